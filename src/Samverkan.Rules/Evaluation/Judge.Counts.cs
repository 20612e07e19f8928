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

        var entries = _lists.Rows(list, of, frame, _facts);
        var isPart = _lists.IsPartPeriod;
        var rows = new List<Counted>(entries.Count);
        foreach (var entry in entries)
        {
            rows.Add(CountOne(test, entry, frame, trace));
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
            if (fits != Truth.False)
            {
                if (entry.Inside is { } inside && where == Truth.Unknown)
                {
                    trace.Miss(inside.Of, inside.Attribute, inside.Kind);
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

    // Two counts: what lower bounds are held against and what upper ones are. They differ by what is left free, for all of which a rule must hold.
    private static (Interval Floor, Interval Ceiling) Sum(List<Counted> rows)
    {
        var (low, high, freeLow, freeHigh, lowUp) = (0L, 0L, 0L, 0L, 0L);
        foreach (var row in rows)
        {
            if (row.Fits == Truth.False)
            {
                continue;
            }

            high = Plus(high, row.Count.High);
            freeHigh = Plus(freeHigh, row.Count.FreeHigh);
            if (row.Fits == Truth.True)
            {
                low = Plus(low, row.Count.Low);
                freeLow = Plus(freeLow, row.Count.FreeLow);
                lowUp = Plus(lowUp, row.Count.FreeHigh);
            }
        }

        return (new(Plus(low, freeLow), Plus(high, freeLow)), new(Plus(low, lowUp), Plus(high, freeHigh)));
    }

    private Truth TestEdge(
        CountEdge edge, CountOf test, List<Counted> rows, Interval floor, Interval ceiling, bool isPart, Element of, Frame frame, Trace? trace)
    {
        if (edge.AsManyAs is { } other)
        {
            return TestAsManyAs(edge, other, test, rows, of, frame, trace);
        }

        if (edge.IsShare)
        {
            return TestShare(edge, rows, trace);
        }

        var n = edge.Over;
        Truth? atLeast = edge.Bound switch
        {
            BoundWord.AtLeast or BoundWord.Exactly => floor.Low >= n ? Truth.True : floor.High < n ? Truth.False : Truth.Unknown,
            BoundWord.MoreThan => floor.Low > n ? Truth.True : floor.High <= n ? Truth.False : Truth.Unknown,
            _ => null,
        };
        Truth? atMost = edge.Bound switch
        {
            BoundWord.AtMost or BoundWord.Exactly => ceiling.High <= n ? Truth.True : ceiling.Low > n ? Truth.False : Truth.Unknown,
            BoundWord.FewerThan => ceiling.High < n ? Truth.True : ceiling.Low >= n ? Truth.False : Truth.Unknown,
            _ => null,
        };

        // Where the body is there for part of the period only, what is asked for at the least cannot be asked for.
        if (isPart)
        {
            atLeast = null;
        }

        return Kleene.And(atLeast ?? Truth.Inapplicable, atMost ?? Truth.Inapplicable);
    }

    // The sum over entries of (fits − share × counted), lowest and highest entry by entry, in whole numbers.
    private static Truth TestShare(CountEdge edge, List<Counted> rows, Trace? trace)
    {
        var sure = 0L;
        var possible = 0L;
        var (min, max) = (new BigSum(), new BigSum());
        foreach (var row in rows)
        {
            if (row.Base == Truth.False)
            {
                continue;
            }

            possible = Plus(possible, row.Count.High);
            sure += row.Base == Truth.True ? row.Count.Low : 0;
            var best = edge.Under - edge.Over;
            var worst = -edge.Over;
            var (least, most) = row.Fits switch
            {
                Truth.True => (best, best),
                Truth.False => (worst, worst),
                _ => (worst, best),
            };
            if (row.Base == Truth.Unknown)
            {
                (least, most) = (Math.Min(least, 0), Math.Max(most, 0));
            }

            min.Add(least, least < 0 ? row.Count.High : row.Base == Truth.True ? row.Count.Low : 0);
            max.Add(most, most > 0 ? row.Count.High : row.Base == Truth.True ? row.Count.Low : 0);
        }

        if (trace is not null)
        {
            trace.Base = new(sure, possible);
        }

        if (possible == 0)
        {
            return Truth.Inapplicable;
        }

        var (lo, hi) = (min.Sign(low: true), max.Sign(low: false));
        var truth = edge.Bound switch
        {
            BoundWord.AtLeast => lo >= 0 ? Truth.True : hi < 0 ? Truth.False : Truth.Unknown,
            BoundWord.MoreThan => lo > 0 ? Truth.True : hi <= 0 ? Truth.False : Truth.Unknown,
            BoundWord.AtMost => hi <= 0 ? Truth.True : lo > 0 ? Truth.False : Truth.Unknown,
            BoundWord.FewerThan => hi < 0 ? Truth.True : lo >= 0 ? Truth.False : Truth.Unknown,
            _ => lo == 0 && hi == 0 ? Truth.True : lo > 0 || hi < 0 ? Truth.False : Truth.Unknown,
        };

        // With nothing to take a share of there would be nothing to judge.
        return truth == Truth.False && sure == 0 ? Truth.Unknown : truth;
    }

    private Truth TestAsManyAs(CountEdge edge, CountOf other, CountOf test, List<Counted> rows, Element of, Frame frame, Trace? trace)
    {
        if (other.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var (min, max) = (new BigSum(), new BigSum());
        var otherRows = _lists.Rows(list, of, frame, _facts).Select(e => CountOne(other, e, frame, trace?.Child(other, of))).ToList();
        if (ReferenceEquals(list, test.List.For(of.Sort)) && otherRows.Count == rows.Count)
        {
            // The same entries on both sides: each is taken with itself, so what is unknown of it cancels.
            for (var i = 0; i < rows.Count; i++)
            {
                var (a, b, count) = (rows[i].Fits, otherRows[i].Fits, rows[i].Count);
                var least = (a == Truth.True ? 1 : 0) - (b == Truth.False ? 0 : 1);
                var most = (a == Truth.False ? 0 : 1) - (b == Truth.True ? 1 : 0);
                min.Add(least, least < 0 ? count.High : count.Low);
                max.Add(most, most > 0 ? count.High : count.Low);
            }
        }
        else
        {
            var ((aLow, aHigh), (bLow, bHigh)) = (Sum(rows).Floor, Sum(otherRows).Floor);
            min.Add(1, aLow);
            min.Add(-1, bHigh);
            max.Add(1, aHigh);
            max.Add(-1, bLow);
        }

        var (lo, hi) = (min.Sign(low: true), max.Sign(low: false));
        return edge.Bound switch
        {
            BoundWord.AtLeast => lo >= 0 ? Truth.True : hi < 0 ? Truth.False : Truth.Unknown,
            BoundWord.MoreThan => lo > 0 ? Truth.True : hi <= 0 ? Truth.False : Truth.Unknown,
            BoundWord.AtMost => hi <= 0 ? Truth.True : lo > 0 ? Truth.False : Truth.Unknown,
            BoundWord.FewerThan => hi < 0 ? Truth.True : lo >= 0 ? Truth.False : Truth.Unknown,
            _ => lo == 0 && hi == 0 ? Truth.True : lo > 0 || hi < 0 ? Truth.False : Truth.Unknown,
        };
    }

    private (Interval, Interval) Distinct(CountOf test, List<Counted> rows, Frame frame, Trace? trace)
    {
        var sure = new HashSet<object>();
        var possible = new HashSet<object>();
        var unknown = 0L;
        var anySure = false;
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            var isSure = row is { Fits: Truth.True, Count.Low: > 0 };
            var value = row.Row is null ? Val.Unknown : Follow(row.Row, test.Distinct, frame);
            if (value.State == FactState.None)
            {
                continue;
            }

            if (value.State == FactState.Unknown || value.One is Element { IsAndMore: true })
            {
                unknown = Plus(unknown, row.Count.High);
                anySure |= isSure;
                if (trace is not null && row.Row is { IsAndMore: false } known)
                {
                    Miss(trace, known, test.Distinct[0]);
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
            var value = row.Row is null ? Val.Unknown : Follow(row.Row, test.Per, frame);
            if (value.State == FactState.Unknown || value.One is Element { IsAndMore: true })
            {
                loose.Add(row);
                if (trace is not null && row.Row is { IsAndMore: false } known)
                {
                    Miss(trace, known, test.Per[0]);
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

        var (_, ceiling) = Sum(asMembers);
        return edge.Bound == BoundWord.FewerThan
            ? (ceiling.High < edge.Over ? Truth.True : ceiling.Low >= edge.Over ? Truth.False : Truth.Unknown)
            : (ceiling.High <= edge.Over ? Truth.True : ceiling.Low > edge.Over ? Truth.False : Truth.Unknown);
    }

    private Val Follow(Element from, ImmutableArray<AttributeRow> path, Frame frame)
    {
        var at = from;
        var value = Val.Unknown;
        for (var i = 0; i < path.Length; i++)
        {
            var row = path[i].Sort == at.Sort ? path[i] : at.Sort.Find(path[i].Name);
            value = row is null ? Val.None : _facts.Read(row, at, frame);
            if (i < path.Length - 1)
            {
                if (value.One is not Element next)
                {
                    return value.State == FactState.Given ? Val.Unknown : value;
                }

                at = next;
            }
        }

        return value;
    }

    private static object Key(object value) => value is string text ? WordTable.Normal(text) : value;

    private Truth TestClosed(ClosedList test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = Against(test.Ids, frame, trace);
        var rows = Fitting(test.Where, list, of, frame, trace);
        var truth = HasAll(test.Ids, against, rows, of);
        var sure = 0L;
        foreach (var row in rows)
        {
            sure += row.Fits == Truth.True ? row.Count.Low : 0;
            if (row.Fits == Truth.False)
            {
                continue;
            }

            var named = row.Row is null ? Truth.Unknown : Among(row.Row, test.Ids, against);
            var isSure = row is { Fits: Truth.True, Count.Low: > 0 };
            truth = Kleene.And(truth, named == Truth.False ? (isSure ? Truth.False : Truth.Unknown) : named);
        }

        return sure > test.Ids.Words.Length + against.Values.Count && !against.Open ? Truth.False : truth;
    }

    private Truth TestList(ListHolds test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = Against(test.Ids, frame, trace);
        if (against.IsNothing && test.Ids.Path is not null)
        {
            return Truth.Inapplicable;
        }

        var rows = Fitting(test.Where, list, of, frame, trace);
        if (test.Relation == SetRelation.Includes)
        {
            return HasAll(test.Ids, against, rows, of);
        }

        var any = against.Open ? Truth.Unknown : Truth.False;
        foreach (var word in test.Ids.Words)
        {
            any = Kleene.Or(any, Has(word, rows));
        }

        foreach (var value in against.Values)
        {
            any = Kleene.Or(any, Has(value, rows));
        }

        return test.Relation == SetRelation.IncludesAny ? any : Kleene.Not(any);
    }

    private Truth TestEvery(Every test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var truth = Truth.True;
        foreach (var row in Fitting(test.Where, list, of, frame, trace))
        {
            if (row.Fits == Truth.False || row.Count.High == 0)
            {
                continue;
            }

            var holds = row.Row is { IsAndMore: false } ? Test(test.Holds, row.Row, frame, trace) : row.Row is null ? Truth.Unknown : Test(test.Holds, row.Row, frame, null);
            if (holds == Truth.Inapplicable)
            {
                continue;
            }

            // What only possibly exists breaks nothing.
            var isSure = row is { Fits: Truth.True, Count.Low: > 0 };
            truth = Kleene.And(truth, holds == Truth.False && !isSure ? Truth.Unknown : holds);
        }

        return truth;
    }

    private List<Counted> Fitting(Condition where, AttributeRow list, Element of, Frame frame, Trace? trace)
    {
        var test = new CountOf(new AttributeRef(list, [list]), where, [], null, [], [], where.Range);
        var entries = _lists.Rows(list, of, frame, _facts);
        return entries.ConvertAll(e => CountOne(test, e, frame, trace));
    }

    private Truth HasAll(Operand ids, PathValues against, List<Counted> rows, Element of)
    {
        _ = of;
        var truth = against.Open ? Truth.Unknown : Truth.True;
        foreach (var word in ids.Words)
        {
            truth = Kleene.And(truth, Has(word, rows));
        }

        foreach (var value in against.Values)
        {
            truth = Kleene.And(truth, Has(value, rows));
        }

        return truth;
    }

    private Truth Has(Word word, List<Counted> rows)
    {
        var truth = Truth.False;
        foreach (var row in rows)
        {
            var named = row.Row is null ? Truth.Unknown : _facts.IsOf(row.Row, word);
            truth = Kleene.Or(truth, Sure(Kleene.And(named, row.Fits), row));
        }

        // A board of an organisation's own that nobody describes may well be there.
        return truth == Truth.False && ground.Phantoms.ContainsKey(word) ? Truth.Unknown : truth;
    }

    private Truth Has(object value, List<Counted> rows)
    {
        var truth = Truth.False;
        foreach (var row in rows)
        {
            var named = row.Row is null ? Truth.Unknown : _facts.Same(row.Row, value, null);
            truth = Kleene.Or(truth, Sure(Kleene.And(named, row.Fits), row));
        }

        return truth;
    }

    private static Truth Sure(Truth fits, Counted row) => fits == Truth.True && row.Count.Low == 0 ? Truth.Unknown : fits;

    private Truth Among(Element row, Operand ids, PathValues against)
    {
        var truth = against.Open ? Truth.Unknown : Truth.False;
        foreach (var word in ids.Words)
        {
            truth = Kleene.Or(truth, _facts.IsOf(row, word));
        }

        foreach (var value in against.Values)
        {
            truth = Kleene.Or(truth, _facts.Same(row, value, null));
        }

        return truth;
    }

    private static long Plus(long a, long b) => a >= Multiplicity.Unlimited || b >= Multiplicity.Unlimited ? Multiplicity.Unlimited : Math.Min(a + b, Multiplicity.Unlimited);

    /// <summary>A sum of products some of which may have no end.</summary>
    private sealed class BigSum
    {
        private Int128 _sum;
        private bool _endless;
        private int _sign;

        public void Add(long each, long times)
        {
            if (each != 0 && times >= Multiplicity.Unlimited)
            {
                (_endless, _sign) = (true, Math.Sign(each));
            }
            else
            {
                _sum += (Int128)each * times;
            }
        }

        // The low end goes down without end and the high end up: nothing else can be endless.
        public int Sign(bool low)
        {
            _ = low;
            return _endless ? _sign : Int128.Sign(_sum);
        }
    }
}
