using System.Globalization;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Binding;

/// <summary>When a rule applies: in its own time, or that of its sources together, or where they have none that of the charter.</summary>
public sealed class RuleTimeTests
{
    [Theory]
    [InlineData("", "{}", "{}", "[{ one: \"1\" }]", "..")]
    [InlineData("from: 2019\nuntil: 2022", "{}", "{}", "[{ one: \"1\" }]", "2019-01-01..2022-12-31")]
    [InlineData("from: 2019\nuntil: 2022", "{ from: 2020-03, until: 2021-03 }", "{}", "[{ one: \"1\" }]", "2020-03-01..2021-03-31")]
    [InlineData("from: 2019\nuntil: 2022", "{ from: 2020-03, until: 2021-03 }", "{}", "[{ two: \"1\" }]", "2019-01-01..2022-12-31")]
    [InlineData("from: 2019\nuntil: 2022", "{ from: 2020-03, until: 2021-03 }", "{}", "[{ one: \"1\" }, { two: \"1\" }]", "2019-01-01..2022-12-31")]
    [InlineData("", "{ from: 2020, until: 2020 }", "{}", "[{ one: \"1\" }, { two: \"1\" }]", "..")]
    [InlineData("", "{ from: 2020, until: 2020 }", "{ from: 2018, until: 2018 }", "[{ one: \"1\" }, { two: \"1\" }]", "2018-01-01..2020-12-31")]
    [InlineData("", "{ from: 2018, until: 2018 }", "{ from: 2020, until: 2020 }", "[{ one: \"1\" }, { two: \"1\" }]", "2018-01-01..2020-12-31")]
    public void Rule_WithoutATimeOfItsOwn_AppliesInThatOfItsSources(string charter, string one, string two, string cite, string time)
    {
        TimeOf(charter, one, two, $"cite: {cite}").Should().Be(time);
    }

    [Fact]
    public void Rule_WithATimeOfItsOwn_AppliesThenFromTheFirstDayToTheLast()
    {
        TimeOf("from: 2019\nuntil: 2022", "{ from: 2020, until: 2021 }", "{}", "cite: [{ one: \"1\" }]\n  from: 2020-02\n  until: 2020-02").Should().Be("2020-02-01..2020-02-29");
    }

    [Fact]
    public void Charter_WithYears_IsInForceFromTheFirstDayToTheLast()
    {
        var charter = Read("from: 2019\nuntil: 2022", "{}", "{}", "cite: [{ one: \"1\" }]").Charters[0];

        (charter.From, charter.Until).Should().Be((new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31)));
    }

    private static string TimeOf(string charter, string one, string two, string cite)
    {
        var rule = Read(charter, one, two, cite).Charters[0].Rules[0];
        return $"{Day(rule.From)}..{Day(rule.Until)}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static RuleSet Read(string charter, string one, string two, string cite) => RuleSet.Read(new SourceText("x.charter.yaml", $$"""
        charter: test
        language: 1
        {{charter}}
        sources:
          one: {{one.Replace("{", "{ title: One,", StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal)}}
          two: {{two.Replace("{", "{ title: Two,", StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal)}}
        rules:
        - id: r
          says: X
          {{cite}}
          must: { bodies: { at-least: 1 } }

        """)).Value!;
}
