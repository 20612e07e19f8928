using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Samverkan.Model;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Tests.Waivers;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>JSON reports are what <c>schemas/report.schema.json</c> says, and the schema says no less.</summary>
public sealed class JsonReportSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryRoot.Path("schemas", "report.schema.json"))).GetAwaiter().GetResult();

    [Fact]
    public void Write_EverySample_FitsTheSchema()
    {
        foreach (var (name, report) in SampleReports.All())
        {
            Faults(Encoding.UTF8.GetString(report.Written(ReportFormat.Json))).Should().BeEmpty(name);
        }
    }

    [Fact]
    public void Kept_EveryJsonReport_FitsTheSchema()
    {
        var kept = Directory.EnumerateFiles(RepositoryRoot.Path("tests"), "*.verified.txt", SearchOption.AllDirectories)
            .SelectMany(f => f.Contains("ndjson", StringComparison.Ordinal) ? File.ReadAllLines(f).Where(l => l.Length > 0) : [File.ReadAllText(f)])
            .Where(t => t.TrimStart().StartsWith('{') && t.Contains("\"samverkan-report\"", StringComparison.Ordinal))
            .Concat(DocBlock.Of("docs/json-report.md").Select(b => b.Text).Where(t => t.Contains("samverkan-report", StringComparison.Ordinal)).Select(t => t[t.IndexOf('{', StringComparison.Ordinal)..]))
            .ToList();

        kept.Should().HaveCountGreaterThan(5);
        kept.SelectMany(Faults).Should().BeEmpty();
    }

    [Fact]
    public void Write_WaiversAndBaseline_FitsTheSchema()
    {
        var waivers = WaiverSet.Parse("""
            waivers-of: council
            waivers:
            - { rule: two-seats, subject: alfa, reason: Skäl, decided-by: Rådet, decision: D 1, until: 2025-12-31 }
            - { rule: political, subject: all, reason: Skäl, decided-by: Rådet, decision: D 2, from: 2020-01-01, until: 2024-12-31 }
            - { rule: two-seats, subject: gamma, in: norra, reason: Skäl, decided-by: Rådet, decision: D 3, until: 2025-12-31 }
            """).OrThrow();
        var result = Council.Judge(waivers, baseline: Baseline.Of(Council.Judge()));

        var json = Encoding.UTF8.GetString(new Report([result], Language.English).Written(ReportFormat.Json));

        json.Should().ContainAll("\"waiver\"", "\"lapsedWaiver\"", "\"waivers\"", "\"known\"", "\"solved\"");
        Faults(json).Should().BeEmpty();
    }

    [Theory]
    [InlineData("$", "extra")]
    [InlineData("$.totals", "extra")]
    [InlineData("$.structures[0]", "extra")]
    [InlineData("$.structures[0].charters[0]", "extra")]
    [InlineData("$.structures[0].charters[0].rules[0]", "extra")]
    [InlineData("$.structures[0].charters[0].rules[0].subjects", "extra")]
    [InlineData("$.findings[0]", "extra")]
    [InlineData("$.findings[0].subject", "extra")]
    [InlineData("$.findings[0].clauses[0]", "extra")]
    [InlineData("$.findings[0].remedy", "extra")]
    [InlineData("$.findings[0].remedy.actions[0]", "extra")]
    [InlineData("$.findings[0].charterLocation", "extra")]
    public void Schema_MemberThatIsNotDescribed_IsAFault(string at, string name) => FaultsAfter(j => ((JObject)j.SelectToken(at)!)[name] = 1).Should().NotBeEmpty();

    [Theory]
    [InlineData("$.totals")]
    [InlineData("$.structures[0].charters[0].rules[0].outcome")]
    [InlineData("$.findings[0].fingerprint")]
    [InlineData("$.findings[0].structureLocation.endColumn")]
    [InlineData("$.findings[0].remedy")]
    public void Schema_MemberThatIsLacking_IsAFault(string at) => FaultsAfter(j => j.SelectToken(at)!.Parent!.Remove()).Should().NotBeEmpty();

    [Theory]
    [InlineData("$.outcome", "good")]
    [InlineData("$.findings[0].force", "might")]
    [InlineData("$.findings[0].fingerprint", "12")]
    [InlineData("$.findings[0].structureLocation.line", 0)]
    [InlineData("$.structures[0].asOf", 2020)]
    public void Schema_ValueOfAnotherKind_IsAFault(string at, object value) => FaultsAfter(j => j.SelectToken(at)!.Replace(JToken.FromObject(value))).Should().NotBeEmpty();

    private static List<string> FaultsAfter(Action<JToken> change)
    {
        var json = Read(Encoding.UTF8.GetString(new Report([Council.Judge()], Language.English).Written(ReportFormat.Json)));
        change(json);
        return Faults(json);
    }

    private static List<string> Faults(string json) => Faults(Read(json));

    private static List<string> Faults(JToken json) => [.. Schema.Validate(json).Select(e => e.ToString())];

    // Days are texts.
    private static JToken Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
