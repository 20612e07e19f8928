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

    [Fact]
    public void Page_OfConfigurationFiles_ShowsAFileThatCanBeRead()
    {
        using var folder = new TempFolder();
        var block = DocBlock.Of("docs/configuration.md").First(b => b.Language == "yaml");

        var run = Cli.Run("check", "docs/examples/council.structure.yaml", "--config", folder.Write("samverkan.yaml", block.Text));

        // The charter of the folder is not there; nothing is said about the configuration file itself.
        run.Error.Should().Contain("own.charter.yaml").And.NotContain("samverkan.yaml:");
    }
}
