using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Conditions on how many entries of a list there are.</summary>
internal sealed class Counting(Judge judge, Measures measures)
{
    private readonly Grouping _grouping = new(judge.Facts);

    public Truth TestCount(CountOf test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        if (test.Refers && judge.Paths.IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var entries = judge.Lists.Rows(list, of, frame, judge.Facts, test.Where.AsksForCollectives, out var isPart);
        var rows = new List<Counted>(entries.Count);
        var inside = frame.Inside;
        foreach (var entry in entries)
        {
            rows.Add(CountOne(test, entry, inside, trace));
        }

        if (!test.Per.IsEmpty)
        {
            return _grouping.TestPer(test, rows, frame, trace);
        }

        var (floor, ceiling) = test.Distinct.IsEmpty ? Sums.Sum(rows) : _grouping.Distinct(test, rows, frame, trace);
        trace?.Count = new(floor.Low, ceiling.High);
        var truth = Truth.Inapplicable;
        var doubts = trace is null ? null : new Doubt[rows.Count];
        foreach (var edge in test.Edges)
        {
            var one = TestEdge(edge, test, rows, floor, ceiling, isPart, of, frame, trace, doubts);
            truth = Kleene.And(truth, one);
            for (var i = 0; doubts is not null && one == Truth.Unknown && edge.AsManyAs is null && i < rows.Count; i++)
            {
                doubts[i] |= !test.Distinct.IsEmpty ? _grouping.OfDistinct(test, rows, rows[i], frame)
                    : edge.IsShare ? Shares.Matters(edge, rows, rows[i])
                    : Doubts.OfCount(rows[i]);
            }
        }

        if (truth == Truth.Unknown)
        {
            Doubts.Keep(trace, rows, doubts);
        }

        return truth;
    }

    /// <summary>The entries of a list, with how they fit a condition.</summary>
    public List<Counted> Fitting(Condition where, AttributeRow list, Element of, Frame frame, Trace? trace)
    {
        var test = new CountOf(new AttributeRef(list, [list]), where, [], null, [], [], where.Range);
        var inside = frame.Inside;
        var entries = judge.Lists.Rows(list, of, frame, judge.Facts, where.AsksForCollectives, out _);
        return entries.ConvertAll(e => CountOne(test, e, inside, trace));
    }

    private Counted CountOne(CountOf test, ListEntry entry, Frame frame, Trace? trace)
    {
        var known = entry.Row is not null;

        // Of what a list may hold beyond its entries, what is missing is the list.
        var inner = entry.Row is { IsAndMore: false } ? trace : null;
        var row = trace?.Rows.Count ?? 0;
        trace?.At = new(row, IsFit: false);
        var counted = entry.Member;
        if (test.Among is { } among)
        {
            counted = Kleene.And(counted, known ? Kleene.Picks(judge.Test(among, entry.Row!, frame, inner)) : Truth.Unknown);
        }

        trace?.At = new(row, IsFit: true);
        var where = test.Where is AllOf { Parts.IsEmpty: true } ? Truth.True : known ? Kleene.Picks(judge.Test(test.Where, entry.Row!, frame, inner)) : Truth.Unknown;
        var fits = Kleene.And(counted, where);
        if (trace is not null)
        {
            trace.Rows.Add(new(entry.Row, fits, entry.Count));
            trace.At = new(row, IsFit: false);
            if (entry.Member == Truth.Unknown || inner is null)
            {
                foreach (var why in entry.Whys)
                {
                    trace.Miss(why);
                }
            }

            trace.At = null;
        }

        return new(entry.Row, counted, fits, entry.Count, entry.Inside);
    }

    private Truth TestEdge(
        CountEdge edge, CountOf test, List<Counted> rows, Interval floor, Interval ceiling, bool isPart, Element of, Frame frame, Trace? trace, Doubt[]? doubts)
    {
        // Where the body is there for part of the period only, what is asked for at the least cannot be asked for.
        if (isPart && edge.IsFloor && (edge.IsShare || edge.AsManyAs is not null))
        {
            if (edge.Bound != BoundWord.Exactly)
            {
                return Truth.Inapplicable;
            }

            edge = edge with { Bound = BoundWord.AtMost };
        }

        if (edge.AsManyAs is { } other)
        {
            return TestAsManyAs(edge, other, test, rows, of, frame, trace, doubts);
        }

        if (edge.IsShare)
        {
            return Shares.Test(edge, rows, trace);
        }

        if (edge.IsFloor && (edge.Bound == BoundWord.MoreThan ? floor.High <= edge.Over : floor.High < edge.Over) && HasPointAhead(test.Where, frame))
        {
            // What is asked for by a day that has not come may still be there by then.
            trace?.Miss(of, test.List.For(of.Sort), MissingKind.Time);
            floor = floor with { High = Multiplicity.Unlimited };
        }

        return Sums.Holds(edge, edge.Over, isPart ? null : floor, ceiling);
    }

    private bool HasPointAhead(Condition where, Frame frame) => (where is AllOf all ? all.Parts : [where])
        .OfType<Within>()
        .Where(w => w.Attribute.First.Type.Kind == ValueKind.Date)
        .Any(w => w.Edges.Any(Measures.IsLimited) ? w.Edges.Where(Measures.IsLimited).All(e => IsAhead(e, w, frame)) : w.Edges.Any(e => IsAhead(e, w, frame)));

    private bool IsAhead(ValueEdge edge, Within within, Frame frame) => edge switch
    {
        { Date: { } date } => measures.IsAhead(edge, within.Attribute.First, Measures.Days(edge.Word, date).High),
        { Path: { } path } => judge.Paths.Read(path, frame, null).Values is [DateRange day] && measures.IsAhead(edge, within.Attribute.First, day.Last.DayNumber),
        _ => false,
    };

    private Truth TestAsManyAs(CountEdge edge, CountOf other, CountOf test, List<Counted> rows, Element of, Frame frame, Trace? trace, Doubt[]? doubts)
    {
        if (other.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var sum = new Difference();
        var inside = frame.Inside;
        var otherTrace = trace?.Child(other, of);
        var otherRows = judge.Lists.Rows(list, of, frame, judge.Facts, other.Where.AsksForCollectives, out _).Select(e => CountOne(other, e, inside, otherTrace)).ToList();

        // The same entries on both sides: each is taken with itself, so what is unknown of it cancels.
        var isSame = ReferenceEquals(list, test.List.For(of.Sort)) && otherRows.Count == rows.Count;
        var twins = rows.Select((row, i) => isSame ? i : row.Row is { IsAndMore: false } thing ? otherRows.FindIndex(o => ReferenceEquals(o.Row, thing)) : -1).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var (a, b) = (rows[i].Fits, twins[i] < 0 ? Truth.False : otherRows[twins[i]].Fits);
            sum.Add((a == Truth.True ? 1 : 0) - (b == Truth.False ? 0 : 1), (a == Truth.False ? 0 : 1) - (b == Truth.True ? 1 : 0), rows[i].Count);
        }

        foreach (var row in otherRows.Where((_, i) => !twins.Contains(i)))
        {
            sum.Add(row.Fits == Truth.False ? 0 : -1, row.Fits == Truth.True ? -1 : 0, row.Count);
        }

        var truth = sum.Against(edge);
        if (otherTrace is not null)
        {
            otherTrace.Truth = truth;

            // Where the same entry counts for sure on both sides, nothing of it matters.
            bool Cancels(int i, int twin) => twin >= 0 && i >= 0 && (rows[i].Fits, otherRows[twin].Fits) is (Truth.True, Truth.True) or (Truth.False, Truth.False);
            static Doubt Matters(Counted row, bool isPaired) => !isPaired ? Doubts.OfCount(row) : Doubt.Number | (row.Fits == Truth.Unknown ? Doubt.Belonging | Doubt.Fit : Doubt.None);
            for (var i = 0; truth == Truth.Unknown && i < rows.Count; i++)
            {
                doubts![i] |= Cancels(i, twins[i]) ? Doubt.None
                    : Matters(rows[i], twins[i] >= 0) | (twins[i] >= 0 && otherRows[twins[i]].Fits == Truth.Unknown ? Doubt.Inner : Doubt.None);
            }

            Doubts.Keep(otherTrace, otherRows, [.. otherRows.Select((r, i) => twins.IndexOf(i) is var own && Cancels(own, i) ? Doubt.None : Matters(r, own >= 0) & ~(own >= 0 ? Doubt.Number : Doubt.None))]);
            otherTrace.Count = Sums.Sum(otherRows).Floor;
        }

        return truth;
    }
}
