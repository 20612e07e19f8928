using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Laws;

/// <summary>Does to a structure what a remedy says.</summary>
internal static class RemedyTree
{
    /// <summary>The structure with the remedy applied; null where it leaves something to choose or stands for something that no line describes.</summary>
    public static Keyed? Apply(Keyed structure, Remedy remedy, Charter charter)
    {
        var isFact = charter.Facts.Contains(remedy.Attribute);
        var name = remedy.Attribute.Name;
        return (remedy.Action, remedy.Attribute.Type) switch
        {
            (_, { IsList: true }) when remedy.Attribute.InverseOf is not null || remedy.Attribute.Derivation is not null => null,
            (RemedyAction.Add, { IsList: true }) => AddEntries(structure, remedy),
            (RemedyAction.Remove, { IsList: true }) => RemoveEntries(structure, remedy),
            _ when remedy.Attribute.Derivation is not null => null,
            (RemedyAction.Set, _) => At(structure, remedy.Of, e => Put(e, name, isFact, remedy.Values is [var word] ? word : Tree.Word(remedy.Count))),
            (RemedyAction.Add, _) => At(structure, remedy.Of, e => Get(e, name, isFact) is { } now && Words(now) is { } words ? Put(e, name, isFact, Tree.Words(words.Concat(remedy.Values))) : null),
            _ => At(structure, remedy.Of, e => Get(e, name, isFact) is { } now && Words(now) is { } words && remedy.Values.All(words.Contains) ? Put(e, name, isFact, Tree.Words(words.Except(remedy.Values))) : null),
        };
    }

    private static Keyed? AddEntries(Keyed structure, Remedy remedy)
    {
        // What is asked of the entries beside the words that they are to have is for someone to choose.
        if (remedy.Values.IsEmpty && remedy.Such is AllOf all && all.Parts.Length + (remedy.For is null ? 0 : 1) != remedy.With.Length)
        {
            return null;
        }

        var entry = remedy.With.Aggregate(new Keyed(), (e, w) => e.With(w.Key.Name, w.Value));
        var isTop = remedy.Of.Owner is null;
        return At(structure, remedy.Of, owner => (owner[remedy.Attribute.Name], isTop) switch
        {
            (Branch list, false) when remedy.Values.IsEmpty => Change.Replace(owner, remedy.Attribute.Name, new Branch([.. list.Items, .. Enumerable.Repeat<Tree>(entry, (int)remedy.Count)])),
            (Leaf { Text: "none" }, false) when remedy.Values.IsEmpty => Change.Replace(owner, remedy.Attribute.Name, new Branch(Enumerable.Repeat<Tree>(entry, (int)remedy.Count))),
            (Keyed list, true) => Change.Replace(owner, remedy.Attribute.Name, Named(remedy).Aggregate(list, (l, id) => l.With(id, entry))),
            _ => null,
        });
    }

    private static IEnumerable<string> Named(Remedy remedy) => remedy.Values.IsEmpty ? Enumerable.Range(1, (int)remedy.Count).Select(n => $"new{n}") : remedy.Values;

    private static Keyed? RemoveEntries(Keyed structure, Remedy remedy) => At(structure, remedy.Of, owner =>
    {
        var gone = remedy.Among.Take((int)remedy.Count).ToList();
        if (owner[remedy.Attribute.Name] is Keyed map && gone.TrueForAll(e => e.Id is { } id && map.Has(id)))
        {
            return Change.Replace(owner, remedy.Attribute.Name, new Keyed(map.Keys.RemoveAll(k => gone.Exists(e => e.Id == k.Key))));
        }

        return owner[remedy.Attribute.Name] is Branch list && IsPlain(list) && gone.TrueForAll(e => e.Count.IsOne && e.Owner == remedy.Of && e.Position <= list.Items.Length)
            ? Change.Replace(owner, remedy.Attribute.Name, new Branch(list.Items.Where((_, i) => !gone.Exists(e => e.Position == i + 1))))
            : null;
    });

    // Each line is one entry.
    private static bool IsPlain(Branch list) => list.Items.All(i => i is Leaf { Text: not "and-more" } || (i is Keyed entry && !entry.Has("and-more") && entry["represents"] is not Keyed));

    // The structure with the lines of a thing changed.
    private static Keyed? At(Keyed structure, Element thing, Func<Keyed, Keyed?> change)
    {
        if (thing.Owner is not { } owner)
        {
            return change(structure);
        }

        if (thing is { IsImplicit: true } or { IsAndMore: true } or { MadeFor: not null } || thing.List is not { } list)
        {
            return null;
        }

        return At(structure, owner, e =>
        {
            switch (e[list.Name])
            {
                case Keyed map when thing.Id is { } id && map[id] is Keyed entry && change(entry) is { } changed:
                    return Change.Replace(e, list.Name, Change.Replace(map, id, changed));
                case Branch items when IsPlain(items) && thing.Position <= items.Items.Length && change(Whole(items.Items[thing.Position - 1], list)) is { } changed:
                    return Change.Replace(e, list.Name, new Branch(items.Items.SetItem(thing.Position - 1, changed)));
                default:
                    return null;
            }
        });
    }

    private static Keyed Whole(Tree item, AttributeRow list) => item as Keyed ?? new Keyed().With(list.Target!.KindAttribute?.Name ?? "id", item);

    private static Tree? Get(Keyed entry, string name, bool isFact) => isFact ? (entry["facts"] as Keyed)?[name] : entry[name];

    private static Keyed Put(Keyed entry, string name, bool isFact, Tree value)
    {
        if (isFact)
        {
            var facts = Put(entry["facts"] as Keyed ?? new Keyed(), name, false, value);
            return entry.Has("facts") ? Change.Replace(entry, "facts", facts) : entry.With("facts", facts);
        }

        return entry.Has(name) ? Change.Replace(entry, name, value) : entry.With(name, value);
    }

    private static List<string>? Words(Tree tree) => tree switch
    {
        Leaf { Text: "none" } => [],
        Leaf leaf => [leaf.Text],
        Branch branch when branch.Items.All(i => i is Leaf) => [.. branch.Items.Select(i => ((Leaf)i).Text)],
        _ => null,
    };
}
