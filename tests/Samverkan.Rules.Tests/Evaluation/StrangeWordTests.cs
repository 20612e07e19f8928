using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What is said of words in a structure that its charter does not know.</summary>
public sealed class StrangeWordTests
{
    private const string Charter = "rules:\n- { id: r, in: norra, must: { seats: { at-least: 0 } } }\n";

    private const string Norra = "norra: { kind: rad, seats: [] }";

    [Theory]
    [InlineData("sodran: { kind: rad }", "`sodran` in `bodies` is no word of the charter", "did you mean `sodra`? otherwise declare `sodran` under `words` in the structure")]
    [InlineData("osodra: { kind: rad }", "`osodra` in `bodies` is no word of the charter", "did you mean `sodra`? otherwise declare `osodra` under `words` in the structure")]
    [InlineData("sodra: { kind: rud }", "`rud` in `kind` is no word of the charter", "did you mean `rad`? otherwise declare `rud` under `words` in the structure")]
    public void WordNearOneOfTheCharter_IsAnError(string body, string message, string help)
    {
        Judged.By(Charter, Structure(body)).Reported.ShouldReportOnly("evaluation/unknown-word").Saying(message).WithHelp(help);
    }

    [Theory]
    [InlineData("sodra: { kind: klubb }", "`klubb` in `kind` is no word of the charter, so no rule reaches it", "declare `klubb` under `words` in the structure if it is meant")]
    [InlineData("sodra: { kind: rad, policy-areas: [fiske] }", "`fiske` in `policy-areas` is no word of the charter, so no rule reaches it", "declare `fiske` under `words` in the structure if it is meant")]
    [InlineData("sodra: { kind: rad, absence-reported-to: vaktmastare }", "`vaktmastare` in `positions` is no word of the charter, so no rule reaches it", "declare `vaktmastare` under `words` in the structure if it is meant")]
    public void WordLikeNoneOfTheCharter_IsAWarning(string body, string message, string help)
    {
        var reported = Judged.By(Charter, Structure(body)).Reported.ShouldReportOnly("evaluation/strange-word").Saying(message).WithHelp(help);

        reported.Diagnostics.Should().OnlyContain(d => d.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("sodra: { kind: rad }")]
    [InlineData("ostra: { kind: rad }")]
    [InlineData("sodra-radet: { kind: rad }")]
    [InlineData("sodran: { kind: grupp }")]
    [InlineData("sodra: { kind: klubb }, vastra: { kind: klubb }", "klubb: { kind-of: body }")]
    [InlineData("sodran: { kind: rad }", "sodran: { is: rad }")]
    [InlineData("sodra: { kind: rad, policy-areas: [skola, buss] }")]
    [InlineData("sodra: { kind: rad, policy-areas: [fiske] }", "fiske: { is: policy-area }")]
    public void WordOfTheCharterOrOfTheStructureItself_IsNotRemarkedOn(string body, string? words = null)
    {
        Judged.By(Charter, Structure(body, words)).Reported.ShouldReportNothing();
    }

    [Fact]
    public void IdNearABodyThatIsThere_IsNotRemarkedOn()
    {
        Judged.By(Charter, Structure("sodra: { kind: rad }, sodran: { kind: rad }")).Reported.ShouldReportNothing();
    }

    [Fact]
    public void StrangeWordUsedOften_IsRemarkedOnOnce()
    {
        Judged.By(Charter, Structure("sodra: { kind: klubb }, vastra: { kind: klubb }")).Reported.ShouldReportOnly("evaluation/strange-word").Under("klubb");
    }

    [Fact]
    public void WordThatOneOfTwoChartersKnows_IsNotRemarkedOn()
    {
        var other = Judged.Charter("words: { klubb: { kind-of: body }, ostra: { is: klubb } }\nrules:\n- { id: r, in: ostra, must: { seats: { at-least: 0 } } }\n".Replace("words:", "charter: other\nlanguage: 1\nname: Other\nsources: { paper: { title: Paper } }\nwords:", StringComparison.Ordinal));
        var both = RuleSet.Combine(Judged.Charter(Charter), other);

        Diagnostics(both, "sodra: { kind: klubb }").Should().NotContain("evaluation/strange-word");
        Diagnostics(both, "sodra: { kind: forening }").Should().ContainSingle(c => c == "evaluation/strange-word");
    }

    private static IEnumerable<string> Diagnostics(RuleSet rules, string body) =>
        rules.Evaluate(Model.Structure.Parse("structure: test\nas-of: 2020-06-01\n" + Structure(body)).OrThrow()).Diagnostics.Select(d => d.Code);

    private static string Structure(string bodies, string? words = null) =>
        (words is null ? "" : $"words: {{ {words} }}\n") + $"bodies: {{ {Norra}, {bodies} }}\n";
}
