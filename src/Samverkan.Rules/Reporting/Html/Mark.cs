using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>How an outcome is shown: a symbol and a word, so that nobody needs to see its colour.</summary>
/// <param name="Class">Its class in the style sheet.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Word">Its word, in Swedish and English.</param>
/// <param name="Rank">The lower, the more it matters.</param>
internal sealed record Mark(string Class, string Symbol, (string Sv, string En) Word, int Rank)
{
    public static Mark Violated { get; } = new("violated", "✗", ("bruten", "violated"), 0);

    public static Mark Departed { get; } = new("departed", "!", ("avvikelse", "departure"), 1);

    public static Mark Waived { get; } = new("waived", "§", ("dispens", "waived"), 3);

    public static Mark Undetermined { get; } = new("undetermined", "?", ("oavgjord", "undetermined"), 2);

    public static Mark Outside { get; } = new("outside", "◇", ("utanför", "outside"), 3);

    public static Mark Described { get; } = new("outside", "◇", ("öppen fråga", "open question"), 4);

    public static Mark Satisfied { get; } = new("satisfied", "✓", ("uppfylld", "satisfied"), 5);

    public static Mark Used { get; } = new("used", "•", ("används", "used"), 6);

    public static Mark NotUsed { get; } = new("none", "–", ("används inte", "not used"), 7);

    public static Mark NotDescribed { get; } = new("none", "–", ("inte aktuell", "does not arise"), 7);

    public static Mark NotApplicable { get; } = new("none", "–", ("prövas inte", "not judged"), 8);

    public static Mark Of(Judgement judgement) => (judgement.Use, judgement.Outcome, judgement.Rule.Force) switch
    {
        _ when judgement.IsWaived => Waived,
        (Use.OutsideTheRule, _, _) => Outside,
        (Use.Described, _, _) => Described,
        (Use.Used, _, _) => Used,
        (Use.NotUsed, _, _) => NotUsed,
        (Use.NotDescribed, _, _) => NotDescribed,
        (Use.CannotTell, _, _) or (_, Outcome.Undetermined, _) => Undetermined,
        (_, Outcome.Violated, Force.Must) => Violated,
        (_, Outcome.Violated, _) => Departed,
        (_, Outcome.Satisfied, _) => Satisfied,
        _ => NotApplicable,
    };
}
