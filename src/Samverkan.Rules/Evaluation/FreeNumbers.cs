using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>
/// What is taken for the numbers that a structure leaves free: some are set, of the others nothing is taken. Where alternatives hold in turn, a rule holds for all of them only if it does for each by itself.
/// </summary>
internal sealed class FreeNumbers
{
    private readonly FreeNumbers? _others;
    private readonly Element? _of;
    private readonly int _number;
    private bool? _isMost;

    private FreeNumbers(FreeNumbers? others, Element? of, int number)
    {
        _others = others;
        _of = of;
        _number = number;
        Set = others is null ? 0 : others.Set + 1;
    }

    /// <summary>How many are set.</summary>
    public int Set { get; }

    /// <summary>One that has not been set but was asked for; null where there is none.</summary>
    public Element? Open { get; private set; }

    /// <summary>None is set.</summary>
    public static FreeNumbers NoneSet() => new(null, null, 0);

    /// <summary>The same with one more set.</summary>
    public FreeNumbers With(Element of, int number) => new(this, of, number);

    /// <summary>The same with all others at their least, or at their most.</summary>
    public FreeNumbers WithOthers(bool atMost) => new(this, null, 0) { _isMost = atMost };

    /// <summary>How many things an entry stands for: of what is free and not set, it is not known how many.</summary>
    public Multiplicity NumberOf(Element element)
    {
        var count = element.Count;
        if (count.FreeHigh == 0)
        {
            return count;
        }

        for (var set = this; set is not null; set = set._others)
        {
            if (ReferenceEquals(set._of, element))
            {
                return Added(count, set._number, set._number);
            }
        }

        if (_isMost is { } isMost)
        {
            var number = isMost ? count.FreeHigh : count.FreeLow;
            return Added(count, number, number);
        }

        Open ??= element;
        return Added(count, count.FreeLow, count.FreeHigh);
    }

    private static Multiplicity Added(Multiplicity count, int low, int high) => new((int)Sums.Plus(count.Low, low), (int)Sums.Plus(count.High, high));

    /// <summary>Whether a rule must be judged number by number: taking each count at its worst would tell something else.</summary>
    public static bool AreTried(Rule rule, IEnumerable<Rule> specials) =>
        Guards(rule, specials).Any(MayMatter) || (rule.Force is Force.May or Force.Unsettled ? MayMatter(rule.Holds) : !IsTakenAtWorst(rule.Holds));

    /// <summary>Whether a rule follows references, which may lead to what is there for some of the numbers only.</summary>
    public static bool Refers(Rule rule, IEnumerable<Rule> specials) => Guards(rule, specials).Append(rule.Holds).Any(c => c.Refers);

    /// <summary>Whether something must be counted to tell.</summary>
    public static bool Counts(Condition condition) => condition switch
    {
        CountOf or ClosedList or ListHolds or Every => true,
        AllOf all => all.Parts.Any(Counts),
        AnyOf any => any.Parts.Any(Counts),
        NoneOf none => none.Parts.Any(Counts),
        Through through => Counts(through.Holds),
        _ => false,
    };

    private static bool MayMatter(Condition condition) => condition.Refers || Counts(condition);

    // What tells whether the rule reaches a thing, and is to hold of it.
    private static IEnumerable<Condition> Guards(Rule rule, IEnumerable<Rule> specials) =>
        specials.Prepend(rule).SelectMany(r => new[] { r.In?.Where, r.Each?.Where }).Append(rule.If).OfType<Condition>();

    // Of numbers of things that must all hold, each can be taken at its worst by itself.
    private static bool IsTakenAtWorst(Condition condition) => condition switch
    {
        AllOf all => all.Parts.All(IsTakenAtWorst),
        CountOf { IsPlain: true } count => !MayMatter(count.Where),
        _ => !MayMatter(condition),
    };
}
