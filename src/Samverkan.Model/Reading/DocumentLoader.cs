using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>The one door for YAML and JSON: text in, located nodes out.</summary>
internal static class DocumentLoader
{
    private const int MostTold = 20;

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
        var before = bag.Count;
        for (var i = NotPlain(text, 0); i < text.Length && bag.Count < MostTold; i = NotPlain(text, i + 1))
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is (< ' ' and not '\t' and not '\n' and not '\r') or '\u007F')
            {
                bag.Add(ModelDiagnostics.ControlCharacter(source.SpanOf(new(i, i + 1)), c));
            }
        }

        return bag.Count == before;
    }

    // The first character from a place on that needs a look; most need none.
    private static int NotPlain(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAnyExceptInRange(' ', '~');
        return at < 0 ? text.Length : from + at;
    }
}
