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
internal sealed class CharterReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    private static readonly ForceWord[] Forces = [new("must", Force.Must), new("should", Force.Should), new("may", Force.May), new("unsettled", Force.Unsettled)];

    public CharterSyntax? Read(MappingNode root)
    {
        root = KnownKeys(root, CharterKeys.Head);
        if (Text(root, "language") is { } edition && edition.Value != "1")
        {
            Report(RulesDiagnostics.NewerLanguage(Span(edition), edition.Value));
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
        var words = ReadWords(root);
        var facts = ReadFacts(root);
        foreach (var fact in facts)
        {
            CheckId(fact.Name);
        }

        var rules = Items(root["rules"], "rules").Select(ReadRule).OfType<RuleSyntax>().ToImmutableArray();
        if (root["rules"] is null || (root["rules"] is SequenceNode { Items.Count: 0 }))
        {
            Report(RulesDiagnostics.NoRules(Span(root["rules"] ?? (Node?)id ?? root)));
        }

        var notChecked = Items(root["unchecked"], "unchecked").Select(ReadUnchecked).OfType<Unchecked>().ToImmutableArray();
        // Without an id there will be no charter, but what else is wrong is told all the same.
        id ??= new ScalarNode("", false, root.Range);
        return new CharterSyntax(
            id, name ?? Model.Wording.Same(id.Value), from, until, Text(root, "replaces")?.Value,
            Text(root, "words-from") is { } taken ? (KeyOf(root, "words-from"), taken) : null, sources, words, facts, rules, notChecked);
    }

    private ImmutableArray<Source> ReadSources(MappingNode root)
    {
        if (root["sources"] is null)
        {
            Report(RulesDiagnostics.MissingKey(Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "sources", "stadgan", "the charter"));
            return [];
        }

        if (root["sources"] is MappingNode { Entries.Count: 0 } or ScalarNode { IsNull: true })
        {
            Report(RulesDiagnostics.NoSources(Span(root["sources"]!)));
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var (key, value) in Entries(root["sources"], "sources"))
        {
            CheckId(key);
            if (Mapping(value, key.Value) is { } map)
            {
                sources.Add(ReadSource(key, KnownKeys(map, CharterKeys.Source)));
            }
        }

        return sources.ToImmutable();
    }

    private Source ReadSource(ScalarNode id, MappingNode map)
    {
        var (from, until) = Dates(map);
        var title = Word(map, "title", $"källan `{id.Value}`", $"source `{id.Value}`")?.Value ?? "";
        var layer = Choice(map, CharterKeys.Source["layer"], 1);
        var status = Choice(map, CharterKeys.Source["status"], 0);
        return new(id.Value, title, Text(map, "publisher")?.Value, (Layer)layer, (SourceStatus)status, from?.First, until?.Last);
    }

    private ImmutableArray<WordSyntax> ReadWords(MappingNode root)
    {
        var words = ImmutableArray.CreateBuilder<WordSyntax>();
        foreach (var entry in Entries(root["words"], "words"))
        {
            if (ReadWord(entry) is { } word)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }

    private ImmutableArray<FactSyntax> ReadFacts(MappingNode root)
    {
        var facts = ImmutableArray.CreateBuilder<FactSyntax>();
        foreach (var (sort, declared) in Entries(root["facts"], "facts"))
        {
            foreach (var (name, type) in Entries(declared, sort.Value))
            {
                if (ReadFact(sort, name, type) is { } fact)
                {
                    facts.Add(fact);
                }
            }
        }

        return facts.ToImmutable();
    }

    // A type alone, or beside what the fact and its words are called.
    private FactSyntax? ReadFact(ScalarNode sort, ScalarNode name, Node node)
    {
        if (node is not MappingNode map || map.Entries is [{ Key.Value: "set-of" }])
        {
            return new(sort, name, node);
        }

        (string Sv, string En) where = ($"uppgiften `{name.Value}`", $"fact `{name.Value}`");
        map = KnownKeys(map, CharterKeys.Fact, new(where.Sv, where.En));
        Require(map, CharterKeys.Fact, where);
        var plain = new FactSyntax(sort, name, map["type"] ?? node);
        var label = new Wording(Text(map, "sv")?.Value ?? plain.Label.Sv, Text(map, "en")?.Value ?? plain.Label.En);
        var words = Entries(map["words"], "words").Select(w => (w.Key, Label: Wording(w.Value, w.Key.Value))).Where(w => w.Label is not null).Select(w => (w.Key, w.Label!));
        return map["type"] is null ? null : plain with { Label = label, Words = [.. words] };
    }

    private WordSyntax? ReadWord(KeyValuePair<ScalarNode, Node> entry)
    {
        var (key, value) = entry;
        if (VocabularyTable.ReservedWords.Contains(key.Value) || VocabularyTable.Find(key.Value) is not null)
        {
            Report(RulesDiagnostics.ReservedId(Span(key), key.Value));
            return null;
        }

        CheckId(key);
        var map = value is ScalarNode { IsNull: true } ? new MappingNode([], value.Range) : Mapping(value, key.Value) ?? new MappingNode([], value.Range);
        map = KnownKeys(map, CharterKeys.Word, new($"ordet `{key.Value}`", $"word `{key.Value}`"));
        if (map["kind-of"] is null && map["is"] is null && value is MappingNode or ScalarNode { IsNull: true })
        {
            Report(RulesDiagnostics.MissingKey(Span(key), "is", $"ordet `{key.Value}`", $"word `{key.Value}`"));
        }

        var (sv, en) = (Text(map, "sv")?.Value, Text(map, "en")?.Value);
        var also = map["also"] is { } names ? Words(names, "also") : [];
        return new WordSyntax(
            key, Text(map, "kind-of"), Text(map, "is"), Choice(map, CharterKeys.Word["of"], -1) >= 0, sv is null && en is null ? Model.Wording.Same(key.Value) : new Wording(sv, en), also);
    }

    private RuleSyntax? ReadRule(Node node)
    {
        if (Mapping(node, "rules") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, CharterKeys.Rule);
        var id = Word(map, "id", "regeln", "the rule");
        if (id is null)
        {
            return null;
        }

        CheckId(id);
        var says = map["says"] is { } sentence ? Wording(sentence, "says") : null;
        if (says is null && map["says"] is null)
        {
            Report(RulesDiagnostics.MissingKey(Span(id), "says", $"regeln `{id.Value}`", $"rule `{id.Value}`"));
        }

        var forces = Forces.Where(f => map[f.Word] is not null).ToList();
        if (forces.Count != 1)
        {
            Report(forces.Count == 0 ? RulesDiagnostics.NoForce(Span(id), id.Value) : RulesDiagnostics.SeveralForces(Span(KeyOf(map, forces[1].Word)), id.Value));
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

    private ImmutableArray<CiteSyntax> ReadCites(MappingNode rule, ScalarNode id)
    {
        if (rule["cite"] is not { } node)
        {
            Report(RulesDiagnostics.MissingKey(Span(id), "cite", $"regeln `{id.Value}`", $"rule `{id.Value}`"));
            return [];
        }

        // A rule that cites nothing belongs to no source, and would never be judged.
        if (node is SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 })
        {
            Report(RulesDiagnostics.NoCite(Span(node), id.Value));
        }

        var cites = ImmutableArray.CreateBuilder<CiteSyntax>();
        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is ScalarNode { IsNull: false } paragraph)
            {
                cites.Add(new(null, paragraph));
            }
            else if (item is MappingNode map)
            {
                foreach (var (key, value) in map.Entries)
                {
                    foreach (var one in Words(value, key.Value))
                    {
                        cites.Add(new(key, one));
                    }
                }
            }
            else
            {
                Report(RulesDiagnostics.WrongShape(Span(item), "cite", "ett stycke, { källa: stycke } eller en lista med sådana", "a paragraph, { source: paragraph } or a list of them"));
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

        map = KnownKeys(map, CharterKeys.Interpretation);
        if (map["chosen"] is not { } chosen)
        {
            Report(RulesDiagnostics.MissingKey(Span(node), "chosen", "läsningen", "the interpretation"));
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

        map = KnownKeys(map, CharterKeys.Unchecked);
        var statements = map["statements"] is { } s ? Words(s, "statements") : [];
        if (map["because"] is not { } because)
        {
            Report(RulesDiagnostics.MissingKey(Span(node), "because", "det som inte prövas", "what is unchecked"));
            return null;
        }

        return Wording(because, "because") is { } words
            ? new([.. statements.Select(x => x.Value)], words) { Range = because.Range, StatementsAt = [.. statements] }
            : null;
    }

    private sealed record ForceWord(string Word, Force Force);
}
