using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void New_CharterStructureAndCases_WorkTogetherAsTheyStand(string lang)
    {
        foreach (var what in new[] { "charter", "structure", "cases" })
        {
            Cli.Run("new", what, "--lang", lang, "--output", File($"schools.{what}.yaml")).Exit.Should().Be(ExitCode.Complies);
        }

        var check = Cli.Run("check", File("schools.structure.yaml"), "--charter", File("schools.charter.yaml"), "--fail-on", "departure");
        var test = Cli.Run("test", File("schools.cases.yaml"), "--require", "100");

        check.Error.Should().BeEmpty();
        check.Exit.Should().Be(ExitCode.Complies);
        check.Output.Should().Contain("missing: meetings per year", "what the starter leaves unknown is undetermined");
        test.Error.Should().BeEmpty();
        test.Exit.Should().Be(ExitCode.Complies);
        test.Output.Should().Contain("schools: 5 cases, 0 failed; 100%");
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void New_StructureForAShippedCharter_IsUndeterminedByIt(string lang)
    {
        var run = Cli.Run("new", "structure", "--charter", "ostergotland-2019", "--lang", lang, "--output", File("ours.structure.yaml"));

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().BeEmpty();
        System.IO.File.ReadAllText(File("ours.structure.yaml")).Should().Contain("structure: ours\n");
        Cli.Run("check", File("ours.structure.yaml"), "--charter", "ostergotland-2019", "--fail-on", "undetermined").Exit.Should().Be(ExitCode.Undetermined);
    }

    [Theory]
    [InlineData("jamtland-harjedalen-2015")]
    [InlineData("orebro-2027")]
    [InlineData("ostergotland-2016")]
    [InlineData("ostergotland-2019")]
    [InlineData("vastmanland-2017")]
    public void New_CasesForACharter_PassAsTheyStand(string charter)
    {
        Cli.Run("new", "cases", "--charter", charter, "--output", File("x.cases.yaml")).Exit.Should().Be(ExitCode.Complies);

        var run = Cli.Run("test", File("x.cases.yaml"));

        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(ExitCode.Complies);
    }

    [Fact]
    public void New_FileThatIsThere_IsLeftAloneUnlessForced()
    {
        System.IO.File.WriteAllText(File("mine.charter.yaml"), "mine");

        var refused = Cli.Run("new", "charter", "--output", File("mine.charter.yaml"), "--lang", "sv");

        refused.Exit.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain("finns redan").And.Contain("--force");
        System.IO.File.ReadAllText(File("mine.charter.yaml")).Should().Be("mine");
        Cli.Run("new", "charter", "--output", File("mine.charter.yaml"), "--force").Exit.Should().Be(ExitCode.Complies);
        System.IO.File.ReadAllText(File("mine.charter.yaml")).Should().Contain("charter: mine ");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void New_StructureForACharterThatIsNotThere_IsOneClearSentence()
    {
        var run = Cli.Run("new", "structure", "--charter", "ostergotland-2091", "--output", File("x.structure.yaml"));

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("did you mean ostergotland-2019?");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void New_WithoutAFile_WritesToStandardOutput() =>
        Cli.Run("new", "cases", "--charter", RepositoryRoot.Path("docs/examples/council.charter.yaml")).Output.Should().Contain("cases-of: council\n");

    private string File(string name) => Path.Combine(_folder.FullName, name);
}
