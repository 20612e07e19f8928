using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Works out from a trace what would mend it.</summary>
internal static class RemedyFinder
{
    public static ImmutableArray<Remedy> Find(Judgement judgement)
    {
        if (judgement is not { Outcome: Outcome.Violated, Trace: { } trace, Frame: { } frame })
        {
            return [];
        }

        var failing = Failing(trace).ToList();
        if (Exchange(failing) is { } exchange)
        {
            return [exchange];
        }

        return [.. failing.SelectMany(f => Mend(f, frame)).Where(CanBeDone)];
    }

    // What follows from other facts, or is worked out by a program, cannot be set.
    private static bool CanBeDone(Remedy remedy) => (remedy.Attribute.Type.IsList || remedy.Attribute.IsWritten) && remedy.With.All(w => w.Key.IsWritten);

    /// <summary>The clauses that make a trace false.</summary>
    public static IEnumerable<Trace> Failing(Trace trace) => Deciding(trace, Truth.False);

    /// <summary>What a violated judgement lacks in its lists, clause by clause: what would have to be added, however it may be mended otherwise.</summary>
    public static IEnumerable<Remedy> Lacking(Judgement judgement) =>
        judgement is { Outcome: Outcome.Violated, Trace: { } trace, Frame: { } frame }
            ? Failing(trace).SelectMany(t => Mend(t, frame)).Where(r => r.Action == RemedyAction.Add && r.Attribute.Type.IsList)
            : [];

    /// <summary>The clauses that make a trace what it is.</summary>
    public static IEnumerable<Trace> Deciding(Trace trace, Truth truth)
    {
        if (trace.Truth != truth)
        {
            yield break;
        }

        if (trace.Clause is AllOf or null)
        {
            foreach (var part in trace.Parts.SelectMany(p => Deciding(p, truth)))
            {
                yield return part;
            }
        }
        else if (trace.Clause is Through && trace.Parts is [var only] && only.Truth == truth)
        {
            foreach (var part in Deciding(only, truth))
            {
                yield return part;
            }
        }
        else
        {
            yield return trace;
        }
    }

    // One too many of these and one too few of those, in one list: let one of these be one of those.
    private static Remedy? Exchange(List<Trace> failing)
    {
        if (failing is not [{ Clause: CountOf a } first, { Clause: CountOf b } second] || a.List.Name != b.List.Name || first.Of != second.Of)
        {
            return null;
        }

        var (surplus, lack) = Surplus(first, a) == 1 && Lack(second, b) == 1 ? ((first, a), (second, b))
            : Surplus(second, b) == 1 && Lack(first, a) == 1 ? ((second, b), (first, a))
            : ((null!, null!), (null!, null!));
        if (surplus.Item1 is null)
        {
            return null;
        }

        var wanted = Values(lack.Item2.Where);
        var had = Values(surplus.Item2.Where);
        var differing = wanted.Where(w => had.TryGetValue(w.Key, out var other) && other != w.Value).ToList();
        var row = surplus.Item1.Rows.LastOrDefault(r => r is { Fits: Truth.True, Row: { IsAndMore: false } }).Row;
        return differing.Count == 1 && row?.Sort.Find(differing[0].Key.Name) is { } attribute && had.Count == wanted.Count
            ? new Remedy(RemedyAction.Set, row, attribute, 0, [differing[0].Value], [], [])
            : null;
    }

    private static long Surplus(Trace trace, CountOf count) =>
        count.Edges is [{ AsManyAs: null, IsShare: false, IsCeiling: true } edge] ? trace.Count.Low - Ceiling(edge) : 0;

    private static long Lack(Trace trace, CountOf count) =>
        count.Edges is [{ AsManyAs: null, IsShare: false, IsFloor: true } edge] ? Floor(edge) - trace.Count.High : 0;

    private static long Ceiling(CountEdge edge) => edge.Bound == BoundWord.FewerThan ? edge.Over - 1 : edge.Over;

    private static long Floor(CountEdge edge) => edge.Bound == BoundWord.MoreThan ? edge.Over + 1 : edge.Over;

    private static IEnumerable<Remedy> Mend(Trace trace, Frame frame)
    {
        var of = trace.Of!;
        return trace.Clause switch
        {
            CountOf count => MendCount(trace, count, of, frame),
            HasValue value => MendValue(value, of),
            SetHolds set => MendSet(trace, set, of),
            Within within => MendMeasure(within, of),
            ClosedList closed => MendNames(trace, closed.List, closed.Ids, closed.Where, of, closed: true, excludes: false),
            ListHolds list => MendNames(trace, list.List, list.Ids, list.Where, of, closed: false, excludes: list.Relation == SetRelation.Excludes),
            _ => [],
        };
    }

    private static IEnumerable<Remedy> MendCount(Trace trace, CountOf count, Element of, Frame frame)
    {
        if (!count.Per.IsEmpty || !count.Distinct.IsEmpty || count.List.For(of.Sort) is not { } list)
        {
            yield break;
        }

        var (lack, surplus) = (Lack(trace, count), Surplus(trace, count));
        if (frame.Period is { Days: null } period && list is { Derivation: "period", Name: "meetings" } && frame.Body is { } body)
        {
            // What a structure plans is one number.
            var planned = body.Sort.Find("meetings-per-year")!;
            yield return new Remedy(RemedyAction.Set, body, planned, period.PartsOfYear * (lack > 0 ? Floor(count.Edges[0]) : Ceiling(count.Edges[0])), [], [], []);
            yield break;
        }

        var isInverse = list.InverseOf is not null;
        var isOfBody = frame.Body is not null && (isInverse || list.Derivation == "period");
        var owner = isOfBody ? frame.Body! : of;
        if (lack > 0)
        {
            // What is counted at all is asked of them too.
            var such = count.Among is { } among ? new AllOf([.. Parts(count.Where), .. Parts(among)], count.Where.Range) : count.Where;
            var with = Values(such).ToList();
            if (isInverse && frame.Body is not null)
            {
                with.Insert(0, new(list.InverseOf!, of.FullId ?? of.Name));
            }

            yield return new Remedy(RemedyAction.Add, owner, ListIn(owner, list), lack, [], [.. with], [])
            {
                For = isOfBody ? of : null,
                Such = such,
            };
        }
        else if (surplus > 0 && surplus <= trace.Count.Low)
        {
            var fitting = trace.Rows.Where(r => r is { Fits: Truth.True, Row: { IsAndMore: false } }).Select(r => r.Row!);
            yield return new Remedy(RemedyAction.Remove, owner, ListIn(owner, list), surplus, [], [], [.. fitting]);
        }
    }

    // The list of the body in which what an inverse list or a period lacks would stand.
    private static AttributeRow ListIn(Element owner, AttributeRow list) =>
        owner.Sort != list.Sort
            ? owner.Sort.Attributes.FirstOrDefault(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == list.Target) ?? list
            : list;

    private static IEnumerable<Remedy> MendValue(HasValue value, Element of)
    {
        if (!value.Negated && value.Attribute.For(of.Sort) is { } row && Word(value.Values) is { } word)
        {
            yield return new Remedy(RemedyAction.Set, of, row, 0, [word], [], []);
        }
    }

    private static IEnumerable<Remedy> MendSet(Trace trace, SetHolds set, Element of)
    {
        if (set.Attribute.For(of.Sort) is not { } row || trace.Found is not { } found || set.Values.HasNone)
        {
            yield break;
        }

        var has = (found.Many.IsDefault ? [] : found.Many).Select(Text).ToList();
        var wanted = Words(set.Values).Concat((trace.Against ?? []).Select(Text)).ToList();
        if (set.Values.Words.Any(w => w.IsKind))
        {
            yield break;
        }

        if (set.Relation is SetRelation.Includes or SetRelation.Exactly && wanted.Except(has).ToImmutableArray() is { IsEmpty: false } lacking)
        {
            yield return new Remedy(RemedyAction.Add, of, row, lacking.Length, lacking, [], []);
        }

        if (set.Relation is SetRelation.Excludes && has.Intersect(wanted).ToImmutableArray() is { IsEmpty: false } excluded)
        {
            yield return new Remedy(RemedyAction.Remove, of, row, excluded.Length, excluded, [], []);
        }

        if (set.Relation is SetRelation.Only or SetRelation.Exactly && has.Except(wanted).ToImmutableArray() is { IsEmpty: false } beyond)
        {
            yield return new Remedy(RemedyAction.Remove, of, row, beyond.Length, beyond, [], []);
        }
    }

    private static IEnumerable<Remedy> MendMeasure(Within within, Element of)
    {
        if (within.Attribute.For(of.Sort) is { Type.Kind: ValueKind.Number } row && within.Edges is [var edge])
        {
            var number = edge.Word switch
            {
                EdgeWord.MoreThan => edge.Number + 1,
                EdgeWord.FewerThan => edge.Number - 1,
                _ => edge.Number,
            };
            yield return new Remedy(RemedyAction.Set, of, row, number, [], [], []);
        }
        else if (within.Attribute.For(of.Sort) is { } exact && within.Edges is [{ Word: EdgeWord.Exactly } point] && (point.Date?.ToString() ?? point.Duration?.ToString()) is { } text)
        {
            yield return new Remedy(RemedyAction.Set, of, exact, 0, [text], [], []);
        }
    }

    private static IEnumerable<Remedy> MendNames(Trace trace, AttributeRef listRef, Operand ids, Condition where, Element of, bool closed, bool excludes)
    {
        if (listRef.For(of.Sort) is not { } list)
        {
            yield break;
        }

        var fitting = trace.Rows.Where(r => r is { Fits: Truth.True, Row: not null }).Select(r => r.Row!).ToList();
        var names = ids.Words.Select(w => w.Id).ToList();
        if (excludes)
        {
            var unwanted = fitting.Where(e => names.Contains(e.FullKey ?? "")).ToImmutableArray();
            if (!unwanted.IsEmpty)
            {
                yield return new Remedy(RemedyAction.Remove, of, list, unwanted.Length, [], [], unwanted);
            }

            yield break;
        }

        // What is there already, but otherwise than asked for, need not be added.
        var lacking = names.Where(n => !trace.Rows.Exists(r => r.Row?.FullKey == n)).ToImmutableArray();
        if (!lacking.IsEmpty)
        {
            yield return new Remedy(RemedyAction.Add, of, list, lacking.Length, lacking, [.. Values(where)], []);
        }

        var beyond = fitting.Where(e => !names.Contains(e.FullKey ?? "")).ToImmutableArray();
        if (closed && !beyond.IsEmpty)
        {
            yield return new Remedy(RemedyAction.Remove, of, list, beyond.Length, [], [], beyond);
        }
    }

    private static ImmutableArray<Condition> Parts(Condition where) => where is AllOf all ? all.Parts : [where];

    // Attributes that a condition asks one word of.
    private static Dictionary<AttributeRow, string> Values(Condition where)
    {
        var values = new Dictionary<AttributeRow, string>();
        foreach (var part in Parts(where))
        {
            if (part is HasValue { Negated: false } value && Word(value.Values) is { } word && value.Values.Words.All(w => !w.IsKind))
            {
                values[value.Attribute.First] = word;
            }
            else if (part is IsWord { Negated: false, Words: [{ IsKind: true } kind] } && kind.Sort.KindAttribute is { } row)
            {
                values[row] = kind.Id;
            }
        }

        return values;
    }

    private static string? Word(Operand operand) => operand switch
    {
        { HasNone: true, Words.IsEmpty: true, Texts.IsEmpty: true, Posts.IsEmpty: true } => "none",
        { HasNone: false, Words: [var word], Texts.IsEmpty: true, Posts.IsEmpty: true } => word.Id,
        { HasNone: false, Words.IsEmpty: true, Texts: [var text], Posts.IsEmpty: true } => text,
        { HasNone: false, Words.IsEmpty: true, Texts.IsEmpty: true, Posts: [var post] } => post.Body.Id + "/" + post.Kind.Id,
        _ => null,
    };

    private static IEnumerable<string> Words(Operand operand) => operand.Words.Select(w => w.Id).Concat(operand.Texts);

    private static string Text(object value) => value is Element element ? element.FullId ?? element.Name : value.ToString() ?? "";
}
