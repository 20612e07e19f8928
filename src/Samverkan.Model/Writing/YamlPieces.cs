using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Samverkan.Model.Writing;

/// <summary>Writes pieces as YAML, through YamlDotNet's emitter: an entry that fits on a line on one line, anything else in block form.</summary>
internal static class YamlPieces
{
    private const int LongestLine = 120;

    // What stands in an entry of a list at the top is indented so far; a list of things has a line for each of them.
    private const int InEntry = 4;

    // What YAML, or a reader of an older YAML, takes for something else than a text.
    private static readonly HashSet<string> NoTexts = new(["null", "true", "false", "yes", "no", "y", "n", "on", "off"], StringComparer.OrdinalIgnoreCase);

    public static string Write(Piece whole)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, [], isImplicit: true));
        Write(whole, emitter, 0, mayFlow: false);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Piece piece, Emitter emitter, int indent, bool mayFlow)
    {
        switch (piece)
        {
            case ListPiece list:
                var isWords = mayFlow && list.Items.All(IsWord) && Fits(list, indent);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isWords || list.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Write(item, emitter, indent + 2, mayFlow: true);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case KeysPiece keys:
                var isLine = mayFlow && keys.Keys.All(k => IsWords(k.Value) || (indent >= InEntry && k.Value is KeysPiece inner && inner.Keys.All(i => IsWords(i.Value)))) && Fits(keys, indent);
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isLine || keys.Keys.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in keys.Keys)
                {
                    Scalar(key, emitter, IsPlain(key));
                    Write(value, emitter, indent + 2, mayFlow: true);
                }

                emitter.Emit(new MappingEnd());
                break;
            case TextPiece text:
                Scalar(text.Text, emitter, IsPlain(text.Text));
                break;
            case PlainPiece plain:
                Scalar(plain.Text, emitter, isPlain: true);
                break;
            default:
                Scalar("null", emitter, isPlain: true);
                break;
        }
    }

    private static void Scalar(string text, Emitter emitter, bool isPlain) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, isPlain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: isPlain, isQuotedImplicit: true));

    private static bool IsWords(Piece piece) => IsWord(piece) || (piece is ListPiece list && list.Items.All(IsWord));

    // A word, or what stands for one: `{ each: municipality }`.
    private static bool IsWord(Piece piece) => piece is TextPiece or PlainPiece or NullPiece or KeysPiece { Keys: [{ Value: TextPiece or ListPiece { Items: [] or [TextPiece, ..] } }] };

    private static bool Fits(Piece piece, int indent) => indent + Width(piece) <= LongestLine;

    private static int Width(Piece piece) => piece switch
    {
        TextPiece text => text.Text.Length + (IsPlain(text.Text) ? 0 : 2),
        PlainPiece plain => plain.Text.Length,
        ListPiece list => list.Items.Sum(i => Width(i) + 2),
        KeysPiece keys => keys.Keys.Sum(k => k.Key.Length + Width(k.Value) + 4),
        _ => 4,
    };

    // Letters, digits and what stands between them in names and ids, and nothing that looks like a number, a day or a truth value: anything else is quoted, whether every reader asks for it or not.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || NoTexts.Contains(text) || !char.IsLetterOrDigit(text[0]) || text[^1] is ' ' or ':' || text.Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not (' ' or '-' or '_' or '/' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        // `0..1` is no number to anyone.
        return !char.IsAsciiDigit(text[0]) || text.Contains("..", StringComparison.Ordinal) || !text.All(c => char.IsAsciiHexDigit(c) || c is '-' or '_' or '.' or 'x' or 'X' or 'o' or 'O' or 't' or 'T');
    }
}
