using System.Text;
using Samverkan.Model.Reading;

namespace Samverkan.Model.Tests.Reading;

public sealed class DocumentReaderTests
{
    public static TheoryData<string, string, string> Streams => new()
    {
        // The file, its text with | for line ends, and each document as number@first line:text.
        { "a.yaml", "a: 1|b: 2|", "@1:a: 1|b: 2|" },
        { "a.yaml", "---|a: 1|", "@1:---|a: 1|" },
        { "a.yaml", "a: 1|---|b: 2|", "1@1:a: 1| 2@2:---|b: 2|" },
        { "a.yaml", "# first|---|a: 1|--- # second|b: 2|", "1@1:# first|---|a: 1| 2@4:--- # second|b: 2|" },
        { "a.yaml", "%YAML 1.2|---|a: 1|...|%YAML 1.2|---|b: 2|", "1@1:%YAML 1.2|---|a: 1|...| 2@5:%YAML 1.2|---|b: 2|" },
        { "a.yaml", "a: 1|...|b: 2", "1@1:a: 1|...| 2@3:b: 2" },
        { "a.yaml", "a: 1|---|# nothing|---|", "@1:a: 1|" },
        { "a.yaml", "--- {a: 1}|--- {b: 2}|", "1@1:--- {a: 1}| 2@2:--- {b: 2}|" },
        { "a.yaml", "a: >-|  text|  --- no marker|b: ---x|", "@1:a: >-|  text|  --- no marker|b: ---x|" },
        { "a.yaml", "", "@1:" },
        { "a.yaml", "# nothing|", "@1:# nothing|" },
        { "a.yml", "\uFEFF---|a: 1|---|b: 2|", "1@1:---|a: 1| 2@3:---|b: 2|" },
        { "a.yaml", "\uFEFF%YAML 1.2|---|a: 1|", "@1:%YAML 1.2|---|a: 1|" },
        { "stdin", "\uFEFF{\"a\":1}|{\"b\":2}", "1@1:{\"a\":1} 2@2:{\"b\":2}" },
        { "stdin", "\uFEFF|{\"a\":1}|", "1@2:{\"a\":1}" },
        { "a.yaml", "a", "@1:a" },
        { "a.yaml", "|a: 1\r\rb: 2|---|c: 3", "1@1:|a: 1||b: 2| 2@5:---|c: 3" },
        { "a.yaml", "a: 1|...|...|b: 2|---|c: 3", "1@1:a: 1|...| 2@4:b: 2| 3@5:---|c: 3" },
        { "a.yaml", "--- # a|---|a: 1|...|# b|%TAG x|---|b: 2|", "1@2:---|a: 1|...| 2@5:# b|%TAG x|---|b: 2|" },
        { "a.yaml", "a: 1|% b|---|c: 2|", "1@1:a: 1|% b| 2@3:---|c: 2|" },
        { "a.ndjson", "{}||{\"b\":2}|", "1@1:{} 2@3:{\"b\":2}" },
        { "a.jsonl", "{}|{", "1@1:{} 2@2:{" },
        { "a.json", "{|}|", "@1:{|}|" },
        { "a.yaml", "a: 1\rb: 2|---|c: 3|", "1@1:a: 1|b: 2| 2@3:---|c: 3|" },
        { "a.YAML", "a: 1|---|b: 2|", "1@1:a: 1| 2@2:---|b: 2|" },
        { "a.yaml", "--|a: 1|----|b: 2|---x|c: 3|", "@1:--|a: 1|----|b: 2|---x|c: 3|" },
        { "a.yaml", "a: 1|---\tx|", "1@1:a: 1| 2@2:---\tx|" },
        { "stdin", "  {\"a\":1} |{\"b\":2}", "1@1:  {\"a\":1}  2@2:{\"b\":2}" },
        { "stdin", "{\"a\":1} x|", "@1:{\"a\":1} x|" },
        { "stdin", "# {|{a: 1}|", "@1:# {|{a: 1}|" },
        { "a.ndjson", "", "" },
        { "stdin", "|{\"a\":1}|{\"b\":2}", "1@2:{\"a\":1} 2@3:{\"b\":2}" },
        { "stdin", "{\"a\":|1}", "@1:{\"a\":|1}" },
        { "stdin", "a: 1|---|b: 2", "1@1:a: 1| 2@2:---|b: 2" },
        { "stdin", "", "" },
        { "stdin", "||", "" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Read_Stream_GivesItsDocumentsWithTheirNumbersAndLines(string name, string text, string expected)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            using var stream = new Slow(Encoding.UTF8.GetBytes(text.Replace("|", end, StringComparison.Ordinal)));

            var documents = DocumentReader.Read(name, stream).Select(d => $"{d.Text.OrThrow().Document}@{d.Text.OrThrow().FirstLine}:{d.Text.OrThrow().Text.ReplaceLineEndings("|")}");

            string.Join(' ', documents).Should().Be(expected);
        }
    }

    [Fact]
    public void LoadAll_FaultInALaterDocument_IsToldAtItsLineOfTheFile()
    {
        var text = "structure: a\n---\nstructure: b\nbodys: {}\n---\nstructure: c\nbodies: [\n";

        var read = Structure.LoadAll("all.yaml", new MemoryStream(Encoding.UTF8.GetBytes(text))).ToList();

        read[0].Value!.Id.Should().Be("a");
        read[1].Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("all.yaml:4:1: error: `bodys`");
        read[2].Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("all.yaml:7:9: error: ");
    }

    [Fact]
    public void LoadAll_LaterDocumentThatIsNoStructure_IsToldWithTheLineBeforeIt()
    {
        var read = Structure.LoadAll("all.yaml", new MemoryStream("structure: a\n---\nbodies: {}\n"u8.ToArray())).Last();

        var told = read.Diagnostics.Should().ContainSingle().Subject;
        told.Message.Should().Be(new Wording("det som följer efter raden `---` saknar nyckeln `structure`", "what follows the line `---` lacks the key `structure`"));
        told.Help.Should().Be(new Wording(
            "ta bort raden `---` om allt hör till samma struktur; varje dokument i en fil är en struktur för sig",
            "take the line `---` away if all of it is one structure; each document of a file is a structure of its own"));
    }

    [Fact]
    public void LoadAll_FaultInALineOfJson_IsToldThereAndTheNextIsRead()
    {
        var text = "{\"structure\": \"a\"}\n{\"structure\": \"b\",}\n{\"structure\": \"c\", \"x\": 1}\n\u00ff";
        var bytes = Encoding.UTF8.GetBytes(text)[..^1];

        var read = Structure.LoadAll("all.ndjson", new MemoryStream(bytes)).ToList();

        read.Select(r => r.Diagnostics.FirstOrDefault()?.ToString().Split(" [")[0]).Should().Equal(
            null,
            "all.ndjson:2:19: error: the file cannot be read as JSON: a comma stands after the last part",
            "all.ndjson:3:20: error: `x` is not a key of a structure",
            "all.ndjson:4:1: error: the file is not encoded in UTF-8");
    }

    [Theory]
    [InlineData("a.yaml", "structure: a\n---\nname: long enough to be too much\n", 2)]
    [InlineData("a.ndjson", "{}\n{\"name\":\"long enough to be too much\"}\n{}\n", 2)]
    [InlineData("a.yaml", "name: long enough to be too much", 1)]
    [InlineData("a.yaml", "a: 1\nname: long enough to be too much\n", 1)]
    [InlineData("a.yaml", "a: 1\n---\nb: 2\nname: long enough to be too much\n", 2)]
    [InlineData("a.yaml", "a: 1\n---\nb: 2\n...\nname: long enough to be too much\n", 3)]
    [InlineData("a.yaml", "a: 1\n...\n...\nname: long enough to be too much\n", 2)]
    [InlineData("a.yaml", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7", 1)]
    [InlineData("a.json", "{\n\"name\":\n\"long enough to be too much\"\n}\n", 1)]
    public void Read_DocumentBeyondTheLimit_IsToldAndEndsTheStream(string name, string text, int documents)
    {
        var read = DocumentReader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), ReadLimits.Default with { MaxBytes = 24 }).ToList();

        read.Should().HaveCount(documents);
        read[^1].Text.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("text/too-large");
        read[^1].Number.Should().Be(documents == 1 ? null : documents);
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Read_LinesLongerThanTheBuffer_AreWhole(int length)
    {
        var (one, two) = ("a: " + new string('b', length) + "\n", "---\nc: " + new string('d', length) + "\n");

        var documents = DocumentReader.Read("a.yaml", new MemoryStream(Encoding.UTF8.GetBytes(one + two))).ToList();

        documents.Select(d => d.Text.OrThrow().Text).Should().Equal(one, two);
        documents[1].FirstLine.Should().Be(2);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Read_LineAsLongAsTheLimit_IsTheLongest(int limit, bool isRead)
    {
        DocumentReader.Read("a.ndjson", new MemoryStream("{\"a\":123}\n"u8.ToArray()), ReadLimits.Default with { MaxBytes = limit }).Single().Text.Succeeded.Should().Be(isRead);
        DocumentReader.Read("a.ndjson", new MemoryStream("{\"a\":1234}"u8.ToArray()), ReadLimits.Default with { MaxBytes = limit }).Single().Text.Succeeded.Should().Be(isRead);
    }

    [Fact]
    public void Read_EndlessStream_NeedsNoMoreThanADocumentAtATime()
    {
        using var stream = new Endless("{\"structure\":\"a\"}\n"u8.ToArray());

        DocumentReader.Read("stdin", stream).Skip(100_000).First().FirstLine.Should().Be(100_001);
    }

    // Gives a byte at a time, as a pipe may.
    private sealed class Slow(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    private sealed class Endless(byte[] line) : MemoryStream
    {
        private int _at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = line[_at++ % line.Length];
            }

            return count;
        }
    }
}
