using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a condition is judged for: the rule's subject and body, and the days it is judged on.</summary>
/// <param name="Subject">What the rule is about.</param>
/// <param name="Body">The body picked by <c>in</c>; null without one.</param>
/// <param name="Days">The day judged as of, or the subject's own days.</param>
/// <param name="Period">The period, where the subject is one.</param>
internal sealed record Frame(Element Subject, Element? Body, DateRange Days, PeriodSubject? Period)
{
    /// <summary>Whether something is judged that the subject only leads to: its lists are not narrowed to the body.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether the days are a period that things need be in force only some part of.</summary>
    public bool IsPeriod => Period is not null;
}

/// <summary>A year, half-year, quarter or month as the subject of a rule.</summary>
/// <param name="Element">It, as an element.</param>
/// <param name="Days">Its days; null for "each full year" as a structure plans it.</param>
/// <param name="PartsOfYear">How many of it make a year.</param>
internal sealed record PeriodSubject(Element Element, DateRange? Days, int PartsOfYear);
