using Samverkan.DependencyInjection;
using Samverkan.Testing;
using Samverkan.TestSupport;

namespace Samverkan.Packages.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Testing_PublicSurface_IsAsKept() => Snapshot.Verify(PublicApi.Of(typeof(Compliance).Assembly));

    [Fact]
    public void DependencyInjection_PublicSurface_IsAsKept() => Snapshot.Verify(PublicApi.Of(typeof(CharterLibrary).Assembly));
}
