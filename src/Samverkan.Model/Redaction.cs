using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model;

/// <summary>Makes a copy of a structure in which nobody who holds a seat is named: neither in values, ids and warnings, nor in the text that lines are shown of. Lives for one structure.</summary>
internal sealed class Redaction
{
    // Shorter parts of names, such as initials, are found in ids that have nothing to do with them.
    private const int ShortestPart = 3;

    private static readonly FrozenSet<string> LanguageWords = VocabularyTable.Sorts
        .SelectMany(s => s.Attributes.Select(a => a.Name).Concat(s.Attributes.SelectMany(a => a.Type.Words)).Concat(s.OwnKinds).Append(s.Name).Append(s.Plural))
        .Concat(VocabularyTable.Reserved)
        .Concat(["defaults", "words", "kind-of"])
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Structure _structure;
    private readonly Dictionary<string, RedactedText> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, Element> _copies = [];
    private SearchValues<string> _anyName = SearchValues.Create([], StringComparison.Ordinal);
    private readonly HashSet<(Element? Owner, Sort Sort, string Id)> _taken = [];
    private int[] _lengths = [];
    private Dictionary<(Sort Sort, string FullId), (string Original, string Told)>? _ids;

    private Redaction(Structure structure)
    {
        _structure = structure;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Holders(structure).SelectMany(f => f.Values).Select(v => v.Value).OfType<string>())
        {
            // Names that differ in case alone are one person's to conditions that tell people apart.
            var normal = name.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
            if (!numbers.TryGetValue(normal, out var number))
            {
                numbers.Add(normal, number = numbers.Count + 1);
            }

            _people.TryAdd(name, new RedactedText(name, number));
        }
    }

    /// <summary>The same structure without names; itself where nobody is named.</summary>
    public static Structure Of(Structure structure)
    {
        var redaction = new Redaction(structure);
        return redaction._people.Count == 0 ? structure : redaction.Copy();
    }

    /// <summary>What is wrong with a text that is no structure, without the words that it quotes, save those of the language: nobody can tell which of the others are names.</summary>
    public static ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => d with { Message = Unquoted(d.Message), Help = d.Help is { } help ? Unquoted(help) : null })];

    private static Wording Unquoted(Wording words) => new(words.Sv is { } sv ? Unquoted(sv) : null, words.En is { } en ? Unquoted(en) : null);

    // Every second part stands between backticks; after the last one that is not closed, all of it may be a name.
    private static string Unquoted(string text) => string.Join('`', text.Split('`').Select((part, i) => i % 2 == 0 || IsOfTheLanguage(part) ? part : "…"));

    private static bool IsOfTheLanguage(string quoted) =>
        quoted.Split([' ', ':', ',', '{', '}', '[', ']', '.', '…'], StringSplitOptions.RemoveEmptyEntries).All(word => !word.Any(char.IsLetter) || LanguageWords.Contains(word));

    private static IEnumerable<Fact> Holders(Structure structure) => structure.Elements.SelectMany(e => e.Facts).Where(f => f.Attribute.Name == "holder");

    private Structure Copy()
    {
        ImmutableArray<Element> elements = [.. _structure.Elements.Select(Copy)];
        foreach (var (original, copy) in _copies)
        {
            copy.Facts = [.. original.Facts.Select(Copy)];
        }

        foreach (var (name, person) in _people.Where(p => p.Key.Length >= ShortestPart))
        {
            _names[name] = person.ToString();
        }

        _anyName = SearchValues.Create([.. _names.Keys], StringComparison.Ordinal);
        _lengths = [.. _names.Keys.Select(n => n.Length).Distinct().OrderDescending()];
        return _structure.With(Blanked(), elements, _copies, [.. _structure.Warnings.Select(w => w with { Message = Without(w.Message), Help = w.Help is { } help ? Without(help) : null })], this);
    }

    /// <summary>The structure with names.</summary>
    public Structure Original => _structure;

    /// <summary>What a holder is told as.</summary>
    public string Holder(string name) => _people.TryGetValue(name, out var person) ? person.ToString() : name;

    /// <summary>What the id of a thing is told as, where it is written in one of these scopes, each empty or with a slash at its end, the innermost first.</summary>
    public string Id(string text, IEnumerable<Sort> sorts, IEnumerable<string> scopes)
    {
        _ids ??= Ids();
        foreach (var scope in scopes)
        {
            // The whole of it, or the thing that it begins with: `anna/each`.
            for (var length = text.Length; length > 0; length = text.LastIndexOf('/', length - 1))
            {
                foreach (var sort in sorts)
                {
                    if (_ids.TryGetValue((sort, scope + text[..length]), out var id))
                    {
                        return text[..(length - id.Original.Length)] + id.Told + text[length..];
                    }
                }
            }
        }

        return text;
    }

    /// <summary>Likewise of a value that may be anything: a name or an id of what is told otherwise, but not one that other things have as well.</summary>
    public string AnyId(string text, IEnumerable<string> scopes)
    {
        if (_people.TryGetValue(text, out var person))
        {
            return person.ToString();
        }

        var told = VocabularyTable.Sorts.Select(s => Id(text, [s], scopes)).Where(t => t != text).Distinct().ToList();
        return told is [var only] && !_structure.Elements.Any(e => e.FullId == text && _copies[e].Id == e.Id) ? only : text;
    }

    // Every id of the structure, and where an entry is made for each the id of the entry.
    private Dictionary<(Sort Sort, string FullId), (string Original, string Told)> Ids()
    {
        var ids = new Dictionary<(Sort, string), (string, string)>();
        foreach (var (original, copy) in _copies.Where(c => c.Key.Id is not null).OrderBy(c => c.Key.Index))
        {
            var (full, id, told) = (original.FullId!, original.Id!, copy.Id!);
            ids.TryAdd((original.Sort, full), (id, told));
            if (original.MadeFor is not null && id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
            {
                ids.TryAdd((original.Sort, full[..^(id.Length - slash)]), (id[..slash], told[..told.IndexOf('/', StringComparison.Ordinal)]));
            }
        }

        return ids;
    }

    private Element Copy(Element element)
    {
        if (_copies.TryGetValue(element, out var known))
        {
            return known;
        }

        var copy = new Element(element.Sort, element.Id, element.Owner is { } owner ? Copy(owner) : null, element.List, element.Range)
        {
            Position = element.Position,
            Count = element.Count,
            IsAndMore = element.IsAndMore,
            IsImplicit = element.IsImplicit,
            From = element.From,
            Until = element.Until,
            Index = element.Index,
        };
        _copies.Add(element, copy);
        copy.MadeFor = element.MadeFor is { } one ? Copy(one) : null;
        if (element.HasNamesake)
        {
            copy.HasNamesake = true;
        }

        if (!element.DeclaredFacts.IsEmpty)
        {
            copy.DeclaredFacts = element.DeclaredFacts;
        }

        if (element.Id is { } id)
        {
            // Of an entry made for each, the id of the entry alone may be made of a name.
            var slash = element.MadeFor is null ? -1 : id.IndexOf('/', StringComparison.Ordinal);
            var (own, rest) = slash < 0 ? (id, "") : (id[..slash], id[slash..]);
            if (Shown(element, own) is { } holder)
            {
                copy.Key = id;
                copy.Id = Free(element, holder.ToString().Replace(' ', '-'), rest);
                _names.TryAdd(id, copy.Id);
                _names.TryAdd(own, copy.Id[..^rest.Length]);
            }
        }

        return copy;
    }

    // Two seats of one person in one body are told apart: `person-1`, `person-1-2`.
    private string Free(Element element, string id, string rest)
    {
        if (_taken.Count == 0)
        {
            _taken.UnionWith(_structure.Elements.Where(e => e.Id is not null).Select(e => (e.Owner, e.Sort, e.Id!)));
        }

        var free = id;
        for (var n = 2; !_taken.Add((element.Owner, element.Sort, free + rest)); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return free + rest;
    }

    private Fact Copy(Fact fact) => new(
        fact.Attribute, fact.State, [.. fact.Values.Select(v => v with { Value = Copy(v.Value, fact.Attribute) })], fact.AndMore, fact.Range, fact.IsInherited);

    private object Copy(object value, AttributeRow attribute) => value switch
    {
        Element element => Copy(element),
        string name when attribute.Name == "holder" => _people[name],
        _ => value,
    };

    // The holder whose name an id is made of: `anna-andersson`, `ordf-andersson`.
    private RedactedText? Shown(Element element, string id)
    {
        if (element.Sort.Find("holder") is not { } row || element.Find(row) is not { } holder)
        {
            return null;
        }

        var parts = Parts(id);
        return holder.Values.Select(v => v.Value).OfType<string>()
            .Where(name => Parts(name).Any(p => p.Length >= ShortestPart && parts.Any(i => i == p || (p.Length > ShortestPart && i.Contains(p, StringComparison.Ordinal)))))
            .Select(name => _people[name])
            .FirstOrDefault();
    }

    // The words of a text, as they would stand in an id: lower case, without accents.
    private static HashSet<string> Parts(string text)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        var part = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                part.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        parts.Remove("");
        return parts;
    }

    // The text with every letter of what names a person made a dot, so that all places in it stay where they are.
    private SourceText Blanked()
    {
        var text = _structure.Source.Text.ToCharArray();
        foreach (var range in Holders(_structure).Select(f => f.Range))
        {
            Blank(text, range.Start, range.End);
        }

        foreach (var (at, name) in Named(_structure.Source.Text))
        {
            Blank(text, at, at + name.Length);
        }

        return _structure.Source.With(new string(text));
    }

    private static void Blank(char[] text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            text[i] = char.IsWhiteSpace(text[i]) ? text[i] : '·';
        }
    }

    private Wording Without(Wording words) => new(words.Sv is { } sv ? Without(sv) : null, words.En is { } en ? Without(en) : null);

    private string Without(string text)
    {
        var told = new StringBuilder();
        var end = 0;
        foreach (var (at, name) in Named(text))
        {
            told.Append(text, end, at - end).Append(_names[name]);
            end = at + name.Length;
        }

        return told.Append(text, end, text.Length - end).ToString();
    }

    // Where a text names somebody, the longest name at each place.
    private IEnumerable<(int At, string Name)> Named(string text)
    {
        for (var from = 0; from < text.Length && text.AsSpan(from).IndexOfAny(_anyName) is var next and >= 0;)
        {
            var at = from + next;
            var name = _lengths.Where(l => at + l <= text.Length).Select(l => text.Substring(at, l)).FirstOrDefault(n => _names.ContainsKey(n) && IsWhole(text, at, n.Length));
            if (name is not null)
            {
                yield return (at, name);
            }

            from = at + (name?.Length ?? 1);
        }
    }

    // Not a part of a longer word.
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]) || !char.IsLetterOrDigit(text[at + length - 1]));
}
