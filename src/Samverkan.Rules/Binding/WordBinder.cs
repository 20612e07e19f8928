using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Puts together the words of a charter: those it takes over and those it declares. Lives for one charter.</summary>
internal sealed class WordBinder(SourceText source, DiagnosticBag bag, WordTable words, Func<string, ReadResult<RuleSet>?> wordsFrom)
{
    public void TakeOver(CharterSyntax syntax)
    {
        if (syntax.WordsFrom is not { } from)
        {
            return;
        }

        var (key, name) = from;
        if (wordsFrom(name.Value) is var read && read is not { Succeeded: true })
        {
            words.IsIncomplete = true;
            bag.Add(read is null
                ? RulesDiagnostics.UnknownWordsFrom(Span(key), name.Value, DidYouMean.Suggest(name.Value, BuiltInCharters.All.Select(c => c.Id)))
                : RulesDiagnostics.UnreadableWordsFrom(Span(key), name.Value));
            return;
        }

        foreach (var word in read.Value.Charters[0].Words.All.Where(w => w.Range is not null && words.Find(w.Id, [w.Sort]) is null))
        {
            words.Add(new Word
            {
                Id = word.Id,
                Sort = word.Sort,
                IsKind = word.IsKind,
                IsOwn = word.IsOwn,
                Kind = word.Kind is null ? null : words.Find(word.Kind.Id, [word.Sort]),
                Label = word.Label,
                Also = word.Also,
                Range = word.Range,
            });
        }
    }

    public void Declare(ImmutableArray<WordSyntax> declared)
    {
        // Kinds first: an id may stand above its kind.
        foreach (var word in declared.Where(w => w.KindOf is not null).Concat(declared.Where(w => w.KindOf is null)))
        {
            if (words.Find(word.Id.Value) is { } before)
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(word.Id), word.Id.Value, before.Range is { } range ? source.SpanOf(range) : null));
                continue;
            }

            var (sort, kind) = SortOf(word);
            if (sort is null)
            {
                words.Faulty.Add(word.Id.Value);
                continue;
            }

            foreach (var alias in word.Also)
            {
                if (words.Match(alias.Value, sort, word.KindOf is not null) is { } taken && taken.Id != word.Id.Value)
                {
                    bag.Add(RulesDiagnostics.AliasIsId(Span(alias), alias.Value));
                }
            }

            words.Add(new Word
            {
                Id = word.Id.Value,
                Sort = sort,
                IsKind = word.KindOf is not null,
                IsOwn = word.IsOwn,
                Kind = kind,
                Label = word.Label,
                Also = [.. word.Also.Select(a => a.Value)],
                Range = word.Id.Range,
            });
        }

        foreach (var word in declared)
        {
            foreach (var alias in word.Also)
            {
                if (words.Find(alias.Value) is { } other && other.Id != word.Id.Value)
                {
                    bag.Add(RulesDiagnostics.AliasIsId(Span(alias), alias.Value));
                }
            }
        }
    }

    private (Sort? Sort, Word? Kind) SortOf(WordSyntax word)
    {
        if (word.KindOf is { } of)
        {
            if (VocabularyTable.Find(of.Value) is { KindAttribute: not null } sort)
            {
                return (sort, null);
            }

            var kinded = VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name);
            var meant = DidYouMean.Suggest(of.Value, kinded);
            bag.Add(RulesDiagnostics.UnknownChoice(Span(of), "kind-of", of.Value, kinded, meant));
            return (meant is null ? null : VocabularyTable.Find(meant), null);
        }

        if (word.Is is not { } what || words.Faulty.Contains(what.Value))
        {
            // Reported where it is read.
            return (null, null);
        }

        if (words.Find(what.Value) is { IsKind: true } kind)
        {
            return (kind.Sort, kind);
        }

        if (VocabularyTable.Find(what.Value) is { } terms && terms.Name != "structure")
        {
            return (terms, null);
        }

        var known = words.All.Where(w => w.IsKind).Select(w => w.Id).Concat(VocabularyTable.Sorts.Select(s => s.Name));
        if (words.IsIncomplete)
        {
            return (null, null);
        }

        var near = DidYouMean.Suggest(what.Value, known);
        bag.Add(RulesDiagnostics.UndeclaredWord(Span(what), what.Value, near));
        return near is null ? (null, null) : words.Find(near) is { IsKind: true } taken ? (taken.Sort, taken) : (VocabularyTable.Find(near), null);
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
