using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>The lists that a file writes: where each stands, and those that have not been read yet. Lives while a structure is read.</summary>
internal sealed class WrittenLists
{
    private readonly Dictionary<AttributeRow, Node> _atTop = [];
    private readonly Queue<WrittenList> _posts = [];
    private readonly Queue<WrittenList> _others = [];

    /// <summary>Where the lists of each thing stand.</summary>
    public Dictionary<Element, ListPlace> Places { get; } = [];

    public void AddAtTop(Element whole, AttributeRow list, ScalarNode key, Node node)
    {
        AddPlace(whole, list, key);
        _atTop.Add(list, node);
    }

    public void Add(Element owner, AttributeRow list, ScalarNode key, Node node)
    {
        AddPlace(owner, list, key);
        (list.Target!.Name == "post" ? _posts : _others).Enqueue(new(owner, list, node));
    }

    /// <summary>What is written of a list at the top of the file and has not been read, or null.</summary>
    public Node? AtTop(AttributeRow list) => _atTop.GetValueOrDefault(list);

    /// <summary>A list at the top of the file has been read.</summary>
    public void DoneAtTop(AttributeRow list) => _atTop.Remove(list);

    /// <summary>The next list of an element that has not been read, or null. Posts come first: other entries may be made for each of them.</summary>
    public WrittenList? Next() => _posts.TryDequeue(out var posts) ? posts : _others.TryDequeue(out var other) ? other : null;

    private void AddPlace(Element owner, AttributeRow list, ScalarNode key) => Places[owner] = new ListPlace(list, key.Range, Places.GetValueOrDefault(owner));
}
