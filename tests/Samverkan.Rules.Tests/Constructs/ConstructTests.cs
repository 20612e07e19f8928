using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Constructs;

/// <summary>The language construct by construct: each row of its tables, satisfied, violated and undetermined.</summary>
public sealed partial class ConstructTests
{
    private static string Council(string inside) => $$"""
        organisations:
          regionen: { kind: region }
          alfa: { kind: municipality }
          beta: { kind: municipality }
        bodies:
          norra: { kind: rad, {{inside}} }
        """;

    private static RuleJudged InCouncil(string must, string inside) => Judged.Rule($"in: norra\nmust: {must}", Council(inside));

    [Theory]
    [InlineData("{ agenda-by: chair }", "agenda-by: chair", Outcome.Satisfied)]
    [InlineData("{ agenda-by: chair }", "agenda-by: body", Outcome.Violated)]
    [InlineData("{ agenda-by: chair }", "name: Norra", Outcome.Undetermined)]
    [InlineData("{ agenda-by: [chair, body] }", "agenda-by: body", Outcome.Satisfied)]
    [InlineData("{ agenda-by: [chair, body] }", "agenda-by: presidium", Outcome.Violated)]
    [InlineData("{ agenda-by: { not: chair } }", "agenda-by: body", Outcome.Satisfied)]
    [InlineData("{ agenda-by: { not: [chair, body] } }", "agenda-by: body", Outcome.Violated)]
    [InlineData("{ upkeep-by: region }", "upkeep-by: regionen", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: region }", "upkeep-by: alfa", Outcome.Violated)]
    [InlineData("{ upkeep-by: [region, alfa] }", "upkeep-by: alfa", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: { sides: { includes: opposition } } }", "upkeep-by: alfa", Outcome.Satisfied)]
    [InlineData("{ upkeep-by: { is: municipality, not: beta } }", "upkeep-by: beta", Outcome.Violated)]
    [InlineData("{ upkeep-by: { is: municipality, not: beta } }", "upkeep-by: unknown", Outcome.Undetermined)]
    [InlineData("{ name: norra rådet }", "name: Norra rådet", Outcome.Satisfied)]
    public void OneValue_EachCondition(string must, string given, Outcome outcome)
    {
        InCouncil(must, given).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("4", "4", Outcome.Satisfied)]
    [InlineData("4", "3", Outcome.Violated)]
    [InlineData("{ exactly: 4 }", "4", Outcome.Satisfied)]
    [InlineData("{ at-least: 4 }", "4", Outcome.Satisfied)]
    [InlineData("{ at-least: 4 }", "3", Outcome.Violated)]
    [InlineData("{ at-most: 4 }", "4", Outcome.Satisfied)]
    [InlineData("{ at-most: 4 }", "5", Outcome.Violated)]
    [InlineData("{ more-than: 4 }", "4", Outcome.Violated)]
    [InlineData("{ more-than: 4 }", "5", Outcome.Satisfied)]
    [InlineData("{ fewer-than: 4 }", "4", Outcome.Violated)]
    [InlineData("{ fewer-than: 4 }", "3", Outcome.Satisfied)]
    [InlineData("{ at-least: 2, at-most: 4 }", "3", Outcome.Satisfied)]
    [InlineData("{ at-least: 2, at-most: 4 }", "5", Outcome.Violated)]
    [InlineData("{ at-least: 2, at-most: 4 }", "unknown", Outcome.Undetermined)]
    public void Number_EachBound(string bound, string given, Outcome outcome)
    {
        InCouncil($"{{ meetings-per-year: {bound} }}", $"meetings-per-year: {given}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2 years", "24 months", Outcome.Satisfied)]
    [InlineData("{ at-least: 2 years }", "2 years", Outcome.Satisfied)]
    [InlineData("{ at-least: 2 years }", "1 year", Outcome.Violated)]
    [InlineData("{ at-most: 1 week }", "7 days", Outcome.Satisfied)]
    [InlineData("{ at-most: 1 week }", "8 days", Outcome.Violated)]
    [InlineData("{ at-least: 3 months }", "90 days", Outcome.Undetermined)]
    [InlineData("{ at-least: 3 months }", "93 days", Outcome.Satisfied)]
    [InlineData("{ at-least: 3 months }", "83 days", Outcome.Violated)]
    [InlineData("3 months", "90 days", Outcome.Undetermined)]
    [InlineData("{ fewer-than: 1 year }", "365 days", Outcome.Undetermined)]
    [InlineData("{ more-than: 1 year }", "367 days", Outcome.Satisfied)]
    [InlineData("{ more-than: 1 year }", "unknown", Outcome.Undetermined)]
    public void Duration_EachBound(string bound, string given, Outcome outcome)
    {
        var structure = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council($"plans: [{{ length: {given} }}]");

        Judged.Rule($"in: norra\neach: plan\nmust: {{ length: {bound} }}", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-05-05", "2019-05-05", Outcome.Satisfied)]
    [InlineData("{ before: 2019-05-05 }", "2019-05-04", Outcome.Satisfied)]
    [InlineData("{ before: 2019-05-05 }", "2019-05-05", Outcome.Violated)]
    [InlineData("{ by: 2019-05-05 }", "2019-05-05", Outcome.Satisfied)]
    [InlineData("{ by: 2019-05-05 }", "2019-05-06", Outcome.Violated)]
    [InlineData("{ after: 2019-05-05 }", "2019-05-05", Outcome.Violated)]
    [InlineData("{ after: 2019-05-05 }", "2019-05-06", Outcome.Satisfied)]
    [InlineData("{ on-or-after: 2019-05-05 }", "2019-05-05", Outcome.Satisfied)]
    [InlineData("{ on-or-after: 2019-05-05 }", "2019-05-04", Outcome.Violated)]
    [InlineData("{ after: 2019-01-01, before: 2020-01-01 }", "2019-05-05", Outcome.Satisfied)]
    [InlineData("{ after: 2019-01-01, before: 2020-01-01 }", "2020-05-05", Outcome.Violated)]
    [InlineData("{ at-least: 7 days, before: 2019-05-08 }", "2019-05-01", Outcome.Satisfied)]
    [InlineData("{ at-least: 7 days, before: 2019-05-08 }", "2019-05-02", Outcome.Violated)]
    [InlineData("{ at-most: 7 days, before: 2019-05-08 }", "2019-05-02", Outcome.Satisfied)]
    [InlineData("{ at-most: 7 days, before: 2019-05-08 }", "2019-04-30", Outcome.Violated)]
    [InlineData("{ at-most: 7 days, before: 2019-05-08 }", "2019-05-09", Outcome.Violated)]
    [InlineData("{ exactly: 7 days, before: 2019-05-08 }", "2019-05-01", Outcome.Satisfied)]
    [InlineData("{ fewer-than: 7 days, after: 2019-05-01 }", "2019-05-08", Outcome.Violated)]
    [InlineData("{ more-than: 7 days, after: 2019-05-01 }", "2019-05-09", Outcome.Satisfied)]
    [InlineData("{ before: matter.opinion-invited }", "2019-05-31", Outcome.Satisfied)]
    [InlineData("{ before: matter.opinion-invited }", "2019-06-01", Outcome.Violated)]
    [InlineData("{ at-least: 1 month, before: matter.opinion-invited }", "2019-05-01", Outcome.Satisfied)]
    [InlineData("{ before: 2019-05-05 }", "unknown", Outcome.Undetermined)]
    public void Date_EachBound(string bound, string given, Outcome outcome)
    {
        var structure = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council("name: Norra") + $"\nmatters: {{ fraga: {{ decided: {given}, opinion-invited: 2019-06-01 }} }}";

        Judged.Rule($"each: matter\nmust: {{ decided: {bound} }}", structure).ShouldBe(outcome);
    }

    [Fact]
    public void Reading_DateWithTwoPointsAndADistance_IsAnError()
    {
        Judged.ReadingRule("each: matter\nmust: { decided: { at-least: 7 days, before: 2019-05-08, after: 2018-01-01 } }").ShouldReport("rule/bound-out-of-place").Under("after");
    }

    [Theory]
    [InlineData("{ includes: [inform, discuss] }", "[inform, discuss, prepare]", Outcome.Satisfied)]
    [InlineData("{ includes: [inform, discuss] }", "[inform]", Outcome.Violated)]
    [InlineData("{ includes: [inform, discuss] }", "[inform, and-more]", Outcome.Undetermined)]
    [InlineData("{ includes-any: [inform, discuss] }", "[discuss]", Outcome.Satisfied)]
    [InlineData("{ includes-any: [inform, discuss] }", "[prepare]", Outcome.Violated)]
    [InlineData("{ includes-any: [inform, discuss] }", "unknown", Outcome.Undetermined)]
    [InlineData("{ excludes: [decide, commission] }", "[inform]", Outcome.Satisfied)]
    [InlineData("{ excludes: [decide, commission] }", "[inform, decide]", Outcome.Violated)]
    [InlineData("{ excludes: decide }", "[inform, and-more]", Outcome.Undetermined)]
    [InlineData("{ only: [inform, discuss] }", "[inform]", Outcome.Satisfied)]
    [InlineData("{ only: [inform, discuss] }", "[inform, decide]", Outcome.Violated)]
    [InlineData("{ only: [inform, discuss] }", "[]", Outcome.Satisfied)]
    [InlineData("{ only: [inform, discuss] }", "[inform, and-more]", Outcome.Undetermined)]
    [InlineData("{ exactly: [inform, discuss] }", "[discuss, inform]", Outcome.Satisfied)]
    [InlineData("{ exactly: [inform, discuss] }", "[discuss]", Outcome.Violated)]
    [InlineData("{ exactly: [inform, discuss] }", "[discuss, inform, and-more]", Outcome.Undetermined)]
    [InlineData("{ includes: inform, excludes: decide }", "[inform, decide]", Outcome.Violated)]
    public void Set_EachRelation(string condition, string given, Outcome outcome)
    {
        InCouncil($"{{ powers: {condition} }}", $"powers: {given}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("exactly: 2", "[{}, {}]", Outcome.Satisfied)]
    [InlineData("exactly: 2", "[{}]", Outcome.Violated)]
    [InlineData("exactly: 2", "[{}, and-more]", Outcome.Undetermined)]
    [InlineData("at-least: 2", "[{}, {}, and-more]", Outcome.Satisfied)]
    [InlineData("at-most: 2", "[{}, {}, {}]", Outcome.Violated)]
    [InlineData("more-than: 2", "[{}, {}]", Outcome.Violated)]
    [InlineData("more-than: 2", "[{}, {}, {}]", Outcome.Satisfied)]
    [InlineData("fewer-than: 2", "[{}]", Outcome.Satisfied)]
    [InlineData("fewer-than: 2", "[{}, {}]", Outcome.Violated)]
    [InlineData("fewer-than: 2", "unknown", Outcome.Undetermined)]
    [InlineData("at-least: 1, at-most: 2", "[{}, {}, {}]", Outcome.Violated)]
    [InlineData("at-least: { as-many-as: { substitutes: {} } }", "[{}]", Outcome.Satisfied)]
    [InlineData("more-than: { as-many-as: { substitutes: {} } }", "[{}]", Outcome.Violated)]
    public void List_EachBound(string bound, string seats, Outcome outcome)
    {
        InCouncil($"{{ seats: {{ {bound} }} }}", $"seats: {seats}, substitutes: [{{}}]").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("[{ sphere: political }, { meetings-per-year: 4 }]", Outcome.Satisfied)]
    [InlineData("{ sphere: political, meetings-per-year: 3 }", Outcome.Violated)]
    [InlineData("{ any-of: [{ sphere: official }, { meetings-per-year: 4 }] }", Outcome.Satisfied)]
    [InlineData("{ any-of: [{ sphere: official }, { meetings-per-year: 3 }] }", Outcome.Violated)]
    [InlineData("{ any-of: [{ sphere: official }, { standing: formal }] }", Outcome.Undetermined)]
    [InlineData("{ none-of: [{ sphere: official }, { meetings-per-year: 3 }] }", Outcome.Satisfied)]
    [InlineData("{ none-of: [{ sphere: political }, { standing: formal }] }", Outcome.Violated)]
    [InlineData("[{ seats: { at-least: 1 } }, { seats: { side: majority, at-least: 1 } }]", Outcome.Satisfied)]
    [InlineData("{ is: rad }", Outcome.Satisfied)]
    [InlineData("{ not: norra }", Outcome.Violated)]
    public void Requirement_SeveralParts_AreCombined(string must, Outcome outcome)
    {
        InCouncil(must, "sphere: political, meetings-per-year: 4, seats: [{ side: majority }]").ShouldBe(outcome);
    }
}
