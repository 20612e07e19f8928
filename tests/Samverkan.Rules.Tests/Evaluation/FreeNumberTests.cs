using System.Globalization;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>A rule must hold for every number that the structure leaves free, also where alternatives hold in turn.</summary>
public class FreeNumberTests
{
    [Theory]
    [InlineData("{ any-of: [{ seats: { at-least: 1 } }, { seats: none }] }", "0..2", Outcome.Satisfied)]
    [InlineData("{ any-of: [{ seats: none }, { seats: { exactly: 2 } }] }", "0..2", Outcome.Violated)]
    [InlineData("{ any-of: [{ seats: none }, { seats: { exactly: 2 } }] }", "2..2", Outcome.Satisfied)]
    [InlineData("{ none-of: [{ seats: { exactly: 1 } }] }", "0..2", Outcome.Violated)]
    [InlineData("{ none-of: [{ seats: { at-least: 1 } }] }", "0..1", Outcome.Violated)]
    [InlineData("{ none-of: [{ seats: { at-least: 3 } }] }", "0..2", Outcome.Satisfied)]
    public void Alternatives_AreJudgedNumberByNumber(string must, string free, Outcome outcome) =>
        Judged.Rule($"in: norra\nmust: {must}", Council($"{{ count: {{ free: {free} }} }}")).ShouldBe(outcome);

    [Theory]
    [InlineData("{ any-of: [{ seats: { side: majority, at-least: 1 } }, { seats: { side: opposition, at-least: 1 } }] }", Outcome.Violated)]
    [InlineData("{ any-of: [{ seats: { side: majority, exactly: 1 } }, { seats: { side: opposition, at-most: 1 } }] }", Outcome.Satisfied)]
    [InlineData("{ none-of: [{ seats: { exactly: 2 } }] }", Outcome.Violated)]
    public void SeveralLeftFree_AreJudgedTogether(string must, Outcome outcome) =>
        Judged.Rule($"in: norra\nmust: {must}", Council("{ side: majority, count: { free: 0..1 } }, { side: opposition, count: { free: 0..1 } }")).ShouldBe(outcome);

    [Theory]
    [InlineData("{ seats: { at-least: 2 } }", "{ seats: { at-most: 1 } }", Outcome.Violated)]
    [InlineData("{ seats: { at-least: 2 } }", "{ seats: { side: opposition, at-least: 1 } }", Outcome.Satisfied)]
    [InlineData("{ seats: { at-least: 3 } }", "{ seats: { at-most: 1 } }", Outcome.NotApplicable)]
    public void Condition_HoldsForSomeOfTheNumbers_ItsRequirementIsJudgedForThose(string given, string must, Outcome outcome)
    {
        var told = Judged.Rule($"in: norra\nif: {given}\nmust: {must}", Council("{ side: majority }, { side: opposition, count: { free: 0..1 } }"));
        if (outcome == Outcome.NotApplicable)
        {
            told.ShouldNotApply(Reason.ConditionFalse);
        }
        else
        {
            told.ShouldBe(outcome);
        }
    }

    [Theory]
    [InlineData("1", Outcome.Violated)]
    [InlineData("2", Outcome.NotApplicable)]
    public void Subject_PickedForSomeOfTheNumbers_IsJudgedForThose(string least, Outcome outcome)
    {
        var told = Judged.Rule($"in: {{ is: rad, seats: {{ at-least: {least} }} }}\nmust: {{ presidium: {{ at-least: 1 }} }}", Council("{ count: { free: 0..1 } }", "presidium: []"));
        if (outcome == Outcome.NotApplicable)
        {
            told.ShouldNotApply(Reason.NothingToJudge);
        }
        else
        {
            told.ShouldBe(outcome);
        }
    }

    [Theory]
    [InlineData("{ side: majority }, { side: opposition, count: { free: 0..1 } }", Outcome.Violated)]
    [InlineData("{ side: majority }, { side: majority, count: { free: 0..3 } }", Outcome.Satisfied)]
    public void DifferentValues_OfThoseLeftFree_AreCountedNumberByNumber(string seats, Outcome outcome) =>
        Judged.Rule("in: norra\nmust: { seats: { distinct: side, at-most: 1 } }", Council(seats)).ShouldBe(outcome);

    // Shares, comparisons, groups and lists: a number is open to all that it may be.
    [Theory]
    [InlineData("{ seats: { side: majority, at-least: 1/2 } }", "0..1", Outcome.Satisfied)]
    [InlineData("{ seats: { side: majority, at-least: 1/2 } }", "1..2", Outcome.Satisfied)]
    [InlineData("{ seats: { side: majority, at-least: 1/2 } }", "1..3", Outcome.Violated)]
    [InlineData("{ seats: { side: opposition, at-most: 1/3 } }", "0..1", Outcome.Satisfied)]
    [InlineData("{ seats: { side: opposition, at-most: 1/3 } }", "0..2", Outcome.Violated)]
    [InlineData("{ seats: { side: opposition, at-least: 1/3 } }", "0..2", Outcome.Violated)]
    [InlineData("{ seats: { side: opposition, exactly: 1/3 } }", "1..1", Outcome.Satisfied)]
    [InlineData("{ seats: { side: majority, at-least: 1/2, among: { side: opposition } } }", "0..2", Outcome.Violated)]
    [InlineData("{ seats: { side: majority, at-least: { as-many-as: { seats: { side: opposition } } } } }", "1..2", Outcome.Satisfied)]
    [InlineData("{ seats: { side: majority, at-least: { as-many-as: { seats: { side: opposition } } } } }", "1..3", Outcome.Violated)]
    [InlineData("{ seats: { side: opposition, at-least: { as-many-as: { seats: { side: majority } } } } }", "1..3", Outcome.Violated)]
    [InlineData("{ seats: { side: opposition, at-least: { as-many-as: { seats: { side: majority } } } } }", "2..3", Outcome.Satisfied)]
    [InlineData("{ seats: { side: opposition, at-most: { as-many-as: { seats: { side: majority } } } } }", "0..2", Outcome.Satisfied)]
    [InlineData("{ seats: { side: opposition, at-most: { as-many-as: { seats: { side: majority } } } } }", "0..3", Outcome.Violated)]
    [InlineData("{ seats: { per: side, at-most: 2 } }", "0..2", Outcome.Satisfied)]
    [InlineData("{ seats: { per: side, at-most: 2 } }", "0..3", Outcome.Violated)]
    [InlineData("{ seats: { distinct: side, at-least: 2 } }", "0..3", Outcome.Violated)]
    [InlineData("{ seats: { distinct: side, at-least: 2 } }", "1..3", Outcome.Satisfied)]
    [InlineData("{ seats: { all: { side: majority } } }", "0..1", Outcome.Violated)]
    [InlineData("{ seats: { all: { side: majority } } }", "0..0", Outcome.Satisfied)]
    public void Relations_HoldForEveryNumber(string must, string free, Outcome outcome) =>
        Judged.Rule($"in: norra\nmust: {must}", Council($"{{ side: majority, count: 2 }}, {{ side: opposition, count: {{ free: {free} }} }}")).ShouldBe(outcome);

    [Theory]
    [InlineData("{ includes: [chair] }", "0..1", Outcome.Violated)]
    [InlineData("{ includes: [chair] }", "1..2", Outcome.Satisfied)]
    [InlineData("{ includes-any: [chair, member] }", "0..1", Outcome.Violated)]
    [InlineData("{ includes-any: [chair, vice-chair] }", "0..1", Outcome.Satisfied)]
    [InlineData("{ excludes: [chair] }", "0..1", Outcome.Violated)]
    [InlineData("{ excludes: [member] }", "0..1", Outcome.Satisfied)]
    [InlineData("{ exactly: [chair, vice-chair] }", "0..1", Outcome.Violated)]
    [InlineData("{ exactly: [chair, vice-chair] }", "1..1", Outcome.Satisfied)]
    [InlineData("{ exactly: [chair, vice-chair] }", "1..2", Outcome.Violated)]
    [InlineData("{ exactly: [vice-chair] }", "0..1", Outcome.Violated)]
    [InlineData("none", "0..1", Outcome.Violated)]
    public void Lists_HoldForEveryNumber(string presidium, string free, Outcome outcome) =>
        Judged.Rule($"in: norra\nmust: {{ presidium: {presidium} }}", $"bodies: {{ norra: {{ kind: rad, presidium: [{{ post: chair, count: {{ free: {free} }} }}, vice-chair] }} }}").ShouldBe(outcome);

    [Fact]
    public void CountsOfThingsThatCount_AreJudgedNumberByNumber() =>
        Judged.Rule("must: { bodies: { is: rad, seats: { at-least: 1 }, exactly: 1 } }", "bodies: { norra: { kind: rad, seats: [{ count: { free: 0..1 } }] }, sodra: { kind: rad, seats: [{ side: majority }] } }")
            .ShouldBe(Outcome.Violated);

    [Fact]
    public void Permission_UsedForSomeOfTheNumbers_IsUsed() =>
        Judged.Rule("in: norra\nmay: { seats: { at-least: 1 } }", Council("{ count: { free: 0..1 } }")).ShouldBe(Outcome.Satisfied);

    [Fact]
    public void WhatIsUnknownBesideIt_IsMissing() =>
        Judged.Rule("in: norra\nmust: { any-of: [{ seats: none }, { seats: { exactly: 2 } }] }", Council("{ count: { free: 1..2 } }, and-more"))
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra.seats");

    [Theory]
    [InlineData("norra", false)]
    [InlineData("sodra", true)]
    public void Remedies_AreToldWhereNothingAskedForIsLeftFree(string body, bool areTold) =>
        Judged.Rule($"in: {body}\nif: {{ seats: {{ at-least: 1 }} }}\nmust: {{ presidium: {{ at-least: 1 }} }}", "bodies: { norra: { kind: rad, seats: [{ count: { free: 0..1 } }], presidium: [] }, sodra: { kind: rad, seats: [{ side: majority }], presidium: [] } }")
            .ShouldBe(Outcome.Violated).Result.Judgements.SelectMany(j => RemedyFinder.Find(j)).Any().Should().Be(areTold);

    // As many more as there must be with the least of what is left free, as many fewer with the most.
    [Theory]
    [InlineData("at-least: 3", RemedyAction.Add, 2)]
    [InlineData("at-most: 1", RemedyAction.Remove, 2)]
    public void Remedies_AreForTheWorst(string bound, RemedyAction action, int count)
    {
        var seats = action == RemedyAction.Add ? "{ side: majority }, { count: { free: 0..1 } }" : "{ side: majority }, { side: majority }, { count: { free: 0..1 } }";
        var remedy = Judged.Rule($"in: norra\nmust: {{ seats: {{ {bound} }} }}", Council(seats)).ShouldBe(Outcome.Violated).Result.Judgements.SelectMany(j => RemedyFinder.Find(j)).Should().ContainSingle().Subject;

        remedy.Action.Should().Be(action);
        remedy.Count.Should().Be(count);
    }

    [Theory]
    [InlineData("exactly: 1")]
    [InlineData("exactly: 2")]
    [InlineData("exactly: 3")]
    public void Remedies_ThatNeedAFreeNumberNarrowed_AreNotTold(string bound) =>
        Judged.Rule($"in: norra\nmust: {{ seats: {{ {bound} }} }}", Council("{ side: majority }, { count: { free: 0..1 } }"))
            .ShouldBe(Outcome.Violated).Result.Judgements.SelectMany(j => RemedyFinder.Find(j)).Should().BeEmpty();

    [Fact]
    public void MoreThanCanBeTried_IsNeverPassed()
    {
        var seats = string.Join(", ", Enumerable.Range(1, 40).Select(n => string.Create(CultureInfo.InvariantCulture, $"{{ id: s{n}, count: {{ free: 0..1 }} }}")));

        Judged.Rule("in: norra\nmust: { any-of: [{ seats: { at-most: 20 } }, { seats: { at-least: 21 } }] }", Council(seats)).ShouldBe(Outcome.Undetermined);
        Judged.Rule("in: norra\nmust: { any-of: [{ seats: none }, { seats: { at-least: 2 } }] }", Council(seats)).ShouldBe(Outcome.Violated);
        Judged.Rule("in: norra\nif: { seats: { at-least: 21 } }\nmust: { seats: { at-most: 19 } }", Council(seats)).ShouldBe(Outcome.Violated);
        Judged.Rule("in: norra\nif: { seats: { at-least: 1 } }\nmust: { presidium: { at-least: 1 } }", Council(seats, "presidium: []")).ShouldBe(Outcome.Violated);
        Judged.Rule("in: norra\nmust: { seats: { at-most: 39 } }", Council(seats)).ShouldBe(Outcome.Violated);
        Judged.Rule("in: norra\nmust: { seats: { at-most: 40 } }", Council(seats)).ShouldBe(Outcome.Satisfied);
    }

    private static string Council(string seats, string more = "") => $"bodies: {{ norra: {{ kind: rad, seats: [{seats}]{(more.Length > 0 ? ", " + more : "")} }} }}";
}
