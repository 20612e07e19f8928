using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;

namespace Samverkan.Rules.Waivers;

/// <summary>Waivers to judge with. Immutable and safe to use from several threads at once.</summary>
public sealed class WaiverSet
{
    private WaiverSet(ImmutableArray<Waiver> waivers, ImmutableArray<(string Charter, SourceSpan Span)> heads)
    {
        Waivers = waivers;
        Heads = heads;
    }

    /// <summary>The waivers, in the order of the files. Where several cover the same thing, the first one that holds counts.</summary>
    public ImmutableArray<Waiver> Waivers { get; }

    /// <summary>The charters that the files name, also those of files without a waiver.</summary>
    internal ImmutableArray<(string Charter, SourceSpan Span)> Heads { get; }

    /// <summary>Waivers that come from elsewhere than a file.</summary>
    public static WaiverSet Of(params IEnumerable<Waiver> waivers)
    {
        ArgumentNullException.ThrowIfNull(waivers);
        ImmutableArray<Waiver> all = [.. waivers];
        return new(all, [.. all.Select(w => (w.Charter, w.Span)).DistinctBy(h => h.Charter)]);
    }

    /// <summary>The waivers of several sets together, in the order given.</summary>
    public static WaiverSet Combine(params IEnumerable<WaiverSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var all = sets.ToList();
        return new([.. all.SelectMany(s => s.Waivers)], [.. all.SelectMany(s => s.Heads)]);
    }

    /// <summary>Reads a file of waivers.</summary>
    /// <param name="path">The file; its path is what messages call it.</param>
    /// <param name="limits">How much the file may ask for.</param>
    /// <returns>The waivers, or everything that is wrong with the file.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<WaiverSet> Load(string path, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        var text = SourceText.Read(path, stream, limits);
        return text.Succeeded ? Read(text.Value, limits) : ReadResult<WaiverSet>.Failed(text.Diagnostics);
    }

    /// <summary>Reads waivers from a text.</summary>
    /// <param name="text">The waivers, in YAML; JSON where <paramref name="name"/> ends in <c>.json</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static ReadResult<WaiverSet> Parse(string text, string name = "waivers.yaml", ReadLimits? limits = null) => Read(new SourceText(name, text), limits);

    /// <summary>Reads waivers from a text with a name.</summary>
    /// <param name="source">The waivers.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static ReadResult<WaiverSet> Read(SourceText source, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bag = new DiagnosticBag();
        var root = DocumentLoader.Load(source, "waivers-of", limits ?? ReadLimits.Default, bag);
        var read = root is null ? null : new WaiverReader(source, bag).Read(root);
        return ReadResult<WaiverSet>.From(read is { } file ? new WaiverSet(file.Waivers, [file.Head]) : null, bag);
    }

    /// <summary>What is wrong with the waivers when structures are judged by these rules: a charter or rule that is not there, or a rule that is never violated.</summary>
    /// <returns>Sorted by source and place. Judging with waivers reports the same.</returns>
    public ImmutableArray<Diagnostic> Check(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var bag = new DiagnosticBag();
        WaiverCheck.Check(this, rules.Charters, bag);
        return bag.Sorted();
    }
}
