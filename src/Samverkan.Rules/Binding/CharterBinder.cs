using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Makes a charter of what was written: words, facts, rules. Lives for one charter.</summary>
internal sealed class CharterBinder(SourceText source, DiagnosticBag bag, ImmutableArray<DerivedAttribute> attributes, Func<string, ReadResult<RuleSet>?> wordsFrom)
{
    public Charter? Bind(CharterSyntax syntax)
    {
        var words = new WordTable();
        var declarations = new WordBinder(source, bag, words, wordsFrom);
        declarations.TakeOver(syntax);
        declarations.Declare(syntax.Words);
        var facts = new FactBinder(source, bag, attributes).Declare(syntax.Facts);
        var registered = RegisteredAttribute.From(attributes, facts);
        var names = new NameBinder(source, bag, words, [.. facts, .. registered.Select(r => r.Row)]);
        var binder = new RuleBinder(source, bag, names, words);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var ids = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var rule in syntax.Rules)
        {
            if (ids.TryGetValue(rule.Id.Value, out var first))
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(rule.Id), rule.Id.Value, Span(first)));
                continue;
            }

            ids.Add(rule.Id.Value, rule.Id);
            if (binder.Bind(rule, syntax, rules.Count) is { } bound)
            {
                rules.Add(bound);
            }
        }

        new OverrideCheck(source, bag).Check(syntax, rules);
        if (bag.HasErrors)
        {
            return null;
        }

        new RequiredBodiesCheck(source, bag).Check(rules);
        return new Charter
        {
            Id = syntax.Id.Value,
            Name = syntax.Name,
            From = syntax.From?.First,
            Until = syntax.Until?.Last,
            Replaces = syntax.Replaces,
            Sources = syntax.Sources,
            Rules = rules.ToImmutable(),
            Unchecked = syntax.Unchecked,
            Source = source,
            Range = syntax.Id.Range,
            Words = words,
            Facts = facts,
            Attributes = attributes,
            Derived = [.. registered.Where(r => names.Named.Contains(r.Row))],
            Warnings = bag.Sorted(),
            Conflicts = RuleConflicts.Between(rules),
        };
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
