using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>Says why a rule was not judged.</summary>
internal static class ReasonWords
{
    public static string Of(RuleResult rule, Language language)
    {
        var bodies = string.Join(", ", rule.Judgements.Select(j => j.MissingBody).OfType<string>().Distinct());
        var special = string.Join(", ", rule.Judgements.Select(j => j.OverriddenBy?.Id).OfType<string>().Distinct());
        return (rule.Reason, language == Language.Swedish) switch
        {
            (Reason.NothingToJudge, true) => "ingenting i strukturen att pröva",
            (Reason.NothingToJudge, false) => "nothing in the structure to judge",
            (Reason.BodyMissing, true) => $"organet saknas: {bodies}",
            (Reason.BodyMissing, false) => $"the body is missing: {bodies}",
            (Reason.NotInForce, true) => "inte i kraft den dag som prövas",
            (Reason.NotInForce, false) => "not in force on the day judged",
            (Reason.Overridden, true) => $"ersatt av en särskild regel: {special}",
            (Reason.Overridden, false) => $"overridden by a special rule: {special}",
            (Reason.NeedsEvents, true) => "kräver händelser, som inte är beskrivna",
            (Reason.NeedsEvents, false) => "needs events, which are not described",
            (Reason.NeedsStructure, true) => "kräver en beskriven struktur",
            (Reason.NeedsStructure, false) => "needs the structure, which is not described",
            (Reason.ConditionFalse, true) => "regelns villkor är inte uppfyllt",
            (Reason.ConditionFalse, false) => "the condition of the rule is not met",
            (Reason.NotAskedFor, true) => "kommer från en källa som inte prövas",
            (Reason.NotAskedFor, false) => "from a source that is not judged by",
            (_, true) => "prövas inte",
            (_, false) => "not judged",
        };
    }
}
