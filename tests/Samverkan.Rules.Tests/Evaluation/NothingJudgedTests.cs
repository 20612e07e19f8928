using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What is said where no rule has anything to judge, and why each has not.</summary>
public sealed class NothingJudgedTests
{
    private const string Structure = "bodies: { norra: { kind: rad, seats: [] } }";

    [Theory]
    [InlineData("until: 2019-12-31")]
    [InlineData("from: 2020-06-02")]
    public void RulesThatAreNotInForce_AreSaidToBeSo(string term)
    {
        var reported = Judged.By($"rules:\n- {{ id: r, in: norra, {term}, must: {{ seats: {{ at-least: 1 }} }} }}", Structure).Reported;

        reported.ShouldReportOnly("evaluation/nothing-judged").Diagnostics[0].Message.En.Should().Contain("none is in force on 2020-06-01");
        reported.Diagnostics[0].Message.Sv.Should().Contain("ingen är i kraft 2020-06-01");
    }

    [Theory]
    [InlineData("from: 2020-06-01")]
    [InlineData("until: 2020-06-01")]
    [InlineData("from: 2019-01-01, until: 2021-12-31")]
    public void RulesAboutWhatIsNotThere_AreSaidToBeSo(string term)
    {
        var reported = Judged.By($"rules:\n- {{ id: r, in: grupp, {term}, must: {{ seats: {{ at-least: 1 }} }} }}", Structure).Reported;

        reported.ShouldReportOnly("evaluation/nothing-judged").Diagnostics[0].Message.En.Should().Contain("the structure has nothing that any rule is about");
        reported.Diagnostics[0].Message.Sv.Should().Contain("strukturen har inget som någon regel handlar om");
    }

    [Theory]
    [InlineData("in: norra\neach: meeting\nuntil: 2019-12-31\nmust: { form: digital }", Reason.NothingToJudge)]
    [InlineData("each: action\nuntil: 2019-12-31\nmust: { basis: { includes-any: none } }", Reason.NothingToJudge)]
    [InlineData("in: norra\neach: seat\nuntil: 2019-12-31\nmust: { side: majority }", Reason.NotInForce)]
    [InlineData("in: sodra\nmust: { seats: { at-least: 1 } }", Reason.BodyMissing)]
    [InlineData("in: grupp\nmust: { seats: { at-least: 1 } }", Reason.NothingToJudge)]
    public void RuleAboutNothing_SaysWhy(string rule, Reason reason)
    {
        var structure = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\nactions: []\nbodies: { norra: { kind: rad, seats: [], meetings: [] } }";

        Judged.Rule(rule, structure).ShouldNotApply(reason);
    }

    [Theory]
    [InlineData("{ superior: { name: toppen } }", Outcome.Satisfied)]
    [InlineData("{ superior: { name: botten } }", Outcome.Violated)]
    [InlineData("{ superior: { agenda-by: chair } }", Outcome.Undetermined)]
    public void BodyThatIsOnlyNamed_IsCalledByItsId(string must, Outcome outcome)
    {
        Judged.Rule($"in: norra\nmust: {must}", "bodies: { norra: { kind: rad, superior: toppen }, and-more: {} }").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("norra: { kind: rad }", Outcome.Satisfied)]
    [InlineData("norra: { kind: rad }, arbetet: { kind: grupp }", Outcome.Violated)]
    [InlineData("norra: { kind: rad }, and-more: {}", Outcome.Undetermined)]
    public void ListOfNone_IsEmpty(string bodies, Outcome outcome)
    {
        Judged.Rule("must: { bodies: { is: grupp, exactly: none } }", $"bodies: {{ {bodies} }}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("alfa", Outcome.Violated)]
    [InlineData("sodra", Outcome.Satisfied)]
    public void ValuesAtTheEndOfAPath_AreNoneWhereAThingHasNoSuchAttribute(string appointer, Outcome outcome)
    {
        var structure = "organisations: { alfa: { kind: municipality } }\nbodies: { norra: { kind: rad, seats: [{ appointed-by: " + appointer + " }] }, sodra: { kind: rad, superior: norra, agenda-by: chair } }";

        Judged.Rule("in: norra\nmust: { seats: { distinct: appointed-by.superior.kind, at-least: 1 } }", structure).ShouldBe(outcome);
    }
}
