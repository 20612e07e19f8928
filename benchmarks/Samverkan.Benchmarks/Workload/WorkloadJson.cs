using System.Globalization;
using System.Text.Json;

namespace Samverkan.Benchmarks.Workload;

/// <summary>Writes a structure of the workload as a structure file in JSON, laid out as people keep it.</summary>
internal static class WorkloadJson
{
    public static byte[] Write(StructureRecord structure)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            to.WriteStartObject();
            to.WriteString("structure", structure.Id);
            WriteList(to, "covers", ["structure", "events"]);
            to.WriteStartObject("period");
            to.WriteString("from", $"{structure.FirstYear}-01-01");
            to.WriteString("until", $"{structure.LastYear}-12-31");
            to.WriteEndObject();
            to.WriteString("as-of", $"{structure.LastYear}-12-31");
            to.WriteStartObject("organisations");
            foreach (var organisation in structure.Organisations)
            {
                to.WriteStartObject(organisation.Id);
                to.WriteString("kind", organisation.Kind);
                to.WriteString("name", organisation.Name);
                to.WriteEndObject();
            }

            to.WriteEndObject();
            to.WriteStartObject("bodies");
            foreach (var body in structure.Bodies)
            {
                WriteBody(to, body);
            }

            to.WriteEndObject();
            to.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteBody(Utf8JsonWriter to, BodyRecord body)
    {
        to.WriteStartObject(body.Id);
        to.WriteString("kind", body.Kind);
        to.WriteString("sphere", body.Sphere);
        WriteList(to, "powers", body.Powers);
        if (body.MeetingsPerYear is { } meetings)
        {
            to.WriteNumber("meetings-per-year", meetings);
        }

        if (body.Tasks.Count > 0)
        {
            WriteList(to, "tasks", body.Tasks);
        }

        to.WriteStartArray("seats");
        foreach (var seat in body.Seats)
        {
            WriteEntry(to, ("id", seat.Id), ("represents", seat.Represents), ("side", seat.Side), ("position", seat.Position));
        }

        to.WriteEndArray();
        to.WriteStartArray("presidium");
        foreach (var post in body.Presidium)
        {
            WriteEntry(to, ("post", post.Post), ("seat", post.Seat));
        }

        to.WriteEndArray();
        if (body.Plans.Count > 0)
        {
            to.WriteStartArray("plans");
            foreach (var plan in body.Plans)
            {
                WriteEntry(to, ("id", plan.Id), ("ready", plan.Ready.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("length", $"{plan.LengthInYears} years"));
            }

            to.WriteEndArray();
        }

        to.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter to, params ReadOnlySpan<(string Key, string? Value)> keys)
    {
        to.WriteStartObject();
        foreach (var (key, value) in keys)
        {
            if (value is not null)
            {
                to.WriteString(key, value);
            }
        }

        to.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter to, string key, IEnumerable<string> values)
    {
        to.WriteStartArray(key);
        foreach (var value in values)
        {
            to.WriteStringValue(value);
        }

        to.WriteEndArray();
    }
}
