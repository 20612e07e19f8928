using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Samverkan.Model;
using Samverkan.Rules.Reporting;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>Names that would steer a terminal, end an element, a table cell or a line, start a workflow command, make a link or turn the reading direction: text in every format, wherever they stand.</summary>
public sealed partial class HostileNamesTests
{
    // The number tells where it stands.
    private static string Hostile(int place) => $"n{place}\u001b[31m<script>alert({place})</script>|`*_[x](http://127.0.0.1/)\r\n::error::x,y:%0A]]>&\"'\u202e\u2028\u2066 @user #1 ![i](j)";

    private static readonly SearchValues<char> Steering = SearchValues.Create('\u001b', '\r', '\u202e', '\u2028', '\u2066', '\u200f', '\u0085');

    [Fact]
    public void Text_HostileNames_SteerNothingAndStartNoLine()
    {
        var text = Written(ReportFormat.Text);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        text.Split('\n').Should().NotContain(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal));
        text.Should().Contain("\\u001B[31m").And.Contain("\\u202E");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void Json_HostileNames_AreTheNamesAndNothingElse(string format)
    {
        var text = Written(ReportFormat.Find(format)!);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("structures")[0].GetProperty("name").GetString().Should().Be(Hostile(1));
        json.RootElement.GetProperty("structures")[0].GetProperty("source").GetString().Should().Be(Hostile(8));
        json.RootElement.GetProperty("findings")[0].GetProperty("subject").GetProperty("name").GetString().Should().Be($"{Hostile(2)} in {Hostile(3)}");
    }

    [Fact]
    public void Sarif_HostileNames_MakeNoLinkAndNoAddress()
    {
        var text = Written(ReportFormat.Sarif);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        using var sarif = JsonDocument.Parse(text);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        SarifLink().Matches(message).Select(m => m.Value).Should().Equal("[the rule](1)");
        message.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Uri.IsWellFormedUriString(uri, UriKind.Relative).Should().BeTrue();
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("markdown").GetString().Should()
            .NotContain("<script>").And.NotContain("[x](").And.Contain("\\[x\\](");
    }

    [Fact]
    public void JUnit_HostileNames_EndNoElement()
    {
        var text = Written(ReportFormat.JUnit);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        text.Should().NotContain("<script>");
        var suites = XDocument.Parse(text).Root!;
        suites.Descendants().Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["testsuite", "testcase", "failure", "skipped"]);
        suites.Descendants("failure").First().Attribute("message")!.Value.Should().Contain("<script>alert(2)</script>");
    }

    [Fact]
    public void Markdown_HostileNames_EndNoCellAndMakeNoLinkMentionOrElement()
    {
        var text = Written(ReportFormat.Markdown);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        var prose = CodeSpan().Replace(text, "");
        prose.Should().NotContainAny("<script", "@user", "[x](", "![i]");
        prose.Split('\n').Where(l => l.StartsWith('|')).Should().NotBeEmpty()
            .And.OnlyContain(l => l.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') == 6);
        text.Split('\n').Should().NotContain(l => l.StartsWith("::", StringComparison.Ordinal));
        text.Split('\n').Where(l => l.Contains('`')).Should().OnlyContain(l => l.Replace("\\`", "", StringComparison.Ordinal).Count(c => c == '`') % 2 == 0);
    }

    [Fact]
    public void GitHub_HostileNames_StartNoCommandAndAddNoProperty()
    {
        var lines = Written(ReportFormat.GitHub).TrimEnd('\n').Split('\n');

        lines.Should().HaveCount(2).And.OnlyContain(l => !l.Any(c => Steering.Contains(c)));
        foreach (var line in lines)
        {
            var command = Command().Match(line);
            command.Success.Should().BeTrue("{0} is a command", line);
            command.Groups["properties"].Value.Split(',').Select(p => p.Split('=')[0]).Should().Equal("file", "line", "endLine", "col", "endColumn", "title");
        }
    }

    [Fact]
    public void Html_HostileNames_AreTextAndNothingElse()
    {
        var text = Written(ReportFormat.Html);

        text.AsSpan().IndexOfAny(Steering).Should().Be(-1);
        text.Should().NotContainAny("<script", "<img", "javascript:", "[x](http://127.0.0.1/)\"");
        text.Should().Contain("n1\\u001B[31m&lt;script&gt;alert(1)&lt;/script&gt;");

        // Nothing in an attribute but what this project puts there: what comes from files and stands in one is encoded, quotes and all.
        Attribute().Matches(text).SelectMany(m => m.Groups["name"].Captures.Select(c => c.Value)).Should().Contain("href").And.NotContain(n => n.StartsWith("on", StringComparison.OrdinalIgnoreCase) || n == "style" || n == "src");
    }

    [GeneratedRegex(@"(?<!\\)\[(?:[^\[\]\\]|\\.)*(?<!\\)\]\([^)]*\)")]
    private static partial Regex SarifLink();

    [GeneratedRegex("(?<!\\\\)`[^`\n]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^::(?:error|warning|notice) (?<properties>[^:]*)::.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("<[a-z0-9]+(?: (?<name>[a-z-]+)(?:=\"[^\"]*\")?)*\\s*/?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    private static string Written(ReportFormat format)
    {
        static string Quoted(int place) => JsonSerializer.Serialize(Hostile(place));
        var rules = RuleSet.Parse(
            $$"""
            charter: council
            language: 1
            name: { sv: {{Quoted(4)}}, en: {{Quoted(4)}} }
            sources: { paper: { title: {{Quoted(5)}} } }
            words:
              rad: { kind-of: body }
              norra: { is: rad }
            rules:
            - id: two-seats
              cite: {{Quoted(6)}}
              says: { sv: {{Quoted(7)}}, en: {{Quoted(7)}} }
              in: norra
              each: municipality
              must: { seats: { exactly: 2 } }
            - id: meets
              cite: "4"
              says: { sv: Rådet möts fyra gånger om året., en: The council meets four times a year. }
              in: norra
              each: year
              must: { meetings: { at-least: 4 } }
            """,
            Hostile(9)).OrThrow();
        var structure = Structure.Parse(
            $$"""
            structure: s
            name: { sv: {{Quoted(1)}}, en: {{Quoted(1)}} }
            as-of: 2020-06-01
            organisations: { alfa: { kind: municipality, name: {{Quoted(2)}} } }
            bodies: { norra: { kind: rad, name: {{Quoted(3)}}, seats: [{ represents: alfa }] } }
            """,
            Hostile(8)).OrThrow();
        using var stream = new MemoryStream();
        format.Write(new Report([rules.Evaluate(structure)], Language.English), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
