using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Reads dates, and periods between two of them.</summary>
internal sealed class DateReader(SourceText source, DiagnosticBag bag)
{
    private static readonly string[] PeriodKeys = StructureKeys.Period.Names;

    public DateRange? Date(Node node, string key)
    {
        if (node is ScalarNode scalar && DateRange.TryParse(scalar.Value, out var range))
        {
            return range;
        }

        bag.Add(ModelDiagnostics.NotADate(source.SpanOf(node), key, node is ScalarNode { Value: var text } ? text : "…"));
        return null;
    }

    public DateRange? Period(Node node, string key)
    {
        if (node is not MappingNode mapping)
        {
            bag.Add(ModelDiagnostics.WrongShape(
                source.SpanOf(node), key, "två datum", "two dates", new($"skriv `{key}: {{ from: …, until: … }}`", $"write `{key}: {{ from: …, until: … }}`")));
            return null;
        }

        DateRange? from = null;
        DateRange? until = null;
        string[] missing = [.. PeriodKeys.Where(k => mapping[k] is null)];
        var isMistyped = false;
        foreach (var (name, value) in mapping.Entries)
        {
            if (name.Value == "from")
            {
                from = Date(value, "from");
            }
            else if (name.Value == "until")
            {
                until = Date(value, "until");
            }
            else
            {
                isMistyped = true;
                bag.Add(ModelDiagnostics.UnknownKey(source.SpanOf(name), name.Value, StructureKeys.Period.What, missing is [var only] ? only : bag.Suggest(name.Value, PeriodKeys)));
            }
        }

        if (from is null || until is null)
        {
            if (missing.Length > 0 && !isMistyped)
            {
                bag.Add(ModelDiagnostics.MissingKey(source.SpanOf(node), missing[0], new($"`{key}`", $"`{key}`")));
            }

            return null;
        }

        if (from.Value.First > until.Value.Last)
        {
            bag.Add(ModelDiagnostics.BackwardPeriod(source.SpanOf(mapping["until"]!), from.Value.First, until.Value.Last));
            return null;
        }

        return new DateRange(from.Value.First, until.Value.Last);
    }
}
