using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads the words that a structure declares for itself.</summary>
internal sealed class StructureWordReader(SourceText source, DiagnosticBag bag, Shapes shapes)
{
    private static readonly string[] WordKeys = StructureKeys.Word.Names;

    /// <summary>The words; those that are kinds are put into <paramref name="kinds"/> too, each with its sort.</summary>
    public ImmutableArray<StructureWord> Read(Node node, Dictionary<string, string> kinds)
    {
        var words = ImmutableArray.CreateBuilder<StructureWord>();
        foreach (var (key, value) in shapes.Mapping(node, "words")?.Entries ?? [])
        {
            shapes.CheckId(key);
            if (value is not MappingNode and not ScalarNode { IsNull: true })
            {
                bag.Add(ModelDiagnostics.NotKeys(source.SpanOf(value), key.Value));
                continue;
            }

            var entries = (value as MappingNode)?.Entries ?? [];
            var mistyped = entries.Where(e => !WordKeys.Contains(e.Key.Value)).Select(e => (e.Key, Meant: bag.Suggest(e.Key.Value, WordKeys))).ToList();
            foreach (var (unknown, meant) in mistyped)
            {
                bag.Add(ModelDiagnostics.UnknownKey(source.SpanOf(unknown), unknown.Value, StructureKeys.Word.What, meant, WordKeys));
            }

            CheckNames(entries);

            var of = entries.Find(e => e.Key.Value == "kind-of");
            var what = of.Key is null ? entries.Find(e => e.Key.Value == "is") : of;
            if (what.Key is null)
            {
                if (!mistyped.Exists(m => m.Meant is "is" or "kind-of"))
                {
                    bag.Add(ModelDiagnostics.MissingKey(
                        source.SpanOf(key), "is", new($"`{key.Value}`", $"`{key.Value}`"), new("skriv `is: …` för ett id, `kind-of: …` för ett slag", "write `is: …` for an id, `kind-of: …` for a kind")));
                }
            }
            else if (what.Value is not ScalarNode { IsNull: false } word)
            {
                bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(what.Value), what.Key.Value, "ett ord", "a word"));
            }
            else if (of.Key is not null && VocabularyTable.Find(word.Value) is not { KindAttribute: not null })
            {
                var kinded = VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name).ToList();
                bag.Add(ModelDiagnostics.UnknownWord(source.SpanOf(word), "kind-of", word.Value, kinded, bag.Suggest(word.Value, kinded)));
            }
            else
            {
                words.Add(new(key.Value, of.Key is not null, word.Value));
                if (of.Key is not null)
                {
                    kinds[key.Value] = word.Value;
                }
            }
        }

        return words.ToImmutable();
    }

    // What a word is called is for people alone, but it has to be a name.
    private void CheckNames(List<KeyValuePair<ScalarNode, Node>> entries)
    {
        foreach (var (key, value) in entries)
        {
            switch (key.Value)
            {
                case "sv" or "en" when value is not ScalarNode { IsNull: false }:
                    bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(value), key.Value, "en text", "a text"));
                    break;
                case "also":
                    _ = shapes.Words(value, key.Value).Count();
                    break;
                case "of" when value is not ScalarNode word || !StructureKeys.Word["of"].Words.Contains(word.Value):
                    var allowed = StructureKeys.Word["of"].Words;
                    var written = value is ScalarNode { IsNull: false } other ? other.Value : "…";
                    bag.Add(ModelDiagnostics.UnknownWord(source.SpanOf(value), "of", written, allowed, bag.Suggest(written, allowed)));
                    break;
                default:
                    break;
            }
        }
    }
}
