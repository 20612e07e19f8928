using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>A dated duty is broken when its time has passed, not before: while there still is a day left on which it can be done, it cannot be told.</summary>
public sealed class DatedDutyTests
{
    // Nothing has been adopted on 1 December 2027; the draft was ready on 25 November.
    [Theory]
    [InlineData("adopted: 2029", Outcome.Undetermined)]
    [InlineData("adopted: 2027", Outcome.Undetermined)]
    [InlineData("adopted: 2027-12-01", Outcome.Undetermined)]
    [InlineData("adopted: 2027-11-30", Outcome.Violated)]
    [InlineData("adopted: 2026", Outcome.Violated)]
    [InlineData("adopted: { on-or-after: 2029-01-01 }", Outcome.Undetermined)]
    [InlineData("adopted: { on-or-after: 2027-01-01 }", Outcome.Violated)]
    [InlineData("adopted: { after: 2027-12-01 }", Outcome.Undetermined)]
    [InlineData("adopted: { after: 2027-11-30 }", Outcome.Violated)]
    [InlineData("adopted: { on-or-after: 2026-01-01, by: 2027-12-31 }", Outcome.Undetermined)]
    [InlineData("adopted: { on-or-after: 2029-01-01, by: 2027-06-30 }", Outcome.Violated)]
    [InlineData("adopted: { at-most: 3 weeks, after: document.drafted }", Outcome.Undetermined)]
    [InlineData("adopted: { at-most: 6 days, after: document.drafted }", Outcome.Undetermined)]
    [InlineData("adopted: { fewer-than: 6 days, after: document.drafted }", Outcome.Violated)]
    [InlineData("adopted: { at-most: 5 days, after: document.drafted }", Outcome.Violated)]
    [InlineData("adopted: { at-least: 10 days, after: document.drafted }", Outcome.Undetermined)]
    [InlineData("adopted: { at-least: 5 days, after: document.drafted }", Outcome.Violated)]
    [InlineData("adopted: { at-least: 10 days, before: 2027-12-11 }", Outcome.Undetermined)]
    [InlineData("adopted: { at-least: 11 days, before: 2027-12-11 }", Outcome.Violated)]
    [InlineData("adopted: { at-most: 11 days, before: 2027-12-11 }", Outcome.Undetermined)]
    [InlineData("adopted: { by: 2027-12-01 }", Outcome.Undetermined)]
    [InlineData("adopted: { before: 2027-12-01 }", Outcome.Violated)]

    [InlineData("adopted: { exactly: 0 days, before: 2028-06-01 }", Outcome.Violated)]
    [InlineData("adopted: { at-most: 0 days, after: 2028-06-01 }", Outcome.Violated)]

    // From when it applies is set beforehand.
    [InlineData("valid-from: 2029-01-01", Outcome.Violated)]
    [InlineData("valid-from: { by: 2029-01-01 }", Outcome.Undetermined)]
    public void NotDone_IsBrokenOnceItsTimeHasPassed(string must, Outcome expected)
    {
        var rule = Judge(must, "2027-12-01");

        rule.Outcome.Should().Be(expected);
        if (expected == Outcome.Undetermined)
        {
            rule.Judgements.Single().Missing.Should().Contain(m => m.Kind == MissingKind.Time);
        }
    }

    [Theory]
    [InlineData("date: 2029", Outcome.Undetermined)]
    [InlineData("date: { after: 2028-12-31 }", Outcome.Undetermined)]
    [InlineData("date: { on-or-after: 2029-01-01, by: 2029-12-31 }", Outcome.Undetermined)]
    [InlineData("date: 2026", Outcome.Violated)]
    [InlineData("date: { after: 2026-12-31 }", Outcome.Violated)]
    public void NotOnTheList_IsBrokenOnceItsTimeHasPassed(string where, Outcome expected) =>
        Evaluate($"must: {{ actions: {{ is: evaluation, {where}, at-least: 1 }} }}", "2027-12-31").Outcome.Should().Be(expected);

    private static RuleResult Judge(string must, string day) => Evaluate($"each: strategy, must: {{ {must} }}", day);

    private static RuleResult Evaluate(string rule, string day)
    {
        var rules = RuleSet.Parse($$"""
            charter: c
            sources: { a: { title: A } }
            words:
              strategy:   { kind-of: document, sv: strategi, en: strategy }
              evaluation: { kind-of: action, sv: utvärdering, en: evaluation }
            rules:
            - { id: r, cite: "1", says: { sv: R., en: R. }, {{rule}} }
            """).OrThrow();
        var structure = Structure.Parse($$"""
            structure: s
            covers: [structure, events]
            period: { from: 2020-01-01, until: {{day}} }
            as-of: {{day}}
            organisations: {}
            bodies: {}
            actions: {}
            documents: { p: { kind: strategy, drafted: 2027-11-25, adopted: none, valid-from: none } }
            """).OrThrow();
        return rules.Evaluate(structure).Rules.Single();
    }
}
