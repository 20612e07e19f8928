using System.Text;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Cli;

/// <summary>Finds what the user named, among what rules are about: by id, by name in either language, or by the body it is in.</summary>
internal sealed class SubjectPicker(Charter charter, string asked)
{
    private readonly string _asked = Normal(asked);
    private readonly Names[] _names = [new(charter, Language.Swedish), new(charter, Language.English)];

    /// <summary>Whether it is what was asked for, or is in it.</summary>
    public bool Picks(Judgement judgement) => Called(judgement).Append(judgement.Subject?.FullKey ?? "").Any(n => Normal(n) == _asked);

    /// <summary>That nothing was found, with what was probably meant.</summary>
    public Wording Nothing(IEnumerable<Judgement> judged, string? rule)
    {
        var known = judged.SelectMany(Called).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var meant = DidYouMean.Suggest(asked, known);
        var sv = rule is null ? $"ingen regel handlar om {asked}" : $"regeln {rule} handlar inte om {asked}";
        var en = rule is null ? $"no rule is about {asked}" : $"rule {rule} is not about {asked}";
        return meant is not null ? new($"{sv}; menade du {meant}?", $"{en}; did you mean {meant}?") : new(sv, en);
    }

    private IEnumerable<string> Called(Judgement judgement)
    {
        foreach (var element in new[] { judgement.Subject, judgement.Body }.OfType<Element>().Distinct())
        {
            yield return element.FullId ?? "";
            yield return element.Id ?? "";
            foreach (var names in _names)
            {
                yield return names.Of(element);
            }
        }

        foreach (var names in _names)
        {
            yield return names.Subject(judgement);
        }
    }

    private static string Normal(string text) => Composed.Of(text.Trim().Normalize(NormalizationForm.FormC)).ToLowerInvariant();
}
