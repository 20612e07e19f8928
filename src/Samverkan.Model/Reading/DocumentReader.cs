using System.Buffers;
using System.Text.Json;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>One of the documents that a file or stream holds.</summary>
/// <param name="Text">Its text, or why it cannot be read as text.</param>
/// <param name="Number">Which document it is, from 1; null where the file is one document.</param>
/// <param name="FirstLine">The line that it begins on.</param>
internal sealed record SourceDocument(ReadResult<SourceText> Text, int? Number, int FirstLine);

/// <summary>
/// Takes a stream apart into its documents, one at a time, so that a stream of any length needs no more memory than its largest document: YAML at its <c>---</c> lines,
/// newline-delimited JSON line by line.
/// </summary>
internal sealed class DocumentReader(string name, Stream stream, ReadLimits limits)
{
    private readonly ByteLines _lines = new(stream, limits.MaxBytes);

    public static IEnumerable<SourceDocument> Read(string name, Stream stream, ReadLimits? limits = null) => new DocumentReader(name, stream, limits ?? ReadLimits.Default).Read();

    private IEnumerable<SourceDocument> Read()
    {
        if (EndsWith(".ndjson") || EndsWith(".jsonl"))
        {
            return JsonLines();
        }

        if (EndsWith(".json"))
        {
            return Whole(isJson: true);
        }

        return EndsWith(".yaml") || EndsWith(".yml") ? Yaml() : ByItsBeginning();
    }

    private bool EndsWith(string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    // A stream whose name does not tell: a first line that is a JSON object is the first of many, one that only begins as one is part of a single JSON document.
    private IEnumerable<SourceDocument> ByItsBeginning()
    {
        while (_lines.Peek() is { } line)
        {
            var start = line.Span.TrimStart(" \t\r\n"u8);
            if (start.IsEmpty)
            {
                _lines.Skip();
                continue;
            }

            return start[0] != (byte)'{' ? Yaml() : IsObject(start) ? JsonLines() : Whole(isJson: true);
        }

        return _lines.IsTooLong ? [TooLarge(1, null)] : [];
    }

    private static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.TrySkip() && !json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private IEnumerable<SourceDocument> Whole(bool isJson)
    {
        var text = new ArrayBufferWriter<byte>();
        var firstLine = _lines.Number;
        while (_lines.Next() is { } line)
        {
            text.Write(line.Span);
            if (text.WrittenCount > limits.MaxBytes)
            {
                return [TooLarge(firstLine, null)];
            }
        }

        return [_lines.IsTooLong ? TooLarge(firstLine, null) : Document(text, null, firstLine, isJson)];
    }

    private IEnumerable<SourceDocument> JsonLines()
    {
        var number = 0;
        for (var at = _lines.Number; _lines.Next() is { } line; at = _lines.Number)
        {
            var text = line.Span.TrimEnd("\r\n"u8);
            if (!text.Trim(" \t\r"u8).IsEmpty)
            {
                yield return Document(text, ++number, at, isJson: true);
            }
        }

        if (_lines.IsTooLong)
        {
            yield return TooLarge(_lines.Number, number + 1);
        }
    }

    // A line that begins with `---` begins a document, whatever stands around it: YAML allows it nowhere else. What holds no more than comments is no document.
    private IEnumerable<SourceDocument> Yaml()
    {
        // Kept back by one: a document that turns out to be the only one has no number.
        (ArrayBufferWriter<byte> Text, int FirstLine)? before = null;
        var number = 0;
        var part = new ArrayBufferWriter<byte>();
        var (firstLine, isMarked, hasContent, isEnded) = (_lines.Number, false, false, false);
        for (var more = true; more && part.WrittenCount <= limits.MaxBytes;)
        {
            var at = _lines.Number;
            var next = _lines.Next();
            more = next is not null;
            var begins = next is { } first && IsMarker(first.Span, "---"u8);
            var isWhole = !more && !_lines.IsTooLong;
            if (isWhole || isEnded || (begins && (isMarked || hasContent)))
            {
                if (hasContent || (isWhole && before is null))
                {
                    if (before is { } earlier)
                    {
                        yield return Document(earlier.Text, ++number, earlier.FirstLine, isJson: false);
                    }

                    before = (part, firstLine);
                }

                part = new ArrayBufferWriter<byte>();
                (firstLine, isMarked, hasContent, isEnded) = (at, false, false, false);
            }

            if (next is { } bytes)
            {
                var line = bytes.Span;
                isMarked |= begins;
                isEnded = IsMarker(line, "..."u8);
                var isDirective = !isMarked && !hasContent && line.StartsWith("%"u8);
                hasContent |= !isDirective && !isEnded && HasContent(begins ? line[3..] : line);
                part.Write(line);
            }
        }

        if (before is { } last)
        {
            yield return Document(last.Text, number == 0 ? null : number + 1, last.FirstLine, isJson: false);
        }

        if (_lines.IsTooLong || part.WrittenCount > limits.MaxBytes)
        {
            yield return TooLarge(firstLine, before is null ? null : number + 2);
        }
    }

    private static bool IsMarker(ReadOnlySpan<byte> line, ReadOnlySpan<byte> marker) =>
        line.StartsWith(marker) && (line.Length == 3 || line[3] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');

    private static bool HasContent(ReadOnlySpan<byte> line)
    {
        var text = line.Trim(" \t\r\n"u8);
        return !text.IsEmpty && text[0] != (byte)'#';
    }

    private SourceDocument Document(ArrayBufferWriter<byte> text, int? number, int firstLine, bool isJson) => Document(text.WrittenSpan, number, firstLine, isJson);

    private SourceDocument Document(ReadOnlySpan<byte> text, int? number, int firstLine, bool isJson) =>
        new(SourceText.Decode(name, text, number, firstLine, isJson), number, firstLine);

    private SourceDocument TooLarge(int firstLine, int? number) =>
        new(ReadResult<SourceText>.Failed(ModelDiagnostics.TooLarge(SourceSpan.At(name, firstLine, 1), limits.MaxBytes)), number, firstLine);
}
