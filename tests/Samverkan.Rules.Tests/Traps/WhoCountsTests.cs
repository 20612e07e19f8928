using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>Who is counted, for whom and where.</summary>
public sealed class WhoCountsTests
{
    // The proposal for Västmanland departs from the agreement in two places, whatever else is done to it.
    private static readonly string[] AsEver = ["agreed-fields-young", "agreed-reach-culture"];

    private static Sample Ostergotland => Sample.Of("ostergotland-2019", "proposal");

    private static Sample Ostergotland2016 => Sample.Of("ostergotland-2016", "structure");

    private static Sample Orebro => Sample.Of("orebro-2027", "proposal");

    private static Sample Jamtland => Sample.Of("jamtland-harjedalen-2015", "by-the-rule");

    private static Sample Vastmanland => Sample.Of("vastmanland-2017", "proposal");

    [Fact]
    [Trait("Trap", "13")]
    public void OppositionMember_WhoComesFromSala_IsNotSalasSecond()
    {
        var judged = Vastmanland.With(
            """
            bodies:
              sala-ks: { kind: styrelse, of: sala, name: Kommunstyrelsen i Sala }
            defaults: { samverkansgrupp: { seats: { opposition: { comes-from: sala-ks } } } }
            """).Judge();

        judged["each-municipality-appoints-one"].Should().Be("satisfied");
        judged["joint-seat-is-the-oppositions"].Should().Be("satisfied");
        judged.Broken.Should().Equal(AsEver);
    }

    [Fact]
    [Trait("Trap", "13")]
    public void AppointedByRepresentsAndComesFrom_AreJudgedByThreeRules()
    {
        Sample Changed(string seat) => Vastmanland.With($"defaults: {{ samverkansgrupp: {{ seats: {{ opposition: {seat} }} }} }}");

        var appointed = Changed("{ appointed-by: sala }").With("defaults: { samverkansgrupp: { substitutes: { opposition: { appointed-by: sala } } } }").Judge();
        var represents = Changed("{ represents: sala }").Judge();

        appointed.Broken.Except(AsEver).Should().Equal("each-municipality-appoints-one", "extra-seat-jointly-appointed");
        appointed.Subjects("each-municipality-appoints-one").Should().OnlyContain(s => s.StartsWith("Sala kommun", StringComparison.Ordinal));
        represents.Broken.Except(AsEver).Should().Equal("joint-seat-is-the-oppositions");
    }

    [Fact]
    [Trait("Trap", "13")]
    public void TransportBoardMember_IsCountedByTheBoardAndNotByWhomTheSeatRepresents()
    {
        var judged = Ostergotland.With("bodies: { samrad-strategiska: { seats: { trafik-majoritet: { comes-from: utvecklingsnamnden } } } }").Judge();

        judged.Broken.Should().Equal("transport-board-with-both-sides", "development-board-with-both-sides");
        judged.Found("transport-board-with-both-sides").Should().Equal("1", "0");
        judged.Found("development-board-with-both-sides").Should().Equal("3", "2");
    }

    [Fact]
    [Trait("Trap", "14")]
    public void ViceChair_AppointedByOneMunicipality_IsNotAppointedByTheMunicipalities()
    {
        var judged = Sample.Of("vastmanland-2017", "vice-chair-by-one-municipality").Judge();

        judged.Broken.Except(AsEver).Should().Equal("municipalities-appoint-the-vice-chair");
        judged.Findings("municipalities-appoint-the-vice-chair").Should().ContainSingle();
    }

    [Fact]
    [Trait("Trap", "14")]
    public void TheMunicipalitiesJointly_AppointOneAndNotOneEach()
    {
        var proposal = Vastmanland.Judge();
        var two = Sample.Of("vastmanland-2017", "second-joint-seat").Judge();

        proposal["one-joint-seat-at-most"].Should().Be("satisfied");
        proposal["one-vice-chair"].Should().Be("satisfied");
        two.Found("one-joint-seat-at-most").Should().Equal("2");
    }

    [Fact]
    [Trait("Trap", "14")]
    public void OneMemberFromTheMunicipalities_InADistrictCouncil_IsReadAsOneEach()
    {
        var proposal = Orebro.Judge();
        var shared = Orebro.With(
            """
            bodies:
              radet-norra:
                seats: { hallefors: left-out, lindesberg: left-out, ljusnarsberg: left-out }
                substitutes: { hallefors: left-out, lindesberg: left-out, ljusnarsberg: left-out }
            """).Judge();

        proposal["each-municipality-one-and-one"].Should().Be("satisfied");
        proposal.JudgedFor("each-municipality-one-and-one").Should().HaveCount(12);
        shared.Subjects("each-municipality-one-and-one").Should().Equal(
            "Hällefors kommun in Norra länsdelsrådet", "Lindesbergs kommun in Norra länsdelsrådet", "Ljusnarsbergs kommun in Norra länsdelsrådet");
    }

    [Fact]
    [Trait("Trap", "15")]
    public void OneFromTheMunicipalities_InAPresidium_StandsForThemAll()
    {
        var proposal = Ostergotland.Judge();
        var none = Sample.Of("ostergotland-2019", "presidium-without-municipality").Judge();

        proposal["presidium-of-a-consultation-body"].Should().Be("satisfied");
        proposal.JudgedFor("presidium-of-a-consultation-body").Should().Equal("samrad-strategiska", "samrad-vard");
        none.Broken.Should().Equal("presidium-of-a-consultation-body");
        none.Subjects("presidium-of-a-consultation-body").Should().Equal("Samrådet för strategiska frågor");
    }

    [Fact]
    [Trait("Trap", "15")]
    public void EachMunicipality_InACouncil_IsAskedOneByOne()
    {
        var judged = Ostergotland.Judge();

        judged.JudgedFor("two-seats-per-municipality").Should().HaveCount(13);
        judged.JudgedFor("care-politician-from-each-party").Should().HaveCount(14).And.Contain("region-ostergotland");
    }

    [Fact]
    [Trait("Trap", "16")]
    public void AtLeastOne_OfAWorkingCommittee_HoldsForBothParts()
    {
        var more = Ostergotland2016.With(
            """
            bodies:
              samrad-kultur:
                working-committee:
                  andre: { post: first-vice-chair, seat: presidiet/first-vice-chair }
                  fjarde: { post: member, seat: kommun/ydre }
            """);
        var oneSided = Sample.Of("ostergotland-2016", "one-sided-working-committee").Judge();

        more.Judge()["working-committee-of-both-sides"].Should().Be("satisfied");
        oneSided.Broken.Should().Equal("working-committee-of-both-sides");
    }

    [Fact]
    [Trait("Trap", "16")]
    public void ThePresidium_OfTheCounterpart_IsAllOfItAndNotAtLeastOne()
    {
        var judged = Sample.Of("ostergotland-2016", "half-a-presidium").Judge();

        judged.Broken.Should().Equal("a-presidium-of-the-region");
        judged.Subjects("a-presidium-of-the-region").Should().Equal(
            "second vice chair in Trafik- och samhällsplaneringsnämnden in Samrådet för samhällsplanering");
    }

    [Fact]
    [Trait("Trap", "16")]
    public void TheRegionsRepresentative_OfALeadershipGroup_IsASingleSeatThatSitsInThePresidium()
    {
        var second = Ostergotland.With(
            "bodies: { ledning-kultur: { seats: { regionens-andre: { represents: region-ostergotland, responsible-for: [kultur] } } } }").Judge();
        var without = Ostergotland.With(
            "bodies: { ledning-kultur: { presidium: [{ post: chair, seat: kommunens/ydre }, { post: vice-chair, seat: kommunens/linkoping }] } }").Judge();

        second.Subjects("responsible-official-of-the-region").Should().Equal("Region Östergötland in Ledningsgruppen för kultur");
        without.Subjects("presidium-of-a-leadership-group").Should().Equal("Ledningsgruppen för kultur");
    }

    [Fact]
    [Trait("Trap", "17")]
    public void OneParty_OnTheMajoritySideHereAndTheOppositionThere_IsNoBreach()
    {
        var judged = Ostergotland.With(
            """
            parties: { parti-a: { name: Parti A } }
            bodies:
              samrad-strategiska:
                seats: { majoritet: { party: parti-a }, opposition: { party: parti-a }, trafik-opposition: { party: parti-a } }
            """).Judge();

        judged["one-seat-for-each-side"].Should().Be("satisfied");
        judged["transport-board-with-both-sides"].Should().Be("satisfied");
        judged.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2019-06-30", "satisfied")]
    [InlineData("2019-07-01", "violated")]
    [Trait("Trap", "17")]
    public void Side_ThatChangesInsideATerm_CountsAsItIsOnTheDay(string day, string outcome)
    {
        var judged = Ostergotland.With(
            """
            bodies:
              samrad-strategiska:
                seats: { trafik-opposition: { side: [{ is: opposition, until: 2019-06-30 }, { is: majority, from: 2019-07-01 }] } }
            """).Judge(day);

        judged["transport-board-with-both-sides"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "17")]
    public void OppositionOfAMunicipality_IsNotTheOppositionOfTheRegionalAssembly()
    {
        var judged = Vastmanland.With(
            """
            bodies: { sala-kf: { kind: fullmaktige, of: sala, name: Kommunfullmäktige i Sala } }
            defaults: { samverkansgrupp: { seats: { opposition: { side-in: sala-kf } } } }
            """).Judge();

        judged.Broken.Except(AsEver).Should().Equal("joint-seat-is-the-oppositions");
        judged.Found("joint-seat-is-the-oppositions").Should().AllBe("Kommunfullmäktige i Sala");
    }

    [Fact]
    [Trait("Trap", "17")]
    public void MunicipalityWithoutOpposition_IsAskedAboutAndNotAccused()
    {
        var judged = Ostergotland.With(
            """
            organisations: { ydre: { sides: [majority] } }
            bodies:
              samrad-strategiska:
                seats:
                  opposition:
                    represents: { each: [boxholm, finspang, kinda, linkoping, mjolby, motala, norrkoping, soderkoping, vadstena, valdemarsvik, atvidaberg, odeshog] }
                  ydre-2: { represents: ydre }
            """).Judge();

        judged["one-seat-for-each-side"].Should().Be("satisfied");
        judged.JudgedFor("one-seat-for-each-side").Should().NotContain("ydre");
        judged.Subjects("municipality-without-opposition").Should().Equal("Ydre kommun in Samrådet för strategiska frågor");
        judged.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ostergotland-2019", "proposal", "bodies: { samrad-vard: { seats: SEATS } }", "part")]
    [InlineData("ostergotland-2016", "structure", "bodies: { samrad-kultur: { seats: SEATS } }", "kommun", "presidiet")]
    [InlineData("orebro-2027", "first-year", "bodies: { radet-vastra: { seats: SEATS } }", "degerfors", "karlskoga", "regionen")]
    [InlineData("jamtland-harjedalen-2015", "by-the-rule", "bodies: { samverkansradet: { seats: SEATS } }", "kommun", "region-1", "region-2", "region-3")]
    [InlineData("vastmanland-2017", "proposal", "defaults: { samverkansgrupp: { seats: SEATS } }", "kommun", "region-1", "region-2", "region-3")]
    [Trait("Trap", "18")]
    public void Sides_WhereNoRuleNamesThem_ChangeNothing(string charter, string name, string change, params string[] seats)
    {
        var all = "{ " + string.Join(", ", seats.Select(s => s + ": { side: majority }")) + " }";
        var plain = Sample.Of(charter, name).Judge();
        var oneSided = Sample.Of(charter, name).With(change.Replace("SEATS", all, StringComparison.Ordinal)).Judge();

        oneSided.Result.Rules.Select(r => (r.Rule.Id, r.Outcome, r.Use)).Should().Equal(plain.Result.Rules.Select(r => (r.Rule.Id, r.Outcome, r.Use)));
        oneSided.Result.Findings.Should().HaveSameCount(plain.Result.Findings);
    }

    [Fact]
    [Trait("Trap", "19")]
    public void OneOfEachSide_ForTwoBoards_AreFourAndNotTwo()
    {
        var two = Ostergotland.With(
            "bodies: { samrad-strategiska: { seats: { trafik-opposition: left-out, utveckling-majoritet: left-out } } }").Judge();

        Ostergotland.Judge()["transport-board-with-both-sides"].Should().Be("satisfied");
        two.Broken.Should().Equal("transport-board-with-both-sides", "development-board-with-both-sides");
    }

    [Fact]
    [Trait("Trap", "20")]
    public void ParagraphWithoutSubject_IsAboutTheStrategicCouncilAlone()
    {
        var judged = Ostergotland.Judge();

        // The care council has one seat for the Region, from no board in particular.
        judged["presidium-of-the-executive-board"].Should().Be("satisfied");
        judged.Whole("presidium-of-the-executive-board").Judgements.Select(j => j.Body!.Id).Distinct().Should().Equal("samrad-strategiska");
        judged.Whole("transport-board-with-both-sides").Judgements.Select(j => j.Subject!.Id).Should().Equal("samrad-strategiska");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "20")]
    public void ParagraphWithoutSubject_TellsTheReadingItRestsOn()
    {
        var judged = Ostergotland.With("bodies: { samrad-strategiska: { seats: { styrelsen: left-out }, presidium: { chair: { seat: trafik-majoritet } } } }").Judge();

        judged["presidium-of-the-executive-board"].Should().Be("violated");
        judged.Report().Should().Contain("reading: The paragraph, which does not say which council it means, is about the strategic one.");
    }

    [Theory]
    [InlineData("[chair]", 1)]
    [InlineData("[chair, first-vice-chair, second-vice-chair]", 3)]
    [InlineData("[chair, vice-chair, first-vice-chair, second-vice-chair, member]", 5)]
    [Trait("Trap", "21")]
    public void Presidium_OfAnySize_HasThatManySeats(string presidium, int size)
    {
        var judged = Ostergotland.With($"bodies: {{ regionstyrelsen: {{ presidium: {presidium} }} }}").Judge();

        judged.JudgedFor("presidium-of-the-executive-board").Should().HaveCount(size);
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "21")]
    public void Presidium_OfUnknownSize_IsUndeterminedAndNotThree()
    {
        var open = Ostergotland.With(
            """
            bodies:
              regionstyrelsen: { presidium: [chair, and-more] }
              samrad-strategiska:
                seats: { styrelsen: left-out, ordforanden: { represents: region-ostergotland, ex-officio: regionstyrelsen/chair } }
                presidium: { chair: { seat: ordforanden } }
            """).Judge();

        open["presidium-of-the-executive-board"].Should().Be("undetermined");
        open.Missing("presidium-of-the-executive-board").Should().Contain(m => m.Contains("Regionstyrelsen", StringComparison.Ordinal));
        open.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "21")]
    public void TotalWithAPresidiumOfUnknownSize_IsTheSameOnBothSides()
    {
        const string Rule = """
            in: norra
            must: { seats: { represents: regionen, exactly: { as-many-as: { seats: { ex-officio: { post-of: styrelsen } } } } } }
            """;
        const string Seats = "- { id: presidiet, represents: regionen, ex-officio: { each: { post-of: styrelsen } } }";
        static string Structure(string seats) => $$"""
            organisations: { regionen: { kind: region } }
            bodies:
              styrelsen: { kind: namnd, of: regionen, presidium: [chair, and-more] }
              norra:
                kind: rad
                seats:
                {{seats}}
            """;

        Judged.Rule(Rule, Structure(Seats)).ShouldBe(Outcome.Satisfied);
        Judged.Rule(Rule, Structure(Seats + "\n    - { id: till, represents: regionen }")).ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData("{ represents: kinda, added-by: samrad-strategiska }", "")]
    [InlineData("{ represents: kinda }", "two-seats-per-municipality")]
    [InlineData("{ represents: kinda, added-by: ledning-strategiska }", "added-seats-are-municipal")]
    [InlineData("{ represents: region-ostergotland, added-by: samrad-strategiska }", "added-seats-are-municipal")]
    [InlineData("{ represents: region-ostergotland }", "no-other-seats-for-the-region")]
    [Trait("Trap", "22")]
    public void ExtraSeat_IsAMunicipalitysByTheCouncilsOwnDecision(string seat, string broken)
    {
        var judged = Ostergotland.With($"bodies: {{ samrad-strategiska: {{ seats: {{ extra: {seat} }} }} }}").Judge();

        judged.Broken.Should().Equal(broken.Length == 0 ? [] : [broken]);
    }

    [Fact]
    [Trait("Trap", "23")]
    public void ExOfficioChair_IsOneOfTheElevenAndNotATwelfth()
    {
        var inside = Jamtland.Judge();
        var beside = Jamtland.With(
            """
            bodies:
              samverkansradet:
                seats: { region-1: { ex-officio: left-out }, ordforanden: { represents: region-jh, appointed-by: region-jh, ex-officio: run/chair } }
                presidium: { chair: { seat: ordforanden } }
            """).Judge();

        inside["eleven-members"].Should().Be("satisfied");
        inside["region-appoints-three"].Should().Be("satisfied");
        beside.Broken.Should().Equal("region-appoints-three", "eleven-members");
        beside.Found("eleven-members").Should().Equal("12");
    }

    [Theory]
    [InlineData("2018-12-31")]
    [InlineData("2019-01-01")]
    [Trait("Trap", "23")]
    public void ExOfficioChair_WhenTheOfficeChangesHands_ChangesTheSameDay(string day)
    {
        var judged = Jamtland.With(
            """
            bodies:
              samverkansradet:
                seats:
                  region-1: left-out
                  den-forra: { represents: region-jh, appointed-by: region-jh, ex-officio: run/chair, holder: p1, until: 2018-12-31 }
                  den-nya: { represents: region-jh, appointed-by: region-jh, ex-officio: run/chair, holder: p2, from: 2019-01-01 }
                presidium:
                - { id: forra, post: chair, seat: den-forra, until: 2018-12-31 }
                - { id: nya, post: chair, seat: den-nya, from: 2019-01-01 }
                - { post: vice-chair, seat: kommun/krokom, appointed-by: samverkansradet }
            """).Judge(day);

        judged["one-chair"].Should().Be("satisfied");
        judged["development-board-chair-leads"].Should().Be("satisfied");
        judged["eleven-members"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "24")]
    public void ElevenMembers_OneMunicipalityTwiceAndOneMissing_NamesBothAndNotTheTotal()
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "one-municipality-twice").Judge();

        judged["eleven-members"].Should().Be("satisfied");
        judged.Broken.Should().Equal("each-municipality-appoints-one");
        judged.Subjects("each-municipality-appoints-one").Should().Equal(
            "Bergs kommun in Regionens samverkansråd", "Östersunds kommun in Regionens samverkansråd");
        judged.Found("each-municipality-appoints-one").Distinct().Should().Equal("0", "2");
    }

    [Fact]
    [Trait("Trap", "24")]
    public void FourteenMembers_OneMunicipalityTwiceAndOneMissing_NamesBothAndNotTheTotal()
    {
        var judged = Sample.Of("vastmanland-2017", "wrong-distribution").Judge();

        judged["fourteen-members"].Should().Be("satisfied");
        judged.Subjects("each-municipality-appoints-one").Should().BeEquivalentTo(
            "Fagersta kommun in Samverkansgruppen äldre", "Västerås stad in Samverkansgruppen äldre");
    }

    [Fact]
    [Trait("Trap", "24")]
    public void FourteenMembers_AsFourTenAndNone_NamesTheRegionsPart()
    {
        var judged = Sample.Of("vastmanland-2017", "four-ten-zero").Judge();

        judged["fourteen-members"].Should().Be("satisfied");
        judged.Broken.Except(AsEver).Should().Equal("region-appoints-three");
        judged.Subjects("region-appoints-three").Should().Equal("Region Västmanland in Samverkansgruppen barn/unga");
        judged.Found("region-appoints-three").Should().Equal("4");
    }

    [Fact]
    [Trait("Trap", "25")]
    public void FourteenMembers_WithElevenMunicipalities_CannotBeMetWhicheverWay()
    {
        // Ten, three and one make fourteen; eleven, three and one do not. Which rule gives way is for people to say.
        const string Eleventh = "organisations: { heby: { kind: municipality, name: Heby kommun } }";
        var oneEach = Vastmanland.With(Eleventh).Judge();
        var fourteen = Vastmanland.With(Eleventh).With(
            "defaults: { samverkansgrupp: { seats: { opposition: left-out }, substitutes: { opposition: left-out } } }").Judge();
        var without = Vastmanland.With(Eleventh).With(
            """
            defaults:
              samverkansgrupp:
                seats: { kommun: { represents: { each: [arboga, fagersta, hallstahammar, kungsor, koping, norberg, sala, skinnskatteberg, surahammar, vasteras] } } }
                substitutes: { kommun: { represents: { each: [arboga, fagersta, hallstahammar, kungsor, koping, norberg, sala, skinnskatteberg, surahammar, vasteras] } } }
            """).Judge();

        oneEach.Broken.Except(AsEver).Should().Equal("fourteen-members");
        oneEach.Found("fourteen-members").Should().AllBe("15");
        without.Broken.Except(AsEver).Should().Equal("each-municipality-appoints-one");
        without.Subjects("each-municipality-appoints-one").Should().HaveCount(3).And.OnlyContain(s => s.StartsWith("Heby kommun", StringComparison.Ordinal));

        // With eleven the total holds only where the opposition forgoes its chance.
        fourteen.Broken.Should().Equal(AsEver);
        fourteen["opposition-may-have-one-more"].Should().Be("not-used");
    }

    [Fact]
    [Trait("Trap", "25")]
    public void TotalThatHidesTheNumberOfMunicipalities_IsTracedToTheStatementsItComesFrom()
    {
        var judged = Vastmanland.Judge();

        new[] { "fourteen-members", "each-municipality-appoints-one", "region-appoints-three", "one-joint-seat-at-most" }
            .Should().OnlyContain(rule => judged.Whole(rule).Rule.Statements.Contains("VM17-84"));
    }

    [Fact]
    [Trait("Trap", "26")]
    public void FourteenthMember_NotUsedByTheOpposition_LeavesTheSeatVacant()
    {
        var vacant = Vastmanland.With("defaults: { samverkansgrupp: { seats: { opposition: { status: vacant } } } }").Judge();
        var gone = Vastmanland.With("defaults: { samverkansgrupp: { seats: { opposition: left-out }, substitutes: { opposition: left-out } } }").Judge();

        vacant["fourteen-members"].Should().Be("satisfied");
        gone["opposition-may-have-one-more"].Should().Be("not-used");
        gone.Broken.Except(AsEver).Should().Equal("fourteen-members");
        gone.Report().Should().Contain("reading: Seats are counted, not people, and a seat the opposition does not use is left vacant.");
    }

    [Fact]
    [Trait("Trap", "27")]
    public void Fourteen_AreInEachGroupAndNotInAllThree()
    {
        var judged = Vastmanland.Judge();

        judged.JudgedFor("fourteen-members").Should().Equal("aldre", "barn-unga", "kultur-idrott");
        judged["fourteen-members"].Should().Be("satisfied");
        judged.JudgedFor("one-personal-substitute").Should().HaveCount(42);
        judged.JudgedFor("every-substitute-is-personal").Should().HaveCount(42);
        judged.JudgedFor("region-appoints-the-chair").Should().HaveCount(3);
        judged.JudgedFor("municipalities-appoint-the-vice-chair").Should().HaveCount(3);
    }

    [Fact]
    [Trait("Trap", "27")]
    public void OneChairTooFew_InOneGroup_IsThatGroups()
    {
        var judged = Vastmanland.With("bodies: { aldre: { presidium: [{ post: vice-chair, seat: kommun/sala, appointed-by: kommunerna }], convened-by: unknown } }").Judge();

        judged.Subjects("one-chair").Should().Equal("Samverkansgruppen äldre");
    }

    [Fact]
    [Trait("Trap", "28")]
    public void SingletonDistrict_WithTwoMembers_IsComplete()
    {
        var judged = Orebro.Judge();

        judged.Result.Findings.Should().NotContain(f => f.Judgement.Body != null && f.Judgement.Body.Id == "radet-centrala");
        judged.Whole("each-municipality-one-and-one").Judgements.Single(j => j.Body!.Id == "radet-centrala").Outcome.Should().Be(Outcome.Satisfied);
        judged["every-district-has-a-municipality"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "28")]
    public void SingletonDistrict_WithANeighboursMember_IsNotMendedByIt()
    {
        var judged = Orebro.With("bodies: { radet-centrala: { seats: { kumla: { represents: kumla, appointed-by: ks/kumla } } } }").Judge();

        judged.Subjects("nobody-else-in-a-district-council").Should().Equal("seat kumla (Kumla kommun) in Örebro länsdelsråd");
    }

    [Fact]
    [Trait("Trap", "29")]
    public void OnePerson_InFourDistrictCouncils_IsAllowed()
    {
        const string Same = "{ seats: { regionen: { holder: p1 } }, substitutes: { regionen: { holder: p2 } } }";
        var judged = Orebro.With($"bodies: {{ radet-norra: {Same}, radet-sodra: {Same}, radet-vastra: {Same}, radet-centrala: {Same} }}").Judge();
        var plain = Orebro.Judge();

        judged.Broken.Should().Equal(plain.Broken);
        judged.Result.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "29")]
    public void OnePerson_InTwoBodies_IsOneInEach()
    {
        const string Rule = """
            in: rad
            must: { seats: { distinct: holder, exactly: 2 } }
            """;
        static string Structure(string second) => $$"""
            bodies:
              norra: { kind: rad, seats: [{ holder: p1 }, { holder: p2 }] }
              sodra: { kind: rad, seats: [{ holder: p1 }, { holder: {{second}} }] }
            """;

        Judged.Rule(Rule, Structure("p3")).ShouldBe(Outcome.Satisfied);
        Judged.Rule(Rule, Structure("p1")).For("norra", Outcome.Satisfied).For("sodra", Outcome.Violated);
    }
}
