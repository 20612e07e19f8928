using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>A thing in a skeleton: what is known of it, and what is asked of it.</summary>
internal sealed class SkeletonEntry(Sort sort, string id, string? kind)
{
    public Sort Sort { get; } = sort;

    /// <summary>Its id in its list; for a post its kind.</summary>
    public string Id { get; } = id;

    public string? Kind { get; } = kind;

    /// <summary>The rule that asks for it, where one does.</summary>
    public Rule? AskedBy { get; init; }

    /// <summary>Whether it is left open that it exists.</summary>
    public bool IsOpen { get; set; }

    public List<SkeletonFact> Facts { get; } = [];

    public List<SkeletonList> Lists { get; } = [];

    public SkeletonList List(AttributeRow row)
    {
        if (Lists.Find(l => l.Row == row) is { } known)
        {
            return known;
        }

        var list = new SkeletonList(row);
        Lists.Add(list);
        return list;
    }

    /// <summary>Notes that a rule asks for a fact that is not given.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Ask(AttributeRow row, Rule rule)
    {
        if (row.Type.IsList)
        {
            var list = List(row);
            list.AskedBy.Add(rule);
            return list.Open();
        }

        if (Facts.Find(f => f.Row == row) is { } known)
        {
            known.AskedBy.Add(rule);
            return false;
        }

        Facts.Add(new SkeletonFact(row, null) { AskedBy = { rule } });
        return true;
    }

    /// <summary>Takes back what is said of a fact: it is left open instead.</summary>
    public bool Loosen(AttributeRow row, Rule rule)
    {
        if (!row.Type.IsList && Facts.Find(f => f.Row == row) is { Value: not null } given)
        {
            Facts.Remove(given);
        }

        return Ask(row, rule);
    }
}

/// <summary>A fact in a skeleton: its value, or null where it is left open.</summary>
internal sealed record SkeletonFact(AttributeRow Row, string? Value)
{
    public SortedSet<Rule> AskedBy { get; } = new(ByNumber);

    /// <summary>Rules in the order of their charter.</summary>
    public static Comparer<Rule> ByNumber { get; } = Comparer<Rule>.Create((a, b) => a.Number.CompareTo(b.Number));
}

/// <summary>A list in a skeleton: entries, and whether there may be more of them.</summary>
internal sealed class SkeletonList(AttributeRow row)
{
    public AttributeRow Row { get; } = row;

    public List<SkeletonEntry> Entries { get; } = [];

    public bool HasMore { get; private set; }

    public SortedSet<Rule> AskedBy { get; } = new(SkeletonFact.ByNumber);

    /// <summary>Leaves open what else it holds.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Open()
    {
        var wasOpen = HasMore;
        HasMore = true;
        return !wasOpen;
    }
}
