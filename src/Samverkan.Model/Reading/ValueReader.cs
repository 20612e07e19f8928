using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads one value: checks it against the type that its row of the table gives.</summary>
internal sealed class ValueReader(SourceText source, DiagnosticBag bag, Shapes shapes, DateReader dates, ElementIndex index, Func<Sort, MappingNode, Element?> addInline)
{
    private readonly WordingReader _wordings = new(source, bag);
    private readonly ReferenceReader _references = new(source, bag, index);

    /// <summary>The value; null where there is none that could be used. Then it has been reported, or <paramref name="state"/> tells that it is not known.</summary>
    public object? Read(Element element, AttributeRow row, Node node, ref FactState state)
    {
        var type = row.Type;
        if (type.Kind == ValueKind.Wording)
        {
            return _wordings.Read(node, row.Name);
        }

        if (type.Kind == ValueKind.Period)
        {
            return dates.Period(node, row.Name);
        }

        if (node is MappingNode inline && row.IsDescribedInPlace)
        {
            return addInline(row.TargetSorts[0], inline);
        }

        if (node is MappingNode repeated && repeated["each"] is not null)
        {
            return repeated.Entries.Find(e => e.Key.Value != "each").Key is { } stray
                ? Bad(ModelDiagnostics.UnknownKey(source.SpanOf(stray), stray.Value, new("`each`", "`each`"), null))
                : Bad(ModelDiagnostics.EachPlace(source.SpanOf(node), row.Name));
        }

        if (node is not ScalarNode scalar)
        {
            bag.Add(type.IsSet
                ? ModelDiagnostics.WrongShape(source.SpanOf(node), row.Name, "en lista med ord", "a list of words")
                : ModelDiagnostics.OneValueWanted(source.SpanOf(node), row));
            return null;
        }

        if (scalar.IsNull)
        {
            bag.Add(ModelDiagnostics.EmptyValue(source.SpanOf(node), row));
            return null;
        }

        switch (type.Kind)
        {
            case ValueKind.Text:
                return scalar.Value;
            case ValueKind.Kind:
                shapes.CheckId(scalar);
                return scalar.Value;
            case ValueKind.Number:
                return shapes.WholeNumber(scalar, row.Name) is { } n ? (long)n : null;
            case ValueKind.Year:
                return scalar.Value.Length == 4 && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    ? (long)year
                    : Bad(ModelDiagnostics.NotAYear(source.SpanOf(node), row.Name, scalar.Value));
            case ValueKind.Date:
                return dates.Date(node, row.Name);
            case ValueKind.Duration:
                return Duration.TryParse(scalar.Value, out var duration) ? duration : Bad(ModelDiagnostics.NotADuration(source.SpanOf(node), row.Name, scalar.Value));
            case ValueKind.Word:
                return type.Words.Contains(scalar.Value)
                    ? type.Words[type.Words.IndexOf(scalar.Value)]
                    : Bad(ModelDiagnostics.UnknownWord(source.SpanOf(node), row.Name, scalar.Value, type.Words, bag.Suggest(scalar.Value, type.Words)));
            case ValueKind.Reference:
                return _references.Read(element, row, scalar, ref state);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private object? Bad(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }
}
