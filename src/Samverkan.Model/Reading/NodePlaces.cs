using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Where nodes stand.</summary>
internal static class NodePlaces
{
    public static SourceSpan SpanOf(this SourceText source, Node node) => source.SpanOf(node.Range);
}
