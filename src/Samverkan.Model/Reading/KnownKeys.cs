using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Keeps to the keys that a sort knows.</summary>
internal sealed class KnownKeys(SourceText source, DiagnosticBag bag, KeyRows rows)
{
    private static readonly string[] EntryKeys = StructureKeys.Entry.Names;

    /// <summary>An entry of a list.</summary>
    public MappingNode OfEntry(MappingNode entry, Sort sort) => Of(entry, sort, EntryKeys);

    /// <summary>
    /// What a sort does not know is reported and left out. Where the word that was probably meant is missing, its place is filled, so that one mistyped key gives one message: a list and a kind are read as
    /// meant, anything else is taken as unknown.
    /// </summary>
    public MappingNode Of(MappingNode entry, Sort sort, string[] others)
    {
        var areAllKnown = true;
        for (var i = 0; i < entry.Entries.Count && areAllKnown; i++)
        {
            var key = entry.Entries[i].Key.Value;
            areAllKnown = rows.Find(sort, i, key) is not null || others.Contains(key);
        }

        return areAllKnown ? entry : OnlyKnown(entry, sort, others);
    }

    /// <summary>Whether a word is a key of an entry of this sort.</summary>
    public static bool IsOfEntry(string word, Sort sort) => IsKey(word, sort, EntryKeys);

    private MappingNode OnlyKnown(MappingNode entry, Sort sort, string[] others)
    {
        var known = sort.Attributes.Where(a => !(a.Type.IsList && a.LeftOut == LeftOut.Derived)).Select(a => a.Name).Concat(others).ToList();
        var taken = entry.Entries.Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal);
        var kept = new List<KeyValuePair<ScalarNode, Node>>();
        foreach (var written in entry.Entries)
        {
            var (key, value) = written;
            if (IsKey(key.Value, sort, others))
            {
                kept.Add(written);
                continue;
            }

            var meant = bag.Suggest(key.Value, known);
            bag.Add(ModelDiagnostics.UnknownKeyOf(source.SpanOf(key), key.Value, sort, known, meant));
            if (meant is not null && taken.Add(meant))
            {
                var isReadAsMeant = sort.Find(meant) switch
                {
                    null => true,
                    { Type.IsList: true } => value is not ScalarNode { IsNull: true },
                    { Type.Kind: ValueKind.Kind } => value is ScalarNode { IsNull: false },
                    _ => false,
                };
                kept.Add(new(new ScalarNode(meant, false, key.Range), isReadAsMeant ? value : new ScalarNode("unknown", false, value.Range)));
            }
        }

        return new MappingNode(kept, entry.Range);
    }

    private static bool IsKey(string key, Sort sort, string[] others) => sort.Find(key) is not null || others.Contains(key);
}
