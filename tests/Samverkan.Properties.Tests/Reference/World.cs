using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>A structure as one charter sees it: what each thing is, what is told of it, and on which days it exists. Everything is looked up anew each time.</summary>
internal sealed partial class World(Structure structure, Charter charter, DateOnly asOf)
{
    private readonly Dictionary<Word, Element> _undescribed = [];
    private readonly Dictionary<(Element, AttributeRow, Sort), Element> _rests = [];

    public Structure Structure { get; } = structure;

    /// <summary>How many of what the structure leaves free there are, in the world looked at; a rule must hold in all of them.</summary>
    public Dictionary<Element, int> Free { get; } = [];

    /// <summary>How many things an entry stands for.</summary>
    public (long Low, long High) Count(Element thing)
    {
        var free = Free.GetValueOrDefault(thing);
        return (thing.Count.Low + free, thing.Count.High == Multiplicity.Unlimited ? long.MaxValue : (long)thing.Count.High + free);
    }

    /// <summary>Whether there is one at all.</summary>
    public Answer IsThere(Element thing) =>
        Count(thing) is var (low, high) && low >= 1 ? Answer.Yes
        : high == 0 ? Answer.No
        : Answer.Maybe(LackOfCount(thing));

    public MissingFact LackOfCount(Element thing) =>
        _whys.TryGetValue(thing, out var why) ? why : thing.IsAndMore ? Lack(thing, null) : new(thing, null, MissingKind.Count);

    public Charter Charter { get; } = charter;

    /// <summary>The day judged as of.</summary>
    public DateRange AsOf { get; } = new(asOf, asOf);

    public bool HasEvents => Structure.Covers.HasFlag(Coverage.Events);

    public bool HasStructure => Structure.Covers.HasFlag(Coverage.Structure);

    public static Sort SortOf(string name) => VocabularyTable.Find(name)!;

    public IEnumerable<Element> All(Sort sort) => Structure.Elements.Where(e => e.Sort == sort);

    /// <summary>Whether it exists on the days judged: it, what it belongs to and what it was made for. Of a period it need be only a part.</summary>
    public Answer Exists(Element thing, Scene scene) => Answer.All(
    [
        scene.Span is { Days: not null }
            ? Answer.Of(!(thing.From > scene.Days.Last) && !(thing.Until < scene.Days.First))
            : Covers(thing.From, thing.Until, scene.Days, [DayOf(scene.Dated)]),
        .. thing.Facts.Where(f => f.Attribute.Name is "from" or "until" && f.State == FactState.Unknown).Select(end => Answer.Maybe(new MissingFact(thing, end.Attribute, MissingKind.Value))),
        thing.Owner is null ? Answer.Yes : Exists(thing.Owner, scene),
        thing.MadeFor is null ? Answer.Yes : Exists(thing.MadeFor, scene),
    ]);

    // Only what has a day of its own is judged on a day that is not known closely.
    public static MissingFact DayOf(Element subject) => subject.Sort.Name == "attendance" ? DayOf(subject.Owner!) : new(subject, subject.Sort.Find("date"), MissingKind.Value);

    /// <summary>Whether it is in force on a day that is not known more closely than this.</summary>
    public static Answer Covers(DateOnly? from, DateOnly? until, DateRange days, IEnumerable<MissingFact> lacks) =>
        from > days.Last || until < days.First ? Answer.No
        : !(from > days.First) && !(until < days.Last) ? Answer.Yes
        : Answer.Maybe(lacks);

    /// <summary>An own board that the charter names and the structure does not describe.</summary>
    public Element Undescribed(Word word)
    {
        if (!_undescribed.TryGetValue(word, out var thing))
        {
            var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == word.Sort && a.LeftOut == LeftOut.Unknown);
            _undescribed.Add(word, thing = new Element(word.Sort, word.Id, Structure.Root, list, Structure.Root.Range) { IsImplicit = true });
        }

        return thing;
    }

    /// <summary>What stands for all that a list may hold and does not name.</summary>
    public Element Rest(Element owner, AttributeRow list, Sort? sort = null)
    {
        sort ??= list.Target ?? (list.Type.Targets.IsEmpty ? owner.Sort : SortOf(list.Type.Targets[0]));
        if (!_rests.TryGetValue((owner, list, sort), out var rest))
        {
            _rests.Add((owner, list, sort), rest = new Element(sort, null, owner, list, owner.Range) { IsAndMore = true, IsImplicit = true, Count = Multiplicity.Any });
        }

        return rest;
    }

    /// <summary>Described things with this id.</summary>
    public Element? Named(Word word) =>
        All(word.Sort).FirstOrDefault(e => !e.IsAndMore && e.FullId is { } id && Charter.Words.Match(id, word.Sort, word.IsKind) == word);

    /// <summary>Whether a thing is the one that a word names, or of the kind that it names.</summary>
    public Answer IsA(Element thing, Word word)
    {
        if (thing.Sort != word.Sort)
        {
            return Answer.No;
        }

        if (word.IsKind)
        {
            return KindOf(thing) is { } kind
                ? Answer.Of(kind.Id == word.Id)
                : word.Sort.KindAttribute is { LeftOut: LeftOut.None } row && !thing.IsImplicit && thing.Count.IsOne && thing.Find(row) is null ? Answer.No
                : Answer.Maybe(Lack(thing, word.Sort.KindAttribute));
        }

        if (thing.FullId is { } id && !thing.IsAndMore)
        {
            return Answer.Of(Charter.Words.Match(id, word.Sort, false) == word);
        }

        // What has no name of its own is none of those that have entries.
        return Named(word) is not null ? Answer.No
            : (word.Kind is { } of && KindOf(thing) is { } given && given.Id != of.Id) ? Answer.No
            : Answer.Maybe(Lack(thing, null));
    }

    /// <summary>Its kind: what the structure says or, where it says nothing, what the charter declares of its id. A kind that the charter does not know is like no other.</summary>
    public (string Id, bool IsOwn)? KindOf(Element thing) =>
        thing.Kind is { } given ? Charter.Words.Match(given, thing.Sort, true) is { } known ? (known.Id, known.IsOwn) : ("", false)
        : thing is { IsAndMore: false, FullId: { } id } && Charter.Words.Match(id, thing.Sort, false)?.Kind is { } declared ? (declared.Id, declared.IsOwn)
        : null;

    /// <summary>What it would take to know an attribute of a thing: the thing itself or the list it may stand in, where that is what is not described.</summary>
    public MissingFact Lack(Element thing, AttributeRow? row) =>
        thing is { IsAndMore: true, Owner: { } owner } ? owner.IsAndMore || _undescribed.ContainsValue(owner) ? Lack(owner, thing.List) : new(owner, thing.List, thing.List is { Type.IsList: false } ? MissingKind.Value : MissingKind.Entries)
        : row is null || (_undescribed.ContainsValue(thing) && !thing.Sort.IsWordSort) ? new(thing, null, MissingKind.Description)
        : new(thing, row, row.Type.IsList ? MissingKind.Entries : MissingKind.Value);

    /// <summary>Whether two things are one and the same. What a list does not name is other than what it names; of several, one may be meant or another.</summary>
    public Answer Same(Element a, Element b) =>
        !ReferenceEquals(a, b) ? Answer.No
        : a.IsAndMore ? Answer.Maybe(Lack(a, null))
        : a.Count.IsOne ? Answer.Yes
        : Answer.Maybe(new MissingFact(a, null, MissingKind.Count));
}
