using Samverkan.Model.Vocabulary;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>Makes conditions of every form the language has, legal by construction.</summary>
internal sealed class ConditionMaker(Dice dice)
{
    private static readonly string[] Floors = ["at-least", "more-than"];
    private static readonly string[] Ceilings = ["at-most", "fewer-than"];

    /// <summary>What stands under a force or <c>if</c>.</summary>
    public Tree Whole(Place place) =>
        dice.Percent(12) ? new Branch([Keys(place), Keys(place)]) : Keys(place);

    /// <summary>One or two keys.</summary>
    public Keyed Keys(Place place)
    {
        var keys = new Keyed();
        var count = dice.Percent(25) ? 2 : 1;
        for (var tries = 0; keys.Keys.Length < count && tries < 20; tries++)
        {
            keys = Add(keys, place);
        }

        return keys.Keys.IsEmpty ? keys.With("is", place.Sorts[0].Name) : keys;
    }

    private Keyed Add(Keyed keys, Place place)
    {
        if (place.Depth < 2 && !place.NoCeiling && dice.Percent(12))
        {
            var parts = Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => Keys(place with { Depth = place.Depth + 1, IsAlternative = true })).ToList();
            return keys.With(dice.Of("any-of", "none-of"), new Branch(parts));
        }

        var sort = dice.In(place.Sorts);
        var words = Words.KindsOf(sort).Concat(Words.IdsOf(sort)).ToList();
        if (words.Count > 0 && place.Sorts.Count == 1 && dice.Percent(place.Depth == 0 ? 4 : 22))
        {
            return keys.With(dice.Of("is", "is", "not"), Is(words, place));
        }

        var rows = sort.Attributes.Where(a => a.Type.Kind is not (ValueKind.Kind or ValueKind.Wording or ValueKind.Period))
            .Select(a => (a.Name, a.Type, Row: (AttributeRow?)a))
            .Where(a => place.Depth < 3 || a.Type is { IsList: false })
            .ToList();
        if (Words.Facts.Where(f => f.Sort == sort.Name).ToList() is { Count: > 0 } facts && dice.Percent(12))
        {
            return OfFact(keys, dice.In(facts).Name, place);
        }

        // Lists are what most rules speak of.
        var lists = rows.FindAll(r => r.Type.IsList);
        if (rows.Count == 0)
        {
            return keys;
        }

        // What follows from several facts is said of few sorts, and so is worth asking for often.
        var derived = rows.FindAll(r => r.Row!.Derivation is "handover" or "called ahead" or "period" or "tasks of joint bodies" && !r.Type.IsList);
        var row = (derived.Count > 0 && dice.Percent(8) ? dice.In(derived) : lists.Count > 0 && dice.Percent(45) ? dice.In(lists) : dice.In(rows)).Row!;
        return About(row, place) is { } condition ? keys.With(row.Name, condition) : keys;
    }

    private Tree Is(List<string> words, Place place) =>
        dice.Percent(12) && Path(place, r => false, place.Sorts[0]) is { } path ? path
        : dice.Percent(25) ? Tree.Words(dice.Some(words, 2))
        : dice.In(words);

    private Keyed OfFact(Keyed keys, string name, Place place) => name switch
    {
        "employer" => keys.With(name, One([.. Values.Texts], place, null)),
        "gender" => keys.With(name, One(["woman", "man", "other"], place, null)),
        "term" or "budget" or "size" => keys.With(name, Amounts(5)),
        "elected" => keys.With(name, Date(place)),
        "notice" => keys.With(name, Length()),
        "languages" => keys.With(name, Relations(["sv", "fi", "en"], place, null)),
        "colours" => keys.With(name, Relations(["red", "green", "blue"], place, null)),
        "deputy" => keys.With(name, dice.Percent(30) ? "none" : dice.Percent(20) ? new Keyed().With("not", "none") : (Tree)Keys(place.To(VocabularyTable.Find("seat")!))),
        _ => keys.With(name, Relations(Words.IdsOf(VocabularyTable.Find("organisation")!), place, null)),
    };

    private Tree? About(AttributeRow row, Place place)
    {
        var type = row.Type;
        if (type.IsList)
        {
            return OfList(row, place);
        }

        if (type.IsSet)
        {
            return type.Kind == ValueKind.Reference && dice.Percent(25) ? OfList(row, place)
                : !place.NoCeiling && dice.Percent(8) ? "none"
                : WordsOf(row) is { Count: > 0 } words ? Relations(words, place, row) : null;
        }

        switch (type.Kind)
        {
            case ValueKind.Number:
                return Amounts(5);
            case ValueKind.Duration:
                return Length();
            case ValueKind.Date:
                return Date(place);
            case ValueKind.Text:
                return One([.. Values.Texts], place, row);
            case ValueKind.Word:
                return One(type.Words, place, row);
            default:
                return type.Targets.Length == 1 && place.Depth < 3 && dice.Percent(35) ? Keys(place.To(VocabularyTable.Find(type.Targets[0])!))
                    : WordsOf(row) is { Count: > 0 } words ? One(words, place, row) : null;
        }
    }

    // The words that an attribute can be held against: ids and kinds of what it refers to, posts as body/kind.
    private static List<string> WordsOf(AttributeRow row) => row.Type.Kind switch
    {
        ValueKind.Word => [.. row.Type.Words],
        ValueKind.Year => [.. Values.Years],
        _ => [.. row.Type.Targets.Select(t => VocabularyTable.Find(t)!).SelectMany(t => Words.IdsOf(t).Concat(Words.KindsOf(t)).Concat(t.Name == "post" ? ["c1/chair", "b1/chair", "b2/vice-chair"] : Array.Empty<string>()))],
    };

    private Tree One(IReadOnlyList<string> words, Place place, AttributeRow? row)
    {
        switch (dice.Roll(10))
        {
            case 0:
                return "none";
            case 1:
                return Tree.Words(dice.Some(words, 2));
            case 2:
                return new Keyed().With("not", dice.In(words));
            case 3:
                return new Keyed().With("not", "none");
            case 4:
                return dice.Percent(50) ? Tree.Words(dice.In(words), "none") : new Keyed().With("not", Tree.Words(dice.Some(words, 2)));
            case 5 or 6 when row is { Type.Kind: ValueKind.Reference or ValueKind.Word } && Path(place, r => Alike(r, row), null, row) is { } path:
                return dice.Percent(25) ? new Keyed().With("not", path) : path;
            case 7 when words.Count > 1 && row?.Type.Kind is null or ValueKind.Word or ValueKind.Text:
                return new Keyed().With("is", Tree.Words(dice.Some(words, 2))).With("not", dice.In(words));
            default:
                return dice.In(words);
        }
    }

    private static bool Alike(AttributeRow a, AttributeRow b) =>
        a.Type.Kind is ValueKind.Reference or ValueKind.List && b.Type.Kind is ValueKind.Reference or ValueKind.List ? a.Type.Targets.Intersect(b.Type.Targets).Any()
        : a.Type.Kind == b.Type.Kind && a.Type.Words.Intersect(b.Type.Words).Any();

    private Keyed Relations(IReadOnlyList<string> words, Place place, AttributeRow? row)
    {
        var keys = Relation(new Keyed(), words, place, row);
        return dice.Percent(15) ? Relation(keys, words, place, row) : keys;
    }

    private Keyed Relation(Keyed keys, IReadOnlyList<string> words, Place place, AttributeRow? row)
    {
        var how = place.NoCeiling ? dice.Of("includes", "includes-any", "only", "only") : dice.Of("includes", "includes-any", "excludes", "only", "exactly");
        Tree? what = row is { Type.Kind: ValueKind.Reference or ValueKind.Word } && dice.Percent(25) ? Path(place, r => Alike(r, row), null, row) : null;
        return keys.With(how, what ?? (dice.Percent(50) ? dice.In(words) : Tree.Words(dice.Some(words, 1 + dice.Roll(3)))));
    }

    // A dotted reference to something of the wanted type, if there is one.
    private Leaf? Path(Place place, Func<AttributeRow, bool> fits, Sort? itself, AttributeRow? row = null)
    {
        var targets = row?.Type.Targets ?? (itself is null ? [] : [itself.Name]);
        var found = new List<string>();
        void From(string root, Sort sort, int depth, string? name)
        {
            foreach (var step in sort.Attributes)
            {
                if (fits(step))
                {
                    // The subject's own lists are narrowed to the body, and so are worth trying often.
                    found.AddRange(Enumerable.Repeat($"{root}.{step.Name}", step.Type.IsList && name is not null and not "body" ? 6 : 1));
                }
                else if (depth == 0 && step.Type.Kind == ValueKind.Reference && step.Type.Targets.Length == 1)
                {
                    From($"{root}.{step.Name}", VocabularyTable.Find(step.Type.Targets[0])!, 1, null);
                }
            }

            if (name is not null && targets.Contains(sort.Name) && root.IndexOf('.') < 0)
            {
                found.Add($"{root}.itself");
                found.Add($"{root}.itself");
            }
        }

        if (place.HasBody)
        {
            From("body", VocabularyTable.Find("body")!, 0, "body");
        }

        if (!place.IsPick && place.Subject[0].Name is not ("structure" or "body"))
        {
            From(place.Subject[0].Name, place.Subject[0], 0, place.Subject[0].Name);
        }

        From("structure", VocabularyTable.StructureSort, 1, null);
        From(dice.Of("c1", "c2", "b1"), VocabularyTable.Find("body")!, 1, null);
        return found.Count == 0 ? null : new Leaf(dice.In(found));
    }

    private Tree Amounts(int sides) => dice.Roll(6) switch
    {
        0 => Tree.Word(dice.Roll(sides)),
        1 => new Keyed().With("at-least", Tree.Word(dice.Roll(sides))).With("at-most", Tree.Word(sides - 1 + dice.Roll(2))),
        2 => dice.Percent(30) ? "none" : new Keyed().With("not", "none"),
        _ => new Keyed().With(dice.Of("exactly", "at-least", "at-most", "more-than", "fewer-than"), Tree.Word(dice.Roll(sides))),
    };

    private Tree Length() => dice.Roll(6) switch
    {
        0 => dice.In(Values.Lengths),
        1 => new Keyed().With("at-least", dice.In(Values.Lengths)).With("at-most", dice.In(Values.Lengths)),
        2 => new Keyed().With("not", "none"),
        _ => new Keyed().With(dice.Of("exactly", "at-least", "at-most", "more-than", "fewer-than"), dice.In(Values.Lengths)),
    };

    private Tree Date(Place place)
    {
        var point = dice.Percent(30) && Path(place, r => r.Type is { Kind: ValueKind.Date, IsSet: false }, null) is { } path ? path : (Tree)dice.In(Values.Days);
        return dice.Roll(8) switch
        {
            0 or 5 => point,
            1 => dice.Percent(50) ? "none" : new Keyed().With("not", "none"),
            2 or 3 => new Keyed().With(dice.Of("exactly", "at-least", "at-most", "more-than", "fewer-than"), dice.In(Values.Lengths)).With(dice.Of("before", "by", "after", "on-or-after"), point),
            4 => new Keyed().With(dice.Of("after", "on-or-after"), dice.In(Values.Days)).With(dice.Of("before", "by"), point),
            _ => new Keyed().With(dice.Of("before", "by", "after", "on-or-after"), point),
        };
    }

    private Tree OfList(AttributeRow row, Place place)
    {
        var target = row.Target ?? VocabularyTable.Find(row.Type.Targets[0])!;
        var where = place.Depth < 3 && dice.Percent(60) && row.Target is not null ? Keys(place.To(target)) : new Keyed();
        where = new Keyed([.. where.Keys.Where(k => k.Key is not ("any-of" or "none-of") || dice.Percent(50))]);
        if (!place.NoCeiling && dice.Percent(6))
        {
            return "none";
        }

        var ids = row.Target is null ? [] : Words.IdsOf(target);
        switch (dice.Roll(14))
        {
            case 0 or 1 when row.Target is not null && place.Depth < 3:
                return where.With("all", Keys(place.To(target)));
            case 2 when ids.Count > 0 && !place.NoCeiling && row.Type.IsList:
                return where.With("exactly", Tree.Words(dice.Some(ids, 1 + dice.Roll(3))));
            case 3 or 13 when ids.Count == 0 && row.Type.IsList && Path(place, r => Alike(r, row), null, row) is { } path:
                return where.With(place.NoCeiling ? "includes" : dice.Of("includes", "includes-any", "excludes"), path);
            case 3 when ids.Count > 0 && row.Type.IsList:
                return where.With(place.NoCeiling ? dice.Of("includes", "includes-any") : dice.Of("includes", "includes-any", "excludes"), Ids(ids, row, place));
            case 4 or 5 when !place.IsAlternative:
                where = where.With(Bound(place), dice.Of("1/2", "1/3", "40%", "2/3", "100%", "50%"));
                return dice.Percent(40) && row.Target is not null ? where.With("among", Keys(place.To(target))) : where;
            case 6 when row.Type.IsList || row.Target is not null:
                return where.With(Bound(place), new Keyed().With("as-many-as", Other(row, place)));
            case 7 when Single(target) is { Count: > 0 } values && row.Target is not null:
                return where.With(Bound(place), Tree.Word(dice.Roll(4))).With("distinct", Steps(values));
            case 8 or 9 when Single(target) is { Count: > 0 } values && row.Target is not null && !place.NoCeiling:
                where = where.With(dice.In(Ceilings), dice.Percent(50) || place.IsAlternative ? Tree.Word(1 + dice.Roll(3)) : dice.Of("1/2", "1/3", "40%"));
                where = where.With("per", Steps(values));
                return dice.Percent(20) ? where.With("among", Keys(place.To(target))) : where;
            case 10:
                where = where.With(dice.In(Floors), Tree.Word(dice.Roll(3)));
                return place.NoCeiling ? where : where.With(dice.In(Ceilings), Tree.Word(4 + dice.Roll(2)));
            default:
                where = where.With(Bound(place), Tree.Word(dice.Roll(4)));
                return dice.Percent(12) && row.Target is not null ? where.With("among", Keys(place.To(target))) : where;
        }
    }

    private string Bound(Place place) => place.NoCeiling ? dice.In(Floors) : dice.Of("exactly", "at-least", "at-most", "more-than", "fewer-than");

    private Tree Ids(IReadOnlyList<string> ids, AttributeRow row, Place place) =>
        dice.Percent(15) && Path(place, r => Alike(r, row), null, row) is { } path ? path
        : dice.Percent(50) ? dice.In(ids) : Tree.Words(dice.Some(ids, 1 + dice.Roll(2)));

    private Keyed Other(AttributeRow row, Place place)
    {
        var lists = row.Sort.Attributes.Where(a => a.Type.IsList && a.Target is not null).ToList();
        var other = lists.Count == 0 || dice.Percent(60) ? row : dice.In(lists);
        return new Keyed().With(other.Name, place.Depth < 3 && dice.Percent(70) ? Keys(place.To(other.Target!)) : new Keyed());
    }

    private static List<AttributeRow> Single(Sort sort) =>
        [.. sort.Attributes.Where(a => a.Type is { IsSet: false, IsList: false, Kind: ValueKind.Word or ValueKind.Reference or ValueKind.Text or ValueKind.Number })];

    private string Steps(List<AttributeRow> values)
    {
        var step = dice.In(values);
        return step.Type.Kind == ValueKind.Reference && step.Type.Targets.Length == 1 && dice.Percent(30) && Single(VocabularyTable.Find(step.Type.Targets[0])!) is { Count: > 0 } next
            ? $"{step.Name}.{dice.In(next).Name}"
            : step.Name;
    }
}
