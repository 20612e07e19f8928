using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Tells under what a place of a file stands: the keys and entries around it, from the top. Reads the file once more, and only when something is asked of it.</summary>
internal sealed class PlaceInWords(SourceText source)
{
    // Beyond this the file is a machine's, and nobody looks for a place in it by its headings.
    private const int Longest = 4_000_000;

    private static readonly string[] Names = ["id", "post", "rule", "name", "kind", "substitute-for", "date"];

    private readonly Lazy<MappingNode?> _root = new(() => source.Text.Length > Longest ? null : DocumentLoader.Load(source, ReadLimits.Default, new DiagnosticBag()));

    /// <summary><c>bodies › school-council › seats</c>; null at the top of the file, and where the file cannot be read.</summary>
    public string? Of(SourcePosition position)
    {
        if (_root.Value is not { } root)
        {
            return null;
        }

        var path = new List<string>();
        var at = source.OffsetOf(position);
        for (Node? node = root; node is not null;)
        {
            node = Inside(node, at, path);
        }

        return path.Count == 0 ? null : string.Join(" › ", path);
    }

    // Brackets are where their contents begin, not within them; what stands further out on a later line is after them.
    private bool IsWithin(Node node, int at)
    {
        var start = node.Range.Start;
        var isInBrackets = start < source.Text.Length && source.Text[start] is '{' or '[';
        return start == at ? !isInBrackets : start < at && (isInBrackets || Column(start) <= Column(at));
    }

    private int Column(int at) => at == 0 ? 0 : at - source.Text.LastIndexOf('\n', at - 1) - 1;

    private Node? Inside(Node node, int at, List<string> path)
    {
        if (node is MappingNode map && map.Entries.FindLast(e => e.Key.Range.Start <= at) is { Key: { } key, Value: var value } && value is not ScalarNode && IsWithin(value, at))
        {
            path.Add(key.Value);
            return value;
        }

        if (node is not SequenceNode list || list.Items.FindLastIndex(i => i.Range.Start <= at) is not (>= 0 and var index) || list.Items[index] is not MappingNode entry)
        {
            return null;
        }

        var named = Names.Select(n => entry[n]).OfType<ScalarNode>().FirstOrDefault(n => !n.IsNull);
        path.Add(named?.Value ?? (index + 1).ToString(CultureInfo.InvariantCulture));
        return entry;
    }
}
