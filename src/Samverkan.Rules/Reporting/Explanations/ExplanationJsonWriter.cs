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
        Array("rules", rules, rule => Rule(rule, result.Structure));
        json.WriteEndObject();
    }

    private void Rule(RuleExplanation explanation, Structure structure)
    {
        var rule = explanation.Result.Rule;
        json.WriteStartObject();
        json.WriteString("charter", explanation.Charter.Id);
        json.WriteString("rule", rule.Id);
        json.WriteString("force", Report.WordFor(rule.Force));
        Array("cites", rule.Cites.Select(c => c.Paragraph), json.WriteStringValue);
        json.WriteString("says", rule.Says.In(language));
        json.WriteString("outcome", Report.WordFor(explanation.Result.Outcome));
        Optional("reason", Report.WordFor(explanation.Result.Reason));
        Optional("use", Report.WordFor(explanation.Result.Use));
        Array("subjects", explanation.Subjects, subject => Subject(subject, structure));
        Array("leftAside", explanation.Left, left =>
        {
            json.WriteStartObject();
            json.WriteString("why", left.Why);
            Array("names", left.Names, json.WriteStringValue);
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
        Optional("id", judgement.Subject.FullId);
        Optional("body", judgement.Body?.FullId);
        json.WriteString("outcome", Report.WordFor(judgement.Outcome));
        Optional("reason", Report.WordFor(judgement.Reason));
        Optional("use", Report.WordFor(judgement.Use));
        Optional("overriddenBy", judgement.OverriddenBy?.Id);
        Array("conditions", subject.Steps, step => Step(step, structure));
        Array("missing", subject.Missing, json.WriteStringValue);
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
        Array("counted", step.Counted, entry => Entry(entry, null, structure));
        Array("notCounted", Flat(step.NotCounted), e => Entry(e.Entry, e.Why, structure));
        Array("unclear", Flat(step.Unclear), e => Entry(e.Entry, e.Why, structure));
        Array("parts", step.Parts, part => Step(part, structure));
        json.WriteEndObject();
    }

    private static IEnumerable<(Entry Entry, string Why)> Flat(ImmutableArray<EntryGroup> groups) => groups.SelectMany(g => g.Entries.Select(e => (e, g.Why)));

    private void Entry(Entry entry, string? why, Structure structure)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        Optional("id", entry.Element?.FullId);
        Optional("why", why);
        if (entry.Element is { IsImplicit: false } element)
        {
            var span = structure.SpanOf(element);
            json.WriteNumber("line", span.Start.Line);
            json.WriteNumber("column", span.Start.Column);
        }

        json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
