using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Years and their parts at the ends of what is covered, of rules and of bodies.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2019-01-01", "2019-03-31", "2019-Q1")]
    [InlineData("2019-01-01", "2019-04-01", "2019-Q1, 2019-Q2")]
    [InlineData("2019-03-31", "2019-06-30", "2019-Q1, 2019-Q2")]
    [InlineData("2019-04-01", "2019-06-30", "2019-Q2")]
    public void Quarters_AreThoseOfWhichADayIsCovered(string from, string until, string quarters)
    {
        var structure = $"covers: [structure, events]\nperiod: {{ from: {from}, until: {until} }}\nas-of: 2020-06-01\nbodies: {{ norra: {{ kind: rad, meetings: [] }} }}";

        var judged = Judged.Rule("in: norra\neach: quarter\nmust: { meetings: { at-most: 1 } }", structure);

        judged.Result.Judgements.Select(j => j.Subject!.Id).Where(id => id is not null && id.Contains('-')).Should().Equal(quarters.Split(", "));
    }

    [Theory]
    [InlineData("until: 2019-12-31", "name: Norra", true)]
    [InlineData("until: 2019-12-30", "name: Norra", false)]
    [InlineData("until: 2019-06-30", "until: 2019-06-30", true)]
    [InlineData("until: 2019-06-30", "until: 2019-05-31", true)]
    [InlineData("until: 2019-06-30", "until: 2019-07-01", false)]
    [InlineData("until: 2019-06-30", "until: 2020-05-31", false)]
    [InlineData("from: 2019-01-01", "name: Norra", true)]
    [InlineData("from: 2019-01-02", "name: Norra", false)]
    [InlineData("from: 2019-03-01", "from: 2019-03-01", true)]
    [InlineData("from: 2019-03-01", "from: 2019-04-01", true)]
    [InlineData("from: 2019-03-01", "from: 2019-02-28", false)]
    [InlineData("from: 2019-03-01", "from: 2018-04-01", false)]
    public void Year_IsJudgedByARuleThatHoldsForAllOfItThatTheBodyIsThere(string rule, string body, bool isJudged)
    {
        var structure = $"covers: [structure, events]\nperiod: {{ from: 2019-01-01, until: 2019-12-31 }}\nbodies: {{ norra: {{ kind: rad, {body}, meetings: [] }} }}";

        var judged = Judged.Rule($"in: norra\n{rule}\neach: year\nmust: {{ meetings: {{ at-most: 1 }} }}", structure);

        judged.Result.Judgements.Any(j => j.Subject?.Id == "2019").Should().Be(isJudged);
    }

    [Theory]
    [InlineData("from: 2019-01-01, until: 2019-12-31", Outcome.Satisfied, Outcome.Violated)]
    [InlineData("from: 2019-12-31, until: 2020-01-01", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("from: 2018-01-01, until: 2018-12-31", Outcome.Violated, Outcome.Violated)]
    [InlineData("from: 2020-01-01, until: 2021-12-31", Outcome.Violated, Outcome.Satisfied)]
    [InlineData("from: 2021-01-01, until: 2021-12-31", Outcome.Violated, Outcome.Violated)]
    [InlineData("from: 2019-01-01", Outcome.Undetermined, Outcome.Undetermined)]
    [InlineData("years: [2020]", Outcome.Violated, Outcome.Satisfied)]
    [InlineData("years: [2020, and-more]", Outcome.Undetermined, Outcome.Satisfied)]
    public void Plan_CoversTheYearsThatItNamesOrThatItsDaysFallIn(string plan, Outcome in2019, Outcome in2020)
    {
        var structure = $"covers: [structure, events]\nperiod: {{ from: 2019-01-01, until: 2020-12-31 }}\nas-of: 2021-01-01\nbodies: {{ norra: {{ kind: rad, plans: [{{ {plan} }}] }} }}";

        var judged = Judged.Rule("in: norra\neach: year\nmust: { plans: { at-least: 1 } }", structure);

        judged.For("2019", in2019).For("2020", in2020);
    }
}
