namespace Samverkan.Model.Reading;

/// <summary>Reads a stream line by line as bytes, each with its end; a byte-order mark of UTF-8 at the beginning is left out.</summary>
internal sealed class ByteLines(Stream stream, long longest)
{
    private byte[] _buffer = new byte[65536];
    private int _start;
    private int _end;
    private bool _hasBegun;
    private bool _isAtEnd;

    /// <summary>The number of the line that comes next, from 1. A carriage return of its own ends a line too, as it does in a text.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether reading stopped at a line that is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line, to be used before another is asked for; null at the end.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        var line = Peek();
        Skip();
        return line;
    }

    /// <summary>Goes past the next line.</summary>
    public void Skip()
    {
        if (Peek() is { } line)
        {
            _start += line.Length;
            Number += Ends(line.Span);
        }
    }

    /// <summary>The next line, without going past it.</summary>
    public ReadOnlyMemory<byte>? Peek()
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0 && searched + at < longest)
            {
                return _buffer.AsMemory(_start, searched + at + 1);
            }

            searched = _end - _start;
            if (at >= 0 || searched > longest)
            {
                IsTooLong = true;
                return null;
            }

            if (_isAtEnd)
            {
                // Not with `?:`, which would turn null into an empty piece of memory.
                if (searched == 0)
                {
                    return null;
                }

                return _buffer.AsMemory(_start, searched);
            }

            if (Fill())
            {
                searched = 0;
            }
        }
    }

    // True where the beginning of the line moved: past a byte-order mark.
    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
        if (!_hasBegun && (_end >= 3 || _isAtEnd))
        {
            _hasBegun = true;
            if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            {
                _start = 3;
                return true;
            }
        }

        return false;
    }

    private static int Ends(ReadOnlySpan<byte> line)
    {
        var ends = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == (byte)'\n' || (line[i] == (byte)'\r' && (i + 1 == line.Length || line[i + 1] != (byte)'\n')))
            {
                ends++;
            }
        }

        return ends;
    }
}
