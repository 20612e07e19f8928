using System.CommandLine;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Linting;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan lint</c>: what can be read in a charter and is still hardly meant.</summary>
internal static class LintCommand
{
    private const string Charters = ".charter.yaml";
    private const string Cases = ".cases.yaml";
    private const string Statements = ".statements.yaml";

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("charter") { Description = "Charter files, folders with such, or shipped charters by their ids.", Arity = ArgumentArity.OneOrMore };
        var except = new Option<string[]>("--except") { Description = "A code to say nothing of (lint/no-case). May be given several times.", AllowMultipleArgumentsPerToken = false };
        var lang = CommonOptions.Lang();
        var command = new Command("lint", "Looks charters over, with the statements and cases beside them, for what is hardly meant.") { paths, except, lang };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(except) ?? [], CommonOptions.Language(parsed.GetValue(lang))));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string[] paths, string[] except, Language language)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        CheckCodes(except, problems);
        var looked = Folders.Files(paths, Charters, problems).Select(name => One(name, problems, diagnostics, sources)).OfType<Charter>().ToList();
        var told = diagnostics.Distinct().Where(d => d.Severity == Severity.Error || !except.Contains(d.Code, StringComparer.Ordinal)).ToList();
        CommonOptions.Tell(problems, told, sources, terminal, language);
        if (problems.Count > 0 || told.Exists(d => d.Severity == Severity.Error))
        {
            return ExitCode.BadInput;
        }

        var (charters, rules) = (Number(looked.Count), looked.Sum(c => c.Rules.Length));
        terminal.Output.Write(language == Language.Swedish
            ? $"{charters} {(looked.Count == 1 ? "stadga" : "stadgor")}, {Number(rules)} {(rules == 1 ? "regel" : "regler")}: {(told.Count == 0 ? "inget att anmärka på" : $"{Number(told.Count)} {(told.Count == 1 ? "anmärkning" : "anmärkningar")}")}\n"
            : $"{charters} {(looked.Count == 1 ? "charter" : "charters")}, {Number(rules)} {(rules == 1 ? "rule" : "rules")}: {(told.Count == 0 ? "nothing to remark on" : $"{Number(told.Count)} {(told.Count == 1 ? "remark" : "remarks")}")}\n");
        return told.Count == 0 ? ExitCode.Complies : ExitCode.Violations;
    }

    private static void CheckCodes(string[] except, List<Wording> problems)
    {
        foreach (var code in except.Where(c => !CharterLinter.Codes.Contains(c)))
        {
            var meant = DidYouMean.Suggest(code, CharterLinter.Codes) ?? string.Join(", ", CharterLinter.Codes);
            problems.Add(new($"--except: koden `{code}` finns inte; menade du {meant}?", $"--except: there is no code `{code}`; did you mean {meant}?"));
        }
    }

    private static Charter? One(string name, List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources)
    {
        if (Inputs.Charter(name, problems, diagnostics, sources) is not { } rules)
        {
            return null;
        }

        var charter = rules.Charters[0];
        if (!sources.Contains(charter.Source))
        {
            sources.Add(charter.Source);
        }

        diagnostics.AddRange(CharterLinter.Lint(rules));
        var names = charter.Rules.Any(r => !r.Statements.IsEmpty) || charter.Unchecked.Any(u => !u.Statements.IsEmpty);
        var before = diagnostics.Count;
        if (Inputs.Statements(charter, name, problems, diagnostics, sources) is { } inventory)
        {
            diagnostics.AddRange(CharterLinter.Lint(charter, inventory));
        }
        else if (names && diagnostics.Count == before)
        {
            diagnostics.Add(RulesDiagnostics.NoInventory(charter.Source.SpanOf(charter.Range), charter.Id, charter.Id + Statements));
        }

        LookAtCases(charter, name, problems, diagnostics, sources);
        return charter;
    }

    // Shipped charters come without their tests, which only their folder has.
    private static void LookAtCases(Charter charter, string name, List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources)
    {
        if (!name.EndsWith(Charters, StringComparison.Ordinal))
        {
            return;
        }

        var beside = name[..^Charters.Length] + Cases;
        if (!File.Exists(beside))
        {
            diagnostics.Add(RulesDiagnostics.NoCases(charter.Source.SpanOf(charter.Range), charter.Id, Path.GetFileName(beside)));
        }
        else if (TestCommand.One(beside, problems, diagnostics, sources, []) is { } cases)
        {
            diagnostics.AddRange(CharterLinter.Lint(cases));
        }
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
