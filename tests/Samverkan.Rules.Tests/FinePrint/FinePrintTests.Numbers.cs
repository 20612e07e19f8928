using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed partial class FinePrintTests
{
    [Theory]
    [InlineData("{ side: majority }, { side: opposition, count: 2 }", Outcome.Satisfied)]
    [InlineData("{ side: majority }, { side: opposition, count: 3 }", Outcome.Violated)]
    [InlineData("{ side: majority, count: 3 }, { represents: alfa, count: 4 }", Outcome.Satisfied)]
    [InlineData("{ side: majority, count: 2 }, { side: opposition, count: 4 }, { represents: alfa }", Outcome.Undetermined)]
    [InlineData("{ side: majority }, { side: opposition, count: 4 }, { represents: alfa }", Outcome.Undetermined)]
    [InlineData("{ side: majority }, { side: opposition, count: 6 }, { represents: alfa }", Outcome.Violated)]
    [InlineData("", Outcome.NotApplicable)]
    [InlineData("and-more", Outcome.Undetermined)]
    [InlineData("{ side: opposition, count: { at-least: 0 } }", Outcome.Undetermined)]
    [Trait("FinePrint", "13")]
    public void Share_AtLeastAThird_MovesNumeratorAndBaseTogether(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { side: majority, at-least: 1/3 } }", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("exactly: 1/2", "{ side: majority, count: 2 }, { side: opposition, count: 2 }", Outcome.Satisfied)]
    [InlineData("exactly: 1/2", "{ side: majority, count: 2 }, { side: opposition }", Outcome.Violated)]
    [InlineData("exactly: 1/2", "{ side: majority }, { represents: alfa }", Outcome.Undetermined)]
    [InlineData("more-than: 1/2", "{ side: majority }, { side: opposition }", Outcome.Violated)]
    [InlineData("more-than: 50%", "{ side: majority, count: 2 }, { side: opposition }", Outcome.Satisfied)]
    [InlineData("at-most: 40%", "{ side: majority, count: 2 }, { side: opposition, count: 3 }", Outcome.Satisfied)]
    [InlineData("at-most: 40%", "{ side: majority }, { side: opposition }", Outcome.Violated)]
    [InlineData("fewer-than: 40%", "{ side: majority, count: 2 }, { side: opposition, count: 3 }", Outcome.Violated)]
    [InlineData("at-least: 1/3", "{ side: majority, count: 1000000000 }, { side: opposition, count: 1000000000 }, { side: opposition, count: 1000000000 }", Outcome.Satisfied)]
    [Trait("FinePrint", "13")]
    public void Share_EachBound_IsExact(string bound, string seats, Outcome outcome)
    {
        InCouncil($"{{ seats: {{ side: majority, {bound} }} }}", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ represents: alfa, side: majority }, { represents: beta, side: majority }, { represents: regionen, side: opposition }", Outcome.Satisfied)]
    [InlineData("{ represents: alfa, side: opposition }, { represents: regionen, side: majority }", Outcome.Violated)]
    [InlineData("{ represents: alfa, side: majority }, { represents: beta }, { represents: regionen, side: majority }", Outcome.Undetermined)]
    [InlineData("{ represents: regionen, side: majority }", Outcome.NotApplicable)]
    [Trait("FinePrint", "14")]
    public void Among_Municipalities_NarrowsWhatIsCountedAndOfWhat(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { side: majority, among: { represents: municipality }, at-least: 2/3 } }", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ side: majority, represents: regionen }", Outcome.Satisfied)]
    [InlineData("{ side: majority, represents: alfa }", Outcome.Violated)]
    [Trait("FinePrint", "14")]
    public void Among_WithANumber_NarrowsWhatIsCounted(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { side: majority, among: { represents: municipality }, exactly: 0 } }", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ represents: alfa }, { represents: beta }, { represents: regionen }", Outcome.Satisfied)]
    [InlineData("{ represents: alfa, count: 2 }, { represents: beta }", Outcome.Violated)]
    [InlineData("{ represents: alfa }, { side: majority }", Outcome.Undetermined)]
    [InlineData("{ represents: alfa, count: 2 }, { side: majority }", Outcome.Violated)]
    [InlineData("{ side: majority }", Outcome.Satisfied)]
    [InlineData("{ side: majority, count: 2 }", Outcome.Undetermined)]
    [InlineData("{ represents: none, count: 5 }", Outcome.Satisfied)]
    [InlineData("", Outcome.Satisfied)]
    [Trait("FinePrint", "15")]
    public void Per_Ceiling_HoldsOfEveryGroup(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { at-most: 1, per: represents } }", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ represents: alfa }, { represents: beta }, { represents: regionen }", Outcome.Satisfied)]
    [InlineData("{ represents: alfa, count: 2 }, { represents: beta, count: 3 }", Outcome.Violated)]
    [InlineData("{ represents: alfa }, { represents: beta }, { side: majority }", Outcome.Undetermined)]
    [InlineData("", Outcome.NotApplicable)]
    [Trait("FinePrint", "15")]
    public void Per_Share_IsOfTheWholeList(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { at-most: 1/3, per: represents } }", Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("at-least: 1")]
    [InlineData("exactly: 1")]
    [Trait("FinePrint", "15")]
    public void Reading_PerWithAFloor_IsAnError(string bound)
    {
        Judged.ReadingRule($"in: norra\nmust: {{ seats: {{ {bound}, per: represents }} }}").ShouldReport("rule/per-with-floor");
    }

    [Theory]
    [InlineData("at-least: 2", "{ represents: alfa }, { represents: beta }", Outcome.Satisfied)]
    [InlineData("at-least: 2", "{ represents: alfa, count: 5 }", Outcome.Violated)]
    [InlineData("at-least: 2", "{ represents: alfa }, { side: majority }", Outcome.Undetermined)]
    [InlineData("at-least: 1", "{ side: majority }", Outcome.Undetermined)]
    [InlineData("at-most: 1", "{ represents: alfa }, { side: majority }", Outcome.Undetermined)]
    [InlineData("at-most: 2", "{ represents: alfa }, { side: majority }", Outcome.Satisfied)]
    [InlineData("at-least: 1", "{ represents: alfa, count: { at-least: 0 } }", Outcome.Undetermined)]
    [Trait("FinePrint", "16")]
    public void Distinct_Organisations_CountsDifferentValues(string bound, string seats, Outcome outcome)
    {
        InCouncil($"{{ seats: {{ distinct: represents, {bound} }} }}", Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "16")]
    public void Distinct_ClosedDomain_CapsWhatIsUnknown()
    {
        InCouncil("{ seats: { distinct: side, at-most: 2 } }", Seats("{ represents: alfa, count: 9 }, and-more")).ShouldBe(Outcome.Satisfied);
        InCouncil("{ seats: { distinct: side, at-least: 3 } }", Seats("{ represents: alfa, count: 9 }, and-more")).ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData("{ distinct: responsible-for, at-least: 1 }")]
    [InlineData("{ per: responsible-for, at-most: 1 }")]
    [InlineData("{ per: substitutes, at-most: 1 }")]
    [Trait("FinePrint", "16")]
    public void Reading_DistinctOrPerOfASet_IsAnError(string seats)
    {
        Judged.ReadingRule($"in: norra\nmust: {{ seats: {seats} }}").ShouldReport("charter/wrong-shape");
    }

    [Theory]
    [InlineData("{ distinct: represents, at-least: 1/2 }", "distinct")]
    [InlineData("{ distinct: represents, exactly: [a] }", "distinct")]
    [InlineData("{ per: represents, distinct: side, at-most: 1 }", "distinct")]
    [InlineData("{ per: represents, at-most: { as-many-as: { observers: {} } } }", "per")]
    [InlineData("{ among: { side: majority }, all: { side: majority } }", "among")]
    [Trait("FinePrint", "16")]
    public void Reading_MeasureThatNoNumberUses_IsAnError(string seats, string word)
    {
        Judged.ReadingRule($"in: norra\nmust: {{ seats: {seats} }}").ShouldReport("rule/bound-out-of-place").Under(word);
    }

    [Theory]
    [InlineData("{ represents: alfa, count: 7 }, { represents: regionen, count: 7 }", Outcome.Satisfied)]
    [InlineData("{ represents: alfa, count: 7 }, { represents: regionen, count: 6 }", Outcome.Violated)]
    [InlineData("{ represents: alfa, count: 7 }, { represents: regionen, count: 6 }, { side: majority }", Outcome.Undetermined)]
    [InlineData("{ represents: alfa, count: 3 }, { represents: regionen }, { side: majority }", Outcome.Violated)]
    [Trait("FinePrint", "17")]
    public void AsManyAs_SameListOnBothSides_TakesEachEntryOnce(string seats, Outcome outcome)
    {
        InCouncil("{ seats: { represents: municipality, exactly: { as-many-as: { seats: { represents: region } } } } }", Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "17")]
    public void AsManyAs_UnknownNumberOnBothSides_Cancels()
    {
        // As many on the majority side as those with a holder: the group of unknown size is on both sides.
        var seats = "{ side: majority, status: filled, count: { at-least: 0 } }, { side: majority, status: vacant }, { side: opposition, status: filled }";

        InCouncil("{ seats: { side: majority, exactly: { as-many-as: { seats: { status: filled } } } } }", Seats(seats)).ShouldBe(Outcome.Satisfied);
    }

    [Theory]
    [InlineData("seats: [{ side: majority, count: 2 }], substitutes: [{ side: majority, count: 2 }]", Outcome.Satisfied)]
    [InlineData("seats: [{ side: majority, count: 2 }], substitutes: [{ side: majority }]", Outcome.Violated)]
    [InlineData("seats: [{ side: majority, count: 2 }], substitutes: [{ side: majority }, and-more]", Outcome.Undetermined)]
    [InlineData("seats: [{ count: 2 }], substitutes: [{ count: { free: 1..2 } }]", Outcome.Violated)]
    [InlineData("seats: [{ count: 2 }], substitutes: [{ count: { free: 2..2 } }]", Outcome.Satisfied)]
    [Trait("FinePrint", "17")]
    [Trait("FinePrint", "18")]
    public void AsManyAs_AnotherList_ComparesTheTwo(string given, Outcome outcome)
    {
        InCouncil("{ substitutes: { exactly: { as-many-as: { seats: {} } } } }", Council(given)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("at-least: 1", "{ free: 0..1 }", Outcome.Violated)]
    [InlineData("at-least: 1", "{ free: 1..2 }", Outcome.Satisfied)]
    [InlineData("at-most: 1", "{ free: 0..2 }", Outcome.Violated)]
    [InlineData("at-most: 2", "{ free: 0..2 }", Outcome.Satisfied)]
    [InlineData("exactly: 1", "{ free: 0..1 }", Outcome.Violated)]
    [InlineData("at-most: 1", "{ at-least: 0 }", Outcome.Undetermined)]
    [InlineData("exactly: 2", "{ at-least: 1, at-most: 3 }", Outcome.Undetermined)]
    [InlineData("at-least: 3", "{ at-most: 2 }", Outcome.Violated)]
    [InlineData("at-least: 3", "{ fewer-than: 4 }", Outcome.Undetermined)]
    [InlineData("at-least: 3", "{ more-than: 2 }", Outcome.Satisfied)]
    [InlineData("more-than: 1/2", "{ free: 0..1 }", Outcome.NotApplicable)]
    [Trait("FinePrint", "18")]
    public void Free_Number_IsHeldAgainstAllOfIt(string bound, string count, Outcome outcome)
    {
        var rule = bound.Contains('/', StringComparison.Ordinal) ? $"{{ seats: {{ side: majority, {bound} }} }}" : $"{{ seats: {{ {bound} }} }}";
        var seats = outcome == Outcome.NotApplicable ? "" : $"{{ side: majority, count: {count} }}";

        InCouncil(rule, Seats(seats)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{ seats: { side: majority, at-least: 1/2 } }", "{ side: majority }, { side: opposition, count: { free: 0..1 } }", Outcome.Satisfied)]
    [InlineData("{ seats: { side: majority, at-least: 1/2 } }", "{ side: majority }, { side: opposition, count: { free: 0..2 } }", Outcome.Violated)]
    [InlineData("{ seats: { side: majority, at-most: 1/2 } }", "{ side: opposition }, { side: majority, count: { free: 0..2 } }", Outcome.Violated)]
    [InlineData("{ seats: { side: majority, at-least: 1 } }", "{ represents: alfa, count: { free: 1..2 } }", Outcome.Undetermined)]
    [InlineData("{ seats: { all: { side: majority } } }", "{ side: opposition, count: { free: 0..1 } }", Outcome.Violated)]
    [InlineData("{ seats: { distinct: side, at-least: 1 } }", "{ side: majority, count: { free: 1..2 } }", Outcome.Satisfied)]
    [Trait("FinePrint", "18")]
    public void Free_SharesAndOtherConditions_AreHeldAgainstAllOfIt(string must, string seats, Outcome outcome)
    {
        InCouncil(must, Seats(seats)).ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "18")]
    public void Free_Subject_IsJudgedAsThereWhereUnknownOnesAreNot()
    {
        Judged.Rule("in: norra\neach: seat\nmust: { side: majority }", Seats("{ side: opposition, count: { free: 0..1 } }")).ShouldBe(Outcome.Violated);
        Judged.Rule("in: norra\neach: seat\nmust: { side: majority }", Seats("{ side: opposition, count: { at-least: 0 } }")).ShouldBe(Outcome.Undetermined);
        Judged.Rule("in: norra\neach: seat\nmust: { side: majority }", Seats("{ side: opposition, count: 0 }")).ShouldNotApply(Reason.NothingToJudge);
    }
}
