using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Folder = "samples/ostergotland-2019/";
    private const string Charter = "ostergotland-2019";

    [Fact]
    public void Check_Proposal_Complies()
    {
        var run = Cli.Run("check", Folder + "proposal.structure.yaml", "--charter", Charter);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Error.Should().BeEmpty();
        Snapshot.Verify(run.Output);
    }

    [Theory]
    [InlineData("too-few-meetings", "four-meetings-a-year")]
    [InlineData("missing-opposition", "one-seat-for-each-side")]
    [InlineData("presidium-without-municipality", "presidium-of-a-consultation-body")]
    public void Check_VariantOfTheProposal_GivesExactlyOneViolation(string variant, string rule)
    {
        var run = Cli.Run("check", $"{Folder}{variant}.structure.yaml", "--charter", Charter, "--format", "json");

        run.Exit.Should().Be(ExitCode.Violations);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("outcome").GetString().Should().Be("non-compliant");
        json.RootElement.GetProperty("findings").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("rule").GetString().Should().Be(rule);
    }

    [Fact]
    public void Check_MissingOpposition_TellsWhoWhereAndWhatWouldMendIt()
    {
        var run = Cli.Run("check", Folder + "missing-opposition.structure.yaml", "--charter", Charter);

        run.Output.Should().Contain("Kinda kommun").And.Contain("Samrådet för strategiska frågor").And.Contain("4.1.2").And.Contain("found 0, required exactly 1").And.Contain("remedy:");
        Snapshot.Verify(run.Output);
    }

    [Fact]
    public void Check_MissingOppositionInSwedish_TellsItInSwedish()
    {
        var run = Cli.Run("check", Folder + "missing-opposition.structure.yaml", "--charter", Charter, "--lang", "sv");

        Snapshot.Verify(run.Output);
    }

    [Fact]
    public void Check_AsJson_HasTheDocumentedShape()
    {
        var run = Cli.Run("check", Folder + "missing-opposition.structure.yaml", "--charter", Charter, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        string[] members = ["rule", "outcome", "force", "subject", "cites", "message", "expected", "found", "missing", "remedy", "charterLocation", "structureLocation", "fingerprint"];
        finding.EnumerateObject().Select(m => m.Name).Should().Contain(members);
        Snapshot.Verify(run.Output);
    }

    [Fact]
    public void Check_YamlAndJson_GiveTheSameFindings()
    {
        var yaml = Report("proposal.structure.yaml");
        var json = Report("proposal.structure.json");

        json.Replace("proposal.structure.json", "proposal.structure.yaml", StringComparison.Ordinal).Should().Be(yaml);

        static string Report(string file)
        {
            var run = Cli.Run("check", Folder + file, "--charter", Charter);
            run.Exit.Should().Be(ExitCode.Complies);
            return run.Output;
        }
    }

    [Fact]
    public void Check_Twice_GivesTheSameBytes()
    {
        string[] args = ["check", Folder + "incomplete.structure.yaml", Folder + "missing-opposition.structure.yaml", "--charter", Charter, "--format", "json"];

        Cli.Run(args).Output.Should().Be(Cli.Run(args).Output);
    }

    [Fact]
    public void Check_Incomplete_ListsTheMissingFacts()
    {
        var run = Cli.Run("check", Folder + "incomplete.structure.yaml", "--charter", Charter);

        run.Exit.Should().Be(ExitCode.Complies);
        Snapshot.Verify(run.Output);
    }

    [Theory]
    [InlineData("missing-opposition", "violation", ExitCode.Violations)]
    [InlineData("missing-opposition", "never", ExitCode.Complies)]
    [InlineData("incomplete", "violation", ExitCode.Complies)]
    [InlineData("incomplete", "departure", ExitCode.Complies)]
    [InlineData("incomplete", "undetermined", ExitCode.Undetermined)]
    [InlineData("missing-opposition", "undetermined", ExitCode.Violations)]
    [InlineData("proposal", "undetermined", ExitCode.Complies)]
    internal void Check_FailOn_DecidesTheExitCode(string sample, string failOn, ExitCode expected) =>
        Cli.Run("check", $"{Folder}{sample}.structure.yaml", "--charter", Charter, "--fail-on", failOn).Exit.Should().Be(expected);

    [Theory]
    [InlineData("no-such.yaml", Charter, "no-such.yaml: no such file")]
    [InlineData(Folder + "proposal.structure.yaml", "ostergotland-2091", "did you mean ostergotland-2019?")]
    [InlineData(Folder + "proposal.structure.yaml", "charters/nowhere.charter.yaml", "charters/nowhere.charter.yaml: no such file")]
    public void Check_InputThatCannotBeOpened_IsOneClearSentence(string structure, string charter, string sentence)
    {
        var run = Cli.Run("check", structure, "--charter", charter);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("chekc", Folder + "proposal.structure.yaml")]
    [InlineData("check", Folder + "proposal.structure.yaml", "--charter", Charter, "--format", "pdf")]
    [InlineData("check", Folder + "proposal.structure.yaml", "--charter", Charter, "--as-of", "tomorrow")]
    public void Check_WrongUsage_ExitsWithTwo(params string[] args)
    {
        var run = Cli.Run(args);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith("samverkan: ");
    }

    [Fact]
    public void Check_MoreFindingsThanAskedFor_IsOneClearSentenceAndNoReport()
    {
        string[] args = ["check", Folder + "incomplete.structure.yaml", "--charter", Charter, "--max-findings"];

        var run = Cli.Run([.. args, "1"]);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("error: there are more than 1 findings [evaluation/too-many-findings]");
        Cli.Run([.. args, "1000"]).Exit.Should().Be(ExitCode.Complies);
        Cli.Run([.. args, "0"]).Exit.Should().Be(ExitCode.BadInput);
    }

    [Fact]
    public void Check_AsOfADayWhenNothingIsInForce_IsAnError()
    {
        var run = Cli.Run("check", Folder + "proposal.structure.yaml", "--charter", Charter, "--as-of", "2010-01-01");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("none is in force on 2010-01-01");
    }

    [Fact]
    public void Check_NarrowTerminal_KeepsWithinItsWidth()
    {
        var run = Cli.RunAt(60, colours: false, "check", Folder + "too-few-meetings.structure.yaml", "--charter", Charter);

        run.Output.Split('\n').Where(l => !l.Contains(".yaml", StringComparison.Ordinal)).Should().OnlyContain(l => l.Length <= 60);
    }

    [Fact]
    public void Check_OnATerminalWithColours_UsesThemAndNothingElseDiffers()
    {
        string[] args = ["check", Folder + "missing-opposition.structure.yaml", "--charter", Charter];

        var coloured = Cli.RunAt(80, colours: true, args).Output;

        coloured.Should().Contain("\u001b[1;31mVIOLATION\u001b[0m");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").Should().Be(Cli.Run(args).Output);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("what was there before, and is longer than nothing")]
    public void Check_FormatIntoAFile_WritesTheWholeReportThereAndLeavesNothingElse(string? before)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "report.json");
            if (before is not null)
            {
                File.WriteAllText(file, before);
            }

            var run = Cli.Run("check", Folder + "too-few-meetings.structure.yaml", "--charter", Charter, "--format", "text", "--format", "json=" + file);

            run.Exit.Should().Be(ExitCode.Violations);
            File.ReadAllText(file).Should().Be(Cli.Run("check", Folder + "too-few-meetings.structure.yaml", "--charter", Charter, "--format", "json").Output);
            folder.GetFiles().Should().ContainSingle();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Check_FormatIntoAFolderThatIsNotThere_IsOneClearSentence()
    {
        var run = Cli.Run("check", Folder + "proposal.structure.yaml", "--charter", Charter, "--format", "json=no/such/folder/report.json");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith("samverkan: no/such/folder/report.json: cannot be written");
    }

    [Fact]
    public void Check_WithoutAnySide_LeavesTheSideRulesUndeterminedAndViolatesNone()
    {
        var text = File.ReadAllText(Folder + "proposal.structure.yaml");
        var without = System.Text.RegularExpressions.Regex.Replace(text, @", *side: (majority|opposition)", "");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(path, without);
        try
        {
            var run = Cli.Run("check", path, "--charter", Charter, "--format", "json", "--fail-on", "undetermined");

            run.Exit.Should().Be(ExitCode.Undetermined);
            using var json = JsonDocument.Parse(run.Output);
            var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
            findings.Should().OnlyContain(f => f.GetProperty("outcome").GetString() == "undetermined");
            var sides = findings.Where(f => f.GetProperty("rule").GetString() == "one-seat-for-each-side").ToList();
            sides.Should().HaveCount(13);
            sides.Should().OnlyContain(f => f.GetProperty("missing").GetArrayLength() == 2
                && f.GetProperty("missing").EnumerateArray().All(m => m.GetProperty("attribute").GetString() == "side"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
