using System.Globalization;
using System.Text;
using System.Text.Json;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Hostile;

/// <summary>Files made to do harm: they are read like any other, or told off with a place. What passes a limit stands in ReadLimitsTests, what cannot be read at all in the corpus.</summary>
public sealed class HostileInputTests
{
    private const string Charter = """
        rules:
        - id: seats
          in: norra
          each: municipality
          must: { seats: { at-least: 1 } }
        - id: calm
          in: norra
          should: { meetings: { at-most: 4 } }
        """;

    // What steers a terminal, turns the reading direction, ends a line, a string, an element or a command, and halves of characters.
    public static TheoryData<string> Names =>
    [
        "\\u001b[2J\\u001b]0;owned\\u0007", "\\u202Egnp.exe", "\\u2066a\\u2069", "\\u200Ea\\u061Cb", "a\\nb\\rc\\u2028d\\u2029e\\u0085f", "\\u0000NUL", "\\u007f\\u009b31m", "\\ufeff\\uffff\\ufffe",
        "]]>-->\\\"'><script>alert(1)</script>&amp;", "::error::x%0A::set-output name=a::b", "|a|b|\\\\|`c`*d*_e_[f](javascript:g)", "{\\\"a\\\": [}", "=cmd|'/c calc'!A1", "${{ secrets.X }}$(id)`id`",
        "e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301", "\\ud83d\\ude00",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_InEveryReport_IsOnlyAName(string escaped)
    {
        var structure = Structure.Parse(
            $$"""{ "structure": "s", "as-of": "2020-06-01", "organisations": { "alfa": { "kind": "municipality", "name": "{{escaped}}" } }, "bodies": { "norra": { "kind": "rad", "name": "{{escaped}}", "seats": [] } } }""",
            "s.structure.json").OrThrow();
        var result = Judged.Charter(Charter).Evaluate(structure);
        result.Findings.Should().NotBeEmpty();

        foreach (var language in (Language[])[Language.Swedish, Language.English])
        {
            foreach (var format in ReportFormat.All)
            {
                using var stream = new MemoryStream();
                format.Write(new Report([result], language), stream);
                var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());

                text.Where(c => c != '\n' && SafeText.IsHarmful(c)).Should().BeEmpty(format.Name);
                if (format.Name is "json" or "sarif")
                {
                    using var json = JsonDocument.Parse(text);
                }
                else if (format.Name == "junit")
                {
                    System.Xml.Linq.XDocument.Parse(text).Root.Should().NotBeNull();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_InADiagnostic_IsOnlyAName(string escaped)
    {
        var text = $$"""{ "structure": "s", "as-of": "{{escaped}}", "{{escaped}}": 1, "bodies": { "{{escaped}}": { "kind": "x" } } }""";
        var source = new Samverkan.Model.Text.SourceText("\u001b[1m\u202e.json", text);
        var read = Samverkan.Model.Reading.StructureReader.Read(source);
        using var shown = new StringWriter();

        DiagnosticWriter.Write(read.Diagnostics, [source], shown, Language.English);

        read.Succeeded.Should().BeFalse();
        shown.ToString().Where(c => c != '\n' && SafeText.IsHarmful(c)).Should().BeEmpty();
        shown.ToString().Split('\n').Should().NotContain(l => l.StartsWith("::", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("superior")]
    [InlineData("part-of")]
    [InlineData("replaces")]
    public void Ring_OfBodies_IsJudged(string tie)
    {
        var bodies = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  b{i}: {{ kind: rad, {tie}: b{(i + 1) % 2_000} }}\n"));

        Judged.Structure($"organisations: {{}}\nbodies:\n  norra: {{ kind: rad, {tie}: norra }}\n{bodies}").Elements.Should().NotBeEmpty();
        Judged.By(Charter, $"organisations: {{ alfa: {{ kind: municipality }} }}\nbodies:\n  norra: {{ kind: rad, {tie}: norra, seats: [] }}\n{bodies}").Result.Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Ring_OfCollectives_IsJudged()
    {
        var ring = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  k{i}: {{ kind: collective, members: [k{(i + 1) % 2_000}, alfa] }}\n"));

        Judged.By(Charter, $"organisations:\n  alfa: {{ kind: municipality }}\n{ring}bodies: {{ norra: {{ kind: rad, seats: [{{ represents: k0 }}] }} }}").Result.Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Chain_OfOverrides_AsLongAsTheCharter_IsRead()
    {
        var rules = string.Concat(Enumerable.Range(0, 3_000).Select(i =>
            $"- {{ id: r{i}, cite: \"1\", says: x, in: norra, must: {{ sphere: political }}{(i == 0 ? "" : $", overrides: r{i - 1}")} }}\n"));
        var text = "charter: c\nlanguage: 1\nname: C\nsources: { p: { title: P } }\nwords: { rad: { kind-of: body }, norra: { is: rad } }\nrules:\n" + rules;

        RuleSet.Parse(text).Diagnostics.Should().OnlyContain(d => d.Code == "charter/body-not-required");
    }

    [Fact]
    public void Anchor_InsideItself_IsReported() => WhenRead.Structure("structure: x\nfacts: &a [*a]\n").ShouldReport("text/unknown-anchor").Under("*a");

    [Fact]
    public void Anchor_GivenTwice_MeansTheLatest()
    {
        var structure = Judged.Structure("organisations: { a: { kind: municipality, name: &n Alfa }, b: { kind: municipality, name: &n Beta }, c: { kind: municipality, name: *n } }\nbodies: {}");

        structure.Elements.Single(e => e.Id == "c").Name.Should().Be("Beta");
    }

    [Theory]
    [InlineData("!!python/object/apply:os.system [id]")]
    [InlineData("!!js/function x")]
    [InlineData("!<tag:yaml.org,2002:timestamp> 2019-01-01")]
    [InlineData("!!binary aGVq")]
    [InlineData("!ruby/object:Gem::Installer x")]
    public void Tag_ThatAsksForAType_IsReported(string value) => WhenRead.Structure($"structure: x\nname: {value}\n").ShouldReport("text/tag");

    [Theory]
    [InlineData("meetings-per-year: 99999999999999999999", "structure/not-a-number")]
    [InlineData("meetings-per-year: -1", "structure/not-a-number")]
    [InlineData("meetings-per-year: 1e9", "structure/not-a-number")]
    [InlineData("meetings-per-year: 0x7f", "structure/not-a-number")]
    [InlineData("meetings-per-year: ٣", "structure/not-a-number")]
    [InlineData("seats: [{ count: 1000000001 }]", "structure/not-a-number")]
    [InlineData("seats: [{ count: { free: 0..99999999999 } }]", "structure/wrong-shape")]
    [InlineData("from: 10000-01-01", "structure/bad-date")]
    [InlineData("from: 0000-00-00", "structure/bad-date")]
    [InlineData("from: 2019-02-29", "structure/bad-date")]
    [InlineData("from: 2019-01-01T00:00:00Z", "structure/bad-date")]
    [InlineData("from: ２０１９-01-01", "structure/bad-date")]
    public void Number_OrDate_OutOfRange_IsReported(string fact, string code) =>
        Judged.ReadingStructure($"bodies: {{ norra: {{ kind: rad, {fact} }} }}").ShouldReport(code);

    [Fact]
    public void NumbersAndDates_AtTheEndsOfTheirRanges_AreJudged()
    {
        var judged = Judged.By(
            """
            rules:
            - { id: many, in: norra, must: { seats: { at-most: 1000000000 } } }
            - { id: each, in: norra, each: year, should: { meetings: { at-least: 1 } } }
            - { id: called, in: norra, must: { meetings: { all: { called: { at-least: 9999 years, before: 9999-12-31 } } } } }
            """,
            """
            covers: [structure, events]
            as-of: 9999-12-31
            period: { from: 9800-01-01, until: 9999-12-31 }
            bodies:
              norra:
                kind: rad
                from: 0001-01-01
                until: 9999-12-31
                seats: [{ count: 1000000000 }, { count: { at-least: 1000000000 } }, { count: { free: 0..1000000000 } }]
                meetings: [{ date: 0001-01-01, called: 9999-12-31 }, { date: 9999-12-31, called: 0001-01-01 }, { date: "9999" }]
            """);

        judged.Result.Succeeded.Should().BeTrue();
        judged.Result.Findings.Length.Should().BeInRange(1, 20_000);
    }

    [Fact]
    public void MillionSeats_WrittenOut_AreJudged()
    {
        var text = new StringBuilder("organisations: { k: { kind: municipality } }\nbodies:\n");
        for (var body = 0; body < 1_000; body++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  b{body}:\n    kind: rad\n    seats:\n");
            for (var seat = 0; seat < 1_000; seat++)
            {
                text.Append("    - { represents: k }\n");
            }
        }

        var judged = Judged.By("rules:\n- { id: seats, in: rad, must: { seats: { represents: municipality, exactly: 1000 } } }", text.ToString());

        judged.Result.Structure.Elements.Should().HaveCountGreaterThan(1_000_000);
        judged.Result.Rules.Single().Judgements.Should().HaveCount(1_000).And.OnlyContain(j => j.Outcome == Outcome.Satisfied);
    }

    [Fact]
    public void MillionSeats_OfAThousandLines_AreJudged()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"k{i}: {{ kind: municipality }}")));
        var seats = string.Join(", ", Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{ id: s{i}, represents: {{ each: municipality }} }}")));

        var judged = Judged.By(Charter, $"organisations: {{ {organisations} }}\nbodies: {{ norra: {{ kind: rad, seats: [{seats}] }} }}");

        judged.Result.Structure.Elements.Should().HaveCountGreaterThan(1_000_000);
        judged.Rule("seats").Result.Should().NotBeNull();
        judged.Result.Rules.First().Outcome.Should().Be(Outcome.Satisfied);
    }

    [Fact]
    public void MoreSeatsThanTwoMillion_AreRefused()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 2_001).Select(i => string.Create(CultureInfo.InvariantCulture, $"k{i}: {{ kind: municipality }}")));
        var seats = string.Join(", ", Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{ id: s{i}, represents: {{ each: municipality }} }}")));

        Judged.ReadingStructure($"organisations: {{ {organisations} }}\nbodies: {{ norra: {{ kind: rad, seats: [{seats}] }} }}").ShouldReport("structure/too-many-things");
    }
}
