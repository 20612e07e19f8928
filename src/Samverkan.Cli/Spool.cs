namespace Samverkan.Cli;

/// <summary>Keeps what is written until it is needed: in memory while it is little, and then in a temporary file, which goes away by itself.</summary>
internal sealed class Spool(int inMemory = 1 << 20) : Stream
{
    private Stream _kept = new MemoryStream();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _kept.Length;

    public override long Position
    {
        get => _kept.Position;
        set => _kept.Position = value;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_kept is MemoryStream memory && memory.Position + buffer.Length > inMemory)
        {
            var file = TemporaryFile();
            var at = memory.Position;
            memory.WriteTo(file);
            file.Position = at;
            _kept = file;
            memory.Dispose();
        }

        _kept.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => _kept.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _kept.Read(buffer);

    public override long Seek(long offset, SeekOrigin origin) => _kept.Seek(offset, origin);

    public override void SetLength(long value) => _kept.SetLength(value);

    public override void Flush() => _kept.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
        }

        base.Dispose(disposing);
    }

    // Goes away whatever becomes of the process: on Unix it has no name any more once it is open.
    private static FileStream TemporaryFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
