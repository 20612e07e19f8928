using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>The one door for YAML and JSON: text in, located nodes out.</summary>
internal static class DocumentLoader
{
    /// <summary>Nodes of a file that begins with a certain key; null with a diagnostic when there are none, or when the file is of another kind.</summary>
    public static MappingNode? Load(SourceText source, string kind, ReadLimits limits, DiagnosticBag bag) =>
        Load(source, limits, bag) is { } root && !DocumentKinds.IsOther(root, kind, source, bag) ? root : null;

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
                bag.Add(source.IsJson ? ModelDiagnostics.Empty(source.Beginning) : ModelDiagnostics.OnlyComments(source.Beginning));
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
        var first = FirstSuspect(text);
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

    // A text as short as this is looked through before the runtime has loaded what looks at several characters at a time.
    private const int Short = 32 * 1024;

    // The first character that is no plain text, or half of one that needs a second look; negative where there is none.
    private static int FirstSuspect(string text)
    {
        // Search values would do the same, but the runtime compiles them anew in every process.
        var at = 0;
        if (Vector128.IsHardwareAccelerated && text.Length > Short)
        {
            var units = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
            for (; at + Vector128<ushort>.Count <= units.Length; at += Vector128<ushort>.Count)
            {
                var eight = Vector128.Create(units.Slice(at, Vector128<ushort>.Count));
                var suspects = Vector128.LessThan(eight, Vector128.Create((ushort)' ')) | Vector128.Equals(eight, Vector128.Create((ushort)0x7F)) | Vector128.GreaterThanOrEqual(eight, Vector128.Create((ushort)0xD800));
                if (suspects != Vector128<ushort>.Zero && FirstSuspect(text, at, at + Vector128<ushort>.Count) is >= 0 and var found)
                {
                    return found;
                }
            }
        }

        return FirstSuspect(text, at, text.Length);
    }

    private static int FirstSuspect(string text, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or '\u007F' or (>= '\uD800' and <= '\uDFFF'))
            {
                return i;
            }
        }

        return -1;
    }
}
