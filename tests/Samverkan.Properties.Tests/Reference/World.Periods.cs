using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class World
{
    private readonly Dictionary<Element, MissingFact> _whys = [];
    private readonly Dictionary<(Element, AttributeRow, string), Element> _somewhere = [];

    private MissingFact Period => new(Structure.Root, Structure.Root.Sort.Find("period"), MissingKind.Value);

    /// <summary>Whether the structure may have things of a sort that it does not list.</summary>
    public MissingFact? Unlisted(Sort sort) =>
        Structure.Elements.FirstOrDefault(e => e.IsAndMore && e.Sort == sort && ReferenceEquals(e.Owner, Structure.Root)) is { } more ? Lack(more, null) : null;

    // Something in a list of which only its number is known, or its day.
    private Element Somewhere(Element owner, AttributeRow list, string key, Multiplicity count, MissingFact why, DateRange? days = null)
    {
        if (!_somewhere.TryGetValue((owner, list, key), out var thing))
        {
            ImmutableArray<Fact> facts = days is { } day ? [new Fact(list.Target!.Find("date")!, FactState.Given, [new(day)], false, owner.Range, false)] : [];
            _somewhere.Add((owner, list, key), thing = new Element(list.Target!, null, owner, list, owner.Range) { IsAndMore = true, IsImplicit = true, Count = count, Facts = facts });
            _whys.Add(thing, why);
        }

        return thing;
    }

    // A list of events is complete for its period and open outside it: before, as long as the owner was there, and after, until the day judged as of.
    private IEnumerable<Entry> OutsideThePeriod(Element owner, AttributeRow list)
    {
        if (list.Target?.Find("date") is null || owner.Sort.Class == FactClass.Events || owner.IsAndMore || (owner.IsImplicit && owner.Owner is not null)
            || !HasEvents || Structure.Period is not { } period)
        {
            yield break;
        }

        var ofItself = list.InverseOf?.Name != "about";
        var (first, last) = (ofItself && owner.From is { } from ? from : DateOnly.MinValue, ofItself && owner.Until < AsOf.Last ? owner.Until.Value : AsOf.Last);
        if (first < period.First)
        {
            yield return new(Somewhere(owner, list, "before", Multiplicity.Any, Period, new(first, period.First.AddDays(-1))), list.InverseOf is null ? Answer.Yes : Answer.Maybe(Period));
        }

        if (last > period.Last)
        {
            yield return new(Somewhere(owner, list, "after", Multiplicity.Any, Period, new(period.Last.AddDays(1), last)), list.InverseOf is null ? Answer.Yes : Answer.Maybe(Period));
        }
    }

    /// <summary>Whether a body is there for a part of a period only: then nothing is asked for from below.</summary>
    public static bool IsPart(Scene scene) =>
        scene is { Span.Days: { } days, Body: { } body } && (body.From > days.First || body.Until < days.Last);

    // What a body has in a year, half-year, quarter or month.
    private List<Entry> OfPeriod(Element owner, AttributeRow row, Scene scene)
    {
        if (scene.Span is not { } span || scene.Body is not { } body || !ReferenceEquals(owner, scene.Subject))
        {
            return [new(Rest(owner, row), Answer.Maybe()) { IsBlank = true }];
        }

        var list = body.Sort.Find(row.Name == "meetings" ? "meetings" : "plans")!;
        if (span.Days is not { } days)
        {
            return Planned(owner, row, list, body, scene);
        }

        if (body.IsAndMore || body.IsImplicit)
        {
            return [new(Rest(body, list), Answer.Maybe(Lack(body, list))) { IsBlank = true }];
        }

        var entries = new List<Entry>();
        foreach (var (thing, exists) in Own(body, list, scene))
        {
            var falls = thing.IsAndMore ? Answer.Yes : row.Name switch
            {
                "meetings" => Answer.All([Falls(thing, "date", days, scene), IsHeld(thing, scene)]),
                "plan-updates" => Falls(thing, "ready", days, scene),
                _ => CoversPeriod(thing, days, scene),
            };
            if (falls.Is != Say.No)
            {
                entries.Add(new(thing, Answer.All([exists, falls])));
            }
        }

        // What the events do not cover may hold more.
        var first = body.From > days.First ? body.From.Value : days.First;
        var last = body.Until < days.Last ? body.Until.Value : days.Last;
        if (row.Name != "plans" && (Structure.Period is not { } period || period.First > first || period.Last < last))
        {
            entries.Add(new(Somewhere(body, list, "not covered", Multiplicity.Any, Period), Answer.Maybe(Period)) { IsBlank = true });
        }

        return entries;
    }

    // "Each full year" as it is planned: so many meetings, of which nothing else is known.
    private List<Entry> Planned(Element owner, AttributeRow row, AttributeRow list, Element body, Scene scene)
    {
        if (row.Name != "meetings")
        {
            return [new(Rest(body, list), Answer.Maybe(Lack(body, list))) { IsBlank = true }];
        }

        var planned = body.Sort.Find("meetings-per-year")!;
        var told = Tell(body, planned, scene);
        if (told.IsNone)
        {
            return [];
        }

        var lack = Lack(body, list);
        return told.IsUnknown ? [new(Somewhere(body, list, "planned", Multiplicity.Any, Lack(body, planned)), Answer.Yes) { IsBlank = true, Inside = lack }]
            : [new(Somewhere(body, list, owner.Sort.Name, new Multiplicity(owner.Sort.Name == "year" ? (int)(long)told.Values[0] : 0, (int)(long)told.Values[0]), lack), Answer.Yes) { IsBlank = true }];
    }

    private Answer IsHeld(Element meeting, Scene scene)
    {
        var status = Tell(meeting, meeting.Sort.Find("status")!, scene);
        return status.IsUnknown ? Answer.Maybe(status.Lacks) : Answer.Of(status.Values is not ["cancelled"]);
    }

    private Answer Falls(Element thing, string attribute, DateRange days, Scene scene)
    {
        var row = thing.Sort.Find(attribute)!;
        var told = Tell(thing, row, scene);
        return told.IsUnknown ? Answer.Maybe(told.Lacks)
            : told.IsNone || told.Values[0] is not DateRange day || day.Last < days.First || day.First > days.Last ? Answer.No
            : day.First >= days.First && day.Last <= days.Last ? Answer.Yes
            : Answer.Maybe(new MissingFact(thing, row, MissingKind.Value));
    }

    // It names the year or, where it names none, its days overlap it.
    private Answer CoversPeriod(Element plan, DateRange days, Scene scene)
    {
        var row = plan.Sort.Find("years")!;
        var years = Tell(plan, row, scene);
        if (!years.IsUnknown && !years.IsNone)
        {
            return years.Values.Contains((long)days.First.Year) ? Answer.Yes : years.AndMore ? Answer.Maybe(years.Lacks) : Answer.No;
        }

        return plan.From is { } from && plan.Until is { } until ? Answer.Of(from <= days.Last && until >= days.First) : Answer.Maybe(new MissingFact(plan, row, MissingKind.Value));
    }
}
