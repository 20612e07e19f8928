using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Where it cannot be told whether something is there on the day judged, the day that is missing is named, and not the one that is given.</summary>
public sealed class OpenDayTests
{
    [Theory]
    [InlineData("from: 2026-01-01, until: unknown", "until")]
    [InlineData("from: unknown, until: 2028-01-01", "from")]
    public void Missing_OfASeat_IsTheDayThatIsNotKnown(string days, string expected)
    {
        var rules = RuleSet.Parse("""
            charter: c
            sources: { a: { title: A } }
            words: { council: { kind-of: body, sv: råd, en: council } }
            rules:
            - { id: r, cite: "1", says: { sv: R., en: R. }, in: council, must: { seats: { exactly: 1 } } }
            """).OrThrow();
        var structure = Structure.Parse($$"""
            structure: s
            as-of: 2026-06-01
            organisations: {}
            bodies: { rad: { kind: council, seats: [{ id: a, {{days}} }] } }
            """).OrThrow();

        var rule = rules.Evaluate(structure).Rules.Single();

        rule.Outcome.Should().Be(Outcome.Undetermined);
        rule.Judgements.Single().Missing.Should().ContainSingle().Which.Attribute!.Name.Should().Be(expected);
    }
}
