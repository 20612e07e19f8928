using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Samverkan.Rules.Reporting;

/// <summary>Makes bytes of what writers write: text, or members of a JSON array that is put together later.</summary>
internal static class Rendered
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ReadOnlyMemory<byte> Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return Utf8.GetBytes(writer.ToString());
    }

    /// <summary>JSON with letters as they are; what turns the reading direction as its code.</summary>
    public static JsonWriterOptions Json(bool indented = true) => new() { Indented = indented, NewLine = "\n", Encoder = Letters.Encoder };

    /// <summary>Entries of an array that stands this many levels down in an indented document, with commas between them but no brackets around them.</summary>
    public static ReadOnlyMemory<byte> Entries(int depth, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Json());
        for (var i = 0; i < depth; i++)
        {
            json.WriteStartArray();
        }

        json.Flush();
        var start = buffer.WrittenCount;
        write(json);
        json.Flush();
        return buffer.WrittenMemory[start..];
    }

    /// <summary>Such an array, with its name and its brackets, as the last thing that was written to <paramref name="json"/>; the writer is not told of its entries.</summary>
    public static void Array(Utf8JsonWriter json, string name, Stream output, PartStore entries)
    {
        json.WriteStartArray(name);
        json.Flush();
        entries.CopyTo(output);
        if (entries.Count > 0)
        {
            output.Write(Utf8.GetBytes("\n" + new string(' ', 2 * (json.CurrentDepth - 1))));
        }

        json.WriteEndArray();
    }

    // Of its own, so that text can be written without it.
    private static class Letters
    {
        public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Settings());

        private static TextEncoderSettings Settings()
        {
            var settings = new TextEncoderSettings(UnicodeRanges.All);
            settings.ForbidCharacters(SafeText.Directional);
            return settings;
        }
    }
}
