using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Samverkan.Model.Reading;

/// <summary>Reads YAML through YamlDotNet's event stream, the only one of its layers with true positions. Its exceptions end here.</summary>
internal static class YamlLoader
{
    public static Node? Load(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        var tree = new TreeBuilder(source, limits, bag);
        Dictionary<string, Built>? anchors = null;
        var open = new Stack<NodeEvent>();
        var aliases = 0;
        var documents = 0;
        var latest = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(WithoutTabsOnBlankLines(source.Text)), skipComments: true));
            while (!tree.Stopped && parser.MoveNext())
            {
                var at = parser.Current!;
                var start = ValueStart(source.Text, at, bag, source);
                latest = Math.Max(latest, start);
                switch (at)
                {
                    case DocumentStart when ++documents > 1:
                        tree.Stop(ModelDiagnostics.SeveralDocuments(Shown(source, at)));
                        break;
                    case Scalar scalar:
                        var node = Scalar(scalar, start);
                        if (scalar is { IsKey: true, Style: ScalarStyle.Plain, Value: "<<" })
                        {
                            bag.Add(ModelDiagnostics.MergeKey(source.SpanOf(node.Range)));
                            tree.Merge();
                            break;
                        }

                        tree.Scalar(node);
                        if (!scalar.Anchor.IsEmpty)
                        {
                            (anchors ??= new(StringComparer.Ordinal))[scalar.Anchor.Value] = new(node, 1, 0, node.Value.Length);
                        }

                        break;
                    case MappingStart mapping:
                        // `[a: 1]` holds a mapping without a brace of its own, and without a place: it starts with its first key.
                        var braced = start < source.Text.Length && source.Text[start] == '{';
                        var hasPlace = mapping.Style != MappingStyle.Flow || braced;
                        tree.Start(isMapping: true, hasPlace ? start : latest, startsWithFirst: !hasPlace);
                        open.Push(mapping);
                        break;
                    case SequenceStart sequence:
                        tree.Start(isMapping: false, start);
                        open.Push(sequence);
                        break;
                    case MappingEnd or SequenceEnd:
                        // A flow collection ends at its bracket, which is where its end event sits; a block collection ends with its
                        // last part: its end event sits on a later line.
                        var begun = open.Pop();
                        var isFlow = begun is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
                        var close = Offset(at.Start);
                        var bracket = at is MappingEnd ? '}' : ']';
                        var hasBracket = isFlow && close < source.Text.Length && source.Text[close] == bracket;
                        var built = tree.End(hasBracket ? close + 1 : null);
                        if (!begun.Anchor.IsEmpty && built is not null)
                        {
                            (anchors ??= new(StringComparer.Ordinal))[begun.Anchor.Value] = built.Value;
                        }

                        break;
                    case AnchorAlias alias:
                        if (++aliases > limits.MaxAliases)
                        {
                            tree.Stop(ModelDiagnostics.TooManyAliases(Shown(source, at), limits.MaxAliases));
                        }
                        else if (anchors is not null && anchors.TryGetValue(alias.Value.Value, out var known))
                        {
                            tree.Again(known, Range(at));
                        }
                        else
                        {
                            tree.Stop(ModelDiagnostics.UnknownAnchor(Shown(source, at), alias.Value.Value, YamlSuspects.InQuotes(source, start)));
                        }

                        break;
                    default:
                        break;
                }
            }
        }
        catch (YamlException e)
        {
            bag.Add(NotYaml(source, e.Start, e.InnerException?.Message ?? e.Message));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException or NullReferenceException)
        {
            // YamlDotNet throws these, with no place, where a line inside brackets stands too far to the left: the one after what was read last.
            var line = source.PositionAt(latest).Line + 1;
            while (line < source.PositionAt(source.Text.Length).Line && string.IsNullOrWhiteSpace(source.Line(line)))
            {
                line++;
            }

            var text = source.Line(line);
            bag.Add(YamlSuspects.OpenBracket(source, source.OffsetOf(new(line, 1))) ?? ModelDiagnostics.NotYaml(new SourceSpan(source.Name, new(line, 1), new(line, Math.Min(text.Length, 1) + 1)), SyntaxReasons.NotIndented));
            return null;
        }

        return tree.Stopped ? null : tree.Root;
    }

    // Editors and word processors leave no-break spaces behind that nobody sees. Letters can be escaped in double quotes: those are put together here, as they are in the rest of the text.
    private static ScalarNode Scalar(Scalar scalar, int start) => new(
        scalar.Style == ScalarStyle.DoubleQuoted ? Composed.Of(scalar.Value) : scalar.Style == ScalarStyle.Plain && scalar.Value is ['\u00A0', ..] or [.., '\u00A0'] ? scalar.Value.Trim('\u00A0') : scalar.Value,
        scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" },
        new TextRange(start, Math.Max(start, Offset(scalar.End))));

    // Where the value itself starts, past its anchor and tag; a tag is reported on the way.
    private static int ValueStart(string text, ParsingEvent at, DiagnosticBag bag, SourceText source)
    {
        var start = Offset(at.Start);
        if (at is not NodeEvent node || (node.Tag.IsEmpty && node.Anchor.IsEmpty))
        {
            return start;
        }

        var end = Math.Max(start, Offset(at.End));
        var next = start;
        while (next < end && text[next] is '&' or '!')
        {
            var stop = next;
            while (stop < end && !char.IsWhiteSpace(text[stop]))
            {
                stop++;
            }

            if (text[next] == '!')
            {
                bag.Add(ModelDiagnostics.TagNotAllowed(source.SpanOf(new(next, stop)), text[next..stop]));
            }

            next = SkipBlanksAndComments(text, stop);
        }

        return at is MappingStart or SequenceStart ? next : Math.Min(next, end);
    }

    private static int SkipBlanksAndComments(string text, int from)
    {
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || text[from] == '#'))
        {
            if (text[from] == '#')
            {
                var line = text.AsSpan(from).IndexOfAny('\r', '\n');
                from = line < 0 ? text.Length : from + line;
            }
            else
            {
                from++;
            }
        }

        return from;
    }

    private static Diagnostic NotYaml(SourceText source, Mark mark, string why)
    {
        var at = (int)Math.Min(mark.Index, source.Text.Length);
        if (TabInIndent(source, source.PositionAt(at).Line, why) is { } tab)
        {
            return ModelDiagnostics.TabInIndent(tab);
        }

        if (YamlSuspects.Find(source, at, why) is { } found)
        {
            return found;
        }

        var end = at < source.Text.Length && source.Text[at] is not ('\r' or '\n') ? at + 1 : at;
        return ModelDiagnostics.NotYaml(source.SpanOf(new(at, end)), SyntaxReasons.Yaml(why, source.Text, at));
    }

    // The place YamlDotNet gives lies before the tab, sometimes lines before.
    private static SourceSpan? TabInIndent(SourceText source, int line, string why)
    {
        var last = why.Contains("tab", StringComparison.Ordinal) ? source.PositionAt(source.Text.Length).Line : line;
        for (; line <= last; line++)
        {
            var text = source.Line(line);
            var column = text.AsSpan(0, text.Length - text.TrimStart().Length).IndexOf('\t') + 1;
            if (column > 0 && column < text.Length)
            {
                return new SourceSpan(source.Name, new(line, column), new(line, column + 1));
            }
        }

        return null;
    }

    // A line of nothing but blanks says nothing; YamlDotNet takes a tab on it for indentation.
    private static string WithoutTabsOnBlankLines(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }

        var cleared = text.ToCharArray();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\n' or '\r')
            {
                cleared.AsSpan(start, i - start).Replace('\t', ' ');
                start = i + 1;
            }
            else if (text[i] is not ('\t' or ' '))
            {
                // Not blank: on to its end.
                var end = text.AsSpan(i).IndexOfAny('\n', '\r');
                i = end < 0 ? text.Length : i + end;
                start = i + 1;
            }
        }

        return new string(cleared);
    }

    private static SourceSpan Shown(SourceText source, ParsingEvent at) => source.SpanOf(Range(at));

    private static TextRange Range(ParsingEvent at) => new(Offset(at.Start), Offset(at.End));

    private static int Offset(Mark mark) => (int)mark.Index;
}
