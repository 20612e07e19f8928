namespace Samverkan.Model.Reading;

/// <summary>Numbers words, so that names are hashed once and kept once. Lives while a structure is read.</summary>
internal sealed class WordNumbers(int expected)
{
    private readonly Dictionary<string, int> _numbers = new(expected, StringComparer.Ordinal);
    private readonly List<string> _words = new(expected);

    /// <summary>The string kept for a word, and its number; a new one where the word is new.</summary>
    public string Canonical(string word, out int number)
    {
        if (_numbers.TryGetValue(word, out number))
        {
            return _words[number];
        }

        number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        return word;
    }

    /// <summary>The number of a word, negative where it has none.</summary>
    public int Find(string word) => _numbers.TryGetValue(word, out var number) ? number : -1;
}
