using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <content>Conditions on lists: how many fit, which ones, and whether all do.</content>
internal sealed partial class Judge
{
    /// <summary>An entry of a list with what the conditions come to for it.</summary>
    private readonly record struct Counted(Element? Row, Truth Base, Truth Fits, Multiplicity Count);

    private Truth TestCount(CountOf test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        if (test.Refers && IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var entries = _lists.Rows(list, of, frame, _facts, test.Where.AsksForCollectives, out var isPart);
        var rows = new List<Counted>(entries.Count);
        var inside = frame.Inside;
        foreach (var entry in entries)
        {
            rows.Add(CountOne(test, entry, inside, trace));
        }

        if (!test.Per.IsEmpty)
        {
            return TestPer(test, rows, frame, trace);
        }

        var (floor, ceiling) = test.Distinct.IsEmpty ? Sum(rows) : Distinct(test, rows, frame, trace);
        if (trace is not null)
        {
            trace.Count = new(floor.Low, ceiling.High);
        }

        var truth = Truth.Inapplicable;
        foreach (var edge in test.Edges)
        {
            truth = Kleene.And(truth, TestEdge(edge, test, rows, floor, ceiling, isPart, of, frame, trace));
        }

        return truth;
    }

    private Counted CountOne(CountOf test, ListEntry entry, Frame frame, Trace? trace)
    {
        var known = entry.Row is not null;

        // Of what a list may hold beyond its entries, what is missing is the list.
        var inner = entry.Row is { IsAndMore: false } ? trace : null;
        var counted = entry.Member;
        if (test.Among is { } among)
        {
            counted = Kleene.And(counted, known ? Kleene.Picks(Test(among, entry.Row!, frame, inner)) : Truth.Unknown);
        }

        var where = test.Where is AllOf { Parts.IsEmpty: true } ? Truth.True : known ? Kleene.Picks(Test(test.Where, entry.Row!, frame, inner)) : Truth.Unknown;
        var fits = Kleene.And(counted, where);
        if (trace is not null)
        {
            trace.Rows.Add(new(entry.Row, fits, entry.Count));
            if (fits != Truth.False || (counted != Truth.False && test.Edges.Any(e => e.IsShare)))
            {
                if (entry.Inside is { } within && fits == Truth.Unknown)
                {
                    trace.Miss(within.Of, within.Attribute, within.Kind);
                }
                else if (entry.Why is { } why && (entry.Member == Truth.Unknown || inner is null))
                {
                    trace.Miss(why.Of, why.Attribute, why.Kind);
                }
                else if (entry.Row is { } row && entry.Count.Low != entry.Count.High)
                {
                    trace.Miss(row, null, MissingKind.Count);
                }
            }
        }

        return new(entry.Row, counted, fits, entry.Count);
    }

    // Two counts: what lower bounds are held against and what upper ones are. Each takes what is left free at its worst, for a rule must hold for all of it.
    private static (Interval Floor, Interval Ceiling) Sum(List<Counted> rows)
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

    private Truth TestEdge(
        CountEdge edge, CountOf test, List<Counted> rows, Interval floor, Interval ceiling, bool isPart, Element of, Frame frame, Trace? trace)
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
            return TestAsManyAs(edge, other, test, rows, of, frame, trace);
        }

        if (edge.IsShare)
        {
            return TestShare(edge, rows, trace);
        }

        if (edge.IsFloor && (edge.Bound == BoundWord.MoreThan ? floor.High <= edge.Over : floor.High < edge.Over) && HasPointAhead(test.Where, frame))
        {
            // What is asked for by a day that has not come may still be there by then.
            trace?.Miss(of, test.List.For(of.Sort), MissingKind.Time);
            floor = floor with { High = Multiplicity.Unlimited };
        }

        return Both(edge, edge.Over, isPart ? null : floor, ceiling);
    }

    private bool HasPointAhead(Condition where, Frame frame) => (where is AllOf all ? all.Parts : [where])
        .OfType<Within>()
        .Where(w => w.Attribute.First.Type.Kind == ValueKind.Date)
        .Any(w => w.Edges.Any(IsLimited) ? w.Edges.Where(IsLimited).All(e => IsAhead(e, w, frame)) : w.Edges.Any(e => IsAhead(e, w, frame)));

    private bool IsAhead(ValueEdge edge, Within within, Frame frame) => edge switch
    {
        { Date: { } date } => IsAhead(edge, within.Attribute.First, Days(edge.Word, date).High),
        { Path: { } path } => ReadPath(path, frame, null).Values is [DateRange day] && IsAhead(edge, within.Attribute.First, day.Last.DayNumber),
        _ => false,
    };

    // A floor is held against one interval and a ceiling against another.
    private static Truth Both(CountEdge edge, long n, Interval? floor, Interval ceiling)
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

    // The sum over entries of (fits − share × counted), lowest and highest entry by entry, in whole numbers.
    private static Truth TestShare(CountEdge edge, List<Counted> rows, Trace? trace)
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

            possible = Plus(Plus(possible, row.Count.High), row.Count.FreeHigh);
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

        if (trace is not null)
        {
            trace.Base = new(sure, possible);
        }

        if (possible == 0)
        {
            return Truth.Inapplicable;
        }

        // With nothing to take a share of there would be nothing to judge.
        var truth = sum.Against(edge);
        return truth != Truth.False || rows.Any(r => r.Base == Truth.True && r.Count.Low + r.Count.FreeLow > 0) ? truth
            : sure == 0 ? Truth.Unknown
            : rows.Where(r => r.Base == Truth.True && r.Count is { FreeLow: 0, FreeHigh: > 0 })
                .Select(r => TestShare(edge, [.. rows.Select(x => x.Equals(r) ? x with { Count = x.Count with { FreeLow = 1 } } : x)], null))
                .Aggregate(Truth.True, Kleene.And);
    }

    private Truth TestAsManyAs(CountEdge edge, CountOf other, CountOf test, List<Counted> rows, Element of, Frame frame, Trace? trace)
    {
        if (other.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var sum = new Difference();
        var inside = frame.Inside;
        var otherTrace = trace?.Child(other, of);
        var otherRows = _lists.Rows(list, of, frame, _facts, other.Where.AsksForCollectives, out _).Select(e => CountOne(other, e, inside, otherTrace)).ToList();
        if (ReferenceEquals(list, test.List.For(of.Sort)) && otherRows.Count == rows.Count)
        {
            // The same entries on both sides: each is taken with itself, so what is unknown of it cancels.
            for (var i = 0; i < rows.Count; i++)
            {
                var (a, b) = (rows[i].Fits, otherRows[i].Fits);
                sum.Add((a == Truth.True ? 1 : 0) - (b == Truth.False ? 0 : 1), (a == Truth.False ? 0 : 1) - (b == Truth.True ? 1 : 0), rows[i].Count);
            }
        }
        else
        {
            rows.ForEach(r => sum.Add(r.Fits == Truth.True ? 1 : 0, r.Fits == Truth.False ? 0 : 1, r.Count));
            otherRows.ForEach(r => sum.Add(r.Fits == Truth.False ? 0 : -1, r.Fits == Truth.True ? -1 : 0, r.Count));
        }

        var truth = sum.Against(edge);
        if (otherTrace is not null)
        {
            otherTrace.Truth = truth;
            otherTrace.Count = Sum(otherRows).Floor;
        }

        return truth;
    }

    private (Interval, Interval) Distinct(CountOf test, List<Counted> rows, Frame frame, Trace? trace)
    {
        var sure = new HashSet<object>();
        var possible = new HashSet<object>();
        var unknown = 0L;
        var anySure = false;
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            var isSure = row.Fits == Truth.True && row.Count.Low + row.Count.FreeLow > 0;
            var (value, at, step) = Follow(row.Row, test.Distinct, frame);
            if (value.State == FactState.None)
            {
                continue;
            }

            if (!IsKnown(value))
            {
                unknown = Plus(Plus(unknown, row.Count.High), row.Count.FreeHigh);

                // What is unknown may be none, which is no value, unless it must have one.
                anySure |= isSure && test.Distinct is [{ LeftOut: LeftOut.Required }];
                if (trace is not null && row.Row is { IsAndMore: false })
                {
                    Miss(trace, at!, step);
                }

                continue;
            }

            var key = Key(value.One!);
            possible.Add(key);
            if (isSure)
            {
                sure.Add(key);
            }
        }

        var high = Plus(possible.Count, unknown);
        if (test.Distinct[^1].Type is { Kind: ValueKind.Word, Words.Length: var domain })
        {
            high = Math.Min(high, domain);
        }

        var interval = new Interval(Math.Max(sure.Count, anySure ? 1 : 0), high);
        return (interval, interval);
    }

    private Truth TestPer(CountOf test, List<Counted> rows, Frame frame, Trace? trace)
    {
        // Of each group: what it has for sure, and what it may have; whatever is of an unknown group may join any, or open one.
        var groups = new Dictionary<object, List<Counted>>();
        var loose = new List<Counted>();
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            var (value, at, step) = Follow(row.Row, test.Per, frame);
            if (value.State != FactState.None && !IsKnown(value))
            {
                loose.Add(row);
                if (trace is not null && row.Row is { IsAndMore: false })
                {
                    Miss(trace, at!, step);
                }
            }
            else if (value.State == FactState.Given)
            {
                var key = Key(value.One!);
                (groups.TryGetValue(key, out var members) ? members : groups[key] = []).Add(row);
            }
        }

        var truth = Truth.True;
        foreach (var edge in test.Edges)
        {
            if (edge.IsShare && !rows.Any(r => r.Base != Truth.False && r.Count is not { High: 0, FreeHigh: 0 }))
            {
                return Truth.Inapplicable;
            }

            foreach (var (key, members) in groups.OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
            {
                var one = TestGroup(edge, rows, members, loose);
                if (one == Truth.False && trace is not null)
                {
                    trace.Group = key is Element element ? element.Name : key.ToString();
                    trace.Count = Sum(members).Ceiling;
                }

                truth = Kleene.And(truth, one);
            }

            if (loose.Count > 0)
            {
                var alone = TestGroup(edge, rows, [], loose);
                truth = Kleene.And(truth, alone == Truth.False ? Truth.Unknown : alone);
            }
        }

        return rows.Count == 0 ? (test.Edges.Any(e => e.IsShare) ? Truth.Inapplicable : Truth.True) : truth;
    }

    private static Truth TestGroup(CountEdge edge, List<Counted> rows, List<Counted> members, List<Counted> loose)
    {
        // For a ceiling the worst that can be is that everything loose is here; the best, that nothing is.
        var asMembers = rows.Select(r => new Counted(
            r.Row,
            r.Base,
            members.Contains(r) ? r.Fits : loose.Contains(r) ? Truth.Unknown : Truth.False,
            r.Count)).ToList();
        if (edge.IsShare)
        {
            return TestShare(edge, asMembers, null);
        }

        return Both(edge, edge.Over, null, Sum(asMembers).Ceiling);
    }

    // A value that is one thing: what stands for several may be any of them.
    private static bool IsKnown(Val value) => value is { State: FactState.Given, One: not null } and not { One: Element { IsAndMore: true } } and not { One: Element { Count.IsOne: false } };

    // What a path leads to, and where it came to an end.
    private (Val Value, Element? At, AttributeRow? Step) Follow(Element? from, ImmutableArray<AttributeRow> path, Frame frame)
    {
        var at = from;
        if (at is null)
        {
            return (Val.Unknown, null, null);
        }

        foreach (var step in path[..^1])
        {
            var on = Row(step, at);
            var value = on is null ? Val.None : _facts.Read(on, at, frame);
            if (value.One is not Element next)
            {
                return (value.State == FactState.Given ? Val.Unknown : value, at, on);
            }

            at = next;
        }

        var last = Row(path[^1], at);
        return (last is null ? Val.None : _facts.Read(last, at, frame), at, last);

        static AttributeRow? Row(AttributeRow step, Element at) => step.Sort == at.Sort ? step : at.Sort.Find(step.Name);
    }

    private static object Key(object value) => value switch
    {
        string text => WordTable.Normal(text),
        RedactedText person => person.ToString(),
        _ => value,
    };

    private Truth TestClosed(ClosedList test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = Against(test.Ids, frame, trace);
        if (test.Refers && IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var rows = Fitting(test.Where, list, of, frame, trace);
        var truth = HasAll(test.Ids, against, rows, frame);
        MissUndescribed(test.Ids, truth, trace);
        var sure = 0L;
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            sure += row.Fits == Truth.True ? row.Count.Low + row.Count.FreeHigh : 0;
            var named = row.Row is null ? Truth.Unknown : Among(row.Row, test.Ids, against, frame);
            truth = Kleene.And(truth, named == Truth.False && !IsThere(row) ? Truth.Unknown : named);
        }

        return sure > test.Ids.Words.Length + test.Ids.Posts.Length + against.Values.Count && !against.Open ? Truth.False : truth;
    }

    private Truth TestList(ListHolds test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = Against(test.Ids, frame, trace);
        if (test.Refers && IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var rows = Fitting(test.Where, list, of, frame, trace);
        var truth = test.Relation switch
        {
            SetRelation.Includes => HasAll(test.Ids, against, rows, frame),
            SetRelation.IncludesAny => HasAny(test.Ids, against, rows, frame, atLeast: true),
            _ => Kleene.Not(HasAny(test.Ids, against, rows, frame, atLeast: false)),
        };
        MissUndescribed(test.Ids, truth, trace);
        return truth;
    }

    private Truth TestEvery(Every test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        if (test.Refers && IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var truth = Truth.True;
        var (judged, dropped) = (false, false);
        foreach (var row in Fitting(test.Where, list, of, frame, trace))
        {
            if (row.Fits == Truth.False)
            {
                continue;
            }

            var holds = row.Row is null ? Truth.Unknown : Test(test.Holds, row.Row, frame.Inside, row.Row.IsAndMore ? null : trace);
            if (holds == Truth.Inapplicable)
            {
                dropped |= IsThere(row);
                continue;
            }

            judged = true;

            // What only possibly exists breaks nothing.
            truth = Kleene.And(truth, holds == Truth.False && !IsThere(row) ? Truth.Unknown : holds);
        }

        // Where every part has dropped out there is nothing to judge; of an empty list it is true.
        return dropped && !judged ? Truth.Inapplicable : truth;
    }

    private List<Counted> Fitting(Condition where, AttributeRow list, Element of, Frame frame, Trace? trace)
    {
        var test = new CountOf(new AttributeRef(list, [list]), where, [], null, [], [], where.Range);
        var inside = frame.Inside;
        var entries = _lists.Rows(list, of, frame, _facts, where.AsksForCollectives, out _);
        return entries.ConvertAll(e => CountOne(test, e, inside, trace));
    }

    // Whether it is there for sure, or left free to be there.
    private static bool IsThere(Counted row) => row.Fits == Truth.True && row.Count.Low + row.Count.FreeHigh > 0;

    private Truth HasAll(Operand ids, PathValues against, List<Counted> rows, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : ids.HasNone ? Kleene.Of(rows.TrueForAll(r => r.Fits == Truth.False)) : Truth.True;
        foreach (var has in EachOf(ids, against, rows, frame, atLeast: true))
        {
            truth = Kleene.And(truth, has);
        }

        return truth;
    }

    // Where nothing fits, it has none of what more may be asked for.
    private Truth HasAny(Operand ids, PathValues against, List<Counted> rows, Frame frame, bool atLeast) =>
        EachOf(ids, against, rows, frame, atLeast).Aggregate(against.Open && rows.Exists(r => r.Fits != Truth.False) ? Truth.Unknown : Truth.False, Kleene.Or);

    // A board of an organisation's own that nobody describes may well be there.
    private void MissUndescribed(Operand ids, Truth truth, Trace? trace)
    {
        foreach (var word in truth == Truth.Unknown && trace is not null ? ids.Words : [])
        {
            if (ground.Phantoms.TryGetValue(word, out var board))
            {
                trace!.Miss(board, null, MissingKind.Description);
            }
        }
    }

    // For each on the other side: whether it is in the list.
    private IEnumerable<Truth> EachOf(Operand ids, PathValues against, List<Counted> rows, Frame frame, bool atLeast)
    {
        foreach (var word in ids.Words)
        {
            var has = Has(rows, e => _facts.IsOf(e, word), atLeast);
            yield return has == Truth.False && ground.Phantoms.ContainsKey(word) ? Truth.Unknown : has;
        }

        foreach (var post in ids.Posts)
        {
            yield return Has(rows, e => _facts.IsPost(e, post, frame), atLeast);
        }

        foreach (var value in against.Values)
        {
            yield return Has(rows, e => _facts.Same(e, value, null), atLeast);
        }
    }

    private static Truth Has(List<Counted> rows, Func<Element, Truth> named, bool atLeast)
    {
        var truth = Truth.False;
        foreach (var row in rows)
        {
            var fits = Kleene.And(row.Row is null ? Truth.Unknown : named(row.Row), row.Fits);
            var low = row.Count.Low + (atLeast ? row.Count.FreeLow : row.Count.FreeHigh);
            var high = Plus(row.Count.High, atLeast ? row.Count.FreeLow : row.Count.FreeHigh);
            truth = Kleene.Or(truth, high == 0 ? Truth.False : fits == Truth.True && low == 0 ? Truth.Unknown : fits);
        }

        return truth;
    }

    private Truth Among(Element row, Operand ids, PathValues against, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : Truth.False;
        foreach (var word in ids.Words)
        {
            truth = Kleene.Or(truth, _facts.IsOf(row, word));
        }

        foreach (var post in ids.Posts)
        {
            truth = Kleene.Or(truth, _facts.IsPost(row, post, frame));
        }

        foreach (var value in against.Values)
        {
            truth = Kleene.Or(truth, _facts.Same(row, value, null));
        }

        return truth;
    }

    /// <summary>Whether a condition picks by a reference that leads to nothing, so that there is nothing to pick: for a requirement it is not applicable, and no subject is picked by it.</summary>
    public bool IsMoot(Condition condition, Frame frame) => condition switch
    {
        AllOf all => all.Parts.Any(p => IsMoot(p, frame)),
        AnyOf any => any.Parts.All(p => IsMoot(p, frame)),
        NoneOf none => none.Parts.All(p => IsMoot(p, frame)),
        Through through => IsMoot(through.Holds, frame),
        IsWord word => LeadsNowhere(word.Path, frame),
        HasValue value => LeadsNowhere(value.Values.Path, frame),
        SetHolds set => LeadsNowhere(set.Values.Path, frame),
        Within within => within.Edges.All(e => e.Path is { } path && !path.IsOpenEnded && LeadsNowhere(path, frame)),
        CountOf count => IsMoot(count.Where, frame) || (count.Among is { } among && IsMoot(among, frame)) || count.Edges.Any(e => e.AsManyAs is { } other && IsMoot(other.Where, frame)),
        ClosedList closed => IsMoot(closed.Where, frame) || LeadsNowhere(closed.Ids.Path, frame),
        ListHolds list => IsMoot(list.Where, frame) || LeadsNowhere(list.Ids.Path, frame),
        Every every => IsMoot(every.Where, frame),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool LeadsNowhere(RefPath? path, Frame frame) => path is not null && ReadPath(path, frame, null).IsNothing;

    private static long Plus(long a, long b) => a >= Multiplicity.Unlimited || b >= Multiplicity.Unlimited ? Multiplicity.Unlimited : Math.Min(a + b, Multiplicity.Unlimited);

    /// <summary>A sum over entries of something from least to most for each thing they stand for. What is unknown of the numbers may fall either way; what is left free is taken at its worst.</summary>
    private sealed class Difference
    {
        private readonly BigSum _floorLow = new();
        private readonly BigSum _floorHigh = new();
        private readonly BigSum _ceilingLow = new();
        private readonly BigSum _ceilingHigh = new();

        public void Add(long least, long most, Multiplicity count)
        {
            var (low, high) = (least < 0 ? count.High : count.Low, most > 0 ? count.High : count.Low);
            _floorLow.Add(least, low);
            _floorLow.Add(least, least < 0 ? count.FreeHigh : count.FreeLow);
            _floorHigh.Add(most, high);
            _floorHigh.Add(most, most < 0 ? count.FreeHigh : count.FreeLow);
            _ceilingLow.Add(least, low);
            _ceilingLow.Add(least, least > 0 ? count.FreeHigh : count.FreeLow);
            _ceilingHigh.Add(most, high);
            _ceilingHigh.Add(most, most > 0 ? count.FreeHigh : count.FreeLow);
        }

        public Truth Against(CountEdge edge) => Both(edge, 0, new(_floorLow.Sign, _floorHigh.Sign), new(_ceilingLow.Sign, _ceilingHigh.Sign));
    }

    /// <summary>A sum of products some of which may have no end: those all go one way.</summary>
    private sealed class BigSum
    {
        private Int128 _sum;
        private int _endless;

        public int Sign => _endless != 0 ? _endless : Int128.Sign(_sum);

        public void Add(long each, long times)
        {
            if (each != 0 && times >= Multiplicity.Unlimited)
            {
                _endless = Math.Sign(each);
            }
            else
            {
                _sum += (Int128)each * times;
            }
        }
    }
}
