using System.Globalization;
using System.Text;
using System.Xml;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as JUnit XML: a test suite for each structure and charter, a test case for each rule. What cannot be told, does not apply, is waived or was there before is skipped with the reason.</summary>
public static class JUnitReportWriter
{
    /// <summary>Writes the report as UTF-8, indented, with a line feed at its end.</summary>
    public static void Write(Report report, Stream stream) => Form.Write(report, stream);

    internal static ReportForm Form { get; } = new Suites();

    private sealed class Suites : ReportForm
    {
        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame)
        {
            using var buffer = new MemoryStream();
            using (var xml = XmlWriter.Create(buffer, Settings))
            {
                // In an element of its own, for the indentation; the element itself is not part of it.
                xml.WriteStartElement("x");
                foreach (var charter in result.Charters)
                {
                    Suite(xml, frame.Language, result, charter);
                }

                xml.WriteFullEndElement();
            }

            var whole = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            return (result.Charters.IsEmpty ? default : whole["<x>".Length..^"\n</x>".Length], default);
        }

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            output.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"samverkan\" tests=\"{tally.Rules}\" failures=\"{tally.BrokenRules}\">")));
            main.CopyTo(output);
            output.Write("\n</testsuites>\n"u8);
        }

        private static XmlWriterSettings Settings { get; } =
            new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
    }

    private static void Suite(XmlWriter xml, Language language, EvaluationResult result, CharterResult charter)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", SafeText.Of($"{result.Structure.Id} / {charter.Charter.Id}"));
        xml.WriteAttributeString("tests", Number(charter.Rules.Length));
        xml.WriteAttributeString("failures", Number(charter.Rules.Count(r => r.IsBroken)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(charter.Rules.Count(IsSkipped)));
        xml.WriteAttributeString("time", "0");
        foreach (var rule in charter.Rules)
        {
            var findings = result.Findings.Where(f => ReferenceEquals(f.Rule, rule.Rule)).ToList();
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", charter.Charter.Id);
            xml.WriteAttributeString("name", rule.Rule.Id);
            xml.WriteAttributeString("time", "0");
            if (rule.IsBroken)
            {
                var failed = findings.Where(f => f.Outcome == Outcome.Violated && !f.IsWaived).OrderBy(f => f.IsKnown).ToList();
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", rule.Rule.Force == Force.Must ? "violation" : "departure");
                xml.WriteAttributeString("message", OneLine.Of(failed[0], language));
                xml.WriteString(string.Join('\n', failed.Select(f => SafeText.Of($"{f.StructureLocation}: ") + OneLine.Of(f, language))));
                xml.WriteEndElement();
            }
            else if (IsSkipped(rule))
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", findings.Count > 0 ? Said(findings[0], language) : SafeText.Of(ReasonWords.Of(rule, language)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Said(Finding finding, Language language) =>
        (finding.IsWaived || finding.IsKnown ? SafeText.Of(finding.Label(language)) + ": " : "") + OneLine.Of(finding, language);

    // What is waived does not fail, nor does what was there before.
    private static bool IsSkipped(RuleResult rule) => rule.Rule.Force is Force.Must or Force.Should && rule.Outcome != Outcome.Satisfied && !rule.IsBroken;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
