using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>A structure under a charter: ids and kinds known as the charter's words, its facts typed, what it names and nobody describes put in, lists indexed.</summary>
internal sealed class Ground : IDescribed
{
    private static readonly Sort BodySort = VocabularyTable.Find("body")!;
    private static readonly AttributeRow OfRow = BodySort.Find("of")!;

    private readonly Word?[] _idWord;
    private readonly Word?[] _kindWord;
    private readonly bool[] _dated;
    private readonly Dictionary<(Element, AttributeRow), Fact> _declared = [];
    private readonly Dictionary<(Element, AttributeRow), List<Element>> _children = [];
    private readonly List<Element>[] _bySort;
    private readonly Dictionary<Word, Element> _byWord = [];
    private readonly List<Word> _boards = [];
    private readonly Dictionary<Word, Element> _named = [];
    private readonly List<Term> _terms = [];
    private Dictionary<(Sort Sort, string Key), Element>? _byKey;
    private readonly int _described;

    public Ground(Structure structure, Charter charter, DateOnly asOf, DiagnosticBag bag)
    {
        Structure = structure;
        Charter = charter;
        AsOf = asOf;
        // Own boards that rules name and nobody describes, and terms that rules are about and nobody mentions.
        var added = 0;
        var phantoms = charter.Rules.SelectMany(r => r.Named.Where(w => w.IsOwnBody).Concat((r.Each?.Ids ?? []).Where(w => w.Sort.IsWordSort))).Distinct().OrderBy(w => w.Number).ToList();
        _described = structure.Elements.Length;
        LeavesFree = structure.Elements.Any(e => e.Count.FreeHigh > 0);
        _idWord = new Word?[_described + phantoms.Count];
        _kindWord = new Word?[_described + phantoms.Count];
        _dated = new bool[_described + phantoms.Count];
        _bySort = new List<Element>[VocabularyTable.Sorts.Length];
        for (var i = 0; i < _bySort.Length; i++)
        {
            _bySort[i] = [];
        }

        foreach (var element in structure.Elements)
        {
            Take(element, bag);
        }

        foreach (var word in phantoms.Where(w => !_byWord.ContainsKey(w)))
        {
            if (word.Sort.IsWordSort)
            {
                var term = new Element(word.Sort, word.Id, structure.Root, null, structure.Root.Range) { IsImplicit = true, Index = _described + added++ };
                _named.Add(word, term);
                _byWord.Add(word, term);
                _idWord[term.Index] = word;
                continue;
            }

            var phantom = new Element(BodySort, word.Id, structure.Root, VocabularyTable.StructureSort.Find("bodies"), structure.Root.Range)
            {
                IsImplicit = true,
                Index = _described + added++,
            };
            _boards.Add(word);
            Phantoms.Add(word, phantom);
            _byWord.Add(word, phantom);
            _idWord[phantom.Index] = word;
            _kindWord[phantom.Index] = word.Kind;
        }

        TypeFacts(bag);
        DeriveFacts();
        CheckWords(bag);
        CheckSides(bag);
    }

    public Structure Structure { get; }

    public Charter Charter { get; }

    public DateOnly AsOf { get; }

    /// <summary>Whether the structure leaves the number of something free.</summary>
    public bool LeavesFree { get; }

    /// <summary>An organisation's own boards that rules name and the structure does not describe.</summary>
    public Dictionary<Word, Element> Phantoms { get; } = [];

    /// <summary>Those of them that are meant, in the order of the charter's words.</summary>
    public IEnumerable<Element> PhantomsOf(Func<Word, bool> isMeant) => _boards.Where(isMeant).Select(w => Phantoms[w]);

    /// <summary>A term that a rule is about and the structure does not mention; it stands in no list.</summary>
    public Element? TermOf(Word word) => _named.GetValueOrDefault(word);

    public IReadOnlyList<Element> Of(Sort sort) => _bySort[sort.Number];

    public IReadOnlyList<Element> Children(Element owner, AttributeRow list) => _children.GetValueOrDefault((owner, list)) ?? (IReadOnlyList<Element>)[];

    public Element? Find(Word word) => _byWord.GetValueOrDefault(word);

    public bool IsPhantom(Element element) => element.Index >= _described && element.Sort == BodySort;

    public Word? IdWord(Element element) =>
        element.Index < _idWord.Length ? _idWord[element.Index] : element.Index - _idWord.Length < _terms.Count ? _terms[element.Index - _idWord.Length].Word : null;

    public Word? KindWord(Element element) => element.Index < _kindWord.Length ? _kindWord[element.Index] : null;

    /// <summary>Whether anything about the element, or about what it stands in, begins or ends.</summary>
    public bool IsDated(Element element) => element.Index >= _dated.Length || _dated[element.Index];

    /// <summary>Whether a body is an organisation's own.</summary>
    public bool IsOwn(Element body) =>
        body.Find(OfRow) is { State: FactState.Given } || (body.Sort == BodySort && (KindWord(body)?.IsOwn ?? IdWord(body)?.IsOwnBody) == true);

    public Fact? Fact(Element element, AttributeRow row) =>
        element.Find(row) ?? _declared.GetValueOrDefault((element, row));

    public AttributeRow? Row(Sort sort, string name) => sort.Find(name) ?? Charter.Facts.FirstOrDefault(f => f.Sort == sort && f.Name == name);

    private void Take(Element element, DiagnosticBag bag)
    {
        var words = Charter.Words;
        _bySort[element.Sort.Number].Add(element);
        if (element is { Owner: { } owner, List: { } list })
        {
            if (!_children.TryGetValue((owner, list), out var children))
            {
                _children.Add((owner, list), children = []);
            }

            children.Add(element);
        }

        if (element.Id is not null)
        {
            var word = words.Match(element.FullKey!, element.Sort, isKind: false);
            _idWord[element.Index] = word;
            if (word is not null)
            {
                _byWord.TryAdd(word, element);
            }
        }

        var kind = element.Kind;
        _kindWord[element.Index] = kind is not null ? words.Match(kind, element.Sort, isKind: true) : _idWord[element.Index]?.Kind;
        if (kind is not null && _idWord[element.Index]?.Kind is { } declared && _kindWord[element.Index] is { } given && given != declared)
        {
            bag.Add(RulesDiagnostics.KindMismatch(Structure.SpanOf(element), element.Id!, given.Id, declared.Id));
        }

        _dated[element.Index] = HasDays(element);
    }

    private static bool HasDays(Element element)
    {
        for (var at = element; at is not null; at = at.Owner)
        {
            if (at.From is not null || at.Until is not null || at.Facts.Any(f => f.Attribute.Name is "from" or "until") || (at.MadeFor is { } one && HasDays(one)))
            {
                return true;
            }
        }

        return false;
    }

    // What a declared fact refers to. A plain word need not be listed to be spoken of: it is there once it is named.
    private Element? FindByKey(Sort sort, ScalarNode node)
    {
        var key = node.Value;
        _byKey ??= Structure.Elements.Where(e => e.FullKey is not null).DistinctBy(e => (e.Sort, e.FullKey!)).ToDictionary(e => (e.Sort, e.FullKey!));
        if (_byKey.TryGetValue((sort, key), out var known) || !sort.IsWordSort)
        {
            return known;
        }

        var word = Charter.Words.Match(key, sort, isKind: false);
        if (word is not null && _byWord.TryGetValue(word, out known))
        {
            return known;
        }

        var term = new Element(sort, word?.Id ?? key, Structure.Root, null, node.Range) { IsImplicit = true, Index = _idWord.Length + _terms.Count };
        _byKey.Add((sort, key), term);
        _terms.Add(new(word, term));
        if (word is not null)
        {
            _byWord.Add(word, term);
        }

        return term;
    }

    private void TypeFacts(DiagnosticBag bag)
    {
        foreach (var element in Structure.Elements)
        {
            foreach (var (name, node) in element.DeclaredFacts)
            {
                var row = Charter.Facts.FirstOrDefault(f => f.Sort == element.Sort && f.Name == name.Value);
                if (row is null && Charter.Attributes.Any(a => a.Sort == element.Sort && a.Name == name.Value))
                {
                    bag.Add(RulesDiagnostics.DerivedFact(Structure.Source.SpanOf(name.Range), name.Value));
                }
                else if (row is null)
                {
                    var known = Charter.Facts.Where(f => f.Sort == element.Sort).Select(f => f.Name);
                    bag.Add(RulesDiagnostics.UnknownFact(Structure.Source.SpanOf(name.Range), name.Value, DidYouMean.Suggest(name.Value, known)));
                }
                else if (DeclaredFactReader.Read(row, node, Structure, FindByKey, bag) is { } fact)
                {
                    _declared.TryAdd((element, row), fact);
                }
            }
        }
    }

    // Of what nobody describes nothing can be worked out.
    private void DeriveFacts()
    {
        foreach (var (attribute, row) in Charter.Derived)
        {
            foreach (var element in Of(row.Sort).Where(e => !e.IsAndMore))
            {
                if (attribute.FactOf(row, element, this) is { } fact)
                {
                    _declared.Add((element, row), fact);
                }
            }
        }
    }

    // A word that the charter does not know is most likely mistyped when it is near one that it does know.
    private void CheckWords(DiagnosticBag bag)
    {
        var own = Structure.Words.ToDictionary(w => w.Id, StringComparer.Ordinal);
        var seen = new HashSet<(string, Sort)>();
        foreach (var element in Structure.Elements)
        {
            if (element.Kind is { } kind && _kindWord[element.Index] is null && !own.ContainsKey(kind) && seen.Add((kind, element.Sort)))
            {
                var row = element.Sort.KindAttribute!;
                var at = Structure.Source.SpanOf(element.Find(row)!.Range);
                var known = Charter.Words.All.Where(w => w.IsKind && w.Sort == element.Sort).Select(w => w.Id);
                Report(bag, at, kind, row.Name, DidYouMean.Suggest(kind, known));
            }

            if (element is { Id: { } id, IsImplicit: false } && _idWord[element.Index] is null && element.Sort == BodySort && !own.ContainsKey(id) && !id.Contains('/', StringComparison.Ordinal)
                && NearlyDeclared(element, id) is { } meant)
            {
                Report(bag, Structure.SpanOf(element), id, "bodies", meant);
            }

            if (element.Sort.IsWordSort && element.IsImplicit && _idWord[element.Index] is null)
            {
                CheckTerm(element);
            }
        }

        foreach (var term in _terms)
        {
            if (term.Word is null)
            {
                CheckTerm(term.Element);
            }
        }

        void CheckTerm(Element element)
        {
            if (element.Id is { } term && !own.ContainsKey(term))
            {
                var known = Charter.Words.All.Where(w => !w.IsKind && w.Sort == element.Sort).Select(w => w.Id);
                Report(bag, Structure.SpanOf(element), term, element.Sort.Plural, DidYouMean.Suggest(term, known));
            }
        }
    }

    // A seat on a side that its organisation does not have.
    private void CheckSides(DiagnosticBag bag)
    {
        var sort = VocabularyTable.Find("seat")!;
        var (side, represents) = (sort.Find("side")!, sort.Find("represents")!);
        var sides = VocabularyTable.Find("organisation")!.Find("sides")!;
        foreach (var seat in Of(sort))
        {
            if (seat.Find(side) is { State: FactState.Given, Values: [{ Value: string on }] } && seat.Find(represents) is { State: FactState.Given, Values: [{ Value: Element of }] }
                && of.Find(sides) is { State: not FactState.Unknown, AndMore: false } given && given.Values.All(v => v.Value is string there && there != on))
            {
                bag.Add(RulesDiagnostics.SideNotThere(Structure.SpanOf(seat), of.Name, on));
            }
        }
    }

    // A body whose id is almost one that the charter declares, while nothing in the structure has that id.
    private string? NearlyDeclared(Element element, string id)
    {
        var known = Charter.Words.All.Where(w => !w.IsKind && w.Sort == BodySort && !_byWord.ContainsKey(w) && (w.Kind is null || w.Kind == _kindWord[element.Index])).Select(w => w.Id);
        return DidYouMean.Suggest(id, known) is { } meant && Math.Abs(meant.Length - id.Length) <= 2 && id.Length > 4 && Near(id, meant) ? meant : null;
    }

    // Two ids in use often differ in one part (radet-norra, radet-sodra): only a slip of the keyboard counts.
    private static bool Near(string a, string b)
    {
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return Math.Max(a.Length, b.Length) - start - end <= 2;
    }

    private static void Report(DiagnosticBag bag, SourceSpan at, string word, string attribute, string? meant) =>
        bag.Add(meant is null ? RulesDiagnostics.StrangeToCharter(at, word, attribute) : RulesDiagnostics.UnknownToCharter(at, word, attribute, meant));

    // A term that the charter or the structure speaks of, made an element.
    private sealed record Term(Word? Word, Element Element);
}
