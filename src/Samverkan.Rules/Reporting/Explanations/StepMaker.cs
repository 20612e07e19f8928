using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Explanations;

/// <summary>Makes of a trace the conditions that were tested, in words, with what was found and what counted.</summary>
internal sealed class StepMaker(Charter charter, Language language)
{
    private readonly Names _names = new(charter, language);
    private readonly Phrases _phrases = new(charter, language);
    private readonly FindingWords _words = new(charter, language);

    private bool IsSwedish => language == Language.Swedish;

    /// <summary>The conditions of a trace; those that stand together, one by one.</summary>
    public IEnumerable<Step> Of(Trace trace, Frame frame, bool isGuard)
    {
        if (trace.Clause is AllOf or null)
        {
            return trace.Parts.SelectMany(p => Of(p, frame, isGuard));
        }

        return [One(trace, frame, isGuard)];
    }

    /// <summary>The conditions that make a trace what it is, in one line: "not so: is of kind council (found leadership group)".</summary>
    public string Because(Trace trace, Truth truth)
    {
        var deciding = RemedyFinder.Deciding(trace, truth).Where(t => t.Clause is not null).Select(t => Short(t)).Distinct().ToList();
        return deciding.Count == 0 ? "" : (IsSwedish ? "stämmer inte: " : "not so: ") + string.Join(IsSwedish ? " och " : " and ", deciding);
    }

    private Step One(Trace trace, Frame frame, bool isGuard)
    {
        // What is planned for a year is a number, not entries.
        var (counted, notCounted, unclear) = frame.Period is { Days: null } ? ([], [], []) : Rows(trace);
        var says = trace.Clause switch
        {
            CountOf count => _phrases.Of(count) + (frame.Period is { Days: null } ? IsSwedish ? " (planerade)" : " (planned)" : ""),
            AnyOf => IsSwedish ? "minst ett av detta stämmer" : "at least one of these is so",
            NoneOf => IsSwedish ? "inget av detta stämmer" : "none of these is so",
            _ => _phrases.Of(trace.Clause!, trace.Against),
        };
        IEnumerable<Trace> inside = trace.Clause switch
        {
            AnyOf or NoneOf or Through => trace.Parts,
            Every every => trace.Parts.Where(p => ReferenceEquals(p.Clause, every.Holds) && p.Truth != Truth.True),
            CountOf => trace.Parts.Where(p => p.Clause is CountOf && ReferenceEquals(p.Of, trace.Of)),
            _ => [],
        };
        var parts = inside.SelectMany(p => p.Clause is AllOf or null && trace.Clause is AnyOf or NoneOf ? [Together(p, frame, isGuard)] : Of(p, frame, isGuard).Select(s => Named(s, p, trace)));
        return new(says, trace.Truth, isGuard, Found(trace, frame), counted, notCounted, unclear, [.. parts]);
    }

    // An alternative that consists of several conditions.
    private Step Together(Trace trace, Frame frame, bool isGuard) =>
        trace.Parts is [var only] ? One(only, frame, isGuard) : new(IsSwedish ? "allt detta stämmer" : "all of these are so", trace.Truth, isGuard, "", [], [], [], [.. Of(trace, frame, isGuard)]);

    // What is asked of something else than the rule's own subject says of what.
    private Step Named(Step step, Trace of, Trace around) =>
        of.Of is { } element && !ReferenceEquals(of.Of, around.Of) ? step with { Says = $"{_names.Of(element)}: {step.Says}" } : step;

    private string Short(Trace trace)
    {
        var says = _phrases.Of(trace.Clause!, trace.Against);
        return Found(trace, null) is { Length: > 0 } found ? IsSwedish ? $"{says} (funnet: {found})" : $"{says} (found: {found})" : says;
    }

    private string Found(Trace trace, Frame? frame)
    {
        switch (trace.Clause)
        {
            case CountOf count:
                var number = !count.Per.IsEmpty && trace.Group is null ? ""
                    : trace.Count is { Low: 0, High: >= Multiplicity.Unlimited } ? IsSwedish ? "inte känt" : "not known"
                    : _words.Range(trace.Count);
                number += trace.Group is { } group ? $" ({group})" : "";
                return trace.Base is { } whole && count.Edges.Any(e => e.IsShare) ? number + (IsSwedish ? " av " : " of ") + _words.Range(whole) : number;
            case IsWord when trace.Of is { Sort.KindAttribute: not null } of:
                return frame is null ? _names.KindOf(of) : "";
            case HasValue value:
                return Value(trace.Found, value.Attribute);
            case SetHolds set:
                return Value(trace.Found, set.Attribute);
            case Within within:
                return Value(trace.Found, within.Attribute);
            case Through through:
                return Value(trace.Found, through.Attribute);
            default:
                return "";
        }
    }

    private string Value(Val? found, AttributeRef attribute)
    {
        if (found is not { } value)
        {
            return "";
        }

        var several = value.Many.IsDefault ? [] : value.Many;
        var said = value.One is { } one ? _phrases.Value(one, attribute.First) : _phrases.List(several.Select(v => _phrases.Value(v, attribute.First)), and: true);
        return (value.State, said.Length) switch
        {
            (FactState.Unknown, _) => IsSwedish ? "inte känt" : "not known",
            (FactState.None, _) or (_, 0) when !value.Open => IsSwedish ? "inget" : "nothing",
            _ when value.Open => said + (said.Length == 0 ? "" : ", ") + (IsSwedish ? "kanske mer" : "perhaps more"),
            _ => said,
        };
    }

    private (ImmutableArray<Entry> Counted, ImmutableArray<EntryGroup> NotCounted, ImmutableArray<EntryGroup> Unclear) Rows(Trace trace)
    {
        ImmutableArray<Entry> counted = [.. trace.Rows.Where(r => r.Fits == Truth.True && IsAskedFor(r, trace)).Select(EntryOf)];
        return (counted, Groups(trace, Truth.False), Groups(trace, Truth.Unknown));
    }

    // Of a list that is to have some things, the others neither count nor stand in the way.
    private bool IsAskedFor(CountedRow row, Trace trace) =>
        trace.Clause is not ListHolds { Ids: { Path: null, Posts.IsEmpty: true } ids } || row.Row is not { IsAndMore: false } thing
        || ids.Words.Any(w => (w.IsKind ? thing.Kind : thing.Id) is { } name && charter.Words.Match(name, thing.Sort, w.IsKind) == w);

    private ImmutableArray<EntryGroup> Groups(Trace trace, Truth fits) =>
        [.. trace.Rows.Where(r => r.Fits == fits).GroupBy(r => Why(r, trace), StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g.Select(EntryOf)]))];

    private Entry EntryOf(CountedRow row)
    {
        var name = row.Row is null ? IsSwedish ? "något som inte är beskrivet" : "something that is not described" : _names.Of(row.Row);
        return new(row.Row, row.Count.IsOne || row.Row is { IsAndMore: true } ? name : $"{name} ({_words.Range(new(row.Count.Low, row.Count.High))})");
    }

    private string Why(CountedRow row, Trace trace)
    {
        var every = trace.Clause as Every;
        var own = trace.Parts.Where(p => ReferenceEquals(p.Of, row.Row) && (every is null || !ReferenceEquals(p.Clause, every.Holds))).ToList();
        if (row.Fits == Truth.False)
        {
            var because = own.Select(p => Because(p, Truth.False)).FirstOrDefault(b => b.Length > 0);
            if (because is not null)
            {
                return because;
            }

            return row.Row is { From: null, Until: null } or null
                ? IsSwedish ? "hör inte hit" : "does not belong here"
                : IsSwedish ? $"finns inte den dagen ({Days(row.Row)})" : $"not there on that day ({Days(row.Row)})";
        }

        var missing = new List<MissingFact>();
        own.ForEach(p => p.Missing(missing));
        return missing.Count > 0
            ? (IsSwedish ? "inte känt: " : "not known: ") + string.Join(", ", missing.Select(m => m.Attribute?.Label.In(language) ?? _words.Missing(m)).Distinct())
            : IsSwedish ? "inte känt om det finns" : "not known whether it is there";
    }

    private static string Days(Element element) =>
        string.Create(CultureInfo.InvariantCulture, $"{(element.From is { } f ? RuleWords.Day(f) : "…")} – {(element.Until is { } u ? RuleWords.Day(u) : "…")}");
}
