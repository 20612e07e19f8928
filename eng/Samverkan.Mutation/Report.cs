using System.Globalization;
using System.Text;

namespace Samverkan.Mutation;

/// <summary>The figures and the survivors, as Markdown: the same for the same code.</summary>
internal static class Report
{
    /// <summary>Writes it.</summary>
    public static string Of(Room room, IReadOnlyList<Change> changes, IReadOnlyDictionary<int, Outcome> outcomes, IReadOnlyList<LeftOutTest> leftOut)
    {
        var text = new StringBuilder();
        Line($"| file of `{room.Assembly}/{room.Folder}` | changes | noticed | score |");
        Line("|---|---:|---:|---:|");
        foreach (var file in changes.GroupBy(c => c.File).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row($"`{file.Key}`", [.. file]);
        }

        Row("all", changes);
        var survivors = changes.Where(c => !IsNoticed(c)).ToList();
        Line("");
        Line($"Survived, {survivors.Count}, of which {survivors.Count(c => outcomes[c.Id] == Outcome.NotReached)} are reached by no test:");
        Line("");
        foreach (var change in survivors)
        {
            Line($"- {change.File}:{change.Line}: `{OneLine(change.Original)}` → `{OneLine(change.Replacement)}`{(outcomes[change.Id] == Outcome.NotReached ? " (reached by no test)" : "")}");
        }

        Line("");
        Line($"Tests left out, {leftOut.Count}:");
        Line("");
        foreach (var test in leftOut)
        {
            Line($"- {OneLine(test.Name)}: {test.Why}");
        }

        return text.ToString();

        bool IsNoticed(Change change) => outcomes[change.Id] is Outcome.Failed or Outcome.Ended or Outcome.Poisoned;

        void Row(string name, IReadOnlyList<Change> of) =>
            Line(string.Create(CultureInfo.InvariantCulture, $"| {name} | {of.Count} | {of.Count(IsNoticed)} | {Math.Floor(100.0 * of.Count(IsNoticed) / Math.Max(1, of.Count))} % |"));

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('`', '\'');
        return line.Length <= 160 ? line : line[..159] + "…";
    }
}
