using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Somebody, or something, that a violated count lacks.</summary>
/// <param name="Finding">What tells so.</param>
/// <param name="Lack">What would have to be added.</param>
internal sealed record Gap(Finding Finding, Remedy Lack)
{
    /// <summary>The side it lacks somebody of, as a word of files; null where it does not matter.</summary>
    public string? Side => Lack.With.Where(w => w.Key.Name == "side").Select(w => w.Value).FirstOrDefault();

    /// <summary>What is lacking, in words.</summary>
    public string In(HtmlContext context)
    {
        var phrases = new Phrases(Finding.Charter, context.Language);
        var label = Lack.Count == 1 && Lack.Attribute.Target is { } sort ? sort.Label : Lack.Attribute.Label;
        var such = Lack.Such is { } where && phrases.Such(where) is { Length: > 0 } that ? " " + that : "";
        return Lack.Values.IsEmpty
            ? context.Say($"saknas: {Lack.Count} {label.Sv}{such}", $"missing: {Lack.Count} {label.En}{such}")
            : context.Say("saknas: ", "missing: ") + phrases.List(Lack.Values.Select(v => phrases.Value(v, Lack.Attribute)), and: true);
    }
}

/// <summary>What a structure lacks, and what in it is pointed at, found in its violations.</summary>
internal sealed class Gaps
{
    private readonly ILookup<Element, Gap> _gaps;
    private readonly ILookup<Element, Finding> _wrong;

    public Gaps(EvaluationResult result)
    {
        var violated = result.Findings.Where(f => f.Outcome == Outcome.Violated).ToList();
        _gaps = violated.SelectMany(f => RemedyFinder.Lacking(f.Judgement).Select(r => new Gap(f, r))).ToLookup(g => g.Lack.Of);
        _wrong = violated
            .SelectMany(f => f.Remedies.SelectMany(r => r.Action switch
            {
                RemedyAction.Set => [r.Of],
                RemedyAction.Remove => r.Among.AsEnumerable(),
                _ => [],
            }).Select(e => (Element: e, Finding: f)))
            .ToLookup(x => x.Element, x => x.Finding);
    }

    /// <summary>What a list of this thing lacks.</summary>
    public IEnumerable<Gap> In(Element owner, string list) => _gaps[owner].Where(g => g.Lack.Attribute.Name == list);

    /// <summary>The violations that a change to this thing would mend.</summary>
    public IEnumerable<Finding> At(Element element) => _wrong[element];
}
