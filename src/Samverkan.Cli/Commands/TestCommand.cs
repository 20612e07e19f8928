using System.CommandLine;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan test</c>: runs the tests that stand beside charters.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Folders with charters, or <name>.cases.yaml files.", Arity = ArgumentArity.OneOrMore };
        var require = new Option<int>("--require")
        {
            Description = "Fail below this share, in per cent, of what rules should be seen as: satisfied and violated, permissions used and not used, open questions described and not.",
            DefaultValueFactory = _ => 0,
        };
        require.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100)
            {
                result.AddError("--require takes a whole number from 0 to 100.");
            }
        });
        var lang = CommonOptions.Lang();
        var command = new Command("test", "Runs charters' own tests and tells which rules they exercise.") { paths, require, lang };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(require), CommonOptions.Language(parsed.GetValue(lang))));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string[] paths, int require, Language language)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var results = Folders.Files(paths, ".cases.yaml", problems).Select(f => One(f, problems, diagnostics, sources, [])).ToList();
        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        if (problems.Count > 0 || diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            return ExitCode.BadInput;
        }

        var fine = true;
        foreach (var result in results.OfType<CasesResult>())
        {
            Write(result, terminal.Output, language);
            fine &= result.Passed && result.Percent >= require;
        }

        return fine ? ExitCode.Complies : ExitCode.Violations;
    }

    /// <summary>Runs one file of cases.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Gets what could not be opened.</param>
    /// <param name="diagnostics">Gets what is wrong with the files.</param>
    /// <param name="sources">Gets the texts that were read.</param>
    /// <param name="used">Gets the other files that the cases rest on.</param>
    internal static CasesResult? One(string path, List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources, ICollection<string> used)
    {
        if (Inputs.Open(path, problems, diagnostics) is not { } text)
        {
            return null;
        }

        sources.Add(text);
        var bag = new DiagnosticBag();
        CasesResult? result = null;
        if (CasesReader.Read(text, bag) is { } file && !bag.HasErrors)
        {
            var folder = Path.GetDirectoryName(path) ?? "";
            var beside = Path.Combine(folder, file.CasesOf.Value + ".charter.yaml");
            var charter = File.Exists(beside) ? beside : file.CasesOf.Value;
            SourceText? Open(string name)
            {
                used.Add(name);
                return Inputs.Open(name, [], []);
            }

            used.Add(beside);
            if (!File.Exists(beside) && BuiltInCharters.Find(charter) is null)
            {
                var near = BuiltInCharters.All.Select(c => c.Id).Concat(ChartersIn(folder));
                bag.Add(RulesDiagnostics.UnknownCharterOfCases(text.SpanOf(file.CasesOf.Range), charter, DidYouMean.Suggest(charter, near)));
                diagnostics.AddRange(bag.Sorted());
                return null;
            }

            if (Inputs.Charter(charter, problems, diagnostics, sources) is { } rules)
            {
                var runner = new CaseRunner(name => Open(Path.Combine(folder, name)));
                result = runner.Run(file, rules, bag);
            }
        }

        diagnostics.AddRange(bag.Sorted());
        return result;
    }

    // The ids that the names of charter files in a folder begin with.
    private static IEnumerable<string> ChartersIn(string folder)
    {
        const string Ending = ".charter.yaml";
        return Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*" + Ending).Select(f => Path.GetFileName(f)[..^Ending.Length]).Order(StringComparer.Ordinal);
    }

    private static void Write(CasesResult result, TextWriter output, Language language)
    {
        var isSwedish = language == Language.Swedish;
        var failed = result.Cases.Count(c => !c.Failures.IsEmpty);
        var number = result.Cases.Length.ToString(CultureInfo.InvariantCulture);
        foreach (var one in result.Cases.Where(c => !c.Failures.IsEmpty))
        {
            output.Write(isSwedish ? $"UNDERKÄNT  {SafeText.Of(one.Name)} ({one.Span})\n" : $"FAILED  {SafeText.Of(one.Name)} ({one.Span})\n");
            foreach (var failure in one.Failures)
            {
                output.Write(isSwedish
                    ? $"  {failure.Rule}: väntat {failure.Expected}, blev {failure.Found} ({failure.Span})\n"
                    : $"  {failure.Rule}: expected {failure.Expected}, was {failure.Found} ({failure.Span})\n");
            }
        }

        foreach (var rule in result.Coverage.Where(c => c.NotSeen.Any()))
        {
            output.Write(isSwedish
                ? $"  {rule.Rule.Id}: visas aldrig som {string.Join(" eller ", rule.NotSeen)}\n"
                : $"  {rule.Rule.Id}: never seen {string.Join(" or ", rule.NotSeen)}\n");
        }

        var open = result.Coverage.Count(c => c.Seen.Contains(CaseWords.Open(c.Rule.Force)));
        output.Write(isSwedish
            ? $"{result.Charter.Id}: {number} fall, {failed} underkända; {result.Percent} procent av reglernas utfall visas; {open} av {result.Coverage.Length} regler visas också som oavgjorda.\n"
            : $"{result.Charter.Id}: {number} {(result.Cases.Length == 1 ? "case" : "cases")}, {failed} failed; {result.Percent}% of the rules' outcomes seen; {open} of {result.Coverage.Length} rules also seen undetermined.\n");
    }
}
