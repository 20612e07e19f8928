using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Makes of reach, guard and requirement what a rule comes to for one subject.</summary>
internal sealed class Judging(Ground ground, Judge judge, Reach reaching)
{
    /// <summary>What the rule comes to for a candidate that it reaches.</summary>
    public Judgement Judge(PreparedRule prepared, PreparedCandidate candidate)
    {
        var (rule, reach) = (prepared.Rule, candidate.Reach);
        if (reach == Truth.False)
        {
            return new(rule, candidate.Candidate, Outcome.NotApplicable, Reason.Overridden, NothingIn(rule)) { OverriddenBy = candidate.OverriddenBy };
        }

        var about = candidate.Candidate;
        var guard = rule.If is null ? Truth.True : judge.Test(rule.If, about.Subject, about.Frame, null);
        if (rule.Force is Force.Must or Force.Should && guard is Truth.False or Truth.Inapplicable)
        {
            return ConditionFalse(rule, about);
        }

        var holds = judge.Test(rule.Holds, about.Subject, about.Frame, null);
        return rule.Force switch
        {
            Force.May => Permission(prepared, about, reach, guard, holds),
            Force.Unsettled => Question(prepared, about, reach, guard, holds),
            _ => Requirement(prepared, about, reach, guard, holds),
        };
    }

    /// <summary>The judgement of a candidate for which the requirement plainly holds.</summary>
    public static Judgement Satisfied(Rule rule, Candidate candidate) => Make(rule, candidate, Outcome.Satisfied, Reason.None, Use.None);

    /// <summary>The judgement of a candidate that the rule's <c>if</c> plainly leaves out.</summary>
    public static Judgement ConditionFalse(Rule rule, Candidate candidate) => Make(rule, candidate, Outcome.NotApplicable, Reason.ConditionFalse, Use.None);

    /// <summary>What an unused permission, or an open question that nothing meets, comes to.</summary>
    public static Use NothingIn(Rule rule) => rule.Force switch
    {
        Force.May => Use.NotUsed,
        Force.Unsettled => Use.NotDescribed,
        _ => Use.None,
    };

    /// <summary>Tests the requirement once more, keeping what it came to.</summary>
    public Trace TraceOf(Rule rule, Candidate candidate) => TraceOf(rule.Holds, candidate);

    /// <summary>Tests a condition on a candidate, keeping what it came to.</summary>
    public Trace TraceOf(Condition condition, Candidate candidate)
    {
        var holding = new Trace(null, candidate.Subject);
        judge.Test(condition, candidate.Subject, candidate.Frame, holding);
        return holding.Parts[0];
    }

    private Judgement Requirement(PreparedRule prepared, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        var rule = prepared.Rule;
        if (holds == Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.NothingToJudge, Use.None);
        }

        if (holds == Truth.True)
        {
            return Make(rule, candidate, Outcome.Satisfied, Reason.None, Use.None);
        }

        // Of a violation nothing more is needed for the verdict: the trace is drawn when it is asked for.
        return reach == Truth.True && guard == Truth.True && holds == Truth.False
            ? new(rule, candidate, Outcome.Violated, Reason.None, Use.None) { Explainer = this }
            : Explained(prepared, candidate, Outcome.Undetermined, Use.None, reach, guard);
    }

    private Judgement Permission(PreparedRule prepared, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        var rule = prepared.Rule;
        if (holds == Truth.False && Beyond(rule.Holds, candidate) is var beyond && beyond != Truth.False)
        {
            // `only` is the one ceiling of a permission: what goes beyond it is outside the rule.
            return beyond == Truth.True && reach == Truth.True && guard == Truth.True
                ? Explained(prepared, candidate, Outcome.NotApplicable, Use.OutsideTheRule, reach, guard)
                : Explained(prepared, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard);
        }

        if (holds is Truth.False or Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.None, Use.NotUsed);
        }

        if (holds == Truth.True && IsIdle(rule.Holds, candidate))
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.None, Use.NotUsed);
        }

        if (holds == Truth.True && reach == Truth.True && guard is Truth.True or Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.Satisfied, Reason.None, Use.Used);
        }

        if (holds == Truth.True && reach == Truth.True && guard == Truth.False)
        {
            return Explained(prepared, candidate, Outcome.NotApplicable, Use.OutsideTheRule, reach, guard);
        }

        return Explained(prepared, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard);
    }

    // Whether a permission that only sets limits has nothing within them.
    private bool IsIdle(Condition holds, Candidate candidate) => (holds is AllOf all ? all.Parts : [holds]).All(part =>
        part is SetHolds { Relation: SetRelation.Only } set && set.Attribute.For(candidate.Subject.Sort) is { } row
        && judge.Facts.Read(row, candidate.Subject, candidate.Frame) is { Open: false, Many.IsDefaultOrEmpty: true });

    // Whether what makes a permission false is an `only`, and it is used in all else.
    private Truth Beyond(Condition holds, Candidate candidate)
    {
        var isOnly = false;
        var rest = Truth.True;
        foreach (var part in holds is AllOf all ? all.Parts : [holds])
        {
            var truth = judge.Test(part, candidate.Subject, candidate.Frame, null);
            if (truth == Truth.False && part is SetHolds { Relation: SetRelation.Only })
            {
                isOnly = true;
            }
            else
            {
                rest = Kleene.And(rest, truth);
            }
        }

        return isOnly ? rest : Truth.False;
    }

    private Judgement Question(PreparedRule prepared, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        var rule = prepared.Rule;
        if (guard is Truth.False or Truth.Inapplicable || holds is Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.NothingToJudge, Use.NotDescribed);
        }

        var sure = reach == Truth.True && guard == Truth.True;
        return holds switch
        {
            Truth.True when sure => Explained(prepared, candidate, Outcome.Satisfied, Use.Described, reach, guard),
            Truth.False => Make(rule, candidate, Outcome.NotApplicable, Reason.None, Use.NotDescribed),
            _ => Explained(prepared, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard),
        };
    }

    /// <summary>Missing facts, each once, by the thing they belong to.</summary>
    public static ImmutableArray<MissingFact> Sorted(IEnumerable<MissingFact> facts) =>
        [.. facts.Distinct().OrderBy(m => m.Of.Index).ThenBy(m => m.Attribute?.Sort.Number ?? -1).ThenBy(m => m.Attribute?.Number ?? -1).ThenBy(m => (int)m.Kind)];

    // The period that the events cover belongs to them.
    private static bool IsOfEvents(MissingFact fact) =>
        (fact.Attribute is { Name: "period" } period && period.Sort == VocabularyTable.StructureSort) || (fact.Attribute?.Class ?? fact.Of.Sort.Class) == FactClass.Events;

    // When the thing itself, or the body, begins and ends.
    private void MissDays(Candidate candidate, Trace trace)
    {
        foreach (var dated in new[] { candidate.Subject, candidate.Body }.OfType<Element>().Distinct())
        {
            if (judge.Facts.InForce(dated, candidate.Frame) == Truth.Unknown)
            {
                foreach (var why in Facts.WhyInForce(dated, candidate.Frame))
                {
                    trace.Miss(why);
                }
            }
        }
    }

    private static Judgement Make(Rule rule, Candidate candidate, Outcome outcome, Reason reason, Use use) =>
        new(rule, candidate, outcome, reason, use);

    // The second pass, with a trace, only for what is shown.
    private Judgement Explained(PreparedRule prepared, Candidate candidate, Outcome outcome, Use use, Truth reach, Truth guard)
    {
        var rule = prepared.Rule;
        var whole = new Trace(null, candidate.Subject) { Truth = Truth.Unknown };
        var missing = new List<MissingFact>();
        var holding = whole.Child(null, candidate.Subject);
        judge.Test(rule.Holds, candidate.Subject, candidate.Frame, holding);
        if (outcome == Outcome.Undetermined && rule.Force == Force.May && holding.Parts[0].Truth == Truth.False)
        {
            // Its `only` is broken for sure: whether the permission is used in all else is what cannot be told.
            holding.Parts[0].Truth = Truth.Unknown;
        }

        holding.Truth = holding.Parts[0].Truth;
        if (outcome == Outcome.Undetermined)
        {
            if (reach == Truth.Unknown)
            {
                var reached = whole.Child(null, candidate.Subject);
                foreach (var picking in prepared.Specials.Prepend(rule))
                {
                    var picked = reached.Child(null, candidate.Subject);
                    picked.Truth = reaching.Of(picking, candidate, picked);
                    if (Reach.InForce(picking, candidate) == Truth.Unknown)
                    {
                        picked.Miss(Facts.WhyDays(candidate.Subject, candidate.Frame));
                    }
                }

                reached.Truth = Truth.Unknown;
                MissDays(candidate, reached);
                missing.AddRange(candidate.Whys);
            }

            if (guard == Truth.Unknown)
            {
                var guarding = whole.Child(rule.If, candidate.Subject);
                judge.Test(rule.If!, candidate.Subject, candidate.Frame, guarding);
                guarding.Truth = Truth.Unknown;
            }

            whole.Missing(missing);
        }

        ImmutableArray<MissingFact> facts = missing.Count == 0 ? []
            : Sorted(missing.Select(m => ground.IsPhantom(m.Of) && m.Kind != MissingKind.Time ? new MissingFact(m.Of, null, MissingKind.Description) : m));
        if (outcome == Outcome.Undetermined && facts.Length > 0)
        {
            var covers = ground.Structure.Covers;
            // Of "each full year" as it is planned, events say nothing, and with a calendar a plan need not be given: its own years are judged.
            if ((!covers.HasFlag(Coverage.Events) && facts.All(IsOfEvents)) || (covers.HasFlag(Coverage.Events) && candidate.Frame.Period is { Days: null } && facts.All(f => IsOfEvents(f) || f.Attribute?.Name == "meetings-per-year")))
            {
                return new Judgement(rule, candidate, Outcome.NotApplicable, Reason.NeedsEvents, NothingIn(rule)) { Missing = facts };
            }

            if (!covers.HasFlag(Coverage.Structure) && !facts.Any(IsOfEvents))
            {
                return new Judgement(rule, candidate, Outcome.NotApplicable, Reason.NeedsStructure, NothingIn(rule)) { Missing = facts };
            }
        }

        return new Judgement(rule, candidate, outcome, Reason.None, use) { Missing = facts, Trace = holding.Parts[0] };
    }
}
