using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Makes sieves. Whether a condition fits a thing is asked of the judge, once for each condition and thing; how many fit is counted anew each time.</summary>
internal sealed class SieveMaker(Ground ground, Judge judge, Trials trials)
{
    // Entries of which nothing but the number is known are kept one by one up to this number.
    private const int MostAlike = 100;

    private readonly int _things = ground.Structure.Elements.Length;

    /// <summary>The sieve of a rule; an empty one, which leaves all to the judge, where the rule is of a form it is not made for.</summary>
    public Sieve Make(PreparedRule prepared)
    {
        var rule = prepared.Rule;
        var candidates = prepared.Candidates;
        var start = new Clearance[candidates.Length];
        var notDescribed = new Judgement?[candidates.Length];
        if (rule.Force is not (Force.Must or Force.Should) || ground.Charter.Conflicts.Contains(rule) || prepared.TriesNumbers)
        {
            return new(start, [], notDescribed);
        }

        var parts = rule.Holds is AllOf all ? all.Parts : [rule.Holds];
        var simple = parts.Where(p => !FreeNumbers.Counts(p)).ToList();
        var counted = parts.Where(FreeNumbers.Counts).ToList();
        var isPlain = !parts.IsEmpty && counted.TrueForAll(IsPlain);

        for (var i = 0; i < start.Length; i++)
        {
            var (candidate, reach, _) = candidates[i];
            if (reach == Truth.False)
            {
                continue;
            }

            var guard = rule.If is null ? Truth.True : judge.Test(rule.If, candidate.Subject, candidate.Frame, null);
            if (guard is Truth.False or Truth.Inapplicable)
            {
                start[i] = Clearance.LeftOut;
            }
            else if (isPlain && simple.TrueForAll(p => judge.Test(p, candidate.Subject, candidate.Frame, null) == Truth.True))
            {
                start[i] = Clearance.Satisfied;
            }
        }

        SieveCount[] counts = isPlain ? [.. counted.Select(c => Count(c, prepared, start))] : [];
        var clearance = new Clearance[start.Length];
        new Sieve(start, counts, notDescribed).Run(clearance);
        for (var i = 0; i < start.Length; i++)
        {
            if (clearance[i] == Clearance.ToJudge && trials.Judge(prepared, candidates[i]) is { Reason: Reason.NeedsEvents or Reason.NeedsStructure } judgement)
            {
                start[i] = Clearance.NotDescribed;
                notDescribed[i] = judgement;
            }
        }

        return new(start, counts, notDescribed);
    }

    private DateRange AsOf => new(ground.AsOf, ground.AsOf);

    // A count between two numbers of what needs no subject to be told, or a list of named things.
    private static bool IsPlain(Condition condition) => !condition.Refers && condition switch
    {
        CountOf { Among: null, Distinct.IsEmpty: true, Per.IsEmpty: true } count => count.Edges.All(e => e is { IsShare: false, AsManyAs: null }) && !HasPoint(count.Where),
        ListHolds { Relation: SetRelation.Includes } list => IsPlain(list.Ids),
        ClosedList closed => IsPlain(closed.Ids),
        _ => false,
    };

    private static bool IsPlain(Operand ids) => ids is { HasNone: false, Posts.IsEmpty: true, Texts.IsEmpty: true } && ids.Words.All(w => !w.IsKind) && ids.Words.Distinct().Count() == ids.Words.Length;

    // What is asked for by a day may still come.
    private static bool HasPoint(Condition where) => (where is AllOf all ? all.Parts : [where]).OfType<Within>().Any();

    private SieveCount Count(Condition condition, PreparedRule prepared, Clearance[] start)
    {
        var (list, where, low, high, ids) = condition switch
        {
            CountOf count => (count.List, count.Where, count.Edges.Max(Least), count.Edges.Min(Most), null),
            ListHolds holds => (holds.List, holds.Where, holds.Ids.Words.Length, int.MaxValue, holds.Ids),
            ClosedList closed => (closed.List, closed.Where, closed.Ids.Words.Length, closed.Ids.Words.Length, closed.Ids),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var first = new int[start.Length + 1];
        var entries = new List<int>();
        var fits = new byte[_things];
        var isKnown = new bool[_things];
        var isAll = where is AllOf { Parts.IsEmpty: true };
        if (isAll)
        {
            Array.Fill(fits, (byte)Truth.True);
        }

        var withCollectives = where.AsksForCollectives;
        for (var i = 0; i < start.Length; i++)
        {
            first[i] = entries.Count;
            if (start[i] != Clearance.Satisfied)
            {
                continue;
            }

            var candidate = prepared.Candidates[i].Candidate;
            if (list.For(candidate.Subject.Sort) is not { } row || (!isAll && (candidate.Frame.IsPeriod || candidate.Frame.Days != AsOf)))
            {
                // How things fit is kept for the day judged as of, not for others.
                start[i] = Clearance.ToJudge;
                continue;
            }

            var rows = judge.Lists.Rows(row, candidate.Subject, candidate.Frame, judge.Facts, withCollectives, out var isPart);
            if (isPart)
            {
                start[i] = Clearance.ToJudge;
            }

            foreach (var entry in rows)
            {
                if (isAll && entry is { Row: null, Member: Truth.True, Count: { FreeHigh: 0, High: var most and < MostAlike, Low: var least } } && least == most && ids is null)
                {
                    // So many of which nothing more is known, such as the meetings planned for a year.
                    entries.AddRange(Enumerable.Repeat(SieveCount.Nameless, least));
                    continue;
                }

                if (entry.Row is { } thing && Fit(thing, candidate.Frame.Inside) == Truth.False)
                {
                    continue;
                }

                var isOne = entry is { Row: { IsAndMore: false } one, Member: Truth.True, Count.IsOne: true } && one.Index < _things;
                entries.Add(isOne ? entry.Row!.Index : SieveCount.Unclear);
            }
        }

        first[^1] = entries.Count;
        return new(first, [.. entries], fits, low, high, ids is null ? null : Named(ids));

        Truth Fit(Element thing, Frame frame)
        {
            if (isAll)
            {
                return Truth.True;
            }

            if (thing.Index >= _things)
            {
                return Kleene.Picks(judge.Test(where, thing, frame, null));
            }

            if (!isKnown[thing.Index])
            {
                isKnown[thing.Index] = true;
                fits[thing.Index] = (byte)Kleene.Picks(judge.Test(where, thing, frame, null));
            }

            return (Truth)fits[thing.Index];
        }
    }

    private byte[] Named(Operand ids)
    {
        var named = new byte[_things];
        foreach (var word in ids.Words)
        {
            if (ground.Find(word) is { } thing && thing.Index < _things)
            {
                named[thing.Index] = 1;
            }
        }

        return named;
    }

    private static int Least(CountEdge edge) => (int)Math.Min(int.MaxValue, edge.Bound switch
    {
        BoundWord.Exactly or BoundWord.AtLeast => edge.Over,
        BoundWord.MoreThan => edge.Over + 1,
        _ => 0,
    });

    private static int Most(CountEdge edge) => (int)Math.Clamp(
        edge.Bound switch
        {
            BoundWord.Exactly or BoundWord.AtMost => edge.Over,
            BoundWord.FewerThan => edge.Over - 1,
            _ => int.MaxValue,
        },
        -1,
        int.MaxValue);
}
