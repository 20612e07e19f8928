using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Evaluation;

/// <summary>Something to tell about a rule and one thing it is about: a violation, a departure, what cannot be told, what lies outside a rule, or an open question that the structure meets.</summary>
public sealed class Finding
{
    private readonly Structure _structure;
    private ImmutableArray<Remedy> _remedies;
    private string? _fingerprint;

    private Finding(Charter charter, Judgement judgement, Structure structure)
    {
        Charter = charter;
        Judgement = judgement;
        _structure = structure;
    }

    /// <summary>The charter.</summary>
    public Charter Charter { get; }

    /// <summary>The rule.</summary>
    public Rule Rule => Judgement.Rule;

    /// <summary>What the rule came to for the subject.</summary>
    public Judgement Judgement { get; }

    /// <summary>Violated, undetermined, or, for permissions and open questions, what they came to.</summary>
    public Outcome Outcome => Judgement.Outcome;

    /// <summary>How binding the rule is.</summary>
    public Force Force => Rule.Force;

    /// <summary>For a permission or an open question: what came of it.</summary>
    public Use Use => Judgement.Use;

    /// <summary>What it is about.</summary>
    public Element Subject => Judgement.Subject!;

    /// <summary>The waiver that waives it; null where it is not waived.</summary>
    public Waiver? Waiver => Judgement.Waiver;

    /// <summary>Whether it is waived: told, but no longer counted.</summary>
    public bool IsWaived => Judgement.IsWaived;

    /// <summary>Whether it stands in the baseline: it was there before.</summary>
    public bool IsKnown => Judgement.IsKnown;

    /// <summary>The facts that are missing and could still change the verdict.</summary>
    public ImmutableArray<MissingFact> Missing => Judgement.Missing;

    /// <summary>What would mend it, all of it together; none where that cannot be worked out.</summary>
    public ImmutableArray<Remedy> Remedies => _remedies.IsDefault ? _remedies = RemedyFinder.Find(Judgement, Charter.Words, _structure) : _remedies;

    /// <summary>Stays the same as long as charter, rule and subject do: sixteen hexadecimal digits, never drawn from a line number.</summary>
    public string Fingerprint => _fingerprint ??= FingerprintOf(Charter, Judgement);

    /// <summary>Where the rule stands.</summary>
    public SourceSpan CharterLocation => Rule.Span;

    /// <summary>Where in the structure it is: the value, the surplus entry, or what lacks something.</summary>
    public SourceSpan StructureLocation => _structure.Source.SpanOf(Places.Of(this, _structure)[0]);

    /// <summary>Further places in the structure: of an inherited value, the thing that inherits it.</summary>
    public ImmutableArray<SourceSpan> RelatedLocations => [.. Places.Of(this, _structure).Skip(1).Select(_structure.Source.SpanOf)];

    /// <summary>Where a missing fact would have stood.</summary>
    public SourceSpan LocationOf(MissingFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _structure.Source.SpanOf(Places.Of(fact, _structure));
    }

    /// <summary>Outcome, rule, paragraphs and the subject's id; for words in Swedish and English see the reporting.</summary>
    public override string ToString() => $"{Outcome} {Rule.Id} ({string.Join(", ", Rule.Cites)}): {Subject}{(Judgement.Body is { } body && body != Subject ? $" in {body}" : "")}";

    internal static ImmutableArray<Finding> From(EvaluationResult result)
    {
        ImmutableArray<Finding>.Builder? findings = null;
        foreach (var charter in result.Charters)
        {
            foreach (var judgement in charter.Told)
            {
                if (IsFinding(judgement))
                {
                    (findings ??= ImmutableArray.CreateBuilder<Finding>()).Add(new(charter.Charter, judgement, result.Structure));
                }
            }
        }

        return findings?.DrainToImmutable() ?? [];
    }

    internal static bool IsFinding(Judgement judgement) =>
        judgement.Subject is not null
        && (judgement.Outcome is Outcome.Violated or Outcome.Undetermined || judgement.Use is Use.OutsideTheRule or Use.Described);

    private static string FingerprintOf(Charter charter, Judgement judgement)
    {
        var parts = string.Join('\n', charter.Id, judgement.Rule.Id, Key(judgement.Subject), Key(judgement.Body));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 8));
    }

    /// <summary>What a thing is called in fingerprints and baselines: its sort with its id, or its place in its owner's list.</summary>
    internal static string Key(Element? element) =>
        element is null ? "" : element.FullKey is { } id ? $"{element.Sort.Name}:{id}" : $"{Key(element.Owner)}/{element.List?.Name}[{element.Position}]";
}
