using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Evaluation;

/// <summary>Types the facts that a structure gives and a charter declares.</summary>
internal static class DeclaredFactReader
{
    /// <summary>The fact, or null where what is written cannot be one, which is then reported.</summary>
    /// <param name="row">The attribute.</param>
    /// <param name="node">What is written.</param>
    /// <param name="structure">The structure.</param>
    /// <param name="find">Finds a thing of a sort by its key.</param>
    /// <param name="bag">Gets what is wrong.</param>
    public static Fact? Read(AttributeRow row, Node node, Structure structure, Func<Sort, ScalarNode, Element?> find, DiagnosticBag bag)
    {
        var span = structure.Source.SpanOf(node.Range);
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                bag.Add(ModelDiagnostics.EmptyValue(span, row.Name));
                return null;
            case ScalarNode { Value: "unknown" }:
                return new Fact(row, FactState.Unknown, [], false, node.Range, false);
            case ScalarNode { Value: "none" }:
                return new Fact(row, FactState.None, [], false, node.Range, false);
            case SequenceNode when !row.Type.IsSet:
            case MappingNode:
                bag.Add(ModelDiagnostics.WrongShape(span, row.Name, "ett enda värde", "a single value"));
                return null;
            default:
                break;
        }

        var values = ImmutableArray.CreateBuilder<FactValue>();
        var (andMore, isSound) = (false, true);
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is not ScalarNode { IsNull: false } scalar)
            {
                bag.Add(ModelDiagnostics.WrongShape(structure.Source.SpanOf(item.Range), row.Name, "ett enda värde", "a single value"));
                isSound = false;
            }
            else if (scalar.Value == "and-more")
            {
                andMore = true;
            }
            else if (Value(row, scalar, structure, find, bag) is { } value)
            {
                values.Add(new FactValue(value));
            }
            else
            {
                isSound = false;
            }
        }

        return isSound ? new Fact(row, FactState.Given, values.ToImmutable(), andMore, node.Range, false) : null;
    }

    private static object? Value(AttributeRow row, ScalarNode scalar, Structure structure, Func<Sort, ScalarNode, Element?> find, DiagnosticBag bag)
    {
        var text = scalar.Value;
        var span = structure.Source.SpanOf(scalar.Range);
        switch (row.Type.Kind)
        {
            case ValueKind.Number when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                return number;
            case ValueKind.Number:
                bag.Add(ModelDiagnostics.NotANumber(span, row.Name, text));
                return null;
            case ValueKind.Date when DateRange.TryParse(text, out var date):
                return date;
            case ValueKind.Date:
                bag.Add(ModelDiagnostics.NotADate(span, row.Name, text));
                return null;
            case ValueKind.Duration when Duration.TryParse(text, out var duration):
                return duration;
            case ValueKind.Duration:
                bag.Add(ModelDiagnostics.NotADuration(span, row.Name, text));
                return null;
            case ValueKind.Word when row.Type.Words.Contains(text):
            case ValueKind.Text:
                return text;
            case ValueKind.Word:
                bag.Add(ModelDiagnostics.UnknownWord(span, row.Name, text, row.Type.Words, DidYouMean.Suggest(text, row.Type.Words)));
                return null;
            default:
                var sort = VocabularyTable.Find(row.Type.Targets[0])!;
                if (find(sort, scalar) is { } element)
                {
                    return element;
                }

                // What stands in a body goes by both ids.
                var known = structure.Elements.Where(e => e.Sort == sort).Select(e => e.FullId).OfType<string>().ToList();
                var inside = known.Where(k => k.EndsWith("/" + text, StringComparison.Ordinal)).ToList();
                bag.Add(ModelDiagnostics.UnknownReference(
                    span, row.Name, text, sort.PluralLabel.Sv!, sort.PluralLabel.En!, inside.Count == 1 ? inside[0] : DidYouMean.Suggest(text, known)));
                return null;
        }
    }
}
