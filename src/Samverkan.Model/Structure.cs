using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Model.Writing;

namespace Samverkan.Model;

/// <summary>What a structure file says it covers.</summary>
[Flags]
public enum Coverage
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What the cooperation is.</summary>
    Structure = 1,

    /// <summary>What has happened in it during a period.</summary>
    Events = 2,
}

/// <summary>A word that a structure file declares for itself, beyond the charter's.</summary>
/// <param name="Id">The word.</param>
/// <param name="IsKind">Whether it is a kind rather than the id of one thing.</param>
/// <param name="Of">The sort it is a kind of, or the kind or sort it is one of.</param>
public sealed record StructureWord(string Id, bool IsKind, string Of);

/// <summary>A description of a cooperation structure: organisations, bodies, seats and so on, every one of them typed, resolved and located. Immutable.</summary>
public sealed class Structure
{
    // Where the keys of lists stand.
    private readonly Dictionary<Element, ListPlace> _places;

    internal Structure(SourceText source, string id, Wording name, Coverage covers, DateRange? period, DateOnly? asOf, ImmutableArray<Element> elements, ImmutableArray<StructureWord> words, Dictionary<Element, ListPlace> places, ImmutableArray<Diagnostic> warnings)
    {
        Source = source;
        Id = id;
        Name = name;
        Covers = covers;
        Period = period;
        AsOf = asOf;
        Elements = elements;
        Words = words;
        _places = places;
        Warnings = warnings;
    }

    /// <summary>The text it was read from.</summary>
    public SourceText Source { get; }

    /// <summary>Its id, from the key <c>structure</c>.</summary>
    public string Id { get; }

    /// <summary>Its name; its id where it has none.</summary>
    public Wording Name { get; }

    /// <summary>What it describes.</summary>
    public Coverage Covers { get; }

    /// <summary>The days its events cover; null when it has none.</summary>
    public DateRange? Period { get; }

    /// <summary>The day it is judged as of, unless the caller gives another.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Everything described, the structure itself first, then in the order of the table of sorts and of the file.</summary>
    public ImmutableArray<Element> Elements { get; }

    /// <summary>Words it declares itself.</summary>
    public ImmutableArray<StructureWord> Words { get; }

    internal ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>What keeps names back, where it was redacted.</summary>
    internal Redaction? Redaction { get; private init; }

    /// <summary>The structure as a whole, as an element.</summary>
    public Element Root => Elements[0];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its path is what messages call it.</param>
    /// <param name="limits">How much the file may ask for.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <returns>The structure, or everything that is wrong with the file.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<Structure> Load(string path, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return Load(path, stream, limits, cancellation);
    }

    /// <summary>Reads a stream of UTF-8 to its end.</summary>
    /// <param name="name">What messages call it; a name that ends in <c>.json</c> is read as JSON, anything else as YAML.</param>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReadResult<Structure> Load(string name, Stream stream, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits = ReadLimits.With(limits, cancellation);
        var text = SourceText.Read(name, stream, limits);
        return text.Succeeded ? StructureReader.Read(text.Value, limits) : ReadResult<Structure>.Failed(text.Diagnostics);
    }

    /// <summary>Reads the structures of a stream that may hold several: YAML documents with <c>---</c> between them, or newline-delimited JSON. Each is read when it is asked for.</summary>
    /// <param name="name">
    /// What messages call it; a name that ends in <c>.ndjson</c> or <c>.jsonl</c> is read as a JSON document a line, <c>.json</c> as one JSON document, <c>.yaml</c> or <c>.yml</c> as YAML,
    /// anything else as it begins.
    /// </param>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="limits">How much each document may ask for.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <returns>A result for each document, in their order.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<ReadResult<Structure>> LoadAll(string name, Stream stream, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits = ReadLimits.With(limits, cancellation);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return DocumentReader.Read(name, stream, limits)
            .Select(d => d.Text.Succeeded ? StructureReader.Read(d.Text.Value, limits) : ReadResult<Structure>.Failed(d.Text.Diagnostics));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML, or JSON where <paramref name="name"/> ends in <c>.json</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReadResult<Structure> Parse(string text, string name = "structure.yaml", ReadLimits? limits = null, CancellationToken cancellation = default) =>
        StructureReader.Read(new SourceText(name, text), ReadLimits.With(limits, cancellation));

    /// <summary>The same structure without the names of those who hold seats (<c>holder</c>): each is told as <c>person 1</c>, <c>person 2</c> … in the order of the file. It is judged as this one is.</summary>
    /// <remarks>An id that is made of its holder's name is told as <c>person-1</c>, and the names are blanked in <see cref="Source"/>. Names of organisations, bodies and parties stay.</remarks>
    /// <returns>A copy; the structure itself where nobody is named.</returns>
    public Structure Redact() => Redaction.Of(this);

    /// <summary>The structure as a YAML file, with <c>\n</c> as line ends: who reads it gets the same structure.</summary>
    /// <remarks>It says what the file said that the structure was read from, in the same order; <c>each</c> and <c>defaults</c> stay. Comments do not, and what an alias stood for is written out.
    /// Of a redacted structure nobody who holds a seat is named: <see cref="Redact"/>.</remarks>
    public string ToYaml() => YamlPieces.Write(WrittenStructure.Of(this));

    /// <summary>The structure as a JSON file; otherwise as <see cref="ToYaml"/>.</summary>
    public string ToJson() => JsonPieces.Write(WrittenStructure.Of(this));

    /// <summary>Where an element stands in the source.</summary>
    public SourceSpan SpanOf(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Source.SpanOf(element.Range);
    }

    /// <summary>The same with other elements in place of its own.</summary>
    internal Structure With(SourceText source, ImmutableArray<Element> elements, Dictionary<Element, Element> copies, ImmutableArray<Diagnostic> warnings, Redaction redaction) =>
        new(source, Id, Name, Covers, Period, AsOf, elements, Words, _places.ToDictionary(p => copies.GetValueOrDefault(p.Key, p.Key), p => p.Value), warnings) { Redaction = redaction };

    /// <summary>Where the key of a list stands, or its owner where the list is left out.</summary>
    internal TextRange PlaceOf(Element owner, AttributeRow list)
    {
        var place = _places.GetValueOrDefault(owner);
        while (place is not null && place.List != list)
        {
            place = place.Next;
        }

        return place?.Range ?? owner.Range;
    }
}

/// <summary>Where the key of a list stands, and those of its owner's other lists.</summary>
internal sealed record ListPlace(AttributeRow List, TextRange Range, ListPlace? Next);
