using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Makes the elements of a structure: one for each entry, expanded where it says <c>each</c>, with what is left out made explicit. Lives for one call.</summary>
internal sealed class StructureBuilder
{
    private static readonly string[] HeadKeys = StructureKeys.Head.Names;
    private static readonly string[] EntryKeys = StructureKeys.Entry.Names;
    private static readonly string[] WordKeys = StructureKeys.Word.Names;

    private readonly SourceText _source;
    private readonly ReadLimits _limits;
    private readonly DiagnosticBag _bag;
    private readonly ElementIndex _index;
    private readonly FactReader _facts;
    private readonly List<Element> _elements;
    private readonly List<(Element Owner, AttributeRow Row, Node Node)> _postLists = [];
    private readonly List<(Element Owner, AttributeRow Row, Node Node)> _otherLists = [];
    private readonly PendingFacts _pending;
    private readonly ListNotes _lists = new();
    private readonly KeyRows _rows = new();
    private readonly Dictionary<AttributeRow, Node> _rootLists = [];
    private readonly HashSet<AttributeRow> _rootListsRead = [];
    private readonly Dictionary<Element, ListPlace> _places = [];
    private readonly HashSet<string> _usedDefaults = new(StringComparer.Ordinal);
    private readonly List<ScalarNode> _defaultPlaces = [];
    private readonly HashSet<Node> _inherited = [];
    private readonly HashSet<(Element Owner, AttributeRow List)> _dashesTold = [];
    private Dictionary<string, MappingNode>? _defaults;
    private bool _full;

    public StructureBuilder(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        _source = source;
        _limits = limits;
        _bag = bag;

        // What a text of this length holds as a rule: lists that need not grow cost less. Of a long one nothing is taken on trust.
        var expected = Math.Clamp(source.Text.Length / 64, 16, 4096);
        _elements = new(expected);
        _pending = new(2 * expected);
        _index = new ElementIndex(AddImplicit, expected);
        _index.PostsNotNamed = PostsNotNamed;
        _index.NotListed = NotListed;
        _index.ArePostsDescribed = body => _lists.Of(body, body.Sort.Find("presidium")!).IsDescribed;
        _index.AddPost = AddImplicitPost;
        _facts = new FactReader(source, limits, bag, _index, AddInline);
    }

    public Structure? Build(MappingNode root)
    {
        var sort = VocabularyTable.StructureSort;
        var whole = Add(new Element(sort, null, null, null, new TextRange(root.Range.Start, root.Range.Start)));
        _index.Root = whole;
        _defaults = null;
        string? id = null;
        ImmutableArray<StructureWord> words = [];
        root = KnownKeys(root, sort, HeadKeys);
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
                    _defaults = ReadDefaults(value);
                    break;
                default:
                    var row = sort.Find(key.Value)!;
                    if (row.LeftOut == LeftOut.Derived)
                    {
                        _bag.Add(ModelDiagnostics.DerivedKey(Span(key), key.Value));
                    }
                    else if (row.Type.IsList)
                    {
                        AddPlace(whole, row, key.Range);
                        _rootLists.Add(row, value);
                    }
                    else
                    {
                        _pending.Add(whole, row, value, isInherited: false);
                    }

                    break;
            }
        }

        if (root["structure"] is null)
        {
            var isLater = _source.Document > 1;
            _bag.Add(ModelDiagnostics.MissingKey(
                Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "structure", isLater ? new("det som följer efter raden `---`", "what follows the line `---`") : new("filen", "the file"),
                isLater
                    ? new("ta bort raden `---` om allt hör till samma struktur; varje dokument i en fil är en struktur för sig", "take the line `---` away if all of it is one structure; each document of a file is a structure of its own")
                    : new("börja filen med `structure: …`, med ett id för strukturen", "begin the file with `structure: …`, with an id for the structure")));
        }

        // Organisations and areas come first: what is made for each of them needs them.
        for (var order = 0; order <= LastOrder; order++)
        {
            foreach (var row in sort.Attributes)
            {
                if (!row.Type.IsList || Order(row) != order)
                {
                    continue;
                }

                if (_rootLists.TryGetValue(row, out var node))
                {
                    ReadList(whole, row, node);
                }

                _rootListsRead.Add(row);
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
        BlameSwedishKinds();
        CheckPeriods();
        CheckDefaults();
        ReadWhatNobodyInherits(whole);
        return _bag.HasErrors ? null : Finish(whole, id!, words);
    }

    private const int LastOrder = 3;

    private static int Order(AttributeRow list) => list.Name switch
    {
        "organisations" => 0,
        "areas" => 1,
        "bodies" => 2,
        _ => LastOrder,
    };

    private ImmutableArray<StructureWord> ReadWords(Node node)
    {
        var words = ImmutableArray.CreateBuilder<StructureWord>();
        foreach (var (key, value) in _facts.Mapping(node, "words")?.Entries ?? [])
        {
            _facts.CheckId(key);
            if (value is not MappingNode and not ScalarNode { IsNull: true })
            {
                _bag.Add(ModelDiagnostics.NotKeys(Span(value), key.Value));
                continue;
            }

            var entries = (value as MappingNode)?.Entries ?? [];
            var mistyped = entries.Where(e => !WordKeys.Contains(e.Key.Value)).Select(e => (e.Key, Meant: _bag.Suggest(e.Key.Value, WordKeys))).ToList();
            foreach (var (unknown, meant) in mistyped)
            {
                _bag.Add(ModelDiagnostics.UnknownKey(Span(unknown), unknown.Value, StructureKeys.Word.What, meant, WordKeys));
            }

            CheckNames(entries);

            var of = entries.Find(e => e.Key.Value == "kind-of");
            var what = of.Key is null ? entries.Find(e => e.Key.Value == "is") : of;
            if (what.Key is null)
            {
                if (!mistyped.Exists(m => m.Meant is "is" or "kind-of"))
                {
                    _bag.Add(ModelDiagnostics.MissingKey(
                        Span(key), "is", new($"`{key.Value}`", $"`{key.Value}`"), new("skriv `is: …` för ett id, `kind-of: …` för ett slag", "write `is: …` for an id, `kind-of: …` for a kind")));
                }
            }
            else if (what.Value is not ScalarNode { IsNull: false } word)
            {
                _bag.Add(ModelDiagnostics.WrongShape(Span(what.Value), what.Key.Value, "ett ord", "a word"));
            }
            else if (of.Key is not null && VocabularyTable.Find(word.Value) is not { KindAttribute: not null })
            {
                var kinded = VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name).ToList();
                _bag.Add(ModelDiagnostics.UnknownWord(Span(word), "kind-of", word.Value, kinded, _bag.Suggest(word.Value, kinded)));
            }
            else
            {
                words.Add(new(key.Value, of.Key is not null, word.Value));
                if (of.Key is not null)
                {
                    _index.DeclaredKinds[key.Value] = word.Value;
                }
            }
        }

        return words.ToImmutable();
    }

    // What a word is called is for people alone, but it has to be a name.
    private void CheckNames(List<KeyValuePair<ScalarNode, Node>> entries)
    {
        foreach (var (key, value) in entries)
        {
            switch (key.Value)
            {
                case "sv" or "en" when value is not ScalarNode { IsNull: false }:
                    _bag.Add(ModelDiagnostics.WrongShape(Span(value), key.Value, "en text", "a text"));
                    break;
                case "also":
                    _ = _facts.Words(value, key.Value).Count();
                    break;
                case "of" when value is not ScalarNode word || !StructureKeys.Word["of"].Words.Contains(word.Value):
                    var allowed = StructureKeys.Word["of"].Words;
                    var written = value is ScalarNode { IsNull: false } other ? other.Value : "…";
                    _bag.Add(ModelDiagnostics.UnknownWord(Span(value), "of", written, allowed, _bag.Suggest(written, allowed)));
                    break;
                default:
                    break;
            }
        }
    }

    private Dictionary<string, MappingNode>? ReadDefaults(Node node)
    {
        if (_facts.Mapping(node, "defaults") is not { } defaults)
        {
            return null;
        }

        var kinds = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var (kind, value) in defaults.Entries)
        {
            if (_facts.Mapping(value, kind.Value) is { } keys)
            {
                _defaultPlaces.Add(kind);
                kinds.Add(kind.Value, KnownKeys(keys, VocabularyTable.Find("body")!, EntryKeys));
            }
        }

        return kinds;
    }

    // What a sort does not know is reported and left out. Where the word that was probably meant is missing, its place is filled,
    // so that one mistyped key gives one message: a list and a kind are read as meant, anything else is taken as unknown.
    private MappingNode KnownKeys(MappingNode entry, Sort sort, string[] others)
    {
        var areAllKnown = true;
        for (var i = 0; i < entry.Entries.Count && areAllKnown; i++)
        {
            var key = entry.Entries[i].Key.Value;
            areAllKnown = _rows.Find(sort, i, key) is not null || others.Contains(key);
        }

        return areAllKnown ? entry : OnlyKnown(entry, sort, others);
    }

    private MappingNode OnlyKnown(MappingNode entry, Sort sort, string[] others)
    {
        var known = sort.Attributes.Where(a => !(a.Type.IsList && a.LeftOut == LeftOut.Derived)).Select(a => a.Name).Concat(others).ToList();
        var taken = entry.Entries.Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal);
        var kept = new List<KeyValuePair<ScalarNode, Node>>();
        foreach (var written in entry.Entries)
        {
            var (key, value) = written;
            if (IsKey(key.Value, sort, others))
            {
                kept.Add(written);
                continue;
            }

            var meant = _bag.Suggest(key.Value, known);
            _bag.Add(ModelDiagnostics.UnknownKeyOf(Span(key), key.Value, sort, known, meant));
            if (meant is not null && taken.Add(meant))
            {
                var isReadAsMeant = sort.Find(meant) switch
                {
                    null => true,
                    { Type.IsList: true } => value is not ScalarNode { IsNull: true },
                    { Type.Kind: ValueKind.Kind } => value is ScalarNode { IsNull: false },
                    _ => false,
                };
                kept.Add(new(new ScalarNode(meant, false, key.Range), isReadAsMeant ? value : new ScalarNode("unknown", false, value.Range)));
            }
        }

        return new MappingNode(kept, entry.Range);
    }

    private static bool IsKey(string key, Sort sort, string[] others) => sort.Find(key) is not null || others.Contains(key);

    private void ReadList(Element owner, AttributeRow row, Node node)
    {
        var note = _lists.Of(owner, row);
        note.IsGiven = true;
        note.IsDescribed = true;
        var sort = row.Target!;
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                _bag.Add(ModelDiagnostics.EmptyValue(Span(node), row));
                note.IsGiven = false;
                break;
            case ScalarNode { Value: "none" }:
                break;
            case ScalarNode { Value: "unknown" }:
                note.IsGiven = false;
                note.IsDescribed = false;
                break;
            case ScalarNode { Value: "and-more" }:
                AddAndMore(owner, row, null, node.Range);
                break;
            case ScalarNode word:
                _bag.Add(ModelDiagnostics.ListWanted(Span(node), row.Name, word.Value, sort.Name == "post"));
                note.IsGiven = false;
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReadItem(owner, row, sort, item);
                }

                break;
            case MappingNode entry when entry.Entries.Exists(e => e.Value is ScalarNode { IsNull: false }) && entry.Entries.TrueForAll(e => IsKey(e.Key.Value, sort, EntryKeys)):
                // Its keys are those of an entry: one entry, without the dash that would say so.
                var first = Span(entry.Entries[0].Key);
                _bag.Add(ModelDiagnostics.EntryWithoutDash(first, row.Name, "- " + _source.Line(first.Start.Line).Trim()));
                ReadEntry(owner, row, sort, null, entry, entry.Range);
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
                    else if (value is ScalarNode { IsNull: true })
                    {
                        ReadEntry(owner, row, sort, key, new MappingNode([], value.Range), key.Range);
                    }
                    else
                    {
                        _bag.Add(ModelDiagnostics.NotKeys(Span(value), key.Value));
                        AddUnreadable(owner, row, key);
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
            case MappingNode { Entries: [{ Key: var key, Value: MappingNode inner }] } when !IsKey(key.Value, sort, EntryKeys) && inner.Entries.TrueForAll(e => IsKey(e.Key.Value, sort, EntryKeys)):
                if (_dashesTold.Add((owner, row)))
                {
                    _bag.Add(ModelDiagnostics.DashBeforeId(Span(key), row.Name, key.Value));
                }

                ReadEntry(owner, row, sort, key, inner, key.Range);
                break;
            case MappingNode entry:
                ReadEntry(owner, row, sort, null, entry, item.Range);
                break;
            case ScalarNode { IsNull: false } word when sort is { Name: "post", KindAttribute: { } kind }:
                ReadEntry(owner, row, sort, null, new MappingNode([new(new ScalarNode(kind.Name, false, word.Range), word)], word.Range), item.Range);
                break;
            case ScalarNode { IsNull: false } id:
                var kindAsked = sort.KindAttribute is { LeftOut: LeftOut.Required } required ? $", {required.Name}: …" : "";
                _bag.Add(ModelDiagnostics.EntryNotKeys(
                    Span(item), row.Name, new($"skriv `{{ id: {id.Value}{kindAsked} }}`", $"write `{{ id: {id.Value}{kindAsked} }}`")));
                AddUnreadable(owner, row, id);
                break;
            default:
                _bag.Add(ModelDiagnostics.EntryNotKeys(Span(item), row.Name));
                break;
        }
    }

    // An entry that cannot be read and has been reported: it is there all the same, so that what refers to it is not reported too.
    private void AddUnreadable(Element owner, AttributeRow row, ScalarNode id)
    {
        if (Place(new Element(row.Target!, id.Value, owner, row, id.Range)) is { } element)
        {
            Declare(element, id.Range, null);
        }
    }

    private void AddAndMore(Element owner, AttributeRow row, Node? value, TextRange range)
    {
        var element = Place(new Element(row.Target!, null, owner, row, range) { Count = Multiplicity.Any, IsAndMore = true });
        if (element is not null && value is MappingNode mapping)
        {
            var entry = KnownKeys(mapping, row.Target!, EntryKeys);
            ReadKeys(element, entry, isInherited: false);
            _index.Register(element, KindIn(element.Sort, entry));
        }
        else if (value is not null and not ScalarNode { IsNull: true })
        {
            _bag.Add(ModelDiagnostics.NotKeys(Span(value), "and-more"));
        }
    }

    private void ReadEntry(Element owner, AttributeRow row, Sort sort, ScalarNode? idNode, MappingNode entry, TextRange range)
    {
        entry = KnownKeys(entry, sort, EntryKeys);
        if (idNode is null && entry["id"] is { } id)
        {
            idNode = id as ScalarNode is { IsNull: false } word ? word : null;
            if (idNode is null)
            {
                _facts.Id(id, "id");
            }
        }

        if (idNode is not null)
        {
            _facts.CheckId(idNode);

            // Reported as no id. Its beginning will do: what is made for each of many is named by it.
            idNode = idNode.Value.Length <= FactReader.LongestId ? idNode : new ScalarNode(idNode.Value[..FactReader.LongestId], false, idNode.Range);
        }

        if (_defaults is not null && sort.Name == "body" && entry["kind"] is ScalarNode { Value: "unknown" })
        {
            _bag.Add(ModelDiagnostics.NoKindToInheritBy(_source.SpanOf(idNode?.Range ?? range), idNode?.Value ?? sort.Name));
        }

        var inherited = DefaultsFor(sort, entry);
        var each = EachIn(sort, entry, null);
        each = inherited is null ? each : EachIn(sort, inherited, each);
        if (each is null)
        {
            if (Place(new Element(sort, idNode?.Value, owner, row, range)) is { } element)
            {
                Fill(element, entry, inherited, idNode, range);
            }

            return;
        }

        if (each.Count > 1)
        {
            _bag.Add(ModelDiagnostics.SeveralEach(Span(each[1].Key)));
        }

        var attribute = sort.Find(each[0].Key.Value)!;
        var before = _bag.Count;
        var over = ((MappingNode)each[0].Value).Entries[0].Value;
        var made = _index.EachOf(over, attribute, _facts, _bag, Span);
        if (made.Count == 0 && _bag.Count > before && idNode is not null)
        {
            _index.AddOpenPrefix(owner, idNode.Value);
        }

        foreach (var one in made)
        {
            var name = one.Sort.Name == "post" ? one.Id : one.FullId;
            var element = new Element(sort, idNode is null || name is null ? null : idNode.Value + "/" + name, owner, row, range)
            {
                MadeFor = one,
                Count = _index.IsSurelyOneOf(one, over, _facts) ? one.Count : one.Count with { Low = 0 },
            };
            if (name is null && idNode is not null)
            {
                _index.AddOpenPrefix(owner, idNode.Value);
            }

            if (Place(element) is not null)
            {
                Fill(element, entry, inherited, idNode, range);
            }
        }
    }

    // What an entry is made for each of; null where it is one entry.
    private static List<KeyValuePair<ScalarNode, Node>>? EachIn(Sort sort, MappingNode entry, List<KeyValuePair<ScalarNode, Node>>? before)
    {
        foreach (var written in entry.Entries)
        {
            if (written.Value is MappingNode { Entries: [{ Key.Value: "each" }] } && sort.Find(written.Key.Value) is { Type: { Kind: ValueKind.Reference, IsSet: false } })
            {
                (before ??= []).Add(written);
            }
        }

        return before;
    }

    private MappingNode? DefaultsFor(Sort sort, MappingNode entry)
    {
        if (_defaults is null || sort.Name != "body" || entry["kind"] is not ScalarNode kind || !_defaults.TryGetValue(kind.Value, out var defaults))
        {
            return null;
        }

        _usedDefaults.Add(kind.Value);
        var inherited = defaults.Entries.Where(e => entry[e.Key.Value] is null).ToList();
        _inherited.UnionWith(inherited.Select(e => e.Value));
        return new MappingNode(inherited, defaults.Range);
    }

    private void Fill(Element element, MappingNode entry, MappingNode? inherited, ScalarNode? idNode, TextRange range)
    {
        ReadKeys(element, entry, isInherited: false);
        if (inherited is not null)
        {
            ReadKeys(element, inherited, isInherited: true);
        }

        if (element.Id is null && element.Sort.Name == "post" && entry["post"] is ScalarNode post)
        {
            element.Id = post.Value;
        }

        var kind = KindIn(element.Sort, entry) ?? (inherited is null ? null : KindIn(element.Sort, inherited));
        if (kind == "unknown" && element is { Owner: { } holder, List: { } place })
        {
            _lists.Of(holder, place).AddStandIn(element);
        }

        if (element.Id is null)
        {
            _index.Register(element, kind);
        }
        else
        {
            Declare(element, idNode is null ? range : idNode.Range, kind, idNode?.Value);
        }

        foreach (var required in element.Sort.Required)
        {
            if (entry[required.Name] is null && inherited?[required.Name] is null)
            {
                var (id, list) = (idNode?.Value, element.List!.Name);
                _bag.Add(ModelDiagnostics.MissingKey(
                    _source.SpanOf(idNode?.Range ?? range), required.Name, id is null ? new($"en post i `{list}`", $"an entry of `{list}`") : new($"`{id}`", $"`{id}`"), KindHelp(required, element.Sort)));
            }
        }
    }

    private static Wording KindHelp(AttributeRow required, Sort sort)
    {
        var own = string.Join(", ", sort.OwnKinds);
        return required.Type.Kind != ValueKind.Kind ? new($"skriv `{required.Name}: …`", $"write `{required.Name}: …`")
            : own.Length == 0 ? new($"skriv `{required.Name}: …`, med ett slag som stadgan deklarerar", $"write `{required.Name}: …`, with a kind that the charter declares")
            : new($"skriv `{required.Name}: …`: {own}, eller ett slag som stadgan deklarerar", $"write `{required.Name}: …`: {own}, or a kind that the charter declares");
    }

    private static string? KindIn(Sort sort, MappingNode entry) =>
        sort.KindAttribute is { } row && entry[row.Name] is ScalarNode { IsNull: false } word ? word.Value : null;

    private void ReadKeys(Element element, MappingNode entry, bool isInherited)
    {
        for (var i = 0; i < entry.Entries.Count; i++)
        {
            var (key, value) = entry.Entries[i];
            switch (key.Value)
            {
                case "id":
                    break;
                case "count":
                    element.Count = _facts.Count(value) is not { } count ? element.Count : element.IsAndMore ? count : Times(count, element.Count);
                    break;
                case "facts":
                    element.DeclaredFacts = [.. (_facts.Mapping(value, "facts")?.Entries ?? []).Select(e => (e.Key, e.Value))];
                    break;
                default:
                    var row = _rows.Find(element.Sort, i, key.Value)!;
                    if (row.Type.IsList && row.LeftOut == LeftOut.Derived)
                    {
                        _bag.Add(ModelDiagnostics.DerivedKey(Span(key), key.Value));
                    }
                    else if (row.Type.IsList)
                    {
                        AddPlace(element, row, key.Range);
                        (row.Target!.Name == "post" ? _postLists : _otherLists).Add((element, row, value));
                    }
                    else
                    {
                        _pending.Add(element, row, value, isInherited);
                    }

                    break;
            }
        }
    }

    private void AddPlace(Element owner, AttributeRow list, TextRange range) => _places[owner] = new ListPlace(list, range, _places.GetValueOrDefault(owner));

    // An entry that stands for so many things, made for so many.
    private static Multiplicity Times(Multiplicity entry, Multiplicity one)
    {
        return one.IsOne
            ? entry
            : new(Product(entry.Low, one.Low), Product(entry.High, one.High), Product(entry.FreeLow, one.Low), Product(entry.FreeHigh, one.High));

        static int Product(int a, int b) => (int)Math.Min((long)a * b, Multiplicity.Unlimited);
    }

    private void Declare(Element element, TextRange range, string? kind, string? written = null)
    {
        if (_index.Declare(element, range, kind) is { } first)
        {
            _bag.Add(ModelDiagnostics.DuplicateId(_source.SpanOf(range), written ?? element.Id!, _source.SpanOf(first)));
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

            foreach (var row in element.Sort.ListsLeftOpen)
            {
                if (!_lists.Of(element, row).IsGiven)
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
        var facts = new List<Fact>();
        for (var i = 0; i < _pending.Count && !_full; i++)
        {
            var pending = _pending[i];
            if (_facts.Read(pending) is { } fact)
            {
                facts.Add(fact);
                SetPeriod(pending.Element, fact);
            }

            if (_facts.HasReadTooMuch)
            {
                TooMuch(pending.Node.Range);
            }

            if (_full || i + 1 == _pending.Count || _pending[i + 1].Element != pending.Element)
            {
                var before = pending.Element.Facts;
                pending.Element.Facts = before.IsEmpty ? ImmutableCollectionsMarshal.AsImmutableArray(facts.ToArray()) : before.AddRange(facts);
                facts.Clear();
            }
        }

        foreach (var element in _elements)
        {
            if (element.From > element.Until)
            {
                _bag.Add(ModelDiagnostics.BackwardPeriod(_source.SpanOf(element.Find(element.Sort.Find("until")!)!.Range), element.From, element.Until));
            }
        }
    }

    // A reference may lead nowhere because what should have been made for each of a kind was not: the kind is written in Swedish. Then that is what is wrong.
    private void BlameSwedishKinds()
    {
        if (!_bag.Has("structure/dangling-reference"))
        {
            return;
        }

        foreach (var element in _elements.Where(e => e is { IsAndMore: false, IsImplicit: false } && !e.Sort.OwnKinds.IsEmpty))
        {
            if (element.Kind is { } kind && !element.Sort.OwnKinds.Contains(kind) && !_index.DeclaredKinds.ContainsKey(kind)
                && SwedishWords.For(DidYouMean.Plain(kind)).FirstOrDefault(w => element.Sort.OwnKinds.Contains(w)) is { } meant)
            {
                _bag.Remove("structure/dangling-reference");
                _bag.Add(ModelDiagnostics.SwedishKind(_source.SpanOf(element.Find(element.Sort.KindAttribute!)!.Range), kind, meant));
            }
        }
    }

    private static void SetPeriod(Element element, Fact fact)
    {
        if (fact is { State: FactState.Given, Attribute: { Name: "from" or "until", Type.Kind: ValueKind.Date } row, Values: [{ Value: DateRange range }] })
        {
            if (row.Name == "from")
            {
                element.From = range.First;
            }
            else
            {
                element.Until = range.Last;
            }
        }
    }

    // Events are told of a time: what happened outside it is not claimed to be known.
    private void CheckPeriods()
    {
        var sort = VocabularyTable.StructureSort;
        if (_index.Root.Find(sort.Find("period")!) is { Values: [{ Value: DateRange days }] } period && days.Last.Year - days.First.Year >= _limits.MaxYears)
        {
            _bag.Add(ModelDiagnostics.TooLongPeriod(_source.SpanOf(period.Range), _limits.MaxYears));
        }

        if (_index.Root.Find(sort.Find("covers")!) is { } covers && covers.Values.Any(v => v.Value is "events") && _pending.Find(_index.Root, "period") is null or ScalarNode { Value: "none" })
        {
            var node = _pending.Find(_index.Root, "covers")!;
            var events = node is SequenceNode list ? list.Items.Find(i => i is ScalarNode { Value: "events" }) ?? node : node;
            _bag.Add(ModelDiagnostics.EventsWithoutPeriod(Span(events)));
        }
    }

    private void CheckDefaults()
    {
        foreach (var key in _defaultPlaces)
        {
            if (!_usedDefaults.Contains(key.Value))
            {
                var kinds = _elements.Where(e => e.Sort.Name == "body").Select(e => e.Kind).OfType<string>().Distinct();
                _bag.Add(ModelDiagnostics.DefaultsUnused(Span(key), key.Value, _bag.Suggest(key.Value, kinds)));
            }
        }
    }

    // What is wrong with a default is told although no body has it: as if one had, which is then forgotten.
    private void ReadWhatNobodyInherits(Element whole)
    {
        var (elements, pending, posts, others) = (_elements.Count, _pending.Count, _postLists.Count, _otherLists.Count);
        foreach (var (_, defaults) in _defaults ?? [])
        {
            var unread = defaults.Entries.Where(e => !_inherited.Contains(e.Value) && !SaysEach(e.Value)).ToList();
            var body = new Element(VocabularyTable.Find("body")!, null, whole, VocabularyTable.StructureSort.Find("bodies"), defaults.Range) { IsImplicit = true };
            ReadKeys(body, new MappingNode(unread, defaults.Range), isInherited: false);
        }

        for (; posts < _postLists.Count; posts++)
        {
            ReadList(_postLists[posts].Owner, _postLists[posts].Row, _postLists[posts].Node);
        }

        for (; others < _otherLists.Count; others++)
        {
            ReadList(_otherLists[others].Owner, _otherLists[others].Row, _otherLists[others].Node);
        }

        for (; pending < _pending.Count && !_full; pending++)
        {
            _ = _facts.Read(_pending[pending]);
        }

        _elements.RemoveRange(elements, _elements.Count - elements);
    }

    // What stands for another in each body can be read only where there is one.
    private static bool SaysEach(Node node) => node switch
    {
        MappingNode map => map.Entries.Exists(e => e.Key.Value == "each" || SaysEach(e.Value)),
        SequenceNode sequence => sequence.Items.Exists(SaysEach),
        ScalarNode scalar => scalar.Value.Split('/').Contains("each"),
        _ => false,
    };

    private Structure Finish(Element whole, string id, ImmutableArray<StructureWord> words)
    {
        var ordered = InOrder();

        var covers = Coverage.None;
        foreach (var value in whole.Find(VocabularyTable.StructureSort.Find("covers")!)?.Values ?? [new("structure")])
        {
            covers |= (string)value.Value == "events" ? Coverage.Events : Coverage.Structure;
        }

        var period = Single<DateRange?>(whole, "period");
        var asOf = Single<DateRange?>(whole, "as-of");
        foreach (var body in ordered.Where(e => e.From is not null && e.Sort.Name == "body"))
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

    // In the order of the table of sorts, and within a sort of the file.
    private ImmutableArray<Element> InOrder()
    {
        var next = new int[VocabularyTable.Sorts.Length + 1];
        foreach (var element in _elements)
        {
            next[element.Sort.Number + 1]++;
        }

        for (var i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }

        var ordered = new Element[_elements.Count];
        foreach (var element in _elements)
        {
            element.Index = next[element.Sort.Number]++;
            ordered[element.Index] = element;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
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

    // A post of a presidium that is not described in full.
    private Element AddImplicitPost(Element body, string kind, TextRange range)
    {
        var list = body.Sort.Find("presidium")!;
        var element = Place(new Element(list.Target!, kind, body, list, range) { IsImplicit = true }) ?? body;
        _pending.Add(element, list.Target!.KindAttribute!, new ScalarNode(kind, false, range), isInherited: false);
        _index.Register(element, kind);
        return element;
    }

    // What may stand for things of a kind beyond those known to be of it: entries of unknown kind, `and-more`, all of them where the list is left out.
    private List<Element> NotListed(Sort sort, string kind)
    {
        var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort && a.LeftOut == LeftOut.Unknown);
        if (list is null || (_rootLists.ContainsKey(list) && !_rootListsRead.Contains(list)))
        {
            return [];
        }

        if (_lists.Of(_index.Root, list).Give())
        {
            Place(new Element(sort, null, _index.Root, list, _index.Root.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true });
        }

        return _lists.Of(_index.Root, list).StandIns.FindAll(e => !e.IsAndMore || (_index.KindOf(e) ?? kind) == kind);
    }

    // A matter or document described right where it is referred to.
    private Element? AddInline(Sort sort, MappingNode node)
    {
        var list = VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == sort);
        var id = node["id"] as ScalarNode;
        var element = Place(new Element(sort, id?.Value, _index.Root, list, node.Range));
        if (element is not null)
        {
            Fill(element, KnownKeys(node, sort, EntryKeys), null, id, node.Range);
        }

        return element;
    }

    // What stands for the posts of a presidium beyond those named: all of them where it is left out.
    private List<Element> PostsNotNamed(Element body)
    {
        var row = body.Sort.Find("presidium")!;
        if (_lists.Of(body, row).Give())
        {
            Place(new Element(row.Target!, null, body, row, body.Range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true });
        }

        return _lists.Of(body, row).StandIns.FindAll(e => e.IsAndMore);
    }

    private Element? Place(Element element)
    {
        if (element.Owner is { } owner && element.List is { } list)
        {
            var note = _lists.Of(owner, list);
            element.Position = ++note.Entries;
            if (element.IsAndMore)
            {
                note.AddStandIn(element);
            }
        }

        return Add(element) is { } added && !_full ? added : null;
    }

    private Element Add(Element element)
    {
        if ((_elements.Count & 0xFF) == 0)
        {
            _limits.Cancellation.ThrowIfCancellationRequested();
        }

        if (_elements.Count < _limits.MaxElements)
        {
            // Its place among all for now; Finish gives the lasting one.
            element.Index = _elements.Count;
            _elements.Add(element);
        }
        else
        {
            TooMuch(element.Range);
        }

        return element;
    }

    private void TooMuch(TextRange at)
    {
        if (!_full)
        {
            _full = true;
            _bag.Add(ModelDiagnostics.TooManyElements(_source.SpanOf(at), _limits.MaxElements));
        }
    }

    private SourceSpan Span(Node node) => _source.SpanOf(node.Range);
}
