using System.Collections.Immutable;

namespace Samverkan.Model.Vocabulary;

/// <summary>Whether something belongs to what a cooperation is (structure) or to what has happened in it (events).</summary>
public enum FactClass
{
    /// <summary>What the cooperation is: bodies, seats, posts, powers.</summary>
    Structure,

    /// <summary>What has happened: meetings held, matters, decisions, plans.</summary>
    Events,
}

/// <summary>A sort of thing a structure description speaks of, such as a body, a seat or a meeting: a row of the vocabulary table.</summary>
public sealed class Sort
{
    private Dictionary<string, AttributeRow> _byName = [];
    private ulong _owned;

    internal Sort(
        string name, string plural, FactClass factClass, bool isWordSort, ImmutableArray<string> kinds,
        Wording label, Wording pluralLabel, Wording meaning)
    {
        Name = name;
        Plural = plural;
        Class = factClass;
        IsWordSort = isWordSort;
        OwnKinds = kinds;
        Label = label;
        PluralLabel = pluralLabel;
        Meaning = meaning;
    }

    /// <summary>Its word in files, singular: <c>seat</c>.</summary>
    public string Name { get; }

    /// <summary>Its word in files, plural: <c>seats</c>.</summary>
    public string Plural { get; }

    /// <summary>Structure or events.</summary>
    public FactClass Class { get; }

    /// <summary>Whether its things are plain words (tasks, policy areas, positions) that need not be listed to be spoken of.</summary>
    public bool IsWordSort { get; }

    /// <summary>The kinds that the table itself knows of this sort; charters may declare more.</summary>
    public ImmutableArray<string> OwnKinds { get; }

    /// <summary>What people call one of them.</summary>
    public Wording Label { get; }

    /// <summary>What people call several of them.</summary>
    public Wording PluralLabel { get; }

    /// <summary>What it is.</summary>
    public Wording Meaning { get; }

    /// <summary>Its number in the table.</summary>
    internal int Number { get; set; }

    /// <summary>Its attributes and lists, in the order of the table.</summary>
    public ImmutableArray<AttributeRow> Attributes { get; internal set; } = [];

    /// <summary>The attribute that names the kind of one of these things (<c>kind</c>, for posts <c>post</c>), or null where the sort has no kinds.</summary>
    public AttributeRow? KindAttribute { get; internal set; }

    /// <summary>Its lists that may hold anything where they are left out.</summary>
    internal ImmutableArray<AttributeRow> ListsLeftOpen { get; private set; } = [];

    /// <summary>The attributes that may not be left out.</summary>
    internal ImmutableArray<AttributeRow> Required { get; private set; } = [];

    /// <summary>Whether things of that sort are written in its lists.</summary>
    internal bool Owns(Sort sort) => (_owned & (1UL << sort.Number)) != 0;

    /// <summary>The attribute with this name, or null.</summary>
    public AttributeRow? Find(string name) => _byName.GetValueOrDefault(name);

    internal void Close(ImmutableArray<AttributeRow> attributes)
    {
        Attributes = attributes;
        _byName = attributes.ToDictionary(a => a.Name, StringComparer.Ordinal);
        KindAttribute = attributes.FirstOrDefault(a => a.Type.Kind == ValueKind.Kind);
        ListsLeftOpen = [.. attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown)];
        Required = [.. attributes.Where(a => a.LeftOut == LeftOut.Required)];
    }

    internal void Own(Sort sort) => _owned |= 1UL << sort.Number;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
