using Samverkan.Model;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Names that would mean something else than the writer thinks are refused, with the name that would do.</summary>
public sealed class NamesInFilesTests
{
    [Theory]
    [InlineData("plan", "kind-of: document")]
    [InlineData("meeting", "kind-of: body")]
    [InlineData("year", "is: policy-area")]
    public void Word_WithTheNameOfASort_IsRefused(string word, string what) =>
        RuleSet.Parse($$"""
            charter: c
            sources: { a: { title: A } }
            words: { {{word}}: { {{what}}, sv: ord, en: word } }
            rules:
            - { id: r, cite: "1", says: { sv: R., en: R. }, must: { documents: { at-least: 1 } } }
            """).Diagnostics.Select(d => d.Code).Should().Equal("charter/reserved-word");

    [Theory]
    [InlineData("m3", "did you mean `rad/m3`?")]
    [InlineData("m1", null)]
    public void Meeting_OfAnotherBody_IsSuggestedByBothIds(string meeting, string? help)
    {
        var read = Structure.Parse($$"""
            structure: s
            covers: [structure, events]
            period: { from: 2026-01-01, until: 2026-12-31 }
            as-of: 2026-12-31
            organisations: {}
            bodies:
              rad:      { kind: council, meetings: [{ id: m1, date: 2026-01-01 }, { id: m3, date: 2026-02-01 }] }
              annat:    { kind: council, meetings: [{ id: m1, date: 2026-01-01 }] }
              tredje:   { kind: council, seats: [{ id: x, absent-from: {{meeting}} }] }
            """);

        read.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("structure/dangling-reference");
        if (help is not null)
        {
            read.Diagnostics[0].Help!.En.Should().Be(help);
        }
        else
        {
            read.Diagnostics[0].Help!.En.Should().NotBe("did you mean `rad/m1`?", "it could be either");
        }
    }
}
