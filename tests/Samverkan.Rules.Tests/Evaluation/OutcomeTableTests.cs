using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>One test for each way in which reach, <c>if</c> and what is required combine.</summary>
public sealed class OutcomeTableTests
{
    [Theory]
    [InlineData("true", "true", "true", Outcome.Satisfied)]
    [InlineData("true", "true", "false", Outcome.Violated)]
    [InlineData("true", "true", "unknown", Outcome.Undetermined)]
    [InlineData("true", "false", "true", Outcome.NotApplicable)]
    [InlineData("true", "false", "false", Outcome.NotApplicable)]
    [InlineData("true", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("true", "unknown", "true", Outcome.Satisfied)]
    [InlineData("true", "unknown", "false", Outcome.Undetermined)]
    [InlineData("true", "unknown", "unknown", Outcome.Undetermined)]
    [InlineData("false", "true", "true", Outcome.NotApplicable)]
    [InlineData("false", "true", "false", Outcome.NotApplicable)]
    [InlineData("false", "true", "unknown", Outcome.NotApplicable)]
    [InlineData("false", "false", "true", Outcome.NotApplicable)]
    [InlineData("false", "false", "false", Outcome.NotApplicable)]
    [InlineData("false", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "true", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "false", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "unknown", Outcome.NotApplicable)]
    [InlineData("unknown", "true", "true", Outcome.Satisfied)]
    [InlineData("unknown", "true", "false", Outcome.Undetermined)]
    [InlineData("unknown", "true", "unknown", Outcome.Undetermined)]
    [InlineData("unknown", "false", "true", Outcome.NotApplicable)]
    [InlineData("unknown", "false", "false", Outcome.NotApplicable)]
    [InlineData("unknown", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("unknown", "unknown", "true", Outcome.Satisfied)]
    [InlineData("unknown", "unknown", "false", Outcome.Undetermined)]
    [InlineData("unknown", "unknown", "unknown", Outcome.Undetermined)]
    public void Must_EachCell(string reach, string guard, string requirement, Outcome outcome)
    {
        Judge("must", reach, guard, requirement).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("true", "true", "true", Outcome.Satisfied)]
    [InlineData("true", "true", "false", Outcome.Violated)]
    [InlineData("true", "true", "unknown", Outcome.Undetermined)]
    [InlineData("true", "false", "true", Outcome.NotApplicable)]
    [InlineData("true", "false", "false", Outcome.NotApplicable)]
    [InlineData("true", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("true", "unknown", "true", Outcome.Satisfied)]
    [InlineData("true", "unknown", "false", Outcome.Undetermined)]
    [InlineData("true", "unknown", "unknown", Outcome.Undetermined)]
    [InlineData("false", "true", "true", Outcome.NotApplicable)]
    [InlineData("false", "true", "false", Outcome.NotApplicable)]
    [InlineData("false", "true", "unknown", Outcome.NotApplicable)]
    [InlineData("false", "false", "true", Outcome.NotApplicable)]
    [InlineData("false", "false", "false", Outcome.NotApplicable)]
    [InlineData("false", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "true", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "false", Outcome.NotApplicable)]
    [InlineData("false", "unknown", "unknown", Outcome.NotApplicable)]
    [InlineData("unknown", "true", "true", Outcome.Satisfied)]
    [InlineData("unknown", "true", "false", Outcome.Undetermined)]
    [InlineData("unknown", "true", "unknown", Outcome.Undetermined)]
    [InlineData("unknown", "false", "true", Outcome.NotApplicable)]
    [InlineData("unknown", "false", "false", Outcome.NotApplicable)]
    [InlineData("unknown", "false", "unknown", Outcome.NotApplicable)]
    [InlineData("unknown", "unknown", "true", Outcome.Satisfied)]
    [InlineData("unknown", "unknown", "false", Outcome.Undetermined)]
    [InlineData("unknown", "unknown", "unknown", Outcome.Undetermined)]
    public void Should_EachCell(string reach, string guard, string requirement, Outcome outcome)
    {
        Judge("should", reach, guard, requirement).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("true", "true", "true", Use.Used)]
    [InlineData("true", "true", "false", Use.NotUsed)]
    [InlineData("true", "true", "unknown", Use.CannotTell)]
    [InlineData("true", "false", "true", Use.OutsideTheRule)]
    [InlineData("true", "false", "false", Use.NotUsed)]
    [InlineData("true", "false", "unknown", Use.CannotTell)]
    [InlineData("true", "unknown", "true", Use.CannotTell)]
    [InlineData("true", "unknown", "false", Use.NotUsed)]
    [InlineData("true", "unknown", "unknown", Use.CannotTell)]
    [InlineData("false", "true", "true", Use.NotUsed)]
    [InlineData("false", "true", "false", Use.NotUsed)]
    [InlineData("false", "true", "unknown", Use.NotUsed)]
    [InlineData("false", "false", "true", Use.NotUsed)]
    [InlineData("false", "false", "false", Use.NotUsed)]
    [InlineData("false", "false", "unknown", Use.NotUsed)]
    [InlineData("false", "unknown", "true", Use.NotUsed)]
    [InlineData("false", "unknown", "false", Use.NotUsed)]
    [InlineData("false", "unknown", "unknown", Use.NotUsed)]
    [InlineData("unknown", "true", "true", Use.CannotTell)]
    [InlineData("unknown", "true", "false", Use.NotUsed)]
    [InlineData("unknown", "true", "unknown", Use.CannotTell)]
    [InlineData("unknown", "false", "true", Use.CannotTell)]
    [InlineData("unknown", "false", "false", Use.NotUsed)]
    [InlineData("unknown", "false", "unknown", Use.CannotTell)]
    [InlineData("unknown", "unknown", "true", Use.CannotTell)]
    [InlineData("unknown", "unknown", "false", Use.NotUsed)]
    [InlineData("unknown", "unknown", "unknown", Use.CannotTell)]
    public void May_EachCell(string reach, string guard, string holds, Use use)
    {
        Judge("may", reach, guard, holds).ShouldBe(use);
    }

    [Theory]
    [InlineData("true", "true", "true", Use.Described)]
    [InlineData("true", "true", "false", Use.NotDescribed)]
    [InlineData("true", "true", "unknown", Use.CannotTell)]
    [InlineData("true", "false", "true", Use.NotDescribed)]
    [InlineData("true", "false", "false", Use.NotDescribed)]
    [InlineData("true", "false", "unknown", Use.NotDescribed)]
    [InlineData("true", "unknown", "true", Use.CannotTell)]
    [InlineData("true", "unknown", "false", Use.NotDescribed)]
    [InlineData("true", "unknown", "unknown", Use.CannotTell)]
    [InlineData("false", "true", "true", Use.NotDescribed)]
    [InlineData("false", "true", "false", Use.NotDescribed)]
    [InlineData("false", "true", "unknown", Use.NotDescribed)]
    [InlineData("false", "false", "true", Use.NotDescribed)]
    [InlineData("false", "false", "false", Use.NotDescribed)]
    [InlineData("false", "false", "unknown", Use.NotDescribed)]
    [InlineData("false", "unknown", "true", Use.NotDescribed)]
    [InlineData("false", "unknown", "false", Use.NotDescribed)]
    [InlineData("false", "unknown", "unknown", Use.NotDescribed)]
    [InlineData("unknown", "true", "true", Use.CannotTell)]
    [InlineData("unknown", "true", "false", Use.NotDescribed)]
    [InlineData("unknown", "true", "unknown", Use.CannotTell)]
    [InlineData("unknown", "false", "true", Use.NotDescribed)]
    [InlineData("unknown", "false", "false", Use.NotDescribed)]
    [InlineData("unknown", "false", "unknown", Use.NotDescribed)]
    [InlineData("unknown", "unknown", "true", Use.CannotTell)]
    [InlineData("unknown", "unknown", "false", Use.NotDescribed)]
    [InlineData("unknown", "unknown", "unknown", Use.CannotTell)]
    public void Unsettled_EachCell(string reach, string guard, string described, Use use)
    {
        Judge("unsettled", reach, guard, described).ShouldBe(use);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("unknown")]
    public void Must_RequirementInapplicable_IsNotApplicable(string reach)
    {
        var rule = "in: { is: rad, sphere: political }\nmust: { seats: { side: majority, at-least: 1/2 } }";

        Judged.Rule(rule, $"bodies: {{ norra: {{ kind: rad, seats: [], sphere: {Written(reach, "political", "official")} }} }}").ShouldNotApply(Reason.NothingToJudge);
    }

    // The council is political or not, formal or not, and plans four meetings or three.
    private static RuleJudged Judge(string force, string reach, string guard, string holds)
    {
        var rule = $"in: {{ is: rad, sphere: political }}\nif: {{ standing: formal }}\n{force}: {{ meetings-per-year: 4 }}";
        var body = $"kind: rad, sphere: {Written(reach, "political", "official")}, standing: {Written(guard, "formal", "informal")}, meetings-per-year: {Written(holds, "4", "3")}";

        return Judged.Rule(rule, $"bodies: {{ norra: {{ {body} }} }}");
    }

    private static string Written(string truth, string whenTrue, string whenFalse) => truth switch
    {
        "true" => whenTrue,
        "false" => whenFalse,
        _ => "unknown",
    };
}
