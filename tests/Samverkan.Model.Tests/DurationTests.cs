namespace Samverkan.Model.Tests;

public sealed class DurationTests
{
    [Theory]
    [InlineData("7 days", 7, 0, "1 week")]
    [InlineData("1 day", 1, 0, "1 day")]
    [InlineData("2 weeks", 14, 0, "2 weeks")]
    [InlineData("3 months", 0, 3, "3 months")]
    [InlineData("12 months", 0, 12, "1 year")]
    [InlineData("2  years", 0, 24, "2 years")]
    [InlineData("0 days", 0, 0, "0 days")]
    public void TryParse_ANumberAndAUnit_IsSoLong(string text, int days, int months, string shown)
    {
        Duration.TryParse(text, out var duration).Should().BeTrue();

        duration.Should().Be(new Duration(days, months));
        duration.ToString().Should().Be(shown);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("days")]
    [InlineData("seven days")]
    [InlineData("-1 days")]
    [InlineData("1.5 years")]
    [InlineData("10000 days")]
    [InlineData("5 working days")]
    [InlineData("2 år")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsNoDuration(string text)
    {
        Duration.TryParse(text, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("2019-01-31", "1 month", 1, "2019-02-28")]
    [InlineData("2020-01-31", "1 month", 1, "2020-02-29")]
    [InlineData("2019-03-31", "1 month", -1, "2019-02-28")]
    [InlineData("2020-02-29", "1 year", 1, "2021-02-28")]
    [InlineData("2019-12-30", "1 week", 1, "2020-01-06")]
    [InlineData("9999-06-01", "9999 years", 1, "9999-12-01")]
    [InlineData("0001-06-01", "9999 weeks", -1, "0001-01-01")]
    public void From_ADay_KeepsWithinTheMonthAndTheCalendar(string day, string length, int sign, string reached)
    {
        Duration.TryParse(length, out var duration).Should().BeTrue();

        duration.From(DateOnly.Parse(day, null), sign).Should().Be(DateOnly.Parse(reached, null));
    }
}
