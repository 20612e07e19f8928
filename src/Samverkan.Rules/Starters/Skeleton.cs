using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>A structure description to fill in: everything that a charter asks about, each fact left open until somebody says what it is.</summary>
/// <remarks>
/// What is asked is not read off the rules alone. The skeleton is judged, what the verdicts lack is added as open, and what would be broken is loosened, until nothing is
/// news. So every fact that a rule would call missing has its line, and no rule is broken by what the skeleton itself put there.
/// </remarks>
internal sealed class Skeleton
{
    private const int Rounds = 40;

    private static readonly Sort Body = VocabularyTable.Find("body")!;
    private static readonly Sort Organisation = VocabularyTable.Find("organisation")!;

    private readonly RuleSet _rules;
    private readonly Charter _charter;
    private readonly SkeletonEntry _root = new(VocabularyTable.StructureSort, "", null);
    private readonly SkeletonIds _ids;
    private readonly SkeletonWriter _writer;
    private readonly Dictionary<SkeletonEntry, SeatAsked> _asked = [];
    private readonly List<(SkeletonEntry Body, SeatAsked Seat)> _wanted = [];
    private Structure? _judged;

    private Skeleton(RuleSet rules, string id, Language language)
    {
        _rules = rules;
        _charter = rules.Charters[0];
        _ids = new SkeletonIds(language);
        _writer = new SkeletonWriter(_charter, id, FirstDay(_charter), language);
    }

    /// <summary>The skeleton for a charter, as YAML with comments.</summary>
    /// <param name="rules">The charter, alone.</param>
    /// <param name="id">What the structure is called in its file.</param>
    /// <param name="language">The language of comments and names.</param>
    public static string For(RuleSet rules, string id, Language language)
    {
        var skeleton = new Skeleton(rules, id, language);
        skeleton.NameOrganisations();
        skeleton.NameBodies();
        skeleton.NameOthers();
        skeleton.Settle();
        return skeleton._writer.Write(skeleton._root, compact: true);
    }

    private IEnumerable<Rule> Rules => _charter.Rules.Where(r => !r.IsSuperseded);

    private SkeletonList Top(Sort sort) => _root.List(VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == sort));

    private List<(string Id, string? Kind)> Organisations => [.. Top(Organisation).Entries.Select(e => (e.Id, e.Kind))];

    private void NameOrganisations()
    {
        var list = Top(Organisation);
        list.Open();
        foreach (var word in _charter.Words.All.Where(w => !w.IsKind && w.Sort == Organisation))
        {
            list.Entries.Add(Named(word));
        }

        var kinds = Rules.SelectMany(r => r.Named).Where(w => w.IsKind && w.Sort == Organisation).Distinct().OrderBy(w => w.Number);
        foreach (var kind in kinds.Where(k => !list.Entries.Exists(e => e.Kind == k.Id)))
        {
            list.Entries.Add(Placeholder(Organisation, kind));
        }

        if (list.Entries.Count == 0)
        {
            list.Entries.Add(new SkeletonEntry(Organisation, _ids.Of(Organisation, null), null));
        }

        NameMembers();
    }

    private void NameBodies()
    {
        var list = Top(Body);
        list.Open();
        var asked = new HashSet<Word>();
        var required = new HashSet<Word>();
        foreach (var rule in Rules)
        {
            asked.UnionWith(rule.Named.Where(w => w.IsOwnBody));
            asked.UnionWith(rule.In?.Ids.Where(w => !w.IsKind) ?? []);
            if (rule.Force is Force.Must or Force.Should)
            {
                required.UnionWith(NamedInLists(rule.Holds).Where(w => w.Sort == Body));
            }
        }

        foreach (var word in asked.Union(required).OrderByDescending(w => w.IsOwnBody).ThenBy(w => w.Number))
        {
            var entry = Named(word);
            entry.IsOpen = !word.IsOwnBody && !required.Contains(word);
            if (word.IsOwnBody)
            {
                entry.Facts.Add(new SkeletonFact(Body.Find("of")!, null));
            }

            list.Entries.Add(entry);
        }

        var kinds = Rules.Where(r => r.Force != Force.Unsettled).SelectMany(r => r.Named).Where(w => w is { IsKind: true, IsOwn: false } && w.Sort == Body).Distinct().OrderBy(w => w.Number);
        foreach (var kind in kinds.Where(k => !list.Entries.Exists(e => e.Kind == k.Id)))
        {
            var entry = Placeholder(Body, kind);
            entry.IsOpen = true;
            list.Entries.Add(entry);
        }
    }

    // Documents, areas and whatever else rules are about one by one.
    private void NameOthers()
    {
        foreach (var word in Rules.Where(r => r.Each is not null).SelectMany(r => Picked(r.Each!)).Distinct().OrderBy(w => w.Number))
        {
            if (word.Sort.IsWordSort || word.Sort.Class == FactClass.Events || word.Sort == Body || word.Sort == Organisation
                || !VocabularyTable.StructureSort.Attributes.Any(a => a.Type.IsList && a.Target == word.Sort && a.Class == FactClass.Structure))
            {
                continue;
            }

            var list = Top(word.Sort);
            list.Open();
            if (!word.IsKind)
            {
                Add(list, Named(word));
                continue;
            }

            var ofKind = _charter.Words.All.Where(w => w.Kind == word).ToList();
            foreach (var one in ofKind)
            {
                Add(list, Named(one));
            }

            if (ofKind.Count == 0)
            {
                var entry = Placeholder(word.Sort, word);
                entry.IsOpen = true;
                Add(list, entry);
            }
        }

        static void Add(SkeletonList list, SkeletonEntry entry)
        {
            if (!list.Entries.Exists(e => e.Id == entry.Id))
            {
                list.Entries.Add(entry);
            }
        }
    }

    private void Settle()
    {
        var days = Rules.SelectMany(r => new[] { r.From, r.Until }).OfType<DateOnly>().Append(FirstDay(_charter)).Distinct().Order().ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var structure = _judged = Structure.Parse(_writer.Write(_root, compact: false)).OrThrow();
            var isNews = false;
            foreach (var day in days)
            {
                var result = _rules.Evaluate(structure, new EvaluationOptions { AsOf = day });
                foreach (var judgement in result.Rules.SelectMany(r => r.Judgements))
                {
                    isNews |= round == 0 ? Seats(judgement) : Learn(judgement);
                }
            }

            if (round > 0 && !isNews)
            {
                return;
            }

            if (round == 0)
            {
                PlaceSeats();
            }
        }
    }

    // First round: which seats and posts the rules ask of which bodies.
    private bool Seats(Judgement judgement)
    {
        if (judgement.Body is not null && Find(judgement.Body) is { } body)
        {
            foreach (var seat in SeatAsked.By(judgement.Rule, Organisations).Where(s => !_wanted.Contains((body, s))))
            {
                _wanted.Add((body, seat));
            }
        }

        return true;
    }

    // The most specific first: what a general rule asks for is mostly there already.
    private void PlaceSeats()
    {
        foreach (var (body, seat) in _wanted.Distinct().OrderByDescending(w => w.Seat.Facts.Length).ThenBy(w => w.Seat.Rule.Number))
        {
            var list = body.List(seat.List);
            list.Open();
            if (list.Entries.Exists(e => _asked.TryGetValue(e, out var other) && seat.IsMetBy(other)))
            {
                continue;
            }

            if (seat.List.Target!.KindAttribute is not null && seat.Kind is null)
            {
                continue;
            }

            var id = seat.Kind ?? _ids.OfSeat(seat, list);
            if (list.Entries.Exists(e => e.Id == id))
            {
                continue;
            }

            var entry = new SkeletonEntry(seat.List.Target!, id, seat.Kind) { AskedBy = seat.Rule, IsOpen = true };
            foreach (var (row, value) in seat.Facts)
            {
                entry.Facts.Add(new SkeletonFact(row, value) { AskedBy = { seat.Rule } });
            }

            list.Entries.Add(entry);
            _asked.Add(entry, seat);
        }

        foreach (var body in Top(Body).Entries)
        {
            body.Lists.ForEach(l => l.Entries.Sort((a, b) => a.AskedBy!.Number.CompareTo(b.AskedBy!.Number)));
        }
    }

    private bool Learn(Judgement judgement)
    {
        var isNews = false;
        foreach (var fact in judgement.Missing)
        {
            isNews |= Ask(fact, judgement.Rule);
        }

        if (judgement is { Outcome: Outcome.Violated, Trace: { } trace })
        {
            foreach (var failing in RemedyFinder.Failing(trace))
            {
                isNews |= Loosen(failing, judgement.Rule);
            }
        }

        return isNews;
    }

    private bool Ask(MissingFact fact, Rule rule)
    {
        var (of, row) = (fact.Of, fact.Attribute);
        if (row is null || of.IsAndMore || !row.IsWritten || row.Name is "from" or "until" || row == row.Sort?.KindAttribute
            || (row.Sort is not null && (row.Class == FactClass.Events || (of.Owner is null && !row.Type.IsList))))
        {
            return false;
        }

        if (Find(of) is not { } entry)
        {
            if (of is not { Sort: { IsWordSort: true, Class: FactClass.Structure }, Id: { } id } || !VocabularyTable.StructureSort.Attributes.Any(a => a.Type.IsList && a.Target == of.Sort))
            {
                return false;
            }

            entry = new SkeletonEntry(of.Sort, id, null);
            Top(of.Sort).Entries.Add(entry);
            Top(of.Sort).Open();
        }

        return entry.Ask(row, rule);
    }

    // What breaks a rule is left open: the value, or how many there are.
    private bool Loosen(Trace failing, Rule rule)
    {
        var attribute = failing.Clause switch
        {
            HasValue value => value.Attribute,
            SetHolds set => set.Attribute,
            Within within => within.Attribute,
            Through through => through.Attribute,
            CountOf count => count.List,
            ClosedList closed => closed.List,
            ListHolds list => list.List,
            Every every => every.List,
            _ => null,
        };
        var isNews = false;
        if (failing.Of is { } of && attribute?.For(of.Sort) is { } row && Find(of) is { } entry)
        {
            isNews |= row.IsWritten && (!row.Type.IsList || row.LeftOut == LeftOut.Unknown) && entry.Loosen(row, rule);
        }

        foreach (var (counted, fits, _) in failing.Rows.Where(r => r.Row is not null))
        {
            if (Find(counted!) is not { } one)
            {
                continue;
            }

            if (fits == Truth.True)
            {
                isNews |= !one.IsOpen;
                one.IsOpen = true;
                continue;
            }

            // What is there and does not fit may fit once more is said of it.
            foreach (var asked in Asked(failing.Clause).Select(a => a.For(one.Sort)).OfType<AttributeRow>().Where(r => r.LeftOut is LeftOut.None or LeftOut.Default))
            {
                isNews |= one.Loosen(asked, rule);
            }
        }

        foreach (var part in failing.Parts.Where(p => p.Truth != Truth.Unknown && failing.Clause is AnyOf or NoneOf or Every))
        {
            isNews |= Loosen(part, rule);
        }

        return isNews;
    }

    // The attributes by which a list is narrowed.
    private static IEnumerable<AttributeRef> Asked(Condition? clause)
    {
        var where = clause switch
        {
            CountOf count => count.Where,
            ClosedList closed => closed.Where,
            ListHolds list => list.Where,
            _ => null,
        };
        return (where is AllOf all ? all.Parts : where is null ? [] : [where]).Select(p => p switch
        {
            HasValue value => value.Attribute,
            SetHolds set => set.Attribute,
            Within within => within.Attribute,
            Through through => through.Attribute,
            _ => null,
        }).OfType<AttributeRef>();
    }

    private SkeletonEntry? Find(Element element)
    {
        if (element.Owner is null)
        {
            return _root;
        }

        if (element.IsAndMore || Find(element.Owner) is not { } owner)
        {
            return null;
        }

        // What was made for organisations that are not listed has no id, but stands where its entry does.
        var id = element.Id ?? (element.MadeFor is null ? null : _judged!.Elements.FirstOrDefault(e => e.Range == element.Range && e.Owner == element.Owner && e.Id is not null)?.Id);
        var row = element.List ?? VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == element.Sort);
        return owner.Lists.Find(l => l.Row == row)?.Entries.Find(e => e.Id == id || id?.StartsWith(e.Id + "/", StringComparison.Ordinal) == true);
    }

    private SkeletonEntry Named(Word word) => new(word.Sort, word.Id, word.Kind?.Id) { Facts = { Name(word.Sort, word.Label) } };

    private SkeletonEntry Placeholder(Sort sort, Word kind) => new(sort, _ids.Of(sort, kind), kind.Id) { Facts = { new SkeletonFact(sort.Find("name")!, null) } };

    // Who acts jointly in a collective is told nowhere else.
    private void NameMembers()
    {
        foreach (var collective in Top(Organisation).Entries.Where(e => e.Kind == "collective"))
        {
            collective.Facts.Add(new SkeletonFact(Organisation.Find("members")!, null));
        }
    }

    private SkeletonFact Name(Sort sort, Wording label) => new(sort.Find("name")!, _writer.Quoted(label));

    private static IEnumerable<Word> Picked(Selector selector) =>
        selector.Ids.Concat((selector.Where is AllOf all ? all.Parts : [selector.Where]).OfType<IsWord>().Where(w => !w.Negated).SelectMany(w => w.Words));

    private static IEnumerable<Word> NamedInLists(Condition holds) => holds switch
    {
        AllOf all => all.Parts.SelectMany(NamedInLists),
        ClosedList closed => closed.Ids.Words,
        ListHolds { Relation: not SetRelation.Excludes } list => list.Ids.Words,
        _ => [],
    };

    /// <summary>The first day on which as many rules as possible are in force.</summary>
    public static DateOnly FirstDay(Charter charter)
    {
        var rules = charter.Rules.Where(r => !r.IsSuperseded).ToList();
        return rules.Select(r => r.From ?? charter.From).Append(charter.From).OfType<DateOnly>().Distinct().Order()
            .OrderByDescending(day => rules.Count(r => !(r.From > day) && !(r.Until < day)))
            .Append(charter.Until ?? new DateOnly(2025, 1, 1))
            .First();
    }
}
