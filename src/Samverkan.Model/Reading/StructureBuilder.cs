using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Makes the elements of a structure: one for each entry, expanded where it says <c>each</c>, with what is left out made explicit. Lives for one call.</summary>
internal sealed class StructureBuilder
{
    private static readonly string[] HeadKeys = ["structure", "words", "defaults"];
    private static readonly string[] EntryKeys = ["id", "count", "facts"];

    private readonly SourceText _source;
    private readonly ReadLimits _limits;
    private readonly DiagnosticBag _bag;
    private readonly ElementIndex _index;
    private readonly FactReader _facts;
    private readonly List<Element> _elements = [];
    private readonly List<(Element Owner, AttributeRow Row, Node Node)> _postLists = [];
    private readonly List<(Element Owner, AttributeRow Row, Node Node)> _otherLists = [];
    private readonly List<PendingFact> _pending = [];
    private readonly HashSet<(Element Owner, AttributeRow Row)> _given = [];
    private readonly Dictionary<(Element, AttributeRow), int> _positions = [];
    private readonly Dictionary<(object Scope, string Id), Element> _ids = [];
    private readonly Dictionary<(Element Owner, AttributeRow List), TextRange> _places = [];
    private readonly HashSet<string> _usedDefaults = new(StringComparer.Ordinal);
    private MappingNode? _defaults;
    private bool _full;

    public StructureBuilder(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        _source = source;
        _limits = limits;
        _bag = bag;
        _index = new ElementIndex(AddImplicit);
        _index.PostsNotNamed = PostsNotNamed;
        _facts = new FactReader(source, bag, _index, AddInline);
    }

    public Structure? Build(MappingNode root)
    {
        var sort = VocabularyTable.StructureSort;
        var whole = Add(new Element(sort, null, null, null, new TextRange(root.Range.Start, root.Range.Start)));
        _index.Root = whole;
        _defaults = null;
        string? id = null;
        ImmutableArray<StructureWord> words = [];
        var lists = new Dictionary<AttributeRow, Node>();
        foreach (var (key, value) in root.Entries)
        {
            switch (key.Value)
            {
                case "structure":
                    id = _facts.Id(value, "structure");
                    break;
                case "words":
                    words = ReadWords(value);
                    break;
                case "defaults":
                    _defaults = _facts.Mapping(value, "defaults");
                    break;
                default:
                    if (sort.Find(key.Value) is not { } row)
                    {
                        Unknown(key, sort, HeadKeys);
                    }
                    else if (row.LeftOut == LeftOut.Derived)
                    {
                        _bag.Add(ModelDiagnostics.DerivedKey(Span(key), key.Value));
                    }
                    else if (row.Type.IsList)
                    {
                        _places[(whole, row)] = key.Range;
                        lists.Add(row, value);
                    }
                    else
                    {
                        _pending.Add(new(whole, row, value, null));
                    }

                    break;
            }
        }

        if (root["structure"] is null)
        {
            _bag.Add(ModelDiagnostics.MissingKey(Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "structure", "the file"));
        }

        foreach (var row in sort.Attributes.Where(a => a.Type.IsList))
        {
            // Organisations and areas come first: what is made for each of them needs them.
            if (Order(row) < 2 && lists.TryGetValue(row, out var node))
            {
                ReadList(whole, row, node);
            }
        }

        foreach (var row in sort.Attributes.Where(a => a.Type.IsList).OrderBy(Order))
        {
            if (Order(row) >= 2 && lists.TryGetValue(row, out var node))
            {
                ReadList(whole, row, node);
            }
        }

        for (var i = 0; i < _postLists.Count; i++)
        {
            ReadList(_postLists[i].Owner, _postLists[i].Row, _postLists[i].Node);
        }

        for (var i = 0; i < _otherLists.Count; i++)
        {
            ReadList(_otherLists[i].Owner, _otherLists[i].Row, _otherLists[i].Node);
        }

        AddWhatIsLeftOut();
        ReadFacts();
        CheckDefaults();
        return _bag.HasErrors ? null : Finish(whole, id!, words);
    }

    private static int Order(AttributeRow list) => list.Name switch
    {
        "organisations" => 0,
        "areas" => 1,
        "bodies" => 2,
        _ => 3,
    };

    private ImmutableArray<StructureWord> ReadWords(Node node)
    {
        var words = ImmutableArray.CreateBuilder<StructureWord>();
        foreach (var (key, value) in _facts.Mapping(node, "words")?.Entries ?? [])
        {
            _facts.CheckId(key);
            var map = _facts.Mapping(value, key.Value);
            var kindOf = (map?["kind-of"] as ScalarNode)?.Value;
            var of = kindOf ?? (map?["is"] as ScalarNode)?.Value;
            if (of is not null)
            {
                words.Add(new(key.Value, kindOf is not null, of));
            }
            else if (map is not null)
            {
                _bag.Add(ModelDiagnostics.MissingKey(Span(key), "kind-of", $"`{key.Value}`"));
            }
        }

        return words.ToImmutable();
    }

    private void ReadList(Element owner, AttributeRow row, Node node)
    {
        _given.Add((owner, row));
        var sort = row.Target!;
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                _bag.Add(ModelDiagnostics.EmptyValue(Span(node), row.Name));
                break;
            case ScalarNode { Value: "none" }:
                break;
            case ScalarNode { Value: "unknown" }:
                _given.Remove((owner, row));
                break;
            case ScalarNode { Value: "and-more" }:
                AddAndMore(owner, row, null, node.Range);
                break;
            case ScalarNode:
                _bag.Add(ModelDiagnostics.WrongShape(Span(node), row.Name, "en lista", "a list"));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReadItem(owner, row, sort, item);
                }

                break;
            case MappingNode mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    if (key.Value == "and-more")
                    {
                        AddAndMore(owner, row, value, key.Range);
                    }
                    else if (value is MappingNode entry)
                    {
                        ReadEntry(owner, row, sort, key, entry, key.Range);
                    }
                    else if (value is ScalarNode { IsNull: true } && sort.KindAttribute is not { LeftOut: LeftOut.Required })
                    {
                        ReadEntry(owner, row, sort, key, new MappingNode([], value.Range), key.Range);
                    }
                    else
                    {
                        _bag.Add(ModelDiagnostics.WrongShape(Span(value), key.Value, "nycklar med värden", "keys with values"));
                    }
                }

                break;
            default:
                break;
        }
    }

    private void ReadItem(Element owner, AttributeRow row, Sort sort, Node item)
    {
        switch (item)
        {
            case ScalarNode { Value: "and-more" }:
                AddAndMore(owner, row, null, item.Range);
                break;
            case MappingNode { Entries: [{ Key.Value: "and-more" } only] }:
                AddAndMore(owner, row, only.Value, item.Range);
                break;
            case MappingNode entry:
                ReadEntry(owner, row, sort, entry["id"] as ScalarNode, entry, item.Range);
                break;
            case ScalarNode { IsNull: false } word when sort.KindAttribute is { LeftOut: LeftOut.Required } kind:
                ReadEntry(owner, row, sort, null, new MappingNode([new(new ScalarNode(kind.Name, false, word.Range), word)], word.Range), item.Range);
                break;
            default:
                _bag.Add(ModelDiagnostics.WrongShape(Span(item), row.Name, "en lista med poster", "a list of entries"));
                break;
        }
    }

    private void AddAndMore(Element owner, AttributeRow row, Node? value, TextRange range)
    {
        var element = Place(new Element(row.Target!, null, owner, row, range) { Count = Multiplicity.Any, IsAndMore = true });
        if (element is not null && value is MappingNode mapping)
        {
            ReadKeys(element, mapping, new HashSet<string>(StringComparer.Ordinal), null);
        }
        else if (value is not null and not ScalarNode { IsNull: true })
        {
            _bag.Add(ModelDiagnostics.WrongShape(Span(value), "and-more", "nycklar med värden", "keys with values"));
        }
    }

    private void ReadEntry(Element owner, AttributeRow row, Sort sort, ScalarNode? idNode, MappingNode entry, TextRange range)
    {
        if (idNode is not null)
        {
            _facts.CheckId(idNode);
        }

        var inherited = DefaultsFor(sort, entry);
        var each = entry.Entries.Concat(inherited?.Entries ?? [])
            .Where(e => e.Value is MappingNode { Entries: [{ Key.Value: "each" }] } && sort.Find(e.Key.Value) is { Type: { Kind: ValueKind.Reference, IsSet: false } })
            .DistinctBy(e => e.Key.Value)
            .ToList();
        if (each.Count > 1)
        {
            _bag.Add(ModelDiagnostics.SeveralEach(Span(each[1].Key)));
            return;
        }

        if (each.Count == 0)
        {
            if (Place(new Element(sort, idNode?.Value, owner, row, range)) is { } element)
            {
                Fill(element, entry, inherited, idNode, range);
            }

            return;
        }

        var attribute = sort.Find(each[0].Key.Value)!;
        var made = _index.EachOf(((MappingNode)each[0].Value).Entries[0].Value, attribute, _facts, _bag, Span);
        foreach (var one in made)
        {
            var element = new Element(sort, one.IsAndMore ? null : idNode is null ? null : idNode.Value + "/" + (one.FullId ?? one.Id), owner, row, range) { MadeFor = one };
            if (one.Sort.Name == "post" && idNode is not null && !one.IsAndMore)
            {
                element.Id = idNode.Value + "/" + one.Id;
            }

            if (one.IsAndMore)
            {
                element.Count = one.Count;
                if (idNode is not null)
                {
                    _index.AddOpenPrefix(owner, idNode.Value);
                }
            }

            if (Place(element) is not null)
            {
                Fill(element, entry, inherited, idNode, range);
            }
        }
    }

    private MappingNode? DefaultsFor(Sort sort, MappingNode entry)
    {
        if (_defaults is null || sort.Name != "body" || entry["kind"] is not ScalarNode kind || _defaults[kind.Value] is not MappingNode defaults)
        {
            return null;
        }

        _usedDefaults.Add(kind.Value);
        return new MappingNode([.. defaults.Entries.Where(e => entry[e.Key.Value] is null)], defaults.Range);
    }

    private void Fill(Element element, MappingNode entry, MappingNode? inherited, ScalarNode? idNode, TextRange range)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadKeys(element, entry, seen, null);
        if (inherited is not null)
        {
            ReadKeys(element, inherited, seen, range);
        }

        if (element.Id is null && element.Sort.Name == "post" && entry["post"] is ScalarNode post)
        {
            element.Id = post.Value;
        }

        if (element.Id is not null)
        {
            var kind = element.Sort.KindAttribute is { } row && (entry[row.Name] ?? inherited?[row.Name]) is ScalarNode word ? word.Value : null;
            Register(element, idNode is null ? range : idNode.Range, kind);
        }

        foreach (var required in element.Sort.Attributes)
        {
            if (required.LeftOut == LeftOut.Required && !seen.Contains(required.Name))
            {
                _bag.Add(ModelDiagnostics.MissingKey(_source.SpanOf(idNode?.Range ?? range), required.Name, element.Id is null ? element.Sort.Name : $"`{element.Id}`"));
            }
        }
    }

    private void ReadKeys(Element element, MappingNode entry, HashSet<string> seen, TextRange? inheritedBy)
    {
        foreach (var (key, value) in entry.Entries)
        {
            if (!seen.Add(key.Value))
            {
                continue;
            }

            switch (key.Value)
            {
                case "id":
                    break;
                case "count":
                    element.Count = _facts.Count(value) ?? element.Count;
                    break;
                case "facts":
                    element.DeclaredFacts = [.. (_facts.Mapping(value, "facts")?.Entries ?? []).Select(e => (e.Key, e.Value))];
                    break;
                default:
                    if (element.Sort.Find(key.Value) is not { } row)
                    {
                        Unknown(key, element.Sort, EntryKeys);
                    }
                    else if (row.Type.IsList && row.LeftOut == LeftOut.Derived)
                    {
                        _bag.Add(ModelDiagnostics.DerivedKey(Span(key), key.Value));
                    }
                    else if (row.Type.IsList)
                    {
                        _places[(element, row)] = key.Range;
                        (row.Target!.Name == "post" ? _postLists : _otherLists).Add((element, row, value));
                    }
                    else
                    {
                        _pending.Add(new(element, row, value, inheritedBy));
                    }

                    break;
            }
        }
    }

    private void Register(Element element, TextRange range, string? kind)
    {
        object scope = element.Owner == _index.Root ? element.Sort : element.Owner!;
        var key = element.List is null || element.Owner == _index.Root ? element.Id! : element.Sort.Name + " " + element.Id;
        if (_ids.TryAdd((scope, key), element))
        {
            _index.Register(element, kind);
        }
        else if (element.Sort.Name == "post")
        {
            // Two posts of one kind: the second is called vice-chair-2.
            var n = 2;
            while (!_ids.TryAdd((scope, key + "-" + n), element))
            {
                n++;
            }

            element.Id += "-" + n;
            _index.Register(element, kind);
        }
        else if (element.MadeFor is null || range != _ids[(scope, key)].Range)
        {
            _bag.Add(ModelDiagnostics.DuplicateId(_source.SpanOf(range), element.Id!, _source.SpanOf(_ids[(scope, key)].Range)));
        }
    }

    private void AddWhatIsLeftOut()
    {
        // Those added here say nothing themselves, so they are not walked.
        var count = _elements.Count;
        for (var i = 0; i < count && !_full; i++)
        {
            var element = _elements[i];
            if (element.IsAndMore)
            {
                continue;
            }

            foreach (var row in element.Sort.Attributes)
            {
                if (row.Type.IsList && row.LeftOut == LeftOut.Unknown && !_given.Contains((element, row)))
                {
                    Place(new Element(row.Target!, null, element, row, element.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true });
                }
            }
        }
    }

    private void ReadFacts()
    {
        _index.Close(_elements);

        // By index: facts may add what they refer to, and inline entries add facts of their own.
        var facts = new Dictionary<Element, ImmutableArray<Fact>.Builder>();
        for (var i = 0; i < _pending.Count && !_full; i++)
        {
            var pending = _pending[i];
            if (_facts.Read(pending) is not { } fact)
            {
                continue;
            }

            if (!facts.TryGetValue(pending.Element, out var list))
            {
                facts.Add(pending.Element, list = ImmutableArray.CreateBuilder<Fact>());
            }

            list.Add(fact);
            pending.Element.Facts = list.ToImmutable();
            if (fact.Attribute.Name is "from" or "until" && fact is { State: FactState.Given, Values: [{ Value: DateRange range }] } && fact.Attribute.Type.Kind == ValueKind.Date)
            {
                if (fact.Attribute.Name == "from")
                {
                    pending.Element.From = range.First;
                }
                else
                {
                    pending.Element.Until = range.Last;
                }
            }
        }

        foreach (var element in _elements)
        {
            if (element.From > element.Until)
            {
                _bag.Add(ModelDiagnostics.BackwardPeriod(_source.SpanOf(element.Range)));
            }
        }
    }

    private void CheckDefaults()
    {
        foreach (var (key, _) in _defaults?.Entries ?? [])
        {
            if (!_usedDefaults.Contains(key.Value))
            {
                var kinds = _elements.Where(e => e.Sort.Name == "body").Select(e => e.Kind).OfType<string>().Distinct();
                _bag.Add(ModelDiagnostics.DefaultsUnused(Span(key), key.Value, DidYouMean.Suggest(key.Value, kinds)));
            }
        }
    }

    private Structure Finish(Element whole, string id, ImmutableArray<StructureWord> words)
    {
        var ordered = _elements.OrderBy(e => e.Sort.Number).ToImmutableArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i].Index = i;
        }

        var covers = Coverage.None;
        foreach (var value in whole.Find(VocabularyTable.StructureSort.Find("covers")!)?.Values ?? [new("structure")])
        {
            covers |= (string)value.Value == "events" ? Coverage.Events : Coverage.Structure;
        }

        var period = Single<DateRange?>(whole, "period");
        var asOf = Single<DateRange?>(whole, "as-of");
        foreach (var body in ordered.Where(e => e.Sort.Name == "body" && e.From is not null))
        {
            foreach (var value in body.Find(body.Sort.Find("replaces")!)?.Values ?? [])
            {
                if (value.Value is Element old && old.Until == body.From)
                {
                    _bag.Add(ModelDiagnostics.SuccessorOverlap(_source.SpanOf(body.Range), body.Name, old.Name));
                }
            }
        }

        var name = whole.Find(VocabularyTable.StructureSort.Find("name")!) is { Values: [{ Value: Wording wording }] } ? wording : Wording.Same(id);
        return new Structure(_source, id, name, covers, period, asOf?.Last, ordered, words, _places, [.. _bag.Sorted()]);
    }

    private static T? Single<T>(Element element, string attribute) =>
        element.Find(element.Sort.Find(attribute)!) is { State: FactState.Given, Values: [{ Value: T value }] } ? value : default;

    // What something refers to and a list that is not complete may hold.
    private Element AddImplicit(Sort sort, string id, TextRange range)
    {
        var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort);
        var element = new Element(sort, id, _index.Root, list, range) { IsImplicit = true };
        Add(element);
        _index.Register(element, null);
        return element;
    }

    // A matter or document described right where it is referred to.
    private Element? AddInline(Sort sort, MappingNode node)
    {
        var list = VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == sort);
        var element = Place(new Element(sort, null, _index.Root, list, node.Range));
        if (element is not null)
        {
            Fill(element, node, null, null, node.Range);
        }

        return element;
    }

    // What stands for the posts of a presidium beyond those named: all of them where it is left out.
    private List<Element> PostsNotNamed(Element body)
    {
        var row = body.Sort.Find("presidium")!;
        if (_given.Add((body, row)))
        {
            Place(new Element(row.Target!, null, body, row, body.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true });
        }

        return _elements.FindAll(e => e.IsAndMore && e.Owner == body && e.List == row);
    }

    private Element? Place(Element element)
    {
        if (element.Owner is { } owner && element.List is { } list)
        {
            element.Position = _positions[(owner, list)] = _positions.GetValueOrDefault((owner, list)) + 1;
        }

        return Add(element) is { } added && !_full ? added : null;
    }

    private Element Add(Element element)
    {
        if (_elements.Count < _limits.MaxElements)
        {
            _elements.Add(element);
        }
        else if (!_full)
        {
            _full = true;
            _bag.Add(ModelDiagnostics.TooManyElements(_source.SpanOf(element.Range), _limits.MaxElements));
        }

        return element;
    }

    private void Unknown(ScalarNode key, Sort sort, string[] others)
    {
        var known = sort.Attributes.Where(a => !(a.Type.IsList && a.LeftOut == LeftOut.Derived)).Select(a => a.Name).Concat(others);
        _bag.Add(ModelDiagnostics.UnknownKey(Span(key), key.Value, sort.Label, DidYouMean.Suggest(key.Value, known)));
    }

    private SourceSpan Span(Node node) => _source.SpanOf(node.Range);
}

/// <summary>A fact whose value has not been read yet: that waits until everything it may refer to is there.</summary>
internal readonly record struct PendingFact(Element Element, AttributeRow Row, Node Node, TextRange? InheritedBy);
