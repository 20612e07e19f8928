using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>Holds the excerpts on the page of formats to what the command writes: each line of one stands in the output, in that order; one that ends in … is the beginning of a line.</summary>
public sealed class ReportsPageTests
{
    private const string Page = "docs/reports.md";
    private const string Mark = "excerpt: ";

    public static TheoryData<string> Formats => [.. DocBlock.Of(Page).Select(b => b.Mark).OfType<string>().Where(m => m.StartsWith(Mark, StringComparison.Ordinal)).Select(m => m[Mark.Length..])];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Excerpt_OfAFormat_StandsInTheOutput(string format)
    {
        var excerpt = DocBlock.Of(Page).Single(b => b.Mark == Mark + format).Text.TrimEnd('\n').Split('\n');

        var written = Cli.Run("check", "docs/examples/council.structure.yaml", "--charter", "docs/examples/council.charter.yaml", "--format", format).Output.Split('\n');

        var at = 0;
        foreach (var line in excerpt)
        {
            var next = Array.FindIndex(written, at, w => line.EndsWith('…') ? w.StartsWith(line[..^1], StringComparison.Ordinal) : w == line);
            next.Should().BeGreaterThanOrEqualTo(at, "{0} is a line of the output, after those above it", line);
            at = next + 1;
        }
    }

    [Fact]
    public void Page_NamesEveryFormat()
    {
        var page = File.ReadAllText(RepositoryRoot.Path(Page));

        Rules.Reporting.ReportFormat.All.Where(f => !page.Contains($"`{f.Name}`", StringComparison.Ordinal)).Select(f => f.Name).Should().BeEmpty();
    }
}
