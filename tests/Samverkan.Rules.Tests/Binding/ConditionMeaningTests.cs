using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Binding;

/// <summary>What is written in a short way means what it would at length.</summary>
public sealed class ConditionMeaningTests
{
    private const string Councils = """
        organisations:
          regionen: { kind: region }
          alfa: { kind: municipality }
        bodies:
          norra: { kind: rad, meetings-per-year: 4, seats: [{ side: majority }, { side: opposition }] }
          sodra: { kind: rad, meetings-per-year: 6, seats: [{ side: majority }] }
        """;

    [Theory]
    [InlineData("norra", Outcome.Satisfied, Outcome.Violated)]
    [InlineData("{ is: [norra, sodra] }", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("[norra, sodra]", Outcome.Violated, Outcome.Violated)]
    [InlineData("{ not: norra }", Outcome.Violated, Outcome.Satisfied)]
    [InlineData("{ not: [norra, sodra] }", Outcome.Violated, Outcome.Violated)]
    [InlineData("{ any-of: [sodra, { meetings-per-year: 4 }] }", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("{ none-of: [sodra, { meetings-per-year: 5 }] }", Outcome.Satisfied, Outcome.Violated)]
    [InlineData("[{ meetings-per-year: [4, 5] }, norra]", Outcome.Satisfied, Outcome.Violated)]
    [InlineData("{ meetings-per-year: { not: [6, 7] } }", Outcome.Satisfied, Outcome.Violated)]
    [InlineData("{ seats: { all: { side: majority } } }", Outcome.Violated, Outcome.Satisfied)]
    public void Requirement_WrittenInAnyWay_MeansWhatItSays(string must, Outcome norra, Outcome sodra)
    {
        Judged.Rule($"in: rad\nmust: {must}", Councils).For("norra", norra).For("sodra", sodra);
    }

    [Theory]
    [InlineData("chair", Outcome.Satisfied)]
    [InlineData("body", Outcome.Violated)]
    [InlineData("presidium", Outcome.Violated)]
    public void OneValue_WithIsAndNot_IsOneOfTheFirstAndNoneOfTheSecond(string given, Outcome outcome)
    {
        Judged.Rule("in: norra\nmust: { agenda-by: { is: [chair, body], not: body } }", $"bodies: {{ norra: {{ kind: rad, agenda-by: {given} }} }}").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("[norra, sodra]", new[] { "norra", "sodra" })]
    [InlineData("{ is: rad, meetings-per-year: 6 }", new[] { "sodra" })]
    [InlineData("{ meetings-per-year: 6, is: rad }", new[] { "sodra" })]
    [InlineData("{ is: norra }", new[] { "norra" })]
    [InlineData("{ meetings-per-year: { at-least: 1 } }", new[] { "norra", "sodra" })]
    public void In_WrittenInAnyWay_PicksTheSameBodies(string picked, string[] bodies)
    {
        Judged.Rule($"in: {picked}\nmust: {{ seats: {{ at-least: 1 }} }}", Councils).Subjects(Outcome.Satisfied).Should().BeEquivalentTo(bodies);
    }

    [Theory]
    [InlineData("organisation", new[] { "regionen", "alfa" })]
    [InlineData("municipality", new[] { "alfa" })]
    [InlineData("[regionen, alfa]", new[] { "regionen", "alfa" })]
    [InlineData("[meeting, alfa]", new[] { "norra/forsta", "alfa" })]
    [InlineData("{ is: [meeting, organisation], not: alfa }", new[] { "norra/forsta", "regionen" })]
    public void Each_WordsAndSortsTogether_PicksThemAll(string each, string[] things)
    {
        var structure = Councils.Replace("meetings-per-year: 4,", "meetings-per-year: 4, meetings: [{ id: forsta, date: 2020-03-01 }],", StringComparison.Ordinal).Replace("meetings-per-year: 6,", "meetings-per-year: 6, meetings: none,", StringComparison.Ordinal);

        Judged.Rule($"each: {each}\nmust: {{ not: kommunerna }}", structure).Subjects(Outcome.Satisfied).Should().BeEquivalentTo(things);
    }

    [Theory]
    [InlineData("two.of", Outcome.Satisfied)]
    [InlineData("www.two.of", Outcome.Violated)]
    public void Text_WithADotThatLeadsNowhere_IsAText(string given, Outcome outcome)
    {
        Judged.Rule("in: norra\nmust: { name: two.of }", $"bodies: {{ norra: {{ kind: rad, name: {given} }} }}").ShouldBe(outcome);
    }

    [Fact]
    public void Facts_OfTheSameNameOnSeveralSorts_AreEachTheirOwn()
    {
        const string Facts = "facts: { seat: { hours: number, sworn: text }, body: { hours: text, sworn: number } }\n";
        const string Rules = """
            rules:
            - { id: seats, cite: "1", says: X, in: norra, each: seat, must: { hours: { at-most: 4 }, sworn: ja } }
            - { id: bodies, cite: "1", says: X, in: norra, must: { hours: heltid, sworn: 2 } }
            """;

        var judged = Judged.By(Facts + Rules, "bodies: { norra: { kind: rad, facts: { hours: heltid, sworn: 2 }, seats: [{ facts: { hours: 3, sworn: ja } }] } }");

        judged.Rule("seats").ShouldBe(Outcome.Satisfied);
        judged.Rule("bodies").ShouldBe(Outcome.Satisfied);
    }
}
