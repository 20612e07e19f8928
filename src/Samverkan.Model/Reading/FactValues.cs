using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Samverkan.Model.Reading;

/// <summary>The values of the fact that is being read.</summary>
internal sealed class FactValues
{
    private FactValue[] _values = new FactValue[16];

    public int Count { get; private set; }

    public void Add(FactValue value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, 2 * Count);
        }

        _values[Count++] = value;
    }

    public void AddRange(ImmutableArray<FactValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Add(values[i]);
        }
    }

    public void Clear() => Count = 0;

    public ImmutableArray<FactValue> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_values.AsSpan(0, Count).ToArray());
}
