using System.Reflection;

namespace Samverkan.Changed.Tests;

/// <summary>The one test that Stryker runs: while it does, the assembly with the changes lies beside it.</summary>
public sealed class ChangedAssemblyTests
{
    /// <summary>Copies the assembly to where it is asked for.</summary>
    [Fact]
    public void TheAssemblyWithTheChangesIsKept()
    {
        var wanted = Environment.GetEnvironmentVariable("SAMVERKAN_CHANGED_ASSEMBLY");
        wanted.Should().NotBeNull("eng/mutation/room.sh says where");
        var assembly = Assembly.Load(Path.GetFileNameWithoutExtension(wanted!));
        if (Array.Find(assembly.GetTypes(), t => t.Name == "MutantControl") is not { } control)
        {
            // Stryker has it run once before it changes anything.
            return;
        }

        File.Copy(assembly.Location, wanted!, overwrite: true);

        // A test that reaches no change at all would be run for every one: it says that it reaches one.
        control.GetMethod("IsActive")!.Invoke(null, [0]);
    }
}
