using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>A fact whose value has not been read yet: that waits until everything it may refer to is there.</summary>
internal readonly struct PendingFact(Element element, AttributeRow row, Node node, bool isInherited)
{
    public Element Element { get; } = element;

    public AttributeRow Row { get; } = row;

    public Node Node { get; } = node;

    /// <summary>Whether it stands under <c>defaults</c>.</summary>
    public bool IsInherited { get; } = isInherited;
}

/// <summary>The facts that wait, in the order they stand.</summary>
internal sealed class PendingFacts(int expected)
{
    private PendingFact[] _facts = new PendingFact[expected];

    public int Count { get; private set; }

    public ref readonly PendingFact this[int index] => ref _facts[index];

    public void Add(Element element, AttributeRow row, Node node, bool isInherited)
    {
        if (Count == _facts.Length)
        {
            Array.Resize(ref _facts, 2 * Count);
        }

        _facts[Count++] = new PendingFact(element, row, node, isInherited);
    }

    /// <summary>What is written of an attribute of a thing, or null.</summary>
    public Node? Find(Element element, string attribute)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_facts[i].Element == element && _facts[i].Row.Name == attribute)
            {
                return _facts[i].Node;
            }
        }

        return null;
    }
}
