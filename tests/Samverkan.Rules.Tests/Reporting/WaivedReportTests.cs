using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Samverkan.Model;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Tests.Waivers;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>What is waived, known and solved, in every form of report.</summary>
public sealed class WaivedReportTests
{
    private const string Hostile = "\u001b[31m<script>|`*_\r\n::error::x,y:%0A]]>&\"'\u202e\u2028";

    // In the northern council a waived violation, and a departure whose waiver has expired; in the southern one what was known; something solved.
    private static readonly string[] Given =
    [
        "rule: two-seats, subject: alfa, in: norra", "rule: political, subject: norra, until: 2025-05-31", "rule: political, subject: sodra", "rule: two-seats, subject: gamma",
        "rule: meets, subject: all, in: sodra, waives: undetermined",
    ];

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Write_WaivedKnownAndSolved_IsAsKept(string format) => Snapshot.Verify(Written(format, Language.English), format);

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public void Write_WaivedKnownAndSolvedInSwedish_IsAsKept(string format) => Snapshot.Verify(Written(format, Language.Swedish), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Waived_TellsReasonDeciderReferenceAndLastDay(string format)
    {
        foreach (var language in new[] { Language.English, Language.Swedish })
        {
            Written(format, language).Should().ContainAll("A reason", "The assembly", "A 1", "2025-12-31");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_HostileWaiver_ComesOutHarmless(string format)
    {
        var waiver = new Waiver
        {
            Charter = "council",
            Rule = "two-seats",
            Subject = null,
            Reason = Wording.Same(Hostile),
            DecidedBy = Wording.Same(Hostile),
            Decision = Hostile,
            Until = new DateOnly(2025, 12, 31),
        };
        var nowhere = waiver with { Subject = Hostile, In = Hostile };
        var baseline = new Baseline(["council"], [new("councils", "council", Hostile, Hostile, Hostile, "violation")], null);

        var text = Written(format, Language.English, Council.Judge(WaiverSet.Of(waiver, nowhere), baseline: baseline));

        text.Should().NotContainAny("\u001b", "\u202e", "\u2028", "\r");
        text.Should().NotContain("\n::error::x");
        if (format is not ("text" or "github"))
        {
            text.Should().NotContain("<script>|");
        }

        switch (format)
        {
            case "json" or "sarif":
                FluentActions.Invoking(() => JsonDocument.Parse(text)).Should().NotThrow();
                break;
            case "junit":
                XDocument.Parse(text).Descendants("skipped").Should().NotBeEmpty();
                break;
            case "markdown":
                text.Should().NotContain("[31m<").And.Contain("&lt;script&gt;");
                break;
            default:
                break;
        }
    }

    [Fact]
    public void Write_HostileBaseline_IsReadBackAsItWas()
    {
        var baseline = new Baseline(["council"], [new("s", "c", Hostile, "organisation:" + Hostile, "null", "violation")], null);
        using var writer = new StringWriter();

        baseline.Write(writer);

        writer.ToString().Should().NotContainAny("\u001b", "\u202e", "\u2028", "\r");
        Baseline.Parse(writer.ToString()).OrThrow().Known.Should().Equal(baseline.Known);
    }

    [Fact]
    public void Sarif_WithWaivers_SuppressesWhatIsWaivedAndSaysOfTheRestThatItIsNot()
    {
        using var sarif = JsonDocument.Parse(Written("sarif", Language.English));

        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Select(r => r.GetProperty("suppressions").GetArrayLength()).Should().Contain(1).And.Contain(0);
        results.Should().OnlyContain(r => r.GetProperty("suppressions").GetArrayLength() == 1 || r.GetProperty("baselineState").GetString() == "unchanged" || r.GetProperty("baselineState").GetString() == "new");
        using var without = JsonDocument.Parse(Written("sarif", Language.English, Council.Judge()));
        without.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().SelectMany(r => r.EnumerateObject()).Select(m => m.Name).Should().NotContain(["suppressions", "baselineState"]);
    }

    [Fact]
    public void JUnit_WhereAllIsWaivedOrKnown_HasNoFailure()
    {
        var baseline = Baseline.Of(Council.Judge());

        var suite = XDocument.Parse(Written("junit", Language.English, Council.Judge(Council.Waivers("rule: two-seats, subject: all"), baseline: baseline)));

        suite.Descendants("failure").Should().BeEmpty();
        suite.Root!.Attribute("failures")!.Value.Should().Be("0");
        suite.Descendants("skipped").Select(s => s.Attribute("message")!.Value).Should().Contain(m => m.StartsWith("violation, waived: ")).And.Contain(m => m.StartsWith("violation, known: "));
    }

    [Fact]
    public void GitHub_WaivedOrKnown_IsANoticeOnly()
    {
        var lines = Written("github", Language.English, Council.Judge(Council.Waivers("rule: two-seats, subject: all"), baseline: Baseline.Of(Council.Judge()))).TrimEnd('\n').Split('\n');

        lines.Should().OnlyContain(l => l.StartsWith("::notice "));
    }

    private static string Written(string format, Language language) => Written(format, language, Council.Judge(Council.Waivers(Given), baseline: Baseline.Parse(
        """
        baseline-of: council
        known:
        - { structure: councils, charter: council, rule: two-seats, subject: "organisation:alfa", in: sodra, finding: violation }
        - { structure: councils, charter: council, rule: two-seats, subject: "organisation:beta", in: sodra, finding: violation }
        """).OrThrow()));

    private static string Written(string format, Language language, EvaluationResult result)
    {
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(new Report([result], language), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
