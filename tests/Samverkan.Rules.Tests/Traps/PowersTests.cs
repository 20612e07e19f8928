using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>What bodies may do, and the way a matter takes between them.</summary>
public sealed class PowersTests
{
    private static readonly string[] AsEver = ["agreed-fields-young", "agreed-reach-culture"];

    private static Sample Ostergotland => Sample.Of("ostergotland-2019", "proposal");

    private static Sample FirstYears => Sample.Of("ostergotland-2019", "first-years");

    private static Sample Orebro => Sample.Of("orebro-2027", "first-year");

    private static Sample Jamtland => Sample.Of("jamtland-harjedalen-2015", "by-the-rule");

    private static Sample Vastmanland => Sample.Of("vastmanland-2017", "proposal");

    [Theory]
    [InlineData("[]", "satisfied")]
    [InlineData("[kinda]", "violated")]
    [InlineData("unknown", "undetermined")]
    [Trait("Trap", "45")]
    public void BodyWithoutDecisionPower_MayDecideItsOwnQuestions_ButBindNobody(string binds, string outcome)
    {
        var judged = FirstYears.With($"actions: {{ motesfrekvensen: {{ binds: {binds} }} }}").Judge();

        judged["consultation-bodies-do-not-decide"].Should().Be("satisfied");
        judged["a-consultation-body-may-settle"].Should().Be("used");
        judged["nobody-else-decides-for-a-consultation-body"].Should().Be("satisfied");
        judged["consultation-bodies-bind-nobody"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "45")]
    public void ViceChair_DecidedByACouncilThatMayNotDecide_IsNoBreach()
    {
        var judged = Jamtland.Judge();

        judged["decides-its-own-forms"].Should().Be("used");
        judged["no-power-to-decide"].Should().Be("satisfied");
        judged["no-binding-acts"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "46")]
    public void PreparingInACouncil_IsNotHandlingIt_NorTheOtherWayRound()
    {
        var prepared = FirstYears.With("matters: { gymnasieresor: { handled-by: [samrad-vard] } }").Judge();
        var handled = FirstYears.With("matters: { gymnasieresor: { prepared-by: [ledning-samhallsplanering, ledning-strategiska] } }").Judge();

        prepared.Broken.Should().Equal("responsibility-goes-to-the-strategic-council");
        handled.Broken.Should().Equal("prepared-by-the-strategic-council");
    }

    [Theory]
    [InlineData("preparation", "satisfied")]
    [InlineData("decision", "violated")]
    [InlineData("opinion", "violated")]
    [InlineData("initiative", "violated")]
    [Trait("Trap", "46")]
    public void ReferenceGroup_IsPreparedByTheStrategicCouncil_AndNothingElseWillDo(string kind, string outcome)
    {
        var judged = FirstYears.With(
            $$"""
            bodies:
              referensgruppen:
                kind: referensgrupp
                from: 2019-06-01
                supports: [digital-agenda]
                seats: [{ represents: region-ostergotland }, { represents: kinda }]
            actions: { om-gruppen: { kind: {{kind}}, actor: samrad-strategiska, about: referensgruppen, binds: [], date: 2019-05-16 } }
            """).Judge();

        judged["reference-groups-are-prepared-first"].Should().Be(outcome);
        judged["reference-groups-are-allowed"].Should().Be("used");
    }

    [Fact]
    [Trait("Trap", "46")]
    public void StartingAStrategy_IsNotHandlingIt()
    {
        var judged = FirstYears.With("documents: { digital-agenda: { initiated-in: samrad-vard, handled-by: [samrad-strategiska] } }").Judge();

        judged.Broken.Should().Equal("strategies-start-in-the-strategic-council");
    }

    [Theory]
    [InlineData("kultur", "[principiell]", "violated")]
    [InlineData("kultur", "[ansvarsfordelning]", "violated")]
    [InlineData("kultur", "[utvecklingsfraga]", "satisfied")]
    [InlineData("vard-och-omsorg", "[principiell]", "satisfied")]
    [InlineData("vard-och-omsorg", "[ansvarsfordelning]", "satisfied")]
    [InlineData("vard-och-omsorg", "[principiell, ansvarsfordelning]", "violated")]
    [Trait("Trap", "47")]
    public void PreparationByTheStrategicGroup_IsAUnionInGeneralAndAnIntersectionForCare(string field, string character, string outcome)
    {
        var judged = FirstYears.With(
            $$"""
            matters:
              nytt:
                policy-areas: [{{field}}]
                character: {{character}}
                prepared-by: [ledning-kultur]
                handled-by: [samrad-strategiska]
                decided-by: [utvecklingsnamnden]
            """).Judge();

        var rule = field == "kultur" ? "prepared-by-the-strategic-group" : "care-matters-prepared-there-only-sometimes";
        judged.Broken.Should().Equal(outcome == "satisfied" ? [] : [rule]);
    }

    [Fact]
    [Trait("Trap", "48")]
    public void SpecialRuleForCare_GoesFirst_AndTheGeneralOnesSayBySomeOther()
    {
        var judged = FirstYears.Judge();
        var general = judged.Whole("prepared-by-the-strategic-group-before-a-board-decides").Judgements.Single(j => j.Subject!.Id == "hemgang");

        general.Reason.Should().Be(Reason.Overridden);
        general.OverriddenBy!.Id.Should().Be("care-matters-prepared-there-only-sometimes");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "48")]
    public void SpecialRuleForCare_Broken_ShowsTheConflictWithTheGeneralRules()
    {
        var judged = FirstYears.With("matters: { rehabilitering: { prepared-by: [ledning-vard] } }").Judge();

        judged.Broken.Should().Equal("care-matters-prepared-there-only-sometimes");
        judged.Report().Should().Contain("reading: For care matters this rule takes precedence over the two general rules in 4.2.1 and 6.2.");
    }

    [Fact]
    [Trait("Trap", "48")]
    public void StrategyOfTheAnnex_InTheStructureButNotFromTheStrategicCouncil_MeetsOneTextAndBreaksTheOther()
    {
        var judged = FirstYears.With("documents: { kulturplanen: { initiated-in: ledning-kultur } }").Judge();

        judged["culture-strategy-in-the-structure"].Should().Be("satisfied");
        judged.Broken.Should().Equal("strategies-start-in-the-strategic-council");
    }

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[samrad-vard]", true)]
    [Trait("Trap", "49")]
    public void MatterOfAnExecutiveBoard_OutsideTheStructure_IsNotReached(string handledBy, bool isReached)
    {
        var judged = FirstYears.With(
            $$"""
            matters:
              takbyte:
                name: Takbyte
                policy-areas: [samhallsplanering]
                character: []
                prepared-by: []
                handled-by: {{handledBy}}
                decided-by: [regionstyrelsen]
            """).Judge();

        judged.JudgedFor("prepared-by-the-strategic-group-before-a-board-decides").Contains("takbyte").Should().Be(isReached);
        judged.Subjects("prepared-by-the-strategic-group-before-a-board-decides").Should().Equal(isReached ? ["Takbyte"] : []);
    }

    [Theory]
    [InlineData("[]", "satisfied")]
    [InlineData("[coordination]", "violated")]
    [InlineData("unknown", "undetermined")]
    [Trait("Trap", "50")]
    public void CultureMatter_MovesToTheCouncilOnlyWhereItNeedsPoliticalCoordination(string needs, string outcome)
    {
        var judged = Orebro.With($"matters: {{ lasframjande: {{ needs: {needs} }} }}").Judge();

        judged["culture-and-school-go-to-the-council"].Should().Be(outcome);
        judged.Subjects("culture-and-school-go-to-the-council").Should().Equal(outcome == "satisfied" ? [] : ["Läsfrämjande på biblioteken"]);
    }

    [Fact]
    [Trait("Trap", "51")]
    public void Recommendation_WhereNotAllNeedTheSameDecision_IsOutsideTheNarrowerWordingButNoBreach()
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "practice").Judge();

        judged["recommends-where-all-must-agree"].Should().Be("outside-the-rule");
        judged.Report().Should().Contain("OUTSIDE THE RULE  recommends-where-all-must-agree");
        judged.Broken.Should().BeEmpty();
        judged.Whole("recommends-where-all-must-agree").Rule.Interpretation!.Chosen.In(Language.English).Should().Contain("the narrower wording limits the wider one");
    }

    [Theory]
    [InlineData("same-by-all", "used")]
    [InlineData("each-its-own", "outside-the-rule")]
    [InlineData("unknown", "cannot-tell")]
    [Trait("Trap", "51")]
    public void Recommendation_IsWithinTheRuleOnlyWhereAllTakeTheSameDecision(string decision, string word)
    {
        var judged = Jamtland.With($"matters: {{ folkhalsopolicyn: {{ decision: {decision} }} }}").Judge();

        judged["recommends-where-all-must-agree"].Should().Be(word);
    }

    [Theory]
    [InlineData("[region-ostergotland]", "satisfied")]
    [InlineData("[]", "violated")]
    [InlineData("[kinda]", "violated")]
    [InlineData("unknown", "undetermined")]
    [Trait("Trap", "52")]
    public void TreatmentInTheStructure_DoesNotReplaceTheReferralOfWhoeverNeedsViews(string referredBy, string outcome)
    {
        var judged = FirstYears.With(
            $"matters: {{ gymnasieresor: {{ handled-by: [samrad-strategiska, samrad-vard], referred-by: {referredBy} }} }}").Judge();

        judged["formal-views-by-referral"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "53")]
    public void StrategicGroup_IsNotItsOwnSuperior_NorPreparesAtItsOwnRequest()
    {
        var judged = Ostergotland.Judge();

        judged.JudgedFor("strategic-group-is-superior").Should().HaveCount(5).And.NotContain("ledning-strategiska");
        judged.JudgedFor("prepare-when-the-strategic-group-asks").Should().HaveCount(5).And.NotContain("ledning-strategiska");
        judged.JudgedFor("seven-tasks-of-leadership-groups").Should().HaveCount(6);
        judged.JudgedFor("nobody-above-the-strategic-group").Should().Equal("ledning-strategiska");
    }

    [Theory]
    [InlineData("ledning-strategiska")]
    [InlineData("ledning-kultur")]
    [Trait("Trap", "53")]
    public void StrategicGroup_RankedBelowALeadershipGroup_EvenItself_Breaks(string superior)
    {
        var judged = Ostergotland.With($"bodies: {{ ledning-strategiska: {{ superior: {superior} }} }}").Judge();

        judged.Broken.Should().Equal("nobody-above-the-strategic-group");
        judged["strategic-group-is-superior"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "53")]
    public void StrategicGroup_PreparingOnItsOwn_NeedsNoCommission()
    {
        const string Prepared = "{ kind: preparation, actor: ACTOR, matter: gymnasieresor, date: 2019-10-09 }";
        Sample By(string actor) => FirstYears.With($"actions: {{ ny-beredning: {Prepared.Replace("ACTOR", actor, StringComparison.Ordinal)} }}");

        By("ledning-strategiska").Judge().Broken.Should().BeEmpty();
        By("ledning-kultur").Judge().Broken.Should().Equal("preparation-was-commissioned");
    }

    [Theory]
    [InlineData("ledning-strategiska", "not-used")]
    [InlineData("ledning-kultur", "used")]
    [Trait("Trap", "53")]
    public void CommissionOfTheStrategicGroup_ToItself_IsNoUseOfThePermission(string to, string word)
    {
        var judged = FirstYears.With($"actions: {{ uppdrag-om-resor: {{ addressed-to: [{to}] }} }}").Judge();

        judged["strategic-group-may-commission"].Should().Be(word);
    }

    [Fact]
    [Trait("Trap", "54")]
    public void SettingUp_IsForAllThePartiesInOnePlace_AndForOneOfThemInAnother()
    {
        var jointly = Ostergotland.With("bodies: { samrad-vard: { established-by: [region-ostergotland, kinda] } }").Judge();
        var byTheCouncil = Sample.Of("orebro-2027", "set-up-by-the-executive-board").Judge();
        var byTheRegion = Jamtland.Judge();

        jointly.Broken.Should().Equal("formal-and-set-up-by-all");
        byTheCouncil["groupings-set-up-by-the-council"].Should().Be("violated");
        byTheRegion.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "54")]
    public void OfficialsGroup_SetUpByThePoliticalCouncil_IsSetUpByTheWrongOne()
    {
        var judged = Orebro.With("bodies: { chefer-kultur: { established-by: [rsr] } }").Judge();

        judged.Subjects("officials-groups-set-up-by-the-chief-executives").Should().Equal("Chefsgruppen för kultur");
        judged["groupings-set-up-by-the-council"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "54")]
    public void TrialGroup_SetUpByTheCommittee_IsSetUpByTheWrongOneOnThisOccasion()
    {
        var judged = Vastmanland.With("bodies: { aldre: { established-by: [srb] } }").Judge();

        judged.Broken.Except(AsEver).Should().Equal("groups-on-trial");
        judged["other-groups-set-up-by-the-committee"].Should().Be("overridden");
    }

    [Fact]
    [Trait("Trap", "55")]
    public void Municipalities_AppointToTheCouncilAndTheJointBoard_ButNotToTheRegionsOwnBoards()
    {
        var plain = Jamtland.Judge();
        var intoTheBoard = Jamtland.With("bodies: { run: { seats: { krokoms: { appointed-by: krokom } } } }").Judge();

        plain["assembly-appoints-the-boards"].Should().Be("satisfied");
        plain["each-municipality-appoints-one"].Should().Be("satisfied");
        plain.Whole("assembly-appoints-the-boards").Judgements.Should().NotContain(j => j.Body!.Id == "samverkansradet" || j.Body.Id == "gemensamma-namnden");
        intoTheBoard.Broken.Should().Equal("assembly-appoints-the-boards");
    }

    [Fact]
    [Trait("Trap", "55")]
    public void Municipality_AppointingToTheDevelopmentBoard_IsFoundInTheShippedSample()
    {
        Sample.Of("jamtland-harjedalen-2015", "municipality-appoints-to-the-development-board").Judge().Broken.Should().Equal("assembly-appoints-the-boards");
    }

    [Fact]
    [Trait("Trap", "56")]
    public void ConflictOfTwoTexts_TellsWhichOfThemIsTheAgreement()
    {
        var judged = Vastmanland.Judge();
        var departure = judged.Findings("agreed-fields-young").Single();
        var asAgreed = Vastmanland.With("bodies: { barn-unga: { policy-areas: [socialtjanst, skola, vard] } }").Judge().Findings("proposed-fields-young").Single();

        departure.Rule.Cites.Select(c => c.Source.Layer).Should().Equal(Layer.Agreement);
        asAgreed.Rule.Cites.Select(c => c.Source.Layer).Should().Equal(Layer.Charter);
        asAgreed.Rule.IsProposed.Should().BeTrue();
        judged.Report().Should().Contain("agreed-fields-young · agreement ");
    }

    [Fact]
    [Trait("Trap", "56")]
    public void ProposalThatIsNotAskedFor_DoesNotGoBeforeTheAgreement()
    {
        Vastmanland.Judge()["agreed-field-culture"].Should().Be("overridden");
        Vastmanland.Judge(sources: "agreement").Subjects("agreed-field-culture").Should().Equal("Samverkansgruppen kultur/idrott");
    }

    [Fact]
    [Trait("Trap", "56")]
    public void SpecialRule_GoesBeforeTheGeneral_EvenWhereItsCaseDoesNotArise()
    {
        var judged = FirstYears.With("matters: { hemgang: { character: [principiell, utvecklingsfraga], handled-by: [samrad-strategiska, samrad-vard] } }").Judge();

        judged.Whole("prepared-by-the-strategic-group").Judgements.Single(j => j.Subject!.Id == "hemgang").Reason.Should().Be(Reason.Overridden);
        judged.Whole("care-matters-prepared-there-only-sometimes").Judgements.Single(j => j.Subject!.Id == "hemgang").Reason.Should().Be(Reason.ConditionFalse);
        judged.Broken.Should().BeEmpty();
    }
}
