using System.Globalization;

namespace Samverkan.Rules.RuleSets;

/// <summary>Conditions as text, without their places: the same condition written twice has the same key.</summary>
internal static class ConditionKey
{
    public static string Of(Condition? condition) => condition switch
    {
        null => "",
        AllOf { Parts: [var only] } => Of(only),
        AllOf all => $"all({Joined(all.Parts)})",
        AnyOf any => $"any({Joined(any.Parts)})",
        NoneOf none => $"none({Joined(none.Parts)})",
        IsWord word => $"{(word.Negated ? "not" : "is")} {Sorted(word.Words.Select(w => w.Id).Concat(word.Sorts.Select(s => s.Name)))} {word.Path?.Text}",
        HasValue value => $"{value.Attribute.Name}{(value.Negated ? " not" : "")}{(value.Alone ? " alone" : "")} {Of(value.Values)}",
        SetHolds set => $"{set.Attribute.Name} {set.Relation} {Of(set.Values)}",
        Within within => $"{within.Attribute.Name} {Sorted(within.Edges.Select(Of))}",
        Through through => $"{through.Attribute.Name} ({Of(through.Holds)})",
        CountOf count => $"{Counted(count)} {Sorted(count.Edges.Select(Of))}",
        ClosedList closed => $"{closed.List.Name} ({Of(closed.Where)}) only {Of(closed.Ids)}",
        ListHolds list => $"{list.List.Name} ({Of(list.Where)}) {list.Relation} {Of(list.Ids)}",
        Every every => $"{every.List.Name} ({Of(every.Where)}) every ({Of(every.Holds)})",
        // A form that is not known here is like nothing but itself.
        _ => string.Create(CultureInfo.InvariantCulture, $"at {condition.Range.Start}"),
    };

    public static string Of(Operand operand) => Sorted(
        operand.Words.Select(w => w.Id).Concat(operand.Texts.Select(t => $"\"{t}\"")).Concat(operand.Posts.Select(p => p.Body.Id + "/" + p.Kind.Id))
            .Append(operand.HasNone ? "none" : "").Append(operand.Path?.Text ?? ""));

    /// <summary>What is counted, and how, without the bounds.</summary>
    public static string Counted(CountOf count) =>
        $"{count.List.Name} ({Of(count.Where)}) among ({Of(count.Among)}) distinct {Sorted(count.Distinct.Select(r => r.Name))} per {Sorted(count.Per.Select(r => r.Name))}";

    private static string Of(CountEdge edge) => string.Create(CultureInfo.InvariantCulture, $"{edge.Bound} {edge.Over}/{edge.Under} {Of(edge.AsManyAs)}");

    private static string Of(ValueEdge edge) => string.Create(
        CultureInfo.InvariantCulture, $"{edge.Word} {edge.Number} {edge.Duration} {edge.Date} {edge.Path?.Text} {edge.Distance} {edge.DistanceWord}");

    private static string Joined(IEnumerable<Condition> parts) => Sorted(parts.Select(Of));

    private static string Sorted(IEnumerable<string> texts)
    {
        var sorted = texts.ToList();
        sorted.Sort(StringComparer.Ordinal);
        return string.Join(" & ", sorted);
    }
}
