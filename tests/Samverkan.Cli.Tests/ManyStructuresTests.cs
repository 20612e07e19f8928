using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>More structures than fit into memory, through the pipes of a process of its own.</summary>
public sealed class ManyStructuresTests
{
    private const int Heap = 40 * 1024 * 1024;

    [Fact]
    public async Task FiveThousandStructures_OfMoreBytesThanTheHeapHolds_AreToldOneByOneAndInOrder()
    {
        using var folder = new TempFolder();
        var name = new string('å', 5000);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(Application).Assembly.Location, "check", "-", "--charter", Council.Charter, "--format", "ndjson", "--format", "json=" + folder["all.json"], "--format", "junit=" + folder["all.xml"] },
            Environment = { ["DOTNET_GCHeapHardLimit"] = Heap.ToString("X", CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        var bytesIn = 0L;
        var feeding = Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++)
            {
                var line = Council.GoodLine($"s{i}").Replace("\"as-of\"", $"\"name\":\"{name}\",\"as-of\"", StringComparison.Ordinal);
                bytesIn += line.Length;
                process.StandardInput.Write(line);
            }

            process.StandardInput.Close();
        });
        var error = process.StandardError.ReadToEndAsync();

        var lines = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("structures")[0].GetProperty("structure").GetString().Should().Be($"s{lines++}");
        }

        await feeding;
        await process.WaitForExitAsync();
        (await error).Should().BeEmpty();
        process.ExitCode.Should().Be(0);
        lines.Should().Be(5000);
        new FileInfo(folder["all.json"]).Length.Should().BeGreaterThan(Heap);
        using var whole = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["all.json"]));
        whole.RootElement.GetProperty("totals").GetProperty("compliant").GetInt32().Should().Be(5000);
        folder.Files.Should().Equal("all.json", "all.xml");
        (2 * bytesIn).Should().BeGreaterThan(Heap);
    }

    [Fact]
    public async Task Stage_OfAPipeline_AnswersEachLineBeforeTheNextIsThere()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { typeof(Application).Assembly.Location, "check", "-", "--charter", Council.Charter, "--format", "ndjson", "--fail-on", "never" },
        };
        using var process = Process.Start(start)!;
        foreach (var id in new[] { "a", "b", "c" })
        {
            await process.StandardInput.WriteAsync(Council.BadLine(id));
            await process.StandardInput.FlushAsync();

            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));

            line.Should().Contain($"\"structure\":\"{id}\"");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task RunThatIsStopped_LeavesNoHalfWrittenFile(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        var start = ChildProcess.Interruptible(
            typeof(Application).Assembly.Location, "check", "-", "--charter", Council.Charter, "--format", "ndjson", "--format", "github=" + folder["report.txt"]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(Council.BadLine());
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        folder.Files.Should().Equal("report.txt.part");

        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        process.ExitCode.Should().NotBe(0);
        folder.Files.Should().BeEmpty();
    }
}
