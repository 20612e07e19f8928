using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samverkan.Model.Writing;

/// <summary>Writes pieces as JSON.</summary>
internal static class JsonPieces
{
    public static string Write(Piece whole) => Text(json => Write(whole, json)) + "\n";

    /// <summary>JSON as all files of this project are written: indented, with letters as they are.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Piece piece, Utf8JsonWriter json)
    {
        switch (piece)
        {
            case TextPiece text:
                json.WriteStringValue(text.Text);
                break;
            case PlainPiece { Text: [not '0', ..] or "0" } number when number.Text.All(char.IsAsciiDigit):
                json.WriteNumberValue(long.Parse(number.Text, CultureInfo.InvariantCulture));
                break;
            case PlainPiece day:
                json.WriteStringValue(day.Text);
                break;
            case ListPiece list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(item, json);
                }

                json.WriteEndArray();
                break;
            case KeysPiece keys:
                json.WriteStartObject();
                foreach (var (key, value) in keys.Keys)
                {
                    json.WritePropertyName(key);
                    Write(value, json);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
