namespace Samverkan.Cli.Watching;

/// <summary>What tells one state of a file from another; null stands for a file that is not there.</summary>
/// <param name="Written">When it was last written.</param>
/// <param name="Length">How long it is.</param>
internal sealed record FileStamp(DateTime Written, long Length)
{
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>Tells when files have changed. It looks now and then instead of being told: that also sees editors that write beside and rename, and files on a network.</summary>
/// <param name="stamp">The state of a file.</param>
/// <param name="pause">Waits a moment; false when there is nothing more to wait for.</param>
internal sealed class FileChanges(Func<string, FileStamp?> stamp, Func<bool> pause)
{
    private Dictionary<string, FileStamp?> _known = [];

    /// <summary>Watches these files: those that are new from the state they are in now, the others from the state they were last seen in. To be called before they are read.</summary>
    public void Watch(IEnumerable<string> files) =>
        _known = files.Distinct(StringComparer.Ordinal).ToDictionary(f => f, f => _known.TryGetValue(f, out var seen) ? seen : stamp(f), StringComparer.Ordinal);

    /// <summary>Waits until something has changed and has come to rest: the same twice in a row.</summary>
    /// <returns>The files that have changed; null when there is nothing more to wait for.</returns>
    public List<string>? Next()
    {
        Dictionary<string, FileStamp?>? before = null;
        while (pause())
        {
            var now = _known.Keys.ToDictionary(f => f, stamp, StringComparer.Ordinal);
            var changed = Differing(now, _known);
            if (changed.Count > 0 && before is not null && Differing(now, before).Count == 0)
            {
                _known = now;
                return changed;
            }

            before = changed.Count > 0 ? now : null;
        }

        return null;
    }

    private static List<string> Differing(Dictionary<string, FileStamp?> a, Dictionary<string, FileStamp?> b) =>
        [.. a.Where(f => b[f.Key] != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal)];
}
