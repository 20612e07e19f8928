using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as SARIF 2.1.0 (OASIS), for code scanning and editors.</summary>
/// <remarks>A violation is an error, a departure a warning; what cannot be told is of kind <c>open</c>, what lies outside a rule or meets an open question is <c>informational</c>.</remarks>
public static class SarifReportWriter
{
    /// <summary>Writes the report as UTF-8, indented, with a line feed at its end.</summary>
    public static void Write(Report report, Stream stream) => Form.Write(report, stream);

    internal static ReportForm Form { get; } = new Log();

    private sealed class Log : ReportForm
    {
        public override ReadOnlySpan<byte> Between => ","u8;

        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame) =>
            (Rendered.Entries(4, json => new Writer(json, frame).Results(result)), default);

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            using (var json = new Utf8JsonWriter(output, Rendered.Json()))
            {
                new Writer(json, frame).Write(() => Rendered.Array(json, "results", output, main));
            }

            output.Write("\n"u8);
        }
    }

    private sealed class Writer(Utf8JsonWriter json, ReportFrame frame)
    {
        private readonly Language _language = frame.Language;
        private readonly ImmutableArray<(Charter Charter, Rule Rule)> _rules = [.. frame.Charters.DistinctBy(c => c.Id).SelectMany(c => c.Rules.Select(r => (c, r)))];

        public void Write(Action results)
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool();
            json.WriteString("language", _language == Language.Swedish ? "sv" : "en");
            json.WriteString("columnKind", "utf16CodeUnits");
            results();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        public void Results(EvaluationResult result)
        {
            foreach (var finding in result.Findings)
            {
                Result(finding);
            }
        }

        private void Tool()
        {
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "Samverkan");
            json.WriteString("semanticVersion", typeof(SarifReportWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");
            json.WriteStartArray("rules");
            foreach (var (charter, rule) in _rules)
            {
                json.WriteStartObject();
                json.WriteString("id", Id(charter, rule));
                Text("shortDescription", rule.Says.In(_language));
                Text("help", Help(charter, rule));
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", rule.Force switch
                {
                    Force.Must => "error",
                    Force.Should => "warning",
                    _ => "note",
                });
                json.WriteEndObject();
                json.WriteStartObject("properties");
                json.WriteStartArray("tags");
                json.WriteStringValue(charter.Id);
                json.WriteStringValue(Report.WordFor(rule.Force));
                foreach (var cite in rule.Cites)
                {
                    json.WriteStringValue($"{cite.Source.Id} {cite.Paragraph}");
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private string Help(Charter charter, Rule rule)
        {
            var cites = string.Join("; ", rule.Cites.Select(c => $"{c.Paragraph}, {c.Source.Title}"));
            var reading = rule.Interpretation is { } i ? "\n" + i.Chosen.In(_language) : "";
            return $"{rule.Says.In(_language)}\n{charter.Name.In(_language)}: {cites}{reading}";
        }

        private void Result(Finding finding)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", Id(finding.Charter, finding.Rule));
            json.WriteNumber("ruleIndex", _rules.IndexOf(_rules.First(r => r.Charter.Id == finding.Charter.Id && r.Rule.Id == finding.Rule.Id)));
            var (kind, level) = (finding.Outcome, finding.Force) switch
            {
                (Outcome.Violated, Force.Must) => ("fail", "error"),
                (Outcome.Violated, _) => ("fail", "warning"),
                (Outcome.Undetermined, _) => ("open", "none"),
                _ => ("informational", "none"),
            };
            json.WriteString("kind", kind);
            json.WriteString("level", level);
            Text("message", OneLine.Of(finding, _language));
            json.WriteStartArray("locations");
            Location(finding.StructureLocation, null, null);
            json.WriteEndArray();
            json.WriteStartArray("relatedLocations");
            var id = 0;
            Location(finding.CharterLocation, ++id, _language == Language.Swedish ? "regeln" : "the rule");
            foreach (var place in finding.RelatedLocations)
            {
                Location(place, ++id, _language == Language.Swedish ? "där värdet ärvs" : "where the value is inherited");
            }

            json.WriteEndArray();
            json.WriteStartObject("partialFingerprints");
            json.WriteString("samverkanFinding/v1", finding.Fingerprint);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Location(SourceSpan span, int? id, string? message)
        {
            json.WriteStartObject();
            if (id is { } number)
            {
                json.WriteNumber("id", number);
            }

            if (message is not null)
            {
                Text("message", message);
            }

            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri(span.Source));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Start.Line);
            json.WriteNumber("startColumn", span.Start.Column);
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Text(string name, string text)
        {
            json.WriteStartObject(name);
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        private static string Id(Charter charter, Rule rule) => $"{charter.Id}/{rule.Id}";

        // A path as a relative reference: what a URI cannot hold is escaped, part by part.
        private static string Uri(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }
}
