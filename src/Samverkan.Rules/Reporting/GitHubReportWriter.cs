using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as GitHub workflow commands, which show as annotations in a pull request.</summary>
public static class GitHubReportWriter
{
    /// <summary>Writes a line for each finding: violations as errors, departures as warnings, the rest, and what is waived or known, as notices.</summary>
    public static void Write(Report report, TextWriter writer) => Form.Write(report, writer);

    internal static ReportForm Form { get; } = new Lines();

    private sealed class Lines : ReportForm
    {
        public override bool GoesOutAtOnce => true;

        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame) =>
            (Rendered.Text(w => Findings(result, frame.Language, w)), default);

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
        }
    }

    private static void Findings(EvaluationResult result, Language language, TextWriter writer)
    {
        foreach (var finding in result.Findings)
        {
            var at = finding.StructureLocation;
            var command = finding switch
            {
                { IsWaived: true } or { IsKnown: true } => "notice",
                { Outcome: Outcome.Violated, Force: Force.Must } => "error",
                { Outcome: Outcome.Violated } => "warning",
                _ => "notice",
            };
            var title = $"{finding.Label(language)}: {finding.Rule.Id}";
            // Columns mean something within one line only.
            var columns = at.Start.Line == at.End.Line ? string.Create(CultureInfo.InvariantCulture, $",col={at.Start.Column},endColumn={at.End.Column}") : "";
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(at.Source)},line={at.Start.Line},endLine={at.End.Line}{columns},title={Property(title)}::{Data(OneLine.Of(finding, language))}\n"));
        }
    }

    private static string Data(string text) =>
        SafeText.Of(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
