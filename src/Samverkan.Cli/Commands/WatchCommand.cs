using System.CommandLine;
using Samverkan.Cli.Watching;
using Samverkan.Model;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan watch</c>: judges again whenever a file is saved.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "Structures, and charters' own tests (.cases.yaml).", Arity = ArgumentArity.OneOrMore };
        var charters = new Option<string[]>("--charter", "-c") { Description = "A shipped charter by its id, or a charter file, which is watched too. May be given several times.", AllowMultipleArgumentsPerToken = false };
        var waivers = new Option<string[]>("--waivers") { Description = "A file of waivers, which is watched too. May be given several times.", AllowMultipleArgumentsPerToken = false };
        var asOf = new Option<string?>("--as-of") { Description = "The day to judge as of (2027-03-01); the structure's own otherwise." };
        var redact = CommonOptions.Redact();
        var lang = CommonOptions.Lang();
        var command = new Command("watch", "Judges again whenever a file is saved, and tells what has changed in the verdict.") { files, charters, waivers, asOf, redact, lang };
        command.SetAction(parsed =>
        {
            var problems = new List<Wording>();
            var language = CommonOptions.Language(parsed.GetValue(lang));
            var settings = new WatchSettings(
                [.. parsed.GetValue(files)!.Distinct(StringComparer.Ordinal)], [.. (parsed.GetValue(charters) ?? []).Distinct(StringComparer.Ordinal)],
                [.. parsed.GetValue(waivers) ?? []], CommonOptions.Day(parsed.GetValue(asOf), problems), language)
            {
                Redact = parsed.GetValue(redact),
            };
            if (settings.Charters.IsEmpty && settings.Files.Any(f => !f.EndsWith(".cases.yaml", StringComparison.Ordinal)))
            {
                problems.Add(new("ange en stadga med --charter", "give a charter with --charter"));
            }

            CommonOptions.Tell(problems, [], [], terminal, language);
            return (int)(problems.Count > 0 ? ExitCode.BadInput : Run(settings, terminal));
        });
        return command;
    }

    private static ExitCode Run(WatchSettings settings, Terminal terminal)
    {
        using var end = new CancellationTokenSource();
        terminal.AskedToEnd = end.Cancel;
        var changes = new FileChanges(FileStamp.Of, () => !end.Token.WaitHandle.WaitOne(Moment));
        using var writer = new StreamWriter(terminal.Live, leaveOpen: true) { NewLine = "\n" };
        var exit = new WatchRun(settings, changes, terminal, writer).Run();
        terminal.AskedToEnd = null;
        return exit;
    }
}
