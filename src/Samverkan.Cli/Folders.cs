using System.IO.Enumeration;
using Samverkan.Model;

namespace Samverkan.Cli;

/// <summary>Finds files in the folders that the user named.</summary>
internal static class Folders
{
    /// <summary>The files of an ending in the folders named, in order, and whatever was named that is no folder.</summary>
    /// <param name="paths">What the user named.</param>
    /// <param name="ending">How the names of the files end.</param>
    /// <param name="problems">Gets the folders that cannot be read or hold no such file.</param>
    public static List<string> Files(IEnumerable<string> paths, string ending, ICollection<Wording> problems)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            try
            {
                // Links to folders are not followed: they may lead round in a ring.
                var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
                var found = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), everywhere)
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(ending, StringComparison.Ordinal),
                    ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                }.Order(StringComparer.Ordinal).ToList();
                if (found.Count == 0)
                {
                    problems.Add(new($"{path}: här finns inga filer vars namn slutar på {ending}; ange en fil, eller döp om den", $"{path}: no files here whose names end in {ending}; name a file, or rename it"));
                }

                files.AddRange(found);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new($"{path}: kan inte läsas ({e.Message})", $"{path}: cannot be read ({e.Message})"));
            }
        }

        return [.. files.Distinct(StringComparer.Ordinal)];
    }
}
