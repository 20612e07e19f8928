using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Waivers;

/// <summary>Whether a waiver is for what a rule was judged for: by id, or by name as reports tell it.</summary>
internal sealed class WaivedSubjects(Charter charter)
{
    private readonly ImmutableArray<Names> _names = [new(charter, Language.Swedish), new(charter, Language.English)];

    public bool Match(Waiver waiver, Judgement judgement) =>
        (waiver.Subject is null || Ids(judgement).Append(judgement.Subject!.FullKey).Contains(waiver.Subject) || Named(judgement).Contains(waiver.Subject))
        && (waiver.In is null || (judgement.Body is { } body && (body.FullKey == waiver.In || _names.Any(n => n.Of(body) == waiver.In))));

    /// <summary>The subject, or the body, that was probably meant.</summary>
    public string? Meant(Waiver waiver, IReadOnlyCollection<Judgement> judged)
    {
        var subjects = judged.SelectMany(j => Ids(j).Concat(Named(j))).Distinct().ToList();
        return waiver.Subject is { } subject && !subjects.Contains(subject) && !judged.Any(j => j.Subject!.FullKey == subject) ? DidYouMean.Suggest(subject, subjects)
            : waiver.In is { } within ? DidYouMean.Suggest(within, judged.Select(j => j.Body).OfType<Element>().Distinct().SelectMany(b => _names.Select(n => n.Of(b)).Append(b.FullId ?? "")))
            : null;
    }

    // What has no id goes by the word for what it is: the structure, each full year.
    private static IEnumerable<string> Ids(Judgement judgement)
    {
        var subject = judgement.Subject!;
        if (subject.FullId is { } id)
        {
            yield return id;
        }

        if (subject.Owner is null || (subject.FullId is null && subject.IsImplicit && !subject.IsAndMore))
        {
            yield return subject.Sort.Name;
        }
    }

    private IEnumerable<string> Named(Judgement judgement) => _names.SelectMany(n => new[] { n.Of(judgement.Subject!), n.Subject(judgement) });
}
