using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Tells whether conditions hold. The one evaluator: asked silently for verdicts, and with a trace for what is shown.</summary>
internal sealed class Judge
{
    private readonly Measures _measures;
    private readonly Counting _counting;
    private readonly Listing _listing;

    public Judge(Ground ground)
    {
        Facts = new(ground);
        Lists = new(ground);
        Paths = new(ground, Facts, Lists);
        Matching = new(Facts, Paths);
        _measures = new(ground, Facts, Paths);
        _counting = new(this, _measures);
        _listing = new(this, _counting, ground);
    }

    public Facts Facts { get; }

    public Lists Lists { get; }

    public Paths Paths { get; }

    public Matching Matching { get; }

    public Truth Test(Condition condition, Element of, Frame frame, Trace? parent)
    {
        var trace = parent?.Child(condition, of);
        var truth = condition switch
        {
            AllOf all => TestAll(all, of, frame, trace),
            AnyOf any => TestAny(any.Parts, of, frame, trace),
            NoneOf none => Kleene.Not(TestAny(none.Parts, of, frame, trace)),
            IsWord word => Matching.TestWord(word, of, frame, trace),
            HasValue value => Matching.TestValue(value, of, frame, trace),
            SetHolds set => Matching.TestSet(set, of, frame, trace),
            Within within => _measures.TestWithin(within, of, frame, trace),
            Through through => TestThrough(through, of, frame, trace),
            CountOf count => _counting.TestCount(count, of, frame, trace),
            ClosedList closed => _listing.TestClosed(closed, of, frame, trace),
            ListHolds list => _listing.TestList(list, of, frame, trace),
            Every every => _listing.TestEvery(every, of, frame, trace),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        trace?.Truth = truth;
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

    private Truth TestThrough(Through test, Element of, Frame frame, Trace? trace)
    {
        if (test.Attribute.For(of.Sort) is not { } row)
        {
            return Truth.False;
        }

        var value = Facts.Read(row, of, frame);
        trace?.Found = value;
        switch (value)
        {
            case { State: FactState.None }:
                return Truth.False;
            case { State: FactState.Given, One: Element referred }:
                var truth = Test(test.Holds, referred, frame.Inside, trace);
                return row.Type.IncludesOwnBoards ? ThroughBoards(truth, test.Holds, of, row, referred, frame, trace) : truth;
            default:
                trace?.Miss(Facts.Lack(of, row, frame));
                return Truth.Unknown;
        }
    }

    // What an organisation's own boards appoint, it appoints.
    private Truth ThroughBoards(Truth truth, Condition holds, Element of, AttributeRow row, Element referred, Frame frame, Trace? trace)
    {
        if (Facts.OwnerOf(referred) is { } owner && AsksForOrganisation(holds))
        {
            return Kleene.Or(truth, Test(holds, owner, frame.Inside, trace));
        }

        if (truth == Truth.False && Facts.IsOfUnknownOwner(referred) && AsksForOrganisation(holds))
        {
            trace?.Miss(Facts.Lack(referred, referred.Sort.Find("of"), frame));
            return Truth.Unknown;
        }

        if (truth == Truth.False && referred.Sort.Name == "organisation" && AsksForBody(holds))
        {
            // An organisation appoints through one of its boards: through which is not told.
            trace?.Miss(Facts.Lack(of, row, frame));
            return Truth.Unknown;
        }

        return truth;
    }

    private static bool AsksForBody(Condition holds) =>
        (holds is AllOf all ? all.Parts : [holds]).OfType<IsWord>().Any(w => !w.Negated && w.Words.Any(x => x.IsOwn || x.IsOwnBody));

    private static bool AsksForOrganisation(Condition holds) =>
        (holds is AllOf all ? all.Parts : [holds]).OfType<IsWord>().Any(w => !w.Negated && (w.Words.Any(x => x.Sort.Name == "organisation") || w.Sorts.Any(s => s.Name == "organisation")));
}
