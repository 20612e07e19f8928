using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Holds a share of what was counted against bounds.</summary>
internal static class Shares
{
    /// <summary>The sum over entries of (fits − share × counted), lowest and highest entry by entry, in whole numbers.</summary>
    public static Truth Test(CountEdge edge, List<Counted> rows, Trace? trace)
    {
        var sure = 0L;
        var possible = 0L;
        var sum = new Difference();
        foreach (var row in rows)
        {
            if (row.Base == Truth.False)
            {
                continue;
            }

            possible = Sums.Plus(Sums.Plus(possible, row.Count.High), row.Count.FreeHigh);
            sure += row.Base == Truth.True ? row.Count.Low + row.Count.FreeHigh : 0;
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

        trace?.Base = new(sure, possible);
        if (possible == 0)
        {
            return Truth.Inapplicable;
        }

        // With nothing to take a share of there would be nothing to judge.
        var truth = sum.Against(edge);
        return truth != Truth.False || rows.Any(r => r.Base == Truth.True && r.Count.Low + r.Count.FreeLow > 0) ? truth
            : sure == 0 ? Truth.Unknown
            : rows.Where(r => r.Base == Truth.True && r.Count is { FreeLow: 0, FreeHigh: > 0 })
                .Select(r => Test(edge, [.. rows.Select(x => x.Equals(r) ? x with { Count = x.Count with { FreeLow = 1 } } : x)], null))
                .Aggregate(Truth.True, Kleene.And);
    }
}
