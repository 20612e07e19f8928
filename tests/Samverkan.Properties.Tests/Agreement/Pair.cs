using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Properties.Tests.Reference;
using Samverkan.Rules;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>A charter and a structure, as they were made.</summary>
internal sealed record Pair(Keyed Charter, Keyed Structure)
{
    /// <summary>The pair with this number: always the same one.</summary>
    public static Pair Number(ulong seed)
    {
        var dice = new Dice(seed);
        return new(CharterMaker.Make(dice), StructureMaker.Make(dice));
    }

    /// <summary>What the two evaluators see differently; null where the pair cannot be read, or leaves more free than there is time to try.</summary>
    public List<Disagreement>? Disagreements(Tally? tally = null) =>
        ReadCharter() is { Succeeded: true, Value: { } rules } && ReadStructure() is { Succeeded: true, Value: { } structure } && !SecondOpinion.IsTooFree(structure)
            ? Comparison.Compare(rules, structure, tally)
            : null;

    public ReadResult<RuleSet> ReadCharter() => RuleSet.Parse(TreeText.Json(Charter), "charter.json");

    public ReadResult<Structure> ReadStructure() => Model.Structure.Parse(TreeText.Json(Structure), "structure.json");
}
