using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using Samverkan.Model;

namespace Samverkan.Cli.Checking;

/// <summary>Finds the files that the user named: by their names, by patterns, and in folders.</summary>
internal static class StructureFiles
{
    /// <summary>The standard input, among names of files.</summary>
    public const string StandardInput = "-";

    // What is taken for a structure in a folder.
    private static readonly string[] Endings = [".structure.yaml", ".structure.yml", ".structure.json", ".structure.ndjson", ".structure.jsonl"];

    /// <summary>The files, in the order named, those of a folder or pattern by name; each once.</summary>
    public static List<string> Find(IEnumerable<string> named, ICollection<Wording> problems) =>
        Distinct(named.SelectMany(name => Of(name, problems)));

    private static List<string> Distinct(IEnumerable<string> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<string>();
        foreach (var file in files)
        {
            if (seen.Add(file == StandardInput ? file : Path.GetFullPath(file)))
            {
                distinct.Add(file);
            }
        }

        return distinct;
    }

    private static List<string> Of(string name, ICollection<Wording> problems)
    {
        if (name == StandardInput || File.Exists(name))
        {
            return [name];
        }

        if (Directory.Exists(name))
        {
            var found = Files(name, deep: true).Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))).ToList();
            if (found.Count == 0)
            {
                problems.Add(new(
                    $"{name}: här finns inga filer vars namn slutar på .structure.yaml; ange en fil, eller döp om den", $"{name}: no files here whose names end in .structure.yaml; name a file, or rename it"));
            }

            return found;
        }

        if (name.Contains('*', StringComparison.Ordinal))
        {
            var found = Matching(name);
            if (found.Count == 0)
            {
                problems.Add(new($"{name}: ingen fil passar mönstret", $"{name}: no file matches"));
            }

            return found;
        }

        return [name];
    }

    private static List<string> Matching(string pattern)
    {
        var slashed = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        var cut = slashed.LastIndexOf('/', slashed.IndexOf('*', StringComparison.Ordinal)) + 1;
        var (folder, rest) = (slashed[..cut], slashed[cut..]);
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(rest);
        return [.. Files(folder, deep: rest.Contains('/', StringComparison.Ordinal)).Where(f => matcher.Match(f[folder.Length..]).HasMatches)];
    }

    // Hidden folders are not searched, nor are links followed, which may lead round in a circle.
    private static List<string> Files(string folder, bool deep)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = deep, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var shown = folder.Length == 0 || folder.EndsWith('/') ? folder : folder + "/";
        var found = new FileSystemEnumerable<string>(root, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. found.Select(f => shown + Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }
}
