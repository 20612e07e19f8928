using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Draws a list of seats: a row for each party, a column for each side.</summary>
internal sealed class SeatTable(HtmlContext context, HtmlPage page, Gaps gaps, FactWords facts)
{
    private static readonly string[] Sides = ["majority", "opposition", ""];

    /// <summary>What the shapes mean.</summary>
    public static void Legend(HtmlContext context, HtmlPage page)
    {
        page.Write($"""<ul class="legend" aria-label="{context.Say("Teckenförklaring", "Key")}">""");
        foreach (var side in Sides)
        {
            page.Write($"<li>");
            Glyph(page, side);
            page.Write($"{SideName(context, side)}</li>");
        }

        page.Write($"<li>");
        Glyph(page, "gap");
        page.Write($"{context.Say("någon saknas", "somebody is missing")}</li></ul>\n");
    }

    public void Write(Element body, AttributeRow list, List<Element> entries, List<Gap> lacking, IEnumerable<Element> all)
    {
        var posts = all.Where(e => e.Sort.Name == "post").Select(p => (Post: p, Seat: facts.ElementOf(p, "seat"))).Where(p => p.Seat is not null).ToLookup(p => p.Seat!, p => p.Post);
        var placed = entries.Where(e => !e.IsAndMore).Select(e => (Party: facts.ElementOf(e, "represents"), Side: facts.WordOf(e, "side") ?? "", Entry: (object)e))
            .Concat(lacking.Select(g => (Party: g.Lack.For, Side: g.Side ?? "", Entry: (object)g)))
            .ToList();
        var sides = Sides.Where(s => placed.Exists(p => p.Side == s)).ToList();
        var hasAppointers = entries.Exists(e => facts.Of(e, "appointed-by").Length > 0);
        var title = list.Label.In(context.Language);
        page.Write($"""<div class="scroll" role="group" aria-label="{title}: {context.NameOf(body)}" tabindex="0"><table class="seats"><caption>{char.ToUpper(title[0], CultureInfo.InvariantCulture).ToString()}{title[1..]}{Total(entries)}</caption><thead><tr><th scope="col">{context.Say("Part", "Organisation")}</th>""");
        foreach (var side in sides)
        {
            page.Write($"""<th scope="col">{(sides.Count == 1 && side.Length == 0 ? title : SideName(context, side))}</th>""");
        }

        if (hasAppointers)
        {
            page.Write($"""<th scope="col">{context.Say("Utses av", "Appointed by")}</th>""");
        }

        page.Write($"</tr></thead><tbody>\n");
        foreach (var row in placed.GroupBy(p => p.Party).OrderBy(g => g.Key is null ? int.MaxValue : g.Key.Index))
        {
            page.Write($"""<tr><th scope="row">{(row.Key is null ? context.Say("part inte angiven", "organisation not stated") : context.NameOf(row.Key))}</th>""");
            foreach (var side in sides)
            {
                Cell([.. row.Where(p => p.Side == side).Select(p => p.Entry)], side, posts);
            }

            if (hasAppointers)
            {
                page.Write($"""<td>{string.Join("; ", row.Select(p => p.Entry).OfType<Element>().Select(e => facts.Of(e, "appointed-by")).Where(a => a.Length > 0).Distinct())}</td>""");
            }

            page.Write($"</tr>\n");
        }

        page.Write($"</tbody></table></div>\n");
        if (entries.Exists(e => e.IsAndMore))
        {
            page.Write($"""<p class="unknown"><span class="symbol" aria-hidden="true">?</span> {context.Say("Det kan finnas fler som inte är beskrivna.", "There may be more that are not described.")}</p>""");
        }
    }

    /// <summary>What is lacking, with a link to the finding that tells so.</summary>
    public void Gap(Gap gap)
    {
        Glyph(page, "gap");
        page.Write($"""<a class="gap" href="#{context.Anchor(gap.Finding)}">{gap.In(context)}</a>""");
    }

    /// <summary>A link to the findings that a change to this thing would mend.</summary>
    public void Wrong(Element element)
    {
        foreach (var finding in gaps.At(element).Take(3))
        {
            page.Write($""" <a class="wrong" href="#{context.Anchor(finding)}"><span class="symbol" aria-hidden="true">{Mark.Of(finding.Judgement).Symbol}</span> {finding.Label(context.Language)}: <code>{finding.Rule.Id}</code></a>""");
        }
    }

    private void Cell(List<object> entries, string side, ILookup<Element, Element> posts)
    {
        page.Write($"<td>");
        if (entries.Count > 0)
        {
            page.Write($"<ul>");
            foreach (var entry in entries)
            {
                page.Write($"<li>");
                if (entry is Gap gap)
                {
                    Gap(gap);
                }
                else
                {
                    Seat((Element)entry, side, posts);
                }

                page.Write($"</li>");
            }

            page.Write($"</ul>");
        }

        page.Write($"</td>");
    }

    private void Seat(Element seat, string side, ILookup<Element, Element> posts)
    {
        Glyph(page, side);
        foreach (var post in posts[seat])
        {
            page.Write($"<strong>{facts.Of(post, "post")}</strong> ");
        }

        var said = new List<string>();
        if (!seat.Count.IsOne)
        {
            said.Add(CountOf(seat.Count));
        }

        Add("ex-officio", "som ", "as ");
        if (said.Count == 0)
        {
            Add("comes-from", "från ", "from ");
        }

        Add("position", "", "");
        Add("party", "", "");
        Add("nominated-by", "nomineras av ", "nominated by ");
        Add("substitute-for", "för ", "for ");
        if (facts.WordOf(seat, "status") == "vacant")
        {
            said.Add(context.Say("vakant", "vacant"));
        }

        page.Write($"{string.Join(", ", said)}");
        if (seat.Id is { } id)
        {
            page.Write($" <small><code>{id}</code></small>");
        }

        Wrong(seat);

        void Add(string attribute, string sv, string en)
        {
            if (facts.Of(seat, attribute) is { Length: > 0 } value && seat.Find(seat.Sort.Find(attribute)!) is { State: FactState.Given })
            {
                said.Add(context.Say(sv, en) + value);
            }
        }
    }

    // How many there are, where the structure says so.
    private static string Total(List<Element> entries) =>
        entries.TrueForAll(e => e.Count.Low == e.Count.High && e.Count.FreeHigh == 0) ? $" ({entries.Sum(e => e.Count.Low).ToString(CultureInfo.InvariantCulture)})" : "";

    private string CountOf(Multiplicity count) => (count.Low, count.High) switch
    {
        _ when count.FreeHigh > 0 => context.Say($"{count.FreeLow}–{count.FreeHigh}, fritt", $"{count.FreeLow}–{count.FreeHigh}, free"),
        var (low, high) when low == high => context.Say($"{low} platser", $"{low} seats"),
        var (low, high) when high == Multiplicity.Unlimited => context.Say($"minst {low}", $"at least {low}"),
        var (low, high) => $"{low}–{high}",
    };

    private static string SideName(HtmlContext context, string side) => side.Length == 0 ? context.Say("ingen sida angiven", "no side stated") : VocabularyTable.LabelOf(side).In(context.Language);

    private static void Glyph(HtmlPage page, string shape) =>
        page.Write($"""<svg class="glyph {(shape.Length == 0 ? "no-side" : shape)}" viewBox="0 0 16 16" aria-hidden="true"><use href="#seat-{(shape.Length == 0 ? "no-side" : shape)}"/></svg>""");
}
