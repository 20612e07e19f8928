using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Where a diagnostic points, in the corners of both notations.</summary>
public sealed class PlaceTests
{
    [Fact]
    public void Json_KeyWithEscapedMarks_IsUnderlinedWhole()
    {
        WhenRead.Structure("""{ "structure": "x", "a\"b\\": 1 }""", "x.json").ShouldReport("structure/unknown-key").Under("\"a\\\"b\\\\\"");
    }

    [Fact]
    public void Json_KeysAmongWideCharacters_AreUnderlinedWhole()
    {
        var text = "{ \"structure\": \"å😀\",\n  \"name\": \"ö\", \"plain\": 1, \"ä😀ä\": 2, \"after\": 3,\n  \"last\": 4 }";

        var reported = WhenRead.Structure(text, "x.json");

        foreach (var key in (string[])["\"plain\"", "\"ä😀ä\"", "\"after\"", "\"last\""])
        {
            reported.ShouldReport("structure/unknown-key").Under(key);
        }
    }

    [Theory]
    [InlineData("{ id: a, name: b, x: 1 }", "bodies › a")]
    [InlineData("{ name: b, kind: council, x: 1 }", "bodies › b")]
    [InlineData("{ kind: council, x: 1 }", "bodies › council")]
    [InlineData("{ x: 1 }", "bodies › 1")]
    [InlineData("{ seats: [{ id: s }, { x: 1 }] }", "bodies › 1 › seats › 2")]
    [InlineData("{ id: ~, presidium: [{ post: chair, x: 1 }] }", "bodies › 1 › presidium › chair")]
    [InlineData("{ id: a, substitutes: [{ substitute-for: s, x: 1 }] }", "bodies › a › substitutes › s")]
    [InlineData("{ id: a, meetings: [{ date: 2027-01-01, x: 1 }] }", "bodies › a › meetings › 2027-01-01")]
    [InlineData("{ id: a, presidium: { chair: { x: 1 } } }", "bodies › a › presidium › chair")]
    public void PlaceInAFile_IsToldByTheKeysAndEntriesAroundIt(string entry, string expected)
    {
        var text = "structure: x\nbodies:\n- " + entry + "\n";
        var source = new SourceText("x.structure.yaml", text);

        new PlaceInWords(source).Of(source.PositionAt(text.IndexOf("x: 1", StringComparison.Ordinal))).Should().Be(expected);
    }

    [Theory]
    [InlineData("structure: x", "x", null)]
    [InlineData("structure: x\nbodies: {}", "bodies", null)]
    [InlineData("bodies: [", "[", null)]
    public void PlaceAtTheTopOfAFile_IsNotToldFurther(string text, string at, string? expected)
    {
        var source = new SourceText("x.structure.yaml", text);

        new PlaceInWords(source).Of(source.PositionAt(text.IndexOf(at, StringComparison.Ordinal))).Should().Be(expected);
    }

    [Theory]
    [InlineData("{ \"structure\": x }", 1, 16, "x")]
    [InlineData("{ \"structure\": \"å\",\n  \"näme\": å }", 2, 11, "å")]
    [InlineData("{ \"structure\": \"x\"", 1, 19, "")]
    [InlineData("{\n  \"structure\": [\n", 3, 1, "")]
    public void Json_ThatCannotBeRead_IsUnderlinedWhereItStops(string text, int line, int column, string under)
    {
        WhenRead.Structure(text, "x.json").ShouldReportOnly("text/not-json").At(line, column).Under(under);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("")]
    public void Yaml_Nothing_IsAnEmptyValue(string nothing)
    {
        WhenRead.Structure($"structure: x\nname: {nothing}\n").ShouldReportOnly("structure/empty-value");
        WhenRead.Structure("structure: x\nname: \"null\"\n").ShouldReportNothing();
    }

    [Theory]
    [InlineData("name: &a # why\n  - x\n", 3, 3)]
    [InlineData("name: &a # why\n  # and why\n\n  - x\n", 5, 3)]
    [InlineData("name: &a [x]\n", 2, 10)]
    public void Yaml_ListBehindAnAnchorAndComments_StartsWhereItStands(string text, int line, int column)
    {
        WhenRead.Structure("structure: x\n" + text).ShouldReportOnly("structure/wrong-shape").At(line, column);
    }

    [Fact]
    public void Json_PastALimit_IsReadNoFurther()
    {
        WhenRead.Structure("""{ "structure": "x", "nonsense": { "a": { "b": 1 } } }""", "x.json", new Samverkan.Model.Reading.ReadLimits { MaxDepth = 2 }).ShouldReportOnly("text/too-deep");
    }
}
