using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Architecture;

public sealed class PublicApiTests
{
    [Fact]
    public void Model_PublicSurface_IsAsKept() => Snapshot.Verify(PublicApi.Of(typeof(Model.Structure).Assembly));

    [Fact]
    public void Rules_PublicSurface_IsAsKept() => Snapshot.Verify(PublicApi.Of(typeof(RuleSet).Assembly));
}
