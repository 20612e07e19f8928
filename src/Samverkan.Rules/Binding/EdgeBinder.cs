using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Binds bounds on numbers, durations and dates. Lives for one charter.</summary>
internal sealed class EdgeBinder(SourceText source, DiagnosticBag bag, NameBinder names)
{
    private static readonly string[] CountWords = ConditionKeys.Bounds.Names;
    private static readonly string[] DateWords = ConditionKeys.Points.Names;

    public Within? Edges(AttributeRef attribute, ScalarNode key, MappingNode map, Scope scope)
    {
        var distance = First(map, CountWords);
        var point = First(map, DateWords);
        if (attribute.First.Type.Kind == ValueKind.Date && distance.Key is not null && point.Key is not null)
        {
            // "at least 7 days, before …"
            if (distance.Value is not ScalarNode length || !Duration.TryParse(length.Value, out var duration))
            {
                bag.Add(names.NotADuration(distance.Value, distance.Key.Value, (distance.Value as ScalarNode)?.Value ?? "…"));
                return null;
            }

            if (map.Entries.Find(e => e.Key != distance.Key && e.Key != point.Key).Key is { } odd)
            {
                bag.Add(RulesDiagnostics.BoundOnNoList(Span(odd), odd.Value, key.Value));
                return null;
            }

            return Edge(WordOfEdge(point.Key.Value), point.Value, attribute, point.Key, scope) is { } edge
                ? new Within(attribute, [edge with { Distance = duration, DistanceWord = BoundOf(distance.Key.Value) }], map.Range)
                : null;
        }

        var edges = ImmutableArray.CreateBuilder<ValueEdge>();
        foreach (var (name, value) in map.Entries)
        {
            if (!CountWords.Contains(name.Value) && !(DateWords.Contains(name.Value) && attribute.First.Type.Kind == ValueKind.Date))
            {
                bag.Add(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, key.Value, DidYouMean.Suggest(name.Value, attribute.First.Type.Kind == ValueKind.Date ? [.. DateWords, .. CountWords] : CountWords)));
                return null;
            }

            if (Edge(WordOfEdge(name.Value), value, attribute, name, scope) is not { } edge)
            {
                return null;
            }

            edges.Add(edge);
        }

        CheckOrder(edges, key, map);
        return new Within(attribute, edges.ToImmutable(), map.Range);
    }

    private static KeyValuePair<ScalarNode, Node> First(MappingNode map, string[] words)
    {
        foreach (var entry in map.Entries)
        {
            if (words.Contains(entry.Key.Value))
            {
                return entry;
            }
        }

        return default;
    }

    // Bounds on a number that nothing can keep.
    private void CheckOrder(ImmutableArray<ValueEdge>.Builder edges, ScalarNode key, Node value)
    {
        var (least, most) = (long.MinValue, long.MaxValue);
        foreach (var edge in edges)
        {
            if (edge is not { Date: null, Duration: null, Path: null })
            {
                return;
            }

            if (edge.Word is EdgeWord.AtLeast or EdgeWord.Exactly or EdgeWord.MoreThan)
            {
                least = Math.Max(least, edge.Number + (edge.Word == EdgeWord.MoreThan ? 1 : 0));
            }

            if (edge.Word is EdgeWord.AtMost or EdgeWord.Exactly or EdgeWord.FewerThan)
            {
                most = Math.Min(most, edge.Number - (edge.Word == EdgeWord.FewerThan ? 1 : 0));
            }
        }

        if (least > most)
        {
            bag.Add(RulesDiagnostics.BoundsUpsideDown(Span(value), key.Value, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public static BoundWord BoundOf(string word) => word switch
    {
        "exactly" => BoundWord.Exactly,
        "at-least" => BoundWord.AtLeast,
        "at-most" => BoundWord.AtMost,
        "more-than" => BoundWord.MoreThan,
        _ => BoundWord.FewerThan,
    };

    private static EdgeWord WordOfEdge(string word) => word switch
    {
        "exactly" => EdgeWord.Exactly,
        "at-least" => EdgeWord.AtLeast,
        "at-most" => EdgeWord.AtMost,
        "more-than" => EdgeWord.MoreThan,
        "fewer-than" => EdgeWord.FewerThan,
        "before" => EdgeWord.Before,
        "by" => EdgeWord.By,
        "after" => EdgeWord.After,
        _ => EdgeWord.OnOrAfter,
    };

    public ValueEdge? Edge(EdgeWord word, Node value, AttributeRef attribute, ScalarNode key, Scope scope)
    {
        if (value is not ScalarNode { IsNull: false } scalar)
        {
            bag.Add(RulesDiagnostics.WrongShape(Span(value), key.Value, "ett enda värde", "a single value"));
            return null;
        }

        var empty = new ValueEdge(word, 0, null, null, null, null, BoundWord.Exactly);
        switch (attribute.First.Type.Kind)
        {
            case ValueKind.Number:
                if (long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
                {
                    return empty with { Number = n };
                }

                var unclear = ModelDiagnostics.NotANumber(Span(value), key.Value, scalar.Value);
                bag.Add(word == EdgeWord.Exactly && MeantNumber.Of(scalar.Value) is { Bound: { } bound, Number: var number }
                    ? unclear with { Help = new($"skriv `{key.Value}: {{ {bound}: {number} }}`", $"write `{key.Value}: {{ {bound}: {number} }}`") }
                    : unclear);
                return null;
            case ValueKind.Duration:
                if (Duration.TryParse(scalar.Value, out var duration))
                {
                    return empty with { Duration = duration };
                }

                bag.Add(names.NotADuration(value, key.Value, scalar.Value));
                return null;
            default:
                if (DateRange.TryParse(scalar.Value, out var date))
                {
                    return empty with { Date = date };
                }

                if (scalar.Value.Contains('.', StringComparison.Ordinal))
                {
                    return names.Path(scalar, scope) is { } path ? empty with { Path = path } : null;
                }

                bag.Add(RulesDiagnostics.BadDate(Span(value), key.Value, scalar.Value));
                return null;
        }
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
