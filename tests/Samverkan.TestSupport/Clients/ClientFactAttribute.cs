using Xunit;

namespace Samverkan.TestSupport.Clients;

/// <summary>A fact that needs outside programs: skipped with the reason where they are not installed, unless they are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute : FactAttribute
{
    /// <summary>Names the programs, as <see cref="OutsideClient.Name"/> has them.</summary>
    public ClientFactAttribute(params string[] clients) => Skip = OutsideClient.ReasonToSkip([.. clients.Select(OutsideClient.Find)]);
}
