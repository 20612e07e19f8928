using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Samverkan.Model.Vocabulary;

/// <summary>What sort of value an attribute has.</summary>
public enum ValueKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Text in Swedish and English.</summary>
    Wording,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day; a month or a year stands for an unknown day in it.</summary>
    Date,

    /// <summary>A first and a last day.</summary>
    Period,

    /// <summary>Days, weeks, months or years.</summary>
    Duration,

    /// <summary>A calendar year, used as a value.</summary>
    Year,

    /// <summary>One word of a closed list in the table.</summary>
    Word,

    /// <summary>The kind of the thing: a word of the table or one that a charter declares.</summary>
    Kind,

    /// <summary>A reference to another thing.</summary>
    Reference,

    /// <summary>A list of things.</summary>
    List,
}

/// <summary>What it means that an attribute is left out.</summary>
public enum LeftOut
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    None,

    /// <summary>It has the default value of the table.</summary>
    Default,

    /// <summary>It follows from other facts.</summary>
    Derived,

    /// <summary>It may not be left out.</summary>
    Required,
}

/// <summary>The type of an attribute's value.</summary>
/// <param name="Kind">What sort of value.</param>
/// <param name="IsSet">Whether the attribute holds a set of such values instead of one.</param>
/// <param name="Words">The closed list of words, where <paramref name="Kind"/> is <see cref="ValueKind.Word"/>.</param>
/// <param name="Targets">The names of the sorts referred to or listed.</param>
public sealed record AttributeType(ValueKind Kind, bool IsSet, ImmutableArray<string> Words, ImmutableArray<string> Targets)
{
    /// <summary>Whether an organisation named here stands for what its own boards do as well.</summary>
    public bool IncludesOwnBoards { get; init; }

    /// <summary>Whether it is a day that is told before it has come, such as the first day on which something applies: nobody waits for it to be told.</summary>
    public bool IsSetInAdvance { get; init; }

    /// <summary>Whether it is a list of things.</summary>
    public bool IsList => Kind == ValueKind.List;

    /// <summary>Whether bounds of time or number apply to it.</summary>
    public bool IsMeasured => !IsSet && Kind is ValueKind.Number or ValueKind.Date or ValueKind.Duration;
}

/// <summary>An attribute or list of a sort: one row of the vocabulary table.</summary>
public sealed class AttributeRow
{
    /// <summary>The <see cref="Derivation"/> of what a program has registered.</summary>
    internal const string FromCode = "code";

    private ImmutableArray<Sort> _targetSorts;

    internal AttributeRow(
        string name, AttributeType type, LeftOut leftOut, ImmutableArray<string> defaults, string? derivation, FactClass? factClass,
        Wording label, Wording phrase, Wording meaning)
    {
        Name = name;
        Type = type;
        LeftOut = leftOut;
        Defaults = defaults;
        Derivation = derivation;
        GivenClass = factClass;
        Label = label;
        Phrase = phrase;
        Meaning = meaning;
    }

    /// <summary>Its word in files.</summary>
    public string Name { get; }

    /// <summary>The sort it belongs to; null for a fact that a charter declares before it is bound to one.</summary>
    public Sort Sort { get; internal set; } = null!;

    /// <summary>The type of its value.</summary>
    public AttributeType Type { get; }

    /// <summary>What leaving it out means.</summary>
    public LeftOut LeftOut { get; }

    /// <summary>The default, where <see cref="LeftOut"/> is <see cref="LeftOut.Default"/>.</summary>
    public ImmutableArray<string> Defaults { get; }

    /// <summary>How it follows from other facts, where <see cref="LeftOut"/> is <see cref="LeftOut.Derived"/>: <c>inverse seat.represents</c>, <c>owner.sphere</c>, <c>ex-officio.post-of</c>, <c>code</c> for what a program works out, or the name of a special derivation.</summary>
    public string? Derivation { get; }

    private FactClass? GivenClass { get; }

    /// <summary>Structure or events: its sort's, for a list that of what it lists, unless the table says otherwise.</summary>
    public FactClass Class => GivenClass ?? (Type.IsList && Target is { Class: FactClass.Events } ? FactClass.Events : Sort.Class);

    /// <summary>What people call it: "side".</summary>
    public Wording Label { get; }

    /// <summary>How it is said of a thing, after "that" or "som", with <c>{0}</c> for the value: "is on the {0} side".</summary>
    public Wording Phrase { get; }

    /// <summary>What it means.</summary>
    public Wording Meaning { get; }

    /// <summary>What the words of its closed list are called, where a charter has declared them.</summary>
    internal FrozenDictionary<string, Wording> WordLabels { get; init; } = FrozenDictionary<string, Wording>.Empty;

    /// <summary>What a word of its closed list is called.</summary>
    /// <param name="word">The word in files.</param>
    internal Wording LabelOf(string word) => WordLabels.GetValueOrDefault(word) ?? VocabularyTable.LabelOf(word);

    /// <summary>Whether a program works it out: no file gives it.</summary>
    internal bool IsFromCode => Derivation == FromCode;

    /// <summary>Whether a file may give it: some facts that follow from others may be given all the same.</summary>
    internal bool IsWritten => LeftOut != LeftOut.Derived || Derivation is "ex-officio.post-of" or "owner.sphere";

    /// <summary>Its number within its sort.</summary>
    internal int Number { get; set; }

    /// <summary>The sort listed or referred to, where there is just one.</summary>
    internal Sort? Target { get; set; }

    /// <summary>The sorts listed or referred to.</summary>
    internal ImmutableArray<Sort> TargetSorts => _targetSorts.IsDefault ? _targetSorts = [.. Type.Targets.Select(t => VocabularyTable.Find(t)!)] : _targetSorts;

    /// <summary>Whether it refers to things that stand at the top of a structure alone: what a word leads to is the same everywhere.</summary>
    internal bool IsToTop => !TargetSorts.IsEmpty && TargetSorts.All(t => !VocabularyTable.Sorts.Any(s => s != VocabularyTable.StructureSort && s.Owns(t)));

    /// <summary>Whether what it refers to may be described right where it is named.</summary>
    internal bool IsDescribedInPlace => Type is { Kind: ValueKind.Reference, Targets: ["matter" or "document"] };

    /// <summary>Where it is an inverse list: the reference it is the inverse of.</summary>
    internal AttributeRow? InverseOf { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Sort is null ? Name : $"{Sort.Name}.{Name}";
}
