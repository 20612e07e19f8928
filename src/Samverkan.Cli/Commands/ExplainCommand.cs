using System.CommandLine;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Reporting.Explanations;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan explain</c>: how rules came to what they came to.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var structure = new Argument<string>("structure") { Description = "A structure description, YAML or JSON." };
        var charter = new Option<string>("--charter", "-c") { Description = "A shipped charter by its id, or a charter file.", Required = true };
        var rule = new Option<string?>("--rule", "-r") { Description = "One rule, by its id; all rules otherwise." };
        var subject = new Option<string?>("--subject", "-s") { Description = "One thing that rules are about, by its id or its name: a municipality, a body, a seat." };
        var asOf = new Option<string?>("--as-of") { Description = "The day to judge as of (2027-03-01); the structure's own otherwise." };
        var format = new Option<string>("--format", "-f") { Description = "How to tell it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var redact = CommonOptions.Redact();
        var lang = CommonOptions.Lang();
        var command = new Command("explain", "Explains how rules came to what they came to: what counted, what did not, and why.") { structure, charter, rule, subject, asOf, format, redact, lang };
        command.SetAction(parsed => (int)Run(
            terminal, parsed.GetValue(structure)!, parsed.GetValue(charter)!, parsed.GetValue(rule), parsed.GetValue(subject), parsed.GetValue(asOf), parsed.GetValue(format)!,
            parsed.GetValue(redact), CommonOptions.Language(parsed.GetValue(lang))));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string path, string charter, string? rule, string? subject, string? asOf, string format, bool redact, Language language)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var day = CommonOptions.Day(asOf, problems);
        var rules = Inputs.Charter(charter, problems, diagnostics, sources);
        var structure = Inputs.Structure(path, redact, problems, diagnostics, sources);
        EvaluationResult? result = null;
        if (rules is not null && structure is not null && problems.Count == 0)
        {
            CheckRule(rules, rule, problems);
            result = rules.Evaluate(structure, new EvaluationOptions { AsOf = day });
            diagnostics.AddRange(result.Diagnostics);
        }

        var explanations = result is { Succeeded: true } && problems.Count == 0 ? Explain(result, rule, subject, language, problems) : [];
        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        if (result is null || problems.Count > 0 || diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            return ExitCode.BadInput;
        }

        if (format == "json")
        {
            using var json = new Utf8JsonWriter(terminal.Bytes, Rendered.Json());
            new ExplanationJsonWriter(json, language).Write(result, explanations);
            json.Flush();
            terminal.Bytes.Write("\n"u8);
        }
        else
        {
            new ExplanationTextWriter(new TextPage(terminal.Output, new TextOptions { Width = terminal.Width, Colours = terminal.Colours }), language).Write(result, explanations);
        }

        return ExitCode.Complies;
    }

    private static void CheckRule(RuleSet rules, string? rule, List<Wording> problems)
    {
        var charter = rules.Charters[0];
        if (rule is null || charter.Rules.Any(r => r.Id == rule))
        {
            return;
        }

        var meant = DidYouMean.Suggest(rule, charter.Rules.Select(r => r.Id));
        problems.Add(meant is null
            ? new($"{charter.Id} har ingen regel {rule}", $"{charter.Id} has no rule {rule}")
            : new($"{charter.Id} har ingen regel {rule}; menade du {meant}?", $"{charter.Id} has no rule {rule}; did you mean {meant}?"));
    }

    private static List<RuleExplanation> Explain(EvaluationResult result, string? rule, string? subject, Language language, List<Wording> problems)
    {
        var charter = result.Charters[0];
        var explainer = new Explainer(charter, language);
        var all = charter.Rules.Where(r => rule is null || r.Rule.Id == rule).Select(explainer.Of).ToList();
        if (subject is null)
        {
            return all;
        }

        var picker = new SubjectPicker(charter.Charter, subject);
        List<RuleExplanation> picked =
            [.. all.Select(e => e with { Subjects = [.. e.Subjects.Where(s => picker.Picks(s.Judgement))], Left = [] }).Where(e => !e.Subjects.IsEmpty)];
        if (picked.Count == 0)
        {
            problems.Add(picker.Nothing(all.SelectMany(e => e.Subjects).Select(s => s.Judgement), rule));
        }

        return picked;
    }
}
