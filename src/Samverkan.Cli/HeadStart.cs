using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli;

/// <summary>
/// A check of one structure is little work; what takes time is the runtime, which loads types and methods when they are met for the first time. A second thread meets them ahead of the first,
/// in a check of a few lines, while the first still reads the command line.
/// </summary>
internal static class HeadStart
{
    private const string SmallCharter = """
        charter: head-start
        language: 1
        name: { sv: Försprång, en: Head start }
        from: 2019-01-01
        sources:
          first: { title: Försprång, publisher: Samverkan, layer: charter, status: adopted, from: 2019-01-01 }
        words:
          council: { kind-of: body, sv: samråd, en: council }
          council-a: { is: council, sv: samråd A, en: council A }
          director: { is: position, sv: direktör, en: director }
          planning: { is: task, sv: planering, en: planning }
        rules:
        - id: exists
          cite: "1"
          says: { sv: Samrådet finns., en: The council exists. }
          must: { bodies: { includes: council-a } }
        - id: seat
          cite: "2"
          says: { sv: Varje kommun har en plats., en: Every municipality has a seat. }
          in: council
          each: municipality
          must: { seats: { side: majority, position: director, exactly: 1 } }
        - id: chair
          cite: "3"
          says: { sv: Ordföranden kommer från kommunen., en: The chair comes from the municipality. }
          in: [council]
          must: { presidium: { is: chair, seat: { represents: municipality }, at-least: 1 } }
        - id: meetings
          cite: "4"
          says: { sv: Samrådet möts., en: The council meets. }
          in: council
          must: { meetings-per-year: { at-least: 4 } }
        - id: powers
          cite: "5"
          says: { sv: Samrådet beslutar inte., en: The council does not decide. }
          in: council
          must: { powers: { excludes: decide } }
        - id: tasks
          cite: "6"
          says: { sv: Samrådet planerar., en: The council plans. }
          in: council
          must: { tasks: { includes: [planning] } }
        """;

    private const string SmallStructure = """
        structure: head-start
        covers: [structure, events]
        period: { from: 2019-01-01, until: 2020-12-31 }
        as-of: 2020-12-31
        organisations:
          boxholm: { kind: municipality, name: Boxholms kommun }
        bodies:
          council-a:
            kind: council
            sphere: political
            powers: [inform, consult]
            tasks: [planning]
            meetings-per-year: 4
            seats:
            - { id: first, represents: boxholm, side: majority, position: director }
            presidium: [{ post: chair, seat: first }]
            plans:
            - { id: plan-2019, ready: 2019-02-14, length: 2 years }
        """;

    /// <summary>From now on, where there is a second processor to do it.</summary>
    public static void Take()
    {
        if (Environment.ProcessorCount > 1)
        {
            new Thread(Check) { IsBackground = true }.Start();
        }
    }

    /// <summary>The check: everything that most checks pass through.</summary>
    /// <returns>Whether all of it was passed through.</returns>
    internal static bool Checks()
    {
        if (RuleSet.Parse(SmallCharter).Value is not { } rules || Structure.Parse(SmallStructure).Value is not { } structure)
        {
            return false;
        }

        using var report = ReportFormat.Text.Begin(Stream.Null, rules, Language.English);
        var result = rules.Evaluate(structure);
        report.Add(report.Render(result));
        report.Complete();
        return result.Verdict == Verdict.Compliant;
    }

    private static void Check()
    {
#pragma warning disable CA1031 // What is wrong is met by the first thread too, and told.
        try
        {
            Checks();
        }
        catch (Exception)
        {
        }
#pragma warning restore CA1031
    }
}
