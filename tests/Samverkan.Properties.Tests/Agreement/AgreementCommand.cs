using System.Globalization;
using Samverkan.Properties.Tests.Generation;
using Samverkan.TestSupport;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary><c>--pairs N --seed N --jobs N</c>: holds the evaluator against the reference, shrinks what they disagree on and keeps it for the tests. However many jobs there are, it tells the same.</summary>
internal sealed class AgreementCommand
{
    public static readonly string Corpus = RepositoryRoot.Path("tests", "Samverkan.Properties.Tests", "Corpus");

    private const long Portion = 10_000;

    private readonly Tally _tally = new();
    private readonly SortedDictionary<ulong, string> _kept = [];
    private readonly Lock _gate = new();
    private (long Charters, long Structures, long Judged, long Done) _count;

    public static int Run(string[] args) =>
        new AgreementCommand().Run(Number(args, "--pairs", 10_000), (ulong)Number(args, "--seed", 1), (int)Number(args, "--jobs", Environment.ProcessorCount));

    private int Run(long pairs, ulong seed, int jobs)
    {
        // Small pieces, so that all jobs end at about the same time.
        var pieces = Math.Max(1, Math.Min(pairs / 100, 1000L * jobs));
        Parallel.For(0L, pieces, new ParallelOptions { MaxDegreeOfParallelism = jobs }, piece => Judge(pairs * piece / pieces, pairs * (piece + 1) / pieces, seed));
        foreach (var told in _kept.Values)
        {
            Console.WriteLine(told);
        }

        Console.WriteLine($"pairs {pairs} from seed {seed}: charters that load {_count.Charters}, structures that load {_count.Structures}, judged {_count.Judged}, disagreeing {_kept.Count}");
        _tally.Write(Console.Out);
        return _kept.Count == 0 ? 0 : 1;
    }

    private void Judge(long first, long end, ulong seed)
    {
        var tally = new Tally();
        var (charters, structures, judged) = (0L, 0L, 0L);
        for (var i = first; i < end; i++)
        {
            var pair = Pair.Number(seed + (ulong)i);
            var trial = pair.Try(tally);
            charters += trial.HasCharter ? 1 : 0;
            structures += trial.HasStructure ? 1 : 0;
            judged += trial.Disagreements is null ? 0 : 1;
            if (trial.Disagreements is [var disagreement, ..])
            {
                Keep(pair, seed + (ulong)i, disagreement);
            }
        }

        lock (_gate)
        {
            _tally.Add(tally);
            var before = _count.Done;
            _count = (_count.Charters + charters, _count.Structures + structures, _count.Judged + judged, before + end - first);
            if (before / Portion != _count.Done / Portion)
            {
                Console.Error.WriteLine($"{_count.Done} pairs, {_kept.Count} disagreeing");
            }
        }
    }

    private void Keep(Pair pair, ulong seed, Disagreement first)
    {
        // As of the structure's own day, if that will do.
        bool IsSo(Pair p) => p.Disagreements()?.Exists(d => d.What == first.What) == true;
        pair = pair.AsOf is not null && IsSo(pair with { AsOf = null }) ? pair with { AsOf = null } : pair;
        var small = Shrinker.Shrink(pair, IsSo);
        var name = Path.Combine(Corpus, $"seed-{seed.ToString(CultureInfo.InvariantCulture)}{(pair.AsOf is { } day ? "." + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");
        Directory.CreateDirectory(Corpus);
        File.WriteAllText(name + ".charter.yaml", TreeText.Yaml(small.Charter));
        File.WriteAllText(name + ".structure.yaml", TreeText.Yaml(small.Structure));
        var told = $"seed {seed}: {small.Disagreements()![0]}\n  kept as {name}.charter.yaml and .structure.yaml";
        lock (_gate)
        {
            _kept.Add(seed, told);
            Console.Error.WriteLine(told);
        }
    }

    private static long Number(string[] args, string option, long otherwise) =>
        Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
