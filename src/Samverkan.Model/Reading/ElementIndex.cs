using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Finds elements by what a file calls them. Lives while a structure is read.</summary>
internal sealed class ElementIndex(Func<Sort, string, TextRange, Element> addImplicit)
{
    private const int MostStrange = 100;

    private readonly Dictionary<(Sort Sort, string Id), Element> _byId = [];
    private readonly Dictionary<(Element Owner, Sort Sort, string Id), Element> _byOwner = [];
    private readonly HashSet<(Element Owner, string Prefix)> _openPrefixes = [];
    private readonly HashSet<string> _openFullPrefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Element>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, string> _kinds = [];
    private readonly Dictionary<Element, List<Element>> _posts = [];
    private HashSet<AttributeRow> _openLists = [];
    private int _strange;

    public Element Root { get; set; } = null!;

    /// <summary>The kinds that the structure declares among its own words, each with its sort.</summary>
    public Dictionary<string, string> DeclaredKinds { get; } = new(StringComparer.Ordinal);

    public void Register(Element element, string? kind)
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

        if (element.FullId is { } full)
        {
            _byId.TryAdd((element.Sort, full), element);
        }

        if (element.Owner is not null && element.Id is not null)
        {
            if (_byOwner.TryAdd((element.Owner, element.Sort, element.Id), element) && element is { Sort.Name: "post", List.Name: "presidium" })
            {
                if (!_posts.TryGetValue(element.Owner, out var posts))
                {
                    _posts.Add(element.Owner, posts = []);
                }

                posts.Add(element);
            }
        }
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
        for (var owner = from; owner is not null; owner = owner.Owner)
        {
            foreach (var target in row.Type.Targets)
            {
                if (_byOwner.TryGetValue((owner, VocabularyTable.Find(target)!, text), out var near) && owner != Root)
                {
                    return near;
                }
            }

            var slash = text.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && owner != Root && _openPrefixes.Contains((owner, text[..slash])))
            {
                isUnknown = true;
                return null;
            }
        }

        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = text.IndexOf('/', slash + 1))
        {
            isUnknown |= _openFullPrefixes.Contains(text[..slash]);
        }

        foreach (var target in row.Type.Targets)
        {
            var sort = VocabularyTable.Find(target)!;
            if (_byId.TryGetValue((sort, text), out var element))
            {
                return element;
            }

            if (sort.IsWordSort)
            {
                return addImplicit(sort, text, range);
            }
        }

        if (isUnknown)
        {
            return null;
        }

        if (PostsAround(text, row) is { } body && ArePostsDescribed(body) && PostsNotNamed(body).Any())
        {
            return AddPost(body, text[(text.LastIndexOf('/') + 1)..], range);
        }

        foreach (var target in row.Type.Targets)
        {
            var sort = VocabularyTable.Find(target)!;
            var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort);
            if (list is not null && _openLists.Contains(list) && !text.Contains('/', StringComparison.Ordinal))
            {
                return addImplicit(sort, text, range);
            }
        }

        return null;
    }

    /// <summary>The body whose presidium is not described, where a reference names a post of it.</summary>
    public Element? BodyWithoutPosts(string text, AttributeRow row) =>
        PostsAround(text, row) is { } body && !ArePostsDescribed(body) ? body : null;

    // The body of `regionstyrelsen/chair`.
    private Element? PostsAround(string text, AttributeRow row)
    {
        var slash = text.LastIndexOf('/');
        return slash > 0 && slash < text.Length - 1 && row.Type.Targets.Contains("post")
            ? _byId.GetValueOrDefault((VocabularyTable.Find("body")!, text[..slash]))
            : null;
    }

    /// <summary>The kind that an element was registered with, before its facts are read.</summary>
    public string? KindOf(Element element) => _kinds.GetValueOrDefault(element);

    /// <summary>What a reference of this attribute could have named, for did-you-mean.</summary>
    public IEnumerable<string> Candidates(AttributeRow row, Element from)
    {
        var sorts = row.Type.Targets.Select(t => VocabularyTable.Find(t)!).ToHashSet();
        var near = _byOwner.Keys.Where(k => sorts.Contains(k.Sort) && IsAround(k.Owner, from)).Select(k => k.Id);
        return near.Concat(_byId.Keys.Where(k => sorts.Contains(k.Sort)).Select(k => k.Id));
    }

    /// <summary>Whether some thing of these sorts is of this kind.</summary>
    public bool IsKind(string word, AttributeRow row) =>
        (DeclaredKinds.TryGetValue(word, out var sort) && row.Type.Targets.Contains(sort)) ||
        _byKind.TryGetValue(word, out var all) && all.Exists(e => row.Type.Targets.Contains(e.Sort.Name));

    /// <summary>All things of a kind, or the one with an id, that the attribute can refer to; null when there are none.</summary>
    public IReadOnlyList<Element>? OfKindOrId(string word, AttributeRow row)
    {
        foreach (var target in row.Type.Targets)
        {
            if (_byId.TryGetValue((VocabularyTable.Find(target)!, word), out var one))
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
                all.AddRange(NotListed(sort, word));
            }
        }

        return isKind || all.Count > 0 ? all : null;
    }

    // Looks through all that there is; where strange words are very many, not each of them is a slip.
    private bool IsMistyped(string word, AttributeRow row) => _strange++ < MostStrange && DidYouMean.Suggest(word, KindsAndIds(row)) is not null;

    /// <summary>Whether one that an entry is made for is named by its id or known to be of the kind: one whose kind is not known only may be.</summary>
    public bool IsSurelyOneOf(Element one, Node over, FactReader facts) =>
        KindOf(one) != "unknown" || over is MappingNode || facts.Words(over, "each").Any(w => w.Value == one.FullId);

    /// <summary>What an entry with <c>each</c> is made for.</summary>
    public IReadOnlyList<Element> EachOf(Node node, AttributeRow row, FactReader facts, DiagnosticBag bag, Func<Node, SourceSpan> span)
    {
        if (node is MappingNode { Entries: [{ Key.Value: "post-of", Value: ScalarNode body }] } && row.Type.Targets.Contains("post"))
        {
            var bodySort = VocabularyTable.Find("body")!;
            if (!_byId.TryGetValue((bodySort, body.Value), out var owner))
            {
                var meant = bag.Suggest(body.Value, _byId.Keys.Where(k => k.Sort == bodySort).Select(k => k.Id));
                bag.Add(ModelDiagnostics.UnknownReference(span(body), "post-of", body.Value, "organ", "bodies", meant));
                return [];
            }

            var posts = _posts.GetValueOrDefault(owner) ?? [];
            return [.. posts.OrderBy(e => e.Position), .. PostsNotNamed(owner)];
        }

        List<Element> all = [];
        var seen = new HashSet<Element>();
        foreach (var word in facts.Words(node, "each"))
        {
            if (OfKindOrId(word.Value, row) is { } found)
            {
                all.AddRange(found.Where(seen.Add));
            }
            else
            {
                bag.Add(ModelDiagnostics.UnknownEach(span(word), word.Value, bag.Suggest(word.Value, KindsAndIds(row))));
            }
        }

        return all;
    }

    /// <summary>Gives the entry that stands for the posts of a body's presidium that are not named.</summary>
    public Func<Element, IEnumerable<Element>> PostsNotNamed { get; set; } = _ => [];

    /// <summary>Gives the entries that stand for things of a kind that the lists at the top do not name.</summary>
    public Func<Sort, string, IEnumerable<Element>> NotListed { get; set; } = (_, _) => [];

    /// <summary>Tells whether anything is said of the posts of a body's presidium.</summary>
    public Func<Element, bool> ArePostsDescribed { get; set; } = _ => true;

    /// <summary>Adds a post that something refers to and a presidium not given in full may hold.</summary>
    public Func<Element, string, TextRange, Element> AddPost { get; set; } = null!;

    private IEnumerable<string> KindsAndIds(AttributeRow row) =>
        _byId.Where(e => row.Type.Targets.Contains(e.Key.Sort.Name)).Select(e => e.Key.Id)
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
