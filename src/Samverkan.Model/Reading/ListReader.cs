using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads the lists of a structure: their entries in every shape that they are written in. Lives while a structure is read.</summary>
internal sealed class ListReader(SourceText source, DiagnosticBag bag, KnownKeys keys, EntryReader entries, ElementFiller filler, MadeElements made, ListNotes lists, ElementIndex index)
{
    private readonly HashSet<(Element Owner, AttributeRow List)> _dashesTold = [];

    public void Read(Element owner, AttributeRow row, Node node)
    {
        var note = lists.Of(owner, row);
        note.IsGiven = true;
        note.IsDescribed = true;
        var sort = row.Target!;
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                bag.Add(ModelDiagnostics.EmptyValue(source.SpanOf(node), row));
                note.IsGiven = false;
                break;
            case ScalarNode { Value: "none" }:
                break;
            case ScalarNode { Value: "unknown" }:
                note.IsGiven = false;
                note.IsDescribed = false;
                break;
            case ScalarNode { Value: "and-more" }:
                AddAndMore(owner, row, null, node.Range);
                break;
            case ScalarNode word:
                bag.Add(ModelDiagnostics.ListWanted(source.SpanOf(node), row.Name, word.Value, sort.Name == "post"));
                note.IsGiven = false;
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReadItem(owner, row, sort, item);
                }

                break;
            case MappingNode entry when entry.Entries.Exists(e => e.Value is ScalarNode { IsNull: false }) && entry.Entries.TrueForAll(e => KnownKeys.IsOfEntry(e.Key.Value, sort)):
                // Its keys are those of an entry: one entry, without the dash that would say so.
                var first = source.SpanOf(entry.Entries[0].Key);
                bag.Add(ModelDiagnostics.EntryWithoutDash(first, row.Name, "- " + source.Line(first.Start.Line).Trim()));
                entries.Read(owner, row, sort, null, entry, entry.Range);
                break;
            case MappingNode mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    if (key.Value == "and-more")
                    {
                        AddAndMore(owner, row, value, key.Range);
                    }
                    else if (value is MappingNode entry)
                    {
                        entries.Read(owner, row, sort, key, entry, key.Range);
                    }
                    else if (value is ScalarNode { IsNull: true })
                    {
                        entries.Read(owner, row, sort, key, new MappingNode([], value.Range), key.Range);
                    }
                    else
                    {
                        bag.Add(ModelDiagnostics.NotKeys(source.SpanOf(value), key.Value));
                        AddUnreadable(owner, row, key);
                    }
                }

                break;
            default:
                break;
        }
    }

    private void ReadItem(Element owner, AttributeRow row, Sort sort, Node item)
    {
        switch (item)
        {
            case ScalarNode { Value: "and-more" }:
                AddAndMore(owner, row, null, item.Range);
                break;
            case MappingNode { Entries: [{ Key.Value: "and-more" } only] }:
                AddAndMore(owner, row, only.Value, item.Range);
                break;
            case MappingNode { Entries: [{ Key: var key, Value: MappingNode inner }] } when !KnownKeys.IsOfEntry(key.Value, sort) && inner.Entries.TrueForAll(e => KnownKeys.IsOfEntry(e.Key.Value, sort)):
                if (_dashesTold.Add((owner, row)))
                {
                    bag.Add(ModelDiagnostics.DashBeforeId(source.SpanOf(key), row.Name, key.Value));
                }

                entries.Read(owner, row, sort, key, inner, key.Range);
                break;
            case MappingNode entry:
                entries.Read(owner, row, sort, null, entry, item.Range);
                break;
            case ScalarNode { IsNull: false } word when sort is { Name: "post", KindAttribute: { } kind }:
                entries.Read(owner, row, sort, null, new MappingNode([new(new ScalarNode(kind.Name, false, word.Range), word)], word.Range), item.Range);
                break;
            case ScalarNode { IsNull: false } id:
                var kindAsked = sort.KindAttribute is { LeftOut: LeftOut.Required } required ? $", {required.Name}: …" : "";
                bag.Add(ModelDiagnostics.EntryNotKeys(
                    source.SpanOf(item), row.Name, new($"skriv `{{ id: {id.Value}{kindAsked} }}`", $"write `{{ id: {id.Value}{kindAsked} }}`")));
                AddUnreadable(owner, row, id);
                break;
            default:
                bag.Add(ModelDiagnostics.EntryNotKeys(source.SpanOf(item), row.Name));
                break;
        }
    }

    // An entry that cannot be read and has been reported: it is there all the same, so that what refers to it is not reported too.
    private void AddUnreadable(Element owner, AttributeRow row, ScalarNode id)
    {
        if (made.Place(new Element(row.Target!, id.Value, owner, row, id.Range)) is { } element)
        {
            filler.Declare(element, id.Range, null);
        }
    }

    private void AddAndMore(Element owner, AttributeRow row, Node? value, TextRange range)
    {
        var element = made.Place(new Element(row.Target!, null, owner, row, range) { Count = Multiplicity.Any, IsAndMore = true });
        if (element is not null && value is MappingNode mapping)
        {
            var entry = keys.OfEntry(mapping, row.Target!);
            filler.ReadKeys(element, entry, isInherited: false);
            index.Register(element, ElementFiller.KindIn(element.Sort, entry));
        }
        else if (value is not null and not ScalarNode { IsNull: true })
        {
            bag.Add(ModelDiagnostics.NotKeys(source.SpanOf(value), "and-more"));
        }
    }
}
