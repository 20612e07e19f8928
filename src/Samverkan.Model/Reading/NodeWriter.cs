using System.Text.Json;
using Samverkan.Model.Writing;

namespace Samverkan.Model.Reading;

/// <summary>Writes nodes as JSON, so that what was put together from several files can be read as one.</summary>
internal static class NodeWriter
{
    public static string ToJson(Node node) => JsonPieces.Text(json => Write(node, json));

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
