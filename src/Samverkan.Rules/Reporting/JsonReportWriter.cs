using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report as JSON, version 1 of its shape; see <c>docs/json-report.md</c>.</summary>
public static class JsonReportWriter
{
    /// <summary>The version of the shape: it grows by new members without a new version, and changes with one.</summary>
    public const int Version = 1;

    /// <summary>Writes the report as UTF-8, indented, with a line feed at its end.</summary>
    public static void Write(Report report, Stream stream) => Form.Write(report, stream);

    internal static ReportForm Form { get; } = new Whole();

    /// <summary>One report a structure, each on a line of its own.</summary>
    internal static ReportForm Lines { get; } = new OnePerLine();

    private sealed class Whole : ReportForm
    {
        public override ReadOnlySpan<byte> Between => ","u8;

        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame) => (
            Rendered.Entries(2, json => new Writer(json, frame.Language).Structure(result)),
            Rendered.Entries(2, json => new Writer(json, frame.Language).Findings(result)));

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            using (var json = new Utf8JsonWriter(output, Rendered.Json()))
            {
                json.WriteStartObject();
                new Writer(json, frame.Language).Head(tally);
                Rendered.Array(json, "structures", output, main);
                Rendered.Array(json, "findings", output, aside);
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    private sealed class OnePerLine : ReportForm
    {
        public override bool GoesOutAtOnce => true;

        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame)
        {
            return (Line(frame, Tally.Of(result), writer => writer.Structure(result), writer => writer.Findings(result)), default);
        }

        public override bool TellsUnusable => true;

        public override ReadOnlyMemory<byte> Render(UnusableInput input, ReportFrame frame) =>
            Line(frame, Tally.OfUnusable(), writer => writer.Structure(input), _ => { });

        private static ReadOnlyMemory<byte> Line(ReportFrame frame, Tally tally, Action<Writer> structure, Action<Writer> findings)
        {
            var line = new ArrayBufferWriter<byte>(16384);
            using var json = new Utf8JsonWriter(line, Rendered.Json(indented: false));
            var writer = new Writer(json, frame.Language);
            json.WriteStartObject();
            writer.Head(tally);
            json.WriteStartArray("structures");
            structure(writer);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            findings(writer);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            line.Write("\n"u8);
            return line.WrittenMemory;
        }

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
        }
    }

    // The outcome of a structure that could not be judged.
    private const string Unusable = "unusable";

    private sealed class Writer(Utf8JsonWriter json, Language language)
    {
        public void Head(Tally tally)
        {
            json.WriteString("format", "samverkan-report");
            json.WriteNumber("version", Version);
            json.WriteString("language", language == Language.Swedish ? "sv" : "en");
            json.WriteString("outcome", tally.Judged == 0 && tally.Unusable > 0 ? Unusable : Report.WordFor(tally.Verdict));
            json.WriteStartObject("totals");
            json.WriteNumber("structures", tally.Judged + tally.Unusable);
            json.WriteNumber(Report.WordFor(Verdict.Compliant), tally.Compliant);
            json.WriteNumber(Report.WordFor(Verdict.NonCompliant), tally.NonCompliant);
            json.WriteNumber(Report.WordFor(Verdict.Undetermined), tally.Undetermined);
            json.WriteNumber(Unusable, tally.Unusable);
            json.WriteEndObject();
        }

        public void Findings(EvaluationResult result)
        {
            foreach (var finding in result.Findings)
            {
                Finding(result, finding);
            }
        }

        public void Structure(EvaluationResult result)
        {
            json.WriteStartObject();
            json.WriteString("structure", result.Structure.Id);
            json.WriteString("name", result.Structure.Name.In(language));
            json.WriteString("source", result.Structure.Source.Name);
            Document(result.Structure.Source.Document, result.Structure.Source.FirstLine);
            json.WriteString("asOf", result.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("outcome", result.Succeeded ? Report.WordFor(result.Verdict) : Unusable);
            json.WriteArray("charters", result.Charters, Charter);
            json.WriteArray("diagnostics", result.Diagnostics, Diagnostic);
            if (!result.Waivers.IsEmpty)
            {
                json.WriteArray("waivers", result.Waivers, one => Waiver(null, one.Waiver, one.State));
            }

            if (result.HasBaseline)
            {
                json.WriteArray("solved", result.Solved, Solved);
            }

            json.WriteEndObject();
        }

        public void Structure(UnusableInput input)
        {
            json.WriteStartObject();
            json.WriteString("source", input.Source);
            Document(input.Document, input.Line);
            json.WriteString("outcome", Unusable);
            json.WriteArray("charters", Enumerable.Empty<CharterResult>(), Charter);
            json.WriteArray("diagnostics", input.Diagnostics, Diagnostic);
            json.WriteEndObject();
        }

        private void Document(int? number, int line)
        {
            if (number is { } document)
            {
                json.WriteNumber("document", document);
                json.WriteNumber("line", line);
            }
        }

        private void Charter(CharterResult charter)
        {
            json.WriteStartObject();
            json.WriteString("charter", charter.Charter.Id);
            json.WriteString("name", charter.Charter.Name.In(language));
            json.WriteString("source", charter.Charter.Source.Name);
            json.WriteArray("sources", charter.Charter.Sources, source =>
            {
                json.WriteStartObject();
                json.WriteString("id", source.Id);
                json.WriteString("title", source.Title);
                json.WriteString("status", Report.WordFor(source.Status));
                json.WriteEndObject();
            });
            json.WriteArray("rules", charter.Rules, Rule);
            json.WriteEndObject();
        }

        private void Rule(RuleResult rule)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule.Id);
            json.WriteString("force", Report.WordFor(rule.Rule.Force));
            json.WriteString("outcome", Report.WordFor(rule.Outcome));
            json.WriteOptional("reason", Report.WordFor(rule.Reason));
            json.WriteOptional("use", Report.WordFor(rule.Use));
            if (rule.IsWaived)
            {
                json.WriteBoolean("waived", true);
            }

            json.WriteOptional("overriddenBy", rule.Judgements.Select(j => j.OverriddenBy?.Id).FirstOrDefault(id => id is not null));
            json.WriteOptional("missingBody", rule.Judgements.Select(j => j.MissingBody).FirstOrDefault(id => id is not null));
            json.WriteStartObject("subjects");
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                json.WriteNumber(Report.WordFor(outcome), rule.Judgements.Count(j => j.Subject is not null && j.Outcome == outcome));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Finding(EvaluationResult result, Finding finding)
        {
            var clauses = finding.Clauses(language);
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("charter", finding.Charter.Id);
            json.WriteString("structure", result.Structure.Id);
            json.WriteString("outcome", Report.WordFor(finding.Outcome));
            json.WriteString("force", Report.WordFor(finding.Force));
            json.WriteOptional("use", Report.WordFor(finding.Use));
            if (finding.Waiver is { } waiver)
            {
                Waiver("waiver", waiver, null);
            }

            if (finding.Judgement.LapsedWaiver is { } lapsed)
            {
                Waiver("lapsedWaiver", lapsed, null);
            }

            if (result.HasBaseline)
            {
                json.WriteBoolean("known", finding.IsKnown);
            }

            json.WriteStartObject("subject");
            json.WriteString("name", finding.SubjectName(language));
            json.WriteString("sort", finding.Subject.Sort.Name);
            json.WriteOptional("id", finding.Subject.FullId);
            json.WriteOptional("body", finding.Judgement.Body?.FullId);
            json.WriteEndObject();
            json.WriteArray("cites", finding.Rule.Cites, cite =>
            {
                json.WriteStartObject();
                json.WriteString("source", cite.Source.Id);
                json.WriteString("paragraph", cite.Paragraph);
                json.WriteEndObject();
            });
            json.WriteString("message", finding.Message(language));
            json.WriteString("expected", string.Join("; ", clauses.Select(c => c.Required)));
            json.WriteString("found", string.Join("; ", clauses.Select(c => c.Found).Where(f => f.Length > 0)));
            json.WriteArray("clauses", clauses, clause =>
            {
                json.WriteStartObject();
                json.WriteString("expected", clause.Required);
                json.WriteString("found", clause.Found);
                json.WriteArray("counted", clause.Names, json.WriteStringValue);
                json.WriteEndObject();
            });
            json.WriteArray("missing", finding.Missing, fact => Missing(finding, fact));
            Remedy(finding);
            json.WriteArray("conflictsWith", finding.Judgement.ConflictsWith.Select(r => r.Id), json.WriteStringValue);
            Span("charterLocation", finding.CharterLocation);
            Span("structureLocation", finding.StructureLocation);
            json.WriteArray("relatedLocations", finding.RelatedLocations, span => Span(null, span));
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteEndObject();
        }

        private void Waiver(string? name, Waiver waiver, WaiverState? state)
        {
            if (name is null)
            {
                json.WriteStartObject();
            }
            else
            {
                json.WriteStartObject(name);
            }

            json.WriteOptional("state", state is { } one ? WaiverWords.WordFor(one) : null);
            json.WriteString("rule", waiver.Rule);
            json.WriteString("charter", waiver.Charter);
            json.WriteString("subject", waiver.Subject ?? WaiverKeys.All);
            json.WriteOptional("in", waiver.In);
            json.WriteString("reason", waiver.Reason.In(language));
            json.WriteString("decidedBy", waiver.DecidedBy.In(language));
            json.WriteString("decision", waiver.Decision);
            json.WriteOptional("from", waiver.From is { } from ? WaiverWords.Day(from) : null);
            json.WriteString("until", WaiverWords.Day(waiver.Until));
            Span("location", waiver.Span);
            json.WriteEndObject();
        }

        private void Solved(BaselineEntry entry)
        {
            json.WriteStartObject();
            json.WriteString("charter", entry.Charter);
            json.WriteString("rule", entry.Rule);
            json.WriteString("subject", entry.Subject);
            json.WriteOptional("in", entry.In);
            json.WriteString("finding", entry.Finding);
            json.WriteEndObject();
        }

        private void Missing(Finding finding, MissingFact fact)
        {
            json.WriteStartObject();
            json.WriteOptional("of", fact.Of.FullId);
            json.WriteString("sort", fact.Of.Sort.Name);
            json.WriteOptional("attribute", fact.Attribute?.Name);
            json.WriteString("kind", Report.WordFor(fact.Kind));
            json.WriteString("text", finding.Describe(fact, language));
            Span("location", finding.LocationOf(fact));
            json.WriteEndObject();
        }

        private void With(ImmutableArray<KeyValuePair<AttributeRow, string>> with)
        {
            json.WriteStartObject("with");
            foreach (var (row, value) in with)
            {
                json.WriteString(row.Name, value);
            }

            json.WriteEndObject();
        }

        private void Inside(ImmutableArray<RemedyEntries> inside)
        {
            if (!inside.IsEmpty)
            {
                json.WriteArray("inside", inside, entries =>
                {
                    json.WriteStartObject();
                    json.WriteString("list", entries.List.Name);
                    json.WriteNumber("count", entries.Count);
                    With(entries.With);
                    Inside(entries.Inside);
                    json.WriteEndObject();
                });
            }
        }

        private void Remedy(Finding finding)
        {
            if (finding.Remedies.IsEmpty)
            {
                json.WriteNull("remedy");
                return;
            }

            json.WriteStartObject("remedy");
            json.WriteString("text", string.Join("; ", finding.Remedies.Select(r => finding.Describe(r, language))));
            json.WriteArray("actions", finding.Remedies, remedy =>
            {
                json.WriteStartObject();
                json.WriteString("action", Report.WordFor(remedy.Action));
                json.WriteString("sort", remedy.Of.Sort.Name);
                json.WriteOptional("of", remedy.Of.FullId);
                json.WriteString("attribute", remedy.Attribute.Name);
                if (remedy.Count > 0)
                {
                    json.WriteNumber("count", remedy.Count);
                }

                json.WriteArray("values", remedy.Values, json.WriteStringValue);
                With(remedy.With);
                Inside(remedy.Inside);
                json.WriteArray("among", remedy.Among.Select(e => e.FullId ?? e.ToString()), json.WriteStringValue);
                if (!remedy.IsComplete)
                {
                    json.WriteBoolean("complete", false);
                }

                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private void Diagnostic(Diagnostic diagnostic)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", Report.WordFor(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message.In(language));
            json.WriteOptional("help", diagnostic.Help?.In(language));
            Span("location", diagnostic.Span);
            json.WriteEndObject();
        }

        private void Span(string? name, SourceSpan span)
        {
            if (name is null)
            {
                json.WriteStartObject();
            }
            else
            {
                json.WriteStartObject(name);
            }

            json.WriteString("source", span.Source);
            json.WriteNumber("line", span.Start.Line);
            json.WriteNumber("column", span.Start.Column);
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
            json.WriteEndObject();
        }
    }
}
