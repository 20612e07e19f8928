using System.Diagnostics;
using System.Text.Json;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Rules.Tests.Reporting;

public sealed class SarifValidationTests
{
    // The tool names no home page, as the project has no address of its own. Of notes there are some too: rule ids need not look like CS2001, and rules have their help
    // in the file instead of on a page.
    private static readonly string[] ExpectedWarnings = ["SARIF2005"];

    [ClientFact("sarif-multitool")]
    public async Task Write_EverySample_IsValidByTheRulesOfSarifAndOfGitHub()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, report) in SampleReports.All().Where(r => r.Report.Results.Length != 1))
        {
            await File.WriteAllBytesAsync(folder.File(name + ".sarif"), report.Written(ReportFormat.Sarif));
        }

        var said = await Validate(folder, "*.sarif");

        said.Where(s => s.Level == "error").Should().BeEmpty();
        said.Select(s => s.Rule).Distinct().Should().BeEquivalentTo(ExpectedWarnings);
    }

    [ClientFact("sarif-multitool")]
    public async Task Validator_RuleIndexThatIsNotThere_IsAnError()
    {
        using var folder = new TemporaryFolder();
        var (name, report) = SampleReports.All().First(r => r.Report.Results.Single().Findings.Length > 0);
        var text = System.Text.Encoding.UTF8.GetString(report.Written(ReportFormat.Sarif));
        await File.WriteAllTextAsync(folder.File(name + ".sarif"), text.Replace("\"ruleIndex\": ", "\"ruleIndex\": 9", StringComparison.Ordinal));

        (await Validate(folder, "*.sarif")).Should().Contain(s => s.Level == "error");
    }

    private static async Task<List<(string Level, string Rule, string Text)>> Validate(TemporaryFolder folder, string files)
    {
        var log = folder.File("validation.log");
        using var process = Process.Start(new ProcessStartInfo(
            OutsideClient.SarifMultitool.PathOrThrow(),
            ["validate", folder.File(files), "--rule-kind", "Sarif;Gh", "--level", "Error;Warning", "--output", log, "--log", "ForceOverwrite"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Exists(log).Should().BeTrue(output);

        using var said = JsonDocument.Parse(await File.ReadAllTextAsync(log));
        return
        [
            .. said.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => (
                r.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
                r.GetProperty("ruleId").GetString()!,
                r.GetProperty("message").GetRawText())),
        ];
    }
}
