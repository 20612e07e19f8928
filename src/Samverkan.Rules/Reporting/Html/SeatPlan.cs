using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Draws a structure: each body with who sits in it, by party and side, who appoints them, and where somebody is lacking.</summary>
internal sealed class SeatPlan
{
    private static readonly string[] Shown = ["of", "sphere", "standing", "duration", "part-of", "superior", "attached-to", "advises", "policy-areas", "powers", "meetings-per-year"];
    private static readonly string[] SeatLists = ["seats", "substitutes", "observers", "co-opted"];
    private static readonly string[] PostLists = ["presidium", "working-committee"];

    private readonly HtmlContext _context;
    private readonly HtmlPage _page;
    private readonly Gaps _gaps;
    private readonly SeatTable _seats;
    private readonly FactWords _facts;
    private readonly ILookup<Element, Element> _children;
    private readonly List<Element> _bodies;

    public SeatPlan(HtmlContext context, HtmlPage page)
    {
        _context = context;
        _page = page;
        _gaps = new Gaps(context.Result);
        _facts = new FactWords(context);
        _children = context.Result.Structure.Elements.Where(e => e.Owner is not null && _facts.IsThere(e)).ToLookup(e => e.Owner!);
        _bodies = [.. context.Result.Structure.Elements.Where(e => e is { Sort.Name: "body", IsAndMore: false } && _facts.IsThere(e))];
        _seats = new SeatTable(context, page, _gaps, _facts);
    }

    public void Write()
    {
        var own = _bodies.Where(b => IsOwn(b) && !HasSeats(b)).ToList();
        if (_bodies.Count > own.Count)
        {
            SeatTable.Legend(_context, _page);
        }

        _page.Write($"""<div class="bodies">""");
        foreach (var body in _bodies.Except(own).OrderBy(IsOwn))
        {
            Body(body);
        }

        foreach (var gap in _gaps.In(_context.Result.Structure.Root, "bodies"))
        {
            _page.Write($"""<section class="body gap"><h4>{_context.Say("Organ saknas", "A body is missing")}</h4><p>""");
            _seats.Gap(gap);
            _page.Write($"</p></section>\n");
        }

        _page.Write($"</div>\n");
        if (own.Count > 0)
        {
            _page.Write($"<p>{_context.Say("Parternas egna organ som nämns", "The parties' own bodies that are mentioned")}: {string.Join(", ", own.Select(b => $"{_context.NameOf(b)} ({_facts.Of(b, "of")})"))}.</p>\n");
        }
    }

    private bool IsOwn(Element body) => _facts.ElementOf(body, "of") is not null;

    private bool HasSeats(Element body) => _children[body].Any(e => SeatLists.Contains(e.List?.Name) && !e.IsImplicit);

    private void Body(Element body)
    {
        _page.Write($"""<section class="body" id="{_context.Prefix}-body-{body.FullId ?? body.Index.ToString(CultureInfo.InvariantCulture)}"><h4>{_context.NameOf(body)}</h4><dl class="facts">""");
        Fact(body.Sort.KindAttribute!.Label, _facts.Of(body, body.Sort.KindAttribute!.Name));
        foreach (var name in Shown)
        {
            Fact(body.Sort.Find(name)!.Label, _facts.Of(body, name));
        }

        foreach (var name in PostLists)
        {
            Posts(body, body.Sort.Find(name)!);
        }

        _page.Write($"</dl>\n");
        foreach (var name in SeatLists)
        {
            var list = body.Sort.Find(name)!;
            var entries = _children[body].Where(e => e.List == list).ToList();
            var gaps = _gaps.In(body, name).ToList();
            if (entries.Exists(e => !e.IsImplicit) || gaps.Count > 0)
            {
                _seats.Write(body, list, entries, gaps, _children[body]);
            }
            else if (name == "seats")
            {
                _page.Write($"""<p class="unknown"><span class="symbol" aria-hidden="true">?</span> {_context.Say("Platserna är inte beskrivna.", "The seats are not described.")}</p>""");
            }
        }

        _page.Write($"</section>\n");
    }

    private void Fact(Wording label, string value)
    {
        if (value.Length > 0)
        {
            _page.Write($"<dt>{label.In(_context.Language)}</dt><dd>{value}</dd>");
        }
    }

    private void Posts(Element body, AttributeRow list)
    {
        var posts = _children[body].Where(e => e.List == list).ToList();
        var gaps = _gaps.In(body, list.Name).ToList();
        if (!posts.Exists(p => !p.IsImplicit) && gaps.Count == 0)
        {
            return;
        }

        _page.Write($"""<dt>{VocabularyTable.LabelOf(list.Name).In(_context.Language)}</dt><dd><ul class="posts">""");
        foreach (var post in posts)
        {
            if (post.IsAndMore)
            {
                _page.Write($"""<li class="unknown">{_context.Say("det kan finnas fler", "there may be more")}</li>""");
                continue;
            }

            var seat = _facts.ElementOf(post, "seat");
            var who = seat is null ? "" : _facts.Of(seat, "represents") is { Length: > 0 } whom ? whom : seat.Id ?? "";
            var side = seat is null ? "" : _facts.Of(seat, "side");
            _page.Write($"<li>{_facts.Of(post, "post")}");
            if (who.Length > 0)
            {
                _page.Write($": {who}{(side.Length > 0 ? $" ({side})" : "")}");
            }

            _seats.Wrong(post);
            _page.Write($"</li>");
        }

        foreach (var gap in gaps)
        {
            _page.Write($"<li>");
            _seats.Gap(gap);
            _page.Write($"</li>");
        }

        _page.Write($"</ul></dd>");
    }
}
