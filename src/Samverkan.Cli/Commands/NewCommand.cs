using System.CommandLine;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Starters;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan new</c>: a file to begin from.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", "Writes a commented file to begin from: a charter, a structure or a charter's own tests.");
        command.Subcommands.Add(One(terminal, "charter", "A charter with one rule of each force.", takesCharter: false, (_, id, language) => Starter.Charter(id, language)));
        command.Subcommands.Add(One(terminal, "structure", "A structure; with --charter, everything that the charter asks about, left open.", takesCharter: true, (rules, id, language) => rules is null ? Starter.Structure(id, language) : Skeleton.For(rules, id ?? Starter.DefaultStructureId, language)));
        command.Subcommands.Add(One(terminal, "cases", "A charter's own tests; with --charter, one case that says what each of its rules comes to.", takesCharter: true, (rules, id, language) => rules is null ? Starter.Cases(id, language) : CasesStarter.For(rules, language)));
        return command;
    }

    private static Command One(Terminal terminal, string what, string description, bool takesCharter, Func<RuleSet?, string?, Language, string> write)
    {
        var charter = new Option<string?>("--charter", "-c") { Description = "The charter it is for: a shipped charter by its id, or a charter file." };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output otherwise. A file that is there is left alone." };
        var force = new Option<bool>("--force") { Description = "Write the file even if it is there." };
        var lang = CommonOptions.Lang();
        var command = new Command(what, description) { output, force, lang };
        if (takesCharter)
        {
            command.Options.Add(charter);
        }

        command.SetAction(parsed =>
        {
            var language = CommonOptions.Language(parsed.GetValue(lang));
            var file = parsed.GetValue(output);
            var problems = new List<Wording>();
            var diagnostics = new List<Diagnostic>();
            var sources = new List<SourceText>();
            var name = takesCharter ? parsed.GetValue(charter) : null;
            var rules = name is null ? null : Inputs.Charter(name, problems, diagnostics, sources);
            if (file is not null && !parsed.GetValue(force) && Path.Exists(file))
            {
                problems.Add(new(
                    $"{file}: finns redan och skrivs inte över; lägg till --force om den ska ersättas",
                    $"{file}: is there already and is not written over; add --force to replace it"));
            }

            CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
            if (problems.Count > 0 || (name is not null && rules is null))
            {
                return (int)ExitCode.BadInput;
            }

            var text = write(rules, Starter.IdFrom(file), language);
            if (file is null)
            {
                terminal.Output.Write(text);
                return (int)ExitCode.Complies;
            }

            if (WholeFile.Write(Encoding.UTF8.GetBytes(text), file) is { } trouble)
            {
                CommonOptions.Tell([trouble], [], [], terminal, language);
                return (int)ExitCode.BadInput;
            }

            return (int)ExitCode.Complies;
        });
        return command;
    }
}
