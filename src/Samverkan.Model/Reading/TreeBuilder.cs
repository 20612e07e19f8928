using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Builds the node tree from a stream of events, without recursion, and keeps the limits. Both loaders feed it.</summary>
internal sealed class TreeBuilder(SourceText source, ReadLimits limits, DiagnosticBag bag)
{
    private readonly Stack<Open> _open = new();
    private int _nodes;
    private bool _stopped;

    public Node? Root { get; private set; }

    /// <summary>True once a limit was passed: the loader stops asking for more.</summary>
    public bool Stopped => _stopped;

    public void Scalar(string value, bool isNull, TextRange range)
    {
        if (Counts(1, range))
        {
            Place(new ScalarNode(value, isNull, range), 0);
        }
    }

    /// <summary>Opens a list or mapping. One that has no bracket and no place of its own starts with its first part.</summary>
    public void Start(bool isMapping, int start, bool startsWithFirst = false)
    {
        if (!Counts(1, new TextRange(start, start)))
        {
            return;
        }

        if (_open.Count >= limits.MaxDepth)
        {
            Stop(ModelDiagnostics.TooDeep(source.SpanOf(new(start, start + 1)), limits.MaxDepth));
            return;
        }

        _open.Push(new Open(isMapping, start, startsWithFirst, _nodes));
    }

    /// <summary>Takes the next value for one to be merged into the open mapping: that is not allowed, but its keys are there for whoever reads on.</summary>
    public void Merge()
    {
        if (!_stopped && _open.TryPeek(out var open))
        {
            open.IsMerging = true;
        }
    }

    /// <summary>Closes the innermost list or mapping. Where the text has no closing bracket it ends with its last part.</summary>
    public (Node Node, int Size, int Height)? End(int? end)
    {
        if (_stopped)
        {
            return null;
        }

        var open = _open.Pop();
        if (open.Merged is { } merged)
        {
            open.Entries!.AddRange(merged.Entries.Where(e => !open.Keys!.ContainsKey(e.Key.Value)));
        }

        var start = open.StartsWithFirst ? open.FirstStart ?? open.Start : open.Start;
        var last = open.LastEnd ?? start;
        Node node = open.IsMapping
            ? new MappingNode(open.Entries!, new TextRange(start, end ?? last))
            : new SequenceNode(open.Items!, new TextRange(start, end ?? last));
        Place(node, open.Height + 1);
        return (node, _nodes - open.NodesBefore + 1, open.Height + 1);
    }

    /// <summary>Puts something that was built before here again: what the alias at <paramref name="alias"/> stands for.</summary>
    public void Again(Node node, int size, int height, TextRange alias)
    {
        if (_open.Count + height > limits.MaxDepth)
        {
            Stop(ModelDiagnostics.TooDeep(source.SpanOf(alias), limits.MaxDepth));
        }
        else if (Counts(size, alias))
        {
            Place(node is ScalarNode scalar ? new ScalarNode(scalar.Value, scalar.IsNull, alias) : node, height, alias);
        }
    }

    public void Stop(Diagnostic diagnostic)
    {
        _stopped = true;
        bag.Add(diagnostic);
    }

    private bool Counts(int more, TextRange range)
    {
        if (_stopped)
        {
            return false;
        }

        if (more > limits.MaxNodes - _nodes)
        {
            Stop(ModelDiagnostics.TooManyValues(source.SpanOf(range), limits.MaxNodes));
            return false;
        }

        _nodes += more;
        return true;
    }

    private void Place(Node node, int height) => Place(node, height, node.Range);

    // What an alias stands for keeps the place where it is written out; the list or mapping around it reaches over the alias.
    private void Place(Node node, int height, TextRange written)
    {
        if (_open.Count == 0)
        {
            Root = node;
            return;
        }

        var open = _open.Peek();
        open.Height = Math.Max(open.Height, height);
        open.FirstStart ??= written.Start;
        open.LastEnd = Math.Max(written.End, open.LastEnd ?? 0);
        if (!open.IsMapping)
        {
            open.Items!.Add(node);
        }
        else if (open.Key is { } key)
        {
            open.Key = null;
            open.Entries!.Add(new(key, node));
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
        else if (node is ScalarNode { Value.Length: > 0 } scalar)
        {
            if (open.Keys!.TryGetValue(scalar.Value, out var first))
            {
                bag.Add(ModelDiagnostics.DuplicateKey(scalar.Value, source.SpanOf(scalar.Range), source.SpanOf(first)));
                open.SkipValue = true;
            }
            else
            {
                open.Keys.Add(scalar.Value, scalar.Range);
                open.Key = scalar;
            }
        }
        else
        {
            bag.Add(ModelDiagnostics.KeyIsNoWord(source.SpanOf(written)));
            open.SkipValue = true;
        }
    }

    private sealed class Open(bool isMapping, int start, bool startsWithFirst, int nodesBefore)
    {
        public bool IsMapping { get; } = isMapping;

        public int Start { get; } = start;

        public bool StartsWithFirst { get; } = startsWithFirst;

        public int? FirstStart { get; set; }

        public int NodesBefore { get; } = nodesBefore;

        public int? LastEnd { get; set; }

        /// <summary>How many levels of lists and mappings stand inside it.</summary>
        public int Height { get; set; }

        public List<Node>? Items { get; } = isMapping ? null : [];

        public List<KeyValuePair<ScalarNode, Node>>? Entries { get; } = isMapping ? [] : null;

        public Dictionary<string, TextRange>? Keys { get; } = isMapping ? new(StringComparer.Ordinal) : null;

        public ScalarNode? Key { get; set; }

        public bool SkipValue { get; set; }

        public bool IsMerging { get; set; }

        public MappingNode? Merged { get; set; }
    }
}
