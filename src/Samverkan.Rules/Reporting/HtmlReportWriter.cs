using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting.Html;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as one HTML page that stands by itself: no script, nothing fetched; for a screen, for print and for a screen reader.</summary>
public static class HtmlReportWriter
{
    private const string StyleSheet = "reporting/report.css";

    private static readonly Lazy<string> Style = new(() => Resource(StyleSheet));

    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Report report, Stream stream) => Form.Write(report, stream);

    internal static ReportForm Form { get; } = new Page();

    /// <summary>The style sheet of reports, for other pages of the same kind.</summary>
    internal static string StyleText => Style.Value;

    /// <summary>A style sheet that travels in the assembly.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed class Page : ReportForm
    {
        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame)
        {
            var context = new HtmlContext(result, frame);
            return (HtmlPage.Rendered(p => new StructureSection(context, p).Write()), HtmlPage.Rendered(p => Row(context, frame, p)));
        }

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            output.Write(HtmlPage.Rendered(p => Head(frame, tally, p)).Span);
            if (tally.Judged != 1)
            {
                output.Write(HtmlPage.Rendered(p => Overview(frame, tally, p)).Span);
                aside.CopyTo(output);
                output.Write("</tbody></table></div></section>\n"u8);
            }

            main.CopyTo(output);
            output.Write(HtmlPage.Rendered(p => p.Write($"</main>\n<footer><p>{frame.Say("Rapporten är framställd av Samverkan. Den säger vad beskrivningen visar, prövad mot stadgans regler; vad som inte går att se av den är inte prövat.", "Made by Samverkan. The report says what the description shows, held against the rules of the charter; what cannot be seen from it is not judged.")}</p></footer>\n</body>\n</html>\n")).Span);
        }

        private static void Head(ReportFrame frame, Tally tally, HtmlPage page)
        {
            var verdict = tally.Judged == 0 ? "" : tally.Verdict switch
            {
                Verdict.Compliant => frame.Say("följer stadgan", "complies"),
                Verdict.NonCompliant => frame.Say("följer inte stadgan", "does not comply"),
                _ => frame.Say("går inte att avgöra", "cannot be told"),
            };
            page.Write($"""
                <!DOCTYPE html>
                <html lang="{frame.Say("sv", "en")}">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{frame.Say("Prövning av samverkansstruktur", "Check of a cooperation structure")}{(verdict.Length > 0 ? ": " + verdict : "")}</title>
                <style>

                """);
            page.Style(Style.Value);
            page.Write($"""
                </style>
                </head>
                <body>
                <a class="skip" href="#main">{frame.Say("Till innehållet", "Skip to content")}</a>
                <svg width="0" height="0" class="shapes" aria-hidden="true"><defs>
                <symbol id="seat-majority" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/></symbol>
                <symbol id="seat-opposition" viewBox="0 0 16 16"><rect x="2.5" y="2.5" width="11" height="11"/></symbol>
                <symbol id="seat-no-side" viewBox="0 0 16 16"><path d="M8 1.5 14.5 8 8 14.5 1.5 8Z"/></symbol>
                <symbol id="seat-gap" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" stroke-dasharray="3 2"/><path d="M8 4.5v4.5M8 10.6v1.6"/></symbol>
                </defs></svg>
                <header><p class="made-by">Samverkan</p><h1>{(tally.Judged == 1 ? frame.Say("Prövning av samverkansstruktur", "Check of a cooperation structure") : frame.Say("Prövning av samverkansstrukturer", "Check of cooperation structures"))}</h1></header>
                <main id="main" tabindex="-1">

                """);
        }

        // Of several structures: how many came to what, and a row for each; the rows follow.
        private static void Overview(ReportFrame frame, Tally tally, HtmlPage page)
        {
            var mark = StructureSection.MarkOf(tally.Verdict);
            page.Write($"""
                <section aria-labelledby="overview"><h2 id="overview">{frame.Say("Översikt", "Overview")}</h2>
                <div class="verdict {mark.Class}"><p class="said"><span class="symbol" aria-hidden="true">{mark.Symbol}</span> {SummaryText.Total(tally, frame)}</p></div>
                <div class="scroll" role="group" aria-labelledby="overview" tabindex="0"><table class="overview"><thead><tr><th scope="col">{frame.Say("Struktur", "Structure")}</th><th scope="col">{frame.Say("Utfall", "Verdict")}</th><th scope="col">{frame.Say("Brott", "Violations")}</th><th scope="col">{frame.Say("Avvikelser", "Departures")}</th><th scope="col">{frame.Say("Kan inte avgöras", "Undetermined")}</th></tr></thead><tbody>

                """);
        }

        private static void Row(HtmlContext context, ReportFrame frame, HtmlPage page)
        {
            if (!context.Result.Succeeded)
            {
                return;
            }

            var tally = Tally.Of(context.Result);
            var mark = StructureSection.MarkOf(context.Result.Verdict);
            page.Write($"""<tr><th scope="row"><a href="#{context.Prefix}">{context.Result.Structure.Name.In(frame.Language)}</a> <small><code>{SourceWords.Of(context.Result.Structure.Source, frame.Language)}</code></small></th><td class="{mark.Class}"><span class="symbol" aria-hidden="true">{mark.Symbol}</span> {SummaryText.VerdictOf(context.Result, frame)}</td><td>{tally.Violations}</td><td>{tally.Departures}</td><td>{tally.Open}</td></tr>""");
            page.Write($"\n");
        }
    }
}
