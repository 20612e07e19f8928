using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Reads how many things an entry stands for.</summary>
internal sealed class CountReader(SourceText source, DiagnosticBag bag, Shapes shapes)
{
    /// <summary>How many things an entry stands for; null when it is wrongly written, which has been reported.</summary>
    public Multiplicity? Read(Node node)
    {
        if (node is ScalarNode scalar)
        {
            return shapes.WholeNumber(scalar, "count") is { } n ? new Multiplicity(n, n) : null;
        }

        if (shapes.Mapping(node, "count") is not { } mapping)
        {
            return null;
        }

        var (low, high, freeLow, freeHigh) = (0, Multiplicity.Unlimited, 0, 0);
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not ScalarNode word)
            {
                bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(value), key.Value, "ett tal", "a number"));
                return null;
            }

            if (key.Value == "free")
            {
                var ends = word.Value.Split("..");
                if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out freeLow)
                    || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out freeHigh) || freeHigh < freeLow)
                {
                    bag.Add(ModelDiagnostics.WrongShape(source.SpanOf(value), "free", "ett intervall som `0..1`", "a range such as `0..1`"));
                    return null;
                }

                high = mapping.Entries.Count == 1 ? 0 : high;
                continue;
            }

            if (shapes.WholeNumber(word, key.Value) is not { } n)
            {
                return null;
            }

            switch (key.Value)
            {
                case "exactly":
                    (low, high) = (n, n);
                    break;
                case "at-least":
                    low = n;
                    break;
                case "more-than":
                    low = n + 1;
                    break;
                case "at-most":
                    high = n;
                    break;
                case "fewer-than":
                    high = n - 1;
                    break;
                default:
                    bag.Add(ModelDiagnostics.UnknownKey(source.SpanOf(key), key.Value, StructureKeys.Count.What, bag.Suggest(key.Value, StructureKeys.Count.Names), StructureKeys.Count.Names));
                    return null;
            }
        }

        if (high < low)
        {
            bag.Add(ModelDiagnostics.RangeUpsideDown(source.SpanOf(node), "count", low, high, $"count: {{ at-least: {Math.Max(0, high)}, at-most: {low} }}"));
            return null;
        }

        return new Multiplicity(low, high, freeLow, freeHigh);
    }
}
