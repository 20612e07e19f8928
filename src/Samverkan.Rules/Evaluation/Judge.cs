using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Tells whether conditions hold. The one evaluator: asked silently for verdicts, and with a trace for what is shown.</summary>
internal sealed partial class Judge(Ground ground)
{
    private readonly Facts _facts = new(ground);
    private readonly Lists _lists = new(ground);

    public Facts Facts => _facts;

    public Lists Lists => _lists;

    public Truth Test(Condition condition, Element of, Frame frame, Trace? parent)
    {
        var trace = parent?.Child(condition, of);
        var truth = condition switch
        {
            AllOf all => TestAll(all, of, frame, trace),
            AnyOf any => TestAny(any.Parts, of, frame, trace),
            NoneOf none => Kleene.Not(TestAny(none.Parts, of, frame, trace)),
            IsWord word => TestWord(word, of, frame, trace),
            HasValue value => TestValue(value, of, frame, trace),
            SetHolds set => TestSet(set, of, frame, trace),
            Within within => TestWithin(within, of, frame, trace),
            Through through => TestThrough(through, of, frame, trace),
            CountOf count => TestCount(count, of, frame, trace),
            ClosedList closed => TestClosed(closed, of, frame, trace),
            ListHolds list => TestList(list, of, frame, trace),
            Every every => TestEvery(every, of, frame, trace),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (trace is not null)
        {
            trace.Truth = truth;
        }

        return truth;
    }

    private Truth TestAll(AllOf all, Element of, Frame frame, Trace? trace)
    {
        if (all.Parts.IsEmpty)
        {
            return Truth.True;
        }

        var truth = Truth.Inapplicable;
        foreach (var part in all.Parts)
        {
            truth = Kleene.And(truth, Test(part, of, frame, trace));
            if (truth == Truth.False && trace is null)
            {
                break;
            }
        }

        return truth;
    }

    private Truth TestAny(ImmutableArray<Condition> parts, Element of, Frame frame, Trace? trace)
    {
        var truth = Truth.Inapplicable;
        foreach (var part in parts)
        {
            truth = Kleene.Or(truth, Test(part, of, frame, trace));
            if (truth == Truth.True && trace is null)
            {
                break;
            }
        }

        return truth;
    }

    /// <summary>Whether a thing is one of these words or sorts, or is not, as far as no reference tells.</summary>
    public Truth IsWord(IsWord test, Element of) => test.Negated ? Kleene.Not(IsAny(test, of)) : IsAny(test, of);

    private Truth IsAny(IsWord test, Element of)
    {
        var truth = test.Sorts.Contains(of.Sort) ? Truth.True : Truth.False;
        foreach (var word in test.Words)
        {
            truth = Kleene.Or(truth, _facts.IsOf(of, word));
        }

        return truth;
    }

    private Truth TestWord(IsWord test, Element of, Frame frame, Trace? trace)
    {
        var truth = IsAny(test, of);
        if (test.Path is { } path)
        {
            var other = ReadPath(path, frame, trace);
            if (other.IsNothing)
            {
                return Truth.Inapplicable;
            }

            truth = Kleene.Or(truth, other.Values.Aggregate(other.Open ? Truth.Unknown : Truth.False, (t, v) => Kleene.Or(t, _facts.Same(v, of, null))));
        }

        if (truth == Truth.Unknown && test.Path is not null && of is { IsAndMore: false, Count.IsOne: false })
        {
            trace?.Miss(of, null, MissingKind.Count);
        }
        else if (truth == Truth.Unknown)
        {
            Miss(trace, of, of.Sort.KindAttribute);
        }

        return test.Negated ? Kleene.Not(truth) : truth;
    }

    private Truth TestValue(HasValue test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = _facts.Read(row, of, frame);
        Found(trace, value);
        var against = Against(test.Values, frame, trace);
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
            Miss(trace, of, row);
            return Truth.Unknown;
        }

        var truth = Fits(value.One!, test.Values, against, row, frame);
        if (truth == Truth.Unknown && !against.Open)
        {
            // Of what acts through its boards, what is missing is through which; of a board, whose it is.
            if (row.Type.IncludesOwnBoards && value.One is Element board && _facts.IsOfUnknownOwner(board))
            {
                Miss(trace, board, board.Sort.Find("of"));
            }
            else if (value.One is Element referred && test.Values.Words.Any(w => _facts.IsOf(referred, w) == Truth.Unknown))
            {
                Miss(trace, referred, referred.Sort.KindAttribute);
            }
            else if (value.One is Element { IsAndMore: false, Count.IsOne: false } several)
            {
                trace?.Miss(several, null, MissingKind.Count);
            }
            else
            {
                Miss(trace, of, row);
            }
        }

        return test.Negated ? Kleene.Not(truth) : truth;
    }

    private Truth TestSet(SetHolds test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = _facts.Read(row, of, frame);
        Found(trace, value);
        var against = Against(test.Values, frame, trace);
        if (against.IsNothing && test.Values.Path is not null)
        {
            return Truth.Inapplicable;
        }

        if (value.State == FactState.Unknown)
        {
            Miss(trace, of, row);
            return Truth.Unknown;
        }

        var values = value.State == FactState.None ? [] : value.Many;
        var truth = test.Relation switch
        {
            SetRelation.Includes => Includes(values, value.Open, test.Values, against, row, frame),
            SetRelation.IncludesAny => IncludesAny(values, value.Open, test.Values, against, row, frame),
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
                Miss(trace, of, row);
            }

            foreach (var doubtful in values.OfType<Element>().Where(e => test.Values.Words.Any(w => _facts.IsOf(e, w) == Truth.Unknown)))
            {
                Miss(trace, doubtful, doubtful.Sort.KindAttribute);
            }

            foreach (var several in values.OfType<Element>().Where(e => e is { IsAndMore: false, Count.IsOne: false } && against.Values.Contains(e)))
            {
                trace.Miss(several, null, MissingKind.Count);
            }
        }

        return truth;
    }

    // Everything on the other side is here.
    private Truth Includes(ImmutableArray<object> values, bool open, Operand operand, PathValues against, AttributeRow row, Frame frame)
    {
        var truth = against.Open ? Truth.Unknown : operand.HasNone ? Emptiness(values, open) : Truth.True;
        foreach (var word in operand.Words)
        {
            truth = Kleene.And(truth, Some(values, open, v => _facts.IsWord(v, word, row, frame)));
        }

        foreach (var post in operand.Posts)
        {
            truth = Kleene.And(truth, Some(values, open, v => _facts.IsPost(v, post, frame)));
        }

        foreach (var text in operand.Texts)
        {
            truth = Kleene.And(truth, Some(values, open, v => Kleene.Of(Facts.IsText(v, text, row))));
        }

        foreach (var other in against.Values)
        {
            truth = Kleene.And(truth, Some(values, open, v => _facts.Same(v, other, row)));
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
            truth = Kleene.Or(truth, _facts.IsWord(value, word, row, frame));
        }

        foreach (var post in operand.Posts)
        {
            truth = Kleene.Or(truth, _facts.IsPost(value, post, frame));
        }

        foreach (var text in operand.Texts)
        {
            truth = Kleene.Or(truth, Kleene.Of(Facts.IsText(value, text, row)));
        }

        foreach (var other in against.Values)
        {
            truth = Kleene.Or(truth, _facts.Same(value, other, row));
        }

        return truth;
    }

    private Truth TestThrough(Through test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = _facts.Read(row, of, frame);
        Found(trace, value);
        switch (value)
        {
            case { State: FactState.None }:
                return Truth.False;
            case { State: FactState.Given, One: Element referred }:
                var truth = Test(test.Holds, referred, frame.Inside, trace);
                if (truth != Truth.True && row.Type.IncludesOwnBoards && _facts.OwnerOf(referred) is { } owner && AsksForOrganisation(test.Holds))
                {
                    // What an organisation's own boards appoint, it appoints.
                    truth = Kleene.Or(truth, Test(test.Holds, owner, frame.Inside, trace));
                }

                if (truth == Truth.False && row.Type.IncludesOwnBoards && _facts.IsOfUnknownOwner(referred) && AsksForOrganisation(test.Holds))
                {
                    Miss(trace, referred, referred.Sort.Find("of"));
                    truth = Truth.Unknown;
                }

                if (truth == Truth.False && row.Type.IncludesOwnBoards && referred.Sort.Name == "organisation" && AsksForBody(test.Holds))
                {
                    // An organisation appoints through one of its boards: through which is not told.
                    Miss(trace, of, row);
                    truth = Truth.Unknown;
                }

                return truth;
            default:
                Miss(trace, of, row);
                return Truth.Unknown;
        }
    }

    private static bool AsksForBody(Condition holds) =>
        (holds is AllOf all ? all.Parts : [holds]).OfType<IsWord>().Any(w => !w.Negated && w.Words.Any(x => x.IsOwn || x.IsOwnBody));

    private static bool AsksForOrganisation(Condition holds) =>
        (holds is AllOf all ? all.Parts : [holds]).OfType<IsWord>().Any(w => !w.Negated && (w.Words.Any(x => x.Sort.Name == "organisation") || w.Sorts.Any(s => s.Name == "organisation")));

    private PathValues Against(Operand operand, Frame frame, Trace? trace)
    {
        if (operand.Path is not { } path)
        {
            return PathValues.Nothing;
        }

        var values = ReadPath(path, frame, trace);
        if (trace is not null)
        {
            trace.Against = values.Values;
        }

        return values;
    }

    /// <summary>What a dotted reference leads to.</summary>
    public PathValues ReadPath(RefPath path, Frame frame, Trace? trace)
    {
        var start = path.Root switch
        {
            RefRoot.Subject => frame.Subject,
            RefRoot.Body => frame.Body ?? frame.Subject,
            RefRoot.Structure => ground.Structure.Root,
            _ => ground.Find(path.Declared!),
        };
        if (start is null)
        {
            var open = _lists.IsOpen(path.Declared!.Sort);
            if (open)
            {
                trace?.Miss(ground.Structure.Root, VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == path.Declared.Sort), MissingKind.Entries);
            }

            return new([], open);
        }

        List<object> values = [start];
        var more = false;

        // A reference means the rule's own subject, wherever it stands; what it leads on to is something else.
        var at = path.Root == RefRoot.Subject ? frame.Outside : frame.Inside;
        foreach (var step in path.Steps)
        {
            List<object> next = [];
            foreach (var element in values.OfType<Element>())
            {
                if (step.For(element.Sort) is { } row)
                {
                    more |= Step(row, element, at, next, trace);
                }
            }

            values = next;
            at = at.Inside;
        }

        return new([.. values.Distinct()], more);
    }

    private bool Step(AttributeRow row, Element element, Frame frame, List<object> next, Trace? trace)
    {
        var open = false;
        if (row.Type.IsList)
        {
            foreach (var entry in _lists.Rows(row, element, frame, _facts, withCollectives: false, out _))
            {
                if (entry is { Row: { IsAndMore: false } one, Member: Truth.True })
                {
                    next.Add(one);
                }
                else if (entry.Member != Truth.False)
                {
                    open = true;
                    var why = entry.Why ?? new(element, row, MissingKind.Entries);
                    trace?.Miss(why.Of, why.Attribute, why.Kind);
                }
            }

            return open;
        }

        var value = _facts.Read(row, element, frame);
        if (value.State == FactState.Unknown || value.Open)
        {
            open = true;
            Miss(trace, element, row);
        }

        if (value.One is not null)
        {
            next.Add(value.One);
        }

        if (!value.Many.IsDefaultOrEmpty)
        {
            next.AddRange(value.Many);
        }

        return open;
    }

    private static void Found(Trace? trace, Val value)
    {
        if (trace is not null)
        {
            trace.Found = value;
        }
    }

    // What is missing when an attribute of a thing is unknown: for what a list may hold beyond its entries, the list.
    private static void Miss(Trace? trace, Element of, AttributeRow? row)
    {
        if (trace is null)
        {
            return;
        }

        if (of is { IsAndMore: true, Owner: not null } && Lists.Missing(of) is var rest)
        {
            trace.Miss(rest.Of, rest.Attribute, rest.Kind);
        }
        else if (row?.Derivation == "owner.sphere" && of.Owner is { } body && body.Sort.Find("sphere") is { } sphere && body.Find(sphere) is null or { State: FactState.Unknown })
        {
            trace.Miss(body, sphere, MissingKind.Value);
        }
        else if (row?.Derivation == "ex-officio.post-of")
        {
            trace.Miss(of, of.Sort.Find("ex-officio"), MissingKind.Value);
        }
        else if (row?.Derivation == "handover" && of.Sort.Find("replaces") is { } replaces && (of.Find(replaces) is null or { State: FactState.Unknown }))
        {
            trace.Miss(of, replaces, MissingKind.Value);
        }
        else if (row?.Derivation == "called ahead")
        {
            trace.Miss(of, of.Sort.Find("called"), MissingKind.Value);
        }
        else
        {
            trace.Miss(of, row, MissingKind.Value);
        }
    }
}

/// <summary>What a dotted reference leads to: values, and whether there may be more that are not known.</summary>
internal readonly record struct PathValues(IReadOnlyList<object> Values, bool Open)
{
    public static PathValues Nothing => new([], false);

    public bool IsNothing => Values.Count == 0 && !Open;
}
