using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes a report for people to read in a terminal or a log.</summary>
public static class TextReportWriter
{
    /// <summary>Writes the report; every line ends in a line feed.</summary>
    public static void Write(Report report, TextWriter writer, TextOptions? options = null) => Form.Write(report, writer, options);

    internal static ReportForm Form { get; } = new Sections();

    // A section a structure; of several, a line for each at the end, and their number.
    private sealed class Sections : ReportForm
    {
        public override bool GoesOutAtOnce => true;

        public override ReadOnlySpan<byte> Between => "\n"u8;

        public override ReadOnlySpan<byte> BetweenAsides => default;

        public override (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame) => (
            Rendered.Text(w => new OneStructure(result, frame.Language, new TextPage(w, frame.Text)).Write()),
            Rendered.Text(w => SummaryText.Row(result, frame, new TextPage(w, frame.Text))));

        public override void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside)
        {
            if (tally.Judged > 1)
            {
                output.Write("\n"u8);
                aside.CopyTo(output);
                output.Write(Rendered.Text(w => SummaryText.Total(tally, frame, new TextPage(w, frame.Text))).Span);
            }
        }
    }

    private sealed class OneStructure(EvaluationResult result, Language language, TextPage page)
    {
        private bool IsSwedish => language == Language.Swedish;

        public void Write()
        {
            if (result.AsOf is not { } day || result.Charters.IsEmpty)
            {
                return;
            }

            var structure = result.Structure;
            var date = day.ToString("O", CultureInfo.InvariantCulture);
            page.Heading($"{structure.Name.In(language)} ({SourceWords.Of(structure.Source, language)})");
            foreach (var charter in result.Charters)
            {
                page.Paragraph(Say($"enligt {charter.Charter.Name.In(language)}, den {date}", $"against {charter.Charter.Name.In(language)}, as of {date}"), 0);
                if (charter.Charter.Sources.Any(s => s.Status == SourceStatus.Proposed))
                {
                    page.Paragraph(ProposedNote(charter.Charter), 0);
                }
            }

            var findings = result.Findings;
            foreach (var finding in findings.Where(f => f.Outcome == Outcome.Violated && !f.IsWaived).OrderBy(f => f.IsKnown ? 1 : 0).ThenBy(f => (int)f.Force))
            {
                Violated(finding);
            }

            Undetermined([.. findings.Where(f => f.Judgement.IsOpen && !f.IsKnown)]);
            Undetermined([.. findings.Where(f => f.Judgement.IsOpen && f.IsKnown)]);
            foreach (var group in findings.Where(f => f.Use is Use.OutsideTheRule or Use.Described).GroupBy(f => f.Rule))
            {
                Noted([.. group]);
            }

            foreach (var finding in findings.Where(f => f.IsWaived))
            {
                Waived(finding);
            }

            page.Blank();
            foreach (var charter in result.Charters)
            {
                page.Paragraph(Summary(charter), 0);
            }

            WaiversAndBaseline();
            page.Paragraph(VerdictLine(), 0, result.Verdict switch
            {
                Verdict.Compliant => TextColour.Green,
                Verdict.NonCompliant => TextColour.Red,
                _ => TextColour.Yellow,
            });
        }

        private string ProposedNote(Charter charter)
        {
            var proposed = charter.Sources.Where(s => s.Status == SourceStatus.Proposed).Select(s => s.Id).ToList();
            return proposed.Count == charter.Sources.Length
                ? Say("(stadgan är ett förslag)", "(the charter is a proposal)")
                : Say($"(bedömt även efter förslag: {string.Join(", ", proposed)})", $"(judged by proposals as well: {string.Join(", ", proposed)})");
        }

        private void Violated(Finding finding)
        {
            Head(finding, finding.Force == Force.Should ? TextColour.Yellow : TextColour.Red);
            page.Paragraph(finding.SubjectName(language), 2);
            page.Paragraph(finding.Message(language), 2);
            foreach (var clause in finding.Clauses(language))
            {
                page.Item(Clause(clause), 2);
                if (!clause.Names.IsEmpty)
                {
                    page.Paragraph(string.Join(", ", clause.Names), 6);
                }
            }

            Reading(finding);
            foreach (var remedy in finding.Remedies)
            {
                page.Labelled(Say("åtgärd:", "remedy:"), finding.Describe(remedy, language), 2);
            }

            if (finding.Judgement.LapsedWaiver is { } lapsed)
            {
                page.Labelled(Say("dispens:", "waiver:"), $"{WaiverWords.Lapsed(lapsed, result.AsOf!.Value, language)}, {lapsed.Span}", 2);
            }

            foreach (var other in finding.Judgement.ConflictsWith)
            {
                page.Labelled(Say("konflikt:", "conflict:"), Say($"kan inte gälla samtidigt som {other.Id} ({Cites(other)})", $"cannot hold together with {other.Id} ({Cites(other)})"), 2);
            }

            Places(finding);
        }

        // What is waived is told as it is, and by whose decision it is not counted.
        private void Waived(Finding finding)
        {
            Head(finding, TextColour.Cyan);
            page.Paragraph(finding.SubjectName(language), 2);
            page.Paragraph(finding.Message(language), 2);
            foreach (var clause in finding.Outcome == Outcome.Violated ? finding.Clauses(language) : [])
            {
                page.Item(Clause(clause), 2);
            }

            foreach (var fact in finding.Missing)
            {
                page.Labelled(Say("saknas:", "missing:"), finding.Describe(fact, language), 2);
            }

            var waiver = finding.Waiver!;
            page.Labelled(Say("dispens:", "waiver:"), WaiverWords.Term(waiver, language), 2);
            page.Labelled(Say("skäl:", "reason:"), waiver.Reason.In(language), 2);
            page.Labelled(Say("enligt:", "by:"), waiver.Span.ToString(), 2);
            Places(finding);
        }

        private void WaiversAndBaseline()
        {
            if (!result.Waivers.IsEmpty)
            {
                page.Paragraph($"{Say("Dispenser", "Waivers")}: {WaiverWords.Count(result, language)}.", 0);
            }

            if (result.HasBaseline)
            {
                page.Paragraph($"{Say("Utgångsläge", "Baseline")}: {WaiverWords.Baseline(result, language)}.", 0);
                foreach (var solved in result.Solved)
                {
                    page.Item($"{Say("åtgärdad", "solved")}: {solved.Rule}, {solved.Subject}{(solved.In is null ? "" : Say(" i ", " in ") + solved.In)}", 0);
                }
            }
        }

        private string Clause(Clause clause) => clause.Found.Length == 0
            ? Say($"krävs: {clause.Required}", $"required: {clause.Required}")
            : Say($"funnet: {clause.Found}; krävs: {clause.Required}", $"found {clause.Found}, required {clause.Required}");

        private void Undetermined(List<Finding> findings)
        {
            // One cause, one entry: rules that lack the same facts are told together.
            var byRule = findings.GroupBy(f => f.Rule).Select(g => g.ToList()).ToList();
            foreach (var group in byRule.GroupBy(rule => string.Join('\n', rule.SelectMany(Gaps).Distinct().Order(StringComparer.Ordinal))))
            {
                page.Blank();
                foreach (var rule in group)
                {
                    var first = rule[0];
                    page.Tagged(first.Label(language), $"{first.Rule.Id} · {Cites(first.Rule)}", TextColour.Yellow);
                    page.Paragraph(Subjects(rule), 2);
                    page.Paragraph(first.Message(language), 2);
                    page.Labelled(Say("regel:", "rule:"), first.CharterLocation.ToString(), 2);
                }

                Missing(group.First());
            }
        }

        // What is missing, an attribute at a time, with the first place it would have stood.
        private void Missing(List<Finding> findings)
        {
            var facts = findings.SelectMany(f => f.Missing.Select(m => (Finding: f, Fact: m))).DistinctBy(x => x.Fact).ToList();
            foreach (var gap in facts.GroupBy(x => (x.Fact.Attribute, x.Fact.Kind, Entry: x.Fact.Of.MadeFor is null ? default : x.Finding.LocationOf(x.Fact))))
            {
                var all = gap.ToList();
                var (finding, fact) = all[0];
                var places = all.Select(x => x.Finding.LocationOf(x.Fact)).Distinct().ToList();
                var others = all.Count - 1;
                page.Labelled(Say("saknas:", "missing:"), finding.Describe(fact, language) + (others > 0 ? Say($" och {others} till", $" and {others} more") : ""), 2);
                page.Labelled(Say("plats:", "at:"), string.Join(", ", places.Take(3)) + (places.Count > 3 ? Say($" och {places.Count - 3} till", $" and {places.Count - 3} more") : ""), 4);
            }
        }

        private static IEnumerable<string> Gaps(Finding finding) => finding.Missing.Select(m => finding.LocationOf(m) + " " + m.Attribute?.Name);

        private string Subjects(List<Finding> findings)
        {
            var names = findings.Select(f => f.SubjectName(language)).Distinct().ToList();
            return names.Count <= 4
                ? string.Join("; ", names)
                : string.Join("; ", names.Take(3)) + Say($" och {names.Count - 3} till", $" and {names.Count - 3} more");
        }

        private void Noted(List<Finding> findings)
        {
            var first = findings[0];
            Head(first, TextColour.Cyan);
            page.Paragraph(Subjects(findings), 2);
            page.Paragraph(first.Message(language), 2);
            Places(first);
        }

        private void Head(Finding finding, TextColour colour)
        {
            page.Blank();
            page.Tagged(finding.Label(language), $"{finding.Rule.Id} · {Cites(finding.Rule)}", colour);
        }

        private string Cites(Rule rule)
        {
            var several = result.Charters.Any(c => c.Charter.Rules.Contains(rule) && c.Charter.Sources.Length > 1);
            var cites = string.Join(", ", rule.Cites.Select(c => several ? $"{c.Source.Id} {c.Paragraph}" : c.Paragraph));
            return rule.IsProposed && several ? cites + Say(" (förslag)", " (proposed)") : cites;
        }

        private void Reading(Finding finding)
        {
            if (finding.Rule.Interpretation is { } reading)
            {
                page.Labelled(Say("läsning:", "reading:"), reading.Chosen.In(language), 2);
            }
        }

        private void Places(Finding finding)
        {
            page.Labelled(Say("plats:", "at:"), finding.StructureLocation.ToString(), 2);
            foreach (var place in finding.RelatedLocations)
            {
                page.Labelled(Say("  och:", "and:"), place.ToString(), 2);
            }

            page.Labelled(Say("regel:", "rule:"), finding.CharterLocation.ToString(), 2);
        }

        // What complied, in one line.
        private string Summary(CharterResult charter)
        {
            var requirements = charter.Rules.Where(r => r.Rule.Force is Force.Must or Force.Should).ToList();
            var parts = new List<string>();
            void Count(int n, string sv, string en, string? svOne = null, string? enOne = null)
            {
                if (n > 0)
                {
                    parts.Add(n.ToString(CultureInfo.InvariantCulture) + " " + (n == 1 ? Say(svOne ?? sv, enOne ?? en) : Say(sv, en)));
                }
            }

            Count(requirements.Count(r => r.Outcome == Outcome.Satisfied), "uppfyllda", "satisfied", svOne: "uppfylld");
            Count(requirements.Count(r => r.Outcome == Outcome.Violated && !r.IsWaived && r.Rule.Force == Force.Must), "brutna", "violated", svOne: "bruten");
            Count(requirements.Count(r => r.Outcome == Outcome.Violated && !r.IsWaived && r.Rule.Force == Force.Should), "med avvikelse", "departed from");
            Count(requirements.Count(r => r.IsWaived), "med dispens", "waived");
            Count(requirements.Count(r => r.Outcome == Outcome.Undetermined && !r.IsWaived), "går inte att avgöra", "undetermined");
            Count(requirements.Count(r => r.Reason == Reason.NeedsEvents), "kräver händelser som inte är beskrivna", "need events, which are not described", enOne: "needs events, which are not described");
            Count(requirements.Count(r => r.Reason == Reason.NeedsStructure), "kräver en beskriven struktur", "need the structure, which is not described", enOne: "needs the structure, which is not described");
            Count(requirements.Count(r => r.Reason is Reason.NothingToJudge or Reason.ConditionFalse), "utan något att pröva", "with nothing to judge");
            var missing = requirements.Where(r => r.Reason == Reason.BodyMissing).ToList();
            var bodies = missing.SelectMany(r => r.Judgements).Select(j => j.MissingBody).OfType<string>().Distinct().ToList();
            Count(missing.Count, $"prövas inte eftersom organ saknas ({string.Join(", ", bodies)})", $"not judged because a body is missing ({string.Join(", ", bodies)})");
            Count(requirements.Count(r => r.Reason == Reason.Overridden), "ersatta av en särskild regel", "overridden by a special rule", svOne: "ersatt av en särskild regel");
            Count(requirements.Count(r => r.Reason is Reason.NotInForce), "inte i kraft", "not in force");
            Count(requirements.Count(r => r.Reason is Reason.NotAskedFor), "från källor som inte prövas", "from sources not judged by");
            var permissions = charter.Rules.Where(r => r.Rule.Force == Force.May).ToList();
            var used = permissions.Count(r => r.Use is Use.Used or Use.OutsideTheRule).ToString(CultureInfo.InvariantCulture);
            Count(permissions.Count, $"tillåtelser ({used} används)", $"permissions ({used} used)", $"tillåtelse ({used} används)", $"permission ({used} used)");
            Count(permissions.Count(r => r.Use == Use.CannotTell), "tillåtelser går inte att säga något om", "permissions cannot be told", "tillåtelse går inte att säga något om", "permission cannot be told");
            Count(charter.Rules.Count(r => r.Rule.Force == Force.Unsettled), "öppna frågor", "open questions", "öppen fråga", "open question");
            var name = result.Charters.Length > 1 ? charter.Charter.Id + ": " : "";
            return $"{name}{Say("Regler", "Rules")}: {string.Join(", ", parts)}.";
        }

        private string VerdictLine() => result.Verdict switch
        {
            Verdict.Compliant => (result.Findings.Any(f => f.Judgement.IsDeparture), result.Findings.Any(f => f.IsWaived)) switch
            {
                (true, true) => Say("Resultat: strukturen följer stadgan, med avvikelser och med dispens.", "Result: the structure complies, with departures and with what is waived."),
                (true, false) => Say("Resultat: strukturen följer stadgan, med avvikelser.", "Result: the structure complies, with departures."),
                (false, true) => Say("Resultat: strukturen följer stadgan, med dispens.", "Result: the structure complies, with what is waived."),
                _ => Say("Resultat: strukturen följer stadgan.", "Result: the structure complies."),
            },
            Verdict.NonCompliant => Say("Resultat: strukturen följer inte stadgan.", "Result: the structure does not comply."),
            _ => Say("Resultat: det går inte att avgöra om strukturen följer stadgan.", "Result: it cannot be told whether the structure complies."),
        };

        private string Say(string sv, string en) => IsSwedish ? sv : en;
    }
}
