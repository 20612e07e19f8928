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
