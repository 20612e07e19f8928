using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The forms of a rule: what kind of sentence it is, apart from the words of its charter.</summary>
internal static class RuleForms
{
    public static IEnumerable<string> Of(Rule rule)
    {
        yield return $"force {rule.Force}";
        if (!rule.Overrides.IsEmpty)
        {
            yield return "overrides";
        }

        if (rule.Interpretation is not null)
        {
            yield return "interpretation";
        }

        foreach (var sort in rule.Each?.Sorts ?? [])
        {
            yield return $"each {sort.Name}";
        }

        var conditions = new[] { rule.In?.Where, rule.Each?.Where, rule.If, rule.Holds };
        if (rule.If is not null)
        {
            yield return "if";
        }

        foreach (var form in conditions.OfType<Condition>().SelectMany(Of))
        {
            yield return form;
        }
    }

    private static IEnumerable<string> Of(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Of),
        AnyOf any => any.Parts.SelectMany(Of).Prepend("any of"),
        NoneOf none => none.Parts.SelectMany(Of).Prepend("none of"),
        IsWord word => [word.Negated ? "is not" : "is"],
        HasValue value => [$"{Type(value.Attribute)} {(value.Negated ? "is not" : "is")} {Operands(value.Values)}"],
        SetHolds set => [$"set {set.Relation} {Operands(set.Values)}"],
        Within within => within.Edges.Select(e => $"{Type(within.Attribute)} {e.Word}{(e.Distance is null ? "" : " at a distance")}{(e.Path is null ? "" : " of a reference")}"),
        Through through => Of(through.Holds).Prepend("what it refers to"),
        CountOf count => Count(count).Concat(Of(count.Where)).Concat(count.Among is null ? [] : Of(count.Among)),
        ClosedList closed => Of(closed.Where).Prepend($"list is exactly {Operands(closed.Ids)}"),
        ListHolds list => Of(list.Where).Prepend($"list {list.Relation} {Operands(list.Ids)}"),
        Every every => Of(every.Where).Concat(Of(every.Holds)).Prepend("all of a list"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Count(CountOf count)
    {
        foreach (var edge in count.Edges)
        {
            yield return $"count {edge.Bound}{(edge.IsShare ? " a share" : "")}{(edge.AsManyAs is null ? "" : " as many as")}";
        }

        if (count.Among is not null)
        {
            yield return "count among";
        }

        if (!count.Distinct.IsEmpty)
        {
            yield return "count distinct";
        }

        if (!count.Per.IsEmpty)
        {
            yield return "count per";
        }
    }

    private static string Type(AttributeRef attribute) => attribute.First.Type.Kind is ValueKind.Word or ValueKind.Kind or ValueKind.Reference ? "word" : attribute.First.Type.Kind.ToString();

    private static string Operands(Operand operand) =>
        operand switch
        {
            { Path: not null } => "a reference",
            { HasNone: true } => "none",
            { Posts.IsEmpty: false } => "a post",
            _ => "words",
        };
}
