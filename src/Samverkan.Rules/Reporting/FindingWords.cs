using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Says findings in words: what is required, what was found, what is missing, what would mend it.</summary>
internal sealed class FindingWords(Charter charter, Language language)
{
    private readonly Names _names = new(charter, language);
    private readonly Phrases _phrases = new(charter, language);

    private bool IsSwedish => language == Language.Swedish;

    public string Label(Judgement judgement) => judgement switch
    {
        { IsWaived: true } => Plain(judgement) + (IsSwedish ? ", med dispens" : ", waived"),
        { IsKnown: true } => Plain(judgement) + (IsSwedish ? (judgement.IsDeparture ? ", känd" : ", känt") + " sedan tidigare" : ", known"),
        _ => Plain(judgement),
    };

    private string Plain(Judgement judgement) => (judgement.Outcome, judgement.Rule.Force, judgement.Use) switch
    {
        (_, _, Use.OutsideTheRule) => IsSwedish ? "utanför regeln" : "outside the rule",
        (_, _, Use.Described) => IsSwedish ? "öppen fråga" : "open question",
        (_, _, Use.CannotTell) => IsSwedish ? "går inte att säga" : "cannot be told",
        (Outcome.Violated, Force.Should, _) => IsSwedish ? "avvikelse" : "departure",
        (Outcome.Violated, _, _) => IsSwedish ? "brott mot regeln" : "violation",
        (Outcome.Undetermined, _, _) => IsSwedish ? "kan inte avgöras" : "undetermined",
        (Outcome.Satisfied, _, _) => IsSwedish ? "uppfylld" : "satisfied",
        _ => IsSwedish ? "inte tillämplig" : "not applicable",
    };

    public ImmutableArray<Clause> Clauses(Judgement judgement)
    {
        if (judgement.Trace is not { } trace)
        {
            return [];
        }

        return [.. RemedyFinder.Deciding(trace, trace.Truth).Select(t => Clause(t, judgement)).OfType<Clause>().Distinct()];
    }

    public string Missing(MissingFact fact)
    {
        var name = fact.Of.Owner is null ? (IsSwedish ? "strukturen" : "the structure") : _names.Of(fact.Of);
        var label = fact.Attribute?.Label.In(language) ?? "";
        return fact.Kind switch
        {
            MissingKind.Description => IsSwedish ? $"en beskrivning av {name}" : $"a description of {name}",
            MissingKind.Count => IsSwedish ? $"hur många {name} står för" : $"how many {name} stands for",
            MissingKind.Time => IsSwedish ? $"{label} för {name}: dagen har inte kommit" : $"{label} of {name}: the day has not come",
            MissingKind.Entries => IsSwedish ? $"{label} i {name}" : $"{label} of {name}",
            _ => IsSwedish ? $"{label} för {name}" : $"{label} of {name}",
        };
    }

    public string Remedy(Remedy remedy)
    {
        var of = _names.Of(remedy.Of);
        var label = remedy.Attribute.Label.In(language);
        switch (remedy.Action)
        {
            case RemedyAction.Set when remedy.Values is [var value]:
                var said = value == "none" ? (IsSwedish ? "ingen" : "none") : _phrases.Value(value, remedy.Attribute);
                return IsSwedish ? $"ändra {label} för {of} till {said}" : $"change the {label} of {of} to {said}";
            case RemedyAction.Set:
                return IsSwedish ? $"ändra {label} för {of} till {Number(remedy.Count)}" : $"change the {label} of {of} to {Number(remedy.Count)}";
            case RemedyAction.Add when !remedy.Values.IsEmpty:
                var added = _phrases.List(remedy.Values.Select(v => _phrases.Value(v, remedy.Attribute)), and: true);
                return IsSwedish ? $"lägg till {added} i {label} för {of}" : $"add {added} to the {label} of {of}";
            case RemedyAction.Add when !remedy.Attribute.Type.IsList:
                var more = remedy.Such is { } which && _phrases.Such(which) is { Length: > 0 } suited ? $" {suited}" : "";
                return IsSwedish ? $"lägg till {Number(remedy.Count)} i {label} för {of}{more}" : $"add {Number(remedy.Count)} to the {label} of {of}{more}";
            case RemedyAction.Add:
                var entry = remedy.Count == 1 ? One(remedy.Attribute) : Number(remedy.Count) + " " + label;
                var whose = remedy.For is { } one ? $" {(IsSwedish ? "för" : "for")} {_names.Of(one)}" : "";
                var such = remedy.Such is { } asked && _phrases.Such(asked) is { Length: > 0 } that ? $" {that}" : "";
                var where = remedy.For is null && remedy.Attribute.InverseOf is not null ? (IsSwedish ? "för" : "for") : IsSwedish ? "i" : "in";
                var there = remedy.For is { Owner: { } inside } && inside == remedy.Of ? "" : $" {where} {of}";
                return IsSwedish ? $"lägg till {entry}{whose}{there}{such}" : $"add {entry}{whose}{there}{such}";
            case RemedyAction.Remove when !remedy.Attribute.Type.IsList && remedy.Values.IsEmpty:
                var choice = _phrases.List(remedy.Among.Select(_names.Of), and: remedy.Count == remedy.Among.Length);
                var some = remedy.Count == remedy.Among.Length ? choice : (IsSwedish ? $"{Number(remedy.Count)} av dessa" : $"{Number(remedy.Count)} of these");
                var these = remedy.Count == remedy.Among.Length ? "" : $": {choice}";
                return IsSwedish ? $"ta bort {some} ur {label} för {of}{these}" : $"remove {some} from the {label} of {of}{these}";
            case RemedyAction.Remove when !remedy.Attribute.Type.IsList:
                var removed = _phrases.List(remedy.Values.Select(v => _phrases.Value(v, remedy.Attribute)), and: true);
                return IsSwedish ? $"ta bort {removed} ur {label} för {of}" : $"remove {removed} from the {label} of {of}";
            default:
                var isAll = remedy.Count == remedy.Among.Sum(e => e.Count.Low);
                var names = _phrases.List(remedy.Among.Select(_names.Of), and: isAll);
                return isAll
                    ? (IsSwedish ? $"ta bort {names}" : $"remove {names}")
                    : IsSwedish ? $"ta bort {Number(remedy.Count)} av dessa: {names}" : $"remove {Number(remedy.Count)} of these: {names}";
        }
    }

    private string One(AttributeRow list)
    {
        var sort = list.Target ?? list.Sort;
        return (IsSwedish ? VocabularyTable.IsNeuter(sort) ? "ett " : "en " : "one ") + sort.Label.In(language);
    }

    private Clause? Clause(Trace trace, Judgement judgement)
    {
        var of = trace.Of!;
        switch (trace.Clause)
        {
            case CountOf count:
                return CountClause(trace, count, judgement);
            case ClosedList closed:
                return ListClause(trace, closed.Ids, closed.Where, isClosed: true, excludes: false, _phrases.Of(closed));
            case ListHolds list:
                return ListClause(trace, list.Ids, list.Where, isClosed: false, list.Relation == SetRelation.Excludes, _phrases.Of(list));
            case SetHolds set when trace.Found is { State: FactState.Given or FactState.None } found:
                return new(_phrases.Of(set, trace.Against), SetFound(set, found, trace), []);
            case HasValue or Within or SetHolds:
                return new(_phrases.Of(trace.Clause, trace.Against), ValueFound(trace.Found, Attribute(trace.Clause)), []);
            case Through through:
                return new(_phrases.Of(through), trace.Found is { State: FactState.None } ? ValueFound(trace.Found, through.Attribute) : "", []);
            case null:
                return null;
            default:
                return new(_phrases.Of(trace.Clause), of.IsImplicit ? "" : _names.Of(of), []);
        }
    }

    private static AttributeRef Attribute(Condition condition) => condition switch
    {
        HasValue value => value.Attribute,
        Within within => within.Attribute,
        SetHolds set => set.Attribute,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Clause CountClause(Trace trace, CountOf count, Judgement judgement)
    {
        var names = trace.Rows
            .Where(r => r.Fits == Truth.True && r.Row is { IsAndMore: false })
            .Select(r => _names.Of(r.Row!) + (r.Count.IsOne ? "" : $" ({Range(new(r.Count.Low, r.Count.High))})"))
            .ToImmutableArray();
        var found = count.Per.IsEmpty ? Range(trace.Count) : trace.Group is { } group ? $"{Range(trace.Count)} ({group})" : "";
        if (trace.Base is { } whole && count.Edges.Any(e => e.IsShare))
        {
            found += IsSwedish ? $" av {Range(whole)}" : $" of {Range(whole)}";
        }

        var required = _phrases.Bound(count);
        return judgement.Frame?.Period is { Days: null }
            ? new(required + (IsSwedish ? " (planerade)" : " (planned)"), found, [])
            : new(required, found, names);
    }

    private Clause ListClause(Trace trace, Operand ids, Condition where, bool isClosed, bool excludes, string required)
    {
        var fitting = trace.Rows.Where(r => r.Fits == Truth.True && r.Row is not null).Select(r => r.Row!).ToList();
        bool Is(Element e, Word w) => charter.Words.Match(e.FullKey ?? "", e.Sort, isKind: false) == w;
        var parts = new List<string>();
        if (excludes)
        {
            var present = ids.Words.Where(w => fitting.Exists(e => Is(e, w))).Select(_names.Of).ToList();
            return new(IsSwedish ? "ingen av dem" : "none of them", _phrases.List(present, and: true), []);
        }

        var lacking = ids.Words.Where(w => !fitting.Exists(e => Is(e, w))).ToList();
        if (lacking.Count > 0)
        {
            // What is there under another kind, or otherwise than asked for, is said to be so.
            var said = lacking.Select(w => trace.Rows.FirstOrDefault(r => r.Row is not null && Is(r.Row, w)).Row is not { Kind: { } kind } ? _names.Of(w)
                : _names.Of(w) + (IsAsked(where, kind)
                    ? (IsSwedish ? " (finns, men inte så)" : " (given, but not so)")
                    : IsSwedish ? $" (finns, men som {kind})" : $" (given, but as {kind})"));
            parts.Add((IsSwedish ? "saknas: " : "missing: ") + _phrases.List(said, and: true));
        }

        var beyond = isClosed ? fitting.Where(e => !ids.Words.Any(w => Is(e, w))).ToList() : [];
        if (beyond.Count > 0)
        {
            parts.Add((IsSwedish ? "utöver dem: " : "beyond them: ") + _phrases.List(beyond.Select(_names.Of), and: true));
        }

        return new(required, string.Join("; ", parts), []);
    }

    // Whether what is of this kind is asked for as far as its kind goes.
    private static bool IsAsked(Condition where, string kind) =>
        (where is AllOf all ? all.Parts : [where]).OfType<IsWord>().Any(w => !w.Negated && w.Words.Any(x => x.IsKind && x.Id == kind));

    private string SetFound(SetHolds set, Val found, Trace trace)
    {
        var row = set.Attribute.First;
        var has = found.Many.IsDefault ? [] : found.Many;
        var wanted = set.Values.Words.Select(_names.Of).Concat(set.Values.Told.Select(t => _phrases.Value(t, row))).Concat((trace.Against ?? []).Select(v => _phrases.Value(v, row))).ToList();
        var given = has.Select(v => _phrases.Value(v, row)).ToList();
        var nothing = IsSwedish ? "inget" : "nothing";
        switch (set.Relation)
        {
            case SetRelation.Excludes:
                return _phrases.List(given.Intersect(wanted), and: true) is { Length: > 0 } there ? there : _phrases.List(given, and: true);
            case SetRelation.Only:
                return (IsSwedish ? "utöver det: " : "beyond that: ") + _phrases.List(given.Except(wanted), and: true);
            default:
                if (set.Values.Words.Any(w => w.IsKind))
                {
                    return given.Count == 0 ? nothing : _phrases.List(given, and: true);
                }

                var parts = new List<string>();
                if (wanted.Except(given).ToList() is { Count: > 0 } lacking && set.Relation != SetRelation.IncludesAny)
                {
                    parts.Add((IsSwedish ? "saknas: " : "missing: ") + _phrases.List(lacking, and: true));
                }

                if (set.Relation == SetRelation.Exactly && given.Except(wanted).ToList() is { Count: > 0 } beyond)
                {
                    parts.Add((IsSwedish ? "utöver det: " : "beyond that: ") + _phrases.List(beyond, and: true));
                }

                return parts.Count > 0 ? string.Join("; ", parts) : given.Count == 0 ? nothing : _phrases.List(given, and: true);
        }
    }

    private string ValueFound(Val? found, AttributeRef attribute) => found switch
    {
        { State: FactState.None } => IsSwedish ? "ingen" : "none",
        { One: { } one } => _phrases.Value(one, attribute.First),
        _ => "",
    };

    /// <summary>"3", "at least 3", "between 3 and 5".</summary>
    public string Range(Interval interval) => interval.Low == interval.High
        ? Number(interval.Low)
        : interval.High >= Multiplicity.Unlimited
            ? IsSwedish ? $"minst {Number(interval.Low)}" : $"at least {Number(interval.Low)}"
            : IsSwedish ? $"mellan {Number(interval.Low)} och {Number(interval.High)}" : $"between {Number(interval.Low)} and {Number(interval.High)}";

    private static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);
}
