#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Tests a sample of the changes that Stryker can make to the code of one room, drawn by lot so that each change is as likely as any other.
// First Stryker lists all of them (kept under artifacts/mutation until the room's code changes), then it tests the ones drawn and no others, as far as its spans allow.

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rooms = new Dictionary<string, Room>(StringComparer.Ordinal)
{
    ["reading"] = new("Samverkan.Model", "Reading", "model.json", ["Samverkan.Model.Tests"], "DurationTests"),
    ["binding"] = new("Samverkan.Rules", "Binding", "binding.json", ["Samverkan.Rules.Tests", "Samverkan.Model.Tests", "Samverkan.Cli.Tests"], "KleeneTests"),
    ["evaluation"] = new("Samverkan.Rules", "Evaluation", "rules.json", ["Samverkan.Rules.Tests", "Samverkan.Properties.Tests"], "KleeneTests"),
};
if (args is not [var name, var countText, var seedText] || !rooms.TryGetValue(name, out var room) || !int.TryParse(countText, out var count) || !int.TryParse(seedText, out var seed) || count < 1)
{
    Console.Error.WriteLine($"usage: eng/mutation/sample.sh {string.Join('|', rooms.Keys)} COUNT SEED");
    return 2;
}

var root = Directory.GetCurrentDirectory();
var kept = Path.Combine(root, "artifacts", "mutation");
var project = Path.Combine(root, "src", room.Project);
var folder = Path.Combine(project, room.Folder);
Directory.CreateDirectory(kept);

var listing = Path.Combine(kept, $"{name}-{Fingerprint(folder)}.json");
if (!File.Exists(listing))
{
    Console.WriteLine("listing what can be changed …");
    var config = Config(room, [$"**/{room.Folder}/**/*.cs{{0..1}}"]);
    config["test-projects"] = new JsonArray(Path.Combine(root, "tests", room.Tests[0], room.Tests[0] + ".csproj"));
    config["test-case-filter"] = "FullyQualifiedName~" + room.Quick;
    File.Move(Run(config, Path.Combine(kept, name + "-list")), listing);
}

var all = Read(listing, folder).Where(m => m.Status == "Ignored" && m.Reason == "Removed by mutate filter").ToList();
var lot = all.ToArray();
new Random(seed).Shuffle(lot);
var drawn = lot.Take(count).ToHashSet();
Console.WriteLine($"{room.Project}/{room.Folder}: {all.Count} changes, {drawn.Count} of them drawn with seed {seed}");

var watch = Stopwatch.StartNew();
var report = Run(Config(room, Patterns(room, all, drawn)), Path.Combine(kept, name));
var outcomes = Read(report, folder).Where(m => m.Status is "Killed" or "Timeout" or "Survived" or "NoCoverage").ToDictionary(m => m.Key, m => m.Status);
var tested = drawn.Where(m => outcomes.ContainsKey(m.Key)).Order().ToList();
Console.WriteLine($"{outcomes.Count} tested in {watch.Elapsed:h\\:mm\\:ss}, {tested.Count} of which were drawn");

Console.WriteLine();
Console.WriteLine("| file | tested | noticed | score |");
Console.WriteLine("|---|---:|---:|---:|");
foreach (var file in tested.GroupBy(m => m.File).OrderBy(g => g.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"| `{file.Key}` | {file.Count()} | {file.Count(IsNoticed)} | {Percent(file.Count(IsNoticed), file.Count())} |");
}

Console.WriteLine($"| all | {tested.Count} | {tested.Count(IsNoticed)} | {Percent(tested.Count(IsNoticed), tested.Count)} ± {Margin(tested.Count(IsNoticed), tested.Count, all.Count):0.0} |");
Console.WriteLine();
Console.WriteLine("Survived (± is the margin at 95 %):");
foreach (var mutant in tested.Where(m => !IsNoticed(m)))
{
    Console.WriteLine($"{mutant.File}:{mutant.Line}: {OneLine(mutant.Original)}  ->  {OneLine(mutant.Replacement)}{(outcomes[mutant.Key] == "NoCoverage" ? "  (reached by no test)" : "")}");
}

return 0;

bool IsNoticed(Mutant mutant) => outcomes[mutant.Key] is "Killed" or "Timeout";

static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:0} %";

// Half the width of the interval at 95 %, in points, for a sample drawn without putting back.
static double Margin(int noticed, int tested, int all)
{
    var share = (double)noticed / tested;
    var left = all > 1 ? (double)(all - tested) / (all - 1) : 0;
    return 196 * Math.Sqrt(share * (1 - share) / tested * left);
}

static string OneLine(string text)
{
    var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    return line.Length <= 160 ? line : line[..157] + "…";
}

// A change is tested when one of the spans given holds all of it and none of the spans left out does: of what lies inside a change that was drawn, what was not drawn is left out.
static List<string> Patterns(Room room, List<Mutant> all, HashSet<Mutant> drawn)
{
    List<string> patterns = [];
    foreach (var file in drawn.GroupBy(m => m.File).OrderBy(g => g.Key, StringComparer.Ordinal))
    {
        var taken = file.ToList();
        var left = all.Where(m => m.File == file.Key && !drawn.Contains(m) && taken.Exists(m.IsIn) && !taken.Exists(t => t.IsIn(m)));
        var path = $"**/{room.Folder}/{file.Key}";
        patterns.Add(path + Spans(taken));
        if (Spans(left) is { Length: > 0 } spans)
        {
            patterns.Add("!" + path + spans);
        }
    }

    return patterns;

    static string Spans(IEnumerable<Mutant> mutants) =>
        string.Concat(mutants.Select(m => (m.Start, m.End)).Distinct().Order().Select(s => $"{{{s.Start}..{s.End}}}"));
}

JsonObject Config(Room room, IEnumerable<string> mutate)
{
    var file = Path.Combine(root, "eng", "mutation", room.Config);
    var config = (JsonObject)JsonNode.Parse(File.ReadAllText(file))!["stryker-config"]!.DeepClone();
    config["reporters"] = new JsonArray("json", "progress");
    config["mutate"] = new JsonArray([.. mutate.Select(p => (JsonNode)p)]);
    config["test-projects"] = new JsonArray([.. room.Tests.Select(t => (JsonNode)Path.Combine(root, "tests", t, t + ".csproj"))]);
    return config;
}

string Run(JsonObject config, string output)
{
    var file = output + ".config.json";
    File.WriteAllText(file, new JsonObject { ["stryker-config"] = config }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    var start = new ProcessStartInfo("dotnet", ["stryker", "-f", file, "-O", output]) { WorkingDirectory = project, RedirectStandardOutput = true };
    start.Environment["SAMVERKAN_PAIRS"] = "1000";
    using var stryker = Process.Start(start)!;
    using (var log = new StreamWriter(output + ".log"))
    {
        while (stryker.StandardOutput.ReadLine() is { } line)
        {
            log.WriteLine(line);
            log.Flush();
        }
    }

    stryker.WaitForExit();
    var report = Path.Combine(output, "reports", "mutation-report.json");
    return stryker.ExitCode == 0 && File.Exists(report) ? report : throw new InvalidOperationException($"Stryker ended with {stryker.ExitCode}, see {output}.log");
}

static List<Mutant> Read(string report, string folder)
{
    List<Mutant> mutants = [];
    foreach (var (path, content) in JsonNode.Parse(File.ReadAllText(report))!["files"]!.AsObject())
    {
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            continue;
        }

        var text = content!["source"]!.GetValue<string>();
        List<int> lines = [0];
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            lines.Add(i + 1);
        }

        foreach (var mutant in content["mutants"]!.AsArray())
        {
            var (from, to) = (Offset(mutant!["location"]!["start"]!), Offset(mutant["location"]!["end"]!));
            mutants.Add(new(
                Path.GetRelativePath(folder, path).Replace('\\', '/'), (int)mutant["location"]!["start"]!["line"]!, from, to, (string)mutant["mutatorName"]!,
                text[from..to], (string?)mutant["replacement"] ?? "", (string)mutant["status"]!, (string?)mutant["statusReason"]));
        }

        int Offset(JsonNode place) => lines[(int)place["line"]! - 1] + (int)place["column"]! - 1;
    }

    return [.. mutants.Order()];
}

static string Fingerprint(string folder)
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
        hash.AppendData(File.ReadAllBytes(file));
    }

    return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
}

internal sealed record Room(string Project, string Folder, string Config, string[] Tests, string Quick);

internal sealed record Mutant(string File, int Line, int Start, int End, string Mutator, string Original, string Replacement, string Status, string? Reason) : IComparable<Mutant>
{
    public (string File, int Start, int End, string Mutator, string Replacement) Key => (File, Start, End, Mutator, Replacement);

    public int CompareTo(Mutant? other) => other is null ? 1
        : string.CompareOrdinal(File, other.File) is var file and not 0 ? file
        : Start != other.Start ? Start.CompareTo(other.Start)
        : End != other.End ? End.CompareTo(other.End)
        : string.CompareOrdinal(Mutator, other.Mutator) is var mutator and not 0 ? mutator
        : string.CompareOrdinal(Replacement, other.Replacement);

    public bool IsIn(Mutant other) => other.Start <= Start && End <= other.End;
}
