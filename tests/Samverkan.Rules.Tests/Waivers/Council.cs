using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Waivers;

/// <summary>Two councils and their charter, for waivers and baselines. Alfa lacks a seat in both councils, and how often the southern one meets is not told.</summary>
internal static class Council
{
    public const string Charter = """
        charter: council
        language: 1
        name: { sv: Rådens stadga, en: Charter of the councils }
        sources: { paper: { title: Paper on the councils } }
        words:
          rad: { kind-of: body, sv: råd, en: council }
          norra: { is: rad, sv: norra rådet, en: the northern council }
          sodra: { is: rad, sv: södra rådet, en: the southern council }
        rules:
        - id: two-seats
          cite: "1"
          says: { sv: Varje kommun har två platser i varje råd., en: In every council every municipality has two seats. }
          in: rad
          each: municipality
          must: { seats: { exactly: 2 } }
        - id: meets
          cite: "2"
          says: { sv: Råden möts fyra gånger om året., en: The councils meet four times a year. }
          in: rad
          each: year
          must: { meetings: { at-least: 4 } }
        - id: political
          cite: "3"
          says: { sv: Råden bör vara politiska., en: The councils should be political. }
          in: rad
          should: { sphere: political }
        - id: third-council
          cite: "4"
          says: { sv: Det finns minst tre råd., en: There are at least three councils. }
          must: { bodies: { is: rad, at-least: 3 } }
        - id: informs
          cite: "5"
          says: { sv: Råden får informera., en: The councils may inform. }
          in: rad
          may: { powers: { includes: inform } }
        """;

    public const string Structure = """
        structure: councils
        as-of: 2025-06-01
        organisations:
          alfa: { kind: municipality, name: Alfa kommun }
          beta: { kind: municipality, name: Beta kommun }
        bodies:
          norra: { kind: rad, name: Norra rådet, powers: [discuss], sphere: official, meetings-per-year: 3, seats: [{ represents: alfa }, { represents: beta }, { represents: beta }] }
          sodra: { kind: rad, name: Södra rådet, sphere: political, powers: [discuss], seats: [{ represents: alfa }, { represents: beta }, { represents: beta }] }
        """;

    public static RuleSet Rules { get; } = RuleSet.Parse(Charter, "council.charter.yaml").OrThrow();

    public static EvaluationResult Judge(WaiverSet? waivers = null, string? asOf = null, string structure = Structure, Baseline? baseline = null) => Rules.Evaluate(
        Model.Structure.Parse(structure, "s.structure.yaml").OrThrow(),
        new EvaluationOptions { AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), Waivers = waivers, Baseline = baseline });

    /// <summary>Judges with one waiver, given as the keys that matter.</summary>
    public static EvaluationResult Judge(string waiver, string? asOf = null, string structure = Structure) => Judge(Waivers(waiver), asOf, structure);

    /// <summary>Waivers, each given as the keys that matter; the others are filled in.</summary>
    public static WaiverSet Waivers(params string[] waivers) => WaiverSet.Parse(
        "waivers-of: council\nwaivers:\n" + string.Concat(waivers.Select(w =>
            $"- {{ {w}, reason: A reason, decided-by: The assembly, decision: A 1{(w.Contains("until:", StringComparison.Ordinal) ? "" : ", until: 2025-12-31")} }}\n")),
        "council.waivers.yaml").OrThrow();

    /// <summary>Violations and departures that are waived, as <c>rule subject/body</c>.</summary>
    public static IEnumerable<string> Waived(EvaluationResult result) => result.Findings.Where(f => f.IsWaived).Select(Name);

    public static string Name(Finding finding) => $"{finding.Rule.Id} {finding.Subject.FullId ?? finding.Subject.Sort.Name}{(finding.Judgement.Body is { } body && body != finding.Subject ? "/" + body.FullId : "")}";

    /// <summary>What is wrong when waivers meet the charter.</summary>
    public static Reported Reported(string waivers)
    {
        var set = WaiverSet.Parse(waivers, "council.waivers.yaml").OrThrow();
        return new(Judge(set).Diagnostics, waivers);
    }
}
