using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>What lists hold, what names mean, and what a text leaves out.</summary>
public sealed class ListsNamesTextTests
{
    private static readonly string[] AsEver = ["agreed-fields-young", "agreed-reach-culture"];

    private static Sample Ostergotland => Sample.Of("ostergotland-2019", "proposal");

    private static Sample Ostergotland2016 => Sample.Of("ostergotland-2016", "structure");

    private static Sample Orebro => Sample.Of("orebro-2027", "proposal");

    private static Sample Jamtland => Sample.Of("jamtland-harjedalen-2015", "by-the-rule");

    private static Sample Vastmanland => Sample.Of("vastmanland-2017", "proposal");

    [Fact]
    [Trait("Trap", "57")]
    public void ClosedList_WithOneMissingAndOneBeyond_TellsBothInOneFinding()
    {
        var judged = Ostergotland.With(
            """
            bodies:
              ledning-utbildning: left-out
              ledning-digitalisering: { kind: ledningsgrupp, name: Ledningsgruppen för digitalisering, policy-areas: [strategi], seats: unknown, presidium: unknown }
            """).Judge();

        judged.Findings("six-leadership-groups").Should().ContainSingle();
        judged.Found("six-leadership-groups").Should().Equal(
            "missing: Leadership Group for Education and Skills Supply; beyond them: Ledningsgruppen för digitalisering");
    }

    [Fact]
    [Trait("Trap", "57")]
    public void OpenList_MayHoldMore()
    {
        var handles = Ostergotland.With(
            "bodies: { samrad-vard: { handles: [principiell, utvecklingsfraga, strategi-inspel, lagstadgat-samrad, gemensam-finansiering] } }").Judge();
        var sixth = Ostergotland2016.With("bodies: { ledning-miljo: { kind: ledningsgrupp, name: Ledningsgruppen för miljö, attached-to: [samrad-vard] } }").Judge();
        var fields = Jamtland.With(
            """
            words: { bredband: { is: policy-area } }
            bodies:
              samverkansradet:
                policy-areas: [bredband, utvecklingsprogram, lanstransportplan, tillvaxtprogram, kollektivtrafik, kulturpolitik, folkhalsa, eu-fragor]
            """).Judge();

        handles.Broken.Should().BeEmpty();
        sixth["five-leadership-groups-at-least"].Should().Be("satisfied");
        fields["seven-fields"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "57")]
    public void ClosedFields_WithAFourth_NameTheFourth()
    {
        var judged = Sample.Of("ostergotland-2016", "public-transport-in-culture").Judge();

        judged.Broken.Should().Equal("fields-of-culture");
        judged.Found("fields-of-culture").Should().Equal("beyond that: public transport");
    }

    [Fact]
    [Trait("Trap", "58")]
    public void TwoMainTasks_WithViewsOnDraftsAsPartOfTheFirst_AreTwoAndNotThree()
    {
        var plain = Vastmanland.Judge();
        var three = Vastmanland.With("defaults: { samverkansgrupp: { main-tasks: [find-and-rank, place-for-learning, give-views] } }").Judge();
        var withoutViews = Vastmanland.With("defaults: { samverkansgrupp: { powers: [inform, discuss] } }").Judge();

        plain["two-main-tasks"].Should().Be("satisfied");
        three.Broken.Except(AsEver).Should().Equal("two-main-tasks");
        withoutViews.Broken.Except(AsEver).Should().Equal("gives-views-on-drafts");
    }

    [Fact]
    [Trait("Trap", "58")]
    public void ThreeBullets_WithFourTasks_AreAskedForOneByOne()
    {
        Jamtland.With("bodies: { samverkansradet: { tasks: [samordna-utvecklingsfragor, vardfragor-utan-annat-forum, bevaka-omvarlden] } }")
            .Judge().Broken.Should().Equal("three-tasks");
        Jamtland.With("bodies: { samverkansradet: { tasks: [samordna-utvecklingsfragor, initiera-samverkan, bevaka-omvarlden] } }")
            .Judge().Broken.Should().Equal("health-care-without-another-forum");
    }

    [Fact]
    [Trait("Trap", "58")]
    public void DocumentWithTwoNames_IsOneOfSix()
    {
        var judged = Ostergotland.Judge();

        judged.JudgedFor("annex-strategies-are-county-wide").Should().HaveCount(6);
        judged["annex-strategies-are-county-wide"].Should().Be("satisfied");
        CharterFolder.RuleSet("ostergotland-2019").Charters[0].Words
            .Match("regional digitaliseringsstrategi", Model.Vocabulary.VocabularyTable.Find("document")!, isKind: false)!.Id.Should().Be("digital-agenda");
    }

    [Fact]
    [Trait("Trap", "59")]
    public void CouncilWithAndInItsName_IsOneCouncil()
    {
        var judged = Sample.Of("orebro-2027", "today").Judge();

        judged.Found("health-councils-closed").Should().Equal(
            "the specific cooperation council for public health and the specific cooperation council for social welfare and for health and social care");
        judged.Findings("health-councils-closed").Should().ContainSingle();
    }

    [Fact]
    [Trait("Trap", "60")]
    public void DistrictMeeting_IsNoDistrictCouncilAndNoDistrictGroup()
    {
        var withMeetingOnly = Sample.Of("orebro-2027", "district-without-council").Judge();
        var proposal = Orebro.Judge();

        proposal["one-council-per-district"].Should().Be("satisfied");
        proposal.JudgedFor("district-council-fields").Should().HaveCount(4).And.OnlyContain(id => id.StartsWith("radet-", StringComparison.Ordinal));
        withMeetingOnly.Findings("one-council-per-district").Should().ContainSingle();
        withMeetingOnly.Found("one-council-per-district").Should().Equal("0");
    }

    [Fact]
    [Trait("Trap", "60")]
    public void PresidiumOfABoard_IsNotThePresidiumOfTheCouncil()
    {
        var judged = Ostergotland.With("bodies: { samrad-strategiska: { presidium: [] } }").Judge();

        judged["presidium-of-the-executive-board"].Should().Be("satisfied");
        judged.Broken.Should().Equal("presidium-of-a-consultation-body");
    }

    [Fact]
    [Trait("Trap", "60")]
    public void CouncilOfOfficials_IsNoPoliticalCouncil()
    {
        var judged = Orebro.Judge();

        judged.JudgedFor("officials-groups-set-up-by-the-chief-executives").Should().Contain("kompetensradet");
        judged.JudgedFor("groupings-set-up-by-the-council").Should().NotContain("kompetensradet");
    }

    [Fact]
    [Trait("Trap", "60")]
    public void ChairOfTheExecutiveBoard_IsNotTheChairOfTheDevelopmentBoard()
    {
        Sample.Of("jamtland-harjedalen-2015", "chair-from-the-executive-board").Judge().Broken.Should().Equal("development-board-chair-leads");
    }

    [Theory]
    [InlineData("kommundirektor")]
    [InlineData("kommunchef")]
    [InlineData("Kommunchef")]
    [Trait("Trap", "61")]
    public void OtherNameForAPosition_IsTheSamePosition(string position)
    {
        Ostergotland.With($"bodies: {{ ledning-strategiska: {{ seats: {{ kommundirektor: {{ position: {position} }} }} }} }}").Judge()
            ["chief-executive-of-each-municipality"].Should().Be("satisfied");
        Ostergotland2016.With($"bodies: {{ ledning-strategiska: {{ seats: {{ kommundirektoren: {{ position: {position} }} }} }} }}").Judge()
            ["chief-executives-in-the-strategic-group"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "61")]
    public void OtherNamesForOneThing_AreDeclaredAndNotTwoThings()
    {
        Model.Vocabulary.Sort Sort(string name) => Model.Vocabulary.VocabularyTable.Find(name)!;
        var ostergotland = CharterFolder.RuleSet("ostergotland-2019").Charters[0].Words;
        var vastmanland = CharterFolder.RuleSet("vastmanland-2017").Charters[0].Words;

        ostergotland.Match("Samrådet för vård- och omsorg", Sort("body"), isKind: false)!.Id.Should().Be("samrad-vard");
        ostergotland.Match("regionala utvecklingsstrategin", Sort("document"), isKind: false)!.Id.Should().Be("utvecklingsstrategin");
        vastmanland.Match("Landstinget Västmanland", Sort("organisation"), isKind: false)!.Id.Should().Be("region-vastmanland");
        vastmanland.Match("Samverkansgruppen kultur", Sort("body"), isKind: false)!.Id.Should().Be("kultur-idrott");
        vastmanland.Match("landsting", Sort("organisation"), isKind: true)!.Id.Should().Be("region");
    }

    [Fact]
    [Trait("Trap", "62")]
    public void OneLeadershipGroupForEach_Holds2016AndIsNotCarriedOver()
    {
        var then = Ostergotland2016.With("bodies: { ledning-kultur: { attached-to: [], advises: [] } }").Judge();
        var now = Ostergotland.With("defaults: { ledningsgrupp: { attached-to: [] } }").Judge();

        then.Broken.Should().Contain(["a-leadership-group-for-each", "a-consultation-body-for-each"]);
        then.Subjects("a-leadership-group-for-each").Should().Equal("Samrådet för kultur");
        now.Broken.Should().BeEmpty();
        now.JudgedFor("expert-to-a-consultation-body").Should().HaveCount(6);
    }

    [Fact]
    [Trait("Trap", "62")]
    public void ChiefsGroups_WhoseCouncilsHaveClosed_BreakNothing()
    {
        var judged = Sample.Of("orebro-2027", "first-year").With("bodies: { chefer-kultur: { attached-to: [] }, grupp-norra: { attached-to: [] } }").Judge();

        judged.Broken.Should().BeEmpty();
        judged["officials-groups-set-up-by-the-chief-executives"].Should().Be("satisfied");
    }

    [Theory]
    [InlineData("[region-vastmanland, sala]", "satisfied")]
    [InlineData("[hallstahammar, surahammar]", "satisfied")]
    [InlineData("[sala]", "violated")]
    [InlineData("[region-vastmanland]", "violated")]
    [Trait("Trap", "63")]
    public void CrossBoundary_IsAcrossOrganisations(string concerns, string outcome)
    {
        var judged = Sample.Of("vastmanland-2017", "followed-up").With($"matters: {{ idrottshallar: {{ concerns: {concerns} }} }}").Judge();

        judged["matters-cross-boundaries"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "64")]
    public void SevenFields_AreARemitAndNoQuotaOfMatters()
    {
        var nothingTakenUp = Jamtland.With("matters: []\nactions: []").Judge();
        var oneMissing = Sample.Of("jamtland-harjedalen-2015", "public-health-missing").Judge();

        nothingTakenUp["seven-fields"].Should().Be("satisfied");
        nothingTakenUp.Broken.Should().NotContain("seven-fields");
        oneMissing.Broken.Should().Equal("seven-fields");
        oneMissing.Found("seven-fields").Should().Equal("missing: public health");
    }

    [Fact]
    [Trait("Trap", "65")]
    public void ConditionalBodiesAndTasks_ThatAreNotThere_BreakNothing()
    {
        var judged = Sample.Of("ostergotland-2019", "first-years").With("matters: { tolkar: left-out }\nactions: []").Judge();

        judged["reference-groups-are-allowed"].Should().Be("not-used");
        judged["networks-and-working-groups-are-allowed"].Should().Be("not-used");
        judged["questions-may-go-upwards"].Should().Be("not-used");
        judged["strategic-group-may-commission"].Should().Be("not-used");
        judged.Whole("reference-groups-are-joint").Reason.Should().Be(Reason.NothingToJudge);
        judged.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[ledning-strategiska]", "used")]
    [InlineData("[ledning-kultur]", "not-used")]
    [Trait("Trap", "65")]
    public void FinancingMatter_MayGoByTheStrategicGroup_AndNeedNot(string preparedBy, string word)
    {
        var judged = Sample.Of("ostergotland-2019", "first-years")
            .With($"matters: {{ tolkar: {{ prepared-by: {preparedBy}, decided-by: [utvecklingsnamnden] }} }}").Judge();

        judged["financing-may-go-the-same-way"].Should().Be(word);
        judged.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ostergotland-2019", "OG19-15", "OG19-82")]
    [InlineData("ostergotland-2016", "OG16-07", "OG16-08", "OG16-40")]
    [InlineData("orebro-2027", "OR27-23")]
    [Trait("Trap", "66")]
    public void LostFigures_CarryNoRule(string charter, params string[] statements)
    {
        var read = CharterFolder.RuleSet(charter).Charters[0];

        read.Rules.SelectMany(r => r.Statements).Should().NotContain(s => statements.Contains(s));
        read.Unchecked.SelectMany(u => u.Statements).Should().Contain(statements);
    }

    [Fact]
    [Trait("Trap", "66")]
    public void LostStaircase_WhoseStepsHaveNoNames_IsAQuestionAndGivesNoBody()
    {
        var judged = Ostergotland2016.With("bodies: { samrad-kultur: { facts: { cooperation-step: 3 } } }").Judge();

        judged["how-far-up-the-staircase"].Should().Be("described");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "66")]
    public void ListWhoseFigureIsLost_IsLeftOpenAndNotTakenAsComplete()
    {
        var today = Sample.Of("orebro-2027", "today");
        var open = today.With("bodies: { ssr-folkhalsa: left-out, ssr-social-vard: left-out }").Judge();
        var closed = today.With("bodies: { ssr-folkhalsa: left-out, ssr-social-vard: left-out, and-more: left-out }").Judge();

        open["health-councils-closed"].Should().Be("undetermined");
        closed["health-councils-closed"].Should().Be("satisfied");
    }

    [Theory]
    [InlineData("2017-02-01", "2017-02-01", "satisfied")]
    [InlineData("2017-01-16", "2017-02-02", "violated")]
    [Trait("Trap", "67")]
    public void ProposedCouncil_NeedsTheMunicipalitiesInterestBeforeItStarts(string first, string second, string outcome)
    {
        var judged = Sample.Of("ostergotland-2016", "year-2017")
            .With($"actions: {{ intresse-linkoping: {{ date: {first} }}, intresse-motala: {{ date: {second} }} }}").Judge();

        judged["education-needs-the-municipalities-interest"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "67")]
    public void Interest_ThatMayHaveBeenSaidBeforeTheTimeDescribed_IsUndetermined()
    {
        var judged = Sample.Of("ostergotland-2016", "year-2017").With("period: { from: 2016-11-30 }\nactions: { intresse-motala: left-out }").Judge();

        judged["education-needs-the-municipalities-interest"].Should().Be("undetermined");
        judged.Missing("education-needs-the-municipalities-interest").Should().Equal("period of the structure");
    }

    [Fact]
    [Trait("Trap", "67")]
    public void OneMunicipality_SayingSoTwice_IsNotTheMunicipalitiesInterest()
    {
        var judged = Sample.Of("ostergotland-2016", "year-2017").With("actions: { intresse-motala: { actor: linkoping } }").Judge();

        judged["education-needs-the-municipalities-interest"].Should().Be("violated");
    }

    [Fact]
    [Trait("Trap", "67")]
    public void FieldOfTwoCouncils_IsAskedAboutAndNotABreach()
    {
        var judged = Ostergotland2016.Judge();

        judged.Subjects("skills-supply-in-two-bodies").Should().Equal("skills supply");
        judged["fields-of-enterprise"].Should().Be("satisfied");
        judged["fields-of-education"].Should().Be("satisfied");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "68")]
    public void ImpliedOfficial_IsAskedForByThePositionAndNotAsABody()
    {
        Vastmanland.Judge()["absence-reported"].Should().Be("satisfied");
        Sample.Of("vastmanland-2017", "absence-reported-to-nobody").Judge().Broken.Except(AsEver).Should().Equal("absence-reported");
        Vastmanland.With("defaults: { samverkansgrupp: { absence-reported-to: left-out } }").Judge()["absence-reported"].Should().Be("undetermined");
    }

    [Fact]
    [Trait("Trap", "68")]
    public void ImpliedCounterpart_AnswersForTheFieldOfItsBody()
    {
        var judged = Ostergotland2016.With("bodies: { samrad-kultur: { counterpart: trafiknamnden } }").Judge();

        judged.Subjects("counterpart-answers-for-the-field").Should().Equal("Samrådet för kultur");
        judged["a-presidium-of-the-region"].Should().Be("violated");
    }

    [Fact]
    [Trait("Trap", "68")]
    public void ImpliedDistricts_AreThingsOfTheirOwn()
    {
        var without = Orebro.With("bodies: { radet-norra: { area: none } }").Judge();
        var twice = Sample.Of("orebro-2027", "municipality-in-two-districts").Judge();

        without.Subjects("council-belongs-to-a-district").Should().Equal("Norra länsdelsrådet");
        without.Subjects("one-council-per-district").Should().Equal("Norra länsdelen");
        twice.Findings("every-municipality-in-one-district").Should().ContainSingle();
    }
}
