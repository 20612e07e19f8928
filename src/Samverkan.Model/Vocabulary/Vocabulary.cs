using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Samverkan.Model.Vocabulary;

/// <summary>The vocabulary table: every sort, attribute and list that structure files and charters can speak of. Reader, binder, schemas and reference pages all come from it.</summary>
public static partial class VocabularyTable
{
    private static readonly Dictionary<string, Sort> ByName = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Sort> ByPlural = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Wording> WordLabels = Words();

    /// <summary>The value of a <c>name</c> that is left out.</summary>
    internal const string ItsId = "its id";

#pragma warning disable CA1810 // The table is built once, in an order that matters: sorts, then targets, then inverses.
    static VocabularyTable()
    {
        var sorts = Rows();
        Sorts = [.. sorts];
        for (var i = 0; i < sorts.Length; i++)
        {
            var sort = sorts[i];
            sort.Number = i;
            ByName.Add(sort.Name, sort);
            ByPlural.TryAdd(sort.Plural, sort);
            if (sort.Name != "structure")
            {
                sort.Close([.. sort.Attributes, .. OnEveryEntry()]);
            }

            for (var n = 0; n < sort.Attributes.Length; n++)
            {
                sort.Attributes[n].Sort = sort;
                sort.Attributes[n].Number = n;
            }
        }

        foreach (var row in sorts.SelectMany(s => s.Attributes))
        {
            row.Target = row.Type.Targets.Length == 1 ? ByName[row.Type.Targets[0]] : null;
            if (row is { Type.IsList: true, LeftOut: not LeftOut.Derived, Target: { } listed })
            {
                row.Sort.Own(listed);
            }

            if (row.Derivation?.StartsWith("inverse ", StringComparison.Ordinal) == true)
            {
                var parts = row.Derivation["inverse ".Length..].Split('.');
                row.InverseOf = ByName[parts[0]].Find(parts[1]);
            }
        }

        StructureSort = ByName["structure"];
    }
#pragma warning restore CA1810

    /// <summary>All sorts, in the order of the table.</summary>
    public static ImmutableArray<Sort> Sorts { get; }

    /// <summary>The sort of the structure as a whole.</summary>
    public static Sort StructureSort { get; }

    /// <summary>The sort with this name (singular), or null.</summary>
    public static Sort? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The sort with this plural, or null.</summary>
    public static Sort? FindPlural(string plural) => ByPlural.GetValueOrDefault(plural);

    /// <summary>What a word of a closed list, or a kind of the table's own, is called; the word itself where the table has no better name for it.</summary>
    public static Wording LabelOf(string word) => WordLabels.GetValueOrDefault(word) ?? Wording.Same(word);

    /// <summary>What a kind of the table's own is called: a commission is <em>uppdrag</em>, where to commission is <em>ge uppdrag</em>.</summary>
    internal static Wording LabelOfKind(string kind) => kind == "commission" ? new("uppdrag", "commission") : LabelOf(kind);

    /// <summary>Whether a sort's Swedish name takes <em>ett</em>.</summary>
    internal static bool IsNeuter(Sort sort) => Neuters.Contains(sort.Name);

    private static readonly string[] Neuters =
        ["area", "body", "party", "document", "policy-area", "year", "half-year", "quarter", "meeting", "attendance", "matter", "goal"];

    /// <summary>Words that belong to the language and are therefore never attributes, facts, kinds or ids.</summary>
    public static FrozenSet<string> Reserved => _reserved ??= FrozenSet.ToFrozenSet(ReservedWords, StringComparer.Ordinal);

    /// <summary>The same words, without what a frozen set costs a process that asks only a few times.</summary>
    internal static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "is", "not", "none", "unknown", "and-more", "each", "itself",
        "includes", "includes-any", "excludes", "only",
        "exactly", "at-least", "at-most", "more-than", "fewer-than", "as-many-as", "among", "distinct", "per", "all",
        "before", "by", "after", "on-or-after", "any-of", "none-of", "if", "in", "must", "should", "may", "unsettled",
        "free", "count", "facts", "from", "until", "id",
    };

    private static FrozenSet<string>? _reserved;

    private static AttributeType Text => new(ValueKind.Text, false, [], []);

    private static AttributeType Name => new(ValueKind.Wording, false, [], []);

    private static AttributeType Number => new(ValueKind.Number, false, [], []);

    private static AttributeType Date => new(ValueKind.Date, false, [], []);

    // From when or until when something applies; every other day is told when it has come.
    private static AttributeType DateSetInAdvance => Date with { IsSetInAdvance = true };

    private static AttributeType Duration => new(ValueKind.Duration, false, [], []);

    private static AttributeType Period => new(ValueKind.Period, false, [], []);

    private static AttributeType Years => new(ValueKind.Year, true, [], []);

    private static AttributeType Kind => new(ValueKind.Kind, false, [], []);

    private static (LeftOut, string[], string?) Unknown => (LeftOut.Unknown, [], null);

    private static (LeftOut, string[], string?) None => (LeftOut.None, [], null);

    private static (LeftOut, string[], string?) Required => (LeftOut.Required, [], null);

    private static FactClass Structure => FactClass.Structure;

    private static FactClass Events => FactClass.Events;

    private static AttributeType OneOf(params string[] words) => new(ValueKind.Word, false, [.. words], []);

    private static AttributeType SomeOf(params string[] words) => new(ValueKind.Word, true, [.. words], []);

    private static AttributeType Ref(params string[] sorts) => new(ValueKind.Reference, false, [], [.. sorts]);

    // An organisation, for which its own boards act too, or a body.
    private static AttributeType OrganisationOrBoard => Ref("organisation", "body") with { IncludesOwnBoards = true };

    private static AttributeType Refs(params string[] sorts) => new(ValueKind.Reference, true, [], [.. sorts]);

    private static AttributeType ListOf(string sort) => new(ValueKind.List, false, [], [sort]);

    private static (LeftOut, string[], string?) Default(params string[] words) => (LeftOut.Default, words, null);

    private static (LeftOut, string[], string?) Derived(string how) => (LeftOut.Derived, [], how);

    private static (LeftOut, string[], string?) Inverse(string of) => (LeftOut.Derived, [], "inverse " + of);

    private static string[] Kinds(params string[] kinds) => kinds;

    private static Wording W(string en, string sv) => new(sv, en);

    private static AttributeRow Row(
        string name, AttributeType type, (LeftOut How, string[] Values, string? Derivation) leftOut, Wording label, Wording phrase, Wording meaning) =>
        Row(name, type, leftOut, null, label, phrase, meaning);

    private static AttributeRow Row(
        string name, AttributeType type, (LeftOut How, string[] Values, string? Derivation) leftOut, FactClass? factClass,
        Wording label, Wording phrase, Wording meaning) =>
        new(name, type, leftOut.How, [.. leftOut.Values], leftOut.Derivation, factClass, label, phrase, meaning);

    private static Sort Thing(
        string name, string plural, FactClass factClass, Wording label, Wording pluralLabel, Wording meaning, params AttributeRow[] rows) =>
        Thing(name, plural, factClass, label, pluralLabel, meaning, [], rows);

    private static Sort Thing(
        string name, string plural, FactClass factClass, Wording label, Wording pluralLabel, Wording meaning, string[] kinds, params AttributeRow[] rows)
    {
        var sort = new Sort(name, plural, factClass, false, [.. kinds], label, pluralLabel, meaning);
        sort.Close([.. rows]);
        return sort;
    }

    private static Sort WordSort(
        string name, string plural, FactClass factClass, Wording label, Wording pluralLabel, Wording meaning, params AttributeRow[] rows)
    {
        var sort = new Sort(name, plural, factClass, true, [], label, pluralLabel, meaning);
        sort.Close([.. rows]);
        return sort;
    }
}
