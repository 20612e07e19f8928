using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Counts by values that entries lead to: how many different ones there are, and how many entries of each.</summary>
internal sealed class Grouping(Facts facts)
{
    public (Interval, Interval) Distinct(CountOf test, List<Counted> rows, Frame frame, Trace? trace)
    {
        var sure = new HashSet<object>();
        var possible = new HashSet<object>();
        var unknown = 0L;
        var anySure = false;
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            var isSure = row.IsThere;
            var (value, at, step) = Follow(row.Row, test.Distinct, frame);
            if (value.State == FactState.None)
            {
                continue;
            }

            if (!IsKnown(value))
            {
                unknown = Sums.Plus(unknown, row.Count.High);

                // What is unknown may be none, which is no value, unless it must have one.
                anySure |= isSure && test.Distinct is [{ LeftOut: LeftOut.Required }];
                if (row.Row is { IsAndMore: false })
                {
                    trace?.Miss(facts.Lack(at!, step, frame));
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

        var high = Sums.Plus(possible.Count, unknown);
        if (test.Distinct[^1].Type is { Kind: ValueKind.Word, Words.Length: var domain })
        {
            high = Math.Min(high, domain);
        }

        var interval = new Interval(Math.Max(sure.Count, anySure ? 1 : 0), high);
        return (interval, interval);
    }

    /// <summary>What matters of an entry, where it cannot be told how many different values there are.</summary>
    public Doubt OfDistinct(CountOf test, List<Counted> rows, Counted row, Frame frame)
    {
        if (row.Fits == Truth.False || Follow(row.Row, test.Distinct, frame).Value is not { State: not FactState.None } value)
        {
            return Doubt.None;
        }

        // A value that is there anyway, or once for sure, adds nothing by being there more often.
        return !IsKnown(value) ? Doubts.OfCount(row) | Doubt.Belonging | Doubt.Inner
            : rows.Exists(r => r.IsThere && Follow(r.Row, test.Distinct, frame).Value is var other && IsKnown(other) && Key(other.One!).Equals(Key(value.One!))) ? Doubt.None
            : Doubts.OfPresence(row);
    }

    public Truth TestPer(CountOf test, List<Counted> rows, Frame frame, Trace? trace)
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
                    trace.Miss(facts.Lack(at!, step, frame));
                }
            }
            else if (value.State == FactState.Given)
            {
                var key = Key(value.One!);
                (groups.TryGetValue(key, out var members) ? members : groups[key] = []).Add(row);
            }
        }

        var truth = Truth.True;
        var doubts = new Doubt[rows.Count];
        foreach (var edge in test.Edges)
        {
            if (edge.IsShare && !rows.Any(r => r.Base != Truth.False))
            {
                return Truth.Inapplicable;
            }

            foreach (var (key, members) in groups.OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
            {
                var one = TestGroup(edge, rows, members, loose, doubts);
                if (one == Truth.False && trace is not null)
                {
                    trace.Group = key is Element element ? element.Name : key.ToString();
                    trace.InGroup = members.ConvertAll(m => m.Row);
                    trace.Count = Sums.Sum(members).Ceiling;
                }

                truth = Kleene.And(truth, one);
            }

            if (loose.Count > 0)
            {
                truth = Kleene.And(truth, TestGroup(edge, rows, [], loose, doubts));
            }
        }

        if (truth == Truth.Unknown)
        {
            Doubts.Keep(trace, rows, doubts);
        }

        return truth;
    }

    private static Truth TestGroup(CountEdge edge, List<Counted> rows, List<Counted> members, List<Counted> loose, Doubt[] doubts)
    {
        // For a ceiling the worst that can be is that everything loose is here; the best, that nothing is.
        var asMembers = rows.ConvertAll(r => r with { Fits = members.Contains(r) ? r.Fits : loose.Contains(r) ? Truth.Unknown : Truth.False });
        var truth = edge.IsShare ? Shares.Test(edge, asMembers, null) : Sums.Holds(edge, edge.Over, null, Sums.Sum(asMembers).Ceiling);
        for (var i = 0; truth == Truth.Unknown && i < rows.Count; i++)
        {
            doubts[i] |= rows[i].Fits != asMembers[i].Fits && asMembers[i].Fits == Truth.Unknown ? Doubt.Inner : Doubt.None;
            doubts[i] |= edge.IsShare ? Shares.Matters(edge, asMembers, asMembers[i]) : Doubts.OfCount(asMembers[i]);
        }

        return truth;
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
            var value = on is null ? Val.None : facts.Read(on, at, frame);
            if (value.One is not Element next)
            {
                return (value.State == FactState.Given ? Val.Unknown : value, at, on);
            }

            at = next;
        }

        var last = Row(path[^1], at);
        return (last is null ? Val.None : facts.Read(last, at, frame), at, last);

        static AttributeRow? Row(AttributeRow step, Element at) => step.Sort == at.Sort ? step : at.Sort.Find(step.Name);
    }

    private static object Key(object value) => value switch
    {
        string text => WordTable.Normal(text),
        RedactedText person => person.ToString(),
        _ => value,
    };
}
