using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Baselines;

namespace Samverkan.Cli.Checking;

/// <summary>What a run finds, as far as a baseline is concerned: each structure goes by its id.</summary>
internal sealed class Knowledge
{
    private readonly HashSet<string> _structures = new(StringComparer.Ordinal);
    private readonly List<BaselineEntry> _found = [];

    /// <returns>What is wrong, where two structures go by the same id: what is known of one would hide what is new in the other.</returns>
    public Wording? Add(string? structure, IEnumerable<BaselineEntry> found)
    {
        _found.AddRange(found);
        return structure is null || _structures.Add(structure)
            ? null
            : new($"två strukturer har id {structure}; ett utgångsläge kan inte skilja dem åt", $"two structures go by the id {structure}; a baseline cannot tell them apart");
    }

    public Baseline Baseline(RuleSet rules) => Rules.Baselines.Baseline.Of(rules.Charters.Select(c => c.Id), _found);
}
