using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class ExplainCommandTests
{
    private const string Structure = "docs/examples/council.structure.yaml";
    private const string Charter = "docs/examples/council.charter.yaml";

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    public void Explain_EveryRule_TellsWhatCountedAndWhatDidNot(string lang)
    {
        var run = Cli.Run("explain", Structure, "--charter", Charter, "--lang", lang);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Error.Should().BeEmpty();
        Snapshot.Verify(run.Output, lang);
    }

    [Fact]
    public void Explain_AsJson_HasTheSameStepsWithPlaces()
    {
        var run = Cli.Run("explain", Structure, "--charter", Charter, "--rule", "a-seat-for-each-side", "--subject", "berga", "--format", "json");

        Snapshot.Verify(run.Output);
        using var json = JsonDocument.Parse(run.Output);
        var subject = json.RootElement.GetProperty("rules")[0].GetProperty("subjects")[0];
        subject.GetProperty("outcome").GetString().Should().Be("violated");
        var entry = subject.GetProperty("conditions")[1].GetProperty("notCounted")[0];
        entry.GetProperty("why").GetString().Should().Contain("majority");
        entry.GetProperty("line").GetInt32().Should().BePositive();
    }

    [Theory]
    [InlineData("kinda")]
    [InlineData("Kinda kommun")]
    [InlineData("kinda KOMMUN")]
    [InlineData("Kinda kommun in Samrådet för strategiska frågor")]
    public void Explain_Subject_IsFoundByIdAndByName(string subject)
    {
        var run = Cli.Run("explain", "samples/ostergotland-2019/missing-opposition.structure.yaml", "--charter", "ostergotland-2019", "--rule", "one-seat-for-each-side", "--subject", subject);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Output.Should().Contain("Kinda kommun in Samrådet för strategiska frågor: violation").And.NotContain("Motala");
    }

    [Theory]
    [InlineData("--rule", "one-seat-for-each-sides", "ostergotland-2019 har ingen regel one-seat-for-each-sides; menade du one-seat-for-each-side?")]
    [InlineData("--subject", "kindra", "ingen regel handlar om kindra; menade du kinda?")]
    [InlineData("--as-of", "igår", "--as-of: `igår` är ingen dag; skriv den som 2027-03-01")]
    public void Explain_WhatIsNotThere_IsOneClearSentence(string option, string value, string sentence)
    {
        var run = Cli.Run("explain", "samples/ostergotland-2019/proposal.structure.yaml", "--charter", "ostergotland-2019", option, value, "--lang", "sv");

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be($"samverkan: {sentence}\n");
    }

    [Fact]
    public void Explain_RuleThatIsNotApplicable_SaysWhyAndWhatItIsNotAbout()
    {
        var run = Cli.Run("explain", "samples/ostergotland-2019/proposal.structure.yaml", "--charter", "ostergotland-2019", "--rule", "reference-groups-are-joint");

        run.Output.Should().Contain("not applicable: the structure has nothing that the rule is about").And.Contain("not about: ").And.Contain("Samrådet för vård och omsorg");
    }
}
