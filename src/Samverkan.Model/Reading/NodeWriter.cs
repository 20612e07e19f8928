using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samverkan.Model.Reading;

/// <summary>Writes nodes as JSON, so that what was put together from several files can be read as one.</summary>
internal static class NodeWriter
{
    public static string ToJson(Node node)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 }))
        {
            Write(node, json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Node node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                json.WriteNullValue();
                break;
            case ScalarNode scalar:
                json.WriteStringValue(scalar.Value);
                break;
            case SequenceNode sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(item, json);
                }

                json.WriteEndArray();
                break;
            case MappingNode mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    json.WritePropertyName(key.Value);
                    Write(value, json);
                }

                json.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
