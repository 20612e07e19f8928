using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>How binding a text is, which version of it speaks, and from which document it comes.</summary>
public sealed class ForceVersionLayerTests
{
    private static Sample Ostergotland => Sample.Of("ostergotland-2019", "proposal");

    private static Sample Ostergotland2016 => Sample.Of("ostergotland-2016", "structure");

    private static Sample Orebro => Sample.Of("orebro-2027", "proposal");

    private static Sample Practice => Sample.Of("jamtland-harjedalen-2015", "practice");

    private static Sample Vastmanland => Sample.Of("vastmanland-2017", "proposal");

    [Fact]
    [Trait("Trap", "1")]
    public void Proposal_WrittenAsAFact_IsReportedAsAProposal()
    {
        var whole = Ostergotland.With("bodies: { samrad-vard: { meetings-per-year: 3 } }").Judge();
        var partly = Sample.Of("vastmanland-2017", "second-joint-seat").Judge();

        whole.Report().Should().Contain("(the charter is a proposal)");
        whole.Report(Language.Swedish).Should().Contain("(stadgan är ett förslag)");
        partly.Report().Should().Contain("(judged by proposals as well: proposal)")
            .And.Contain("VIOLATION  fourteen-members · proposal Antal ledamöter (proposed)")
            .And.Contain("VIOLATION  agreed-fields-young · agreement Tillsättande, andra punkten\n");
    }

    [Fact]
    [Trait("Trap", "1")]
    public void Proposal_NotAskedFor_IsNotJudged()
    {
        var judged = Sample.Of("vastmanland-2017", "second-joint-seat").Judge(sources: "agreement");

        judged.Whole("fourteen-members").Reason.Should().Be(Reason.NotAskedFor);
        judged.Broken.Should().NotContain("fourteen-members").And.Contain("agreed-fields-young");
        judged.Report().Should().NotContain("fourteen-members");
    }

    [Theory]
    [InlineData("2018-12-31", "ostergotland-2016")]
    [InlineData("2019-01-01", "ostergotland-2019")]
    [Trait("Trap", "2")]
    public void TwoVersions_OnAnyDay_AreNeverBothJudged(string day, string inForce)
    {
        var both = Ostergotland2016.JudgeBy(["ostergotland-2016", "ostergotland-2019"], day).Result;

        both.Charters.Where(c => c.Rules.Any(r => r.Outcome != Outcome.NotApplicable)).Select(c => c.Charter.Id).Should().Equal(inForce);
        both.Findings.Select(f => f.Charter.Id).Should().OnlyContain(id => id == inForce);
    }

    [Fact]
    [Trait("Trap", "2")]
    public void TwoMeetings_EnoughOnTheLastDayOf2018_AreTooFewTheDayAfter()
    {
        Ostergotland2016.Judge("2018-12-31")["two-meetings-a-year"].Should().Be("satisfied");

        var after = Ostergotland2016.JudgeBy(["ostergotland-2019"], "2019-01-01");
        after.Subjects("four-meetings-a-year").Should().Equal(
            "each full year in Samrådet för strategiska frågor", "each full year in Samrådet för vård och omsorg");
        after.Broken.Should().Contain("two-consultation-bodies");
    }

    [Fact]
    [Trait("Trap", "2")]
    public void WhatOneVersionAsks_IsNoRuleOfTheOther()
    {
        // Five bodies became two, the working committee a presidium, eight tasks nine, and plans no longer need the leadership group.
        var older = Ostergotland2016.Judge().Result.Rules.Select(r => r.Rule.Id);
        var newer = Ostergotland.With("bodies: { samrad-vard: { working-committee: [] } }").Judge();

        older.Should().Contain(["five-consultation-bodies", "working-committee-of-both-sides", "plan-made-together", "a-leadership-group-for-each"]);
        newer.Result.Rules.Select(r => r.Rule.Id).Should().NotContain(
            ["five-consultation-bodies", "working-committee-of-both-sides", "plan-made-together", "a-leadership-group-for-each"]);
        newer.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "2")]
    public void FourMeetingsAYear_InAYearBeforeTheCharter_AreNotAskedFor()
    {
        var early = Sample.Of("ostergotland-2019", "first-years").With(
            """
            period: { from: 2018-01-01, until: 2020-12-31 }
            defaults: { samrad: { from: 2017-01-01, meetings: { 2018-03-01: { date: 2018-03-01 } } } }
            """).Judge();

        early["four-meetings-a-year"].Should().Be("satisfied");
        early.Whole("four-meetings-a-year").Judgements.Should().OnlyContain(j => j.Outcome == Outcome.Satisfied);
    }

    [Fact]
    [Trait("Trap", "3")]
    public void PracticeThatMeetsAnUnadoptedDraft_DoesNotMakeItARule()
    {
        // Two members from the development board and one from the executive board, as the draft would have had it.
        var asItIs = Practice.Judge();
        var otherwise = Practice.With(
            "bodies: { samverkansradet: { seats: { utvecklingsnamndens-andre-vice: { ex-officio: regionstyrelsen/chair } } } }").Judge();

        asItIs.Whole("two-from-development-one-from-executive").Reason.Should().Be(Reason.NotAskedFor);
        otherwise.Whole("two-from-development-one-from-executive").Reason.Should().Be(Reason.NotAskedFor);
        otherwise.Broken.Should().BeEquivalentTo(asItIs.Broken);
        Practice.Judge(sources: "first-draft")["two-from-development-one-from-executive"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "3")]
    public void FourLayersInOneReport_AreToldApart()
    {
        var judged = Practice.With(
            """
            bodies: { samverkansradet: { powers: [inform, consult, decide] } }
            """).Judge();
        var sources = judged.Result.Charters[0].Charter.Sources.ToDictionary(s => s.Id);

        sources["by-laws"].Layer.Should().Be(Layer.Charter);
        sources["listeners-decision"].Layer.Should().Be(Layer.OwnDecision);
        sources["report"].Layer.Should().Be(Layer.Practice);
        sources["first-draft"].Status.Should().Be(SourceStatus.Superseded);
        judged.Report().Should().Contain("VIOLATION  no-power-to-decide · by-laws ")
            .And.Contain("council-is-reviewed · report Avslutande reflektioner, st. 1 (proposed)")
            .And.NotContain("first-draft");
    }

    [Fact]
    [Trait("Trap", "4")]
    public void Silence_OfTheByLaws_IsAnOpenQuestionAndNeverAViolation()
    {
        var judged = Practice.Judge();
        string[] gaps = ["seats-that-go-with-other-offices", "whether-the-council-has-substitutes", "boards-without-a-duty-to-take-part"];

        gaps.Select(g => judged[g]).Should().AllBe("described");
        gaps.SelectMany(judged.Labels).Should().AllBe("open question");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "4")]
    public void Silence_OnSubstitutes_AllowsHavingNone()
    {
        var judged = Practice.With("bodies: { samverkansradet: { substitutes: [] } }").Judge();

        judged["whether-the-council-has-substitutes"].Should().Be("not-described");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "5")]
    public void PracticeOfFourKinds_HasFourAnswers()
    {
        var judged = Practice.With(
            """
            actions:
            - { id: pengarna, kind: decision, actor: samverkansradet, settles: [likvidationsoverskottet], binds: [region-jh] }
            - { id: till-styrelsen, kind: opinion, actor: samverkansradet, matter: arende-i-regionstyrelsen, binds: [] }
            """).Judge();

        // Meets a draft that is no rule; fills a silence; goes beyond a permission; breaks a rule.
        judged["two-from-development-one-from-executive"].Should().Be("not-applicable");
        judged["whether-the-council-has-substitutes"].Should().Be("described");
        judged["opinions-for-two-deciders"].Should().Be("outside-the-rule");
        judged["no-binding-acts"].Should().Be("violated");
        judged.Broken.Should().Equal("no-binding-acts");
    }

    [Fact]
    [Trait("Trap", "5")]
    public void MoneyDecisions_ThatMayBindNobody_AreOutsideTheRuleButNoCertainBreach()
    {
        var judged = Practice.Judge();

        judged["decides-its-own-forms"].Should().Be("outside-the-rule");
        judged["no-binding-acts"].Should().Be("undetermined");
        judged.Missing("no-binding-acts").Should().Contain("organisations bound of decision 2");
    }

    [Fact]
    [Trait("Trap", "6")]
    public void CompetingAlternatives_AreNotJudgedTogether()
    {
        var proposal = Orebro.Judge();
        var workshop = Sample.Of("orebro-2027", "today").Judge("2026-01-15", "input");

        proposal.Whole("culture-with-public-health").Reason.Should().Be(Reason.NotAskedFor);
        proposal.Whole("culture-and-school-go-to-the-council").Reason.Should().Be(Reason.NeedsEvents);
        workshop["culture-with-public-health"].Should().Be("violated");
        workshop.Whole("culture-and-school-go-to-the-council").Reason.Should().Be(Reason.NotAskedFor);
    }

    [Fact]
    [Trait("Trap", "6")]
    public void CultureInTheCooperationCouncil_AsProposed_BreaksNoWorkshopIdea()
    {
        var judged = Sample.Of("orebro-2027", "first-year").Judge();

        judged["culture-and-school-go-to-the-council"].Should().Be("satisfied");
        judged.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[samrad-strategiska]", "described")]
    [InlineData("[]", "not-described")]
    [Trait("Trap", "7")]
    public void QuestionMark_AnsweredEitherWay_IsNoVerdict(string anchored, string word)
    {
        var judged = Sample.Of("ostergotland-2016", "year-2017")
            .With($"bodies: {{ samrad-kultur: {{ plans: {{ arbetsplan-kultur: {{ anchored-in: {anchored} }} }} }} }}").Judge();

        judged["plan-anchored-in-the-strategic-council"].Should().Be(word);
        judged.Broken.Should().BeEmpty();
        judged.Untold.Should().NotContain("plan-anchored-in-the-strategic-council");
    }

    [Theory]
    [InlineData("digital")]
    [InlineData("in-person")]
    [Trait("Trap", "7")]
    public void PlaceOfTheMeeting_DecidedByTheCouncil_DoesNotAnswerDigitalOrInPerson(string form)
    {
        var judged = Orebro.With($"defaults: {{ lansdelsrad: {{ meeting-form: {form} }} }}").Judge();
        var unsaid = Orebro.Judge();

        judged["council-chooses-its-place"].Should().Be("satisfied");
        judged.Result.Rules.Select(r => (r.Rule.Id, judged[r.Rule.Id])).Should().Equal(unsaid.Result.Rules.Select(r => (r.Rule.Id, unsaid[r.Rule.Id])));
    }

    [Fact]
    [Trait("Trap", "7")]
    public void DigitalOrInPerson_ForTheCouncilsItWasAskedOf_IsReportedAsAQuestion()
    {
        var judged = Sample.Of("orebro-2027", "today").With("defaults: { specifikt-samverkansrad: { meeting-form: digital } }").Judge("2026-03-06");

        judged["digital-or-in-person"].Should().Be("described");
        judged.Subjects("digital-or-in-person").Should().Contain("Specifika samverkansrådet för kultur");
        judged.Report().Should().Contain("OPEN QUESTION  digital-or-in-person");
    }

    [Fact]
    [Trait("Trap", "8")]
    public void TrialGroups_AfterTheirLastDay_AreGoneWithoutAnyDecision()
    {
        var last = Vastmanland.Judge("2018-12-31");
        var after = Vastmanland.Judge("2019-01-01");

        last["groups-on-trial"].Should().Be("satisfied");
        after.Whole("groups-on-trial").Reason.Should().Be(Reason.NotInForce);
        after.Whole("each-field-has-its-group").Reason.Should().Be(Reason.NotInForce);
        after.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "8")]
    public void TrialThatSimplyGoesOn_Breaks()
    {
        var judged = Sample.Of("vastmanland-2017", "trial-goes-on").Judge();

        judged.Broken.Should().Equal("groups-on-trial");
    }

    [Fact]
    [Trait("Trap", "8")]
    public void TrialGroups_SetUpByTheExecutiveBoard_AreTheExceptionAndAFourthIsNot()
    {
        var judged = Sample.Of("vastmanland-2017", "fourth-group").Judge();
        var general = judged.Whole("other-groups-set-up-by-the-committee").Judgements;

        general.Where(j => j.Reason == Reason.Overridden).Select(j => j.Subject!.Id).Should().Equal("aldre", "barn-unga", "kultur-idrott");
        general.Where(j => j.Reason == Reason.Overridden).Should().OnlyContain(j => j.OverriddenBy!.Id == "groups-on-trial");
        general.Should().ContainSingle(j => j.IsViolation).Which.Subject!.Id.Should().Be("integration");
        judged["groups-on-trial"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "9")]
    public void UndeclaredDepartures_AreFoundAndTheDeclaredOneIsNot()
    {
        var judged = Vastmanland.Judge();

        judged["agreed-field-culture"].Should().Be("overridden");
        judged.Broken.Should().Equal("agreed-fields-young", "agreed-reach-culture");
        judged.Found("agreed-fields-young").Should().Equal("beyond that: health");
        judged.Found("agreed-reach-culture").Should().Equal("cross-boundary");
    }

    [Fact]
    [Trait("Trap", "9")]
    public void UndeclaredDepartures_CannotBeSatisfiedTogetherWithTheAgreement()
    {
        var judged = Vastmanland.With(
            """
            bodies:
              barn-unga: { policy-areas: [socialtjanst, skola, vard] }
              kultur-idrott: { reach: county }
            """).Judge();

        judged.Broken.Should().Equal("proposed-fields-young", "proposed-reach-culture-and-sport");
    }

    [Fact]
    [Trait("Trap", "10")]
    public void CommonInterestAndNeed_BindTwoGroupsOfThree()
    {
        const string Neither = "{ interest: own, needs: [] }";
        var followed = Sample.Of("vastmanland-2017", "followed-up");

        followed.With($"matters: {{ idrottshallar: {Neither} }}").Judge()["common-interest-and-need"].Should().Be("satisfied");
        followed.With($"matters: {{ hemgang: {Neither} }}").Judge().Subjects("common-interest-and-need").Should().Equal("Trygg hemgång från sjukhus");
        followed.With($"matters: {{ stod-i-skolan: {Neither} }}").Judge().Subjects("common-interest-and-need").Should().Equal("Tidigt stöd till elever");
    }

    [Fact]
    [Trait("Trap", "10")]
    public void SurveyPerspectiveAndModel_AreAskedOfOneGroupEach()
    {
        var judged = Vastmanland.With("defaults: { samverkansgrupp: { starts-from: [], perspectives: [] } }").Judge();

        judged.JudgedFor("young-start-from-the-survey").Should().Equal("barn-unga");
        judged.JudgedFor("young-keep-public-health-in-view").Should().Equal("barn-unga");
        judged.JudgedFor("culture-starts-from-the-model").Should().Equal("kultur-idrott");
        judged.Broken.Should().Equal("agreed-fields-young", "agreed-reach-culture");
    }

    [Fact]
    [Trait("Trap", "11")]
    public void ByLaws_OlderThanTheBodyAndTheRegion_AreNoError()
    {
        const string Charter = """
            from: 2015-01-01
            sources: { by-laws: { title: By-laws adopted by the predecessor in April 2014, publisher: The predecessor, from: 2014-04-01 } }
            rules:
            - id: rule
              in: norra
              must: { seats: { exactly: 1 } }
            """;
        const string Structure = """
            as-of: 2015-02-01
            organisations: { regionen: { kind: region, from: 2015-01-01 } }
            bodies: { norra: { kind: rad, from: 2015-01-01, seats: [{ represents: regionen }] } }
            documents: { reglementet: { about: norra, adopted: 2014-04 } }
            """;

        var judged = Judged.By("charter: test\nlanguage: 1\nname: Test\n" + Charter, Structure);

        judged.Rule("rule").ShouldBe(Outcome.Satisfied);
        judged.Reported.ShouldReportNothing();
    }

    [Fact]
    [Trait("Trap", "11")]
    public void ByLaws_AdoptedBeforeTheCouncilExisted_GiveNoFinding()
    {
        var judged = Practice.Judge();

        judged.Result.Diagnostics.Should().BeEmpty();
        judged.Result.Findings.Should().NotContain(f => f.Subject.Id == "reglementet");
        judged["council-exists"].Should().Be("satisfied");
        judged.Whole("council-exists").Rule.Cites[0].Source.Publisher.Should().Be("Jämtlands läns landsting");
    }

    [Fact]
    [Trait("Trap", "12")]
    public void SameRuleSaidTwice_BrokenOnce_GivesOneFindingWithBothPlaces()
    {
        var judged = Practice.With("bodies: { samverkansradet: { powers: [inform, consult, cooperate, decide] } }").Judge();

        judged.Findings("no-power-to-decide").Should().ContainSingle()
            .Which.Rule.Cites.Select(c => c.Paragraph).Should().Equal("Allmänt om regionens samverkansråd, st. 1", "Uppgifter, st. 4");
        judged.Broken.Should().Equal("no-power-to-decide");
    }

    [Fact]
    [Trait("Trap", "12")]
    public void ElevenMembers_SaidInTwoPlaces_AreOneFindingWhenOneIsMissing()
    {
        var judged = Practice.With("bodies: { samverkansradet: { seats: { utvecklingsnamndens-andre-vice: left-out } } }").Judge();

        judged.Findings("eleven-members").Should().ContainSingle().Which.Rule.Cites.Should().HaveCount(2);
    }
}
