using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class Meaning
{
    private static bool AsksForCollectives(Condition where) =>
        (where is AllOf all ? all.Parts : [where]).OfType<IsWord>().Any(w => !w.Negated && w.Words.Any(x => x.Id == "collective" || x.Kind?.Id == "collective"));

    // What a condition picks: where it has nothing to judge, nothing is picked.
    private Answer Picks(Condition where, Entry entry, Scene scene)
    {
        var answer = Test(where, entry, scene);
        return answer.Is == Say.Nothing ? Answer.No : Rested(entry, answer);
    }

    private Answer Test(Condition condition, Entry entry, Scene scene) =>
        !entry.IsBlank ? Of(condition, entry.Thing, scene)
        : condition is AllOf { Parts.IsEmpty: true } ? Answer.Yes
        : Answer.Maybe(Rest(entry));

    private MissingFact Rest(Entry entry) => entry.Inside ?? world.LackOfCount(entry.Thing);

    // Of what a list does not name, what is missing is the rest of the list, not what might be told of it.
    private Answer Rested(Entry entry, Answer answer) => entry.Thing.IsAndMore && answer.Is == Say.Maybe ? Answer.Maybe(Rest(entry)) : answer;

    private Answer IsThere(Entry entry, Answer fits) => IsHidden(entry, fits) ? world.IsThere(entry.Thing) with { Lacks = fits.Lacks } : world.IsThere(entry.Thing);

    private List<Entry> Fitting(AttributeRef list, Condition where, Element thing, Scene scene) =>
        list.For(thing.Sort) is { } row
            ? [.. world.Entries(thing, row, scene, AsksForCollectives(where)).Select(e => e with { Belongs = Answer.All([e.Belongs, Picks(where, e, scene.Within)]) }).Where(e => e.Belongs.Is != Say.No)]
            : [];

    // Everything in the list that fits one condition fits the other; true of an empty list.
    private Answer All(Every condition, Element thing, Scene scene)
    {
        if (condition.List.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        if (IsMoot(condition.Where, scene))
        {
            return Answer.Nothing;
        }

        var answers = new List<Answer>();
        foreach (var entry in world.Entries(thing, row, scene, AsksForCollectives(condition.Where)))
        {
            var fits = Picks(condition.Where, entry, scene.Within);
            var holds = Rested(entry, Test(condition.Holds, entry, scene.Within));
            var picked = Answer.All([entry.Belongs, fits, IsThere(entry, holds.Is == Say.Maybe ? holds : fits)]);
            if (picked.Is == Say.No)
            {
                continue;
            }

            if (holds.Is != Say.Nothing)
            {
                answers.Add(Answer.Any([Answer.Not(picked), holds]));
            }
            else if (picked.Is == Say.Yes)
            {
                answers.Add(Answer.Nothing);
            }
        }

        return Answer.All(answers);
    }

    private Answer Membership(ListHolds condition, Element thing, Scene scene)
    {
        if (condition.List.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        var asked = IsMoot(condition.Where, scene) ? Told.None : Against(condition.Ids, scene);
        if (asked.IsNone)
        {
            return Answer.Nothing;
        }

        // What more is asked for may be any of those that fit; where none does, it has none of it.
        var fitting = Fitting(condition.List, condition.Where, thing, scene).FindAll(e => world.IsThere(e.Thing).Is != Say.No);
        var answers = asked.Values.Select(a => Has(fitting, a, row, scene));
        var more = Answer.Maybe(asked.Lacks.Union(fitting.SelectMany(e => Answer.All([e.Belongs, IsThere(e, e.Inside is { } inside ? Answer.Maybe(inside) : e.Belongs)]).Lacks)));
        var mayBeNothing = asked.Values.IsEmpty && condition.Relation == SetRelation.IncludesAny;
        var any = answers.Append(asked.AndMore && (fitting.Count > 0 || mayBeNothing) ? more : Answer.No);
        return condition.Relation switch
        {
            SetRelation.Includes => Answer.All(answers.Append(asked.AndMore ? more : Answer.Yes)),
            SetRelation.IncludesAny => Answer.Any(any),
            _ => Answer.Not(Answer.Any(any)),
        };
    }

    private Answer Has(List<Entry> fitting, object asked, Samverkan.Model.Vocabulary.AttributeRow row, Scene scene)
    {
        var found = Answer.Any(fitting.Select(e => FitsEntry(e, asked, row, scene) is var fits ? Answer.All([e.Belongs, fits, IsThere(e, fits)]) : null!));

        // An own board that nobody describes may be there all the same.
        return found.Is != Say.Yes && asked is Word { IsOwnBody: true } word && world.Named(word) is null
            ? Answer.Maybe(found.Lacks.Add(new MissingFact(world.Undescribed(word), null, MissingKind.Description)))
            : found;
    }

    private Answer FitsEntry(Entry entry, object asked, Samverkan.Model.Vocabulary.AttributeRow row, Scene scene) =>
        entry.IsBlank ? Answer.Maybe(Rest(entry)) : Fits(entry.Thing, asked, row, entry.Thing, scene);

    // These and no others.
    private Answer Closed(ClosedList condition, Element thing, Scene scene)
    {
        if (condition.List.For(thing.Sort) is not { } row)
        {
            return Answer.No;
        }

        var asked = IsMoot(condition.Where, scene) ? Told.None : Against(condition.Ids, scene);
        if (LeadsNowhere(asked) is { } nowhere)
        {
            return nowhere;
        }

        var fitting = Fitting(condition.List, condition.Where, thing, scene);
        var more = asked.AndMore ? Answer.Maybe(asked.Lacks) : null;
        var includes = Answer.All(asked.Values.Select(a => Has(fitting, a, row, scene)).Append(more ?? Answer.Yes));
        var beyond = fitting.Select(e => Answer.All([
            e.Belongs, world.IsThere(e.Thing), Answer.Not(Answer.Any(asked.Values.Select(a => FitsEntry(e, a, row, scene)).Append(more ?? Answer.No)))]));
        // Of two that go by one word, one is beyond what is asked for.
        var asMany = asked.AndMore || asked.Values.IsEmpty ? Answer.Yes : Bound(new CountEdge(BoundWord.AtMost, asked.Values.Length, 1, null), fitting.ConvertAll(e => Weigh(e, e.Belongs)), asked.Values.Length);
        return Answer.All([includes, Answer.Not(Answer.Any(beyond)), asMany]);
    }
}
