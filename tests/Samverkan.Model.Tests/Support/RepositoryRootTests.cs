using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Support;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Path_OfAFileInTheRepository_Exists()
    {
        File.Exists(RepositoryRoot.Path("src", "Samverkan.Model", "Samverkan.Model.csproj")).Should().BeTrue();
    }
}
