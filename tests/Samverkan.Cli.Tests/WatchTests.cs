using System.Diagnostics;
using System.Text;
using Samverkan.Cli.Watching;
using Samverkan.Model;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private const string Charter = "docs/examples/council.charter.yaml";

    private readonly TemporaryFolder _folder = new();
    private readonly string _structure;

    public WatchTests()
    {
        _structure = _folder.File("council.structure.yaml");
        File.Copy("docs/examples/council.structure.yaml", _structure);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    public void Watch_EachSave_TellsWhatIsNewSolvedAndStillThere(string lang)
    {
        var output = Watch(
            [_structure], lang,
            () => Replace("meetings-per-year: 3", "meetings-per-year: 4"),
            () => Replace("side: opposition", "side: majority"),
            () => File.AppendAllText(_structure, "# a comment\n"));

        Snapshot.Verify(output.Replace(_structure, "council.structure.yaml", StringComparison.Ordinal), lang);
    }

    [Fact]
    public void Watch_FileThatCannotBeRead_KeepsTheLastVerdictUntilItCan()
    {
        var before = File.ReadAllText(_structure);

        var output = Watch([_structure], "en", () => File.WriteAllText(_structure, "structure: [\n"), () => File.WriteAllText(_structure, before));

        output.Should().Contain("what was said last stands until it can be").And.Contain("[text/not-yaml]");
        output[output.LastIndexOf("Changed", StringComparison.Ordinal)..].Should().Contain("nothing has changed in the verdict");
    }

    [Fact]
    public void Watch_Charter_IsWatchedAsWell()
    {
        var charter = _folder.File("council.charter.yaml");
        File.Copy(Charter, charter);

        var output = Run(
            new WatchSettings([_structure], [charter], [], null, Language.English),
            () => File.WriteAllText(charter, File.ReadAllText(charter).Replace("at-least: 4", "at-least: 3", StringComparison.Ordinal)));

        output.Should().Contain("solved: DEPARTURE");
    }

    [Fact]
    public void Watch_Cases_AreRunAgainWhenTheirCharterOrBaseChanges()
    {
        foreach (var name in new[] { "council.charter.yaml", "council.cases.yaml", "mended.structure.yaml" })
        {
            File.Copy("docs/examples/" + name, _folder.File(name));
        }

        var output = Run(
            new WatchSettings([_folder.File("council.cases.yaml")], [], [], null, Language.English),
            () => File.WriteAllText(_folder.File("mended.structure.yaml"), File.ReadAllText(_folder.File("mended.structure.yaml")).Replace("meetings-per-year: 4", "meetings-per-year: 3", StringComparison.Ordinal)));

        output.Should().Contain("all cases pass").And.Contain("cases fail (was: all cases pass)").And.Contain("new: FAILED CASE");
    }

    [Fact]
    public void Next_FileThatIsBeingWritten_IsToldOnceItHasComeToRest()
    {
        var lengths = new Queue<long>([1, 1, 5, 9, 9, 9]);
        var looks = 0;
        var changes = new FileChanges(_ => new FileStamp(DateTime.UnixEpoch, lengths.Dequeue()), () => looks++ < 5);
        changes.Watch(["a"]);

        changes.Next().Should().Equal("a");
        looks.Should().Be(4, "5 and 9 differ, and 9 comes twice");
        changes.Next().Should().BeNull("it is as it was told");
    }

    [Fact]
    public void Next_FileThatIsGoneForAMomentWhileAnEditorRenames_IsOneChange()
    {
        var old = new FileStamp(DateTime.UnixEpoch, 1);
        var states = new Queue<FileStamp?>([old, null, old with { Length = 2 }, old with { Length = 2 }]);
        var changes = new FileChanges(_ => states.Dequeue(), () => states.Count > 0);
        changes.Watch(["a"]);

        changes.Next().Should().Equal("a");
        states.Should().BeEmpty();
    }

    [Fact]
    public void Watch_WithoutACharter_IsOneClearSentence() => Cli.Run("watch", _structure).Error.Should().Be("samverkan: give a charter with --charter\n");

    [Fact]
    public async Task Watch_AsAProcess_SeesAFileThatIsReplacedAndEndsWithZeroOnCtrlC()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Ctrl-C cannot be sent to one process there.
        }

        var waivers = _folder.File("council.waivers.yaml");
        File.WriteAllText(waivers, "waivers-of: council\nwaivers: []\n");
        var start = ChildProcess.Interruptible(typeof(Application).Assembly.Location, "watch", _structure, "--charter", Charter, "--waivers", waivers);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = RepositoryRoot.Path();
        using var process = Process.Start(start)!;
        try
        {
            await Until(process, "does not comply");
            await Until(process, "UNDETERMINED");
            var beside = _folder.File("beside.tmp");
            File.WriteAllText(beside, File.ReadAllText(_structure).Replace("meetings-per-year: 3", "meetings-per-year: 4", StringComparison.Ordinal));
            File.Move(beside, _structure, overwrite: true);
            await Until(process, "solved: DEPARTURE");
            File.WriteAllText(waivers, "waivers-of: council\nwaivers:\n- { rule: a-seat-for-each-side, subject: berga, reason: A reason, decided-by: The council, decision: A 1, until: 2025-12-31 }\n");
            await Until(process, "solved: VIOLATION");

            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync(patience.Token);
            process.ExitCode.Should().Be(0);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static async Task Until(Process process, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"the output ended before `{text}`: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    private void Replace(string old, string now) => File.WriteAllText(_structure, File.ReadAllText(_structure).Replace(old, now, StringComparison.Ordinal));

    private static string Watch(string[] files, string lang, params Action[] saves) =>
        Run(new WatchSettings([.. files], [Charter], [], null, lang == "sv" ? Language.Swedish : Language.English), saves);

    // Between two looks at the files one save is made; a number that counts up stands for the time of writing.
    private static string Run(WatchSettings settings, params Action[] saves)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var waiting = new Queue<Action>(saves.SelectMany(s => new[] { s, () => { } }));
        var changes = new FileChanges(
            path => File.Exists(path) ? new FileStamp(DateTime.UnixEpoch, File.ReadAllText(path).Aggregate(17L, (hash, c) => unchecked((hash * 31) + c))) : null,
            () =>
            {
                if (!waiting.TryDequeue(out var save))
                {
                    return false;
                }

                save();
                return true;
            });
        using var writer = new StreamWriter(output, leaveOpen: true);
        new WatchRun(settings, changes, new Terminal(Stream.Null, output, error), writer).Run().Should().Be(ExitCode.Complies);
        return Encoding.UTF8.GetString(output.ToArray()) + error;
    }
}
