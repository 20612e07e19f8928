namespace Samverkan.Cli.Tests;

/// <summary>Rules about a part of the year, of a structure that plans so many meetings a year; and what an explanation says has counted.</summary>
public sealed class PlannedPartsTests
{
    private const string Charter = """
        charter: c
        sources: { a: { title: A } }
        words:
          council: { kind-of: body, sv: råd, en: council }
          c1: { is: council, sv: Rådet, en: the Council }
        rules:
        - { id: there, cite: "1", says: { sv: R., en: R. }, must: { bodies: { includes: c1 } } }
        - { id: often, cite: "1", says: { sv: R., en: R. }, in: c1, each: PART, must: { meetings: { at-least: 2 } } }

        """;

    [Theory]
    [InlineData("year", "each full year in the Council", "to 2")]
    [InlineData("half-year", "each full half-year in the Council", "to 4")]
    [InlineData("quarter", "each full quarter in the Council", "to 8")]
    [InlineData("month", "each full month in the Council", "to 24")]
    public void TooFewMeetings_AreMendedForTheWholeYear(string part, string subject, string remedy)
    {
        using var folder = new TempFolder();

        var run = Cli.Run("check", Structure(folder), "--charter", folder.Write("c.charter.yaml", Charter.Replace("PART", part, StringComparison.Ordinal)));

        run.Exit.Should().Be(ExitCode.Violations, run.Error);
        run.Output.Should().Contain("  " + subject + "\n").And.Contain("remedy:  change the meetings per year of the Council " + remedy + "\n");
    }

    [Fact]
    public void Explain_AListThatIsToHaveSomething_CountsThatAlone()
    {
        using var folder = new TempFolder();

        var run = Cli.Run("explain", Structure(folder), "--charter", folder.Write("c.charter.yaml", Charter.Replace("PART", "year", StringComparison.Ordinal)), "--rule", "there");

        run.Output.Should().Contain("counted: the Council\n").And.NotContain("council c2");
    }

    private static string Structure(TempFolder folder) =>
        folder.Write("s.structure.yaml", "structure: s\nas-of: 2027-01-01\norganisations: {}\nbodies: { c1: { kind: council, meetings-per-year: 1 }, c2: { kind: council, meetings-per-year: 9 } }\n");
}
