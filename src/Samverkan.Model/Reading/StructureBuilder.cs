using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Makes a structure of the nodes of its file: first all elements, then the facts, which may refer to any of them, then what is wrong with it as a whole. Lives for one call.</summary>
internal sealed class StructureBuilder
{
    private const int LastOrder = 3;

    private static readonly string[] HeadKeys = StructureKeys.Head.Names;

    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly ElementIndex _index;
    private readonly MadeElements _made;
    private readonly PendingFacts _pending;
    private readonly WrittenLists _written = new();
    private readonly StandIns _standIns;
    private readonly Shapes _shapes;
    private readonly KnownKeys _keys;
    private readonly BodyDefaults _defaults;
    private readonly ElementFiller _filler;
    private readonly ListReader _lists;
    private readonly FactReader _facts;
    private readonly StructureChecks _checks;

    public StructureBuilder(SourceText source, ReadLimits limits, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;

        // What a text of this length holds as a rule: lists that need not grow cost less. Of a long one nothing is taken on trust.
        var expected = Math.Clamp(source.Text.Length / 64, 16, 4096);
        var (notes, rows) = (new ListNotes(), new KeyRows());
        _made = new(source, limits, bag, notes, expected);
        _pending = new(2 * expected);
        _index = new(expected);
        _index.StandIns = _standIns = new(_made, notes, _written, _pending, _index);
        _shapes = new(source, bag);
        _keys = new(source, bag, rows);
        _defaults = new(source, bag, _shapes, _keys);
        _filler = new(source, bag, _shapes, rows, _index, notes, _written, _pending);
        var entries = new EntryReader(source, bag, _shapes, _keys, _defaults, _filler, _made, _index);
        _lists = new(source, bag, _keys, entries, _filler, _made, notes, _index);
        _facts = new(source, limits, bag, _index, _shapes, new DateReader(source, bag), entries.AddInline);
        _checks = new(source, limits, bag, _index, _pending);
    }

    public Structure? Build(MappingNode root)
    {
        var sort = VocabularyTable.StructureSort;
        var whole = _made.Add(new Element(sort, null, null, null, new TextRange(root.Range.Start, root.Range.Start)));
        _index.Root = whole;
        var (id, words) = ReadHead(whole, _keys.Of(root, sort, HeadKeys));

        // Organisations and areas come first: what is made for each of them needs them.
        for (var order = 0; order <= LastOrder; order++)
        {
            foreach (var row in sort.Attributes)
            {
                if (row.Type.IsList && Order(row) == order && _written.AtTop(row) is { } node)
                {
                    _lists.Read(whole, row, node);
                    _written.DoneAtTop(row);
                }
            }
        }

        ReadWaitingLists();
        _standIns.AddLeftOut();
        ReadFacts();
        _checks.CheckElements(_made.All);
        _checks.BlameSwedishKinds(_made.All);
        _checks.CheckPeriod();
        _defaults.CheckUse(_made.All);
        ReadWhatNobodyInherits(whole);
        return _bag.HasErrors ? null : Finish(whole, id!, words);
    }

    private static int Order(AttributeRow list) => list.Name switch
    {
        "organisations" => 0,
        "areas" => 1,
        "bodies" => 2,
        _ => LastOrder,
    };

    private (string? Id, ImmutableArray<StructureWord> Words) ReadHead(Element whole, MappingNode root)
    {
        string? id = null;
        ImmutableArray<StructureWord> words = [];
        foreach (var (key, value) in root.Entries)
        {
            switch (key.Value)
            {
                case "structure":
                    id = _shapes.Id(value, "structure");
                    break;
                case "words":
                    words = new StructureWordReader(_source, _bag, _shapes).Read(value, _index.DeclaredKinds);
                    break;
                case "defaults":
                    _defaults.Read(value);
                    break;
                default:
                    ReadHeadAttribute(whole, whole.Sort.Find(key.Value)!, key, value);
                    break;
            }
        }

        if (root["structure"] is null)
        {
            var isLater = _source.Document > 1;
            _bag.Add(ModelDiagnostics.MissingKey(
                _source.SpanOf(root.Entries.Count > 0 ? root.Entries[0].Key : root), "structure", isLater ? new("det som följer efter raden `---`", "what follows the line `---`") : new("filen", "the file"),
                isLater
                    ? new("ta bort raden `---` om allt hör till samma struktur; varje dokument i en fil är en struktur för sig", "take the line `---` away if all of it is one structure; each document of a file is a structure of its own")
                    : new("börja filen med `structure: …`, med ett id för strukturen", "begin the file with `structure: …`, with an id for the structure")));
        }

        return (id, words);
    }

    private void ReadHeadAttribute(Element whole, AttributeRow row, ScalarNode key, Node value)
    {
        if (row.LeftOut == LeftOut.Derived)
        {
            _bag.Add(ModelDiagnostics.DerivedKey(_source.SpanOf(key), key.Value));
        }
        else if (row.Type.IsList)
        {
            _written.AddAtTop(whole, row, key, value);
        }
        else
        {
            _pending.Add(whole, row, value, isInherited: false);
        }
    }

    private void ReadWaitingLists()
    {
        while (_written.Next() is { } list)
        {
            _lists.Read(list.Owner, list.List, list.Node);
        }
    }

    private void ReadFacts()
    {
        _index.Close(_made.All);

        // By index: facts may add what they refer to, and inline entries add facts of their own.
        var facts = new List<Fact>();
        for (var i = 0; i < _pending.Count && !_made.IsFull; i++)
        {
            var pending = _pending[i];
            if (_facts.Read(pending) is { } fact)
            {
                facts.Add(fact);
                SetPeriod(pending.Element, fact);
            }

            if (_facts.HasReadTooMuch)
            {
                _made.TooMuch(pending.Node.Range);
            }

            if (_made.IsFull || i + 1 == _pending.Count || _pending[i + 1].Element != pending.Element)
            {
                var before = pending.Element.Facts;
                pending.Element.Facts = before.IsEmpty ? ImmutableCollectionsMarshal.AsImmutableArray(facts.ToArray()) : before.AddRange(facts);
                facts.Clear();
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

    // What is wrong with a default is told although no body has it: as if one had, which is then forgotten.
    private void ReadWhatNobodyInherits(Element whole)
    {
        var (elements, pending) = (_made.All.Count, _pending.Count);
        foreach (var unread in _defaults.NotInherited())
        {
            var body = new Element(VocabularyTable.Find("body")!, null, whole, VocabularyTable.StructureSort.Find("bodies"), unread.Range) { IsImplicit = true };
            _filler.ReadKeys(body, unread, isInherited: false);
        }

        ReadWaitingLists();
        for (; pending < _pending.Count && !_made.IsFull; pending++)
        {
            _ = _facts.Read(_pending[pending]);
        }

        _made.Keep(elements);
    }

    private Structure Finish(Element whole, string id, ImmutableArray<StructureWord> words)
    {
        var ordered = _made.InOrder();
        _checks.CheckSuccessors(ordered);
        _checks.CheckEvents(ordered);
        Namesakes.Mark(ordered);

        var covers = Coverage.None;
        foreach (var value in whole.Find(VocabularyTable.StructureSort.Find("covers")!)?.Values ?? [new("structure")])
        {
            covers |= (string)value.Value == "events" ? Coverage.Events : Coverage.Structure;
        }

        var name = Single<Wording>(whole, "name") ?? Wording.Same(id);
        return new Structure(_source, id, name, covers, Single<DateRange?>(whole, "period"), Single<DateRange?>(whole, "as-of")?.Last, ordered, words, _written.Places, [.. _bag.Sorted()]);
    }

    private static T? Single<T>(Element element, string attribute) =>
        element.Find(element.Sort.Find(attribute)!) is { State: FactState.Given, Values: [{ Value: T value }] } ? value : default;
}
