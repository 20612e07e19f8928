using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Reads texts that may be given in two languages.</summary>
internal sealed class WordingReader(SourceText source, DiagnosticBag bag)
{
    public Wording? Read(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            return Wording.Same(scalar.Value);
        }

        if (node is not MappingNode mapping)
        {
            bag.Add(node is ScalarNode
                ? ModelDiagnostics.EmptyValue(source.SpanOf(node), key)
                : ModelDiagnostics.WrongShape(source.SpanOf(node), key, "en text, eller `sv` och `en` med var sin text", "a text, or `sv` and `en` with a text each"));
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(node), key, "en text, eller `sv` och `en` med var sin text", "a text, or `sv` and `en` with a text each"));
        }

        foreach (var (name, value) in mapping.Entries)
        {
            if (!StructureKeys.Wording.Names.Contains(name.Value))
            {
                bag.Add(ModelDiagnostics.UnknownKey(source.SpanOf(name), name.Value, StructureKeys.Wording.What, null));
            }
            else if (value is not ScalarNode { IsNull: false })
            {
                bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(value), name.Value, "en text", "a text"));
            }
        }

        return new((mapping["sv"] as ScalarNode)?.Value, (mapping["en"] as ScalarNode)?.Value);
    }
}
