using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>Says a rule in words: whom it is about, what it asks, what would break it.</summary>
internal sealed class RuleWords(Charter charter, Language language)
{
    private readonly Phrases _phrases = new(charter, language);

    private bool IsSwedish => language == Language.Swedish;

    public string ForceOf(Rule rule) => (rule.Force, IsSwedish) switch
    {
        (Force.Must, false) => "must",
        (Force.Should, false) => "should",
        (Force.May, false) => "may",
        (Force.Unsettled, false) => "unsettled",
        (Force.Must, true) => "ska",
        (Force.Should, true) => "bör",
        (Force.May, true) => "får",
        _ => "oreglerat",
    };

    /// <summary>"each municipality, in Samrådet för strategiska frågor".</summary>
    public string About(Rule rule)
    {
        var parts = new List<string>();
        if (rule.Each is { } each)
        {
            parts.Add(Picked(each));
        }

        if (rule.In is { } where)
        {
            parts.Add(rule.Each is null ? Picked(where) : (IsSwedish ? "i " : "in ") + Picked(where));
        }

        if (parts.Count == 0)
        {
            parts.Add(IsSwedish ? "strukturen som helhet" : "the structure as a whole");
        }

        if (rule.If is { } guard)
        {
            parts.Add((IsSwedish ? "om den " : "if it ") + _phrases.Of(guard));
        }

        return string.Join(", ", parts);
    }

    /// <summary>What it asks, clause by clause.</summary>
    public ImmutableArray<string> Asks(Rule rule) => [.. Clauses(rule.Holds).Select(c => _phrases.Of(c))];

    /// <summary>What would break it, clause by clause.</summary>
    public ImmutableArray<string> Breaks(Rule rule) => [.. Clauses(rule.Holds).SelectMany(Broken)];

    private static ImmutableArray<Condition> Clauses(Condition holds) => holds is AllOf all ? all.Parts : [holds];

    private IEnumerable<string> Broken(Condition clause)
    {
        switch (clause)
        {
            case CountOf { Edges: [{ AsManyAs: null, IsShare: false } edge], Per.IsEmpty: true } count:
                if (edge.IsFloor && edge.Over + (edge.Bound == BoundWord.MoreThan ? 1 : 0) > 0)
                {
                    yield return _phrases.Bound(count with { Edges = [edge with { Bound = edge.Bound == BoundWord.MoreThan ? BoundWord.AtMost : BoundWord.FewerThan }] });
                }

                if (edge.IsCeiling)
                {
                    yield return _phrases.Bound(count with { Edges = [edge with { Bound = edge.Bound == BoundWord.FewerThan ? BoundWord.AtLeast : BoundWord.MoreThan }] });
                }

                break;
            case HasValue value:
                yield return _phrases.Of(value with { Negated = !value.Negated });
                break;
            case SetHolds { Relation: SetRelation.Excludes, Values.HasNone: false } set:
                yield return _phrases.Of(set with { Relation = SetRelation.IncludesAny });
                break;
            default:
                yield return IsSwedish ? $"att detta inte stämmer: {_phrases.Of(clause)}" : $"that this is not so: {_phrases.Of(clause)}";
                break;
        }
    }

    private string Picked(Selector selector)
    {
        var names = new Names(charter, language);
        var parts = selector.Where is AllOf all ? all.Parts : [selector.Where];
        var words = parts.OfType<IsWord>().Where(w => !w.Negated).ToList();
        var rest = parts.Where(p => p is not IsWord { Negated: false }).Select(p => _phrases.Of(p)).ToList();
        var areNamed = words.Count > 0 && words[0].Sorts.IsEmpty && words[0].Words.All(w => !w.IsKind);
        var areMixed = words.Count > 0 && !areNamed && words[0].Words.Any(w => !w.IsKind);
        var every = IsSwedish ? "varje " : "each ";
        var name = areNamed
            ? _phrases.List(words[0].Words.Select(names.Of), and: true)
            : areMixed
            ? _phrases.List(words[0].Words.OrderBy(w => w.IsKind).Select(w => w.IsKind ? every + names.Of(w) : names.Of(w)).Concat(words[0].Sorts.Select(s => every + s.Label.In(language))), and: true)
            : every + Kinds();
        return rest.Count == 0 ? name : $"{name} {(IsSwedish ? "som" : "that")} {string.Join(IsSwedish ? " och " : " and ", rest)}";

        string Kinds() => words.Count > 0
            ? _phrases.List(words[0].Words.Select(names.Of).Concat(words[0].Sorts.Select(s => s.Label.In(language))), and: false)
            : _phrases.List(selector.Sorts.Select(s => s.Label.In(language)), and: false);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
