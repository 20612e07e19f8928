using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Linting;

/// <summary>Holds the rules of a charter against each other and each against itself. Lives for one charter.</summary>
internal sealed class RuleLint(Charter charter)
{
    private readonly HashSet<string> _overridden = [.. charter.Rules.SelectMany(r => r.Overrides)];

    public IEnumerable<Diagnostic> Run()
    {
        var binding = charter.Rules.Where(r => r.Force is Force.Must or Force.Should).ToList();
        foreach (var rule in charter.Rules)
        {
            foreach (var diagnostic in Alone(rule))
            {
                yield return diagnostic;
            }
        }

        for (var i = 0; i < binding.Count; i++)
        {
            for (var j = i + 1; j < binding.Count; j++)
            {
                if (Together(binding[i], binding[j]) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private IEnumerable<Diagnostic> Alone(Rule rule)
    {
        var picks = new[] { ("in", rule.In?.Where, rule.In?.Range), ("each", rule.Each?.Where, rule.Each?.Range), ("if", rule.If, rule.If?.Range) };
        var isIdle = false;
        foreach (var (key, condition, range) in picks)
        {
            if (condition is not null && Implication.IsImpossible(condition))
            {
                isIdle = true;
                yield return RulesDiagnostics.NeverMatches(At(range!.Value), rule.Id, key);
            }
        }

        // The guard is about what is picked.
        if (!isIdle && rule.If is { } guard && (rule.Each ?? rule.In)?.Where is { } picked && Implication.Excludes(picked, guard))
        {
            isIdle = true;
            yield return RulesDiagnostics.NeverMatches(At(guard.Range), rule.Id, "if");
        }

        if (isIdle)
        {
            yield break;
        }

        if (rule.Force is Force.Must or Force.Should && Implication.IsImpossible(rule.Holds))
        {
            yield return RulesDiagnostics.CannotHold(rule.Span, rule.Id);
            yield break;
        }

        foreach (var (list, inner) in Wheres(rule.Holds).Where(w => Implication.IsImpossible(w.Where)))
        {
            yield return RulesDiagnostics.NeverMatches(At(inner.Range), rule.Id, list);
        }
    }

    private Diagnostic? Together(Rule first, Rule second)
    {
        if (first.IsProposed != second.IsProposed || first.IsSuperseded || second.IsSuperseded || first.Overrides.Contains(second.Id) || second.Overrides.Contains(first.Id) || !MeetInTime(first, second))
        {
            return null;
        }

        var isWider = Reaches(first, second);
        var isNarrower = Reaches(second, first);
        if ((isWider || isNarrower) && Implication.Excludes(first.Holds, second.Holds))
        {
            return RulesDiagnostics.CannotBothHold(second.Span, second.Id, first.Id, first.Span);
        }

        return isWider && Says(first, second) ? RulesDiagnostics.Subsumed(second.Span, second.Id, first.Id, first.Span)
            : isNarrower && Says(second, first) ? RulesDiagnostics.Subsumed(first.Span, first.Id, second.Id, second.Span)
            : null;
    }

    // Whether everything that the narrow rule is about, in whatever body, the wide one is about there too.
    private static bool Reaches(Rule wide, Rule narrow) =>
        Picks(wide.In, narrow.In) && Picks(wide.Each, narrow.Each) && (wide.If is null || (narrow.If is not null && Implication.Implies(narrow.If, wide.If)));

    private static bool Picks(Selector? wide, Selector? narrow) =>
        wide is null || narrow is null
            ? wide is null && narrow is null
            : narrow.Sorts.All(wide.Sorts.Contains) && wide.AsksForCollectives == narrow.AsksForCollectives && Implication.Implies(narrow.Where, wide.Where);

    private bool Says(Rule strong, Rule weak) =>
        (strong.Force == Force.Must || weak.Force == Force.Should) && Covers(strong, weak)
        && !_overridden.Contains(strong.Id) && weak.Overrides.IsEmpty && Implication.Implies(strong.Holds, weak.Holds);

    private static bool Covers(Rule wide, Rule narrow) =>
        (wide.From is null || (narrow.From is { } from && wide.From <= from)) && (wide.Until is null || (narrow.Until is { } until && until <= wide.Until));

    private static bool MeetInTime(Rule a, Rule b) => !(a.Until < b.From) && !(b.Until < a.From);

    // Every part that picks what is counted or asked, with its list.
    private static IEnumerable<(string List, Condition Where)> Wheres(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Wheres),
        AnyOf any => any.Parts.SelectMany(Wheres),
        NoneOf none => none.Parts.SelectMany(Wheres),
        Through through => Wheres(through.Holds),
        CountOf count => Wheres(count.Where).Prepend((count.List.Name, count.Where)),
        ClosedList closed => Wheres(closed.Where).Prepend((closed.List.Name, closed.Where)),
        ListHolds list => Wheres(list.Where).Prepend((list.List.Name, list.Where)),
        Every every => Wheres(every.Where).Prepend((every.List.Name, every.Where)).Concat(Wheres(every.Holds)),
        _ => [],
    };

    private SourceSpan At(TextRange range) => charter.Source.SpanOf(range);
}
