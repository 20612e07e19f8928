using System.Globalization;
using FluentAssertions;
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;

namespace Samverkan.TestSupport;

/// <summary>Judges a structure several times: what a rule set has seen before is judged another way than what it meets the first time, and must come to the same.</summary>
public static class Repeatedly
{
    /// <summary>Judges a structure three times, holds the results together and gives the last.</summary>
    public static EvaluationResult Evaluate(RuleSet rules, Structure structure, EvaluationOptions? options = null)
    {
        var first = Describe(rules.Evaluate(structure, options));
        rules.Evaluate(structure, options).Verdict.Should().BeDefined();
        var last = rules.Evaluate(structure, options);
        Describe(last).Should().Be(first, "a structure judged again comes to the same");
        return last;
    }

    /// <summary>Everything that was judged, one line each.</summary>
    public static string Describe(EvaluationResult result)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{result.Verdict} {result.AsOf}"),
        };
        lines.AddRange(result.Diagnostics.Select(d => $"{d.Code} {d.Span}"));
        foreach (var rule in result.Rules)
        {
            lines.Add($"{rule.Rule.Id}: {rule.Outcome} {rule.Reason} {rule.Use}");
            lines.AddRange(rule.Judgements.Select(j =>
                $"  {j.Outcome} {j.Reason} {j.Use} {j.Subject} in {j.Body} by {j.OverriddenBy} with {string.Join(", ", j.ConflictsWith)} lacks {string.Join(", ", j.Missing.Select(m => $"{m.Of}.{m.Attribute} {m.Kind}"))}"));
        }

        lines.AddRange(result.Findings.Select(f => $"{f.Fingerprint} {f.StructureLocation} {string.Join("; ", f.Remedies.Select(r => $"{r.Action} {r.Of} {r.Attribute} {r.Count} {string.Join(" ", r.Values)}"))}"));
        return string.Join('\n', lines);
    }
}
