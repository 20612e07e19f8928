using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>JSON gives the same nodes as YAML, with places counted by hand.</summary>
public sealed class JsonLoaderTests
{
    [Theory]
    [InlineData("{\"a\": \"b\"}", "{a@1:2-1:5: b@1:7-1:10}@1:1-1:11")]
    [InlineData("{ \"a\" : [1, true, null] }", "{a@1:3-1:6: [1@1:10-1:11, true@1:13-1:17, null@1:19-1:23]@1:9-1:24}@1:1-1:26")]
    [InlineData("{\n  \"a\": {},\n  \"b\": []\n}\n", "{a@2:3-2:6: {}@2:8-2:10, b@3:3-3:6: []@3:8-3:10}@1:1-4:2")]
    [InlineData("{\"å\": \"ö\", \"b\": \"c\"}", "{å@1:2-1:5: ö@1:7-1:10, b@1:12-1:15: c@1:17-1:20}@1:1-1:21")]
    [InlineData("{\"a\\\"\": \"\\u00e5\", \"b\": 1}", "{a\"@1:2-1:7: å@1:9-1:17, b@1:19-1:22: 1@1:24-1:25}@1:1-1:26")]
    [InlineData("{\"\U0001F600\": 1, \"b\": -1.50}", "{\U0001F600@1:2-1:6: 1@1:8-1:9, b@1:11-1:14: -1.50@1:16-1:21}@1:1-1:22")]
    [InlineData("{\"a\":\r\n\"b\"}", "{a@1:2-1:5: b@2:1-2:4}@1:1-2:5")]
    [InlineData("\uFEFF{\"a\":1}", "{a@1:2-1:5: 1@1:6-1:7}@1:1-1:8")]
    public void Nodes_StandWhereTheyAreWritten(string text, string tree)
    {
        NodeText.Of(text, "x.json").Should().Be(tree);
    }

    [Theory]
    [InlineData("{\"a\": 1,}", 1, 9, "remove the comma")]
    [InlineData("{\"a\": [1,]}", 1, 10, "remove the comma")]
    [InlineData("{\"å\": 1, // x\n}", 1, 10, "remove the comment, or write the file in YAML")]
    [InlineData("{\"a\": /* x */ 1}", 1, 7, "remove the comment, or write the file in YAML")]
    [InlineData("{\"a\": 1", 1, 8, null)]
    [InlineData("{\"a\": 1}}", 1, 9, null)]
    [InlineData("{\"åäö\": x}", 1, 9, null)]
    [InlineData("{a: 1}", 1, 2, null)]
    [InlineData("{'a': 1}", 1, 2, null)]
    [InlineData("{\"a\" 1}", 1, 6, null)]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, null)]
    [InlineData("{\"a\": \"b\nc\"}", 1, 9, null)]
    [InlineData("{\"a\": 01}", 1, 8, null)]
    [InlineData("{\"a\": \"\\x\"}", 1, 9, "write `\\\\`")]
    public void MalformedJson_IsToldWhereItBreaks(string text, int line, int column, string? help)
    {
        var reported = WhenRead.Structure(text, "x.json").ShouldReportOnly("text/not-json").At(line, column);

        if (help is not null)
        {
            reported.WithHelp(help);
        }
    }

    [Theory]
    [InlineData("{\"a\": \"\\ud800\"}", "\"\\ud800\"")]
    [InlineData("{\"a\": \"b\", \"c\": \"x\\udc00\"}", "\"x\\udc00\"")]
    [InlineData("{\"\\ud800\": 1}", "\"\\ud800\"")]
    public void HalfSurrogates_InATextOrKey_AreUnderlined(string text, string underlined)
    {
        WhenRead.Structure(text, "x.json").ShouldReportOnly("text/not-json").Under(underlined);
    }

    [Fact]
    public void DuplicateKey_PointsToTheFirst()
    {
        WhenRead.Structure("{ \"structure\": \"x\", \"name\": \"a\",\n \"name\": \"b\" }", "x.json").ShouldReportOnly("text/duplicate-key").At(2, 2).WithRelated(1, 21);
    }

    [Fact]
    public void Depth_BeyondTheLimit_IsReported()
    {
        var text = "{\"a\": " + new string('[', 64) + new string(']', 64) + "}";

        WhenRead.Structure(text, "x.json").ShouldReportOnly("text/too-deep").At(1, 70);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void Words_ThatStandAgainAndAgain_TakeMemoryOnce(int words)
    {
        // Of every length around the eight bytes that are hashed at a time, and some with wide letters.
        var all = Enumerable.Range(0, words).Select(i => new string("aåö"[i % 3], i % 30) + i).ToList();
        var text = $"{{ \"a\": [{string.Join(", ", all.Concat(all).Select(w => $"\"{w}\""))}] }}";

        var root = DocumentLoader.Load(new SourceText("x.json", text), ReadLimits.Default, new DiagnosticBag())!;

        var read = ((SequenceNode)root["a"]!).Items.Cast<ScalarNode>().Select(s => s.Value).ToList();
        read.Should().Equal(all.Concat(all));
        read.Take(words).Zip(read.Skip(words)).Count(p => ReferenceEquals(p.First, p.Second)).Should().BeGreaterThan(words * 9 / 10);
    }

    [Fact]
    public void Sentences_AreReadWholeHoweverOftenTheyStand()
    {
        var (longest, longer) = (new string('b', 64), new string('b', 65));

        NodeText.WithoutPlaces($"{{ \"a\": [\"{longest}\", \"{longest}\", \"{longer}\", \"{longer}\"] }}", "x.json").Should().Be($"{{a: [{longest}, {longest}, {longer}, {longer}]}}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("1")]
    public void ATop_ThatIsNoObject_IsReported(string text)
    {
        WhenRead.Structure(text, "x.json").ShouldReportOnly("text/not-a-mapping");
    }

    [Fact]
    public void SameStructure_InYamlAndJson_IsTheSame()
    {
        const string Yaml = "structure: x\nbodies:\n  norra: { kind: council, powers: [inform], meetings-per-year: 4, seats: [{ id: a, side: majority }] }\n";
        const string Json = "{\"structure\": \"x\", \"bodies\": {\"norra\": {\"kind\": \"council\", \"powers\": [\"inform\"], \"meetings-per-year\": 4, \"seats\": [{\"id\": \"a\", \"side\": \"majority\"}]}}}";

        var (yaml, json) = (Structure.Parse(Yaml).OrThrow(), Structure.Parse(Json, "x.json").OrThrow());

        json.Elements.Select(Told).Should().Equal(yaml.Elements.Select(Told));

        static string Told(Element element) => $"{element}: {string.Join(", ", element.Facts.Select(f => f.Attribute.Name + "=" + string.Join("+", f.Values.Select(v => v.Value))))}";
    }
}
