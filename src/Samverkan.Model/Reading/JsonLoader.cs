using System.Text;
using System.Text.Json;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Reads JSON into the same nodes as YAML, with the same positions, through <see cref="Utf8JsonReader"/>.</summary>
internal static class JsonLoader
{
    public static Node? Load(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var tree = new TreeBuilder(source, limits, bag);
        var places = new Places(bytes);
        var words = new Utf8Words(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        try
        {
            while (!tree.Stopped && reader.Read())
            {
                var start = places.CharAt((int)reader.TokenStartIndex);
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        tree.Start(reader.TokenType == JsonTokenType.StartObject, start);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        tree.End(start + 1);
                        break;
                    case JsonTokenType.PropertyName or JsonTokenType.String:
                        // What the reader has consumed ends with the colon after a name: the name itself ends with its closing quote.
                        var text = reader.ValueIsEscaped ? Composed.Of(reader.GetString()!) : words.Of((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                        tree.Scalar(new(text, false, new(start, places.CharAt((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2))));
                        break;
                    default:
                        tree.Scalar(new(words.Of((int)reader.TokenStartIndex, reader.ValueSpan.Length), reader.TokenType == JsonTokenType.Null, new(start, places.CharAt((int)reader.BytesConsumed))));
                        break;
                }
            }
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + source.FirstLine;
            var before = Encoding.UTF8.GetBytes(source.Line(line));
            var column = Encoding.UTF8.GetCharCount(before, 0, (int)Math.Min(e.BytePositionInLine ?? 0, before.Length)) + 1;
            var end = column <= source.Line(line).Length ? column + 1 : column;
            bag.Add(ModelDiagnostics.NotJson(new SourceSpan(source.Name, new(line, column), new(line, end)), SyntaxReasons.Json(e.Message, source.Line(line), column - 1)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair: it cannot be read as text.
            var start = (int)reader.TokenStartIndex;
            var range = new TextRange(places.CharAt(start), places.CharAt(StringEnd(bytes, start)));
            bag.Add(ModelDiagnostics.NotJson(source.SpanOf(range), SyntaxReasons.HalfSurrogate));
            return null;
        }

        return tree.Stopped ? null : tree.Root;
    }

    private static int StringEnd(ReadOnlySpan<byte> bytes, int start)
    {
        var at = start + 1;
        while (at < bytes.Length && bytes[at] != (byte)'"')
        {
            at += bytes[at] == (byte)'\\' ? 2 : 1;
        }

        return at + 1;
    }

    // Byte positions come in rising order, so characters are counted once over the whole text.
    private sealed class Places(byte[] bytes)
    {
        private int _byte;
        private int _char;

        // As far as every byte is a character of its own.
        private int _plainUntil = EndOfPlain(bytes, 0);

        public int CharAt(int position)
        {
            position = Math.Min(position, bytes.Length);
            if (position < _byte)
            {
                return Encoding.UTF8.GetCharCount(bytes, 0, position);
            }

            if (position <= _plainUntil)
            {
                _char += position - _byte;
            }
            else
            {
                _char += Encoding.UTF8.GetCharCount(bytes, _byte, position - _byte);
                _plainUntil = EndOfPlain(bytes, position);
            }

            _byte = position;
            return _char;
        }

        private static int EndOfPlain(byte[] bytes, int from)
        {
            var wide = bytes.AsSpan(from).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            return wide < 0 ? bytes.Length : from + wide;
        }
    }
}
