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

        // Nothing is wrong with it but that the files it names are not there.
        run.Error.Should().Contain("own.charter.yaml");
        run.Error.Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal)).Should().OnlyContain(l => l.EndsWith("[cases/no-such-file]", StringComparison.Ordinal));
    }
}
