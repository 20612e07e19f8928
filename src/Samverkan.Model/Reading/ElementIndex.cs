using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Finds elements by what a file calls them. Lives while a structure is read.</summary>
internal sealed class ElementIndex(int expected)
{
    private const int MostStrange = 100;

    private readonly WordNumbers _words = new(expected);

    // By owner, sort and id. What has no slash in its full id is found as the root's.
    private readonly NameTable _places = new(expected);
    private readonly List<Element> _registered = new(expected);
    private readonly HashSet<(Element Owner, string Prefix)> _openPrefixes = [];
    private readonly HashSet<string> _openFullPrefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Element>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, string> _kinds = [];
    private readonly Dictionary<Element, List<Element>> _posts = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private Dictionary<(Sort Sort, string Id), Element>? _byFullId;
    private HashSet<AttributeRow> _openLists = [];
    private int _strange;

    public Element Root { get; set; } = null!;

    public StandIns StandIns { get; set; } = null!;

    /// <summary>The kinds that the structure declares among its own words, each with its sort.</summary>
    public Dictionary<string, string> DeclaredKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes in an entry with an id. Gives the place of another one that has the id already, null where there is none; a second post of one kind gets a number.</summary>
    public TextRange? Declare(Element element, TextRange range, string? kind)
    {
        var id = _words.Canonical(element.Id!, out var number);
        element.Id = id;
        var (owner, sort) = (element.Owner!.Index, element.Sort.Number);
        ref var named = ref _places.At(owner, sort, number);
        if (named.Declared is { } first)
        {
            if (element.Sort.Name != "post")
            {
                return first.Range == element.Range ? null : named.Range;
            }

            // Two posts of one kind: the second is called vice-chair-2.
            var repeated = string.Create(CultureInfo.InvariantCulture, $"{owner}/{id}");
            var n = _repeats.GetValueOrDefault(repeated, 1);
            do
            {
                element.Id = _words.Canonical(string.Create(CultureInfo.InvariantCulture, $"{id}-{++n}"), out number);
                named = ref _places.At(owner, sort, number);
            }
            while (named.Declared is not null);
            _repeats[repeated] = n;
        }

        named = new(named.Element ?? element, element, range);
        Note(element, kind, number);
        return null;
    }

    /// <summary>Takes in what has no id, or stands in no entry.</summary>
    public void Register(Element element, string? kind)
    {
        var number = -1;
        if (element.Id is not null)
        {
            element.Id = _words.Canonical(element.Id, out number);
            AddAt(element.Owner!, element, number);
        }

        Note(element, kind, number);
    }

    private void Note(Element element, string? kind, int number)
    {
        if (kind is not null)
        {
            _kinds[element] = kind;
            if (!_byKind.TryGetValue(kind, out var others))
            {
                _byKind.Add(kind, others = []);
            }

            others.Add(element);
        }

        if (element.Id is not null)
        {
            _registered.Add(element);
            if (element is { Sort.Name: "post", List.Name: "presidium" })
            {
                PostsOf(element.Owner!).Add(element);
            }

            _byFullId?.TryAdd((element.Sort, element.FullId!), element);
            if (element.Owner is { } owner && owner != Root && owner.FullId is null)
            {
                AddAt(Root, element, number);
            }
        }
    }

    private List<Element> PostsOf(Element body)
    {
        if (!_posts.TryGetValue(body, out var posts))
        {
            _posts.Add(body, posts = []);
        }

        return posts;
    }

    private void AddAt(Element owner, Element element, int number)
    {
        ref var named = ref _places.At(owner.Index, element.Sort.Number, number);
        named.Element ??= element;
    }

    /// <summary>Everything is there that entries make: from now on references can be resolved.</summary>
    public void Close(List<Element> elements)
    {
        _openLists = [.. elements.Where(e => e.Owner == Root && e.IsAndMore).Select(e => e.List!)];
    }

    /// <summary>An entry made for each of something unknown: a reference into it is unknown, not wrong.</summary>
    public void AddOpenPrefix(Element owner, string id)
    {
        _openPrefixes.Add((owner, id));
        _openFullPrefixes.Add(owner == Root ? id : owner.FullId + "/" + id);
    }

    /// <summary>The thing, or null; <paramref name="isUnknown"/> tells that it stands for something not known.</summary>
    public Element? Resolve(string text, AttributeRow row, Element from, TextRange range, out bool isUnknown)
    {
        isUnknown = false;
        var number = _words.Find(text);
        var firstSlash = text.IndexOf('/', StringComparison.Ordinal);
        for (var owner = from; owner is not null && owner != Root; owner = owner.Owner)
        {
            foreach (var target in row.TargetSorts)
            {
                if (number >= 0 && owner.Sort.Owns(target) && _places.Find(owner.Index, target.Number, number) is { } near)
                {
                    return near;
                }
            }

            if (firstSlash > 0 && _openPrefixes.Contains((owner, text[..firstSlash])))
            {
                isUnknown = true;
                return null;
            }
        }

        for (var slash = firstSlash; slash > 0; slash = text.IndexOf('/', slash + 1))
        {
            isUnknown |= _openFullPrefixes.Contains(text[..slash]);
        }

        foreach (var sort in row.TargetSorts)
        {
            if (Find(sort, text) is { } element)
            {
                return element;
            }

            if (sort.IsWordSort)
            {
                return StandIns.AddImplicit(sort, text, range);
            }
        }

        if (isUnknown)
        {
            return null;
        }

        if (PostsAround(text, row) is { } body && StandIns.ArePostsDescribed(body) && StandIns.PostsNotNamed(body).Count > 0)
        {
            return StandIns.AddPost(body, text[(text.LastIndexOf('/') + 1)..], range);
        }

        foreach (var sort in row.TargetSorts)
        {
            var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort);
            if (list is not null && _openLists.Contains(list) && !text.Contains('/', StringComparison.Ordinal) && !IsKind(text, row))
            {
                return StandIns.AddImplicit(sort, text, range);
            }
        }

        return null;
    }

    /// <summary>The body whose presidium is not described, where a reference names a post of it.</summary>
    public Element? BodyWithoutPosts(string text, AttributeRow row) =>
        PostsAround(text, row) is { } body && !StandIns.ArePostsDescribed(body) ? body : null;

    // The body of `regionstyrelsen/chair`.
    private Element? PostsAround(string text, AttributeRow row)
    {
        var slash = text.LastIndexOf('/');
        return slash > 0 && slash < text.Length - 1 && row.Type.Targets.Contains("post")
            ? Find(VocabularyTable.Find("body")!, text[..slash])
            : null;
    }

    /// <summary>The kind that an element was registered with, before its facts are read.</summary>
    public string? KindOf(Element element) => _kinds.GetValueOrDefault(element);

    /// <summary>What a reference of this attribute could have named, for did-you-mean.</summary>
    public IEnumerable<string> Candidates(AttributeRow row, Element from)
    {
        var ofSorts = _registered.Where(e => row.TargetSorts.Contains(e.Sort)).ToList();
        var near = ofSorts.Where(e => e.Owner is not null && IsAround(e.Owner, from)).Select(e => e.Id!);
        return near.Concat(ofSorts.Select(e => e.FullId!));
    }

    /// <summary>The id of what is called so, where it is one of those the attribute can refer to.</summary>
    public string? Named(string name, AttributeRow row)
    {
        var called = DidYouMean.Plain(name);
        return _registered.Find(e => e.Id is not null && row.TargetSorts.Contains(e.Sort) && e.Name != e.Id && DidYouMean.Plain(e.Name) == called)?.FullId;
    }

    /// <summary>Whether some thing of these sorts is of this kind.</summary>
    public bool IsKind(string word, AttributeRow row) =>
        (DeclaredKinds.TryGetValue(word, out var sort) && row.Type.Targets.Contains(sort)) ||
        _byKind.TryGetValue(word, out var all) && all.Exists(e => row.Type.Targets.Contains(e.Sort.Name));

    /// <summary>All things of a kind, or the one with an id, that the attribute can refer to; null when there are none.</summary>
    public IReadOnlyList<Element>? OfKindOrId(string word, AttributeRow row)
    {
        foreach (var target in row.TargetSorts)
        {
            if (Find(target, word) is { } one)
            {
                return [one];
            }
        }

        var all = _byKind.GetValueOrDefault(word)?.Where(e => !e.IsAndMore && row.Type.Targets.Contains(e.Sort.Name)).ToList() ?? [];
        var isKind = all.Count > 0 || row.Type.Targets.Any(t => VocabularyTable.Find(t)!.OwnKinds.Contains(word));
        foreach (var target in row.Type.Targets)
        {
            var sort = VocabularyTable.Find(target)!;
            if (sort.KindAttribute is not null && (isKind || !IsMistyped(word, row)))
            {
                all.AddRange(StandIns.NotListed(sort, word));
            }
        }

        return isKind || all.Count > 0 ? all : null;
    }

    // Looks through all that there is; where strange words are very many, not each of them is a slip.
    private bool IsMistyped(string word, AttributeRow row) => _strange++ < MostStrange && DidYouMean.Suggest(word, KindsAndIds(row)) is not null;

    /// <summary>Whether one that an entry is made for is named by its id or known to be of the kind: one whose kind is not known only may be.</summary>
    public bool IsSurelyOneOf(Element one, Node over, Shapes shapes) =>
        KindOf(one) != "unknown" || over is MappingNode || shapes.Words(over, "each").Any(w => w.Value == one.FullId);

    /// <summary>What an entry with <c>each</c> is made for.</summary>
    public IReadOnlyList<Element> EachOf(Node node, AttributeRow row, Shapes shapes, DiagnosticBag bag, SourceText source)
    {
        if (node is MappingNode { Entries: [{ Key.Value: "post-of", Value: ScalarNode body }] } && row.Type.Targets.Contains("post"))
        {
            var bodySort = VocabularyTable.Find("body")!;
            if (Find(bodySort, body.Value) is not { } owner)
            {
                var meant = bag.Suggest(body.Value, _registered.Where(e => e.Sort == bodySort).Select(e => e.FullId!));
                bag.Add(ModelDiagnostics.UnknownReference(source.SpanOf(body), "post-of", body.Value, "organ", "bodies", meant));
                return [];
            }

            var posts = _posts.GetValueOrDefault(owner) ?? [];
            return [.. posts.OrderBy(e => e.Position), .. StandIns.PostsNotNamed(owner)];
        }

        List<Element> all = [];
        var seen = new HashSet<Element>();
        foreach (var word in shapes.Words(node, "each"))
        {
            if (OfKindOrId(word.Value, row) is { } found)
            {
                all.AddRange(found.Where(seen.Add));
            }
            else
            {
                bag.Add(ModelDiagnostics.UnknownEach(source.SpanOf(word), word.Value, bag.Suggest(word.Value, KindsAndIds(row))));
            }
        }

        return all;
    }

    // The thing with this full id.
    private Element? Find(Sort sort, string fullId)
    {
        if (!fullId.Contains('/', StringComparison.Ordinal))
        {
            var number = _words.Find(fullId);
            return number >= 0 ? _places.Find(Root.Index, sort.Number, number) : null;
        }

        if (_byFullId is null)
        {
            _byFullId = [];
            foreach (var element in _registered)
            {
                _byFullId.TryAdd((element.Sort, element.FullId!), element);
            }
        }

        return _byFullId.GetValueOrDefault((sort, fullId));
    }

    private IEnumerable<string> KindsAndIds(AttributeRow row) =>
        _registered.Where(e => row.TargetSorts.Contains(e.Sort)).Select(e => e.FullId!)
            .Concat(_byKind.Where(k => k.Value.Exists(e => row.Type.Targets.Contains(e.Sort.Name))).Select(k => k.Key))
            .Concat(row.Type.Targets.SelectMany(t => VocabularyTable.Find(t)!.OwnKinds));

    private static bool IsAround(Element owner, Element from)
    {
        for (var at = from; at is not null; at = at.Owner)
        {
            if (at == owner && owner.Owner is not null)
            {
                return true;
            }
        }

        return false;
    }
}
