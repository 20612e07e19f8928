using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Gives the values of facts that have just one: those that are the same share one array. Lives while a structure is read.</summary>
internal sealed class SingleValues
{
    private readonly Dictionary<string, FactValue[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, FactValue[]> _elements = [];

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
}
