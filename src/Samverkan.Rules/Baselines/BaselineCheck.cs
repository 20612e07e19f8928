using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Baselines;

/// <summary>Compares what a structure came to with a baseline.</summary>
internal static class BaselineCheck
{
    // From the least to the worst: what was as bad or worse is known.
    private static readonly ImmutableArray<string> Findings = ["undetermined", "departure", "violation"];

    public static void Check(Baseline baseline, ImmutableArray<Charter> charters, DiagnosticBag bag)
    {
        var ids = charters.Select(c => c.Id).Distinct().ToList();
        if (!baseline.Charters.Any(ids.Contains))
        {
            bag.Add(RulesDiagnostics.BaselineOfOther(baseline.Span ?? SourceSpan.At("baseline", 1, 1), string.Join(", ", baseline.Charters), ids));
        }
    }

    /// <summary>The same result with what is known and what is solved; with an error where the baseline is of other charters.</summary>
    public static EvaluationResult Apply(EvaluationResult result, Baseline baseline, ImmutableArray<Charter> charters)
    {
        var bag = new DiagnosticBag();
        Check(baseline, charters, bag);
        if (bag.HasErrors)
        {
            bag.AddRange(result.Diagnostics);
            return new(result.Structure, result.AsOf, [], bag.Sorted());
        }

        var solved = new List<BaselineEntry>();
        var marked = ImmutableArray.CreateBuilder<CharterResult>();
        foreach (var charter in result.Charters)
        {
            var left = baseline.Of(result.Structure.Id, charter.Charter.Id).ToLookup(e => (e.Rule, e.Subject, e.In));
            var met = new HashSet<(string, string, string?)>();
            var told = new Dictionary<int, RuleResult>();
            foreach (var (at, rule) in charter.ToldRules)
            {
                met.UnionWith(rule.Judgements.Where(IsKept).Select(KeyOf));
                told[at] = rule with { Judgements = [.. rule.Judgements.Select(j => IsKnown(j, left) ? j.AsKnown() : j)] };
            }

            marked.Add(charter.With(told));
            solved.AddRange(left.Where(e => !met.Contains(e.Key)).SelectMany(e => e));
        }

        return new(result.Structure, result.AsOf, marked.ToImmutable(), result.Diagnostics) { HasWaivers = result.HasWaivers, Waivers = result.Waivers, HasBaseline = true, Solved = [.. solved] };
    }

    /// <summary>What a baseline keeps of a result.</summary>
    public static IEnumerable<BaselineEntry> Entries(EvaluationResult result) =>
        from charter in result.Charters
        from judgement in charter.Told
        where IsKept(judgement) && !judgement.IsWaived
        let key = KeyOf(judgement)
        select new BaselineEntry(result.Structure.Id, charter.Charter.Id, key.Rule, key.Subject, key.In, WordFor(judgement));

    private static bool IsKnown(Judgement judgement, ILookup<(string, string, string?), BaselineEntry> known) =>
        IsKept(judgement) && !judgement.IsWaived && known[KeyOf(judgement)].Any(e => Findings.IndexOf(e.Finding) >= Findings.IndexOf(WordFor(judgement)));

    private static bool IsKept(Judgement judgement) =>
        judgement.Subject is not null && judgement.Rule.Force is Force.Must or Force.Should && judgement.Outcome is Outcome.Violated or Outcome.Undetermined;

    private static (string Rule, string Subject, string? In) KeyOf(Judgement judgement) =>
        (judgement.Rule.Id, KeyOf(judgement.Subject!), judgement.Body is { } body && !ReferenceEquals(body, judgement.Subject) ? body.FullKey ?? KeyOf(body) : null);

    private static string KeyOf(Element element) =>
        element.Owner is not { } owner ? element.Sort.Name
        : element.FullKey is { } id ? $"{element.Sort.Name}:{id}"
        : element.List is { } list ? $"{KeyOf(owner)}/{list.Name}[{element.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)}]"
        : element.Sort.Name;

    private static string WordFor(Judgement judgement) => (judgement.Outcome, judgement.Rule.Force) switch
    {
        (Outcome.Violated, Force.Must) => "violation",
        (Outcome.Violated, _) => "departure",
        _ => "undetermined",
    };
}
