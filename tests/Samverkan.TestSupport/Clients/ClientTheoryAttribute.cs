using Xunit;

namespace Samverkan.TestSupport.Clients;

/// <summary>A theory that needs outside programs: skipped with the reason where they are not installed, unless they are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the programs, as <see cref="OutsideClient.Name"/> has them.</summary>
    public ClientTheoryAttribute(params string[] clients) => Skip = OutsideClient.ReasonToSkip([.. clients.Select(OutsideClient.Find)]);
}
