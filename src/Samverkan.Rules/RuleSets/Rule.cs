using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;

namespace Samverkan.Rules.RuleSets;

/// <summary>How binding a rule is.</summary>
public enum Force
{
    /// <summary>It must hold: otherwise there is a violation.</summary>
    Must,

    /// <summary>It should hold: otherwise there is a departure.</summary>
    Should,

    /// <summary>It is permitted: used or not used, never violated.</summary>
    May,

    /// <summary>The source asks or is silent: reported as information.</summary>
    Unsettled,
}

/// <summary>Which of several documents takes precedence: the lower value.</summary>
public enum Layer
{
    /// <summary>An agreement between the parties.</summary>
    Agreement,

    /// <summary>A charter, by-laws, terms of reference.</summary>
    Charter,

    /// <summary>A body's own decision.</summary>
    OwnDecision,

    /// <summary>Practice; it is never a rule.</summary>
    Practice,
}

/// <summary>Where a document stands.</summary>
public enum SourceStatus
{
    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Proposed.</summary>
    Proposed,

    /// <summary>In force on trial.</summary>
    Trial,

    /// <summary>Replaced or never taken up: judged only when asked for.</summary>
    Superseded,
}

/// <summary>A document that rules come from.</summary>
/// <param name="Id">Its word in the charter file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="From">First day; null when open.</param>
/// <param name="Until">Last day; null when open.</param>
public sealed record Source(string Id, string Title, string? Publisher, Layer Layer, SourceStatus Status, DateOnly? From, DateOnly? Until);

/// <summary>A paragraph of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Paragraph">The paragraph, section or page, as the source numbers or names it.</param>
public sealed record Citation(Source Source, string Paragraph)
{
    /// <inheritdoc/>
    public override string ToString() => Paragraph;
}

/// <summary>The reading of an ambiguous paragraph that a rule rests on.</summary>
/// <param name="Chosen">The reading chosen.</param>
/// <param name="Other">The other one, where it is stated.</param>
public sealed record Interpretation(Wording Chosen, Wording? Other);

/// <summary>A rule of a charter: where, about whom, with what force, and what holds.</summary>
public sealed class Rule
{
    internal Rule()
    {
    }

    /// <summary>Its id, unique in its charter.</summary>
    public required string Id { get; init; }

    /// <summary>The paragraphs it comes from, in the order given.</summary>
    public required ImmutableArray<Citation> Cites { get; init; }

    /// <summary>The statements of the source's inventory that it carries.</summary>
    public required ImmutableArray<string> Statements { get; init; }

    /// <summary>The rule as a sentence that stands alone.</summary>
    public required Wording Says { get; init; }

    /// <summary>The reading chosen, where the paragraph can be read in several ways.</summary>
    public Interpretation? Interpretation { get; init; }

    /// <summary>How binding it is.</summary>
    public required Force Force { get; init; }

    /// <summary>First day it applies; null when open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it applies; null when open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The rules it is a special case of: their subjects are judged by this one instead.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Where it stands in the charter file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether every source of it is only proposed.</summary>
    public bool IsProposed => Cites.All(c => c.Source.Status == SourceStatus.Proposed);

    /// <summary>Whether every source of it is superseded.</summary>
    public bool IsSuperseded => Cites.All(c => c.Source.Status == SourceStatus.Superseded);

    /// <summary>Where each of its statements is named.</summary>
    internal ImmutableArray<ScalarNode> StatementsAt { get; init; } = [];

    internal int Number { get; init; }

    internal Selector? In { get; init; }

    internal Selector? Each { get; init; }

    internal Condition? If { get; init; }

    internal Condition Holds { get; init; } = null!;

    /// <summary>Every word its conditions name.</summary>
    internal IReadOnlySet<Word> Named { get; init; } = new HashSet<Word>();

    /// <inheritdoc/>
    public override string ToString() => Id;
}
