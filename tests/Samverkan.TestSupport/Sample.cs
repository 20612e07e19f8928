using System.Collections.Concurrent;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.TestSupport;

/// <summary>A shipped sample, as it stands or with changes laid over it the way cases files lay them.</summary>
/// <example><c>Sample.Of("ostergotland-2019", "proposal").With("bodies: { samrad-vard: { meetings-per-year: 3 } }").Judge()</c>.</example>
public sealed class Sample
{
    private static readonly ConcurrentDictionary<(string Charter, string Name), MappingNode> Files = new();
    private static readonly ConcurrentDictionary<string, RuleSet> Charters = new();

    private readonly string _charter;
    private readonly string _name;
    private readonly MappingNode _root;

    private Sample(string charter, string name, MappingNode root) => (_charter, _name, _root) = (charter, name, root);

    /// <summary>What the sample describes, with its changes; it must be sound.</summary>
    public Structure Structure => StructureReader.Read(new SourceText($"{_charter}/{_name} (changed).json", NodeWriter.ToJson(_root))).OrThrow();

    /// <summary>A sample by the charter it belongs to and its name without the ending.</summary>
    public static Sample Of(string charter, string name) => new(
        charter, name, Files.GetOrAdd((charter, name), key => Load(CharterFolder.Text("samples", key.Charter, key.Name + ".structure.yaml"))));

    /// <summary>The sample with a change, in YAML: keys go over keys; over a list of entries each key is an entry's id; <c>left-out</c> takes away.</summary>
    public Sample With(string change) => new(_charter, _name, Overlay.Apply(_root, Load(new SourceText("change.yaml", change))));

    /// <summary>Judges it by the charter it belongs to.</summary>
    /// <param name="asOf">The day; the sample's own where left out.</param>
    /// <param name="sources">The sources to judge by; what the charter says where none is given.</param>
    public SampleJudged Judge(string? asOf = null, params string[] sources) => JudgeBy([_charter], asOf, sources);

    /// <summary>Judges it by one or several shipped charters.</summary>
    public SampleJudged JudgeBy(IEnumerable<string> charters, string? asOf = null, params string[] sources) => new(Repeatedly.Evaluate(
        RuleSet.Combine(charters.Select(c => Charters.GetOrAdd(c, CharterFolder.RuleSet))),
        Structure,
        new EvaluationOptions
        {
            AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sources = sources.Length == 0 ? null : [.. sources],
        }));

    private static MappingNode Load(SourceText text)
    {
        var bag = new DiagnosticBag();
        return DocumentLoader.Load(text, ReadLimits.Default, bag) ?? throw new InvalidInputException(bag.Sorted());
    }
}
