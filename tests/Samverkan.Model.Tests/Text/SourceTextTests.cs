using System.Text;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;

namespace Samverkan.Model.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\ncd", 5, 2, 3)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\r\rcd", 4, 3, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("åäö\nx", 4, 2, 1)]
    [InlineData("", 0, 1, 1)]
    public void PositionAt_AnOffset_CountsLinesAndCharactersFromOne(string text, int offset, int line, int column)
    {
        new SourceText("x", text).PositionAt(offset).Should().Be(new SourcePosition(line, column));
    }

    [Theory]
    [InlineData("ab\ncd\n", 1, "ab")]
    [InlineData("ab\r\ncd", 1, "ab")]
    [InlineData("ab\rcd", 2, "cd")]
    [InlineData("ab\ncd\n", 3, "")]
    [InlineData("ab", 0, "")]
    [InlineData("ab", 2, "")]
    public void Line_ByNumber_IsWithoutItsEnd(string text, int number, string line)
    {
        new SourceText("x", text).Line(number).Should().Be(line);
    }

    [Fact]
    public void Text_WithAByteOrderMark_LeavesItOut()
    {
        new SourceText("x", "\uFEFFstructure: a").Text.Should().Be("structure: a");
        SourceText.Decode("x", [0xEF, 0xBB, 0xBF, (byte)'a']).OrThrow().Text.Should().Be("a");
    }

    [Fact]
    public void Decode_BytesThatAreNoUtf8_TellsWhereTheFirstOfThemIs()
    {
        byte[] bytes = [.. "namn: å\nort: "u8, 0xE5, .. " råd"u8];

        var result = SourceText.Decode("x", bytes);

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be("text/not-utf-8");
        diagnostic.Span.Start.Should().Be(new SourcePosition(2, 6));
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { (byte)'a', 0xC3 })]
    public void Decode_OverlongSurrogateOrCutOffCharacters_AreReported(byte[] bytes)
    {
        SourceText.Decode("x", bytes).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("text/not-utf-8");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decode_Utf16_IsReported(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        SourceText.Decode("x", [.. encoding.GetPreamble(), .. encoding.GetBytes("structure: a")])
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be("text/not-utf-8");
    }

    [Fact]
    public void Read_AStreamBeyondTheLimit_StopsThere()
    {
        using var stream = new MemoryStream(new byte[100]);

        SourceText.Read("x", stream, new ReadLimits { MaxBytes = 99 }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("text/too-large");
    }

    [Fact]
    public void Span_AsText_IsWhatEditorsUnderstand()
    {
        new SourceText("a.yaml", "x\nyz").SpanOf(new TextRange(3, 4)).ToString().Should().Be("a.yaml:2:2");
    }
}
