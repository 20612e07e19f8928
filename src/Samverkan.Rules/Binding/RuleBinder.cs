using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Binds one rule after the other: what it cites, whom it is about, what it asks for, when it applies. Lives for one charter.</summary>
internal sealed class RuleBinder
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly ConditionBinder _conditions;
    private readonly SelectorBinder _selectors;

    public RuleBinder(SourceText source, DiagnosticBag bag, NameBinder names, WordTable words)
    {
        (_source, _bag) = (source, bag);
        _conditions = new ConditionBinder(source, bag, names);
        _selectors = new SelectorBinder(source, bag, names, words, _conditions);
    }

    /// <summary>The rule with this number among those of its charter; null where something is wrong, which has been reported.</summary>
    public Rule? Bind(RuleSyntax rule, CharterSyntax syntax, int number)
    {
        var named = new HashSet<Word>();
        var nothing = new Scope([], false, named);
        var cites = rule.Cites.Select(c => Cite(c, syntax.Sources)).ToList();
        var body = VocabularyTable.Find("body")!;
        var picksBody = rule.In is not null;
        var where = picksBody ? _selectors.Bind(rule.In!, isIn: true, nothing) : null;
        var each = rule.Each is null ? null : _selectors.Bind(rule.Each, isIn: false, new Scope([], picksBody, named));
        if ((picksBody && where is null) || (rule.Each is not null && each is null))
        {
            return null;
        }

        ImmutableArray<Sort> sorts = each?.Sorts ?? (picksBody ? [body] : [VocabularyTable.StructureSort]);
        if (picksBody && each is not null && sorts.FirstOrDefault(s => s.Name is "matter" or "action" or "document") is { } tied)
        {
            _bag.Add(RulesDiagnostics.InWithTies(Span(rule.In!), tied.Label.Sv!, tied.Label.En!));
        }

        if (!picksBody && sorts.FirstOrDefault(s => s.Name is "year" or "half-year" or "quarter" or "month") is { } period)
        {
            _bag.Add(RulesDiagnostics.PeriodWithoutIn(Span(rule.Each!), period.Name));
        }

        var scope = new Scope(sorts, picksBody, named);
        var guard = rule.If is null ? null : _conditions.Requirement(rule.If, sorts, scope);
        var holds = _conditions.Requirement(rule.Holds, sorts, scope);
        if (holds is null || (rule.If is not null && guard is null) || cites.Contains(null))
        {
            return null;
        }

        if (rule.Force == Force.May)
        {
            CheckPermission(holds);
        }

        // Its own time, or that of its sources together, within the charter's.
        var sources = cites.Select(c => c!.Source).ToList();
        return new Rule
        {
            Id = rule.Id.Value,
            Number = number,
            Cites = [.. cites.Select(c => c!)],
            Statements = [.. rule.Statements.Select(s => s.Value)],
            StatementsAt = rule.Statements,
            Overrides = [.. rule.Overrides.Select(o => o.Value)],
            Says = rule.Says,
            Interpretation = rule.Interpretation,
            Force = rule.Force,
            From = rule.From?.First ?? Earliest(sources, syntax.From?.First),
            Until = rule.Until?.Last ?? Latest(sources, syntax.Until?.Last),
            Span = Span(rule.Id),
            In = where,
            Each = each,
            If = guard,
            Holds = holds,
            Named = named,
        };
    }

    private Citation? Cite(CiteSyntax cite, ImmutableArray<Source> sources)
    {
        if (cite.Source is not { } name)
        {
            if (sources.Length == 1)
            {
                return new(sources[0], cite.Paragraph.Value);
            }

            if (sources.Length > 1)
            {
                _bag.Add(RulesDiagnostics.WhichSource(Span(cite.Paragraph), sources[0].Id, cite.Paragraph.Value));
            }

            return null;
        }

        if (sources.FirstOrDefault(s => s.Id == name.Value) is { } source)
        {
            return new(source, cite.Paragraph.Value);
        }

        _bag.Add(RulesDiagnostics.UnknownSource(Span(name), name.Value, DidYouMean.Suggest(name.Value, sources.Select(s => s.Id))));
        return null;
    }

    private static DateOnly? Earliest(List<Source> sources, DateOnly? otherwise)
    {
        DateOnly? earliest = null;
        foreach (var source in sources)
        {
            if ((source.From ?? otherwise) is not { } from)
            {
                return null;
            }

            earliest = earliest < from ? earliest : from;
        }

        return earliest;
    }

    private static DateOnly? Latest(List<Source> sources, DateOnly? otherwise)
    {
        DateOnly? latest = null;
        foreach (var source in sources)
        {
            if ((source.Until ?? otherwise) is not { } until)
            {
                return null;
            }

            latest = latest > until ? latest : until;
        }

        return latest;
    }

    private void CheckPermission(Condition holds)
    {
        switch (holds)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                {
                    CheckPermission(part);
                }

                break;
            case Through through:
                CheckPermission(through.Holds);
                break;
            case CountOf count when count.Edges.Any(e => e.IsCeiling):
            case ClosedList:
            case ListHolds { Relation: SetRelation.Excludes }:
            case SetHolds { Relation: SetRelation.Exactly or SetRelation.Excludes }:
                _bag.Add(RulesDiagnostics.MayWithCeiling(_source.SpanOf(holds.Range)));
                break;
            default:
                break;
        }
    }

    private SourceSpan Span(Node node) => _source.SpanOf(node.Range);
}
