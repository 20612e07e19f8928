using System.CommandLine;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan check</c>: judges structures by charters and tells what came of it.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var structures = new Argument<string[]>("structure") { Description = "Structure descriptions, YAML or JSON.", Arity = ArgumentArity.OneOrMore };
        var charters = new Option<string[]>("--charter", "-c")
        {
            Description = "A shipped charter by its id, or a charter file. May be given several times.",
            Required = true,
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.OneOrMore,
        };
        var asOf = new Option<string?>("--as-of") { Description = "The day to judge as of (2027-03-01); the structure's own otherwise." };
        var format = new Option<string[]>("--format", "-f")
        {
            Description = "How to tell it: text, json, ndjson, sarif, junit, markdown, github, html; with =FILE into a file. May be given several times.",
            DefaultValueFactory = _ => ["text"],
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var lang = CommonOptions.Lang();
        var failOn = new Option<string>("--fail-on") { Description = "What makes the command fail.", DefaultValueFactory = _ => "violation" };
        failOn.AcceptOnlyFromAmong("violation", "departure", "undetermined", "never");
        var maxFindings = new Option<int>("--max-findings") { Description = "How many findings one structure may have.", DefaultValueFactory = _ => EvaluationOptions.Default.MaxFindings };
        maxFindings.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--max-findings takes a whole number from 1.");
            }
        });
        var command = new Command("check", "Judges structures by charters.") { structures, charters, asOf, format, lang, failOn, maxFindings };
        command.SetAction(parsed => (int)Run(
            terminal,
            parsed.GetValue(structures)!,
            parsed.GetValue(charters)!,
            parsed.GetValue(asOf),
            parsed.GetValue(format)!,
            CommonOptions.Language(parsed.GetValue(lang)),
            parsed.GetValue(failOn)!,
            parsed.GetValue(maxFindings)));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string[] structures, string[] charters, string? asOf, string[] formats, Language language, string failOn, int maxFindings)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var options = new EvaluationOptions { AsOf = Day(asOf, problems), MaxFindings = maxFindings };
        var outputs = Outputs.Read(formats, problems);
        var ruleSets = charters.Distinct(StringComparer.Ordinal).Select(c => Inputs.Charter(c, problems, diagnostics, sources)).ToList();
        var read = structures.Distinct(StringComparer.Ordinal).Select(path => Structure(path, problems, diagnostics, sources)).ToList();
        var results = new List<EvaluationResult>();
        if (problems.Count == 0 && !HasErrors(diagnostics))
        {
            var rules = RuleSet.Combine(ruleSets.OfType<RuleSet>());
            results = [.. read.OfType<Structure>().Select(s => rules.Evaluate(s, options))];
            diagnostics.AddRange(results.SelectMany(r => r.Diagnostics).Where(d => !diagnostics.Contains(d)).Distinct());
        }

        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        if (HasErrors(diagnostics) || problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        var report = new Report(results, language);
        return outputs.Write(report, terminal) is { } trouble
            ? Failed(trouble, terminal, language)
            : Exit(report, failOn);
    }

    private static ExitCode Failed(Wording trouble, Terminal terminal, Language language)
    {
        CommonOptions.Tell([trouble], [], [], terminal, language);
        return ExitCode.BadInput;
    }

    private static ExitCode Exit(Report report, string failOn)
    {
        var findings = report.Results.SelectMany(r => r.Findings).ToList();
        var violated = findings.Exists(f => f.Judgement.IsViolation);
        var departed = findings.Exists(f => f.Judgement.IsDeparture);
        return failOn switch
        {
            "never" => ExitCode.Complies,
            _ when violated => ExitCode.Violations,
            "departure" or "undetermined" when departed => ExitCode.Violations,
            "undetermined" when report.Verdict == Verdict.Undetermined => ExitCode.Undetermined,
            _ => ExitCode.Complies,
        };
    }

    private static Structure? Structure(string path, List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources)
    {
        if (Inputs.Open(path, problems, diagnostics) is not { } text)
        {
            return null;
        }

        sources.Add(text);
        var read = StructureReader.Read(text);
        diagnostics.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static DateOnly? Day(string? text, List<Wording> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(new($"--as-of: `{text}` är ingen dag; skriv den som 2027-03-01", $"--as-of: `{text}` is no day; write it as 2027-03-01"));
        return null;
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) => diagnostics.Exists(d => d.Severity == Severity.Error);
}
