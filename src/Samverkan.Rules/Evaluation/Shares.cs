using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Holds a share of what was counted against bounds.</summary>
internal static class Shares
{
    /// <summary>The sum over entries of (fits − share × counted), lowest and highest entry by entry, in whole numbers.</summary>
    public static Truth Test(CountEdge edge, List<Counted> rows, Trace? trace)
    {
        var (least, most) = (0L, 0L);
        foreach (var row in rows)
        {
            least += row.Base == Truth.True ? row.Count.Low : 0;
            most = Sums.Plus(most, row.Base == Truth.False ? 0 : row.Count.High);
        }

        trace?.Base = new(least, most);
        if (most == 0)
        {
            return Truth.Inapplicable;
        }

        // With nothing to take a share of there would be nothing to judge.
        var truth = Sum(edge, rows).Against(edge);
        return truth == Truth.False && least == 0 ? Truth.Unknown : truth;
    }

    /// <summary>What matters of an entry, where it cannot be told whether the share is kept.</summary>
    public static Doubt Matters(CountEdge edge, List<Counted> rows, Counted row) =>
        Sum(edge, rows).Against(edge) == Truth.False ? Doubts.OfBase(row) : Doubts.OfShare(edge, row);

    /// <summary>What each of the things that an entry stands for adds to the sum, at the least and at the most.</summary>
    public static (long Least, long Most) Worth(CountEdge edge, Counted row)
    {
        var (fit, unfit) = (edge.Under - edge.Over, -edge.Over);
        var (least, most) = (row.Fits == Truth.True ? fit : unfit, row.Fits == Truth.False ? unfit : fit);
        return row.Base switch
        {
            Truth.True => (least, most),
            Truth.False => (0, 0),
            _ => (Math.Min(least, 0), Math.Max(most, 0)),
        };
    }

    private static Difference Sum(CountEdge edge, List<Counted> rows)
    {
        var sum = new Difference();
        foreach (var row in rows)
        {
            var (least, most) = Worth(edge, row);
            sum.Add(least, most, row.Base == Truth.True ? row.Count : row.Count with { Low = 0 });
        }

        return sum;
    }
}
