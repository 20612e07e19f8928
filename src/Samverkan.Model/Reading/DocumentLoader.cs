using System.Buffers;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>The one door for YAML and JSON: text in, located nodes out.</summary>
internal static class DocumentLoader
{
    // All that text may not hold, and half of what needs a second look.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\u007F', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>Nodes of a file whose top is a mapping; null with a diagnostic when there is none.</summary>
    public static MappingNode? Load(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        if (source.Text.Length > limits.MaxBytes)
        {
            bag.Add(ModelDiagnostics.TooLarge(source.Beginning, limits.MaxBytes));
            return null;
        }

        if (!HasOnlyTextCharacters(source, bag))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Text))
        {
            bag.Add(ModelDiagnostics.Empty(source.Beginning));
            return null;
        }

        var before = bag.Count;
        var root = source.IsJson ? JsonLoader.Load(source, limits, bag) : YamlLoader.Load(source, limits, bag);
        switch (root)
        {
            case MappingNode mapping:
                return mapping;
            case null or ScalarNode { IsNull: true } when bag.Count == before:
                bag.Add(ModelDiagnostics.Empty(source.Beginning));
                return null;
            case null:
                return null;
            default:
                bag.Add(ModelDiagnostics.NotAMapping(source.SpanOf(root.Range)));
                return null;
        }
    }

    private static bool HasOnlyTextCharacters(SourceText source, DiagnosticBag bag)
    {
        var text = source.Text;
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return true;
        }

        var fine = true;
        for (var i = first; i < text.Length && bag.Count < 20; i++)
        {
            var c = text[i];
            if (c is (< ' ' and not '\t' and not '\n' and not '\r') or '\u007F')
            {
                fine = false;
                bag.Add(ModelDiagnostics.ControlCharacter(source.SpanOf(new(i, i + 1)), c));
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                }
                else
                {
                    fine = false;
                    bag.Add(ModelDiagnostics.ControlCharacter(source.SpanOf(new(i, i + 1)), c));
                }
            }
        }

        return fine;
    }
}
