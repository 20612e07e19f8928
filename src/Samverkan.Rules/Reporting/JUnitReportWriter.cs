using System.Globalization;
using System.Text;
using System.Xml;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as JUnit XML: a test suite for each structure and charter, a test case for each rule. What cannot be told, or does not apply, is skipped with the reason.</summary>
public static class JUnitReportWriter
{
    /// <summary>Writes the report as UTF-8, indented, with a line feed at its end.</summary>
    public static void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        var suites = report.Results.SelectMany(r => r.Charters.Select(c => (Result: r, Charter: c))).ToList();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "samverkan");
            xml.WriteAttributeString("tests", Number(suites.Sum(s => s.Charter.Rules.Length)));
            xml.WriteAttributeString("failures", Number(suites.Sum(s => s.Charter.Rules.Count(IsFailure))));
            foreach (var (result, charter) in suites)
            {
                Suite(xml, report, result, charter);
            }

            xml.WriteEndElement();
        }

        stream.Write("\n"u8);
    }

    private static void Suite(XmlWriter xml, Report report, EvaluationResult result, CharterResult charter)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", SafeText.Of($"{result.Structure.Id} / {charter.Charter.Id}"));
        xml.WriteAttributeString("tests", Number(charter.Rules.Length));
        xml.WriteAttributeString("failures", Number(charter.Rules.Count(IsFailure)));
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
            if (IsFailure(rule))
            {
                var failed = findings.Where(f => f.Outcome == Outcome.Violated).ToList();
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", rule.Rule.Force == Force.Must ? "violation" : "departure");
                xml.WriteAttributeString("message", OneLine.Of(failed[0], report.Language));
                xml.WriteString(string.Join('\n', failed.Select(f => SafeText.Of($"{f.StructureLocation}: ") + OneLine.Of(f, report.Language))));
                xml.WriteEndElement();
            }
            else if (IsSkipped(rule))
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", rule.Outcome == Outcome.Undetermined && findings.Count > 0 ? OneLine.Of(findings[0], report.Language) : Report.WordFor(rule.Reason) ?? Report.WordFor(rule.Outcome));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool IsFailure(RuleResult rule) => rule.Outcome == Outcome.Violated;

    private static bool IsSkipped(RuleResult rule) => rule.Rule.Force is Force.Must or Force.Should && rule.Outcome is Outcome.Undetermined or Outcome.NotApplicable;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
