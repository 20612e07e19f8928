using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class BaselineCommandTests : IDisposable
{
    private const string Structure = "docs/examples/council.structure.yaml";
    private const string Mended = "docs/examples/mended.structure.yaml";
    private const string Charter = "docs/examples/council.charter.yaml";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_AgainstTheBaselineJustWritten_Passes()
    {
        var baseline = Write(Structure);

        var run = Check(Structure, "--baseline", baseline, "--fail-on", "undetermined");

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("VIOLATION, KNOWN").And.Contain("Baseline: 3 known, 0 new, 0 solved.").And.Contain("Result: the structure does not comply.");
    }

    [Fact]
    public void Write_IntoAFileThatWouldBeReadAsJson_IsRefused()
    {
        var file = _folder.File("known.json");

        var run = Cli.Run("baseline", "write", Structure, "--charter", Charter, "--output", file);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("a baseline is written as YAML");
        File.Exists(file).Should().BeFalse();
    }

    [Theory]
    [InlineData("violation", ExitCode.Violations)]
    [InlineData("never", ExitCode.Complies)]
    internal void Check_WithSomethingNew_Fails(string failOn, ExitCode expected)
    {
        var changed = _folder.File("changed.structure.yaml");
        File.WriteAllText(changed, File.ReadAllText(Structure).Replace("represents: aby, side: opposition", "represents: aby, side: majority", StringComparison.Ordinal));

        var run = Check(changed, "--baseline", Write(Structure), "--fail-on", failOn);

        run.Exit.Should().Be(expected);
        run.Output.Should().Contain("Baseline: 3 known, 1 new, 0 solved.");
        run.Output.IndexOf("Åby kommun in", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf("VIOLATION, KNOWN", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_WithEverythingSolved_PassesAndListsIt()
    {
        var run = Check(Mended, "--baseline", Write(Structure));

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("Baseline: 0 known, 0 new, 3 solved.").And.Contain("- solved: a-seat-for-each-side, organisation:berga in school-council");
        using var json = JsonDocument.Parse(Check(Mended, "--baseline", Write(Structure), "--format", "json").Output);
        json.RootElement.GetProperty("structures")[0].GetProperty("solved").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public void Check_AfterLinesMoved_KnowsWhatItKnew()
    {
        var moved = _folder.File("moved.structure.yaml");
        File.WriteAllText(moved, "# One.\n\n# Two.\n" + File.ReadAllText(Structure).Replace("    - {", "      - {", StringComparison.Ordinal));

        Check(moved, "--baseline", Write(Structure)).Exit.Should().Be(ExitCode.Complies);
    }

    [Fact]
    public void Check_AStructureThatTheBaselineDoesNotName_HasOnlyNewFindings()
    {
        var other = _folder.File("other.structure.yaml");
        File.WriteAllText(other, File.ReadAllText(Structure).Replace("structure: council-2025", "structure: council-2026", StringComparison.Ordinal));

        Check(other, "--baseline", Write(Structure)).Exit.Should().Be(ExitCode.Violations);
    }

    [Fact]
    public void Check_WithTheBaselineOfTheConfiguration_LetsOptionsWin()
    {
        var baseline = Write(Structure);
        File.WriteAllText(_folder.File("samverkan.yaml"), $"charters: [{Path.GetFullPath(Charter)}]\nbaseline: {Path.GetFileName(baseline)}\n");
        string[] args = ["check", Structure, "--config", _folder.File("samverkan.yaml")];

        Cli.Run(args).Exit.Should().Be(ExitCode.Complies);
        Cli.Run([.. args, "--no-baseline"]).Exit.Should().Be(ExitCode.Violations);
        Cli.Run([.. args, "--baseline", Write(Mended, "other.baseline.yaml")]).Exit.Should().Be(ExitCode.Violations);
    }

    [Fact]
    public void Write_ToStandardOutputOrAFile_GivesTheSameBytesEachTime()
    {
        var run = Cli.Run("baseline", "write", Structure, "--charter", Charter);

        (run.Exit, run.Error).Should().Be((ExitCode.Complies, ""));
        File.ReadAllText(Write(Structure)).Should().Be(run.Output);
        KeptFile.Verify("docs/examples/council.baseline.yaml", run.Output);
    }

    [Fact]
    public void Write_SeveralStructures_IsSortedHoweverTheyAreGiven()
    {
        var other = _folder.File("other.structure.yaml");
        File.WriteAllText(other, File.ReadAllText(Structure).Replace("structure: council-2025", "structure: a-council", StringComparison.Ordinal));

        var one = Cli.Run("baseline", "write", Structure, other, "--charter", Charter).Output;

        Cli.Run("baseline", "write", other, Structure, "--charter", Charter, "--jobs", "1").Output.Should().Be(one);
        one.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Should().HaveCount(6).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Write_WithWaivers_LeavesOutWhatIsWaived() =>
        Cli.Run("baseline", "write", Structure, "--charter", Charter, "--waivers", "docs/examples/council.waivers.yaml").Output.Should().NotContain("a-seat-for-each-side").And.Contain("four-meetings-a-year");

    [Fact]
    public void Write_TwoStructuresOfOneId_IsABadInput()
    {
        var run = Cli.Run("baseline", "write", Structure, Mended, "--charter", Charter, "--output", _folder.File("b.yaml"));

        (run.Exit, run.Output, run.Error).Should().Be((ExitCode.BadInput, "", "samverkan: two structures go by the id council-2025; a baseline cannot tell them apart\n"));
        File.Exists(_folder.File("b.yaml")).Should().BeFalse();
    }

    [Fact]
    public void Check_TwoStructuresOfOneIdAgainstABaseline_IsABadInput() =>
        Cli.Run("check", Structure, Mended, "--charter", Charter, "--baseline", Write(Structure)).Exit.Should().Be(ExitCode.BadInput);

    [Theory]
    [InlineData("baseline-of: [north]\nknown: []\n", "the baseline is of north, but structures are judged by council")]
    [InlineData("baseline-of: council\nknown: []\nlines: 4\n", "`lines` is not a key of a baseline")]
    [InlineData("baseline-of: council\nknow: []\n", "did you mean `known`?")]
    [InlineData("", "[text/empty]")]
    public void Check_BaselineThatCannotBeUsed_IsABadInput(string text, string said)
    {
        File.WriteAllText(_folder.File("b.yaml"), text);

        var run = Check(Structure, "--baseline", _folder.File("b.yaml"));

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(said);
    }

    [Theory]
    [InlineData("check", Structure, "--charter", Charter, "--baseline", "nowhere.baseline.yaml")]
    [InlineData("check", Structure, "--charter", Charter, "--baseline", "x", "--no-baseline")]
    [InlineData("baseline", "write", Structure)]
    [InlineData("baseline", "write", "nowhere.structure.yaml", "--charter", Charter)]
    [InlineData("baseline", "write", Structure, "--charter", Charter, "--output", "no/such/folder/b.yaml")]
    [InlineData("baseline", "write", "docs/examples/mistyped.structure.yaml", "--charter", Charter)]
    [InlineData("baseline")]
    public void Baseline_WrongUsageOrInput_ExitsWithTwo(params string[] args)
    {
        var run = Cli.Run(args);

        (run.Exit, run.Output).Should().Be((ExitCode.BadInput, ""));
        run.Error.Should().NotBeEmpty();
    }

    private string Write(string structure, string name = "council.baseline.yaml")
    {
        var run = Cli.Run("baseline", "write", structure, "--charter", Charter, "--output", _folder.File(name));
        (run.Exit, run.Output, run.Error).Should().Be((ExitCode.Complies, "", ""));
        return _folder.File(name);
    }

    private static CliRun Check(string structure, params string[] args) => Cli.Run(["check", structure, "--charter", Charter, .. args]);
}
