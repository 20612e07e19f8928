using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    private const string TwoMeetings = "meetings: [{ date: 2019-02-01 }, { date: 2019-09-01 }]";

    [Fact]
    [Trait("FinePrint", "23")]
    public void Body_EndedLastYear_IsJudgedForThatYearAndOtherwiseNotInForce()
    {
        var structure = Year2019($"until: 2019-12-31, sphere: official, meetings-per-year: 4, {TwoMeetings}");
        var judged = Judged.By(
            """
            rules:
            - { id: meets, in: norra, each: { is: year, starts: { on-or-after: 2019 } }, must: { meetings: { at-least: 4 } } }
            - { id: political, in: norra, must: { sphere: political } }
            """,
            structure);

        judged.Rule("meets").ShouldBe(Outcome.Violated);
        judged.Rule("political").ShouldNotApply(Reason.NotInForce);
    }

    [Theory]
    [InlineData("2019-06-01", Outcome.Violated)]
    [InlineData("2020-01-01", Outcome.NotApplicable)]
    [Trait("FinePrint", "23")]
    public void Body_AsOfItsLastDay_StillCounts(string asOf, Outcome outcome)
    {
        InCouncil("{ sphere: political }", Council("sphere: official, until: 2019-12-31"), asOf).ShouldBe(outcome);
        InCouncil("{ sphere: political }", Council("sphere: official, until: 2019"), asOf).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ actions: { is: decision, at-least: 1 } }", "2019-01-01", "2019-12-31", Outcome.Violated)]
    [InlineData("{ actions: { is: decision, at-least: 1 } }", "2018-01-01", "2019-12-31", Outcome.Undetermined)]
    [InlineData("{ actions: { is: decision, at-least: 1 } }", "2019-01-01", "2020-06-01", Outcome.Undetermined)]
    [InlineData("{ actions: { is: decision, date: { on-or-after: 2019, by: 2019 }, at-least: 1 } }", "2018-01-01", "2020-06-01", Outcome.Violated)]
    [InlineData("{ actions: { is: decision, date: { by: 2019 }, at-least: 1 } }", "2018-01-01", "2020-06-01", Outcome.Undetermined)]
    [InlineData("{ actions: { is: opinion, at-least: 1 } }", "2018-01-01", "2020-06-01", Outcome.Satisfied)]
    [InlineData("{ actions: { is: opinion, at-most: 0 } }", "2018-01-01", "2020-06-01", Outcome.Violated)]
    [InlineData("{ actions: { is: decision, exactly: 0 } }", "2019-01-01", "2019-12-31", Outcome.Satisfied)]
    [InlineData("{ actions: { is: decision, exactly: 0 } }", "2018-01-01", "2019-12-31", Outcome.Undetermined)]
    [Trait("FinePrint", "24")]
    public void Events_ListOfABody_IsCompleteForThePeriodAndOpenOutsideIt(string must, string from, string asOf, Outcome outcome)
    {
        var structure = Year2019($"from: {from}", "actions: [{ kind: opinion, actor: norra, date: 2019-05-05 }]");

        InCouncil(must, structure, asOf).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("[{ kind: opinion, actor: norra, date: 2019-05-05 }, and-more]", Outcome.Undetermined)]
    [InlineData("[{ kind: opinion, actor: norra, date: 2019-05-05 }, { kind: decision, date: 2019-05-06 }]", Outcome.Undetermined)]
    [InlineData("[{ kind: opinion, actor: norra, date: 2019-05-05 }, { kind: decision, actor: alfa, date: 2019-05-06 }]", Outcome.Violated)]
    [Trait("FinePrint", "24")]
    public void Inverse_DrawnFromAListWithMore_IsNoMoreComplete(string actions, Outcome outcome)
    {
        InCouncil("{ actions: { is: decision, at-least: 1 } }", Year2019("from: 2019-01-01", $"actions: {actions}"), "2019-12-31").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-02", "{ date: { by: 2019-02-15 }, at-least: 1 }", Outcome.Undetermined)]
    [InlineData("2019-02", "{ date: { by: 2019-02-28 }, at-least: 1 }", Outcome.Satisfied)]
    [InlineData("2019-02", "{ date: { by: 2019-02 }, at-least: 1 }", Outcome.Satisfied)]
    [InlineData("2019", "{ date: { by: 2019-02 }, at-least: 1 }", Outcome.Undetermined)]
    [InlineData("2019-03", "{ date: { by: 2019-02 }, at-least: 1 }", Outcome.Violated)]
    [InlineData("2019-02-28", "{ date: { before: 2019-02 }, at-least: 1 }", Outcome.Violated)]
    [InlineData("2019-01-31", "{ date: { before: 2019-02 }, at-least: 1 }", Outcome.Satisfied)]
    [InlineData("2019-02-28", "{ date: { after: 2019-02 }, at-least: 1 }", Outcome.Violated)]
    [InlineData("2019-02-01", "{ date: { on-or-after: 2019-02 }, at-least: 1 }", Outcome.Satisfied)]
    [InlineData("2019-02-14", "{ date: 2019-02, at-least: 1 }", Outcome.Satisfied)]
    [InlineData("2019", "{ date: 2019-02, at-least: 1 }", Outcome.Undetermined)]
    [InlineData("2019-03-14", "{ date: 2019-02, at-least: 1 }", Outcome.Violated)]
    [Trait("FinePrint", "25")]
    public void Date_MonthOrYear_IsAnUnknownDayInAFactAndTheWholeInARule(string date, string meetings, Outcome outcome)
    {
        InCouncil($"{{ meetings: {meetings} }}", Year2019($"from: 2019-01-01, until: 2019-12-31, meetings: [{{ date: {date} }}]"), "2019-12-31").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-01-31", "{ at-least: 1 month, before: 2019-03-31 }", Outcome.Satisfied)]
    [InlineData("2019-02-28", "{ at-least: 1 month, before: 2019-03-31 }", Outcome.Satisfied)]
    [InlineData("2019-03-01", "{ at-least: 1 month, before: 2019-03-31 }", Outcome.Violated)]
    [InlineData("2018-12-15", "{ at-least: 1 month, before: 2019 }", Outcome.Violated)]
    [InlineData("2018-12-01", "{ at-least: 1 month, before: 2019 }", Outcome.Satisfied)]
    [InlineData("2018-12", "{ at-least: 2 weeks, before: 2019 }", Outcome.Undetermined)]
    [InlineData("2019-01-29", "{ at-most: 1 month, after: 2018-12-31 }", Outcome.Satisfied)]
    [InlineData("2019-02-01", "{ at-most: 1 month, after: 2018-12-31 }", Outcome.Violated)]
    [Trait("FinePrint", "25")]
    public void Date_MonthsFromAPoint_KeepWithinTheMonth(string decided, string condition, Outcome outcome)
    {
        var structure = Year2019("name: Norra", $"matters: {{ fraga: {{ decided: {decided} }} }}");

        Judged.Rule($"each: matter\nmust: {{ decided: {condition} }}", structure).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "25")]
    public void Reading_WorkingDays_AreAnError()
    {
        Judged.ReadingRule("each: matter\nmust: { decided: { at-least: 5 working days, before: 2019 } }").ShouldReport("rule/working-days");
        Judged.ReadingRule("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 5 working-days } }").ShouldReport("rule/working-days");
    }

    [Theory]
    [InlineData("2019-01-01", "2019-12-31", Outcome.Violated)]
    [InlineData("2019-01-01", "2019-06-30", Outcome.Undetermined)]
    [InlineData("2019-02-01", "2019-12-31", Outcome.Undetermined)]
    [Trait("FinePrint", "26")]
    public void Period_EventsCoverPart_TheRestCountsAsMore(string from, string until, Outcome outcome)
    {
        var structure = $"covers: events\nperiod: {{ from: {from}, until: {until} }}\n" + Council("meetings: [{ date: 2019-02-01 }]");

        Judged.Rule("in: norra\neach: year\nmust: { meetings: { at-least: 2 } }", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("at-least: 4", Outcome.NotApplicable)]
    [InlineData("exactly: 4", Outcome.Satisfied)]
    [InlineData("exactly: 1", Outcome.Violated)]
    [InlineData("at-most: 1", Outcome.Violated)]
    [InlineData("at-most: 2", Outcome.Satisfied)]
    [Trait("FinePrint", "26")]
    public void Period_BodyIsThereForPart_FloorsDropAndCeilingsStand(string bound, Outcome outcome)
    {
        var structure = "covers: events\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council($"from: 2019-02-01, {TwoMeetings}");

        Judged.Rule($"in: norra\neach: year\nmust: {{ meetings: {{ {bound} }} }}", structure).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "27")]
    public void Meetings_PlannedAndHeld_AreJudgedEachByItself()
    {
        var rule = Judged.Rule("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Year2019($"meetings-per-year: 4, {TwoMeetings}"));

        rule.For("year", Outcome.Satisfied).For("2019", Outcome.Violated).ShouldBe(Outcome.Violated);
    }

    [Fact]
    [Trait("FinePrint", "27")]
    public void Plans_OfEachFullYear_AreLeftToTheCalendar()
    {
        var rule = Judged.Rule("in: norra\neach: year\nmust: { plans: { at-least: 1 } }", Year2019("plans: [{ years: [2019] }]"));

        rule.For("year", Outcome.NotApplicable).For("2019", Outcome.Satisfied).ShouldBe(Outcome.Satisfied);
    }

    [Theory]
    [InlineData("at-least: 1", "2019-12-30", Outcome.Undetermined)]
    [InlineData("more-than: 0", "2019-12-30", Outcome.Undetermined)]
    [InlineData("at-least: 1", "2020-01-01", Outcome.Violated)]
    [Trait("FinePrint", "27")]
    public void List_AskedForByADayAhead_MayStillComeToHold(string bound, string asOf, Outcome outcome)
    {
        var structure = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council("from: 2019-01-01, meetings: []");

        InCouncil($"{{ meetings: {{ date: {{ by: 2019-12-31 }}, {bound} }} }}", structure, asOf).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("cancelled", Outcome.Violated)]
    [InlineData("held", Outcome.Satisfied)]
    [InlineData("unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "27")]
    public void Meetings_Cancelled_DoNotCount(string status, Outcome outcome)
    {
        var structure = "covers: events\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council($"meetings: [{{ date: 2019-02-01, status: {status} }}]");

        Judged.Rule("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2018-12-31", Outcome.Satisfied)]
    [InlineData("2019-01-01", Outcome.Violated)]
    [Trait("FinePrint", "28")]
    public void Each_MadeForSomething_IsInForceWhileThatIs(string asOf, Outcome outcome)
    {
        var structure = """
            organisations:
              alfa: { kind: municipality }
              beta: { kind: municipality, from: 2019-01-01 }
            bodies:
              norra: { kind: rad, seats: [{ represents: { each: municipality } }] }
            """;

        InCouncil("{ seats: { exactly: 1 } }", structure, asOf).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "28")]
    public void Each_MadeForPostsOfABodyThatHasEnded_IsNotInForce()
    {
        var structure = Organisations + """
            bodies:
              styrelsen: { kind: namnd, of: regionen, until: 2019-12-31, presidium: [chair] }
              norra: { kind: rad, seats: [{ represents: regionen, ex-officio: { each: { post-of: styrelsen } } }] }
            """;

        InCouncil("{ seats: { exactly: 0 } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "28")]
    public void Each_OverAnUnknownList_GivesAnUnknownNumberAndReferencesIntoItAreUnknown()
    {
        var structure = Organisations + """
            bodies:
              styrelsen: { kind: namnd, of: regionen }
              norra:
                kind: rad
                seats: [{ id: styrelsen, represents: regionen, ex-officio: { each: { post-of: styrelsen } } }]
                presidium: [{ post: chair, seat: styrelsen/chair }]
            """;

        InCouncil("{ seats: { at-least: 1 } }", structure).ShouldBe(Outcome.Undetermined);
        Judged.Rule("in: norra\neach: chair\nmust: { seat: { represents: region } }", structure).ShouldBe(Outcome.Undetermined);
    }

    [Theory]
    [InlineData("kind: rad", Outcome.Satisfied)]
    [InlineData("kind: rad, powers: [discuss]", Outcome.Violated)]
    [InlineData("kind: unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "29")]
    public void Defaults_KeyGiven_ReplacesTheWholeAndAnUnknownKindInheritsNothing(string body, Outcome outcome)
    {
        InCouncil("{ powers: { includes: inform } }", $"defaults: {{ rad: {{ powers: [inform, discuss] }} }}\nbodies: {{ norra: {{ {body} }}, sodra: {{ kind: rad }} }}").ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "29")]
    public void Defaults_BodyOfUnknownKind_IsWarnedOf()
    {
        Judged.By("rules:\n- { id: r, in: rad, must: { powers: { includes: inform } } }", "defaults: { rad: { powers: [inform] } }\nbodies:\n  norra: { kind: unknown }\n  sodra: { kind: rad }")
            .Reported.ShouldReport("structure/no-kind-to-inherit-by").Under("norra");
    }

    [Fact]
    [Trait("FinePrint", "29")]
    public void Defaults_FindingAboutAnInheritedValue_PointsToBothLines()
    {
        var judged = Judged.By("rules:\n- { id: r, in: rad, must: { powers: { includes: decide } } }", "defaults:\n  rad: { powers: [inform] }\nbodies:\n  norra: { kind: rad }\n");

        var finding = judged.Result.Findings.Should().ContainSingle().Which;
        finding.StructureLocation.Start.Line.Should().Be(4);
        finding.RelatedLocations.Select(r => r.Start.Line).Should().Equal([6]);
    }

    [Theory]
    [InlineData("structure", Reason.NeedsEvents)]
    [InlineData("events", Reason.None)]
    [Trait("FinePrint", "30")]
    public void Covers_StructureAlone_RulesThatNeedEventsAreNotApplicable(string covers, Reason reason)
    {
        var structure = $"covers: {covers}\nperiod: {{ from: 2019-01-01, until: 2019-12-31 }}\n" + Council("name: Norra");

        InCouncil("{ meetings: { at-least: 1 } }", structure).Result.Reason.Should().Be(reason);
    }

    [Fact]
    [Trait("FinePrint", "30")]
    public void Covers_EventsAlone_RulesThatNeedTheStructureAreNotApplicable()
    {
        InCouncil("{ sphere: political }", "covers: events\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council("meetings: []")).ShouldNotApply(Reason.NeedsStructure);
    }

    [Fact]
    [Trait("FinePrint", "30")]
    public void Covers_StructureAloneAndAFactOfItMissingToo_IsUndetermined()
    {
        InCouncil("{ meetings: { at-least: 1 }, sphere: political }", Council("name: Norra")).ShouldBe(Outcome.Undetermined);
        InCouncil("{ meetings: { at-least: 1 }, sphere: political }", Council("sphere: official")).ShouldBe(Outcome.Violated);
        InCouncil("{ meetings: { at-least: 1 }, sphere: political }", Council("sphere: political")).ShouldNotApply(Reason.NeedsEvents);
    }
}
