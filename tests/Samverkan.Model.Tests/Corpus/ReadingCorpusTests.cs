using Samverkan.Model.Diagnostics;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Corpus;

/// <summary>Walks tests/corpus/reading: what a file gives rise to is what its expected.txt says, word for word.</summary>
public sealed class ReadingCorpusTests
{
    public static TheoryData<string> Cases => [.. ReadingCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Read_SaysWhatIsExpected(string name)
    {
        var given = ReadingCase.All.Single(c => c.Name == name);

        KeptFile.Verify(given.ExpectedFile, given.Report());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Read_IsAsGoodAsItsFolder(string name)
    {
        var given = ReadingCase.All.Single(c => c.Name == name);

        var (diagnostics, _, _) = given.Read();

        if (given.IsGood)
        {
            diagnostics.Should().BeEmpty();
        }
        else
        {
            diagnostics.Should().NotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Read_IsSortedAndSaysNothingTwice(string name)
    {
        var (diagnostics, _, _) = ReadingCase.All.Single(c => c.Name == name).Read();

        diagnostics.Select(d => d.Span.Start).Should().BeInAscendingOrder();
        diagnostics.Select(d => (d.Span.Start, d.Message)).Should().OnlyHaveUniqueItems();
        diagnostics.Should().NotContain(d => d.Span.End < d.Span.Start);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Messages_OfACase_FollowTheStyle(string name)
    {
        var (diagnostics, _, _) = ReadingCase.All.Single(c => c.Name == name).Read();

        foreach (var text in diagnostics.SelectMany(d => new[] { d.Message, d.Help }).OfType<Wording>().SelectMany(w => new[] { w.Sv!, w.En! }))
        {
            text.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".").And.NotContain("\n").And.NotContain("Samverkan.Model");
            char.IsUpper(text[0]).Should().BeFalse("`{0}` is part of a sentence", text);
            text.Count(c => c == '`').Should().Match(n => n % 2 == 0, "`{0}` closes its quotes", text);
        }
    }

    [Theory]
    [InlineData("bad/ten-mistakes", 10)]
    [InlineData("bad/charter-ten-mistakes", 10)]
    public void TenMistakes_Read_GiveTenDiagnostics(string name, int count)
    {
        var (diagnostics, _, _) = ReadingCase.All.Single(c => c.Name == name).Read();

        diagnostics.Should().HaveCount(count).And.OnlyContain(d => d.Severity == Severity.Error);
    }
}
