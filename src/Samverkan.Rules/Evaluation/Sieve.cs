namespace Samverkan.Rules.Evaluation;

/// <summary>What a sieve tells of a candidate.</summary>
internal enum Clearance : byte
{
    /// <summary>Nothing: it must be judged.</summary>
    ToJudge = 0,

    /// <summary>The requirement plainly holds.</summary>
    Satisfied,

    /// <summary>The rule's <c>if</c> plainly leaves it out.</summary>
    LeftOut,

    /// <summary>The file does not cover what the rule needs.</summary>
    NotDescribed,
}

/// <summary>Lets through what plainly keeps a rule, so that only the rest need be judged. It never finds a violation, and what it is not made for it leaves to the judge.</summary>
/// <param name="start">What is known before anything is counted.</param>
/// <param name="counts">What must be counted for each candidate, every time.</param>
/// <param name="notDescribed">The judgements of those for whom the file does not cover what the rule needs.</param>
internal sealed class Sieve(Clearance[] start, SieveCount[] counts, Judgement?[] notDescribed)
{
    /// <summary>The judgements of those for whom the file does not cover what the rule needs, where these are.</summary>
    public Judgement?[] NotDescribed { get; } = notDescribed;

    /// <summary>Tells of each candidate what can be told.</summary>
    /// <returns>Whether none is left to judge.</returns>
    public bool Run(Span<Clearance> clearance)
    {
        start.CopyTo(clearance);
        foreach (var count in counts)
        {
            count.Run(clearance);
        }

        return !clearance.Contains(Clearance.ToJudge);
    }
}

/// <summary>A count that must lie between two bounds, for every candidate of a rule.</summary>
internal sealed class SieveCount
{
    /// <summary>Marks an entry that stands for something other than exactly one described thing: there is no telling how many there are.</summary>
    public const int Unclear = -1;

    /// <summary>An entry that is there for sure and of which nothing else is known.</summary>
    public const int Nameless = -2;

    private readonly int[] _first;
    private readonly int[] _entries;
    private readonly byte[] _fits;
    private readonly int _low;
    private readonly int _high;
    private readonly byte[]? _named;

    /// <param name="first">Where the entries of each candidate begin, and where the last one's end.</param>
    /// <param name="entries">The entries, by their index in the structure.</param>
    /// <param name="fits">For each thing of the structure, how it fits what is counted: as <see cref="Truth"/>.</param>
    /// <param name="low">The least number.</param>
    /// <param name="high">The most.</param>
    /// <param name="named">For a list that must hold certain things: which things these are; each counts once.</param>
    public SieveCount(int[] first, int[] entries, byte[] fits, int low, int high, byte[]? named)
    {
        _first = first;
        _entries = entries;
        _fits = fits;
        _low = low;
        _high = high;
        _named = named;
    }

    public void Run(Span<Clearance> clearance)
    {
        var first = _first;
        for (var i = 0; i < clearance.Length; i++)
        {
            if (clearance[i] != Clearance.Satisfied)
            {
                continue;
            }

            var (sure, possible) = (0, 0L);
            foreach (var entry in _entries.AsSpan(first[i], first[i + 1] - first[i]))
            {
                if (entry < 0)
                {
                    sure += entry == Nameless ? 1 : 0;
                    possible += entry == Nameless ? 1 : int.MaxValue;
                    continue;
                }

                // Something else than what is named counts for the ceiling only.
                var fits = (Truth)_fits[entry];
                sure += fits == Truth.True && _named?[entry] != 0 ? 1 : 0;
                possible += fits == Truth.False ? 0 : 1;
            }

            if (sure < _low || (possible > _high && _high != int.MaxValue))
            {
                clearance[i] = Clearance.ToJudge;
            }
        }
    }
}
