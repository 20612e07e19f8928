using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using Samverkan.Mutation;
using Samverkan.TestSupport;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [Worker.Argument, var mode, var planOfWorker, var told, var answered])
{
    Worker.Run(mode, planOfWorker, told, answered);
    return 0;
}

var options = args.Skip(1).Chunk(2).ToList();
if (args.Length == 0 || !Room.Names.Contains(args[0]) || options.Exists(o => o is not ["--files" or "--out" or "--processes", _]))
{
    Console.Error.WriteLine($"usage: bash eng/mutation/room.sh {string.Join('|', Room.Names)} [--files PATTERN] [--out FOLDER] [--processes N]");
    return 2;
}

var watch = Stopwatch.StartNew();
var root = RepositoryRoot.Directory;
var kept = Path.Combine(root, "artifacts", "mutation");
var room = Room.Named(args[0], Path.Combine(root, "eng", "mutation"));
var pattern = Option("--files") ?? "*";
var output = Directory.CreateDirectory(Option("--out") ?? Path.Combine(kept, room.Name)).FullName;

var changed = ChangedAssembly.Of(root, room, kept);
var changes = ChangeList.Read(changed.Report, Path.Combine(root, "src", room.Assembly, room.Folder)).Where(c => FileSystemName.MatchesSimpleExpression(pattern, c.File)).ToList();
if (changes.Count == 0)
{
    Console.Error.WriteLine($"no change in {pattern}");
    return 2;
}

Console.Error.WriteLine($"{changes.Count} changes");

// The same program once more, beside the changed assembly; inside the repository, where the tests look for their files.
var beside = Path.Combine(kept, room.Name, "bin");
Copy(AppContext.BaseDirectory, beside);
File.Copy(changed.Dll, Path.Combine(beside, room.Assembly + ".dll"), overwrite: true);
File.Delete(Path.Combine(beside, room.Assembly + ".pdb"));
var dll = Path.Combine(beside, "Samverkan.Mutation.dll");
var planFile = Path.Combine(output, "plan.json");
var plan = new Plan(room.Assembly, room.Tests, room.Filter, [.. changes.Select(c => c.Id)], Path.Combine(output, "baseline.json"));
plan.Write(planFile);

using (var measuring = new WorkerProcess(dll, Worker.Measure, planFile))
{
    if (measuring.Ask() is null)
    {
        Console.Error.WriteLine("the tests cannot be run without any change: " + measuring.Complaint);
        return 1;
    }
}

var baseline = Baseline.Read(plan.Baseline);
Console.Error.WriteLine($"{baseline.Tests.Count} tests, {baseline.LeftOut.Count} left out, {watch.Elapsed:h\\:mm\\:ss}");
if (baseline.LeftOut.Count > baseline.Tests.Count)
{
    Console.Error.WriteLine("most tests were left out, see " + plan.Baseline);
    return 1;
}

var processes = Option("--processes") is { } number ? int.Parse(number, null) : Environment.ProcessorCount;
var conductor = new Conductor(dll, planFile, baseline, processes);
conductor.TryAll(plan.Changes);
WriteReport();
conductor.TryOnceMore(plan.Changes);
Console.Write(WriteReport());
Console.Error.WriteLine($"all in {watch.Elapsed:h\\:mm\\:ss}");
return 0;

string WriteReport()
{
    var report = Report.Of(room, changes, conductor.Outcomes, baseline.LeftOut);
    File.WriteAllText(Path.Combine(output, "report.md"), report);
    return report;
}

string? Option(string name) => options.Find(o => o[0] == name)?[1];

static void Copy(string from, string to)
{
    Directory.CreateDirectory(to);
    foreach (var file in Directory.GetFiles(from))
    {
        File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    foreach (var folder in Directory.GetDirectories(from))
    {
        Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
