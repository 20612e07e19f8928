using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Gives the values of facts that have just one: those that are the same share one array. Lives while a structure is read.</summary>
internal sealed class SingleValues
{
    private readonly Dictionary<string, FactValue[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, FactValue[]> _elements = [];

    // What words lead to in attributes that refer to the top of the structure; null for other attributes.
    private readonly Dictionary<AttributeRow, Dictionary<string, Element>?> _known = [];
    private AttributeRow? _row;
    private Dictionary<string, Element>? _knownOfRow;

    public ImmutableArray<FactValue> Of(object value, AttributeRow row)
    {
        switch (value)
        {
            case Element element:
                if (!_elements.TryGetValue(element, out var one))
                {
                    _elements.Add(element, one = [new FactValue(element)]);
                }

                return ImmutableCollectionsMarshal.AsImmutableArray(one);
            case string word when row.Type.Kind != ValueKind.Text:
                if (!_words.TryGetValue(word, out var words))
                {
                    _words.Add(word, words = [new FactValue(word)]);
                }

                return ImmutableCollectionsMarshal.AsImmutableArray(words);
            default:
                return [new FactValue(value)];
        }
    }

    /// <summary>What a word has led to before in this attribute, whichever thing it was said of.</summary>
    public Element? Known(string word, AttributeRow row) => KnownOf(row)?.GetValueOrDefault(word);

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
