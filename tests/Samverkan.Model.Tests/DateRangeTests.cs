namespace Samverkan.Model.Tests;

public sealed class DateRangeTests
{
    [Theory]
    [InlineData("2019-03-01", "2019-03-01", "2019-03-01")]
    [InlineData("2019-03", "2019-03-01", "2019-03-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    public void TryParse_ADayMonthOrYear_IsItsDays(string text, string first, string last)
    {
        DateRange.TryParse(text, out var range).Should().BeTrue();

        range.Should().Be(new DateRange(DateOnly.Parse(first, null), DateOnly.Parse(last, null)));
        range.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("2019-02-29")]
    [InlineData("2019-13")]
    [InlineData("2019-1-1")]
    [InlineData("19-01-01")]
    [InlineData("0000")]
    [InlineData("2019-03-01 ")]
    [InlineData("1/3 2019")]
    [InlineData("2019-03-01T00:00")]
    [InlineData("٢٠١٩")]
    [InlineData("+2019")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsNoDate(string text)
    {
        DateRange.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void ToString_SomeOtherStretch_IsBothEnds()
    {
        new DateRange(new(2019, 1, 2), new(2019, 3, 4)).ToString().Should().Be("2019-01-02–2019-03-04");
    }
}
