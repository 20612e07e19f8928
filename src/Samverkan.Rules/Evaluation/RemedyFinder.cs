using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Works out from a trace what would mend it.</summary>
internal static class RemedyFinder
{
    /// <summary>What would mend a judgement, all of it together; none where that cannot be worked out for everything that is wrong.</summary>
    /// <param name="judgement">What is violated.</param>
    /// <param name="words">The charter's words, by which things may go by other names than their ids.</param>
    /// <param name="structure">What is judged.</param>
    public static ImmutableArray<Remedy> Find(Judgement judgement, WordTable? words = null, Structure? structure = null)
    {
        var remedies = Worked(judgement, words);
        return words is null || structure is null ? remedies : [.. remedies.Select(r => new RemedyNames(words, structure).Of(r))];
    }

    private static ImmutableArray<Remedy> Worked(Judgement judgement, WordTable? words)
    {
        // What mends it for one number that is left free need not mend it for the others.
        if (judgement is not { Outcome: Outcome.Violated, Trace: { } trace, Frame: { Numbers: null } frame })
        {
            return [];
        }

        var failing = Failing(trace).ToList();
        if (Exchange(failing) is { } exchange)
        {
            return [exchange];
        }

        var kept = Deciding(trace, null).Where(t => t is { Truth: not Truth.False, Clause: CountOf }).ToList();
        var remedies = failing.ConvertAll(f => Mend(f, frame, words, kept).ToList());
        // Two requirements may ask for the same of one thing.
        ImmutableArray<Remedy> all = [.. remedies.SelectMany(r => r).DistinctBy(r => r.Attribute.Type.IsList ? (object)r : (r.Action, r.Of, r.Attribute, r.Count, string.Join('\n', r.Values)))];
        all = [.. all.Select(r => r with { IsComplete = r.IsComplete && !IsAskedMoreOf(r, Deciding(trace, null)) })];
        return remedies.TrueForAll(r => r.Count > 0 && r.TrueForAll(CanBeDone)) && !Deciding(trace, null).Any(t => IsBroken(t, all, words)) && !AreAtOdds(failing, remedies, Deciding(trace, null), words)
            && !HangsOnAnother(Deciding(trace, null), all) && !AreTwoValues(Deciding(trace, null), all)
            && !Deciding(trace, null).Any(t => t is { Truth: not Truth.False, Clause: AnyOf or NoneOf } && all.Any(r => r.Action == RemedyAction.Set && r.Of == t.Of))
            && !Passing(trace).Any(t => all.Any(r => r.Of == t.Of && r.Attribute == ((Through)t.Clause!).Attribute.For(t.Of!.Sort))) ? all : [];
    }

    // Whether something else is asked of every entry of the list that entries are added to.
    private static bool IsAskedMoreOf(Remedy remedy, IEnumerable<Trace> all) =>
        remedy.Action == RemedyAction.Add && all.Any(t => t.Clause is Every every && t.Of == remedy.Of && every.List.For(t.Of!.Sort) == remedy.Attribute);

    // Whether a value is to be set that another requirement is content with as it is, or a first day that is to come after the last.
    private static bool AreTwoValues(IEnumerable<Trace> all, ImmutableArray<Remedy> remedies)
    {
        var set = remedies.Where(r => r.Action == RemedyAction.Set).ToList();
        return all.Any(t => t is { Truth: not Truth.False, Clause: HasValue value, Of: { } of } && set.Exists(r => r.Of == of && r.Attribute == value.Attribute.For(of.Sort)))
            || set.Exists(a => a.Attribute.Name == "from" && set.Exists(b => b.Attribute.Name == "until" && b.Of == a.Of
                && a.Values is [var from] && b.Values is [var until] && DateRange.TryParse(from, out var first) && DateRange.TryParse(until, out var last) && first.First > last.Last));
    }

    // Whether two requirements speak of one set that the remedies change, and one of them asks for what other facts tell.
    private static bool HangsOnAnother(IEnumerable<Trace> all, ImmutableArray<Remedy> remedies) =>
        all.Where(t => t is { Clause: SetHolds, Of: not null }).GroupBy(t => (t.Of, ((SetHolds)t.Clause!).Attribute.For(t.Of!.Sort)))
            .Any(g => g.Count() > 1 && g.Any(t => ((SetHolds)t.Clause!).Values.Path is not null) && remedies.Any(r => r.Of == g.Key.Of && r.Attribute == g.Key.Item2));

    // What is asked of the thing that another thing refers to, which may be another one when the reference has been changed.
    private static IEnumerable<Trace> Passing(Trace trace) => trace.Clause switch
    {
        Through => trace.Parts.SelectMany(Passing).Prepend(trace),
        AllOf or null => trace.Parts.SelectMany(Passing),
        _ => [],
    };

    // What one requirement wants added to a list and another wants gone from it, or wants to be in it: how many that makes is not worked out.
    private static bool AreAtOdds(List<Trace> failing, List<List<Remedy>> remedies, IEnumerable<Trace> all, WordTable? words)
    {
        var named = all.Where(t => t is { Truth: not Truth.False, Clause: ClosedList or ListHolds { Relation: not SetRelation.Excludes } }).ToList();
        var ofLists = remedies.SelectMany((mends, clause) => mends.Where(m => m.Attribute.Type.IsList).Select(m => (Clause: clause, Mend: m))).ToList();
        return ofLists.Exists(a => ofLists.Exists(b => a.Clause != b.Clause && a.Mend.Action == RemedyAction.Add && b.Mend.Action == RemedyAction.Remove && !(failing[b.Clause].Clause is CountOf count && AreOthers(a.Mend, count)) && a.Mend.Of == b.Mend.Of && a.Mend.Attribute == b.Mend.Attribute))
            || ofLists.Exists(a => named.Exists(n => n.Of == a.Mend.Of && ListOf(n.Clause)?.For(n.Of.Sort) == a.Mend.Attribute && (a.Mend.Action == RemedyAction.Add ? n.Clause is ClosedList : a.Mend.Among.Any(e => IsAmong(e, n.Clause!, words)))));
    }

    // Whether what is added is not of those there are too many of.
    private static bool AreOthers(Remedy add, CountOf count) =>
        EntryAsked.Of(count.Where, null).With.Any(w => add.With.Any(a => a.Key == w.Key && a.Value != w.Value));

    private static bool IsAmong(Element entry, Condition named, WordTable? words) =>
        (named is ClosedList closed ? closed.Ids : ((ListHolds)named).Ids).Words.Any(w => WordTable.Normal(w.Id) == Called(entry, words));

    // Whether a set, as the remedies would leave it, is not what is asked of it: two requirements contradict each other.
    private static bool IsBroken(Trace trace, ImmutableArray<Remedy> remedies, WordTable? words)
    {
        // What refers to itself is in the list of what refers to it.
        if (trace is { Clause: CountOf or ClosedList or ListHolds or Every } && ListOf(trace.Clause)?.For(trace.Of!.Sort)?.InverseOf is { } reference
            && remedies.Any(r => r.Of == trace.Of && r.Attribute == reference && r.Values.Contains(trace.Of.FullId ?? "")))
        {
            return true;
        }

        if (trace is not { Clause: SetHolds { Values: { Path: null, HasNone: false } } set, Of: { } of, Found: { } found } || set.Values.Words.Any(w => w.IsKind))
        {
            return false;
        }

        var changes = remedies.Where(r => r.Of == of && r.Attribute == set.Attribute.For(of.Sort) && !r.Attribute.Type.IsList).ToList();
        if (changes.Count == 0)
        {
            return false;
        }

        var left = (found.Many.IsDefault ? [] : found.Many).Select(v => Called(v, words)).ToHashSet(StringComparer.Ordinal);
        left.UnionWith(changes.Where(c => c.Action == RemedyAction.Add).SelectMany(c => c.Values).Select(WordTable.Normal));
        left.ExceptWith(changes.Where(c => c.Action == RemedyAction.Remove).SelectMany(c => c.Values).Select(v => WordTable.Normal(words?.Match(v, set.Attribute.First.Target ?? of.Sort, isKind: false)?.Id ?? v)));
        var asked = Words(set.Values).Select(WordTable.Normal).ToHashSet(StringComparer.Ordinal);
        return set.Relation switch
        {
            SetRelation.Includes => !left.IsSupersetOf(asked),
            SetRelation.Exactly => !left.SetEquals(asked),
            SetRelation.Only => !left.IsSubsetOf(asked),
            SetRelation.Excludes => left.Overlaps(asked),
            _ => !left.Overlaps(asked),
        };
    }

    private static AttributeRef? ListOf(Condition? clause) => clause switch
    {
        CountOf count => count.List,
        ClosedList closed => closed.List,
        ListHolds list => list.List,
        Every every => every.List,
        _ => null,
    };

    private static IEnumerable<string> Words(Operand operand) => operand.Words.Select(w => w.Id).Concat(operand.Told);

    // What follows from other facts, or is worked out by a program, cannot be set; what a file covers is not for a rule to change.
    private static bool CanBeDone(Remedy remedy) =>
        remedy.Attribute is not { Sort.Name: "structure", Name: "covers" or "period" or "as-of" } && (remedy.Attribute.Type.IsList || remedy.Attribute.IsWritten) && remedy.With.All(w => w.Key.IsWritten) && !(remedy.Values is ["none"] && remedy.Attribute.LeftOut == LeftOut.Required);

    /// <summary>The clauses that make a trace false.</summary>
    public static IEnumerable<Trace> Failing(Trace trace) => Deciding(trace, Truth.False);

    /// <summary>What a violated judgement lacks in its lists, clause by clause: what would have to be added, however it may be mended otherwise.</summary>
    public static IEnumerable<Remedy> Lacking(Judgement judgement) =>
        judgement is { Outcome: Outcome.Violated, Trace: { } trace, Frame: { } frame }
            ? Failing(trace).SelectMany(t => Mend(t, frame, null, [])).Where(r => r.Action == RemedyAction.Add && r.Attribute.Type.IsList)
            : [];

    /// <summary>The clauses that make a trace what it is; all that it is made of where no truth is asked for.</summary>
    public static IEnumerable<Trace> Deciding(Trace trace, Truth? truth)
    {
        if (truth is not null && trace.Truth != truth)
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
        else if (trace.Clause is Through && trace.Parts is [var only] && (truth is null || only.Truth == truth))
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
        var row = surplus.Item1.Rows.LastOrDefault(r => r is { Fits: Truth.True, Row: { IsAndMore: false, Count.IsOne: true } }).Row;
        return differing.Count == 1 && row?.Sort.Find(differing[0].Key.Name) is { } attribute && had.Count == wanted.Count
            ? new Remedy(RemedyAction.Set, row, attribute, 0, [differing[0].Value], [], [])
            : null;
    }

    // Whatever is left free may come to its most where there are too many, and to its least where there are too few.
    private static long Surplus(Trace trace, CountOf count) =>
        Bounds(count) is { } bounds && bounds.High < Multiplicity.Unlimited ? trace.Count.Low + Free(trace, isSure: true) - bounds.High : 0;

    private static long Lack(Trace trace, CountOf count) => Bounds(count) is { } bounds ? bounds.Low - (trace.Count.High - Free(trace, isSure: false)) : 0;

    private static long Free(Trace trace, bool isSure) =>
        trace.Rows.Where(r => r.Fits == Truth.True || (!isSure && r.Fits == Truth.Unknown)).Sum(r => (long)r.Count.FreeHigh - r.Count.FreeLow);

    /// <summary>So many there must be; null where that hangs on how many there are of something else, or cannot be.</summary>
    public static Interval? Bounds(CountOf count)
    {
        if (count.Edges.Any(e => e.IsShare || e.AsManyAs is not null))
        {
            return null;
        }

        var low = count.Edges.Where(e => e.IsFloor).Select(e => e.Bound == BoundWord.MoreThan ? e.Over + 1 : e.Over).DefaultIfEmpty(0).Max();
        var high = count.Edges.Where(e => e.IsCeiling).Select(e => e.Bound == BoundWord.FewerThan ? e.Over - 1 : e.Over).DefaultIfEmpty(Multiplicity.Unlimited).Min();
        return high < 0 || high < low ? null : new(low, high);
    }

    private static IEnumerable<Remedy> Mend(Trace trace, Frame frame, WordTable? words, List<Trace> kept)
    {
        var of = trace.Of!;
        return trace.Clause switch
        {
            CountOf count => MendCount(trace, count, of, frame, kept),
            HasValue value => MendValue(value, of),
            SetHolds set => MendSet(trace, set, of, words),
            Within within => MendMeasure(within, of),
            ClosedList closed => MendNames(trace, closed.List, closed.Ids, closed.Where, of, words, kept, closed: true, excludes: false),
            ListHolds list => MendNames(trace, list.List, list.Ids, list.Where, of, words, kept, closed: false, excludes: list.Relation == SetRelation.Excludes),
            _ => [],
        };
    }

    private static IEnumerable<Remedy> MendCount(Trace trace, CountOf count, Element of, Frame frame, List<Trace> kept)
    {
        if (!count.Per.IsEmpty || !count.Distinct.IsEmpty || count.List.For(of.Sort) is not { } list || Bounds(count) is not { } bounds)
        {
            yield break;
        }

        var (lack, surplus) = (Lack(trace, count), Surplus(trace, count));
        if ((lack > 0 && trace.Count.High + lack > bounds.High) || (surplus > 0 && trace.Count.Low - surplus < bounds.Low))
        {
            // What is left free takes more room than there is: it would have to be narrowed.
            yield break;
        }

        if (frame.Period is { Days: null } period && list is { Derivation: "period", Name: "meetings" } && frame.Body is { } body)
        {
            // What a structure plans is one number.
            var planned = body.Sort.Find("meetings-per-year")!;
            yield return new Remedy(RemedyAction.Set, body, planned, period.PartsOfYear * (lack > 0 ? bounds.Low : bounds.High), [], [], []);
            yield break;
        }

        var isInverse = list.InverseOf is not null;
        var isOfBody = frame.Body is not null && (isInverse || list.Derivation == "period");
        var owner = isOfBody ? frame.Body! : of;
        var others = kept.Where(k => k.Of == of && ((CountOf)k.Clause!).List.Name == count.List.Name).ToList();
        if (lack > 0)
        {
            // What is counted at all is asked of them too.
            var such = count.Among is { } among ? new AllOf([.. Parts(count.Where), .. Parts(among)], count.Where.Range) : count.Where;
            var target = ListIn(owner, list);
            var asked = EntryAsked.Of(such, target.Target);
            var ids = asked.Ids.IsDefault ? [] : asked.Ids.Except(trace.Rows.Select(r => r.Row?.FullKey)).OfType<string>().ToImmutableArray();
            if ((!asked.Ids.IsDefault && ids.Length < lack) || others.Exists(o => HasNoRoom(o, such, lack)))
            {
                yield break;
            }

            var with = asked.With.ToList();
            if (isInverse && frame.Body is not null)
            {
                // What must refer to the subject cannot refer to something else.
                if (with.Any(w => w.Key == list.InverseOf && w.Value != (of.FullId ?? of.Name)))
                {
                    yield break;
                }

                with.RemoveAll(w => w.Key == list.InverseOf);
                with.Insert(0, new(list.InverseOf!, of.FullId ?? of.Name));
            }

            yield return new Remedy(RemedyAction.Add, owner, target, lack, ids.Length == lack && target.Type.IsList ? ids : [], [.. with], [])
            {
                For = isOfBody ? of : null,
                Such = such,
                Inside = asked.Inside,
                IsComplete = asked.IsComplete && target.Type.IsList && target.InverseOf is null && target.Derivation is null && list.Derivation != "period" && (asked.Ids.IsDefault || ids.Length == lack),
            };
        }
        else if (surplus > 0 && surplus <= trace.Count.Low)
        {
            // What another requirement cannot spare stays.
            var fitting = trace.Rows.Where(r => r is { Fits: Truth.True, Row: { IsAndMore: false } } && !others.Exists(o => IsNeeded(o, r.Row, surplus))).Select(r => r.Row!).ToImmutableArray();
            if (fitting.Length >= surplus || (fitting.Length > 0 && fitting.Any(e => !e.Count.IsOne)))
            {
                yield return new Remedy(RemedyAction.Remove, owner, ListIn(owner, list), surplus, [], [], fitting);
            }
        }
    }

    // Whether a requirement that is kept would be broken by so many more of these.
    private static bool HasNoRoom(Trace kept, Condition such, long more)
    {
        var count = (CountOf)kept.Clause!;
        var asked = Parts(such).Select(ConditionKey.Of).ToList();
        return count is { Among: null, Per.IsEmpty: true, Distinct.IsEmpty: true } && Bounds(count) is { High: < Multiplicity.Unlimited } bounds
            && Parts(count.Where).All(p => asked.Contains(ConditionKey.Of(p))) && kept.Count.High + more > bounds.High;
    }

    // One that hangs on other counts can spare none.
    private static bool IsNeeded(Trace kept, Element entry, long fewer) =>
        kept.Clause is CountOf { Per.IsEmpty: true, Distinct.IsEmpty: true } count && kept.Rows.Exists(r => r.Row == entry && r.Fits == Truth.True)
        && (Bounds(count) is not { } bounds || kept.Count.Low - fewer < bounds.Low);

    // The list of the body in which what an inverse list or a period lacks would stand.
    private static AttributeRow ListIn(Element owner, AttributeRow list) =>
        owner.Sort != list.Sort
            ? owner.Sort.Attributes.FirstOrDefault(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == list.Target) ?? list
            : list;

    private static IEnumerable<Remedy> MendValue(HasValue value, Element of)
    {
        // A kind is no value: which of that kind is for someone to choose.
        if (!value.Negated && value.Attribute.For(of.Sort) is { } row && EntryAsked.Word(value.Values) is { } word && !value.Values.Words.Any(w => w.IsKind) && !IsBackward(of, row, word))
        {
            yield return new Remedy(RemedyAction.Set, of, row, 0, [word], [], []);
        }
    }

    // No file may say that a thing ends before it begins.
    private static bool IsBackward(Element of, AttributeRow row, string day) =>
        DateRange.TryParse(day, out var range) && ((row.Name == "until" && of.From > range.Last) || (row.Name == "from" && of.Until < range.First));

    private static IEnumerable<Remedy> MendSet(Trace trace, SetHolds set, Element of, WordTable? words)
    {
        // What is held against itself changes with it.
        if (set.Attribute.For(of.Sort) is not { } row || trace.Found is not { } found || set.Values.HasNone || !set.Values.Posts.IsEmpty || set.Values.Words.Any(w => w.IsKind)
            || (set.Values.Path?.Steps is [.., var last] && last.For(of.Sort) == row))
        {
            yield break;
        }

        var has = (found.Many.IsDefault ? [] : found.Many).Select(v => (Text: Text(v), Called: Called(v, words))).ToList();
        var wanted = Words(set.Values).Select(t => (Text: t, Called: WordTable.Normal(t)))
            .Concat((trace.Against ?? []).Select(v => (Text: Text(v), Called: Called(v, words)))).ToList();
        if (set.Relation is SetRelation.Includes or SetRelation.Exactly && wanted.Where(w => !has.Exists(h => h.Called == w.Called)).Select(w => w.Text).Distinct().ToImmutableArray() is { IsEmpty: false } lacking)
        {
            yield return new Remedy(RemedyAction.Add, of, row, lacking.Length, lacking, [], []);
        }

        var unwanted = set.Relation switch
        {
            SetRelation.Excludes => has.Where(h => wanted.Exists(w => w.Called == h.Called)),
            SetRelation.Only or SetRelation.Exactly => has.Where(h => !wanted.Exists(w => w.Called == h.Called)),
            _ => [],
        };
        if (unwanted.Select(u => u.Text).Distinct().ToImmutableArray() is { IsEmpty: false } beyond)
        {
            yield return new Remedy(RemedyAction.Remove, of, row, beyond.Length, beyond, [], []);
        }
    }

    // What a charter calls it, which may be another name than the structure's.
    private static string Called(object value, WordTable? words) => WordTable.Normal(
        value is Element { FullKey: { } id } element ? words?.Match(id, element.Sort, isKind: false)?.Id ?? id : Text(value));

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
            if (number >= 0)
            {
                yield return new Remedy(RemedyAction.Set, of, row, number, [], [], []);
            }
        }
        else if (within.Attribute.For(of.Sort) is { } exact && within.Edges is [{ Word: EdgeWord.Exactly } point] && (point.Date?.ToString() ?? point.Duration?.ToString()) is { } text && !IsBackward(of, exact, text))
        {
            yield return new Remedy(RemedyAction.Set, of, exact, 0, [text], [], []);
        }
    }

    private static IEnumerable<Remedy> MendNames(Trace trace, AttributeRef listRef, Operand ids, Condition where, Element of, WordTable? words, List<Trace> kept, bool closed, bool excludes)
    {
        if (listRef.For(of.Sort) is not { } list)
        {
            yield break;
        }

        var fitting = trace.Rows.Where(r => r is { Fits: Truth.True, Row: not null }).Select(r => r.Row!).ToList();
        bool IsNamed(Element e, Word w) => Called(e, words) == WordTable.Normal(w.Id);
        if (excludes)
        {
            var unwanted = fitting.Where(e => ids.Words.Any(w => IsNamed(e, w))).ToImmutableArray();
            if (!unwanted.IsEmpty)
            {
                yield return new Remedy(RemedyAction.Remove, of, list, unwanted.Length, [], [], unwanted);
            }

            yield break;
        }

        var lacking = ids.Words.Where(w => !fitting.Exists(e => IsNamed(e, w))).ToList();
        if (lacking.Exists(w => trace.Rows.Exists(r => r.Row is { } row && IsNamed(row, w))))
        {
            // It is there, but not such as is asked for: it is not to be added once more.
            yield break;
        }

        if (kept.Exists(k => k.Of == of && ((CountOf)k.Clause!).List.Name == listRef.Name && HasNoRoom(k, where, lacking.Count)))
        {
            yield break;
        }

        // A charter says of what kind its own things are. What cannot be in the list, or does not count in it, is not to be added.
        var asked = EntryAsked.Of(where, list.Target);
        if (lacking.Exists(w => (!asked.Ids.IsDefault && !asked.Ids.Contains(w.Id)) || (w.Kind?.Id == "collective" && !where.AsksForCollectives)))
        {
            yield break;
        }

        foreach (var alike in lacking.GroupBy(w => w.Kind?.Id))
        {
            var kind = alike.Key is not null && list.Target?.KindAttribute is { } row && !asked.With.Any(w => w.Key == row) ? row : null;
            yield return new Remedy(RemedyAction.Add, of, list, alike.Count(), [.. alike.Select(w => w.Id)], kind is null ? asked.With : asked.With.Insert(0, new(kind, alike.Key!)), [])
            {
                Inside = asked.Inside,
                IsComplete = asked.IsComplete && list.InverseOf is null && list.Derivation is null,
            };
        }

        var beyond = fitting.Where(e => !ids.Words.Any(w => IsNamed(e, w))).ToImmutableArray();
        if (closed && !beyond.IsEmpty)
        {
            yield return new Remedy(RemedyAction.Remove, of, list, beyond.Length, [], [], beyond);
        }
    }

    private static ImmutableArray<Condition> Parts(Condition where) => where.Clauses;

    private static Dictionary<AttributeRow, string> Values(Condition where) => EntryAsked.Of(where, null).With.ToDictionary();

    private static string Text(object value) => value is Element element ? element.FullId ?? element.Name : value.ToString() ?? "";
}
