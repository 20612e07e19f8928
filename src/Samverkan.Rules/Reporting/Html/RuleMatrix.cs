using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Writes a table of a charter's rules by the structure's bodies, with what each rule came to in each body.</summary>
internal sealed class RuleMatrix(HtmlContext context, CharterResult charter, HtmlPage page)
{
    // So many bodies fit on a printed page with their words; of more, the symbols alone are printed.
    private const int MostInPrint = 14;

    private readonly RuleWords _words = new(charter.Charter, context.Language);
    private readonly List<Element?> _columns =
    [
        .. charter.Rules.SelectMany(r => r.Judgements).Where(j => j.Subject is not null).Select(ColumnOf).Distinct().OrderBy(b => b is null ? -1 : b.Index),
    ];

    private readonly ILookup<Judgement, Finding> _findings = context.Result.Findings.ToLookup(f => f.Judgement);

    public void Write()
    {
        var id = $"{context.Prefix}-{charter.Charter.Id}-rules";
        page.Write($"""<div class="scroll" role="group" aria-labelledby="{id}" tabindex="0"><table class="{(_columns.Count > MostInPrint ? "matrix wide" : "matrix")}"><caption id="{id}">{context.Say("Regler efter organ", "Rules by body")}: {charter.Charter.Name.In(context.Language)}</caption>""");
        page.Write($"""<thead><tr><th scope="col" class="rule">{context.Say("Regel", "Rule")}</th>""");
        foreach (var body in _columns)
        {
            page.Write($"""<th scope="col">{(body is null ? context.Say("Hela strukturen", "The whole structure") : context.NameOf(body))}</th>""");
        }

        page.Write($"</tr></thead>\n");
        var judged = charter.Rules.Where(r => r.Judgements.Any(j => j.Subject is not null && Mark.Of(j) != Mark.NotApplicable)).ToList();
        Rows(judged.Where(r => r.Rule.Force is Force.Must or Force.Should), context.Say("Krav", "Requirements"));
        Rows(judged.Where(r => r.Rule.Force is Force.May or Force.Unsettled), context.Say("Tillåtelser och öppna frågor", "Permissions and open questions"));
        Rows(charter.Rules.Except(judged), context.Say("Inte prövade", "Not judged"));
        page.Write($"</table></div>\n");
    }

    private void Rows(IEnumerable<RuleResult> rules, string title)
    {
        var all = rules.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Write($"""<tbody><tr class="group"><th scope="rowgroup" colspan="{_columns.Count + 1}"><span>{title} ({all.Count})</span></th></tr>""");
        page.Write($"\n");
        foreach (var rule in all)
        {
            page.Write($"""<tr><th scope="row" class="rule" id="{context.Anchor(rule.Rule, charter.Charter)}">{rule.Rule.Says.In(context.Language)} <small>{_words.ForceOf(rule.Rule)} · {HtmlContext.Cites(rule.Rule, charter.Charter)} · <code>{rule.Rule.Id}</code></small></th>""");
            if (rule.Judgements.Any(j => j.Subject is not null && Mark.Of(j) != Mark.NotApplicable))
            {
                var cells = rule.Judgements.Where(j => j.Subject is not null).ToLookup(ColumnOf);
                foreach (var body in _columns)
                {
                    Cell([.. cells[body]]);
                }
            }
            else if (_columns.Count > 0)
            {
                page.Write($"""<td class="none" colspan="{_columns.Count}"><span class="why">{ReasonWords.Of(rule, context.Language)}</span></td>""");
            }

            page.Write($"</tr>\n");
        }

        page.Write($"</tbody>\n");
    }

    private void Cell(List<Judgement> judgements)
    {
        if (judgements.Count == 0)
        {
            page.Write($"<td></td>");
            return;
        }

        var mark = judgements.Select(Mark.Of).MinBy(m => m.Rank)!;
        var count = judgements.Count(j => Mark.Of(j) == mark);
        var share = judgements.Count > 1 ? context.Say($" {count} av {judgements.Count}", $" {count} of {judgements.Count}") : "";
        page.Write($"""<td class="{mark.Class}">""");
        var finding = judgements.Where(j => Mark.Of(j) == mark).SelectMany(j => _findings[j]).FirstOrDefault();
        if (finding is not null)
        {
            page.Write($"""<a href="#{context.Anchor(finding)}">""");
        }

        page.Write($"""<span class="symbol" aria-hidden="true">{mark.Symbol}</span> <span class="word">{context.Say(mark.Word)}{share}</span>""");
        if (finding is not null)
        {
            page.Write($"</a>");
        }

        page.Write($"</td>");
    }

    private static Element? ColumnOf(Judgement judgement) => judgement.Body ?? (judgement.Subject is { Sort.Name: "body" } body ? body : null);
}
