using Samverkan.Cli.Configuration;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>The page on configuration files goes by the table of their keys, as their reader and their schema do.</summary>
public sealed class ConfigurationPageTests
{
    [Fact]
    public void Page_OfConfigurationFiles_TellsEveryKey()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs/configuration.md"));

        ConfigurationKeys.All.Names.Where(k => !page.Contains($"\n| `{k}` |", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
