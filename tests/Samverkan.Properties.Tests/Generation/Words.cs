using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>The words that every generated charter declares, and that generated structures use.</summary>
internal static class Words
{
    /// <summary>Kinds: the sort they are of and, for bodies, whether such a body is an organisation's own.</summary>
    public static readonly ImmutableArray<(string Id, string Of, bool IsOwn)> Kinds =
    [
        ("council", "body", false), ("network", "body", false), ("board", "body", true),
        ("district", "area", false), ("second-vice-chair", "post", false), ("strategy", "document", false),
        ("school-matter", "matter", false), ("work-plan", "plan", false), ("audit", "action", false), ("trust", "organisation", false),
    ];

    /// <summary>Ids: what each is.</summary>
    public static readonly ImmutableArray<(string Id, string Is)> Ids =
    [
        ("c1", "council"), ("c2", "council"), ("n1", "network"), ("b1", "board"), ("b2", "board"),
        ("reg", "region"), ("aby", "municipality"), ("berga", "municipality"), ("dalby", "municipality"), ("joint", "collective"),
        ("north", "district"), ("south", "district"), ("d1", "strategy"), ("d2", "document"), ("p1", "party"), ("p2", "party"),
        ("w1", "policy-area"), ("w2", "policy-area"), ("w3", "policy-area"), ("t1", "task"), ("t2", "task"), ("t3", "task"),
        ("ch1", "character"), ("ch2", "character"), ("q1", "question"), ("q2", "question"), ("pos1", "position"), ("pos2", "position"),
        ("tg1", "target-group"), ("tg2", "target-group"), ("chn1", "channel"), ("chn2", "channel"), ("bs1", "basis"), ("bs2", "basis"),
        ("m1", "school-matter"), ("m2", "matter"),
    ];

    /// <summary>Other names that structures may use.</summary>
    public static readonly ImmutableDictionary<string, string> Aliases =
        ImmutableDictionary.CreateRange<string, string>([new("council", "rad"), new("c2", "ctwo"), new("aby", "aabykommun"), new("w1", "wone")]);

    /// <summary>Facts that the charters declare, sort by sort.</summary>
    public static readonly ImmutableArray<(string Sort, string Name, Tree Type)> Facts =
    [
        ("seat", "employer", "text"), ("seat", "gender", Tree.Words("woman", "man", "other")), ("seat", "term", "number"),
        ("seat", "elected", "date"), ("seat", "deputy", "reference to seat"), ("seat", "languages", "set of text"),
        ("body", "budget", "number"), ("body", "notice", "duration"), ("body", "hosts", "set of reference to organisation"),
        ("organisation", "size", "number"), ("organisation", "colours", new Keyed().With("set-of", Tree.Words("red", "green", "blue"))),
    ];

    private static readonly ImmutableDictionary<string, string> SortOfId = Ids.ToImmutableDictionary(i => i.Id, i => SortOfWord(i.Is));

    public static string SortOfWord(string word) =>
        VocabularyTable.Find(word) is { } sort ? sort.Name
        : Kinds.FirstOrDefault(k => k.Id == word).Of ?? VocabularyTable.Sorts.First(s => s.OwnKinds.Contains(word)).Name;

    /// <summary>Declared ids of a sort.</summary>
    public static IReadOnlyList<string> IdsOf(Sort sort) => ById.GetValueOrDefault(sort.Name) ?? [];

    /// <summary>Kinds of a sort, the table's own and declared ones.</summary>
    public static IReadOnlyList<string> KindsOf(Sort sort) => ByKind.GetValueOrDefault(sort.Name) ?? [];

    private static readonly Dictionary<string, List<string>> ById = SortOfId.GroupBy(i => i.Value).ToDictionary(g => g.Key, g => g.Select(i => i.Key).Order(StringComparer.Ordinal).ToList());

    private static readonly Dictionary<string, List<string>> ByKind =
        VocabularyTable.Sorts.ToDictionary(s => s.Name, s => s.OwnKinds.Concat(Kinds.Where(k => k.Of == s.Name).Select(k => k.Id)).ToList());

    /// <summary>The head of every charter: words and facts.</summary>
    public static Keyed Head { get; } = MakeHead();

    private static Keyed MakeHead()
    {
        var words = new Keyed();
        foreach (var (id, of, own) in Kinds)
        {
            var word = new Keyed().With("kind-of", of);
            word = own ? word.With("of", "organisation") : word;
            words = words.With(id, Aliases.TryGetValue(id, out var also) ? word.With("also", Tree.Words(also)) : word);
        }

        foreach (var (id, what) in Ids)
        {
            var word = new Keyed().With("is", what);
            words = words.With(id, Aliases.TryGetValue(id, out var also) ? word.With("also", Tree.Words(also)) : word);
        }

        var facts = new Keyed();
        foreach (var sort in Facts.Select(f => f.Sort).Distinct())
        {
            facts = facts.With(sort, Facts.Where(f => f.Sort == sort).Aggregate(new Keyed(), (all, f) => all.With(f.Name, f.Type)));
        }

        return new Keyed().With("words", words).With("facts", facts);
    }
}
