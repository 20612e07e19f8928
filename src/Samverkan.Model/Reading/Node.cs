using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>A piece of a YAML or JSON file with its place: what both loaders make and everything else reads.</summary>
internal abstract class Node(TextRange range)
{
    public TextRange Range { get; } = range;
}

/// <summary>A single value, as text: numbers and dates are told apart by whoever knows what is expected.</summary>
internal sealed class ScalarNode(string value, bool isNull, TextRange range) : Node(range)
{
    public string Value { get; } = value;

    /// <summary>Nothing was written (<c>key:</c>), or YAML's or JSON's null.</summary>
    public bool IsNull { get; } = isNull;

    public override string ToString() => Value;
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(List<Node> items, TextRange range) : Node(range)
{
    public List<Node> Items { get; } = items;
}

/// <summary>Keys with their values, in the order they stand; no key stands twice.</summary>
internal sealed class MappingNode(List<KeyValuePair<ScalarNode, Node>> entries, TextRange range) : Node(range)
{
    public List<KeyValuePair<ScalarNode, Node>> Entries { get; } = entries;

    public Node? this[string key]
    {
        get
        {
            foreach (var (k, v) in Entries)
            {
                if (k.Value == key)
                {
                    return v;
                }
            }

            return null;
        }
    }
}
