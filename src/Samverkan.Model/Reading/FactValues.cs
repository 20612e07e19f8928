using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>The values of the fact that is being read.</summary>
internal sealed class FactValues
{
    private readonly Dictionary<AttributeRow, FactValue[]> _last = [];
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

    /// <summary>The values of an attribute; where they are those that were last given for it, the same list: many bodies have the same tasks and powers.</summary>
    public ImmutableArray<FactValue> ToImmutable(AttributeRow row)
    {
        if (!_last.TryGetValue(row, out var last) || !AreInHand(last))
        {
            _last[row] = last = _values.AsSpan(0, Count).ToArray();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(last);
    }

    private bool AreInHand(FactValue[] values)
    {
        if (values.Length != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!Equals(values[i].Value, _values[i].Value) || values[i].From != _values[i].From || values[i].Until != _values[i].Until)
            {
                return false;
            }
        }

        return true;
    }
}
