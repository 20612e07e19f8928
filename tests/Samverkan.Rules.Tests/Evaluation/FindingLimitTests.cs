using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>A structure in which very much is wrong gives one sentence, not a report without end.</summary>
public sealed class FindingLimitTests
{
    private const string Charter = """
        rules:
        - id: seats
          in: norra
          each: municipality
          must: { seats: { exactly: 1 } }
        - id: political
          in: norra
          must: { sphere: political }
        """;

    // Three municipalities without a seat, and a council of another sphere: four findings.
    private const string Structure = """
        organisations: { alfa: { kind: municipality }, beta: { kind: municipality }, gamma: { kind: municipality }, delta: { kind: municipality } }
        bodies: { norra: { kind: rad, sphere: official, seats: [{ represents: delta }] } }
        """;

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    [InlineData(1, false)]
    public void Evaluate_AtTheLimit_IsTheLast(int limit, bool isJudged)
    {
        var result = Evaluate(limit, Charter);

        result.Succeeded.Should().Be(isJudged);
        result.Findings.Should().HaveCount(isJudged ? 4 : 0);
        if (!isJudged)
        {
            result.Charters.Should().BeEmpty();
            var diagnostic = result.Diagnostics.Should().ContainSingle().Which;
            diagnostic.Code.Should().Be("evaluation/too-many-findings");
            diagnostic.Message.En.Should().Be($"there are more than {limit} findings");
        }
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    [InlineData(3, false)]
    public void Evaluate_BySeveralCharters_CountsTheFindingsOfAll(int limit, bool isJudged) =>
        Evaluate(limit, Charter, "charter: other\nlanguage: 1\nname: Other\nsources: { paper: { title: Paper } }\n" + Charter).Succeeded.Should().Be(isJudged);

    [Fact]
    public void Evaluate_WhatHolds_DoesNotCount() =>
        Evaluate(1, "rules:\n- { id: named, each: municipality, must: { is: municipality } }").Succeeded.Should().BeTrue();

    private static EvaluationResult Evaluate(int limit, params string[] charters) =>
        RuleSet.Combine(charters.Select(Judged.Charter)).Evaluate(Judged.Structure(Structure), new EvaluationOptions { MaxFindings = limit });
}
