using System.CommandLine;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan baseline</c>: what is known, so that what is new can be told from it.</summary>
internal static class BaselineCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("baseline", "Keeps what is known, so that check --baseline fails only on what is new.");
        command.Subcommands.Add(CheckCommand.WriteBaseline(terminal));
        return command;
    }
}
