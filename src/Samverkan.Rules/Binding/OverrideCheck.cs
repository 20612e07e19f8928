using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Reports overrides of rules that there are not, of rules about something else, and those that go in a circle. Lives for one charter.</summary>
internal sealed class OverrideCheck(SourceText source, DiagnosticBag bag)
{
    public void Check(CharterSyntax syntax, IReadOnlyCollection<Rule> rules)
    {
        var byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var known = syntax.Rules.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var inCycle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in syntax.Rules)
        {
            foreach (var overridden in written.Overrides)
            {
                if (!known.Contains(overridden.Value))
                {
                    bag.Add(RulesDiagnostics.UnknownOverride(Span(overridden), overridden.Value, bag.Suggest(overridden.Value, known), known));
                }
                else if (byId.TryGetValue(written.Id.Value, out var special) && byId.TryGetValue(overridden.Value, out var general)
                    && (special.In is null != general.In is null || !SortsOf(special).Intersect(SortsOf(general)).Any()))
                {
                    bag.Add(RulesDiagnostics.OverrideOtherSort(Span(overridden), overridden.Value));
                }
            }

            if (byId.TryGetValue(written.Id.Value, out var rule) && !inCycle.Any(o => Reaches(rule, o, byId, [])) && Reaches(rule, rule.Id, byId, []))
            {
                inCycle.Add(rule.Id);
                bag.Add(RulesDiagnostics.OverrideCycle(Span(written.Id), rule.Id));
            }
        }
    }

    // Without `each` a rule is about the body or the structure itself, and `in` tells which.
    private static ImmutableArray<Sort> SortsOf(Rule rule) => rule.Each?.Sorts ?? [VocabularyTable.StructureSort];

    // Without recursion: a chain may be as long as the charter.
    private static bool Reaches(Rule from, string goal, Dictionary<string, Rule> rules, HashSet<string> seen)
    {
        var open = new Stack<Rule>([from]);
        while (open.TryPop(out var rule))
        {
            foreach (var overridden in rule.Overrides)
            {
                if (overridden == goal)
                {
                    return true;
                }

                if (seen.Add(overridden) && rules.TryGetValue(overridden, out var next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
