using System.Runtime.CompilerServices;
using Xunit;

// The command reads files relative to the working folder, which belongs to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Samverkan.Cli.Tests;

internal static class WorkingFolder
{
    [ModuleInitializer]
    internal static void StandInTheRepository() => Environment.CurrentDirectory = TestSupport.RepositoryRoot.Path();
}
