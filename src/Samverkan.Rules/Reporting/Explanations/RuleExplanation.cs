using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Explanations;

/// <summary>How a rule came to what it came to.</summary>
/// <param name="Charter">The charter.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Subjects">What it is about, with how each came out.</param>
/// <param name="Left">What it might have been about and is not, by reason.</param>
/// <param name="Reason">Why it is not applicable as a whole, where it is not; empty otherwise.</param>
internal sealed record RuleExplanation(Charter Charter, RuleResult Result, ImmutableArray<SubjectExplanation> Subjects, ImmutableArray<LeftAside> Left, string Reason);

/// <summary>How a rule came out for one thing.</summary>
/// <param name="Judgement">What it came to.</param>
/// <param name="Name">The thing by name, with the body.</param>
/// <param name="Label">What it came to, in words.</param>
/// <param name="Reason">Why the rule is not applicable to it; empty where it is.</param>
/// <param name="Steps">The conditions, one by one.</param>
/// <param name="Missing">What is missing, where it cannot be told.</param>
internal sealed record SubjectExplanation(Judgement Judgement, string Name, string Label, string Reason, ImmutableArray<Step> Steps, ImmutableArray<string> Missing);

/// <summary>Things that a rule is not about, and why.</summary>
internal sealed record LeftAside(string Why, ImmutableArray<string> Names);

/// <summary>A condition with what it came to, and what was looked at.</summary>
/// <param name="Says">The condition.</param>
/// <param name="Truth">What it came to.</param>
/// <param name="IsGuard">Whether it is the rule's <c>if</c>.</param>
/// <param name="Found">What was found; empty where nothing is to be told.</param>
/// <param name="Counted">What counted.</param>
/// <param name="NotCounted">What did not, by reason.</param>
/// <param name="Unclear">What may have counted, by what is missing.</param>
/// <param name="Parts">The conditions inside it.</param>
internal sealed record Step(
    string Says, Truth Truth, bool IsGuard, string Found, ImmutableArray<Entry> Counted, ImmutableArray<EntryGroup> NotCounted, ImmutableArray<EntryGroup> Unclear, ImmutableArray<Step> Parts);

/// <summary>An entry of a list that was looked at.</summary>
/// <param name="Element">The thing; null where something is known to be there of which nothing is described.</param>
/// <param name="Name">Its name.</param>
internal sealed record Entry(Element? Element, string Name);

/// <summary>Entries that share a reason.</summary>
internal sealed record EntryGroup(string Why, ImmutableArray<Entry> Entries);
