using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Constructs;

public sealed partial class ConstructTests
{
    [Theory]
    [InlineData("must", true, false, Verdict.NonCompliant)]
    [InlineData("should", false, true, Verdict.Compliant)]
    [InlineData("may", false, false, Verdict.Compliant)]
    [InlineData("unsettled", false, false, Verdict.Compliant)]
    public void Force_ConditionFalse_OnlyMustIsAViolation(string force, bool isViolation, bool isDeparture, Verdict verdict)
    {
        var judged = Judged.By($"rules:\n- {{ id: rule, in: norra, {force}: {{ sphere: political }} }}\n- {{ id: other, in: norra, must: {{ from: none }} }}", Council("sphere: official"));

        var judgement = judged.Rule("rule").Result.Judgements.Should().ContainSingle().Which;
        (judgement.IsViolation, judgement.IsDeparture).Should().Be((isViolation, isDeparture));
        judged.Result.Verdict.Should().Be(verdict);
    }

    [Theory]
    [InlineData("must", Verdict.Undetermined)]
    [InlineData("should", Verdict.Undetermined)]
    [InlineData("may", Verdict.Compliant)]
    [InlineData("unsettled", Verdict.Compliant)]
    public void Force_ConditionUnknown_OnlyRequirementsLeaveTheVerdictOpen(string force, Verdict verdict)
    {
        Judged.By($"rules:\n- {{ id: rule, in: norra, {force}: {{ sphere: political }} }}\n- {{ id: other, in: norra, must: {{ from: none }} }}", Council("name: Norra")).Result.Verdict
            .Should().Be(verdict);
    }

    [Fact]
    public void Reading_NoForceOrTwo_IsAnError()
    {
        Judged.ReadingRule("in: norra").ShouldReport("charter/no-force");
        Judged.ReadingRule("in: norra\nmust: { sphere: political }\nshould: { sphere: political }").ShouldReport("charter/several-forces");
    }

    [Fact]
    public void Sources_LayerStatusAndDates_AreRead()
    {
        var charter = Judged.Charter(
            """
            charter: test
            name: Test
            sources:
              plain: { title: Plain }
              dated: { title: Dated, publisher: Someone, layer: agreement, status: trial, from: 2019, until: 2020-06 }
            rules:
            - { id: r, cite: [{ plain: ["1", "2"] }, { dated: "3" }], in: norra, must: { sphere: political } }
            """).Charters[0];

        charter.Sources[0].Should().Be(new Source("plain", "Plain", null, Layer.Charter, SourceStatus.Adopted, null, null));
        charter.Sources[1].Should().Be(new Source("dated", "Dated", "Someone", Layer.Agreement, SourceStatus.Trial, new(2019, 1, 1), new(2020, 6, 30)));
        charter.Rules[0].Cites.Select(c => $"{c.Source.Id} {c.Paragraph}").Should().Equal("plain 1", "plain 2", "dated 3");
    }

    [Theory]
    [InlineData("cite: { papr: \"1\" }", "charter/unknown-source")]
    [InlineData("cite: \"1\"", "charter/which-source")]
    public void Reading_CitationOfNoSource_IsAnError(string cite, string code)
    {
        Judged.Reading($"charter: test\nname: Test\nsources:\n  paper: {{ title: A }}\n  other: {{ title: B }}\nrules:\n- id: r\n  {cite}\n  in: norra\n  must: {{ sphere: political }}").ShouldReport(code);
    }

    [Theory]
    [InlineData("2018-12-31", Outcome.NotApplicable)]
    [InlineData("2019-01-01", Outcome.Violated)]
    [InlineData("2020-06-30", Outcome.Violated)]
    [InlineData("2020-07-01", Outcome.NotApplicable)]
    public void Rule_FromAndUntil_BothDaysCount(string asOf, Outcome outcome)
    {
        var rule = Judged.Rule("from: 2019\nuntil: 2020-06\nin: norra\nmust: { sphere: political }", Council("sphere: official"), asOf).ShouldBe(outcome);

        rule.Result.Reason.Should().Be(outcome == Outcome.NotApplicable ? Reason.NotInForce : Reason.None);
    }

    [Theory]
    [InlineData("2019-02-01", Outcome.Violated)]
    [InlineData("2018-02-01", Outcome.NotApplicable)]
    [InlineData("2018", Outcome.NotApplicable)]
    [InlineData("unknown", Outcome.Undetermined)]
    public void Rule_FromADay_JudgesADatedThingByItsOwnDay(string date, Outcome outcome)
    {
        var structure = "covers: events\nperiod: { from: 2018-01-01, until: 2019-12-31 }\n" + Council($"meetings: [{{ date: {date}, called: none }}]");

        Judged.Rule("from: 2019-01-01\nin: norra\neach: meeting\nmust: { called: { before: 2017 } }", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2019-01-01", Outcome.Violated)]
    [InlineData("2019-03-01", Outcome.NotApplicable)]
    public void Rule_FromADay_JudgesAPeriodOnlyWhenInForceAllOfIt(string from, Outcome outcome)
    {
        var structure = "covers: events\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council("meetings: []");

        Judged.Rule($"from: {from}\nin: norra\neach: year\nmust: {{ meetings: {{ at-least: 1 }} }}", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2020-01-01", "2020-06-01", Outcome.Violated)]
    [InlineData("2021-01-01", "2020-06-01", Outcome.Undetermined)]
    [InlineData("2020-06-01", "2020-06-01", Outcome.Violated)]
    [InlineData("2020-06-02", "2020-06-01", Outcome.Undetermined)]
    public void DatedDuty_StatedAsNone_IsBrokenOncePassed(string before, string asOf, Outcome outcome)
    {
        var structure = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council("name: Norra") + "\nmatters: { fraga: { decided: none } }";

        Judged.Rule($"each: matter\nmust: {{ decided: {{ before: {before} }} }}", structure, asOf).ShouldBe(outcome);
    }

    [Fact]
    public void Words_AliasInAStructure_MeansTheWord()
    {
        Judged.By(
            "words:\n  rad: { kind-of: body, sv: råd, also: [samrad, samverkansråd] }\n  norra: { is: rad, also: [norra-radet] }\nrules:\n- { id: rule, must: { bodies: { is: rad, exactly: [norra] } } }",
            "bodies: { norra-radet: { kind: samrad } }").Rule("rule").ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    public void Reading_WordNotDeclared_IsAnErrorWithASuggestion()
    {
        Judged.ReadingRule("in: nora\nmust: { sphere: political }").ShouldReport("rule/undeclared-word").Under("nora").WithHelp("did you mean `norra`?");
        Judged.ReadingRule("in: norra\nmust: { spheer: political }").ShouldReport("rule/unknown-attribute").Under("spheer").WithHelp("did you mean `sphere`?");
        Judged.ReadingRule("in: norra\nmust: { sphere: polticial }").ShouldReport("rule/unknown-word").Under("polticial").WithHelp("did you mean `political`?");
        Judged.ReadingRule("in: norra\nmust: { seats: { represents: norra, at-least: 1 } }").ShouldReport("rule/word-of-other-sort").Under("norra");
        Judged.ReadingRule("each: norra\nmust: { sphere: political }").ShouldReport("rule/body-in-each").Under("norra");
        Judged.ReadingRule("in: skola\nmust: { sphere: political }").ShouldReport("rule/not-a-body").Under("skola");
    }

    [Fact]
    public void Reading_BodyThatNoRuleRequires_IsAWarning()
    {
        Judged.ReadingRule("in: norra\nmust: { sphere: political }").ShouldReport("charter/body-not-required");
        Judged.Reading("rules:\n- { id: a, must: { bodies: { is: rad, exactly: [norra] } } }\n- { id: b, in: norra, must: { sphere: political } }").ShouldReportNothing();
    }

    private const string Facts = """
        facts:
          seat: { employer: text, gender: [woman, man, other], age: number, since: date, term: duration, rival: reference to seat, tasks-of: set of text }
        rules:
        - { id: employer, in: norra, must: { seats: { at-most: 1/3, per: employer } } }
        - { id: gender, in: norra, must: { seats: { gender: woman, at-least: 1/3 } } }
        - { id: age, in: norra, each: seat, must: { age: { at-least: 18 } } }
        - { id: since, in: norra, each: seat, must: { since: { before: 2020 } } }
        - { id: term, in: norra, each: seat, must: { term: { at-most: 4 years } } }
        - { id: tasks, in: norra, each: seat, must: { tasks-of: { includes: Lead } } }
        """;

    [Theory]
    [InlineData("employer", "employer: A", "employer: B", "employer: C", Outcome.Satisfied)]
    [InlineData("employer", "employer: A", "employer: a", "employer: C", Outcome.Violated)]
    [InlineData("employer", "employer: A", "employer: B", "age: 20", Outcome.Undetermined)]
    [InlineData("gender", "gender: woman", "gender: man", "gender: other", Outcome.Satisfied)]
    [InlineData("gender", "gender: man", "gender: man", "gender: other", Outcome.Violated)]
    [InlineData("gender", "gender: man", "gender: man", "age: 20", Outcome.Undetermined)]
    [InlineData("age", "age: 18", "age: 19", "age: 20", Outcome.Satisfied)]
    [InlineData("age", "age: 18", "age: 17", "age: 20", Outcome.Violated)]
    [InlineData("age", "age: 18", "age: none", "age: 20", Outcome.Violated)]
    [InlineData("age", "age: 18", "age: unknown", "age: 20", Outcome.Undetermined)]
    [InlineData("since", "since: 2019", "since: 2018-03", "since: 2019-12-31", Outcome.Satisfied)]
    [InlineData("term", "term: 4 years", "term: 48 months", "term: 5 years", Outcome.Violated)]
    [InlineData("tasks", "tasks-of: [lead]", "tasks-of: [lead, more]", "tasks-of: [LEAD]", Outcome.Satisfied)]
    public void Facts_DeclaredByTheCharter_AreUsedLikeAnyAttribute(string rule, string first, string second, string third, Outcome outcome)
    {
        Judged.By(Facts, Council($"seats: [{{ facts: {{ {first} }} }}, {{ facts: {{ {second} }} }}, {{ facts: {{ {third} }} }}]")).Rule(rule).ShouldBe(outcome);
    }

    [Fact]
    public void Facts_NotDeclared_AreAnErrorWithASuggestion()
    {
        Judged.By(Facts, Council("seats: [{ facts: { emploier: A } }]")).Reported.ShouldReport("evaluation/unknown-fact").Under("emploier").WithHelp("did you mean `employer`?");
        Judged.By(Facts, Council("seats: [{ facts: { gender: womn } }]")).Reported.ShouldReport("structure/unknown-word").Under("womn");
    }

    [Fact]
    public void Evaluate_NoDate_IsAnError()
    {
        var rules = Judged.Charter("rules:\n- { id: r, in: norra, must: { sphere: political } }");

        rules.Evaluate(Model.Structure.Parse("structure: s\nbodies: { norra: { kind: rad } }").OrThrow()).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("evaluation/no-date");
    }

    [Fact]
    public void Reading_CharterWithoutRules_IsAnError()
    {
        Judged.Reading("rules: []").ShouldReport("charter/no-rules");
    }

    [Fact]
    public void Scope_WithoutInAndEach_IsTheWholeStructure()
    {
        Judged.Rule("must: { organisations: { exactly: 3 }, bodies: { exactly: 1 } }", Council("tasks: []")).ShouldBe(Outcome.Satisfied);
    }
}
