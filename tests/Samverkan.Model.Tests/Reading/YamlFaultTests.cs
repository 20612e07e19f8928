using System.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>What no YAML parser, or not this one, can read: one located diagnostic each, never an exception.</summary>
public sealed class YamlFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("~\n")]
    public void Nothing_InTheFile_IsEmpty(string text)
    {
        WhenRead.Structure(text).ShouldReportOnly("text/empty").At(1, 1);
    }

    [Theory]
    [InlineData("a: [b", 1, 6)]
    [InlineData("a: {b: c", 1, 9)]
    [InlineData("a: {b: [c}", 1, 10)]
    [InlineData("a: ]", 1, 4)]
    [InlineData("a: [,]", 1, 5)]
    [InlineData("a: {b}}", 1, 7)]
    [InlineData("a: b: c", 1, 5)]
    [InlineData("a: @b", 1, 4)]
    [InlineData("a: 'b", 1, 4)]
    [InlineData("a: \"\\q\"", 1, 5)]
    [InlineData("a: \"b\" c", 1, 8)]
    [InlineData("a:\n- b\nc", 3, 1)]
    [InlineData("a: - b", 1, 4)]
    [InlineData("%YAML 9.9\n---\na: b", 1, 1)]
    [InlineData("a: |0\n  b", 1, 4)]
    [InlineData("a: &", 1, 4)]
    [InlineData("a: [b,\nc]", 2, 1)]
    [InlineData("a: {b: c,\n\nd: e}", 3, 1)]
    [InlineData("a: \"b\n  \\q\"", 1, 4)]
    [InlineData("& a: b", 1, 1)]
    public void MalformedYaml_IsToldWhereItBreaks(string text, int line, int column)
    {
        WhenRead.Structure(text).ShouldReport("text/not-yaml").At(line, column);
    }

    [Theory]
    [InlineData("a:\n\tb: c", 2, 1)]
    [InlineData("a:\n  b: c\n\td: e", 3, 1)]
    [InlineData("a:\n  - b: c\n  \td: e", 3, 3)]
    [InlineData("a: 1\n\n# x\n\tb: c", 4, 1)]
    public void Tabs_InTheIndent_AreUnderlined(string text, int line, int column)
    {
        WhenRead.Structure(text).ShouldReportOnly("text/tab").At(line, column).Under("\t");
    }

    [Fact]
    public void Tabs_ElsewhereOnALine_AreFine()
    {
        NodeText.WithoutPlaces("a:\tb\t# c\n\n\t\nd: e").Should().Be("{a: b, d: e}");
    }

    [Fact]
    public void Tags_AreReportedByWhatIsWritten()
    {
        WhenRead.Structure("structure: x\nname: &n !!str Norra\nbodies: !things {}").ShouldReport("text/tag").Under("!!str").ShouldReport("text/tag").Under("!things");
    }

    [Fact]
    public void MergeKey_IsOneFault_AndWhatItMergesIsThere()
    {
        WhenRead.Structure("structure: x\norganisations:\n  a: &a { kind: region }\n  b:\n    <<: *a\n    name: B").ShouldReportOnly("text/merge-key").Under("<<");
    }

    [Theory]
    [InlineData("[a]: b", "[a]")]
    [InlineData("? {a: b}\n: c", "{a: b}")]
    [InlineData("\"\": b", "\"\"")]
    [InlineData(": b", "")]
    public void Keys_ThatAreNoWords_AreReported(string text, string underlined)
    {
        WhenRead.Structure(text).ShouldReport("text/key-is-no-word").Under(underlined);
    }

    [Fact]
    public void DuplicateKey_PointsToTheFirst()
    {
        WhenRead.Structure("structure: x\nas-of: 2019\nas-of: 2020").ShouldReportOnly("text/duplicate-key").At(3, 1).WithRelated(2, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(20)]
    public void DuplicateKey_AmongMany_PointsToTheFirst(int keys)
    {
        var text = string.Concat(Enumerable.Range(1, keys).Select(i => $"k{i}: a\n"));

        foreach (var again in Enumerable.Range(1, keys))
        {
            WhenRead.Structure($"{text}k{again}: b").ShouldReport("text/duplicate-key").At(keys + 1, 1).Under("k" + again).WithRelated(again, 1);
        }
    }

    [Theory]
    [InlineData("structure: x\n---\nstructure: y")]
    [InlineData("structure: x\n...\nstructure: y")]
    public void SeveralDocuments_AreReported(string text)
    {
        WhenRead.Structure(text).ShouldReportOnly("text/several-documents");
    }

    [Theory]
    [InlineData("a: *b", "*b")]
    [InlineData("a: &b [*b]", "*b")]
    [InlineData("a: *b\nc: &b d", "*b")]
    public void Aliases_WithoutAnAnchorAboveThem_AreReported(string text, string underlined)
    {
        WhenRead.Structure(text).ShouldReportOnly("text/unknown-anchor").Under(underlined);
    }

    [Theory]
    [InlineData("a: b\0c", 1, 5)]
    [InlineData("a: b\nc: \u0007", 2, 4)]
    [InlineData("a: \u007f", 1, 4)]
    public void ControlCharacters_AreReported(string text, int line, int column)
    {
        WhenRead.Structure(text).ShouldReport("text/control-character").At(line, column);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void HalfACharacter_IsReported(int half)
    {
        WhenRead.Structure("a: b" + (char)half + "c").ShouldReport("text/control-character").At(1, 5);
    }

    [Fact]
    public void Bytes_InLatin1_AreReportedWhereTheyStand()
    {
        WhenRead.Bytes(Encoding.Latin1.GetBytes("structure: x\nname: Norra rådet")).ShouldReportOnly("text/not-utf-8").At(2, 14);
    }

    [Theory]
    [InlineData("- a")]
    [InlineData("a")]
    [InlineData("'a: b'")]
    [InlineData("a:b")]
    public void ATop_ThatIsNoMapping_IsReported(string text)
    {
        WhenRead.Structure(text).ShouldReportOnly("text/not-a-mapping").At(1, 1);
    }
}
