using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Judges a structure by rules: who each rule is about, whether it reaches them, and what it comes to.</summary>
internal static class Evaluator
{
    public static EvaluationResult Evaluate(ImmutableArray<Charter> charters, Structure structure, EvaluationOptions options)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(structure.Warnings);
        var asOf = options.AsOf ?? structure.AsOf;
        if (asOf is not { } day)
        {
            bag.Add(RulesDiagnostics.NoDate(structure.SpanOf(structure.Root)));
            return new(structure, null, [], bag.Sorted());
        }

        var grounds = charters.Select(charter =>
        {
            var own = new DiagnosticBag();
            return (Charter: charter, Ground: new Ground(structure, charter, day, own), Found: own.Sorted());
        }).ToList();

        // A word is strange only when it is strange to every charter it is judged by.
        foreach (var diagnostic in grounds.SelectMany(g => g.Found))
        {
            var everywhere = !diagnostic.Code.StartsWith("evaluation/", StringComparison.Ordinal)
                || grounds.TrueForAll(g => g.Found.Any(d => d.Span == diagnostic.Span && d.Code is "evaluation/unknown-word" or "evaluation/strange-word" or "evaluation/unknown-fact"))
                || diagnostic.Code is "evaluation/other-kind" or "evaluation/side-not-there";
            if (everywhere)
            {
                bag.Add(diagnostic);
            }
        }

        if (bag.HasErrors)
        {
            return new(structure, day, [], bag.Sorted());
        }

        var results = ImmutableArray.CreateBuilder<CharterResult>();
        foreach (var (charter, ground, _) in grounds)
        {
            var result = new CharterEvaluator(ground, options).Evaluate();
            results.Add(result);
            if (JudgesNothing(result))
            {
                var notInForce = charter.Rules.All(r => r.From > day || r.Until < day || result.Rules.Any(x => x.Rule == r && x.Reason == Reason.NotAskedFor));
                var date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                bag.Add(RulesDiagnostics.NothingJudged(
                    structure.SpanOf(structure.Root), charter.Id,
                    notInForce ? $"ingen är i kraft {date}" : "strukturen har inget som någon regel handlar om",
                    notInForce ? $"none is in force on {date}" : "the structure has nothing that any rule is about",
                    isError: grounds.Count == 1));
            }
        }

        if (grounds.Count > 1 && results.All(JudgesNothing))
        {
            // Of several charters one may well be out of force; of all of them none may.
            bag.Add(RulesDiagnostics.NothingJudged(structure.SpanOf(structure.Root), string.Join(", ", charters.Select(c => c.Id)), "se varningarna", "see the warnings", isError: true));
        }

        return new(structure, day, results.ToImmutable(), bag.Sorted());
    }

    private static bool JudgesNothing(CharterResult result) => result.Rules.All(r => r.Judgements.All(j => j.Outcome == Outcome.NotApplicable && j.Use == Use.None));
}

/// <summary>Judges one structure by one charter.</summary>
internal sealed class CharterEvaluator
{
    private readonly Ground _ground;
    private readonly Judge _judge;
    private readonly Subjects _subjects;
    private readonly EvaluationOptions _options;
    private readonly Dictionary<string, List<Rule>> _specialOf = new(StringComparer.Ordinal);

    public CharterEvaluator(Ground ground, EvaluationOptions options)
    {
        _ground = ground;
        _options = options;
        _judge = new Judge(ground);
        _subjects = new Subjects(ground, _judge);
        foreach (var rule in ground.Charter.Rules.Where(IsAskedFor))
        {
            foreach (var general in rule.Overrides)
            {
                (_specialOf.TryGetValue(general, out var specials) ? specials : _specialOf[general] = []).Add(rule);
            }
        }
    }

    public CharterResult Evaluate()
    {
        ImmutableArray<RuleResult> results = [.. _ground.Charter.Rules.Where(r => _options.Rules is not { } asked || asked.Contains(r.Id)).Select(Evaluate)];
        MarkConflicts(results);
        return new(_ground.Charter, results);
    }

    // Rules that cannot both hold conflict where they meet in one subject.
    private void MarkConflicts(ImmutableArray<RuleResult> results)
    {
        var pairs = _ground.Charter.Conflicts;
        if (pairs.Count == 0)
        {
            return;
        }

        var judged = results.Where(r => pairs.Contains(r.Rule))
            .SelectMany(r => r.Judgements)
            .Where(j => j.Subject is not null && j.Outcome != Outcome.NotApplicable)
            .ToLookup(j => (j.Rule, j.Subject, j.Body));
        foreach (var judgement in judged.SelectMany(g => g))
        {
            judgement.ConflictsWith = [.. pairs[judgement.Rule].Where(other => judged.Contains((other, judgement.Subject, judgement.Body)))];
        }
    }

    // Superseded sources are judged only when asked for; where the run asks for certain sources, only those.
    private bool IsAskedFor(Rule rule) => _options.Sources is { } asked
        ? rule.Cites.Any(c => asked.Contains(c.Source.Id))
        : !rule.IsSuperseded;

    private RuleResult Evaluate(Rule rule)
    {
        if (!IsAskedFor(rule))
        {
            return Nothing(rule, Reason.NotAskedFor);
        }

        var judgements = new List<Judgement>();
        var wasOutOfForce = false;
        foreach (var candidate in _subjects.Of(rule))
        {
            if (Judge(rule, candidate) is { } judgement)
            {
                judgements.Add(judgement);
            }
            else
            {
                wasOutOfForce |= IsOutOfForce(rule, candidate);
            }
        }

        if (judgements.Count == 0)
        {
            if (wasOutOfForce || (!Subjects.IsDated(rule) && InForce(rule, new Candidate(_ground.Structure.Root, null, _subjects.AsOfFrame(_ground.Structure.Root, null))) == Truth.False))
            {
                return Nothing(rule, Reason.NotInForce);
            }

            var missing = (rule.In?.Ids ?? []).FirstOrDefault(id => !id.IsOwnBody && _ground.Find(id) is null);
            return Nothing(rule, missing is null ? Reason.NothingToJudge : Reason.BodyMissing, missing?.Id);
        }

        return Whole(rule, judgements);
    }

    private static RuleResult Nothing(Rule rule, Reason reason, string? missingBody = null)
    {
        var judgement = new Judgement(rule, null, null, Outcome.NotApplicable, reason, Use.None) { MissingBody = missingBody };
        return new(rule, Outcome.NotApplicable, reason, NothingOf(rule), [judgement]);
    }

    private static Use NothingOf(Rule rule) => rule.Force switch
    {
        Force.May => Use.NotUsed,
        Force.Unsettled => Use.NotDescribed,
        _ => Use.None,
    };

    // The worst of its subjects'; a permission is used if one subject uses it.
    private static RuleResult Whole(Rule rule, List<Judgement> judgements)
    {
        var all = judgements.ToImmutableArray();
        if (rule.Force is Force.May or Force.Unsettled)
        {
            ReadOnlySpan<Use> order = [Use.OutsideTheRule, Use.Used, Use.Described, Use.CannotTell, Use.NotUsed, Use.NotDescribed, Use.None];
            foreach (var use in order)
            {
                if (all.FirstOrDefault(j => j.Use == use) is { } decisive)
                {
                    return new(rule, decisive.Outcome, decisive.Reason, use, all);
                }
            }
        }

        foreach (var outcome in (ReadOnlySpan<Outcome>)[Outcome.Violated, Outcome.Undetermined, Outcome.Satisfied])
        {
            if (all.Any(j => j.Outcome == outcome))
            {
                return new(rule, outcome, Reason.None, Use.None, all);
            }
        }

        var reason = all.Any(j => j.Reason == Reason.NeedsEvents) ? Reason.NeedsEvents : all[0].Reason;
        return new(rule, Outcome.NotApplicable, reason, Use.None, all);
    }

    private static Truth InForce(Rule rule, Candidate candidate)
    {
        if (rule.From is null && rule.Until is null)
        {
            return Truth.True;
        }

        if (candidate.Frame.Period is not { Days: { } days })
        {
            return Facts.Covers(rule.From, rule.Until, candidate.Frame with { Period = null });
        }

        // A period is judged when the rule holds for all of it that the body is there.
        var first = candidate.Body?.From is { } from && from > days.First ? from : days.First;
        var last = candidate.Body?.Until is { } until && until < days.Last ? until : days.Last;
        return Kleene.Of((rule.From is not { } f || f <= first) && (rule.Until is not { } u || u >= last));
    }

    // Whether the days alone keep a rule from what it would otherwise be about.
    private bool IsOutOfForce(Rule rule, Candidate candidate) => IsPicked(rule, candidate, null) switch
    {
        Truth.True => Kleene.And(InForce(rule, candidate), InForce(candidate)) == Truth.False,
        Truth.Unknown => InForce(rule, candidate) == Truth.False,
        _ => false,
    };

    private Truth InForce(Candidate candidate) => Kleene.And(
        _judge.Facts.InForce(candidate.Subject, candidate.Frame),
        candidate.Body is null ? Truth.True : _judge.Facts.InForce(candidate.Body, candidate.Frame));

    private Truth Reach(Rule rule, Candidate candidate, Trace? trace)
    {
        var reach = Kleene.And(candidate.Exists, Kleene.And(InForce(rule, candidate), InForce(candidate)));
        return reach == Truth.False ? reach : Kleene.And(reach, IsPicked(rule, candidate, trace));
    }

    // Whether `in` and `each` pick it.
    private Truth IsPicked(Rule rule, Candidate candidate, Trace? trace)
    {
        var (subject, body, frame) = (candidate.Subject, candidate.Body, candidate.Frame);
        var picked = body is null ? Truth.True : Picks(rule.In!.Where, body, frame with { Subject = body }, trace);
        if (rule.Each is not { } each || picked == Truth.False)
        {
            return picked;
        }

        return each.Sorts.Contains(subject.Sort) && (subject.Kind != "collective" || each.AsksForCollectives)
            ? Kleene.And(picked, Picks(each.Where, subject, frame, trace))
            : Truth.False;
    }

    private Truth Picks(Condition where, Element of, Frame frame, Trace? trace) =>
        _judge.IsMoot(where, frame) ? Truth.False : Kleene.Picks(_judge.Test(where, of, frame, trace));

    private Judgement? Judge(Rule rule, Candidate candidate)
    {
        var reach = Reach(rule, candidate, null);
        if (reach == Truth.False)
        {
            return null;
        }

        var general = reach;
        Rule? by = null;
        foreach (var special in _specialOf.GetValueOrDefault(rule.Id) ?? [])
        {
            var other = Reach(special, candidate, null);
            by ??= other != Truth.False ? special : null;
            general = Kleene.And(general, Kleene.Not(other));
        }

        if (general == Truth.False)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.Overridden, NothingOf(rule)) is var overridden
                ? new Judgement(rule, candidate.Subject, candidate.Body, overridden.Outcome, overridden.Reason, overridden.Use) { OverriddenBy = by }
                : null;
        }

        reach = general;
        var guard = rule.If is null ? Truth.True : _judge.Test(rule.If, candidate.Subject, candidate.Frame, null);
        var holds = _judge.Test(rule.Holds, candidate.Subject, candidate.Frame, null);
        return rule.Force switch
        {
            Force.May => Permission(rule, candidate, reach, guard, holds),
            Force.Unsettled => Question(rule, candidate, reach, guard, holds),
            _ => Requirement(rule, candidate, reach, guard, holds),
        };
    }

    private Judgement Requirement(Rule rule, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        if (guard is Truth.False or Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.ConditionFalse, Use.None);
        }

        if (holds == Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.NothingToJudge, Use.None);
        }

        if (holds == Truth.True)
        {
            return Make(rule, candidate, Outcome.Satisfied, Reason.None, Use.None);
        }

        var outcome = reach == Truth.True && guard == Truth.True && holds == Truth.False ? Outcome.Violated : Outcome.Undetermined;
        return Explained(rule, candidate, outcome, Use.None, reach, guard);
    }

    private Judgement Permission(Rule rule, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        if (holds == Truth.False && Beyond(rule.Holds, candidate) is var beyond && beyond != Truth.False)
        {
            // `only` is the one ceiling of a permission: what goes beyond it is outside the rule.
            return beyond == Truth.True && reach == Truth.True && guard == Truth.True
                ? Explained(rule, candidate, Outcome.NotApplicable, Use.OutsideTheRule, reach, guard)
                : Explained(rule, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard);
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
            return Explained(rule, candidate, Outcome.NotApplicable, Use.OutsideTheRule, reach, guard);
        }

        return Explained(rule, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard);
    }

    // Whether a permission that only sets limits has nothing within them.
    private bool IsIdle(Condition holds, Candidate candidate) => (holds is AllOf all ? all.Parts : [holds]).All(part =>
        part is SetHolds { Relation: SetRelation.Only } set && set.Attribute.For(candidate.Subject.Sort) is { } row
        && _judge.Facts.Read(row, candidate.Subject, candidate.Frame) is { Open: false, Many.IsDefaultOrEmpty: true });

    // Whether what makes a permission false is an `only`, and it is used in all else.
    private Truth Beyond(Condition holds, Candidate candidate)
    {
        var isOnly = false;
        var rest = Truth.True;
        foreach (var part in holds is AllOf all ? all.Parts : [holds])
        {
            var truth = _judge.Test(part, candidate.Subject, candidate.Frame, null);
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

    private Judgement Question(Rule rule, Candidate candidate, Truth reach, Truth guard, Truth holds)
    {
        if (guard is Truth.False or Truth.Inapplicable || holds is Truth.Inapplicable)
        {
            return Make(rule, candidate, Outcome.NotApplicable, Reason.NothingToJudge, Use.NotDescribed);
        }

        var sure = reach == Truth.True && guard == Truth.True;
        return holds switch
        {
            Truth.True when sure => Explained(rule, candidate, Outcome.Satisfied, Use.Described, reach, guard),
            Truth.False => Make(rule, candidate, Outcome.NotApplicable, Reason.None, Use.NotDescribed),
            _ => Explained(rule, candidate, Outcome.Undetermined, Use.CannotTell, reach, guard),
        };
    }

    // The period that the events cover belongs to them.
    private static bool IsOfEvents(MissingFact fact) =>
        (fact.Attribute is { Name: "period" } period && period.Sort == VocabularyTable.StructureSort) || (fact.Attribute?.Class ?? fact.Of.Sort.Class) == FactClass.Events;

    // When the thing itself, or the body, begins and ends.
    private void MissDays(Candidate candidate, Trace trace)
    {
        foreach (var dated in new[] { candidate.Subject, candidate.Body }.OfType<Element>().Distinct())
        {
            if (_judge.Facts.InForce(dated, candidate.Frame) == Truth.Unknown && dated.Sort.Find("from") is { } from)
            {
                trace.Miss(dated, dated.Facts.FirstOrDefault(f => f.Attribute.Name is "from" or "until" && f.State == FactState.Unknown)?.Attribute ?? from, MissingKind.Value);
            }
        }
    }

    private static Judgement Make(Rule rule, Candidate candidate, Outcome outcome, Reason reason, Use use) =>
        new(rule, candidate.Subject, candidate.Body, outcome, reason, use) { Frame = candidate.Frame };

    // The second pass, with a trace, only for what is shown.
    private Judgement Explained(Rule rule, Candidate candidate, Outcome outcome, Use use, Truth reach, Truth guard)
    {
        var whole = new Trace(null, candidate.Subject) { Truth = Truth.Unknown };
        var missing = new List<MissingFact>();
        var holding = whole.Child(null, candidate.Subject);
        _judge.Test(rule.Holds, candidate.Subject, candidate.Frame, holding);
        holding.Truth = holding.Parts[0].Truth;
        if (outcome == Outcome.Undetermined)
        {
            if (reach == Truth.Unknown)
            {
                var reaching = whole.Child(null, candidate.Subject);
                foreach (var picking in (_specialOf.GetValueOrDefault(rule.Id) ?? []).Prepend(rule))
                {
                    Reach(picking, candidate, reaching);
                }

                reaching.Truth = Truth.Unknown;
                MissDays(candidate, reaching);
                if (candidate.Why is { } why)
                {
                    missing.Add(why);
                }
            }

            if (guard == Truth.Unknown)
            {
                var guarding = whole.Child(rule.If, candidate.Subject);
                _judge.Test(rule.If!, candidate.Subject, candidate.Frame, guarding);
                guarding.Truth = Truth.Unknown;
            }

            whole.Missing(missing);
        }

        var facts = missing
            .Select(m => _ground.IsPhantom(m.Of) ? new MissingFact(m.Of, null, MissingKind.Description) : m)
            .Distinct()
            .OrderBy(m => m.Of.Index).ThenBy(m => m.Attribute?.Sort.Number ?? -1).ThenBy(m => m.Attribute?.Number ?? -1).ThenBy(m => m.Kind)
            .ToImmutableArray();
        if (outcome == Outcome.Undetermined && facts.Length > 0)
        {
            var covers = _ground.Structure.Covers;
            // Of "each full year" as it is planned, events say nothing, and with a calendar a plan need not be given: its own years are judged.
            if ((!covers.HasFlag(Coverage.Events) && facts.All(IsOfEvents)) || (covers.HasFlag(Coverage.Events) && candidate.Frame.Period is { Days: null } && facts.All(f => IsOfEvents(f) || f.Attribute?.Name == "meetings-per-year")))
            {
                return new Judgement(rule, candidate.Subject, candidate.Body, Outcome.NotApplicable, Reason.NeedsEvents, NothingOf(rule)) { Missing = facts, Frame = candidate.Frame };
            }

            if (!covers.HasFlag(Coverage.Structure) && !facts.Any(IsOfEvents))
            {
                return new Judgement(rule, candidate.Subject, candidate.Body, Outcome.NotApplicable, Reason.NeedsStructure, NothingOf(rule)) { Missing = facts, Frame = candidate.Frame };
            }
        }

        return new Judgement(rule, candidate.Subject, candidate.Body, outcome, Reason.None, use) { Missing = facts, Trace = holding.Parts[0], Frame = candidate.Frame };
    }
}
