using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting.Explanations;

/// <summary>Writes explanations as text for people.</summary>
internal sealed class ExplanationTextWriter(TextPage page, Language language)
{
    // So many names are shown of a group; the rest are a number.
    private const int Shown = 6;

    private bool IsSwedish => language == Language.Swedish;

    public void Write(EvaluationResult result, IReadOnlyList<RuleExplanation> rules)
    {
        page.Heading($"{result.Structure.Name.In(language)} ({result.Structure.Source.Name})");
        var charters = string.Join(", ", result.Charters.Select(c => c.Charter.Name.In(language)));
        var day = result.AsOf is { } d ? RuleWords.Day(d) : "";
        page.Paragraph(IsSwedish ? $"enligt {charters}, den {day}" : $"against {charters}, as of {day}", 0);
        foreach (var rule in rules)
        {
            page.Blank();
            Rule(rule);
        }
    }

    private void Rule(RuleExplanation explanation)
    {
        var rule = explanation.Result.Rule;
        var words = new RuleWords(explanation.Charter, language);
        page.Heading($"{rule.Id} · {string.Join(", ", rule.Cites)} · {words.ForceOf(rule)}");
        page.Paragraph(rule.Says.In(language), 2);
        page.Labelled(Say("gäller:", "about:"), words.About(rule), 2);
        if (explanation.Reason.Length > 0)
        {
            page.Labelled(Say("inte tillämplig:", "not applicable:"), explanation.Reason, 2);
        }

        foreach (var left in explanation.Left)
        {
            page.Labelled(Say("inte om:", "not about:"), $"{Names(left.Names)}; {left.Why}", 2);
        }

        foreach (var subject in explanation.Subjects)
        {
            page.Blank();
            Subject(subject);
        }
    }

    private void Subject(SubjectExplanation subject)
    {
        var colour = subject.Judgement switch
        {
            { IsViolation: true } => TextColour.Red,
            { IsDeparture: true } or { Use: Use.OutsideTheRule } => TextColour.Yellow,
            { Outcome: Outcome.Undetermined } => TextColour.Cyan,
            { Outcome: Outcome.Satisfied } => TextColour.Green,
            _ => TextColour.None,
        };
        page.Paragraph($"{subject.Name}: {subject.Label}{(subject.Reason.Length > 0 ? $" ({subject.Reason})" : "")}", 2, colour);
        foreach (var step in subject.Steps)
        {
            Step(step, 4);
        }

        foreach (var missing in subject.Missing)
        {
            page.Labelled(Say("saknas:", "missing:"), missing, 4);
        }
    }

    private void Step(Step step, int indent)
    {
        var guard = step.IsGuard ? Say("om den ", "if it ") : "";
        var found = step.Found.Length > 0 ? Say($"; funnet: {step.Found}", $"; found: {step.Found}") : "";
        page.Item($"{Mark(step.Truth)}: {guard}{step.Says}{found}", indent);
        Entries(Say("räknas:", "counted:"), "", step.Counted, indent + 2);
        foreach (var group in step.Unclear)
        {
            Entries(Say("oklart:", "unclear:"), group.Why, group.Entries, indent + 2);
        }

        foreach (var group in step.NotCounted)
        {
            Entries(Say("räknas inte:", "not counted:"), group.Why, group.Entries, indent + 2);
        }

        foreach (var part in step.Parts)
        {
            Step(part, indent + 2);
        }
    }

    private void Entries(string label, string why, ImmutableArray<Entry> entries, int indent)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        page.Labelled(label, Names([.. entries.Select(e => e.Name)]) + (why.Length > 0 ? "; " + why : ""), indent);
    }

    private string Names(ImmutableArray<string> names) => names.Length <= Shown
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(Shown - 1))} {Say("och", "and")} {names.Length - Shown + 1} {Say("till", "more")}");

    private string Mark(Truth truth) => truth switch
    {
        Truth.True => Say("stämmer", "so"),
        Truth.False => Say("stämmer inte", "not so"),
        Truth.Unknown => Say("kan inte avgöras", "cannot be told"),
        _ => Say("inget att pröva", "nothing to judge"),
    };

    private string Say(string sv, string en) => IsSwedish ? sv : en;
}
