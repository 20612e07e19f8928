using System.Buffers;
using System.Collections.Immutable;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Judges one structure by one charter on one day. What rules are about is found once; every evaluation judges anew. Safe to use from several threads at once.</summary>
internal sealed class CharterEvaluator
{
    private readonly Ground _ground;
    private readonly Subjects _subjects;
    private readonly Reach _reach;
    private readonly Judging _judging;
    private readonly Trials _trials;
    private readonly SieveMaker _sieves;
    private readonly ImmutableArray<string>? _sources;
    private readonly PreparedRule?[] _prepared;
    private readonly Lock _preparing = new();
    private readonly Dictionary<string, List<Rule>> _specialOf = new(StringComparer.Ordinal);

    public CharterEvaluator(Ground ground, ImmutableArray<string>? sources)
    {
        _ground = ground;
        _sources = sources;
        var judge = new Judge(ground);
        _subjects = new Subjects(ground, judge);
        _reach = new Reach(judge);
        _judging = new Judging(ground, judge, _reach);
        _trials = new Trials(_judging, _reach, ground.LeavesFree);
        _sieves = new SieveMaker(ground, judge, _trials);
        _prepared = new PreparedRule?[ground.Charter.Rules.Length];
        foreach (var rule in ground.Charter.Rules.Where(r => !r.Overrides.IsEmpty && IsAskedFor(r)))
        {
            foreach (var general in rule.Overrides)
            {
                (_specialOf.TryGetValue(general, out var specials) ? specials : _specialOf[general] = []).Add(rule);
            }
        }
    }

    public Charter Charter => _ground.Charter;

    /// <summary>Judges by the rules asked for; null once there are more findings than there is room for.</summary>
    public CharterResult? Evaluate(ImmutableHashSet<string>? asked, ref int room, Action? onRule, CancellationToken cancellation)
    {
        var rules = Charter.Rules;
        RuleResult?[]? told = null;
        var judgesNothing = true;
        for (var i = 0; i < rules.Length; i++)
        {
            if (asked is not null && !asked.Contains(rules[i].Id))
            {
                onRule?.Invoke();
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var prepared = Prepared(i);
            if (prepared.Nothing is null && Judge(prepared, ref room, ref judgesNothing) is { } result)
            {
                (told ??= new RuleResult?[rules.Length])[i] = result;
            }

            if (room < 0)
            {
                return null;
            }

            onRule?.Invoke();
        }

        if (told is not null)
        {
            MarkConflicts(told);
        }

        return new(this, asked, told, judgesNothing);
    }

    /// <summary>What a rule of which nothing needs telling comes to.</summary>
    public RuleResult Plain(int index)
    {
        var prepared = Prepared(index);
        if (prepared.Nothing is { } nothing)
        {
            return nothing;
        }

        var clearance = new Clearance[prepared.Candidates.Length];
        var sieve = prepared.SieveFrom(_sieves)!;
        sieve.Run(clearance);
        var room = int.MaxValue;
        return Whole(prepared, Judgements(prepared, sieve, clearance, ref room));
    }

    /// <summary>How a rule comes out for everything that it may be about, with every step kept.</summary>
    public IEnumerable<Considered> Consider(Rule rule)
    {
        var all = new Subjects(_ground, _reach.Judge) { ListsAll = true };
        var prepared = Prepared(Charter.Rules.IndexOf(rule));
        foreach (var possible in all.Of(rule))
        {
            var candidate = _trials.AtWorst(prepared, possible);
            var picking = new Trace(null, candidate.Subject);
            var isPicked = _reach.IsPicked(rule, candidate, picking);
            picking.Truth = isPicked;
            yield return new(
                candidate, isPicked, Reach.InForce(rule, candidate), Kleene.And(candidate.Exists, _reach.InForce(candidate)), picking,
                rule.If is null ? null : _judging.TraceOf(rule.If, candidate), _judging.TraceOf(rule, candidate));
        }
    }

    // What the rule comes to; null where it plainly holds for all that it is about, and where there is no room for what it comes to.
    private RuleResult? Judge(PreparedRule prepared, ref int room, ref bool judgesNothing)
    {
        if (prepared.SieveFrom(_sieves) is not { } sieve)
        {
            return Judge(prepared, null, [], ref room, ref judgesNothing);
        }

        var count = prepared.Candidates.Length;
        var rented = ArrayPool<Clearance>.Shared.Rent(count);
        try
        {
            var clearance = rented.AsSpan(0, count);
            if (sieve.Run(clearance))
            {
                judgesNothing &= !clearance.Contains(Clearance.Satisfied);
                return null;
            }

            return Judge(prepared, sieve, clearance, ref room, ref judgesNothing);
        }
        finally
        {
            ArrayPool<Clearance>.Shared.Return(rented);
        }
    }

    private RuleResult? Judge(PreparedRule prepared, Sieve? sieve, ReadOnlySpan<Clearance> clearance, ref int room, ref bool judgesNothing)
    {
        var judgements = Judgements(prepared, sieve, clearance, ref room);
        if (room < 0)
        {
            return null;
        }

        var result = Whole(prepared, judgements);
        judgesNothing &= result.Judgements.All(j => j.Outcome == Outcome.NotApplicable && j.Use == Use.None);
        return result;
    }

    // Stops where there is no more room for findings.
    private ImmutableArray<Judgement> Judgements(PreparedRule prepared, Sieve? sieve, ReadOnlySpan<Clearance> clearance, ref int room)
    {
        var count = prepared.Candidates.Length;
        var judgements = ImmutableArray.CreateBuilder<Judgement>(count);
        for (var i = 0; i < count && room >= 0; i++)
        {
            var candidate = prepared.Candidates[i];
            var judgement = (sieve is null ? Clearance.ToJudge : clearance[i]) switch
            {
                Clearance.Satisfied => Judging.Satisfied(prepared.Rule, candidate.Candidate),
                Clearance.LeftOut => Judging.ConditionFalse(prepared.Rule, candidate.Candidate),
                Clearance.NotDescribed => sieve!.NotDescribed[i]!,
                _ => _trials.Judge(prepared, candidate),
            };
            judgements.Add(judgement);
            room -= Finding.IsFinding(judgement) ? 1 : 0;
        }

        return judgements.DrainToImmutable();
    }

    // Rules that cannot both hold conflict where they meet in one subject.
    private void MarkConflicts(RuleResult?[] results)
    {
        var pairs = Charter.Conflicts;
        if (pairs.Count == 0)
        {
            return;
        }

        var judged = results.OfType<RuleResult>().Where(r => pairs.Contains(r.Rule))
            .SelectMany(r => r.Judgements)
            .Where(j => j.Subject is not null && j.Outcome != Outcome.NotApplicable)
            .ToLookup(j => (j.Rule, j.Subject, j.Body));
        foreach (var judgement in judged.SelectMany(g => g))
        {
            judgement.ConflictsWith = [.. pairs[judgement.Rule].Where(other => judged.Contains((other, judgement.Subject, judgement.Body)))];
        }
    }

    // Superseded sources are judged only when asked for; where the run asks for certain sources, only those.
    private bool IsAskedFor(Rule rule) => _sources is { } asked
        ? rule.Cites.Any(c => asked.Contains(c.Source.Id))
        : !rule.IsSuperseded;

    private PreparedRule Prepared(int index)
    {
        if (Volatile.Read(ref _prepared[index]) is { } ready)
        {
            return ready;
        }

        lock (_preparing)
        {
            if (_prepared[index] is { } made)
            {
                return made;
            }

            var prepared = Prepare(Charter.Rules[index]);
            Volatile.Write(ref _prepared[index], prepared);
            return prepared;
        }
    }

    private PreparedRule Prepare(Rule rule)
    {
        if (!IsAskedFor(rule))
        {
            return new(rule, [], [], Nothing(rule, Reason.NotAskedFor));
        }

        ImmutableArray<Rule> specials = [.. _specialOf.GetValueOrDefault(rule.Id) ?? []];
        var triesNumbers = _ground.LeavesFree && FreeNumbers.AreTried(rule, specials);
        var candidates = ImmutableArray.CreateBuilder<PreparedCandidate>();
        foreach (var candidate in _subjects.Of(rule))
        {
            if (triesNumbers)
            {
                // What it comes to is told number by number.
                if (Trials.Any(candidate, c => _reach.Of(rule, c, null) != Truth.False))
                {
                    candidates.Add(new(candidate, Truth.Unknown, null));
                }
            }
            else if (_reach.Prepare(rule, specials, candidate) is { } prepared)
            {
                candidates.Add(prepared);
            }
        }

        var nothing = candidates.Count == 0 ? NothingOf(rule) : null;
        return new(rule, specials, candidates.DrainToImmutable(), nothing) { TriesNumbers = triesNumbers };
    }

    private RuleResult NothingOf(Rule rule)
    {
        var structure = _ground.Structure.Root;
        var wasOutOfForce = _subjects.Of(rule).Any(candidate => _ground.LeavesFree ? Trials.Any(candidate, c => _reach.IsOutOfForce(rule, c)) : _reach.IsOutOfForce(rule, candidate))
            || (!Subjects.IsDated(rule) && Reach.InForce(rule, new Candidate(structure, null, _subjects.AsOfFrame(structure, null))) == Truth.False);
        if (wasOutOfForce)
        {
            return Nothing(rule, Reason.NotInForce);
        }

        var missing = (rule.In?.Ids ?? []).FirstOrDefault(id => !id.IsOwnBody && _ground.Find(id) is null);
        return Nothing(rule, missing is null ? Reason.NothingToJudge : Reason.BodyMissing, missing?.Id);
    }

    private static RuleResult Nothing(Rule rule, Reason reason, string? missingBody = null)
    {
        var use = Judging.NothingIn(rule);
        var judgement = new Judgement(rule, null, Outcome.NotApplicable, reason, Use.None) { MissingBody = missingBody };
        return new(rule, Outcome.NotApplicable, reason, use, [judgement]);
    }

    // The worst of its subjects'; a permission is used if one subject uses it.
    private static RuleResult Whole(PreparedRule prepared, ImmutableArray<Judgement> all)
    {
        var rule = prepared.Rule;
        if (rule.Force is Force.May or Force.Unsettled)
        {
            ReadOnlySpan<Use> order = [Use.OutsideTheRule, Use.Used, Use.Described, Use.CannotTell, Use.NotUsed, Use.NotDescribed, Use.None];
            foreach (var use in order)
            {
                if (all.FirstOrDefault(j => j.Use == use) is { } decisive)
                {
                    return new(rule, decisive.Outcome, decisive.Reason, use, all);
                }
            }
        }

        foreach (var outcome in (ReadOnlySpan<Outcome>)[Outcome.Violated, Outcome.Undetermined, Outcome.Satisfied])
        {
            if (all.Any(j => j.Outcome == outcome))
            {
                return new(rule, outcome, Reason.None, Use.None, all);
            }
        }

        var reason = all.Any(j => j.Reason == Reason.NeedsEvents) ? Reason.NeedsEvents : all[0].Reason;
        return new(rule, Outcome.NotApplicable, reason, Use.None, all);
    }
}
