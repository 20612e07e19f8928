using System.CommandLine;
using Samverkan.Cli;
using Samverkan.Cli.Commands;
using Samverkan.Model;
using Samverkan.Rules.Reporting;

if (args is ["check", ..])
{
    HeadStart.Take();
}

var console = Terminal.Real();
var watching = Interruption.Watch(console);
var exit = Application.Run(args, console);
var isWritten = console.Flush();
GC.KeepAlive(watching);
return (int)(isWritten || exit == ExitCode.Fault ? exit : ExitCode.BadInput);

namespace Samverkan.Cli
{
    /// <summary>The command line as a whole: arguments in, exit code out.</summary>
    internal static class Application
    {
        private const string Name = "samverkan";
        private const string About = "Checks cooperation structures against charters.";

        public static ExitCode Run(string[] args, Terminal terminal)
        {
            var parsed = CommandFor(args, terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageErrors.Of(parsed, args) is { Count: > 0 } errors)
            {
                var language = UsageErrors.LanguageOf(args);
                CommonOptions.Tell(errors, [], [], terminal, language);
                terminal.Error.Write(language == Language.Swedish ? "Se samverkan --help.\n" : "See samverkan --help.\n");
                return ExitCode.BadInput;
            }

            try
            {
                var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error };
                return (ExitCode)parsed.Invoke(configuration);
            }
#pragma warning disable CA1031 // The last resort: no user should ever meet a stack trace.
            catch (Exception e)
#pragma warning restore CA1031
            {
                terminal.Discard();
                terminal.Error.Write($"samverkan: internal fault, please report it: {e.GetType().Name}: {SafeText.Of(e.Message)}\n");
                return ExitCode.Fault;
            }
        }

        // The command that is run most starts sooner without the others, and without the library's own options where they are not asked for.
        private static Command CommandFor(string[] args, Terminal terminal) =>
            args is ["check", ..] && !args.Any(a => a is "-h" or "--help" or "-?" or "/h" or "/?")
                ? new Command(Name, About) { CheckCommand.Create(terminal) }
                : Root(terminal);

        /// <summary>All commands.</summary>
        public static RootCommand Root(Terminal terminal)
        {
            var root = new RootCommand(About);
            root.Subcommands.Add(CheckCommand.Create(terminal));
            root.Subcommands.Add(WatchCommand.Create(terminal));
            root.Subcommands.Add(TestCommand.Create(terminal));
            root.Subcommands.Add(LintCommand.Create(terminal));
            root.Subcommands.Add(CharterCommands.Coverage(terminal));
            root.Subcommands.Add(WaiverCommands.Create(terminal));
            root.Subcommands.Add(BaselineCommand.Create(terminal));
            root.Subcommands.Add(CharterCommands.List(terminal));
            root.Subcommands.Add(CharterCommands.Show(terminal));
            root.Subcommands.Add(ExplainCommand.Create(terminal));
            root.Subcommands.Add(RenderCommand.Create(terminal));
            root.Subcommands.Add(SchemaCommand.Create(terminal));
            root.Subcommands.Add(NewCommand.Create(terminal));
            return root;
        }
    }
}
