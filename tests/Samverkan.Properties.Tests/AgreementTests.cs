using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samverkan.Model;
using Samverkan.Properties.Tests.Agreement;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Rules;

namespace Samverkan.Properties.Tests;

/// <summary>The evaluator and the reference agree.</summary>
public sealed class AgreementTests
{
    // Mutation testing runs a smaller share again and again.
    private static readonly int Share = int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_PAIRS"), out var pairs) ? pairs : 10_000;

    [Fact]
    public void TheEvaluatorAndTheReference_AgreeOnMadeChartersAndStructures()
    {
        var pairs = Arb.From(Gen.Choose(1, int.MaxValue - 1));
        var config = Config.QuickThrowOnFailure.WithMaxTest(Share).WithReplay(2019, 301).WithQuietOnSuccess(true);

        Prop.ForAll(pairs, seed => Agree(Pair.Number((ulong)seed))).Check(config);
    }

    [Fact]
    public void MadeChartersAndStructures_NearlyAllLoad()
    {
        var made = Enumerable.Range(1, 300).Select(n => Pair.Number((ulong)n)).ToList();

        made.Count(p => p.ReadCharter().Succeeded).Should().BeGreaterThan(270);
        made.Count(p => p.ReadStructure().Succeeded).Should().BeGreaterThan(270);
        made.Count(p => p.Disagreements() is not null).Should().BeGreaterThan(270, "what cannot be judged shows nothing");
    }

    [Fact]
    public void KeptPairs_StillAgree()
    {
        foreach (var charter in Directory.Exists(AgreementCommand.Corpus) ? Directory.GetFiles(AgreementCommand.Corpus, "*.charter.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var rules = RuleSet.Load(charter).OrThrow();
            var structure = Structure.Load(charter.Replace(".charter.", ".structure.", StringComparison.Ordinal)).OrThrow();

            // A day in the name is the day judged as of, where that is not the structure's own.
            var asOf = Path.GetFileName(charter).Split('.') is [_, var day, _, _] ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : (DateOnly?)null;
            Comparison.Compare(rules, structure, asOf).Should().BeEmpty("{0}", Path.GetFileName(charter));
        }
    }

    private static bool Agree(Pair pair)
    {
        if (pair.Disagreements() is not { Count: > 0 } found)
        {
            return true;
        }

        var small = Shrinker.Shrink(pair, p => p.Disagreements()?.Exists(d => d.What == found[0].What) == true);
        throw new Xunit.Sdk.XunitException(
            string.Join('\n', small.Disagreements()!) + "\n\n" + TreeText.Yaml(new Keyed().With("rules", small.Charter["rules"]!)) + "\n" + TreeText.Yaml(small.Structure));
    }
}
