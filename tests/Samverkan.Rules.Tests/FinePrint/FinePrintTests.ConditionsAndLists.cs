using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    [Fact]
    [Trait("FinePrint", "1")]
    public void Reading_ListConditionWithoutBound_ShowsHowToWriteOne()
    {
        Judged.ReadingRule("in: norra\nmust: { seats: { side: opposition } }")
            .ShouldReport("rule/list-without-bound").Under("seats").WithHelp("write for example `seats: { side: opposition, at-least: 1 }`, or `seats: { all: { side: opposition } }` if it is to hold for all");
    }

    [Theory]
    [InlineData("[]", Outcome.Satisfied)]
    [InlineData("[{ side: majority }]", Outcome.Satisfied)]
    [InlineData("[{ side: majority }, { side: opposition }]", Outcome.Violated)]
    [InlineData("[{ side: majority }, { represents: alfa }]", Outcome.Undetermined)]
    [InlineData("[{ side: majority }, and-more]", Outcome.Undetermined)]
    [InlineData("[{ side: opposition, count: { at-least: 0 } }]", Outcome.Undetermined)]
    [Trait("FinePrint", "1")]
    public void All_SeatsOfTheMajority_HoldsOfEachAndOfAnEmptyList(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { all: { side: majority } } }", Council($"seats: {seats}")).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ meetings-per-year: { at-least: 0 } }", "meetings-per-year: none")]
    [InlineData("{ meetings-per-year: { at-most: 4 } }", "meetings-per-year: none")]
    [InlineData("{ upkeep-by: { is: region } }", "upkeep-by: none")]
    [InlineData("{ upkeep-by: { is: region, not: alfa } }", "upkeep-by: none")]
    [InlineData("{ upkeep-by: { not: alfa, sides: { includes: majority } } }", "upkeep-by: none")]
    [InlineData("{ agenda-by: { is: chair, not: body } }", "agenda-by: none")]
    [Trait("FinePrint", "2")]
    public void None_BoundOrNestedCondition_DoesNotFit(string must, string given)
    {
        InCouncil(must, Council(given)).ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData("{ upkeep-by: { not: alfa } }", "none", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: { not: alfa } }", "beta", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: { not: alfa } }", "alfa", Outcome.Violated)]
    [InlineData("{ upkeep-by: { not: alfa } }", "unknown", Outcome.Undetermined)]
    [InlineData("{ upkeep-by: { not: none } }", "none", Outcome.Violated)]
    [InlineData("{ upkeep-by: { not: none } }", "alfa", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: none }", "none", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: none }", "alfa", Outcome.Violated)]
    [InlineData("{ upkeep-by: [none, alfa] }", "none", Outcome.Satisfied)]
    [Trait("FinePrint", "2")]
    [Trait("FinePrint", "55")]
    public void None_OnlyNotSomething_Fits(string must, string upkeep, Outcome outcome)
    {
        InCouncil(must, Council($"upkeep-by: {upkeep}")).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ holder: none }, { holder: none }", Outcome.Satisfied)]
    [InlineData("{ holder: anna }, { holder: none }", Outcome.Satisfied)]
    [InlineData("{ holder: anna }, { holder: ANNA }", Outcome.Violated)]
    [InlineData("{ holder: anna }, { represents: alfa }", Outcome.Undetermined)]
    [Trait("FinePrint", "2")]
    public void Per_TwoVacantSeats_AreNotOnePersons(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { at-most: 1, per: holder } }", Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "2")]
    public void Distinct_None_IsNoValue()
    {
        InCouncil("{ seats: { distinct: holder, exactly: 1 } }", Seats("{ holder: anna }, { holder: none }, { holder: none }")).ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "2")]
    public void Reference_NoneOnBothSides_IsNotTheSame()
    {
        // What the part is held against is nothing, so there is nothing to judge; least of all does none equal none.
        Judged.Rule("in: norra\neach: substitute\nmust: { represents: substitute.substitute-for.represents }", Council("substitutes: [{ represents: none, substitute-for: none }]"))
            .ShouldNotApply(Reason.NothingToJudge);
    }

    [Theory]
    [InlineData("seats: none", Outcome.Satisfied)]
    [InlineData("seats: []", Outcome.Satisfied)]
    [InlineData("seats: [{ represents: alfa }]", Outcome.Violated)]
    [InlineData("name: Norra", Outcome.Undetermined)]
    [InlineData("seats: unknown", Outcome.Undetermined)]
    [InlineData("seats: [{ count: 0 }]", Outcome.Satisfied)]
    [Trait("FinePrint", "3")]
    public void List_NoneEmptyAndLeftOut_Differ(string given, Outcome outcome)
    {
        InCouncil("{ seats: none }", Council(given)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("meetings-per-year: 0", Outcome.Satisfied)]
    [InlineData("meetings-per-year: none", Outcome.Violated)]
    [InlineData("name: Norra", Outcome.Undetermined)]
    [Trait("FinePrint", "3")]
    public void Number_ZeroNoneAndLeftOut_Differ(string given, Outcome outcome)
    {
        InCouncil("{ meetings-per-year: 0 }", Council(given)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "3")]
    public void Reading_EmptyValue_IsAnError()
    {
        Judged.ReadingStructure(Organisations + "bodies:\n  norra:\n    kind: rad\n    seats:\n").ShouldReport("structure/empty-value");
        Judged.ReadingRule("in: norra\nmust: { upkeep-by: }").ShouldReport("charter/empty-value");
    }

    [Theory]
    [InlineData("seats: [{ appointed-by: alfa }], substitutes: [{ appointed-by: alfa }], presidium: [{ post: chair, appointed-by: alfa }]", Outcome.Satisfied)]
    [InlineData("seats: [{ appointed-by: alfa }, { appointed-by: alfa }], substitutes: []", Outcome.Violated)]
    [InlineData("seats: [{ represents: beta }]", Outcome.Undetermined)]
    [Trait("FinePrint", "4")]
    public void Appoints_SubstitutesAndPosts_AreListsOfTheirOwn(string given, Outcome outcome)
    {
        Judged.Rule("each: alfa\nmust: { appoints: { exactly: 1 } }", Council(given)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("norra: { kind: rad }, sodra: { kind: rad }", Outcome.Satisfied)]
    [InlineData("norra: { kind: rad }", Outcome.Violated)]
    [InlineData("norra: { kind: rad }, sodra: { kind: rad }, ostra: { kind: rad }", Outcome.Violated)]
    [InlineData("norra: { kind: rad }, sodra: { kind: grupp }", Outcome.Violated)]
    [InlineData("norra: { kind: rad }, and-more: {}", Outcome.Undetermined)]
    [InlineData("norra: { kind: rad }, and-more: { kind: grupp }", Outcome.Violated)]
    [InlineData("norra: { kind: rad }, sodra: { kind: rad }, ostra: { kind: grupp }", Outcome.Satisfied)]
    [InlineData("norra: { kind: rad }, sodra: { kind: rad }, ostra: { kind: unknown }", Outcome.Undetermined)]
    [Trait("FinePrint", "5")]
    public void Exactly_ClosedListOfBodies_TheseAndNoOthers(string bodies, Outcome outcome)
    {
        Judged.Rule("must: { bodies: { is: rad, exactly: [norra, sodra] } }", $"bodies: {{ {bodies} }}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("[{ id: norra, kind: rad }, { kind: rad }]", Outcome.Undetermined)]
    [InlineData("[{ id: norra, kind: rad }, { id: sodra, kind: rad }, { kind: rad }]", Outcome.Violated)]
    [InlineData("[{ kind: rad, count: 3 }]", Outcome.Violated)]
    [InlineData("[{ kind: rad, count: 2 }]", Outcome.Undetermined)]
    [InlineData("[{ id: norra, kind: rad }, { id: sodra, kind: rad }, { kind: rad, count: { free: 0..1 } }]", Outcome.Violated)]
    [Trait("FinePrint", "5")]
    public void Exactly_EntryWithoutId_StandsForNoneThatHaveEntries(string bodies, Outcome outcome)
    {
        Judged.Rule("must: { bodies: { is: rad, exactly: [norra, sodra] } }", $"bodies: {bodies}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("only")]
    [InlineData("at-least")]
    [InlineData("by")]
    [InlineData("unknown")]
    [Trait("FinePrint", "6")]
    public void Reading_WordOfTheLanguageDeclared_IsAnError(string word)
    {
        Judged.Reading($"words:\n  {word}: {{ kind-of: body }}\nrules:\n- {{ id: r, must: {{ bodies: {{ at-least: 1 }} }} }}").ShouldReport("charter/reserved-word").Under(word);
        Judged.Reading($"facts: {{ seat: {{ {word}: text }} }}\nrules:\n- {{ id: r, must: {{ bodies: {{ at-least: 1 }} }} }}").ShouldReport("charter/reserved-word").Under(word);
        Judged.ReadingStructure($"organisations: {{ {word}: {{ kind: region }} }}").ShouldReport("structure/reserved-word").Under(word);
    }

    [Theory]
    [InlineData("\"  Sjö \"", Outcome.Satisfied)]
    [InlineData("SJÖ", Outcome.Satisfied)]
    [InlineData("\"Sjo\\u0308\"", Outcome.Satisfied)]
    [InlineData("Sjo", Outcome.Violated)]
    [Trait("FinePrint", "7")]
    public void Text_CaseBlanksAndComposition_DoNotMatter(string holder, Outcome outcome)
    {
        InCouncil("{ seats: { holder: sjö, exactly: 1 } }", Seats($"{{ holder: {holder} }}")).ShouldBe(outcome);
    }
}
