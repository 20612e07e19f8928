using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting.Explanations;

/// <summary>Writes explanations as JSON.</summary>
internal sealed class ExplanationJsonWriter(Utf8JsonWriter json, Language language)
{
    /// <summary>The version of the shape.</summary>
    public const int Version = 1;

    public void Write(EvaluationResult result, IReadOnlyList<RuleExplanation> rules)
    {
        json.WriteStartObject();
        json.WriteString("format", "samverkan-explanation");
        json.WriteNumber("version", Version);
        json.WriteString("language", language == Language.Swedish ? "sv" : "en");
        json.WriteString("structure", result.Structure.Id);
        json.WriteString("source", result.Structure.Source.Name);
        json.WriteString("asOf", result.AsOf is { } day ? RuleWords.Day(day) : null);
        json.WriteArray("rules", rules, rule => Rule(rule, result.Structure));
        json.WriteEndObject();
    }

    private void Rule(RuleExplanation explanation, Structure structure)
    {
        var rule = explanation.Result.Rule;
        json.WriteStartObject();
        json.WriteString("charter", explanation.Charter.Id);
        json.WriteString("rule", rule.Id);
        json.WriteString("force", Report.WordFor(rule.Force));
        json.WriteArray("cites", rule.Cites.Select(c => c.Paragraph), json.WriteStringValue);
        json.WriteString("says", rule.Says.In(language));
        json.WriteString("outcome", Report.WordFor(explanation.Result.Outcome));
        json.WriteOptional("reason", Report.WordFor(explanation.Result.Reason));
        json.WriteOptional("use", Report.WordFor(explanation.Result.Use));
        json.WriteArray("subjects", explanation.Subjects, subject => Subject(subject, structure));
        json.WriteArray("leftAside", explanation.Left, left =>
        {
            json.WriteStartObject();
            json.WriteString("why", left.Why);
            json.WriteArray("names", left.Names, json.WriteStringValue);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Subject(SubjectExplanation subject, Structure structure)
    {
        var judgement = subject.Judgement;
        json.WriteStartObject();
        json.WriteString("name", subject.Name);
        json.WriteString("sort", judgement.Subject!.Sort.Name);
        json.WriteOptional("id", judgement.Subject.FullId);
        json.WriteOptional("body", judgement.Body?.FullId);
        json.WriteString("outcome", Report.WordFor(judgement.Outcome));
        json.WriteOptional("reason", Report.WordFor(judgement.Reason));
        json.WriteOptional("use", Report.WordFor(judgement.Use));
        json.WriteOptional("overriddenBy", judgement.OverriddenBy?.Id);
        json.WriteArray("conditions", subject.Steps, step => Step(step, structure));
        json.WriteArray("missing", subject.Missing, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Step(Step step, Structure structure)
    {
        json.WriteStartObject();
        json.WriteString("says", step.Says);
        json.WriteString("holds", step.Truth switch
        {
            Truth.True => "yes",
            Truth.False => "no",
            Truth.Unknown => "unknown",
            _ => "nothing-to-judge",
        });
        if (step.IsGuard)
        {
            json.WriteBoolean("if", true);
        }

        json.WriteString("found", step.Found);
        json.WriteArray("counted", step.Counted, entry => Entry(entry, null, structure));
        json.WriteArray("notCounted", Flat(step.NotCounted), e => Entry(e.Entry, e.Why, structure));
        json.WriteArray("unclear", Flat(step.Unclear), e => Entry(e.Entry, e.Why, structure));
        json.WriteArray("parts", step.Parts, part => Step(part, structure));
        json.WriteEndObject();
    }

    private static IEnumerable<(Entry Entry, string Why)> Flat(ImmutableArray<EntryGroup> groups) => groups.SelectMany(g => g.Entries.Select(e => (e, g.Why)));

    private void Entry(Entry entry, string? why, Structure structure)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteOptional("id", entry.Element?.FullId);
        json.WriteOptional("why", why);
        if (entry.Element is { IsImplicit: false } element)
        {
            var span = structure.SpanOf(element);
            json.WriteNumber("line", span.Start.Line);
            json.WriteNumber("column", span.Start.Column);
        }

        json.WriteEndObject();
    }
}
