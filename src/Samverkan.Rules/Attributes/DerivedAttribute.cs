using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Attributes;

/// <summary>An attribute that no file gives: code works it out for each thing of a sort. Registered with <see cref="LoadOptions.Attributes"/>, it can be named in rules like any other.</summary>
/// <remarks>The code is asked when a structure is first judged by a charter that names the attribute, once for each thing, charter and day, and from several threads at once where structures are judged so.
/// It must answer the same for the same thing and day each time.</remarks>
public sealed record DerivedAttribute
{
    private readonly Func<Derivation, Answer> _derive;

    private DerivedAttribute(string sort, string name, Wording label, AttributeType type, Func<Derivation, Answer> derive)
    {
        ArgumentNullException.ThrowIfNull(label);
        Sort = SortOf(sort, nameof(sort));
        Name = Checked(name, Sort);
        Label = label;
        Phrase = new($"har {label.In(Language.Swedish)} {{0}}", $"has {label.In(Language.English)} {{0}}");
        Meaning = label;
        Type = type;
        _derive = derive;
    }

    /// <summary>The sort of things that have it.</summary>
    public Sort Sort { get; }

    /// <summary>Its word in charters.</summary>
    public string Name { get; }

    /// <summary>The type of its value.</summary>
    public AttributeType Type { get; }

    /// <summary>What people call it: "population".</summary>
    public Wording Label { get; }

    /// <summary>How it is said of a thing, after "that" or "som", with <c>{0}</c> for the value; "has" and the label unless told.</summary>
    public Wording Phrase { get; init; }

    /// <summary>What it means, for the reference; the label unless told.</summary>
    public Wording Meaning { get; init; }

    /// <summary>An attribute whose value is a text.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Text(string sort, string name, Wording label, Func<Derivation, DerivedValue<string>> derive) =>
        Of(sort, name, label, One(ValueKind.Text), derive, static (text, _) => text);

    /// <summary>An attribute whose value is a whole number.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Number(string sort, string name, Wording label, Func<Derivation, DerivedValue<long>> derive) =>
        Of(sort, name, label, One(ValueKind.Number), derive, static (number, _) => number);

    /// <summary>An attribute whose value is a day.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Date(string sort, string name, Wording label, Func<Derivation, DerivedValue<DateOnly>> derive) =>
        Of(sort, name, label, One(ValueKind.Date), derive, static (day, _) => new DateRange(day, day));

    /// <summary>An attribute whose value is a duration.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Duration(string sort, string name, Wording label, Func<Derivation, DerivedValue<Duration>> derive) =>
        Of(sort, name, label, One(ValueKind.Duration), derive, static (duration, _) => duration);

    /// <summary>An attribute whose value is one word of a closed list.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="words">The words.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Word(string sort, string name, Wording label, IEnumerable<string> words, Func<Derivation, DerivedValue<string>> derive) =>
        Of(sort, name, label, new AttributeType(ValueKind.Word, false, Listed(words), []), derive, Known(words));

    /// <summary>An attribute whose value is a set of words of a closed list.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="words">The words.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Words(string sort, string name, Wording label, IEnumerable<string> words, Func<Derivation, DerivedValue<ImmutableArray<string>>> derive) =>
        OfSet(sort, name, label, new AttributeType(ValueKind.Word, true, Listed(words), []), derive, Known(words));

    /// <summary>An attribute whose value is another thing of the same structure.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="to">The sort that it leads to.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute Reference(string sort, string name, Wording label, string to, Func<Derivation, DerivedValue<Element>> derive) =>
        Of(sort, name, label, new AttributeType(ValueKind.Reference, false, [], [SortOf(to, nameof(to)).Name]), derive, In(to));

    /// <summary>An attribute whose value is a set of other things of the same structure.</summary>
    /// <param name="sort">The sort of things that have it, such as <c>organisation</c>.</param>
    /// <param name="name">Its word in charters: lower-case letters, digits and hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="to">The sort that it leads to.</param>
    /// <param name="derive">Works it out.</param>
    /// <exception cref="ArgumentException">There is no such sort, or the name is taken or will not do.</exception>
    public static DerivedAttribute References(string sort, string name, Wording label, string to, Func<Derivation, DerivedValue<ImmutableArray<Element>>> derive) =>
        OfSet(sort, name, label, new AttributeType(ValueKind.Reference, true, [], [SortOf(to, nameof(to)).Name]), derive, In(to));

    /// <inheritdoc/>
    public override string ToString() => $"{Sort.Name}.{Name}";

    /// <summary>What it comes to for a thing; null where that is not known.</summary>
    internal Fact? FactOf(AttributeRow row, Element element, IDescribed described)
    {
        try
        {
            var answer = _derive(new Derivation(described, element));
            return answer.State == FactState.Unknown ? null : new Fact(row, answer.State, [.. answer.Values.Select(v => new FactValue(v))], false, element.Range, false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DerivationException(this, element, e);
        }
    }

    private static AttributeType One(ValueKind kind) => new(kind, false, [], []);

    private static DerivedAttribute Of<T>(string sort, string name, Wording label, AttributeType type, Func<Derivation, DerivedValue<T>> derive, Func<T, Structure, object> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(derive);
        return new(sort, name, label, type, of => derive(of) is var said && said.State == FactState.Given ? new(said.State, [value(said.Value!, of.Structure)]) : new(said.State, []));
    }

    private static DerivedAttribute OfSet<T>(string sort, string name, Wording label, AttributeType type, Func<Derivation, DerivedValue<ImmutableArray<T>>> derive, Func<T, Structure, object> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(derive);
        return new(sort, name, label, type, of => derive(of) is var said && said.State == FactState.Given && !said.Value.IsDefault
            ? new(said.State, [.. said.Value.Distinct().Select(v => value(v, of.Structure))])
            : new(said.State == FactState.Given ? throw new InvalidOperationException("The array is not initialized.") : said.State, []));
    }

    private static Func<string, Structure, object> Known(IEnumerable<string> words)
    {
        var listed = Listed(words);
        return (word, _) => listed.Contains(word) ? word : throw new InvalidOperationException($"\"{word}\" is none of its words: {string.Join(", ", listed)}.");
    }

    private static Func<Element, Structure, object> In(string to) => (element, structure) =>
        element.Sort.Name == to && element.Index < structure.Elements.Length && ReferenceEquals(structure.Elements[element.Index], element) && !element.IsAndMore
            ? element
            : throw new InvalidOperationException($"{element} is no {to} of the structure.");

    private static ImmutableArray<string> Listed(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        ImmutableArray<string> listed = [.. words];
        return listed.IsEmpty || listed.Any(w => !IsWord(w)) ? throw new ArgumentException("Words are made of lower-case letters, digits and hyphens, and there is at least one.", nameof(words)) : listed;
    }

    private static Sort SortOf(string sort, string parameter)
    {
        ArgumentNullException.ThrowIfNull(sort, parameter);
        if (VocabularyTable.Find(sort) is { } found && found.Name is not ("year" or "half-year" or "quarter" or "month"))
        {
            return found;
        }

        var meant = DidYouMean.Suggest(sort, VocabularyTable.Sorts.Select(s => s.Name));
        throw new ArgumentException($"There is no sort \"{sort}\" of things that a structure describes.{(meant is null ? "" : $" Did you mean \"{meant}\"?")}", parameter);
    }

    private static string Checked(string name, Sort sort)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !IsWord(name) ? throw new ArgumentException($"\"{name}\" will not do as a name: use lower-case letters, digits and hyphens.", nameof(name))
            : VocabularyTable.Reserved.Contains(name) ? throw new ArgumentException($"\"{name}\" is a word of the language.", nameof(name))
            : sort.Find(name) is not null ? throw new ArgumentException($"A {sort} has an attribute \"{name}\" already.", nameof(name))
            : name;
    }

    private static bool IsWord(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private readonly record struct Answer(FactState State, ImmutableArray<object> Values);
}
