using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as SARIF 2.1.0 (OASIS), for code scanning and editors.</summary>
/// <remarks>
/// A violation is an error, a departure a warning; what cannot be told is of kind <c>open</c>, what lies outside a rule or meets an open question is <c>informational</c>.
/// Fingerprints are drawn from charter, rule and subject, never from lines, under a key of our own: the upload to GitHub reckons <c>primaryLocationLineHash</c> itself and complains of any other.
/// </remarks>
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

    private static string Version => typeof(SarifReportWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

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
                Result(finding, result);
            }
        }

        private void Tool()
        {
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "Samverkan");
            json.WriteString("fullName", "Samverkan " + Version);
            json.WriteString("semanticVersion", Version);
            json.WriteStartArray("rules");
            foreach (var (charter, rule) in _rules)
            {
                json.WriteStartObject();
                json.WriteString("id", Id(charter, rule));
                json.WriteString("name", Pascal(rule.Id));
                Text("shortDescription", rule.Says.In(_language));
                Text("fullDescription", Cited(charter, rule));
                Help(charter, rule);
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", rule.Force switch
                {
                    Force.Must => "error",
                    Force.Should => "warning",
                    _ => "note",
                });
                json.WriteEndObject();
                json.WriteStartObject("properties");
                json.WriteString("precision", "very-high");
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

        private string Cited(Charter charter, Rule rule) =>
            $"{rule.Says.In(_language)} ({charter.Name.In(_language)}: {string.Join("; ", rule.Cites.Select(c => $"{c.Paragraph}, {c.Source.Title}"))})";

        // The rule, its paragraphs, whom it is about, what it asks and the reading it rests on; the same as text and as Markdown.
        private void Help(Charter charter, Rule rule)
        {
            var words = new RuleWords(charter, _language);
            var parts = new List<(string Label, string Text)>
            {
                (Say("Stadga", "Charter"), charter.Name.In(_language)),
                (Say("Stycke", "Paragraph"), string.Join("; ", rule.Cites.Select(c => $"{c.Paragraph}, {c.Source.Title}"))),
                (Say("Gäller", "About"), words.About(rule)),
            };
            if (rule.Force is Force.Must or Force.Should)
            {
                parts.AddRange(words.Asks(rule).Select(a => (Say("Krav", "Asks"), a)));
            }

            if (rule.Interpretation is { } reading)
            {
                parts.Add((Say("Läsning", "Reading"), reading.Chosen.In(_language)));
            }

            json.WriteStartObject("help");
            json.WriteString("text", rule.Says.In(_language) + "\n" + string.Join('\n', parts.Select(p => $"{p.Label}: {p.Text}")));
            json.WriteString("markdown", $"**{MarkdownText.Of(rule.Says.In(_language))}**\n\n" + string.Join('\n', parts.Select(p => $"- {p.Label}: {MarkdownText.Of(p.Text)}")));
            json.WriteEndObject();
        }

        private void Result(Finding finding, EvaluationResult result)
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
            Text("message", Message(finding));
            json.WriteStartArray("locations");
            Location(finding.StructureLocation, null, null);
            json.WriteEndArray();
            json.WriteStartArray("relatedLocations");
            var id = 0;
            Location(finding.CharterLocation, ++id, Say("regeln", "the rule"));
            foreach (var place in finding.RelatedLocations)
            {
                Location(place, ++id, Say("där värdet ärvs", "where the value is inherited"));
            }

            json.WriteEndArray();
            json.WriteStartObject("partialFingerprints");
            json.WriteString("samverkanFinding/v1", finding.Fingerprint);
            json.WriteEndObject();
            if (result.HasBaseline && finding.Judgement is { IsViolation: true } or { IsDeparture: true } or { IsOpen: true })
            {
                json.WriteString("baselineState", finding.IsKnown ? "unchanged" : "new");
            }

            if (result.HasWaivers)
            {
                Suppressions(finding);
            }

            json.WriteEndObject();
        }

        // With waivers, what is not waived says so too.
        private void Suppressions(Finding finding)
        {
            json.WriteStartArray("suppressions");
            if (finding.Waiver is { } waiver)
            {
                json.WriteStartObject();
                json.WriteString("kind", "external");
                json.WriteString("status", "accepted");
                json.WriteString("justification", $"{waiver.Reason.In(_language)} ({WaiverWords.Term(waiver, _language)})");
                json.WritePropertyName("location");
                Location(waiver.Span, null, null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
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

        // The links are those of SARIF: a viewer shows a related location only where the message speaks of it. A name cannot make one of its own.
        private string Message(Finding finding)
        {
            var links = finding.RelatedLocations.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"[{Say("där värdet ärvs", "where the value is inherited")}]({i + 2})"))
                .Prepend($"[{Say("regeln", "the rule")}](1)");
            var text = OneLine.Of(finding, _language).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
            return $"{text} {Say("Se", "See")} {string.Join(", ", links)}.";
        }

        private string Say(string sv, string en) => _language == Language.Swedish ? sv : en;

        private static string Id(Charter charter, Rule rule) => $"{charter.Id}.{rule.Id}";

        // `one-seat-for-each-side` as OneSeatForEachSide, which some readers ask for beside the id.
        private static string Pascal(string id) => string.Concat(id.Split('-', '_').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

        // A path as a reference: what a URI cannot hold is escaped, part by part.
        private static string Uri(string path) => Path.IsPathRooted(path)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }
}
