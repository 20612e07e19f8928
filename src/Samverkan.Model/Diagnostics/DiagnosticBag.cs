using System.Collections.Immutable;

namespace Samverkan.Model.Diagnostics;

/// <summary>Collects diagnostics while something is read; lives for one call.</summary>
internal sealed class DiagnosticBag
{
    // Past this many the list tells no more than it already has, and a hostile file could make it endless.
    private const int Limit = 500;

    // Finding the word that was probably meant may look through all of a file: where so much is wrong, it is not one word that was mistyped.
    private const int Suggestions = 100;

    private readonly List<Diagnostic> _items = [];
    private HashSet<(string Code, Text.SourceSpan Span)>? _seen;

    public bool HasErrors { get; private set; }

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (_items.Count < Limit && (_seen ??= []).Add((diagnostic.Code, diagnostic.Span)))
        {
            _items.Add(diagnostic);
        }
    }

    /// <summary>The word that was probably meant; null too once very much has been found wrong.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) => _items.Count < Suggestions ? Text.DidYouMean.Suggest(word, candidates) : null;

    public bool Has(string code) => _items.Exists(d => d.Code == code);

    /// <summary>Takes back what was said: something else has been found to be the cause.</summary>
    public void Remove(string code) => _items.RemoveAll(d => d.Code == code);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>By source, place and code.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        _items.Count == 0 ? []
        :
        [
            .. _items
                .OrderBy(d => d.Span.Source, StringComparer.Ordinal)
                .ThenBy(d => d.Span.Start)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
}
