using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;

namespace Samverkan.Mutation;

/// <summary>A <see cref="Worker"/>, seen from outside.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly Lock Starting = new();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StreamWriter _told;
    private readonly StreamReader _answers;
    private readonly StringBuilder _complaint = new();

    /// <summary>Starts one.</summary>
    /// <param name="dll">This program, beside the changed assembly.</param>
    /// <param name="mode">What it is for.</param>
    /// <param name="plan">The plan's file.</param>
    public WorkerProcess(string dll, string mode, string plan)
    {
        // One at a time: a process inherits whatever end of a pipe is open for another.
        lock (Starting)
        {
            var told = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo("dotnet", [dll, Worker.Argument, mode, plan, told.GetClientHandleAsString(), answers.GetClientHandleAsString()])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };

            // A change that gathers without end is to end its test, not the machine.
            start.Environment["DOTNET_GCHeapHardLimit"] = 0x60000000.ToString("x", CultureInfo.InvariantCulture);

            // A tenth of the pairs passes by as much, and noting that takes long.
            start.Environment["SAMVERKAN_PAIRS"] = mode == Worker.Measure ? "100" : "1000";
            start.Environment.Remove("SAMVERKAN_ACCEPT");
            _process = Process.Start(start)!;
            _process.StandardInput.Close();
            _process.ErrorDataReceived += (_, e) => Complain(e.Data);
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
            told.DisposeLocalCopyOfClientHandle();
            answers.DisposeLocalCopyOfClientHandle();
            _told = new(told) { AutoFlush = true };
            _answers = new(answers);
        }
    }

    /// <summary>What it said when it broke down.</summary>
    public string Complaint
    {
        get
        {
            _process.WaitForExit();
            return _complaint.ToString();
        }
    }

    /// <summary>Its answer to a change, or to what it is for.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Null when the process ended without one.</returns>
    public string? Ask(int? change = null)
    {
        try
        {
            if (change is { } id)
            {
                _told.WriteLine(id.ToString(CultureInfo.InvariantCulture));
            }

            return change is null ? _answers.ReadLine() : _answers.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            return null;
        }
    }

    // The rest of an endless recursion is more of the same.
    private void Complain(string? line)
    {
        if (_complaint.Length < 5000)
        {
            _complaint.Append(line).Append('\n');
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
        _answers.Dispose();
        try
        {
            _told.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }
    }
}
