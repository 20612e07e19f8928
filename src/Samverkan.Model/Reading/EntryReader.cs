using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Makes the elements that an entry stands for: one, or one for each of what it says <c>each</c> of. Lives while a structure is read.</summary>
internal sealed class EntryReader(SourceText source, DiagnosticBag bag, Shapes shapes, KnownKeys keys, BodyDefaults defaults, ElementFiller filler, MadeElements made, ElementIndex index)
{
    public void Read(Element owner, AttributeRow row, Sort sort, ScalarNode? idNode, MappingNode entry, TextRange range)
    {
        entry = keys.OfEntry(entry, sort);
        if (idNode is null && entry["id"] is { } id)
        {
            idNode = id as ScalarNode is { IsNull: false } word ? word : null;
            if (idNode is null)
            {
                shapes.Id(id, "id");
            }
        }

        if (idNode is not null)
        {
            shapes.CheckId(idNode);

            // Reported as no id. Its beginning will do: what is made for each of many is named by it.
            idNode = idNode.Value.Length <= Ids.Longest ? idNode : new ScalarNode(idNode.Value[..Ids.Longest], false, idNode.Range);
        }

        if (defaults.AreGiven && sort.Name == "body" && entry["kind"] is ScalarNode { Value: "unknown" })
        {
            bag.Add(ModelDiagnostics.NoKindToInheritBy(source.SpanOf(idNode?.Range ?? range), idNode?.Value ?? sort.Name));
        }

        var inherited = defaults.For(sort, entry);
        var each = EachIn(sort, entry, null);
        each = inherited is null ? each : EachIn(sort, inherited, each);
        if (each is null)
        {
            if (made.Place(new Element(sort, idNode?.Value, owner, row, range)) is { } element)
            {
                filler.Fill(element, entry, inherited, idNode, range);
            }

            return;
        }

        if (each.Count > 1)
        {
            bag.Add(ModelDiagnostics.SeveralEach(source.SpanOf(each[1].Key)));
        }

        var attribute = sort.Find(each[0].Key.Value)!;
        var before = bag.Count;
        var over = ((MappingNode)each[0].Value).Entries[0].Value;
        var all = index.EachOf(over, attribute, shapes, bag, source);
        if (all.Count == 0 && bag.Count > before && idNode is not null)
        {
            index.AddOpenPrefix(owner, idNode.Value);
        }

        foreach (var one in all)
        {
            var name = one.Sort.Name == "post" ? one.Id : one.FullId;
            var element = new Element(sort, idNode is null || name is null ? null : idNode.Value + "/" + name, owner, row, range)
            {
                MadeFor = one,
                Count = index.IsSurelyOneOf(one, over, shapes) ? one.Count : one.Count with { Low = 0 },
            };
            if (name is null && idNode is not null)
            {
                index.AddOpenPrefix(owner, idNode.Value);
            }

            if (made.Place(element) is not null)
            {
                filler.Fill(element, entry, inherited, idNode, range);
            }
        }
    }

    /// <summary>A matter or document described right where it is referred to.</summary>
    public Element? AddInline(Sort sort, MappingNode node)
    {
        var list = VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == sort);
        var id = node["id"] as ScalarNode;
        var element = made.Place(new Element(sort, id?.Value, index.Root, list, node.Range));
        if (element is not null)
        {
            filler.Fill(element, keys.OfEntry(node, sort), null, id, node.Range);
        }

        return element;
    }

    // What an entry is made for each of; null where it is one entry.
    private static List<KeyValuePair<ScalarNode, Node>>? EachIn(Sort sort, MappingNode entry, List<KeyValuePair<ScalarNode, Node>>? before)
    {
        foreach (var written in entry.Entries)
        {
            if (written.Value is MappingNode { Entries: [{ Key.Value: "each" }] } && sort.Find(written.Key.Value) is { Type: { Kind: ValueKind.Reference, IsSet: false } })
            {
                (before ??= []).Add(written);
            }
        }

        return before;
    }
}
