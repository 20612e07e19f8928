using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>The elements made so far: as many as the limits allow, each with its place among its like. Lives while a structure is read.</summary>
internal sealed class MadeElements(SourceText source, ReadLimits limits, DiagnosticBag bag, ListNotes lists, int expected)
{
    private readonly List<Element> _elements = new(expected);

    /// <summary>All of them, in the order they were made.</summary>
    public List<Element> All => _elements;

    /// <summary>Whether the file asks for more than the limits allow, which has been reported.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Adds an element to the list of its owner; null where there is no more room.</summary>
    public Element? Place(Element element)
    {
        if (element.Owner is { } owner && element.List is { } list)
        {
            var note = lists.Of(owner, list);
            element.Position = ++note.Entries;
            if (element.IsAndMore)
            {
                note.AddStandIn(element);
            }
        }

        return Add(element) is { } added && !IsFull ? added : null;
    }

    public Element Add(Element element)
    {
        if ((_elements.Count & 0xFF) == 0)
        {
            limits.Cancellation.ThrowIfCancellationRequested();
        }

        if (_elements.Count < limits.MaxElements)
        {
            // Its place among all for now; InOrder gives the lasting one.
            element.Index = _elements.Count;
            _elements.Add(element);
        }
        else
        {
            TooMuch(element.Range);
        }

        return element;
    }

    public void TooMuch(TextRange at)
    {
        if (!IsFull)
        {
            IsFull = true;
            bag.Add(ModelDiagnostics.TooManyElements(source.SpanOf(at), limits.MaxElements));
        }
    }

    /// <summary>Forgets all that were made after so many.</summary>
    public void Keep(int count) => _elements.RemoveRange(count, _elements.Count - count);

    /// <summary>All of them in the order of the table of sorts, and within a sort of the file; from now on that is their number.</summary>
    public ImmutableArray<Element> InOrder()
    {
        var next = new int[VocabularyTable.Sorts.Length + 1];
        foreach (var element in _elements)
        {
            next[element.Sort.Number + 1]++;
        }

        for (var i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }

        var ordered = new Element[_elements.Count];
        foreach (var element in _elements)
        {
            element.Index = next[element.Sort.Number]++;
            ordered[element.Index] = element;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }
}
