using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>A seat or post that a rule asks a body to have: in which list, and the facts that tell it from others.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="List">The list of the body.</param>
/// <param name="Kind">The kind asked for, where things of the list have kinds.</param>
/// <param name="Facts">Attributes with their values as they are written, or null where the rule narrows them without naming one value.</param>
internal sealed record SeatAsked(Rule Rule, AttributeRow List, string? Kind, ImmutableArray<(AttributeRow Row, string? Value)> Facts)
{
    private static readonly Sort Body = VocabularyTable.Find("body")!;

    /// <summary>What a rule asks a body that it reaches to have.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="organisations">The organisations of the skeleton, by id, with their kinds.</param>
    public static IEnumerable<SeatAsked> By(Rule rule, IReadOnlyList<(string Id, string? Kind)> organisations)
    {
        if (rule.Force is not (Force.Must or Force.Should))
        {
            yield break;
        }

        // `each: chair` is about a post of the presidium: there is one to be about.
        if (rule is { In: not null, Each: { GivesOwner: false } each } && each.Sorts is [{ Name: "post" }])
        {
            foreach (var word in Words(each.Where).Where(w => w.IsKind))
            {
                yield return new(rule, Body.Find("presidium")!, word.Id, []);
            }
        }

        foreach (var count in Counts(rule.Holds))
        {
            if (ListOf(count.List) is not { } list || !count.Edges.Any(e => e is { IsFloor: true, Over: > 0 }))
            {
                continue;
            }

            var facts = ImmutableArray.CreateBuilder<(AttributeRow, string?)>();
            if (Subject(rule, list, organisations) is { } whose)
            {
                facts.Add(whose);
            }

            foreach (var (row, value) in Named(count.Where, list.Target!, organisations))
            {
                if (!facts.Any(f => f.Item1 == row))
                {
                    facts.Add((row, value));
                }
            }

            var kinds = list.Target!.KindAttribute is null ? [] : Words(count.Where).Where(w => w.IsKind).Select(w => w.Id).ToList();
            yield return new(rule, list, kinds.Count == 1 ? kinds[0] : null, facts.ToImmutable());
        }
    }

    /// <summary>Whether an entry made for another may serve for this one.</summary>
    public bool IsMetBy(SeatAsked other) =>
        List == other.List && (Kind is null || Kind == other.Kind)
        && Facts.All(f => other.Facts.Any(o => o.Row == f.Row && (f.Value is null || o.Value == f.Value)));

    private static IEnumerable<CountOf> Counts(Condition holds) => holds switch
    {
        CountOf count => [count],
        AllOf all => all.Parts.SelectMany(Counts),
        _ => [],
    };

    // The list of the body in which what is counted stands: an organisation's seats are seats of bodies.
    private static AttributeRow? ListOf(AttributeRef counted)
    {
        if (counted.For(Body) is { Type.IsList: true, LeftOut: LeftOut.Unknown, Class: FactClass.Structure } own)
        {
            return own;
        }

        return counted.First.InverseOf is { } reference
            ? Body.Attributes.FirstOrDefault(a => a is { Type.IsList: true, LeftOut: LeftOut.Unknown } && a.Target == reference.Sort)
            : null;
    }

    // For whom, where the rule asks it of each of something.
    private static (AttributeRow, string?)? Subject(Rule rule, AttributeRow list, IReadOnlyList<(string Id, string? Kind)> organisations)
    {
        if (rule.Each is not { } each)
        {
            return null;
        }

        if (each.Sorts.Any(s => s.Name == "post"))
        {
            return list.Target!.Find("ex-officio") is { } exOfficio ? (exOfficio, null) : null;
        }

        if (!each.Sorts.Any(s => s.Name == "organisation") || list.Target!.Find("represents") is not { } represents)
        {
            return null;
        }

        var kinds = Words(each.Where).Where(w => w.IsKind).Select(w => w.Id).ToList();
        if (kinds.Count == 0 && each.Ids is [var one])
        {
            return (represents, one.Id);
        }

        if (kinds.Count == 0)
        {
            kinds = [.. organisations.Select(o => o.Kind).OfType<string>().Where(k => k != "collective").Distinct()];
        }

        return (represents, kinds.Count switch
        {
            0 => null,
            1 => Only(kinds[0], organisations) ?? $"{{ each: {kinds[0]} }}",
            _ => $"{{ each: [{string.Join(", ", kinds)}] }}",
        });
    }

    private static IEnumerable<(AttributeRow Row, string? Value)> Named(Condition where, Sort sort, IReadOnlyList<(string Id, string? Kind)> organisations)
    {
        foreach (var part in where is AllOf all ? all.Parts : [where])
        {
            switch (part)
            {
                case HasValue { Negated: false, Values.HasNone: false } value when value.Attribute.For(sort) is { Type.IsList: false } row && row.IsWritten:
                    yield return (row, value.Values switch
                    {
                        { Path: null, Posts.IsEmpty: true, Words: [var word], Texts.IsEmpty: true } => word.IsKind ? Only(word.Id, organisations) : word.Id,
                        { Path: null, Posts.IsEmpty: true, Words.IsEmpty: true, Texts: [var text] } when row.Type.Words.Contains(text) => text,
                        _ => null,
                    });
                    break;
                case Through through when through.Attribute.For(sort) is { } row:
                    yield return (row, null);
                    break;
                default:
                    break;
            }
        }
    }

    // The one organisation of a kind of which there is one by its nature.
    private static string? Only(string kind, IReadOnlyList<(string Id, string? Kind)> organisations) =>
        kind == "region" && organisations.Where(o => o.Kind == kind).ToList() is [var one] ? one.Id : null;

    private static IEnumerable<Word> Words(Condition where) =>
        (where is AllOf all ? all.Parts : [where]).OfType<IsWord>().Where(w => !w.Negated).SelectMany(w => w.Words);
}
