using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Syntax;

/// <summary>Reads the shape of a charter file. Lives for one call.</summary>
internal sealed class CharterReader(SourceText source, DiagnosticBag bag)
{
    private static readonly string[] HeadKeys =
        ["charter", "language", "name", "from", "until", "replaces", "words-from", "sources", "words", "facts", "rules", "unchecked"];

    private static readonly string[] RuleKeys =
        ["id", "cite", "statements", "overrides", "says", "interpretation", "from", "until", "in", "each", "if", "must", "should", "may", "unsettled"];

    private static readonly string[] SourceKeys = ["title", "publisher", "layer", "status", "from", "until"];
    private static readonly string[] WordKeys = ["kind-of", "is", "of", "sv", "en", "also"];
    private static readonly string[] Layers = ["agreement", "charter", "own-decision", "practice"];
    private static readonly string[] Statuses = ["adopted", "proposed", "trial", "superseded"];
    private static readonly (string Word, Force Force)[] Forces = [("must", Force.Must), ("should", Force.Should), ("may", Force.May), ("unsettled", Force.Unsettled)];

    public CharterSyntax? Read(MappingNode root)
    {
        root = KnownKeys(root, HeadKeys, "en stadga", "a charter");
        if (root["language"] is ScalarNode edition && edition.Value != "1")
        {
            bag.Add(RulesDiagnostics.NewerLanguage(Span(edition), edition.Value));
            return null;
        }

        var id = Word(root, "charter", "en stadga", "a charter");
        if (id is not null)
        {
            CheckId(id);
        }

        var name = root["name"] is { } nameNode ? Wording(nameNode, "name") : null;
        var (from, until) = Dates(root);
        var sources = ReadSources(root);
        var words = Entries(root["words"], "words").Select(ReadWord).OfType<WordSyntax>().ToImmutableArray();
        var facts = Entries(root["facts"], "facts")
            .SelectMany(f => Entries(f.Value, f.Key.Value).Select(e => new FactSyntax(f.Key, e.Key, e.Value)))
            .ToImmutableArray();
        var rules = Items(root["rules"], "rules").Select(ReadRule).OfType<RuleSyntax>().ToImmutableArray();
        if (root["rules"] is null || (root["rules"] is SequenceNode { Items.Count: 0 }))
        {
            bag.Add(RulesDiagnostics.NoRules(Span(root["rules"] ?? (Node?)id ?? root)));
        }

        var notChecked = Items(root["unchecked"], "unchecked").Select(ReadUnchecked).OfType<Unchecked>().ToImmutableArray();
        // Without an id there will be no charter, but what else is wrong is told all the same.
        id ??= new ScalarNode("", false, root.Range);
        return new CharterSyntax(
            id, name ?? Model.Wording.Same(id.Value), from, until, Text(root, "replaces")?.Value,
            Text(root, "words-from") is { } taken ? (KeyOf(root, "words-from"), taken) : null, sources, words, facts, rules, notChecked);
    }

    public SourceSpan Span(Node node) => source.SpanOf(node.Range);

    private ImmutableArray<Source> ReadSources(MappingNode root)
    {
        if (root["sources"] is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "sources", "stadgan", "the charter"));
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var (key, value) in Entries(root["sources"], "sources"))
        {
            CheckId(key);
            if (Mapping(value, key.Value) is not { } map)
            {
                continue;
            }

            map = KnownKeys(map, SourceKeys, "en källa", "a source");
            var (from, until) = Dates(map);
            var title = Word(map, "title", $"källan `{key.Value}`", $"source `{key.Value}`")?.Value ?? "";
            var layer = Choice(map, "layer", Layers, 1);
            var status = Choice(map, "status", Statuses, 0);
            sources.Add(new(key.Value, title, Text(map, "publisher")?.Value, (Layer)layer, (SourceStatus)status, from?.First, until?.Last));
        }

        return sources.ToImmutable();
    }

    private WordSyntax? ReadWord(KeyValuePair<ScalarNode, Node> entry)
    {
        var (key, value) = entry;
        if (VocabularyTable.Reserved.Contains(key.Value))
        {
            bag.Add(RulesDiagnostics.ReservedId(Span(key), key.Value));
            return null;
        }

        CheckId(key);
        var map = value is ScalarNode { IsNull: true } ? new MappingNode([], value.Range) : Mapping(value, key.Value) ?? new MappingNode([], value.Range);
        map = KnownKeys(map, WordKeys, $"ordet `{key.Value}`", $"word `{key.Value}`");
        if (map["kind-of"] is null && map["is"] is null && value is MappingNode or ScalarNode { IsNull: true })
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(key), "is", $"ordet `{key.Value}`", $"word `{key.Value}`"));
        }

        var (sv, en) = (Text(map, "sv")?.Value, Text(map, "en")?.Value);
        var also = map["also"] is { } names ? Words(names, "also") : [];
        return new WordSyntax(
            key, Text(map, "kind-of"), Text(map, "is"), Text(map, "of") is not null, sv is null && en is null ? Model.Wording.Same(key.Value) : new Wording(sv, en), also);
    }

    private RuleSyntax? ReadRule(Node node)
    {
        if (Mapping(node, "rules") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, RuleKeys, "en regel", "a rule");
        var id = Word(map, "id", "regeln", "the rule");
        if (id is null)
        {
            return null;
        }

        CheckId(id);
        var says = map["says"] is { } sentence ? Wording(sentence, "says") : null;
        if (says is null && map["says"] is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(id), "says", $"regeln `{id.Value}`", $"rule `{id.Value}`"));
        }

        var forces = Forces.Where(f => map[f.Word] is not null).ToList();
        if (forces.Count != 1)
        {
            bag.Add(forces.Count == 0 ? RulesDiagnostics.NoForce(Span(id), id.Value) : RulesDiagnostics.SeveralForces(Span(KeyOf(map, forces[1].Word)), id.Value));
            return null;
        }

        var (from, until) = Dates(map);

        return new RuleSyntax(
            id, ReadCites(map, id),
            map["statements"] is { } s ? Words(s, "statements") : [],
            map["overrides"] is { } o ? Words(o, "overrides") : [],
            says ?? Model.Wording.Same(id.Value), ReadInterpretation(map), from, until,
            map["in"], map["each"], map["if"], forces[0].Force, map[forces[0].Word]!, map);
    }

    private ImmutableArray<(ScalarNode? Source, ScalarNode Paragraph)> ReadCites(MappingNode rule, ScalarNode id)
    {
        if (rule["cite"] is not { } node)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(id), "cite", $"regeln `{id.Value}`", $"rule `{id.Value}`"));
            return [];
        }

        var cites = ImmutableArray.CreateBuilder<(ScalarNode?, ScalarNode)>();
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is ScalarNode { IsNull: false } paragraph)
            {
                cites.Add((null, paragraph));
            }
            else if (item is MappingNode map)
            {
                foreach (var (key, value) in map.Entries)
                {
                    foreach (var one in Words(value, key.Value))
                    {
                        cites.Add((key, one));
                    }
                }
            }
            else
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(item), "cite", "ett stycke, { källa: stycke } eller en lista med sådana", "a paragraph, { source: paragraph } or a list of them"));
            }
        }

        return cites.ToImmutable();
    }

    private Interpretation? ReadInterpretation(MappingNode rule)
    {
        if (rule["interpretation"] is not { } node || Mapping(node, "interpretation") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, ["chosen", "other"], "en läsning", "an interpretation");
        if (map["chosen"] is not { } chosen)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(node), "chosen", "läsningen", "the interpretation"));
            return null;
        }

        return Wording(chosen, "chosen") is { } words ? new(words, map["other"] is { } other ? Wording(other, "other") : null) : null;
    }

    private Unchecked? ReadUnchecked(Node node)
    {
        if (Mapping(node, "unchecked") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, ["statements", "because"], "det som inte prövas", "what is unchecked");
        var statements = map["statements"] is { } s ? Words(s, "statements") : [];
        if (map["because"] is not { } because)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(node), "because", "det som inte prövas", "what is unchecked"));
            return null;
        }

        return Wording(because, "because") is { } words ? new([.. statements.Select(x => x.Value)], words) : null;
    }

    private int Choice(MappingNode map, string key, string[] choices, int otherwise)
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

    private (DateRange? From, DateRange? Until) Dates(MappingNode map)
    {
        var (from, until) = (Date(map, "from"), Date(map, "until"));
        if (from?.First > until?.Last)
        {
            bag.Add(RulesDiagnostics.BackwardPeriod(Span(map["until"]!)));
        }

        return (from, until);
    }

    private DateRange? Date(MappingNode map, string key)
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

    private ScalarNode? Word(MappingNode map, string key, string whereSv, string whereEn)
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

    // A text that may be left out, but not be anything else.
    private ScalarNode? Text(MappingNode map, string key) => map[key] is null ? null : Word(map, key, "", "");

    private static ScalarNode KeyOf(MappingNode map, string key) => map.Entries.First(e => e.Key.Value == key).Key;

    private ImmutableArray<ScalarNode> Words(Node node, string key)
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

    private Wording? Wording(Node node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            return Model.Wording.Same(scalar.Value);
        }

        if (Mapping(node, key) is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, ["sv", "en"], $"`{key}`", $"`{key}`");
        var wording = new Wording(Text(map, "sv")?.Value, Text(map, "en")?.Value);
        if (wording is { Sv: null, En: null } && map["sv"] is null && map["en"] is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(node), "sv", $"`{key}`", $"`{key}`"));
            return null;
        }

        return wording;
    }

    private List<KeyValuePair<ScalarNode, Node>> Entries(Node? node, string key) => node is null ? [] : Mapping(node, key)?.Entries ?? [];

    private List<Node> Items(Node? node, string key)
    {
        if (node is null or SequenceNode)
        {
            return (node as SequenceNode)?.Items ?? [];
        }

        bag.Add(node is ScalarNode { IsNull: true } ? RulesDiagnostics.EmptyValue(Span(node), key) : RulesDiagnostics.WrongShape(Span(node), key, "en lista", "a list"));
        return [];
    }

    private MappingNode? Mapping(Node node, string key)
    {
        if (node is MappingNode mapping)
        {
            return mapping;
        }

        bag.Add(node is ScalarNode { IsNull: true } ? RulesDiagnostics.EmptyValue(Span(node), key) : RulesDiagnostics.NotKeys(Span(node), key));
        return null;
    }

    // Keys that are not known are reported and left out; where the one that was probably meant is missing, it is read as that,
    // so that one mistyped key gives one message.
    private MappingNode KnownKeys(MappingNode map, string[] known, string whereSv, string whereEn)
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
            bag.Add(RulesDiagnostics.UnknownKey(Span(key), key.Value, whereSv, whereEn, meant));
            if (meant is not null && map[meant] is null && !kept.Exists(k => k.Key.Value == meant))
            {
                kept.Add(new(new ScalarNode(meant, false, key.Range), written.Value));
            }
        }

        return new MappingNode(kept, map.Range);
    }

    private void CheckId(ScalarNode node)
    {
        if (!FactReader.IsId(node.Value))
        {
            bag.Add(RulesDiagnostics.BadId(Span(node), node.Value));
        }
    }
}
