using System.Runtime.InteropServices;

namespace Samverkan.Model.Reading;

/// <summary>Numbers words, so that names are hashed once and kept once. Lives while a structure is read.</summary>
internal sealed class WordNumbers(int expected)
{
    private readonly Dictionary<string, (string Word, int Number)> _numbers = new(expected, StringComparer.Ordinal);

    /// <summary>The string kept for a word, and its number; a new one where the word is new.</summary>
    public string Canonical(string word, out int number)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var exists);
        if (!exists)
        {
            known = (word, _numbers.Count - 1);
        }

        number = known.Number;
        return known.Word;
    }

    /// <summary>The number of a word, negative where it has none.</summary>
    public int Find(string word) => _numbers.TryGetValue(word, out var known) ? known.Number : -1;
}
