using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Remembers what words have led to. Lives while a structure is read.</summary>
internal sealed class KnownReferences
{
    // What they have led to in attributes that refer to the top of the structure; null for other attributes.
    private readonly Dictionary<AttributeRow, Dictionary<string, Element>?> _known = [];
    private AttributeRow? _row;
    private Dictionary<string, Element>? _knownOfRow;

    /// <summary>What a word has led to before in this attribute, whichever thing it was said of.</summary>
    public Element? Find(string word, AttributeRow row) => KnownOf(row)?.GetValueOrDefault(word);

    /// <summary>Remembers what a word leads to.</summary>
    public void Learn(string word, AttributeRow row, Element element) => KnownOf(row)?.TryAdd(word, element);

    private Dictionary<string, Element>? KnownOf(AttributeRow row)
    {
        if (_row != row)
        {
            if (!_known.TryGetValue(row, out var known))
            {
                _known.Add(row, known = row.IsToTop ? new(StringComparer.Ordinal) : null);
            }

            (_row, _knownOfRow) = (row, known);
        }

        return _knownOfRow;
    }
}
