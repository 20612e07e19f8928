using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What is said when a structure meets the charters it is judged by, and whether anything is judged then.</summary>
public sealed class WhenTheyMeetTests
{
    private const string Facts = """
        facts:
          seat:
            term: number
            elected: date
            notice: duration
            employer: text
            gender: [woman, man, other]
            deputy: reference to seat
            field: reference to policy-area
            languages: set of text
            terms: set of number

        """;

    private const string OneRule = "rules:\n- { id: r, in: norra, must: { seats: { at-least: 1 } } }\n";

    private static readonly (string Given, string Condition)[] Given =
    [
        ("term:", "{ term: 3 }"),
        ("term: 3", "{ term: 3 }"),
        ("term: 4", "{ term: { at-most: 3 } }"),
        ("term: unknown", "{ term: 3 }"),
        ("term: none", "{ term: 3 }"),
        ("term: [3]", "{ term: 3 }"),
        ("term: { at-least: 3 }", "{ term: 3 }"),
        ("term: three", "{ term: 3 }"),
        ("term: -3", "{ term: 3 }"),
        ("elected: 2019-05", "{ elected: { before: 2019-06-01 } }"),
        ("elected: May", "{ elected: { before: 2019-06-01 } }"),
        ("notice: 3 months", "{ notice: { at-least: 2 months } }"),
        ("notice: long", "{ notice: { at-least: 2 months } }"),
        ("employer: Skolbolaget", "{ employer: skolbolaget }"),
        ("employer: Vårdbolaget", "{ employer: Skolbolaget }"),
        ("gender: woman", "{ gender: woman }"),
        ("gender: womn", "{ gender: woman }"),
        ("gender: nobody", "{ gender: woman }"),
        ("deputy: b", "{ deputy: { side: majority } }"),
        ("deputy: norra/b", "{ deputy: { side: opposition } }"),
        ("deputy: bb", "{ deputy: { side: majority } }"),
        ("deputy: norra/bb", "{ deputy: { side: majority } }"),
        ("deputy: c", "{ deputy: { side: majority } }"),
        ("field: skola", "{ field: skola }"),
        ("field: vatten", "{ field: skola }"),
        ("field: skol", "{ field: skola }"),
        ("field: trafik", "{ field: skola }"),
        ("languages: [svenska, finska]", "{ languages: { includes: finska } }"),
        ("languages: finska", "{ languages: { exactly: [finska] } }"),
        ("languages: [svenska, and-more]", "{ languages: { includes: finska } }"),
        ("languages: [svenska, and-more]", "{ languages: { includes: svenska } }"),
        ("languages: [and-more, finska]", "{ languages: { only: [finska] } }"),
        ("languages: []", "{ languages: none }"),
        ("languages: none", "{ languages: none }"),
        ("languages: unknown", "{ languages: none }"),
        ("languages: [svenska, ]", "{ languages: { only: [svenska] } }"),
        ("languages: [svenska, ~]", "{ languages: { only: [svenska] } }"),
        ("languages: [svenska, [finska]]", "{ languages: { only: [svenska] } }"),
        ("languages: [[finska], svenska, ~]", "{ languages: { only: [svenska] } }"),
        ("terms: [1, two, 3x]", "{ terms: { includes: 1 } }"),
        ("emplyer: Skolbolaget", "{ employer: Skolbolaget }"),
        ("shoes: 43", "{ employer: Skolbolaget }"),
    ];

    private static readonly (string Case, string[] Charters, string Structure)[] Meetings =
    [
        ("a word that neither charter knows", [OneRule, Knowing("vastra: { is: rad }")], Bodies("sodra: { kind: klubb }")),
        ("a word that one of two knows", [OneRule, Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: klubb }")),
        ("a word that one knows and one that neither does", [OneRule, Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: klubb }, tredje: { kind: forening }")),
        ("a word that one takes for mistyped", [OneRule, Knowing("rud: { kind-of: body }")], Bodies("tredje: { kind: rud }")),
        ("a word that both take for mistyped", [OneRule, Knowing("rap: { kind-of: body }")], Bodies("tredje: { kind: rag }")),
        ("a fact that neither declares", [OneRule, Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: rad, facts: { shoes: 43 } }")),
        ("a fact that one of two declares", [OneRule, "facts: { body: { shoes: number } }\n" + Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: rad, facts: { shoes: 43 } }")),
        ("a fact that one declares of another sort", [OneRule, "facts: { seat: { shoes: number } }\n" + Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: rad, facts: { shoes: 43 } }")),
        ("a fact that cannot be what one declares", [OneRule, "facts: { body: { shoes: number } }\n" + Knowing("klubb: { kind-of: body }")], Bodies("sodra: { kind: rad, facts: { shoes: many } }")),
        ("a body of another kind than one of two says", [OneRule, Knowing("vastra: { is: rad }")], Bodies("arbetet: { kind: rad }")),
        ("a body of another kind than the charter says", [OneRule], Bodies("arbetet: { kind: rad }")),
        ("a body that says no more than the charter does", [OneRule], Bodies("arbetet: { kind: grupp }")),
        ("a side that an organisation does not have", [OneRule], Sides("represents: alfa, side: opposition")),
        ("a side that it has", [OneRule], Sides("represents: alfa, side: majority")),
        ("a side of one that says nothing of its sides", [OneRule], Sides("represents: beta, side: opposition")),
        ("a side of one whose sides are not all told", [OneRule], Sides("represents: gamma, side: opposition")),
        ("a side of one whose sides are unknown", [OneRule], Sides("represents: delta, side: opposition")),
        ("a side of one that has none", [OneRule], Sides("represents: epsilon, side: opposition")),
        ("no side", [OneRule], Sides("represents: alfa")),
        ("a side of nobody that is told", [OneRule], Sides("side: opposition")),
        ("a side of one of two charters", [OneRule, Knowing("klubb: { kind-of: body }")], Sides("represents: alfa, side: opposition")),
        ("an id that is another's slip", [OneRule], Bodies("radet-norr: { kind: rad }")),
        ("an id that is a slip of a longer one", [Knowing("radet-vastra: { is: rad }")], Bodies("radet-vestra: { kind: rad }")),
        ("an id with a letter too many at the start", [Knowing("vastra: { is: rad }")], Bodies("xvastra: { kind: rad }")),
        ("an id with two letters turned", [Knowing("vastra: { is: rad }")], Bodies("vasrta: { kind: rad }")),
        ("an id of four letters", [Knowing("nord: { is: rad }")], Bodies("nors: { kind: rad }")),
        ("an id of five letters", [Knowing("norda: { is: rad }")], Bodies("nords: { kind: rad }")),
        ("an id that differs in a whole part", [Knowing("radet-vastra: { is: rad }")], Bodies("radet-ostra: { kind: rad }")),
        ("an id near one that is there", [Knowing("vastra: { is: rad }")], Bodies("vastra: { kind: rad }, vestra: { kind: rad }")),
        ("an id near one of another kind", [Knowing("vastra: { is: grupp }")], Bodies("vestra: { kind: rad }")),
        ("an id near one of no kind", [Knowing("vastra: { is: body }")], Bodies("vestra: { kind: rad }")),
        ("a body that is only named, and nearly known", [Knowing("vastra: { is: rad }")], Bodies("sodra: { kind: rad, superior: vestra }, and-more: {}")),
        ("a term that is only named, and that its list is said to go on", [OneRule], "policy-areas: { and-more: {} }\n" + Bodies("sodra: { kind: rad, policy-areas: [skolan] }")),
        ("a term that is only named, and nearly known", [OneRule], Bodies("sodra: { kind: rad, policy-areas: [skolan] }")),
        ("a term that a fact names, and the charter does not", ["facts: { body: { field: reference to policy-area } }\n" + OneRule], Bodies("sodra: { kind: rad, facts: { field: skolan } }")),
        ("a term that a fact names and the structure declares", ["facts: { body: { field: reference to policy-area } }\n" + OneRule], "words: { skolan: { is: policy-area } }\n" + Bodies("sodra: { kind: rad, facts: { field: skolan } }")),
        ("one of two out of force", [OneRule, Knowing("klubb: { kind-of: body }", "until: 2019-12-31, ")], Bodies("sodra: { kind: rad }")),
        ("both out of force", [Knowing("ny: { kind-of: body }", "from: 2021-01-01, ", "later"), Knowing("klubb: { kind-of: body }", "until: 2019-12-31, ")], Bodies("sodra: { kind: rad }")),
        ("one out of force and one about nothing", [Knowing("ny: { kind-of: body }", "from: 2021-01-01, "), "rules:\n- { id: r, in: grupp, must: { seats: { at-least: 1 } } }\n"], Bodies("sodra: { kind: rad }")),
        ("one out of force", [Knowing("ny: { kind-of: body }", "from: 2021-01-01, ")], Bodies("sodra: { kind: klubb }")),
        ("one rule out of force and one about nothing", ["rules:\n- { id: r, in: norra, until: 2019-12-31, must: { seats: { at-least: 1 } } }\n- { id: s, in: grupp, must: { seats: { at-least: 1 } } }\n"], Bodies("sodra: { kind: rad }")),
        ("no day", [OneRule], "structure: test\nbodies: { norra: { kind: rad, seats: [] } }\n"),
        ("no day, and something doubtful in the structure", [OneRule], "structure: test\nbodies: { norra: { kind: rad, seats: [], from: 2019-05-01, until: 2019-05-01, replaces: [norra] } }\n"),
    ];

    [Fact]
    public void DeclaredFacts_AreReadAsKept() => Snapshot.Verify(string.Join('\n', Given.Select(g =>
        $"{g.Given} for {g.Condition}\n" + Told(
            [Facts + $"rules:\n- {{ id: r, in: norra, each: seat, must: {g.Condition} }}\n"],
            $$"""
            organisations: { alfa: { kind: municipality } }
            bodies:
              norra:
                kind: rad
                seats:
                - { id: b, side: majority, facts: { {{(g.Given.EndsWith(':') ? g.Given + " " : g.Given)}} } }
                - { id: bb, side: opposition, represents: alfa }
              sodra: { kind: rad, seats: [{ id: b, side: opposition }] }

            """,
            "b"))));

    [Fact]
    public void Meetings_AreToldAsKept() => Snapshot.Verify(string.Join('\n', Meetings.Select(m => $"{m.Case}\n{Told(m.Charters, m.Structure)}")));

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 4, true)]
    [InlineData(2, 3, false)]
    public void MoreFindingsThanThereIsRoomFor_AreNotTold(int charters, int room, bool fits)
    {
        var all = Enumerable.Range(0, charters).Select(n => Judged.Charter($"charter: c{n}\nlanguage: 1\nname: C\nsources: {{ paper: {{ title: Paper }} }}\nrules:\n- {{ id: r, in: rad, must: {{ seats: {{ at-least: 1 }} }} }}\n"));
        var structure = Judged.Structure("bodies: { norra: { kind: rad, seats: [] }, sodra: { kind: rad, seats: [] } }");

        var result = (charters == 1 ? all.Single() : RuleSet.Combine([.. all])).Evaluate(structure, EvaluationOptions.Default with { MaxFindings = room });

        result.Diagnostics.Select(d => d.Code).Should().Equal(fits ? [] : ["evaluation/too-many-findings"]);
        result.Charters.Should().HaveCount(fits ? charters : 0);
    }

    // A charter of its own, with a word more.
    private static string Knowing(string word, string when = "", string id = "other") =>
        $"charter: {id}\nlanguage: 1\nname: Other\nsources: {{ paper: {{ title: Paper }} }}\n"
        + $"words: {{ rad: {{ kind-of: body }}, grupp: {{ kind-of: body }}, norra: {{ is: rad }}, {word} }}\nrules:\n- {{ id: r, in: norra, {when}must: {{ seats: {{ at-least: 1 }} }} }}\n";

    private static string Bodies(string more) => $"bodies: {{ norra: {{ kind: rad, seats: [] }}, {more} }}\n";

    private static string Sides(string seat) => $$"""
        words: { gamma: { is: municipality }, delta: { is: municipality }, epsilon: { is: municipality } }
        organisations:
          alfa: { kind: municipality, sides: [majority] }
          beta: { kind: municipality }
          gamma: { kind: municipality, sides: [majority, and-more] }
          delta: { kind: municipality, sides: unknown }
          epsilon: { kind: municipality, sides: [] }
        bodies: { norra: { kind: rad, seats: [{ id: a, {{seat}} }] } }

        """;

    private static string Told(string[] charters, string structure, string? about = null)
    {
        var text = new StringBuilder();
        var sets = charters.Select(Judged.Charter).ToArray();
        var read = structure.StartsWith("structure:", StringComparison.Ordinal) ? Structure.Parse(structure) : Structure.Parse("structure: test\nas-of: 2020-06-01\n" + structure);
        var result = (sets.Length == 1 ? sets[0] : RuleSet.Combine(sets)).Evaluate(read.OrThrow());
        foreach (var found in result.Diagnostics)
        {
            text.Append("  ").Append(found.Severity).Append(' ').Append(found.Code).Append(" at ").Append(found.Span.Start.Line).Append(':').Append(found.Span.Start.Column).Append('\n');
            text.Append("    ").Append(found.Message.Sv).Append('\n');
            text.Append("    ").Append(found.Message.En).Append(found.Help is { } help ? " – " + help.En : "").Append('\n');
        }

        foreach (var charter in result.Charters)
        {
            text.Append("  ").Append(charter.Charter.Id).Append(" = ").AppendJoin(", ", charter.Rules.SelectMany(r => r.Judgements).Where(j => about is null || j.Subject?.Id == about).Select(Came)).Append('\n');
        }

        return text.ToString();
    }

    private static string Came(Judgement judgement) =>
        $"{judgement.Outcome}{(judgement.Reason == Reason.None ? "" : " " + judgement.Reason)}{string.Concat(judgement.Missing.Select(m => $" lacks {m.Attribute?.Name ?? "it"} of {m.Of.FullId ?? m.Of.Sort.Name}"))}";
}
