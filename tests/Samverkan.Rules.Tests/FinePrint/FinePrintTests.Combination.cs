using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    [Theory]
    [InlineData("sphere: political, seats: []", Outcome.Satisfied)]
    [InlineData("sphere: official, seats: []", Outcome.Violated)]
    [InlineData("sphere: unknown, seats: []", Outcome.Undetermined)]
    [InlineData("sphere: political, seats: [{ side: opposition }]", Outcome.Violated)]
    [Trait("FinePrint", "19")]
    public void AllOf_InapplicablePart_DropsOut(string given, Outcome outcome)
    {
        InCouncil("{ sphere: political, seats: { side: majority, at-least: 1/2 } }", Council(given)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "19")]
    public void AllOf_EveryPartInapplicable_IsNotApplicable()
    {
        InCouncil("[{ seats: { side: majority, at-least: 1/2 } }, { seats: { side: opposition, at-least: 1/3 } }]", Council("seats: []")).ShouldNotApply(Reason.NothingToJudge);
    }

    [Fact]
    [Trait("FinePrint", "19")]
    public void Reading_ShareUnderAnyOf_IsAnError()
    {
        Judged.ReadingRule("in: norra\nmust: { any-of: [{ seats: { side: majority, at-least: 1/3 } }, { sphere: political }] }").ShouldReport("rule/not-under-any-of");
        Judged.ReadingRule("in: norra\nmust: { none-of: [{ seats: { side: majority, at-least: 1/3 } }] }").ShouldReport("rule/not-under-any-of");
        Judged.ReadingRule("in: norra\nmust: { any-of: [{ if: { sphere: political } }] }").ShouldReport("rule/if-inside");
    }

    private const string SpecialRule = """
        rules:
        - { id: general, in: rad, must: { seats: { exactly: 2 } } }
        - id: special
          overrides: general
          in: { is: rad, sphere: official }
          must: { seats: { exactly: 1 } }
        """;

    [Theory]
    [InlineData("official", "[{}, {}]", Outcome.NotApplicable, Outcome.Violated)]
    [InlineData("official", "[{}]", Outcome.NotApplicable, Outcome.Satisfied)]
    [InlineData("political", "[{}]", Outcome.Violated, Outcome.NotApplicable)]
    [InlineData("unknown", "[{}, {}]", Outcome.Satisfied, Outcome.Undetermined)]
    [InlineData("unknown", "[{}]", Outcome.Undetermined, Outcome.Satisfied)]
    [InlineData("unknown", "[{}, {}, {}]", Outcome.Undetermined, Outcome.Undetermined)]
    [Trait("FinePrint", "20")]
    public void Overrides_SpecialRule_TakesItsSubjectsOutOfTheGeneralOnes(string sphere, string seats, Outcome general, Outcome special)
    {
        var judged = Judged.By(SpecialRule, Council($"sphere: {sphere}, seats: {seats}"));

        judged.Rule("general").ShouldBe(general);
        judged.Rule("special").ShouldBe(special);
    }

    [Fact]
    [Trait("FinePrint", "20")]
    public void Overrides_ReachOfTheSpecialUnknown_MissesWhatItDependsOn()
    {
        Judged.By(SpecialRule, Council("seats: [{}]")).Rule("general").ShouldMiss("norra.sphere");
    }

    [Fact]
    [Trait("FinePrint", "20")]
    public void Overrides_SpecialsCaseDoesNotArise_NothingJudgesIt()
    {
        var judged = Judged.By(
            """
            rules:
            - { id: general, in: rad, must: { seats: { exactly: 2 } } }
            - { id: special, overrides: general, in: norra, if: { sphere: official }, must: { seats: { exactly: 1 } } }
            """,
            Council("sphere: political, seats: [{}]"));

        judged.Rule("general").ShouldNotApply(Reason.Overridden);
        judged.Rule("special").ShouldNotApply(Reason.ConditionFalse);
    }

    [Fact]
    [Trait("FinePrint", "20")]
    public void Overrides_RuleThatIsItselfOverridden_StillOverrides()
    {
        var judged = Judged.By(
            """
            rules:
            - { id: first, in: rad, must: { seats: { exactly: 1 } } }
            - { id: second, overrides: first, in: rad, must: { seats: { exactly: 2 } } }
            - { id: third, overrides: second, in: rad, must: { seats: { exactly: 3 } } }
            """,
            Council("seats: [{}]"));

        judged.Rule("first").ShouldNotApply(Reason.Overridden);
        judged.Rule("second").ShouldNotApply(Reason.Overridden);
        judged.Rule("third").ShouldBe(Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "20")]
    public void Overrides_SpecialOfOneSortOfTwo_LeavesTheOther()
    {
        var judged = Judged.By(
            """
            rules:
            - { id: general, in: rad, each: [seat, substitute], must: { side: majority } }
            - { id: special, overrides: general, in: rad, each: seat, must: { side: opposition } }
            """,
            Council("seats: [{ id: s, side: opposition }], substitutes: [{ id: e, side: opposition }]"));

        judged.Rule("general").For("norra/s", Outcome.NotApplicable).For("norra/e", Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "20")]
    public void Reading_Overrides_CyclesAndOtherSortsAreErrors()
    {
        Judged.Reading(
            """
            rules:
            - { id: first, overrides: second, in: rad, must: { seats: { exactly: 1 } } }
            - { id: second, overrides: first, in: rad, must: { seats: { exactly: 2 } } }
            """).ShouldReport("charter/override-cycle");
        Judged.Reading(
            """
            rules:
            - { id: first, overrides: second, in: rad, must: { seats: { exactly: 1 } } }
            - { id: second, in: rad, each: seat, must: { side: majority } }
            """).ShouldReport("charter/override-other-sort").Under("second");
        Judged.Reading("rules:\n- { id: first, overrides: secnd, in: rad, must: { seats: { exactly: 1 } } }\n- { id: second, in: rad, must: { seats: { exactly: 1 } } }")
            .ShouldReport("charter/unknown-rule").Under("secnd").WithHelp("did you mean `second`?");
    }

    [Theory]
    [InlineData("political", "[{}]", Use.Used)]
    [InlineData("political", "[]", Use.NotUsed)]
    [InlineData("political", "unknown", Use.CannotTell)]
    [InlineData("official", "[{}]", Use.OutsideTheRule)]
    [InlineData("official", "[]", Use.NotUsed)]
    [InlineData("official", "unknown", Use.CannotTell)]
    [InlineData("unknown", "[{}]", Use.CannotTell)]
    [Trait("FinePrint", "21")]
    public void May_IfHoldsOrNot_IsUsedOrOutsideTheRule(string sphere, string observers, Use use)
    {
        Judged.Rule("in: norra\nif: { sphere: political }\nmay: { observers: { at-least: 1 } }", Council($"sphere: {sphere}, observers: {observers}")).ShouldBe(use);
    }

    private const string FourSources = """
        charter: test
        language: 1
        name: Test
        sources:
          old: { title: Old, status: superseded }
          new: { title: New }
          idea: { title: Idea, status: proposed }
          trial: { title: Trial, status: trial }
        rules:
        - { id: was, cite: { old: "1" }, in: rad, must: { seats: { exactly: 1 } } }
        - { id: is, cite: { new: "1" }, in: rad, must: { seats: { exactly: 1 } } }
        - { id: may-be, cite: { idea: "1" }, overrides: is, in: rad, must: { seats: { exactly: 2 } } }
        - { id: tries, cite: { trial: "1" }, in: rad, must: { seats: { exactly: 1 } } }
        """;

    [Fact]
    [Trait("FinePrint", "22")]
    [Trait("FinePrint", "58")]
    public void Sources_NoneAskedFor_AllButSupersededAreJudged()
    {
        var judged = Judged.By(FourSources, Council("seats: []"));

        judged.Rule("was").ShouldNotApply(Reason.NotAskedFor);
        judged.Rule("is").ShouldNotApply(Reason.Overridden);
        judged.Rule("may-be").ShouldBe(Outcome.Violated).Result.Rule.IsProposed.Should().BeTrue();
        judged.Rule("tries").ShouldBe(Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "22")]
    [Trait("FinePrint", "52")]
    public void Sources_SupersededAskedFor_IsJudged()
    {
        Judged.By(FourSources, Council("seats: []"), sources: ["old"]).Rule("was").ShouldBe(Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "36")]
    public void Sources_ProposedNotAskedFor_NeitherJudgesNorOverrides()
    {
        var judged = Judged.By(FourSources, Council("seats: []"), sources: ["new", "trial"]);

        judged.Rule("is").ShouldBe(Outcome.Violated);
        judged.Rule("may-be").ShouldNotApply(Reason.NotAskedFor);
    }
}
