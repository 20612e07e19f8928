using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Properties.Tests.Reference;
using Samverkan.Rules;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>A charter and a structure, as they were made.</summary>
internal sealed record Pair(Keyed Charter, Keyed Structure)
{
    /// <summary>The day to judge as of, where it is not the structure's own.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The pair with this number: always the same one.</summary>
    public static Pair Number(ulong seed)
    {
        var dice = new Dice(seed);
        var pair = new Pair(CharterMaker.Make(dice), StructureMaker.Make(dice));
        return dice.Percent(25) ? pair with { AsOf = DateOnly.Parse(dice.In(Values.AsOf), CultureInfo.InvariantCulture) } : pair;
    }

    /// <summary>What the two evaluators see differently; null where the pair cannot be read, or leaves more free than there is time to try.</summary>
    public List<Disagreement>? Disagreements() => Try(null).Disagreements;

    /// <summary>Reads the pair, and holds the two evaluators against each other.</summary>
    public Trial Try(Tally? tally)
    {
        var (rules, structure) = (ReadCharter(), ReadStructure());
        return new(
            rules.Succeeded,
            structure.Succeeded,
            rules is { Succeeded: true, Value: { } charter } && structure is { Succeeded: true, Value: { } described } && !SecondOpinion.IsTooFree(described)
                ? Comparison.Compare(charter, described, AsOf, tally)
                : null);
    }

    public ReadResult<RuleSet> ReadCharter() => RuleSet.Parse(TreeText.Json(Charter), "charter.json");

    public ReadResult<Structure> ReadStructure() => Model.Structure.Parse(TreeText.Json(Structure), "structure.json");
}
