using System.Collections.Immutable;
using System.CommandLine;
using Samverkan.Cli.Checking;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Waivers;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan waiver list</c> and <c>lint</c>: which waivers there are, and whether they still hold and match.</summary>
internal static class WaiverCommands
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("waiver", "Looks into files of waivers.");
        command.Subcommands.Add(List(terminal));
        command.Subcommands.Add(Lint(terminal));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var (files, asOf, lang) = (Files(), CommonOptions.AsOf("The day to tell who they hold for (2027-03-01); without it that is not told."), CommonOptions.Lang());
        var command = new Command("list", "Lists waivers with their reasons, decisions and last days.") { files, asOf, lang };
        command.SetAction(parsed =>
        {
            var problems = new List<Wording>();
            var read = new Readings();
            var language = CommonOptions.Language(parsed.GetValue(lang));
            var day = CommonOptions.Day(parsed.GetValue(asOf), problems);
            var sets = read.Waivers(parsed.GetValue(files)!, problems);
            if (!read.Told(problems, terminal, language))
            {
                return (int)ExitCode.BadInput;
            }

            new WaiverPage(terminal, language).Write(sets.SelectMany(s => s.Waivers).Select(w => (w, day is { } d ? WaiverPage.On(d, w, language) : null)));
            return (int)ExitCode.Complies;
        });
        return command;
    }

    private static Command Lint(Terminal terminal)
    {
        var (files, lang) = (Files(), CommonOptions.Lang());
        var asOf = CommonOptions.AsOf("The day to judge as of (2027-03-01); a structure's own otherwise.");
        var charters = new Option<string[]>("--charter", "-c") { Description = "The charters; otherwise those that the files name, beside them or shipped." };
        var structures = new Option<string[]>("--structure", "-s") { Description = "Structures that the waivers are for: files, folders and patterns. Without any, only charter and day are looked at." };
        var command = new Command("lint", "Tells of each waiver whether it still holds and matches; fails where one does not.") { files, charters, structures, asOf, lang };
        command.SetAction(parsed =>
        {
            var problems = new List<Wording>();
            var day = CommonOptions.Day(parsed.GetValue(asOf), problems);
            return (int)Lint(parsed.GetValue(files)!, parsed.GetValue(charters) ?? [], parsed.GetValue(structures) ?? [], day, problems, terminal, CommonOptions.Language(parsed.GetValue(lang)));
        });
        return command;
    }

    private static ExitCode Lint(string[] files, string[] charters, string[] structures, DateOnly? day, List<Wording> problems, Terminal terminal, Language language)
    {
        var read = new Readings();
        var sets = read.Waivers(files, problems);
        var names = charters.Length > 0 ? charters : [.. sets.SelectMany(s => s.Heads).Select(h => Beside(h.Span.Source, h.Charter)).Distinct()];
        var rules = RuleSet.Combine(names.Select(c => Inputs.Charter(c, problems, read.Diagnostics, read.Sources)).OfType<RuleSet>());
        var set = WaiverSet.Combine(sets);
        if (problems.Count == 0 && !read.HasErrors)
        {
            read.Diagnostics.AddRange(set.Check(rules));
        }

        var named = structures.Length == 0 ? [] : StructureFiles.Find([.. structures], problems);
        if (problems.Count > 0 || read.HasErrors)
        {
            read.Told(problems, terminal, language);
            return ExitCode.BadInput;
        }

        var tally = new WaiverTally(set);
        var options = new EvaluationOptions { AsOf = day, Waivers = set };
        foreach (var structure in read.Structures(named, problems, terminal))
        {
            var result = rules.Evaluate(structure, options);
            read.Diagnostics.AddRange(result.Diagnostics.Where(d => d.Severity == Severity.Error));
            tally.Add(result.Waivers);
        }

        if (structures.Length == 0 && day is { } date)
        {
            // Nothing to match with: the day alone decides.
            tally.Add([.. set.Waivers.Where(w => w.Until < date).Select(w => new WaiverResult(w, WaiverState.Expired))]);
        }

        read.Diagnostics.AddRange(tally.Doubts());
        if (!read.Told(problems, terminal, language))
        {
            return ExitCode.BadInput;
        }

        new WaiverPage(terminal, language).Write(tally.States.Select(s => (s.Waiver, s.State is { } state ? WaiverWords.State(state, language) : day is { } d && structures.Length == 0 ? WaiverPage.On(d, s.Waiver, language) : null)));
        return read.Diagnostics.Count > 0 ? ExitCode.Violations : ExitCode.Complies;
    }

    // <charter>.charter.yaml beside the waivers, as for cases; otherwise the id of one that is shipped.
    private static string Beside(string file, string charter)
    {
        var beside = Path.Combine(Path.GetDirectoryName(file) ?? "", charter + ".charter.yaml").Replace('\\', '/');
        return File.Exists(beside) ? beside : charter;
    }

    private static Argument<string[]> Files() => new("file") { Description = "Files of waivers.", Arity = ArgumentArity.OneOrMore };

    // What was read, and what was wrong with it.
    private sealed class Readings
    {
        public List<Diagnostic> Diagnostics { get; } = [];

        public List<SourceText> Sources { get; } = [];

        public bool HasErrors => Diagnostics.Exists(d => d.Severity == Severity.Error);

        public ImmutableArray<WaiverSet> Waivers(IEnumerable<string> files, List<Wording> problems) =>
            [.. files.Distinct(StringComparer.Ordinal).Select(f => Inputs.Read(f, t => WaiverSet.Read(t), problems, Diagnostics, Sources)).OfType<WaiverSet>()];

        public IEnumerable<Structure> Structures(IEnumerable<string> files, List<Wording> problems, Terminal terminal)
        {
            foreach (var input in InputDocuments.Of(files, new CheckSettings { Structures = [], Charters = [], Formats = [] }, terminal))
            {
                if (input.Problem is { } problem)
                {
                    problems.Add(problem);
                }

                if (input.Document?.Text is not { } text)
                {
                    continue;
                }

                Diagnostics.AddRange(text.Diagnostics);
                if (text.Value is null)
                {
                    continue;
                }

                var read = StructureReader.Read(text.Value);
                Diagnostics.AddRange(read.Diagnostics.Where(d => d.Severity == Severity.Error));
                if (!read.Succeeded)
                {
                    Sources.Add(text.Value);
                    continue;
                }

                yield return read.Value;
            }
        }

        /// <summary>Tells what is wrong.</summary>
        /// <returns>Whether it can be used all the same.</returns>
        public bool Told(List<Wording> problems, Terminal terminal, Language language)
        {
            CommonOptions.Tell(problems, Diagnostics, Sources, terminal, language);
            return problems.Count == 0 && !HasErrors;
        }
    }
}
