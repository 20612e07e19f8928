using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Verdicts that a second evaluator saw otherwise, once it was held against what had not been compared before.</summary>
public class SecondOpinionTests
{
    private const string Notice = "covers: [structure, events]\nperiod: { from: 2025-01-01, until: 2025-12-31 }\nbodies: { norra: { kind: rad, meetings: [{ date: 2025-03-31, called: 2025-03-01 }] } }";

    // March has thirty-one days: thirty of them are less than a month.
    [Theory]
    [InlineData("at-most: 1 month", Outcome.Satisfied)]
    [InlineData("fewer-than: 1 month", Outcome.Satisfied)]
    [InlineData("at-least: 1 month", Outcome.Violated)]
    [InlineData("at-least: 30 days", Outcome.Satisfied)]
    public void CalledAhead_IsCountedOnTheCalendar(string bound, Outcome expected) =>
        Judged.Rule($"in: rad\neach: meeting\nmust: {{ called-ahead: {{ {bound} }} }}", Notice).ShouldBe(expected);

    [Fact]
    public void CalledAfterTheMeeting_IsNotCalledAhead() =>
        Judged.Rule("in: rad\neach: meeting\nmust: { called-ahead: { at-least: 0 days } }", Notice.Replace("2025-03-01", "2025-04-01", StringComparison.Ordinal)).ShouldBe(Outcome.Violated);

    // No day is after a day and none after it.
    [Theory]
    [InlineData("exactly: 0 days, after: 2025-03-31")]
    [InlineData("at-most: 0 days, after: 2025-03-31")]
    [InlineData("exactly: 0 days, before: 2025-03-31")]
    public void DayThatCannotBe_IsNotThatDay(string bound) =>
        Judged.Rule($"each: document\nmust: {{ adopted: {{ {bound} }} }}", "covers: [structure, events]\nperiod: { from: 2025-01-01, until: 2025-12-31 }\ndocuments: { d: { adopted: 2025 } }").ShouldBe(Outcome.Violated);

    // Whichever day of a year or month the point is, and whichever the day itself: each is tried with each.
    [Theory]
    [InlineData("2025", "2025-06-15", "at-most: 0 days, after: document.drafted", Outcome.Violated)]
    [InlineData("2025", "2025-06-15", "at-most: 0 days, on-or-after: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-02", "2025-03-29", "exactly: 1 month, after: document.drafted", Outcome.Violated)]
    [InlineData("2025-02", "2025-03-28", "exactly: 1 month, after: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-02", "2025-03-29", "at-least: 1 month, after: document.drafted", Outcome.Satisfied)]
    [InlineData("2025-02", "2025-03-01", "at-most: 1 month, after: document.drafted", Outcome.Satisfied)]
    [InlineData("2025-02", "2025-03-02", "at-most: 1 month, after: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-02", "2025-03-29", "at-most: 1 month, after: document.drafted", Outcome.Violated)]
    [InlineData("2025-05", "2025-04-02", "fewer-than: 1 month, before: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-05", "2025-04-01", "fewer-than: 1 month, before: document.drafted", Outcome.Violated)]
    [InlineData("2025-05", "2025-03-31", "more-than: 1 month, before: document.drafted", Outcome.Satisfied)]
    [InlineData("2025-05", "2025-04", "more-than: 1 month, before: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-03", "2025-01-30", "exactly: 1 month, before: document.drafted", Outcome.Violated)]
    [InlineData("2025-03", "2025-02-15", "exactly: 1 month, before: document.drafted", Outcome.Undetermined)]
    [InlineData("2025-03", "2025-03-01", "exactly: 1 month, before: document.drafted", Outcome.Violated)]
    [InlineData("2025", "2025-06-15", "exactly: 1 day, after: document.drafted", Outcome.Undetermined)]
    [InlineData("2025", "2026-01-01", "exactly: 1 day, after: document.drafted", Outcome.Undetermined)]
    [InlineData("2025", "2026-01-02", "exactly: 1 day, after: document.drafted", Outcome.Violated)]
    public void PointKnownToItsMonth_IsTriedDayByDay(string drafted, string adopted, string bound, Outcome expected) =>
        Judged.Rule(
                $"each: document\nmust: {{ adopted: {{ {bound} }} }}",
                $"covers: [structure, events]\nperiod: {{ from: 2025-01-01, until: 2025-12-31 }}\ndocuments: {{ d: {{ drafted: {drafted}, adopted: {adopted} }} }}")
            .ShouldBe(expected);

    [Fact]
    public void PointOfWhatIsNotThere_IsNotApplicable() =>
        Judged.Rule("in: rad\nmust: { from: { after: body.advises.until } }", "bodies: { norra: { kind: rad, from: 2025-01-01, advises: none } }", "2025-06-01").ShouldNotApply(Reason.NothingToJudge);

    // Every plan that is updated is a plan.
    [Fact]
    public void AsManyAs_TakesEachEntryWithItselfInTwoLists() =>
        Judged.Rule(
                "in: rad\neach: year\nmust: { plans: { at-least: { as-many-as: { plan-updates: {} } } } }",
                "covers: events\nperiod: { from: 2025-01-01, until: 2025-12-31 }\nbodies: { norra: { kind: rad, plans: [{ count: { at-least: 1 }, years: [2025] }] } }")
            .ShouldBe(Outcome.Satisfied);

    [Fact]
    public void WordsAndANumberOfThem_AreAskedForSideBySide() =>
        Judged.Rule("in: rad\nmust: { powers: { includes: inform, at-least: 2 } }", "bodies: { norra: { kind: rad, powers: [inform, discuss] } }").ShouldBe(Outcome.Satisfied);

    // A term that one rule is about is not there for another that is about all that are listed.
    [Fact]
    public void TermThatARuleIsAbout_IsNoSubjectOfOthers() =>
        Judged.By(
                """
                rules:
                - { id: rule, cite: "1", says: All., each: policy-area, must: { is: skola } }
                - { id: other, cite: "1", says: One., each: vatten, must: { is: vatten } }
                """,
                "policy-areas: { skola: {} }\nbodies: {}")
            .Rule("rule").ShouldBe(Outcome.Satisfied);

    // Two chairs are one more than `exactly: [chair]` asks for, and what may be two is not known to be one.
    [Theory]
    [InlineData("{ post: chair, count: 2 }", Outcome.Violated)]
    [InlineData("{ post: chair, count: { at-least: 1, at-most: 2 } }", Outcome.Undetermined)]
    [InlineData("chair, { post: chair, from: unknown }", Outcome.Undetermined)]
    [InlineData("chair, { post: chair, from: 2031-01-01 }", Outcome.Satisfied)]
    public void ClosedList_HasNoMoreThanItNames(string presidium, Outcome expected) =>
        Judged.Rule("in: norra\nmust: { presidium: { exactly: [chair] } }", $"bodies: {{ norra: {{ kind: rad, presidium: [{presidium}] }} }}").ShouldBe(expected);
}
