using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class Meaning
{
    private Answer Measure(Within condition, Element thing, Scene scene)
    {
        if (condition.Attribute.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        if (row.Derivation == "called ahead" && thing.Find(row) is null)
        {
            return Answer.All(condition.Edges.Select(e => CalledAhead(e, thing, scene)));
        }

        var told = world.Tell(thing, row, scene);

        // What has not been done is late after the last day on which it would do, however early that could be.
        var isWaitedFor = told.IsNone && row.Type.Kind == ValueKind.Date && !row.Type.IsSetInAdvance && !condition.Edges.All(IsUnending);
        return Answer.All(condition.Edges.Where(e => !isWaitedFor || !IsUnending(e)).Select(edge => row.Type.Kind switch
        {
            ValueKind.Date => Date(edge, told, thing, row, scene),
            _ when told.IsUnknown => Answer.Maybe(told.Lacks),
            _ when told.IsNone => Answer.No,
            ValueKind.Number => Number(edge, (long)told.Values[0], edge.Number),
            _ => Length(edge, (Duration)told.Values[0]),
        }));
    }

    private static Answer Number(ValueEdge edge, long number, long goal) => Answer.Of(edge.Word switch
    {
        EdgeWord.AtLeast => number >= goal,
        EdgeWord.AtMost => number <= goal,
        EdgeWord.MoreThan => number > goal,
        EdgeWord.FewerThan => number < goal,
        _ => number == goal,
    });

    // Months and days compare only where the calendar cannot matter.
    private static Answer Length(ValueEdge edge, Duration length)
    {
        var goal = edge.Duration!.Value;
        if (length.Days == 0 && goal.Days == 0)
        {
            return Number(edge, length.Months, goal.Months);
        }

        if (length.Months == 0 && goal.Months == 0)
        {
            return Number(edge, length.Days, goal.Days);
        }

        Answer AtLeast() => length.LeastDays >= goal.MostDays ? Answer.Yes : length.MostDays < goal.LeastDays ? Answer.No : Answer.Maybe();
        Answer AtMost() => length.MostDays <= goal.LeastDays ? Answer.Yes : length.LeastDays > goal.MostDays ? Answer.No : Answer.Maybe();
        return edge.Word switch
        {
            EdgeWord.AtLeast => AtLeast(),
            EdgeWord.FewerThan => Answer.Not(AtLeast()),
            EdgeWord.AtMost => AtMost(),
            EdgeWord.MoreThan => Answer.Not(AtMost()),
            _ => Answer.All([AtLeast(), AtMost()]),
        };
    }

    // From the day of the notice to the day of the meeting, counted on the calendar.
    private Answer CalledAhead(ValueEdge edge, Element meeting, Scene scene)
    {
        var called = world.Tell(meeting, meeting.Sort.Find("called")!, scene);
        var date = world.Tell(meeting, meeting.Sort.Find("date")!, scene);
        if (called.IsUnknown || date.IsUnknown)
        {
            return Answer.Maybe(called.Lacks.Union(date.Lacks));
        }

        if (called.IsNone || date.IsNone)
        {
            return Answer.No;
        }

        var (from, to, length) = ((DateRange)called.Values[0], (DateRange)date.Values[0], edge.Duration!.Value);
        if (!from.IsDay || !to.IsDay)
        {
            return Answer.Maybe(new MissingFact(meeting, meeting.Sort.Find("called")!, MissingKind.Value));
        }

        return OverDays(from, to, length, (a, b) => Compare(edge.Word, b.DayNumber, length.From(a, 1).DayNumber), new MissingFact(meeting, meeting.Sort.Find("called")!, MissingKind.Value));
    }

    private static bool Compare(EdgeWord word, long a, long b) => word switch
    {
        EdgeWord.AtLeast => a >= b,
        EdgeWord.AtMost => a <= b,
        EdgeWord.MoreThan => a > b,
        EdgeWord.FewerThan => a < b,
        _ => a == b,
    };

    // A date that is not known more closely than to its month or year: what holds of every day in it. Of many days those are tried where it could change.
    private static Answer OverDays(DateRange first, DateRange second, Duration? distance, Func<DateOnly, DateOnly, bool> holds, params MissingFact[] lacks)
    {
        var (some, all) = (false, true);
        foreach (var b in Days(second, first, distance))
        {
            foreach (var a in Days(first, new(b, b), distance))
            {
                var held = holds(a, b);
                some |= held;
                all &= held;
            }
        }

        return some && !all ? Answer.Maybe(lacks) : Answer.Of(all);
    }

    private static IEnumerable<DateOnly> Days(DateRange range, DateRange other, Duration? distance)
    {
        if (range.Last.DayNumber - range.First.DayNumber < 32)
        {
            return Enumerable.Range(range.First.DayNumber, range.Last.DayNumber - range.First.DayNumber + 1).Select(DateOnly.FromDayNumber);
        }

        DateOnly[] ends = [other.First, other.Last];
        var turns = ends.Concat(distance is { } d ? ends.SelectMany(e => (DateOnly[])[d.From(e, 1), d.From(e, -1)]) : []);
        return turns.SelectMany(t => Enumerable.Range(t.DayNumber - 3, 7)).Where(n => n >= range.First.DayNumber && n <= range.Last.DayNumber)
            .Append(range.First.DayNumber).Append(range.Last.DayNumber).Distinct().Select(DateOnly.FromDayNumber);
    }

    private Answer Date(ValueEdge edge, Told told, Element thing, AttributeRow row, Scene scene)
    {
        if (told.IsNone && row.Type.IsSetInAdvance && edge.Word is not (EdgeWord.Before or EdgeWord.By) && (edge.Path is not { } open || !PassesNowhere(open, scene)))
        {
            return Answer.No;
        }

        // The point: in a rule, the whole of a month or year; in a fact, a day in it that is not known.
        DateRange point;
        if (edge.Path is { } path)
        {
            var led = Follow(path, scene);
            if (led.IsNone && PassesNowhere(path, scene))
            {
                return Answer.Nothing;
            }

            if (told.IsUnknown)
            {
                return Answer.Maybe(told.Lacks);
            }

            // Several things that lead to one day are one point.
            if (led.Values.Distinct().ToList() is not [DateRange only] || led.AndMore)
            {
                return Answer.Maybe(led.Lacks.Union(OpenEnd(path, scene)));
            }

            point = only;
        }
        else
        {
            point = edge.Date!.Value;
        }

        if (told.IsUnknown)
        {
            return Answer.Maybe(told.Lacks);
        }

        if (told.IsNone)
        {
            return IsAhead(edge, row, scene) ? Answer.Maybe(new MissingFact(thing, row, MissingKind.Time)) : Answer.No;
        }

        var day = (DateRange)told.Values[0];
        var lack = new MissingFact(thing, row, MissingKind.Value);
        return edge.Path is null
            ? Fixed(day, point, edge, lack)
            : OverDays(day, point, edge.Distance, (d, p) => Holds(edge, d, p, p), lack);
    }

    // A first or last day that is open is, as a bound, not known.
    private IEnumerable<MissingFact> OpenEnd(RefPath path, Scene scene)
    {
        if (path.Steps is not [.. var steps, var last])
        {
            return [];
        }

        return Follow(path with { Steps = [.. steps] }, scene).Values.OfType<Element>()
            .Where(thing => last.For(thing.Sort) is { } row && world.Tell(thing, row, scene.Within).IsNone)
            .Select(thing => new MissingFact(thing, last.For(thing.Sort)!, MissingKind.Value));
    }

    private static Answer Fixed(DateRange day, DateRange point, ValueEdge edge, MissingFact lack)
    {
        var held = Days(day, point, edge.Distance).Select(d => Holds(edge, d, point.First, point.Last)).Distinct().ToList();
        return held.Count == 2 ? Answer.Maybe(lack) : Answer.Of(held[0]);
    }

    private static bool Holds(ValueEdge edge, DateOnly day, DateOnly first, DateOnly last)
    {
        if (edge.Distance is { } distance)
        {
            // So long before the point, or after it.
            var isBefore = edge.Word is EdgeWord.Before or EdgeWord.By;
            var goal = distance.From(edge.Word is EdgeWord.Before or EdgeWord.OnOrAfter ? first : last, isBefore ? -1 : 1);
            var ahead = isBefore ? goal.DayNumber - day.DayNumber : day.DayNumber - goal.DayNumber;
            var onRightSide = edge.Word switch
            {
                EdgeWord.Before => day < first,
                EdgeWord.By => day <= last,
                EdgeWord.After => day > last,
                _ => day >= first,
            };
            return onRightSide && edge.DistanceWord switch
            {
                BoundWord.AtLeast => ahead >= 0,
                BoundWord.AtMost => ahead <= 0,
                BoundWord.MoreThan => ahead > 0,
                BoundWord.FewerThan => ahead < 0,
                _ => ahead == 0,
            };
        }

        return edge.Word switch
        {
            EdgeWord.Before or EdgeWord.FewerThan => day < first,
            EdgeWord.By or EdgeWord.AtMost => day <= last,
            EdgeWord.After or EdgeWord.MoreThan => day > last,
            EdgeWord.OnOrAfter or EdgeWord.AtLeast => day >= first,
            _ => day >= first && day <= last,
        };
    }

    // Whether any day from some day on will do.
    private static bool IsUnending(ValueEdge edge) =>
        edge.Word is EdgeWord.After or EdgeWord.MoreThan or EdgeWord.OnOrAfter or EdgeWord.AtLeast && (edge.Distance is null || edge.DistanceWord is BoundWord.AtLeast or BoundWord.MoreThan);

    // Whether there is still time: some day from today on would do, or, where any day from a point on does, the point has not come. A day that is set in advance could have been set already.
    private bool IsAhead(ValueEdge edge, AttributeRow row, Scene scene)
    {
        var today = world.AsOf.First;
        if (row.Type.Kind != ValueKind.Date || (row.Type.IsSetInAdvance && edge.Word is not (EdgeWord.Before or EdgeWord.By)))
        {
            return false;
        }

        var led = edge.Path is { } path ? Follow(path, scene) : Told.Value(edge.Date!.Value);
        if (led.Values.Distinct().ToList() is not [DateRange point])
        {
            return false;
        }

        // Of a day that is known only to its month or year, the last it can be.
        var (first, last) = edge.Path is null ? (point.First, point.Last) : (point.Last, point.Last);
        if (!IsUnending(edge))
        {
            return Enumerable.Range(0, 366 * 60).Any(n => Holds(edge, today.AddDays(n), first, last));
        }

        var start = edge.Word is EdgeWord.OnOrAfter or EdgeWord.AtLeast ? first : last;
        return today <= (edge.Distance is { } distance ? distance.From(start, 1) : start);
    }
}
