using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    private const string TwoDistricts = """
        organisations:
          alfa: { kind: municipality }
          beta: { kind: municipality }
        areas:
          norr: { kind: del, municipalities: [alfa] }
          soder: { kind: del, municipalities: [beta] }
        words: { del: { kind-of: area } }
        bodies:
          norra: { kind: rad, area: norr, seats: [{ represents: alfa }] }
          sodra: { kind: rad, area: soder, seats: [{ represents: beta }] }
        """;

    [Fact]
    [Trait("FinePrint", "8")]
    public void Each_ConditionNamesTheBody_PicksTheMunicipalitiesOfItsOwnDistrict()
    {
        Judged.Rule("in: rad\neach: { is: municipality, areas: { includes: body.area } }\nmust: { seats: { at-least: 1 } }", TwoDistricts)
            .ShouldBe(Outcome.Satisfied)
            .Result.Judgements.Should().HaveCount(2);
    }

    [Fact]
    [Trait("FinePrint", "8")]
    public void Each_BareWord_MeansAllInTheStructure()
    {
        Judged.Rule("in: rad\neach: municipality\nmust: { seats: { at-least: 1 } }", TwoDistricts).Result.Judgements.Select(j => j.Outcome)
            .Should().BeEquivalentTo([Outcome.Satisfied, Outcome.Violated, Outcome.Violated, Outcome.Satisfied]);
    }

    [Fact]
    [Trait("FinePrint", "9")]
    public void Period_WithoutBody_IsAnErrorForNothingIsCountedOverBodies()
    {
        Judged.ReadingRule("each: year\nmust: { meetings: { at-least: 4 } }").ShouldReport("rule/period-without-in").Under("year");
    }

    [Fact]
    [Trait("FinePrint", "9")]
    public void Period_TwoBodiesWithTwoMeetingsEach_AreNotFourMeetings()
    {
        var structure = """
            covers: events
            period: { from: 2019-01-01, until: 2019-12-31 }
            bodies:
              norra: { kind: rad, meetings: [{ date: 2019-02-01 }, { date: 2019-03-01 }] }
              sodra: { kind: rad, meetings: [{ date: 2019-02-01 }, { date: 2019-03-01 }] }
            """;

        Judged.Rule("in: rad\neach: { is: year, starts: { on-or-after: 2019 } }\nmust: { meetings: { at-least: 4 } }", structure).ShouldBe(Outcome.Violated);
        Judged.Rule("in: rad\neach: { is: year, starts: { on-or-after: 2019 } }\nmust: { meetings: { exactly: 2 } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "10")]
    public void NestedList_InsideASeat_BelongsToTheSeat()
    {
        var structure = Council("seats: [{ id: a }, { id: b }], substitutes: [{ substitute-for: a }, { substitute-for: a }]");

        InCouncil("{ seats: { substitutes: { at-least: 1 }, exactly: 1 } }", structure).ShouldBe(Outcome.Satisfied);
        InCouncil("{ substitutes: { exactly: 2 } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "10")]
    public void DottedReference_InsideANestedCondition_MeansTheRulesOwnBody()
    {
        var structure = Organisations + """
            bodies:
              norra: { kind: rad, policy-areas: [skola], attached-to: [sodra] }
              sodra: { kind: rad, policy-areas: [vatten] }
            """;

        Judged.Rule("in: norra\nmust: { attached-to: { policy-areas: { includes-any: body.policy-areas }, exactly: 0 } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Theory]
    [InlineData("{ side: majority }, { side: majority }", Outcome.Satisfied)]
    [InlineData("{ side: majority }, { represents: alfa }", Outcome.Undetermined)]
    [InlineData("{ side: opposition }, { represents: alfa }, { side: majority }", Outcome.Violated)]
    [InlineData("", Outcome.NotApplicable)]
    [Trait("FinePrint", "11")]
    [Trait("FinePrint", "62")]
    public void Rule_SeveralSubjects_ComesToTheWorst(string seats, Outcome outcome)
    {
        Judged.Rule("in: norra\neach: seat\nmust: { side: majority }", Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "12")]
    public void OwnBoard_NamedAndUndescribed_IsASubjectOfWhichNothingIsKnown()
    {
        Judged.Rule("in: styrelsen\nmust: { seats: { at-least: 1 } }", Council("name: Norra")).ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "12")]
    public void OwnBoard_DescribedWithoutSeats_IsASubjectWithNothing()
    {
        Judged.Rule("in: styrelsen\nmust: { seats: { at-least: 1 } }", Organisations + "bodies: { styrelsen: { kind: namnd, of: regionen, seats: [] } }").ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData("bodies: { sodra: { kind: rad } }", Outcome.NotApplicable, Reason.BodyMissing)]
    [InlineData("bodies: { sodra: { kind: rad }, and-more: {} }", Outcome.Undetermined, Reason.None)]
    [InlineData("name: Test", Outcome.Undetermined, Reason.None)]
    [Trait("FinePrint", "12")]
    public void JointBody_Missing_MakesTheRuleNotApplicableUnlessThereMayBeMore(string structure, Outcome outcome, Reason reason)
    {
        var rule = InCouncil("{ seats: { at-least: 1 } }", structure);

        rule.ShouldBe(outcome);
        rule.Result.Reason.Should().Be(reason);
    }
}
