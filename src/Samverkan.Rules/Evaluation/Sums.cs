using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Adds up what was counted and holds it against bounds.</summary>
internal static class Sums
{
    /// <summary>Two counts: what lower bounds are held against and what upper ones are. Each takes what is left free at its worst, for a rule must hold for all of it.</summary>
    public static (Interval Floor, Interval Ceiling) Sum(List<Counted> rows)
    {
        var (low, high, floorLow, floorHigh, ceilingLow, ceilingHigh) = (0L, 0L, 0L, 0L, 0L, 0L);
        foreach (var row in rows)
        {
            if (row.Fits == Truth.False)
            {
                continue;
            }

            high = Plus(high, row.Count.High);
            floorHigh = Plus(floorHigh, row.Count.FreeLow);
            ceilingHigh = Plus(ceilingHigh, row.Count.FreeHigh);
            if (row.Fits == Truth.True)
            {
                low = Plus(low, row.Count.Low);
                floorLow = Plus(floorLow, row.Count.FreeLow);
                ceilingLow = Plus(ceilingLow, row.Count.FreeHigh);
            }
        }

        return (new(Plus(low, floorLow), Plus(high, floorHigh)), new(Plus(low, ceilingLow), Plus(high, ceilingHigh)));
    }

    /// <summary>A floor is held against one interval and a ceiling against another.</summary>
    public static Truth Holds(CountEdge edge, long n, Interval? floor, Interval ceiling)
    {
        var atLeast = (edge.Bound, floor) switch
        {
            (_, null) => Truth.Inapplicable,
            (BoundWord.AtLeast or BoundWord.Exactly, var (low, high)) => low >= n ? Truth.True : high < n ? Truth.False : Truth.Unknown,
            (BoundWord.MoreThan, var (low, high)) => low > n ? Truth.True : high <= n ? Truth.False : Truth.Unknown,
            _ => Truth.Inapplicable,
        };
        var atMost = edge.Bound switch
        {
            BoundWord.AtMost or BoundWord.Exactly => ceiling.High <= n ? Truth.True : ceiling.Low > n ? Truth.False : Truth.Unknown,
            BoundWord.FewerThan => ceiling.High < n ? Truth.True : ceiling.Low >= n ? Truth.False : Truth.Unknown,
            _ => Truth.Inapplicable,
        };
        return Kleene.And(atLeast, atMost);
    }

    public static long Plus(long a, long b) => Math.Min(a + b, Multiplicity.Unlimited);
}
