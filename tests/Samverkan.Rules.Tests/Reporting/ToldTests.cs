using System.Text;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>What is told of findings of every form: what was found, what is missing, what would mend it, and where in the file to look.</summary>
public sealed partial class ToldTests
{
    private const string Organisations = """
        organisations:
          regionen: { kind: region }
          alfa: { kind: municipality }
          beta: { kind: municipality }

        """;

    // What is required of the council, and what stands in it.
    private static readonly (string Must, string Inside)[] Counts =
    [
        ("{ seats: { at-least: 3 } }", "seats: [{ represents: alfa }]"),
        ("{ seats: { more-than: 3 } }", "seats: [{ represents: alfa }, { represents: beta, count: 2 }]"),
        ("{ seats: { exactly: 2 } }", "seats: []"),
        ("{ seats: { exactly: 1 } }", "seats: [{ id: a }, { id: b }, { id: c }]"),
        ("{ seats: { at-most: 1 } }", "seats: [{ id: a }, { id: b }]"),
        ("{ seats: { fewer-than: 2 } }", "seats: [{ id: a }, { id: b }, and-more]"),
        ("{ seats: { exactly: 2 } }", "seats: [{ id: a, side: majority, count: 3 }]"),
        ("{ seats: { side: opposition, at-least: 1 } }", "seats: [{ id: a, side: majority }]"),
        ("{ seats: { side: opposition, represents: alfa, at-least: 1 } }", "seats: [{ id: a, side: majority, represents: alfa }]"),
        ("{ seats: { side: { not: opposition }, at-least: 1 } }", "seats: [{ id: a, side: opposition }]"),
        ("{ seats: { represents: municipality, at-least: 2 } }", "seats: [{ id: a, represents: alfa }, { id: b, represents: regionen }]"),
        ("{ seats: { represents: [alfa, beta], at-least: 2 } }", "seats: [{ id: a, represents: alfa }]"),
        ("{ seats: { position: none, at-least: 2 } }", "seats: [{ id: a }, { id: b, position: direktor }]"),
        ("{ seats: { holder: Anna, at-least: 1 } }", "seats: [{ id: a, holder: Bo }]"),
        ("[{ seats: { side: majority, exactly: 1 } }, { seats: { side: opposition, exactly: 1 } }]", "seats: [{ id: a, side: majority }, { id: b, side: majority }]"),
        ("[{ seats: { side: majority, at-least: 1 } }, { seats: { side: opposition, at-most: 1 } }]", "seats: [{ id: a, side: opposition }, { id: b, side: opposition }]"),
        ("[{ seats: { side: majority, at-least: 1 } }, { seats: { side: opposition, at-most: 1 } }]", "seats: [{ id: a, side: opposition, count: 3 }]"),
        ("[{ seats: { side: majority, represents: alfa, more-than: 1 } }, { seats: { side: opposition, represents: beta, fewer-than: 2 } }]", "seats: [{ id: a, side: majority, represents: alfa }, { id: b, side: opposition, represents: beta, count: 2 }]"),
        ("[{ seats: { side: majority, at-least: 1 } }, { substitutes: { side: opposition, at-most: 0 } }]", "seats: [{ id: a, side: opposition }], substitutes: [{ id: b, side: opposition }]"),
        ("{ seats: { side: majority, at-least: 1/2 } }", "seats: [{ id: a, side: opposition }, { id: b, side: majority }, { id: c, side: opposition }]"),
        ("{ seats: { side: majority, at-most: 1/2 } }", "seats: [{ id: a, side: majority }, { id: b, side: majority }, { id: c, side: opposition }]"),
        ("{ seats: { represents: alfa, at-least: { as-many-as: { seats: { represents: beta } } } } }", "seats: [{ id: a, represents: beta }]"),
        ("{ seats: { distinct: represents, at-least: 2 } }", "seats: [{ id: a, represents: beta }, { id: b, represents: beta }]"),
        ("{ seats: { per: represents, at-most: 1 } }", "seats: [{ id: a, represents: beta }, { id: b, represents: beta }, { id: c, represents: alfa }]"),
        ("{ seats: { per: holder, at-most: 1 } }", "seats: [{ id: a, holder: Anna }, { id: b, holder: anna }]"),
        ("{ any-of: [{ seats: { exactly: 1 } }, { substitutes: { exactly: 1 } }] }", "seats: [], substitutes: []"),
        ("{ none-of: [{ seats: { at-least: 1 } }] }", "seats: [{ id: a }]"),
    ];

    private static readonly (string Must, string Inside)[] Names =
    [
        ("{ presidium: { is: chair, exactly: 1 } }", "presidium: [vice-chair]"),
        ("{ presidium: { is: [chair, vice-chair], exactly: 2 } }", "presidium: [chair, member]"),
        ("{ organisations: { exactly: [alfa, beta] } }", "organisations: [alfa, regionen]"),
        ("{ organisations: { includes: [alfa, beta] } }", "organisations: [alfa]"),
        ("{ organisations: { only: [alfa, beta] } }", "organisations: [alfa, regionen]"),
        ("{ organisations: { excludes: [regionen, beta] } }", "organisations: [alfa, regionen]"),
        ("{ organisations: { includes: municipality } }", "organisations: [regionen]"),
        ("{ organisations: none }", "organisations: [regionen]"),
    ];

    private static readonly (string Must, string Inside)[] Values =
    [
        ("{ agenda-by: chair }", "agenda-by: body"),
        ("{ agenda-by: [chair, presidium] }", "agenda-by: body"),
        ("{ agenda-by: { not: body } }", "agenda-by: body"),
        ("{ name: Norra rådet }", "name: Södra rådet"),
        ("{ name: Norra rådet }", "agenda-by: body"),
        ("{ upkeep-by: none }", "upkeep-by: alfa"),
        ("{ upkeep-by: region }", "upkeep-by: alfa"),
        ("{ upkeep-by: { is: region } }", "upkeep-by: alfa"),
        ("{ upkeep-by: { sides: { exactly: [majority] } } }", "upkeep-by: alfa"),
        ("{ part-of: { sphere: political } }", "agenda-by: body"),
        ("{ convened-by: norra/chair }", "presidium: [chair, vice-chair], convened-by: norra/vice-chair"),
        ("{ meetings-per-year: { at-least: 4 } }", "meetings-per-year: 3"),
        ("{ meetings-per-year: { more-than: 4 } }", "meetings-per-year: 3"),
        ("{ meetings-per-year: { at-most: 4 } }", "meetings-per-year: 5"),
        ("{ meetings-per-year: { fewer-than: 4 } }", "meetings-per-year: 4"),
        ("{ meetings-per-year: 4 }", "meetings-per-year: 5"),
        ("{ meetings-per-year: { at-least: 2, at-most: 4 } }", "meetings-per-year: 5"),
        ("{ meetings-per-year: { at-least: 1 } }", "meetings-per-year: none"),
        ("{ powers: { includes: [inform, discuss] } }", "powers: [inform, decide]"),
        ("{ powers: { includes-any: [inform, discuss] } }", "powers: [decide]"),
        ("{ powers: { excludes: [decide, prepare] } }", "powers: [inform, decide, prepare]"),
        ("{ powers: { only: [inform, discuss] } }", "powers: [inform, decide]"),
        ("{ powers: { exactly: [inform, discuss] } }", "powers: [inform, decide]"),
        ("{ powers: none }", "powers: [inform]"),
        ("{ from: 2019-05-01 }", "from: 2019-04-01"),
        ("{ from: 2019-05 }", "from: 2019-04-01"),
        ("{ from: { after: 2019-05-01 } }", "from: 2019-04-01"),
    ];

    private static readonly (string Must, string Inside)[] Unknowns =
    [
        ("{ seats: { at-least: 2 } }", "agenda-by: body"),
        ("{ seats: { at-least: 2 } }", "seats: [{ id: a }, and-more]"),
        ("{ seats: { at-least: 2 } }", "seats: [{ id: a, count: { at-least: 1 } }]"),
        ("{ seats: { at-least: 3 } }", "seats: [{ id: a }, { id: b, from: 2020-06 }, { id: c, until: 2020-06 }]"),
        ("{ seats: { side: majority, at-least: 2 } }", "seats: [{ id: a }, { id: b, side: majority }, { id: c, side: opposition }]"),
        ("{ seats: { side: majority, at-least: 1/2 } }", "seats: [{ id: a }, { id: b, side: majority }, { id: c, side: opposition }]"),
        ("{ seats: { distinct: represents, at-least: 2 } }", "seats: [{ id: a, represents: beta }, { id: b }]"),
        ("{ seats: { per: represents, at-most: 1 } }", "seats: [{ id: a, represents: beta }, { id: b }]"),
        ("{ seats: { represents: alfa, at-least: { as-many-as: { seats: { represents: beta } } } } }", "seats: [{ id: a, represents: beta }, { id: b }]"),
        ("{ seats: { sphere: political, at-least: 1 } }", "seats: [{ id: a }]"),
        ("{ seats: { ex-officio: { post-of: { is: rad } }, at-least: 1 } }", "seats: [{ id: a, ex-officio: unknown }]"),
        ("{ agenda-by: chair }", "name: Norra"),
        ("{ agenda-by: chair }", "agenda-by: unknown"),
        ("{ agenda-by: { not: chair } }", "name: Norra"),
        ("{ powers: { includes: inform } }", "powers: [and-more]"),
        ("{ powers: { includes: inform } }", "name: Norra"),
        ("{ organisations: { includes: [alfa, beta] } }", "organisations: [alfa, and-more]"),
        ("{ presidium: { is: chair, exactly: 1 } }", "presidium: [vice-chair, and-more]"),
        ("{ upkeep-by: { sides: { includes: opposition } } }", "name: Norra"),
        ("{ meetings-per-year: { at-least: 4 } }", "name: Norra"),
        ("{ handover: seamless }", "from: 2019-01-01, replaces: sodra"),
        ("{ handover: seamless }", "from: 2019-01-01, replaces: unknown"),
        ("{ any-of: [{ agenda-by: chair }, { sphere: political }] }", "sphere: official"),
        ("{ none-of: [{ agenda-by: chair }, { sphere: political }] }", "sphere: official"),
    ];

    [Fact]
    public void Counts_AreToldAsKept() => Snapshot.Verify(Told(Counts));

    [Fact]
    public void Names_AreToldAsKept() => Snapshot.Verify(Told(Names));

    [Fact]
    public void Values_AreToldAsKept() => Snapshot.Verify(Told(Values));

    [Fact]
    public void Unknowns_AreToldAsKept() => Snapshot.Verify(Told(Unknowns));

    [Fact]
    public void OtherSubjects_AreToldAsKept() => Snapshot.Verify(string.Join('\n', Others.Select(c => $"{c.Rule.Replace('\n', ' ')}\n{c.Structure}\n{Told(c.Rule, c.Structure)}")));

    private static string Told(IEnumerable<(string Must, string Inside)> cases) =>
        string.Join('\n', cases.Select(c => $"must: {c.Must}\n{c.Inside}\n{Told($"in: norra\nmust: {c.Must}", Organisations + $"bodies:\n  norra: {{ kind: rad, {c.Inside} }}\n  sodra: {{ kind: rad }}\n")}"));

    private static string Told(string rule, string structure)
    {
        var text = new StringBuilder();
        var judged = Judged.By("rules:\n- id: rule\n" + string.Concat(rule.Split('\n').Select(l => "  " + l + "\n")), structure);
        var result = judged.Rule("rule").Result;
        text.Append("  = ").Append(result.Outcome).Append(result.Reason == Reason.None ? "" : " " + result.Reason).Append('\n');
        foreach (var finding in judged.Result.Findings)
        {
            text.Append("  ").Append(OneLine.Of(finding, Language.English)).Append('\n');
            foreach (var place in finding.RelatedLocations.Prepend(finding.StructureLocation))
            {
                text.Append("  at ").Append(At(judged.Result.Structure, place)).Append('\n');
            }

            foreach (var fact in finding.Missing)
            {
                text.Append("  lacks ").Append(finding.Describe(fact, Language.English)).Append(" at ").Append(At(judged.Result.Structure, finding.LocationOf(fact))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string At(Structure structure, SourceSpan span)
    {
        var lines = structure.Source.Text.Split('\n');
        var line = lines[span.Start.Line - 1].TrimEnd('\r');
        return $"{span.Start.Line}:{span.Start.Column} " + (span.End.Line == span.Start.Line ? line[(span.Start.Column - 1)..(span.End.Column - 1)] : line[(span.Start.Column - 1)..] + " …");
    }
}
