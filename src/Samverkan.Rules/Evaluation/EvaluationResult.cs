using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a rule came to for one thing that it is about.</summary>
public sealed class Judgement
{
    internal Judgement(Rule rule, Element? subject, Element? body, Outcome outcome, Reason reason, Use use)
    {
        Rule = rule;
        Subject = subject;
        Body = body;
        Outcome = outcome;
        Reason = reason;
        Use = use;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What it is about; null where there is nothing to judge.</summary>
    public Element? Subject { get; }

    /// <summary>The body that <c>in</c> picked; null where the rule has none.</summary>
    public Element? Body { get; }

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

    internal Trace? Trace { get; init; }

    internal Frame? Frame { get; init; }

    /// <summary>Whether it is a violation: a <c>must</c> that does not hold.</summary>
    public bool IsViolation => Outcome == Outcome.Violated && Rule.Force == Force.Must;

    /// <summary>Whether it is a departure: a <c>should</c> that does not hold.</summary>
    public bool IsDeparture => Outcome == Outcome.Violated && Rule.Force == Force.Should;
}

/// <summary>What a rule came to as a whole.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The worst of its subjects'.</param>
/// <param name="Reason">Why it is not applicable, where it is not.</param>
/// <param name="Use">For a permission or an open question: what came of it.</param>
/// <param name="Judgements">What it came to for each subject, in the order of the structure.</param>
public sealed record RuleResult(Rule Rule, Outcome Outcome, Reason Reason, Use Use, ImmutableArray<Judgement> Judgements);

/// <summary>What a structure as a whole came to.</summary>
public enum Verdict
{
    /// <summary>Every <c>must</c> and <c>should</c> that applies was judged, and no <c>must</c> is violated.</summary>
    Compliant,

    /// <summary>At least one <c>must</c> is violated.</summary>
    NonCompliant,

    /// <summary>No <c>must</c> is violated, but some rule cannot be told.</summary>
    Undetermined,
}

/// <summary>What a structure came to under one charter.</summary>
/// <param name="Charter">The charter.</param>
/// <param name="Rules">What each rule came to, in the order of the charter.</param>
public sealed record CharterResult(Charter Charter, ImmutableArray<RuleResult> Rules);

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

    /// <summary>Whether the structure could be judged.</summary>
    public bool Succeeded => !Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What each rule came to, charter by charter.</summary>
    public IEnumerable<RuleResult> Rules => Charters.SelectMany(c => c.Rules);

    /// <summary>Everything that is no plain success, in the order of the charters: violations, departures, what cannot be told, and what lies outside a rule.</summary>
    public ImmutableArray<Finding> Findings => _findings.IsDefault ? _findings = [.. Finding.From(this)] : _findings;

    private ImmutableArray<Finding> _findings;

    /// <summary>The verdict.</summary>
    public Verdict Verdict =>
        Rules.Any(r => r.Judgements.Any(j => j.IsViolation)) ? Verdict.NonCompliant
        : Rules.Any(r => r.Rule.Force is Force.Must or Force.Should && r.Judgements.Any(j => j.Outcome == Outcome.Undetermined)) ? Verdict.Undetermined
        : Verdict.Compliant;
}
