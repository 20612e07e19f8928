using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class SchemaCommandTests
{
    [Theory]
    [InlineData("en", "schemas/charter.schema.json")]
    [InlineData("sv", "schemas/sv/charter.schema.json")]
    public void Schema_ByName_IsTheCommittedFile(string language, string file)
    {
        var run = Cli.Run("schema", "charter", "--lang", language);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Be(File.ReadAllText(RepositoryRoot.Path(file)));
    }

    [Fact]
    public void Schema_WithoutAName_ListsEveryCommittedFile()
    {
        var committed = Directory.EnumerateFiles(RepositoryRoot.Path("schemas"), "*.schema.json").Select(f => Path.GetFileName(f).Split('.')[0]);

        Cli.Run("schema").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(committed);
    }

    [Fact]
    public void Schema_Mistyped_IsSuggested()
    {
        var run = Cli.Run("schema", "strukture", "--lang", "sv");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Be("samverkan: strukture: inget schema heter så; menade du structure?\n");
    }
}
