using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Holds a share of what was counted against bounds.</summary>
internal static class Shares
{
    /// <summary>The sum over entries of (fits − share × counted), lowest and highest entry by entry, in whole numbers.</summary>
    public static Truth Test(CountEdge edge, List<Counted> rows, Trace? trace)
    {
        var (sure, least, most) = (0L, 0L, 0L);
        foreach (var row in rows.Where(r => r.Base != Truth.False))
        {
            most = Sums.Plus(Sums.Plus(most, row.Count.High), row.Count.FreeHigh);
            sure += row.Base == Truth.True ? row.Count.Low + row.Count.FreeHigh : 0;
            least += row.Base == Truth.True ? row.Count.Low + row.Count.FreeLow : 0;
        }

        trace?.Base = new(least, most);
        if (most == 0)
        {
            return Truth.Inapplicable;
        }

        // With nothing to take a share of there would be nothing to judge.
        var truth = Sum(edge, rows).Against(edge);
        return truth != Truth.False || least > 0 ? truth
            : sure == 0 ? Truth.Unknown
            : rows.Where(r => r.Base == Truth.True && r.Count is { FreeLow: 0, FreeHigh: > 0 })
                .Select(r => Test(edge, [.. rows.Select(x => x.Equals(r) ? x with { Count = x.Count with { FreeLow = 1 } } : x)], null))
                .Aggregate(Truth.True, Kleene.And);
    }

    /// <summary>What matters of an entry, where it cannot be told whether the share is kept.</summary>
    public static Doubt Matters(CountEdge edge, List<Counted> rows, Counted row) =>
        Sum(edge, rows).Against(edge) == Truth.False ? Doubts.OfBase(row) : Doubts.OfShare(edge, row);

    private static Difference Sum(CountEdge edge, List<Counted> rows)
    {
        var sum = new Difference();
        foreach (var row in rows.Where(r => r.Base != Truth.False))
        {
            var best = edge.Under - edge.Over;
            var worst = -edge.Over;
            var (least, most) = row.Fits switch
            {
                Truth.True => (best, best),
                Truth.False => (worst, worst),
                _ => (worst, best),
            };
            sum.Add(
                row.Base == Truth.Unknown ? Math.Min(least, 0) : least,
                row.Base == Truth.Unknown ? Math.Max(most, 0) : most,
                row.Base == Truth.True ? row.Count : row.Count with { Low = 0, FreeLow = 0 });
        }

        return sum;
    }
}
