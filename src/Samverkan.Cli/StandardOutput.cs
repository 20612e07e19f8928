namespace Samverkan.Cli;

/// <summary>The standard output of the process. A reader that has gone away is no fault: what is written after that goes nowhere.</summary>
internal sealed class StandardOutput : Stream
{
    // EPIPE; what follows it in the test are Windows' two words for the same.
    private const int BrokenPipe = 32;

    private readonly Stream _stream = Console.OpenStandardOutput();
    private bool _isGone;

    /// <summary>Why something could not be written; null while all could.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isGone)
        {
            return;
        }

        try
        {
            _stream.Write(buffer);
        }
        catch (IOException e)
        {
            _isGone = true;
            Failure = e.HResult is BrokenPipe or unchecked((int)0x8007006D) or unchecked((int)0x800700E8) ? null : e.Message;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (!_isGone)
        {
            _stream.Flush();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
