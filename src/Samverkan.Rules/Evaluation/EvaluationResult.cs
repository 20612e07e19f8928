using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a rule came to for one thing that it is about.</summary>
public sealed class Judgement
{
    private readonly Candidate? _candidate;
    private Trace? _trace;

    internal Judgement(Rule rule, Candidate? candidate, Outcome outcome, Reason reason, Use use)
    {
        Rule = rule;
        _candidate = candidate;
        Outcome = outcome;
        Reason = reason;
        Use = use;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What it is about; null where there is nothing to judge.</summary>
    public Element? Subject => _candidate?.Subject;

    /// <summary>The body that <c>in</c> picked; null where the rule has none.</summary>
    public Element? Body => _candidate?.Body;

    /// <summary>What it came to.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why it is not applicable, where it is not.</summary>
    public Reason Reason { get; }

    /// <summary>For a permission or an open question: what came of it.</summary>
    public Use Use { get; }

    /// <summary>The rule that takes its place, where it is overridden.</summary>
    public Rule? OverriddenBy { get; internal init; }

    /// <summary>Rules that cannot hold of the subject together with this one, whatever the structure; each keeps its own outcome.</summary>
    public ImmutableArray<Rule> ConflictsWith { get; internal set; } = [];

    /// <summary>The facts that are missing, where it is undetermined or needs events; by the thing they belong to.</summary>
    public ImmutableArray<MissingFact> Missing { get; internal init; } = [];

    internal string? MissingBody { get; init; }

    /// <summary>Draws the trace when it is asked for; null where there is none to draw.</summary>
    internal Judging? Explainer { get; init; }

    /// <summary>How the requirement came out; null where nothing needs telling.</summary>
    internal Trace? Trace
    {
        get => _trace is null && Explainer is { } explainer
            ? Interlocked.CompareExchange(ref _trace, explainer.TraceOf(Rule, _candidate!), null) ?? _trace
            : _trace;
        init => _trace = value;
    }

    internal Frame? Frame => _candidate?.Frame;

    internal Candidate? Candidate => _candidate;

    /// <summary>The same, lacking more facts as well.</summary>
    internal Judgement Lacking(ImmutableArray<MissingFact> more) => more.All(Missing.Contains) ? this
        : new(Rule, _candidate, Outcome, Reason, Use) { OverriddenBy = OverriddenBy, MissingBody = MissingBody, Explainer = Explainer, Trace = _trace, Missing = Judging.Sorted([.. Missing, .. more]) };

    /// <summary>The waiver that waives it; null where it is not waived. What it came to is told all the same.</summary>
    public Waiver? Waiver { get; private set; }

    /// <summary>A waiver that would have waived it, but has expired or does not hold yet; null where there is none, or another one holds.</summary>
    public Waiver? LapsedWaiver { get; private set; }

    /// <summary>Whether it is waived.</summary>
    public bool IsWaived => Waiver is not null;

    /// <summary>Whether it stands in the baseline: it was there before.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether it is a violation: a <c>must</c> that does not hold and is not waived.</summary>
    public bool IsViolation => Outcome == Outcome.Violated && Rule.Force == Force.Must && !IsWaived;

    /// <summary>Whether it is a departure: a <c>should</c> that does not hold and is not waived.</summary>
    public bool IsDeparture => Outcome == Outcome.Violated && Rule.Force == Force.Should && !IsWaived;

    /// <summary>Whether it leaves a <c>must</c> or a <c>should</c> untold, and that is not waived.</summary>
    public bool IsOpen => Outcome == Outcome.Undetermined && Rule.Force is Force.Must or Force.Should && !IsWaived;

    /// <summary>The same with a waiver that waives it, or one that no longer or not yet does.</summary>
    internal Judgement With(Waiver? waiver, Waiver? lapsed)
    {
        var same = (Judgement)MemberwiseClone();
        (same.Waiver, same.LapsedWaiver) = (waiver, lapsed);
        return same;
    }

    /// <summary>The same as one that is known.</summary>
    internal Judgement AsKnown()
    {
        var same = (Judgement)MemberwiseClone();
        same.IsKnown = true;
        return same;
    }
}

/// <summary>What a rule came to as a whole.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The worst of its subjects'; what is waived counts only where nothing else is violated or undetermined.</param>
/// <param name="Reason">Why it is not applicable, where it is not.</param>
/// <param name="Use">For a permission or an open question: what came of it.</param>
/// <param name="Judgements">What it came to for each subject, in the order of the structure.</param>
public sealed record RuleResult(Rule Rule, Outcome Outcome, Reason Reason, Use Use, ImmutableArray<Judgement> Judgements)
{
    /// <summary>Whether its outcome is waived: it is violated or undetermined for some subject, and for each of those that is waived.</summary>
    public bool IsWaived { get; init; }

    /// <summary>Whether something about it is violated or departed from that is neither waived nor known.</summary>
    internal bool IsBroken => Judgements.Any(j => (j.IsViolation || j.IsDeparture) && !j.IsKnown);
}

/// <summary>What a structure as a whole came to.</summary>
public enum Verdict
{
    /// <summary>Every <c>must</c> and <c>should</c> that applies was judged, and no <c>must</c> is violated, but for what is waived.</summary>
    Compliant,

    /// <summary>At least one <c>must</c> is violated, and that is not waived.</summary>
    NonCompliant,

    /// <summary>No <c>must</c> is violated, but for what is waived, and some rule cannot be told.</summary>
    Undetermined,
}

/// <summary>What a structure came to under one charter. Immutable.</summary>
public sealed class CharterResult
{
    private readonly CharterEvaluator _evaluator;
    private readonly ImmutableHashSet<string>? _asked;
    private readonly RuleResult?[]? _told;
    private ImmutableArray<RuleResult> _rules;

    internal CharterResult(CharterEvaluator evaluator, ImmutableHashSet<string>? asked, RuleResult?[]? told, bool judgesNothing)
    {
        _evaluator = evaluator;
        _asked = asked;
        _told = told;
        JudgesNothing = judgesNothing;
    }

    /// <summary>How a rule comes out for everything that it may be about.</summary>
    internal IEnumerable<Considered> Consider(Rule rule) => _evaluator.Consider(rule);

    /// <summary>The charter.</summary>
    public Charter Charter => _evaluator.Charter;

    /// <summary>What each rule came to, in the order of the charter.</summary>
    public ImmutableArray<RuleResult> Rules
    {
        get
        {
            if (_rules.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _rules, All());
            }

            return _rules;
        }
    }

    /// <summary>Whether no rule is about anything in the structure.</summary>
    internal bool JudgesNothing { get; }

    /// <summary>The judgements of the rules that do not plainly hold for all they are about.</summary>
    internal IEnumerable<Judgement> Told => _told is null ? [] : _told.OfType<RuleResult>().SelectMany(r => r.Judgements);

    /// <summary>What the rule at a place in the charter came to; null where the run does not ask for it.</summary>
    internal RuleResult? At(int rule) => _asked is null || _asked.Contains(Charter.Rules[rule].Id) ? _told?[rule] ?? _evaluator.Plain(rule) : null;

    /// <summary>The same, with what certain rules came to told otherwise.</summary>
    internal CharterResult With(IReadOnlyDictionary<int, RuleResult> told)
    {
        var all = _told is null ? new RuleResult?[Charter.Rules.Length] : [.. _told];
        foreach (var (rule, result) in told)
        {
            all[rule] = result;
        }

        return new(_evaluator, _asked, all, JudgesNothing);
    }

    /// <summary>The rules that do not plainly hold, by their places in the charter.</summary>
    internal IEnumerable<(int Rule, RuleResult Result)> ToldRules => _told is null ? [] : _told.Select((r, i) => (Rule: i, Result: r!)).Where(r => r.Result is not null);

    private ImmutableArray<RuleResult> All()
    {
        var rules = Charter.Rules;
        var all = ImmutableArray.CreateBuilder<RuleResult>(rules.Length);
        for (var i = 0; i < rules.Length; i++)
        {
            if (At(i) is { } result)
            {
                all.Add(result);
            }
        }

        return all.DrainToImmutable();
    }
}

/// <summary>What came of judging a structure. Same inputs, same result, in the same order.</summary>
public sealed class EvaluationResult
{
    internal EvaluationResult(Structure structure, DateOnly? asOf, ImmutableArray<CharterResult> charters, ImmutableArray<Diagnostic> diagnostics)
    {
        Structure = structure;
        AsOf = asOf;
        Charters = charters;
        Diagnostics = diagnostics;
    }

    /// <summary>The structure judged.</summary>
    public Structure Structure { get; }

    /// <summary>The day it was judged as of; null where none was given and nothing was judged.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>What it came to under each charter.</summary>
    public ImmutableArray<CharterResult> Charters { get; }

    /// <summary>What was found wrong or doubtful when structure and charters met. With an error nothing is judged.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What the waivers given for this structure came to, in their order; none where it could not be judged.</summary>
    public ImmutableArray<WaiverResult> Waivers { get; internal init; } = [];

    /// <summary>Whether it was judged with waivers, be they for it or not.</summary>
    public bool HasWaivers { get; internal init; }

    /// <summary>Whether it was compared with a baseline.</summary>
    public bool HasBaseline { get; internal init; }

    /// <summary>What stands in the baseline for this structure and is no longer so, in the order of the baseline.</summary>
    public ImmutableArray<BaselineEntry> Solved { get; internal init; } = [];

    /// <summary>Whether the structure could be judged.</summary>
    public bool Succeeded => !Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What each rule came to, charter by charter.</summary>
    public IEnumerable<RuleResult> Rules => Charters.SelectMany(c => c.Rules);

    /// <summary>Everything that is no plain success, in the order of the charters: violations, departures, what cannot be told, and what lies outside a rule.</summary>
    public ImmutableArray<Finding> Findings
    {
        get
        {
            if (_findings.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _findings, Finding.From(this));
            }

            return _findings;
        }
    }

    private ImmutableArray<Finding> _findings;

    /// <summary>The verdict.</summary>
    public Verdict Verdict
    {
        get
        {
            var verdict = Verdict.Compliant;
            foreach (var charter in Charters)
            {
                foreach (var judgement in charter.Told)
                {
                    if (judgement.IsViolation)
                    {
                        return Verdict.NonCompliant;
                    }

                    if (judgement.IsOpen)
                    {
                        verdict = Verdict.Undetermined;
                    }
                }
            }

            return verdict;
        }
    }
}
