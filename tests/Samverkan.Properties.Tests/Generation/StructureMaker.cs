using System.Globalization;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>Makes structures over the whole table: first what there is, then what is said of it, so that every reference leads somewhere.</summary>
internal sealed class StructureMaker(Dice dice)
{
    private readonly Dictionary<string, List<string>> _ids = [];
    private readonly Dictionary<string, List<string>> _postsOf = [];
    private readonly Dictionary<string, List<string>> _seatsOf = [];
    private bool _events;

    // Structures that tell much, of which most rules can be told.
    private bool _isFull;

    public static Keyed Make(Dice dice) => new StructureMaker(dice).Whole();

    private Keyed Whole()
    {
        var whole = new Keyed().With("structure", "made").With("as-of", dice.In(Values.AsOf));
        var covers = dice.Roll(10);
        _isFull = dice.Percent(50);
        _events = covers >= 5;
        if (_events)
        {
            whole = whole.With("covers", covers == 9 ? "events" : Tree.Words("structure", "events"))
                .With("period", new Keyed().With("from", dice.Of("2024-01-01", "2025-01-01", "2025-02-01", "2024-07-01", "2024-12-31", "2025-03-31")).With("until", dice.Of("2025-12-31", "2025-06-30", "2026-06-30", "2026-01-01", "2025-03-31")));
        }

        Plan();
        whole = whole.And(TopLists());
        return dice.Percent(20) ? whole.With("defaults", new Keyed().With(dice.In(_kindsUsed), Facts(new Keyed(), Find("body"), null, 12))) : whole;
    }

    private readonly List<string> _kindsUsed = [];
    private readonly Dictionary<string, string> _kinds = [];

    // Which things there are.
    private void Plan()
    {
        foreach (var sort in VocabularyTable.Sorts)
        {
            _ids[sort.Name] = [];
        }

        Some("organisation", 90, Words.IdsOf(Find("organisation")), ["x1"]);
        Some("area", 40, Words.IdsOf(Find("area")), ["x2"]);
        Some("party", 30, Words.IdsOf(Find("party")), ["x3"]);
        Some("document", 40, Words.IdsOf(Find("document")), ["x4"]);
        Some("policy-area", 30, Words.IdsOf(Find("policy-area")), []);
        Some("body", 95, Words.IdsOf(Find("body")), ["x5", "x6"]);
        if (_events)
        {
            Some("matter", 60, Words.IdsOf(Find("matter")), ["x7"]);
            Some("action", 60, ["a1", "a2", "a3"], []);
        }

        foreach (var (name, ids) in _ids)
        {
            foreach (var id in ids)
            {
                _kinds[name + " " + id] = KindFor(Find(name), id);
            }
        }

        foreach (var body in _ids["body"])
        {
            _kindsUsed.Add(_kinds["body " + body]);
            _seatsOf[body] = dice.Percent(75) ? [.. Enumerable.Range(1, dice.Roll(5)).Select(Seat)] : [];
            _postsOf[body] = dice.Percent(55) ? Posts(dice.Roll(4)) : [];
        }

        if (_kindsUsed.Count == 0)
        {
            _kindsUsed.Add("council");
        }
    }

    // Its id; nothing for one without, and with a star before it for one entry for each, which nothing refers to.
    private string Seat(int number)
    {
        var id = "s" + number.ToString(CultureInfo.InvariantCulture);
        return number == 3 && dice.Percent(50) ? "" : dice.Percent(10) ? "*" + id : id;
    }

    private static bool IsNamed(string seat) => seat.Length > 0 && seat[0] != '*';

    private List<string> Posts(int count)
    {
        var kinds = new List<string>();
        for (var i = 0; i < count; i++)
        {
            kinds.Add(dice.Of("chair", "vice-chair", "member", "second-vice-chair"));
        }

        return kinds;
    }

    private void Some(string sort, int percent, IReadOnlyList<string> known, IReadOnlyList<string> other)
    {
        if (dice.Percent(percent))
        {
            var ids = dice.Some(known, dice.Roll(known.Count + 1));
            ids.AddRange(other.Where(_ => dice.Percent(15)));
            _ids[sort] = [.. ids.Select(i => Words.Aliases.TryGetValue(i, out var also) && dice.Percent(10) ? also : i)];
        }
    }

    private string KindFor(Sort sort, string id)
    {
        var declared = Words.Ids.FirstOrDefault(i => i.Id == id || (Words.Aliases.TryGetValue(i.Id, out var also) && also == id)).Is;
        var kinds = Words.KindsOf(sort);
        if (kinds.Count == 0)
        {
            return "";
        }

        var kind = declared is not null && kinds.Contains(declared) && dice.Percent(92) ? declared : dice.In(kinds);
        return Words.Aliases.TryGetValue(kind, out var alias) && dice.Percent(10) ? alias : kind;
    }

    private static Sort Find(string name) => VocabularyTable.Find(name)!;

    private Keyed TopLists()
    {
        var lists = new Keyed();
        foreach (var list in VocabularyTable.StructureSort.Attributes.Where(a => a.Type.IsList))
        {
            var sort = list.Target!;
            if (sort.Class == FactClass.Events && !_events)
            {
                continue;
            }

            var ids = _ids[sort.Name];
            if (ids.Count == 0 && dice.Percent(list.Name is "bodies" or "organisations" ? 20 : _isFull ? 90 : 60))
            {
                lists = dice.Roll(_isFull ? 2 : 4) switch { 0 => lists.With(list.Name, "none"), 1 when !_isFull || dice.Percent(30) => lists.With(list.Name, "unknown"), _ => lists };
                continue;
            }

            var entries = new Keyed();
            foreach (var id in ids)
            {
                entries = entries.With(id, Entry(sort, id, id));
            }

            if (dice.Percent(_isFull ? 1 : 8))
            {
                entries = entries.With("and-more", AndMore(sort));
            }

            lists = lists.With(list.Name, entries);
        }

        return lists;
    }

    private Keyed AndMore(Sort sort)
    {
        var kinds = Words.KindsOf(sort);
        return kinds.Count > 0 && dice.Percent(50) ? new Keyed().With(sort.KindAttribute!.Name, dice.In(kinds)) : new Keyed();
    }

    private Keyed Entry(Sort sort, string id, string? body)
    {
        var entry = new Keyed();
        if (sort.KindAttribute is { } kind && _kinds.TryGetValue(sort.Name + " " + id, out var given))
        {
            var isRequired = kind.LeftOut == LeftOut.Required;
            entry = isRequired || dice.Percent(70) ? entry.With(kind.Name, isRequired && dice.Percent(3) ? "unknown" : given) : entry;
        }

        entry = Facts(entry, sort, sort.Name == "body" ? body : null, sort.Name == "body" ? 16 : 35);
        if (sort.Name == "organisation" && id == "joint")
        {
            entry = entry.With("members", ReferenceSet(sort.Find("members")!, null));
        }

        foreach (var list in sort.Attributes.Where(a => a.Type.IsList && a.LeftOut != LeftOut.Derived))
        {
            if (list.Target!.Class == FactClass.Structure || _events)
            {
                entry = OwnList(entry, list, sort.Name == "body" ? id : body);
            }
        }

        return entry;
    }

    private Keyed OwnList(Keyed entry, AttributeRow list, string? body)
    {
        var sort = list.Target!;
        if (sort.Name == "post")
        {
            var posts = list.Name == "presidium" ? _postsOf[body!] : dice.Percent(15) ? Posts(1 + dice.Roll(2)) : null;
            if (posts is null || (posts.Count == 0 && dice.Percent(60)))
            {
                return dice.Percent(_isFull ? 70 : 10) ? entry.With(list.Name, dice.Of("none", "none", "unknown")) : entry;
            }

            var items = posts.Select(p => dice.Percent(30) ? p : (Tree)Facts(new Keyed().With("post", p), sort, body, 45)).ToList();
            return entry.With(list.Name, WithMore(items, sort, 8));
        }

        var ids = list.Name == "seats" ? _seatsOf[body!] : [];
        var count = list.Name == "seats" ? ids.Count : dice.Roll(sort.Class == FactClass.Events ? 4 : 3);
        if (count == 0 && dice.Percent(60))
        {
            return dice.Percent(_isFull ? 80 : 20) ? entry.With(list.Name, dice.Percent(_isFull ? 90 : 50) ? "none" : "unknown") : entry;
        }

        if (list.Name != "seats" && dice.Percent(_isFull ? 20 : 50))
        {
            return entry;
        }

        var entries = new List<Tree>();
        for (var i = 0; i < count; i++)
        {
            var made = new Keyed();
            if (list.Name == "seats" ? ids[i].Length > 0 : dice.Percent(30))
            {
                made = made.With("id", list.Name == "seats" ? ids[i].TrimStart('*') : list.Name[..1] + i.ToString(CultureInfo.InvariantCulture));
            }

            made = (list.Name == "seats" ? ids[i].StartsWith('*') : dice.Percent(10)) ? Repeated(made, sort) : made;
            if (sort.Name != "meeting" && dice.Percent(_isFull ? 6 : 15))
            {
                made = made.With("count", Count());
            }

            if (sort.Name == "meeting")
            {
                made = made.With("date", dice.In(Values.Days));
            }

            made = Facts(made, sort, body, 45);
            foreach (var inner in sort.Attributes.Where(a => a.Type.IsList && a.LeftOut != LeftOut.Derived))
            {
                made = OwnList(made, inner, body);
            }

            entries.Add(made);
        }

        return entry.With(list.Name, WithMore(entries, sort, 10));
    }

    // One entry for each.
    private Keyed Repeated(Keyed made, Sort sort)
    {
        if (sort.Find("represents") is null)
        {
            return made;
        }

        var kind = _kinds.Where(k => k.Key.StartsWith("organisation ", StringComparison.Ordinal)).Select(k => k.Value).Append("municipality").ToList();
        return made.With("represents", new Keyed().With("each", dice.Percent(70) ? "municipality" : dice.In(kind)));
    }

    private Branch WithMore(List<Tree> items, Sort sort, int percent) =>
        new(dice.Percent(_isFull ? 2 : percent) ? items.Append(AndMore(sort) is { Keys.IsEmpty: false } more ? new Keyed().With("and-more", more) : "and-more") : items);

    private Tree Count() => dice.Roll(7) switch
    {
        0 => Tree.Word(dice.Roll(4)),
        1 => new Keyed().With("at-least", Tree.Word(dice.Roll(3))),
        2 => new Keyed().With("at-most", Tree.Word(dice.Roll(3))),
        3 => new Keyed().With("at-least", Tree.Word(dice.Roll(2))).With("at-most", Tree.Word(2 + dice.Roll(2))),
        4 => new Keyed().With("free", dice.Of("0..1", "1..2", "0..2")),
        5 => new Keyed().With("free", "0..1").With("exactly", Tree.Word(dice.Roll(3))),
        _ => new Keyed().With("more-than", "0"),
    };

    // What is said of a thing: each attribute now and then.
    private Keyed Facts(Keyed entry, Sort sort, string? body, int percent)
    {
        foreach (var row in sort.Attributes)
        {
            if (row.Type.IsList || row.Type.Kind == ValueKind.Kind || row.Derivation is not (null or "ex-officio.post-of" or "owner.sphere") || (row.Class == FactClass.Events && !_events))
            {
                continue;
            }

            var isPeriod = row.Name is "from" or "until";
            if (!dice.Percent(isPeriod ? IsDated(sort, entry) ? 55 : _isFull ? 12 : 5 : row.Name == "name" ? 4 : row.Derivation is not null ? 8 : _isFull ? 80 : percent))
            {
                continue;
            }

            entry = row.Name switch
            {
                "from" => entry.With("from", dice.Of("2025-01-01", "2025-03-01", "2025", "2025-06-15", "2025-04-01", "2025-12-31", "2024-12-31", dice.Percent(15) ? "unknown" : "2024-06-30")),
                "until" => Until(entry, dice.Of("2024-12-31", "2025-06-30", "2025", "2025-03-01", "2025-03-31", "2025-01-01", "2025-12-31", dice.Percent(15) ? "unknown" : "2026-03-01")),
                _ when Value(row, body) is { } value => entry.With(row.Name, value),
                _ => entry,
            };
        }

        var declared = Words.Facts.Where(f => f.Sort == sort.Name).Aggregate(new Keyed(), (all, f) => dice.Percent(_isFull ? 70 : 35) && Declared(f.Name, body) is { } v ? all.With(f.Name, v) : all);
        return declared.Keys.IsEmpty ? entry : entry.With("facts", declared);
    }

    // Where a first and a last day decide most: a plan covers the years between them, a body takes over from another.
    private static bool IsDated(Sort sort, Keyed entry) => sort.Name == "plan" || (sort.Name == "body" && entry.Has("replaces"));

    // A last day is no earlier than the first.
    private static Keyed Until(Keyed entry, string day) =>
        entry["from"] is Leaf { Text: var from } && (from == "unknown" || day == "unknown" || string.CompareOrdinal(day, 0, from, 0, Math.Min(day.Length, from.Length)) < 0) ? entry : entry.With("until", day);

    private Tree? Declared(string name, string? body) => name switch
    {
        _ when dice.Percent(_isFull ? 4 : 8) => dice.Of("none", "unknown"),
        "employer" => dice.In(Values.Texts),
        "gender" => dice.Of("woman", "man", "other"),
        "term" or "budget" or "size" => Tree.Word(dice.Roll(4)),
        "elected" => dice.In(Values.Days),
        "notice" => dice.In(Values.Lengths),
        "languages" => Tree.Words(dice.Some(["sv", "fi", "en"], dice.Roll(4))),
        "colours" => Tree.Words(dice.Some(["red", "green", "blue", "and-more"], dice.Roll(4))),
        "deputy" => body is not null && _seatsOf[body].Where(IsNamed).ToList() is { Count: > 0 } seats ? Tree.Word($"{body}/{dice.In(seats)}") : null,
        _ => _ids["organisation"] is { Count: > 0 } hosts ? Tree.Words(dice.Some(hosts, 1 + dice.Roll(2))) : null,
    };

    private Tree? Value(AttributeRow row, string? body)
    {
        if (dice.Percent(_isFull ? 4 : 10))
        {
            return dice.Of("none", "none", "unknown");
        }

        if (row.Type.IsSet)
        {
            return row.Type.Kind switch
            {
                ValueKind.Year => More(dice.Some(Values.Years, 1 + dice.Roll(2))),
                ValueKind.Word => More(dice.Some(row.Type.Words, dice.Roll(4))),
                _ => ReferenceSet(row, body),
            };
        }

        return row.Type.Kind switch
        {
            ValueKind.Text => dice.In(Values.Texts),
            ValueKind.Number => Tree.Word(dice.Roll(6)),
            ValueKind.Date => dice.In(Values.Days),
            ValueKind.Duration => dice.In(Values.Lengths),
            ValueKind.Word => dice.In(row.Type.Words) is var word && dice.Percent(5) ? Dated(word) : (Tree)word,
            ValueKind.Reference => Reference(row, body) is { } id ? row.Name != "of" && dice.Percent(5) ? Dated(id) : (Tree)id : null,
            _ => null,
        };
    }

    private Branch More(List<string> words) => new(words.Select(w => dice.Percent(6) ? DatedOne(w) : Tree.Word(w)).Concat(dice.Percent(_isFull ? 2 : 12) ? ["and-more"] : []));

    private Branch Dated(string word) => new([DatedOne(word)]);

    private Keyed DatedOne(string word) =>
        dice.Percent(50)
            ? new Keyed().With("is", word).With("from", dice.Of("2025-01-01", "2025-03-02", "2025-07-01"))
            : new Keyed().With("is", word).With("until", dice.Of("2024-12-31", "2025-06-14", "2025-07-01"));

    private Branch ReferenceSet(AttributeRow row, string? body)
    {
        var all = Candidates(row, body);
        return More(dice.Some(all, dice.Roll(Math.Min(4, all.Count + 1))));
    }

    private string? Reference(AttributeRow row, string? body) => Candidates(row, body) is { Count: > 0 } all ? dice.In(all) : null;

    private List<string> Candidates(AttributeRow row, string? body)
    {
        var all = new List<string>();
        foreach (var target in row.Type.Targets)
        {
            var sort = Find(target);
            switch (target)
            {
                case "seat":
                    all.AddRange(_seatsOf.SelectMany(s => s.Value.Where(IsNamed).Select(i => s.Key == body ? i : row.Name is "seat" or "substitute-for" or "instead-of" ? "" : s.Key + "/" + i)));
                    break;
                case "post":
                    all.AddRange(_postsOf.SelectMany(p => p.Value.Distinct().Select(k => p.Key + "/" + k)));
                    break;
                case "meeting":
                    break;
                default:
                    all.AddRange(sort.IsWordSort ? Words.IdsOf(sort) : _ids.GetValueOrDefault(target) ?? []);
                    break;
            }
        }

        return [.. all.Where(i => i.Length > 0)];
    }
}
