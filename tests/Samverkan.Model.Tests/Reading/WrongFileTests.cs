using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Files that are no text, texts of another encoding, and the right text in the wrong place.</summary>
public sealed class WrongFileTests
{
    [Theory]
    [InlineData("PK\u0003\u0004 …word/document.xml", "ett Worddokument", "a Word document")]
    [InlineData("PK\u0003\u0004 …xl/workbook.xml", "en Excelarbetsbok", "an Excel workbook")]
    [InlineData("PK\u0003\u0004 …ppt/presentation.xml", "en PowerPointpresentation", "a PowerPoint presentation")]
    [InlineData("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text", "ett LibreOffice-dokument", "a LibreOffice document")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml", "ett Office-dokument", "an Office document")]
    [InlineData("PK\u0003\u0004", "ett zip-arkiv", "a zip archive")]
    [InlineData("%PDF-1.7", "en PDF-fil", "a PDF file")]
    [InlineData("{\\rtf1", "ett formaterat dokument (RTF)", "a formatted document (RTF)")]
    public void FileOfAnotherProgram_IsToldByWhatItIs(string text, string sv, string en)
    {
        var message = WhenRead.Bytes(Encoding.UTF8.GetBytes(text)).ShouldReportOnly("text/other-format").At(1, 1).Diagnostics.Single().Message;

        message.Should().Be(new Wording($"filen är {sv}, inte en textfil", $"the file is {en}, not a text file"));
    }

    [Fact]
    public void DocumentOfOldWordOrExcel_IsToldByWhatItIs()
    {
        WhenRead.Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).ShouldReportOnly("text/other-format")
            .Saying("the file is a document of an older version of Word or Excel, not a text file");
    }

    [Theory]
    [InlineData("structure: x\nname: Norra rådet nu", "rådet")]
    [InlineData("name: Å", "Å")]
    [InlineData("ö", "ö")]
    [InlineData("a: ÄrendeZa", "ÄrendeZa")]
    [InlineData("a: ZzäÀÿÖaA", "ZzäÀÿÖaA")]
    [InlineData("a: ödÀ÷e", "ödÀ")]
    [InlineData("a: [öd×e]", "öd")]
    [InlineData("a: @ö{", "ö")]
    [InlineData("a: `ö[", "ö")]
    [InlineData("a: 1ö2", "ö")]
    [InlineData("a: abcdefghijabcdefghijabcdefghijabcdefghiö", "abcdefghijabcdefghijabcdefghijabcdefghiö")]
    [InlineData("a: abcdefghijabcdefghijabcdefghijabcdefghijö", null)]
    [InlineData("a: ¿", null)]
    public void TextInTheEncodingOfOldWindows_IsToldByTheWordWhereItIs(string text, string? word)
    {
        WhenRead.Bytes(Encoding.Latin1.GetBytes(text)).ShouldReportOnly("text/not-utf-8")
            .Saying(word is null ? "the file is not encoded in UTF-8" : $"the file is not saved as UTF-8 but probably as ANSI (Windows-1252): here stands `{word}`");
    }

    public static TheoryData<string, string, string, string, string, string> Kinds => new()
    {
        { "structure", "charter: a", "filen är en stadga, men här behövs en struktur", "the file is a charter, but a structure is wanted here", "skriv `samverkan check FÖRSLAG.structure.yaml --charter STADGA.charter.yaml`", "write `samverkan check PROPOSAL.structure.yaml --charter CHARTER.charter.yaml`" },
        { "charter", "structure: a", "filen är en struktur, men här behövs en stadga", "the file is a structure, but a charter is wanted here", "skriv `samverkan check FÖRSLAG.structure.yaml --charter STADGA.charter.yaml`", "write `samverkan check PROPOSAL.structure.yaml --charter CHARTER.charter.yaml`" },
        { "cases-of", "waivers-of: a", "filen är en fil med dispenser, men här behövs en fil med fall", "the file is a file of waivers, but a file of cases is wanted here", "skriv `samverkan test STADGA.cases.yaml`", "write `samverkan test CHARTER.cases.yaml`" },
        { "waivers-of", "cases-of: a", "filen är en fil med fall, men här behövs en fil med dispenser", "the file is a file of cases, but a file of waivers is wanted here", "skriv `--waivers DISPENSER.waivers.yaml`", "write `--waivers WAIVERS.waivers.yaml`" },
        { "baseline-of", "statements-of: a", "filen är en förteckning över utsagor, men här behövs ett utgångsläge", "the file is an inventory of statements, but a baseline is wanted here", "skriv `--baseline LÄGE.baseline.yaml`", "write `--baseline KNOWN.baseline.yaml`" },
        { "statements-of", "baseline-of: a", "filen är ett utgångsläge, men här behövs en förteckning över utsagor", "the file is a baseline, but an inventory of statements is wanted here", "en sådan fil börjar med `statements-of: STADGANS-ID`", "such a file begins with `statements-of: ID-OF-THE-CHARTER`" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FileOfAnotherKind_IsToldByTheKeyItBeginsWith(string wanted, string text, string sv, string en, string helpSv, string help)
    {
        var bag = new DiagnosticBag();

        var root = DocumentLoader.Load(new SourceText("x.yaml", "name: b\n" + text), wanted, ReadLimits.Default, bag);

        root.Should().BeNull();
        var told = bag.Sorted().Should().ContainSingle().Subject;
        (told.Message, told.Help, told.Span.Start, told.Span.End.Column).Should().Be((new Wording(sv, en), new Wording(helpSv, help), new SourcePosition(2, 1), text.IndexOf(':', StringComparison.Ordinal) + 1));
    }

    [Theory]
    [InlineData("structure: a\ncharter: b")]
    [InlineData("charter: b\nstructure: a")]
    [InlineData("name: a")]
    public void FileThatMayBeOfTheKindWanted_IsReadAsSuch(string text)
    {
        var bag = new DiagnosticBag();

        DocumentLoader.Load(new SourceText("x.yaml", text), "structure", ReadLimits.Default, bag).Should().NotBeNull();

        bag.Count.Should().Be(0);
    }

    [Fact]
    public void SignsThatAreNoText_AreToldWhereTheyStand()
    {
        var text = "structure: x\nname: a\u0000b\u001Fc\u007Fd\uD800e\uDC00\uD83D\uDE00f\tå\u0085~\r\nas-of: 2019 #\uD83D";

        var reported = WhenRead.Structure(text);

        reported.Diagnostics.Select(d => (d.Span.Start.Line, d.Span.Start.Column)).Should().Equal((2, 8), (2, 10), (2, 12), (2, 14), (2, 16), (3, 14));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public void ManySignsThatAreNoText_AreToldTwentyOf(int signs, int told)
    {
        WhenRead.Structure("structure: x\n# " + new string('\u0001', signs)).Diagnostics.Should().HaveCount(told);
    }

    [Fact]
    public void Nodes_WrittenAsJson_AreReadAsTheSame()
    {
        const string Text = "{ a: b, c: [1, { d: ~ }, []], \"e\\\"f\": \"g\\nh😀<&>å\", i: {} }";
        var root = DocumentLoader.Load(new SourceText("x.yaml", Text), ReadLimits.Default, new DiagnosticBag())!;

        var json = NodeWriter.ToJson(root);

        NodeText.WithoutPlaces(json, "x.json").Should().Be(NodeText.WithoutPlaces(Text));
        json.Should().Contain("<&>å").And.NotContain("\r");
    }
}
