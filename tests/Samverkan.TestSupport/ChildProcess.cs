using System.Diagnostics;

namespace Samverkan.TestSupport;

/// <summary>Processes that tests send signals to.</summary>
public static class ChildProcess
{
    /// <summary>How to start a .NET program that can be interrupted, also where the tests themselves cannot: what runs in the background of a shell ignores the interrupt, and so would all that it starts.</summary>
    public static ProcessStartInfo Interruptible(params string[] arguments) =>
        OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT,TERM", "dotnet", .. arguments])
            : new ProcessStartInfo("dotnet", arguments);
}
