using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>A list as it is written.</summary>
internal sealed class WrittenList(Element owner, AttributeRow list, Node node)
{
    public Element Owner { get; } = owner;

    public AttributeRow List { get; } = list;

    public Node Node { get; } = node;
}
