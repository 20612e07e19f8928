using System.Globalization;
using System.Text;

namespace Samverkan.TestSupport;

/// <summary>What differs between two texts, in the manner of <c>diff -u</c>: <c>-</c> verified, <c>+</c> received, three lines around.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    // Above this many pairs of lines the changed middle is shown as one block: the table would cost more than it tells.
    private const long LargestTable = 4_000_000;

    public static string Of(string verified, string received)
    {
        var lines = Compare(Lines(verified), Lines(received));
        var text = new StringBuilder("--- verified\n+++ received\n");

        foreach (var (start, end) in Hunks(lines))
        {
            Write(text, lines, start, end);
        }

        return text.ToString().TrimEnd('\n');
    }

    // A last line without an end is another line than one with it, and is shown so.
    private static string[] Lines(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : [.. lines[..^1], lines[^1] + "\n\\ no newline at the end"];
    }

    private static List<Line> Compare(string[] left, string[] right)
    {
        var head = 0;
        while (head < left.Length && head < right.Length && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < left.Length - head && tail < right.Length - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var lines = new List<Line>(left.Length + right.Length);
        lines.AddRange(left[..head].Select(text => new Line(' ', text)));
        CompareMiddle(lines, left[head..^tail], right[head..^tail]);
        lines.AddRange(left[^tail..].Select(text => new Line(' ', text)));
        return lines;
    }

    private static void CompareMiddle(List<Line> lines, string[] left, string[] right)
    {
        var common = (long)left.Length * right.Length <= LargestTable ? CommonLengths(left, right) : null;
        var (i, j) = (0, 0);

        while (i < left.Length || j < right.Length)
        {
            if (common is not null && i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add(new Line(' ', left[i++]));
                j++;
            }
            else if (i < left.Length && (common is null || j == right.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new Line('-', left[i++]));
            }
            else
            {
                lines.Add(new Line('+', right[j++]));
            }
        }
    }

    // common[i, j] is the length of the longest common subsequence of left from i and right from j.
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];

        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static IEnumerable<(int Start, int End)> Hunks(List<Line> lines)
    {
        (int Start, int End)? open = null;

        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Mark == ' ')
            {
                continue;
            }

            var (start, end) = (Math.Max(0, at - Context), Math.Min(lines.Count, at + Context + 1));

            if (open is { } hunk && start > hunk.End)
            {
                yield return hunk;
                open = null;
            }

            open = (open?.Start ?? start, end);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static void Write(StringBuilder text, List<Line> lines, int start, int end)
    {
        var (left, right) = (lines.Take(start).Count(line => line.Mark != '+'), lines.Take(start).Count(line => line.Mark != '-'));
        text.Append(CultureInfo.InvariantCulture, $"@@ verified line {left + 1}, received line {right + 1} @@\n");

        foreach (var line in lines[start..end])
        {
            text.Append(line.Mark).Append(line.Text).Append('\n');
        }
    }

    private readonly record struct Line(char Mark, string Text);
}
