using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>What each form of condition means, word for word.</summary>
internal sealed partial class Meaning(World world)
{
    public Answer Of(Condition condition, Element thing, Scene scene) => condition switch
    {
        AllOf all => Answer.All(all.Parts.Select(p => Of(p, thing, scene))),
        AnyOf any => Answer.Any(any.Parts.Select(p => Of(p, thing, scene))),
        NoneOf none => Answer.Not(Answer.Any(none.Parts.Select(p => Of(p, thing, scene)))),
        IsWord word => IsOne(word, thing, scene),
        HasValue value => Value(value, thing, scene),
        SetHolds set => Set(set, thing, scene),
        Within within => Measure(within, thing, scene),
        Through through => Inner(through, thing, scene),
        CountOf count => Count(count, thing, scene),
        ClosedList closed => Closed(closed, thing, scene),
        ListHolds list => Membership(list, thing, scene),
        Every every => All(every, thing, scene),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private Answer IsOne(IsWord condition, Element thing, Scene scene)
    {
        IEnumerable<Answer> answers;
        if (condition.Path is { } path)
        {
            var led = Follow(path, scene);
            if (LeadsNowhere(led) is { } answer)
            {
                return answer;
            }

            answers = led.Values.OfType<Element>().Select(e => world.Same(thing, e)).Append(led.AndMore ? Answer.Maybe(led.Lacks) : Answer.No);
        }
        else
        {
            answers = condition.Words.Select(w => world.IsA(thing, w)).Concat(condition.Sorts.Select(s => Answer.Of(thing.Sort == s)));
        }

        var one = Answer.Any(answers);
        return condition.Negated ? Answer.Not(one) : one;
    }

    // Only `none` fits `none`, except where all that is said is what it is not.
    private Answer Value(HasValue condition, Element thing, Scene scene)
    {
        if (condition.Attribute.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        var against = Against(condition.Values, scene);
        if (against.IsNone)
        {
            return Answer.Nothing;
        }

        var told = world.Tell(thing, row, scene);
        if (told.IsNone)
        {
            return Answer.Of(condition.Negated ? condition.Alone && !condition.Values.HasNone : condition.Values.HasNone);
        }

        if (told.IsUnknown || against.IsUnknown)
        {
            return Answer.Maybe(told.Lacks.Union(against.IsUnknown || against.AndMore ? against.Lacks : []));
        }

        var one = Answer.Any(against.Values.Select(a => Fits(told.Values[0], a, row, thing, scene)).Append(against.AndMore ? Answer.Maybe(against.Lacks) : Answer.No));
        return condition.Negated ? Answer.Not(one) : one;
    }

    private Answer Inner(Through condition, Element thing, Scene scene)
    {
        if (condition.Attribute.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        var told = world.Tell(thing, row, scene);
        return told.IsUnknown ? Answer.Maybe(told.Lacks)
            : told.IsNone ? Answer.No
            : told.Values[0] is Element inner ? Of(condition.Holds, inner, scene.Within)
            : Answer.Maybe(new MissingFact(thing, row, MissingKind.Value));
    }

    private Answer Set(SetHolds condition, Element thing, Scene scene)
    {
        if (condition.Attribute.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        var against = Against(condition.Values, scene);
        var told = world.Tell(thing, row, scene);
        if (!against.IsNone && told is { IsUnknown: false, AndMore: false, Values.IsEmpty: true } && condition.Relation is SetRelation.IncludesAny or SetRelation.Excludes or SetRelation.Only)
        {
            // Nothing has none of whatever it may be, and nothing beyond it; but to have none of what may yet be nothing is not to fail.
            return condition.Relation == SetRelation.IncludesAny && against is { AndMore: true, Values.IsEmpty: true } ? Answer.Maybe(against.Lacks)
                : Answer.Of(condition.Relation != SetRelation.IncludesAny);
        }

        if (LeadsNowhere(against) is { } nowhere)
        {
            return nowhere.Is == Say.Maybe ? Answer.Maybe(nowhere.Lacks.Union(told.AndMore ? told.Lacks : [])) : nowhere;
        }

        var more = told.AndMore ? Answer.Maybe(told.Lacks) : Answer.No;
        var moreAsked = against.AndMore ? Answer.Maybe(against.Lacks.Union(told.Lacks)) : Answer.No;

        // Whether the set has one of what is asked for, and whether one that it has is asked for.
        Answer Has(object asked) => Answer.Any(told.Values.Select(v => Fits(v, asked, row, thing, scene)).Append(more));
        Answer Asked(object value) => Answer.Any(against.Values.Select(a => Fits(value, a, row, thing, scene)).Append(moreAsked));

        Answer Includes() => Answer.All(against.Values.Select(Has).Append(against.AndMore ? moreAsked : Answer.Yes));
        Answer Only() => Answer.All(told.Values.Select(Asked).Append(told.AndMore ? Answer.Maybe(told.Lacks.Union(against.Lacks)) : Answer.Yes));
        return condition.Relation switch
        {
            SetRelation.Includes => Includes(),
            SetRelation.IncludesAny => Answer.Any(against.Values.Select(Has).Append(moreAsked)),
            SetRelation.Excludes => Answer.Not(Answer.Any(against.Values.Select(Has).Append(moreAsked))),
            SetRelation.Only => Only(),
            _ => Answer.All([Includes(), Only()]),
        };
    }
}
