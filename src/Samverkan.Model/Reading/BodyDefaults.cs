using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>What bodies of a kind have where they say nothing else themselves: <c>defaults</c>. Lives while a structure is read.</summary>
internal sealed class BodyDefaults(SourceText source, DiagnosticBag bag, Shapes shapes, KnownKeys known)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<ScalarNode> _places = [];
    private readonly HashSet<Node> _inherited = [];
    private Dictionary<string, MappingNode>? _kinds;

    /// <summary>Whether there are any.</summary>
    public bool AreGiven => _kinds is not null;

    public void Read(Node node)
    {
        if (shapes.Mapping(node, "defaults") is not { } defaults)
        {
            return;
        }

        _kinds = new(StringComparer.Ordinal);
        foreach (var (kind, value) in defaults.Entries)
        {
            if (shapes.Mapping(value, kind.Value) is { } keys)
            {
                _places.Add(kind);
                _kinds.Add(kind.Value, known.OfEntry(keys, VocabularyTable.Find("body")!));
            }
        }
    }

    /// <summary>What an entry inherits; null where there are no defaults for its kind.</summary>
    public MappingNode? For(Sort sort, MappingNode entry)
    {
        if (_kinds is null || sort.Name != "body" || entry["kind"] is not ScalarNode kind || !_kinds.TryGetValue(kind.Value, out var defaults))
        {
            return null;
        }

        _used.Add(kind.Value);
        var inherited = defaults.Entries.Where(e => entry[e.Key.Value] is null).ToList();
        _inherited.UnionWith(inherited.Select(e => e.Value));
        return new MappingNode(inherited, defaults.Range);
    }

    /// <summary>Reports those that no body can have.</summary>
    public void CheckUse(List<Element> elements)
    {
        foreach (var key in _places)
        {
            if (!_used.Contains(key.Value))
            {
                var kinds = elements.Where(e => e.Sort.Name == "body").Select(e => e.Kind).OfType<string>().Distinct();
                bag.Add(ModelDiagnostics.DefaultsUnused(source.SpanOf(key), key.Value, bag.Suggest(key.Value, kinds)));
            }
        }
    }

    /// <summary>What no body has inherited and can be read all the same.</summary>
    public IEnumerable<MappingNode> NotInherited() => (_kinds?.Values ?? Enumerable.Empty<MappingNode>())
        .Select(d => new MappingNode(d.Entries.Where(e => !_inherited.Contains(e.Value) && !SaysEach(e.Value)).ToList(), d.Range));

    // What stands for another in each body can be read only where there is one.
    private static bool SaysEach(Node node) => node switch
    {
        MappingNode map => map.Entries.Exists(e => e.Key.Value == "each" || SaysEach(e.Value)),
        SequenceNode sequence => sequence.Items.Exists(SaysEach),
        ScalarNode scalar => scalar.Value.Split('/').Contains("each"),
        _ => false,
    };
}
