using Samverkan.Model;
using Samverkan.Properties.Tests.Reference;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>Holds what the evaluator says that it found, wherever a condition speaks of a list, against the reference: which entries fit, how many there are, what a share is taken of and which groups break a bound.</summary>
internal static class FoundComparison
{
    public static IEnumerable<Disagreement> Compare(CharterResult charter, RuleResult rule, SecondOpinion opinion, List<Opinion> opinions)
    {
        var scenes = opinions.Where(o => o.Scene is not null).ToDictionary(o => Comparison.Where(o.Subject, o.Body));
        foreach (var considered in charter.Consider(rule.Rule))
        {
            var where = Comparison.Where(considered.Candidate.Subject, considered.Candidate.Body);
            if (!scenes.TryGetValue(where, out var judged))
            {
                continue;
            }

            // What each thing is called by either: what only the evaluator or the reference has made up stands in no list.
            Element? Same(Element thing) =>
                ReferenceEquals(thing, considered.Candidate.Subject) ? judged.Subject
                : ReferenceEquals(thing, considered.Candidate.Body) ? judged.Body
                : thing.IsImplicit ? null
                : thing;
            foreach (var (clause, thing, scene) in Clauses(considered, judged.Scene!))
            {
                if (Same(thing) is { } it && opinion.Found(clause.Clause!, it, scene) is { } ours && Theirs(clause) is var theirs && Ours(ours, clause) is var expected && theirs != expected)
                {
                    yield return new("found", rule.Rule.Id, $"{where} at {Comparison.Id(thing)}.{List(clause.Clause!)}", theirs, expected);
                }
            }
        }
    }

    private static IEnumerable<(Trace Clause, Element Of, Scene Scene)> Clauses(Considered considered, Scene scene) =>
        new[] { considered.Holds, considered.Guard }.OfType<Trace>().SelectMany(t => Below(t, scene));

    // Everything that is tested on something else than the subject is nested, but for the other side of a comparison.
    private static IEnumerable<(Trace Clause, Element Of, Scene Scene)> Below(Trace trace, Scene scene)
    {
        if (trace.Truth != Truth.Inapplicable && trace.Clause is CountOf or ClosedList or ListHolds or Every)
        {
            yield return (trace, trace.Of!, scene);
        }

        foreach (var part in trace.Parts)
        {
            var isBeside = trace.Clause is AllOf or AnyOf or NoneOf || (part.Clause is CountOf other && trace.Clause is CountOf count && count.Edges.Any(e => ReferenceEquals(e.AsManyAs, other)));
            foreach (var below in Below(part, isBeside ? scene : scene.Within))
            {
                yield return below;
            }
        }
    }

    private static string List(Condition condition) => condition switch
    {
        CountOf count => count.List.First.Name,
        ClosedList closed => closed.List.First.Name,
        ListHolds list => list.List.First.Name,
        Every every => every.List.First.Name,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Theirs(Trace trace)
    {
        IEnumerable<Element> Rows(Truth fits) => trace.Rows.Where(r => r.Fits == fits && r.Row is { IsAndMore: false }).Select(r => r.Row!);
        return Told(Rows(Truth.True), Rows(Truth.Unknown), trace.Clause is CountOf { Per: [] } ? Of(trace.Count) : null, trace.Base is { } whole ? Of(whole) : null, trace.Group is { } group ? (group, Of(trace.Count)) : null);
    }

    // Of groups that break a bound, one is told.
    private static string Ours(Finds found, Trace trace)
    {
        (string Name, Number Count)? group = found.Broken is { } broken ? broken.Where(b => b.Name == trace.Group && b.Count.ToString() == Of(trace.Count).ToString()).Concat(broken).Cast<(string, Number)?>().FirstOrDefault() : null;
        return Told(found.Fitting, found.Doubtful, trace.Clause is CountOf { Per: [] } ? found.Count : null, found.Base, group);
    }

    private static Number Of(Interval interval) => new(interval.Low, interval.High);

    private static string Told(IEnumerable<Element> fitting, IEnumerable<Element> doubtful, Number? count, Number? whole, (string Name, Number Count)? group) =>
        $"{Names(fitting)}, perhaps {Names(doubtful)}{(count is { } n ? ": " + n : "")}{(whole is { } w ? " of " + w : "")}{(group is { } g ? $"; {g.Count} of {g.Name}" : "")}";

    private static string Names(IEnumerable<Element> things) => "[" + string.Join(", ", things.Select(Comparison.Id).Order(StringComparer.Ordinal)) + "]";
}
