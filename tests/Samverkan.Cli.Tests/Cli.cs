using System.Text;

namespace Samverkan.Cli.Tests;

/// <summary>Runs the command line in the process, with everything it writes kept.</summary>
internal static class Cli
{
    public static CliRun Run(params string[] args) => RunAt(80, colours: false, args);

    public static CliRun RunAt(int width, bool colours, params string[] args) => RunWith("", width, colours, showsProgress: false, args);

    /// <summary>With a text on the standard input.</summary>
    public static CliRun Pipe(string input, params string[] args) => RunWith(input, 80, colours: false, showsProgress: false, args);

    public static CliRun RunWith(string input, int width, bool colours, bool showsProgress, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(stdin, output, error) { Width = width, Colours = colours, ShowsProgress = showsProgress, ProgressAfter = TimeSpan.Zero };
        var exit = Application.Run(args, terminal);
        terminal.Flush();
        return new CliRun(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What a run of the command line came to.</summary>
internal sealed record CliRun(ExitCode Exit, string Output, string Error);
