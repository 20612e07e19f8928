using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>An entry of a list: what stands there, and whether it stands there.</summary>
internal sealed record Entry(Element Thing, Answer Belongs)
{
    /// <summary>Whether it stands for what nobody describes at all, so that no condition on it can be told.</summary>
    public bool IsBlank { get; init; }

    /// <summary>What it would take to tell a condition on it, where that is something else than the entry itself: of meetings that are planned, in whatever number, only events tell more.</summary>
    public MissingFact? Inside { get; init; }
}

internal sealed partial class World
{
    /// <summary>The entries of a list or of a set of references.</summary>
    public List<Entry> Entries(Element owner, AttributeRow row, Scene scene, bool withCollectives = false)
    {
        if (!row.Type.IsList)
        {
            var told = Tell(owner, row, scene);
            var named = told.Values.OfType<Element>().Select(e => new Entry(e, e.IsAndMore ? Answer.Maybe(new MissingFact(owner, row, MissingKind.Value)) : Answer.Yes));
            if (row.Type.Kind != ValueKind.Reference)
            {
                // Values that are no things are counted all the same.
                named = told.Values.Select(v => new Entry(new Element(owner.Sort, null, owner, row, owner.Range) { Count = Multiplicity.One }, Answer.Yes) { IsBlank = true });
            }

            return [.. told.AndMore ? named.Append(new(Rest(owner, row), Answer.Maybe(told.Lacks)) { IsBlank = true }) : named];
        }

        if (row.Derivation == "period")
        {
            return OfPeriod(owner, row, scene).FindAll(e => IsThere(e.Thing).Is != Say.No);
        }

        var entries = row.InverseOf is { } reference ? Inverse(owner, reference, scene) : Own(owner, row, scene);

        // Collectives are no parties of their own: they count where they are asked for.
        entries.RemoveAll(e => row.Name == "organisations" && e.Thing.Kind == "collective" && !withCollectives);
        entries.AddRange(OutsideThePeriod(owner, row));
        entries.RemoveAll(e => IsThere(e.Thing).Is == Say.No);
        return entries;
    }

    private List<Entry> Own(Element owner, AttributeRow row, Scene scene)
    {
        var given = Structure.Elements.Where(e => ReferenceEquals(e.Owner, owner) && e.List == row).ToList();
        return owner.IsAndMore || (given.Count == 0 && owner.IsImplicit)
            ? [new(Rest(owner, row), Answer.Maybe(Lack(owner, row))) { IsBlank = true }]
            : [.. given.Select(e => new Entry(e, Exists(e, scene))).Where(e => e.Belongs.Is != Say.No)];
    }

    // Everything whose attribute names the owner; as complete as the least complete list it is drawn from.
    private List<Entry> Inverse(Element owner, AttributeRow reference, Scene scene)
    {
        // With both `in` and `each`, what the thing owns is narrowed to the body.
        var ofBody = SortOf("body").Attributes.Where(a => a.Type.IsList && a.Target == reference.Sort && a.LeftOut == LeftOut.Unknown).ToList();
        var isNarrowed = !scene.IsNested && scene.Body is { } place && ReferenceEquals(owner, scene.Subject) && !ReferenceEquals(owner, place) && ofBody.Count > 0;
        var things = isNarrowed ? ofBody.SelectMany(l => Own(scene.Body!, l, scene)).Select(e => e with { IsBlank = false }).ToList() : All(reference.Sort).Select(e => new Entry(e, Exists(e, scene))).ToList();
        if (!isNarrowed)
        {
            // What own boards may hold that nobody lists is not counted, as undescribed own boards are not.
            things.RemoveAll(e => e.Thing.IsAndMore && e.Thing.Owner is { Sort.Name: "body" } board && IsOwn(board, scene).Is == Say.Yes);
            things.AddRange(Structure.Elements.Where(e => e.IsAndMore && e.Sort != reference.Sort && !(e.Sort.Name == "body" && IsOwn(e, scene).Is == Say.Yes))
                .SelectMany(holder => holder.Sort.Attributes.Where(a => a.Type.IsList && a.Target == reference.Sort && a.LeftOut == LeftOut.Unknown)
                    .Select(list => new Entry(Rest(holder, list), Answer.Maybe(Lack(holder, list))) { IsBlank = true })));
        }

        return [.. things
            .Select(e => e with { Belongs = e.IsBlank ? e.Belongs : Answer.All([e.Belongs, Names(Tell(e.Thing, reference, scene), owner, reference, scene)]) })
            .Where(e => e.Belongs.Is != Say.No)];
    }

    /// <summary>Whether what is told of a reference names a thing.</summary>
    public Answer Names(Told told, Element thing, AttributeRow reference, Scene scene) =>
        Answer.Any(told.Values.Select(v => v is Element e ? Is(e, thing, reference.Type, scene) : Answer.No).Append(told.AndMore ? Answer.Maybe(told.Lacks) : Answer.No));

    /// <summary>Whether a value is a thing; for who appoints and the like, an organisation stands for its own boards too.</summary>
    public Answer Is(Element value, Element thing, AttributeType type, Scene scene)
    {
        var same = Same(value, thing);
        if (same.Is == Say.Yes || !type.IncludesOwnBoards || value.Sort.Name != "body" || thing.Sort.Name != "organisation")
        {
            return same;
        }

        var of = Tell(value, value.Sort.Find("of")!, scene);
        return of.IsUnknown ? Answer.Maybe(of.Lacks) : of.IsNone ? Answer.No : Answer.Any(of.Values.OfType<Element>().Select(o => Same(o, thing)));
    }
}
