using Samverkan.Rules.Reporting;

namespace Samverkan.Cli.Tests;

/// <summary>With <c>--redact</c> nobody who holds a seat is named, in whatever is told.</summary>
public sealed class RedactTests
{
    private const string Charter = """
        charter: people
        language: 1
        name: People
        sources: { paper: { title: Paper } }
        words:
          rad: { kind-of: body }
        rules:
        - { id: nobody-twice, cite: "1", says: x, in: rad, must: { seats: { at-most: 1, per: holder } } }
        - { id: the-one, cite: "2", says: x, in: rad, each: seat, must: { holder: Somebody Else } }
        """;

    // With a warning on a line that names somebody: the seat is on a side that Kinda does not have.
    private const string Structure = """
        structure: people
        covers: [structure]
        as-of: 2027-01-01
        organisations: { kinda: { kind: municipality, name: Kinda kommun, sides: [majority] } }
        bodies:
          norra:
            kind: rad
            name: Norra rådet
            seats:
              qvoxberg: { represents: kinda, side: opposition, holder: "Zyxilda ]]><b>`|* Qvoxberg" }
              b: { represents: kinda, holder: "Zyxilda ]]><b>`|* Qvoxberg" }
        """;

    private static readonly string[] Secrets = ["Zyxilda", "zyxilda", "Qvoxberg", "qvoxberg"];

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Check_EachFormat_NamesNobodyOnAnyStream(string format)
    {
        using var folder = Folder();

        var named = Cli.Run("check", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--format", format);
        var redacted = Cli.Run("check", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--format", format, "--redact");

        (named.Output + named.Error).Should().ContainAny(Secrets);
        (redacted.Output + redacted.Error).Should().NotContainAny(Secrets).And.Contain("person").And.Contain("side-not-there");
        redacted.Exit.Should().Be(named.Exit).And.Be(ExitCode.Violations);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Explain_NamesNobody(string format)
    {
        using var folder = Folder();

        var run = Cli.Run("explain", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--format", format, "--redact");

        run.Exit.Should().Be(ExitCode.Complies);
        (run.Output + run.Error).Should().NotContainAny(Secrets).And.Contain("person 1").And.Contain("Norra");
    }

    // A mistyped key on a line with a name, names in place of a side, of a key and of an organisation, and a line that is no YAML.
    [Theory]
    [InlineData("side: opposition,", "sid: opposition,", "text")]
    [InlineData("side: opposition", "side: Zyxilda", "text")]
    [InlineData("side: opposition", "Qvoxberg: opposition", "text")]
    [InlineData("represents: kinda, side", "represents: qvoxberg, side", "text")]
    [InlineData("    seats:", "    seats: Zyxilda Qvoxberg\n    observers:", "text")]
    [InlineData("    kind: rad", "    holder Zyxilda Qvoxberg\n    kind: rad", "text")]
    [InlineData("    kind: rad", "    kind: \"rad Zyxilda Qvoxberg", "ndjson")]
    [InlineData("side: opposition", "side: Zyxilda", "ndjson")]
    public void Check_FaultyFile_QuotesNothingOfIt(string good, string bad, string format)
    {
        using var folder = Folder();
        folder.Write("people.yaml", Structure.Replace(good, bad, StringComparison.Ordinal));

        var named = Cli.Run("check", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--format", format);
        var redacted = Cli.Run("check", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--format", format, "--redact");
        var explained = Cli.Run("explain", folder["people.yaml"], "--charter", folder["people.charter.yaml"], "--redact");

        (named.Output + named.Error).Should().ContainAny(Secrets);
        (redacted.Output + redacted.Error + explained.Error).Should().NotContainAny(Secrets).And.Contain("people.yaml:");
        redacted.Exit.Should().Be(named.Exit).And.Be(ExitCode.BadInput);
    }

    [Fact]
    public void Check_AsTheConfigurationSays_UnlessTheOptionSaysOtherwise()
    {
        using var folder = Folder();
        folder.Write("samverkan.yaml", "charters: [people.charter.yaml]\nredact: holders\n");

        Cli.Run("check", folder["people.yaml"]).Output.Should().NotContainAny(Secrets);
        Cli.Run("check", folder["people.yaml"], "--redact=false").Output.Should().ContainAny(Secrets);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("people.charter.yaml", Charter);
        folder.Write("people.yaml", Structure);
        return folder;
    }
}
