using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary>What can be judged: files, folders, patterns, streams, and many at once.</summary>
public sealed class CheckInputsTests
{
    [Fact]
    public void Folder_IsSearchedForStructuresInOrder_ButNotWhatIsHiddenOrElse()
    {
        using var folder = new TempFolder();
        foreach (var file in new[] { "b.structure.yaml", "a/z.structure.yml", "a/A.structure.json", "c.structure.ndjson", "B.structure.yaml" })
        {
            folder.Write(file, file.EndsWith("json", StringComparison.Ordinal) ? Council.GoodLine(Id(file)) : Council.Good(Id(file)));
        }

        folder.Write(".git/x.structure.yaml", "not: looked-at");
        folder.Write("other.yaml", "not: looked-at");

        var run = Cli.Run("check", folder["."], "--charter", Council.Charter, "--format", "json");

        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(ExitCode.Complies);
        Ids(run).Should().Equal(new[] { "B.structure.yaml", "a/A.structure.json", "a/z.structure.yml", "b.structure.yaml", "c.structure.ndjson" }.Select(Id));
    }

    [Theory]
    [InlineData("*.yaml", "b.yaml")]
    [InlineData("**/*.yaml", "a/c.yaml", "a/d/e.yaml", "b.yaml")]
    [InlineData("a/*/e.yaml", "a/d/e.yaml")]
    [InlineData("a/**/*.yaml", "a/c.yaml", "a/d/e.yaml")]
    public void Pattern_NamesTheFilesItMatches(string pattern, params string[] expected)
    {
        using var folder = new TempFolder();
        foreach (var file in new[] { "b.yaml", "a/c.yaml", "a/d/e.yaml" })
        {
            folder.Write(file, Council.Good(Id(file)));
        }

        Ids(Cli.Run("check", folder[pattern], "--charter", Council.Charter, "--format", "json")).Should().Equal(expected.Select(Id));
    }

    [Fact]
    public void FileNamedTwice_IsJudgedOnce()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.structure.yaml", Council.Good());

        Ids(Cli.Run("check", file, folder["."], folder["*.yaml"], folder["./a.structure.yaml"], "--charter", Council.Charter, "--format", "json")).Should().ContainSingle();
    }

    [Theory]
    [InlineData("*.none", "no file matches")]
    [InlineData("nowhere/*.yaml", "no file matches")]
    [InlineData("empty", "no files here whose names end in .structure.yaml")]
    [InlineData("missing.yaml", "no such file")]
    [InlineData("empty.ndjson", "the input is empty")]
    [InlineData("empty.yaml", "the file is empty")]
    public void NothingToJudge_IsAnErrorAndNoPass(string name, string message)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["empty"]);
        folder.Write("empty.ndjson", "\n");
        folder.Write("empty.yaml", "");

        var run = Cli.Run("check", folder[name], "--charter", Council.Charter);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void StandardInput_YamlOfSeveralDocuments_GivesEachItsNumberAndItsLine()
    {
        var run = Cli.Pipe(Council.Good("a") + "---\n" + Council.Bad("b"), "check", "-", "--charter", Council.Charter, "--format", "json");

        run.Exit.Should().Be(ExitCode.Violations);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("structures").EnumerateArray().Select(s => (s.GetProperty("source").GetString(), s.GetProperty("document").GetInt32(), s.GetProperty("line").GetInt32()))
            .Should().Equal(("stdin", 1, 1), ("stdin", 2, 11));
        json.RootElement.GetProperty("findings")[0].GetProperty("structureLocation").GetProperty("line").GetInt32().Should().Be(20);
        Cli.Pipe(Council.Good("a") + "---\n" + Council.Bad("b"), "check", "-", "--charter", Council.Charter).Output.Should().Contain("b (stdin, document 2)").And.Contain("at:      stdin:20:5");
    }

    [Theory]
    [InlineData("stdin", 1)]
    [InlineData("some/where.ndjson", 1)]
    [InlineData("some/where.json", null)]
    public void StdinName_SaysWhatToCallItAndHowToReadIt(string name, int? document)
    {
        var run = Cli.Pipe(Council.GoodLine(), "check", "-", "--stdin-name", name, "--charter", Council.Charter, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var structure = json.RootElement.GetProperty("structures")[0];
        structure.GetProperty("source").GetString().Should().Be(name);
        (structure.TryGetProperty("document", out var number) ? number.GetInt32() : (int?)null).Should().Be(document);
    }

    [Fact]
    public void SeveralCharters_JudgeEachStructure()
    {
        using var folder = new TempFolder();
        var other = folder.Write("other.charter.yaml", File.ReadAllText(Council.Charter).Replace("charter: council", "charter: other", StringComparison.Ordinal));

        var run = Cli.Pipe(Council.Good("a") + "---\n" + Council.Bad("b"), "check", "-", "-c", Council.Charter, "--charter", other, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("structures").EnumerateArray().Select(s => string.Join('+', s.GetProperty("charters").EnumerateArray().Select(c => c.GetProperty("charter").GetString())))
            .Should().Equal("council+other", "council+other");
        json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("charter").GetString()).Should().Equal("council", "other");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("html")]
    public void Jobs_HoweverMany_GiveTheSameBytes(string format)
    {
        var input = string.Concat(Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? Council.BadLine("s" + i) : Council.GoodLine("s" + i)));

        var runs = new[] { "1", "2", "7" }.Select(jobs => Cli.Pipe(input, "check", "-", "--charter", Council.Charter, "--format", format, "--jobs", jobs)).ToList();

        runs.Should().OnlyContain(r => r.Exit == ExitCode.Violations);
        runs.Select(r => r.Output).Distinct().Should().ContainSingle().Which.Should().NotBeEmpty();
    }

    [Fact]
    public void Jobs_WarningsOfManyStructures_AreToldInTheirOrder()
    {
        var input = string.Concat(Enumerable.Range(0, 40).Select(i => Council.GoodLine("s" + i).Replace("[\"inform\"]", "[\"inform\"],\"policy-areas\":[\"skola\"]", StringComparison.Ordinal)));

        var run = Cli.Pipe(input, "check", "-", "--charter", Council.Charter, "--jobs", "4");

        run.Error.Split('\n').Where(l => l.Contains("warning", StringComparison.Ordinal)).Select(l => int.Parse(l.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
            .Should().HaveCount(40).And.BeInAscendingOrder();
    }

    [Fact]
    public void Ndjson_OneStructureALineIn_GivesOneReportALineOut()
    {
        var run = Cli.Pipe(Council.GoodLine("a") + Council.BadLine("b") + Council.GoodLine("c"), "check", "-", "--charter", Council.Charter, "--format", "ndjson", "--fail-on", "never");

        run.Exit.Should().Be(ExitCode.Complies);
        run.Error.Should().BeEmpty();
        Lines(run).Should().Equal(("a", "compliant"), ("b", "non-compliant"), ("c", "compliant"));
    }

    [Fact]
    public void Ndjson_LineThatCannotBeRead_HasItsLineToo()
    {
        string[] args = ["check", "-", "--charter", Council.Charter, "--format", "ndjson", "--fail-on", "never"];
        var input = Council.GoodLine("a") + "{\"structure\":\n" + Council.BadLine("c") + Council.GoodLine("d").Replace("\"as-of\":\"2025-03-01\",", "", StringComparison.Ordinal);

        var run = Cli.Pipe(input, args);
        var going = Cli.Pipe(input, [.. args, "--keep-going"]);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("stdin:2:").And.Contain("[text/not-json]").And.Contain("stdin:4:").And.Contain("[evaluation/no-date]");
        Lines(run).Should().Equal(("a", "compliant"), (null, "unusable"), ("c", "non-compliant"), ("d", "unusable"));
        going.Exit.Should().Be(ExitCode.Complies);
        going.Output.Should().Be(run.Output);
        Cli.Pipe(input, [.. args[..^2], "--keep-going"]).Exit.Should().Be(ExitCode.Violations);
    }

    [Fact]
    public void KeepGoing_EmptyInput_GivesAnEmptyOutputAndNoFailure()
    {
        var run = Cli.Pipe("", "check", "-", "--charter", Council.Charter, "--format", "ndjson", "--keep-going");

        run.Should().Be(new CliRun(ExitCode.Complies, "", ""));
    }

    [Theory]
    [InlineData("not json\n", "--keep-going", "--format", "ndjson")]
    [InlineData("", "--keep-going", "--format", "json")]
    [InlineData("", "--keep-going", "--format", "ndjson", "--charter", "no-such-charter")]
    public void KeepGoing_NothingJudgedOrNoPlaceToTellItOrABrokenCharter_IsAFailureStill(string input, params string[] more) =>
        Cli.Pipe(input, ["check", "-", "--charter", Council.Charter, .. more]).Exit.Should().Be(ExitCode.BadInput);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("html")]
    public void OneOfSeveralCannotBeRead_GivesNoReportAtAll(string format)
    {
        using var folder = new TempFolder();
        folder.Write("kept", "what was there");
        var input = Council.Bad("a") + "---\n" + Council.Broken("b") + "---\n" + Council.Good("c");

        var run = Cli.Pipe(input, "check", "-", "--charter", Council.Charter, "--format", format, "--format", "ndjson=" + folder["lines"], "--format", "json=" + folder["kept"]);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("stdin:15:1: error: `bodys`");
        folder.Files.Should().Equal("kept", "lines");
        File.ReadAllText(folder["kept"]).Should().Be("what was there");
        File.ReadAllLines(folder["lines"]).Should().HaveCount(3);
    }

    [Fact]
    public void BrokenCharterAndBrokenStructure_AreBothToldInOneRun()
    {
        using var folder = new TempFolder();
        var charter = folder.Write("x.charter.yaml", "charter: x\nlanguage: 1\nrule: []\n");

        var run = Cli.Pipe(Council.Broken(), "check", "-", "--charter", charter, "--format", "ndjson");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("x.charter.yaml:3:1: error").And.Contain("stdin:4:1: error: `bodys`");
    }

    [Fact]
    public void ProgressBar_OnATerminal_IsShownAndTakenAway()
    {
        using var folder = new TempFolder();
        foreach (var i in Enumerable.Range(0, 4))
        {
            folder.Write($"{i}.structure.yaml", Council.Good("s" + i));
        }

        string[] args = ["check", folder["."], "--charter", Council.Charter];
        var seen = Cli.RunWith("", 80, colours: false, showsProgress: true, args);
        var unseen = Cli.Run(args);

        seen.Error.Should().StartWith("\r[").And.Contain("of 4 files").And.EndWith("\r\u001b[K");
        unseen.Error.Should().BeEmpty();
        seen.Output.Should().Be(unseen.Output);
    }

    private static string Id(string file) => file.Replace('/', '-').Replace('.', '-');

    private static List<string?> Ids(CliRun run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("structures").EnumerateArray().Select(s => s.GetProperty("structure").GetString())];
    }

    private static List<(string? Structure, string? Outcome)> Lines(CliRun run) =>
    [
        .. run.Output.TrimEnd('\n').Split('\n').Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var structure = json.RootElement.GetProperty("structures")[0];
            return (structure.TryGetProperty("structure", out var id) ? id.GetString() : null, json.RootElement.GetProperty("outcome").GetString());
        }),
    ];
}
