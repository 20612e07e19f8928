using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Reporting;

/// <summary>Says waivers and baselines in words.</summary>
internal static class WaiverWords
{
    private static readonly (WaiverState State, string Sv, string En)[] States =
    [
        (WaiverState.Waives, "tillämpas", "applied"),
        (WaiverState.NotNeeded, "behövs inte", "not needed"),
        (WaiverState.DoesNotCover, "avser inte det som är fallet", "not for what is the case"),
        (WaiverState.Expired, "har gått ut", "expired"),
        (WaiverState.NotYet, "gäller inte ännu", "not in force yet"),
        (WaiverState.Unmatched, "träffar inget", "unmatched"),
    ];

    /// <summary>The word for what a waiver came to in machine-read output.</summary>
    public static string WordFor(WaiverState state) => state switch
    {
        WaiverState.Waives => "waives",
        WaiverState.NotNeeded => "not-needed",
        WaiverState.DoesNotCover => "does-not-cover",
        WaiverState.Expired => "expired",
        WaiverState.NotYet => "not-yet",
        WaiverState.Unmatched => "unmatched",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string State(WaiverState state, Language language)
    {
        var (_, sv, en) = Array.Find(States, s => s.State == state);
        return language == Language.Swedish ? sv : en;
    }

    /// <summary>"until 2025-06-30, decided by the council, KS 2025/114 § 12".</summary>
    public static string Term(Waiver waiver, Language language)
    {
        var by = waiver.DecidedBy.In(language);
        return language == Language.Swedish
            ? $"till och med {Day(waiver.Until)}, beslutad av {by}, {waiver.Decision}"
            : $"until {Day(waiver.Until)}, decided by {by}, {waiver.Decision}";
    }

    /// <summary>Why a waiver does not hold: "expired on 2024-12-31 (KS 2024/10)".</summary>
    public static string Lapsed(Waiver waiver, DateOnly day, Language language) => (waiver.Until < day, language == Language.Swedish) switch
    {
        (true, true) => $"gick ut {Day(waiver.Until)} ({waiver.Decision})",
        (true, false) => $"expired on {Day(waiver.Until)} ({waiver.Decision})",
        (false, true) => $"gäller från {Day(waiver.From!.Value)} ({waiver.Decision})",
        (false, false) => $"holds from {Day(waiver.From!.Value)} ({waiver.Decision})",
    };

    /// <summary>What the waivers came to, counted: "1 applied, 2 expired"; empty where there are none.</summary>
    public static string Count(EvaluationResult result, Language language) => string.Join(", ", States
        .Select(s => (Count: result.Waivers.Count(w => w.State == s.State), Word: language == Language.Swedish ? s.Sv : s.En))
        .Where(s => s.Count > 0)
        .Select(s => Number(s.Count) + " " + s.Word));

    /// <summary>The findings and the baseline, counted: "2 known, 1 new, 1 solved".</summary>
    public static string Baseline(EvaluationResult result, Language language)
    {
        var counted = result.Findings.Where(f => f.Judgement is { IsViolation: true } or { IsDeparture: true } or { IsOpen: true }).ToList();
        var (known, fresh, solved) = (counted.Count(f => f.IsKnown), counted.Count(f => !f.IsKnown), result.Solved.Length);
        return language == Language.Swedish
            ? $"{Number(known)} {(known == 1 ? "känd" : "kända")}, {Number(fresh)} {(fresh == 1 ? "ny" : "nya")}, {Number(solved)} {(solved == 1 ? "åtgärdad" : "åtgärdade")}"
            : $"{Number(known)} known, {Number(fresh)} new, {Number(solved)} solved";
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
