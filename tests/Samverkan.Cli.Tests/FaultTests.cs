using System.Diagnostics;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>What can go wrong around the command, in processes of their own: outputs are whole or not there, the exit code is right, and one sentence says why.</summary>
public sealed class FaultTests
{
    private const string Violates = "samples/ostergotland-2019/too-few-meetings.structure.yaml";
    private const string Check = "samverkan check " + Violates + " --charter ostergotland-2019";

    [UnixFact]
    public void ReaderThatGoesAway_LeavesTheVerdict()
    {
        using var folder = new TemporaryFolder();

        var run = Shell.Run($"(samverkan check samples/ostergotland-2019/*.structure.yaml --charter ostergotland-2019 --format json; echo $? > {folder.File("exit")}) | head -c 1");

        File.ReadAllText(folder.File("exit")).Trim().Should().Be("1");
        run.Output.Should().Be("{");
        run.Error.Should().BeEmpty();
    }

    [UnixFact]
    public void FullDisk_BehindStandardOutput_IsOneClearSentence()
    {
        var run = Shell.Run(Check + " > /dev/full");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().MatchRegex("^samverkan: the output cannot be written \\([^\n]+\\)\n$");
    }

    [UnixFact]
    public void FullDisk_BehindADevice_IsOneClearSentence()
    {
        var run = Shell.Run(Check + " --format json=/dev/full");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().MatchRegex("^samverkan: /dev/full: cannot be written \\([^\n]+\\)\n$");
    }

    // No file may grow past 4 KB, which is less than the report: what a full disk says, a process without rights can see too.
    [UnixFact]
    public void FullDisk_UnderAReport_LeavesWhatWasThere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("old.json"), "what was there");
        File.WriteAllText(folder.File("empty.json"), "");
        foreach (var name in (string[])["old.json", "empty.json", "new.json"])
        {
            var run = Shell.Run($"trap '' XFSZ; ulimit -f 8; {Check} --format sarif={folder.File(name)}");

            run.Exit.Should().Be(ExitCode.BadInput, run.Error);
            run.Error.Should().StartWith($"samverkan: {folder.File(name)}: cannot be written (").And.EndWith(")\n");
        }

        File.ReadAllText(folder.File("old.json")).Should().Be("what was there");
        File.ReadAllText(folder.File("empty.json")).Should().BeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(folder.File("x"))!).Should().HaveCount(2, "neither a new report nor half of one is there");
    }

    [UnixFact]
    public void Interrupt_LeavesWhatWasThereAndSaysSo() => AskToEnd("INT", 130);

    [UnixFact]
    public void Termination_LeavesWhatWasThereAndSaysSo() => AskToEnd("TERM", 143);

    [UnixFact]
    public void FileThatComesInPieces_IsReadToItsEnd()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Violates);

        var run = Shell.Run(
            $"mkfifo {folder.File("p.yaml")}; (head -c 1000 {Violates}; sleep 0.2; tail -c +1001 {Violates}) > {folder.File("p.yaml")} & "
            + $"samverkan check {folder.File("p.yaml")} --charter ostergotland-2019 --format json");

        run.Exit.Should().Be(ExitCode.Violations, run.Error);
        run.Output.Should().Contain("four-meetings-a-year");
        text.Length.Should().BeGreaterThan(1000);
    }

    [UnixFact]
    public void FileThatBreaksOffWhileItIsRead_IsOneClearSentence()
    {
        // The first page of a process's memory is nowhere: it opens, and then cannot be read.
        var run = Cli.Run("check", "/proc/self/mem", "--charter", "ostergotland-2019");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().MatchRegex("^samverkan: /proc/self/mem: cannot be read \\([^\n]+\\)\n$");
    }

    [UnixFact]
    public void FileThatNeverEnds_IsReadNoFurtherThanTheLimit()
    {
        var run = Cli.Run("check", "/dev/zero", "--charter", "ostergotland-2019");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("[text/too-large]");
    }

    [UnixFact]
    public void FileThatHasVanished_IsOneClearSentence()
    {
        using var folder = new TemporaryFolder();
        var link = folder.File("link.structure.yaml");
        File.CreateSymbolicLink(link, folder.File("gone.structure.yaml"));

        var run = Cli.Run("check", link, "--charter", "ostergotland-2019");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Be($"samverkan: {link}: no such file; check its name, and which folder you are in\n");
    }

    [UnixFact(ButNotRoot = true)]
    public void FileThatMayNotBeRead_IsOneClearSentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("secret.structure.yaml");
        File.WriteAllText(file, "structure: x");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        var run = Cli.Run("check", file, "--charter", "ostergotland-2019");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Be($"samverkan: {file}: may not be read\n");
    }

    [UnixFact]
    public void FolderThatLeadsIntoItself_IsSearchedOnce()
    {
        using var folder = new TemporaryFolder();
        var inner = Directory.CreateDirectory(folder.File("inner")).FullName;
        File.CreateSymbolicLink(Path.Combine(inner, "ring"), Path.GetDirectoryName(inner)!);
        foreach (var what in (string[])["cases", "charter"])
        {
            File.Copy($"docs/examples/council.{what}.yaml", Path.Combine(inner, $"council.{what}.yaml"));
        }

        File.Copy("docs/examples/council.structure.yaml", Path.Combine(inner, "council.structure.yaml"));
        File.Copy("docs/examples/mended.structure.yaml", Path.Combine(inner, "mended.structure.yaml"));

        var run = Cli.Run("test", Path.GetDirectoryName(inner)!);

        run.Exit.Should().Be(ExitCode.Complies, run.Error);
        run.Output.Split('\n').Count(l => l.StartsWith("council: ", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public void ArgumentWithControlCharacters_IsShownHarmless()
    {
        var run = Cli.Run("\u001b[31mcheck");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().NotContain("\u001b").And.Contain("\\u001B[31m");
        Cli.Run("check", "\u001b]0;title\u0007.yaml", "--charter", "\u202egnp.yaml").Error.Should().NotContainAny("\u001b", "\u0007", "\u202e");
    }

    // It waits for a structure that somebody has begun to write and never finishes.
    private static void AskToEnd(string signal, int exit)
    {
        using var folder = new TemporaryFolder();
        var (pipe, report) = (folder.File("s.yaml"), folder.File("report.json"));
        File.WriteAllText(report, "what was there");
        Shell.Run($"mkfifo {pipe}").Error.Should().BeEmpty();
        using var process = Shell.Start("check", pipe, "--charter", "ostergotland-2019", "--format", "json=" + report);
        using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            writer.Write("structure: "u8);
            writer.Flush();
            using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();

            var run = Shell.End(process);

            ((int)run.Exit).Should().Be(exit);
            run.Output.Should().BeEmpty();
            run.Error.Should().Be("samverkan: interrupted\n");
        }

        File.ReadAllText(report).Should().Be("what was there");
        File.Exists(report + ".part").Should().BeFalse();
    }
}
