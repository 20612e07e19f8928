using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a condition is judged for: the rule's subject and body, and the days it is judged on. Immutable.</summary>
internal sealed class Frame
{
    private Frame? _inside;
    private readonly Element? _dated;

    public Frame(Element subject, Element? body, DateRange days, PeriodSubject? period)
    {
        Subject = subject;
        Body = body;
        Days = days;
        Period = period;
    }

    /// <summary>What the rule is about.</summary>
    public Element Subject { get; }

    /// <summary>The body picked by <c>in</c>; null without one.</summary>
    public Element? Body { get; }

    /// <summary>The day judged as of, or the subject's own days.</summary>
    public DateRange Days { get; }

    /// <summary>The period, where the subject is one.</summary>
    public PeriodSubject? Period { get; }

    /// <summary>What the days are those of, where they are not those judged as of: the rule's subject.</summary>
    public Element Dated { get => _dated ?? Subject; private init => _dated = value; }

    /// <summary>Whether something is judged that the subject only leads to: its lists are not narrowed to the body.</summary>
    public bool IsNested { get; private init; }

    /// <summary>What is taken for the numbers that the structure leaves free; null where each count takes them at their worst.</summary>
    public FreeNumbers? Numbers { get; private init; }

    /// <summary>Whether the days are a period that things need be in force only some part of.</summary>
    public bool IsPeriod => Period is not null;

    /// <summary>The same for what the subject leads to.</summary>
    public Frame Inside => IsNested ? this : _inside ??= new Frame(Subject, Body, Days, Period) { IsNested = true, Dated = Dated, Numbers = Numbers };

    /// <summary>The same for the subject itself.</summary>
    public Frame Outside => IsNested ? new Frame(Subject, Body, Days, Period) { Dated = Dated, Numbers = Numbers } : this;

    /// <summary>The same days, about something else.</summary>
    public Frame About(Element subject) => new(subject, Body, Days, Period) { IsNested = IsNested, Dated = Dated, Numbers = Numbers };

    /// <summary>The same days, not as a period of its own.</summary>
    public Frame WithoutPeriod() => new(Subject, Body, Days, null) { IsNested = IsNested, Dated = Dated, Numbers = Numbers };

    /// <summary>The same with what is taken for the numbers that the structure leaves free.</summary>
    public Frame With(FreeNumbers numbers) => new(Subject, Body, Days, Period) { IsNested = IsNested, Dated = Dated, Numbers = numbers };

    /// <summary>How many things an entry of a list stands for.</summary>
    public Multiplicity NumberOf(Element element) => Numbers?.NumberOf(element) ?? element.Count;
}

/// <summary>A year, half-year, quarter or month as the subject of a rule.</summary>
/// <param name="Element">It, as an element.</param>
/// <param name="Days">Its days; null for "each full year" as a structure plans it.</param>
/// <param name="PartsOfYear">How many of it make a year.</param>
internal sealed record PeriodSubject(Element Element, DateRange? Days, int PartsOfYear);
