namespace Samverkan.TestSupport;

/// <summary>A fenced block of a Markdown file of the repository.</summary>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Language">The word after the fence; empty where there is none.</param>
/// <param name="Text">What stands in it, every line ending in a line feed.</param>
/// <param name="Mark">The HTML comment on the line above it, without its signs; null where there is none.</param>
public sealed record DocBlock(string File, int Line, string Language, string Text, string? Mark)
{
    private const string Fence = "```";

    /// <summary>All fenced blocks of a file, in order.</summary>
    public static IReadOnlyList<DocBlock> Of(string file)
    {
        var lines = System.IO.File.ReadAllText(RepositoryRoot.Path(file)).ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<DocBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i + 1);
            if (end < 0)
            {
                throw new InvalidOperationException($"{file}:{i + 1}: the block has no end");
            }

            var text = string.Concat(lines[(i + 1)..end].Select(l => l + "\n"));
            blocks.Add(new(file, i + 1, lines[i][Fence.Length..].Trim(), text, MarkAbove(lines, i)));
            i = end;
        }

        return blocks;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";

    private static string? MarkAbove(string[] lines, int at) =>
        at > 0 && lines[at - 1] is var above && above.StartsWith("<!--", StringComparison.Ordinal) && above.EndsWith("-->", StringComparison.Ordinal)
            ? above[4..^3].Trim()
            : null;
}
