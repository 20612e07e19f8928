using System.Runtime.CompilerServices;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

internal static class WorkingFolder
{
    // Examples name files from the root of the repository. Set once, before any test runs.
    [ModuleInitializer]
    internal static void StandInTheRepository() => Environment.CurrentDirectory = RepositoryRoot.Path();
}
