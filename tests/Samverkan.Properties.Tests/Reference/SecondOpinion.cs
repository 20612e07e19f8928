using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>What a rule came to for one thing it is about, by the second opinion.</summary>
internal sealed record Opinion(Element? Subject, Element? Body, Outcome Outcome, Reason Reason, Use Use, ImmutableHashSet<MissingFact> Missing)
{
    /// <summary>For whom and when it was judged; null where there is nothing to judge.</summary>
    public Scene? Scene { get; init; }
}

/// <summary>Reach and requirement: whom each rule is about, and what it comes to for each.</summary>
internal sealed class SecondOpinion
{
    // More worlds than this are not looked at: a structure that leaves so much free is not generated.
    private const int MostWorlds = 64;

    private readonly World _world;
    private readonly Meaning _meaning;
    private readonly Subjects _subjects;
    private readonly EvaluationOptions _options;

    private SecondOpinion(World world, EvaluationOptions options)
    {
        _world = world;
        _options = options;
        _meaning = new Meaning(world);
        _subjects = new Subjects(world, _meaning);
    }

    public static SecondOpinion Of(Structure structure, Charter charter, EvaluationOptions options) =>
        new(new World(structure, charter, options.AsOf ?? structure.AsOf ?? throw new ArgumentException("No day to judge as of.")), options);

    /// <summary>What is found where a condition, or a part of one, speaks of a list.</summary>
    public Finds? Found(Condition condition, Element thing, Scene scene) => _meaning.Found(condition, thing, scene);

    /// <summary>Whether a structure leaves more free than there is time to try.</summary>
    public static bool IsTooFree(Structure structure) =>
        structure.Elements.Aggregate(1L, (all, e) => Math.Min(all * ((long)e.Count.FreeHigh - e.Count.FreeLow + 1), MostWorlds + 1)) > MostWorlds;

    // A rule must hold for all that the structure leaves free: each such world is looked at, and the worst counts.
    public List<Opinion> Judge(Rule rule)
    {
        if (!IsAskedFor(rule))
        {
            return [Nothing(Reason.NotAskedFor)];
        }

        var free = _world.Structure.Elements.Where(e => e.Count.FreeHigh > 0).ToList();
        var worst = new List<Opinion>();
        var outOfForce = false;
        void Look(int next)
        {
            if (next < free.Count)
            {
                for (var n = free[next].Count.FreeLow; n <= free[next].Count.FreeHigh; n++)
                {
                    _world.Free[free[next]] = n;
                    Look(next + 1);
                }

                return;
            }

            foreach (var candidate in _subjects.Of(rule))
            {
                var opinion = Judge(rule, candidate);
                outOfForce |= opinion is null && IsOutOfForce(rule, candidate);
                if (opinion is not null)
                {
                    var at = worst.FindIndex(o => ReferenceEquals(o.Subject, opinion.Subject) && ReferenceEquals(o.Body, opinion.Body));
                    if (at < 0)
                    {
                        worst.Add(opinion);
                    }
                    else if (Rank(opinion) < Rank(worst[at]))
                    {
                        worst[at] = opinion;
                    }
                    else if (Rank(opinion) == Rank(worst[at]))
                    {
                        worst[at] = worst[at] with { Missing = worst[at].Missing.Union(opinion.Missing) };
                    }
                }
            }
        }

        Look(0);
        _world.Free.Clear();
        return worst.Count > 0 ? worst
            : [Nothing(outOfForce || (!Subjects.HasOwnDays(rule) && IsInForce(rule, new Scene(_world.Structure.Root, null, _world.AsOf)).Is == Say.No) ? Reason.NotInForce
                : rule.In is { } place && place.Ids.Any(id => !id.IsOwnBody && _world.Named(id) is null) ? Reason.BodyMissing
                : Reason.NothingToJudge)];
    }

    private static int Rank(Opinion opinion) => (opinion.Outcome, opinion.Use) switch
    {
        (Outcome.Violated, _) => 0,
        (_, Use.OutsideTheRule) => 0,
        (Outcome.Undetermined, _) => 1,
        _ when opinion.Reason is Reason.NeedsEvents or Reason.NeedsStructure => 2,
        (Outcome.Satisfied, _) => 3,
        _ when opinion.Reason == Reason.None => 4,
        _ => 5,
    };

    private bool IsAskedFor(Rule rule) =>
        _options.Sources is { } asked ? rule.Cites.Any(c => asked.Contains(c.Source.Id)) : !rule.IsSuperseded;

    // On the day judged as of, on a thing's own day, or all through a period that the body is there.
    private static Answer IsInForce(Rule rule, Scene scene)
    {
        if (scene.Span is not { Days: { } days })
        {
            return World.Covers(rule.From, rule.Until, scene.Days, [World.DayOf(scene.Dated)]);
        }

        var first = scene.Body?.From > days.First ? scene.Body.From.Value : days.First;
        var last = scene.Body?.Until < days.Last ? scene.Body.Until.Value : days.Last;
        return Answer.Of(!(rule.From > first) && !(rule.Until < last));
    }

    private static Opinion Nothing(Reason reason) => new(null, null, Outcome.NotApplicable, reason, Use.None, []);

    private static Use NothingOf(Rule rule) => rule.Force switch
    {
        Force.May => Use.NotUsed,
        Force.Unsettled => Use.NotDescribed,
        _ => Use.None,
    };

    private Answer Exists(Candidate c) => Answer.All([_world.Exists(c.Subject, c.Scene), c.Body is null ? Answer.Yes : _world.Exists(c.Body, c.Scene)]);

    private Answer Reach(Rule rule, Candidate c) => Answer.All([c.IsThere, IsInForce(rule, c.Scene), Exists(c), _subjects.IsPicked(rule, c)]);

    private bool IsOutOfForce(Rule rule, Candidate c) => _subjects.IsPicked(rule, c).Is switch
    {
        Say.Yes => Answer.All([IsInForce(rule, c.Scene), Exists(c)]).Is == Say.No,
        Say.Maybe => IsInForce(rule, c.Scene).Is == Say.No,
        _ => false,
    };

    private Opinion? Judge(Rule rule, Candidate c)
    {
        var reach = Reach(rule, c);
        if (reach.Is == Say.No)
        {
            return null;
        }

        // The general rule reaches what its own reach does and the special ones' does not.
        var specials = _world.Charter.Rules.Where(r => r.Overrides.Contains(rule.Id) && IsAskedFor(r)).Select(s => Reach(s, c)).ToList();
        reach = Answer.All([reach, .. specials.Select(Answer.Not)]);
        if (reach.Is == Say.No)
        {
            return Of(c, Outcome.NotApplicable, Reason.Overridden, NothingOf(rule));
        }

        var guard = rule.If is null ? Answer.Yes : _meaning.Of(rule.If, c.Subject, c.Scene);
        var holds = _meaning.Of(rule.Holds, c.Subject, c.Scene);
        return rule.Force switch
        {
            Force.May => Permission(rule, c, reach, guard, holds),
            Force.Unsettled => Question(rule, c, reach, guard, holds),
            _ => Duty(rule, c, reach, guard, holds),
        };
    }

    private static Opinion Of(Candidate c, Outcome outcome, Reason reason = Reason.None, Use use = Use.None) => new(c.Subject, c.Body, outcome, reason, use, []) { Scene = c.Scene };

    // Requirement true: satisfied, even where reach is unknown. Reach true: what the requirement is. Otherwise undetermined.
    private Opinion Duty(Rule rule, Candidate c, Answer reach, Answer guard, Answer holds) => (guard.Is, holds.Is) switch
    {
        (Say.No or Say.Nothing, _) => Of(c, Outcome.NotApplicable, Reason.ConditionFalse),
        (_, Say.Nothing) => Of(c, Outcome.NotApplicable, Reason.NothingToJudge),
        (_, Say.Yes) => Of(c, Outcome.Satisfied),
        (Say.Yes, Say.No) when reach.Is == Say.Yes => Of(c, Outcome.Violated),
        _ => Undetermined(rule, c, Use.None, reach, guard, holds),
    };

    // Undetermined only because of events that the file does not claim to cover: not applicable, and so the other way round.
    private Opinion Undetermined(Rule rule, Candidate c, Use use, params Answer[] open)
    {
        var missing = open.Where(a => a.Is == Say.Maybe).SelectMany(a => a.Lacks).ToImmutableHashSet();
        var isOfPlan = _world.HasEvents && c.Scene.Span is { Days: null };
        Reason? needs = missing.Count == 0 ? null
            : !_world.HasEvents && missing.All(IsOfEvents) ? Reason.NeedsEvents
            : isOfPlan && missing.All(f => IsOfEvents(f) || f.Attribute?.Name == "meetings-per-year") ? Reason.NeedsEvents
            : !_world.HasStructure && !missing.Any(IsOfEvents) ? Reason.NeedsStructure
            : null;
        return needs is { } reason
            ? new(c.Subject, c.Body, Outcome.NotApplicable, reason, NothingOf(rule), missing) { Scene = c.Scene }
            : new(c.Subject, c.Body, Outcome.Undetermined, Reason.None, use, missing) { Scene = c.Scene };
    }

    private static bool IsOfEvents(MissingFact fact) =>
        fact.Attribute is { Name: "period", Sort.Name: "structure" } || (fact.Attribute?.Class ?? fact.Of.Sort.Class) == FactClass.Events;

    private Opinion Permission(Rule rule, Candidate c, Answer reach, Answer guard, Answer holds)
    {
        var parts = rule.Holds is AllOf all ? all.Parts : [rule.Holds];
        if (holds.Is == Say.No)
        {
            // `only` is the one ceiling that a permission has: what goes beyond it, and is permitted in all else, is outside the rule.
            var isOnly = new Func<Condition, bool>(p => p is SetHolds { Relation: SetRelation.Only } && _meaning.Of(p, c.Subject, c.Scene).Is == Say.No);
            var rest = Answer.All(parts.Where(p => !isOnly(p)).Select(p => _meaning.Of(p, c.Subject, c.Scene)));
            if (parts.Any(isOnly) && rest.Is != Say.No)
            {
                return rest.Is != Say.Maybe && reach.Is == Say.Yes && guard.Is == Say.Yes
                    ? Of(c, Outcome.NotApplicable, Reason.None, Use.OutsideTheRule)
                    : Undetermined(rule, c, Use.CannotTell, reach, guard, rest);
            }
        }

        if (holds.Is is Say.No or Say.Nothing)
        {
            return Of(c, Outcome.NotApplicable, Reason.None, Use.NotUsed);
        }

        if (holds.Is == Say.Yes && parts.All(p => p is SetHolds { Relation: SetRelation.Only } set && set.Attribute.For(c.Subject.Sort) is { } row
            && _world.Tell(c.Subject, row, c.Scene) is { IsUnknown: false, AndMore: false, Values.IsEmpty: true }))
        {
            // It sets limits to nothing.
            return Of(c, Outcome.NotApplicable, Reason.None, Use.NotUsed);
        }

        return (holds.Is, reach.Is, guard.Is) switch
        {
            (Say.Yes, Say.Yes, Say.Yes or Say.Nothing) => Of(c, Outcome.Satisfied, Reason.None, Use.Used),
            (Say.Yes, Say.Yes, Say.No) => Of(c, Outcome.NotApplicable, Reason.None, Use.OutsideTheRule),
            _ => Undetermined(rule, c, Use.CannotTell, reach, guard, holds),
        };
    }

    private Opinion Question(Rule rule, Candidate c, Answer reach, Answer guard, Answer holds) => (guard.Is, holds.Is) switch
    {
        (Say.No or Say.Nothing, _) or (_, Say.Nothing) => Of(c, Outcome.NotApplicable, Reason.NothingToJudge, Use.NotDescribed),
        (_, Say.No) => Of(c, Outcome.NotApplicable, Reason.None, Use.NotDescribed),
        (Say.Yes, Say.Yes) when reach.Is == Say.Yes => Of(c, Outcome.Satisfied, Reason.None, Use.Described),
        _ => Undetermined(rule, c, Use.CannotTell, reach, guard, holds),
    };
}
