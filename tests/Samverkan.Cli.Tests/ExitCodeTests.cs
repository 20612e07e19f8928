namespace Samverkan.Cli.Tests;

/// <summary>Each exit code, and what tells them apart.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("good", "violation", ExitCode.Complies)]
    [InlineData("good", "undetermined", ExitCode.Complies)]
    [InlineData("bad", "violation", ExitCode.Violations)]
    [InlineData("bad", "never", ExitCode.Complies)]
    [InlineData("departing", "violation", ExitCode.Complies)]
    [InlineData("departing", "departure", ExitCode.Violations)]
    [InlineData("departing", "undetermined", ExitCode.Violations)]
    [InlineData("open", "departure", ExitCode.Complies)]
    [InlineData("open", "undetermined", ExitCode.Undetermined)]
    [InlineData("open+bad", "undetermined", ExitCode.Violations)]
    [InlineData("good+open", "undetermined", ExitCode.Undetermined)]
    [InlineData("broken", "never", ExitCode.BadInput)]
    [InlineData("bad+broken", "violation", ExitCode.BadInput)]
    internal void Check_WorstOfTheStructures_GivesTheCode(string structures, string failOn, ExitCode expected)
    {
        var input = string.Join("---\n", structures.Split('+').Select(s => s switch
        {
            "good" => Council.Good(),
            "bad" => Council.Bad(),
            "departing" => Council.Departing(),
            "open" => Council.Open(),
            _ => Council.Broken(),
        }));

        Cli.Pipe(input, "check", "-", "--charter", Council.Charter, "--fail-on", failOn).Exit.Should().Be(expected);
    }

    [Fact]
    public void BrokenCharter_AndViolation_NeverShareACode()
    {
        using var folder = new TempFolder();
        var broken = folder.Write("broken.charter.yaml", File.ReadAllText(Council.Charter).Replace("seats:", "saets:", StringComparison.Ordinal));

        Cli.Pipe(Council.Bad(), "check", "-", "--charter", Council.Charter).Exit.Should().Be(ExitCode.Violations);
        var run = Cli.Pipe(Council.Bad(), "check", "-", "--charter", broken);
        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("error: ");
    }

    [Fact]
    public void Sources_OfTheCharter_AreJudgedByAndAMistypedOneIsAnError()
    {
        var run = Cli.Run("check", "samples/orebro-2027/proposal.structure.yaml", "--charter", "orebro-2027", "--sources", "agreement, memo");
        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("6 from sources not");

        var typo = Cli.Run("check", "samples/orebro-2027/proposal.structure.yaml", "--charter", "orebro-2027", "--sources", "agreement,mem");
        typo.Exit.Should().Be(ExitCode.BadInput);
        typo.Error.Should().Be("samverkan: --sources: no charter has a source mem; did you mean memo?\n");
    }

    [Fact]
    public void Fault_InTheCommandItself_IsOneSentenceAndSeventy()
    {
        using var error = new StringWriter();
        using var output = new MemoryStream();
        var terminal = new Terminal(new Faulty(), output, error);

        var exit = Application.Run(["check", "-", "--charter", Council.Charter], terminal);

        exit.Should().Be(ExitCode.Fault);
        ((int)exit).Should().Be(70);
        error.ToString().Should().Be("samverkan: internal fault, please report it: InvalidTimeZoneException: made up\n");
    }

    [Fact]
    public void Codes_OfThePage_AreThoseOfTheCommand()
    {
        var page = File.ReadAllText("docs/command-line.md");
        var section = page[page.IndexOf("### Exit codes", StringComparison.Ordinal)..];

        foreach (var code in Enum.GetValues<ExitCode>())
        {
            section.Should().Contain($"\n| {(int)code} | ");
        }
    }

    [Fact]
    public void Options_OfEveryCommand_AreOnThePageAndTried()
    {
        var page = File.ReadAllText("docs/command-line.md");
        var tests = string.Concat(Directory.EnumerateFiles("tests/Samverkan.Cli.Tests", "*.cs").Select(File.ReadAllText));
        using var error = new StringWriter();
        using var output = new MemoryStream();
        var commands = Application.Root(new Terminal(new MemoryStream(), output, error)).Subcommands;

        var options = commands.SelectMany(c => c.Options.Concat(c.Subcommands.SelectMany(s => s.Options)).Select(o => o.Name)).Distinct().ToList();

        options.Should().Contain(["--charter", "--jobs"]);
        options.Where(o => !page.Contains($"`{o}`", StringComparison.Ordinal)).Should().BeEmpty();
        options.Where(o => !tests.Contains($"\"{o}", StringComparison.Ordinal) && !page.Contains($" {o} ", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private sealed class Faulty : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidTimeZoneException("made up");
    }
}
