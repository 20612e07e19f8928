using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>What sort of gap a missing fact is.</summary>
public enum MissingKind
{
    /// <summary>The value of an attribute.</summary>
    Value,

    /// <summary>The entries of a list, or the rest of them.</summary>
    Entries,

    /// <summary>How many things an entry stands for.</summary>
    Count,

    /// <summary>The thing itself is not described.</summary>
    Description,

    /// <summary>Nothing is missing but time: the day has not come.</summary>
    Time,
}

/// <summary>A fact that is not given and could still change a verdict.</summary>
/// <param name="Of">The thing it is a fact of.</param>
/// <param name="Attribute">The attribute or list; null where the thing itself is not described, or its number is not known.</param>
/// <param name="Kind">What is missing of it.</param>
public sealed record MissingFact(Element Of, AttributeRow? Attribute, MissingKind Kind);

/// <summary>How a condition came out for one thing, and why: verdict, explanation and remedy are all drawn from it.</summary>
internal sealed class Trace(Condition? clause, Element? of)
{
    public Condition? Clause { get; } = clause;

    public Element? Of { get; } = of;

    public Truth Truth { get; set; }

    public List<Trace> Parts { get; } = [];

    /// <summary>What was read of an attribute.</summary>
    public Val? Found { get; set; }

    /// <summary>What was considered of a list, with how each entry fits.</summary>
    public List<CountedRow> Rows { get; } = [];

    /// <summary>How many fit: from low to high, and for the other side of a bound where some are left free.</summary>
    public Interval Count { get; set; }

    /// <summary>The group that breaks a bound, where entries are counted by groups.</summary>
    public string? Group { get; set; }

    /// <summary>The entries of that group.</summary>
    public IReadOnlyList<Element?>? InGroup { get; set; }

    /// <summary>What the other side came to: the values of a dotted reference, or the base of a share.</summary>
    public IReadOnlyList<object>? Against { get; set; }

    public Interval? Base { get; set; }

    private List<(MissingFact Fact, RowPart? Of)>? _missing;
    private HashSet<RowPart>? _settled;

    /// <summary>The entry that is being considered: what is missing is missing of it.</summary>
    public RowPart? At { get; set; }

    // The entry of the condition around it that it is about.
    private RowPart? About { get; init; }

    public void Miss(Element of, AttributeRow? attribute, MissingKind kind) => Miss(new(of, attribute, kind));

    public void Miss(MissingFact fact) => (_missing ??= []).Add((fact, At));

    /// <summary>What an entry comes to can change nothing: what is missing of it is not missing.</summary>
    public void Settle(RowPart part) => (_settled ??= []).Add(part);

    /// <summary>The missing facts that can still turn the verdict: those of parts that are undecided, and of entries that still matter to these.</summary>
    public void Missing(ICollection<MissingFact> into)
    {
        if (Truth != Truth.Unknown)
        {
            return;
        }

        foreach (var (fact, of) in _missing ?? [])
        {
            if (!IsSettled(of))
            {
                into.Add(fact);
            }
        }

        foreach (var part in Parts)
        {
            if (!IsSettled(part.About))
            {
                part.Missing(into);
            }
        }
    }

    private bool IsSettled(RowPart? part) => part is { } one && _settled?.Contains(one) == true;

    public Trace Child(Condition? clause, Element? of)
    {
        var child = new Trace(clause, of) { About = At };
        Parts.Add(child);
        return child;
    }
}

/// <summary>An entry that is considered, by its place among the rows: whether it belongs to what is counted, or whether it fits.</summary>
internal readonly record struct RowPart(int Row, bool IsFit);

/// <summary>An entry of a list that was counted, with what it came to.</summary>
internal readonly record struct CountedRow(Element? Row, Truth Fits, Multiplicity Count);

/// <summary>From so many to so many; <see cref="Multiplicity.Unlimited"/> where there is no end.</summary>
internal readonly record struct Interval(long Low, long High);
