using System.Buffers;
using System.Text;
using Samverkan.Model.Diagnostics;

namespace Samverkan.Model.Text;

/// <summary>The text of one file or other source, with the name that messages call it by. Knows lines and columns, and nothing of what the text says.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Takes a text as it is; a leading byte-order mark is left out.</summary>
    /// <param name="name">What messages call the source: usually its path as the user gave it.</param>
    /// <param name="text">The text.</param>
    public SourceText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = Composed.Of(text.StartsWith('\uFEFF') ? text[1..] : text);
        IsJson = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What messages call the source.</summary>
    public string Name { get; }

    /// <summary>Which document of its file it is, from 1; null where the file is one document.</summary>
    public int? Document { get; internal init; }

    /// <summary>The line of the file that it begins on: 1, but for later documents of a file that holds several.</summary>
    public int FirstLine { get; internal init; } = 1;

    /// <summary>The text, without a byte-order mark.</summary>
    public string Text { get; }

    /// <summary>Decodes UTF-8. Bytes that are not UTF-8 are reported, never replaced.</summary>
    /// <returns>The text, or a diagnostic at the first byte that is not UTF-8.</returns>
    public static ReadResult<SourceText> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Decode(name, bytes, null, 1, null);
    }

    internal static ReadResult<SourceText> Decode(string name, ReadOnlySpan<byte> bytes, int? document, int firstLine, bool? isJson)
    {
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return ReadResult<SourceText>.Failed(ModelDiagnostics.Utf16(SourceSpan.At(name, firstLine, 1)));
        }

        if (Reading.FileFormats.Of(bytes) is { } format)
        {
            return ReadResult<SourceText>.Failed(ModelDiagnostics.OtherFormat(SourceSpan.At(name, firstLine, 1), format));
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        var bad = FirstInvalid(bytes);
        if (bad < 0)
        {
            var text = new SourceText(name, Encoding.UTF8.GetString(bytes)) { Document = document, FirstLine = firstLine };
            text.IsJson = isJson ?? text.IsJson;
            return ReadResult<SourceText>.Of(text);
        }

        var before = bytes[..bad];
        var line = before.Count((byte)'\n') + firstLine;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var at = SourceSpan.At(name, line, column);
        return ReadResult<SourceText>.Failed(Reading.FileFormats.WindowsWord(bytes, bad) is { } word ? ModelDiagnostics.Windows1252(at, word) : ModelDiagnostics.NotUtf8(at));
    }

    /// <summary>Reads a stream of UTF-8 to its end, but no further than the limit.</summary>
    public static ReadResult<SourceText> Read(string name, Stream stream, Reading.ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        var max = (limits ?? Reading.ReadLimits.Default).MaxBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((stream.CanSeek ? stream.Length - stream.Position : 0) + 1, 4096, Math.Max(4096, Math.Min(max, 1 << 24))));
        try
        {
            var length = 0;
            for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                limits?.Cancellation.ThrowIfCancellationRequested();
                length += read;
                if (length > max)
                {
                    return ReadResult<SourceText>.Failed(ModelDiagnostics.TooLarge(SourceSpan.At(name, 1, 1), max));
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(2 * length);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return Decode(name, buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The line and column, both from 1, of a place given as a number of characters from the start.</summary>
    public SourcePosition PositionAt(int offset)
    {
        var starts = LineStarts;
        var line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(line + FirstLine, offset - starts[line] + 1);
    }

    /// <summary>The number of characters before a place; the end of the text where it has no such place.</summary>
    internal int OffsetOf(SourcePosition position)
    {
        var starts = LineStarts;
        var line = position.Line - FirstLine;
        return line < 0 ? 0 : line >= starts.Length ? Text.Length : Math.Min(Text.Length, starts[line] + position.Column - 1);
    }

    /// <summary>The text of a line of the file, counted from 1, without its end; empty where the text has no such line.</summary>
    public string Line(int number)
    {
        var starts = LineStarts;
        number -= FirstLine - 1;
        if (number < 1 || number > starts.Length)
        {
            return "";
        }

        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Whether it is to be read as JSON rather than YAML: as its name tells, or as whoever took it out of a stream knew.</summary>
    internal bool IsJson { get; private set; }

    /// <summary>The same source with another text of the same length and lines.</summary>
    internal SourceText With(string text) => new(Name, text) { Document = Document, FirstLine = FirstLine, IsJson = IsJson };

    /// <summary>The place of its first character.</summary>
    internal SourceSpan Beginning => SourceSpan.At(Name, FirstLine, 1);

    /// <summary>How many lines it has; one more than its line ends.</summary>
    internal int LineCount => LineStarts.Length;

    internal SourceSpan SpanOf(TextRange range) => new(Name, PositionAt(range.Start), PositionAt(range.End));

    private int[] LineStarts
    {
        get
        {
            if (_lineStarts is null)
            {
                List<int> starts = [0];
                for (var i = 0; i < Text.Length; i++)
                {
                    if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                    {
                        starts.Add(i + 1);
                    }
                }

                _lineStarts = [.. starts];
            }

            return _lineStarts;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = System.Text.Unicode.Utf8.IsValid(bytes) ? -1 : 0;
        while (at >= 0 && at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
