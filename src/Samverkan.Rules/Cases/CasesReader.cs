using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Cases;

/// <summary>Reads a charter's own tests. Lives for one call.</summary>
internal sealed class CasesReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    private readonly SourceText _source = source;

    public static CasesFile? Read(SourceText source, DiagnosticBag bag) =>
        DocumentLoader.Load(source, "cases-of", ReadLimits.Default, bag) is { } root ? new CasesReader(source, bag).Read(root) : null;

    private CasesFile? Read(MappingNode root)
    {
        root = KnownKeys(root, CasesKeys.Head);
        if (root["cases-of"] is not ScalarNode { IsNull: false } of)
        {
            Report(RulesDiagnostics.MissingKey(Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "cases-of", "filen", "the file"));
            return null;
        }

        CheckId(of);
        var bases = ImmutableDictionary.CreateBuilder<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(root["bases"], "bases"))
        {
            if (value is ScalarNode { IsNull: false } file)
            {
                bases[key.Value] = file;
            }
            else
            {
                Report(RulesDiagnostics.WrongShape(Span(value), key.Value, "en fil", "a file"));
            }
        }

        if (root["cases"] is not SequenceNode { Items.Count: > 0 } list)
        {
            Report(RulesDiagnostics.MissingKey(Span(of), "cases", "filen", "the file"));
            return null;
        }

        return new CasesFile(of, bases.ToImmutable(), [.. list.Items.Select(i => ReadCase(i, bases)).OfType<Case>()], _source);
    }

    private Case? ReadCase(Node node, ImmutableDictionary<string, ScalarNode>.Builder bases)
    {
        if (node is not MappingNode map)
        {
            Report(RulesDiagnostics.NotKeys(Span(node), "cases"));
            return null;
        }

        map = KnownKeys(map, CasesKeys.Case);
        if (map["name"] is not ScalarNode { IsNull: false } name)
        {
            Report(RulesDiagnostics.MissingKey(Span(node), "name", "fallet", "the case"));
            return null;
        }

        if (map["base"] is { } start and not ScalarNode { IsNull: false })
        {
            Report(RulesDiagnostics.WrongShape(Span(start), "base", "ett ord", "a word"));
            return null;
        }

        if (map["structure"] is SequenceNode or ScalarNode { IsNull: true })
        {
            Report(RulesDiagnostics.WrongShape(Span(map["structure"]!), "structure", "en struktur, eller en fil", "a structure, or a file"));
            return null;
        }

        var from = map["base"] as ScalarNode;
        if (from is not null && !bases.ContainsKey(from.Value))
        {
            Report(RulesDiagnostics.UnknownChoice(Span(from), "base", from.Value, bases.Keys.Order(StringComparer.Ordinal), DidYouMean.Suggest(from.Value, bases.Keys)));
            return null;
        }

        if (from is null == map["structure"] is null)
        {
            Report(from is not null ? RulesDiagnostics.BaseAndStructure(Span(name), name.Value) : RulesDiagnostics.MissingKey(Span(name), "base", $"fallet `{name.Value}`", $"case `{name.Value}`"));
            return null;
        }

        var expect = ImmutableArray.CreateBuilder<(ScalarNode, ScalarNode)>();
        foreach (var (rule, outcome) in Entries(map["expect"], "expect"))
        {
            if (outcome is ScalarNode word && CaseWords.All.Contains(word.Value))
            {
                expect.Add((rule, word));
            }
            else
            {
                var text = (outcome as ScalarNode)?.Value ?? "…";
                Report(RulesDiagnostics.UnknownChoice(Span(outcome), rule.Value, text, CaseWords.All, DidYouMean.Suggest(text, CaseWords.All)));
            }
        }

        var violated = Words(map, "violated");
        var undetermined = Words(map, "undetermined");
        var waived = Words(map, "waived");
        if (map["expect"] is null or MappingNode && expect.Count == 0 && violated is null && undetermined is null && waived is null)
        {
            Report(RulesDiagnostics.MissingKey(Span(name), "expect", $"fallet `{name.Value}`", $"case `{name.Value}`"));
        }

        return new Case(
            name, from, map["structure"], map["change"] is { } change ? Mapping(change, "change") : null, Date(map, "as-of")?.Last, Words(map, "sources")?.Select(w => w.Value).ToImmutableArray(), expect.ToImmutable(),
            violated, undetermined, waived, map["waivers"]);
    }

    private ImmutableArray<ScalarNode>? Words(MappingNode map, string key) => map[key] is { } node ? Words(node, key) : null;
}
