using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class WaiverCommandTests : IDisposable
{
    private const string Structure = "docs/examples/council.structure.yaml";
    private const string Charter = "docs/examples/council.charter.yaml";
    private const string Waivers = "docs/examples/council.waivers.yaml";
    private const string Rest = "reason: A reason, decided-by: The assembly, decision: A 1, until: 2025-12-31";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_WhoseOnlyViolationIsWaived_Passes()
    {
        var run = Check("--waivers", Waivers);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("VIOLATION, WAIVED  a-seat-for-each-side").And.Contain("SR 2025/7 § 3").And.Contain("Waivers: 1 applied, 1 expired.");
    }

    [Theory]
    [InlineData("2025-06-30", ExitCode.Complies)]
    [InlineData("2025-07-01", ExitCode.Violations)]
    internal void Check_AsOfADay_LetsTheLastDayCountAndNoMore(string asOf, ExitCode expected)
    {
        var run = Check("--waivers", Waivers, "--as-of", asOf);

        run.Exit.Should().Be(expected);
        run.Error.Contains("warning: the waiver of `a-seat-for-each-side` for `berga` expired on 2025-06-30 and no longer counts [waivers/expired]", StringComparison.Ordinal)
            .Should().Be(expected == ExitCode.Violations);
    }

    [Fact]
    public void Check_WithNoWaivers_JudgesAsIfThereWereNone()
    {
        File.WriteAllText(_folder.File("samverkan.yaml"), $"charters: [{Path.GetFullPath(Charter)}]\nwaivers: [{Path.GetFullPath(Waivers)}]\n");
        string[] args = ["check", Structure, "--config", _folder.File("samverkan.yaml")];

        Cli.Run(args).Exit.Should().Be(ExitCode.Complies);
        var without = Cli.Run([.. args, "--no-waivers"]);

        without.Exit.Should().Be(ExitCode.Violations);
        without.Output.Replace(Path.GetFullPath(Charter), Charter, StringComparison.Ordinal).Should().Be(Check().Output).And.NotContain("aive");
    }

    [Fact]
    public void Check_WithWaiversBesideTheStructureThatNobodyNamed_DoesNotReadThem()
    {
        File.Copy(Structure, _folder.File("s.structure.yaml"));
        File.Copy(Waivers, _folder.File("s.waivers.yaml"));

        Cli.Run("check", _folder.File("s.structure.yaml"), "--charter", Charter).Exit.Should().Be(ExitCode.Violations);
    }

    [Theory]
    [InlineData("departure", ExitCode.Violations)]
    [InlineData("undetermined", ExitCode.Violations)]
    [InlineData("violation", ExitCode.Complies)]
    internal void Check_WaivedViolation_LeavesTheRestToFailOn(string failOn, ExitCode expected) =>
        Check("--waivers", Waivers, "--fail-on", failOn).Exit.Should().Be(expected);

    [Theory]
    [InlineData("", ExitCode.Undetermined)]
    [InlineData(", waives: undetermined", ExitCode.Complies)]
    internal void Check_UndeterminedUnderAWaiver_IsUndeterminedUnlessTheWaiverSaysSo(string waives, ExitCode expected)
    {
        var file = Written(
            $"- {{ rule: a-seat-for-each-side, subject: all, {Rest} }}", $"- {{ rule: four-meetings-a-year, subject: all, {Rest} }}", $"- {{ rule: chair-from-a-municipality, subject: school-council{waives}, {Rest} }}");

        Check("--waivers", file, "--fail-on", "undetermined").Exit.Should().Be(expected);
    }

    [Fact]
    public void Check_UnmatchedWaiver_IsAWarningThatChangesNothing()
    {
        var file = Written($"- {{ rule: a-seat-for-each-side, subject: Bergaa kommun, {Rest} }}");

        var run = Check("--waivers", file);

        run.Exit.Should().Be(ExitCode.Violations);
        run.Error.Should().Contain("warning: `a-seat-for-each-side` is waived for `Bergaa kommun`, but was judged for no such thing [waivers/unmatched]").And.Contain("help: did you mean `Berga kommun`?");
        Check("--waivers", file, "--lang", "sv").Error.Should().Contain("hjälp: menade du `Berga kommun`?");
    }

    [Fact]
    public void Check_SeveralStructures_DoubtsAWaiverOnlyIfItMatchesInNone()
    {
        var other = _folder.File("other.structure.yaml");
        File.WriteAllText(other, File.ReadAllText(Structure).Replace("berga", "cby", StringComparison.Ordinal).Replace("Berga", "Ceby", StringComparison.Ordinal));
        var file = Written($"- {{ rule: a-seat-for-each-side, subject: berga, {Rest} }}", $"- {{ rule: a-seat-for-each-side, subject: cby, {Rest} }}");

        var run = Cli.Run("check", Structure, other, "--charter", Charter, "--waivers", file);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Error.Should().BeEmpty();
        Cli.Run("check", other, "--charter", Charter, "--waivers", file).Error.Should().Contain("waived for `berga`");
    }

    [Theory]
    [InlineData("waivers-of: council\nwaivers: [{ rule: a-seat, subject: all, " + Rest + " }]", "`council` has no rule `a-seat`")]
    [InlineData("waivers-of: council\nwaivers: [{ rule: may-recommend, subject: all, " + Rest + " }]", "`may-recommend` is a permission or an open question and cannot be violated")]
    [InlineData("waivers-of: counsil\nwaivers: []", "did you mean `council`?")]
    [InlineData("waivers-of: council\nwaivers: [{ rule: a-seat-for-each-side, subject: all, until: 2025-12-31 }]", "the waiver lacks the keys `reason`, `decided-by`, `decision`")]
    [InlineData("waivers-of: [council", "[text/not-yaml]")]
    public void Check_WaiversThatCannotBeUsed_AreABadInput(string text, string said)
    {
        var file = _folder.File("x.waivers.yaml");
        File.WriteAllText(file, text);

        var run = Check("--waivers", file);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(said);
    }

    [Fact]
    public void Check_WaiversThatAreNotThere_IsOneClearSentence()
    {
        var run = Check("--waivers", "nowhere.waivers.yaml");

        (run.Exit, run.Output, run.Error).Should().Be((ExitCode.BadInput, "", "samverkan: nowhere.waivers.yaml: no such file; check its name, and which folder you are in\n"));
    }

    [Fact]
    public void Check_WaiversAndNoWaivers_DoNotGoTogether() =>
        Check("--waivers", Waivers, "--no-waivers").Exit.Should().Be(ExitCode.BadInput);

    [Fact]
    public void Check_SeveralFilesOfWaivers_CountTogether()
    {
        var one = Written($"- {{ rule: a-seat-for-each-side, subject: all, {Rest} }}");
        var two = _folder.File("two.waivers.yaml");
        File.WriteAllText(two, $"waivers-of: council\nwaivers:\n- {{ rule: four-meetings-a-year, subject: all, {Rest} }}\n");

        Check("--waivers", one, "--waivers", two, "--fail-on", "departure").Exit.Should().Be(ExitCode.Complies);
    }

    [Fact]
    public void Check_AsJson_TellsEveryWaiverAndWhatItCameTo()
    {
        using var json = JsonDocument.Parse(Check("--waivers", Waivers, "--format", "json").Output);

        json.RootElement.GetProperty("structures")[0].GetProperty("waivers").EnumerateArray().Select(w => w.GetProperty("state").GetString()).Should().Equal("waives", "expired");
        json.RootElement.GetProperty("findings")[0].GetProperty("waiver").GetProperty("decision").GetString().Should().Be("SR 2025/7 § 3");
        json.RootElement.GetProperty("findings").EnumerateArray().Last().GetProperty("lapsedWaiver").GetProperty("until").GetString().Should().Be("2024-12-31");
    }

    [Fact]
    public void Lint_OfWaiversThatHoldAndMatch_Passes()
    {
        var file = Written($"- {{ rule: a-seat-for-each-side, subject: berga, {Rest} }}");

        var run = Cli.Run("waiver", "lint", file, "--charter", Charter, "--structure", Structure);

        (run.Exit, run.Error).Should().Be((ExitCode.Complies, ""));
        run.Output.Should().Contain("state:   applied");
    }

    [Theory]
    [InlineData("subject: nobody", "[waivers/unmatched]")]
    [InlineData("subject: berga, from: 2020, structure: council-2025, in: nowhere", "[waivers/unmatched]")]
    public void Lint_OfAWaiverThatMatchesNothing_Fails(string waiver, string code)
    {
        var run = Cli.Run("waiver", "lint", Written($"- {{ rule: a-seat-for-each-side, {waiver}, {Rest} }}"), "--charter", Charter, "--structure", Structure);

        run.Exit.Should().Be(ExitCode.Violations);
        run.Error.Should().Contain(code);
    }

    [Theory]
    [InlineData("2025-12-31", ExitCode.Complies)]
    [InlineData("2026-01-01", ExitCode.Violations)]
    internal void Lint_WithoutStructures_LooksAtTheDayAlone(string asOf, ExitCode expected) =>
        Cli.Run("waiver", "lint", Written($"- {{ rule: a-seat-for-each-side, subject: nobody, {Rest} }}"), "--charter", Charter, "--as-of", asOf).Exit.Should().Be(expected);

    [Fact]
    public void Lint_WithoutCharter_FindsTheOneBesideTheFileOrShipped()
    {
        Cli.Run("waiver", "lint", Waivers).Exit.Should().Be(ExitCode.Complies);
        var shipped = _folder.File("s.waivers.yaml");
        File.WriteAllText(shipped, $"waivers-of: ostergotland-2019\nwaivers: [{{ rule: one-seat-for-each-sid, subject: all, {Rest} }}]\n");
        var run = Cli.Run("waiver", "lint", shipped);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("did you mean `one-seat-for-each-side`?");
        Cli.Run("waiver", "lint", Written($"- {{ rule: r, subject: all, {Rest} }}")).Error.Should().Contain("council: neither a file nor a shipped charter");
    }

    [Fact]
    public void Lint_WithAStructureThatCannotBeRead_IsABadInput()
    {
        var run = Cli.Run("waiver", "lint", Waivers, "--structure", "docs/examples/mistyped.structure.yaml");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("did you mean `meetings-per-year`?");
    }

    [Fact]
    public void List_OfAFileWithoutWaivers_SaysSo() =>
        Cli.Run("waiver", "list", Written()).Output.Should().Be("There are no waivers.\n");

    [Theory]
    [InlineData("list", "nowhere.waivers.yaml")]
    [InlineData("list", Waivers, "--as-of", "tomorrow")]
    [InlineData("lint", Waivers, "--as-of", "tomorrow")]
    [InlineData("lint", Waivers, "--structure", "nowhere.structure.yaml")]
    [InlineData("list")]
    [InlineData("burn")]
    public void Waiver_WrongUsage_ExitsWithTwo(params string[] args)
    {
        var run = Cli.Run(["waiver", .. args]);

        (run.Exit, run.Output).Should().Be((ExitCode.BadInput, ""));
        run.Error.Should().StartWith("samverkan: ");
    }

    [Fact]
    public void List_OfHostileWaivers_ComesOutHarmless()
    {
        var hostile = JsonSerializer.Serialize("\u001b[31m<script>|`\r\n::error::x\u202e\u2028");
        var file = Written($"- {{ rule: {hostile}, subject: {hostile}, in: {hostile}, reason: {hostile}, decided-by: {hostile}, decision: {hostile}, until: 2025 }}");

        var run = Cli.Run("waiver", "list", file, "--as-of", "2025-01-01");

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().NotContainAny("\u001b", "\u202e", "\u2028", "\r", "\n::error");
        var check = Check("--waivers", file);
        (check.Output + check.Error).Should().NotContainAny("\u001b", "\u202e", "\u2028", "\r", "\n::error");
    }

    private string Written(params string[] waivers)
    {
        var file = _folder.File("some.waivers.yaml");
        File.WriteAllText(file, "waivers-of: council\nwaivers:" + (waivers.Length == 0 ? " []" : "\n" + string.Join('\n', waivers)) + "\n");
        return file;
    }

    private static CliRun Check(params string[] args) => Cli.Run(["check", Structure, "--charter", Charter, .. args]);
}
