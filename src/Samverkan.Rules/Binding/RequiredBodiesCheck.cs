using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Binding;

/// <summary>Warns of bodies that rules are about and that no rule requires: of a structure without them nothing would be said. Lives for one charter.</summary>
internal sealed class RequiredBodiesCheck(SourceText source, DiagnosticBag bag)
{
    public void Check(IReadOnlyCollection<Rule> rules)
    {
        var required = new HashSet<Word>();
        foreach (var rule in rules)
        {
            Required(rule.Holds, required);
        }

        foreach (var rule in rules)
        {
            foreach (var body in rule.In?.Ids ?? [])
            {
                if (!body.IsOwnBody && !required.Contains(body) && (body.Kind is null || !required.Contains(body.Kind)) && required.Add(body))
                {
                    bag.Add(RulesDiagnostics.BodyNobodyRequires(source.SpanOf(rule.In!.Range), body.Id));
                }
            }
        }
    }

    // The bodies and kinds of body that a rule about the structure's bodies names.
    private static void Required(Condition condition, HashSet<Word> required)
    {
        switch (condition)
        {
            case AllOf all:
                all.Parts.ToList().ForEach(p => Required(p, required));
                break;
            case AnyOf any:
                any.Parts.ToList().ForEach(p => Required(p, required));
                break;
            case ClosedList { List.Name: "bodies" } closed:
                required.UnionWith(closed.Ids.Words);
                break;
            case ListHolds { List.Name: "bodies" } list:
                required.UnionWith(list.Ids.Words);
                break;
            case CountOf { List.Name: "bodies" } count:
                required.UnionWith(count.Where.Clauses.OfType<IsWord>().SelectMany(w => w.Words));
                break;
            default:
                break;
        }
    }
}
