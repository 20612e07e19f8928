using Samverkan.Model;

namespace Samverkan.Cli;

/// <summary>A file that is whole or not there at all, however long its writing takes.</summary>
internal sealed class WholeFile : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<WholeFile> Unfinished = [];
    private static bool _isAbandoned;

    private readonly string _target;
    private readonly string? _beside;
    private Stream? _stream;
    private bool _isWrittenInPlace;

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

        lock (Gate)
        {
            if (_isAbandoned)
            {
                throw new IOException();
            }

            var beside = target + ".part";
            var whole = new WholeFile(target, beside, new FileStream(beside, FileMode.Create, FileAccess.ReadWrite));
            Unfinished.Add(whole);
            return whole;
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public void Finish()
    {
        if (_beside is null)
        {
            WriteInPlace();
            return;
        }

        Stream.Dispose();
        File.Move(_beside, _target, overwrite: true);
        _stream = null;
        Forget();
    }

    /// <summary>Takes back all that is not finished, and lets nothing more begin: the process is about to end.</summary>
    public static void Abandon()
    {
        lock (Gate)
        {
            _isAbandoned = true;
            foreach (var file in Unfinished)
            {
                file.TakeBack();
            }
        }
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
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What it still had to write goes away with it.
        }

        _stream = null;
        TakeBack();
        Forget();
    }

    // It was empty, and is again if not all of it can be written; a device or a pipe has no length.
    private void WriteInPlace()
    {
        using var stream = new FileStream(_target, FileMode.Open, FileAccess.Write);
        lock (Gate)
        {
            _isWrittenInPlace = true;
            Unfinished.Add(this);
        }

        Stream.Position = 0;
        Stream.CopyTo(stream);
        stream.Flush();
        _isWrittenInPlace = false;
        Forget();
    }

    private void TakeBack()
    {
        try
        {
            if (_beside is not null)
            {
                File.Delete(_beside);
            }
            else if (_isWrittenInPlace && new FileInfo(_target).Length > 0)
            {
                new FileStream(_target, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite).Dispose();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Nothing more can be done about it.
        }
    }

    private void Forget()
    {
        lock (Gate)
        {
            Unfinished.Remove(this);
        }
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
