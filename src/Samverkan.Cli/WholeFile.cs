using System.Collections.Concurrent;
using Samverkan.Model;

namespace Samverkan.Cli;

/// <summary>A file that is whole or not there at all, however long its writing takes.</summary>
internal sealed class WholeFile : IDisposable
{
    // Those that are being written, for a process that is told to stop.
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);

    private readonly string _target;
    private readonly string? _beside;
    private Stream? _stream;

    private WholeFile(string target, string? beside, Stream stream)
    {
        _target = target;
        _beside = beside;
        _stream = stream;
    }

    /// <summary>What is to be in the file.</summary>
    public Stream Stream => _stream!;

    /// <returns>What went wrong, or null.</returns>
    public static Wording? Write(byte[] whole, string file) => Trying(file, () =>
    {
        using var written = Begin(file);
        written.Stream.Write(whole);
        written.Finish();
    });

    /// <summary>Starts to write: beside the file, which keeps what it holds until <see cref="Finish"/>.</summary>
    public static WholeFile Begin(string file)
    {
        // A link is followed. What holds nothing yet (an empty file, but also a device or a pipe) is written where it is, in the end;
        // what holds something keeps it until the new report is there in one piece.
        var target = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        if (File.Exists(target) && new FileInfo(target).Length == 0)
        {
            using (new FileStream(target, FileMode.Open, FileAccess.Write))
            {
                // Only to know, before anything is judged, that it may be written.
            }

            return new WholeFile(target, null, new Spool());
        }

        var beside = target + ".part";
        Unfinished[beside] = true;
        return new WholeFile(target, beside, new FileStream(beside, FileMode.Create, FileAccess.ReadWrite));
    }

    /// <summary>Takes away what is not finished, when the process is told to stop.</summary>
    public static void TakeAwayUnfinished()
    {
        foreach (var file in Unfinished.Keys)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Nothing more can be done about it.
            }
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public void Finish()
    {
        if (_beside is null)
        {
            using var stream = new FileStream(_target, FileMode.Open, FileAccess.Write);
            Stream.Position = 0;
            Stream.CopyTo(stream);
            return;
        }

        Stream.Dispose();
        _stream = null;
        File.Move(_beside, _target, overwrite: true);
        Unfinished.TryRemove(_beside, out _);
    }

    /// <summary>Lets go; a file that was not finished leaves nothing behind.</summary>
    public void Dispose()
    {
        if (_stream is null)
        {
            return;
        }

        try
        {
            _stream.Dispose();
            if (_beside is not null)
            {
                File.Delete(_beside);
                Unfinished.TryRemove(_beside, out _);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done about it.
        }

        _stream = null;
    }

    /// <returns>What went wrong with the file, or null.</returns>
    public static Wording? Trying(string file, Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new($"{file}: kan inte skrivas ({e.Message})", $"{file}: cannot be written ({e.Message})");
        }
    }
}
