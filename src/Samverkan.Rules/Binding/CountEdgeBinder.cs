using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Binding;

/// <summary>Binds bounds on how many there are: numbers, shares, as many as in another list. Lives for one charter.</summary>
internal sealed class CountEdgeBinder(SourceText source, DiagnosticBag bag, NameBinder names, ConditionBinder conditions)
{
    /// <summary>Whether this is an amount rather than names, which some keys take too.</summary>
    public static bool IsAmount(Node node) => node is MappingNode { Entries: [{ Key.Value: "as-many-as" }] } || (node is ScalarNode scalar && IsAmountText(scalar.Value));

    private static bool IsAmountText(string text) => text.All(c => char.IsAsciiDigit(c) || c is '/' or '%' or '-' or '.' or ' ') && text.Any(char.IsAsciiDigit);

    /// <summary>The bound that is written under this key.</summary>
    public CountEdge? Bind(ScalarNode key, Node value, AttributeRef list, Scope scope)
    {
        var bound = EdgeBinder.BoundOf(key.Value);
        if (value is MappingNode { Entries: [{ Key.Value: "as-many-as" } as_many] })
        {
            if (as_many.Value is not MappingNode { Entries: [{ Value: MappingNode } other] })
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(as_many.Value), "as-many-as", "en lista med villkor", "a list with conditions"));
                return null;
            }

            var owner = list.First.Sort;
            if (names.Attribute(other.Key.Value, [owner]) is not { } otherList)
            {
                bag.Add(names.UnknownName(other.Key, [owner]));
                return null;
            }

            if (otherList.First.Type is { IsList: false, IsSet: false })
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(other.Key), "as-many-as", "en lista med villkor", "a list with conditions"));
                return null;
            }

            Condition? where = other.Value is MappingNode { Entries.Count: > 0 } ? conditions.Bind(other.Value, NameBinder.Targets(otherList), scope) : new AllOf([], other.Value.Range);
            return where is null ? null : new CountEdge(bound, 0, 1, new CountOf(otherList, where, [], null, [], [], other.Value.Range));
        }

        if (value is ScalarNode scalar)
        {
            var text = scalar.Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1_000_000_000)
            {
                return new CountEdge(bound, n, 1, null);
            }

            if (text.EndsWith('%') && long.TryParse(text[..^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            {
                return new CountEdge(bound, percent, 100, null);
            }

            var parts = text.Split('/');
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var over)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var under) && under is > 1 and <= 1_000_000 && over <= under)
            {
                return new CountEdge(bound, over, under, null);
            }
        }

        bag.Add(RulesDiagnostics.NotABound(Span(value), key.Value, (value as ScalarNode)?.Value));
        return null;
    }

    // Bounds that nothing can keep: at least five and at most two.
    public void CheckOrder(ImmutableArray<CountEdge>.Builder edges, ScalarNode list, Node value)
    {
        foreach (var floor in edges)
        {
            foreach (var ceiling in edges)
            {
                if (!floor.IsFloor || !ceiling.IsCeiling || floor.AsManyAs is not null || ceiling.AsManyAs is not null || floor.IsShare != ceiling.IsShare)
                {
                    continue;
                }

                var least = floor.Over + (floor is { Bound: BoundWord.MoreThan, IsShare: false } ? 1 : 0);
                var most = ceiling.Over - (ceiling is { Bound: BoundWord.FewerThan, IsShare: false } ? 1 : 0);
                if (least * ceiling.Under > most * floor.Under)
                {
                    bag.Add(RulesDiagnostics.BoundsUpsideDown(Span(value), list.Value, Amount(least, floor), Amount(most, ceiling)));
                    return;
                }
            }
        }

        static string Amount(long over, CountEdge edge) => over.ToString(CultureInfo.InvariantCulture) + (edge.IsShare ? "/" + edge.Under.ToString(CultureInfo.InvariantCulture) : "");
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
