using System.Collections.Immutable;
using Samverkan.Properties.Tests.Agreement;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>Makes a failing pair smaller by taking away what it fails without.</summary>
internal static class Shrinker
{
    // Enough for the largest pairs that are made; what is left after so many tries is small enough to read.
    private const int MostTries = 3000;

    public static Pair Shrink(Pair pair, Func<Pair, bool> isFailing)
    {
        var tries = 0;
        bool fails(Pair p) => tries++ < MostTries && isFailing(p);
        for (var before = int.MaxValue; Size(pair) < before;)
        {
            before = Size(pair);
            pair = pair with { Structure = (Keyed)Smaller(pair.Structure, true, s => s is Keyed k && k.Has("structure") && k.Has("as-of") && fails(pair with { Structure = k })) };
            foreach (var key in (ImmutableArray<string>)["rules", "sources"])
            {
                pair = pair with { Charter = Replace(pair.Charter, key, Smaller(pair.Charter[key]!, false, t => fails(pair with { Charter = Replace(pair.Charter, key, t) }))) };
            }
        }

        return pair;
    }

    private static int Size(Pair pair) => TreeText.Json(pair.Charter).Length + TreeText.Json(pair.Structure).Length;

    private static Keyed Replace(Keyed tree, string key, Tree value) => new([.. tree.Keys.Select(k => k.Key == key ? new(key, value) : k)]);

    // One way through the tree, from its top (a rule that asks for nothing is none that anyone writes): what can be left out is left out, what is left is made smaller.
    private static Tree Smaller(Tree tree, bool mayBeEmpty, Func<Tree, bool> fails)
    {
        switch (tree)
        {
            case Branch branch:
                for (var i = branch.Items.Length - 1; i >= (mayBeEmpty ? 0 : 1); i--)
                {
                    var without = new Branch(branch.Items.RemoveAt(i));
                    branch = fails(without) ? without : branch;
                }

                for (var i = 0; i < branch.Items.Length; i++)
                {
                    var (whole, at) = (branch, i);
                    branch = new Branch(branch.Items.SetItem(i, Smaller(branch.Items[i], mayBeEmpty, t => fails(new Branch(whole.Items.SetItem(at, t))))));
                }

                return branch is { Items.Length: 1 } && fails(branch.Items[0]) ? branch.Items[0] : branch;
            case Keyed keyed:
                for (var i = keyed.Keys.Length - 1; i >= 0; i--)
                {
                    var without = new Keyed(keyed.Keys.RemoveAt(i));
                    keyed = fails(without) ? without : keyed;
                }

                for (var i = 0; i < keyed.Keys.Length; i++)
                {
                    var (whole, at) = (keyed, i);
                    KeyValuePair<string, Tree> With(Tree t) => new(whole.Keys[at].Key, t);
                    keyed = new Keyed(keyed.Keys.SetItem(i, With(Smaller(keyed.Keys[i].Value, mayBeEmpty, t => fails(new Keyed(whole.Keys.SetItem(at, With(t))))))));
                }

                return keyed;
            default:
                return tree;
        }
    }
}
