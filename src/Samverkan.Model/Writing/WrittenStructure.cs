using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Writing;

/// <summary>What a structure's file says, value by value, with what each is: a text, a number, a day, a name to keep back. Lives for one structure.</summary>
internal sealed class WrittenStructure
{
    // What has been read once can be read again, whatever the limits were.
    private static readonly ReadLimits NoLimits = new()
    {
        MaxBytes = long.MaxValue,
        MaxTextLength = int.MaxValue,
        MaxDepth = 1000,
        MaxNodes = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxYears = int.MaxValue,
        MaxElements = int.MaxValue,
    };

    private readonly Redaction? _redaction;

    // The ids of the things around the value in hand, the innermost last.
    private readonly List<string> _around = [];

    private WrittenStructure(Redaction? redaction) => _redaction = redaction;

    public static Piece Of(Structure structure)
    {
        var redaction = structure.Redaction;
        var source = redaction is null ? structure.Source : redaction.Original.Source;
        var root = DocumentLoader.Load(source, "structure", NoLimits, new DiagnosticBag()) ?? throw new System.Diagnostics.UnreachableException();
        return new WrittenStructure(redaction).Whole(root);
    }

    private KeysPiece Whole(MappingNode root)
    {
        var sort = VocabularyTable.StructureSort;
        return Keys(root, (key, value) => key switch
        {
            "defaults" => Keys((MappingNode)value, (_, body) => Entry((MappingNode)body, VocabularyTable.Find("body")!)),
            _ when sort.Find(key) is { } row => Value(value, row),
            _ => AsIs(value),
        });
    }

    private Piece Value(Node node, AttributeRow row) => row.Type.IsList ? List(node, row.Target!) : Fact(node, row);

    private Piece List(Node node, Sort sort) => node switch
    {
        SequenceNode list => new ListPiece([.. list.Items.Select(i => i switch
        {
            MappingNode { Entries: [{ Key.Value: "and-more" }] } => List(i, sort),
            MappingNode entry => Entry(entry, sort),
            _ => AsIs(i),
        })]),
        MappingNode map => new KeysPiece([.. map.Entries.Select(e => KeyValuePair.Create<string, Piece>(
            Id(e.Key.Value, sort), e.Value is MappingNode entry ? Entry(entry, sort, e.Key.Value) : new KeysPiece([])))]),
        _ => AsIs(node),
    };

    private KeysPiece Entry(MappingNode entry, Sort sort, string? id = null)
    {
        _around.Add(id ?? (entry["id"] as ScalarNode)?.Value ?? "");
        var written = Keys(entry, (key, value) => key switch
        {
            "id" when value is ScalarNode own => new TextPiece(IdAround(own.Value, sort)),
            "count" => Count(value),
            "facts" => Declared(value),
            _ when sort.Find(key) is { } row => Value(value, row),
            _ => AsIs(value),
        });
        _around.RemoveAt(_around.Count - 1);
        return written;
    }

    private Piece Fact(Node node, AttributeRow row) => node switch
    {
        SequenceNode list => new ListPiece([.. list.Items.Select(i => Fact(i, row))]),
        MappingNode dated when dated["is"] is not null => Keys(dated, (key, value) => key == "is" ? Fact(value, row) : Day(value)),
        MappingNode each when each["each"] is not null => Keys(each, (_, over) => Each(over, row)),
        MappingNode period when row.Type.Kind == ValueKind.Period => Keys(period, (_, day) => Day(day)),
        MappingNode inline when row.IsDescribedInPlace => Entry(inline, row.TargetSorts[0]),
        ScalarNode { IsNull: false } scalar => Single(scalar, row),
        _ => AsIs(node),
    };

    private Piece Single(ScalarNode scalar, AttributeRow row) => row.Type.Kind switch
    {
        ValueKind.Number or ValueKind.Year => Number(scalar),
        ValueKind.Date => Day(scalar),
        ValueKind.Reference => new TextPiece(Reference(scalar.Value, row)),
        _ when row.Name == "holder" && _redaction is not null => new TextPiece(_redaction.Holder(scalar.Value)),
        _ => new TextPiece(scalar.Value),
    };

    private Piece Each(Node over, AttributeRow row) => over switch
    {
        SequenceNode words => new ListPiece([.. words.Items.Select(w => Each(w, row))]),
        ScalarNode word => new TextPiece(Reference(word.Value, row)),
        _ => AsIs(over),
    };

    private static Piece Count(Node node) => node switch
    {
        MappingNode bounds => Keys(bounds, (_, bound) => Number((ScalarNode)bound)),
        _ => Number((ScalarNode)node),
    };

    private static Piece Number(ScalarNode scalar) =>
        int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (scalar.Value[0] != '0' || number == 0) && scalar.Value.Length == number.ToString(CultureInfo.InvariantCulture).Length
            ? new PlainPiece(scalar.Value)
            : new TextPiece(scalar.Value);

    private static Piece Day(Node node) => node is ScalarNode { IsNull: false } day && DateRange.TryParse(day.Value, out _) ? new PlainPiece(day.Value) : AsIs(node);

    // Which type a declared fact has is for charters to say.
    private Piece Declared(Node node) => node switch
    {
        SequenceNode list => new ListPiece([.. list.Items.Select(Declared)]),
        MappingNode map => Keys(map, (_, value) => Declared(value)),
        ScalarNode { IsNull: false } scalar when _redaction is not null => new TextPiece(_redaction.AnyId(scalar.Value, Scopes)),
        _ => AsIs(node),
    };

    private static Piece AsIs(Node node) => node switch
    {
        SequenceNode list => new ListPiece([.. list.Items.Select(AsIs)]),
        MappingNode map => Keys(map, (_, value) => AsIs(value)),
        ScalarNode { IsNull: false } scalar => new TextPiece(scalar.Value),
        _ => new NullPiece(),
    };

    private static KeysPiece Keys(MappingNode map, Func<string, Node, Piece> value) => new([.. map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, value(e.Key.Value, e.Value)))]);

    private string Reference(string text, AttributeRow row) => _redaction is null ? text : _redaction.Id(text, row.TargetSorts, Scopes);

    private string Id(string own, Sort sort) => _redaction is null ? own : _redaction.Id(own, [sort], Scopes);

    // An entry's own id is looked for where the entry stands, not inside it.
    private string IdAround(string own, Sort sort)
    {
        var inside = _around[^1];
        _around.RemoveAt(_around.Count - 1);
        var id = Id(own, sort);
        _around.Add(inside);
        return id;
    }

    // From the innermost outwards: what an id may stand in.
    private IEnumerable<string> Scopes => Enumerable.Range(0, _around.Count).Select(n => string.Concat(_around.Take(_around.Count - n).Where(id => id.Length > 0).Select(id => id + "/"))).Append("").Distinct();
}
