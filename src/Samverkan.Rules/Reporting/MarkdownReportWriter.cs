using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as Markdown, for a job summary or a comment: a verdict, a table by body, then the findings.</summary>
public static class MarkdownReportWriter
{
    /// <summary>Writes the report; every line ends in a line feed.</summary>
    public static void Write(Report report, TextWriter writer) => Form.Write(report, writer);

    internal static ReportForm Form { get; } = new Sections();

    // A section a structure; of several, a table of them above all.
    private sealed class Sections : ReportForm
    {
        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame) =>
            (Rendered.Text(w => new One(result, frame.Language, w).Write()), Rendered.Text(w => Row(result, frame, w)));

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            if (tally.Judged > 1)
            {
                output.Write(Rendered.Text(w =>
                {
                    w.Write($"# {SummaryText.Total(tally, frame)}\n\n");
                    w.Write(frame.Say("| Struktur | | Brott | Avvikelser | Går inte att avgöra |\n", "| Structure | | Violations | Departures | Undetermined |\n"));
                    w.Write("|---|---|---:|---:|---:|\n");
                }).Span);
                aside.CopyTo(output);
                output.Write("\n"u8);
            }

            main.CopyTo(output);
        }

        private static void Row(EvaluationResult result, ReportFrame frame, TextWriter writer)
        {
            if (result.Succeeded)
            {
                var tally = Tally.Of(result);
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Code(SourceWords.Of(result.Structure.Source, frame.Language))} | {SummaryText.VerdictOf(result, frame)} | {tally.Violations} | {tally.Departures} | {tally.Open} |\n"));
            }
        }
    }

    private sealed class One(EvaluationResult result, Language language, TextWriter writer)
    {
        public void Write()
        {
            var verdict = result.Verdict switch
            {
                Verdict.Compliant => Say("följer stadgan", "complies"),
                Verdict.NonCompliant => Say("följer inte stadgan", "does not comply"),
                _ => Say("går inte att avgöra", "cannot be told"),
            };
            Line($"## {MarkdownText.Of(result.Structure.Name.In(language))}: {verdict}");
            Line();
            var day = result.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Line($"{string.Join(", ", result.Charters.Select(c => MarkdownText.Of(c.Charter.Name.In(language))))}, {day}");
            Line();
            Table();
            WaiversAndBaseline();
            // What is to be mended first; what cannot be told a rule at a time, as one gap often leaves many subjects open.
            var told = result.Findings.Where(f => f.Force is Force.Must or Force.Should || f.Use is Use.OutsideTheRule).ToList();
            foreach (var finding in told.Where(f => f is { Outcome: Outcome.Violated, IsWaived: false }).OrderBy(f => f.IsKnown).ThenBy(f => f.Force))
            {
                Finding([finding]);
            }

            foreach (var rule in told.Where(f => f.Judgement.IsOpen).OrderBy(f => f.IsKnown).GroupBy(f => (f.Rule, f.IsKnown)))
            {
                Finding([.. rule]);
            }

            foreach (var finding in told.Where(f => f.IsWaived || f.Use is Use.OutsideTheRule))
            {
                Finding([finding]);
            }
        }

        private void WaiversAndBaseline()
        {
            if (!result.Waivers.IsEmpty)
            {
                Line($"{Say("Dispenser", "Waivers")}: {WaiverWords.Count(result, language)}.");
                Line();
            }

            if (result.HasBaseline)
            {
                Line($"{Say("Utgångsläge", "Baseline")}: {WaiverWords.Baseline(result, language)}.");
                Line();
                foreach (var solved in result.Solved)
                {
                    Line($"- {Say("åtgärdad", "solved")}: {MarkdownText.Of(solved.Rule)}, {MarkdownText.Of(solved.Subject)}{(solved.In is null ? "" : Say(" i ", " in ") + MarkdownText.Of(solved.In))}");
                }

                if (!result.Solved.IsEmpty)
                {
                    Line();
                }
            }
        }

        // One row a body, and one for the rules about no body.
        private void Table()
        {
            var rows = result.Rules.SelectMany(r => r.Judgements)
                .Where(j => j.Subject is not null && j.Rule.Force is Force.Must or Force.Should)
                .GroupBy(j => j.Body)
                .OrderBy(g => g.Key is null ? -1 : g.Key.Index)
                .ToList();
            var hasWaived = rows.Exists(r => r.Any(j => j.IsWaived));
            Line(Say("| Organ | Brott | Avvikelser | Går inte att avgöra |", "| Body | Violations | Departures | Undetermined |") + (hasWaived ? Say(" Med dispens |", " Waived |") : "") + Say(" Uppfyllda |", " Satisfied |"));
            Line(hasWaived ? "|---|---:|---:|---:|---:|---:|" : "|---|---:|---:|---:|---:|");
            foreach (var row in rows)
            {
                var name = row.Key is null ? Say("hela strukturen", "the whole structure") : new Names(result.Charters[0].Charter, language).Of(row.Key);
                Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {MarkdownText.Of(name)} | {row.Count(j => j.IsViolation)} | {row.Count(j => j.IsDeparture)} | {row.Count(j => j.IsOpen)} |{(hasWaived ? $" {row.Count(j => j.IsWaived)} |" : "")} {row.Count(j => j.Outcome == Outcome.Satisfied)} |"));
            }

            Line();
        }

        private void Finding(List<Finding> findings)
        {
            var finding = findings[0];
            var more = findings.Count > 3 ? Say($" och {findings.Count - 3} till", $" and {findings.Count - 3} more") : "";
            Line($"### {MarkdownText.Of(finding.Label(language))}: {MarkdownText.Of(string.Join("; ", findings.Take(3).Select(f => f.SubjectName(language))))}{more}");
            Line();
            Line($"{MarkdownText.Of(finding.Message(language))} ({MarkdownText.Of(string.Join(", ", finding.Rule.Cites))})");
            Line();
            foreach (var clause in finding.Outcome == Outcome.Violated ? finding.Clauses(language) : [])
            {
                var found = clause.Found.Length == 0 ? "" : Say("funnet: ", "found: ") + clause.Found + "; ";
                Line($"- {MarkdownText.Of(found + Say("krävs: ", "required: ") + clause.Required)}");
            }

            foreach (var remedy in finding.Remedies)
            {
                Line($"- **{Say("åtgärd", "remedy")}**: {MarkdownText.Of(finding.Describe(remedy, language))}");
            }

            var missing = findings.SelectMany(f => f.Missing.Select(m => f.Describe(m, language))).Distinct().ToList();
            foreach (var fact in missing.Take(10))
            {
                Line($"- {Say("saknas", "missing")}: {MarkdownText.Of(fact)}");
            }

            if (missing.Count > 10)
            {
                Line(Say($"- och {missing.Count - 10} uppgifter till saknas", $"- and {missing.Count - 10} facts more are missing"));
            }

            if (finding.Waiver is { } waiver)
            {
                Line($"- **{Say("dispens", "waiver")}**: {MarkdownText.Of(WaiverWords.Term(waiver, language))}: {MarkdownText.Of(waiver.Reason.In(language))} {Code(waiver.Span.ToString())}");
            }

            if (finding.Judgement.LapsedWaiver is { } lapsed)
            {
                Line($"- **{Say("dispens", "waiver")}**: {MarkdownText.Of(WaiverWords.Lapsed(lapsed, result.AsOf!.Value, language))} {Code(lapsed.Span.ToString())}");
            }

            Line($"- {Code(finding.StructureLocation.ToString())}, {Say("regel", "rule")} `{finding.Rule.Id}` {Code(finding.CharterLocation.ToString())}");
            Line();
        }

        private string Say(string sv, string en) => language == Language.Swedish ? sv : en;

        private void Line(string text = "") => writer.Write(text + "\n");
    }

    private static string Code(string text) => "`" + SafeText.Of(text).Replace('`', '\'') + "`";
}
