using System.Text;

namespace Samverkan.Cli.Tests;

/// <summary>Runs the command line in the process, with everything it writes kept.</summary>
internal static class Cli
{
    public static CliRun Run(params string[] args) => RunAt(80, colours: false, args);

    public static CliRun RunAt(int width, bool colours, params string[] args)
    {
        using var bytes = new MemoryStream();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, bytes, TextReader.Null, width, colours);
        var exit = Application.Run(args, terminal);
        return new CliRun(exit, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}

/// <summary>What a run of the command line came to.</summary>
internal sealed record CliRun(ExitCode Exit, string Output, string Error);
