using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>A text can be held against the texts that a reference leads to, such as the holders in another body; a text that only has a dot in it stays a text.</summary>
public sealed class TextReferenceTests
{
    [Theory]
    [InlineData("anna", "berit", Outcome.Satisfied)]
    [InlineData("anna", "anna", Outcome.Violated)]
    [InlineData("anna", " Anna", Outcome.Violated)]
    [InlineData("anna", "unknown", Outcome.Undetermined)]
    [InlineData("unknown", "anna", Outcome.Undetermined)]
    public void SamePersonInTwoBodies_IsFound(string inCommittee, string inBoard, Outcome expected) =>
        Judge("in: committee, each: seat, must: { holder: { not: board.seats.holder } }", inCommittee, inBoard).Should().Be(expected);

    [Theory]
    [InlineData("anna", "anna", Outcome.Satisfied)]
    [InlineData("anna", "berit", Outcome.Violated)]
    public void HolderOfAnotherSeat_CanBeAskedFor(string inCommittee, string inBoard, Outcome expected) =>
        Judge("in: committee, must: { seats: { all: { holder: board.seats.holder } } }", inCommittee, inBoard).Should().Be(expected);

    [Theory]
    [InlineData("A. Berg", Outcome.Satisfied)]
    [InlineData("a.berg", Outcome.Violated)]
    public void TextWithADot_IsAText(string holder, Outcome expected) =>
        Judge($"in: committee, each: seat, must: {{ holder: \"{holder}\" }}", "A. Berg", "anna").Should().Be(expected);

    [Fact]
    public void ReferenceToWhatIsNotThere_IsAnError()
    {
        var read = RuleSet.Parse(Charter("in: committee, each: seat, must: { holder: { not: board.seats.person } }"));

        read.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("rule/unknown-attribute");
    }

    private static string Charter(string rule) => $$"""
        charter: c
        sources: { a: { title: A } }
        words:
          organ:     { kind-of: body, sv: organ, en: organ }
          board:     { is: organ, sv: styrelsen, en: the board }
          committee: { is: organ, sv: valberedningen, en: the nominating committee }
        rules:
        - { id: r, cite: "1", says: { sv: R., en: R. }, {{rule}} }
        """;

    private static Outcome Judge(string rule, string inCommittee, string inBoard)
    {
        var structure = Structure.Parse($$"""
            structure: s
            as-of: 2027-01-01
            organisations: {}
            bodies:
              board:     { kind: organ, seats: [{ id: b, holder: "{{inBoard}}" }] }
              committee: { kind: organ, seats: [{ id: c, holder: "{{inCommittee}}" }] }
            """).OrThrow();
        return RuleSet.Parse(Charter(rule)).OrThrow().Evaluate(structure).Rules.Single().Outcome;
    }
}
