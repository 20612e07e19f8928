using System.Text.RegularExpressions;
using Samverkan.Properties.Tests.Generation;

namespace Samverkan.Properties.Tests.Laws;

/// <summary>Changes to charters and structures that ought to change nothing, or only so much.</summary>
internal static partial class Change
{
    /// <summary>With lists and keys in another order, but for posts, whose order is a rank.</summary>
    public static Tree Order(Tree tree, Dice dice) => tree switch
    {
        Keyed keyed => PostsInOrder(new Keyed([.. Shuffled([.. keyed.Keys.Select(k => new KeyValuePair<string, Tree>(k.Key, k.Key is "presidium" or "working-committee" ? k.Value : Order(k.Value, dice)))], dice)]), keyed),
        Branch branch => new Branch([.. Shuffled([.. branch.Items.Select(i => Order(i, dice))], dice)]),
        _ => tree,
    };

    // Posts of a body are numbered through both its lists of them, so that these keep their order too.
    private static Keyed PostsInOrder(Keyed shuffled, Keyed before)
    {
        static (int Presidium, int Committee) Places(Keyed keyed)
        {
            var keys = keyed.Keys.Select(k => k.Key).ToList();
            return (keys.IndexOf("presidium"), keys.IndexOf("working-committee"));
        }

        var (was, now) = (Places(before), Places(shuffled));
        return was is { Presidium: >= 0, Committee: >= 0 } && (was.Presidium < was.Committee) != (now.Presidium < now.Committee)
            ? new Keyed(shuffled.Keys.SetItem(now.Presidium, shuffled.Keys[now.Committee]).SetItem(now.Committee, shuffled.Keys[now.Presidium]))
            : shuffled;
    }

    /// <summary>With the rules in another order.</summary>
    public static Keyed RuleOrder(Keyed charter, Dice dice) => Replace(charter, "rules", new Branch([.. Shuffled([.. ((Branch)charter["rules"]!).Items], dice)]));

    /// <summary>With other ids, wherever they stand.</summary>
    public static Tree Ids(Tree tree, Func<string, string> name) => tree switch
    {
        Keyed keyed => new Keyed([.. keyed.Keys.Select(k => new KeyValuePair<string, Tree>(name(k.Key), Ids(k.Value, name)))]),
        Branch branch => new Branch([.. branch.Items.Select(i => Ids(i, name))]),
        Leaf leaf => new Leaf(name(leaf.Text)),
        _ => tree,
    };

    /// <summary>Renames the ids in a word, which may be a path: all that the made charters and structures use.</summary>
    public static string Renamed(string word) => Part().Replace(word, part => IdsInUse.Contains(part.Value) ? NewName(part.Value) : part.Value);

    /// <summary>With other values of some facts said to be unknown.</summary>
    public static Tree Unknown(Tree tree, Dice dice, int depth = 0) => tree switch
    {
        Keyed keyed => new Keyed([.. keyed.Keys.Select(k => new KeyValuePair<string, Tree>(k.Key, CanBeUnknown(k, depth) && !IsNamedAfter(k.Key, keyed) && dice.Percent(35) ? "unknown" : k.Key is "count" or "defaults" or "period" ? k.Value : Unknown(k.Value, dice, depth + 1)))]),
        Branch branch => new Branch([.. branch.Items.Select(i => i is Leaf ? i : Unknown(i, dice, depth))]),
        _ => tree,
    };

    /// <summary>With strange texts where there were others; a text that stands in several places is the same in all.</summary>
    public static Tree Texts(Tree tree, Dice dice)
    {
        var strange = Values.Texts.ToDictionary(t => t, _ => dice.In(Strange) + (dice.Percent(50) ? dice.In(Strange) : ""));
        return Ids(tree, word => strange.GetValueOrDefault(word, word));
    }

    private static readonly string[] Strange =
    [
        "yes", "null", "~", "1e3", "2026-01-01", "-", "- ", "? ", ": ", " #", "'", "\"", "\\", "{", "]", ",", "&a", "*a", "!a", "|", ">", "%", "@", "`", " ", "  ", "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u0085", "\u00a0",
        "\u2028", "\u202e", "\ufeff", "😀", "å", "e\u0301", "abc def", "12",
    ];

    public static Keyed Replace(Keyed tree, string key, Tree value) => new([.. tree.Keys.Select(k => k.Key == key ? new(key, value) : k)]);

    // What names, counts or repeats things stays as it is, so that there are the same things before and after.
    private static bool CanBeUnknown(KeyValuePair<string, Tree> key, int depth) =>
        depth >= 2 && key.Key is not ("id" or "kind" or "post" or "is" or "count" or "facts" or "date" or "name" or "of" or "from" or "until" or "and-more")
        && (key.Value is Leaf || (key.Value is Branch branch && branch.Items.All(i => i is Leaf)));

    // A post is known by its kind: without the presidium, `x/member` is the one of the working committee, another thing.
    private static bool IsNamedAfter(string key, Keyed keyed) => key == "presidium" && keyed.Has("working-committee");

    private static readonly HashSet<string> IdsInUse =
        [.. Words.Ids.Select(i => i.Id), "x1", "x2", "x3", "x4", "x5", "x6", "x7", "a1", "a2", "a3", "s1", "s2", "s3", "s4"];

    // In another order than before.
    private static string NewName(string id) => $"{(char)('z' - (id[^1] % 20))}-{id}";

    [GeneratedRegex("[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    private static List<T> Shuffled<T>(List<T> items, Dice dice)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var at = dice.Roll(i + 1);
            (items[i], items[at]) = (items[at], items[i]);
        }

        return items;
    }
}
