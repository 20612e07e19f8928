using System.Diagnostics;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>Runs the command as a process of its own, as a shell does.</summary>
internal static class Shell
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "samverkan.dll");

    /// <summary>A line for <c>sh</c>, in which <c>samverkan</c> is the command.</summary>
    public static CliRun Run(string line)
    {
        using var process = Start(new ProcessStartInfo("/bin/sh", ["-c", $"samverkan() {{ dotnet '{Dll}' \"$@\"; }}\n{line}"]));
        return End(process);
    }

    /// <summary>Starts the command and leaves it running.</summary>
    public static Process Start(params string[] args) => Start(ChildProcess.Interruptible([Dll, .. args]));

    /// <summary>Waits for it to end.</summary>
    public static CliRun End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} has not ended in two minutes.");
        }

        return new CliRun((ExitCode)process.ExitCode, output.Result, error.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // What the runtime puts on disk for itself is not what these tests limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }
}
