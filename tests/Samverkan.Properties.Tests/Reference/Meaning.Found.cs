using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class Meaning
{
    /// <summary>What is found where a condition speaks of a list; null where it speaks of none, or has nothing to judge.</summary>
    public Finds? Found(Condition condition, Element thing, Scene scene) => condition switch
    {
        CountOf count => IsMoot(count, scene) ? null : Counted(count, thing, scene),
        ClosedList closed => IsMoot(closed, scene) ? null : Listed(closed.List, closed.Where, thing, scene),
        ListHolds list => IsMoot(list, scene) ? null : Listed(list.List, list.Where, thing, scene),
        Every every => IsMoot(every, scene) ? null : Listed(every.List, every.Where, thing, scene),
        _ => null,
    };

    private Finds? Listed(AttributeRef list, Condition where, Element thing, Scene scene) =>
        list.For(thing.Sort) is null ? null : Of(Fitting(list, where, thing, scene), default);

    private Finds? Counted(CountOf condition, Element thing, Scene scene)
    {
        if (condition.List.For(thing.Sort) is not { } row)
        {
            return null;
        }

        var entries = Among(
            condition,
            world.Entries(thing, row, scene, AsksForCollectives(condition.Where)).ConvertAll(e => (Thing: e, e.Belongs, Fits: Answer.All([e.Belongs, Picks(condition.Where, e, scene.Within)]))),
            scene);
        var fitting = entries.ConvertAll(e => e.Thing with { Belongs = e.Fits });
        if (condition.Distinct is not [])
        {
            return Of(fitting, Range(DifferentValues(condition, fitting, scene)));
        }

        var found = Of(fitting, Range(entries.ConvertAll(e => Weigh(e.Thing, e.Fits))));
        return found with
        {
            Base = condition.Per.IsEmpty && condition.Edges.Any(e => e.IsShare) ? Of(Range(entries.ConvertAll(e => Weigh(e.Thing, e.Belongs)))) : null,
            Broken = condition.Per.IsEmpty ? null
                : [.. condition.Edges.SelectMany(edge => Groups(condition, edge, entries, scene)).Where(g => g.Answer.Is == Say.No).Select(g => (Name(g.Group), Of(Range(g.Known))))],
        };
    }

    private static string Name(object group) => group is Element thing ? thing.Name : group.ToString()!;

    private static Finds Of(List<Entry> fitting, (Int128 Low, Int128 High) count)
    {
        var listed = fitting.FindAll(e => e is { IsBlank: false, Thing.IsAndMore: false });
        return new(
            [.. listed.Where(e => e.Belongs.Is == Say.Yes).Select(e => e.Thing)],
            [.. listed.Where(e => e.Belongs.Is == Say.Maybe).Select(e => e.Thing)],
            Of(count), null, null);
    }

    private static Number Of((Int128 Low, Int128 High) range) => new(range.Low, range.High);
}
