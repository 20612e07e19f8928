using System.Collections.Immutable;

namespace Samverkan.Model.Vocabulary;

/// <summary>What may stand after a key, apart from what the vocabulary says.</summary>
internal enum KeyShape
{
    /// <summary>An id.</summary>
    Id,

    /// <summary>Any single value, as text.</summary>
    Text,

    /// <summary>A text, or a text in each language.</summary>
    Wording,

    /// <summary>A day, month or year.</summary>
    Date,

    /// <summary>One word of the closed list of the row.</summary>
    Choice,

    /// <summary>One or several words of the closed list of the row.</summary>
    Choices,

    /// <summary>A word, or a list of words.</summary>
    Words,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Something with a form of its own.</summary>
    Other,
}

/// <summary>A word that a key may have.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record KeyChoice(string Word, Wording Meaning);

/// <summary>A key of a mapping in a file: a row of a key table.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What may stand after it.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record KeyRow(string Name, KeyShape Shape, Wording Meaning)
{
    /// <summary>Whether it may not be left out.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words it may have, with what they mean, where its list is closed.</summary>
    public ImmutableArray<KeyChoice> Choices { get; init; } = [];

    /// <summary>The words it may have.</summary>
    public string[] Words
    {
        get
        {
            var words = new string[Choices.Length];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = Choices[i].Word;
            }

            return words;
        }
    }
}

/// <summary>The keys that a mapping of one sort may have. Readers, did-you-mean, schemas and reference pages all take them from here.</summary>
internal sealed class KeyTable
{
    /// <summary>With the name of such a mapping in running text, and its rows.</summary>
    public KeyTable(string name, Wording what, params KeyRow[] rows)
    {
        Name = name;
        What = what;
        Rows = [.. rows];
        Names = [.. rows.Select(r => r.Name)];
    }

    /// <summary>A stable name for it.</summary>
    public string Name { get; }

    /// <summary>What such a mapping is called, with its article: "a rule".</summary>
    public Wording What { get; }

    /// <summary>Its rows, in the order a file usually has them.</summary>
    public ImmutableArray<KeyRow> Rows { get; }

    /// <summary>Its keys.</summary>
    public string[] Names { get; }

    /// <summary>The row of a key that the table has.</summary>
    public KeyRow this[string name] => Rows.First(r => r.Name == name);

    /// <summary>A row of a table.</summary>
    public static KeyRow Key(string name, KeyShape shape, string en, string sv) => new(name, shape, new(sv, en));

    /// <summary>A row of a table whose key may not be left out.</summary>
    public static KeyRow Required(string name, KeyShape shape, string en, string sv) => new(name, shape, new(sv, en)) { IsRequired = true };

    /// <summary>A row of a table that takes one of a few words.</summary>
    public static KeyRow Choice(string name, string en, string sv, params (string Word, string En, string Sv)[] words)
    {
        var choices = ImmutableArray.CreateBuilder<KeyChoice>(words.Length);
        foreach (var (word, inEnglish, inSwedish) in words)
        {
            choices.Add(new(word, new(inSwedish, inEnglish)));
        }

        return new(name, KeyShape.Choice, new(sv, en)) { Choices = choices.MoveToImmutable() };
    }
}
