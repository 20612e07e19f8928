using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;

namespace Samverkan.Rules.Cases;

/// <summary>Reads a charter's own tests. Lives for one call.</summary>
internal sealed class CasesReader(SourceText source, DiagnosticBag bag)
{
    private static readonly string[] HeadKeys = ["cases-of", "bases", "cases"];
    private static readonly string[] CaseKeys = ["name", "base", "structure", "change", "as-of", "sources", "waivers", "expect", "violated", "undetermined", "waived"];

    public static CasesFile? Read(SourceText source, DiagnosticBag bag) =>
        DocumentLoader.Load(source, ReadLimits.Default, bag) is { } root ? new CasesReader(source, bag).Read(root) : null;

    private CasesFile? Read(MappingNode root)
    {
        CheckKeys(root, HeadKeys);
        if (root["cases-of"] is not ScalarNode of)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(root.Entries.Count > 0 ? root.Entries[0].Key : root), "cases-of", "filen", "the file"));
            return null;
        }

        var bases = ImmutableDictionary.CreateBuilder<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (key, value) in (root["bases"] as MappingNode)?.Entries ?? [])
        {
            if (value is ScalarNode { IsNull: false } file)
            {
                bases[key.Value] = file;
            }
            else
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(value), key.Value, "en fil", "a file"));
            }
        }

        if (root["cases"] is not SequenceNode { Items.Count: > 0 } list)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(of), "cases", "filen", "the file"));
            return null;
        }

        return new CasesFile(of, bases.ToImmutable(), [.. list.Items.Select(i => ReadCase(i, bases)).OfType<Case>()], source);
    }

    private Case? ReadCase(Node node, ImmutableDictionary<string, ScalarNode>.Builder bases)
    {
        if (node is not MappingNode map)
        {
            bag.Add(RulesDiagnostics.NotKeys(Span(node), "cases"));
            return null;
        }

        CheckKeys(map, CaseKeys);
        if (map["name"] is not ScalarNode { IsNull: false } name)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(node), "name", "fallet", "the case"));
            return null;
        }

        var from = map["base"] as ScalarNode;
        if (from is not null && !bases.ContainsKey(from.Value))
        {
            bag.Add(RulesDiagnostics.UnknownChoice(Span(from), "base", from.Value, bases.Keys.Order(StringComparer.Ordinal), DidYouMean.Suggest(from.Value, bases.Keys)));
            return null;
        }

        if (from is null == map["structure"] is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(name), "base", $"fallet `{name.Value}`", $"case `{name.Value}`"));
            return null;
        }

        var expect = ImmutableArray.CreateBuilder<(ScalarNode, ScalarNode)>();
        foreach (var (rule, outcome) in (map["expect"] as MappingNode)?.Entries ?? [])
        {
            if (outcome is ScalarNode word && CaseWords.All.Contains(word.Value))
            {
                expect.Add((rule, word));
            }
            else
            {
                var text = (outcome as ScalarNode)?.Value ?? "…";
                bag.Add(RulesDiagnostics.UnknownChoice(Span(outcome), rule.Value, text, CaseWords.All, DidYouMean.Suggest(text, CaseWords.All)));
            }
        }

        var violated = Words(map, "violated");
        var undetermined = Words(map, "undetermined");
        var waived = Words(map, "waived");
        if (expect.Count == 0 && violated is null && undetermined is null && waived is null)
        {
            bag.Add(RulesDiagnostics.MissingKey(Span(name), "expect", $"fallet `{name.Value}`", $"case `{name.Value}`"));
        }

        return new Case(
            name, from, map["structure"], map["change"] as MappingNode, Day(map), Words(map, "sources")?.Select(w => w.Value).ToImmutableArray(), expect.ToImmutable(),
            violated, undetermined, waived, map["waivers"]);
    }

    private ImmutableArray<ScalarNode>? Words(MappingNode map, string key)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        var items = node is SequenceNode list ? list.Items : [node];
        if (items.TrueForAll(i => i is ScalarNode { IsNull: false }))
        {
            return [.. items.Cast<ScalarNode>()];
        }

        bag.Add(RulesDiagnostics.WrongShape(Span(node), key, "en lista med ord", "a list of words"));
        return null;
    }

    private DateOnly? Day(MappingNode map)
    {
        if (map["as-of"] is not { } node)
        {
            return null;
        }

        if (node is ScalarNode scalar && DateRange.TryParse(scalar.Value, out var range))
        {
            return range.Last;
        }

        bag.Add(RulesDiagnostics.BadDate(Span(node), "as-of", (node as ScalarNode)?.Value ?? "…"));
        return null;
    }

    private void CheckKeys(MappingNode map, string[] known)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value))
            {
                bag.Add(RulesDiagnostics.UnknownKey(Span(key), key.Value, "en fil med fall", "a file of cases", DidYouMean.Suggest(key.Value, known)));
            }
        }
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
