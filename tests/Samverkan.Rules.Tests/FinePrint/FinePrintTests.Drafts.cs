using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    [Fact]
    [Trait("FinePrint", "31")]
    [Trait("FinePrint", "57")]
    public void OwnBoard_Undescribed_MakesTheRulesThatNameItUndetermined()
    {
        Judged.Rule("in: styrelsen\nmust: { sphere: political }", Council("name: Norra")).ShouldBe(Outcome.Undetermined);
        Judged.Rule("in: { is: styrelsen, sphere: political }\nmust: { seats: none }", Council("name: Norra")).ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "57")]
    public void OwnBoard_Undescribed_IsNeitherCountedNorASubjectByItsKind()
    {
        Judged.Rule("must: { bodies: { is: namnd, exactly: 0 } }", Council("name: Norra")).ShouldBe(Outcome.Satisfied);
        Judged.Rule("in: namnd\nmust: { sphere: political }", Council("name: Norra")).ShouldNotApply(Reason.NothingToJudge);
    }

    [Theory]
    [InlineData("norra", Outcome.Satisfied)]
    [InlineData("sodra", Outcome.Violated)]
    [InlineData("unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "32")]
    public void Itself_AsAValue_IsTheThing(string addedBy, Outcome outcome)
    {
        Judged.Rule("in: norra\neach: { is: seat, added-by: { not: none } }\nmust: { added-by: body.itself }", Organisations + $$"""
            bodies:
              norra: { kind: rad, seats: [{ added-by: {{addedBy}} }] }
              sodra: { kind: rad }
            """).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("[alfa, beta, regionen]", Outcome.Satisfied)]
    [InlineData("[alfa, beta]", Outcome.Violated)]
    [InlineData("[alfa, beta, and-more]", Outcome.Undetermined)]
    [InlineData("unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "32")]
    public void Reference_ToSeveralValues_CountsAsTheListOfThem(string founders, Outcome outcome)
    {
        InCouncil("{ established-by: { includes: structure.organisations } }", Council($"established-by: {founders}")).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "32")]
    public void Reference_ToAnUnknownValue_IsUnknownAndMissesIt()
    {
        InCouncil("{ policy-areas: { includes: norra.gives-opinion-on } }", Council("policy-areas: [skola]")).ShouldBe(Outcome.Undetermined).ShouldMiss("norra.gives-opinion-on");
    }

    [Theory]
    [InlineData("{ established-by: { at-least: 2 } }", "[alfa, beta]", Outcome.Satisfied)]
    [InlineData("{ established-by: { at-least: 2 } }", "[alfa, alfa]", Outcome.Violated)]
    [InlineData("{ established-by: { is: municipality, exactly: 1 } }", "[alfa, regionen]", Outcome.Satisfied)]
    [InlineData("{ established-by: { includes: municipality } }", "[alfa, regionen]", Outcome.Satisfied)]
    [InlineData("{ established-by: { includes: municipality } }", "[regionen]", Outcome.Violated)]
    [InlineData("{ established-by: none }", "none", Outcome.Satisfied)]
    [InlineData("{ established-by: none }", "[]", Outcome.Satisfied)]
    [InlineData("{ established-by: none }", "[alfa]", Outcome.Violated)]
    [InlineData("{ established-by: none }", "unknown", Outcome.Undetermined)]
    [InlineData("{ established-by: { includes-any: [none, alfa] } }", "[]", Outcome.Satisfied)]
    [InlineData("{ established-by: { includes: none } }", "[alfa]", Outcome.Violated)]
    [Trait("FinePrint", "33")]
    public void Set_OfReferences_IsAListToo(string must, string founders, Outcome outcome)
    {
        InCouncil(must, Council($"established-by: {founders}")).ShouldBe(outcome);
    }

    private const string WithCollective = """
        organisations:
          alfa: { kind: municipality }
          beta: { kind: municipality }
          kommunerna: { kind: collective, members: [alfa, beta] }
        bodies:
          norra: { kind: rad, seats: [{ id: a, represents: alfa, appointed-by: kommunerna }, { id: b, represents: beta, appointed-by: kommunerna }] }
        """;

    [Fact]
    [Trait("FinePrint", "34")]
    public void Collective_CountsOnlyWhereAskedFor()
    {
        Judged.Rule("in: norra\neach: organisation\nmust: { seats: { exactly: 1 } }", WithCollective).ShouldBe(Outcome.Satisfied).Result.Judgements.Should().HaveCount(2);
        Judged.Rule("each: kommunerna\nmust: { appoints: { exactly: 2 } }", WithCollective).ShouldBe(Outcome.Satisfied);
        Judged.Rule("each: { is: collective }\nmust: { appoints: { exactly: 2 } }", WithCollective).ShouldBe(Outcome.Satisfied);
        Judged.Rule("must: { organisations: { exactly: 2 } }", WithCollective).ShouldBe(Outcome.Satisfied);
        Judged.Rule("must: { organisations: { is: collective, exactly: 1 } }", WithCollective).ShouldBe(Outcome.Satisfied);
    }

    [Theory]
    [InlineData("seat", 2)]
    [InlineData("substitute", 1)]
    [InlineData("post", 1)]
    [InlineData("observer", 1)]
    [InlineData("[seat, substitute]", 3)]
    [Trait("FinePrint", "35")]
    public void Each_WithIn_TakesTheSingularOfTheBodysLists(string each, int subjects)
    {
        var structure = Organisations + """
            bodies:
              norra: { kind: rad, seats: [{}, {}], substitutes: [{}], presidium: [chair], observers: [{}], working-committee: [member] }
              sodra: { kind: rad, seats: [{}], substitutes: [], presidium: [], observers: [] }
            """;

        Judged.Rule($"in: norra\neach: {each}\nmust: {{ from: none }}", structure).Result.Judgements.Should().HaveCount(subjects);
    }

    [Fact]
    [Trait("FinePrint", "37")]
    public void Reading_MemberOfAnUndescribedPresidium_HelpsToDescribeIt()
    {
        Judged.ReadingStructure(Organisations + "bodies:\n  styrelsen: { kind: namnd, of: regionen }\n  norra: { kind: rad, seats: [{ ex-officio: styrelsen/chair }] }")
            .ShouldReport("structure/dangling-reference").Under("styrelsen/chair").WithHelp("write `presidium: [chair, and-more]` under `styrelsen`");
    }

    [Theory]
    [InlineData("[chair, and-more]", Outcome.Undetermined)]
    [InlineData("[chair, vice-chair, and-more]", Outcome.Violated)]
    [Trait("FinePrint", "37")]
    public void AndMore_InAList_StandsForOthersThanThoseListed(string presidium, Outcome outcome)
    {
        InCouncil("{ presidium: { at-most: 1 } }", Council($"presidium: {presidium}")).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "38")]
    public void Missing_FactsThatCannotTurnTheOutcome_AreNotListed()
    {
        // The region's seat cannot be on a side that matters, and the body's sphere is given.
        InCouncil("{ sphere: political, seats: { represents: municipality, side: opposition, at-least: 1 } }",
            Council("sphere: political, seats: [{ id: a, represents: alfa }, { id: r, represents: regionen }]")).ShouldMiss("norra/a.side");
        InCouncil("{ any-of: [{ sphere: political }, { meetings-per-year: 4 }] }", Council("meetings-per-year: 3")).ShouldMiss("norra.sphere");
        InCouncil("{ sphere: political, standing: formal }", Council("standing: informal")).ShouldBe(Outcome.Violated).ShouldMiss();
    }

    [Theory]
    [InlineData("seat", "ex-officio", LeftOut.None)]
    [InlineData("seat", "position", LeftOut.None)]
    [InlineData("seat", "added-by", LeftOut.None)]
    [InlineData("seat", "sphere", LeftOut.Derived)]
    [InlineData("seat", "holds", LeftOut.Unknown)]
    [InlineData("organisation", "sides", LeftOut.Default)]
    [InlineData("substitute", "added-by", LeftOut.Unknown)]
    [Trait("FinePrint", "39")]
    [Trait("FinePrint", "47")]
    [Trait("FinePrint", "56")]
    public void Table_WhatLeavingOutMeans_IsAsAgreed(string sort, string attribute, LeftOut leftOut)
    {
        VocabularyTable.Find(sort)!.Find(attribute)!.LeftOut.Should().Be(leftOut);
    }

    [Fact]
    [Trait("FinePrint", "39")]
    public void Defaults_OfTheTable_KeepAProposalDetermined()
    {
        var structure = """
            organisations:
              alfa: { kind: municipality }
              beta: { kind: municipality, sides: [majority] }
            bodies:
              norra: { kind: rad, sphere: political, seats: [{ represents: alfa, side: majority }, { represents: alfa, side: opposition }, { represents: beta, side: majority }] }
            """;

        Judged.Rule("in: norra\neach: seat\nmust: { ex-officio: none, position: none, added-by: none, sphere: political }", structure).ShouldBe(Outcome.Satisfied);
        Judged.Rule("in: norra\neach: { is: municipality, sides: { includes: opposition } }\nmust: { seats: { side: opposition, exactly: 1 } }", structure)
            .ShouldBe(Outcome.Satisfied).Subjects(Outcome.Satisfied).Should().Equal("alfa");
    }

    [Fact]
    [Trait("FinePrint", "40")]
    public void Says_OfAFinding_IsTheRulesSentence()
    {
        var judged = Judged.By("rules:\n- id: r\n  says: { sv: Rådet är politiskt., en: The council is political. }\n  in: norra\n  must: { sphere: political }", Council("sphere: official"));

        judged.Result.Findings.Should().ContainSingle().Which.Message(Model.Language.English).Should().Be("The council is political.");
    }

    [Theory]
    [InlineData("body", "meetings-per-year", FactClass.Structure)]
    [InlineData("body", "meetings", FactClass.Events)]
    [InlineData("document", "policy-areas", FactClass.Structure)]
    [InlineData("document", "initiated-in", FactClass.Events)]
    [InlineData("matter", "initiated-in", FactClass.Events)]
    [InlineData("seat", "side", FactClass.Structure)]
    [Trait("FinePrint", "42")]
    public void Table_Class_IsTheSortsUnlessItSaysOtherwise(string sort, string attribute, FactClass expected)
    {
        VocabularyTable.Find(sort)!.Find(attribute)!.Class.Should().Be(expected);
    }

    [Fact]
    [Trait("FinePrint", "44")]
    public void Each_InsideAnEntryMadeWithEach_IsTheOneInHand()
    {
        var structure = """
            organisations:
              alfa: { kind: municipality }
              beta: { kind: municipality }
            bodies:
              ks: { kind: namnd, of: { each: municipality }, presidium: [chair] }
              norra: { kind: rad, seats: [{ id: kommun, represents: { each: municipality }, appointed-by: each, ex-officio: ks/each/chair }] }
            """;

        Judged.Rule("in: norra\neach: seat\nmust: { appointed-by: seat.represents, comes-from: { of: seat.represents } }", structure).ShouldBe(Outcome.Satisfied);
        Judged.Structure(structure).Elements.Select(e => e.FullId).Should().Contain(["ks/alfa", "ks/beta", "norra/kommun/alfa"]);
    }

    [Theory]
    [InlineData("[skola]", Outcome.Satisfied)]
    [InlineData("[vatten]", Outcome.Violated)]
    [InlineData("unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "45")]
    public void Reference_FromADeclaredId_IsItsFacts(string areas, Outcome outcome)
    {
        InCouncil("{ policy-areas: { includes: sodra.policy-areas } }", Organisations + $"bodies: {{ norra: {{ kind: rad, policy-areas: [skola, buss] }}, sodra: {{ kind: rad, policy-areas: {areas} }} }}")
            .ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-12-31", Outcome.Satisfied)]
    [InlineData("2020-01-01", Outcome.Violated)]
    [Trait("FinePrint", "46")]
    public void Value_ThatChangesByDate_IsTheOneOfTheDay(string asOf, Outcome outcome)
    {
        var structure = Organisations + """
            bodies:
              norra:
                kind: rad
                upkeep-by: [{ is: regionen, until: 2019-12-31 }, { is: alfa, from: 2020-01-01 }]
                policy-areas: [skola, { is: vatten, until: 2019-12-31 }, { is: buss, from: 2020-01-01 }]
            """;

        InCouncil("{ upkeep-by: region }", structure, asOf).ShouldBe(outcome);
        InCouncil("{ policy-areas: { exactly: [skola, vatten] } }", structure, asOf).ShouldBe(outcome);
        InCouncil("{ policy-areas: { exactly: [skola, buss] } }", structure, asOf).ShouldBe(outcome == Outcome.Satisfied ? Outcome.Violated : Outcome.Satisfied);
    }

    [Fact]
    [Trait("FinePrint", "46")]
    public void Value_ThatChangesWithinThePeriodJudged_IsUnknown()
    {
        var structure = Year2019("meetings-per-year: 4, meetings: [], upkeep-by: [{ is: regionen, until: 2019-06-30 }, { is: alfa, from: 2019-07-01 }]");

        Judged.Rule("in: { is: rad, upkeep-by: alfa }\neach: year\nmust: { meetings: { at-least: 1 } }", structure).For("year", Outcome.Satisfied).For("2019", Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "47")]
    public void Holds_LeftOut_IsUnknownWhereExOfficioIsNone()
    {
        Judged.Rule("in: norra\neach: seat\nmust: { ex-officio: none }", Seats("{}")).ShouldBe(Outcome.Satisfied);
        Judged.Rule("in: norra\neach: seat\nmust: { holds: none }", Seats("{}")).ShouldBe(Outcome.Undetermined);
    }

    [Theory]
    [InlineData("alfa", Outcome.Satisfied)]
    [InlineData("styrelsen", Outcome.Satisfied)]
    [InlineData("kommunerna", Outcome.Violated)]
    [InlineData("beta", Outcome.Violated)]
    [InlineData("unknown", Outcome.Undetermined)]
    [Trait("FinePrint", "48")]
    public void AppointedBy_Organisation_IncludesItsOwnBoardsAndNoCollective(string appointer, Outcome outcome)
    {
        var structure = $$"""
            organisations:
              alfa: { kind: municipality }
              beta: { kind: municipality }
              kommunerna: { kind: collective, members: [alfa, beta] }
            bodies:
              styrelsen: { kind: namnd, of: alfa }
              norra: { kind: rad, seats: [{ represents: alfa, appointed-by: {{appointer}} }] }
            """;

        InCouncil("{ seats: { appointed-by: alfa, exactly: 1 } }", structure).ShouldBe(outcome);
        Judged.Rule("in: norra\neach: seat\nmust: { appointed-by: seat.represents }", structure).ShouldBe(outcome);
        Judged.Rule("each: alfa\nmust: { appoints: { exactly: 1 } }", structure).ShouldBe(outcome);
        InCouncil("{ seats: { appointed-by: { is: alfa, sides: { includes: majority } }, exactly: 1 } }", structure).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "48")]
    public void AppointedBy_TheBoardIsAskedForAndOnlyItsOrganisationSaid_IsUnknown()
    {
        var structure = """
            organisations: { alfa: { kind: municipality } }
            bodies:
              styrelsen: { kind: namnd, of: alfa }
              norra: { kind: rad, seats: [{ id: a, appointed-by: styrelsen }], substitutes: [{ id: e, appointed-by: alfa, substitute-for: a }] }
            """;

        Judged.Rule("in: norra\neach: substitute\nmust: { appointed-by: substitute.substitute-for.appointed-by }", structure).ShouldBe(Outcome.Undetermined).ShouldMiss("norra/e.appointed-by");
    }

    [Theory]
    [InlineData("chair")]
    [InlineData("first-vice-chair")]
    [Trait("FinePrint", "49")]
    public void Each_KindOfPost_PicksPostsOfThatKind(string kind)
    {
        var judged = Judged.By(
            $"words:\n  rad: {{ kind-of: body }}\n  norra: {{ is: rad }}\n  first-vice-chair: {{ kind-of: post }}\nrules:\n- {{ id: r, in: norra, each: {kind}, must: {{ appointed-by: none }} }}",
            Council("presidium: [{ post: chair, appointed-by: none }, { post: first-vice-chair, appointed-by: none }, { post: member, appointed-by: alfa }]"));

        judged.Rule("r").ShouldBe(Outcome.Satisfied).Subjects(Outcome.Satisfied).Should().Equal("norra/" + kind);
    }

    [Theory]
    [InlineData("{ count: 3 }", Outcome.Satisfied)]
    [InlineData("{ count: 2 }", Outcome.Violated)]
    [InlineData("{ count: { at-least: 2 } }", Outcome.Undetermined)]
    [InlineData("{ count: { at-least: 3 } }", Outcome.Satisfied)]
    [InlineData("{ count: 2 }, { and-more: { side: majority } }", Outcome.Undetermined)]
    [Trait("FinePrint", "50")]
    public void Count_OfAnEntry_IsHowManyItStandsFor(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { at-least: 3 } }", Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "50")]
    public void AndMore_OfAKind_IsLimitedToIt()
    {
        Judged.Rule("must: { bodies: { is: grupp, exactly: 0 } }", "bodies: { norra: { kind: rad }, and-more: { kind: rad } }").ShouldBe(Outcome.Satisfied);
        Judged.Rule("must: { bodies: { is: rad, exactly: 1 } }", "bodies: { norra: { kind: rad }, and-more: { kind: rad } }").ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "51")]
    public void In_UnknownAttribute_MakesEveryBodyAPossibleSubject()
    {
        var rule = Judged.Rule("in: { is: rad, sphere: political }\nmust: { seats: { at-least: 1 } }", "bodies:\n  norra: { kind: rad, seats: [] }\n  sodra: { kind: rad, seats: [{}] }\n  arbetet: { kind: grupp, seats: [] }");

        rule.For("norra", Outcome.Undetermined).For("sodra", Outcome.Satisfied).ShouldMiss("norra.sphere");
    }

    private const string DatedSources = """
        charter: test
        language: 1
        name: Test
        sources:
          first: { title: First, from: 2018, until: 2018 }
          second: { title: Second, from: 2019-07-01, until: 2021 }
        rules:
        - { id: both, cite: [{ first: "1" }, { second: "1" }], in: rad, must: { seats: { exactly: 1 } } }
        - { id: later, cite: { second: "1" }, in: rad, must: { seats: { exactly: 1 } } }
        - { id: own, cite: { first: "1" }, until: 2023, in: rad, must: { seats: { exactly: 1 } } }
        """;

    [Theory]
    [InlineData("2017-12-31", false, false, false)]
    [InlineData("2018-01-01", true, false, true)]
    [InlineData("2019-06-30", true, false, true)]
    [InlineData("2019-07-01", true, true, true)]
    [InlineData("2021-12-31", true, true, true)]
    [InlineData("2022-01-01", false, false, true)]
    [InlineData("2024-01-01", false, false, false)]
    [Trait("FinePrint", "52")]
    [Trait("FinePrint", "72")]
    public void Rule_AppliesFromTheEarliestToTheLatestOfItsSources(string asOf, bool both, bool later, bool own)
    {
        var judged = Judged.By(DatedSources, Council("seats: []"), asOf);

        foreach (var (id, applies) in new[] { ("both", both), ("later", later), ("own", own) })
        {
            var result = judged.Rule(id).Result;
            (result.Outcome, result.Reason).Should().Be(applies ? (Outcome.Violated, Reason.None) : (Outcome.NotApplicable, Reason.NotInForce), id);
        }
    }

    [Fact]
    [Trait("FinePrint", "53")]
    public void In_NestedList_IsNotNarrowedToTheBody()
    {
        var structure = Organisations + """
            bodies:
              norra: { kind: rad, seats: [{ represents: alfa }] }
              sodra: { kind: rad, seats: [{ represents: alfa }, { represents: alfa }] }
            """;

        Judged.Rule("in: norra\neach: alfa\nmust: { seats: { exactly: 1 } }", structure).ShouldBe(Outcome.Satisfied);
        Judged.Rule("in: norra\neach: alfa\nmust: { seats: { represents: { seats: { exactly: 3 } }, exactly: 1 } }", structure).ShouldBe(Outcome.Satisfied);
    }

    [Theory]
    [InlineData("2019-01-01", "seamless", Outcome.Satisfied)]
    [InlineData("2019-01-02", "gap", Outcome.Satisfied)]
    [InlineData("2018-12-31", "overlap", Outcome.Satisfied)]
    [InlineData("2019-01-02", "seamless", Outcome.Violated)]
    [Trait("FinePrint", "53")]
    public void Handover_ComparesTheDaysOfTwoBodies(string from, string handover, Outcome outcome)
    {
        InCouncil($"{{ handover: {handover} }}", $"bodies:\n  norra: {{ kind: rad, from: {from}, replaces: sodra }}\n  sodra: {{ kind: rad, until: 2018-12-31 }}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-02-01", "2019-02-08", Outcome.Satisfied)]
    [InlineData("2019-02-02", "2019-02-08", Outcome.Violated)]
    [InlineData("2019-02", "2019-03-08", Outcome.Undetermined)]
    [InlineData("none", "2019-03-08", Outcome.Violated)]
    [Trait("FinePrint", "53")]
    public void CalledAhead_ComparesTwoDatesOfOneMeeting(string called, string date, Outcome outcome)
    {
        Judged.Rule("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 1 week } }", Year2019($"meetings: [{{ date: {date}, called: {called} }}]")).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "54")]
    public void Reading_AliasThatIsAnotherId_IsAnError()
    {
        Judged.Reading("words:\n  rad: { kind-of: body }\n  grupp: { kind-of: body, also: [rad] }\nrules:\n- { id: r, in: rad, must: { seats: { at-least: 1 } } }")
            .ShouldReport("charter/alias-is-id").Under("rad");
    }
}
