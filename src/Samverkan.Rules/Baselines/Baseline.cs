using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Baselines;

/// <summary>What is known of one rule and one thing it is about.</summary>
/// <param name="Structure">The structure, by its id.</param>
/// <param name="Charter">The charter, by its id.</param>
/// <param name="Rule">The rule, by its id.</param>
/// <param name="Subject">What it is about: its sort with its id, or its place in its owner's list.</param>
/// <param name="In">The body it was judged in, by its id; null where there is none, or it is the subject itself.</param>
/// <param name="Finding"><c>violation</c>, <c>departure</c> or <c>undetermined</c>.</param>
public sealed record BaselineEntry(string Structure, string Charter, string Rule, string Subject, string? In, string Finding);

/// <summary>The findings that are known already, so that what is new can be told from them. Immutable and safe to use from several threads at once.</summary>
/// <remarks>They are known by structure, charter, rule and subject, and never by line.</remarks>
public sealed class Baseline
{
    private readonly ILookup<(string Structure, string Charter), BaselineEntry> _entries;

    internal Baseline(ImmutableArray<string> charters, IEnumerable<BaselineEntry> known, SourceSpan? span)
    {
        Charters = charters;
        Known = [.. known.Distinct()];
        Span = span;
        _entries = Known.ToLookup(e => (e.Structure, e.Charter));
    }

    /// <summary>The charters that were judged by, by their ids.</summary>
    public ImmutableArray<string> Charters { get; }

    /// <summary>What is known.</summary>
    public ImmutableArray<BaselineEntry> Known { get; }

    internal SourceSpan? Span { get; }

    internal IEnumerable<BaselineEntry> Of(string structure, string charter) => _entries[(structure, charter)];

    /// <summary>Everything that is violated, departed from or undetermined in these results, and not waived; sorted by structure, charter, rule and subject.</summary>
    public static Baseline Of(params IEnumerable<EvaluationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var all = results.ToList();
        return Of(all.SelectMany(r => r.Charters).Select(c => c.Charter.Id), all.SelectMany(BaselineCheck.Entries));
    }

    internal static Baseline Of(IEnumerable<string> charters, IEnumerable<BaselineEntry> known) => new(
        [.. charters.Distinct().Order(StringComparer.Ordinal)],
        known
            .OrderBy(e => e.Structure, StringComparer.Ordinal).ThenBy(e => e.Charter, StringComparer.Ordinal).ThenBy(e => e.Rule, StringComparer.Ordinal)
            .ThenBy(e => e.Subject, StringComparer.Ordinal).ThenBy(e => e.In, StringComparer.Ordinal).ThenBy(e => e.Finding, StringComparer.Ordinal),
        null);

    /// <summary>Writes the baseline as YAML that <see cref="Load"/> reads; a line for each finding, every line ending in a line feed.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        BaselineWriter.Write(this, writer);
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file; its path is what messages call it.</param>
    /// <param name="limits">How much the file may ask for.</param>
    /// <returns>The baseline, or everything that is wrong with the file.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<Baseline> Load(string path, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        var text = SourceText.Read(path, stream, limits);
        return text.Succeeded ? Read(text.Value, limits) : ReadResult<Baseline>.Failed(text.Diagnostics);
    }

    /// <summary>Reads a baseline from a text.</summary>
    /// <param name="text">The baseline, in YAML; JSON where <paramref name="name"/> ends in <c>.json</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static ReadResult<Baseline> Parse(string text, string name = "baseline.yaml", ReadLimits? limits = null) => Read(new SourceText(name, text), limits);

    /// <summary>Reads a baseline from a text with a name.</summary>
    /// <param name="source">The baseline.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static ReadResult<Baseline> Read(SourceText source, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bag = new DiagnosticBag();
        var root = DocumentLoader.Load(source, "baseline-of", limits ?? ReadLimits.Default, bag);
        return ReadResult<Baseline>.From(root is null ? null : new BaselineReader(source, bag).Read(root), bag);
    }

    /// <summary>Whether the baseline is of any of these rules' charters; an error that says so where it is not. Judging with it reports the same.</summary>
    public ImmutableArray<Diagnostic> Check(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var bag = new DiagnosticBag();
        BaselineCheck.Check(this, rules.Charters, bag);
        return bag.Sorted();
    }
}
