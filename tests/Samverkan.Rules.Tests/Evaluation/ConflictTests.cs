using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Rules that cannot both hold of one thing point to each other, and each keeps its own outcome.</summary>
public sealed class ConflictTests
{
    private const string Council = """
        structure: s
        as-of: 2020-06-01
        organisations: {}
        bodies: { norra: { kind: rad, sphere: political, policy-areas: [skola], seats: [{}, {}] } }
        """;

    [Theory]
    [InlineData("seats: { exactly: 2 }", "seats: { at-least: 3 }", true)]
    [InlineData("seats: { exactly: 2 }", "seats: { at-least: 2 }", false)]
    [InlineData("seats: { at-most: 2 }", "seats: { more-than: 2 }", true)]
    [InlineData("seats: { fewer-than: 3 }", "seats: { more-than: 1 }", false)]
    [InlineData("seats: { side: majority, exactly: 1 }", "seats: { side: opposition, exactly: 2 }", false)]
    [InlineData("policy-areas: { exactly: [skola] }", "policy-areas: { exactly: [skola, vatten] }", true)]
    [InlineData("policy-areas: { exactly: [skola, vatten] }", "policy-areas: { exactly: [vatten, skola] }", false)]
    [InlineData("policy-areas: { includes: skola }", "policy-areas: { includes: vatten }", false)]
    [InlineData("sphere: political", "sphere: official", true)]
    [InlineData("sphere: political", "sphere: [political, official]", false)]
    [Trait("FinePrint", "22")]
    public void Evaluate_TwoRulesOfOneBody_ConflictOnlyWhenNothingFulfilsBoth(string one, string other, bool conflict)
    {
        var judged = Judged.By($"rules:\n- {{ id: one, in: norra, must: {{ {one} }} }}\n- {{ id: other, in: rad, must: {{ {other} }} }}", Council);

        var expected = conflict ? new[] { "other" } : [];
        judged.Result.Rules.First().Judgements[0].ConflictsWith.Select(r => r.Id).Should().Equal(expected);
    }

    [Fact]
    [Trait("FinePrint", "59")]
    public void Evaluate_TwoRulesInConflict_KeepTheirOwnOutcomes()
    {
        var judged = Judged.By("rules:\n- { id: one, in: norra, must: { seats: { exactly: 2 } } }\n- { id: other, in: rad, must: { seats: { exactly: 3 } } }", Council);

        judged.Result.Rules.Select(r => r.Outcome).Should().Equal(Outcome.Satisfied, Outcome.Violated);
        judged.Result.Findings.Should().ContainSingle().Which.Judgement.ConflictsWith.Select(r => r.Id).Should().Equal("one");
    }

    [Theory]
    [InlineData("- { id: one, overrides: other, in: norra, must: { seats: { exactly: 2 } } }")]
    [InlineData("- { id: one, in: norra, may: { seats: { at-least: 4 } } }")]
    [InlineData("- { id: one, in: sodra, must: { seats: { exactly: 2 } } }")]
    [InlineData("- { id: one, until: 2019-12-31, in: norra, must: { seats: { exactly: 2 } } }")]
    public void Evaluate_SpecialPermittedElsewhereOrEnded_IsNoConflict(string one)
    {
        var judged = Judged.By($"rules:\n{one}\n- {{ id: other, in: rad, must: {{ seats: {{ exactly: 3 }} }} }}", Council);

        judged.Result.Rules.SelectMany(r => r.Judgements).SelectMany(j => j.ConflictsWith).Should().BeEmpty();
    }
}
