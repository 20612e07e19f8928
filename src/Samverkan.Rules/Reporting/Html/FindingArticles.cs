using System.Globalization;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Writes what was found: violations and departures one by one, what cannot be told and what is worth knowing rule by rule.</summary>
internal sealed class FindingArticles(HtmlContext context, HtmlPage page)
{
    private const int MostMissing = 20;

    public void Write()
    {
        var findings = context.Result.Findings;
        Section("violations", context.Say("Brott", "Violations"), [.. findings.Where(f => f.Judgement.IsViolation).OrderBy(f => f.IsKnown)], Mark.Violated);
        Section("departures", context.Say("Avvikelser", "Departures"), [.. findings.Where(f => f.Judgement.IsDeparture).OrderBy(f => f.IsKnown)], Mark.Departed);
        Section("undetermined", context.Say("Kan inte avgöras", "Undetermined"), [.. findings.Where(f => f.Judgement.IsOpen).OrderBy(f => f.IsKnown)], Mark.Undetermined);
        Section("waived", context.Say("Med dispens", "Waived"), [.. findings.Where(f => f.IsWaived)], Mark.Waived);
        Section("noted", context.Say("Att notera", "Worth noting"), [.. findings.Where(f => f.Use is not Use.None)], Mark.Outside);
    }

    private void Section(string id, string title, List<Finding> findings, Mark mark)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Write($"""<section><h3 id="{context.Prefix}-{id}">{title} ({findings.Count})</h3>""");
        page.Write($"\n");
        foreach (var rule in findings.GroupBy(f => f.Rule))
        {
            if (mark == Mark.Violated || mark == Mark.Departed || mark == Mark.Waived)
            {
                foreach (var finding in rule)
                {
                    Article(finding, mark);
                }
            }
            else
            {
                Article([.. rule], mark);
            }
        }

        page.Write($"</section>\n");
    }

    // A violation or departure, waived or not: one subject, with what was found and what would mend it.
    private void Article(Finding finding, Mark mark)
    {
        Head(finding, mark, finding.SubjectName(context.Language));
        page.Write($"<dl>");
        foreach (var clause in finding.Clauses(context.Language))
        {
            Entry(context.Say("Krävs", "Required"), clause.Required);
            if (clause.Found.Length > 0)
            {
                Entry(context.Say("Funnet", "Found"), clause.Names.IsEmpty ? clause.Found : $"{clause.Found}: {string.Join(", ", clause.Names)}");
            }
        }

        foreach (var remedy in finding.Remedies)
        {
            Entry(context.Say("Åtgärd", "Remedy"), finding.Describe(remedy, context.Language), "remedy");
        }

        Missing(finding);
        Waiver(finding);
        Common(finding);
        Place(context.Say("I strukturen", "In the structure"), finding.StructureLocation, finding.RelatedLocations);
        Place(context.Say("I stadgan", "In the charter"), finding.CharterLocation, []);
        page.Write($"</dl></article>\n");
    }

    // What cannot be told, or is worth noting: a rule with all its subjects.
    private void Article(List<Finding> findings, Mark mark)
    {
        var first = findings[0];
        Head(first, mark, first.Message(context.Language), isRule: true);
        page.Write($"""<ul class="subjects">""");
        foreach (var finding in findings)
        {
            page.Write($"<li");
            if (finding != first)
            {
                page.Write($""" id="{context.Anchor(finding)}" """);
            }

            page.Write($"><strong>{finding.SubjectName(context.Language)}</strong>");
            if (finding.Use is not Use.None)
            {
                page.Write($" ({finding.Label(context.Language)})");
            }

            page.Write($""" <small>{Line(finding.StructureLocation)}</small>""");
            if (!finding.Missing.IsEmpty)
            {
                page.Write($"<dl>");
                Missing(finding);
                page.Write($"</dl>");
            }

            page.Write($"</li>\n");
        }

        page.Write($"</ul><dl>");
        Common(first);
        Place(context.Say("I stadgan", "In the charter"), first.CharterLocation, []);
        page.Write($"</dl></article>\n");
    }

    private void Head(Finding finding, Mark mark, string title, bool isRule = false)
    {
        page.Write($"""<article class="finding {mark.Class}" id="{context.Anchor(finding)}"><h4><span class="tag {mark.Class}"><span class="symbol" aria-hidden="true">{mark.Symbol}</span> {finding.Label(context.Language)}</span> {title}</h4>""");
        if (!isRule)
        {
            page.Write($"""<p class="says">{finding.Message(context.Language)}</p>""");
        }
    }

    private void Missing(Finding finding)
    {
        foreach (var fact in finding.Missing.Take(MostMissing))
        {
            page.Write($"<dt>{context.Say("Saknas", "Missing")}</dt><dd>{finding.Describe(fact, context.Language)} <small>{Line(finding.LocationOf(fact))}</small></dd>");
        }

        if (finding.Missing.Length > MostMissing)
        {
            Entry(context.Say("Saknas", "Missing"), context.Say($"och {finding.Missing.Length - MostMissing} uppgifter till", $"and {finding.Missing.Length - MostMissing} facts more"));
        }
    }

    // By whose decision it is not counted, or was once.
    private void Waiver(Finding finding)
    {
        if (finding.Waiver is { } waiver)
        {
            Entry(context.Say("Dispens", "Waiver"), WaiverWords.Term(waiver, context.Language));
            Entry(context.Say("Skäl", "Reason"), waiver.Reason.In(context.Language));
            Place(context.Say("Dispensens plats", "Place of the waiver"), waiver.Span, []);
        }

        if (finding.Judgement.LapsedWaiver is { } lapsed && context.Result.AsOf is { } day)
        {
            Entry(context.Say("Dispens", "Waiver"), WaiverWords.Lapsed(lapsed, day, context.Language));
        }
    }

    private void Common(Finding finding)
    {
        Entry(context.Say("Stycke", "Paragraph"), HtmlContext.FullCites(finding.Rule) + (finding.Rule.IsProposed ? context.Say(" (förslag)", " (proposed)") : ""));
        if (finding.Rule.Interpretation is { } reading)
        {
            Entry(context.Say("Läsning", "Reading"), reading.Chosen.In(context.Language));
        }

        foreach (var other in finding.Judgement.ConflictsWith)
        {
            Entry(context.Say("Konflikt", "Conflict"), context.Say("kan inte gälla samtidigt som ", "cannot hold together with ") + $"{other.Id} ({string.Join(", ", other.Cites)})");
        }

        page.Write($"""<dt>{context.Say("Regel", "Rule")}</dt><dd><a href="#{context.Anchor(finding.Rule, finding.Charter)}"><code>{finding.Rule.Id}</code></a></dd>""");
    }

    // Within the structure's own file, which is told above.
    private string Line(SourceSpan place) => context.Say("rad ", "line ") + string.Create(CultureInfo.InvariantCulture, $"{place.Start.Line}:{place.Start.Column}");

    private void Entry(string label, string text, string? kind = null) => page.Write($"""<dt>{label}</dt><dd class="{kind ?? "plain"}">{text}</dd>""");

    private void Place(string label, SourceSpan place, IEnumerable<SourceSpan> others)
    {
        page.Write($"<dt>{label}</dt><dd><code>{place.ToString()}</code>");
        foreach (var other in others)
        {
            page.Write($", <code>{other.ToString()}</code>");
        }

        page.Write($"</dd>");
    }
}
