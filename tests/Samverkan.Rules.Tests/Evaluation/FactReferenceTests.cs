using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Declared facts may refer to plain words, which need not be listed, and to things inside a body, which go by both ids.</summary>
public sealed class FactReferenceTests
{
    [Theory]
    [InlineData("chief", Outcome.Satisfied)]
    [InlineData("kommundirektör", Outcome.Satisfied)]
    [InlineData("clerk", Outcome.Violated)]
    [InlineData("gardener", Outcome.Violated)]
    [InlineData("none", Outcome.Violated)]
    [InlineData("unknown", Outcome.Undetermined)]
    public void Position_NamedByAFact_NeedNotBeListed(string position, Outcome expected)
    {
        var result = Judge($"{{ led-by: {position} }}");

        result.Rules.First().Outcome.Should().Be(expected, string.Join('\n', result.Diagnostics));
        result.Diagnostics.Select(d => d.Code).Should().Equal(position == "gardener" ? ["evaluation/strange-word"] : []);
    }

    [Fact]
    public void Position_Mistyped_IsAnError() =>
        Judge("{ led-by: cheif }").Diagnostics.Should().ContainSingle().Which.Help!.En.Should().Contain("did you mean `chief`?");

    [Fact]
    public void TwoFacts_ThatNameTheSameWord_NameTheSameThing() =>
        Judge("{ led-by: clerk, run-by: clerk }").Rules.Last().Outcome.Should().Be(Outcome.Satisfied);

    [Theory]
    [InlineData("rad/m3", null)]
    [InlineData("m3", "did you mean `rad/m3`?")]
    public void Meeting_OfABody_GoesByBothIds(string meeting, string? help) =>
        Judge($"{{ decided-at: {meeting} }}").Diagnostics.Select(d => d.Help!.En).Should().Equal(help is null ? [] : [help]);

    private static EvaluationResult Judge(string facts)
    {
        var rules = RuleSet.Parse("""
            charter: c
            sources: { a: { title: A } }
            words:
              council: { kind-of: body, sv: råd, en: council }
              rad:     { is: council, sv: Rådet, en: the Council }
              chief:   { is: position, sv: kommundirektör, en: chief executive, also: kommundirektör }
              clerk:   { is: position, sv: sekreterare, en: clerk }
            facts: { body: { led-by: reference to position, run-by: reference to position, decided-at: reference to meeting } }
            rules:
            - { id: exists, cite: "1", says: { sv: R., en: R. }, in: rad, must: { led-by: chief } }
            - { id: same, cite: "1", says: { sv: R., en: R. }, in: rad, must: { led-by: body.run-by } }
            """).OrThrow();
        var structure = Structure.Parse($$"""
            structure: s
            covers: [structure, events]
            period: { from: 2026-01-01, until: 2026-12-31 }
            as-of: 2026-12-31
            organisations: {}
            bodies: { rad: { kind: council, meetings: [{ id: m3, date: 2026-02-01 }], facts: {{facts}} } }
            """).OrThrow();
        return rules.Evaluate(structure);
    }
}
