using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli.Checking;

/// <summary>Where reports go, and in which forms. Files are whole or not there at all, and so is what goes to standard output, but for forms that go out line by line.</summary>
internal sealed class Outputs : IDisposable
{
    private readonly List<Asked> _all;
    private readonly List<Output> _open = [];

    private Outputs(List<Asked> all) => _all = all;

    /// <summary>Whether some report has a place for inputs that could not be used.</summary>
    public bool TellUnusable => _all.Exists(o => o.Format.Form.TellsUnusable);

    /// <summary>Reads <c>text</c>, <c>sarif=out.sarif</c> and the like.</summary>
    public static Outputs Read(IEnumerable<string> formats, ICollection<Wording> problems)
    {
        var all = new List<Asked>();
        foreach (var text in formats)
        {
            var cut = text.IndexOf('=', StringComparison.Ordinal);
            var name = cut < 0 ? text : text[..cut];
            if (ReportFormat.Find(name) is { } format && (cut < 0 || cut < text.Length - 1))
            {
                all.Add(new(format, cut < 0 ? null : text[(cut + 1)..]));
                continue;
            }

            var known = string.Join(", ", ReportFormat.All.Select(f => f.Name));
            var meant = DidYouMean.Suggest(name, ReportFormat.All.Select(f => f.Name));
            problems.Add(meant is null || meant == name
                ? new($"--format: `{text}` är inget format; det finns {known}, och =FIL efter", $"--format: `{text}` is no format; there are {known}, and =FILE after")
                : new($"--format: `{text}` är inget format; menade du {meant}?", $"--format: `{text}` is no format; did you mean {meant}?"));
        }

        if (all.Count(o => o.File is null) > 1)
        {
            problems.Add(new("--format: bara ett format kan gå till standard ut; ge de andra =FIL", "--format: only one format can go to standard output; give the others =FILE"));
        }

        foreach (var twice in all.Where(o => o.File is not null).GroupBy(o => Path.GetFullPath(o.File!), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var file = twice.First().File;
            problems.Add(new($"--format: två format till samma fil, {file}", $"--format: two formats into the same file, {file}"));
        }

        return new Outputs(all);
    }

    /// <summary>Starts all reports, before anything is judged.</summary>
    /// <returns>What went wrong, or null.</returns>
    public Wording? Begin(RuleSet rules, Language language, Terminal terminal)
    {
        foreach (var (format, name) in _all)
        {
            if (name is null)
            {
                var live = format.Form.GoesOutAtOnce && format.Form.TellsUnusable;
                var text = new TextOptions { Width = terminal.Width, Colours = terminal.Colours };
                _open.Add(new Output(format, null, null, format.Begin(live ? terminal.Live : terminal.Bytes, rules, language, text, () => new Spool())));
                continue;
            }

            var trouble = WholeFile.Trying(name, () =>
            {
                var file = WholeFile.Begin(name);
                _open.Add(new Output(format, name, file, format.Begin(file.Stream, rules, language, keep: () => new Spool())));
            });
            if (trouble is not null)
            {
                return trouble;
            }
        }

        return null;
    }

    /// <summary>Renders what a structure adds to each report; safe on several threads at once.</summary>
    public ImmutableArray<ReportPart> Render(EvaluationResult result) => [.. _open.Select(o => o.Report.Render(result))];

    /// <summary>Renders what an input that could not be read adds to each report; safe on several threads at once.</summary>
    public ImmutableArray<ReportPart> Render(UnusableInput input) => [.. _open.Select(o => o.Report.Render(input))];

    /// <summary>Adds what was rendered.</summary>
    /// <returns>What went wrong, or null.</returns>
    public Wording? Add(ImmutableArray<ReportPart> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var (output, part) = (_open[i], parts[i]);
            if (WholeFile.Trying(output.Name, () => output.Report.Add(part)) is { } trouble)
            {
                return trouble;
            }
        }

        return null;
    }

    /// <summary>Finishes all reports; with inputs that could not be used, only those that have a place for them.</summary>
    /// <returns>What went wrong, or null.</returns>
    public Wording? Complete(bool isWhole)
    {
        foreach (var output in _open.Where(o => isWhole || o.Format.Form.TellsUnusable))
        {
            var trouble = WholeFile.Trying(output.Name, () =>
            {
                output.Report.Complete();
                output.Whole?.Finish();
            });
            if (trouble is not null)
            {
                return trouble;
            }
        }

        return null;
    }

    /// <summary>Lets go of everything; what is not finished leaves nothing behind.</summary>
    public void Dispose()
    {
        foreach (var output in _open)
        {
            output.Report.Dispose();
            output.Whole?.Dispose();
        }
    }

    // What was asked for.
    private sealed record Asked(ReportFormat Format, string? File);

    private sealed record Output(ReportFormat Format, string? File, WholeFile? Whole, ReportStream Report)
    {
        public string Name => File ?? "standard output";
    }
}
