using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Finds the rows of keys. Entries of a sort have mostly the same keys in the same order, so the last row at a place is looked at first.</summary>
internal sealed class KeyRows
{
    private readonly (string Key, AttributeRow? Row)[]?[] _latest = new (string, AttributeRow?)[VocabularyTable.Sorts.Length][];

    /// <summary>The attribute of a sort that a key names, or null; <paramref name="position"/> is the key's place in its entry.</summary>
    public AttributeRow? Find(Sort sort, int position, string key)
    {
        var latest = _latest[sort.Number] ??= new (string, AttributeRow?)[16];
        if (position >= latest.Length)
        {
            return sort.Find(key);
        }

        ref var known = ref latest[position];
        if (known.Key != key)
        {
            known = (key, sort.Find(key));
        }

        return known.Row;
    }
}
