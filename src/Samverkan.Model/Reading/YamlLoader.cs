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
        var anchors = new Dictionary<string, (Node Node, int Size, int Height)>(StringComparer.Ordinal);
        var open = new Stack<(string? Anchor, bool IsFlow)>();
        var aliases = 0;
        var documents = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
            while (!tree.Stopped && parser.MoveNext())
            {
                var at = parser.Current!;
                if (at is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false } tagged)
                {
                    bag.Add(ModelDiagnostics.TagNotAllowed(Shown(source, at), tagged.Tag.Value));
                }

                switch (at)
                {
                    case DocumentStart when ++documents > 1:
                        tree.Stop(ModelDiagnostics.SeveralDocuments(Shown(source, at)));
                        break;
                    case Scalar scalar:
                        Add(scalar, source, tree, bag);
                        Remember(anchors, scalar.Anchor, tree, source, scalar);
                        break;
                    case MappingStart start:
                        tree.Start(isMapping: true, Offset(start.Start));
                        open.Push((start.Anchor.IsEmpty ? null : start.Anchor.Value, start.Style == MappingStyle.Flow));
                        break;
                    case SequenceStart start:
                        tree.Start(isMapping: false, Offset(start.Start));
                        open.Push((start.Anchor.IsEmpty ? null : start.Anchor.Value, start.Style == SequenceStyle.Flow));
                        break;
                    case MappingEnd or SequenceEnd:
                        // A flow collection ends at its bracket, which is where its end event sits; a block collection ends with its
                        // last part: its end event sits on a later line. `[a: 1]` holds a mapping without a bracket of its own.
                        var (anchor, isFlow) = open.Pop();
                        var close = Offset(at.Start);
                        var bracket = at is MappingEnd ? '}' : ']';
                        var hasBracket = isFlow && close < source.Text.Length && source.Text[close] == bracket;
                        var built = tree.End(hasBracket ? close + 1 : null);
                        if (anchor is not null && built is not null)
                        {
                            anchors[anchor] = built.Value;
                        }

                        break;
                    case AnchorAlias alias:
                        if (++aliases > limits.MaxAliases)
                        {
                            tree.Stop(ModelDiagnostics.TooManyAliases(Shown(source, at), limits.MaxAliases));
                        }
                        else if (anchors.TryGetValue(alias.Value.Value, out var known))
                        {
                            tree.Again(known.Node, known.Size, known.Height);
                        }
                        else
                        {
                            tree.Stop(ModelDiagnostics.UnknownAnchor(Shown(source, at), alias.Value.Value));
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
            // YamlDotNet throws these at some malformed flow collections, with no place.
            bag.Add(NotYaml(source, Mark.Empty, e.Message));
            return null;
        }

        return tree.Stopped ? null : tree.Root;
    }

    private static void Add(Scalar scalar, SourceText source, TreeBuilder tree, DiagnosticBag bag)
    {
        var range = new TextRange(Offset(scalar.Start), Math.Max(Offset(scalar.Start), Offset(scalar.End)));
        var isNull = scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };
        if (scalar is { IsKey: true, Style: ScalarStyle.Plain, Value: "<<" })
        {
            bag.Add(ModelDiagnostics.MergeKey(source.SpanOf(range)));
        }

        tree.Scalar(scalar.Value, isNull, range);
    }

    private static void Remember(
        Dictionary<string, (Node Node, int Size, int Height)> anchors, AnchorName anchor, TreeBuilder tree, SourceText source, Scalar scalar)
    {
        if (!anchor.IsEmpty && !tree.Stopped)
        {
            var range = new TextRange(Offset(scalar.Start), Offset(scalar.End));
            anchors[anchor.Value] = (new ScalarNode(scalar.Value, false, range), 1, 0);
        }
    }

    private static Diagnostic NotYaml(SourceText source, Mark mark, string why)
    {
        var at = (int)Math.Min(mark.Index, source.Text.Length);
        var position = source.PositionAt(at);
        var line = source.Line(position.Line);
        var indent = line[..(line.Length - line.TrimStart().Length)];
        if (indent.Contains('\t', StringComparison.Ordinal))
        {
            var column = indent.IndexOf('\t', StringComparison.Ordinal) + 1;
            return ModelDiagnostics.TabInIndent(new SourceSpan(source.Name, new(position.Line, column), new(position.Line, column + 1)));
        }

        return ModelDiagnostics.NotYaml(new SourceSpan(source.Name, position, new(position.Line, position.Column + 1)), why);
    }

    private static SourceSpan Shown(SourceText source, ParsingEvent at) => source.SpanOf(new(Offset(at.Start), Offset(at.End)));

    private static int Offset(Mark mark) => (int)mark.Index;
}
