using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.RuleSets;

/// <summary>A word that charters can name: an id, a term or a kind; from the table or declared by a charter.</summary>
internal sealed class Word
{
    public required string Id { get; init; }

    public required Sort Sort { get; init; }

    /// <summary>Whether it names a kind of thing rather than one thing.</summary>
    public required bool IsKind { get; init; }

    /// <summary>For an id: its kind, where it has one.</summary>
    public Word? Kind { get; init; }

    /// <summary>For a kind of body: whether its bodies are an organisation's own.</summary>
    public bool IsOwn { get; init; }

    public required Wording Label { get; init; }

    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Where the charter declares it; null for the table's own.</summary>
    public TextRange? Range { get; init; }

    /// <summary>Its number among the words of its charter.</summary>
    public int Number { get; set; }

    /// <summary>Whether it is one of an organisation's own bodies.</summary>
    public bool IsOwnBody => !IsKind && Kind is { IsOwn: true };

    public override string ToString() => Id;
}

/// <summary>The words of one charter: the table's own kinds, those it takes over and those it declares.</summary>
internal sealed class WordTable
{
    private readonly List<Word> _all = [];
    private readonly Dictionary<string, List<Word>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Word>> _byName = new(StringComparer.Ordinal);

    public WordTable()
    {
        foreach (var sort in VocabularyTable.Sorts)
        {
            foreach (var kind in sort.OwnKinds)
            {
                Add(new Word { Id = kind, Sort = sort, IsKind = true, Label = VocabularyTable.LabelOfKind(kind), Also = kind == "region" ? ["landsting"] : [] });
            }
        }
    }

    public IReadOnlyList<Word> All => _all;

    /// <summary>Words whose declaration is faulty and has been reported: naming one is not a fault of its own.</summary>
    public HashSet<string> Faulty { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether words are missing because the charter they are taken from cannot be read, which has been reported.</summary>
    public bool IsIncomplete { get; set; }

    public void Add(Word word)
    {
        word.Number = _all.Count;
        _all.Add(word);
        At(_byId, word.Id).Add(word);
        foreach (var name in word.Also.Append(word.Id))
        {
            At(_byName, Normal(name)).Add(word);
        }
    }

    /// <summary>The word with this id, of one of these sorts where any are given.</summary>
    public Word? Find(string id, ImmutableArray<Sort> sorts = default)
    {
        foreach (var word in _byId.GetValueOrDefault(id) ?? [])
        {
            if (sorts.IsDefaultOrEmpty || sorts.Contains(word.Sort))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The word that a structure means by this text, its aliases included.</summary>
    public Word? Match(string text, Sort sort, bool isKind)
    {
        foreach (var word in _byName.GetValueOrDefault(Normal(text)) ?? [])
        {
            if (word.Sort == sort && word.IsKind == isKind)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Texts are alike when they are the same apart from case, composition and outer blanks.</summary>
    public static string Normal(string text) => IsNormal(text) ? text : Composed.Of(text.Trim().Normalize(NormalizationForm.FormC)).ToLower(CultureInfo.InvariantCulture);

    // As nearly every id is.
    private static bool IsNormal(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Word> At(Dictionary<string, List<Word>> words, string key)
    {
        if (!words.TryGetValue(key, out var list))
        {
            words.Add(key, list = []);
        }

        return list;
    }
}
