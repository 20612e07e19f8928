using System.Text.Json.Nodes;

namespace Samverkan.Mutation;

/// <summary>Stryker's report, read for what can be changed in a room.</summary>
internal static class ChangeList
{
    /// <summary>The changes that the assembly holds, by place. Those that do not compile, or that Stryker passes over, are not among them.</summary>
    public static IReadOnlyList<Change> Read(string report, string folder)
    {
        List<Change> changes = [];
        foreach (var (path, content) in JsonNode.Parse(File.ReadAllText(report))!["files"]!.AsObject())
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file.StartsWith("..", StringComparison.Ordinal))
            {
                continue;
            }

            var lines = ((string)content!["source"]!).Split('\n');
            changes.AddRange(
                from mutant in content["mutants"]!.AsArray()
                where (string)mutant!["status"]! is "NoCoverage" or "Survived" or "Killed" or "Timeout"
                let start = mutant["location"]!["start"]!
                let end = mutant["location"]!["end"]!
                select new Change(
                    int.Parse((string)mutant["id"]!, null), file, (int)start["line"]!, (int)start["column"]!, Between(lines, start, end), (string?)mutant["replacement"] ?? ""));
        }

        return [.. changes.Order()];
    }

    private static string Between(string[] lines, JsonNode start, JsonNode end)
    {
        var (from, to) = ((int)start["line"]! - 1, (int)end["line"]! - 1);
        var (first, last) = ((int)start["column"]! - 1, (int)end["column"]! - 1);
        return from == to
            ? lines[from][first..last]
            : string.Join('\n', [lines[from][first..], .. lines[(from + 1)..to], lines[to][..last]]);
    }
}
