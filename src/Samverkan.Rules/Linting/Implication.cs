using System.Collections.Immutable;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Linting;

/// <summary>What follows from a condition, and what it rules out, whatever the structure. Careful: it says so only where it is certain, so a <c>false</c> means nothing.</summary>
internal static class Implication
{
    /// <summary>Whether everything that fulfils the first also fulfils the second.</summary>
    public static bool Implies(Condition a, Condition b) =>
        ConditionKey.Of(a) == ConditionKey.Of(b)
        || b switch
        {
            AllOf all => all.Parts.All(p => Implies(a, p)),
            _ when a is AnyOf { Parts.IsEmpty: false } any => any.Parts.All(p => Implies(p, b)),
            _ when a is AllOf all && all.Parts.Any(p => Implies(p, b)) => true,
            AnyOf any => any.Parts.Any(p => Implies(a, p)),
            NoneOf none => none.Parts.All(p => Excludes(a, p)),
            _ => ImpliesPlainly(a, b),
        };

    /// <summary>Whether nothing can fulfil both.</summary>
    public static bool Excludes(Condition a, Condition b) => ExcludesOneWay(a, b) || ExcludesOneWay(b, a);

    /// <summary>Whether nothing can fulfil it.</summary>
    public static bool IsImpossible(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(IsImpossible) || all.Parts.SelectMany((a, i) => all.Parts.Skip(i + 1).Select(b => Excludes(a, b))).Any(excludes => excludes),
        AnyOf any => !any.Parts.IsEmpty && any.Parts.All(IsImpossible),
        Through through => IsImpossible(through.Holds),
        CountOf count => Span(count) is var (low, high) && (low > high || (low > 0 && IsImpossible(count.Where))),
        Within within => Span(within) is var (low, high) && low > high,
        _ => false,
    };

    private static bool ImpliesPlainly(Condition a, Condition b) => (a, b) switch
    {
        (IsWord { Path: null } x, IsWord { Path: null } y) => (x.Negated, y.Negated) switch
        {
            (false, false) => x.Words.All(w => Covers(y, w)) && x.Sorts.All(y.Sorts.Contains),
            (true, true) => y.Words.All(x.Words.Contains) && y.Sorts.All(x.Sorts.Contains),
            (false, true) => AreApart(x, y),
            _ => false,
        },
        (HasValue { Values.Path: null } x, HasValue { Values.Path: null } y) when x.Attribute.Name == y.Attribute.Name => (x.Negated, y.Negated) switch
        {
            (false, false) => IsWithin(x.Values, y.Values),
            (true, true) => IsWithin(y.Values, x.Values) && (x.Alone || !y.Alone),
            (false, true) => AreApart(x.Values, y.Values),
            _ => false,
        },
        (Through x, Through y) => x.Attribute.Name == y.Attribute.Name && Implies(x.Holds, y.Holds),
        (Within x, Within y) when x.Attribute.Name == y.Attribute.Name => Span(x) is var (xLow, xHigh) && Span(y) is var (yLow, yHigh) && yLow <= xLow && xHigh <= yHigh,
        (CountOf x, CountOf y) => CountImplies(x, y),
        (Every x, Every y) => x.List.Name == y.List.Name && Implies(y.Where, x.Where) && Implies(x.Holds, y.Holds),
        _ => SetOf(a) is { } one && SetOf(b) is { } other && one.About == other.About && SetImplies(one, other),
    };

    private static bool ExcludesOneWay(Condition a, Condition b) => (a, b) switch
    {
        (AllOf all, _) => all.Parts.Any(p => Excludes(p, b)),
        (AnyOf { Parts.IsEmpty: false } any, _) => any.Parts.All(p => Excludes(p, b)),
        (NoneOf none, _) => none.Parts.Any(p => Implies(b, p)),
        (IsWord { Path: null, Negated: false } x, IsWord { Path: null, Negated: false } y) => AreApart(x, y),
        (IsWord { Path: null, Negated: false } x, IsWord { Path: null, Negated: true } y) => x.Words.All(w => Covers(y, w)) && x.Sorts.All(y.Sorts.Contains),
        (HasValue { Values.Path: null, Negated: false } x, HasValue { Values.Path: null } y) when x.Attribute.Name == y.Attribute.Name =>
            y.Negated ? IsWithin(x.Values, y.Values) : AreApart(x.Values, y.Values),
        (Through x, Through y) => x.Attribute.Name == y.Attribute.Name && Excludes(x.Holds, y.Holds),
        (Within x, Within y) when x.Attribute.Name == y.Attribute.Name => Span(x) is var (xLow, xHigh) && Span(y) is var (yLow, yHigh) && (xHigh < yLow || yHigh < xLow),
        (CountOf x, CountOf y) => CountExcludes(x, y),
        _ => SetOf(a) is { } one && SetOf(b) is { } other && one.About == other.About && SetExcludes(one, other),
    };

    // Words: an id lies within its kind; two ids are two things, and a thing has one kind.
    private static bool Covers(IsWord wide, Word word) =>
        wide.Words.Contains(word) || (word.Kind is { } kind && wide.Words.Contains(kind)) || wide.Sorts.Contains(word.Sort);

    private static bool AreApart(IsWord x, IsWord y) =>
        x.Sorts.All(s => y.Sorts.All(t => s != t) && y.Words.All(w => w.Sort != s)) && y.Sorts.All(s => x.Words.All(w => w.Sort != s))
        && x.Words.All(w => y.Words.All(v => AreApart(w, v)));

    private static bool AreApart(Word x, Word y) =>
        x != y && (x.Sort != y.Sort || (x.IsKind == y.IsKind ? !x.IsKind || x.Sort.KindAttribute is { Type.IsSet: false } : x.IsKind ? IsOfOtherKind(y, x) : IsOfOtherKind(x, y)));

    private static bool IsOfOtherKind(Word id, Word kind) => id.Kind is { } own && own != kind;

    private static bool IsWithin(Operand narrow, Operand wide) =>
        narrow.Words.All(w => wide.Words.Contains(w) || (w.Kind is { } kind && wide.Words.Contains(kind)))
        && narrow.Posts.All(wide.Posts.Contains) && narrow.Texts.All(wide.Texts.Contains) && (wide.HasNone || !narrow.HasNone);

    // A post may be held by anything, so posts are not held to be apart.
    private static bool AreApart(Operand x, Operand y) =>
        x.Posts.IsEmpty && y.Posts.IsEmpty && !(x.HasNone && y.HasNone) && x.Words.All(w => y.Words.All(v => AreApart(w, v)))
        && x.Texts.All(t => y.Texts.All(u => WordTable.Normal(t) != WordTable.Normal(u))) && (x.Words.IsEmpty || y.Texts.IsEmpty) && (x.Texts.IsEmpty || y.Words.IsEmpty);

    private static bool CountImplies(CountOf x, CountOf y)
    {
        if (!AreAlike(x, y) || Span(x) is not var (xLow, xHigh) || Span(y) is not var (yLow, yHigh))
        {
            return false;
        }

        return (yLow == 0 || (yLow <= xLow && Implies(x.Where, y.Where))) && (yHigh == long.MaxValue || (xHigh <= yHigh && Implies(y.Where, x.Where)));
    }

    private static bool CountExcludes(CountOf x, CountOf y) =>
        AreAlike(x, y) && Span(x) is var (xLow, xHigh) && Span(y) is var (yLow, yHigh)
        && ((xLow > yHigh && Implies(x.Where, y.Where)) || (yLow > xHigh && Implies(y.Where, x.Where)));

    // More of something are never fewer of what it is part of; with `distinct`, too.
    private static bool AreAlike(CountOf x, CountOf y) =>
        x.List.Name == y.List.Name && x.Per.IsEmpty && y.Per.IsEmpty && x.Among is null && y.Among is null
        && x.Distinct.Select(d => d.Name).SequenceEqual(y.Distinct.Select(d => d.Name));

    private static (long Low, long High)? Span(CountOf count) =>
        count.Edges.Any(e => e.IsShare || e.AsManyAs is not null)
            ? null
            : Span(count.Edges.Select(e => (e.Bound, e.Over)));

    private static (long Low, long High)? Span(Within within)
    {
        if (within.Edges.Any(e => e.Duration is not null || e.Date is not null || e.Path is not null || e.Distance is not null || e.Word > EdgeWord.FewerThan))
        {
            return null;
        }

        return Span(within.Edges.Select(e => ((BoundWord)e.Word, e.Number)));
    }

    private static (long Low, long High) Span(IEnumerable<(BoundWord Bound, long Number)> edges)
    {
        var (low, high) = (0L, long.MaxValue);
        foreach (var (bound, number) in edges)
        {
            low = Math.Max(low, bound switch { BoundWord.Exactly or BoundWord.AtLeast => number, BoundWord.MoreThan => number + 1, _ => 0 });
            high = Math.Min(high, bound switch { BoundWord.Exactly or BoundWord.AtMost => number, BoundWord.FewerThan => number - 1, _ => long.MaxValue });
        }

        return (low, high);
    }

    // Sets of an attribute, and lists by their ids.
    private static SetClause? SetOf(Condition condition) => condition switch
    {
        SetHolds { Values: { Path: null, HasNone: false } values } set => new(set.Attribute.Name, set.Relation, values),
        ClosedList { Ids: { Path: null, HasNone: false } ids } closed => new($"{closed.List.Name} ({ConditionKey.Of(closed.Where)})", SetRelation.Exactly, ids),
        ListHolds { Ids: { Path: null, HasNone: false } ids } list => new($"{list.List.Name} ({ConditionKey.Of(list.Where)})", list.Relation, ids),
        _ => null,
    };

    private static bool SetImplies(SetClause x, SetClause y) => (x.Relation, y.Relation) switch
    {
        (SetRelation.Includes, SetRelation.Includes) => IsPart(y, x),
        (SetRelation.Includes, SetRelation.IncludesAny) => x.Items.Any(y.Items.Contains),
        (SetRelation.IncludesAny, SetRelation.IncludesAny) => IsPart(x, y),
        (SetRelation.Excludes, SetRelation.Excludes) => IsPart(y, x),
        (SetRelation.Only, SetRelation.Only) => IsPart(x, y),
        (SetRelation.Only or SetRelation.Exactly, SetRelation.Excludes) => IsApart(x, y),
        (SetRelation.Exactly, SetRelation.Includes) => IsPart(y, x),
        (SetRelation.Exactly, SetRelation.IncludesAny) => x.Items.Any(y.Items.Contains),
        (SetRelation.Exactly, SetRelation.Only) => IsPart(x, y),
        (SetRelation.Exactly, SetRelation.Exactly) => IsPart(x, y) && IsPart(y, x),
        _ => false,
    };

    private static bool SetExcludes(SetClause x, SetClause y) => (x.Relation, y.Relation) switch
    {
        (SetRelation.Includes, SetRelation.Excludes) => x.Items.Any(y.Items.Contains),
        (SetRelation.IncludesAny, SetRelation.Excludes) => IsPart(x, y),
        (SetRelation.Exactly, SetRelation.Excludes) => x.Items.Any(y.Items.Contains),
        (SetRelation.Includes, SetRelation.Only or SetRelation.Exactly) => x.Items.Any(i => AreNone(y, i)),
        (SetRelation.IncludesAny, SetRelation.Only or SetRelation.Exactly) => IsApart(x, y),
        (SetRelation.Exactly, SetRelation.Only or SetRelation.Exactly) => x.Items.Any(i => AreNone(y, i)) || (y.Relation == SetRelation.Exactly && y.Items.Any(i => AreNone(x, i))),
        _ => false,
    };

    private static bool IsPart(SetClause part, SetClause whole) => part.Items.All(whole.Items.Contains);

    private static bool IsApart(SetClause x, SetClause y) => x.Items.All(i => AreNone(y, i));

    // Whether it is certainly none of these: an id or closed word among such; a kind may cover anything.
    private static bool AreNone(SetClause set, object item) =>
        !set.Items.Contains(item) && IsPlain(item) && set.Items.All(IsPlain);

    private static bool IsPlain(object item) => item is string or Word { IsKind: false };

    private sealed record SetClause(string About, SetRelation Relation, Operand Values)
    {
        public ImmutableArray<object> Items { get; } = [.. Values.Words, .. Values.Texts, .. Values.Posts];
    }
}
