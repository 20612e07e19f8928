using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samverkan.Mutation;

/// <summary>The assembly with every change of a room compiled in, and the list of them. Stryker makes both; they are kept until the code changes.</summary>
/// <param name="Dll">The assembly.</param>
/// <param name="Report">Stryker's report, which lists the changes.</param>
internal sealed record ChangedAssembly(string Dll, string Report)
{
    /// <summary>Takes what is kept for the code as it is, or has Stryker make it.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="room">The room.</param>
    /// <param name="kept">Where such assemblies are kept.</param>
    public static ChangedAssembly Of(string root, Room room, string kept)
    {
        var folder = Path.Combine(kept, room.Name + "-" + Fingerprint(root, room));
        var made = new ChangedAssembly(Path.Combine(folder, room.Assembly + ".dll"), Path.Combine(folder, "changes.json"));
        if (!File.Exists(made.Report))
        {
            Directory.CreateDirectory(folder);
            Console.Error.WriteLine("Stryker makes the assembly: some minutes");
            made.Make(root, room, folder);
        }

        return made;
    }

    private void Make(string root, Room room, string folder)
    {
        var project = Path.Combine(root, "eng", "mutation", "Samverkan.Changed.Tests");
        var config = room.Config.DeepClone().AsObject();
        config["reporters"] = new JsonArray("json");
        config["test-projects"] = new JsonArray(Path.Combine(project, "Samverkan.Changed.Tests.csproj"));
        config.Remove("test-case-filter");
        var file = Path.Combine(folder, "stryker.json");
        File.WriteAllText(file, new JsonObject { ["stryker-config"] = config }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        var start = new ProcessStartInfo("dotnet", ["stryker", "-f", file, "-O", folder]) { WorkingDirectory = project, RedirectStandardOutput = true };
        start.Environment["SAMVERKAN_CHANGED_ASSEMBLY"] = Dll;
        using var stryker = Process.Start(start)!;
        var log = stryker.StandardOutput.ReadToEnd();
        stryker.WaitForExit();
        File.WriteAllText(Path.Combine(folder, "stryker.log"), log);

        var report = Path.Combine(folder, "reports", "mutation-report.json");
        if (stryker.ExitCode != 0 || !File.Exists(report) || !File.Exists(Dll) || !Switch.IsIn(Dll))
        {
            throw new InvalidOperationException($"Stryker ended with {stryker.ExitCode} and has made no assembly, see {Path.Combine(folder, "stryker.log")}");
        }

        File.Move(report, Report);
    }

    private static string Fingerprint(string root, Room room)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in room.Config.Where(s => s.Key is not ("test-projects" or "test-case-filter")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}: {value!.ToJsonString()}"));
        }

        hash.AppendData(File.ReadAllBytes(Path.Combine(root, ".config", "dotnet-tools.json")));
        foreach (var project in room.Projects)
        {
            var folder = Path.Combine(root, "src", project);
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(f => !f.StartsWith("bin/", StringComparison.Ordinal) && !f.StartsWith("obj/", StringComparison.Ordinal));
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
