using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Whether what a thing is, and what its attributes have, is among what is asked for.</summary>
internal sealed class Matching(Facts facts, Paths paths)
{
    /// <summary>Whether a thing is one of these words or sorts, or is not, as far as no reference tells.</summary>
    public Truth IsWord(IsWord test, Element of) => test.Negated ? Kleene.Not(IsAny(test, of)) : IsAny(test, of);

    private Truth IsAny(IsWord test, Element of)
    {
        var truth = test.Sorts.Contains(of.Sort) ? Truth.True : Truth.False;
        foreach (var word in test.Words)
        {
            truth = Kleene.Or(truth, facts.IsOf(of, word));
        }

        return truth;
    }

    public Truth TestWord(IsWord test, Element of, Frame frame, Trace? trace)
    {
        var truth = IsAny(test, of);
        if (test.Path is { } path)
        {
            var other = paths.Read(path, frame, trace);
            if (other.IsNothing)
            {
                return Truth.Inapplicable;
            }

            truth = Kleene.Or(truth, other.Values.Aggregate(other.Open ? Truth.Unknown : Truth.False, (t, v) => Kleene.Or(t, facts.Same(v, of, null))));
        }

        if (truth == Truth.Unknown && test.Path is not null && of is { IsAndMore: false, Count.IsOne: false })
        {
            trace?.Miss(of, null, MissingKind.Count);
        }
        else if (truth == Truth.Unknown)
        {
            trace?.Miss(facts.Lack(of, of.Sort.KindAttribute, frame));
        }

        return test.Negated ? Kleene.Not(truth) : truth;
    }

    public Truth TestValue(HasValue test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = facts.Read(row, of, frame);
        trace?.Found = value;
        var against = paths.Against(test.Values, frame, trace);
        if (against.IsNothing && test.Values.Path is not null)
        {
            return Truth.Inapplicable;
        }

        if (value.State == FactState.None)
        {
            // `none` fits only `none`; a condition that is nothing but `not: x` is true of it.
            var has = test.Values.HasNone;
            return Kleene.Of(test.Negated ? test.Alone && !has : has);
        }

        if (value.State == FactState.Unknown)
        {
            trace?.Miss(facts.Lack(of, row, frame));
            return Truth.Unknown;
        }

        var truth = Fits(value.One!, test.Values, against, row, frame);
        if (truth == Truth.Unknown && (!against.Open || Fits(value.One!, test.Values, against with { Open = false }, row, frame) == Truth.Unknown))
        {
            // Of what acts through its boards, what is missing is through which; of a board, whose it is.
            if (row.Type.IncludesOwnBoards && value.One is Element board && facts.IsOfUnknownOwner(board))
            {
                trace?.Miss(facts.Lack(board, board.Sort.Find("of"), frame));
            }
            else if (value.One is Element referred && OfUnknownKind(referred, test.Values, row) is { } one)
            {
                trace?.Miss(facts.Lack(one, one.Sort.KindAttribute, frame));
            }
            else if (value.One is Element { IsAndMore: false, Count.IsOne: false } several)
            {
                trace?.Miss(several, null, MissingKind.Count);
            }
            else
            {
                trace?.Miss(facts.Lack(of, row, frame));
            }
        }

        return test.Negated ? Kleene.Not(truth) : truth;
    }

    public Truth TestSet(SetHolds test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = facts.Read(row, of, frame);
        trace?.Found = value;
        var against = paths.Against(test.Values, frame, trace);
        if (against.IsNothing && test.Values.Path is not null)
        {
            return Truth.Inapplicable;
        }

        if (value.State == FactState.Unknown)
        {
            trace?.Miss(facts.Lack(of, row, frame));
            return Truth.Unknown;
        }

        var values = value.State == FactState.None ? [] : value.Many;
        var truth = test.Relation switch
        {
            SetRelation.Includes => Includes(values, value.Open, test.Values, against, row, frame),
            SetRelation.IncludesAny => Kleene.Or(against.MayBeNothing ? Truth.Unknown : Truth.False, IncludesAny(values, value.Open, test.Values, against, row, frame)),
            SetRelation.Excludes => Kleene.Not(IncludesAny(values, value.Open, test.Values, against, row, frame)),
            SetRelation.Only => Only(values, value.Open, test.Values, against, row, frame),
            SetRelation.Exactly => Kleene.And(
                Includes(values, value.Open, test.Values, against, row, frame),
                Only(values, value.Open, test.Values, against, row, frame)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (truth == Truth.Unknown && trace is not null)
        {
            if (value.Open)
            {
                trace.Miss(facts.Lack(of, row, frame));
            }

            foreach (var doubtful in values.OfType<Element>().Where(e => test.Values.Words.Any(w => facts.IsOf(e, w) == Truth.Unknown)))
            {
                trace.Miss(facts.Lack(doubtful, doubtful.Sort.KindAttribute, frame));
            }

            foreach (var several in values.OfType<Element>().Where(e => e is { IsAndMore: false, Count.IsOne: false } && against.Values.Contains(e)))
            {
                trace.Miss(several, null, MissingKind.Count);
            }
        }

        return truth;
    }

    // What is referred to, or whose board it is, where it may be one of these words and its kind is not known.
    private Element? OfUnknownKind(Element referred, Operand operand, AttributeRow row) =>
        new[] { referred, row.Type.IncludesOwnBoards ? facts.OwnerOf(referred) : null }.FirstOrDefault(e => e is not null && operand.Words.Any(w => facts.IsOf(e, w) == Truth.Unknown));

    // Everything on the other side is here.
    private Truth Includes(ImmutableArray<object> values, bool open, Operand operand, PathValues against, AttributeRow row, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : operand.HasNone ? Emptiness(values, open) : Truth.True;
        foreach (var word in operand.Words)
        {
            truth = Kleene.And(truth, Some(values, open, v => facts.IsWord(v, word, row, frame)));
        }

        foreach (var post in operand.Posts)
        {
            truth = Kleene.And(truth, Some(values, open, v => facts.IsPost(v, post, frame)));
        }

        foreach (var text in operand.Texts)
        {
            truth = Kleene.And(truth, Some(values, open, v => Kleene.Of(Facts.IsText(v, text, row))));
        }

        foreach (var other in against.Values)
        {
            truth = Kleene.And(truth, Some(values, open, v => facts.Same(v, other, row)));
        }

        return truth;
    }

    // Something on the other side is here.
    private Truth IncludesAny(ImmutableArray<object> values, bool open, Operand operand, PathValues against, AttributeRow row, Frame frame)
    {
        var truth = Kleene.Or(operand.HasNone ? Emptiness(values, open) : Truth.False, open ? Truth.Unknown : Truth.False);
        foreach (var value in values)
        {
            truth = Kleene.Or(truth, Fits(value, operand, against, row, frame));
        }

        return truth;
    }

    // Nothing is here that is not on the other side.
    private Truth Only(ImmutableArray<object> values, bool open, Operand operand, PathValues against, AttributeRow row, Frame frame)
    {
        var truth = open ? Truth.Unknown : Truth.True;
        foreach (var value in values)
        {
            truth = Kleene.And(truth, Fits(value, operand, against, row, frame));
        }

        return truth;
    }

    // On a set, `none` means that it is empty.
    private static Truth Emptiness(ImmutableArray<object> values, bool open) => !values.IsEmpty ? Truth.False : open ? Truth.Unknown : Truth.True;

    private static Truth Some(ImmutableArray<object> values, bool open, Func<object, Truth> fits)
    {
        var truth = open ? Truth.Unknown : Truth.False;
        foreach (var value in values)
        {
            truth = Kleene.Or(truth, fits(value));
        }

        return truth;
    }

    // One value is among those of the other side.
    private Truth Fits(object value, Operand operand, PathValues against, AttributeRow row, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : Truth.False;
        foreach (var word in operand.Words)
        {
            truth = Kleene.Or(truth, facts.IsWord(value, word, row, frame));
        }

        foreach (var post in operand.Posts)
        {
            truth = Kleene.Or(truth, facts.IsPost(value, post, frame));
        }

        foreach (var text in operand.Texts)
        {
            truth = Kleene.Or(truth, Kleene.Of(Facts.IsText(value, text, row)));
        }

        foreach (var other in against.Values)
        {
            truth = Kleene.Or(truth, facts.Same(value, other, row));
        }

        return truth;
    }
}
