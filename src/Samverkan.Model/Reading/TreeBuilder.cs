using System.Runtime.InteropServices;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Builds the node tree from a stream of events, without recursion, and keeps the limits. Both loaders feed it.</summary>
internal sealed class TreeBuilder(SourceText source, ReadLimits limits, DiagnosticBag bag)
{
    // As many keys are looked through faster than they are hashed.
    private const int FewKeys = 12;

    // What is open, and the parts of it so far: those of the innermost list or mapping come last.
    private readonly List<Node> _items = [];
    private readonly List<KeyValuePair<ScalarNode, Node>> _entries = [];
    private Open[] _open = new Open[8];
    private int _depth;
    private int _nodes;
    private long _characters;
    private bool _stopped;

    public Node? Root { get; private set; }

    /// <summary>True once a limit was passed: the loader stops asking for more.</summary>
    public bool Stopped => _stopped;

    public void Scalar(ScalarNode node)
    {
        if (node.Value.Length > limits.MaxTextLength)
        {
            Stop(ModelDiagnostics.TooLong(source.SpanOf(node.Range), limits.MaxTextLength));
        }
        else if (Counts(1, node.Value.Length, node.Range))
        {
            Place(node, 0, node.Range);
        }
    }

    /// <summary>Opens a list or mapping. One that has no bracket and no place of its own starts with its first part.</summary>
    public void Start(bool isMapping, int start, bool startsWithFirst = false)
    {
        if (!Counts(1, 0, new TextRange(start, start)))
        {
            return;
        }

        if (_depth >= limits.MaxDepth)
        {
            Stop(ModelDiagnostics.TooDeep(source.SpanOf(new(start, start + 1)), limits.MaxDepth));
            return;
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, 2 * _depth);
        }

        _open[_depth++] = new Open
        {
            IsMapping = isMapping,
            Start = start,
            StartsWithFirst = startsWithFirst,
            NodesBefore = _nodes,
            CharactersBefore = _characters,
            First = isMapping ? _entries.Count : _items.Count,
            FirstStart = -1,
            LastEnd = -1,
        };
    }

    /// <summary>Takes the next value for one to be merged into the open mapping: that is not allowed, but its keys are there for whoever reads on.</summary>
    public void Merge()
    {
        if (!_stopped && _depth > 0)
        {
            _open[_depth - 1].IsMerging = true;
        }
    }

    /// <summary>Closes the innermost list or mapping. Where the text has no closing bracket it ends with its last part.</summary>
    public Built? End(int? end)
    {
        if (_stopped)
        {
            return null;
        }

        ref var open = ref _open[--_depth];
        if (open.Merged is { } merged)
        {
            foreach (var entry in merged.Entries)
            {
                if (FirstOf(ref open, entry.Key.Value) is null)
                {
                    _entries.Add(entry);
                }
            }
        }

        var start = open.StartsWithFirst && open.FirstStart >= 0 ? open.FirstStart : open.Start;
        var range = new TextRange(start, end ?? (open.LastEnd >= 0 ? open.LastEnd : start));
        Node node = open.IsMapping ? new MappingNode(TakeFrom(_entries, open.First), range) : new SequenceNode(TakeFrom(_items, open.First), range);
        var built = new Built(node, _nodes - open.NodesBefore + 1, open.Height + 1, _characters - open.CharactersBefore);
        open = default;
        Place(node, built.Height, range);
        return built;
    }

    /// <summary>Puts something that was built before here again: what the alias at <paramref name="alias"/> stands for.</summary>
    public void Again(Built built, TextRange alias)
    {
        var (node, size, height, characters) = built;
        if (_depth + height > limits.MaxDepth)
        {
            Stop(ModelDiagnostics.TooDeep(source.SpanOf(alias), limits.MaxDepth));
        }
        else if (Counts(size, characters, alias))
        {
            Place(node is ScalarNode scalar ? new ScalarNode(scalar.Value, scalar.IsNull, alias) : node, height, alias);
        }
    }

    public void Stop(Diagnostic diagnostic)
    {
        _stopped = true;
        bag.Add(diagnostic);
    }

    private bool Counts(int more, long characters, TextRange range)
    {
        if ((_nodes & 0xFF) == 0)
        {
            limits.Cancellation.ThrowIfCancellationRequested();
        }

        if (_stopped)
        {
            return false;
        }

        if (more > limits.MaxNodes - _nodes)
        {
            Stop(ModelDiagnostics.TooManyValues(source.SpanOf(range), limits.MaxNodes));
            return false;
        }

        // What is written out is not longer than the file: only what is written once and stands in many places can be.
        if (characters > limits.MaxBytes - _characters)
        {
            Stop(ModelDiagnostics.TooLargeWithAliases(source.SpanOf(range), limits.MaxBytes));
            return false;
        }

        _nodes += more;
        _characters += characters;
        return true;
    }

    // What an alias stands for keeps the place where it is written out; the list or mapping around it reaches over the alias.
    private void Place(Node node, int height, TextRange written)
    {
        if (_depth == 0)
        {
            Root = node;
            return;
        }

        ref var open = ref _open[_depth - 1];
        open.Height = Math.Max(open.Height, height);
        open.FirstStart = open.FirstStart < 0 ? written.Start : open.FirstStart;
        open.LastEnd = Math.Max(written.End, open.LastEnd);
        if (!open.IsMapping)
        {
            _items.Add(node);
        }
        else if (open.Key is { } key)
        {
            open.Key = null;
            _entries.Add(new(key, node));
        }
        else if (open.IsMerging)
        {
            open.IsMerging = false;
            open.Merged = node as MappingNode;
        }
        else if (open.SkipValue)
        {
            open.SkipValue = false;
        }
        else if (node is not ScalarNode { Value.Length: > 0 } scalar)
        {
            bag.Add(ModelDiagnostics.KeyIsNoWord(source.SpanOf(written)));
            open.SkipValue = true;
        }
        else if (FirstOf(ref open, scalar.Value) is { } first)
        {
            ReportTwice(ref open, scalar, first);
            open.SkipValue = true;
        }
        else
        {
            open.Keys?.Add(scalar.Value, scalar);
            open.Key = scalar;
        }
    }

    // Where an entry of a list begins anew with its first key, its dash is missing: that is one slip, however many keys follow.
    private void ReportTwice(ref Open open, ScalarNode key, ScalarNode first)
    {
        if (open.LacksDash)
        {
            return;
        }

        open.LacksDash = _depth > 1 && !_open[_depth - 2].IsMapping && first == _entries[open.First].Key;
        var place = source.SpanOf(key.Range);
        bag.Add(open.LacksDash
            ? ModelDiagnostics.DashMissing(key.Value, place, source.SpanOf(first.Range), "- " + source.Line(place.Start.Line).Trim())
            : ModelDiagnostics.DuplicateKey(key.Value, place, source.SpanOf(first.Range)));
    }

    // The key of the open mapping that is written so.
    private ScalarNode? FirstOf(ref Open open, string key)
    {
        if (open.Keys is { } keys)
        {
            return keys.GetValueOrDefault(key);
        }

        var entries = CollectionsMarshal.AsSpan(_entries)[open.First..];
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Key;
            }
        }

        if (entries.Length >= FewKeys)
        {
            open.Keys = new(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                open.Keys.Add(entry.Key.Value, entry.Key);
            }
        }

        return null;
    }

    private static List<T> TakeFrom<T>(List<T> all, int first)
    {
        var taken = new List<T>(all.Count - first);
        CollectionsMarshal.SetCount(taken, all.Count - first);
        CollectionsMarshal.AsSpan(all)[first..].CopyTo(CollectionsMarshal.AsSpan(taken));
        CollectionsMarshal.SetCount(all, first);
        return taken;
    }

    private struct Open
    {
        public bool IsMapping;
        public bool StartsWithFirst;
        public bool SkipValue;
        public bool IsMerging;
        public bool LacksDash;
        public int Start;
        public int NodesBefore;
        public long CharactersBefore;

        // Where its parts begin among those of everything that is open.
        public int First;

        // Where the first part starts and the last one ends; negative without parts.
        public int FirstStart;
        public int LastEnd;

        // How many levels of lists and mappings stand inside it.
        public int Height;
        public ScalarNode? Key;
        public MappingNode? Merged;

        // Its keys, once they are many.
        public Dictionary<string, ScalarNode>? Keys;
    }
}

/// <summary>A piece of a file that may stand in it again.</summary>
/// <param name="Node">The piece.</param>
/// <param name="Size">The values in it, itself counted.</param>
/// <param name="Height">The levels of lists and mappings in it.</param>
/// <param name="Characters">The characters in its values.</param>
internal readonly record struct Built(Node Node, int Size, int Height, long Characters);
