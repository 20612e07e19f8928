using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Shows a tree of nodes with their places: <c>{1:1-1:9 a@1:2-1:3: [1:5-1:8 x@1:6-1:7]}</c>, for tests that count by hand.</summary>
internal static class NodeText
{
    public static string Of(string text, string name = "x.yaml", ReadLimits? limits = null)
    {
        var source = new SourceText(name, text);
        var bag = new DiagnosticBag();
        var root = DocumentLoader.Load(source, limits ?? ReadLimits.Default, bag);
        bag.Sorted().Select(d => d.ToString()).Should().BeEmpty();
        return Show(root!, source);
    }

    /// <summary>Only the texts, without places.</summary>
    public static string WithoutPlaces(string text, string name = "x.yaml")
    {
        var source = new SourceText(name, text);
        var root = DocumentLoader.Load(source, ReadLimits.Default, new DiagnosticBag());
        return Show(root!, null);
    }

    private static string Show(Node node, SourceText? source) => node switch
    {
        ScalarNode { IsNull: true } scalar => "null" + At(scalar, source),
        ScalarNode scalar => scalar.Value.Replace("\n", "⏎", StringComparison.Ordinal) + At(scalar, source),
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(i => Show(i, source)))}]{At(sequence, source)}",
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => Show(e.Key, source) + ": " + Show(e.Value, source)))}}}{At(mapping, source)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string At(Node node, SourceText? source)
    {
        if (source is null)
        {
            return "";
        }

        var (start, end) = (source.PositionAt(node.Range.Start), source.PositionAt(node.Range.End));
        return new StringBuilder().Append('@').Append(start.Line).Append(':').Append(start.Column).Append('-').Append(end.Line).Append(':').Append(end.Column).ToString();
    }
}
