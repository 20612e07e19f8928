using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Bounds on numbers, durations and dates.</summary>
internal sealed class Measures(Ground ground, Facts facts, Paths paths)
{
    public Truth TestWithin(Within test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = facts.Read(row, of, frame);
        trace?.Found = value;
        var truth = Truth.Inapplicable;
        foreach (var edge in test.Edges)
        {
            // What has not been done is held to the last day for it, where there is one, and not to the first.
            if (value.State == FactState.None && row.Type.Kind == ValueKind.Date && !row.Type.IsSetInAdvance && !IsLimited(edge) && test.Edges.Any(IsLimited))
            {
                continue;
            }

            truth = Kleene.And(truth, TestEdge(edge, value, of, row, frame, trace));
        }

        return truth;
    }

    private Truth TestEdge(ValueEdge edge, Val value, Element of, AttributeRow row, Frame frame, Trace? trace)
    {
        if (row.Type.Kind != ValueKind.Date)
        {
            switch (value)
            {
                case { State: FactState.None }:
                    return Truth.False;
                case { One: long number }:
                    return Compare(edge.Word, number, number, edge.Number, edge.Number);
                case { One: Duration } when row.Derivation == "called ahead" && of.Find(row) is null:
                    return CompareDaysAhead(edge, of, frame);
                case { One: Duration duration }:
                    return CompareDurations(edge.Word, duration, edge.Duration!.Value);
                default:
                    trace?.Miss(facts.Lack(of, row, frame));
                    return Truth.Unknown;
            }
        }

        var (low, high) = (0, 0);
        if (edge.Date is { } date)
        {
            (low, high) = Days(edge.Word, date);
        }
        else
        {
            var isKnown = value.State != FactState.Unknown;
            var point = paths.Read(edge.Path!, frame, isKnown ? trace : null);
            if (point.IsNothing && paths.PassesNowhere(edge.Path!, frame))
            {
                return Truth.Inapplicable;
            }

            if (isKnown && (point.Open || point.Values is not [DateRange]))
            {
                // An open first or last day, as a bound, is not known.
                MissPoint(edge.Path!, frame, trace);
                return value.State == FactState.None && row.Type.IsSetInAdvance && edge.Word is not (EdgeWord.Before or EdgeWord.By) ? Truth.False : Truth.Unknown;
            }

            (low, high) = point.Values is [DateRange known] ? (known.First.DayNumber, known.Last.DayNumber) : default;
        }

        if (value.State == FactState.Unknown)
        {
            trace?.Miss(facts.Lack(of, row, frame));
            return Truth.Unknown;
        }

        switch (value)
        {
            case { State: FactState.None }:
                // A dated duty whose point lies ahead is not yet broken.
                if (IsAhead(edge, row, high))
                {
                    trace?.Miss(of, row, MissingKind.Time);
                    return Truth.Unknown;
                }

                return Truth.False;
            case { One: DateRange day }:
                var truth = edge.Distance is { } distance
                    ? CompareDistance(edge, day, low, high, distance)
                    : CompareDates(edge.Word, day.First.DayNumber, day.Last.DayNumber, low, high, edge.Date is not null);
                if (truth == Truth.Unknown)
                {
                    trace?.Miss(facts.Lack(of, row, frame));
                }

                return truth;
            default:
                trace?.Miss(facts.Lack(of, row, frame));
                return Truth.Unknown;
        }
    }

    /// <summary>In a rule a month or year is the whole of it: before its first day, after its last.</summary>
    public static (int Low, int High) Days(EdgeWord word, DateRange date) => word switch
    {
        EdgeWord.Exactly => (date.First.DayNumber, date.Last.DayNumber),
        EdgeWord.Before or EdgeWord.FewerThan or EdgeWord.OnOrAfter or EdgeWord.AtLeast => (date.First.DayNumber, date.First.DayNumber),
        _ => (date.Last.DayNumber, date.Last.DayNumber),
    };

    /// <summary>Whether what has not been done may still be done in time: the last day for it has not passed, or the day has not come from which it is to be done.</summary>
    public bool IsAhead(ValueEdge edge, AttributeRow row, int point) => LastDay(edge, point, row.Type.IsSetInAdvance) >= ground.AsOf.DayNumber;

    /// <summary>Whether there is a last day on which it can be fulfilled.</summary>
    public static bool IsLimited(ValueEdge edge) => edge.Distance is null
        ? edge.Word is EdgeWord.Before or EdgeWord.By or EdgeWord.FewerThan or EdgeWord.AtMost or EdgeWord.Exactly
        : edge.Word is EdgeWord.Before or EdgeWord.By || edge.DistanceWord is BoundWord.AtMost or BoundWord.FewerThan or BoundWord.Exactly;

    private static int LastDay(ValueEdge edge, int point, bool isSetInAdvance) => edge switch
    {
        // Nothing is nearer than no days.
        { DistanceWord: BoundWord.FewerThan, Distance: { Days: 0, Months: 0 } } or { Word: EdgeWord.Before, DistanceWord: BoundWord.AtMost, Distance: { Days: 0, Months: 0 } } => int.MinValue,
        // A day that is set in advance could have been set already: nobody waits for it, unless it is to come before a day.
        _ when isSetInAdvance && edge.Word is not (EdgeWord.Before or EdgeWord.By) => int.MinValue,
        { Word: EdgeWord.Before, Distance: null } or { Word: EdgeWord.Before, DistanceWord: BoundWord.AtMost or BoundWord.FewerThan } => point - 1,
        { Word: EdgeWord.FewerThan } => point - 1,
        { Word: EdgeWord.By, DistanceWord: BoundWord.AtMost or BoundWord.FewerThan } => point,
        { Distance: { } distance } => LastDay(edge, point, distance),
        _ => point,
    };

    private static int LastDay(ValueEdge edge, int point, Duration distance)
    {
        var back = edge.Word is EdgeWord.Before or EdgeWord.By;
        var last = distance.From(DateOnly.FromDayNumber(point), back ? -1 : 1).DayNumber - (edge.DistanceWord == (back ? BoundWord.MoreThan : BoundWord.FewerThan) ? 1 : 0);
        return edge.Word switch
        {
            EdgeWord.Before when last >= point && edge.DistanceWord == BoundWord.Exactly => int.MinValue,
            EdgeWord.Before => Math.Min(last, point - 1),
            EdgeWord.After when last <= point && IsLimited(edge) => int.MinValue,
            _ => last,
        };
    }

    private void MissPoint(RefPath path, Frame frame, Trace? trace)
    {
        if (trace is null)
        {
            return;
        }

        if (path.Steps is [.. var steps, var last])
        {
            foreach (var thing in paths.Read(path with { Steps = [.. steps] }, frame, null).Values.OfType<Element>())
            {
                if (last.For(thing.Sort) is { } row && facts.Read(row, thing, frame).State == FactState.None)
                {
                    trace.Miss(thing, row, MissingKind.Value);
                }
            }
        }
    }

    // In a structure a month or year is an unknown day in it.
    private static Truth CompareDates(EdgeWord word, int lo, int hi, int low, int high, bool isPeriod) => word switch
    {
        EdgeWord.Before or EdgeWord.FewerThan => Less(lo, hi, low, high),
        EdgeWord.By or EdgeWord.AtMost => AtMost(lo, hi, low, high),
        EdgeWord.After or EdgeWord.MoreThan => Kleene.Not(AtMost(lo, hi, low, high)),
        EdgeWord.OnOrAfter or EdgeWord.AtLeast => Kleene.Not(Less(lo, hi, low, high)),
        EdgeWord.Exactly when hi < low || lo > high => Truth.False,
        EdgeWord.Exactly => Kleene.Of(isPeriod ? lo >= low && hi <= high : lo == hi && low == high) == Truth.True ? Truth.True : Truth.Unknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A point that is not known to its day may be any from low to high: a later one asks for later days.
    private static Truth CompareDistance(ValueEdge edge, DateRange day, int low, int high, Duration distance)
    {
        var (nearest, farthest) = (CompareDistance(edge, day, low, distance), CompareDistance(edge, day, high, distance));
        if (nearest != Truth.False || farthest != Truth.False)
        {
            return nearest == farthest ? nearest : Truth.Unknown;
        }

        // The first for which the day is not too late: if it is too early for that one, it is for all after it.
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = day.First.DayNumber > DaysAt(edge, middle, distance).Last ? (middle + 1, high) : (low, middle);
        }

        return CompareDistance(edge, day, low, distance) == Truth.False ? Truth.False : Truth.Unknown;
    }

    private static Truth CompareDistance(ValueEdge edge, DateRange day, int point, Duration distance)
    {
        var (first, last) = DaysAt(edge, point, distance);
        var (lo, hi) = (day.First.DayNumber, day.Last.DayNumber);
        return first > last || hi < first || lo > last ? Truth.False : lo >= first && hi <= last ? Truth.True : Truth.Unknown;
    }

    // The days that are on the right side of a point, and so far from it.
    private static (int First, int Last) DaysAt(ValueEdge edge, int point, Duration distance)
    {
        var (first, last) = edge.Word switch
        {
            EdgeWord.Before => (int.MinValue, point - 1),
            EdgeWord.By => (int.MinValue, point),
            EdgeWord.After => (point + 1, int.MaxValue),
            _ => (point, int.MaxValue),
        };
        var back = edge.Word is EdgeWord.Before or EdgeWord.By;
        var goal = distance.From(DateOnly.FromDayNumber(point), back ? -1 : 1).DayNumber;
        var isFirst = edge.DistanceWord is BoundWord.Exactly || (edge.DistanceWord is BoundWord.AtMost or BoundWord.FewerThan) == back;
        var isLast = edge.DistanceWord is BoundWord.Exactly || (edge.DistanceWord is BoundWord.AtLeast or BoundWord.MoreThan) == back;
        var beyond = edge.DistanceWord is BoundWord.MoreThan or BoundWord.FewerThan ? 1 : 0;
        return (isFirst ? Math.Max(first, goal + beyond) : first, isLast ? Math.Min(last, goal - beyond) : last);
    }

    // From the day of the notice to the day of the meeting: on the calendar a month has its own number of days.
    private Truth CompareDaysAhead(ValueEdge edge, Element meeting, Frame frame)
    {
        var called = (DateRange)facts.Read(meeting.Sort.Find("called")!, meeting, frame).One!;
        var held = (DateRange)facts.Read(meeting.Sort.Find("date")!, meeting, frame).One!;
        var (day, goal) = (held.First.DayNumber, edge.Duration!.Value.From(called.First, 1).DayNumber);
        return Compare(edge.Word, day, day, goal, goal);
    }

    private static Truth CompareDurations(EdgeWord word, Duration value, Duration edge)
    {
        if (value == edge)
        {
            return Kleene.Of(word is EdgeWord.Exactly or EdgeWord.AtLeast or EdgeWord.AtMost);
        }

        if (value.Days == 0 && edge.Days == 0)
        {
            return Compare(word, value.Months, value.Months, edge.Months, edge.Months);
        }

        return Compare(word, value.LeastDays, value.MostDays, edge.LeastDays, edge.MostDays);
    }

    private static Truth Compare(EdgeWord word, long lo, long hi, long low, long high) => word switch
    {
        EdgeWord.AtLeast => Kleene.Not(Less(lo, hi, low, high)),
        EdgeWord.MoreThan => Kleene.Not(AtMost(lo, hi, low, high)),
        EdgeWord.AtMost => AtMost(lo, hi, low, high),
        EdgeWord.FewerThan => Less(lo, hi, low, high),
        _ => lo == hi && low == high ? Kleene.Of(lo == low) : hi < low || lo > high ? Truth.False : Truth.Unknown,
    };

    // Something between lo and hi is less than something between low and high.
    private static Truth Less(long lo, long hi, long low, long high) => hi < low ? Truth.True : lo >= high ? Truth.False : Truth.Unknown;

    private static Truth AtMost(long lo, long hi, long low, long high) => hi <= low ? Truth.True : lo > high ? Truth.False : Truth.Unknown;
}
