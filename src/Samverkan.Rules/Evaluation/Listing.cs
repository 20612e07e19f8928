using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Conditions on which entries a list has, and on every one of them.</summary>
internal sealed class Listing(Judge judge, Counting counting, Ground ground)
{
    public Truth TestClosed(ClosedList test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = judge.Paths.Against(test.Ids, frame, trace);
        if (test.Refers && judge.Paths.IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var rows = counting.Fitting(test.Where, list, of, frame, trace);
        var truth = HasAll(test.Ids, against, rows, frame);
        var (sure, possible) = (0L, 0L);
        var doubts = new Doubt[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Fits == Truth.False)
            {
                continue;
            }

            sure += row.Fits == Truth.True ? row.Count.Low : 0;
            possible = Sums.Plus(possible, row.Count.High);
            var named = row.Row is null ? Truth.Unknown : Among(row.Row, test.Ids, against, frame);
            doubts[i] = named == Truth.True ? Doubt.None : Doubts.OfPresence(row) | (named == Truth.Unknown ? Doubt.Belonging | Doubt.Inner : Doubt.None);
            truth = Kleene.And(truth, named == Truth.False && !row.IsThere ? Truth.Unknown : named);
        }

        // Of two that go by one word, one is beyond what is asked for.
        var most = test.Ids.Words.Length + test.Ids.Posts.Length + against.Values.Count;
        if (most > 0 && possible > most && !against.Open)
        {
            truth = Kleene.And(truth, sure > most ? Truth.False : Truth.Unknown);
            for (var i = 0; i < rows.Count; i++)
            {
                doubts[i] |= Doubts.OfCount(rows[i]);
            }
        }

        if (trace is not null && truth == Truth.Unknown)
        {
            Keep(trace, rows, test.Ids, against, frame, doubts);
        }

        return truth;
    }

    public Truth TestList(ListHolds test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        var against = judge.Paths.Against(test.Ids, frame, trace);
        if (test.Refers && judge.Paths.IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var rows = counting.Fitting(test.Where, list, of, frame, trace);
        var truth = test.Relation switch
        {
            SetRelation.Includes => HasAll(test.Ids, against, rows, frame),
            SetRelation.IncludesAny => Kleene.Or(against.MayBeNothing ? Truth.Unknown : Truth.False, HasAny(test.Ids, against, rows, frame)),
            _ => Kleene.Not(HasAny(test.Ids, against, rows, frame)),
        };
        if (trace is not null && truth == Truth.Unknown)
        {
            // What more is asked for may be any of those that fit.
            Keep(trace, rows, test.Ids, against, frame, [.. rows.Select(r => against.Open && r.Fits != Truth.False ? Doubts.OfPresence(r) | Doubt.Inner : Doubt.None)]);
        }

        return truth;
    }

    public Truth TestEvery(Every test, Element of, Frame frame, Trace? trace)
    {
        if (test.List.For(of.Sort) is not { } list)
        {
            return Truth.False;
        }

        if (test.Refers && judge.Paths.IsMoot(test, frame))
        {
            return Truth.Inapplicable;
        }

        var truth = Truth.True;
        var (judged, dropped) = (false, false);
        var rows = counting.Fitting(test.Where, list, of, frame, trace);
        var doubts = new Doubt[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Fits == Truth.False)
            {
                continue;
            }

            trace?.At = new(i, IsFit: false);
            var holds = row.Row is null ? Truth.Unknown : judge.Test(test.Holds, row.Row, frame.Inside, row.Row.IsAndMore ? null : trace);
            trace?.At = null;
            doubts[i] = holds is Truth.True or Truth.Inapplicable ? Doubt.None : Doubts.OfPresence(row) | (holds == Truth.Unknown ? Doubt.Belonging | Doubt.Inner : Doubt.None);
            if (holds == Truth.Inapplicable)
            {
                dropped |= row.IsThere;
                continue;
            }

            judged = true;

            // What only possibly exists breaks nothing.
            truth = Kleene.And(truth, holds == Truth.False && !row.IsThere ? Truth.Unknown : holds);
        }

        if (truth == Truth.Unknown)
        {
            Doubts.Keep(trace, rows, doubts);
        }

        // Where every part has dropped out there is nothing to judge; of an empty list it is true.
        return dropped && !judged ? Truth.Inapplicable : truth;
    }

    private Truth HasAll(Operand ids, PathValues against, List<Counted> rows, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : ids.HasNone ? Emptiness(rows) : Truth.True;
        foreach (var asked in EachOf(ids, against, frame))
        {
            truth = Kleene.And(truth, Has(rows, asked));
        }

        return truth;
    }

    // Of a list, `none` means that nothing in it fits.
    private static Truth Emptiness(List<Counted> rows) =>
        rows.Exists(r => r.IsThere) ? Truth.False : rows.TrueForAll(r => r.Fits == Truth.False) ? Truth.True : Truth.Unknown;

    // Where nothing fits, it has none of what more may be asked for.
    private Truth HasAny(Operand ids, PathValues against, List<Counted> rows, Frame frame) =>
        EachOf(ids, against, frame).Select(asked => Has(rows, asked)).Aggregate(against.Open && rows.Exists(r => r.Fits != Truth.False) ? Truth.Unknown : Truth.False, Kleene.Or);

    // What is missing where it cannot be told whether something that is asked for is in the list: of the entries that may be it.
    private void Keep(Trace trace, List<Counted> rows, Operand ids, PathValues against, Frame frame, Doubt[] doubts)
    {
        foreach (var asked in EachOf(ids, against, frame).Where(a => Has(rows, a) == Truth.Unknown))
        {
            if (asked.Undescribed is { } board)
            {
                // A board of an organisation's own that nobody describes may well be there.
                trace.Miss(board, null, MissingKind.Description);
            }

            for (var i = 0; i < rows.Count; i++)
            {
                var named = rows[i].Row is { } thing ? asked.Is(thing) : Truth.Unknown;
                if (named == Truth.False || rows[i].Fits == Truth.False)
                {
                    continue;
                }

                doubts[i] |= Doubts.OfPresence(rows[i]);
                if (named == Truth.Unknown)
                {
                    doubts[i] |= Doubt.Belonging | Doubt.Inner;
                    if (rows[i].Row is { IsAndMore: false } one)
                    {
                        trace.Miss(one, asked.IsKind ? one.Sort.KindAttribute : null, asked.IsKind ? MissingKind.Value : one.Count.IsOne ? MissingKind.Description : MissingKind.Count);
                    }
                }
            }
        }

        Doubts.Keep(trace, rows, doubts);
    }

    // Something on the other side. A class: lists of it need not be compiled when the process starts.
    private sealed record Asked(Func<Element, Truth> Is, bool IsKind = false, Element? Undescribed = null);

    private List<Asked> EachOf(Operand ids, PathValues against, Frame frame) =>
        [
            .. ids.Words.Select(word => new Asked(e => judge.Facts.IsOf(e, word), word.IsKind, ground.Phantoms.GetValueOrDefault(word))),
            .. ids.Posts.Select(post => new Asked(e => judge.Facts.IsPost(e, post, frame), IsKind: true)),
            .. against.Values.Select(value => new Asked(e => judge.Facts.Same(e, value, null))),
        ];

    private static Truth Has(List<Counted> rows, Asked asked)
    {
        var truth = asked.Undescribed is null ? Truth.False : Truth.Unknown;
        foreach (var row in rows)
        {
            var fits = Kleene.And(row.Row is null ? Truth.Unknown : asked.Is(row.Row), row.Fits);
            truth = Kleene.Or(truth, fits == Truth.True && row.Count.Low == 0 ? Truth.Unknown : fits);
        }

        return truth;
    }

    private Truth Among(Element row, Operand ids, PathValues against, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : Truth.False;
        foreach (var word in ids.Words)
        {
            truth = Kleene.Or(truth, judge.Facts.IsOf(row, word));
        }

        foreach (var post in ids.Posts)
        {
            truth = Kleene.Or(truth, judge.Facts.IsPost(row, post, frame));
        }

        foreach (var value in against.Values)
        {
            truth = Kleene.Or(truth, judge.Facts.Same(row, value, null));
        }

        return truth;
    }
}
