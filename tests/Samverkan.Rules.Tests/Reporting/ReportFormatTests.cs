using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Samverkan.Model;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed class ReportFormatTests
{
    private const string Charter = """
        charter: council
        language: 1
        name: { sv: Rådets stadga, en: Charter of the council }
        sources: { paper: { title: Paper on the council } }
        words:
          rad: { kind-of: body, sv: råd, en: council }
          norra: { is: rad, sv: norra rådet, en: the northern council }
        rules:
        - id: two-seats
          cite: "1"
          says: { sv: Varje kommun har två platser., en: Every municipality has two seats. }
          in: norra
          each: municipality
          must: { seats: { exactly: 2 } }
        - id: political
          cite: "2"
          says: { sv: Rådet bör vara politiskt., en: The council should be political. }
          in: norra
          should: { sphere: political }
        - id: informs
          cite: "3"
          says: { sv: Rådet får informera., en: The council may inform. }
          in: norra
          may: { powers: { only: [inform] } }
        - id: meets
          cite: "4"
          says: { sv: Rådet möts fyra gånger om året., en: The council meets four times a year. }
          in: norra
          each: year
          must: { meetings: { at-least: 4 } }
        """;

    // A name that would steer a terminal, break a line, a table or a workflow command, end an element or turn the reading direction.
    private const string Hostile = "\u001b[31m<script>|`*_\r\n::error::x,y:%0A]]>&\"'\u202e\u2028";

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_EachFormatInEnglish_IsAsKept(string format) => Snapshot.Verify(WithoutStyle(Written(format, "Alfa kommun", Language.English)), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_EachFormatInSwedish_IsAsKept(string format) => Snapshot.Verify(WithoutStyle(Written(format, "Alfa kommun", Language.Swedish)), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_EachFormatTwice_GivesTheSameBytes(string format) =>
        Written(format, "Alfa kommun", Language.English).Should().Be(Written(format, "Alfa kommun", Language.English));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_HostileName_ComesOutHarmless(string format)
    {
        var text = Written(format, Hostile, Language.English);

        text.Should().NotContainAny("\u001b", "\u202e", "\u2028", "\r");

        // Where nothing reads mark-up, a name with angle brackets is only a name.
        if (format is not ("text" or "github"))
        {
            text.Should().NotContain("<script>");
        }

        switch (format)
        {
            case "json" or "sarif":
                FluentActions.Invoking(() => JsonDocument.Parse(text)).Should().NotThrow();
                break;
            case "junit":
                XDocument.Parse(text).Descendants("failure").Should().NotBeEmpty();
                break;
            case "github":
                text.TrimEnd('\n').Split('\n').Should().OnlyContain(l => l.StartsWith("::", StringComparison.Ordinal));
                text.Should().NotContain("\n::error::x");
                break;
            case "markdown":
                text.Split('\n').Where(l => l.StartsWith('|')).Should().OnlyContain(l => l.Replace("\\|", "").Count(c => c == '|') == 6);
                break;
            default:
                text.Should().NotContain("\n::error");
                break;
        }
    }

    [Fact]
    public void Write_Sarif_TellsWhatIsOpenFromWhatFails()
    {
        using var sarif = JsonDocument.Parse(Written("sarif", "Alfa kommun", Language.English));

        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Select(r => (r.GetProperty("ruleId").GetString(), r.GetProperty("kind").GetString(), r.GetProperty("level").GetString())).Should().Equal(
            ("council.two-seats", "fail", "error"), ("council.political", "fail", "warning"), ("council.informs", "informational", "none"), ("council.meets", "open", "none"));
        results.Should().OnlyContain(r => r.GetProperty("partialFingerprints").GetProperty("samverkanFinding/v1").GetString()!.Length == 16);
    }

    // How a page looks is seen in a browser, not in its style sheet.
    private static string WithoutStyle(string text) =>
        text.IndexOf("<style>", StringComparison.Ordinal) is > 0 and var start ? text.Remove(start, text.IndexOf("</style>", StringComparison.Ordinal) - start) : text;

    private static string Written(string format, string name, Language language)
    {
        var structure = Structure.Parse(
            $$"""
            structure: s
            as-of: 2020-06-01
            organisations: { alfa: { kind: municipality, name: {{JsonSerializer.Serialize(name)}} } }
            bodies: { norra: { kind: rad, name: Norra rådet, sphere: official, powers: [inform, decide], seats: [{ represents: alfa }] } }
            """,
            "s.structure.yaml").OrThrow();
        var rules = RuleSet.Parse(Charter, "council.charter.yaml").OrThrow();
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(new Report([rules.Evaluate(structure)], language), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
