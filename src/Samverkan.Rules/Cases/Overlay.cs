using Samverkan.Model.Reading;

namespace Samverkan.Rules.Cases;

/// <summary>Lays small changes over a structure, both as nodes.</summary>
/// <remarks>Keys go over keys, all the way down. Over a list of entries, each key is the id of an entry (of a post: its kind): it is changed,
/// or added where there is none. The word <c>left-out</c> takes away what it stands for. Anything else takes the place of what was there.</remarks>
internal static class Overlay
{
    public const string LeftOut = "left-out";

    /// <summary>The one laid over the other.</summary>
    /// <param name="under">What there is.</param>
    /// <param name="over">What changes in it.</param>
    /// <param name="missed">Gets what is to be left out and is not there, with what is.</param>
    public static MappingNode Apply(MappingNode under, MappingNode over, Action<ScalarNode, IEnumerable<string>>? missed = null)
    {
        var entries = under.Entries.ToList();
        foreach (var (key, value) in over.Entries)
        {
            var at = entries.FindIndex(e => e.Key.Value == key.Value);
            if (value is ScalarNode { Value: LeftOut })
            {
                if (at >= 0)
                {
                    entries.RemoveAt(at);
                }
                else
                {
                    missed?.Invoke(key, entries.Select(e => e.Key.Value));
                }
            }
            else if (at < 0)
            {
                entries.Add(new(key, Fresh(value)));
            }
            else
            {
                entries[at] = new(entries[at].Key, Over(entries[at].Value, value, missed));
            }
        }

        return new MappingNode(entries, under.Range);
    }

    // What is left out of something new is not there at all.
    private static Node Fresh(Node value) => value is MappingNode map ? Apply(new MappingNode([], map.Range), map) : value;

    private static Node Over(Node under, Node over, Action<ScalarNode, IEnumerable<string>>? missed) => (under, over) switch
    {
        (MappingNode a, MappingNode b) => Apply(a, b, missed),
        (SequenceNode a, MappingNode b) when a.Items.TrueForAll(IsEntry) => OverEntries(a, b, missed),
        _ => over,
    };

    private static SequenceNode OverEntries(SequenceNode under, MappingNode over, Action<ScalarNode, IEnumerable<string>>? missed)
    {
        var items = under.Items.ToList();
        foreach (var (key, value) in over.Entries)
        {
            var at = items.FindIndex(i => NameOf(i) == key.Value);
            if (value is ScalarNode { Value: LeftOut })
            {
                if (at >= 0)
                {
                    items.RemoveAt(at);
                }
                else
                {
                    missed?.Invoke(key, items.Select(NameOf).OfType<string>());
                }
            }
            else if (at < 0 && key.Value == "and-more")
            {
                items.Add(value is MappingNode ? new MappingNode([new(key, value)], value.Range) : key);
            }
            else if (at < 0)
            {
                var entries = Fresh(value) is MappingNode map ? map.Entries.ToList() : [];
                entries.Insert(0, new(new ScalarNode("id", false, key.Range), key));
                items.Add(new MappingNode(entries, value.Range));
            }
            else
            {
                items[at] = items[at] is MappingNode entry && value is MappingNode change ? Apply(entry, change, missed) : value;
            }
        }

        return new SequenceNode(items, under.Range);
    }

    private static bool IsEntry(Node node) => node is MappingNode || NameOf(node) is not null;

    // By its id; a post by its kind; a bare word by itself.
    private static string? NameOf(Node node) => node switch
    {
        MappingNode map => ((map["id"] ?? map["post"] ?? map["substitute-for"] ?? map["date"]) as ScalarNode)?.Value,
        ScalarNode { IsNull: false } word => word.Value,
        _ => null,
    };
}
