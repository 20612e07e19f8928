using System.Collections.Concurrent;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Evaluation;

/// <summary>An entry that may belong to a list.</summary>
/// <param name="Row">The thing; null where something is known to exist of which nothing is described.</param>
/// <param name="Member">Whether it belongs to the list.</param>
/// <param name="Count">How many things it stands for.</param>
/// <param name="Why">What is missing, where membership is not known or nothing is described.</param>
/// <param name="Inside">What is missing, where a condition is put on something of which nothing is described.</param>
internal readonly record struct ListEntry(Element? Row, Truth Member, Multiplicity Count, MissingFact? Why, MissingFact? Inside = null)
{
    /// <summary>What else is missing.</summary>
    public MissingFact[] Further { get; init; } = [];

    /// <summary>All that is missing.</summary>
    public IEnumerable<MissingFact> Whys => Why is null ? Further : Further.Prepend(Why);
}

/// <summary>Gives the entries of lists: those written out, inverses, sets of references, and what a period holds.</summary>
internal sealed class Lists(Ground ground)
{
    private static readonly Sort BodySort = VocabularyTable.Find("body")!;
    private static readonly AttributeRow[][] ListsOfBody =
        [.. VocabularyTable.Sorts.Select(sort => BodySort.Attributes.Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == sort).ToArray())];

    private readonly ConcurrentDictionary<(Element? Body, AttributeRow Reference), Referring> _referring = new();

    // The lists that things of a sort stand in, where they stand in other things.
    private static readonly AttributeRow[][] HoldersOf =
        [.. VocabularyTable.Sorts.Select(sort => VocabularyTable.Sorts
            .SelectMany(s => s.Attributes)
            .Where(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == sort && a.Sort != VocabularyTable.StructureSort)
            .ToArray())];

    /// <summary>Whether there may be things of this sort that the structure does not list.</summary>
    public bool IsOpen(Sort sort) => ground.Of(sort).Any(e => e.IsAndMore && e.Owner == ground.Structure.Root);

    // The entries that belong to a list or may do so; `isPart`: the body judged is there for part of the period only, so floors drop out and ceilings stand.
    public List<ListEntry> Rows(AttributeRow list, Element of, Frame frame, Facts facts, bool withCollectives, out bool isPart)
    {
        isPart = false;
        var rows = new List<ListEntry>(list is { Type.IsList: true, InverseOf: null } ? ground.Children(of, list).Count : 4);
        if (list.Derivation == "period")
        {
            PeriodRows(list, of, frame, facts, rows, out isPart);
        }
        else if (!list.Type.IsList)
        {
            SetRows(list, of, frame, facts, rows);
        }
        else if (list.InverseOf is { } reference)
        {
            InverseRows(list, reference, of, frame, facts, rows);
        }
        else if (of.IsAndMore || ground.IsPhantom(of))
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, Missing(of, list)));
        }
        else
        {
            foreach (var element in ground.Children(of, list))
            {
                // The parties, collectives apart.
                if (list.Name == "organisations" && element.Kind == "collective" && !withCollectives)
                {
                    continue;
                }

                rows.Add(Entry(element, Truth.True, frame, facts, null));
            }
        }

        if (list.Derivation != "period")
        {
            OutsidePeriod(list, of, rows);
        }

        rows.RemoveAll(r => r.Count is { High: 0, FreeHigh: 0 });
        return rows;
    }

    // A list of events is complete for the period that the structure covers, and open outside it for what was there then.
    private void OutsidePeriod(AttributeRow list, Element of, List<ListEntry> rows)
    {
        if (!list.Type.IsList || list.Target!.Find("date") is not { } date || of.Sort.Class == FactClass.Events || of.IsAndMore || ground.IsPhantom(of)
            || !ground.Structure.Covers.HasFlag(Coverage.Events) || ground.Structure.Period is not { } covered)
        {
            return;
        }

        // What has been done about a body may have been done before it was there; what it has done itself may not.
        var first = list.InverseOf?.Name == "about" ? null : of.From;
        var last = of.Until < ground.AsOf && list.InverseOf?.Name != "about" ? of.Until.Value : ground.AsOf;
        DateRange[] outside =
        [
            new(first ?? DateOnly.MinValue, covered.First == DateOnly.MinValue ? covered.First : covered.First.AddDays(-1)),
            new(covered.Last == DateOnly.MaxValue ? covered.Last : covered.Last.AddDays(1), last),
        ];
        foreach (var days in outside.Where(d => d.First <= d.Last && (d.First < covered.First || d.Last > covered.Last)))
        {
            var element = new Element(list.Target, null, of, list, of.Range)
            {
                Count = Multiplicity.Any,
                IsAndMore = true,
                IsImplicit = true,
                Index = int.MaxValue,
                Facts = [new Fact(date, FactState.Given, [new(days)], false, of.Range, false)],
            };
            rows.Add(new(element, list.InverseOf is null ? Truth.True : Truth.Unknown, element.Count, new(ground.Structure.Root, VocabularyTable.StructureSort.Find("period"), MissingKind.Value)));
        }
    }

    /// <summary>What is missing where something that a list does not name only may be there: the rest of that list, or of the one it would stand in itself.</summary>
    public static MissingFact Missing(Element more) =>
        more is { Owner: { IsAndMore: true } owner } ? Missing(owner) : new(more.Owner ?? more, more.List, MissingKind.Entries);

    private static MissingFact Missing(Element of, AttributeRow list) =>
        of is { IsAndMore: true, Owner: not null } ? Missing(of) : new(of, list, MissingKind.Entries);

    private static ListEntry Entry(Element element, Truth member, Frame frame, Facts facts, MissingFact? why, params MissingFact[] further)
    {
        var inForce = facts.InForce(element, frame);
        why = element is { IsAndMore: true, Owner: not null } ? why ?? Missing(element) : why;
        if (inForce == Truth.Unknown)
        {
            further = [.. further, .. Facts.WhyInForce(element, frame)];
        }

        return new(element, Kleene.And(member, inForce), frame.NumberOf(element), why) { Further = further };
    }

    private static void SetRows(AttributeRow set, Element of, Frame frame, Facts facts, List<ListEntry> rows)
    {
        var value = facts.Read(set, of, frame);
        if (value.State == FactState.Unknown)
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, of is { IsAndMore: true, Owner: not null } ? Missing(of) : new(of, set, MissingKind.Value)));
            return;
        }

        foreach (var one in value.Many.IsDefault ? [] : value.Many)
        {
            rows.Add(one is Element element
                ? new(element, element.IsAndMore ? Truth.Unknown : Truth.True, element.IsAndMore ? element.Count : Multiplicity.One, element.IsAndMore ? new(of, set, MissingKind.Value) : null)
                : set.Type.Kind == ValueKind.Reference
                    ? new(null, Truth.Unknown, Multiplicity.Any, new(of, set, MissingKind.Value))
                    : new(null, Truth.True, Multiplicity.One, null));
        }

        if (value.Open)
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, new(of, set, MissingKind.Value)));
        }
    }

    private void InverseRows(AttributeRow list, AttributeRow reference, Element of, Frame frame, Facts facts, List<ListEntry> rows)
    {
        var body = NarrowedTo(reference.Sort, of, frame);
        var referring = _referring.GetOrAdd((body, reference), static (key, to) => Referring.In(to.Lists.Candidates(key.Reference.Sort, key.Body), key.Reference, to.Ground, to.Facts), (Lists: this, Ground: ground, Facts: facts));
        foreach (var candidate in referring.To(of))
        {
            if (body is null && candidate.IsAndMore && candidate.Owner is { } owner && owner.Sort == BodySort && ground.IsOwn(owner))
            {
                continue;
            }

            var value = facts.Read(reference, candidate, frame);
            var member = Truth.False;
            if (value.State == FactState.Unknown)
            {
                member = Truth.Unknown;
            }
            else if (value.State == FactState.Given)
            {
                if (value.One is { } one)
                {
                    member = IsIt(one, of, reference, facts);
                }
                else
                {
                    member = value.Open ? Truth.Unknown : Truth.False;
                    foreach (var many in value.Many)
                    {
                        member = Kleene.Or(member, IsIt(many, of, reference, facts));
                    }
                }
            }

            if (member != Truth.False)
            {
                var why = member != Truth.Unknown || candidate.IsAndMore ? null
                    : value.One is Element board && reference.Type.IncludesOwnBoards && facts.MayBeOf(board, of) ? new MissingFact(board, board.Sort.Find("of"), MissingKind.Value)
                    : value.One is Element { IsAndMore: false, Count.IsOne: false } several ? new MissingFact(several, null, MissingKind.Count)
                    : new MissingFact(candidate, reference, MissingKind.Value);
                rows.Add(Entry(candidate, member, frame, facts, why));
            }
        }

        if (body is null)
        {
            UnlistedOwners(reference.Sort, rows);
        }
    }

    // An inverse list is as complete as the least complete list it is drawn from: bodies that are not listed may have seats.
    private void UnlistedOwners(Sort sort, List<ListEntry> rows)
    {
        foreach (var list in HoldersOf[sort.Number])
        {
            foreach (var holder in ground.Of(list.Sort))
            {
                if (holder.IsAndMore && !(holder.Sort == BodySort && ground.IsOwn(holder)))
                {
                    rows.Add(new(null, Truth.Unknown, Multiplicity.Any, Missing(holder, list)));
                }
            }
        }
    }

    private static Truth IsIt(object value, Element of, AttributeRow reference, Facts facts)
    {
        if (value is Element element && reference.Type.IncludesOwnBoards)
        {
            return Kleene.Or(
                facts.Same(element, of, null),
                facts.OwnerOf(element) is { } owner ? facts.Same(owner, of, null) : facts.MayBeOf(element, of) ? Truth.Unknown : Truth.False);
        }

        return value is string kind && of.Kind is null ? Kleene.Of(kind == of.Id) : facts.Same(value, of, reference);
    }

    // What the subject owns is narrowed to the body in hand; nested lists are not.
    private static Element? NarrowedTo(Sort sort, Element of, Frame frame) =>
        frame is { IsNested: false, Body: { } body } && ReferenceEquals(of, frame.Subject) && !ReferenceEquals(of, body) && ListsOfBody[sort.Number].Length > 0 ? body : null;

    // What may refer to something: everything of a sort, or what stands in one body.
    private IEnumerable<Element> Candidates(Sort sort, Element? body)
    {
        if (body is null)
        {
            return ground.Of(sort);
        }

        var lists = ListsOfBody[sort.Number];
        return body.IsAndMore || ground.IsPhantom(body)
            ? [new Element(sort, null, body, lists[0], body.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true, Index = int.MaxValue }]
            : lists.SelectMany(l => ground.Children(body, l));
    }

    private void PeriodRows(AttributeRow list, Element of, Frame frame, Facts facts, List<ListEntry> rows, out bool isPart)
    {
        isPart = false;
        if (frame.Period is not { } period || !ReferenceEquals(period.Element, of) || frame.Body is not { } body)
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, null));
            return;
        }

        if (period.Days is not { } days)
        {
            Planned(list, body, period, frame, facts, rows);
            return;
        }

        var source = BodySort.Find(list.Name == "meetings" ? "meetings" : "plans")!;
        if (body.IsAndMore || ground.IsPhantom(body))
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, Missing(body, source)));
            return;
        }

        foreach (var element in ground.Children(body, source))
        {
            MissingFact[] further = [];
            var (member, why) = element.IsAndMore ? (Truth.True, null) : list.Name switch
            {
                "meetings" => Falls(element, "date", days, frame, facts),
                "plan-updates" => Falls(element, "ready", days, frame, facts),
                _ => CoversYear(element, days, frame, facts),
            };
            if (list.Name == "meetings" && !element.IsAndMore && element.Sort.Find("status") is { } status)
            {
                var held = facts.Read(status, element, frame);
                further = held.State == FactState.Unknown ? [new(element, status, MissingKind.Value)] : [];
                member = held.One is "cancelled" ? Truth.False : held.State == FactState.Unknown ? Kleene.And(member, Truth.Unknown) : member;
            }

            if (member != Truth.False)
            {
                rows.Add(Entry(element, member, frame, facts, why, further));
            }
        }

        // What the events do not cover may hold more; what the body is not there for cannot be asked for.
        var (first, last) = (body.From is { } f && f > days.First ? f : days.First, body.Until is { } u && u < days.Last ? u : days.Last);
        isPart = first > days.First || last < days.Last;
        var covered = ground.Structure.Period;
        if (list.Name != "plans" && (covered is not { } c || c.First > first || c.Last < last))
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, new(ground.Structure.Root, VocabularyTable.StructureSort.Find("period"), MissingKind.Value)));
        }
    }

    // "Each full year" as a structure plans it: so many meetings, of which nothing else is known.
    private static void Planned(AttributeRow list, Element body, PeriodSubject period, Frame frame, Facts facts, List<ListEntry> rows)
    {
        if (list.Name != "meetings")
        {
            rows.Add(new(null, Truth.Unknown, Multiplicity.Any, Missing(body, BodySort.Find("plans")!)));
            return;
        }

        var planned = BodySort.Find("meetings-per-year")!;
        var number = facts.Read(planned, body, frame);
        if (number.One is long n)
        {
            var count = period.PartsOfYear == 1 ? new Multiplicity((int)n, (int)n) : new Multiplicity(0, (int)n);
            rows.Add(new(null, Truth.True, count, period.PartsOfYear == 1 ? Missing(body, BodySort.Find("meetings")!) : new(body, BodySort.Find("meetings"), MissingKind.Entries)));
        }
        else if (number.State != FactState.None)
        {
            rows.Add(new(
                null, Truth.True, Multiplicity.Any,
                body.IsAndMore ? Missing(body, planned) : new(body, planned, MissingKind.Value),
                Missing(body, BodySort.Find("meetings")!)));
        }
    }

    private static (Truth, MissingFact?) Falls(Element element, string attribute, DateRange days, Frame frame, Facts facts)
    {
        var row = element.Sort.Find(attribute)!;
        var value = facts.Read(row, element, frame);
        if (value.One is not DateRange date)
        {
            return value.State == FactState.None ? (Truth.False, null) : (Truth.Unknown, new(element, row, MissingKind.Value));
        }

        return date.Last < days.First || date.First > days.Last
            ? (Truth.False, null)
            : date.First >= days.First && date.Last <= days.Last ? (Truth.True, null) : (Truth.Unknown, new(element, row, MissingKind.Value));
    }

    // A plan covers a period when it names its year, or when its days overlap it.
    private static (Truth, MissingFact?) CoversYear(Element plan, DateRange days, Frame frame, Facts facts)
    {
        var row = plan.Sort.Find("years")!;
        var years = facts.Read(row, plan, frame);
        if (years.State == FactState.Given)
        {
            var named = years.Many.OfType<long>().Any(y => y == days.First.Year);
            return named ? (Truth.True, null) : years.Open ? (Truth.Unknown, new(plan, row, MissingKind.Value)) : (Truth.False, null);
        }

        return plan.From is { } from && plan.Until is { } until
            ? (Kleene.Of(from <= days.Last && until >= days.First), null)
            : (Truth.Unknown, new(plan, row, MissingKind.Value));
    }
}
