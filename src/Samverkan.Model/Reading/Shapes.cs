using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Takes what is written for what it has to be: an id, keys, words. What is not so is reported.</summary>
internal sealed class Shapes(SourceText source, DiagnosticBag bag)
{
    public string? Id(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            CheckId(scalar);
            return scalar.Value;
        }

        bag.Add(node is ScalarNode ? ModelDiagnostics.EmptyValue(source.SpanOf(node), key) : ModelDiagnostics.WrongShape(source.SpanOf(node), key, "ett ord", "a word"));
        return null;
    }

    public void CheckId(ScalarNode node)
    {
        if (VocabularyTable.ReservedWords.Contains(node.Value))
        {
            bag.Add(ModelDiagnostics.ReservedId(source.SpanOf(node), node.Value));
        }
        else if (!Ids.IsId(node.Value))
        {
            bag.Add(ModelDiagnostics.BadId(source.SpanOf(node), node.Value));
        }
    }

    public MappingNode? Mapping(Node node, string key)
    {
        if (node is MappingNode mapping)
        {
            return mapping;
        }

        bag.Add(node is ScalarNode { IsNull: true }
            ? ModelDiagnostics.EmptyValue(source.SpanOf(node), key)
            : ModelDiagnostics.NotKeys(source.SpanOf(node), key));
        return null;
    }

    /// <summary>A word, or a list of words.</summary>
    public IEnumerable<ScalarNode> Words(Node node, string key)
    {
        var items = node is SequenceNode sequence ? sequence.Items : [node];
        foreach (var item in items)
        {
            if (item is ScalarNode { IsNull: false } word)
            {
                yield return word;
            }
            else
            {
                bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(item), key, "ett ord eller en lista med ord", "a word or a list of words"));
            }
        }
    }

    /// <summary>A whole number, null where there is none, which has been reported.</summary>
    public int? WholeNumber(ScalarNode node, string key)
    {
        if (int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1_000_000_000)
        {
            return n;
        }

        bag.Add(ModelDiagnostics.NotANumber(source.SpanOf(node), key, node.Value));
        return null;
    }
}
