using Samverkan.Model;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Tests.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Baselines;

public sealed class BaselineTests
{
    [Fact]
    public void Written_Baseline_IsSortedWithALineForEachFinding() => Snapshot.Verify(Written(Baseline.Of(Council.Judge())));

    [Fact]
    public void Written_Baseline_IsReadBackAsItWas()
    {
        var baseline = Baseline.Of(Council.Judge());

        var read = Baseline.Parse(Written(baseline)).OrThrow();

        read.Known.Should().Equal(baseline.Known).And.NotBeEmpty();
        read.Charters.Should().Equal("council");
        Written(read).Should().Be(Written(baseline));
    }

    [Fact]
    public void Written_BaselineOfNothing_IsReadBack() =>
        Baseline.Parse(Written(Baseline.Of(Council.Judge(Council.Waivers(
            "rule: two-seats, subject: all", "rule: meets, subject: all, waives: [violated, undetermined]", "rule: political, subject: all", "rule: third-council, subject: all")))))
            .OrThrow().Known.Should().BeEmpty("what is waived is no business of the baseline's");

    [Fact]
    public void Judged_AgainstItself_HasNothingNewAndKeepsItsVerdict()
    {
        var result = Judge(Council.Structure);

        result.Findings.Should().NotBeEmpty().And.OnlyContain(f => f.IsKnown);
        (result.Verdict, result.HasBaseline).Should().Be((Verdict.NonCompliant, true));
        result.Solved.Should().BeEmpty();
        result.Findings[0].Label(Language.English).Should().Be("violation, known");
        result.Findings.Select(f => f.Label(Language.Swedish)).Distinct().Should().Equal("brott mot regeln, känt sedan tidigare", "kan inte avgöras, känt sedan tidigare", "avvikelse, känd sedan tidigare");
    }

    [Fact]
    public void Judged_AfterLinesMovedAndLayoutChanged_HasNothingNew()
    {
        var moved = "# A comment.\n\n\n" + Council.Structure
            .Replace("  beta: { kind: municipality, name: Beta kommun }", "  gamma: { kind: region }\n  beta:\n    kind: municipality\n    name: Beta", StringComparison.Ordinal)
            .Replace("name: Södra rådet, sphere: political", "sphere: political, name: Rådet i söder", StringComparison.Ordinal);

        Judge(moved).Findings.Should().OnlyContain(f => f.IsKnown);
    }

    [Fact]
    public void Judged_WithSomethingNew_TellsItApart()
    {
        var result = Judge(Council.Structure.Replace("{ represents: beta }, { represents: beta }] }\n  sodra", "{ represents: beta }] }\n  sodra", StringComparison.Ordinal));

        result.Findings.Where(f => !f.IsKnown).Select(Council.Name).Should().Equal("two-seats beta/norra");
    }

    [Fact]
    public void Judged_WithSomethingMended_ListsItAsSolved()
    {
        var result = Judge(Council.Structure.Replace("meetings-per-year: 3", "meetings-per-year: 4", StringComparison.Ordinal));

        result.Solved.Should().Equal(new BaselineEntry("councils", "council", "meets", "year", "norra", "violation"));
        result.Findings.Should().OnlyContain(f => f.IsKnown);
    }

    [Fact]
    public void Undetermined_ThatBecomesAViolation_IsNew()
    {
        var result = Judge(Council.Structure.Replace("sphere: political,", "sphere: political, meetings-per-year: 2,", StringComparison.Ordinal));

        result.Findings.Where(f => !f.IsKnown).Select(Council.Name).Should().Equal("meets year/sodra");
        result.Solved.Should().BeEmpty();
    }

    [Fact]
    public void Violation_ThatCanNoLongerBeTold_IsKnown()
    {
        var result = Judge(Council.Structure.Replace(" meetings-per-year: 3,", "", StringComparison.Ordinal));

        result.Findings.Should().OnlyContain(f => f.IsKnown);
        result.Solved.Should().BeEmpty();
    }

    [Fact]
    public void Judged_AnotherStructure_HasNothingKnownAndNothingSolved()
    {
        var result = Judge(Council.Structure.Replace("structure: councils", "structure: others", StringComparison.Ordinal));

        result.Findings.Should().OnlyContain(f => !f.IsKnown);
        result.Solved.Should().BeEmpty();
    }

    [Fact]
    public void Known_ThatIsWaivedNow_IsWaivedAndNeitherKnownNorSolved()
    {
        var result = Council.Judge(Council.Waivers("rule: two-seats, subject: all"), baseline: Baseline.Of(Council.Judge()));

        result.Findings.Where(f => f.Rule.Id == "two-seats").Should().OnlyContain(f => f.IsWaived && !f.IsKnown);
        result.Solved.Should().BeEmpty();
    }

    [Fact]
    public void Waived_WhenTheBaselineWasWritten_IsNewOnceTheWaiverExpires()
    {
        var waivers = Council.Waivers("rule: two-seats, subject: all, until: 2025-06-30");
        var baseline = Baseline.Of(Council.Judge(waivers));

        Council.Judge(waivers, "2025-06-30", baseline: baseline).Findings.Should().OnlyContain(f => f.IsKnown || f.IsWaived);
        Council.Judge(waivers, "2025-07-01", baseline: baseline).Findings.Where(f => !f.IsKnown).Select(Council.Name)
            .Should().Equal("two-seats alfa/norra", "two-seats alfa/sodra");
    }

    [Fact]
    public void Baseline_OfAnotherCharter_IsAnErrorAndNothingIsJudged()
    {
        var baseline = Baseline.Parse("known: []\nbaseline-of: [north, south]\n", "b.baseline.yaml").OrThrow();

        var result = Council.Judge(baseline: baseline);

        result.Succeeded.Should().BeFalse();
        result.Charters.Should().BeEmpty();
        result.Diagnostics.Single().ToString().Should().StartWith("b.baseline.yaml:2:14: error: the baseline is of north, south, but structures are judged by council [baseline/other-charter]");
        baseline.Check(Council.Rules).Should().Equal(result.Diagnostics);
    }

    [Fact]
    public void Baseline_LaidOutOtherwiseOrAsJson_IsTheSame()
    {
        var baseline = Baseline.Of(Council.Judge());
        var json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["known"] = baseline.Known.Reverse().Select(e => new Dictionary<string, string?> { ["finding"] = e.Finding, ["rule"] = e.Rule, ["subject"] = e.Subject, ["structure"] = e.Structure, ["charter"] = e.Charter }
                .Concat(e.In is null ? [] : [new("in", e.In)]).ToDictionary()),
            ["baseline-of"] = "council",
        });

        Council.Judge(baseline: Baseline.Parse(json, "b.baseline.json").OrThrow()).Findings.Should().OnlyContain(f => f.IsKnown);
    }

    private static EvaluationResult Judge(string structure) => Council.Judge(structure: structure, baseline: Baseline.Of(Council.Judge()));

    private static string Written(Baseline baseline)
    {
        using var writer = new StringWriter();
        baseline.Write(writer);
        return writer.ToString();
    }
}
