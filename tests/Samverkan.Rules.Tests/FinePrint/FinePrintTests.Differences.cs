using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

/// <content>What the second evaluator saw differently, and was right about.</content>
public sealed partial class FinePrintTests
{
    [Theory]
    [InlineData("of: unknown, tasks: [utreda]", Outcome.Undetermined)]
    [InlineData("of: unknown, tasks: []", Outcome.Satisfied)]
    [InlineData("until: unknown, tasks: [utreda]", Outcome.Undetermined)]
    [InlineData("until: unknown, tasks: []", Outcome.Satisfied)]
    [InlineData("tasks: [utreda]", Outcome.Violated)]
    [Trait("FinePrint", "61")]
    public void TasksOfJointBodies_OfABodyThatMayNotCount_AreNotSurelyThere(string body, Outcome outcome)
    {
        Judged.By("words: { rad: { kind-of: body }, utreda: { is: task }, samordna: { is: task }, regionen: { is: region }, alfa: { is: municipality }, beta: { is: municipality } }\nrules:\n- { id: rule, must: { tasks: { only: samordna } } }", Organisations + $"bodies: {{ norra: {{ kind: rad, {body} }} }}")
            .Rule("rule").ShouldBe(outcome);
    }

    [Theory]
    [InlineData("appointed-by: { not: region }")]
    [InlineData("appointed-by: region")]
    [InlineData("appointed-by: regionen")]
    [InlineData("appointed-by: { is: region }")]
    [Trait("FinePrint", "65")]
    public void SeatAppointedByABoard_OfAnOrganisationThatIsNotKnown_MissesWhoseItIs(string condition)
    {
        var structure = Organisations + "bodies: { norra: { kind: rad, seats: [{ appointed-by: styrelsen }] }, styrelsen: { kind: namnd, of: unknown } }";

        InCouncil($"{{ seats: {{ {condition}, exactly: 1 }} }}", structure).ShouldBe(Outcome.Undetermined).ShouldMiss("styrelsen.of");
        Judged.Rule("in: norra\neach: regionen\nmust: { appoints: { at-least: 1 } }", structure).ShouldBe(Outcome.Undetermined).ShouldMiss("styrelsen.of");
    }

    [Theory]
    [InlineData("[sodra, vastra]", Outcome.Satisfied)]
    [InlineData("[vastra, sodra]", Outcome.Satisfied)]
    [InlineData("[sodra, and-more]", Outcome.Undetermined)]
    [InlineData("[vastra, and-more]", Outcome.Satisfied)]
    [Trait("FinePrint", "53")]
    public void Handover_OneThatOverlaps_IsEnoughInAnyOrder(string replaced, Outcome outcome)
    {
        var structure = $"bodies:\n  norra: {{ kind: rad, from: 2019-01-01, replaces: {replaced} }}\n  sodra: {{ kind: rad, until: unknown }}\n  vastra: {{ kind: rad }}";

        InCouncil("{ handover: overlap }", structure).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("at-least: 100%", Outcome.NotApplicable)]
    [InlineData("exactly: 50%", Outcome.Satisfied)]
    [InlineData("exactly: 100%", Outcome.Satisfied)]
    [InlineData("at-most: 20%", Outcome.Violated)]
    [Trait("FinePrint", "26")]
    public void ShareOfAPeriod_OfABodyThatIsThereForPartOfIt_HasNoFloor(string bound, Outcome outcome)
    {
        var meetings = "from: 2019-07-01, meetings: [{ date: 2019-08-01, form: in-person }, { date: 2019-09-01, form: digital }]";

        Judged.Rule($"in: norra\neach: year\nmust: {{ meetings: {{ form: in-person, {bound} }} }}", Year2019(meetings), "2020-01-01").ShouldBe(outcome);
    }

    [Fact]
    [Trait("FinePrint", "61")]
    public void Period_InABodyThatMayNotBeThere_MissesTheBody()
    {
        Judged.Rule("in: rad\neach: year\nmust: { meetings: { at-least: 1 } }", Organisations + "bodies: { and-more: { kind: rad } }").ShouldBe(Outcome.Undetermined).ShouldMiss("structure.bodies");
    }

    [Theory]
    [InlineData("distinct: represents.size, at-least: 2")]
    [InlineData("per: represents.size, at-most: 1")]
    [Trait("FinePrint", "15")]
    public void PathThatEndsInWhatIsNotKnown_MissesItsLastStep(string condition)
    {
        var charter = $"facts: {{ organisation: {{ size: number }} }}\nrules:\n- {{ id: rule, in: norra, must: {{ seats: {{ {condition} }} }} }}";

        Judged.By(charter, Seats("{ represents: alfa }, { represents: beta }")).Rule("rule").ShouldBe(Outcome.Undetermined).ShouldMiss("alfa.size", "beta.size");
    }

    [Fact]
    [Trait("FinePrint", "24")]
    public void ListHeldAgainstAnInverseList_MissesWhatThatIsDrawnFrom()
    {
        Judged.Rule("must: { bodies: { includes-any: norra.attached-bodies } }", "bodies: { norra: { kind: rad }, sodra: { kind: rad, attached-to: [] } }")
            .ShouldBe(Outcome.Undetermined).ShouldMiss("norra.attached-to");
    }

    [Fact]
    [Trait("FinePrint", "15")]
    public void SeatsLackingAmongThoseOfOneSide_AreToBeAddedOnThatSide()
    {
        var remedy = InCouncil("{ seats: { represents: alfa, at-least: 2, among: { side: majority } } }", Council("seats: []")).ShouldBe(Outcome.Violated).Result.Judgements[0];

        RemedyFinder.Find(remedy).Should().ContainSingle().Which.With.Select(w => $"{w.Key.Name}: {w.Value}").Should().Equal("represents: alfa", "side: majority");
    }

    [Fact]
    [Trait("FinePrint", "24")]
    public void EmptyList_HasNoneOfWhatever()
    {
        InCouncil("{ substitutes: { excludes: body.seats } }", Council("substitutes: []")).ShouldBe(Outcome.Satisfied);
        InCouncil("{ substitutes: { includes-any: body.seats } }", Council("substitutes: []")).ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    [Trait("FinePrint", "15")]
    public void SetOfThingsOfUnknownKind_MissesTheirKinds()
    {
        InCouncil("{ attends: { includes: grupp } }", "bodies:\n  norra: { kind: rad, attends: [ostra] }\n  ostra: { kind: unknown }").ShouldBe(Outcome.Undetermined).ShouldMiss("ostra.kind");
    }

    [Fact]
    [Trait("FinePrint", "15")]
    public void SphereOfASeat_InABodyOfBothSpheres_IsMissingOfTheSeat()
    {
        Judged.Rule("in: norra\neach: seat\nmust: { sphere: political }", Council("sphere: mixed, seats: [{ id: forsta }]")).ShouldBe(Outcome.Undetermined).ShouldMiss("norra/forsta.sphere");
        Judged.Rule("in: norra\neach: seat\nmust: { sphere: political }", Council("sphere: unknown, seats: [{ id: forsta }]")).ShouldBe(Outcome.Undetermined).ShouldMiss("norra.sphere");
    }

    [Fact]
    [Trait("FinePrint", "25")]
    public void MeetingOnADayThatIsNotKnown_OfABodyThatBeginsThen_MissesTheDay()
    {
        var structure = Year2019("from: 2019-05-15, meetings: [{ date: 2019-05, form: digital }]");

        Judged.Rule("in: norra\neach: meeting\nmust: { form: in-person }", structure).ShouldBe(Outcome.Undetermined).ShouldMiss("meeting.date");
    }
}
