using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>Years, plans, deadlines and days when something changes hands.</summary>
public sealed class TimeTests
{
    private static readonly string[] AsEver = ["agreed-fields-young", "agreed-reach-culture"];

    private static Sample FirstYears => Sample.Of("ostergotland-2019", "first-years");

    private static Sample Orebro => Sample.Of("orebro-2027", "proposal");

    private static Sample Jamtland => Sample.Of("jamtland-harjedalen-2015", "by-the-rule");

    private static Sample FollowedUp => Sample.Of("vastmanland-2017", "followed-up");

    [Fact]
    [Trait("Trap", "35")]
    public void Year_ThatTheBodyWasThereOnlyAPartOf_IsNoFairTest()
    {
        const string Rule = """
            in: norra
            each: year
            must: { meetings: { at-least: 3 } }
            """;
        static string Structure(string from, string last) => $$"""
            covers: [structure, events]
            period: { from: 2015-01-01, until: 2016-12-31 }
            as-of: 2017-01-15
            bodies:
              norra:
                kind: rad
                from: {{from}}
                meetings-per-year: 3
                meetings:
                - { date: 2015-02-16 }
                - { date: 2016-02-01 }
                - { date: 2016-05-01 }
                - { date: {{last}} }
            """;

        Judged.Rule(Rule, Structure("2015-02-16", "2016-09-01")).ShouldBe(Outcome.Satisfied);
        Judged.Rule(Rule, Structure("2015-02-16", "2015-09-01")).ShouldBe(Outcome.Violated);
        Judged.Rule(Rule, Structure("2015-01-01", "2016-09-01")).ShouldBe(Outcome.Violated);
    }

    [Fact]
    [Trait("Trap", "35")]
    public void Year2019_OfAStructureThatStartsOnItsFirstDay_IsJudgedInFull()
    {
        var judged = FirstYears.With("defaults: { samrad: { meetings: { 2019-09-12: left-out } } }").Judge();

        judged.Subjects("four-meetings-a-year").Should().Equal("2019 in Samrådet för strategiska frågor", "2019 in Samrådet för vård och omsorg");
        judged.Found("four-meetings-a-year").Should().Equal("3", "3");
    }

    [Fact]
    [Trait("Trap", "35")]
    public void Year_StillRunning_IsUndetermined()
    {
        var judged = FirstYears.With(
            """
            period: { from: 2019-01-01, until: 2020-06-30 }
            defaults: { samrad: { meetings: { 2020-09-10: left-out, 2020-11-19: left-out } } }
            """).Judge("2020-06-30");

        judged["four-meetings-a-year"].Should().Be("undetermined");
        judged.Subjects("four-meetings-a-year").Should().OnlyContain(s => s.StartsWith("2020 in ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "violated")]
    [InlineData(4, "satisfied")]
    [InlineData(9, "satisfied")]
    [Trait("Trap", "36")]
    public void MeetingNumber_ThatIsAMinimum_HasNoCeiling(int number, string outcome)
    {
        var judged = Sample.Of("ostergotland-2019", "proposal").With($"bodies: {{ samrad-vard: {{ meetings-per-year: {number} }} }}").Judge();

        judged["four-meetings-a-year"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "36")]
    public void MeetingNumber_ThatIsReportedAsAFact_IsNoRule()
    {
        var eight = Sample.Of("jamtland-harjedalen-2015", "practice").Judge();
        var two = Sample.Of("jamtland-harjedalen-2015", "practice").With("bodies: { samverkansradet: { meetings-per-year: 2 } }").Judge();

        two.Result.Rules.Select(r => (r.Rule.Id, r.Outcome, r.Use)).Should().Equal(eight.Result.Rules.Select(r => (r.Rule.Id, r.Outcome, r.Use)));
        two.Result.Charters[0].Charter.Unchecked.Should().Contain(u => u.Statements.Contains("JH18-07"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [Trait("Trap", "36")]
    public void MeetingNumber_ThatIsAPlan_IsDepartedFromBothWaysButNotViolated(int number)
    {
        var judged = Orebro.With($"bodies: {{ radet-norra: {{ meetings-per-year: {number} }} }}").Judge();

        judged.Subjects("two-meetings-a-year").Should().Equal("each full year in Norra länsdelsrådet");
        judged.Labels("two-meetings-a-year").Should().Equal("departure");
        judged.Whole("two-meetings-a-year").Judgements.Should().NotContain(j => j.IsViolation);
    }

    [Theory]
    [InlineData("samrad-vard", "satisfied")]
    [InlineData("samrad-strategiska", "violated")]
    [Trait("Trap", "36")]
    public void MeetingNumber_BeyondTheFloor_IsTheGroupsOwnToDecide(string actor, string outcome)
    {
        var judged = FirstYears.With($"actions: {{ motesfrekvensen: {{ actor: {actor} }} }}").Judge();

        judged["nobody-else-decides-for-a-consultation-body"].Should().Be(outcome);
        judged["a-consultation-body-may-settle"].Should().Be("used");
    }

    [Fact]
    [Trait("Trap", "36")]
    public void MeetingNumber_WhollyTheGroupsOwn_HasNoFloor()
    {
        var judged = Sample.Of("vastmanland-2017", "proposal").With("defaults: { samverkansgrupp: { meetings-per-year: 0 } }").Judge();

        judged["groups-decide-their-forms"].Should().Be("satisfied");
        judged.Broken.Should().Equal(AsEver);
    }

    [Fact]
    [Trait("Trap", "37")]
    public void RollingPlans_OfTwoYearsRenewedEachYear_OverlapWithoutBreach()
    {
        var judged = FirstYears.Judge();

        judged["plan-covers-two-years"].Should().Be("satisfied");
        judged.JudgedFor("plan-covers-two-years").Should().HaveCount(4);
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "37")]
    public void FixedPlan_WithASecondOverlappingIt_Breaks()
    {
        var judged = FollowedUp.With(
            """
            bodies:
              kultur-idrott:
                plans: { plan-tva: { kind: operational-plan, years: [2017, 2018], ready: 2017-11-01, goals: [] } }
            """).Judge();

        judged.Subjects("one-plan-for-two-years").Should().Equal("Samverkansgruppen kultur/idrott");
        judged.Found("one-plan-for-two-years").Should().Equal("2");
    }

    [Fact]
    [Trait("Trap", "37")]
    public void FixedPlan_InTwoHalves_IsNotOnePlanForBothYears()
    {
        var judged = FollowedUp.With(
            """
            bodies:
              kultur-idrott:
                plans: { plan-kultur-idrott: { years: [2017] }, plan-tva: { kind: operational-plan, years: [2018], ready: 2017-11-01, goals: [] } }
            """).Judge();

        judged.Found("one-plan-for-two-years").Should().Equal("0");
    }

    [Fact]
    [Trait("Trap", "38")]
    public void PlanBeforeEveryNewYear_IsNotAskedForTheYearTheBodyStarts()
    {
        const string Rule = """
            in: norra
            each: { is: year, starts: { after: body.from } }
            must: { plans: { ready: { before: year.starts }, at-least: 1 } }
            """;
        static string Structure(string ready) => $$"""
            covers: events
            period: { from: 2019-01-01, until: 2020-12-31 }
            as-of: 2020-12-31
            bodies: { norra: { kind: rad, from: 2019-01-01, plans: [{ years: [2020, 2021], ready: {{ready}} }] } }
            """;

        var inTime = Judged.Rule(Rule, Structure("2019-12-31"));
        var late = Judged.Rule(Rule, Structure("2020-01-01"));

        inTime.ShouldBe(Outcome.Satisfied);
        inTime.Result.Judgements.Select(j => j.Outcome).Should().Equal(Outcome.Satisfied);
        late.ShouldBe(Outcome.Violated);
        late.Result.Judgements.Should().ContainSingle();
    }

    [Fact]
    [Trait("Trap", "38")]
    public void FirstYear_OfTheShippedSample_LacksNoPlanFor2019()
    {
        var judged = FirstYears.Judge();

        judged.Broken.Should().BeEmpty();
        judged.Subjects("plan-ready-before-the-year").Should().NotContain(s => s.StartsWith("2019", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2017-03-03", "satisfied")]
    [InlineData("2017-03-04", "violated")]
    [Trait("Trap", "39")]
    public void NoticeOfAWeek_IsSevenDaysAndALateOneADeparture(string called, string word)
    {
        var judged = FollowedUp.With($"bodies: {{ aldre: {{ meetings: {{ 2017-03-10: {{ called: {called} }} }} }} }}").Judge();

        judged["called-a-week-ahead"].Should().Be(word);
        judged.Broken.Except(AsEver).Should().Equal(word == "violated" ? ["called-a-week-ahead"] : []);
        judged.Labels("called-a-week-ahead").Should().Equal(word == "violated" ? ["departure"] : []);
    }

    [Fact]
    [Trait("Trap", "39")]
    public void LateNotices_OfMostOfAYearsMeetings_BreakWhatOneDoesNot()
    {
        var judged = FollowedUp.With("bodies: { aldre: { meetings: { 2017-03-10: { called: 2017-03-09 }, 2017-10-06: { called: 2017-10-05 } } } }").Judge();

        judged.Broken.Except(AsEver).Should().BeEquivalentTo("called-a-week-ahead", "usually-called-in-time");
        judged.Findings("called-a-week-ahead").Should().HaveCount(2);
        judged.Findings("usually-called-in-time").Where(f => f.Outcome == Outcome.Violated).Select(f => f.Judgement.Body!.Id).Should().Equal("aldre");
    }

    [Theory]
    [InlineData("2026-12-31", "satisfied")]
    [InlineData("2026-12-30", "violated")]
    [InlineData("2027-01-01", "violated")]
    [Trait("Trap", "40")]
    public void Handover_WithNeitherGapNorOverlap_IsFromOneDayToTheNext(string until, string outcome)
    {
        var judged = Orebro.With($"defaults: {{ specifikt-samverkansrad: {{ until: {until} }} }}").Judge("2027-03-01");

        judged["district-councils-take-over"].Should().Be(outcome);
    }

    [Theory]
    [InlineData("2018-12-31", "committee-arranges-opinions")]
    [InlineData("2019-01-01", "board-arranges-opinions")]
    [Trait("Trap", "40")]
    public void TaskThatMovesAtTheTurnOfTheYear_IsOnOneOfThemEitherDay(string day, string judgedRule)
    {
        var judged = Jamtland.Judge(day);
        var other = judgedRule == "board-arranges-opinions" ? "committee-arranges-opinions" : "board-arranges-opinions";

        judged[judgedRule].Should().Be("satisfied");
        judged.Whole(other).Reason.Should().Be(Reason.NotInForce);
        judged["one-arranges-opinions"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "40")]
    public void TaskThatMoves_WithAnOverlapOrAGap_IsFound()
    {
        var overlap = Jamtland.With("bodies: { run-au: { tasks: [{ is: ordna-yttranden, until: 2019-01-01 }] } }");
        var gap = Jamtland.With("bodies: { run: { tasks: [{ is: ordna-yttranden, from: 2019-01-02 }] } }");

        overlap.Judge("2019-01-01")["one-arranges-opinions"].Should().Be("violated");
        overlap.Judge("2019-01-02")["one-arranges-opinions"].Should().Be("satisfied");
        gap.Judge("2019-01-01")["board-arranges-opinions"].Should().Be("violated");
        gap.Judge("2019-01-02")["board-arranges-opinions"].Should().Be("satisfied");
    }

    [Theory]
    [InlineData("2016-11-30", "satisfied")]
    [InlineData("2016-12-01", "violated")]
    [InlineData("2016-11", "satisfied")]
    [InlineData("2016-12", "violated")]
    [InlineData("2016", "undetermined")]
    [Trait("Trap", "41")]
    public void Deadline_GivenAsAMonth_IsItsLastDay(string date, string outcome)
    {
        var judged = FollowedUp.With(
            $"actions: {{ ram-aldre: {{ date: {date} }}, ram-barn-unga: {{ date: {date} }}, ram-kultur-idrott: {{ date: {date} }} }}").Judge();

        judged["task-and-number-fixed-by-november"].Should().Be(outcome);
    }

    [Theory]
    [InlineData("2026-06-30", "satisfied")]
    [InlineData("2026-07-01", "violated")]
    [InlineData("2026-06", "satisfied")]
    [Trait("Trap", "41")]
    public void Deadline_GivenAsASeason_TellsTheReadingItRestsOn(string drafted, string outcome)
    {
        var judged = Sample.Of("orebro-2027", "first-year").With($"documents: {{ uppdrag-lansdelsraden: {{ drafted: {drafted}, adopted: 2026-09-01 }} }}").Judge();

        judged["terms-of-reference-by-summer"].Should().Be(outcome);
        judged.Whole("terms-of-reference-by-summer").Rule.Interpretation!.Chosen.In(Language.English)
            .Should().Be("Spring is the spring of 2026, read as lasting to the end of June.");
    }

    [Fact]
    [Trait("Trap", "41")]
    public void SixDigits_AreNoDate()
    {
        Judged.ReadingStructure("documents: { pm: { drafted: 260306 } }").ShouldReport("structure/bad-date").Under("260306");
    }

    [Fact]
    [Trait("Trap", "42")]
    public void ClosingWithoutForming_IsABreachAsMuchAsFormingWithoutClosing()
    {
        var closed = Orebro.With(
            """
            bodies:
              radet-norra: left-out
              radet-sodra: left-out
              radet-vastra: left-out
              radet-centrala: left-out
              grupp-norra: { attached-to: [] }
              grupp-sodra: { attached-to: [] }
              grupp-vastra: { attached-to: [] }
              grupp-centrala: { attached-to: [] }
            defaults: { lansdelsrad: left-out }
            documents: { uppdrag-lansdelsraden: left-out }
            """).Judge();
        var formed = Orebro.With("defaults: { specifikt-samverkansrad: { until: left-out } }").Judge();

        closed["health-councils-closed"].Should().Be("satisfied");
        closed.Subjects("one-council-per-district").Should().HaveCount(4);
        formed["one-council-per-district"].Should().Be("satisfied");
        formed.Broken.Should().Contain("health-councils-closed");
    }

    [Theory]
    [InlineData("2018-12-31", "satisfied")]
    [InlineData("2019-01-01", "violated")]
    [InlineData("unknown", "undetermined")]
    [Trait("Trap", "42")]
    public void OldBody_EndedByImplication_IsNamedWhereItIsStillThere(string until, string outcome)
    {
        var judged = Sample.Of("ostergotland-2019", "proposal").With(
            $"bodies: {{ samrad-kultur: {{ kind: samrad, name: Samrådet för kultur, from: 2015-01-01, until: {until} }} }}").Judge("2019-01-01");

        judged["two-consultation-bodies"].Should().Be(outcome);
        judged.Found("two-consultation-bodies").Count(f => f == "beyond them: Samrådet för kultur").Should().Be(outcome == "violated" ? 1 : 0);
    }

    [Theory]
    [InlineData("2016-12-01", 2)]
    [InlineData("2018-12-31", 9)]
    [Trait("Trap", "43")]
    public void PartiesOfOneBoard_ThatGrow_MakeNoSecondBoard(string day, int parties)
    {
        var rules = RuleSet.Parse(
            $$"""
            charter: test
            language: 1
            name: Test
            words-from: jamtland-harjedalen-2015
            sources: { paper: { title: Paper } }
            rules:
            - { id: one-board, cite: "1", says: There is one, must: { bodies: { is: gemensam-namnd, exactly: 1 } } }
            - { id: parties, cite: "1", says: So many take part, in: gemensamma-namnden, must: { organisations: { is: [region, municipality], exactly: {{parties}} } } }
            """).OrThrow();

        var judged = rules.Evaluate(
            Sample.Of("jamtland-harjedalen-2015", "practice").Structure, new() { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) });

        judged.Rules.Select(r => (r.Rule.Id, r.Outcome)).Should().Equal(("one-board", Outcome.Satisfied), ("parties", Outcome.Satisfied));
    }

    [Fact]
    [Trait("Trap", "43")]
    public void JointBoardOfNine_BesideTheCouncil_IsNoOtherCouncil()
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "practice").Judge();

        judged["joint-board-beside-the-council"].Should().Be("used");
        judged["council-exists"].Should().Be("satisfied");
        judged.JudgedFor("eleven-members").Should().Equal("samverkansradet");
    }

    [Theory]
    [InlineData("2018-12-31", "not-described")]
    [InlineData("2019-01-01", "described")]
    [Trait("Trap", "44")]
    public void HealthCare_MovedToABoardWithoutADutyToTakePart_IsAskedAboutFromThatDay(string day, string word)
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "practice").Judge(day);

        judged["boards-without-a-duty-to-take-part"].Should().Be(word);
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "44")]
    public void SocialWelfareAndOutlook_WithoutAHomeInTheProposal_AreAskedAbout()
    {
        var proposal = Orebro.With(
            """
            defaults:
              specifikt-samverkansrad: { tasks: [omvarldsbevakning] }      # which ended with 2026
              lansdelstraff: { tasks: [] }
              lansdelsgrupp: { tasks: [] }
              chefsgrupp: { tasks: [] }
              tjanstepersonsrad: { tasks: [] }
            bodies: { rsr: { tasks: [] }, business-region: { tasks: [] } }
            """).Judge();
        var today = Sample.Of("orebro-2027", "today").Judge();

        Orebro.Judge()["outlook-needs-a-home"].Should().Be("cannot-tell");
        proposal["social-welfare-needs-a-home"].Should().Be("described");
        proposal["outlook-needs-a-home"].Should().Be("described");
        today["social-welfare-needs-a-home"].Should().Be("not-described");
        today["outlook-needs-a-home"].Should().Be("not-described");
    }

    [Fact]
    [Trait("Trap", "44")]
    public void EnvironmentAndUpperSecondarySchooling_WithoutABodyIn2016_BreakNothing()
    {
        var judged = Sample.Of("ostergotland-2016", "structure").Judge();

        judged["fields-without-a-consultation-body"].Should().Be("not-described");
        judged.Broken.Should().BeEmpty();
    }
}
