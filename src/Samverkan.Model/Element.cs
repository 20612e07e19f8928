using System.Collections.Immutable;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model;

/// <summary>How many things an entry of a list stands for.</summary>
/// <param name="Low">At least so many.</param>
/// <param name="High">At most so many; <see cref="Unlimited"/> when there is no end.</param>
/// <param name="FreeLow">Of a number that the structure leaves free on purpose: the least.</param>
/// <param name="FreeHigh">Likewise the most. What is free comes on top of what is unknown; a rule must hold for all of it.</param>
public readonly record struct Multiplicity(int Low, int High, int FreeLow = 0, int FreeHigh = 0)
{
    /// <summary>No upper end.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Exactly one thing: an ordinary entry.</summary>
    public static Multiplicity One => new(1, 1);

    /// <summary>Any number of things: <c>and-more</c>.</summary>
    public static Multiplicity Any => new(0, Unlimited);

    /// <summary>Whether it is an ordinary entry for one thing.</summary>
    public bool IsOne => this == One;
}

/// <summary>Whether a fact is given.</summary>
public enum FactState
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>It is known that there is none.</summary>
    None,

    /// <summary>It is given.</summary>
    Given,
}

/// <summary>One value of a fact.</summary>
/// <param name="Value">A text or word (<see cref="string"/>), number (<see cref="long"/>), <see cref="DateRange"/>, <see cref="Duration"/>, <see cref="Wording"/> or <see cref="Element"/>; a <see cref="RedactedText"/> where a name was redacted.</param>
/// <param name="From">First day it holds; null when open.</param>
/// <param name="Until">Last day it holds; null when open.</param>
public readonly record struct FactValue(object Value, DateOnly? From = null, DateOnly? Until = null);

/// <summary>What a structure says of one attribute of one thing.</summary>
public sealed class Fact
{
    internal Fact(AttributeRow attribute, FactState state, ImmutableArray<FactValue> values, bool andMore, TextRange range, bool isInherited)
    {
        Attribute = attribute;
        State = state;
        Values = values;
        AndMore = andMore;
        Range = range;
        IsInherited = isInherited;
    }

    /// <summary>Which attribute.</summary>
    public AttributeRow Attribute { get; }

    /// <summary>Given, none or unknown.</summary>
    public FactState State { get; }

    /// <summary>The values, in the order they stand; one for an attribute that is no set, unless it changes over time.</summary>
    public ImmutableArray<FactValue> Values { get; }

    /// <summary>Whether a set is known to hold, or may hold, more than its listed values.</summary>
    public bool AndMore { get; }

    internal TextRange Range { get; }

    // Whether the value stands under `defaults`, and the thing has it from there.
    internal bool IsInherited { get; }
}

/// <summary>A thing that a structure describes: an organisation, a body, a seat, a meeting … An entry of a list may stand for several things, or for an unknown number.</summary>
public sealed class Element
{
    private const int AndMore = 1 << 30;
    private const int Implicit = 1 << 31;

    // What few things have: most cost no memory for it.
    private Extras? _extras;

    // Its number in its list, and the two marks: there are very many seats, and each has one of these.
    private int _position;

    internal Element(Sort sort, string? id, Element? owner, AttributeRow? list, TextRange range)
    {
        Sort = sort;
        Id = id;
        Owner = owner;
        List = list;
        Range = range;
    }

    /// <summary>What sort of thing it is.</summary>
    public Sort Sort { get; }

    /// <summary>What the structure calls it within its list; null for an entry without a name of its own.</summary>
    public string? Id { get; internal set; }

    /// <summary>What it belongs to: a seat's body, a goal's plan; the structure as a whole for what stands at the top; null for the structure itself.</summary>
    public Element? Owner { get; }

    /// <summary>The list of the owner that it stands in.</summary>
    public AttributeRow? List { get; }

    /// <summary>Its number in that list, from 1.</summary>
    public int Position
    {
        get => _position & ~(AndMore | Implicit);
        internal set => _position = (_position & (AndMore | Implicit)) | value;
    }

    /// <summary>How many things it stands for.</summary>
    public Multiplicity Count
    {
        get => _extras?.Count ?? Multiplicity.One;
        internal set
        {
            if (_extras is not null || !value.IsOne)
            {
                (_extras ??= new()).Count = value;
            }
        }
    }

    /// <summary>Whether it stands for what else there may be in its list, not for an entry with content.</summary>
    public bool IsAndMore
    {
        get => (_position & AndMore) != 0;
        internal set => _position = value ? _position | AndMore : _position & ~AndMore;
    }

    /// <summary>Whether nothing in the file stands for it: it is there because a list is left out, or because something refers to it.</summary>
    public bool IsImplicit
    {
        get => (_position & Implicit) != 0;
        internal set => _position = value ? _position | Implicit : _position & ~Implicit;
    }

    /// <summary>The thing it was made for, where its entry says <c>each</c>.</summary>
    public Element? MadeFor
    {
        get => _extras?.MadeFor;
        internal set
        {
            if (_extras is not null || value is not null)
            {
                (_extras ??= new()).MadeFor = value;
            }
        }
    }

    /// <summary>First day it exists; null when open.</summary>
    public DateOnly? From
    {
        get => _extras?.From;
        internal set
        {
            if (_extras is not null || value is not null)
            {
                (_extras ??= new()).From = value;
            }
        }
    }

    /// <summary>Last day it exists; null when open.</summary>
    public DateOnly? Until
    {
        get => _extras?.Until;
        internal set
        {
            if (_extras is not null || value is not null)
            {
                (_extras ??= new()).Until = value;
            }
        }
    }

    /// <summary>What the structure says of it, in the order of the file; what is left out is not here.</summary>
    public ImmutableArray<Fact> Facts { get; internal set; } = [];

    internal TextRange Range { get; }

    internal int Index { get; set; }

    // What it is known by in waivers, baselines and charters: its id, also where that is redacted.
    internal string? Key
    {
        get => _extras?.Key ?? Id;
        set => (_extras ??= new()).Key = value;
    }

    internal string? FullKey => Key is null ? null : Owner?.FullKey is { } owner && Owner.Owner is not null ? owner + "/" + Key : Key;

    // Whether another body or organisation is called the same.
    internal bool HasNamesake
    {
        get => _extras?.HasNamesake ?? false;
        set => (_extras ??= new()).HasNamesake = value;
    }

    // Facts that charters declare: their names and types are known only when the structure meets a charter.
    internal ImmutableArray<Reading.WrittenFact> DeclaredFacts
    {
        get => _extras?.DeclaredFacts ?? [];
        set => (_extras ??= new()).DeclaredFacts = value;
    }

    /// <summary>The id that other parts of the file use: <c>samrad-strategiska</c>, <c>regionstyrelsen/chair</c>, <c>samrad-strategiska/majoritet/kinda</c>.</summary>
    public string? FullId => Id is null ? null : Owner?.FullId is { } owner && Owner.Owner is not null ? owner + "/" + Id : Id;

    /// <summary>Its kind, where it has one.</summary>
    public string? Kind => Sort.KindAttribute is { } row && Find(row) is { Values: [{ Value: string kind }, ..] } ? kind : null;

    /// <summary>Its name, or its id where it has none; empty when it has neither.</summary>
    public string Name
    {
        get
        {
            foreach (var fact in Facts)
            {
                if (fact.Attribute.Name == "name" && fact.Values is [{ Value: string name }, ..])
                {
                    return name;
                }
            }

            return Id ?? "";
        }
    }

    /// <summary>What is said of one attribute; null when it is left out.</summary>
    public Fact? Find(AttributeRow attribute)
    {
        foreach (var fact in Facts)
        {
            if (ReferenceEquals(fact.Attribute, attribute))
            {
                return fact;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Sort.Name} {FullId ?? "#" + Position}";

    private sealed class Extras
    {
        public Multiplicity Count { get; set; } = Multiplicity.One;

        public Element? MadeFor { get; set; }

        public string? Key { get; set; }

        public bool HasNamesake { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }

        public ImmutableArray<Reading.WrittenFact> DeclaredFacts { get; set; } = [];
    }
}
