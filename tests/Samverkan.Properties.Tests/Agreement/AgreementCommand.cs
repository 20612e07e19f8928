using System.Globalization;
using Samverkan.Properties.Tests.Generation;
using Samverkan.TestSupport;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary><c>--pairs N --seed N</c>: holds the evaluator against the reference, shrinks what they disagree on and keeps it for the tests.</summary>
internal static class AgreementCommand
{
    public static readonly string Corpus = RepositoryRoot.Path("tests", "Samverkan.Properties.Tests", "Corpus");

    public static int Run(string[] args)
    {
        var pairs = Number(args, "--pairs", 10_000);
        var seed = (ulong)Number(args, "--seed", 1);
        var tally = new Tally();
        var (charters, structures, judged, disagreeing) = (0L, 0L, 0L, 0L);
        for (var i = 0L; i < pairs; i++)
        {
            var pair = Pair.Number(seed + (ulong)i);
            charters += pair.ReadCharter().Succeeded ? 1 : 0;
            structures += pair.ReadStructure().Succeeded ? 1 : 0;
            if (pair.Disagreements(tally) is { } found)
            {
                judged++;
                if (found.Count > 0)
                {
                    disagreeing++;
                    Keep(pair, seed + (ulong)i, found[0]);
                }
            }

            if ((i + 1) % 10_000 == 0)
            {
                Console.Error.WriteLine($"{i + 1} pairs, {disagreeing} disagreeing");
            }
        }

        Console.WriteLine($"pairs {pairs} from seed {seed}: charters that load {charters}, structures that load {structures}, judged {judged}, disagreeing {disagreeing}");
        tally.Write(Console.Out);
        return disagreeing == 0 ? 0 : 1;
    }

    private static void Keep(Pair pair, ulong seed, Disagreement first)
    {
        var small = Shrinker.Shrink(pair, p => p.Disagreements()?.Exists(d => d.What == first.What) == true);
        var name = Path.Combine(Corpus, "seed-" + seed.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(Corpus);
        File.WriteAllText(name + ".charter.yaml", TreeText.Yaml(small.Charter));
        File.WriteAllText(name + ".structure.yaml", TreeText.Yaml(small.Structure));
        Console.Error.WriteLine($"seed {seed}: {small.Disagreements()![0]}");
        Console.Error.WriteLine($"  kept as {name}.charter.yaml and .structure.yaml");
    }

    private static long Number(string[] args, string option, long otherwise) =>
        Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
