using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    [Theory]
    [InlineData("{ id: a }", Outcome.Satisfied)]
    [InlineData("{ id: a, count: 2 }", Outcome.Undetermined)]
    [InlineData("{ id: a, position: direktor }", Outcome.Violated)]
    [Trait("FinePrint", "56")]
    public void LeftOut_InAGroupEntry_IsUnknownWhereOneThingHasNone(string seat, Outcome outcome)
    {
        Judged.Rule("in: norra\neach: seat\nmust: { position: none }", Seats(seat)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "60")]
    public void Reference_ThroughNone_MakesThatPartNotApplicable()
    {
        var structure = Council("upkeep-by: none, sphere: political, seats: [{ represents: alfa }]");

        InCouncil("{ seats: { represents: norra.upkeep-by, exactly: 1 } }", structure).ShouldNotApply(Reason.NothingToJudge);
        InCouncil("{ seats: { represents: norra.upkeep-by, exactly: 5 }, sphere: political }", structure).ShouldBe(Outcome.Satisfied);
        InCouncil("{ seats: { represents: norra.upkeep-by, exactly: 5 }, sphere: official }", structure).ShouldBe(Outcome.Violated);
        InCouncil("{ seats: { side: majority, represents: norra.upkeep-by, exactly: 5 } }", structure).ShouldNotApply(Reason.NothingToJudge);
    }

    [Fact]
    [Trait("FinePrint", "60")]
    public void Reference_ThroughNoneInEach_PicksNothing()
    {
        var structure = Organisations + "bodies: { norra: { kind: rad, area: none, seats: [] } }";

        Judged.Rule("in: rad\neach: { is: municipality, areas: { includes: body.area } }\nmust: { seats: { at-least: 1 } }", structure).ShouldNotApply(Reason.NothingToJudge);
    }

    [Theory]
    [InlineData("decided: 2019-05-01, opinion-invited: none", Outcome.NotApplicable)]
    [InlineData("decided: 2019-05-01, opinion-invited: 2019-04-01", Outcome.Satisfied)]
    [InlineData("decided: 2019-05-01, opinion-invited: 2019-06-01", Outcome.Violated)]
    [InlineData("decided: 2019-05-01, opinion-invited: unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "60")]
    public void Date_HeldAgainstNone_IsNotApplicable(string matter, Outcome outcome)
    {
        Judged.Rule("each: matter\nmust: { decided: { after: matter.opinion-invited } }", Year2019("name: Norra", $"matters: {{ fraga: {{ {matter} }} }}")).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("from: 2019-01-01, until: 2018-12-31", "", false)]
    [InlineData("name: Norra", "2018-05-01", true)]
    [InlineData("from: 2019-01-01", "2018-05-01", false)]
    [Trait("FinePrint", "60")]
    public void Date_HeldAgainstAnOpenFirstDay_IsUnknown(string body, string adopted, bool isUnknown)
    {
        if (adopted.Length == 0)
        {
            Judged.ReadingStructure(Council(body)).ShouldReport("structure/backward-period");
            return;
        }

        var structure = "covers: [structure, events]\nperiod: { from: 2018-01-01, until: 2020-06-01 }\n" + Council(body) + $"documents: {{ beslut: {{ adopted: {adopted}, about: norra }} }}";
        Judged.Rule("each: document\nmust: { adopted: { before: norra.from } }", structure).ShouldBe(isUnknown ? Outcome.Undetermined : Outcome.Satisfied);
    }

    [Theory]
    [InlineData("meetings-per-year: 4", Outcome.Satisfied)]
    [InlineData("meetings-per-year: 3", Outcome.Violated)]
    [InlineData("name: Norra", Outcome.Undetermined)]
    [Trait("FinePrint", "61")]
    public void Year_WithoutEvents_IsOneEachFullYear(string given, Outcome outcome)
    {
        Judged.Rule("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Council(given)).ShouldBe(outcome).Result.Judgements.Should().ContainSingle();
    }

    [Theory]
    [InlineData("quarter", "exactly: 1", Outcome.NotApplicable)]
    [InlineData("quarter", "at-most: 4", Outcome.Satisfied)]
    [InlineData("half-year", "at-least: 5", Outcome.Violated)]
    [Trait("FinePrint", "61")]
    public void PartOfAYear_WithoutEvents_MayHoldAnyOfThePlannedMeetings(string period, string bound, Outcome outcome)
    {
        Judged.Rule($"in: norra\neach: {period}\nmust: {{ meetings: {{ {bound} }} }}", Council("meetings-per-year: 4")).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "61")]
    public void Year_WithoutEvents_ItsDatesAreEventFacts()
    {
        Judged.Rule("in: norra\neach: year\nmust: { plans: { ready: { before: year.starts }, at-least: 1 } }", Council("meetings-per-year: 4")).ShouldNotApply(Reason.NeedsEvents);
        Judged.Rule("in: norra\neach: { is: year, starts: { after: body.from } }\nmust: { meetings: { at-least: 4 } }", Council("meetings-per-year: 3")).ShouldNotApply(Reason.NeedsEvents);
    }

    [Fact]
    [Trait("FinePrint", "62")]
    public void Rule_NothingToJudge_GoesBeforeNeedsEvents()
    {
        Judged.Rule("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 1 week } }", "bodies: { sodra: { kind: rad } }").ShouldNotApply(Reason.BodyMissing);
        Judged.Rule("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 1 week } }", Council("meetings: []")).ShouldNotApply(Reason.NothingToJudge);
        Judged.Rule("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 1 week } }", Council("name: Norra")).ShouldNotApply(Reason.NeedsEvents);
    }

    [Fact]
    [Trait("FinePrint", "62")]
    public void Rule_OneSatisfiedAndOneThatNeedsEvents_IsSatisfied()
    {
        Judged.Rule("in: rad\nmust: { any-of: [{ sphere: political }, { meetings: { at-least: 1 } }] }", "bodies:\n  norra: { kind: rad, sphere: political }\n  sodra: { kind: rad, sphere: official }")
            .ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "62")]
    public void Verdict_DepartureAndUnknownInOneRule_IsUndetermined()
    {
        Judged.By("rules:\n- { id: r, in: rad, should: { sphere: political } }", "bodies:\n  norra: { kind: rad, sphere: official }\n  sodra: { kind: rad }").Result.Verdict
            .Should().Be(Verdict.Undetermined);
    }

    [Theory]
    [InlineData("[]", "[]", Use.NotUsed)]
    [InlineData("[{}]", "unknown", Use.Used)]
    [InlineData("unknown", "[]", Use.CannotTell)]
    [Trait("FinePrint", "63")]
    public void May_SeveralSubjects_IsUsedIfOneUsesIt(string first, string second, Use use)
    {
        Judged.Rule("in: rad\nmay: { observers: { at-least: 1 } }", $"bodies:\n  norra: {{ kind: rad, observers: {first} }}\n  sodra: {{ kind: rad, observers: {second} }}").ShouldBe(use);
    }

    [Theory]
    [InlineData("{ powers: { only: [inform, discuss] } }", "powers: [inform]", Use.Used)]
    [InlineData("{ powers: { only: [inform, discuss] } }", "powers: [inform, decide]", Use.OutsideTheRule)]
    [InlineData("{ powers: { only: [inform, discuss] } }", "powers: [inform, and-more]", Use.CannotTell)]
    [InlineData("{ powers: { only: [inform] }, sphere: political }", "powers: [decide]", Use.CannotTell)]
    [InlineData("{ powers: { only: [inform] }, sphere: political }", "powers: [decide], sphere: official", Use.NotUsed)]
    [Trait("FinePrint", "63")]
    public void May_Only_WhatGoesBeyondIsOutsideTheRule(string may, string given, Use use)
    {
        Judged.Rule($"in: norra\nmay: {may}", Council(given)).ShouldBe(use);
    }

    [Theory]
    [InlineData("{ observers: { at-most: 2 } }")]
    [InlineData("{ observers: { exactly: 2 } }")]
    [InlineData("{ powers: { exactly: [inform] } }")]
    [InlineData("{ upkeep-by: { seats: { fewer-than: 2 } } }")]
    [Trait("FinePrint", "63")]
    public void Reading_MayWithAnotherCeiling_IsAnError(string may)
    {
        Judged.ReadingRule($"in: norra\nmay: {may}").ShouldReport("rule/may-with-ceiling");
    }

    [Theory]
    [InlineData("sphere: political", Use.Described)]
    [InlineData("sphere: official", Use.NotDescribed)]
    [InlineData("name: Norra", Use.CannotTell)]
    [Trait("FinePrint", "64")]
    public void Unsettled_Condition_SaysWhetherTheCaseIsDescribed(string given, Use use)
    {
        var judged = Judged.By("rules:\n- { id: rule, in: norra, unsettled: { sphere: political } }\n- { id: other, in: norra, must: { from: none } }", Council(given));

        judged.Rule("rule").ShouldBe(use);
        judged.Result.Verdict.Should().Be(Verdict.Compliant);
    }

    [Theory]
    [InlineData("styrelsen", Outcome.Satisfied)]
    [InlineData("namnd", Outcome.Satisfied)]
    [InlineData("rad", Outcome.Violated)]
    [Trait("FinePrint", "65")]
    public void ExOfficio_OverAnUndescribedPresidium_StillKnowsWhoseItIs(string from, Outcome outcome)
    {
        var structure = Organisations + """
            bodies:
              styrelsen: { kind: namnd, of: regionen }
              norra: { kind: rad, seats: [{ ex-officio: { each: { post-of: styrelsen } } }] }
            """;

        InCouncil($"{{ seats: {{ all: {{ comes-from: {from} }} }} }}", structure).ShouldBe(outcome == Outcome.Violated ? Outcome.Undetermined : outcome);
    }

    [Fact]
    [Trait("FinePrint", "66")]
    public void Reading_JointBodyAbsentFromACompleteList_IsAnError()
    {
        Judged.ReadingStructure("bodies: { norra: { kind: rad, attached-to: [sodra] } }").ShouldReport("structure/dangling-reference").Under("sodra");
        Judged.ReadingStructure("bodies: { norra: { kind: rad, attached-to: [sodra] }, and-more: {} }").ShouldReportNothing();
    }

    [Fact]
    [Trait("FinePrint", "67")]
    public void Reference_IdSharedBySeveralSorts_ResolvesWithinWhatTheAttributeRefersTo()
    {
        var structure = Organisations + "bodies: { norra: { kind: rad, seats: [{ id: alfa, represents: alfa, side: majority }], presidium: [{ post: chair, seat: alfa }] } }";

        Judged.Rule("in: norra\neach: chair\nmust: { seat: { represents: alfa, side: majority } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "68")]
    public void Each_Is_TakesASortAKindOrAnId()
    {
        var structure = Council("seats: [], presidium: [chair]");

        Judged.Rule("each: { is: organisation }\nmust: { from: none }", structure).Result.Judgements.Should().HaveCount(3);
        Judged.Rule("each: { is: municipality }\nmust: { from: none }", structure).Result.Judgements.Should().HaveCount(2);
        Judged.Rule("each: { is: [alfa, region] }\nmust: { from: none }", structure).Subjects(Outcome.Satisfied).Should().Equal("regionen", "alfa");
    }

    [Fact]
    [Trait("FinePrint", "68")]
    public void Each_PostWithPostOf_PicksPostsOfAnotherBody()
    {
        var structure = Organisations + """
            bodies:
              styrelsen: { kind: namnd, of: regionen, presidium: [chair, vice-chair] }
              norra: { kind: rad, presidium: [chair], seats: [{ ex-officio: styrelsen/chair }] }
            """;

        Judged.Rule("in: norra\neach: post\nmust: { from: none }", structure).Subjects(Outcome.Satisfied).Should().Equal("norra/chair");
        Judged.Rule("in: norra\neach: { is: post, post-of: styrelsen }\nmust: { seats: { exactly: 1 } }", structure).For("styrelsen/chair", Outcome.Satisfied).For("styrelsen/vice-chair", Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "68")]
    public void Each_PostWithPostOfABoardWhosePresidiumIsLeftOut_IsUndetermined()
    {
        var structure = Organisations + """
            bodies:
              styrelsen: { kind: namnd, of: regionen, presidium: [chair] }
              halsan: { kind: namnd, of: regionen }
              norra: { kind: rad, counterpart: styrelsen, seats: [{ ex-officio: styrelsen/chair }] }
              sodra: { kind: rad, counterpart: halsan, seats: [] }
            """;

        Judged.Rule("in: rad\neach: { is: post, post-of: body.counterpart }\nmust: { seats: { exactly: 1 } }", structure).ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "68")]
    public void Reference_NamedSeatWhereSubstitutesArePickedToo_CoversBoth()
    {
        var structure = Council("seats: [{ represents: alfa, appointed-by: alfa }], substitutes: [{ represents: alfa, appointed-by: beta }]");

        Judged.Rule("in: norra\neach: [seat, substitute]\nmust: { appointed-by: seat.represents }", structure).Result.Judgements.Select(j => j.Outcome)
            .Should().Equal(Outcome.Satisfied, Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "68")]
    public void Reading_KindTestedByItsAttribute_IsAnError()
    {
        Judged.ReadingRule("must: { bodies: { kind: rad, at-least: 1 } }").ShouldReport("rule/kind-with-is").Under("kind");
        Judged.ReadingRule("in: norra\nmust: { presidium: { post: chair, at-least: 1 } }").ShouldReport("rule/kind-with-is").Under("post");
    }

    [Theory]
    [InlineData("includes: norra", Outcome.Satisfied)]
    [InlineData("includes: [norra, sodra]", Outcome.Violated)]
    [InlineData("includes-any: [norra, sodra]", Outcome.Satisfied)]
    [InlineData("excludes: sodra", Outcome.Satisfied)]
    [InlineData("excludes: [norra, sodra]", Outcome.Violated)]
    [Trait("FinePrint", "69")]
    public void List_IncludesAndExcludes_CompareIds(string condition, Outcome outcome)
    {
        Judged.Rule($"must: {{ bodies: {{ {condition} }} }}", Council("name: Norra")).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ powers: inform }")]
    [InlineData("{ powers: [inform, discuss] }")]
    [InlineData("{ seats: alfa }")]
    [Trait("FinePrint", "69")]
    public void Reading_BareWordOnASet_IsAnError(string must)
    {
        Judged.ReadingRule($"in: norra\nmust: {must}").ShouldReport("rule/bare-word-on-set");
    }

    [Fact]
    [Trait("FinePrint", "70")]
    public void Table_NoAttribute_IsAWordOfTheLanguage()
    {
        Model.Vocabulary.VocabularyTable.Sorts.SelectMany(s => s.Attributes).Select(a => a.Name).Where(n => n is not ("from" or "until"))
            .Should().NotContain(n => Model.Vocabulary.VocabularyTable.Reserved.Contains(n));
    }

    [Theory]
    [InlineData("[majority]", true)]
    [InlineData("[majority, opposition]", false)]
    [Trait("FinePrint", "71")]
    public void Seat_OnASideThatItsOrganisationHasNot_IsAWarning(string sides, bool isWarned)
    {
        var structure = $"organisations: {{ alfa: {{ kind: municipality, sides: {sides} }} }}\nbodies: {{ norra: {{ kind: rad, seats: [{{ represents: alfa, side: opposition }}] }} }}";
        var reported = Judged.By("rules:\n- { id: r, in: norra, must: { seats: { at-least: 1 } } }", structure).Reported;

        reported.Diagnostics.Select(d => d.Code).Should().BeEquivalentTo(isWarned ? ["evaluation/side-not-there"] : Array.Empty<string>());
    }

    [Fact]
    [Trait("FinePrint", "72")]
    public void Run_OutsideEverySourcesTime_IsAnError()
    {
        Judged.By(DatedSources, Council("seats: []"), "2030-01-01").Reported.ShouldReport("evaluation/nothing-judged");
    }
}
