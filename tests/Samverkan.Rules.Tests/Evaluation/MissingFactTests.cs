using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What is called missing is what can still matter: nothing of an entry that is counted, or left out, whatever else is told of it, and no more than that.</summary>
public class MissingFactTests
{
    [Fact]
    public void EntryThatAmongLeavesOut_LacksNothing() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { side: opposition, at-least: 1/2, among: { nominated-by: none } } }",
                "organisations: { alfa: { kind: municipality } }\nbodies: { norra: { kind: rad, seats: [{ id: a, nominated-by: none }, { id: b, nominated-by: alfa }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/a.side");

    [Fact]
    public void AllOfThem_WhatHoldsAnywayLacksNothing() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { side: opposition, all: { represents: alfa } } }",
                "organisations: { alfa: { kind: municipality }, beta: { kind: municipality } }\nbodies: { norra: { kind: rad, seats: [{ id: a, represents: alfa }, { id: b, represents: beta }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/b.side");

    [Fact]
    public void AllOfThem_HowManyThereAreDoesNotMatter() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { all: { side: opposition } } }",
                "bodies: { norra: { kind: rad, seats: [{ id: a, count: { at-least: 1, at-most: 3 } }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/a.side");

    [Fact]
    public void AskedForById_EntriesThatAreOthersLackNothing() =>
        Judged.Rule(
                "must: { bodies: { sphere: political, includes: norra } }",
                "bodies: { norra: { kind: rad }, sodra: { kind: rad } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra.sphere");

    [Fact]
    public void WhetherAndHowMany_AreBothMissing() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { side: opposition, at-least: 2 } }",
                "bodies: { norra: { kind: rad, seats: [{ id: a, count: { at-least: 1, at-most: 3 } }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/a.side", "norra/a.count");

    [Fact]
    public void DifferentValues_OneThatIsThereAnywayLacksNothing() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { side: opposition, distinct: represents, at-least: 2 } }",
                """
                organisations: { alfa: { kind: municipality }, beta: { kind: municipality } }
                bodies: { norra: { kind: rad, seats: [{ id: a, side: opposition, represents: alfa }, { id: b, represents: alfa }, { id: c, represents: beta }] } }
                """)
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/c.side");

    [Fact]
    public void GroupThatKeepsTheCeilingWhateverIsTold_LacksNothing() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { side: opposition, per: represents, at-most: 1 } }",
                """
                organisations: { alfa: { kind: municipality }, beta: { kind: municipality } }
                bodies: { norra: { kind: rad, seats: [{ id: a, side: opposition, represents: alfa }, { id: b, represents: alfa }, { id: c, represents: beta }] } }
                """)
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra/b.side");

    [Fact]
    public void SeveralThatCannotBeToldApart_LackTheirNumber() =>
        Judged.Rule(
                "in: rad\nmust: { seats: { includes: body.advises.seats } }",
                "bodies: { norra: { kind: rad, advises: [norra], seats: [{ count: 2 }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("seat.count");

    // A board appoints for its organisation, of which it is not known what it is.
    [Fact]
    public void BoardOfAnOrganisation_LacksWhatTheOrganisationIs() =>
        Judged.Rule(
                "each: seat\nmust: { appointed-by: municipality }",
                "organisations: { gamma: { kind: unknown } }\nbodies: { styrelsen: { kind: namnd, of: gamma }, norra: { kind: rad, seats: [{ id: a, appointed-by: styrelsen }] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("gamma.kind");

    // A seat's sphere is its body's, where that is known on the day judged.
    [Theory]
    [InlineData("2025-03-01", "norra/a.sphere")]
    [InlineData("2025-06", "norra.sphere")]
    public void Sphere_IsMissingOfTheBody_WhereItIsNotKnownOnThatDay(string date, params string[] missing) =>
        Judged.Rule(
                "in: rad\neach: attendance\nmust: { capacity: attendance.seat.sphere }",
                $"covers: [structure, events]\nperiod: {{ from: 2025-01-01, until: 2025-12-31 }}\nbodies: {{ norra: {{ kind: rad, sphere: {{ is: mixed, until: 2025-06-14 }}, seats: [{{ id: a }}], meetings: [{{ date: {date}, attendances: [{{ seat: a, capacity: official }}] }}] }} }}")
            .ShouldBe(Outcome.Undetermined).ShouldMiss(missing);
}
