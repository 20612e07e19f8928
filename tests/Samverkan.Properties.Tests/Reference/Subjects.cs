using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>Whom rules may be about, and whether <c>in</c> and <c>each</c> pick them.</summary>
internal sealed class Subjects(World world, Meaning meaning)
{
    private static readonly Sort BodySort = World.SortOf("body");
    private readonly Dictionary<string, Element> _spans = new(StringComparer.Ordinal);

    public static int PartsOfYear(Sort sort) => sort.Name switch
    {
        "year" => 1,
        "half-year" => 2,
        "quarter" => 4,
        "month" => 12,
        _ => 0,
    };

    /// <summary>Whether what a rule is about has days of its own.</summary>
    public static bool HasOwnDays(Rule rule) => rule.Each is { } each && each.Sorts.Any(s => PartsOfYear(s) > 0 || s.Name is "meeting" or "action" or "attendance");

    public IEnumerable<Candidate> Of(Rule rule)
    {
        if (rule.In is null)
        {
            return rule.Each is not { } each
                ? [At(world.Structure.Root, null)]
                : each.Sorts.SelectMany(s => Everywhere(rule, each, s)).Select(e => At(e, null));
        }

        // An own board that nobody describes is a subject only where it is named.
        var bodies = world.All(BodySort).Concat(rule.In.Ids.Where(id => id.IsOwnBody && world.Named(id) is null).Select(world.Undescribed)).ToList();
        return rule.Each is not { } picks
            ? bodies.Select(b => At(b, b))
            : bodies.SelectMany(b => picks.Sorts.SelectMany(s => InBody(rule, picks, s, b)));
    }

    private IEnumerable<Element> Everywhere(Rule rule, Selector each, Sort sort)
    {
        // What an own board may hold that nobody lists is no subject, unless the rule names the board.
        bool IsNamed(Element board) => board.FullId is { } id && world.Charter.Words.Match(id, BodySort, false) is { } word && rule.Named.Contains(word);
        var all = world.All(sort).Where(e => e.List?.Name != "working-committee"
            && !(e.IsAndMore && sort.IsWordSort && each.Ids.Any(w => w.Sort == sort))
            && (!e.IsAndMore || each.GivesOwner || e.Owner?.Sort != BodySort || world.IsOwn(e.Owner, new Scene(e.Owner, null, world.AsOf)).Is != Say.Yes || IsNamed(e.Owner)));
        var undescribed = rule.Named.Where(w => w.Sort == BodySort && w.IsOwnBody && world.Named(w) is null).OrderBy(w => w.Number)
            .SelectMany(w => Lists(BodySort, sort).Select(l => world.Rest(world.Undescribed(w), l)));

        // Plain words need not be listed to be spoken of.
        var words = each.Ids.Where(w => w.Sort == sort && sort.IsWordSort && world.Named(w) is null).Select(world.Undescribed);
        return all.Concat(undescribed).Concat(words);
    }

    private static IEnumerable<AttributeRow> Lists(Sort owner, Sort of) =>
        owner.Attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == of && a.Name != "working-committee");

    private IEnumerable<Candidate> InBody(Rule rule, Selector each, Sort sort, Element body)
    {
        if (PartsOfYear(sort) is var parts and > 0)
        {
            return Spans(sort, parts).Select(s => new Candidate(s.Thing, body, world.IsThere(body), new Scene(s.Thing, body, s.Span.Days ?? world.AsOf) { Span = s.Span }));
        }

        if (sort.Name == "post" && each.GivesOwner)
        {
            return Everywhere(rule, each, sort).Select(e => At(e, body));
        }

        // What bodies own at some depth: a goal stands in a plan.
        return sort.Name is "seat" or "substitute" or "observer" or "co-opted" or "post" or "meeting" or "plan" or "attendance" or "goal" or "measure"
            ? Owned(body, sort).Select(e => At(e, body))
            : Everywhere(rule, each, sort).Select(e => At(e, body));
    }

    private IEnumerable<Element> Owned(Element owner, Sort sort)
    {
        foreach (var list in owner.Sort.Attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Name != "working-committee"))
        {
            if (!Leads(list.Target!, sort))
            {
                continue;
            }

            var own = world.Structure.Elements.Where(e => ReferenceEquals(e.Owner, owner) && e.List == list).ToList();
            var isUndescribed = owner.IsAndMore || (owner.IsImplicit && own.Count == 0);
            if (isUndescribed)
            {
                yield return world.Rest(owner, list, sort);
            }

            foreach (var entry in own)
            {
                foreach (var one in entry.Sort == sort ? [entry] : Owned(entry, sort))
                {
                    yield return one;
                }
            }
        }
    }

    private static bool Leads(Sort from, Sort to) =>
        from == to || from.Attributes.Any(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && Leads(a.Target!, to));

    private Candidate At(Element subject, Element? body)
    {
        var scene = new Scene(subject, body, world.AsOf);
        var dated = subject.Sort.Name == "attendance" ? subject.Owner! : subject;
        if (dated.Sort.Name is "meeting" or "action" && !dated.IsAndMore)
        {
            // Its own day; where that is not known, any that the events cover.
            scene = world.Tell(dated, dated.Sort.Find("date")!, scene) is { IsUnknown: false, IsNone: false } told && told.Values[0] is DateRange day ? scene with { Days = day }
                : world.Structure.Period is { } period ? scene with { Days = period } : scene;
        }

        return new(subject, body, Answer.All([world.IsThere(subject), body is null ? Answer.Yes : world.IsThere(body)]), scene);
    }

    // A structure plans "each full year"; events have a calendar.
    private IEnumerable<(Element Thing, Span Span)> Spans(Sort sort, int parts)
    {
        if (world.HasStructure)
        {
            yield return (Thing(sort, null), new Span(null));
        }

        if (!world.HasEvents || world.Structure.Period is not { } covered)
        {
            yield break;
        }

        for (var first = new DateOnly(covered.First.Year, 1, 1); first <= covered.Last; first = first.AddMonths(12 / parts))
        {
            var days = new DateRange(first, first.AddMonths(12 / parts).AddDays(-1));
            if (days.Last >= covered.First)
            {
                var year = first.Year.ToString("0000", CultureInfo.InvariantCulture);
                var part = ((first.Month - 1) / (12 / parts)) + 1;
                var name = parts switch { 1 => year, 2 => $"{year}-H{part}", 4 => $"{year}-Q{part}", _ => $"{year}-{part:00}" };
                yield return (Thing(sort, name), new Span(days));
            }
        }
    }

    private Element Thing(Sort sort, string? name)
    {
        var key = sort.Name + " " + name;
        if (!_spans.TryGetValue(key, out var thing))
        {
            _spans.Add(key, thing = new Element(sort, name, world.Structure.Root, null, world.Structure.Root.Range) { IsImplicit = true });
        }

        return thing;
    }

    public Answer IsPicked(Rule rule, Candidate c)
    {
        var answers = new List<Answer>();
        if (rule.In is { } place)
        {
            answers.Add(c.Body is null ? Answer.No : Picks(place, c.Body, c.Scene with { Subject = c.Body }));
        }

        answers.Add(rule.Each is { } each ? Picks(each, c.Subject, c.Scene)
            : rule.In is null ? Answer.Of(c.Subject.Sort == VocabularyTable.StructureSort)
            : Answer.Of(ReferenceEquals(c.Subject, c.Body)));
        return Answer.All(answers);
    }

    private Answer Picks(Selector selector, Element thing, Scene scene)
    {
        if (!selector.Sorts.Contains(thing.Sort))
        {
            return Answer.No;
        }

        if (meaning.IsMoot(selector.Where, scene))
        {
            return Answer.No;
        }

        // Collectives count only where they are asked for.
        var answer = meaning.Of(selector.Where, thing, scene);
        if (thing.Kind == "collective" && !selector.AsksForCollectives)
        {
            return Answer.No;
        }

        return answer.Is == Say.Nothing ? Answer.No : answer;
    }
}
