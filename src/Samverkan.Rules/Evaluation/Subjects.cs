using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Lists what rules may be about.</summary>
internal sealed class Subjects(Ground ground, Judge judge)
{
    private static readonly Sort BodySort = VocabularyTable.Find("body")!;

    // By the numbers of two sorts: 0 where it has not been asked, 1 for no, 2 for yes.
    private static readonly byte[] Reachable = new byte[VocabularyTable.Sorts.Length * VocabularyTable.Sorts.Length];

    private readonly Dictionary<string, ImmutableArray<PeriodSubject>> _periods = new(StringComparer.Ordinal);

    /// <summary>Whether a rule's subjects have days of their own.</summary>
    public static bool IsDated(Rule rule) => rule.Each is { } each && each.Sorts.Any(s => PartsOfYear(s) > 0 || s.Name is "meeting" or "action" or "attendance");

    public Frame AsOfFrame(Element subject, Element? body) => new(subject, body, new(ground.AsOf, ground.AsOf), null);

    /// <summary>Everything the rule may be about: its <c>in</c> and <c>each</c> are still to be tested.</summary>
    public IEnumerable<Candidate> Of(Rule rule)
    {
        if (rule.In is null && rule.Each is null)
        {
            return [new(ground.Structure.Root, null, AsOfFrame(ground.Structure.Root, null))];
        }

        if (rule.In is null)
        {
            return rule.Each!.Sorts.SelectMany(sort => InStructure(rule, sort).Select(e => At(e, null)));
        }

        var bodies = Bodies(rule);
        return rule.Each is null
            ? bodies.Select(b => At(b, b))
            : bodies.SelectMany(b => rule.Each.Sorts.SelectMany(sort => InBody(rule, sort, b)));
    }

    private List<Element> Bodies(Rule rule)
    {
        // A board of an organisation's own that nobody describes is a subject only where the rule names it.
        var all = ground.Of(BodySort).Where(b => MayBe(rule.In!.Where, b)).ToList();
        all.AddRange(ground.PhantomsOf(w => rule.In!.Ids.Contains(w)));
        return all;
    }

    /// <summary>Whether what is plainly not picked is listed as well, so that it can be told why it is not.</summary>
    public bool ListsAll { get; init; }

    // What is not of the kind or not one of the ids asked for need not be looked at: that depends on nothing else.
    private bool MayBe(Condition where, Element element)
    {
        if (ListsAll)
        {
            return true;
        }

        if (where is not AllOf all)
        {
            return where is not IsWord { Path: null } word || judge.Matching.IsWord(word, element) != Truth.False;
        }

        foreach (var part in all.Parts)
        {
            if (part is IsWord { Path: null } word && judge.Matching.IsWord(word, element) == Truth.False)
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<Element> InStructure(Rule rule, Sort sort)
    {
        // A term that is asked for is a subject whether or not it is listed, so the rest of the list is none.
        var asksForTerms = sort.IsWordSort && rule.Each!.Ids.Any(w => w.Sort == sort);
        var all = ground.Of(sort).Where(e => !(asksForTerms && e.IsAndMore) && MayBe(rule.Each!.Where, e) && IsCounted(rule, sort, e) && IsPicked(e.List));
        if (sort.Name == "organisation" && !rule.Each!.AsksForCollectives)
        {
            all = all.Where(e => e.Kind != "collective");
        }

        return all.Concat(OfPhantoms(rule, sort)).Concat(rule.Each!.Ids.Where(w => w.Sort == sort).Select(ground.TermOf).OfType<Element>());
    }

    // What own boards may hold that nobody lists is no subject, unless the rule names the board, or says whose posts it is about.
    private bool IsCounted(Rule rule, Sort sort, Element element) =>
        !element.IsAndMore || rule.Each!.GivesOwner || element.Owner is not { } owner || owner.Sort != BodySort || sort == BodySort || !ground.IsOwn(owner)
        || (ground.IdWord(owner) is { } word && rule.Named.Contains(word));

    private IEnumerable<Element> OfPhantoms(Rule rule, Sort sort) =>
        ground.PhantomsOf(rule.Named.Contains).SelectMany(board => ListsOf(BodySort, sort).Where(IsPicked).Select(list => Possible(sort, board, list)));

    private IEnumerable<Candidate> InBody(Rule rule, Sort sort, Element body)
    {
        if (PartsOfYear(sort) is var parts and > 0)
        {
            return Periods(sort, parts).Select(p => new Candidate(p.Element, body, new Frame(p.Element, body, p.Days ?? new(ground.AsOf, ground.AsOf), p)));
        }

        var isOwned = CanReach(BodySort, sort) && !(sort.Name == "post" && rule.Each!.GivesOwner) && sort.Name != "organisation";
        var things = isOwned ? Owned(body, sort) : InStructure(rule, sort);
        return things.Where(e => !isOwned || MayBe(rule.Each!.Where, e)).Select(e => At(e, body));
    }

    private IEnumerable<Element> Owned(Element owner, Sort sort)
    {
        foreach (var list in owner.Sort.Attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && IsPicked(a) && CanReach(a.Target!, sort)))
        {
            if (owner.IsAndMore || ground.IsPhantom(owner))
            {
                yield return Possible(sort, owner, list);
                continue;
            }

            foreach (var child in ground.Children(owner, list))
            {
                if (child.Sort == sort)
                {
                    yield return child;
                    continue;
                }

                foreach (var deeper in Owned(child, sort))
                {
                    yield return deeper;
                }
            }
        }
    }

    // `post` means one of the presidium, as `seat` means an ordinary one: a working committee is spoken of by its list.
    private static bool IsPicked(AttributeRow? list) => list?.Name != "working-committee";

    // Stands for what a thing of which nothing is described may hold.
    private static Element Possible(Sort sort, Element owner, AttributeRow list) =>
        new(sort, null, owner, list, owner.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true, Index = int.MaxValue };

    private static IEnumerable<AttributeRow> ListsOf(Sort owner, Sort of) => owner.Attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == of);

    // Whether things of one sort can stand, at some depth, in lists of another.
    private static bool CanReach(Sort from, Sort to)
    {
        ref var known = ref Reachable[(from.Number * VocabularyTable.Sorts.Length) + to.Number];
        if (known == 0)
        {
            known = CanReach(from, to, 0) ? (byte)2 : (byte)1;
        }

        return known == 2;
    }

    private static bool CanReach(Sort from, Sort to, int depth) =>
        from == to || (depth < 4 && from.Attributes.Any(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && CanReach(a.Target!, to, depth + 1)));

    private Candidate At(Element subject, Element? body)
    {
        var frame = AsOfFrame(subject, body);
        if (DayOf(subject, frame) is { } days)
        {
            frame = new(subject, body, days, null);
        }

        return new(subject, body, frame);
    }

    // The days of something dated; where its day is not known, any that the events cover.
    private DateRange? DayOf(Element subject, Frame frame)
    {
        var dated = subject.Sort.Name == "attendance" ? subject.Owner : subject;
        if (dated is null || dated.IsAndMore || dated.Sort.Name is not ("meeting" or "action"))
        {
            return null;
        }

        return judge.Facts.Read(dated.Sort.Find("date")!, dated, frame).One is DateRange day ? day : ground.Structure.Period;
    }

    private static int PartsOfYear(Sort sort) => sort.Name switch
    {
        "year" => 1,
        "half-year" => 2,
        "quarter" => 4,
        "month" => 12,
        _ => 0,
    };

    // A structure plans "each full year"; events have a calendar.
    private ImmutableArray<PeriodSubject> Periods(Sort sort, int parts)
    {
        if (_periods.TryGetValue(sort.Name, out var known))
        {
            return known;
        }

        var periods = ImmutableArray.CreateBuilder<PeriodSubject>();
        var structure = ground.Structure;
        if (structure.Covers.HasFlag(Coverage.Structure))
        {
            periods.Add(new(Period(sort, null), null, parts));
        }

        if (structure.Covers.HasFlag(Coverage.Events) && structure.Period is { } covered)
        {
            var months = 12 / parts;
            for (var year = covered.First.Year; year <= covered.Last.Year; year++)
            {
                for (var part = 0; part < parts; part++)
                {
                    var first = new DateOnly(year, (part * months) + 1, 1);
                    var lastMonth = (part + 1) * months;
                    var days = new DateRange(first, new DateOnly(year, lastMonth, DateTime.DaysInMonth(year, lastMonth)));
                    if (days.Last >= covered.First && days.First <= covered.Last)
                    {
                        periods.Add(new(Period(sort, Name(year, part, parts)), days, parts));
                    }
                }
            }
        }

        return _periods[sort.Name] = periods.ToImmutable();
    }

    private Element Period(Sort sort, string? name) => new(sort, name, ground.Structure.Root, null, ground.Structure.Root.Range) { IsImplicit = true, Index = int.MaxValue };

    private static string Name(int year, int part, int parts)
    {
        var text = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        var number = (part + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        return parts switch
        {
            1 => text,
            2 => text + "-H" + number[1..],
            4 => text + "-Q" + number[1..],
            _ => text + "-" + number,
        };
    }
}
