using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Verdicts that a second evaluator, written from the meaning of the language alone, saw otherwise.</summary>
public class IncompleteListTests
{
    [Fact]
    public void BodiesLeftOut_SeatsOfAPartyCannotBeCounted() =>
        Judged.Rule("each: municipality\nmust: { seats: { at-least: 1 } }", "organisations: { alfa: { kind: municipality } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("structure.bodies");

    [Fact]
    public void BodiesThatMayBeMore_CeilingOnSeatsCannotBeTold() =>
        Judged.Rule("each: municipality\nmust: { seats: { at-most: 3 } }", "organisations: { alfa: { kind: municipality } }\nbodies: { and-more: { kind: rad } }")
            .ShouldBe(Outcome.Undetermined);

    [Fact]
    public void MoreOwnBoards_AreNotCounted() =>
        Judged.Rule("each: municipality\nmust: { seats: { at-most: 3 } }", "organisations: { alfa: { kind: municipality } }\nbodies: { and-more: { kind: namnd } }")
            .ShouldBe(Outcome.Satisfied);

    [Fact]
    public void FloorBeforeAYearThatHasBegun_IsViolated() =>
        Judged.Rule("must: { documents: { adopted: { before: 2020 }, at-least: 1 } }", "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-12-31 }\ndocuments: {}")
            .ShouldBe(Outcome.Violated);

    [Fact]
    public void AllOfThem_HeldAgainstWhatIsNotThere_IsNotApplicable() =>
        Judged.Rule("in: rad\nmust: { seats: { all: { nominated-by: norra.superior } } }", "bodies: { sodra: { kind: rad, seats: [{ id: a }] } }")
            .ShouldNotApply(Reason.NothingToJudge);

    [Fact]
    public void AsManyAs_PickedByWhatIsNotThere_IsNotApplicable() =>
        Judged.Rule("in: rad\nmust: { seats: { at-least: { as-many-as: { seats: { nominated-by: norra.superior } } } } }", "bodies: { sodra: { kind: rad, seats: [{ id: a }] } }")
            .ShouldNotApply(Reason.NothingToJudge);

    [Fact]
    public void ShareInEveryGroup_OfNothing_IsNotApplicable() =>
        Judged.Rule("must: { organisations: { per: name, at-most: 1/3, among: { is: region } } }", "organisations: { alfa: { kind: municipality } }")
            .ShouldNotApply(Reason.NothingToJudge);

    [Fact]
    public void ShareOfSeatsLeftFree_IsJudgedWhereThereAreAny() =>
        Judged.Rule("in: rad\nmust: { seats: { more-than: 40% } }", "bodies: { norra: { kind: rad, seats: [{ count: { free: 0..2 } }] } }")
            .ShouldBe(Outcome.Satisfied);

    [Fact]
    public void PostOfAWorkingCommittee_IsOfItsBody() =>
        Judged.Rule("in: rad\nmust: { working-committee: { all: { post-of: norra } } }", "bodies: { norra: { kind: rad, working-committee: [chair] } }")
            .ShouldBe(Outcome.Satisfied);

    [Fact]
    public void BoardGivenAsAJointBody_CountsAsOne() =>
        Judged.Rule("each: municipality\nmust: { seats: { at-most: 3 } }", "organisations: { alfa: { kind: municipality } }\nbodies: { styrelsen: { kind: rad } }")
            .ShouldBe(Outcome.Undetermined);

    [Fact]
    public void UndescribedBoardInAClosedList_IsTheMissingFact() =>
        Judged.Rule("must: { bodies: { exactly: [styrelsen] } }", "bodies: {}")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("styrelsen.count");

    [Fact]
    public void ShareOfSeatsThatAreNotListed_NamesTheList() =>
        Judged.Rule("in: rad\nmust: { seats: { substitutes: { at-least: 1 }, more-than: 50% } }", "bodies: { norra: { kind: rad, substitutes: [] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra.seats");

    [Fact]
    public void ConditionOnAValueWithNothingInIt_IsAnError() =>
        Judged.ReadingRule("in: rad\nmust: { sphere: {} }").ShouldReport("rule/empty");
}
