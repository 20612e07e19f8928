using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Samverkan.Fuzz;
using Samverkan.TestSupport;

// Spoils every sample, charter, cases and statements file in many ways and tries what the tool makes of it. Exit code 1 when something was found.
var inputs = new Option<long>("--inputs") { Description = "How many.", DefaultValueFactory = _ => 10_000 };
var seed = new Option<int>("--seed") { Description = "The same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
var from = new Option<long>("--from") { Description = "The number of the first; to go on from where another run ended, or to look at one." };
var keep = new Option<string?>("--keep") { Description = "The folder for inputs that the tool did not stand; tests/corpus/fuzz unless told." };
var command = new RootCommand("Spoils files and tries what Samverkan makes of them.") { inputs, seed, from, keep };
command.SetAction(parsed => Run(parsed.GetValue(inputs), parsed.GetValue(seed), parsed.GetValue(from), parsed.GetValue(keep) ?? RepositoryRoot.Path("tests", "corpus", "fuzz")));
return command.Parse(args).Invoke();

static int Run(long inputs, int seed, long from, string keep)
{
    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    Environment.CurrentDirectory = RepositoryRoot.Directory;
    var seeds = Seed.All();
    var mutator = new Mutator(seeds, seed);
    var fuzzer = new Fuzzer();
    var clock = Stopwatch.StartNew();

    // A stack that overflows takes the process with it: the number that stands here is that input's.
    var journal = Path.Combine(Path.GetTempPath(), $"samverkan-fuzz-{seed}-{from}");
    using var current = File.OpenHandle(journal, FileMode.Create, FileAccess.Write);
    Console.WriteLine($"{inputs} inputs from {seeds.Count} files, seed {seed}; the number of the one in hand is in {journal}");
    fuzzer.Run(Inputs(), Tell, hang =>
    {
        Tell(hang);
        Environment.Exit(1);
    });
    Console.WriteLine(
        $"{fuzzer.Done} inputs in {clock.Elapsed.TotalSeconds:0} s, {fuzzer.Usable} of them usable; slowest {fuzzer.Slowest.TotalMilliseconds:0} ms; allocated for a byte of input: "
        + $"reading at most {fuzzer.MostReading:0}, judging and reporting at most {fuzzer.MostJudging:0}; {fuzzer.Troubles.Count} troubles");
    return fuzzer.Troubles.Count == 0 ? 0 : 1;

    IEnumerable<(long, string, byte[])> Inputs()
    {
        for (var number = from; number < from + inputs; number++)
        {
            RandomAccess.Write(current, Encoding.ASCII.GetBytes($"{number,12}\n"), 0);
            if (number % 10_000 == 0 && number > from)
            {
                Console.WriteLine($"{number - from} ({clock.Elapsed.TotalSeconds:0} s)");
            }

            var (name, bytes) = mutator.Make(number);
            yield return (number, name, bytes);
        }
    }

    void Tell(Trouble trouble)
    {
        var folder = Directory.CreateDirectory(Path.Combine(keep, Trial.CharterOf(trouble.Name) ?? "other")).FullName;
        var name = trouble.Name.Split('/')[^1];
        var file = Path.Combine(folder, $"s{seed}-{trouble.Number}{name[name.IndexOf('.', StringComparison.Ordinal)..]}");
        File.WriteAllBytes(file, trouble.Bytes);
        Console.WriteLine($"{trouble.What}\n  {trouble.Name}, input {trouble.Number}: {file}\n  {trouble.Details.ReplaceLineEndings("\n  ")}");
    }
}
