using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Tells whether a rule reaches what it may be about.</summary>
internal sealed class Reach(Judge judge)
{
    public Judge Judge => judge;

    /// <summary>Whether the rule holds on the candidate's days.</summary>
    public static Truth InForce(Rule rule, Candidate candidate)
    {
        if (rule.From is null && rule.Until is null)
        {
            return Truth.True;
        }

        if (candidate.Frame.Period is not { Days: { } days })
        {
            return Facts.Covers(rule.From, rule.Until, candidate.Frame.WithoutPeriod());
        }

        // A period is judged when the rule holds for all of it that the body is there.
        var first = candidate.Body?.From is { } from && from > days.First ? from : days.First;
        var last = candidate.Body?.Until is { } until && until < days.Last ? until : days.Last;
        return Kleene.Of((rule.From is not { } f || f <= first) && (rule.Until is not { } u || u >= last));
    }

    /// <summary>Whether the days alone keep a rule from what it would otherwise be about.</summary>
    public bool IsOutOfForce(Rule rule, Candidate candidate) => IsPicked(rule, candidate, null) switch
    {
        Truth.True => Kleene.And(InForce(rule, candidate), InForce(candidate)) == Truth.False,
        Truth.Unknown => InForce(rule, candidate) == Truth.False,
        _ => false,
    };

    /// <summary>Whether the candidate, and its body, are in force on its days.</summary>
    public Truth InForce(Candidate candidate) => Kleene.And(
        judge.Facts.InForce(candidate.Subject, candidate.Frame),
        candidate.Body is null ? Truth.True : judge.Facts.InForce(candidate.Body, candidate.Frame));

    /// <summary>Whether the candidate is there, rule and candidate are in force, and <c>in</c> and <c>each</c> pick it.</summary>
    public Truth Of(Rule rule, Candidate candidate, Trace? trace)
    {
        var reach = Kleene.And(candidate.Exists, Kleene.And(InForce(rule, candidate), InForce(candidate)));
        return reach == Truth.False ? reach : Kleene.And(reach, IsPicked(rule, candidate, trace));
    }

    /// <summary>The candidate, where the rule reaches it, special cases left out; null where it does not.</summary>
    public PreparedCandidate? Prepare(Rule rule, ImmutableArray<Rule> specials, Candidate candidate)
    {
        var reach = Of(rule, candidate, null);
        if (reach == Truth.False)
        {
            return null;
        }

        Rule? by = null;
        foreach (var special in specials)
        {
            var other = Of(special, candidate, null);
            by ??= other != Truth.False ? special : null;
            reach = Kleene.And(reach, Kleene.Not(other));
        }

        return new(candidate, reach, by);
    }

    /// <summary>Whether <c>in</c> and <c>each</c> pick it.</summary>
    public Truth IsPicked(Rule rule, Candidate candidate, Trace? trace)
    {
        var (subject, body, frame) = (candidate.Subject, candidate.Body, candidate.Frame);
        var picked = body is null ? Truth.True : Picks(rule.In!.Where, body, candidate.BodyFrame, trace);
        if (rule.Each is not { } each || picked == Truth.False)
        {
            return picked;
        }

        return each.Sorts.Contains(subject.Sort) && (subject.Kind != "collective" || each.AsksForCollectives)
            ? Kleene.And(picked, Picks(each.Where, subject, frame, trace))
            : Truth.False;
    }

    private Truth Picks(Condition where, Element of, Frame frame, Trace? trace) =>
        where.Refers && judge.Paths.IsMoot(where, frame) ? Truth.False : Kleene.Picks(judge.Test(where, of, frame, trace));
}
