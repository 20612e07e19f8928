using System.Collections.Immutable;
using System.Text;

namespace Samverkan.Rules.Reporting;

/// <summary>A form that a report can be written in.</summary>
public sealed class ReportFormat
{
    private readonly Action<Report, Stream> _write;

    private ReportFormat(string name, Action<Report, Stream> write)
    {
        Name = name;
        _write = write;
    }

    /// <summary>Its word on the command line.</summary>
    public string Name { get; }

    /// <summary>For people, in a terminal or a log.</summary>
    public static ReportFormat Text { get; } = OfText("text", (report, writer) => TextReportWriter.Write(report, writer));

    /// <summary>Samverkan's own JSON.</summary>
    public static ReportFormat Json { get; } = new("json", JsonReportWriter.Write);

    /// <summary>SARIF 2.1.0.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", SarifReportWriter.Write);

    /// <summary>JUnit XML.</summary>
    public static ReportFormat JUnit { get; } = new("junit", JUnitReportWriter.Write);

    /// <summary>Markdown, for a job summary.</summary>
    public static ReportFormat Markdown { get; } = OfText("markdown", MarkdownReportWriter.Write);

    /// <summary>GitHub workflow commands.</summary>
    public static ReportFormat GitHub { get; } = OfText("github", GitHubReportWriter.Write);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportFormat> All { get; } = [Text, Json, Sarif, JUnit, Markdown, GitHub];

    /// <summary>The one of this name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Writes a report in this form.</summary>
    public void Write(Report report, Stream stream) => _write(report, stream);

    private static ReportFormat OfText(string name, Action<Report, TextWriter> write) => new(name, (report, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(report, writer);
    });
}
