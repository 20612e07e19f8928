namespace Samverkan.Cli.Tests;

/// <summary>A test that needs what only Unix has: pipes with names, signals, <c>/dev/full</c>.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Skips it elsewhere.</summary>
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs Unix: pipes with names, signals and /dev/full" : null;

    /// <summary>Whether it needs somebody who may not read everything.</summary>
    public bool ButNotRoot
    {
        get => Skip is not null;
        set => Skip ??= value && Environment.UserName == "root" ? "root may read every file" : null;
    }
}
