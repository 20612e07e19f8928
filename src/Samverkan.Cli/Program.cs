using System.CommandLine;
using System.Text;
using Samverkan.Cli;
using Samverkan.Cli.Commands;

var console = Terminal.Real();
var exit = Application.Run(args, console);
return (int)(console.Flush() ? exit : ExitCode.BadInput);

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
            root.Subcommands.Add(NewCommand.Create(terminal));
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
            var bytes = new MemoryStream();
            var output = new StreamWriter(bytes, utf8) { NewLine = "\n", AutoFlush = true };
            var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
            var isTerminal = !Console.IsOutputRedirected;
            var noColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
            return new Terminal(output, error, bytes, Console.In, isTerminal ? WindowWidth() : 80, isTerminal && !noColour);
        }

        /// <summary>Passes on what was written, in one piece.</summary>
        /// <returns>False when it could not be: a full disk, say. A reader that has gone away is no fault: the exit code still tells the verdict.</returns>
        public bool Flush()
        {
            try
            {
                using var stream = Console.OpenStandardOutput();
                ((MemoryStream)Bytes).WriteTo(stream);
                stream.Flush();
                return true;
            }
            catch (IOException e) when (e.HResult is BrokenPipe or unchecked((int)0x8007006D) or unchecked((int)0x800700E8))
            {
                return true;
            }
            catch (IOException e)
            {
                Error.Write($"samverkan: the output cannot be written ({e.Message})\n");
                return false;
            }
        }

        // EPIPE; what follows it in the test are Windows' two words for the same.
        private const int BrokenPipe = 32;

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
