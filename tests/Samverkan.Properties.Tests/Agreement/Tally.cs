using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Agreement;

/// <summary>What a run really exercised.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);

    public void Add(EvaluationResult result, bool isFree)
    {
        if (isFree)
        {
            Add("structures that leave numbers free");
        }

        foreach (var rule in result.Rules)
        {
            Add(rule.Rule.Force.ToString());
            Add(rule.Rule.Holds);
            if (rule.Rule.If is { } guard)
            {
                Add("if");
                Add(guard);
            }

            if (!rule.Rule.Overrides.IsEmpty)
            {
                Add("overrides");
            }

            foreach (var judgement in rule.Judgements)
            {
                var key = judgement.Outcome == Outcome.NotApplicable ? $"NotApplicable {judgement.Reason}" : judgement.Outcome.ToString();
                _outcomes[key] = _outcomes.GetValueOrDefault(key) + 1;
            }
        }
    }

    public void Add(Tally other)
    {
        foreach (var (form, count) in other._forms)
        {
            _forms[form] = _forms.GetValueOrDefault(form) + count;
        }

        foreach (var (outcome, count) in other._outcomes)
        {
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + count;
        }

        _attributes.UnionWith(other._attributes);
    }

    public void Write(TextWriter to)
    {
        to.WriteLine($"attributes and lists in conditions: {_attributes.Count}");
        to.WriteLine("forms: " + string.Join(", ", _forms.Select(f => $"{f.Key} {f.Value}")));
        to.WriteLine("judgements: " + string.Join(", ", _outcomes.Select(o => $"{o.Key} {o.Value}")));
    }

    private void Add(string form) => _forms[form] = _forms.GetValueOrDefault(form) + 1;

    private void Add(AttributeRef attribute) => _attributes.Add(attribute.First.ToString());

    private void Add(Condition condition)
    {
        Add(condition.GetType().Name);
        switch (condition)
        {
            case AllOf all:
                all.Parts.ToList().ForEach(Add);
                break;
            case AnyOf any:
                any.Parts.ToList().ForEach(Add);
                break;
            case NoneOf none:
                none.Parts.ToList().ForEach(Add);
                break;
            case HasValue value:
                Add(value.Attribute);
                break;
            case SetHolds set:
                Add(set.Attribute);
                Add("set " + set.Relation);
                break;
            case Within within:
                Add(within.Attribute);
                within.Edges.ToList().ForEach(e => Add((e.Distance is null ? "edge " : "distance ") + e.Word));
                break;
            case Through through:
                Add(through.Attribute);
                Add(through.Holds);
                break;
            case CountOf count:
                Add(count.List);
                Add(count.Where);
                Add(!count.Distinct.IsEmpty ? "distinct" : !count.Per.IsEmpty ? "per" : count.Among is not null ? "among" : count.Edges.Any(e => e.AsManyAs is not null) ? "as-many-as" : count.Edges.Any(e => e.IsShare) ? "share" : "number");
                break;
            case ClosedList closed:
                Add(closed.List);
                Add(closed.Where);
                break;
            case ListHolds list:
                Add(list.List);
                Add(list.Where);
                break;
            case Every every:
                Add(every.List);
                Add(every.Where);
                Add(every.Holds);
                break;
            default:
                break;
        }
    }
}
