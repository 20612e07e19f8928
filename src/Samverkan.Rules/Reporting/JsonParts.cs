using System.Text.Json;

namespace Samverkan.Rules.Reporting;

/// <summary>What all reports in JSON write alike.</summary>
internal static class JsonParts
{
    /// <summary>A list, in the order given.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A text; the key is left out where there is none.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
