using Samverkan.Model;

namespace Samverkan.Rules.Attributes;

/// <summary>What a derived attribute is worked out from: one thing of a structure, and what stands around it.</summary>
public sealed class Derivation
{
    private readonly IDescribed _described;

    internal Derivation(IDescribed described, Element element)
    {
        _described = described;
        Element = element;
    }

    /// <summary>The thing. Its <see cref="Model.Element.Count"/> tells when an entry stands for several.</summary>
    public Element Element { get; }

    /// <summary>The structure that it stands in.</summary>
    public Structure Structure => _described.Structure;

    /// <summary>The day that the structure is judged as of.</summary>
    public DateOnly AsOf => _described.AsOf;

    /// <summary>What the file says of the thing under one of its attributes, those that the charter declares included; null where it says nothing.</summary>
    /// <param name="attribute">The attribute's word in files, such as <c>kind</c> or <c>side</c>.</param>
    /// <exception cref="ArgumentException">Such a thing has no such attribute.</exception>
    public Fact? Find(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return _described.Row(Element.Sort, attribute) is { Type.IsList: false } row
            ? _described.Fact(Element, row)
            : throw new ArgumentException($"\"{attribute}\" is no attribute of a {Element.Sort} that a file can give.", nameof(attribute));
    }

    /// <summary>What stands in one of the thing's lists, in the order of the file. An entry with <see cref="Element.IsAndMore"/> stands for what else there may be: the list is not complete.</summary>
    /// <param name="list">The list's word in files, such as <c>seats</c>.</param>
    /// <exception cref="ArgumentException">Such a thing has no such list.</exception>
    public IReadOnlyList<Element> Entries(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return _described.Row(Element.Sort, list) is { Type.IsList: true } row
            ? _described.Children(Element, row)
            : throw new ArgumentException($"\"{list}\" is no list of a {Element.Sort} that a file can give.", nameof(list));
    }
}
