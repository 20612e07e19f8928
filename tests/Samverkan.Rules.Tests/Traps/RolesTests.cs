using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>Members, substitutes, listeners, guests and officials, and what each is there for.</summary>
public sealed class RolesTests
{
    private static readonly string[] AsEver = ["agreed-fields-young", "agreed-reach-culture"];

    private static Sample Ostergotland => Sample.Of("ostergotland-2019", "proposal");

    private static Sample FirstYears => Sample.Of("ostergotland-2019", "first-years");

    private static Sample Orebro => Sample.Of("orebro-2027", "proposal");

    private static Sample Jamtland => Sample.Of("jamtland-harjedalen-2015", "by-the-rule");

    private static Sample Vastmanland => Sample.Of("vastmanland-2017", "proposal");

    [Fact]
    [Trait("Trap", "30")]
    public void PersonalSubstitute_OfNobody_IsABreachOnlyWhereSubstitutesArePersonal()
    {
        var personal = Vastmanland.With("defaults: { samverkansgrupp: { substitutes: { region-3: { substitute-for: none } } } }").Judge();
        var onePerOrganisation = Orebro.With("bodies: { radet-vastra: { substitutes: { regionen: { substitute-for: none } } } }").Judge();

        personal.Broken.Except(AsEver).Should().Contain(["one-personal-substitute", "every-substitute-is-personal"]);
        onePerOrganisation.Broken.Should().Equal(Orebro.Judge().Broken);
    }

    [Fact]
    [Trait("Trap", "30")]
    public void SubstitutePerOrganisation_LeftOut_IsThatOrganisations()
    {
        var judged = Sample.Of("orebro-2027", "substitute-missing").Judge();

        judged.Findings("each-municipality-one-and-one").Concat(judged.Findings("region-one-and-one")).Should().ContainSingle();
    }

    [Theory]
    [InlineData("{ represents: kinda, added-by: samrad-vard }", "satisfied")]
    [InlineData("{ represents: kinda, added-by: samrad-strategiska }", "violated")]
    [InlineData("{ represents: kinda }", "undetermined")]
    [Trait("Trap", "30")]
    public void Substitute_AllowedByTheBodysOwnDecision_NeedsThatDecisionAndNoPairing(string substitute, string outcome)
    {
        var judged = Ostergotland.With($"bodies: {{ samrad-vard: {{ substitutes: [{substitute}] }} }}").Judge();

        judged["substitutes-are-allowed"].Should().Be("used");
        judged["substitutes-by-own-decision"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "30")]
    public void Substitutes_OfTheMunicipalSideAlone_WhereTheByLawsAreSilent_AreAGap()
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "practice").Judge();

        judged["whether-the-council-has-substitutes"].Should().Be("described");
        judged.Broken.Should().BeEmpty();
    }

    [Fact]
    [Trait("Trap", "31")]
    public void EqualCounts_WithOneMemberHavingTwo_AreNotAPairing()
    {
        var judged = Sample.Of("vastmanland-2017", "substitute-paired-wrongly").Judge();

        judged["fourteen-members"].Should().Be("satisfied");
        judged.Broken.Except(AsEver).Should().Equal("one-personal-substitute");
        judged.Findings("one-personal-substitute").Should().HaveCount(2);
        judged.Found("one-personal-substitute").Should().BeEquivalentTo("2", "0");
    }

    [Fact]
    [Trait("Trap", "31")]
    public void PersonalSubstitute_ServingForAnyMember_IsTheWrongArrangement()
    {
        var judged = Vastmanland.With("bodies: { aldre: { substitutes: unknown } }").Judge();
        var any = Vastmanland.With("defaults: { samverkansgrupp: { substitutes: { opposition: { present: when-any-member-is-away } } } }").Judge();

        judged["one-personal-substitute"].Should().Be("undetermined");
        any.Broken.Except(AsEver).Should().Equal("substitute-serves-for-own-member");
        any.Findings("substitute-serves-for-own-member").Should().HaveCount(3);
    }

    [Fact]
    [Trait("Trap", "31")]
    public void PersonalSubstitute_OfAnotherAppointer_IsFoundThoughThePairingIsRight()
    {
        var judged = Sample.Of("vastmanland-2017", "substitute-from-another-appointer").Judge();

        judged["one-personal-substitute"].Should().Be("satisfied");
        judged.Broken.Except(AsEver).Should().Equal("substitute-appointed-by-the-same");
    }

    [Theory]
    [InlineData("observers", "{ party: unknown }")]
    [InlineData("co-opted", "{ invited-for: one-matter }")]
    [Trait("Trap", "32")]
    public void ThoseWhoAreNoMembers_AreNeverCountedAsMembers(string list, string entry)
    {
        var judged = Vastmanland.With($"defaults: {{ samverkansgrupp: {{ {list}: [{entry}, {entry}, {entry}] }} }}").Judge();

        judged["fourteen-members"].Should().Be("satisfied");
        judged.Broken.Should().Equal(AsEver);
    }

    [Fact]
    [Trait("Trap", "32")]
    public void MunicipalityWithASubstituteOnly_IsNotRepresented()
    {
        var judged = Ostergotland.With(
            """
            bodies:
              samrad-vard:
                seats: [{ id: part, represents: { each: [region, boxholm, linkoping, motala, norrkoping] }, responsible-for: [vard-och-omsorg] }]
                substitutes: [{ represents: kinda, added-by: samrad-vard }]
            """).Judge();

        judged.Subjects("care-politician-from-each-party").Should().Contain("Kinda kommun in Samrådet för vård och omsorg")
            .And.NotContain(s => s.StartsWith("Motala", StringComparison.Ordinal)).And.HaveCount(9);
    }

    [Theory]
    [InlineData("guest", "satisfied")]
    [InlineData("official", "satisfied")]
    [InlineData("listener", "satisfied")]
    [InlineData("substitute", "violated")]
    [Trait("Trap", "32")]
    public void AtAMeetingWhereNobodyIsAway_OnlyTheServingSubstituteIsOneTooMany(string capacity, string outcome)
    {
        // The regional director is away in March 2020, not in March 2019.
        var judged = FirstYears.With(
            $"bodies: {{ ledning-strategiska: {{ meetings: {{ mars-2019: {{ attendances: [{{ capacity: {capacity}, instead-of: regiondirektor }}] }} }} }} }}").Judge();

        judged["substitutes-serve-for-the-absent"].Should().Be(outcome);
    }

    [Fact]
    [Trait("Trap", "32")]
    public void SubstituteWhoDoesNotServe_MayListen_AndCountsAsNoMember()
    {
        var judged = Sample.Of("jamtland-harjedalen-2015", "practice").Judge();

        judged["idle-substitutes-may-listen"].Should().Be("used");
        judged["eleven-members"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "33")]
    public void ListenerRight_OfAPartyWithAMemberAmongTheEleven_Lapses()
    {
        var without = Jamtland.Judge();
        var municipal = Jamtland.With(
            """
            bodies:
              samverkansradet:
                seats:
                  kommun: { represents: { each: [berg, bracke, harjedalen, krokom, ragunda, stromsund, are] } }
                  ostersund: { represents: ostersund, appointed-by: ostersund, party: parti-c }
            """).Judge();

        without["parties-without-a-member-may-listen"].Should().Be("used");
        municipal["parties-without-a-member-may-listen"].Should().Be("outside-the-rule");
        municipal.Subjects("parties-without-a-member-may-listen").Should().Equal("Parti C in Regionens samverkansråd");
        municipal.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2019-01-31", "used")]
    [InlineData("2019-02-01", "outside-the-rule")]
    [Trait("Trap", "33")]
    public void ListenerRight_LapsesOnTheDayThePartyGainsAMember(string day, string word)
    {
        var judged = Jamtland.With(
            """
            bodies:
              samverkansradet:
                seats:
                  region-3: { until: 2019-01-31 }
                  region-3-ny: { represents: region-jh, appointed-by: region-jh, party: parti-c, from: 2019-02-01 }
            """).Judge(day);

        judged["parties-without-a-member-may-listen"].Should().Be(word);
        judged["eleven-members"].Should().Be("satisfied");
    }

    [Fact]
    [Trait("Trap", "33")]
    public void ListenerRight_WhereOneMembersPartyIsNotGiven_CannotBeTold()
    {
        var judged = Jamtland.With("bodies: { samverkansradet: { seats: { region-2: { party: left-out } } } }").Judge();

        judged["parties-without-a-member-may-listen"].Should().Be("cannot-tell");
        judged.Missing("parties-without-a-member-may-listen").Should().Contain(m => m.Contains("region-2", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Trap", "34")]
    public void Agenda_IsThePresidiumsInPoliticalBodiesAlone()
    {
        var political = Ostergotland.With("bodies: { samrad-vard: { agenda-by: chair } }").Judge();
        var officials = Ostergotland.With("bodies: { ledning-vard: { agenda-by: chair } }").Judge();

        political.Broken.Should().Equal("presidium-answers-for-the-agenda");
        officials.Broken.Should().BeEmpty();
    }

    [Theory]
    [InlineData("political", "violated")]
    [InlineData("official", "satisfied")]
    [InlineData("unknown", "undetermined")]
    [Trait("Trap", "34")]
    public void Preparing_IsForbiddenToPoliticalNetworksAlone(string sphere, string outcome)
    {
        var judged = FirstYears.With(
            $$"""
            bodies: { natverket: { kind: natverk, name: Kulturnätverket, sphere: {{sphere}}, standing: informal, tasks: [gemensam-kunskap] } }
            matters: { tolkar: { prepared-by: [ledning-strategiska, natverket] } }
            """).Judge();

        judged["political-networks-do-not-prepare"].Should().Be(outcome);
        judged.Whole("political-networks-do-not-prepare").Judgements.Count(j => j.Outcome == Outcome.Satisfied).Should().Be(sphere == "official" ? 5 : 4);
    }
}
