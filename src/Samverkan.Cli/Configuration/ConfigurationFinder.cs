using Samverkan.Model;

namespace Samverkan.Cli.Configuration;

/// <summary>Finds the configuration file that belongs to structures: in their folder or the nearest above it, no higher than the top of a repository.</summary>
internal static class ConfigurationFinder
{
    /// <summary>The file that belongs to all of these, or null; files that belong to several are a problem.</summary>
    /// <param name="files">Structure files; with none, the working folder is where the search begins.</param>
    /// <param name="problems">Where to say so.</param>
    public static string? Find(IReadOnlyCollection<string> files, ICollection<Wording> problems)
    {
        var byFolder = new Dictionary<string, string?>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files.DefaultIfEmpty(""))
        {
            var folder = FolderOf(file);
            if (!byFolder.TryGetValue(folder, out var one))
            {
                byFolder[folder] = one = Upward(folder);
            }

            if (one is not null)
            {
                found.Add(one);
            }
        }

        if (found.Count > 1)
        {
            var all = string.Join(", ", found);
            problems.Add(new(
                $"strukturerna hör till olika konfigurationsfiler ({all}); pröva dem var för sig, eller välj en med --config",
                $"the structures belong to different configuration files ({all}); check them separately, or choose one with --config"));
        }

        return found.FirstOrDefault();
    }

    private static string FolderOf(string file) => file[..(file.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)];

    // Given the way the user gave it, so that messages speak of places the same way.
    private static string? Upward(string folder)
    {
        var at = Path.GetFullPath(folder.Length == 0 ? "." : folder).TrimEnd(Path.DirectorySeparatorChar);
        for (var up = folder; ;)
        {
            if (File.Exists(up + ConfigurationFile.Name))
            {
                return up + ConfigurationFile.Name;
            }

            if (Path.Exists(Path.Combine(at, ".git")) || Path.GetDirectoryName(at) is not { } above)
            {
                return null;
            }

            up = Above(up);
            at = above;
        }
    }

    private static string Above(string folder)
    {
        var trimmed = folder.TrimEnd('/', Path.DirectorySeparatorChar);
        var last = trimmed[(trimmed.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)..];
        return last is "" or "." or ".." ? folder + "../" : trimmed[..^last.Length];
    }
}
