using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Binds what is asked of an attribute with several values: of sets and of lists. Lives for one charter.</summary>
internal sealed class ListBinder(SourceText source, DiagnosticBag bag, NameBinder names, ConditionBinder conditions)
{
    private static readonly string[] CountWords = ConditionKeys.Bounds.Names;
    private static readonly string[] SetWords = ConditionKeys.OfSets.Names;
    private static readonly string[] ListWords = ConditionKeys.OfLists.Names;
    private readonly CountEdgeBinder _edges = new(source, bag, names, conditions);

    public Condition? OfSet(AttributeRef attribute, ScalarNode key, Node value, Scope scope, bool underAny)
    {
        if (value is ScalarNode { Value: "none" })
        {
            return new SetHolds(attribute, SetRelation.Exactly, RuleSets.Operand.None, value.Range);
        }

        if (value is not MappingNode map)
        {
            return Fail(RulesDiagnostics.BareWordOnSet(Span(value), key.Value, Shown(value)));
        }

        if (map.Entries.Count > 0 && map.Entries.TrueForAll(IsRelation))
        {
            var parts = map.Entries.ConvertAll(entry => Relation(attribute, entry.Key, entry.Value, scope));
            return parts.Contains(null) ? null : AllOf.Of([.. parts.Select(p => p!)], value.Range);
        }

        if (attribute.First.Type.Kind != ValueKind.Reference)
        {
            foreach (var (name, _) in map.Entries)
            {
                if (!CountWords.Contains(name.Value) && !SetWords.Contains(name.Value))
                {
                    return Fail(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, key.Value, NameBinder.Meant(name, key)));
                }
            }

            // Values that are no things can be asked for and counted side by side, but nothing more can be asked of them.
            if (map.Entries.FindAll(IsRelation) is { Count: > 0 } relations)
            {
                var counted = OfList(attribute, key, new MappingNode(map.Entries.FindAll(e => !IsRelation(e)), map.Range), scope, underAny);
                var parts = relations.ConvertAll(entry => Relation(attribute, entry.Key, entry.Value, scope));
                return counted is null || parts.Contains(null) ? null : AllOf.Of([.. parts.Select(p => p!), counted], value.Range);
            }
        }

        // A set of references is a list too.
        return OfList(attribute, key, value, scope, underAny);
    }

    public Condition? OfList(AttributeRef list, ScalarNode key, Node value, Scope scope, bool underAny)
    {
        if (value is ScalarNode { Value: "none" })
        {
            return new CountOf(list, new AllOf([], value.Range), [new(BoundWord.Exactly, 0, 1, null)], null, [], [], value.Range);
        }

        if (value is not MappingNode map)
        {
            return Fail(RulesDiagnostics.BareWordOnSet(Span(value), key.Value, Shown(value)));
        }

        var target = NameBinder.Targets(list);
        var picks = new List<KeyValuePair<ScalarNode, Node>>();
        foreach (var entry in map.Entries)
        {
            if (!CountWords.Contains(entry.Key.Value) && !ListWords.Contains(entry.Key.Value))
            {
                picks.Add(entry);
            }
        }

        Condition? where = picks.Count == 0
            ? new AllOf([], value.Range)
            : conditions.Bind(new MappingNode(picks, value.Range), target, scope);
        var parts = new List<Condition?>();
        var edges = ImmutableArray.CreateBuilder<CountEdge>();
        foreach (var (name, inner) in map.Entries)
        {
            if (CountWords.Contains(name.Value) && (name.Value != "exactly" || CountEdgeBinder.IsAmount(inner)))
            {
                if (_edges.Bind(name, inner, list, scope) is { } edge)
                {
                    edges.Add(edge);
                    if (underAny && edge.IsShare)
                    {
                        bag.Add(RulesDiagnostics.NotUnderAnyOf(Span(inner), inner.ToString()!));
                    }
                }
                else
                {
                    parts.Add(null);
                }
            }
            else if (name.Value == "exactly")
            {
                parts.Add(names.Operand(list, inner, scope) is { } ids && where is not null ? new ClosedList(list, where, ids, value.Range) : null);
            }
            else if (name.Value is "includes" or "includes-any" or "excludes")
            {
                parts.Add(names.Operand(list, inner, scope) is { } ids && where is not null ? new ListHolds(list, where, RelationOf(name.Value), ids, value.Range) : null);
            }
            else if (name.Value == "all")
            {
                parts.Add(conditions.Bind(inner, target, scope) is { } holds && where is not null ? new Every(list, where, holds, value.Range) : null);
            }
        }

        var among = map["among"] is { } a ? conditions.Bind(a, target, scope) : null;
        var distinct = map["distinct"] is { } d ? names.Steps("distinct", d, target) : [];
        var per = map["per"] is { } p ? names.Steps("per", p, target) : [];
        CheckMeasures(map, edges, key);
        _edges.CheckOrder(edges, key, value);
        if (edges.Count > 0)
        {
            if (!per.IsEmpty && edges.Any(e => e.IsFloor))
            {
                bag.Add(RulesDiagnostics.PerWithFloor(Span(map.Entries.First(e => e.Key.Value == "per").Key)));
            }

            parts.Add(where is null || (map["among"] is not null && among is null) ? null : new CountOf(list, where, edges.ToImmutable(), among, distinct, per, value.Range));
        }

        if (parts.Count == 0)
        {
            // A key that means nothing has been reported; it may well have been the bound.
            return where is null ? null : Fail(RulesDiagnostics.ListWithoutBound(Span(key), key.Value, Inner(value)));
        }

        return parts.Contains(null) || where is null ? null : AllOf.Of([.. parts.Select(p => p!)], value.Range);
    }

    private static bool IsRelation(KeyValuePair<ScalarNode, Node> entry) =>
        SetWords.Contains(entry.Key.Value) || (entry.Key.Value == "exactly" && !CountEdgeBinder.IsAmount(entry.Value));

    private SetHolds? Relation(AttributeRef attribute, ScalarNode key, Node value, Scope scope) =>
        names.Operand(attribute, value, scope) is { } operand ? new SetHolds(attribute, RelationOf(key.Value), operand, value.Range) : null;

    private static SetRelation RelationOf(string word) => word switch
    {
        "includes" => SetRelation.Includes,
        "includes-any" => SetRelation.IncludesAny,
        "excludes" => SetRelation.Excludes,
        "only" => SetRelation.Only,
        _ => SetRelation.Exactly,
    };

    // What belongs to a number: without one it would say nothing, and values and groups are counted in numbers alone.
    private void CheckMeasures(MappingNode map, ImmutableArray<CountEdge>.Builder edges, ScalarNode list)
    {
        foreach (var (name, _) in map.Entries)
        {
            var isOdd = (edges.Count == 0 && name.Value is "among" or "distinct" or "per")
                || (name.Value == "distinct" && (map["per"] is not null || edges.Any(e => e.IsShare || e.AsManyAs is not null)))
                || (name.Value == "per" && edges.Any(e => e.AsManyAs is not null));
            if (isOdd)
            {
                bag.Add(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, list.Value));
            }
        }
    }

    // A word or a short list as it is written, to be shown in a mended line.
    private string Shown(Node node) => source.Text[node.Range.Start..node.Range.End] is { Length: <= 60 } text && !text.Contains('\n', StringComparison.Ordinal) ? text : "…";

    private string? Inner(Node node) => Shown(node) is ['{', .. var inner, '}'] && inner.Trim() is { Length: > 0 } written ? written : null;

    private Condition? Fail(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
