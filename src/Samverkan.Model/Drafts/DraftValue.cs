using System.Collections;
using System.Globalization;

namespace Samverkan.Model.Drafts;

/// <summary>A value of a draft: a word or text, a number, a day, a wording, several words, a mapping, or the entries of a list. Made by implicit conversion.</summary>
public sealed class DraftValue : IEnumerable<DraftEntry>
{
    private readonly List<DraftEntry> _entries = [];

    internal DraftValue()
    {
    }

    private DraftValue(object content) => Content = content;

    // A string, a long, a list of strings or a DraftEntry; null where entries are added one by one.
    internal object? Content { get; }

    internal IReadOnlyList<DraftEntry> Entries => _entries;

    /// <summary>A word, an id or a text; <c>none</c> and <c>unknown</c> mean what they mean in files.</summary>
    /// <param name="text">As it would be written in a file.</param>
    public static implicit operator DraftValue(string text) => FromString(text);

    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator DraftValue(long number) => FromInt64(number);

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator DraftValue(DateOnly day) => FromDateOnly(day);

    /// <summary>A text in Swedish and English.</summary>
    /// <param name="wording">The text.</param>
    public static implicit operator DraftValue(Wording wording) => FromWording(wording);

    /// <summary>Several words of a set.</summary>
    /// <param name="words">The words.</param>
    public static implicit operator DraftValue(string[] words) => FromArray(words);

    /// <summary>A mapping, such as a value with the days it holds.</summary>
    /// <param name="entry">The keys and values of the mapping.</param>
    public static implicit operator DraftValue(DraftEntry entry) => FromDraftEntry(entry);

    /// <summary>What the conversion from a text does.</summary>
    public static DraftValue FromString(string text) => new(Given(text));

    /// <summary>What the conversion from a number does.</summary>
    public static DraftValue FromInt64(long number) => new(number);

    /// <summary>What the conversion from a day does.</summary>
    public static DraftValue FromDateOnly(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>What the conversion from a wording does.</summary>
    public static DraftValue FromWording(Wording wording) => new(new DraftEntry { ["sv"] = Given(wording).In(Language.Swedish), ["en"] = wording.In(Language.English) });

    /// <summary>What the conversion from several words does.</summary>
    public static DraftValue FromArray(string[] words) => new(Given(words).ToArray());

    /// <summary>What the conversion from a mapping does.</summary>
    public static DraftValue FromDraftEntry(DraftEntry entry) => new(Given(entry));

    /// <summary>Adds an entry to a list.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="InvalidOperationException">This is a value, not a list.</exception>
    public void Add(DraftEntry entry)
    {
        if (Content is not null)
        {
            throw new InvalidOperationException("An entry can be added to a list only.");
        }

        _entries.Add(Given(entry));
    }

    /// <summary>The entries of a list; none of any other value.</summary>
    public IEnumerator<DraftEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static T Given<T>(T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
