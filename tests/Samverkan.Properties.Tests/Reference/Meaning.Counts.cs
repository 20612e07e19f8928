using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class Meaning
{
    // More than any number that a bound may name, and room to add many of them.
    private static readonly Int128 Endless = (Int128)1 << 80;

    /// <summary>What an entry may add to a sum for each thing that it stands for.</summary>
    private sealed record Weighed(Element Thing, ImmutableArray<Int128> Weights, ImmutableHashSet<MissingFact> Lacks)
    {
        /// <summary>Whether its number would not help: what is asked of it cannot be told anyway.</summary>
        public bool IsHidden { get; init; }
    }

    private Answer Count(CountOf condition, Element thing, Scene scene)
    {
        if (condition.List.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        if (IsMoot(condition.Where, scene) || (condition.Among is { } among && IsMoot(among, scene)) || condition.Edges.Any(e => e.AsManyAs is { } o && IsMoot(o.Where, scene)))
        {
            return Answer.Nothing;
        }

        var entries = world.Entries(thing, row, scene, AsksForCollectives(condition.Where));
        var fitting = entries.ConvertAll(e => (Thing: e, e.Belongs, Fits: Answer.All([e.Belongs, Picks(condition.Where, e, scene.Within)])));
        return Answer.All(condition.Edges.SelectMany(Sides).Select(edge =>
            row.Derivation == "period" && World.IsPart(scene) && edge.IsFloor ? Answer.Nothing
            : !condition.Distinct.IsEmpty ? ByThen(condition, edge, thing, row, scene, Bound(edge, DifferentValues(condition, fitting.ConvertAll(f => f.Thing with { Belongs = f.Fits }), scene), edge.Over))
            : !condition.Per.IsEmpty ? PerGroup(condition, edge, fitting, scene)
            : edge.AsManyAs is { } other ? Bound(edge, Compared(condition, fitting, other, thing, scene), 0)
            : edge.IsShare ? Share(condition, edge, fitting, null, scene)
            : ByThen(condition, edge, thing, row, scene, Bound(edge, Among(condition, fitting, scene).ConvertAll(f => Weigh(f.Thing, f.Fits)), edge.Over))));
    }

    // What is asked for by a day that has not come may still be there by then.
    private Answer ByThen(CountOf condition, CountEdge edge, Element thing, AttributeRow row, Scene scene, Answer answer) =>
        answer.Is == Say.No && edge.IsFloor && (condition.Where is AllOf all ? all.Parts : [condition.Where]).OfType<Within>()
            .Any(w => w.Edges.All(IsUnending) ? w.Edges.Any(e => IsAhead(e, w.Attribute.First, scene)) : w.Edges.Where(e => !IsUnending(e)).All(e => IsAhead(e, w.Attribute.First, scene)))
            ? Answer.Maybe(answer.Lacks.Add(new MissingFact(thing, row, MissingKind.Time)))
            : answer;

    // Exactly so many: at least and at most.
    private static IEnumerable<CountEdge> Sides(CountEdge edge) =>
        edge.Bound == BoundWord.Exactly ? [edge with { Bound = BoundWord.AtLeast }, edge with { Bound = BoundWord.AtMost }] : [edge];

    // `among` narrows what is counted and what it is counted of.
    private List<(Entry Thing, Answer Belongs, Answer Fits)> Among(CountOf condition, List<(Entry Thing, Answer Belongs, Answer Fits)> entries, Scene scene) =>
        condition.Among is not { } among
            ? entries
            : entries.ConvertAll(e =>
            {
                var counted = Answer.All([e.Belongs, Picks(among, e.Thing, scene.Within)]);
                return (e.Thing, counted, Answer.All([counted, e.Fits]));
            });

    private static Weighed Weigh(Entry entry, Answer fits) =>
        new(entry.Thing, fits.Is switch { Say.Yes => [1], Say.No => [0], _ => [0, 1] }, fits.Lacks) { IsHidden = IsHidden(entry, fits) };

    private static bool IsHidden(Entry entry, Answer fits) => entry.Inside is not null && fits.Is == Say.Maybe;

    // It holds by the sum over entries of what fits less the share of what is counted.
    private Answer Share(CountOf condition, CountEdge edge, List<(Entry Thing, Answer Belongs, Answer Fits)> entries, Func<Entry, Answer>? group, Scene scene)
    {
        var counted = Among(condition, entries, scene);
        if (counted.TrueForAll(e => e.Belongs.Is == Say.No || world.IsThere(e.Thing.Thing).Is == Say.No))
        {
            return Answer.Nothing;
        }

        var weighed = counted.ConvertAll(e =>
        {
            var fits = group is null ? e.Fits : Answer.All([e.Fits, group(e.Thing)]);
            var weights = new List<Int128>();
            if (e.Belongs.Is != Say.Yes)
            {
                weights.Add(0);
            }

            if (e.Belongs.Is != Say.No && fits.Is != Say.Yes)
            {
                weights.Add(-edge.Over);
            }

            if (e.Belongs.Is != Say.No && fits.Is != Say.No)
            {
                weights.Add(edge.Under - edge.Over);
            }

            return new Weighed(e.Thing.Thing, [.. weights.Distinct()], e.Belongs.Lacks.Union(fits.Lacks)) { IsHidden = IsHidden(e.Thing, fits) };
        });
        var answer = Bound(edge, weighed, 0);

        // A share of what may not be there is not surely broken.
        var isThere = Answer.Any(counted.Select(e => Answer.All([e.Belongs, IsThere(e.Thing, e.Fits)])));
        return answer.Is == Say.No && isThere.Is != Say.Yes ? Answer.Maybe(isThere.Lacks) : answer;
    }

    private List<Weighed> Compared(CountOf condition, List<(Entry Thing, Answer Belongs, Answer Fits)> entries, CountOf other, Element thing, Scene scene)
    {
        var weighed = new List<Weighed>();
        var others = Fitting(other.List, other.Where, thing, scene);

        // What two lists may hold and do not name is not the same in both.
        var isSame = condition.List.For(thing.Sort) == other.List.For(thing.Sort);
        Entry? Twin(Entry entry) => !isSame && entry.Thing.IsAndMore ? null : others.Find(o => ReferenceEquals(o.Thing, entry.Thing));
        foreach (var (entry, _, fits) in entries)
        {
            var twin = Twin(entry)?.Belongs ?? Answer.No;
            Int128[] here = fits.Is switch { Say.Yes => [1], Say.No => [0], _ => [0, 1] };
            Int128[] there = twin.Is switch { Say.Yes => [1], Say.No => [0], _ => [0, 1] };
            weighed.Add(new(entry.Thing, [.. here.SelectMany(h => there.Select(t => h - t)).Distinct()], fits.Lacks.Union(twin.Lacks)) { IsHidden = IsHidden(entry, fits) || IsHidden(entry, twin) });
        }

        weighed.AddRange(others.Where(o => !entries.Exists(e => ReferenceEquals(Twin(e.Thing), o)))
            .Select(o => new Weighed(o.Thing, o.Belongs.Is == Say.Yes ? [-1] : [-1, 0], o.Belongs.Lacks) { IsHidden = IsHidden(o, o.Belongs) }));
        return weighed;
    }

    // A ceiling in every group of equal value. Whoever's group is unknown may join any or open one; none is no group.
    private Answer PerGroup(CountOf condition, CountEdge edge, List<(Entry Thing, Answer Belongs, Answer Fits)> entries, Scene scene)
    {
        if (edge.IsShare && Among(condition, entries, scene).TrueForAll(e => e.Belongs.Is == Say.No || world.IsThere(e.Thing.Thing).Is == Say.No))
        {
            return Answer.Nothing;
        }

        return Answer.All(Groups(condition, edge, Among(condition, entries, scene), scene).Select(g => g.Answer));
    }

    // Each group with what the bound comes to in it, and those that are known to be in it.
    private IEnumerable<(object Group, Answer Answer, List<Weighed> Known)> Groups(CountOf condition, CountEdge edge, List<(Entry Thing, Answer Belongs, Answer Fits)> entries, Scene scene)
    {
        var values = entries.ToDictionary(e => e.Thing, e => Along(e.Thing, condition.Per, scene));
        var groups = entries.Where(e => e.Fits.Is != Say.No).SelectMany(e => values[e.Thing].Values).Select(Key).Distinct().Concat(entries.Exists(e => e.Fits.Is != Say.No && values[e.Thing].IsUnknown) ? ["a new one"] : []);
        return groups.Select(group =>
        {
            bool IsKnown(Entry e) => !values[e].IsUnknown && values[e].Values.Any(v => Key(v).Equals(group));
            Answer Is(Entry e) => values[e].IsUnknown ? Answer.Maybe(values[e].Lacks) : Answer.Of(IsKnown(e));
            var answer = edge.IsShare
                ? Share(condition, edge, entries, Is, scene)
                : Bound(edge, entries.ConvertAll(e => Weigh(e.Thing, Answer.All([e.Fits, Is(e.Thing)]))), edge.Over);
            return (group, answer, entries.FindAll(e => IsKnown(e.Thing)).ConvertAll(e => Weigh(e.Thing, e.Fits)));
        });
    }

    // Each value counts once: known ones of sure entries at least, known and unknown ones of possible entries at most.
    private List<Weighed> DifferentValues(CountOf condition, List<Entry> entries, Scene scene)
    {
        var (sure, possible) = (new HashSet<object>(), new HashSet<object>());
        bool IsSure(Entry entry) => entry.Belongs.Is == Say.Yes && world.IsThere(entry.Thing).Is == Say.Yes;
        var there = entries.Where(IsSure).SelectMany(e => Along(e, condition.Distinct, scene).Values.Select(Key)).ToHashSet();
        var unknown = (Int128)0;
        var lacks = new HashSet<MissingFact>();
        foreach (var entry in entries.Where(e => e.Belongs.Is != Say.No && world.IsThere(e.Thing).Is != Say.No))
        {
            var told = Along(entry, condition.Distinct, scene);
            var isSure = IsSure(entry);
            if (told.IsNone)
            {
                continue;
            }

            // A value that is there anyway adds nothing.
            if (!isSure && !(told.IsUnknown && entry.Inside is not null) && (told.IsUnknown || !told.Values.Select(Key).All(there.Contains)))
            {
                lacks.UnionWith(IsHidden(entry, entry.Belongs) ? entry.Belongs.Lacks : entry.Belongs.Lacks.Union(world.IsThere(entry.Thing).Lacks));
            }

            lacks.UnionWith(entry is { Thing.IsAndMore: true, Inside: null } && !isSure ? [] : told.Lacks);
            if (told.IsUnknown)
            {
                unknown += Most(world.Count(entry.Thing).High);
                lacks.UnionWith(world.Count(entry.Thing) is var (least, most) && least != most && entry.Inside is null ? [world.LackOfCount(entry.Thing)] : []);
                continue;
            }

            possible.UnionWith(told.Values.Select(Key));
            if (isSure)
            {
                sure.UnionWith(told.Values.Select(Key));
            }
        }

        var low = (Int128)sure.Count;
        var high = possible.Count + unknown;
        if (condition.Distinct[^1].Type is { Kind: ValueKind.Word } closed)
        {
            high = Int128.Min(high, closed.Words.Length);
        }

        var one = new Element(condition.List.First.Sort, null, null, null, default) { Count = Multiplicity.One };
        return [new(one, [low, Int128.Max(low, high)], [.. lacks])];
    }

    private static Int128 Most(long count) => count == long.MaxValue ? Endless : count;

    private Told Along(Entry entry, ImmutableArray<AttributeRow> steps, Scene scene)
    {
        var at = entry.IsBlank ? Told.Unknown(Rest(entry)) : Told.Value(entry.Thing);
        foreach (var step in steps)
        {
            if (at.State != FactState.Given)
            {
                break;
            }

            var here = (Element)at.Values[0];
            at = (here.Sort == step.Sort ? step : here.Sort.Find(step.Name)) is { } row ? world.Tell(here, row, scene) : Told.None;

            // What stands for several may be any of them.
            at = step == steps[^1] && at.Values is [Element { IsAndMore: false, Count.IsOne: false }] ? Told.Unknown(new MissingFact(here, step, MissingKind.Value)) : at;
        }

        return at.IsUnknown && entry is { Thing.IsAndMore: true, IsBlank: false } ? Told.Unknown(world.LackOfCount(entry.Thing)) : at;
    }

    private static object Key(object value) => value is string text ? WordTable.Normal(text) : value;

    private Answer Bound(CountEdge edge, List<Weighed> entries, long goal)
    {
        var (low, high) = Range(entries);
        var lacks = entries.SelectMany(e => (world.Count(e.Thing) is var (least, most) && most == 0 ? [] : least != most && !e.IsHidden && e.Weights.Any(w => w != 0) ? e.Lacks.Add(world.LackOfCount(e.Thing)) : e.Weights.Length > 1 ? e.Lacks : [])).ToList();

        Answer Floor(long least) => low >= least ? Answer.Yes : high < least ? new(Say.No, [.. lacks]) : Answer.Maybe(lacks);
        Answer Ceiling(long most) => high <= most ? Answer.Yes : low > most ? Answer.No : Answer.Maybe(lacks);
        return edge.Bound switch
        {
            BoundWord.AtLeast => Floor(goal),
            BoundWord.MoreThan => Floor(goal + 1),
            BoundWord.AtMost => Ceiling(goal),
            _ => Ceiling(goal - 1),
        };
    }

    // From the least sum to the greatest, whatever is not told.
    private (Int128 Low, Int128 High) Range(List<Weighed> entries)
    {
        var (low, high) = ((Int128)0, (Int128)0);
        foreach (var entry in entries)
        {
            var (least, most) = world.Count(entry.Thing);
            var sums = entry.Weights.SelectMany(w => (Int128[])[least * w, Most(most) * w]).ToList();
            (low, high) = (low + sums.Min(), high + sums.Max());
        }

        return (low, high);
    }
}
