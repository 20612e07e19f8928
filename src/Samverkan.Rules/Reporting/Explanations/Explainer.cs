using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Explanations;

/// <summary>Explains rules: from the same tests as the verdict, for everything that a rule may be about.</summary>
internal sealed class Explainer(CharterResult charter, Language language)
{
    private readonly Names _names = new(charter.Charter, language);
    private readonly FindingWords _words = new(charter.Charter, language);
    private readonly StepMaker _steps = new(charter.Charter, language);

    private bool IsSwedish => language == Language.Swedish;

    /// <summary>The explanation of one rule.</summary>
    public RuleExplanation Of(RuleResult result)
    {
        var subjects = ImmutableArray.CreateBuilder<SubjectExplanation>();
        var left = new List<(string Why, string Name)>();
        foreach (var one in result.Reason == Reason.NotAskedFor ? [] : charter.Consider(result.Rule))
        {
            var about = one.Candidate;
            if (result.Judgements.FirstOrDefault(j => IsSame(j.Subject, about.Subject) && IsSame(j.Body, about.Body)) is { } judgement)
            {
                subjects.Add(Subject(judgement, one));
            }
            else
            {
                var name = _names.Subject(new Judgement(result.Rule, about, Outcome.NotApplicable, Reason.NothingToJudge, Use.None));
                left.AddRange(WhyNot(result.Rule, one).Select(why => (why, name)));
            }
        }

        var whole = subjects.Count == 0 ? ReasonOf(result.Judgements[0]) : "";
        return new(charter.Charter, result, subjects.ToImmutable(), [.. left.GroupBy(l => l.Why, StringComparer.Ordinal).Select(g => new LeftAside(g.Key, [.. g.Select(l => l.Name).Distinct()]))], whole);
    }

    // Periods, and what stands for things that nobody describes, are made anew each time they are asked for.
    private static bool IsSame(Element? a, Element? b) =>
        ReferenceEquals(a, b)
        || (a is { IsImplicit: true } && b is { IsImplicit: true } && a.Sort == b.Sort && a.Id == b.Id && a.List == b.List && a.IsAndMore == b.IsAndMore && IsSame(a.Owner, b.Owner));

    private SubjectExplanation Subject(Judgement judgement, Considered one)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        if (judgement.Reason != Reason.Overridden)
        {
            if (one.Guard is { } guard)
            {
                steps.AddRange(_steps.Of(guard, one.Candidate.Frame, isGuard: true));
            }

            if (judgement.Reason != Reason.ConditionFalse)
            {
                steps.AddRange(_steps.Of(one.Holds, one.Candidate.Frame, isGuard: false));
            }
        }

        return new(judgement, _names.Subject(judgement), Label(judgement), ReasonOf(judgement), steps.ToImmutable(), [.. judgement.Missing.Select(_words.Missing).Distinct()]);
    }

    private string Label(Judgement judgement) => judgement.Use switch
    {
        Use.Used => IsSwedish ? "används" : "used",
        Use.NotUsed => IsSwedish ? "används inte" : "not used",
        Use.NotDescribed => IsSwedish ? "uppkommer inte" : "does not arise",
        _ => _words.Label(judgement),
    };

    // What keeps a rule from a thing: that it is not picked, or the days.
    private IEnumerable<string> WhyNot(Rule rule, Considered one)
    {
        if (one.IsPicked == Truth.False)
        {
            return [_steps.Because(one.Picking, Truth.False) is { Length: > 0 } because ? because : IsSwedish ? "väljs inte av regeln" : "not picked by the rule"];
        }

        if (one.IsRuleInForce == Truth.False)
        {
            return [IsSwedish ? $"regeln är inte i kraft ({Days(rule.From, rule.Until)})" : $"the rule is not in force ({Days(rule.From, rule.Until)})"];
        }

        var thing = one.Candidate.Subject.From is null && one.Candidate.Subject.Until is null && one.Candidate.Body is { } body ? body : one.Candidate.Subject;
        return [IsSwedish ? $"finns inte den dagen ({Days(thing.From, thing.Until)})" : $"not there on that day ({Days(thing.From, thing.Until)})"];
    }

    private string ReasonOf(Judgement judgement) => (judgement.Reason, IsSwedish) switch
    {
        (Reason.NothingToJudge, true) when judgement.Subject is null => "strukturen har inget som regeln handlar om",
        (Reason.NothingToJudge, false) when judgement.Subject is null => "the structure has nothing that the rule is about",
        (Reason.NothingToJudge, true) => "det finns inget att pröva",
        (Reason.NothingToJudge, false) => "there is nothing to judge",
        (Reason.BodyMissing, true) => $"organet {judgement.MissingBody} finns inte i strukturen; regeln som kräver det säger till om det",
        (Reason.BodyMissing, false) => $"the body {judgement.MissingBody} is not in the structure; the rule that requires it reports that",
        (Reason.NotInForce, true) => $"regeln, eller det som den handlar om, är inte i kraft den dagen ({Days(judgement.Rule.From, judgement.Rule.Until)})",
        (Reason.NotInForce, false) => $"the rule, or what it is about, is not in force on that day ({Days(judgement.Rule.From, judgement.Rule.Until)})",
        (Reason.Overridden, true) => $"regeln {judgement.OverriddenBy?.Id} går före",
        (Reason.Overridden, false) => $"rule {judgement.OverriddenBy?.Id} takes its place",
        (Reason.NeedsEvents, true) => "regeln kräver händelser som strukturen inte beskriver",
        (Reason.NeedsEvents, false) => "the rule needs events that the structure does not describe",
        (Reason.NeedsStructure, true) => "regeln kräver en beskriven struktur, och filen beskriver bara händelser",
        (Reason.NeedsStructure, false) => "the rule needs the structure, and the file describes events alone",
        (Reason.ConditionFalse, true) => "villkoret för regeln är inte uppfyllt",
        (Reason.ConditionFalse, false) => "the rule's condition is not met",
        (Reason.NotAskedFor, true) => "regeln kommer bara ur källor som inte prövas",
        (Reason.NotAskedFor, false) => "the rule comes only from sources not judged by",
        _ => "",
    };

    private static string Days(DateOnly? from, DateOnly? until) => $"{(from is { } f ? RuleWords.Day(f) : "…")} – {(until is { } u ? RuleWords.Day(u) : "…")}";
}
