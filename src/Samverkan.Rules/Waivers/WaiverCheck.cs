using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Waivers;

/// <summary>Lays waivers over what a structure came to.</summary>
internal static class WaiverCheck
{
    /// <summary>What is wrong with waivers when structures are judged by these charters.</summary>
    public static void Check(WaiverSet waivers, ImmutableArray<Charter> charters, DiagnosticBag bag)
    {
        var ids = charters.Select(c => c.Id).Distinct().ToList();
        foreach (var (charter, span) in waivers.Heads.Where(h => !ids.Contains(h.Charter)))
        {
            bag.Add(RulesDiagnostics.WaiversOfOther(span, charter, ids, DidYouMean.Suggest(charter, ids)));
        }

        foreach (var waiver in waivers.Waivers)
        {
            var rules = charters.Where(c => c.Id == waiver.Charter).SelectMany(c => c.Rules).ToList();
            if (rules.Find(r => r.Id == waiver.Rule) is { } rule)
            {
                if (rule.Force is Force.May or Force.Unsettled)
                {
                    bag.Add(RulesDiagnostics.NothingToWaive(waiver.Span, waiver.Rule));
                }
            }
            else if (rules.Count > 0)
            {
                bag.Add(RulesDiagnostics.UnknownWaivedRule(waiver.Span, waiver.Rule, waiver.Charter, DidYouMean.Suggest(waiver.Rule, rules.Select(r => r.Id)), [.. rules.Select(r => r.Id)]));
            }
        }
    }

    /// <summary>The same result with its waivers; with an error where the waivers do not fit the charters.</summary>
    public static EvaluationResult Apply(EvaluationResult result, WaiverSet waivers, ImmutableArray<Charter> charters)
    {
        var bag = new DiagnosticBag();
        Check(waivers, charters, bag);
        if (bag.HasErrors)
        {
            bag.AddRange(result.Diagnostics);
            return new(result.Structure, result.AsOf, [], bag.Sorted());
        }

        if (result.AsOf is not { } day || result.Charters.IsEmpty)
        {
            return result;
        }

        var states = new Dictionary<Waiver, WaiverResult>(ReferenceEqualityComparer.Instance);
        var mine = waivers.Waivers.Where(w => w.Structure is null || w.Structure == result.Structure.Id).ToList();
        var laid = result.Charters.Select(charter =>
        {
            var byRule = mine.Where(w => w.Charter == charter.Charter.Id).ToLookup(w => w.Rule, StringComparer.Ordinal);
            var told = new Dictionary<int, RuleResult>();
            for (var i = 0; i < charter.Charter.Rules.Length; i++)
            {
                if (byRule.Contains(charter.Charter.Rules[i].Id) && charter.At(i) is { } rule)
                {
                    told[i] = Lay(rule, [.. byRule[rule.Rule.Id]], new WaivedSubjects(charter.Charter), day, states);
                }
            }

            return charter.With(told);
        }).ToImmutableArray();
        return new(result.Structure, day, laid, result.Diagnostics)
        {
            HasWaivers = true,
            Waivers = [.. mine.Select(w => states.GetValueOrDefault(w) ?? new(w, WaiverState.Unmatched))],
        };
    }

    private static RuleResult Lay(RuleResult rule, List<Waiver> waivers, WaivedSubjects subjects, DateOnly day, Dictionary<Waiver, WaiverResult> states)
    {
        var judged = rule.Judgements.Where(j => j.Subject is not null).ToList();
        var held = new Dictionary<Judgement, (Waiver? Holds, Waiver? Lapsed)>(ReferenceEqualityComparer.Instance);
        foreach (var waiver in waivers)
        {
            var matched = judged.Where(j => subjects.Match(waiver, j)).ToList();
            states[waiver] = new(waiver, StateOf(waiver, matched, day)) { Meant = matched.Count == 0 ? subjects.Meant(waiver, judged) : null };
            foreach (var judgement in matched.Where(j => waiver.Waives.Contains(j.Outcome)))
            {
                var (holds, lapsed) = held.GetValueOrDefault(judgement);
                held[judgement] = waiver.HoldsOn(day) ? (holds ?? waiver, null) : (holds, holds is null ? waiver : lapsed);
            }
        }

        if (held.Count == 0)
        {
            return rule;
        }

        rule = rule with { Judgements = [.. rule.Judgements.Select(j => held.TryGetValue(j, out var found) ? j.With(found.Holds, found.Lapsed) : j)] };
        if (!rule.Judgements.Any(j => j.IsWaived))
        {
            return rule;
        }

        // What is not waived decides; where all of it is, the outcome is told as it is, and that it is waived.
        var left = rule.Judgements.Where(j => !j.IsWaived && j.Outcome is Outcome.Violated or Outcome.Undetermined).Select(j => j.Outcome).ToList();
        return left.Count == 0 ? rule with { IsWaived = true } : rule with { Outcome = left.Contains(Outcome.Violated) ? Outcome.Violated : Outcome.Undetermined };
    }

    private static WaiverState StateOf(Waiver waiver, List<Judgement> matched, DateOnly day)
    {
        if (matched.Count == 0)
        {
            return WaiverState.Unmatched;
        }

        if (day > waiver.Until)
        {
            return WaiverState.Expired;
        }

        if (!waiver.HoldsOn(day))
        {
            return WaiverState.NotYet;
        }

        return matched.Exists(j => waiver.Waives.Contains(j.Outcome)) ? WaiverState.Waives
            : matched.Exists(j => j.Outcome is Outcome.Violated or Outcome.Undetermined) ? WaiverState.DoesNotCover
            : WaiverState.NotNeeded;
    }
}
