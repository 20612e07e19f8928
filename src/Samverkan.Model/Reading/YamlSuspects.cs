using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>
/// Looks, where a YAML parser has given up, for the slip that people make: the parser tells where it noticed, which is often a line or more after the slip, and not what would mend it.
/// </summary>
internal static class YamlSuspects
{
    /// <summary>The slip, where one is found.</summary>
    /// <param name="source">The text.</param>
    /// <param name="at">Where the parser stopped.</param>
    /// <param name="why">What it says.</param>
    public static Diagnostic? Find(SourceText source, int at, string why)
    {
        var line = source.PositionAt(at).Line;
        return OddBlank(source, line)
            ?? OpenQuote(source)
            ?? (Has(why, "mapping values are not allowed") || Has(why, "invalid mapping") ? Colon(source, line, at)
                : Has(why, "expected key") || Has(why, "'-' indicator") || Has(why, "document end") ? Indent(source, line)
                : Has(why, "',' or ']'") || Has(why, "',' or '}'") || Has(why, "flow sequence") || Has(why, "flow mapping") || Has(why, "node content") ? InBrackets(source, at)
                : Has(why, "cannot start any token") || Has(why, "anchor or alias") ? OddStart(source, at)
                : Has(why, "escape character") || Has(why, "hexadecimal") ? Backslash(source, at)
                : Has(why, "quoted scalar") || Has(why, "wrong indentation") ? QuoteNotClosed(source, at)
                : null);
    }

    /// <summary>The bracket that is still open before a place, where the parser could not say.</summary>
    public static Diagnostic? OpenBracket(SourceText source, int at)
    {
        // One that is closed further on has lines in it that stand too far to the left: that is another matter.
        if (Brackets.OpenBefore(source.Text, at) is not { } bracket || Brackets.IsClosed(source.Text, bracket))
        {
            return null;
        }

        var close = source.Text[bracket] == '[' ? ']' : '}';
        var place = source.SpanOf(new(bracket, bracket + 1));
        var line = WrittenLine.Of(place.Start.Line, source.Line(place.Start.Line));
        var shown = line.Text[line.Start..];
        var hash = shown.IndexOf(" #", Math.Max(0, place.Start.Column - 1 - line.Start), StringComparison.Ordinal);
        if (hash > 0 && shown[hash..].Contains(close, StringComparison.Ordinal))
        {
            var sign = line.Start + hash + 1;
            var from = source.Text.LastIndexOfAny([':', ',', '{', '['], Offset(source, line.Number) + sign) + 1;
            var until = source.Text.AsSpan(from).IndexOfAny(",}]\r\n");
            var value = source.Text.AsSpan(from, until < 0 ? source.Text.Length - from : until).Trim();
            return ModelDiagnostics.HashInBrackets(new(source.Name, new(line.Number, sign + 1), new(line.Number, sign + 2)), $"\"{value}\"");
        }

        return ModelDiagnostics.BracketNotClosed(place, source.Text[bracket], close, WrittenLine.Uncommented(shown).TrimEnd().TrimEnd(',') + (close == '}' ? " }" : "]"));
    }

    // A blank that looks like a space and is none: where it stands in the indentation, or after a colon or dash.
    private static Diagnostic? OddBlank(SourceText source, int line)
    {
        for (var (number, seen) = (line, 0); number >= source.FirstLine && seen < 3; number--)
        {
            var text = source.Line(number);
            seen += string.IsNullOrWhiteSpace(text) ? 0 : 1;
            for (var i = 0; i < text.Length; i++)
            {
                if (IsOddBlank(text[i]) && (text.AsSpan(0, i).Trim(" \u00A0").IsEmpty || text[i - 1] is ':' or '-'))
                {
                    var mended = new string([.. text.Select(c => IsOddBlank(c) ? ' ' : c)]);
                    return ModelDiagnostics.OddBlank(new(source.Name, new(number, i + 1), new(number, i + 2)), Called(text[i]), $"U+{(int)text[i]:X4}", mended.Trim());
                }
            }
        }

        return null;
    }

    private static bool IsOddBlank(char c) => c is '\u00A0' or '\u3000' or '\u202F' or (>= '\u2000' and <= '\u200B');

    private static Wording Called(char blank) => blank switch
    {
        '\u00A0' or '\u202F' => new("ett hårt mellanslag", "a no-break space"),
        '\u200B' => new("ett mellanslag utan bredd", "a zero-width space"),
        _ => new("ett mellanslag av annan bredd", "a space of another width"),
    };

    // In a text with an odd number of quotation marks one is not closed: the first line that has an odd number of its own.
    private static Diagnostic? OpenQuote(SourceText source)
    {
        if (source.Text.AsSpan().Count('"') % 2 == 0)
        {
            return null;
        }

        for (var number = source.FirstLine; number < source.FirstLine + source.LineCount; number++)
        {
            var text = source.Line(number);
            if (text.AsSpan().Count('"') % 2 == 1 && !text.TrimStart().StartsWith('#'))
            {
                var line = WrittenLine.Of(number, text);
                var quote = text.LastIndexOf('"');
                return line.Value.StartsWith('"') && line.Value.AsSpan().Count('"') == 1 && !IsInBrackets(line)
                    ? ModelDiagnostics.QuoteNotClosed(new(source.Name, new(number, quote + 1), new(number, quote + 2)), $"{line.Key}: {line.Value}\"")
                    : ModelDiagnostics.QuoteNotClosed(new(source.Name, new(number, quote + 1), new(number, quote + 2)), null);
            }
        }

        return null;
    }

    private static Diagnostic? Colon(SourceText source, int line, int at)
    {
        var here = WrittenLine.Of(line, source.Line(line));
        var colon = source.PositionAt(at).Column - 1;
        if (here.Colon >= 0 && here.Colon < colon)
        {
            if (here.Key.Contains('{', StringComparison.Ordinal))
            {
                return ColonMissing(source, here);
            }

            var value = here.Text.IndexOf(here.Value, here.Colon, StringComparison.Ordinal);
            return here.Value.StartsWith('”') || here.Value.StartsWith('“')
                ? ModelDiagnostics.CurlyQuotes(new(source.Name, new(line, value + 1), new(line, value + 2)), here.Value[0], $"{here.Key}: \"{here.Value.Trim('”', '“')}\"")
                : ModelDiagnostics.ColonInValue(source.SpanOf(new(at, at + 1)), $"{here.Key}: {Quoted(here.Value)}");
        }

        return Above(source, line) is not { } above ? null
            : DashAlone(source, above) is { } dash ? dash
            : above.Colon >= 0 && above.Value.Length > 0 && here.Start > above.Start ? ModelDiagnostics.DeeperThanValue(Place(source, here, here.Start, here.Key.Length), above.Key, above.Number, above.Start)
            : above.Colon < 0 && here.Start >= above.Start ? ColonMissing(source, above)
            : null;
    }

    // A dash with no space after it.
    private static Diagnostic? DashAlone(SourceText source, WrittenLine line) => line.Text[line.Start..] is ['-', not (' ' or '-'), ..]
        ? ModelDiagnostics.NoSpaceAfterDash(Place(source, line, line.Start, 1), $"- {line.Text[(line.Start + 1)..].Trim()}")
        : null;

    private static Diagnostic? ColonMissing(SourceText source, WrittenLine line)
    {
        var text = WrittenLine.Uncommented(line.Text[line.Start..]).Trim();
        var word = text.TakeWhile(c => char.IsLetterOrDigit(c) || c is '-' or '_').Count();
        var rest = text[word..];
        return DashAlone(source, line) is { } dash ? dash
            : word == 0 || text[0] == '-' ? null
            : rest is [':', ..] ? ModelDiagnostics.NoSpaceAfterColon(Place(source, line, line.Start + word, 1), $"{text[..word]}: {rest[1..].Trim()}")
            : rest.Length == 0 || rest[0] is ' ' or '=' or ';' ? ModelDiagnostics.NoColon(Place(source, line, line.Start, word), text[..word], $"{text[..word]}: {rest.Trim(' ', '=', ';')}".TrimEnd())
            : null;
    }

    private static Diagnostic? Indent(SourceText source, int number)
    {
        var line = WrittenLine.Of(number, source.Line(number));
        if (Above(source, number) is not { } above)
        {
            return null;
        }

        var open = Open(source, number);
        if (line.HasDash && !above.HasDash && above.Indent == line.Indent && IsInList(source, above))
        {
            return ModelDiagnostics.OutsideEntry(Place(source, above, above.Start, above.Key.Length), above.Key, new string(' ', line.Start) + above.Text.Trim());
        }

        var fits = open.Exists(o => o.Start == line.Indent || o.Indent == line.Indent);
        return fits && above is { HasDash: true, Colon: < 0 } && !line.HasDash && line.Colon < 0 && line.Indent == above.Indent
            ? DashAlone(source, line) ?? ModelDiagnostics.NoDash(Place(source, line, line.Start, line.Key.Length), $"- {line.Key}")
            : fits || open.Count == 0 ? (line.Colon < 0 && !line.HasDash ? ColonMissing(source, line) : null)
            : ModelDiagnostics.IndentFitsNothing(
                Place(source, line, line.Indent, line.Key.Length), line.Indent, open.MinBy(o => (Math.Abs(o.Start - line.Indent), -o.Start)) is var near ? near.Start : 0, near.Key, near.Number);
    }

    // Whether entries with a dash stand above a line that is indented no more than they are.
    private static bool IsInList(SourceText source, WrittenLine line)
    {
        for (var at = Above(source, line.Number); at is { } above && above.Indent >= line.Indent; at = Above(source, above.Number))
        {
            if (above.HasDash && above.Indent == line.Indent)
            {
                return true;
            }
        }

        return false;
    }

    // The lines that a line may go with: going upward, each that is indented less than those below it.
    private static List<WrittenLine> Open(SourceText source, int number)
    {
        var open = new List<WrittenLine>();
        for (var (at, limit) = (number - 1, int.MaxValue); at >= source.FirstLine && limit > 0; at--)
        {
            var line = WrittenLine.Of(at, source.Line(at));
            if (!line.SaysNothing && line.Start < limit)
            {
                open.Add(line);

                // A list may stand as far to the left as its key.
                limit = line.HasDash ? line.Indent + 1 : line.Start;
            }
        }

        return open;
    }

    private static Diagnostic? InBrackets(SourceText source, int at)
    {
        if (at < source.Text.Length && source.Text[at] == ':')
        {
            var from = source.Text.LastIndexOfAny([',', '{', '[', '\n'], at) + 1;
            var until = source.Text.AsSpan(at).IndexOfAny(",}]\r\n");
            var part = source.Text.AsSpan(from, (until < 0 ? source.Text.Length : at + until) - from).Trim().ToString();
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && from + colon < at && part.LastIndexOf(": ", StringComparison.Ordinal) > colon)
            {
                return ModelDiagnostics.ColonInValue(source.SpanOf(new(at, at + 1)), $"{part[..colon]}: {Quoted(part[(colon + 2)..].Trim())}");
            }
        }

        return Brackets.OpenBefore(source.Text, at) is { } bracket && source.PositionAt(bracket).Line < source.PositionAt(at).Line ? OpenBracket(source, at) : null;
    }

    private static Diagnostic? OddStart(SourceText source, int at) =>
        InQuotes(source, at) is { } mended ? ModelDiagnostics.OddStart(source.SpanOf(new(at, at + 1)), source.Text[at], mended) : null;

    /// <summary>The value that begins at a place with quotation marks around it, and its key or dash; null where a key begins there.</summary>
    public static string? InQuotes(SourceText source, int at)
    {
        var inBrackets = Brackets.OpenBefore(source.Text, at) is not null;
        var place = source.PositionAt(at);
        var line = source.Line(place.Line);
        var column = place.Column - 1;
        var before = line[..column];
        var value = WrittenLine.Uncommented(line[column..]).Trim();
        if (inBrackets)
        {
            before = before[(before.LastIndexOfAny(['{', '[', ',']) + 1)..];
            value = value.Split([',', '}', ']'])[0].Trim();
        }

        return value.EndsWith(':') || value.Contains(": ", StringComparison.Ordinal) ? null : $"{before.TrimStart()}{Quoted(value)}";
    }

    private static Diagnostic QuoteNotClosed(SourceText source, int at)
    {
        var place = source.PositionAt(at);
        var line = WrittenLine.Of(place.Line, source.Line(place.Line));
        return ModelDiagnostics.QuoteNotClosed(source.SpanOf(new(at, at + 1)), line.Value.StartsWith(source.Text[at]) && !IsInBrackets(line) ? $"{line.Key}: {line.Value}{source.Text[at]}" : null);
    }

    // Then the value may end before the line does, and where cannot be told.
    private static bool IsInBrackets(WrittenLine line) => line.Key is ['{' or '[', ..];

    private static Diagnostic? Backslash(SourceText source, int at)
    {
        var place = source.PositionAt(at);
        var line = WrittenLine.Of(place.Line, source.Line(place.Line));
        var slash = line.Text.IndexOf('\\', Math.Min(place.Column - 1, line.Text.Length));
        return slash < 0 ? null
            : ModelDiagnostics.Backslash(
                Place(source, line, slash, 1), line.Value is ['"', .. var inner, '"'] && !inner.Contains('\'', StringComparison.Ordinal) ? $"{line.Key}: '{inner}'" : null);
    }

    private static WrittenLine? Above(SourceText source, int line)
    {
        for (var number = line - 1; number >= source.FirstLine; number--)
        {
            if (WrittenLine.Of(number, source.Line(number)) is { SaysNothing: false } above)
            {
                return above;
            }
        }

        return null;
    }

    private static string Quoted(string value) => value.Contains('"', StringComparison.Ordinal) ? $"'{value}'" : $"\"{value}\"";

    private static SourceSpan Place(SourceText source, WrittenLine line, int from, int length) =>
        new(source.Name, new(line.Number, from + 1), new(line.Number, from + 1 + Math.Max(1, length)));

    private static int Offset(SourceText source, int line) => source.OffsetOf(new(line, 1));

    private static bool Has(string why, string words) => why.Contains(words, StringComparison.OrdinalIgnoreCase);
}
