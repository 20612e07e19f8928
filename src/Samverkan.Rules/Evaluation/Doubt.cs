using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>What of an entry can still change what a condition on its list comes to.</summary>
[Flags]
internal enum Doubt
{
    None = 0,

    /// <summary>Whether it belongs to what is counted.</summary>
    Belonging = 1,

    /// <summary>Whether it fits.</summary>
    Fit = 2,

    /// <summary>How many things it stands for.</summary>
    Number = 4,

    /// <summary>What something else that is asked of it comes to.</summary>
    Inner = 8,
}

/// <summary>Tells which entries of a list leave a condition on it open, so that nothing is called missing that could change nothing.</summary>
internal static class Doubts
{
    /// <summary>What matters of an entry where entries are counted.</summary>
    public static Doubt OfCount(Counted row) => row.Fits switch
    {
        Truth.False => Doubt.None,
        Truth.True => Doubt.Number,
        _ => Doubt.Belonging | Doubt.Fit | Doubt.Number,
    };

    /// <summary>What matters of an entry where all that counts is whether there is one.</summary>
    public static Doubt OfPresence(Counted row) => OfCount(row) & ~(row.Count.Low > 0 ? Doubt.Number : Doubt.None);

    /// <summary>What matters of an entry where a share is taken.</summary>
    public static Doubt OfShare(CountEdge edge, Counted row)
    {
        var (least, most) = Shares.Worth(edge, row);
        return (least == most ? Doubt.None : row.Fits == Truth.Unknown ? Doubt.Belonging | Doubt.Fit : Doubt.Belonging) | (least != 0 || most != 0 ? Doubt.Number : Doubt.None);
    }

    /// <summary>What matters of an entry where a share is surely broken, if there is anything to take it of.</summary>
    public static Doubt OfBase(Counted row) =>
        row.Base == Truth.False ? Doubt.None : (row.Base == Truth.Unknown ? Doubt.Belonging : Doubt.None) | (row.Count.Low == 0 ? Doubt.Number : Doubt.None);

    /// <summary>Forgets what is missing of entries that no longer matter, and names the numbers that do.</summary>
    public static void Keep(Trace? trace, List<Counted> rows, Doubt[]? doubts)
    {
        for (var i = 0; trace is not null && i < rows.Count; i++)
        {
            var (doubt, row) = (doubts![i], rows[i]);

            // What is asked of things of which only the number can be told is missing, whatever that number is.
            if (row.Inside is { } inside && doubt != Doubt.None && (row.Fits == Truth.Unknown || doubt.HasFlag(Doubt.Inner)))
            {
                trace.Miss(inside);
                doubt = Doubt.None;
            }

            // Of what a list does not name, what is missing is the rest of it.
            var isNumber = doubt.HasFlag(Doubt.Number) && row.Count.Low != row.Count.High;
            var isListed = row.Row is { IsAndMore: false };
            if (!doubt.HasFlag(Doubt.Belonging) && (isListed || !isNumber))
            {
                trace.Settle(new(i, IsFit: false));
            }

            if (!doubt.HasFlag(Doubt.Fit))
            {
                trace.Settle(new(i, IsFit: true));
            }

            if (isNumber && isListed)
            {
                trace.Miss(row.Row!, null, MissingKind.Count);
            }
        }
    }
}
