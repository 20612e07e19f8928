using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary>What a configuration file says, where it is found, and what wins over it.</summary>
public sealed class CheckConfigurationTests
{
    private const string Charter = "charters: [own.charter.yaml]\n";

    [Fact]
    public void File_UpwardFromTheStructure_SaysWhatToDoWithPathsOfItsOwnFolder()
    {
        using var folder = Repository(Charter + "formats: [text, json=out.json]\nfail-on: departure\nlang: sv\n");
        var file = folder.Write("deep/er/x.structure.yaml", Council.Departing());

        var run = Cli.Run("check", file);

        run.Exit.Should().Be(ExitCode.Violations);
        run.Output.Should().Contain("Resultat: strukturen följer stadgan, med avvikelser.").And.Contain($"regel:   {folder["own.charter.yaml"]}:");
        File.Exists(folder["out.json"]).Should().BeTrue();
    }

    [Fact]
    public void Options_WinOverTheFile_EachAsAWhole()
    {
        using var folder = Repository(Charter + "formats: [json=out.json]\nfail-on: departure\nlang: sv\nas-of: 2020-01-01\nsources: [charter]\n");
        var file = folder.Write("x.structure.yaml", Council.Departing());

        var run = Cli.Run("check", file, "--format", "text", "--fail-on", "violation", "--lang", "en", "--as-of", "2025-05-05", "--charter", Council.Charter, "--sources", "charter");

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("as of 2025-05-05").And.Contain("Result: the structure complies, with departures.").And.Contain(Council.Charter);
        File.Exists(folder["out.json"]).Should().BeFalse();
    }

    [Fact]
    public void Structures_OfTheFile_AreJudgedWhenNoneIsNamed()
    {
        using var folder = Repository(Charter + "structures: [in, \"more/*.yaml\"]\n");
        folder.Write("in/a.structure.yaml", Council.Good("a"));
        folder.Write("more/b.yaml", Council.Bad("b"));

        var run = Cli.Run("check", "--config", folder["samverkan.yaml"], "--format", "json");

        run.Exit.Should().Be(ExitCode.Violations);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("structures").EnumerateArray().Select(s => s.GetProperty("structure").GetString()).Should().Equal("a", "b");
    }

    [Fact]
    public void WorkingFolder_IsWhereTheSearchBegins_WhenNoStructureIsNamedOrItComesFromTheStandardInput()
    {
        using var folder = Repository(Charter + "structures: [.]\n");
        folder.Write("a.structure.yaml", Council.Good());
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder["."];
            Cli.Run("check").Output.Should().Contain("good (./a.structure.yaml)");
            Cli.Pipe(Council.Bad(), "check", "-").Exit.Should().Be(ExitCode.Violations);
            Directory.CreateDirectory(folder["deep"]);
            Environment.CurrentDirectory = folder["deep"];
            Cli.Pipe(Council.Bad(), "check", "-").Output.Should().Contain("rule:    ../own.charter.yaml:");
            Cli.Pipe(Council.Bad(), "check", "-", "--no-config").Exit.Should().Be(ExitCode.BadInput);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        Cli.Pipe(Council.Bad(), "check", "-", "--stdin-name", folder["deep/x.yaml"]).Exit.Should().Be(ExitCode.Violations);
    }

    [Fact]
    public void Search_StopsAtTheTopOfARepository()
    {
        using var folder = Repository(Charter);
        var file = folder.Write("inner/x.structure.yaml", Council.Good());
        folder.Write("inner/.git/HEAD", "ref: refs/heads/main\n");

        var run = Cli.Run("check", file);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Be("samverkan: give a charter with --charter, or `charters` in samverkan.yaml\n");
        Cli.Run("check", file, "--config", folder["samverkan.yaml"]).Exit.Should().Be(ExitCode.Complies);
    }

    [Fact]
    public void StructuresOfDifferentFiles_AreAnErrorUnlessOneIsChosen()
    {
        using var folder = Repository(Charter);
        folder.Write("a/x.structure.yaml", Council.Good("x"));
        folder.Write("b/y.structure.yaml", Council.Good("y"));
        folder.Write("b/samverkan.yaml", "charters: [../own.charter.yaml]\n");

        var run = Cli.Run("check", folder["a"], folder["b"]);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("belong to different configuration files").And.Contain("b/samverkan.yaml");
        Cli.Run("check", folder["a"], folder["b"], "--config", folder["samverkan.yaml"]).Exit.Should().Be(ExitCode.Complies);
        Cli.Run("check", folder["a"], folder["b"], "--no-config", "--charter", Council.Charter).Exit.Should().Be(ExitCode.Complies);
        Cli.Run("check", folder["b"]).Exit.Should().Be(ExitCode.Complies);
    }

    [Theory]
    [InlineData("charter: [x]", "1:1: error: `charter` is not a key of a configuration file", "did you mean `charters`?")]
    [InlineData("charters: [ostergotland-2091]", "1:12: error: `ostergotland-2091` is no value for `charters`", "did you mean `ostergotland-2019`?")]
    [InlineData("formats: [text, sarf=x.sarif]", "1:17: error: `sarf=x.sarif` is no value for `formats`", "did you mean `sarif`?")]
    [InlineData("formats: json=", "1:10: error: `json=` is no value for `formats`", "allowed values: text, json")]
    [InlineData("fail-on: always", "1:10: error: `always` is no value for `fail-on`", "allowed values: violation, departure, undetermined, never")]
    [InlineData("lang: en-GB", "1:7: error: `en-GB` is no value for `lang`", "allowed values: sv, en")]
    [InlineData("as-of: soon", "1:8: error: `soon` is no date for `as-of`", "write a day as 2027-03-01")]
    [InlineData("structures: []", "1:13: error: `structures` has no value", "write a value")]
    [InlineData("sources:", "error: `sources` has no value", "write a value")]
    [InlineData("[x]", "1:1: error: the file must consist of keys with values", "write `key: value`")]
    public void MistakeInTheFile_IsToldWhereItStands(string text, string message, string help)
    {
        using var folder = Repository(text + "\n");
        var file = folder.Write("x.structure.yaml", Council.Good());

        var run = Cli.Run("check", file, "--charter", Council.Charter);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(folder["samverkan.yaml"] + ":").And.Contain(message).And.Contain(help);
        Cli.Run("check", file, "--charter", Council.Charter, "--no-config").Exit.Should().Be(ExitCode.Complies);
    }

    [Theory]
    [InlineData("--config", "no/such.yaml")]
    [InlineData("--config", Council.Charter, "--no-config")]
    public void Config_ThatIsNotThereOrNotWanted_IsOneClearSentence(params string[] options)
    {
        var run = Cli.Run(["check", "docs/examples/mended.structure.yaml", "--charter", Council.Charter, .. options]);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith("samverkan: ").And.EndWith("\n").And.NotContain("\nsamverkan");
    }

    [Fact]
    public void NothingNamedAnywhere_SaysWhatToGive() =>
        Cli.Run("check", "--no-config").Error.Should().Be(
            "samverkan: name a structure, or give `structures` in samverkan.yaml\nsamverkan: give a charter with --charter, or `charters` in samverkan.yaml\n");

    private static TempFolder Repository(string configuration)
    {
        var folder = new TempFolder();
        folder.Write("samverkan.yaml", configuration);
        folder.Write("own.charter.yaml", File.ReadAllText(Council.Charter));
        return folder;
    }
}
