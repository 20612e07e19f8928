using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Binding;

/// <summary>Binds what a rule is about: the bodies of <c>in</c>, the things of <c>each</c>. Lives for one charter.</summary>
internal sealed class SelectorBinder(SourceText source, DiagnosticBag bag, NameBinder names, WordTable words, ConditionBinder conditions)
{
    /// <summary>What <c>in</c> or <c>each</c> picks.</summary>
    public Selector? Bind(Node node, bool isIn, Scope scope)
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
            return sorts.IsEmpty ? null : new Selector(sorts, test, ids, false, test.AsksForCollectives, node.Range);
        }

        ImmutableArray<Sort> picked = [body];
        ImmutableArray<Word> named = [];
        Condition? first = null;
        if (map["is"] is { } what)
        {
            (picked, first, named) = Picked(what, isIn, scope);
            if (picked.IsEmpty)
            {
                return null;
            }

            map = new MappingNode([.. map.Entries.Where(e => e.Key.Value != "is")], map.Range);
        }
        else if (!isIn)
        {
            bag.Add(RulesDiagnostics.PickNeedsSort(Span(node)));
            return null;
        }

        var rest = map.Entries.Count == 0 ? new AllOf([], map.Range) : conditions.Bind(map, picked, scope);
        if (rest is null)
        {
            return null;
        }

        var where = first is null ? rest : AllOf.Of([first, .. rest.Clauses], node.Range);
        return new Selector(picked, where, named, map["post-of"] is not null, where.AsksForCollectives, node.Range);
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
            }
            else if (!isIn && VocabularyTable.Find(scalar.Value) is { Name: not "structure" } sort)
            {
                if (sort == body)
                {
                    bag.Add(RulesDiagnostics.BodyInEach(Span(item), scalar.Value));
                }
                else
                {
                    sorts.Add(sort);
                    whole.Add(sort);
                }
            }
            else if ((isIn ? BodyOf(scalar, body) : WordOf(scalar, body)) is { } word)
            {
                scope.Named.Add(word);
                sorts.Add(word.Sort);
                tested.Add(word);
            }
        }

        Condition test = tested.Count == 0 ? new AllOf([], node.Range) : new IsWord([.. tested], [.. whole], null, false, node.Range);
        return ([.. sorts.Distinct()], test, [.. tested.Where(w => !w.IsKind)]);
    }

    // A body or a kind of body, for `in`.
    private Word? BodyOf(ScalarNode node, Sort body)
    {
        if (words.Find(node.Value, [body]) is { } word)
        {
            return word;
        }

        if (words.Find(node.Value) is not null)
        {
            bag.Add(RulesDiagnostics.NotABody(Span(node), node.Value));
            return null;
        }

        names.Undeclared(node, words.All.Where(w => w.Sort == body).Select(w => w.Id));
        return null;
    }

    // A word for anything else, for `each`.
    private Word? WordOf(ScalarNode node, Sort body)
    {
        var word = words.Find(node.Value);
        if (word is null)
        {
            names.Undeclared(node, words.All.Select(w => w.Id).Concat(VocabularyTable.Sorts.Select(s => s.Name).Where(s => s != "structure")));
        }
        else if (word.Sort == body)
        {
            bag.Add(RulesDiagnostics.BodyInEach(Span(node), node.Value));
            return null;
        }

        return word;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
