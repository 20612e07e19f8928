using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Properties.Tests.Reference;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>Holds what the evaluator says against the reference: subjects, outcomes, reasons, uses and missing facts.</summary>
internal static class Comparison
{
    public static List<Disagreement> Compare(RuleSet rules, Structure structure, Tally? tally = null)
    {
        var result = rules.Evaluate(structure);
        tally?.Add(result);
        var found = new List<Disagreement>();
        var isFree = structure.Elements.Any(e => e.Count.FreeHigh > 0);
        var opinions = result.Charters.SelectMany(c => SecondOpinion.Judge(structure, c.Charter, EvaluationOptions.Default)).ToDictionary();

        // What is judged again goes another way: what plainly holds is let through first.
        foreach (var rule in result.Rules.Concat(rules.Evaluate(structure).Rules))
        {
            Compare(rule, opinions[rule.Rule], isFree, found);
        }

        return found;
    }

    private static void Compare(RuleResult rule, List<Opinion> opinions, bool isFree, List<Disagreement> found)
    {
        var id = rule.Rule.Id;
        var theirs = rule.Judgements.GroupBy(j => Where(j.Subject, j.Body)).ToDictionary(g => g.Key, g => g.ToList());
        var ours = opinions.GroupBy(j => Where(j.Subject, j.Body)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (where, judgements) in theirs)
        {
            if (!ours.TryGetValue(where, out var here))
            {
                if (isFree)
                {
                    continue;
                }

                found.Add(new("subjects", id, where, Say(judgements[0].Outcome, judgements[0].Reason, judgements[0].Use), "nothing"));
                continue;
            }

            var (a, b) = (judgements[0], here[0]);
            // Of what is left free the reference tries every number; the evaluator may say less, but nothing else.
            if (isFree && (a.Outcome, b.Outcome) is not ((Outcome.Satisfied, Outcome.Violated) or (Outcome.Violated, Outcome.Satisfied)))
            {
                continue;
            }

            if (a.Outcome != b.Outcome)
            {
                found.Add(new("outcome", id, where, Say(a.Outcome, a.Reason, a.Use), Say(b.Outcome, b.Reason, b.Use)));
            }
            else if (a.Reason != b.Reason)
            {
                found.Add(new("reason", id, where, Say(a.Outcome, a.Reason, a.Use), Say(b.Outcome, b.Reason, b.Use)));
            }
            else if (a.Use != b.Use)
            {
                found.Add(new("use", id, where, a.Use.ToString(), b.Use.ToString()));
            }
            else if (a.Outcome == Outcome.Undetermined && !Agree(a, b))
            {
                found.Add(new(a.Missing.IsEmpty || b.Missing.IsEmpty ? "missing" : "named", id, where, string.Join(", ", Facts(a.Missing)), string.Join(", ", Facts(b.Missing))));
            }
        }

        foreach (var (where, here) in ours)
        {
            if (!isFree && !theirs.ContainsKey(where))
            {
                found.Add(new("subjects", id, where, "nothing", Say(here[0].Outcome, here[0].Reason, here[0].Use)));
            }
        }
    }

    private static string Say(Outcome outcome, Reason reason, Use use) => $"{outcome}{(reason == Reason.None ? "" : " " + reason)}{(use == Use.None ? "" : " " + use)}";

    // Which of several missing facts are told may differ, as each alone could not decide; that some are, and that they are missing, may not.
    private static bool Agree(Judgement theirs, Opinion ours)
    {
        var (x, y) = (Facts(theirs.Missing), Facts(ours.Missing));
        return (x.Count == 0 && y.Count == 0) || x.Overlaps(y);
    }

    private static SortedSet<string> Facts(IEnumerable<MissingFact> facts) => new(facts.Select(Climb).Select(f => $"{Id(f.Of)}.{f.Attribute?.Name}({f.Kind})"), StringComparer.Ordinal);

    // What a list does not name is missing as the rest of that list, whatever might be told of it.
    private static MissingFact Climb(MissingFact fact) =>
        fact.Of is { IsAndMore: true, Owner: { } owner } ? Climb(new(owner, fact.Of.List, MissingKind.Entries))
        : fact.Attribute is { Name: "called-ahead" } ? fact with { Attribute = fact.Of.Sort.Find("called") } // drawn from when it was called
        : fact;

    private static string Where(Element? subject, Element? body) => $"{(subject is null ? "nothing" : Id(subject))}{(body is null || body == subject ? "" : " in " + Id(body))}";

    private static string Id(Element thing) =>
        thing.FullId is { } id ? $"{thing.Sort.Name} {id}" : thing.Owner is null ? thing.Sort.Name : $"{Id(thing.Owner)}/{thing.List?.Name}[{thing.Position}]";
}
