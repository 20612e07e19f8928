using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads values: checks each against the type its row of the table gives, and finds what references name. Lives while a structure is read.</summary>
internal sealed class FactReader(SourceText source, ReadLimits limits, DiagnosticBag bag, ElementIndex index, Func<Sort, MappingNode, Element?> addInline)
{
    /// <summary>The most characters that an id may have.</summary>
    public const int LongestId = 200;

    private static readonly string[] DatedKeys = StructureKeys.Dated.Names;
    private static readonly string[] PeriodKeys = StructureKeys.Period.Names;

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
                bag.Add(ModelDiagnostics.EmptyValue(Span(node), row));
                return null;
            case ScalarNode { Value: "unknown" }:
                return new Fact(row, FactState.Unknown, [], false, node.Range, isInherited);
            case ScalarNode { Value: "none" } when row.LeftOut == LeftOut.Required || row.Type.Kind == ValueKind.Kind:
                bag.Add(ModelDiagnostics.NoneNotAllowed(Span(node), row.Name));
                return null;
            case ScalarNode { Value: "none" }:
                return new Fact(row, FactState.None, [], false, node.Range, isInherited);
            default:
                break;
        }

        var state = FactState.Given;
        if (node is ScalarNode && !row.Type.IsSet)
        {
            return Value(element, row, node, ref state) is { } only ? new Fact(row, state, _single.Of(only, row), false, node.Range, isInherited)
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
        return state == FactState.Given && values.Count == 0 && !andMore && !(row.Type.IsSet && node is SequenceNode or MappingNode)
            ? null
            : new Fact(row, state, values.ToImmutable(row), andMore, node.Range, isInherited);
    }

    public string? Id(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            CheckId(scalar);
            return scalar.Value;
        }

        bag.Add(node is ScalarNode ? ModelDiagnostics.EmptyValue(Span(node), key) : ModelDiagnostics.WrongShape(Span(node), key, "ett ord", "a word"));
        return null;
    }

    public void CheckId(ScalarNode node)
    {
        if (VocabularyTable.ReservedWords.Contains(node.Value))
        {
            bag.Add(ModelDiagnostics.ReservedId(Span(node), node.Value));
        }
        else if (!IsId(node.Value))
        {
            bag.Add(ModelDiagnostics.BadId(Span(node), node.Value));
        }
    }

    /// <summary>Whether it will do as an id. What YAML takes for a truth value will not: tools that read the file would see no text there.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && char.IsLetterOrDigit(text[0]) && HasOnlyIdCharacters(text)
        && text is not ("true" or "True" or "TRUE" or "false" or "False" or "FALSE");

    private static bool HasOnlyIdCharacters(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_') && !char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    public MappingNode? Mapping(Node node, string key)
    {
        if (node is MappingNode mapping)
        {
            return mapping;
        }

        bag.Add(node is ScalarNode { IsNull: true }
            ? ModelDiagnostics.EmptyValue(Span(node), key)
            : ModelDiagnostics.NotKeys(Span(node), key));
        return null;
    }

    /// <summary>A word, or a list of words.</summary>
    public IEnumerable<ScalarNode> Words(Node node, string key)
    {
        var items = node is SequenceNode sequence ? sequence.Items : [node];
        foreach (var item in items)
        {
            if (item is ScalarNode { IsNull: false } word)
            {
                yield return word;
            }
            else
            {
                bag.Add(ModelDiagnostics.WrongShape(Span(item), key, "ett ord eller en lista med ord", "a word or a list of words"));
            }
        }
    }

    /// <summary>How many things an entry stands for; null when it is wrongly written, which has been reported.</summary>
    public Multiplicity? Count(Node node)
    {
        if (node is ScalarNode scalar)
        {
            return WholeNumber(scalar, "count") is { } n ? new Multiplicity(n, n) : null;
        }

        if (Mapping(node, "count") is not { } mapping)
        {
            return null;
        }

        var (low, high, freeLow, freeHigh) = (0, Multiplicity.Unlimited, 0, 0);
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not ScalarNode word)
            {
                bag.Add(ModelDiagnostics.WrongShape(Span(value), key.Value, "ett tal", "a number"));
                return null;
            }

            if (key.Value == "free")
            {
                var ends = word.Value.Split("..");
                if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out freeLow)
                    || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out freeHigh) || freeHigh < freeLow)
                {
                    bag.Add(ModelDiagnostics.WrongShape(Span(value), "free", "ett intervall som `0..1`", "a range such as `0..1`"));
                    return null;
                }

                high = mapping.Entries.Count == 1 ? 0 : high;
                continue;
            }

            if (WholeNumber(word, key.Value) is not { } n)
            {
                return null;
            }

            switch (key.Value)
            {
                case "exactly":
                    (low, high) = (n, n);
                    break;
                case "at-least":
                    low = n;
                    break;
                case "more-than":
                    low = n + 1;
                    break;
                case "at-most":
                    high = n;
                    break;
                case "fewer-than":
                    high = n - 1;
                    break;
                default:
                    bag.Add(ModelDiagnostics.UnknownKey(Span(key), key.Value, StructureKeys.Count.What, bag.Suggest(key.Value, StructureKeys.Count.Names), StructureKeys.Count.Names));
                    return null;
            }
        }

        if (high < low)
        {
            bag.Add(ModelDiagnostics.RangeUpsideDown(Span(node), "count", low, high, $"count: {{ at-least: {Math.Max(0, high)}, at-most: {low} }}"));
            return null;
        }

        return new Multiplicity(low, high, freeLow, freeHigh);
    }

    private int? WholeNumber(ScalarNode node, string key)
    {
        if (int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1_000_000_000)
        {
            return n;
        }

        bag.Add(ModelDiagnostics.NotANumber(Span(node), key, node.Value));
        return null;
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
            if (_values + values.Count > limits.MaxElements)
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
            foreach (var one in index.EachOf(each.Value, row, this, bag, Span))
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
            bag.Add(ModelDiagnostics.UnknownFactOfBody(Span(node), node.Value, bag.Suggest(node.Value, known)));
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
                    bag.Add(ModelDiagnostics.UnknownKey(Span(key), key.Value, StructureKeys.Dated.What, bag.Suggest(key.Value, DatedKeys), DatedKeys));
                }
                else if (key.Value != "is" && Date(value, key.Value) is { } date)
                {
                    from = key.Value == "from" ? date.First : from;
                    until = key.Value == "until" ? date.Last : until;
                }
            }

            if (from > until)
            {
                bag.Add(ModelDiagnostics.BackwardPeriod(Span(mapping["until"]!), from, until));
            }

            if (mapping["is"] is ScalarNode { Value: "none" })
            {
                return;
            }

            if (Value(element, row, mapping["is"]!, ref state) is { } dated)
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
                bag.Add(ModelDiagnostics.EachPlace(Span(node), row.Name));
            }
        }
        else if (Value(element, row, node, ref state) is { } value)
        {
            values.Add(new FactValue(value));
        }
    }

    private object? Value(Element element, AttributeRow row, Node node, ref FactState state)
    {
        var type = row.Type;
        if (type.Kind == ValueKind.Wording)
        {
            return Wording(node, row.Name);
        }

        if (type.Kind == ValueKind.Period)
        {
            return Period(node, row.Name);
        }

        if (type.Kind == ValueKind.Reference && node is MappingNode inline && type.Targets is [("matter" or "document") and var target])
        {
            return addInline(VocabularyTable.Find(target)!, inline);
        }

        if (node is MappingNode repeated && repeated["each"] is not null)
        {
            return repeated.Entries.Find(e => e.Key.Value != "each").Key is { } stray
                ? Bad(ModelDiagnostics.UnknownKey(Span(stray), stray.Value, new("`each`", "`each`"), null))
                : Bad(ModelDiagnostics.EachPlace(Span(node), row.Name));
        }

        if (node is not ScalarNode scalar)
        {
            bag.Add(type.IsSet
                ? ModelDiagnostics.WrongShape(Span(node), row.Name, "en lista med ord", "a list of words")
                : ModelDiagnostics.OneValueWanted(Span(node), row));
            return null;
        }

        if (scalar.IsNull)
        {
            bag.Add(ModelDiagnostics.EmptyValue(Span(node), row));
            return null;
        }

        switch (type.Kind)
        {
            case ValueKind.Text:
                return scalar.Value;
            case ValueKind.Kind:
                CheckId(scalar);
                return scalar.Value;
            case ValueKind.Number:
                return WholeNumber(scalar, row.Name) is { } n ? (long)n : null;
            case ValueKind.Year:
                return scalar.Value.Length == 4 && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    ? (long)year
                    : Bad(ModelDiagnostics.NotAYear(Span(node), row.Name, scalar.Value));
            case ValueKind.Date:
                return Date(node, row.Name);
            case ValueKind.Duration:
                return Duration.TryParse(scalar.Value, out var duration) ? duration : Bad(ModelDiagnostics.NotADuration(Span(node), row.Name, scalar.Value));
            case ValueKind.Word:
                return type.Words.Contains(scalar.Value)
                    ? type.Words[type.Words.IndexOf(scalar.Value)]
                    : Bad(ModelDiagnostics.UnknownWord(Span(node), row.Name, scalar.Value, type.Words, bag.Suggest(scalar.Value, type.Words)));
            case ValueKind.Reference:
                return Reference(element, row, scalar, ref state);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private object? Reference(Element element, AttributeRow row, ScalarNode scalar, ref FactState state)
    {
        var text = scalar.Value;
        if (_single.Known(text, row) is { } known)
        {
            return known;
        }

        if (text == "each" || text.StartsWith("each/", StringComparison.Ordinal) || text.Contains("/each", StringComparison.Ordinal))
        {
            if (InHand(element) is not { } one)
            {
                return Bad(ModelDiagnostics.EachOutside(Span(scalar)));
            }

            if (one.IsAndMore)
            {
                state = FactState.Unknown;
                return null;
            }

            if (text == "each")
            {
                return one;
            }

            text = string.Join('/', text.Split('/').Select(part => part == "each" ? one.Id : part));
        }

        if (index.Resolve(text, row, element, scalar.Range, out var isUnknown) is { } found)
        {
            if (text == scalar.Value && !text.Contains('/', StringComparison.Ordinal))
            {
                _single.Learn(text, row, found);
            }

            return found;
        }

        if (isUnknown)
        {
            state = FactState.Unknown;
            return null;
        }

        if (index.IsKind(text, row))
        {
            // A kind where one thing could stand: `about: lansdelsrad`.
            return text;
        }

        if (index.BodyWithoutPosts(text, row) is { } body)
        {
            return Bad(ModelDiagnostics.PostNotDescribed(Span(scalar), text, body.Id!));
        }

        if (index.Named(text, row) is { } named)
        {
            return Bad(ModelDiagnostics.NameForId(Span(scalar), row.Name, text, named));
        }

        // What stands in a body goes by both ids.
        var candidates = index.Candidates(row, element).ToList();
        var inside = candidates.Where(c => c.EndsWith("/" + text, StringComparison.Ordinal)).Take(2).ToList();
        var targets = row.Type.Targets.Select(t => VocabularyTable.Find(t)!).ToList();
        return Bad(ModelDiagnostics.UnknownReference(
            Span(scalar), row.Name, text,
            string.Join(" eller ", targets.Select(t => t.PluralLabel.Sv)), string.Join(" or ", targets.Select(t => t.PluralLabel.En)),
            inside.Count == 1 ? inside[0] : bag.Suggest(text, candidates)));
    }

    // The one an entry, or what it stands in, was made for.
    private static Element? InHand(Element element)
    {
        for (var at = element; at is not null; at = at.Owner)
        {
            if (at.MadeFor is { } one)
            {
                return one;
            }
        }

        return null;
    }

    private DateRange? Date(Node node, string key)
    {
        if (node is ScalarNode scalar && DateRange.TryParse(scalar.Value, out var range))
        {
            return range;
        }

        bag.Add(ModelDiagnostics.NotADate(Span(node), key, node is ScalarNode { Value: var text } ? text : "…"));
        return null;
    }

    private DateRange? Period(Node node, string key)
    {
        if (node is not MappingNode mapping)
        {
            bag.Add(ModelDiagnostics.WrongShape(
                Span(node), key, "två datum", "two dates", new($"skriv `{key}: {{ from: …, until: … }}`", $"write `{key}: {{ from: …, until: … }}`")));
            return null;
        }

        DateRange? from = null;
        DateRange? until = null;
        string[] missing = [.. PeriodKeys.Where(k => mapping[k] is null)];
        var isMistyped = false;
        foreach (var (name, value) in mapping.Entries)
        {
            if (name.Value == "from")
            {
                from = Date(value, "from");
            }
            else if (name.Value == "until")
            {
                until = Date(value, "until");
            }
            else
            {
                isMistyped = true;
                bag.Add(ModelDiagnostics.UnknownKey(Span(name), name.Value, StructureKeys.Period.What, missing is [var only] ? only : bag.Suggest(name.Value, PeriodKeys)));
            }
        }

        if (from is null || until is null)
        {
            if (missing.Length > 0 && !isMistyped)
            {
                bag.Add(ModelDiagnostics.MissingKey(Span(node), missing[0], new($"`{key}`", $"`{key}`")));
            }

            return null;
        }

        if (from.Value.First > until.Value.Last)
        {
            bag.Add(ModelDiagnostics.BackwardPeriod(Span(mapping["until"]!), from.Value.First, until.Value.Last));
            return null;
        }

        return new DateRange(from.Value.First, until.Value.Last);
    }

    private Wording? Wording(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            return Model.Wording.Same(scalar.Value);
        }

        if (node is not MappingNode mapping)
        {
            bag.Add(node is ScalarNode
                ? ModelDiagnostics.EmptyValue(Span(node), key)
                : ModelDiagnostics.WrongShape(Span(node), key, "en text, eller `sv` och `en` med var sin text", "a text, or `sv` and `en` with a text each"));
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            bag.Add(ModelDiagnostics.WrongShape(Span(node), key, "en text, eller `sv` och `en` med var sin text", "a text, or `sv` and `en` with a text each"));
        }

        foreach (var (name, value) in mapping.Entries)
        {
            if (!StructureKeys.Wording.Names.Contains(name.Value))
            {
                bag.Add(ModelDiagnostics.UnknownKey(Span(name), name.Value, StructureKeys.Wording.What, null));
            }
            else if (value is not ScalarNode { IsNull: false })
            {
                bag.Add(ModelDiagnostics.WrongShape(Span(value), name.Value, "en text", "a text"));
            }
        }

        return new((mapping["sv"] as ScalarNode)?.Value, (mapping["en"] as ScalarNode)?.Value);
    }

    private object? Bad(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
