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
        MissUndescribed(test.Ids, truth, trace);
        var sure = 0L;
        foreach (var row in rows.Where(r => r.Fits != Truth.False))
        {
            sure += row.Fits == Truth.True ? row.Count.Low + row.Count.FreeHigh : 0;
            var named = row.Row is null ? Truth.Unknown : Among(row.Row, test.Ids, against, frame);
            truth = Kleene.And(truth, named == Truth.False && !row.IsThere ? Truth.Unknown : named);
        }

        return sure > test.Ids.Words.Length + test.Ids.Posts.Length + against.Values.Count && !against.Open ? Truth.False : truth;
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
            SetRelation.IncludesAny => HasAny(test.Ids, against, rows, frame, atLeast: true),
            _ => Kleene.Not(HasAny(test.Ids, against, rows, frame, atLeast: false)),
        };
        MissUndescribed(test.Ids, truth, trace);
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
        foreach (var row in counting.Fitting(test.Where, list, of, frame, trace))
        {
            if (row.Fits == Truth.False)
            {
                continue;
            }

            var holds = row.Row is null ? Truth.Unknown : judge.Test(test.Holds, row.Row, frame.Inside, row.Row.IsAndMore ? null : trace);
            if (holds == Truth.Inapplicable)
            {
                dropped |= row.IsThere;
                continue;
            }

            judged = true;

            // What only possibly exists breaks nothing.
            truth = Kleene.And(truth, holds == Truth.False && !row.IsThere ? Truth.Unknown : holds);
        }

        // Where every part has dropped out there is nothing to judge; of an empty list it is true.
        return dropped && !judged ? Truth.Inapplicable : truth;
    }

    private Truth HasAll(Operand ids, PathValues against, List<Counted> rows, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : ids.HasNone ? Emptiness(rows) : Truth.True;
        foreach (var has in EachOf(ids, against, rows, frame, atLeast: true))
        {
            truth = Kleene.And(truth, has);
        }

        return truth;
    }

    // Of a list, `none` means that nothing in it fits.
    private static Truth Emptiness(List<Counted> rows) =>
        rows.Exists(r => r.IsThere) ? Truth.False : rows.TrueForAll(r => r.Fits == Truth.False) ? Truth.True : Truth.Unknown;

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
            var has = Has(rows, e => judge.Facts.IsOf(e, word), atLeast);
            yield return has == Truth.False && ground.Phantoms.ContainsKey(word) ? Truth.Unknown : has;
        }

        foreach (var post in ids.Posts)
        {
            yield return Has(rows, e => judge.Facts.IsPost(e, post, frame), atLeast);
        }

        foreach (var value in against.Values)
        {
            yield return Has(rows, e => judge.Facts.Same(e, value, null), atLeast);
        }
    }

    private static Truth Has(List<Counted> rows, Func<Element, Truth> named, bool atLeast)
    {
        var truth = Truth.False;
        foreach (var row in rows)
        {
            var fits = Kleene.And(row.Row is null ? Truth.Unknown : named(row.Row), row.Fits);
            var low = row.Count.Low + (atLeast ? row.Count.FreeLow : row.Count.FreeHigh);
            var high = Sums.Plus(row.Count.High, atLeast ? row.Count.FreeLow : row.Count.FreeHigh);
            truth = Kleene.Or(truth, high == 0 ? Truth.False : fits == Truth.True && low == 0 ? Truth.Unknown : fits);
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
