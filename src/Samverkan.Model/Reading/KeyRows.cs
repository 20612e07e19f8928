using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Finds the rows of keys. Entries of a sort have mostly the same keys in the same order, so the last row at a place is looked at first.</summary>
internal sealed class KeyRows
{
    private readonly Known[]?[] _latest = new Known[VocabularyTable.Sorts.Length][];

    /// <summary>The attribute of a sort that a key names, or null; <paramref name="position"/> is the key's place in its entry.</summary>
    public AttributeRow? Find(Sort sort, int position, string key)
    {
        var latest = _latest[sort.Number] ??= new Known[16];
        if (position >= latest.Length)
        {
            return sort.Find(key);
        }

        ref var known = ref latest[position];
        if (known.Key != key)
        {
            known = new Known { Key = key, Row = sort.Find(key) };
        }

        return known.Row;
    }

    private struct Known
    {
        public string? Key;
        public AttributeRow? Row;
    }
}
