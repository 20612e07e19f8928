using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.RuleSets;

/// <summary>An attribute as a condition names it: the row of each sort the thing may be of.</summary>
internal sealed class AttributeRef
{
    private readonly AttributeRow?[] _bySort;

    public AttributeRef(AttributeRow first, IEnumerable<AttributeRow> rows)
    {
        First = first;
        _bySort = new AttributeRow?[VocabularyTable.Sorts.Length];
        foreach (var row in rows)
        {
            _bySort[row.Sort.Number] = row;
        }
    }

    public AttributeRow First { get; }

    public string Name => First.Name;

    /// <summary>Its row for things of this sort; null where they have no such attribute.</summary>
    public AttributeRow? For(Sort sort) => _bySort[sort.Number];
}

/// <summary>Where a dotted reference starts.</summary>
internal enum RefRoot
{
    /// <summary>What the rule is about.</summary>
    Subject,

    /// <summary>The body that the rule picks with <c>in</c>.</summary>
    Body,

    /// <summary>The structure as a whole.</summary>
    Structure,

    /// <summary>A thing the charter declares.</summary>
    Declared,
}

/// <summary>A dotted reference such as <c>body.policy-areas</c>.</summary>
internal sealed record RefPath(RefRoot Root, Word? Declared, ImmutableArray<AttributeRef> Steps, string Text)
{
    /// <summary>Whether it ends in a first or last day, which where it is left out is open rather than nothing.</summary>
    public bool IsOpenEnded => Steps is [.., { Name: "from" or "until" }];
}

/// <summary>What a value is held against: words, posts named as <c>body/kind</c>, texts, none, or what a reference leads to.</summary>
internal sealed record Operand(ImmutableArray<Word> Words, ImmutableArray<PostName> Posts, ImmutableArray<string> Texts, bool HasNone, RefPath? Path)
{
    public static Operand None { get; } = new([], [], [], true, null);

    /// <summary>The texts as they are written, for people; <see cref="Texts"/> are what is compared.</summary>
    public ImmutableArray<string> Told { get; init; } = Texts;
}

/// <summary>A post named by its body and its kind: <c>regionstyrelsen/chair</c>.</summary>
internal sealed record PostName(Word Body, Word Kind);

/// <summary>How a set is held against an operand.</summary>
internal enum SetRelation
{
    Includes,
    IncludesAny,
    Excludes,
    Only,
    Exactly,
}

/// <summary>A condition on one thing. Canonical: no spelling is left. Every condition knows the clause it was made from.</summary>
internal abstract record Condition(TextRange Range)
{
    /// <summary>Whether a dotted reference stands in it, so that it means something else for each subject.</summary>
    public abstract bool Refers { get; }

    /// <summary>Whether it asks for collectives of parties by kind or by name: parties are counted without them otherwise.</summary>
    public virtual bool AsksForCollectives => false;

    /// <summary>What all holds where it does: the parts of a conjunction, or the condition itself.</summary>
    public ImmutableArray<Condition> Clauses => this is AllOf all ? all.Parts : [this];
}

/// <summary>All of these hold; with no parts: anything.</summary>
internal sealed record AllOf(ImmutableArray<Condition> Parts, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Parts.Any(p => p.Refers);

    /// <inheritdoc/>
    public override bool AsksForCollectives { get; } = Parts.Any(p => p is not AllOf && p.AsksForCollectives);

    /// <summary>One condition that holds where all of these do; a conjunction among them is taken apart.</summary>
    public static Condition Of(ImmutableArray<Condition> parts, TextRange range) =>
        parts.Length == 1 ? parts[0] : new AllOf([.. parts.SelectMany(p => p.Clauses)], range);
}

/// <summary>At least one of these holds.</summary>
internal sealed record AnyOf(ImmutableArray<Condition> Parts, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Parts.Any(p => p.Refers);
}

/// <summary>None of these holds.</summary>
internal sealed record NoneOf(ImmutableArray<Condition> Parts, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Parts.Any(p => p.Refers);
}

/// <summary>The thing itself is one of these ids or of one of these kinds or sorts; or, negated, is not.</summary>
internal sealed record IsWord(ImmutableArray<Word> Words, ImmutableArray<Sort> Sorts, RefPath? Path, bool Negated, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Path is not null;

    /// <inheritdoc/>
    public override bool AsksForCollectives { get; } = !Negated && Words.Any(w => w.Id == "collective" || w.Kind?.Id == "collective");
}

/// <summary>An attribute with one value has one of these; or, negated, has not. <paramref name="Alone"/>: the negation is all that is said of it, so that none fits.</summary>
internal sealed record HasValue(AttributeRef Attribute, Operand Values, bool Negated, bool Alone, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Values.Path is not null;
}

/// <summary>A set stands in this relation to an operand.</summary>
internal sealed record SetHolds(AttributeRef Attribute, SetRelation Relation, Operand Values, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Values.Path is not null;
}

/// <summary>A number, date or duration lies within an edge.</summary>
internal sealed record Within(AttributeRef Attribute, ImmutableArray<ValueEdge> Edges, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Edges.Any(e => e.Path is not null);
}

/// <summary>The thing referred to fulfils a condition; none does not.</summary>
internal sealed record Through(AttributeRef Attribute, Condition Holds, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Holds.Refers;
}

/// <summary>So many of a list fulfil a condition.</summary>
internal sealed record CountOf(
    AttributeRef List, Condition Where, ImmutableArray<CountEdge> Edges, Condition? Among, ImmutableArray<AttributeRow> Distinct, ImmutableArray<AttributeRow> Per, TextRange Range)
    : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Where.Refers || Among is { Refers: true } || Edges.Any(e => e.AsManyAs is { Refers: true });

    /// <summary>Whether entries are counted one by one and held against numbers alone.</summary>
    public bool IsPlain => Among is null && Distinct.IsEmpty && Per.IsEmpty && Edges.All(e => !e.IsShare && e.AsManyAs is null);
}

/// <summary>Those of a list that fulfil a condition are these and no others.</summary>
internal sealed record ClosedList(AttributeRef List, Condition Where, Operand Ids, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Where.Refers || Ids.Path is not null;
}

/// <summary>A list has all, any or none of these ids.</summary>
internal sealed record ListHolds(AttributeRef List, Condition Where, SetRelation Relation, Operand Ids, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Where.Refers || Ids.Path is not null;
}

/// <summary>Everything in a list that fulfils one condition fulfils another.</summary>
internal sealed record Every(AttributeRef List, Condition Where, Condition Holds, TextRange Range) : Condition(Range)
{
    /// <inheritdoc/>
    public override bool Refers { get; } = Where.Refers || Holds.Refers;
}

/// <summary>The word a bound was written with.</summary>
internal enum BoundWord
{
    Exactly,
    AtLeast,
    AtMost,
    MoreThan,
    FewerThan,
}

/// <summary>A bound on a count: a number, a share of what is counted, or as many as another list.</summary>
internal sealed record CountEdge(BoundWord Bound, long Over, long Under, CountOf? AsManyAs)
{
    public bool IsShare => Under != 1;

    public bool IsFloor => Bound is BoundWord.Exactly or BoundWord.AtLeast or BoundWord.MoreThan;

    public bool IsCeiling => Bound is BoundWord.Exactly or BoundWord.AtMost or BoundWord.FewerThan;
}

/// <summary>The word a bound on a number, duration or date was written with.</summary>
internal enum EdgeWord
{
    Exactly,
    AtLeast,
    AtMost,
    MoreThan,
    FewerThan,
    Before,
    By,
    After,
    OnOrAfter,
}

/// <summary>A bound on a number, a duration or a date. For a date with a distance ("at least 7 days before …") <paramref name="Distance"/> is how far and <paramref name="DistanceWord"/> how it is bounded.</summary>
internal sealed record ValueEdge(EdgeWord Word, long Number, Duration? Duration, DateRange? Date, RefPath? Path, Duration? Distance, BoundWord DistanceWord);

/// <summary>Picks things of some sorts that fulfil a condition.</summary>
internal sealed record Selector(ImmutableArray<Sort> Sorts, Condition Where, ImmutableArray<Word> Ids, bool GivesOwner, bool AsksForCollectives, TextRange Range);
