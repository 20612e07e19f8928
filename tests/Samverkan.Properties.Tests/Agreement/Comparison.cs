using System.Globalization;
using Samverkan.Model;
using Samverkan.Properties.Tests.Reference;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>Holds what the evaluator says against the reference: subjects, outcomes, reasons, uses and missing facts.</summary>
internal static class Comparison
{
    /// <summary>What the two see differently; null where charter and structure do not fit together and nothing is judged.</summary>
    public static List<Disagreement>? Compare(RuleSet rules, Structure structure, DateOnly? asOf, Tally? tally = null)
    {
        var options = EvaluationOptions.Default with { AsOf = asOf };
        var result = rules.Evaluate(structure, options);
        if (result.Charters is not [var charter])
        {
            return null;
        }

        var isFree = structure.Elements.Any(e => e.Count.FreeHigh > 0);
        tally?.Add(result, isFree);
        var found = new List<Disagreement>();
        var opinion = SecondOpinion.Of(structure, charter.Charter, options);
        var opinions = charter.Charter.Rules.ToDictionary(r => r, opinion.Judge);

        // What is judged again goes another way: what plainly holds is let through first.
        foreach (var rule in result.Rules.Concat(rules.Evaluate(structure, options).Rules))
        {
            Compare(rule, opinions[rule.Rule], found);
        }

        foreach (var rule in isFree ? [] : result.Rules)
        {
            found.AddRange(rule.Judgements[0].Subject is null ? [] : FoundComparison.Compare(charter, rule, opinion, opinions[rule.Rule]));
        }

        return found;
    }

    private static void Compare(RuleResult rule, List<Opinion> opinions, List<Disagreement> found)
    {
        var id = rule.Rule.Id;
        var theirs = rule.Judgements.GroupBy(j => Where(j.Subject, j.Body)).ToDictionary(g => g.Key, g => g.ToList());
        var ours = opinions.GroupBy(j => Where(j.Subject, j.Body)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (where, judgements) in theirs)
        {
            if (!ours.TryGetValue(where, out var here))
            {
                found.Add(new("subjects", id, where, Say(judgements[0].Outcome, judgements[0].Reason, judgements[0].Use), "nothing"));
                continue;
            }

            var (a, b) = (judgements[0], here[0]);
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
            else if (!Facts(a.Missing).SetEquals(Facts(b.Missing)))
            {
                found.Add(new("missing", id, where, string.Join(", ", Facts(a.Missing)), string.Join(", ", Facts(b.Missing))));
            }
        }

        foreach (var (where, here) in ours)
        {
            if (!theirs.ContainsKey(where))
            {
                found.Add(new("subjects", id, where, "nothing", Say(here[0].Outcome, here[0].Reason, here[0].Use)));
            }
        }
    }

    private static string Say(Outcome outcome, Reason reason, Use use) => $"{outcome}{(reason == Reason.None ? "" : " " + reason)}{(use == Use.None ? "" : " " + use)}";

    private static SortedSet<string> Facts(IEnumerable<MissingFact> facts) => new(facts.Select(Climb).Select(f => $"{Id(f.Of)}.{f.Attribute?.Name}({f.Kind})"), StringComparer.Ordinal);

    // What a list does not name is missing as the rest of that list, whatever might be told of it.
    private static MissingFact Climb(MissingFact fact) =>
        fact.Of is { IsAndMore: true, Owner: { } owner } ? Climb(new(owner, fact.Of.List, MissingKind.Entries))
        : fact.Attribute is { Name: "called-ahead" } ? fact with { Attribute = fact.Of.Sort.Find("called") } // drawn from when it was called
        : fact;

    public static string Where(Element? subject, Element? body) => $"{(subject is null ? "nothing" : Id(subject))}{(body is null || body == subject ? "" : " in " + Id(body))}";

    // By where it stands: what stands in something without an id may share its own with others.
    public static string Id(Element thing) =>
        thing.Owner is not { } owner ? thing.Sort.Name
        : owner.Owner is null && thing.Id is { } id ? $"{thing.Sort.Name} {id}"
        : $"{Id(owner)}/{thing.List?.Name}[{thing.Id ?? thing.Position.ToString(CultureInfo.InvariantCulture)}]";
}
