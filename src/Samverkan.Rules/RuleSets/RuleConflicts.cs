using System.Globalization;

namespace Samverkan.Rules.RuleSets;

/// <summary>Finds rules of a charter that cannot both hold of one thing: two bounds on one list and one condition with no number in common, two closed sets that differ, or two different words for one attribute.</summary>
internal static class RuleConflicts
{
    /// <summary>The pairs of rules with such clauses; whether they meet in one subject only a structure can tell.</summary>
    public static ILookup<Rule, Rule> Between(IReadOnlyList<Rule> rules)
    {
        var clauses = rules
            .Where(r => r.Force is Force.Must or Force.Should)
            .SelectMany(r => (r.Holds is AllOf all ? all.Parts : [r.Holds]).Select(ClauseOf).OfType<Clause>().Select(c => new Placed(r, c)))
            .GroupBy(x => x.Clause.About, StringComparer.Ordinal);
        var pairs = new HashSet<Pair>();
        foreach (var group in clauses)
        {
            var all = group.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    var (a, b) = (all[i].Rule, all[j].Rule);
                    if (a != b && all[i].Clause.Excludes(all[j].Clause) && !a.Overrides.Contains(b.Id) && !b.Overrides.Contains(a.Id))
                    {
                        pairs.Add(new(a, b));
                        pairs.Add(new(b, a));
                    }
                }
            }
        }

        return pairs.OrderBy(p => p.One.Number).ThenBy(p => p.Other.Number).ToLookup(p => p.One, p => p.Other);
    }

    private static Clause? ClauseOf(Condition condition) => condition switch
    {
        CountOf { Among: null, Distinct.IsEmpty: true, Per.IsEmpty: true } count when count.Edges.All(e => !e.IsShare && e.AsManyAs is null) =>
            new($"count {count.List.Name} {Key(count.Where)}", Low(count), High(count), null),
        SetHolds { Relation: SetRelation.Exactly, Values.Path: null } set => new($"set {set.Attribute.Name}", 0, 0, ConditionKey.Of(set.Values)),
        ClosedList { Ids.Path: null } closed => new($"list {closed.List.Name} {Key(closed.Where)}", 0, 0, ConditionKey.Of(closed.Ids)),
        HasValue { Negated: false, Values: { Path: null, Posts.IsEmpty: true } } value when value.Values.Words.Length + value.Values.Texts.Length == 1 && value.Values.Words.All(w => !w.IsKind) =>
            new($"value {value.Attribute.Name}", 0, 0, ConditionKey.Of(value.Values)),
        _ => null,
    };

    private static long Low(CountOf count)
    {
        var low = 0L;
        foreach (var edge in count.Edges)
        {
            low = Math.Max(low, edge.Bound switch
            {
                BoundWord.Exactly or BoundWord.AtLeast => edge.Over,
                BoundWord.MoreThan => edge.Over + 1,
                _ => 0,
            });
        }

        return low;
    }

    private static long High(CountOf count)
    {
        var high = long.MaxValue;
        foreach (var edge in count.Edges)
        {
            high = Math.Min(high, edge.Bound switch
            {
                BoundWord.Exactly or BoundWord.AtMost => edge.Over,
                BoundWord.FewerThan => edge.Over - 1,
                _ => long.MaxValue,
            });
        }

        return high;
    }

    // The body of a dotted reference may be another one in the other rule: such a condition is taken to be like nothing but itself.
    private static string Key(Condition condition) => condition.Refers ? string.Create(CultureInfo.InvariantCulture, $"at {condition.Range.Start}") : ConditionKey.Of(condition);

    private sealed record Placed(Rule Rule, Clause Clause);

    private sealed record Pair(Rule One, Rule Other);

    private sealed record Clause(string About, long Low, long High, string? Words)
    {
        public bool Excludes(Clause other) => Words is not null ? Words != other.Words : High < other.Low || other.High < Low;
    }
}
