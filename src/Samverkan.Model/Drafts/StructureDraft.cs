using System.Text.Json;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Writing;

namespace Samverkan.Model.Drafts;

/// <summary>A structure in the making, described in code. It may be changed until it is built; what is built goes through the same door as files do. Not safe to use from several threads at once.</summary>
/// <param name="id">The structure's id.</param>
public sealed class StructureDraft(string id)
{
    private readonly DraftEntry _root = new();

    /// <summary>The structure's id.</summary>
    public string Id { get; } = id;

    /// <summary>What it describes; the structure unless told.</summary>
    public Coverage Covers { get; init; } = Coverage.Structure;

    /// <summary>The day it is judged as of, unless whoever judges it gives another.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The days its events cover; null when it has none.</summary>
    public DateRange? Period { get; init; }

    /// <summary>A list of the structure, such as <c>bodies</c>, or another key of the file.</summary>
    /// <param name="name">Its word in files.</param>
    public DraftValue this[string name]
    {
        get => _root[name];
        set => _root[name] = value;
    }

    /// <inheritdoc cref="DraftEntry.Set"/>
    /// <returns>This draft.</returns>
    public StructureDraft Set(string name, DraftValue value)
    {
        _root.Set(name, value);
        return this;
    }

    /// <inheritdoc cref="DraftEntry.With"/>
    /// <returns>This draft.</returns>
    public StructureDraft With(string list, string? id, Action<DraftEntry>? describe = null)
    {
        _root.With(list, id, describe);
        return this;
    }

    /// <summary>Makes the structure.</summary>
    /// <param name="limits">How much it may ask for.</param>
    /// <returns>The structure, or everything that is wrong with it. Its places are lines of the JSON that the draft amounts to, which is the source of the structure.</returns>
    public ReadResult<Structure> Build(ReadLimits? limits = null) => StructureReader.Read(new SourceText(Id + ".json", ToJson()), limits);

    /// <summary>The draft as a structure file in JSON.</summary>
    public string ToJson() => JsonPieces.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("structure", Id);
        json.WriteStartArray("covers");
        foreach (var (what, word) in (ReadOnlySpan<(Coverage, string)>)[(Coverage.Structure, "structure"), (Coverage.Events, "events")])
        {
            if (Covers.HasFlag(what))
            {
                json.WriteStringValue(word);
            }
        }

        json.WriteEndArray();
        if (AsOf is { } day)
        {
            json.WriteString("as-of", new DateRange(day, day).ToString());
        }

        if (Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("from", new DateRange(period.First, period.First).ToString());
            json.WriteString("until", new DateRange(period.Last, period.Last).ToString());
            json.WriteEndObject();
        }

        WriteValues(_root, json);
        json.WriteEndObject();
    });

    private static void WriteValues(DraftEntry entry, Utf8JsonWriter json)
    {
        foreach (var (name, value) in entry.Values)
        {
            json.WritePropertyName(name);
            switch (value.Content)
            {
                case string text:
                    json.WriteStringValue(text);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case string[] words:
                    json.WriteStartArray();
                    foreach (var word in words)
                    {
                        json.WriteStringValue(word);
                    }

                    json.WriteEndArray();
                    break;
                case DraftEntry mapping:
                    WriteEntry(mapping, json);
                    break;
                default:
                    json.WriteStartArray();
                    foreach (var one in value.Entries)
                    {
                        WriteEntry(one, json);
                    }

                    json.WriteEndArray();
                    break;
            }
        }
    }

    private static void WriteEntry(DraftEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (entry.Id is { } id)
        {
            json.WriteString("id", id);
        }

        WriteValues(entry, json);
        json.WriteEndObject();
    }
}
