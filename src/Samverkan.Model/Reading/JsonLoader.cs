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
                    case JsonTokenType.PropertyName:
                        // The reader has consumed the colon as well: the name ends with its closing quote.
                        tree.Scalar(reader.GetString()!, false, new(start, places.CharAt(StringEnd(bytes, (int)reader.TokenStartIndex))));
                        break;
                    default:
                        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                        tree.Scalar(text, reader.TokenType == JsonTokenType.Null, new(start, places.CharAt((int)reader.BytesConsumed)));
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

        public int CharAt(int position)
        {
            position = Math.Min(position, bytes.Length);
            if (position < _byte)
            {
                return Encoding.UTF8.GetCharCount(bytes, 0, position);
            }

            _char += Encoding.UTF8.GetCharCount(bytes, _byte, position - _byte);
            _byte = position;
            return _char;
        }
    }
}
