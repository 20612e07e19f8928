using System.Collections.Frozen;
using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Makes rows beside the vocabulary's of the facts that a charter declares. Lives for one charter.</summary>
internal sealed class FactBinder(SourceText source, DiagnosticBag bag, ImmutableArray<DerivedAttribute> attributes)
{
    public ImmutableArray<AttributeRow> Declare(ImmutableArray<FactSyntax> declared)
    {
        var facts = ImmutableArray.CreateBuilder<AttributeRow>();
        foreach (var fact in declared)
        {
            if (VocabularyTable.Find(fact.Sort.Value) is not { } sort)
            {
                bag.Add(RulesDiagnostics.UnknownChoice(Span(fact.Sort), "facts", fact.Sort.Value, VocabularyTable.Sorts.Select(s => s.Name), DidYouMean.Suggest(fact.Sort.Value, VocabularyTable.Sorts.Select(s => s.Name))));
            }
            else if (!VocabularyTable.Sorts.Any(s => s.Owns(sort)))
            {
                bag.Add(RulesDiagnostics.FactsNowhere(Span(fact.Sort), sort.Name, VocabularyTable.Sorts.Where(s => VocabularyTable.Sorts.Any(o => o.Owns(s))).Select(s => s.Name)));
            }
            else if (VocabularyTable.ReservedWords.Contains(fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.ReservedId(Span(fact.Name), fact.Name.Value));
            }
            else if (attributes.Any(a => a.Sort == sort && a.Name == fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.DerivedFactDeclared(Span(fact.Name), fact.Name.Value));
            }
            else if (sort.Find(fact.Name.Value) is not null || facts.Any(f => f.Sort == sort && f.Name == fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(fact.Name), fact.Name.Value, null));
            }
            else if (TypeOf(fact.Type, fact.Name.Value) is { } type)
            {
                foreach (var (word, _) in fact.Words.Where(w => !type.Words.Contains(w.Word.Value)))
                {
                    bag.Add(RulesDiagnostics.UnknownChoice(Span(word), "words", word.Value, type.Words, DidYouMean.Suggest(word.Value, type.Words)));
                }

                var label = fact.Label;
                facts.Add(new AttributeRow(fact.Name.Value, type, LeftOut.Unknown, [], null, null, label, new($"har {label.Sv} {{0}}", $"has {label.En} {{0}}"), label)
                {
                    Sort = sort,
                    Number = sort.Attributes.Length + facts.Count(f => f.Sort == sort),
                    Target = type.Targets.Length == 1 ? VocabularyTable.Find(type.Targets[0]) : null,
                    WordLabels = fact.Words.DistinctBy(w => w.Word.Value).ToFrozenDictionary(w => w.Word.Value, w => w.Label, StringComparer.Ordinal),
                });
            }
        }

        return facts.ToImmutable();
    }

    private AttributeType? TypeOf(Node node, string name)
    {
        if (node is SequenceNode closed)
        {
            return closed.Items.All(i => i is ScalarNode { IsNull: false })
                ? new(ValueKind.Word, false, [.. closed.Items.Select(i => ((ScalarNode)i).Value)], [])
                : Bad(node, name);
        }

        if (node is MappingNode { Entries: [{ Key.Value: "set-of" } set] })
        {
            return SetOf(TypeOf(set.Value, name), node, name);
        }

        if (node is not ScalarNode scalar)
        {
            return Bad(node, name);
        }

        var text = scalar.Value;
        if (text.StartsWith("set of ", StringComparison.Ordinal))
        {
            return SetOf(TypeOf(new ScalarNode(text["set of ".Length..], false, node.Range), name), node, name);
        }

        if (text.StartsWith("reference to ", StringComparison.Ordinal))
        {
            return VocabularyTable.Find(text["reference to ".Length..]) is { } sort ? new(ValueKind.Reference, false, [], [sort.Name]) : Bad(node, name);
        }

        return text switch
        {
            "text" => new(ValueKind.Text, false, [], []),
            "number" => new(ValueKind.Number, false, [], []),
            "date" => new(ValueKind.Date, false, [], []),
            "duration" => new(ValueKind.Duration, false, [], []),
            _ => Bad(node, name),
        };
    }

    // What is wrong with the type of its members has been reported.
    private AttributeType? SetOf(AttributeType? one, Node node, string name) => one switch
    {
        null => null,
        { IsSet: true } => Bad(node, name),
        _ => one with { IsSet = true },
    };

    private AttributeType? Bad(Node node, string name)
    {
        bag.Add(RulesDiagnostics.WrongShape(
            Span(node), name,
            "`text`, `number`, `date`, `duration`, en lista med ord, `reference to …` eller `set of …`",
            "`text`, `number`, `date`, `duration`, a list of words, `reference to …` or `set of …`"));
        return null;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
