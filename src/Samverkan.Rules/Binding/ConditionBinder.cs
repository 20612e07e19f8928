using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Binding;

/// <summary>Turns conditions as written into canonical ones: every name means something afterwards, and no spelling is left. Lives for one charter.</summary>
internal sealed class ConditionBinder
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly NameBinder _names;
    private readonly EdgeBinder _edges;
    private readonly ListBinder _lists;

    public ConditionBinder(SourceText source, DiagnosticBag bag, NameBinder names)
    {
        (_source, _bag, _names) = (source, bag, names);
        _edges = new EdgeBinder(source, bag, names);
        _lists = new ListBinder(source, bag, names, this);
    }

    /// <summary>A condition, or a list of conditions that all hold.</summary>
    public Condition? Requirement(Node node, ImmutableArray<Sort> sorts, Scope scope)
    {
        if (node is not SequenceNode sequence)
        {
            return Bind(node, sorts, scope);
        }

        if (sequence.Items.Count == 0)
        {
            return Fail(RulesDiagnostics.EmptyCondition(Span(node)));
        }

        var parts = sequence.Items.Select(item => Bind(item, sorts, scope)).ToList();
        return parts.Contains(null) ? null : AllOf.Of([.. parts.Select(p => p!)], node.Range);
    }

    /// <summary>A condition on things of these sorts; <paramref name="underAny"/>: it is one of the alternatives of an <c>any-of</c>.</summary>
    public Condition? Bind(Node node, ImmutableArray<Sort> sorts, Scope scope, bool underAny = false)
    {
        if (node is not MappingNode map)
        {
            // A bare word or list of words: the thing is one of these.
            return node is ScalarNode { IsNull: true } or SequenceNode { Items.Count: 0 } ? Fail(RulesDiagnostics.EmptyCondition(Span(node))) : Is(node, sorts, scope, negated: false);
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
                _ when _names.Attribute(key.Value, sorts) is { } attribute => About(attribute, key, value, scope, underAny),
                _ => Fail(_names.UnknownName(key, sorts)),
            });
        }

        return parts.Contains(null) ? null : AllOf.Of([.. parts.Select(p => p!)], node.Range);
    }

    private AnyOf? Alternatives(ScalarNode key, Node value, ImmutableArray<Sort> sorts, Scope scope)
    {
        if (value is not SequenceNode { Items.Count: > 0 } list)
        {
            _bag.Add(RulesDiagnostics.WrongShape(Span(value), key.Value, "en lista med villkor", "a list of conditions"));
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
            return _names.Path(dotted, scope) is { } path ? new IsWord([], [], path, negated, node.Range) : null;
        }

        if (node is SequenceNode { Items.Count: 0 })
        {
            _bag.Add(RulesDiagnostics.EmptyValue(Span(node), negated ? "not" : "is"));
            return null;
        }

        var tested = ImmutableArray.CreateBuilder<Word>();
        var whole = ImmutableArray.CreateBuilder<Sort>();
        var fine = true;
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is not ScalarNode { IsNull: false } scalar)
            {
                _bag.Add(RulesDiagnostics.WrongShape(Span(item), "is", "ett ord eller en lista med ord", "a word or a list of words"));
                fine = false;
            }
            else if (sorts.FirstOrDefault(s => s.Name == scalar.Value) is { } sort)
            {
                whole.Add(sort);
            }
            else if (_names.WordOf(scalar, sorts, scope) is { } word)
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
            return _lists.OfList(attribute, key, value, scope, underAny);
        }

        return type.IsSet ? _lists.OfSet(attribute, key, value, scope, underAny) : OfOne(attribute, key, value, scope);
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
            return Bind(map, NameBinder.Targets(attribute), scope) is { } holds ? new Through(attribute, holds, value.Range) : null;
        }

        var parts = new List<Condition?>();
        foreach (var (name, inner) in map.Entries)
        {
            parts.Add(name.Value switch
            {
                "is" => Value(attribute, inner, scope, negated: false, alone: false),
                "not" => Value(attribute, inner, scope, negated: true, alone: false),
                _ => Fail(RulesDiagnostics.BoundOnNoList(Span(name), name.Value, key.Value, NameBinder.Meant(name, key))),
            });
        }

        return parts.Contains(null) ? null : AllOf.Of([.. parts.Select(p => p!)], value.Range);
    }

    private HasValue? Value(AttributeRef attribute, Node value, Scope scope, bool negated, bool alone) =>
        _names.Operand(attribute, value, scope) is { } operand ? new HasValue(attribute, operand, negated, alone, value.Range) : null;

    private Condition? Fail(Diagnostic diagnostic)
    {
        _bag.Add(diagnostic);
        return null;
    }

    private SourceSpan Span(Node node) => _source.SpanOf(node.Range);
}
