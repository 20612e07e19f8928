using Samverkan.Model;
using Samverkan.Properties.Tests.Agreement;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Laws;

/// <summary>What a pair came to, in words that can be held against those of another.</summary>
internal static class Verdicts
{
    /// <summary>Judges a pair; null where it cannot be read.</summary>
    public static EvaluationResult? Of(Pair pair) =>
        pair.ReadCharter() is { Succeeded: true, Value: { } rules } && pair.ReadStructure() is { Succeeded: true, Value: { } structure } ? rules.Evaluate(structure) : null;

    /// <summary>For every rule what it came to for each thing, whatever order these stand in; things without an id by what they stand in.</summary>
    public static List<string> Told(EvaluationResult result, Func<string, string>? name = null) =>
        [.. result.Rules.SelectMany(r => r.Judgements.Select(j =>
                $"{r.Rule.Id} of {Name(j.Subject, name)} in {Name(j.Body, name)}: {j.Outcome} {j.Reason} {j.Use} lacks {string.Join(", ", j.Missing.Select(m => $"{Name(m.Of, name)}.{m.Attribute?.Name} {m.Kind}").Distinct().Order(StringComparer.Ordinal))}"))
            .Order(StringComparer.Ordinal)];

    private static string Name(Element? thing, Func<string, string>? name) =>
        thing is null ? "nothing"
        : thing.FullId is { } id ? name?.Invoke(id) ?? id
        : thing.Owner is null ? thing.Sort.Name
        : $"{Name(thing.Owner, name)}/{thing.List?.Name}";
}
