using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Tests.Waivers;

public sealed class WaiverTests
{
    private const string AllOfIt = "rule: two-seats, subject: all";
    private static readonly string[] TheOthers = ["rule: third-council, subject: structure", "rule: meets, subject: all"];

    [Theory]
    [InlineData("subject: alfa", "two-seats alfa/norra", "two-seats alfa/sodra")]
    [InlineData("subject: all", "two-seats alfa/norra", "two-seats alfa/sodra")]
    [InlineData("subject: all, in: norra", "two-seats alfa/norra")]
    [InlineData("subject: alfa, in: sodra", "two-seats alfa/sodra")]
    [InlineData("subject: Alfa kommun, in: Södra rådet", "two-seats alfa/sodra")]
    [InlineData("subject: Alfa kommun i Norra rådet", "two-seats alfa/norra")]
    [InlineData("subject: Alfa kommun in Norra rådet", "two-seats alfa/norra")]
    [InlineData("subject: beta")]
    [InlineData("subject: alf")]
    [InlineData("subject: ALFA")]
    [InlineData("subject: alfa, structure: another")]
    [InlineData("subject: alfa, structure: councils, in: norra", "two-seats alfa/norra")]
    public void Waiver_OfASubject_WaivesThatAndNothingElse(string waiver, params string[] waived) =>
        Council.Waived(Council.Judge("rule: two-seats, " + waiver)).Should().Equal(waived);

    [Theory]
    [InlineData("rule: third-council, subject: structure", "third-council structure")]
    [InlineData("rule: third-council, subject: the structure", "third-council structure")]
    [InlineData("rule: third-council, subject: strukturen", "third-council structure")]
    [InlineData("rule: meets, subject: year, in: norra", "meets year/norra")]
    [InlineData("rule: meets, subject: each full year in Norra rådet", "meets year/norra")]
    [InlineData("rule: meets, subject: varje helt år i Norra rådet", "meets year/norra")]
    [InlineData("rule: political, subject: norra", "political norra")]
    [InlineData("rule: political, subject: Norra rådet, in: norra", "political norra")]
    public void Waiver_OfWhatHasNoIdOrIsTheBodyItself_IsWrittenAsTheReportTellsIt(string waiver, string waived) =>
        Council.Waived(Council.Judge(waiver)).Should().Equal(waived);

    [Theory]
    [InlineData("2024-12-31", false, WaiverState.NotYet)]
    [InlineData("2025-01-01", true, WaiverState.Waives)]
    [InlineData("2025-06-30", true, WaiverState.Waives)]
    [InlineData("2025-07-01", false, WaiverState.Expired)]
    public void Waiver_OnADay_HoldsFromItsFirstToItsLastDayInclusive(string asOf, bool waives, WaiverState state)
    {
        var result = Council.Judge("rule: two-seats, subject: alfa, in: norra, from: 2025-01-01, until: 2025-06-30", asOf);

        result.Waivers.Should().ContainSingle().Which.State.Should().Be(state);
        var finding = result.Findings.Single(f => Council.Name(f) == "two-seats alfa/norra");
        (finding.IsWaived, finding.Judgement.IsViolation).Should().Be((waives, !waives));
        (finding.Judgement.LapsedWaiver is null).Should().Be(waives);
    }

    [Fact]
    public void Waiver_UntilAMonth_HoldsThroughItsLastDay() =>
        Council.Waivers(AllOfIt + ", until: 2025-02").Waivers[0].Until.Should().Be(new DateOnly(2025, 2, 28));

    [Fact]
    public void WaivedRule_IsJudgedAndToldAllTheSame()
    {
        var result = Council.Judge(AllOfIt);

        var rule = result.Rules.Single(r => r.Rule.Id == "two-seats");
        (rule.Outcome, rule.IsWaived).Should().Be((Outcome.Violated, true));
        var finding = result.Findings.First(f => f.IsWaived);
        finding.Waiver!.Decision.Should().Be("A 1");
        finding.Clauses(Language.English).Should().ContainSingle().Which.Found.Should().Be("1");
        finding.Remedies.Should().NotBeEmpty();
        finding.Label(Language.English).Should().Be("violation, waived");
        finding.Label(Language.Swedish).Should().Be("brott mot regeln, med dispens");
    }

    [Fact]
    public void Result_WhereEveryViolationIsWaived_IsCompliantOnceEverythingCanBeTold()
    {
        var set = Council.Waivers([AllOfIt, .. TheOthers]);

        Council.Judge(set).Verdict.Should().Be(Verdict.Undetermined);
        Council.Judge(set, structure: Council.Structure.Replace("sphere: political,", "sphere: political, meetings-per-year: 4,", StringComparison.Ordinal)).Verdict.Should().Be(Verdict.Compliant);
        Council.Judge().Verdict.Should().Be(Verdict.NonCompliant);
    }

    [Fact]
    public void Undetermined_UnderAPlainWaiver_StaysUndetermined()
    {
        var result = Council.Judge("rule: meets, subject: all, in: sodra");

        result.Waivers.Single().State.Should().Be(WaiverState.DoesNotCover);
        result.Findings.Single(f => f.Rule.Id == "meets" && f.Outcome == Outcome.Undetermined).IsWaived.Should().BeFalse();
        result.Rules.Single(r => r.Rule.Id == "meets").IsWaived.Should().BeFalse();
    }

    [Fact]
    public void Undetermined_UnderAWaiverThatSaysSo_IsWaived()
    {
        var result = Council.Judge("rule: meets, subject: all, waives: [violated, undetermined]");

        Council.Waived(result).Should().Equal("meets year/norra", "meets year/sodra");
        result.Rules.Single(r => r.Rule.Id == "meets").IsWaived.Should().BeTrue();
    }

    [Fact]
    public void Rule_ViolatedOnlyWhereWaivedAndOtherwiseUndetermined_IsUndetermined()
    {
        var rule = Council.Judge("rule: meets, subject: all").Rules.Single(r => r.Rule.Id == "meets");

        (rule.Outcome, rule.IsWaived).Should().Be((Outcome.Undetermined, false));
    }

    [Fact]
    public void Waiver_OfUndeterminedOnly_LeavesAViolationAlone()
    {
        var result = Council.Judge("rule: meets, subject: all, in: norra, waives: undetermined");

        Council.Waived(result).Should().BeEmpty();
        result.Waivers.Single().State.Should().Be(WaiverState.DoesNotCover);
    }

    [Fact]
    public void Departure_Waived_IsNoDeparture()
    {
        var judgement = Council.Judge("rule: political, subject: norra").Findings.Single(f => f.Rule.Id == "political").Judgement;

        (judgement.Outcome, judgement.IsWaived, judgement.IsDeparture).Should().Be((Outcome.Violated, true, false));
    }

    [Fact]
    public void Waiver_OfARuleThatHolds_IsNotNeeded() =>
        Council.Judge("rule: political, subject: sodra").Waivers.Should().ContainSingle().Which.State.Should().Be(WaiverState.NotNeeded);

    [Theory]
    [InlineData("subject: alfaa", "alfa")]
    [InlineData("subject: Alfa komun", "Alfa kommun")]
    [InlineData("subject: alfa, in: sodr", "sodra")]
    [InlineData("subject: something else altogether", null)]
    public void Waiver_OfNoSuchSubject_IsUnmatchedWithWhatWasProbablyMeant(string waiver, string? meant)
    {
        var one = Council.Judge("rule: two-seats, " + waiver).Waivers.Should().ContainSingle().Subject;

        (one.State, one.Meant).Should().Be((WaiverState.Unmatched, meant));
    }

    [Fact]
    public void Waivers_SeveralForOneThing_TheFirstThatHoldsCounts()
    {
        var set = Council.Waivers(AllOfIt + ", until: 2025-01-31", AllOfIt + ", from: 2025-02-01, in: norra", AllOfIt + ", until: 2025-11-30, from: 2025-03-01");

        var result = Council.Judge(set);

        result.Findings.Where(f => f.IsWaived).Select(f => f.Waiver).Should().Equal(set.Waivers[1], set.Waivers[2]);
        result.Findings.Should().OnlyContain(f => f.Judgement.LapsedWaiver == null);
        result.Waivers.Select(w => w.State).Should().Equal(WaiverState.Expired, WaiverState.Waives, WaiverState.Waives);
    }

    [Fact]
    public void Judging_WithWaivers_ChangesNothingForTheNextThatJudgesWithout()
    {
        var structure = Structure.Parse(Council.Structure).OrThrow();
        Council.Rules.Evaluate(structure, new EvaluationOptions { Waivers = Council.Waivers(AllOfIt) }).Findings.Should().Contain(f => f.IsWaived);

        var without = Council.Rules.Evaluate(structure);

        without.Findings.Should().OnlyContain(f => !f.IsWaived);
        without.HasWaivers.Should().BeFalse();
    }

    [Fact]
    public void Waivers_OfAnotherCharter_AreAnErrorAndNothingIsJudged()
    {
        var reported = Council.Reported("waivers-of: counsil\nwaivers: []\n");

        reported.ShouldReport("waivers/other-charter").Under("counsil").WithHelp("did you mean `council`?");
    }

    [Theory]
    [InlineData("two-seat", "waivers/unknown-rule", "did you mean `two-seats`?")]
    [InlineData("informs", "waivers/nothing-to-waive", "waivers are from rules with `must` or `should`")]
    public void Waiver_OfNoRuleOrAPermission_IsAnError(string rule, string code, string help)
    {
        var text = $"waivers-of: council\nwaivers:\n- {{ rule: {rule}, subject: all, reason: r, decided-by: d, decision: x, until: 2025 }}\n";

        Council.Reported(text).ShouldReport(code).At(3, 3).WithHelp(help);
        var set = WaiverSet.Parse(text).OrThrow();
        set.Check(Council.Rules).Should().ContainSingle().Which.Code.Should().Be(code);
        Council.Judge(set).Succeeded.Should().BeFalse();
    }

    [Fact]
    public void Waivers_FromElsewhereThanAFile_DoTheSame()
    {
        var set = WaiverSet.Of(new Waiver
        {
            Charter = "council",
            Rule = "two-seats",
            Subject = null,
            Reason = Wording.Same("A reason"),
            DecidedBy = Wording.Same("The assembly"),
            Decision = "A 1",
            Until = new DateOnly(2025, 12, 31),
        });

        Council.Waived(Council.Judge(set)).Should().Equal("two-seats alfa/norra", "two-seats alfa/sodra");
    }

    [Theory]
    [InlineData("waivers-of")]
    [InlineData("waivers")]
    [InlineData("rule")]
    [InlineData("subject")]
    [InlineData("in")]
    [InlineData("structure")]
    [InlineData("reason")]
    [InlineData("decided-by")]
    [InlineData("decision")]
    [InlineData("from")]
    [InlineData("until")]
    [InlineData("waives")]
    public void Key_LeftOut_IsMissedIfAndOnlyIfTheTableRequiresIt(string key)
    {
        string[] lines =
        [
            "waivers-of: council", "waivers:", "- rule: r", "  subject: s", "  in: b", "  structure: x", "  reason: w", "  decided-by: d", "  decision: n", "  from: 2025", "  until: 2025", "  waives: violated",
        ];
        var left = key == "waivers" ? lines[..1] : [.. lines.Where(l => !l.TrimStart('-', ' ').StartsWith(key + ":", StringComparison.Ordinal))];
        var text = string.Join('\n', left).Replace("waivers:\n  subject", "waivers:\n- subject", StringComparison.Ordinal);

        var isRequired = WaiverKeys.Head.Rows.Concat(WaiverKeys.Waiver.Rows).Single(k => k.Name == key).IsRequired;

        WaiverSet.Parse(text).Succeeded.Should().Be(!isRequired, "{0}", text);
    }

    [Fact]
    public void Tally_OverSeveralStructures_DoubtsOnlyWhatHoldsForAllOfThem()
    {
        var set = Council.Waivers(
            "rule: two-seats, subject: alfa", "rule: two-seats, subject: gama", "rule: political, subject: all, until: 2025-01-31", "rule: meets, subject: all, structure: elsewhere");
        var tally = new WaiverTally(set);
        tally.Add(Council.Judge(set, structure: Council.Structure.Replace("alfa", "gamma", StringComparison.Ordinal)).Waivers);
        tally.Add(Council.Judge(set).Waivers);

        var doubts = tally.Doubts();

        doubts.Select(d => d.ToString()).Should().Equal(
            "council.waivers.yaml:4:3: warning: `two-seats` is waived for `gama`, but was judged for no such thing [waivers/unmatched] (did you mean `gamma`?)",
            "council.waivers.yaml:5:3: warning: the waiver of `political` for `all` expired on 2025-01-31 and no longer counts [waivers/expired] (leave it out, or decide anew)");
        tally.States.Select(s => s.State).Should().Equal(WaiverState.Waives, WaiverState.Unmatched, WaiverState.Expired, null);
    }
}
