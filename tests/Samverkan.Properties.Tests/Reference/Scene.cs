using Samverkan.Model;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>For whom and when a condition is judged.</summary>
/// <param name="Subject">What the rule is about.</param>
/// <param name="Body">The body that <c>in</c> picked.</param>
/// <param name="Days">The day judged as of, or the subject's own days.</param>
internal sealed record Scene(Element Subject, Element? Body, DateRange Days)
{
    /// <summary>Whether it is something the subject leads to: its lists are not narrowed to the body.</summary>
    public bool IsNested { get; init; }

    /// <summary>The years, quarters … of a body, where the subject is one.</summary>
    public Span? Span { get; init; }

    /// <summary>What the days are those of, where they are not those judged as of.</summary>
    public Element Dated { get; init; } = Subject;

    public Scene Within => this with { IsNested = true };
}

/// <summary>A year, half-year, quarter or month.</summary>
/// <param name="Days">Its days; null for "each full year" of a structure without events.</param>
internal sealed record Span(DateRange? Days);
