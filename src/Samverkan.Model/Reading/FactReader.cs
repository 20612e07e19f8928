using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads facts: one value, a set, or values that follow each other in time. Lives while a structure is read.</summary>
internal sealed class FactReader(SourceText source, ReadLimits limits, DiagnosticBag bag, ElementIndex index, Shapes shapes, DateReader dates, Func<Sort, MappingNode, Element?> addInline)
{
    private static readonly string[] DatedKeys = StructureKeys.Dated.Names;

    private readonly ValueReader _value = new(source, bag, shapes, dates, index, addInline);
    private readonly SingleValues _single = new();

    // The values of the fact in hand.
    private readonly FactValues _inHand = new();
    private long _values;

    /// <summary>Whether more values have been read than a file may ask for: words are few, but what is told of each of very many things is not.</summary>
    public bool HasReadTooMuch => _values > limits.MaxElements;

    /// <summary>The fact, or null where nothing usable is written; what is wrong has been reported.</summary>
    public Fact? Read(PendingFact pending)
    {
        var (element, row, node) = (pending.Element, pending.Row, pending.Node);
        var isInherited = pending.IsInherited;
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                bag.Add(ModelDiagnostics.EmptyValue(source.SpanOf(node), row));
                return null;
            case ScalarNode { Value: "unknown" }:
                return new Fact(row, FactState.Unknown, [], false, node.Range, isInherited);
            case ScalarNode { Value: "none" } when row.LeftOut == LeftOut.Required || row.Type.Kind == ValueKind.Kind:
                bag.Add(ModelDiagnostics.NoneNotAllowed(source.SpanOf(node), row.Name));
                return null;
            case ScalarNode { Value: "none" }:
                return new Fact(row, FactState.None, [], false, node.Range, isInherited);
            default:
                break;
        }

        var state = FactState.Given;
        if (node is ScalarNode && !row.Type.IsSet)
        {
            return _value.Read(element, row, node, ref state) is { } only ? new Fact(row, state, _single.Of(only, row), false, node.Range, isInherited)
                : state == FactState.Given ? null
                : new Fact(row, state, [], false, node.Range, isInherited);
        }

        var values = _inHand;
        values.Clear();
        var andMore = false;
        if (row.Type.IsSet)
        {
            ReadSet(element, row, node, values, ref state, ref andMore);
        }
        else if (node is SequenceNode { Items.Count: > 0 } changes && changes.Items.TrueForAll(IsDated))
        {
            // One value after another: who answers for a field until New Year, and who from then on.
            foreach (var item in changes.Items)
            {
                ReadOne(element, row, item, values, ref state);
            }
        }
        else
        {
            ReadOne(element, row, node, values, ref state);
        }

        _values += Math.Max(0, values.Count - 1);
        return !row.Type.IsSet && state == FactState.Given && values.Count == 0
            ? null
            : new Fact(row, state, values.ToImmutable(row), andMore, node.Range, isInherited);
    }

    private static bool IsDated(Node node) => node is MappingNode mapping && mapping["is"] is not null;

    private void ReadSet(Element element, AttributeRow row, Node node, FactValues values, ref FactState state, ref bool andMore)
    {
        if (node is not SequenceNode sequence)
        {
            ReadItem(element, row, node, values, ref state, ref andMore);
            return;
        }

        foreach (var item in sequence.Items)
        {
            ReadItem(element, row, item, values, ref state, ref andMore);
            if (_values + values.Count - 1 > limits.MaxElements)
            {
                break;
            }
        }
    }

    private void ReadItem(Element element, AttributeRow row, Node item, FactValues values, ref FactState state, ref bool andMore)
    {
        if (item is ScalarNode { Value: "and-more" })
        {
            andMore = true;
        }
        else if (item is ScalarNode dotted && dotted.Value.StartsWith("body.", StringComparison.Ordinal))
        {
            CopyFromBody(element, dotted, values, ref state, ref andMore);
        }
        else if (item is MappingNode { Entries: [{ Key.Value: "each" } each] } && row.Type.Kind == ValueKind.Reference)
        {
            foreach (var one in index.EachOf(each.Value, row, shapes, bag, source))
            {
                values.Add(new FactValue(one));
            }
        }
        else
        {
            var before = values.Count;
            var single = FactState.Given;
            ReadOne(element, row, item, values, ref single);
            andMore |= single == FactState.Unknown && values.Count == before;
        }
    }

    // `body.policy-areas` in an entry of a body: what the body itself has.
    private void CopyFromBody(Element element, ScalarNode node, FactValues values, ref FactState state, ref bool andMore)
    {
        var owner = element.Owner;
        while (owner is not null && owner.Sort.Name != "body")
        {
            owner = owner.Owner;
        }

        var name = node.Value["body.".Length..];
        if (owner?.Sort.Find(name) is not { Type.IsList: false } row)
        {
            var known = VocabularyTable.Find("body")!.Attributes.Where(a => !a.Type.IsList).Select(a => "body." + a.Name);
            bag.Add(ModelDiagnostics.UnknownFactOfBody(source.SpanOf(node), node.Value, bag.Suggest(node.Value, known)));
        }
        else if (owner.Find(row) is not { State: not FactState.Unknown } fact)
        {
            state = FactState.Unknown;
        }
        else
        {
            values.AddRange(fact.Values);
            andMore |= fact.AndMore;
        }
    }

    private void ReadOne(Element element, AttributeRow row, Node node, FactValues values, ref FactState state)
    {
        if (node is MappingNode mapping && IsDated(mapping))
        {
            DateOnly? from = null;
            DateOnly? until = null;
            foreach (var (key, value) in mapping.Entries)
            {
                if (!DatedKeys.Contains(key.Value))
                {
                    bag.Add(ModelDiagnostics.UnknownKey(source.SpanOf(key), key.Value, StructureKeys.Dated.What, bag.Suggest(key.Value, DatedKeys), DatedKeys));
                }
                else if (key.Value != "is" && dates.Date(value, key.Value) is { } date)
                {
                    from = key.Value == "from" ? date.First : from;
                    until = key.Value == "until" ? date.Last : until;
                }
            }

            if (from > until)
            {
                bag.Add(ModelDiagnostics.BackwardPeriod(source.SpanOf(mapping["until"]!), from, until));
            }

            if (mapping["is"] is ScalarNode { Value: "none" })
            {
                return;
            }

            if (_value.Read(element, row, mapping["is"]!, ref state) is { } dated)
            {
                values.Add(new FactValue(dated, from, until));
            }
        }
        else if (node is MappingNode { Entries: [{ Key.Value: "each" }] })
        {
            if (row.Type.Kind == ValueKind.Reference && element.MadeFor is { } one)
            {
                if (one.IsAndMore && one.Sort.Name != "post")
                {
                    state = FactState.Unknown;
                }
                else
                {
                    values.Add(new FactValue(one));
                }
            }
            else
            {
                bag.Add(ModelDiagnostics.EachPlace(source.SpanOf(node), row.Name));
            }
        }
        else if (_value.Read(element, row, node, ref state) is { } value)
        {
            values.Add(new FactValue(value));
        }
    }
}
