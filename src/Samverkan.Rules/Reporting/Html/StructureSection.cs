using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Writes what one structure came to: the verdict, what to mend, the matrix, the structure itself and the findings.</summary>
internal sealed class StructureSection(HtmlContext context, HtmlPage page)
{
    private const int MostToMend = 12;
    private const int MostLetters = 280;

    public void Write()
    {
        var result = context.Result;
        if (!result.Succeeded || result.Charters.IsEmpty)
        {
            return;
        }

        page.Write($"""<section class="structure" aria-labelledby="{context.Prefix}"><h2 id="{context.Prefix}">{result.Structure.Name.In(context.Language)}</h2>""");
        page.Write($"\n");
        Verdict();
        Basis();
        Contents();
        ToMend();
        Part("matrix", context.Say("Regler och organ", "Rules and bodies"), () =>
        {
            foreach (var charter in result.Charters)
            {
                new RuleMatrix(context, charter, page).Write();
            }
        });
        Part("plan", context.Say("Strukturen", "The structure"), new SeatPlan(context, page).Write);
        new FindingArticles(context, page).Write();
        Waivers();
        Baseline();
        Warnings();
        page.Write($"</section>\n");
    }

    public static Mark MarkOf(Evaluation.Verdict verdict) => verdict switch
    {
        Evaluation.Verdict.NonCompliant => Mark.Violated,
        Evaluation.Verdict.Undetermined => Mark.Undetermined,
        _ => Mark.Satisfied,
    };

    private void Verdict()
    {
        var result = context.Result;
        var mark = MarkOf(result.Verdict);
        var tally = Tally.Of(result);
        var said = result.Verdict switch
        {
            Evaluation.Verdict.Compliant => context.Say("Strukturen följer stadgan", "The structure complies") + Qualified(tally),
            Evaluation.Verdict.NonCompliant => context.Say("Strukturen följer inte stadgan", "The structure does not comply"),
            _ => context.Say("Det går inte att avgöra om strukturen följer stadgan", "It cannot be told whether the structure complies"),
        };
        page.Write($"""<div class="verdict {mark.Class}"><p class="said"><span class="symbol" aria-hidden="true">{mark.Symbol}</span> {said}</p><ul class="counts">""");
        var requirements = result.Rules.Where(r => r.Rule.Force is Force.Must or Force.Should).ToList();
        Count(tally.Violations, "brott", "brott", "violation", "violations");
        Count(tally.Departures, "avvikelse", "avvikelser", "departure", "departures");
        Count(tally.Open, "prövning kan inte avgöras", "prövningar kan inte avgöras", "case is undetermined", "cases are undetermined");
        Count(context.Result.Findings.Count(f => f.IsWaived), "med dispens", "med dispens", "waived", "waived");
        Count(requirements.Count(r => r.Outcome == Outcome.Satisfied), "regel uppfylld", "regler uppfyllda", "rule satisfied", "rules satisfied");
        Count(requirements.Count(r => r.Outcome == Outcome.NotApplicable), "regel inte prövad", "regler inte prövade", "rule not judged", "rules not judged");
        page.Write($"</ul></div>\n");
    }

    private string Qualified(Tally tally) => (tally.Departures > 0, context.Result.Findings.Any(f => f.IsWaived)) switch
    {
        (true, true) => context.Say(", med avvikelser och med dispens", ", with departures and with what is waived"),
        (true, false) => context.Say(", med avvikelser", ", with departures"),
        (false, true) => context.Say(", med dispens", ", with what is waived"),
        _ => "",
    };

    private void Count(int n, string svOne, string sv, string enOne, string en)
    {
        if (n > 0)
        {
            page.Write($"<li><strong>{n}</strong> {(n == 1 ? context.Say(svOne, enOne) : context.Say(sv, en))}</li>");
        }
    }

    private void Basis()
    {
        var result = context.Result;
        page.Write($"""<dl class="basis">""");
        foreach (var charter in result.Charters.Select(c => c.Charter))
        {
            var proposed = charter.Sources.Count(s => s.Status == SourceStatus.Proposed);
            var note = proposed == 0 ? "" : proposed == charter.Sources.Length ? context.Say(" (stadgan är ett förslag)", " (the charter is a proposal)") : context.Say(" (även efter förslag)", " (by proposals as well)");
            page.Write($"<dt>{context.Say("Stadga", "Charter")}</dt><dd>{charter.Name.In(context.Language)}{note}</dd>");
            page.Write($"<dt>{context.Say("Källor", "Sources")}</dt><dd>{string.Join("; ", charter.Sources.Select(s => s.Title))}</dd>");
        }

        page.Write($"<dt>{context.Say("Prövad den", "Judged as of")}</dt><dd>{(result.AsOf is { } day ? HtmlContext.Day(day) : "")}</dd>");
        page.Write($"<dt>{context.Say("Fil", "File")}</dt><dd><code>{SourceWords.Of(result.Structure.Source, context.Language)}</code></dd></dl>\n");
    }

    private void Contents()
    {
        var findings = context.Result.Findings;
        page.Write($"""<nav class="contents" aria-label="{context.Say("Innehåll", "Contents")}: {context.Result.Structure.Name.In(context.Language)}"><ul>""");
        Link("matrix", context.Say("Regler och organ", "Rules and bodies"), true);
        Link("plan", context.Say("Strukturen", "The structure"), true);
        Link("violations", context.Say("Brott", "Violations"), findings.Any(f => f.Judgement.IsViolation));
        Link("departures", context.Say("Avvikelser", "Departures"), findings.Any(f => f.Judgement.IsDeparture));
        Link("undetermined", context.Say("Kan inte avgöras", "Undetermined"), findings.Any(f => f.Judgement.IsOpen));
        Link("waived", context.Say("Med dispens", "Waived"), findings.Any(f => f.IsWaived));
        Link("noted", context.Say("Att notera", "Worth noting"), findings.Any(f => f.Use is not Use.None));
        Link("waivers", context.Say("Dispenser", "Waivers"), !context.Result.Waivers.IsEmpty);
        Link("baseline", context.Say("Utgångsläge", "Baseline"), context.Result.HasBaseline);
        page.Write($"</ul></nav>\n");
    }

    private void Link(string id, string title, bool isThere)
    {
        if (isThere)
        {
            page.Write($"""<li><a href="#{context.Prefix}-{id}">{title}</a></li>""");
        }
    }

    private void ToMend()
    {
        var violated = context.Result.Findings.Where(f => f.Judgement.IsViolation).OrderBy(f => f.IsKnown).ToList();
        if (violated.Count == 0)
        {
            return;
        }

        page.Write($"""<section class="to-mend"><h3>{context.Say("Att rätta", "To mend")}</h3><ol>""");
        foreach (var finding in violated.Take(MostToMend))
        {
            var remedy = string.Join("; ", finding.Remedies.Select(r => finding.Describe(r, context.Language)));
            page.Write($"""<li><a href="#{context.Anchor(finding)}">{finding.SubjectName(context.Language)}</a> ({HtmlContext.Cites(finding.Rule, finding.Charter)}): {Short(remedy.Length > 0 ? remedy : finding.Message(context.Language))}</li>""");
        }

        page.Write($"</ol>");
        if (violated.Count > MostToMend)
        {
            page.Write($"""<p>{context.Say($"och {violated.Count - MostToMend} brott till, se", $"and {violated.Count - MostToMend} violations more, see")} <a href="#{context.Prefix}-violations">{context.Say("alla brott", "all violations")}</a>.</p>""");
        }

        page.Write($"</section>\n");
    }

    // The whole of it stands with the finding.
    private static string Short(string text) => text.Length <= MostLetters || text.LastIndexOf(' ', MostLetters) is not (> 0 and var cut) ? text : text[..cut] + " …";

    private void Part(string id, string title, Action write)
    {
        page.Write($"""<section class="part-{id}"><h3 id="{context.Prefix}-{id}">{title}</h3>""");
        page.Write($"\n");
        write();
        page.Write($"</section>\n");
    }

    private void Waivers()
    {
        if (context.Result.Waivers.IsEmpty)
        {
            return;
        }

        var title = context.Say("Dispenser", "Waivers");
        Part("waivers", title, () =>
        {
            page.Write($"""<div class="scroll" role="group" aria-labelledby="{context.Prefix}-waivers" tabindex="0"><table><thead><tr><th scope="col">{context.Say("Regel", "Rule")}</th><th scope="col">{context.Say("Avser", "For")}</th><th scope="col">{context.Say("Beslut", "Decision")}</th><th scope="col">{context.Say("Läge", "State")}</th></tr></thead><tbody>""");
            page.Write($"\n");
            foreach (var (waiver, state) in context.Result.Waivers.Select(w => (w.Waiver, w.State)))
            {
                page.Write($"""<tr><th scope="row"><code>{waiver.Rule}</code></th><td>{waiver.Subject ?? context.Say("alla", "all")}{(waiver.In is null ? "" : context.Say(" i ", " in ") + waiver.In)}</td><td>{WaiverWords.Term(waiver, context.Language)}<br>{waiver.Reason.In(context.Language)}</td><td>{WaiverWords.State(state, context.Language)}</td></tr>""");
                page.Write($"\n");
            }

            page.Write($"</tbody></table></div>\n");
        });
    }

    private void Baseline()
    {
        if (!context.Result.HasBaseline)
        {
            return;
        }

        Part("baseline", context.Say("Utgångsläge", "Baseline"), () =>
        {
            page.Write($"<p>{WaiverWords.Baseline(context.Result, context.Language)}.</p>\n");
            if (!context.Result.Solved.IsEmpty)
            {
                page.Write($"<ul>");
                foreach (var solved in context.Result.Solved)
                {
                    page.Write($"<li>{context.Say("åtgärdad", "solved")}: <code>{solved.Rule}</code>, {solved.Subject}{(solved.In is null ? "" : context.Say(" i ", " in ") + solved.In)}</li>");
                }

                page.Write($"</ul>\n");
            }
        });
    }

    private void Warnings()
    {
        var warnings = context.Result.Diagnostics.Where(d => d.Severity == Severity.Warning).ToList();
        if (warnings.Count > 0)
        {
            Part("warnings", context.Say("Varningar", "Warnings"), () =>
            {
                page.Write($"<ul>");
                foreach (var warning in warnings)
                {
                    page.Write($"<li>{warning.Message.In(context.Language)} <small><code>{warning.Span.ToString()}</code></small></li>");
                }

                page.Write($"</ul>");
            });
        }
    }
}
