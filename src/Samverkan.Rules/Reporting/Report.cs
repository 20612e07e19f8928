using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>What is to be told of one or several structures, in one language. Writers render it; none of them judges anything.</summary>
public sealed class Report
{
    /// <summary>A report on these results, in the order given.</summary>
    /// <param name="results">What structures came to.</param>
    /// <param name="language">The language to tell it in.</param>
    public Report(IEnumerable<EvaluationResult> results, Language language)
    {
        ArgumentNullException.ThrowIfNull(results);
        Results = [.. results];
        Language = language;
    }

    /// <summary>What the structures came to.</summary>
    public ImmutableArray<EvaluationResult> Results { get; }

    /// <summary>The language it is told in.</summary>
    public Language Language { get; }

    /// <summary>The worst verdict of all.</summary>
    public Verdict Verdict =>
        Results.Any(r => r.Verdict == Verdict.NonCompliant) ? Verdict.NonCompliant
        : Results.Any(r => r.Verdict == Verdict.Undetermined) ? Verdict.Undetermined
        : Verdict.Compliant;

    /// <summary>The word for a verdict in reports and other machine-read output.</summary>
    public static string WordFor(Verdict verdict) => verdict switch
    {
        Verdict.Compliant => "compliant",
        Verdict.NonCompliant => "non-compliant",
        Verdict.Undetermined => "undetermined",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => "satisfied",
        Outcome.Violated => "violated",
        Outcome.Undetermined => "undetermined",
        Outcome.NotApplicable => "not-applicable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string? WordFor(Use use) => use switch
    {
        Use.None => null,
        Use.Used => "used",
        Use.NotUsed => "not-used",
        Use.OutsideTheRule => "outside-the-rule",
        Use.Described => "described",
        Use.NotDescribed => "not-described",
        Use.CannotTell => "cannot-tell",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string? WordFor(Reason reason) => reason switch
    {
        Reason.None => null,
        Reason.NothingToJudge => "nothing-to-judge",
        Reason.BodyMissing => "body-missing",
        Reason.NotInForce => "not-in-force",
        Reason.Overridden => "overridden",
        Reason.NeedsEvents => "needs-events",
        Reason.NeedsStructure => "needs-structure",
        Reason.ConditionFalse => "condition-false",
        Reason.NotAskedFor => "not-asked-for",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(Force force) => force switch
    {
        Force.Must => "must",
        Force.Should => "should",
        Force.May => "may",
        Force.Unsettled => "unsettled",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(SourceStatus status) => status switch
    {
        SourceStatus.Adopted => "adopted",
        SourceStatus.Proposed => "proposed",
        SourceStatus.Trial => "trial",
        SourceStatus.Superseded => "superseded",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(MissingKind kind) => kind switch
    {
        MissingKind.Value => "value",
        MissingKind.Entries => "entries",
        MissingKind.Count => "count",
        MissingKind.Description => "description",
        MissingKind.Time => "time",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(RemedyAction action) => action switch
    {
        RemedyAction.Add => "add",
        RemedyAction.Remove => "remove",
        RemedyAction.Set => "set",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string WordFor(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
