using System.Collections.Immutable;
using System.CommandLine;
using Samverkan.Cli.Checking;
using Samverkan.Cli.Configuration;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan check</c>: judges structures by charters and tells what came of it.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string[]> _structures = new("structure")
    {
        Description = "Structure files, YAML or JSON; folders, patterns such as 'proposals/**/*.yaml', and - for the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _charters = Several("--charter", "A shipped charter by its id, or a charter file. May be given several times.", "-c");

    private readonly Option<string[]> _sources = Several("--sources", "The sources to judge by, by their ids in the charter, with commas between them; all but superseded ones otherwise.");

    private readonly Option<string?> _asOf = CommonOptions.AsOf("The day to judge as of (2027-03-01); the structure's own otherwise.");

    private readonly Option<string[]> _waivers = Several("--waivers", "A file of waivers. May be given several times.");

    private readonly Option<bool> _noWaivers = new("--no-waivers") { Description = "Judge as if there were no waivers." };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "A file with what is known: only what is new makes the command fail." };

    private readonly Option<bool> _noBaseline = new("--no-baseline") { Description = "Let what is known count too." };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; standard output otherwise." };

    private readonly Option<string[]> _formats = Several(
        "--format", $"How to tell it: {string.Join(", ", ReportFormat.All.Select(f => f.Name))}; with =FILE into a file. May be given several times.", "-f");

    private readonly Option<bool> _redact = CommonOptions.Redact();

    private readonly Option<string> _lang = CommonOptions.Lang();

    private readonly Option<string> _failOn = new("--fail-on") { Description = "What makes the command fail.", DefaultValueFactory = _ => "violation" };

    private readonly Option<bool> _keepGoing = new("--keep-going") { Description = "Let structures that cannot be used, and an empty input, be no failure. Needs --format ndjson." };

    private readonly Option<string> _stdinName = new("--stdin-name") { Description = "What to call the standard input; its ending says how to read it.", DefaultValueFactory = _ => "stdin" };

    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "How many structures to work on at a time.", DefaultValueFactory = _ => Environment.ProcessorCount };

    private readonly Option<int> _maxFindings = new("--max-findings") { Description = "How many findings one structure may have.", DefaultValueFactory = _ => EvaluationOptions.Default.MaxFindings };

    private readonly Option<string?> _config = new("--config") { Description = $"The configuration file; otherwise the nearest {ConfigurationFile.Name} upward from the structures." };

    private readonly Option<bool> _noConfig = new("--no-config") { Description = "Read no configuration file." };

    private CheckCommand()
    {
        _failOn.AcceptOnlyFromAmong(ConfigurationKeys.All["fail-on"].Words);
        Bound(_jobs, 1024, "--jobs takes a whole number from 1 to 1024.");
        Bound(_maxFindings, int.MaxValue, "--max-findings takes a whole number from 1.");
    }

    private static void Bound(Option<int> option, int most, string message) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var number && (number < 1 || number > most))
        {
            result.AddError(message);
        }
    });

    public static Command Create(Terminal terminal)
    {
        var check = new CheckCommand();
        var command = new Command("check", "Judges structures by charters.")
        {
            check._structures, check._charters, check._sources, check._asOf, check._waivers, check._noWaivers, check._baseline, check._noBaseline, check._formats, check._redact, check._lang, check._failOn,
            check._config, check._noConfig, check._stdinName, check._jobs, check._keepGoing, check._maxFindings,
        };
        command.SetAction(parsed => (int)check.Run(parsed, terminal, settings => settings));
        return command;
    }

    /// <summary><c>samverkan baseline write</c>: the same check, with what is found as its result.</summary>
    public static Command WriteBaseline(Terminal terminal)
    {
        var check = new CheckCommand();
        var command = new Command("write", "Judges structures and writes what is found as a baseline; what is waived is left out.")
        {
            check._structures, check._charters, check._sources, check._asOf, check._waivers, check._noWaivers, check._output, check._lang,
            check._config, check._noConfig, check._stdinName, check._jobs, check._maxFindings,
        };
        command.SetAction(parsed => (int)check.Run(parsed, terminal, settings => settings with { Formats = [], Baseline = null, WritesBaseline = true, BaselineTo = parsed.GetValue(check._output) }));
        return command;
    }

    private ExitCode Run(ParseResult parsed, Terminal terminal, Func<CheckSettings, CheckSettings> adapt)
    {
        var problems = new List<Wording>();
        var language = CommonOptions.Language(parsed.GetValue(_lang));
        var named = parsed.GetValue(_structures) ?? [];
        var config = Configuration(parsed, named, terminal, language, problems);
        language = Given(parsed, _lang) is { } asked ? CommonOptions.Language(asked) : CommonOptions.Language(config?.Lang);
        var asOf = CommonOptions.Day(parsed.GetValue(_asOf), problems);
        var settings = new CheckSettings
        {
            Structures = named.Length > 0 ? [.. named] : config?.Structures ?? [],
            Charters = Given(parsed, _charters) is { } charters ? [.. charters] : config?.Charters ?? [],
            Sources = Given(parsed, _sources) is { } sources ? Ids(sources) : config?.Sources,
            AsOf = asOf ?? config?.AsOf,
            Waivers = parsed.GetValue(_noWaivers) ? [] : Given(parsed, _waivers) is { } waivers ? [.. waivers] : config?.Waivers ?? [],
            Baseline = parsed.GetValue(_noBaseline) ? null : parsed.GetValue(_baseline) ?? config?.Baseline,
            Formats = Given(parsed, _formats) is { } formats ? [.. formats] : config?.Formats ?? ["text"],
            Language = language,
            Redact = parsed.GetResult(_redact) is { Implicit: false } ? parsed.GetValue(_redact) : config?.Redact == "holders",
            FailOn = FailsOn(Given(parsed, _failOn) ?? config?.FailOn),
            KeepGoing = parsed.GetValue(_keepGoing),
            StandardInputName = parsed.GetValue(_stdinName)!,
            MaxFindings = parsed.GetValue(_maxFindings),
            Jobs = parsed.GetValue(_jobs),
        };
        if (config is not null && settings.Structures.IsEmpty)
        {
            problems.Add(new($"ange en struktur, eller `structures` i {ConfigurationFile.Name}", $"name a structure, or give `structures` in {ConfigurationFile.Name}"));
        }

        if (config is not null && settings.Charters.IsEmpty)
        {
            problems.Add(new($"ange en stadga med --charter, eller `charters` i {ConfigurationFile.Name}", $"give a charter with --charter, or `charters` in {ConfigurationFile.Name}"));
        }

        if (parsed.GetValue(_noWaivers) && Given(parsed, _waivers) is not null)
        {
            problems.Add(new("--waivers och --no-waivers kan inte anges tillsammans", "--waivers and --no-waivers do not go together"));
        }

        if (parsed.GetValue(_noBaseline) && parsed.GetValue(_baseline) is not null)
        {
            problems.Add(new("--baseline och --no-baseline kan inte anges tillsammans", "--baseline and --no-baseline do not go together"));
        }

        var run = adapt(settings);
        if (run.BaselineTo is { } baseline && baseline.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new($"{baseline}: ett utgångsläge skrivs som YAML; ge filen ett namn som slutar på .yaml", $"{baseline}: a baseline is written as YAML; give the file a name that ends in .yaml"));
        }

        CommonOptions.Tell(problems, [], [], terminal, language);
        return config is null || problems.Count > 0 ? ExitCode.BadInput : new CheckRun(run, terminal).Run();
    }

    // An empty one where there is none; null where it cannot be used, which has then been told.
    private ConfigurationFile? Configuration(ParseResult parsed, string[] named, Terminal terminal, Language language, List<Wording> problems)
    {
        var name = parsed.GetValue(_config);
        if (parsed.GetValue(_noConfig))
        {
            if (name is not null)
            {
                problems.Add(new("--config och --no-config kan inte anges tillsammans", "--config and --no-config do not go together"));
            }

            return new ConfigurationFile();
        }

        if (name is null)
        {
            // What is wrong with the names is told when they are looked at in earnest.
            var files = StructureFiles.Find(named, []).Select(f => f == StructureFiles.StandardInput ? parsed.GetValue(_stdinName)! : f).ToList();
            name = ConfigurationFinder.Find(files, problems);
        }

        if (name is null || problems.Count > 0)
        {
            return new ConfigurationFile();
        }

        var bag = new DiagnosticBag();
        var sources = new List<SourceText>();
        ConfigurationFile? read = null;
        var diagnostics = new List<Diagnostic>();
        if (Inputs.Open(name, problems, diagnostics) is { } text)
        {
            sources.Add(text);
            read = ConfigurationReader.Read(text, bag);
        }

        CommonOptions.Tell(problems, diagnostics.Concat(bag.Sorted()), sources, terminal, language);
        problems.Clear();
        return read;
    }

    private static FailOn FailsOn(string? word) => word switch
    {
        "never" => FailOn.Never,
        "undetermined" => FailOn.Undetermined,
        "departure" => FailOn.Departure,
        _ => FailOn.Violation,
    };

    private static ImmutableArray<string> Ids(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    // What the option was given; null where it was left out.
    private static T? Given<T>(ParseResult parsed, Option<T> option)
        where T : class => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : null;

    private static Option<string[]> Several(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
