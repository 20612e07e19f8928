using Samverkan.Model.Reading;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Files are untrusted: past a limit there is one diagnostic and no more work.</summary>
public sealed class ReadLimitsTests
{
    [Fact]
    public void AliasBomb_IsStoppedAtTheAlias()
    {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20)
            .Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        WhenRead.Structure(text).ShouldReportOnly("text/too-many-values").Under("*a5");
    }

    [Fact]
    public void DeepAliases_CountWithWhatTheyStandFor()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 80).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        WhenRead.Structure(text).ShouldReportOnly("text/too-deep").Under("*a62");
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void Depth_AtTheLimit_IsTheLast(int lists, bool isTooDeep)
    {
        var text = "structure: x\nfacts: " + new string('[', lists) + new string(']', lists);

        var reported = WhenRead.Structure(text);

        reported.Diagnostics.Any(d => d.Code == "text/too-deep").Should().Be(isTooDeep);
    }

    [Fact]
    public void AHundredThousandBrackets_AreReportedAndNotFollowed()
    {
        WhenRead.Structure("a: " + new string('[', 100_000)).ShouldReport("text/too-deep");
        WhenRead.Structure(string.Concat(Enumerable.Repeat("{a: ", 100_000))).ShouldReport("text/too-deep");
    }

    [Fact]
    public void Limits_AreTheCallersToSet()
    {
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxBytes = 5 }).ShouldReportOnly("text/too-large");
        WhenRead.Structure("a: &a b\nc: *a\nd: *a", limits: new ReadLimits { MaxAliases = 1 }).ShouldReportOnly("text/too-many-aliases").At(3, 4);
        WhenRead.Structure("a: [b, c]", limits: new ReadLimits { MaxNodes = 4 }).ShouldReportOnly("text/too-many-values").Under("c");
        WhenRead.Structure("structure: x\nbodies: { a: { kind: k }, b: { kind: k }, c: { kind: k } }", limits: new ReadLimits { MaxElements = 3 })
            .ShouldReportOnly("structure/too-many-things").Under("c");
    }

    [Theory]
    [InlineData("[inform, discuss, prepare, decide]", 6, false)]
    [InlineData("[inform, discuss, prepare, decide]", 5, true)]
    [InlineData("[inform]", 5, false)]
    public void ValuesOfSets_CountBeyondTheirFirst(string powers, int limit, bool areTooMany)
    {
        // Three things with the file itself, and as many values beyond the first of each set.
        var lists = "seats: [], substitutes: [], observers: [], co-opted: [], presidium: [], working-committee: [], plans: [], meetings: []";
        var bodies = string.Join(", ", Enumerable.Repeat($"{{ kind: k, powers: {powers}, {lists} }}", 2));
        var text = $"structure: x\norganisations: []\nbodies: [{bodies}]\nareas: []\ndocuments: []\nparties: []\nmatters: []\nactions: []\npolicy-areas: []";

        var reported = WhenRead.Structure(text, limits: new ReadLimits { MaxElements = limit });

        reported.Diagnostics.Any(d => d.Code == "structure/too-many-things").Should().Be(areTooMany);
        WhenRead.Structure(text).ShouldReportNothing();
    }

    [Theory]
    [InlineData("x.json", "{\"structure\": \"x\"}")]
    [InlineData("x.yaml", "structure: x")]
    public void File_OfAsManyBytesAsTheLimit_IsTheLongest(string name, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        Structure.LoadAll(name, new MemoryStream(bytes), new ReadLimits { MaxBytes = bytes.Length }).Should().ContainSingle().Which.Succeeded.Should().BeTrue();
        Structure.LoadAll(name, new MemoryStream(bytes), new ReadLimits { MaxBytes = bytes.Length - 1 }).Should().ContainSingle().Which.Diagnostics.Single().Code.Should().Be("text/too-large");
    }

    [Fact]
    public void Depth_PastTheLimit_IsUnderlinedAtItsBracket()
    {
        WhenRead.Structure("a: [[[b]]]", limits: new ReadLimits { MaxDepth = 3 }).ShouldReportOnly("text/too-deep").At(1, 6).Under("[");
        WhenRead.Structure("{ \"a\": [[[1]]] }", "x.json", new ReadLimits { MaxDepth = 3 }).ShouldReportOnly("text/too-deep").At(1, 10).Under("[");
        WhenRead.Structure("a: [[b]]", limits: new ReadLimits { MaxDepth = 3 }).ShouldNotReport("text/too-deep");
    }

    [Fact]
    public void AliasesAndValuesAndThings_OfTheNumberOfTheLimit_AreTheLast()
    {
        WhenRead.Structure("structure: x\nname: &a b\nbodies: { c: { kind: *a, name: *a } }", limits: new ReadLimits { MaxAliases = 2 }).ShouldReportNothing();
        WhenRead.Structure("structure: x\nname: &a b\nbodies: { c: { kind: *a, name: *a } }", limits: new ReadLimits { MaxAliases = 1 }).ShouldReportOnly("text/too-many-aliases").At(3, 32);
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxNodes = 3 }).ShouldReportNothing();
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxNodes = 2 }).ShouldReportOnly("text/too-many-values").Under("x");
        var things = Structure.Parse("structure: x").OrThrow().Elements.Length;
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxElements = things }).ShouldReportNothing();
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxElements = things - 1 }).ShouldReportOnly("structure/too-many-things");
    }

    [Fact]
    public void LongText_AtTheLimit_IsTheLast()
    {
        WhenRead.Structure($"structure: x\nname: {new string('å', 10_000)}").ShouldReportNothing();
        WhenRead.Structure($"structure: x\nname: {new string('å', 10_001)}").ShouldReportOnly("text/too-long").At(2, 7);
        WhenRead.Structure("structure: x\nabcdefghij: z", limits: new ReadLimits { MaxTextLength = 9 }).ShouldReportOnly("text/too-long").Under("abcdefghij");
        WhenRead.Structure("""{ "structure": "x", "name": "abcd" }""", "x.json", new ReadLimits { MaxTextLength = 3 }).ShouldReportOnly("text/too-long").At(1, 3);
        WhenRead.Structure("a: abcd", limits: new ReadLimits { MaxTextLength = 3 }).ShouldReportOnly("text/too-long").Under("abcd");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Period_OfAsManyYearsAsTheLimit_IsTheLongest(int limit, bool isTooLong)
    {
        var reported = WhenRead.Structure("structure: x\ncovers: events\nperiod: { from: 2019-12-31, until: 2020-01-01 }", limits: new ReadLimits { MaxYears = limit });

        reported.Diagnostics.Any(d => d.Code == "structure/too-long-period").Should().Be(isTooLong);
    }

    [Fact]
    public void TextThatManyAliasesStandFor_CountsEachTime()
    {
        var names = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"\n  k{i}: {{ kind: municipality, name: *n }}"));

        WhenRead.Structure($"structure: x\nname: &n {new string('n', 9_999)}\norganisations:{names}").ShouldReportOnly("text/too-large").Under("*n");
        WhenRead.Structure("a: &a [bcdefghijklmnop, f]\ng: *a\nh: [*a, *a]", limits: new ReadLimits { MaxBytes = 67 }).ShouldNotReport("text/too-large");
        WhenRead.Structure("a: &a [bcdefghijklmnop, f]\ng: *a\nh: [*a, *a]", limits: new ReadLimits { MaxBytes = 66 })
            .ShouldReportOnly("text/too-large").At(3, 9).Saying("the file is larger than 66 characters, counting aliases");
    }

    [Fact]
    public void LongWord_IsQuotedByItsBeginning()
    {
        var word = new string('w', 300);

        var message = WhenRead.Structure($"structure: x\nas-of: {word}").ShouldReportOnly("structure/bad-date").Diagnostics.Single().Message;

        message.En.Should().Be($"`{new string('w', 200)}…` is no date for `as-of`");
        message.Sv.Should().NotContain(new string('w', 201));
    }

    [Fact]
    public void LongWord_IsNotCutInTheMiddleOfACharacter()
    {
        var word = new string('w', 199) + "😀 and more";

        WhenRead.Structure($"structure: x\nas-of: {word}").Diagnostics.Single().Message.En.Should().StartWith($"`{new string('w', 199)}…`");
    }

    [Fact]
    public void LongId_MadeForEachOfMany_IsReportedOnce()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"k{i}: {{ kind: municipality }}"));
        var seats = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"{{ id: {(char)('a' + i)}{new string('s', 9_000)}, represents: {{ each: municipality }} }}"));

        WhenRead.Structure($"structure: x\norganisations: {{ {organisations} }}\nbodies: {{ a: {{ kind: k, seats: [{seats}] }} }}")
            .Diagnostics.Should().HaveCount(20).And.OnlyContain(d => d.Code == "structure/bad-id");
    }

    [Fact]
    public void SetsOfEachOfMany_InEachOfMany_AreStopped()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 2_000).Select(i => $"k{i}: {{ kind: municipality }}"));

        WhenRead.Structure(
            $$"""
            structure: x
            organisations: { {{organisations}} }
            bodies: { a: { kind: k, seats: [{ id: s, represents: { each: municipality }, instead-of: { each: municipality } }] } }
            matters: [{ id: m, concerns: [{{string.Join(", ", Enumerable.Repeat("{ each: municipality }", 2_000))}}] }]
            """).ShouldReport("structure/too-many-things");
    }

    [Fact]
    public void EachOfManyInEachOfMany_IsStopped()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"k{i}: {{ kind: municipality }}"));
        var seats = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"{{ id: s{i}, represents: {{ each: municipality }} }}"));

        WhenRead.Structure($"structure: x\norganisations: {{ {organisations} }}\nbodies: {{ a: {{ kind: k, seats: [{seats}] }} }}", limits: new ReadLimits { MaxElements = 10_000 })
            .ShouldReportOnly("structure/too-many-things");
    }

    [Fact]
    public void ManyFaults_AreToldUpToALimit()
    {
        var text = "structure: x\nbodies:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  b{i}: {{ nonsense{i}: 1 }}\n"));

        WhenRead.Structure(text).Diagnostics.Should().HaveCount(500);
    }
}
