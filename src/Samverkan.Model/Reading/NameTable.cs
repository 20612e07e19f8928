using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>What a name leads to, and the entry that declared it, with the place of its id: something may be referred to before it is declared.</summary>
internal record struct Named(Element? Element, Element? Declared, TextRange Range);

/// <summary>Names of things by owner, sort and word. A table of its own rather than a dictionary: one over values is compiled anew in every process, which costs a short run more than reading a file.</summary>
internal sealed class NameTable
{
    private int[] _heads;
    private Entry[] _entries;
    private int _count;

    public NameTable(int expected)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)expected);
        _heads = new int[size];
        _entries = new Entry[size];
    }

    /// <summary>What a name leads to, or null.</summary>
    public Element? Find(int owner, int sort, int word)
    {
        for (var at = _heads[Hash(owner, sort, word) & (_heads.Length - 1)] - 1; at >= 0; at = _entries[at].Next)
        {
            ref var entry = ref _entries[at];
            if (entry.Word == word && entry.Owner == owner && entry.Sort == sort)
            {
                return entry.Named.Element;
            }
        }

        return null;
    }

    /// <summary>The entry of a name, a new one where there is none; good until the next is asked for.</summary>
    public ref Named At(int owner, int sort, int word)
    {
        var hash = Hash(owner, sort, word);
        for (var at = _heads[hash & (_heads.Length - 1)] - 1; at >= 0; at = _entries[at].Next)
        {
            ref var known = ref _entries[at];
            if (known.Word == word && known.Owner == owner && known.Sort == sort)
            {
                return ref known.Named;
            }
        }

        if (_count == _entries.Length)
        {
            Grow();
        }

        ref var head = ref _heads[hash & (_heads.Length - 1)];
        ref var entry = ref _entries[_count];
        (entry.Owner, entry.Sort, entry.Word, entry.Next) = (owner, sort, word, head - 1);
        head = ++_count;
        return ref entry.Named;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _count);
        _heads = new int[_entries.Length];
        for (var i = 0; i < _count; i++)
        {
            ref var entry = ref _entries[i];
            ref var head = ref _heads[Hash(entry.Owner, entry.Sort, entry.Word) & (_heads.Length - 1)];
            entry.Next = head - 1;
            head = i + 1;
        }
    }

    private static int Hash(int owner, int sort, int word)
    {
        var hash = (((ulong)(uint)owner << 32) | (uint)word) * 0x9E37_79B9_7F4A_7C15;
        return (int)(hash >> 33) + sort;
    }

    private struct Entry
    {
        public int Owner;
        public int Sort;
        public int Word;
        public int Next;
        public Named Named;
    }
}
