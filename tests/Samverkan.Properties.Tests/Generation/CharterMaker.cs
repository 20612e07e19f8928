using Samverkan.Model.Vocabulary;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>Makes charters of several rules over the whole table.</summary>
internal sealed class CharterMaker(Dice dice)
{
    private static readonly string[] WithIn = ["seat", "substitute", "observer", "co-opted", "post", "organisation", "meeting", "plan", "area", "party", "year", "year", "half-year", "quarter", "month"];
    private static readonly string[] WithoutIn = ["organisation", "seat", "substitute", "observer", "co-opted", "post", "area", "party", "document", "policy-area", "meeting", "matter", "action", "plan", "goal", "measure", "attendance"];
    private readonly ConditionMaker _conditions = new(dice);

    public static Keyed Make(Dice dice) => new CharterMaker(dice).Whole();

    private Keyed Whole()
    {
        var count = 1 + dice.Roll(6);
        var rules = new List<Keyed>();
        for (var i = 0; i < count; i++)
        {
            rules.Add(rules.Count > 0 && dice.Percent(20) ? Special(rules, i) : Rule(i));
        }

        var sources = new Keyed().With("paper", new Keyed().With("title", "Paper"));
        if (dice.Percent(30))
        {
            sources = sources
                .With("old", new Keyed().With("title", "Old").With("status", "superseded"))
                .With("new", new Keyed().With("title", "New").With("status", dice.Of("proposed", "trial")).With("from", dice.Of("2025", "2025-03-01", "2024-06-30")));
        }

        rules = rules.ConvertAll(r => Cited(r, sources));
        return new Keyed().With("charter", "made").With("language", "1").With("sources", sources).And(Words.Head).With("rules", new Branch(rules));
    }

    private Keyed Cited(Keyed rule, Keyed sources)
    {
        if (sources.Keys.Length == 1)
        {
            return rule.With("cite", "1");
        }

        var source = dice.Percent(60) ? "paper" : dice.Of("old", "new");
        var cite = new Keyed().With(source, "1");
        return rule.With("cite", dice.Percent(20) ? cite.With(dice.Of("paper", "new"), "2") : cite);
    }

    // A rule about the same sort as an earlier one, which it overrides.
    private Keyed Special(List<Keyed> rules, int number)
    {
        var general = dice.In(rules);
        var rule = new Keyed().With("id", Id(number)).With("overrides", ((Leaf)general["id"]!).Text).With("says", "Special");
        var hasBody = general.Has("in");
        if (hasBody)
        {
            rule = rule.With("in", BodyPick());
        }

        Sort[] sorts = hasBody ? [Find("body")] : [VocabularyTable.StructureSort];
        if (general["each"] is { } each)
        {
            rule = rule.With("each", each);
            sorts = SortsOf(each);
        }

        return Holding(rule, new(sorts, hasBody));
    }

    private Keyed Rule(int number)
    {
        var rule = new Keyed().With("id", Id(number)).With("says", "General");
        var shape = dice.Roll(10);
        if (shape < 2)
        {
            return Holding(rule, new([VocabularyTable.StructureSort], false));
        }

        var hasBody = shape < 8;
        if (hasBody)
        {
            rule = rule.With("in", BodyPick());
        }

        if (hasBody && shape < 5)
        {
            return Holding(rule, new([Find("body")], true));
        }

        var each = EachPick(hasBody);
        return Holding(rule.With("each", each), new(SortsOf(each), hasBody));
    }

    private static string Id(int number) => "r" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Sort Find(string name) => VocabularyTable.Find(name)!;

    private Keyed Holding(Keyed rule, Place place)
    {
        if (dice.Percent(place.Sorts[0].Name is "year" or "half-year" or "quarter" or "month" ? 25 : 8))
        {
            rule = dice.Percent(50) ? rule.With("from", dice.In(Values.Days)) : rule.With("until", dice.In(Values.Days));
        }

        if (dice.Percent(20))
        {
            rule = rule.With("if", _conditions.Whole(place));
        }

        var force = dice.Roll(10) switch { 0 => "may", 1 => "unsettled", 2 or 3 => "should", _ => "must" };
        return rule.With(force, _conditions.Whole(place with { NoCeiling = force == "may" }));
    }

    private Tree BodyPick()
    {
        var body = Find("body");
        return dice.Roll(10) switch
        {
            < 4 => dice.In(Words.KindsOf(body)),
            < 6 => dice.In(Words.IdsOf(body)),
            < 7 => Tree.Words(dice.Some([.. Words.IdsOf(body), .. Words.KindsOf(body)], 2)),
            _ => Picking(new Keyed(), new([body], false, 1)),
        };
    }

    private Tree EachPick(bool hasBody)
    {
        var sort = Find(dice.In(hasBody ? WithIn : WithoutIn));
        var words = Words.KindsOf(sort).Concat(Words.IdsOf(sort)).ToList();
        Tree what = words.Count > 0 && dice.Percent(60) ? dice.In(words) : sort.Name;
        if (words.Count > 1 && dice.Percent(10))
        {
            what = Tree.Words(dice.Some(words, 2));
        }
        else if (dice.Percent(4) && sort.Name == "seat")
        {
            what = Tree.Words("seat", "substitute");
        }

        return dice.Percent(35) ? Picking(new Keyed().With("is", what), new(SortsOf(what), hasBody, 1) { IsPick = true }) : what;
    }

    private Keyed Picking(Keyed pick, Place place)
    {
        var more = _conditions.Keys(place);
        return pick.And(new Keyed([.. more.Keys.Where(k => k.Key != "is" || pick.Keys.IsEmpty)]));
    }

    private static Sort[] SortsOf(Tree each) => each switch
    {
        Leaf leaf => [Find(SortOf(leaf.Text))],
        Branch branch => [.. branch.Items.Select(i => Find(SortOf(((Leaf)i).Text))).Distinct()],
        Keyed keyed => SortsOf(keyed["is"]!),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string SortOf(string word) =>
        VocabularyTable.Find(word) is { } sort ? sort.Name
        : Words.Ids.FirstOrDefault(i => i.Id == word).Is is { } what ? Words.SortOfWord(what)
        : Words.SortOfWord(word);
}
