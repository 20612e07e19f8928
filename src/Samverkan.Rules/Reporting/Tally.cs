using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>What structures came to, in numbers: all that a report needs to keep of them once they are told.</summary>
internal sealed record Tally
{
    public static Tally None { get; } = new();

    /// <summary>Structures that were judged.</summary>
    public int Judged => Compliant + NonCompliant + Undetermined;

    public int Compliant { get; private init; }

    public int NonCompliant { get; private init; }

    public int Undetermined { get; private init; }

    /// <summary>Structures that could not be read or judged.</summary>
    public int Unusable { get; private init; }

    /// <summary>Findings that are violations.</summary>
    public int Violations { get; private init; }

    /// <summary>Findings that are departures.</summary>
    public int Departures { get; private init; }

    /// <summary>Requirements that cannot be told, each subject by itself.</summary>
    public int Open { get; private init; }

    /// <summary>Rules, once for each structure and charter.</summary>
    public int Rules { get; private init; }

    /// <summary>Of the violations, those that no baseline knows.</summary>
    public int NewViolations { get; private init; }

    /// <summary>Of the departures, those that no baseline knows.</summary>
    public int NewDepartures { get; private init; }

    /// <summary>Of what cannot be told, what no baseline knows.</summary>
    public int NewOpen { get; private init; }

    /// <summary>Those of them that are broken somewhere, and neither waived nor known.</summary>
    public int BrokenRules { get; private init; }

    /// <summary>The worst verdict of all.</summary>
    public Verdict Verdict => NonCompliant > 0 ? Verdict.NonCompliant : Undetermined > 0 ? Verdict.Undetermined : Verdict.Compliant;

    public static Tally OfUnusable() => new() { Unusable = 1 };

    public static Tally Of(EvaluationResult result)
    {
        if (!result.Succeeded)
        {
            return OfUnusable();
        }

        var verdict = result.Verdict;
        var judgements = result.Rules.SelectMany(r => r.Judgements).Where(Finding.IsFinding).ToList();
        return new Tally
        {
            Compliant = verdict == Verdict.Compliant ? 1 : 0,
            NonCompliant = verdict == Verdict.NonCompliant ? 1 : 0,
            Undetermined = verdict == Verdict.Undetermined ? 1 : 0,
            Violations = judgements.Count(j => j.IsViolation),
            Departures = judgements.Count(j => j.IsDeparture),
            Open = judgements.Count(j => j.IsOpen),
            NewViolations = judgements.Count(j => j.IsViolation && !j.IsKnown),
            NewDepartures = judgements.Count(j => j.IsDeparture && !j.IsKnown),
            NewOpen = judgements.Count(j => j.IsOpen && !j.IsKnown),
            Rules = result.Rules.Count(),
            BrokenRules = result.Rules.Count(r => r.IsBroken),
        };
    }

    public static Tally operator +(Tally a, Tally b) => new()
    {
        Compliant = a.Compliant + b.Compliant,
        NonCompliant = a.NonCompliant + b.NonCompliant,
        Undetermined = a.Undetermined + b.Undetermined,
        Unusable = a.Unusable + b.Unusable,
        Violations = a.Violations + b.Violations,
        Departures = a.Departures + b.Departures,
        Open = a.Open + b.Open,
        NewViolations = a.NewViolations + b.NewViolations,
        NewDepartures = a.NewDepartures + b.NewDepartures,
        NewOpen = a.NewOpen + b.NewOpen,
        Rules = a.Rules + b.Rules,
        BrokenRules = a.BrokenRules + b.BrokenRules,
    };
}
