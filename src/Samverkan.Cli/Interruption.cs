using System.Runtime.InteropServices;

namespace Samverkan.Cli;

/// <summary>Ends the process in good order when it is asked to end: one sentence, no half-written file, and the exit code that shells expect.</summary>
internal static class Interruption
{
    private const int AboveAllExitCodes = 128;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>From now on. What is given back must be kept for as long as it is to hold.</summary>
    public static IDisposable[] Watch(Terminal terminal) =>
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, terminal, Interrupt)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, terminal, Terminate)),
    ];

    private static void End(PosixSignalContext context, Terminal terminal, int signal)
    {
        context.Cancel = true;
        if (terminal.AskedToEnd is { } instead)
        {
            instead();
            return;
        }

        WholeFile.Abandon();
        terminal.Error.Write("samverkan: interrupted\n");
        Environment.Exit(AboveAllExitCodes + signal);
    }
}
