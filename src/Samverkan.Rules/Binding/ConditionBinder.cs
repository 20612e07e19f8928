using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Turns conditions as written into canonical ones: every name means something afterwards, and no spelling is left. Lives for one charter.</summary>
internal sealed class ConditionBinder(SourceText source, DiagnosticBag bag, NameBinder names, WordTable words)
{
    private static readonly string[] CountWords = ConditionKeys.Bounds.Names;
    private static readonly string[] SetWords = ConditionKeys.OfSets.Names;
    private static readonly string[] ListWords = ConditionKeys.OfLists.Names;
    private readonly EdgeBinder _edges = new(source, bag, names);

    /// <summary>A condition, or a list of conditions that all hold.</summary>
    public Condition? Requirement(Node node, ImmutableArray<Sort> sorts, Scope scope)
    {
        if (node is not SequenceNode sequence)
        {
            return Bind(node, sorts, scope, underAny: false);
        }

        var parts = sequence.Items.Select(item => Bind(item, sorts, scope, underAny: false)).ToList();
        return parts.Contains(null) ? null : Whole([.. parts.Select(p => p!)], node);
    }

    /// <summary>What <c>in</c> or <c>each</c> picks.</summary>
    public Selector? Selector(Node node, bool isIn, Scope scope)
    {
        var body = VocabularyTable.Find("body")!;
        if (isIn && node is MappingNode { Entries.Count: 0 })
        {
            bag.Add(RulesDiagnostics.EmptyIn(Span(node)));
            return null;
        }

        if (node is not MappingNode map)
        {
            var (sorts, test, ids) = Picked(node, isIn, scope);
            return sorts.IsEmpty ? null : new Selector(sorts, test, ids, false, Collective(test), node.Range);
        }

        ImmutableArray<Sort> picked = isIn ? [body] : [];
        ImmutableArray<Word> named = [];
        Condition? first = null;
        if (!isIn)
        {
            if (map["is"] is not { } what)
            {
                bag.Add(RulesDiagnostics.PickNeedsSort(Span(node)));
                return null;
            }

            (picked, first, named) = Picked(what, isIn, scope);
            if (picked.IsEmpty)
            {
                return null;
            }

            map = new MappingNode([.. map.Entries.Where(e => e.Key.Value != "is")], map.Range);
        }
        else if (map["is"] is { } bodies)
        {
            (_, _, named) = Picked(bodies, isIn, scope);
        }

        var rest = map.Entries.Count == 0 ? new AllOf([], map.Range) : Bind(map, picked, scope, underAny: false);
        if (rest is null)
        {
            return null;
        }

        var where = first is null ? rest : Whole([first, .. Parts(rest)], node);
        return new Selector(picked, where, named, map["post-of"] is not null, Collective(where), node.Range);
    }

    private (ImmutableArray<Sort> Sorts, Condition Test, ImmutableArray<Word> Ids) Picked(Node node, bool isIn, Scope scope)
    {
        var body = VocabularyTable.Find("body")!;
        var sorts = new List<Sort>();
        var whole = new List<Sort>();
        var tested = new List<Word>();
        if (node is SequenceNode { Items.Count: 0 })
        {
            bag.Add(RulesDiagnostics.EmptyValue(Span(node), isIn ? "in" : "each"));
        }

        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is not ScalarNode { IsNull: false } scalar)
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(item), isIn ? "in" : "each", "ett ord, en lista med ord eller ett villkor", "a word, a list of words or a condition"));
                continue;
            }

            if (!isIn && VocabularyTable.Find(scalar.Value) is { } sort && sort.Name is not "structure")
            {
                if (sort == body)
                {
                    bag.Add(RulesDiagnostics.BodyInEach(Span(item), scalar.Value));
                    continue;
                }

                sorts.Add(sort);
                whole.Add(sort);
                continue;
            }

            var word = isIn ? words.Find(scalar.Value, [body]) ?? words.Find(scalar.Value) : words.Find(scalar.Value);
            if (word is null)
            {
                var known = words.All.Where(w => !isIn || w.Sort == body).Select(w => w.Id);
                names.Undeclared(scalar, isIn ? known : known.Concat(VocabularyTable.Sorts.Select(s => s.Name)));
            }
            else if (isIn && word.Sort != body)
            {
                bag.Add(RulesDiagnostics.NotABody(Span(item), scalar.Value));
            }
            else if (!isIn && word.Sort == body)
            {
                bag.Add(RulesDiagnostics.BodyInEach(Span(item), scalar.Value));
            }
            else
            {
                scope.Named.Add(word);
                sorts.Add(word.Sort);
                tested.Add(word);
            }
        }

        Condition test = tested.Count == 0 ? new AllOf([], node.Range) : new IsWord([.. tested], [.. whole], null, false, node.Range);
        return ([.. sorts.Distinct()], test, [.. tested.Where(w => !w.IsKind)]);
    }

    private static bool Collective(Condition where) =>
        Parts(where).OfType<IsWord>().Any(t => !t.Negated && t.Words.Any(w => w.Id == "collective" || w.Kind?.Id == "collective"));

    private Condition? Bind(Node node, ImmutableArray<Sort> sorts, Scope scope, bool underAny)
    {
        if (node is not MappingNode map)
        {
            // A bare word or list of words: the thing is one of these.
            return node is ScalarNode { IsNull: false } or SequenceNode
                ? Is(node, sorts, scope, negated: false)
                : Fail(RulesDiagnostics.WrongShape(Span(node), "villkoret", "nycklar med villkor", "keys with conditions"));
        }

        if (map.Entries.Count == 0)
        {
            return Fail(RulesDiagnostics.EmptyCondition(Span(node)));
        }

        var parts = new List<Condition?>();
        foreach (var (key, value) in map.Entries)
        {
            parts.Add(key.Value switch
            {
                "is" => Is(value, sorts, scope, negated: false),
                "not" => Is(value, sorts, scope, negated: true),
                "any-of" or "none-of" => Choice(key, value, sorts, scope),
                "if" => Fail(RulesDiagnostics.IfInside(Span(key))),
                _ when names.Attribute(key.Value, sorts) is { } attribute => About(attribute, key, value, scope, underAny),
                _ => Fail(names.UnknownName(key, sorts)),
            });
        }

        return parts.Contains(null) ? null : Whole([.. parts.Select(p => p!)], node);
    }

    private AnyOf? Alternatives(ScalarNode key, Node value, ImmutableArray<Sort> sorts, Scope scope)
    {
        if (value is not SequenceNode { Items.Count: > 0 } list)
        {
            bag.Add(RulesDiagnostics.WrongShape(Span(value), key.Value, "en lista med villkor", "a list of conditions"));
            return null;
        }

        var parts = list.Items.Select(item => Bind(item, sorts, scope, underAny: true)).ToList();
        return parts.Contains(null) ? null : new AnyOf([.. parts.Select(p => p!)], value.Range);
    }

    private Condition? Choice(ScalarNode key, Node value, ImmutableArray<Sort> sorts, Scope scope)
    {
        var any = Alternatives(key, value, sorts, scope);
        return any is null || key.Value == "any-of" ? any : new NoneOf(any.Parts, any.Range);
    }

    private IsWord? Is(Node node, ImmutableArray<Sort> sorts, Scope scope, bool negated)
    {
        if (node is ScalarNode { IsNull: false } dotted && dotted.Value.Contains('.', StringComparison.Ordinal))
        {
            return names.Path(dotted, scope) is { } path ? new IsWord([], [], path, negated, node.Range) : null;
        }

        var tested = ImmutableArray.CreateBuilder<Word>();
        var whole = ImmutableArray.CreateBuilder<Sort>();
        var fine = true;
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is not ScalarNode { IsNull: false } scalar)
            {
                fine = Fail(RulesDiagnostics.WrongShape(Span(item), "is", "ett ord eller en lista med ord", "a word or a list of words")) is not null;
            }
            else if (sorts.FirstOrDefault(s => s.Name == scalar.Value) is { } sort)
            {
                whole.Add(sort);
            }
            else if (names.WordOf(scalar, sorts, scope) is { } word)
            {
                tested.Add(word);
            }
            else
            {
                fine = false;
            }
        }

        return fine ? new IsWord(tested.ToImmutable(), whole.ToImmutable(), null, negated, node.Range) : null;
    }

    private Condition? About(AttributeRef attribute, ScalarNode key, Node value, Scope scope, bool underAny)
    {
        var type = attribute.First.Type;
        if (value is ScalarNode { IsNull: true })
        {
            return Fail(RulesDiagnostics.EmptyValue(Span(value), key.Value));
        }

        if (type.Kind == ValueKind.Kind)
        {
            return Fail(RulesDiagnostics.KindTestedByName(Span(key), key.Value));
        }

        if (type.IsList)
        {
            return OfList(attribute, key, value, scope, underAny);
        }

        return type.IsSet ? OfSet(attribute, key, value, scope, underAny) : OfOne(attribute, key, value, scope);
    }

    private Condition? OfOne(AttributeRef attribute, ScalarNode key, Node value, Scope scope)
    {
        var type = attribute.First.Type;
        if (value is not MappingNode map)
        {
            if (type.IsMeasured && value is ScalarNode { Value: not "none" } scalar)
            {
                return _edges.Edge(EdgeWord.Exactly, scalar, attribute, key, scope) is { } edge ? new Within(attribute, [edge], value.Range) : null;
            }

            return Value(attribute, value, scope, negated: false, alone: false);
        }

        if (map.Entries.Count == 0)
        {
            return Fail(RulesDiagnostics.EmptyCondition(Span(value)));
        }

        if (map.Entries is [{ Key.Value: "not" } only])
        {
            return Value(attribute, only.Value, scope, negated: true, alone: true);
        }

        if (type.IsMeasured)
        {
            return _edges.Edges(attribute, key, map, scope);
        }

        if (type.Kind == ValueKind.Reference)
        {
            return Bind(map, NameBinder.Targets(attribute), scope, underAny: false) is { } holds ? new Through(attribute, holds, value.Range) : null;
        }

        if (map.Entries.Count == 0)
        {
            return Fail(RulesDiagnostics.EmptyCondition(Span(map)));
        }

        var parts = new List<Condition?>();
        foreach (var (name, inner) in map.Entries)
        {
            parts.Add(name.Value switch
            {
                "is" => Value(attribute, inner, scope, negated: false, alone: false),
                "not" => Value(attribute, inner, scope, negated: true, alone: false),
                _ => Fail(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, key.Value, Meant(name, key))),
            });
        }

        return parts.Contains(null) ? null : Whole([.. parts.Select(p => p!)], value);
    }

    private HasValue? Value(AttributeRef attribute, Node value, Scope scope, bool negated, bool alone) =>
        names.Operand(attribute, value, scope) is { } operand ? new HasValue(attribute, operand, negated, alone, value.Range) : null;

    private Condition? OfSet(AttributeRef attribute, ScalarNode key, Node value, Scope scope, bool underAny)
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
            var parts = new List<Condition?>();
            foreach (var (name, operand) in map.Entries)
            {
                parts.Add(Relation(attribute, name, operand, scope));
            }

            return parts.Contains(null) ? null : Whole([.. parts.Select(p => p!)], value);
        }

        if (attribute.First.Type.Kind != ValueKind.Reference)
        {
            foreach (var (name, _) in map.Entries)
            {
                if (!CountWords.Contains(name.Value) && !SetWords.Contains(name.Value))
                {
                    return Fail(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, key.Value, Meant(name, key)));
                }
            }
        }

        // A set of references is a list too.
        return OfList(attribute, key, value, scope, underAny);
    }

    private static bool IsRelation(KeyValuePair<ScalarNode, Node> entry) =>
        SetWords.Contains(entry.Key.Value) || (entry.Key.Value == "exactly" && !IsAmount(entry.Value));

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

    private Condition? OfList(AttributeRef list, ScalarNode key, Node value, Scope scope, bool underAny)
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
        var conditions = new List<KeyValuePair<ScalarNode, Node>>();
        foreach (var entry in map.Entries)
        {
            if (!CountWords.Contains(entry.Key.Value) && !ListWords.Contains(entry.Key.Value))
            {
                conditions.Add(entry);
            }
        }

        Condition? where = conditions.Count == 0
            ? new AllOf([], value.Range)
            : Bind(new MappingNode(conditions, value.Range), target, scope, underAny: false);
        var parts = new List<Condition?>();
        var edges = ImmutableArray.CreateBuilder<CountEdge>();
        foreach (var (name, inner) in map.Entries)
        {
            if (CountWords.Contains(name.Value) && (name.Value != "exactly" || IsAmount(inner)))
            {
                if (CountEdge(name, inner, target, list, scope) is { } edge)
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
                parts.Add(Bind(inner, target, scope, underAny: false) is { } holds && where is not null ? new Every(list, where, holds, value.Range) : null);
            }
        }

        var among = map["among"] is { } a ? Bind(a, target, scope, underAny: false) : null;
        var distinct = map["distinct"] is { } d ? names.Steps(d, target) : [];
        var per = map["per"] is { } p ? names.Steps(p, target) : [];
        CheckMeasures(map, edges, key);
        CheckOrder(edges, key, value);
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

        return parts.Contains(null) || where is null ? null : Whole([.. parts.Select(x => x!)], value);
    }

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

    // Bounds that nothing can keep: at least five and at most two.
    private void CheckOrder(ImmutableArray<CountEdge>.Builder edges, ScalarNode list, Node value)
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

    private static string? Meant(ScalarNode name, ScalarNode attribute) =>
        ConditionKeys.All.Contains(name.Value) || name.Value == attribute.Value ? null : DidYouMean.Suggest(name.Value, ConditionKeys.All);

    // A word or a short list as it is written, to be shown in a mended line.
    private string Shown(Node node) => source.Text[node.Range.Start..node.Range.End] is { Length: <= 60 } text && !text.Contains('\n', StringComparison.Ordinal) ? text : "…";

    private string? Inner(Node node) => Shown(node) is ['{', .. var inner, '}'] && inner.Trim() is { Length: > 0 } conditions ? conditions : null;

    private static bool IsAmount(Node node) => node is MappingNode { Entries: [{ Key.Value: "as-many-as" }] } || (node is ScalarNode scalar && IsAmountText(scalar.Value));

    private static bool IsAmountText(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '/' or '%' or '-' or '.' or ' ') && text.Any(char.IsAsciiDigit);

    private CountEdge? CountEdge(ScalarNode key, Node value, ImmutableArray<Sort> target, AttributeRef list, Scope scope)
    {
        var bound = key.Value switch
        {
            "exactly" => BoundWord.Exactly,
            "at-least" => BoundWord.AtLeast,
            "at-most" => BoundWord.AtMost,
            "more-than" => BoundWord.MoreThan,
            _ => BoundWord.FewerThan,
        };
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

            Condition? where = other.Value is MappingNode { Entries.Count: > 0 } ? Bind(other.Value, NameBinder.Targets(otherList), scope, underAny: false) : new AllOf([], other.Value.Range);
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

    private static ImmutableArray<Condition> Parts(Condition condition) => condition is AllOf all ? all.Parts : [condition];

    private static Condition Whole(ImmutableArray<Condition> parts, Node node) =>
        parts.Length == 1 ? parts[0] : new AllOf([.. parts.SelectMany(p => Parts(p))], node.Range);

    private Condition? Fail(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
