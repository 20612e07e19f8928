using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>A clause of a rule that does not hold, or cannot be told, in words.</summary>
/// <param name="Required">What is required.</param>
/// <param name="Found">What was found instead; empty where nothing was.</param>
/// <param name="Names">The things that were counted, by name.</param>
public sealed record Clause(string Required, string Found, ImmutableArray<string> Names);

/// <summary>Findings in words, in Swedish or English.</summary>
public static class FindingText
{
    /// <summary>What it is: "violation", "departure", "undetermined" …</summary>
    public static string Label(this Finding finding, Language language) => Words(finding, language).Label(finding.Judgement);

    /// <summary>The subject by name, with the body it was judged in.</summary>
    public static string SubjectName(this Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new Names(finding.Charter, language).Subject(finding.Judgement);
    }

    /// <summary>The rule as a sentence.</summary>
    public static string Message(this Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Rule.Says.In(language);
    }

    /// <summary>What is required and was not found, clause by clause, and what was found instead.</summary>
    public static ImmutableArray<Clause> Clauses(this Finding finding, Language language) => Words(finding, language).Clauses(finding.Judgement);

    /// <summary>A remedy in words.</summary>
    public static string Describe(this Finding finding, Remedy remedy, Language language) => Words(finding, language).Remedy(remedy);

    /// <summary>A missing fact in words.</summary>
    public static string Describe(this Finding finding, MissingFact fact, Language language) => Words(finding, language).Missing(fact);

    private static FindingWords Words(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Charter, language);
    }
}
