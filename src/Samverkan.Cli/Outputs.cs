using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli;

/// <summary>Where reports go, and in which forms.</summary>
internal sealed class Outputs
{
    private readonly List<(ReportFormat Format, string? File)> _all;

    private Outputs(List<(ReportFormat Format, string? File)> all) => _all = all;

    /// <summary>Reads <c>text</c>, <c>sarif=out.sarif</c> and the like.</summary>
    public static Outputs Read(string[] formats, ICollection<Wording> problems)
    {
        var all = new List<(ReportFormat, string?)>();
        foreach (var text in formats)
        {
            var cut = text.IndexOf('=', StringComparison.Ordinal);
            var name = cut < 0 ? text : text[..cut];
            if (ReportFormat.Find(name) is { } format && (cut < 0 || cut < text.Length - 1))
            {
                all.Add((format, cut < 0 ? null : text[(cut + 1)..]));
                continue;
            }

            var known = string.Join(", ", ReportFormat.All.Select(f => f.Name));
            var meant = DidYouMean.Suggest(name, ReportFormat.All.Select(f => f.Name));
            problems.Add(meant is null || meant == name
                ? new($"--format: `{text}` är inget format; det finns {known}, och =FIL efter", $"--format: `{text}` is no format; there are {known}, and =FILE after")
                : new($"--format: `{text}` är inget format; menade du {meant}?", $"--format: `{text}` is no format; did you mean {meant}?"));
        }

        if (all.Count(o => o.Item2 is null) > 1)
        {
            problems.Add(new("--format: bara ett format kan gå till standard ut; ge de andra =FIL", "--format: only one format can go to standard output; give the others =FILE"));
        }

        return new Outputs(all);
    }

    /// <summary>Writes them all; files are whole or not there at all.</summary>
    /// <returns>What went wrong, or null.</returns>
    public Wording? Write(Report report, Terminal terminal)
    {
        foreach (var (format, file) in _all)
        {
            if (file is not null)
            {
                if (WriteFile(report, format, file) is { } trouble)
                {
                    return trouble;
                }
            }
            else if (format == ReportFormat.Text)
            {
                TextReportWriter.Write(report, terminal.Output, new TextOptions { Width = terminal.Width, Colours = terminal.Colours });
            }
            else
            {
                // In one piece: a report that was cut short would still look like one.
                using var whole = new MemoryStream();
                format.Write(report, whole);
                whole.WriteTo(terminal.Bytes);
            }
        }

        return null;
    }

    private static Wording? WriteFile(Report report, ReportFormat format, string file)
    {
        using var whole = new MemoryStream();
        format.Write(report, whole);
        return WholeFile.Write(whole.ToArray(), file);
    }
}
