using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>
/// Judges number by number of what the structure leaves free, for a rule must hold for all of it: the worst counts. Only those are tried that the rule asks for, and only until it is told; what is more than can be tried is taken as not known.
/// </summary>
internal sealed class Trials(Judging judging, Reach reaching, bool leavesFree)
{
    // Of one rule and one thing it is about: judgements, and numbers set at once.
    private const int Most = 500;
    private const int MostSet = 12;

    /// <summary>Whether something is so of a candidate for some of the numbers, or may be.</summary>
    public static bool Any(Candidate candidate, Predicate<Candidate> isSo)
    {
        var left = Most;
        return Any(FreeNumbers.NoneSet());

        bool Any(FreeNumbers numbers)
        {
            left--;
            var isHere = isSo(candidate.With(numbers));
            if (numbers.Open is not { } open || numbers.Set == MostSet || left <= 0)
            {
                return isHere;
            }

            for (var n = open.Count.FreeLow; n <= open.Count.FreeHigh && left > 0; n++)
            {
                if (Any(numbers.With(open, n)))
                {
                    return true;
                }
            }

            return isHere && left <= 0;
        }
    }

    /// <summary>The worst that the rule comes to for a candidate that it reaches.</summary>
    public Judgement Judge(PreparedRule prepared, PreparedCandidate candidate)
    {
        // Where each count may be taken at its worst by itself, that tells what holds and what is broken, and numbers are tried only for the rest.
        var atWorst = prepared.TriesNumbers ? null : judging.Judge(prepared, candidate);
        return atWorst is not null && (!leavesFree || !MayDiffer(atWorst, candidate.Reach, prepared.Rule)) ? atWorst
            : Judge(prepared, candidate.Candidate, out var areAllTried) is { } worst && (areAllTried || worst.Outcome == Outcome.Violated || atWorst is null) ? worst
            : atWorst!;
    }

    /// <summary>The same for any candidate; null where the rule reaches it in no case.</summary>
    private Judgement? Judge(PreparedRule prepared, Candidate candidate, out bool areAllTried)
    {
        var left = Most;
        var areAll = true;
        var refers = FreeNumbers.Refers(prepared.Rule, prepared.Specials);
        var found = Judge(FreeNumbers.NoneSet());
        areAllTried = areAll;
        return found;

        Judgement? Judge(FreeNumbers numbers)
        {
            left--;
            var reached = reaching.Prepare(prepared.Rule, prepared.Specials, candidate.With(numbers));
            var here = reached is { } one ? judging.Judge(prepared, one) : null;
            if (numbers.Open is not { } open)
            {
                // Where nothing that it asks for is left free, numbers do not come into it.
                return here is null || numbers.Set > 0 || reaching.Prepare(prepared.Rule, prepared.Specials, candidate) is not { } plain ? here : judging.Judge(prepared, plain);
            }

            // A reference may lead to what is not there for all of the numbers.
            if (!refers && (here is null || !MayDiffer(here, reached!.Value.Reach, prepared.Rule)))
            {
                return here;
            }

            Judgement? worst = null;
            for (var n = open.Count.FreeLow; numbers.Set < MostSet && n <= open.Count.FreeHigh && left > 0 && worst?.Outcome != Outcome.Violated; n++)
            {
                worst = Worse(worst, Judge(numbers.With(open, n)));
            }

            if (numbers.Set < MostSet && left > 0)
            {
                return worst;
            }

            // Not all can be tried: what is broken by the least or the most of the others is broken, and the rest cannot be told.
            areAll = false;
            foreach (var atMost in worst?.Outcome == Outcome.Violated ? [] : (ReadOnlySpan<bool>)[false, true])
            {
                if (reaching.Prepare(prepared.Rule, prepared.Specials, candidate.With(numbers.WithOthers(atMost))) is { } extreme)
                {
                    worst = Worse(worst, judging.Judge(prepared, extreme));
                }
            }

            return Worse(worst, here);
        }
    }

    /// <summary>The candidate with the numbers that tell the worst, where the rule reaches it.</summary>
    public Candidate AtWorst(PreparedRule prepared, Candidate candidate) =>
        !leavesFree ? candidate
        : prepared.TriesNumbers ? Judge(prepared, candidate, out _)?.Candidate ?? candidate
        : reaching.Prepare(prepared.Rule, prepared.Specials, candidate) is { } reached ? Judge(prepared, reached).Candidate! : candidate;

    // Whether it may come to something else once more numbers are set.
    private static bool MayDiffer(Judgement judgement, Truth reach, Rule rule) =>
        reach == Truth.Unknown || judgement.Outcome == Outcome.Undetermined || judgement.Reason is Reason.NeedsEvents or Reason.NeedsStructure or Reason.Overridden
        || (judgement is { Outcome: Outcome.Satisfied } or { Use: Use.NotDescribed, Reason: Reason.None } && rule.If is { } guard && FreeNumbers.Counts(guard));

    private static Judgement? Worse(Judgement? a, Judgement? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        _ when Rank(b) < Rank(a) => b,
        _ when Rank(b) > Rank(a) => a,
        _ => a.Lacking(b.Missing),
    };

    private static int Rank(Judgement judgement) => (judgement.Outcome, judgement.Use) switch
    {
        (Outcome.Violated, _) or (_, Use.OutsideTheRule) => 0,
        (Outcome.Undetermined, _) => 1,
        _ when judgement.Reason is Reason.NeedsEvents or Reason.NeedsStructure => 2,
        (Outcome.Satisfied, _) => 3,
        _ when judgement.Reason == Reason.None => 4,
        _ => 5,
    };
}
