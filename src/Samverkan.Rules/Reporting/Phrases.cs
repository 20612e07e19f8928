using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Says conditions in words, from the phrases of the vocabulary table and the words of the charter.</summary>
internal sealed class Phrases(Charter charter, Language language)
{
    private readonly Names _names = new(charter, language);

    private bool IsSwedish => language == Language.Swedish;

    /// <summary>A condition as it is said of a thing after "that": "is on the opposition side".</summary>
    public string Of(Condition condition, IReadOnlyList<object>? against = null) => condition switch
    {
        AllOf all => string.Join(And, all.Parts.Select(p => Of(p)).Where(p => p.Length > 0)),
        AnyOf any => string.Join(Or, any.Parts.Select(p => Of(p))),
        NoneOf none => (IsSwedish ? "inte " : "not ") + "(" + string.Join(Or, none.Parts.Select(p => Of(p))) + ")",
        IsWord word => OfWord(word),
        HasValue value => OfValue(value, against),
        SetHolds set => OfSet(set, against),
        Within within => Said(within.Attribute, List(within.Edges.Select(e => Edge(e, within.Attribute, against)), and: true)),
        Through through => OfThrough(through),
        CountOf count => Said(count.List, Bound(count, afterVerb: true)),
        ClosedList closed => (IsSwedish ? "har precis dessa " : "has exactly these ") + Label(closed.List, closed.Where) + ": " + Operand(closed.Ids, closed.List.First, against, and: true),
        ListHolds list => OfList(list, against),
        Every every => (IsSwedish ? $"bara har {every.List.First.Label.Sv}" : $"has only {every.List.First.Label.En}") + Suffix(every.Where, plural: true) + (IsSwedish ? " som " : ", each of which ") + Of(every.Holds),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A bound with what it counts: "exactly 1 seat that is on the opposition side".</summary>
    public string Bound(CountOf count) => Bound(count, afterVerb: false);

    // "appoints exactly 3 ordinary seats", not "… ordinary seats it appoints": a verb of the list's own says what its name says.
    private string Bound(CountOf count, bool afterVerb)
    {
        var named = afterVerb && count.List.First is { Target: { } listed, Type.IsList: true } row && row.Phrase.En != "has {0}" ? listed.PluralLabel : count.List.First.Label;
        var bounds = List(count.Edges.Select(e => Amount(e)), and: true);
        var one = count.Edges is [{ AsManyAs: null, IsShare: false, Over: 1 }];
        var list = count.List.First;

        // A set of references is called what it refers to: "is attached to exactly 1 body".
        var label = (list.Target, one, list.Type.IsList) switch
        {
            ({ } target, true, _) => target.Label.In(language),
            ({ } target, false, false) => target.PluralLabel.In(language),
            _ => named.In(language),
        };
        if (!count.Distinct.IsEmpty)
        {
            var values = Along(count.Distinct);
            label = IsSwedish ? $"olika värden på {values} bland {count.List.First.Label.Sv}" : $"different values of {values} among {count.List.First.Label.En}";
        }

        var per = count.Per.IsEmpty ? "" : (IsSwedish ? " för varje " : " for each ") + Along(count.Per);
        var among = count.Among is null ? "" : (IsSwedish ? " bland dem som " : " among those where each ") + Of(count.Among);
        return $"{bounds} {label}{Suffix(count.Where, plural: !one)}{per}{among}";
    }

    /// <summary>"that is on the opposition side", or nothing where nothing is asked.</summary>
    public string Such(Condition where) => Suffix(where, plural: false).TrimStart();

    /// <summary>A value as a reader would say it.</summary>
    public string Value(object value, AttributeRow row) => value switch
    {
        Element element => _names.Of(element),
        string word when row.Type.Kind == ValueKind.Word => row.LabelOf(word).In(language),
        string word when row.Type.Kind == ValueKind.Kind && charter.Words.Match(word, row.Sort, isKind: true) is { } kind => _names.Of(kind),
        string word when row.Type.Kind is ValueKind.Reference or ValueKind.List => Named(word, row),
        Duration duration => Length(duration),
        Wording name => name.In(language),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>"a, b and c", or "a, b or c".</summary>
    public string List(IEnumerable<string> items, bool and)
    {
        var all = items.ToList();
        return all.Count <= 1 ? all.FirstOrDefault() ?? "" : string.Join(", ", all.Take(all.Count - 1)) + (and ? And : Or) + all[^1];
    }

    private string And => IsSwedish ? " och " : " and ";

    private string Or => IsSwedish ? " eller " : " or ";

    private string That => IsSwedish ? "som" : "that";

    // "of kind chair that represents …": a kind needs no verb, and several things in English need another one than one thing.
    private string Suffix(Condition where, bool plural)
    {
        var parts = where is AllOf all ? all.Parts : [where];
        var kinds = parts.OfType<IsWord>().Where(w => w is { Negated: false, Path: null, Sorts.IsEmpty: true } && w.Words.All(x => x.IsKind)).ToList();
        var ofKind = string.Concat(kinds.Select(k => (IsSwedish ? " av slaget " : " of kind ") + List(k.Words.Select(_names.Of), and: false)));
        var said = string.Join(And, parts.Where(p => p is not IsWord word || !kinds.Contains(word)).Select(p => Of(p)).Where(p => p.Length > 0));
        return ofKind + (said.Length == 0 ? "" : plural && !IsSwedish ? " where each " + said : $" {That} {said}");
    }

    private string Named(string word, AttributeRow row)
    {
        foreach (var target in row.Type.Targets)
        {
            if (charter.Words.Match(word, VocabularyTable.Find(target)!, isKind: false) is { } found)
            {
                return _names.Of(found);
            }
        }

        return word;
    }

    private string OfWord(IsWord test)
    {
        var words = List(test.Words.Select(Article).Concat(test.Sorts.Select(s => s.Label.In(language))).Concat(test.Path is { } path ? [Path(path)] : []), and: false);
        return (test.Negated, IsSwedish) switch
        {
            (false, false) => "is " + words,
            (true, false) => "is not " + words,
            (false, true) => "är " + words,
            (true, true) => "inte är " + words,
        };
    }

    private string OfValue(HasValue value, IReadOnlyList<object>? against)
    {
        var row = value.Attribute.First;
        if (value.Values is { HasNone: true, Words.IsEmpty: true, Texts.IsEmpty: true, Posts.IsEmpty: true })
        {
            // Of something referred to: "was added by no body", "inte har lagts till av något organ".
            if (row.Target is { } target)
            {
                var some = IsSwedish ? $"{(VocabularyTable.IsNeuter(target) ? "något" : "någon")} {target.Label.Sv}" : $"{(value.Negated ? "some" : "no")} {target.Label.En}";
                return (IsSwedish && !value.Negated ? "inte " : "") + Said(value.Attribute, some);
            }

            return (value.Negated, IsSwedish) switch
            {
                (false, false) => $"has no {row.Label.En}",
                (true, false) => $"has some {row.Label.En}",
                (false, true) => $"saknar {row.Label.Sv}",
                (true, true) => $"har {row.Label.Sv}",
            };
        }

        var said = Operand(value.Values, row, against, and: false);
        return value.Negated ? Not(value.Attribute, said) : Said(value.Attribute, said);
    }

    private string OfSet(SetHolds set, IReadOnlyList<object>? against)
    {
        if (set.Values.HasNone)
        {
            return IsSwedish ? $"saknar {set.Attribute.First.Label.Sv}" : $"has no {set.Attribute.First.Label.En}";
        }

        var several = set.Relation is SetRelation.Includes or SetRelation.Exactly or SetRelation.Only;
        var values = Operand(set.Values, set.Attribute.First, against, several);
        return set.Relation == SetRelation.Excludes ? Not(set.Attribute, values) : Said(set.Attribute, set.Relation switch
        {
            SetRelation.Includes => values,
            SetRelation.IncludesAny when set.Values.Words.Length + set.Values.Texts.Length == 1 => values,
            SetRelation.IncludesAny => (IsSwedish ? "minst ett av: " : "at least one of: ") + values,
            SetRelation.Only => (IsSwedish ? "bara " : "nothing but ") + values,
            _ => (IsSwedish ? "precis " : "exactly ") + values,
        });
    }

    private string OfThrough(Through through)
    {
        var row = through.Attribute.First;
        var target = VocabularyTable.Find(row.Type.Targets[0])!;
        var label = target.Label.In(language);
        var said = IsSwedish ? $"{label} som {Of(through.Holds)}" : $"{Indefinite(label)} that {Of(through.Holds)}";
        return Said(through.Attribute, said);
    }

    private string OfList(ListHolds list, IReadOnlyList<object>? against)
    {
        var ids = Operand(list.Ids, list.List.First, against, list.Relation != SetRelation.IncludesAny);
        var label = Label(list.List, list.Where);
        return (list.Relation, IsSwedish) switch
        {
            (SetRelation.Excludes, false) => $"has none of these {label}: {ids}",
            (SetRelation.IncludesAny, false) => $"has at least one of these {label}: {ids}",
            (_, false) => $"has these {label}: {ids}",
            (SetRelation.Excludes, true) => $"inte har någon av dessa {label}: {ids}",
            (SetRelation.IncludesAny, true) => $"har minst en av dessa {label}: {ids}",
            (_, true) => $"har dessa {label}: {ids}",
        };
    }

    private string Label(AttributeRef list, Condition where) => list.First.Label.In(language) + Suffix(where, plural: true);

    private string Said(AttributeRef attribute, string value) => attribute.First.Phrase.In(language).Replace("{0}", value, StringComparison.Ordinal);

    // "may not decide", "does not cover schools", "inte får besluta".
    private string Not(AttributeRef attribute, string value)
    {
        var said = Said(attribute, value);
        if (IsSwedish)
        {
            return "inte " + said;
        }

        var end = said.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? at : said.Length;
        return (said[..end], said[end..]) switch
        {
            ("is" or "was" or "may" or "can", var rest) => $"{said[..end]} not{rest}",
            ("has", var rest) when rest.StartsWith(" been ", StringComparison.Ordinal) => "has not" + rest,
            ("has", var rest) => "does not have" + rest,
            (var verb, var rest) => $"does not {verb.TrimEnd('s')}{rest}",
        };
    }

    // What a path of attributes leads to: "organisation represented of the seat".
    private string Along(ImmutableArray<AttributeRow> path) =>
        path.Reverse().Select(r => r.Label.In(language)).Aggregate((said, label) => IsSwedish ? $"{said} för {label}" : $"{said} of the {label}");

    private string Operand(Operand operand, AttributeRow row, IReadOnlyList<object>? against, bool and)
    {
        if (operand.Path is { } path)
        {
            return against is { Count: > 0 } ? List(against.Select(v => Value(v, row)), and) : Path(path);
        }

        var words = operand.Words.Select(Article)
            .Concat(operand.Posts.Select(p => $"{_names.Of(p.Kind)} {_names.In} {_names.Of(p.Body)}"))
            .Concat(operand.Told.Select(t => Value(t, row)));
        return List(operand.HasNone ? words.Append(IsSwedish ? "ingen" : "none") : words, and);
    }

    // English names a kind with an article; Swedish does without.
    private string Article(Word word) => word.IsKind && !IsSwedish && word.Sort.Name != "post" ? Indefinite(_names.Of(word)) : _names.Of(word);

    private static string Indefinite(string noun) => (noun.Length > 0 && "aeio".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) ? "an " : "a ") + noun;

    private string Path(RefPath path)
    {
        var root = path.Root switch
        {
            RefRoot.Body => IsSwedish ? "organet" : "the body",
            RefRoot.Structure => IsSwedish ? "strukturen" : "the structure",
            RefRoot.Declared => _names.Of(path.Declared!),
            _ => VocabularyTable.Find(path.Text.Split('.')[0])?.Label.In(language) is { } label ? (IsSwedish ? label + " i fråga" : "the " + label) : path.Text,
        };
        if (path.Steps.IsEmpty)
        {
            return path.Root == RefRoot.Declared ? root : IsSwedish ? root + " självt" : root + " itself";
        }

        return path.Steps.Aggregate(root, (said, step) => IsSwedish ? $"{step.First.Label.Sv} för {said}" : $"the {step.First.Label.En} of {said}");
    }

    private string Amount(CountEdge edge)
    {
        if (edge.AsManyAs is { } other)
        {
            var label = other.List.First.Label.In(language) + Suffix(other.Where, plural: true);
            return (edge.Bound, IsSwedish) switch
            {
                (BoundWord.AtLeast, false) => $"at least as many as the {label}:",
                (BoundWord.AtMost, false) => $"at most as many as the {label}:",
                (BoundWord.MoreThan, false) => $"more than the {label}:",
                (BoundWord.FewerThan, false) => $"fewer than the {label}:",
                (_, false) => $"as many as the {label}:",
                (BoundWord.AtLeast, true) => $"minst lika många som {label}:",
                (BoundWord.AtMost, true) => $"högst lika många som {label}:",
                (BoundWord.MoreThan, true) => $"fler än {label}:",
                (BoundWord.FewerThan, true) => $"färre än {label}:",
                (_, true) => $"lika många som {label}:",
            };
        }

        var amount = edge switch
        {
            { IsShare: false } => edge.Over.ToString(CultureInfo.InvariantCulture),
            { Under: 100 } => edge.Over.ToString(CultureInfo.InvariantCulture) + (IsSwedish ? " procent av" : "% of the"),
            _ => $"{edge.Over.ToString(CultureInfo.InvariantCulture)}/{edge.Under.ToString(CultureInfo.InvariantCulture)}" + (IsSwedish ? " av" : " of the"),
        };
        return (edge.Bound, IsSwedish) switch
        {
            (BoundWord.Exactly, false) when edge.Over == 0 => "no",
            (BoundWord.Exactly, true) when edge.Over == 0 => "inga",
            (BoundWord.Exactly, false) => "exactly " + amount,
            (BoundWord.AtLeast, false) => "at least " + amount,
            (BoundWord.AtMost, false) => "at most " + amount,
            (BoundWord.MoreThan, false) => "more than " + amount,
            (BoundWord.FewerThan, false) => "fewer than " + amount,
            (BoundWord.Exactly, true) => "exakt " + amount,
            (BoundWord.AtLeast, true) => "minst " + amount,
            (BoundWord.AtMost, true) => "högst " + amount,
            (BoundWord.MoreThan, true) => "fler än " + amount,
            (BoundWord.FewerThan, true) => "färre än " + amount,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private string Edge(ValueEdge edge, AttributeRef attribute, IReadOnlyList<object>? against)
    {
        var value = edge switch
        {
            { Duration: { } duration } => Length(duration),
            { Date: { } date } => date.ToString(),
            { Path: { } path } => against is [var one] ? Value(one, attribute.First) : Path(path),
            _ => edge.Number.ToString(CultureInfo.InvariantCulture),
        };
        var isDate = attribute.First.Type.Kind == ValueKind.Date;
        var word = (edge.Word, IsSwedish) switch
        {
            (EdgeWord.Exactly, _) => "",
            (EdgeWord.AtLeast or EdgeWord.OnOrAfter, false) => isDate ? "on or after " : "at least ",
            (EdgeWord.AtMost or EdgeWord.By, false) => isDate ? "no later than " : "at most ",
            (EdgeWord.MoreThan or EdgeWord.After, false) => isDate ? "after " : "more than ",
            (EdgeWord.FewerThan or EdgeWord.Before, false) => isDate ? "before " : "less than ",
            (EdgeWord.AtLeast or EdgeWord.OnOrAfter, true) => isDate ? "tidigast " : "minst ",
            (EdgeWord.AtMost or EdgeWord.By, true) => isDate ? "senast " : "högst ",
            (EdgeWord.MoreThan or EdgeWord.After, true) => isDate ? "efter " : "mer än ",
            (EdgeWord.FewerThan or EdgeWord.Before, true) => isDate ? "före " : "mindre än ",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (edge.Distance is not { } distance)
        {
            return word + value;
        }

        var bound = (edge.DistanceWord, IsSwedish) switch
        {
            (BoundWord.AtLeast, false) => "at least ",
            (BoundWord.AtMost, false) => "at most ",
            (BoundWord.MoreThan, false) => "more than ",
            (BoundWord.FewerThan, false) => "less than ",
            (BoundWord.AtLeast, true) => "minst ",
            (BoundWord.AtMost, true) => "högst ",
            (BoundWord.MoreThan, true) => "mer än ",
            (BoundWord.FewerThan, true) => "mindre än ",
            (_, false) => "exactly ",
            (_, true) => "exakt ",
        };
        return $"{bound}{Length(distance)} {word}{value}";
    }

    private string Length(Duration duration)
    {
        if (!IsSwedish)
        {
            return duration.ToString();
        }

        return (duration.Days, duration.Months) switch
        {
            (0, var m) when m > 0 && m % 12 == 0 => $"{m / 12} år",
            (0, 1) => "1 månad",
            (0, var m) => $"{m} månader",
            (7, 0) => "1 vecka",
            (var d, 0) when d % 7 == 0 && d > 0 => $"{d / 7} veckor",
            (1, 0) => "1 dag",
            (var d, 0) => $"{d} dagar",
            var (d, m) => $"{m} månader och {d} dagar",
        };
    }
}
