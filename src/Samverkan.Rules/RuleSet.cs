using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Binding;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules;

/// <summary>Charters ready to judge structures by. Immutable and safe to use from several threads at once.</summary>
public sealed class RuleSet
{
    private RuleSet(ImmutableArray<Charter> charters, ImmutableArray<Diagnostic> warnings)
    {
        Charters = charters;
        Warnings = warnings;
    }

    /// <summary>The charters, in the order they were given.</summary>
    public ImmutableArray<Charter> Charters { get; }

    /// <summary>What was found doubtful in the charters, by source and place.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>Reads a charter file.</summary>
    /// <param name="path">The file; its path is what messages call it.</param>
    /// <param name="options">How much the file may ask for, and which attributes the program adds.</param>
    /// <returns>The rules, or everything that is wrong with the file.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult<RuleSet> Load(string path, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return Load(path, stream, options);
    }

    /// <summary>Reads a charter from a stream of UTF-8, to its end.</summary>
    /// <param name="name">What messages call it; a name that ends in <c>.json</c> is read as JSON, anything else as YAML.</param>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="options">How much it may ask for, and which attributes the program adds.</param>
    public static ReadResult<RuleSet> Load(string name, Stream stream, LoadOptions? options = null)
    {
        var text = SourceText.Read(name, stream, (options ?? LoadOptions.Default).Limits);
        return text.Succeeded ? Read(text.Value, options) : ReadResult<RuleSet>.Failed(text.Diagnostics);
    }

    /// <summary>Reads a charter that comes with the library.</summary>
    /// <param name="charter">One of <see cref="BuiltInCharters"/>.</param>
    public static ReadResult<RuleSet> Load(BuiltInCharter charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        return Read(charter.Text());
    }

    /// <summary>Reads a charter from a text.</summary>
    /// <param name="text">The charter, in YAML; JSON where <paramref name="name"/> ends in <c>.json</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">How much it may ask for, and which attributes the program adds.</param>
    public static ReadResult<RuleSet> Parse(string text, string name = "charter.yaml", LoadOptions? options = null) => Read(new SourceText(name, text), options);

    /// <summary>Reads a charter from a text with a name.</summary>
    /// <param name="source">The charter.</param>
    /// <param name="options">How much it may ask for, and which attributes the program adds.</param>
    public static ReadResult<RuleSet> Read(SourceText source, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, (options ?? LoadOptions.Default).Checked(), 0);
    }

    /// <summary>The charters of several rule sets together; a structure is judged by each.</summary>
    public static RuleSet Combine(params IEnumerable<RuleSet> ruleSets)
    {
        ArgumentNullException.ThrowIfNull(ruleSets);
        var all = ruleSets.ToList();
        return new([.. all.SelectMany(r => r.Charters).DistinctBy(c => c.Source.Name + "\n" + c.Id)], [.. all.SelectMany(r => r.Warnings)]);
    }

    /// <summary>Judges a structure.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="options">The day to judge as of, what to judge by, what is waived and what is known; what the structure and the charters say where left out.</param>
    /// <param name="cancellation">Looked at before each rule.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is kept of it.</exception>
    /// <exception cref="DerivationException">The code registered for a derived attribute is at fault.</exception>
    public EvaluationResult Evaluate(Structure structure, EvaluationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(structure);
        var how = options ?? EvaluationOptions.Default;
        var result = Evaluator.Evaluate(Charters, structure, how, cancellation);
        result = how.Waivers is { } waivers ? WaiverCheck.Apply(result, waivers, Charters) : result;
        return how.Baseline is { } baseline ? BaselineCheck.Apply(result, baseline, Charters) : result;
    }

    private static ReadResult<RuleSet> Read(SourceText source, LoadOptions options, int depth)
    {
        var bag = new DiagnosticBag();
        if (DocumentLoader.Load(source, "charter", options.Limits, bag) is { } root && new CharterReader(source, bag).Read(root) is { } syntax
            && new CharterBinder(source, bag, options.Attributes, name => WordsFrom(source, name, options, depth)).Bind(syntax) is { } charter)
        {
            return ReadResult<RuleSet>.From(new RuleSet([charter], charter.Warnings), bag);
        }

        return ReadResult<RuleSet>.From(null, bag);
    }

    // A shipped charter by its id, or a file beside this one; null when there is none. A chain of charters that never ends is one with errors.
    private static ReadResult<RuleSet>? WordsFrom(SourceText source, string name, LoadOptions options, int depth)
    {
        if (BuiltInCharters.Find(name) is { } shipped)
        {
            return Read(shipped.Text(), options, depth + 1);
        }

        try
        {
            if (Path.IsPathRooted(name))
            {
                return null;
            }

            var path = Path.Combine(Path.GetDirectoryName(source.Name) ?? "", name);
            using var stream = File.OpenRead(path);
            var text = SourceText.Read(path, stream, options.Limits);
            return text.Succeeded && depth < 8 ? Read(text.Value, options, depth + 1) : ReadResult<RuleSet>.Failed(text.Diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
