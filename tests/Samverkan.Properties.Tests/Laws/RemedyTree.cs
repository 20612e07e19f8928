using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Laws;

/// <summary>Does to a structure what a remedy says.</summary>
internal static class RemedyTree
{
    /// <summary>The structure with the remedy applied; null where that takes a choice, or where the thing has no lines of its own, or lines that stand for several things.</summary>
    public static Keyed? Apply(Keyed structure, Remedy remedy, Charter charter)
    {
        var isFact = charter.Facts.Contains(remedy.Attribute);
        var name = remedy.Attribute.Name;
        if (!remedy.IsComplete)
        {
            return null;
        }

        return (remedy.Action, remedy.Attribute.Type) switch
        {
            (RemedyAction.Add, { IsList: true }) => AddEntries(structure, remedy),
            (RemedyAction.Remove, { IsList: true }) => RemoveEntries(structure, remedy),
            (RemedyAction.Set, _) => At(structure, remedy.Of, e => Put(e, name, isFact, remedy.Values is [var word] ? word : Tree.Word(remedy.Count))),
            (RemedyAction.Add, _) => At(structure, remedy.Of, e => Get(e, name, isFact) is var now && Words(now ?? "none") is { } words ? Put(e, name, isFact, Tree.Words(words.Concat(remedy.Values))) : null),
            _ => At(structure, remedy.Of, e => Get(e, name, isFact) is { } now && Words(now) is { } words && Gone(remedy) is var gone && gone.All(words.Contains) ? Put(e, name, isFact, Tree.Words(words.Where(w => !gone.Contains(w)))) : null),
        };
    }

    private static List<string> Gone(Remedy remedy) => remedy.Values.IsEmpty ? [.. remedy.Among.Take((int)remedy.Count).Select(e => e.FullId ?? "")] : [.. remedy.Values];

    private static Keyed? AddEntries(Keyed structure, Remedy remedy)
    {
        var list = remedy.Attribute;
        if (list.InverseOf is not null || list.Derivation is not null)
        {
            return null;
        }

        var entry = Entry(list.Target!, remedy.With, remedy.Inside);
        return At(structure, remedy.Of, owner => (owner[list.Name], remedy.Of.Owner is null) switch
        {
            (Branch items, _) => Change.Replace(owner, list.Name, new Branch([.. items.Items, .. Entries(entry, remedy)])),
            (Leaf { Text: "none" }, _) => Change.Replace(owner, list.Name, new Branch(Entries(entry, remedy))),
            (null, _) => owner.With(list.Name, new Branch(Entries(entry, remedy))),
            (Keyed map, true) when Named(remedy).All(id => !map.Has(id)) => Change.Replace(owner, list.Name, Named(remedy).Aggregate(map, (l, id) => l.With(id, entry))),
            _ => null,
        });
    }

    private static IEnumerable<Tree> Entries(Keyed entry, Remedy remedy) =>
        remedy.Values.IsEmpty && (remedy.Attribute.Target!.Name == "post" || remedy.Of.Owner is not null) ? Enumerable.Repeat<Tree>(entry, (int)remedy.Count)
        : Named(remedy).Select(id => new Keyed().With("id", id).And(entry));

    // What a file demands of every entry is made up where the rule does not ask for it.
    private static Keyed Entry(Sort sort, IEnumerable<KeyValuePair<AttributeRow, string>> with, IEnumerable<RemedyEntries> inside)
    {
        var entry = with.Aggregate(new Keyed(), (e, w) => Put(e, w.Key.Name, !sort.Attributes.Contains(w.Key), Tree.Word(w.Value)));
        entry = inside.Aggregate(entry, (e, i) => e.With(i.List.Name, new Branch(Enumerable.Repeat<Tree>(Entry(i.List.Target!, i.With, i.Inside), (int)i.Count))));
        return sort.Attributes.Where(a => a.LeftOut == LeftOut.Required && !a.Type.IsList).Aggregate(
            entry, (e, a) => e.With(a.Name, a.Type.Kind == ValueKind.Date ? "2025-03-01" : Generation.Words.KindsOf(sort) is [var kind, ..] ? kind : "made"));
    }

    private static IEnumerable<string> Named(Remedy remedy) => remedy.Values.IsEmpty ? Enumerable.Range(1, (int)remedy.Count).Select(n => $"new{n}") : remedy.Values;

    // Each from the list that it stands in, and what refers to it with it.
    private static Keyed? RemoveEntries(Keyed structure, Remedy remedy)
    {
        var left = remedy.Count;
        Keyed? changed = structure;
        foreach (var entry in remedy.Among.OrderByDescending(e => e.Position))
        {
            if (left <= 0 || changed is null)
            {
                break;
            }

            left -= entry.Count.Low;
            changed = entry.Count is { Low: var low } && low == entry.Count.High && left >= 0 && entry is { IsImplicit: false, MadeFor: null, Owner: not null, List: not null } ? Without(changed, entry) : null;
        }

        return left == 0 ? changed : null;
    }

    private static Keyed? Without(Keyed structure, Element gone)
    {
        var less = At(structure, gone.Owner!, owner => owner[gone.List!.Name] switch
        {
            Keyed map when gone.Id is { } id && map.Has(id) => Change.Replace(owner, gone.List.Name, new Keyed(map.Keys.RemoveAll(k => k.Key == id))),
            Branch list when IsPlain(list) && gone.Position <= list.Items.Length => Change.Replace(owner, gone.List.Name, new Branch(list.Items.RemoveAt(gone.Position - 1))),
            _ => null,
        });
        return less is not null && gone.FullId is { } full ? (Keyed?)Unreferred(less, full) : less;
    }

    // Nothing refers to what is gone: a value goes, an entry or a fact that was that value alone becomes unknown.
    private static Tree Unreferred(Tree tree, string gone) => tree switch
    {
        Keyed keyed => new Keyed([.. keyed.Keys.Select(k => new KeyValuePair<string, Tree>(k.Key, k.Key is not ("id" or "kind" or "post" or "name" or "covers" or "side") && k.Value is Leaf leaf && Leads(leaf, gone) ? "unknown" : k.Key is "presidium" or "working-committee" && k.Value is Branch posts ? new Branch(posts.Items.Select(p => p is Leaf ? p : Unreferred(p, gone))) : Unreferred(k.Value, gone)))]),
        Branch branch when branch.Items.Any(i => i is Keyed { Keys: [{ Key: "is", Value: Leaf dated }, ..] } && Leads(dated, gone)) && branch.Items.Length == 1 => "unknown",
        Branch branch => new Branch(branch.Items.Where(i => i is not Leaf leaf || !Leads(leaf, gone)).Where(i => i is not Keyed { Keys: [{ Key: "is", Value: Leaf dated }, ..] } || !Leads(dated, gone)).Select(i => Unreferred(i, gone))),
        _ => tree,
    };

    private static bool Leads(Leaf leaf, string gone) => leaf.Text == gone || leaf.Text.StartsWith(gone + "/", StringComparison.Ordinal) || (gone.Contains('/', StringComparison.Ordinal) && leaf.Text == gone[(gone.IndexOf('/', StringComparison.Ordinal) + 1)..]);

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
