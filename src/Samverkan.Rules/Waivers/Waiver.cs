using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Waivers;

/// <summary>A decision that a rule need not be kept for somebody, for some time. The rule is judged all the same, and what it comes to is shown as waived.</summary>
public sealed record Waiver
{
    /// <summary>The charter, by its id.</summary>
    public required string Charter { get; init; }

    /// <summary>The rule, by its id.</summary>
    public required string Rule { get; init; }

    /// <summary>Whom or what it is for: an id, or a name as findings tell it; null for all that the rule is about.</summary>
    public required string? Subject { get; init; }

    /// <summary>The body it is for, by id or name; null for all.</summary>
    public string? In { get; init; }

    /// <summary>The structure it is for, by its id; null for all.</summary>
    public string? Structure { get; init; }

    /// <summary>The reason.</summary>
    public required Wording Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required Wording DecidedBy { get; init; }

    /// <summary>The reference of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>The first day it holds; null when open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What it waives: <see cref="Outcome.Violated"/>, <see cref="Outcome.Undetermined"/> or both. Unless it says so, what cannot be told is not waived.</summary>
    public ImmutableArray<Outcome> Waives { get; init; } = [Outcome.Violated];

    /// <summary>Where it stands in its file.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.At("waivers", 1, 1);

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is not { } from || from <= day) && day <= Until;

    /// <summary>Rule, subject, last day and reference.</summary>
    public override string ToString() => $"{Rule}, {Subject ?? WaiverKeys.All}{(In is null ? "" : " in " + In)}, until {Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} ({Decision})";
}

/// <summary>What a waiver came to when a structure was judged.</summary>
public enum WaiverState
{
    /// <summary>It waives something.</summary>
    Waives,

    /// <summary>The rule holds, or does not apply: there is nothing to waive.</summary>
    NotNeeded,

    /// <summary>What the rule came to is not what it waives: as a rule, that it cannot be told whether the rule holds.</summary>
    DoesNotCover,

    /// <summary>Its last day has passed: it waives nothing any more.</summary>
    Expired,

    /// <summary>Its first day lies ahead: it waives nothing yet.</summary>
    NotYet,

    /// <summary>The rule was judged for no such subject.</summary>
    Unmatched,
}

/// <summary>A waiver, and what it came to when a structure was judged.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="State">What it came to.</param>
public sealed record WaiverResult(Waiver Waiver, WaiverState State)
{
    /// <summary>The subject that was probably meant, where none matched.</summary>
    public string? Meant { get; init; }
}
