namespace Samverkan.Properties.Tests.Generation;

/// <summary>A source of choices: the same seed makes the same choices on every machine and in every version of .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to just below <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)(Next() % (ulong)sides);

    public bool Percent(int percent) => Roll(100) < percent;

    public T In<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Roll(choices.Length)];

    /// <summary>So many different ones, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> choices, int count)
    {
        var left = choices.ToList();
        while (left.Count > count)
        {
            left.RemoveAt(Roll(left.Count));
        }

        return left;
    }

    // SplitMix64.
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
