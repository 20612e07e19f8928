using System.CommandLine;
using System.Text;
using Samverkan.Cli;
using Samverkan.Cli.Commands;

var console = Terminal.Real();
var exit = Application.Run(args, console);
console.Flush();
return (int)exit;

namespace Samverkan.Cli
{
    /// <summary>The command line as a whole: arguments in, exit code out.</summary>
    internal static class Application
    {
        public static ExitCode Run(string[] args, Terminal terminal)
        {
            var root = new RootCommand("Checks cooperation structures against charters.");
            root.Subcommands.Add(CheckCommand.Create(terminal));
            root.Subcommands.Add(TestCommand.Create(terminal));
            root.Subcommands.Add(CharterCommands.Coverage(terminal));
            root.Subcommands.Add(CharterCommands.List(terminal));
            root.Subcommands.Add(CharterCommands.Show(terminal));
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    terminal.Error.Write($"samverkan: {error.Message}\n");
                }

                terminal.Error.Write("See samverkan --help.\n");
                return ExitCode.BadInput;
            }

            try
            {
                var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error };
                return (ExitCode)parsed.Invoke(configuration);
            }
            catch (IOException e) when (terminal.IsClosed(e))
            {
                // Whoever read the output has gone: `samverkan check … | head`.
                return ExitCode.Complies;
            }
#pragma warning disable CA1031 // The last resort: no user should ever meet a stack trace.
            catch (Exception e)
#pragma warning restore CA1031
            {
                terminal.Error.Write($"samverkan: internal fault, please report it: {e.GetType().Name}: {e.Message}\n");
                return ExitCode.Fault;
            }
        }
    }

    /// <summary>Where output goes, and what it can show there.</summary>
    internal sealed class Terminal(TextWriter output, TextWriter error, Stream bytes, TextReader input, int width, bool colours)
    {
        public TextWriter Output { get; } = output;

        public TextWriter Error { get; } = error;

        /// <summary>The output as bytes, for formats that are not text for people.</summary>
        public Stream Bytes { get; } = bytes;

        public TextReader Input { get; } = input;

        public int Width { get; } = width;

        public bool Colours { get; } = colours;

        public static Terminal Real()
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            var bytes = Console.OpenStandardOutput();
            var output = new StreamWriter(bytes, utf8, 65536) { NewLine = "\n" };
            var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
            var isTerminal = !Console.IsOutputRedirected;
            var noColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
            return new Terminal(output, error, bytes, Console.In, isTerminal ? WindowWidth() : 80, isTerminal && !noColour);
        }

        public void Flush()
        {
            try
            {
                Output.Flush();
            }
            catch (IOException)
            {
                // The reader of a pipe has gone; there is nobody left to tell.
            }
        }

        public bool IsClosed(IOException e)
        {
            _ = Bytes;
            return e.InnerException is System.Net.Sockets.SocketException or null && e.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
        }

        private static int WindowWidth()
        {
            try
            {
                return Math.Clamp(Console.WindowWidth, 60, 120);
            }
            catch (Exception e) when (e is IOException or PlatformNotSupportedException)
            {
                return 80;
            }
        }
    }
}
