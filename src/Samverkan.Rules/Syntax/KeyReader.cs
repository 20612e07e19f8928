using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;

namespace Samverkan.Rules.Syntax;

/// <summary>Reads keys and values of a file that people write: what is mistyped, missing or of the wrong shape is reported where it stands. Lives for one call.</summary>
internal abstract class KeyReader(SourceText source, DiagnosticBag bag)
{
    public SourceSpan Span(Node node) => source.SpanOf(node.Range);

    protected void Report(Diagnostic diagnostic) => bag.Add(diagnostic);

    protected int Choice(MappingNode map, string key, string[] choices, int otherwise)
    {
        if (Text(map, key) is not { } node)
        {
            return otherwise;
        }

        var at = Array.IndexOf(choices, node.Value);
        if (at < 0)
        {
            bag.Add(RulesDiagnostics.UnknownChoice(Span(node), key, node.Value, choices, DidYouMean.Suggest(node.Value, choices)));
        }

        return Math.Max(at, 0);
    }

    protected int Choice(MappingNode map, KeyRow key, int otherwise) => Choice(map, key.Name, key.Words, otherwise);

    protected (DateRange? From, DateRange? Until) Dates(MappingNode map)
    {
        var (from, until) = (Date(map, "from"), Date(map, "until"));
        if (from?.First > until?.Last)
        {
            bag.Add(RulesDiagnostics.BackwardPeriod(Span(map["until"]!), from?.First, until?.Last));
        }

        return (from, until);
    }

    protected DateRange? Date(MappingNode map, string key)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        if (node is ScalarNode scalar && DateRange.TryParse(scalar.Value, out var range))
        {
            return range;
        }

        bag.Add(RulesDiagnostics.BadDate(Span(node), key, (node as ScalarNode)?.Value ?? "…"));
        return null;
    }

    /// <summary>Reports the keys that must be given and are not, all at once.</summary>
    protected void Require(MappingNode map, KeyTable table, (string Sv, string En) where)
    {
        var missing = table.Rows.Where(k => k.IsRequired && map[k.Name] is null).Select(k => k.Name).ToList();
        if (missing.Count > 0)
        {
            var at = Span(map.Entries.Count > 0 ? map.Entries[0].Key : map);
            Report(missing.Count == 1 ? RulesDiagnostics.MissingKey(at, missing[0], where.Sv, where.En) : RulesDiagnostics.MissingKeys(at, missing, where.Sv, where.En));
        }
    }

    protected ScalarNode? Word(MappingNode map, string key, string whereSv, string whereEn)
    {
        switch (map[key])
        {
            case null:
                bag.Add(RulesDiagnostics.MissingKey(Span(map.Entries.Count > 0 ? map.Entries[0].Key : map), key, whereSv, whereEn));
                return null;
            case ScalarNode { IsNull: false } word:
                return word;
            case ScalarNode empty:
                bag.Add(RulesDiagnostics.EmptyValue(Span(empty), key));
                return null;
            case var other:
                bag.Add(RulesDiagnostics.WrongShape(Span(other), key, "ett ord", "a word"));
                return null;
        }
    }

    protected void CheckId(ScalarNode node)
    {
        if (!Ids.IsId(node.Value))
        {
            Report(RulesDiagnostics.BadId(Span(node), node.Value));
        }
    }

    // A text that may be left out, but not be anything else.
    protected ScalarNode? Text(MappingNode map, string key) => map[key] is null ? null : Word(map, key, "", "");

    protected static ScalarNode KeyOf(MappingNode map, string key) => map.Entries.First(e => e.Key.Value == key).Key;

    protected ImmutableArray<ScalarNode> Words(Node node, string key)
    {
        var words = ImmutableArray.CreateBuilder<ScalarNode>();
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is ScalarNode { IsNull: false } word)
            {
                words.Add(word);
            }
            else
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(item), key, "ett ord eller en lista med ord", "a word or a list of words"));
            }
        }

        return words.ToImmutable();
    }

    protected Wording? Wording(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            return Model.Wording.Same(scalar.Value);
        }

        if (Mapping(node, key) is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, StructureKeys.Wording, new($"`{key}`", $"`{key}`"));
        var wording = new Wording(Text(map, "sv")?.Value, Text(map, "en")?.Value);
        if (wording is { Sv: null, En: null } && map["sv"] is null && map["en"] is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(node), "sv", $"`{key}`", $"`{key}`"));
            return null;
        }

        return wording;
    }

    protected List<KeyValuePair<ScalarNode, Node>> Entries(Node? node, string key) => node is null ? [] : Mapping(node, key)?.Entries ?? [];

    protected List<Node> Items(Node? node, string key)
    {
        if (node is null or SequenceNode)
        {
            return (node as SequenceNode)?.Items ?? [];
        }

        bag.Add(node is ScalarNode { IsNull: true } ? RulesDiagnostics.EmptyValue(Span(node), key) : RulesDiagnostics.WrongShape(
            Span(node), key, "en lista", "a list", new("sätt ett streck och ett mellanslag framför varje post: `- …`", "put a dash and a space before each entry: `- …`")));
        return [];
    }

    protected MappingNode? Mapping(Node node, string key)
    {
        if (node is MappingNode mapping)
        {
            return mapping;
        }

        bag.Add(node is ScalarNode { IsNull: true } ? RulesDiagnostics.EmptyValue(Span(node), key) : RulesDiagnostics.NotKeys(Span(node), key));
        return null;
    }

    /// <summary>Without the keys that the table lacks.</summary>
    protected MappingNode KnownKeys(MappingNode map, KeyTable table, Wording? where = null) => KnownKeys(map, table.Names, (where ?? table.What).Sv!, (where ?? table.What).En!);

    // Keys that are not known are reported and left out; where the one that was probably meant is missing, it is read as that,
    // so that one mistyped key gives one message.
    protected MappingNode KnownKeys(MappingNode map, string[] known, string whereSv, string whereEn)
    {
        if (map.Entries.TrueForAll(e => known.Contains(e.Key.Value)))
        {
            return map;
        }

        var kept = new List<KeyValuePair<ScalarNode, Node>>();
        foreach (var written in map.Entries)
        {
            var key = written.Key;
            if (known.Contains(key.Value))
            {
                kept.Add(written);
                continue;
            }

            var meant = DidYouMean.Suggest(key.Value, known);
            bag.Add(RulesDiagnostics.UnknownKey(Span(key), key.Value, whereSv, whereEn, meant, known));
            if (meant is not null && map[meant] is null && !kept.Exists(k => k.Key.Value == meant))
            {
                kept.Add(new(new ScalarNode(meant, false, key.Range), written.Value));
            }
        }

        return new MappingNode(kept, map.Range);
    }
}
