using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Linting;

namespace Samverkan.Rules.Tests.Linting;

/// <summary>What is doubtful in a charter is found, and what only looks so is not.</summary>
public sealed class CharterLinterTests
{
    private const string Head = """
        charter: c
        name: { sv: Stadga, en: Charter }
        sources:
          adopted: { title: Stadga, from: 2020-01-01 }
          draft:   { title: Förslag, status: proposed, from: 2020-01-01 }
        words:
          board:   { kind-of: body, sv: styrelse, en: board }
          council: { kind-of: body, sv: råd, en: council }
          norra:   { is: board, sv: Norra styrelsen, en: the northern board }
          sodra:   { is: board, sv: Södra styrelsen, en: the southern board }
          kinda:   { is: municipality, sv: Kinda kommun, en: the municipality of Kinda }
          staben:  { is: council, sv: Staben, en: the staff }
        rules:
        - { id: boards, cite: { adopted: "1" }, says: { sv: Organ finns., en: Bodies exist. }, must: { bodies: { includes: [norra, sodra, staben] } } }

        """;

    public static TheoryData<string, string, string> Pairs => new()
    {
        // Two bounds, on one condition or on a part of it.
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, must: { seats: { at-most: 4 } }", "cannot-both-hold" },
        { "in: norra, must: { seats: { side: majority, at-least: 5 } }", "in: norra, must: { seats: { at-most: 4 } }", "cannot-both-hold" },
        { "in: norra, must: { seats: { at-least: 5 } }", "in: norra, must: { seats: { side: majority, at-most: 4 } }", "" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: sodra, must: { seats: { at-most: 4 } }", "" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: board, must: { seats: { at-most: 4 } }", "cannot-both-hold" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, until: 2020-06-30, must: { seats: { at-most: 4 } }", "cannot-both-hold" },
        { "in: norra, from: 2021-01-01, must: { seats: { exactly: 5 } }", "in: norra, until: 2020-12-31, must: { seats: { at-most: 4 } }", "" },
        { "in: norra, must: { seats: { exactly: 5 } }", "overrides: first, in: norra, must: { seats: { at-most: 4 } }", "" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, if: { sphere: official }, must: { seats: { at-most: 4 } }", "cannot-both-hold" },
        { "in: norra, if: { sphere: political }, must: { seats: { exactly: 5 } }", "in: norra, if: { sphere: official }, must: { seats: { at-most: 4 } }", "" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, may: { seats: { at-least: 7 } }", "" },

        // Words.
        { "in: norra, must: { sphere: political }", "in: norra, must: { sphere: official }", "cannot-both-hold" },
        { "in: norra, must: { sphere: [political, mixed] }", "in: norra, must: { sphere: mixed }", "subsumed:first" },
        { "in: norra, must: { sphere: { not: political } }", "in: norra, must: { sphere: political }", "cannot-both-hold" },
        { "in: norra, must: { powers: { includes: decide } }", "in: norra, must: { powers: { excludes: [decide, prepare] } }", "cannot-both-hold" },
        { "in: norra, must: { powers: { exactly: [prepare] } }", "in: norra, must: { powers: { excludes: decide } }", "subsumed:second" },
        { "in: norra, must: { powers: { includes: [prepare, recommend] } }", "in: norra, must: { powers: { includes: recommend } }", "subsumed:second" },
        { "in: norra, must: { powers: { only: [prepare] } }", "in: norra, must: { powers: { includes: recommend } }", "cannot-both-hold" },
        { "in: norra, must: { powers: { includes-any: [prepare, recommend] } }", "in: norra, must: { powers: { includes: recommend } }", "subsumed:first" },

        // One that says what the other says.
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, must: { seats: { at-least: 3 } }", "subsumed:second" },
        { "in: norra, must: { seats: { at-least: 3 } }", "in: norra, must: { seats: { exactly: 5 } }", "subsumed:first" },
        { "in: norra, must: { seats: { exactly: 5 } }", "in: norra, must: { seats: { exactly: 5 } }", "subsumed:second" },
        { "in: board, must: { seats: { at-least: 3 } }", "in: norra, must: { seats: { at-least: 3 } }", "subsumed:second" },
        { "in: board, must: { seats: { at-least: 3 } }", "in: staben, must: { seats: { at-least: 3 } }", "" },
        { "in: norra, must: { seats: { at-least: 3 } }", "in: board, must: { seats: { at-least: 3 } }", "subsumed:first" },
        { "in: norra, should: { seats: { at-least: 5 } }", "in: norra, must: { seats: { at-least: 3 } }", "" },
        { "in: norra, must: { seats: { at-least: 5 } }", "in: norra, should: { seats: { at-least: 3 } }", "subsumed:second" },
        { "in: norra, from: 2022-01-01, must: { seats: { at-least: 5 } }", "in: norra, must: { seats: { at-least: 3 } }", "" },
        { "in: norra, if: { sphere: political }, must: { seats: { at-least: 5 } }", "in: norra, must: { seats: { at-least: 3 } }", "" },
        { "in: norra, must: { seats: { at-least: 5 } }", "in: norra, if: { sphere: political }, must: { seats: { at-least: 3 } }", "subsumed:second" },
        { "in: norra, each: municipality, must: { seats: { at-least: 2 } }", "in: norra, each: kinda, must: { seats: { at-least: 1 } }", "subsumed:second" },
        { "in: norra, each: municipality, must: { seats: { at-least: 2 } }", "in: norra, must: { seats: { at-least: 1 } }", "" },
        { "in: norra, must: { seats: { side: majority, at-least: 3 } }", "in: norra, must: { seats: { at-least: 3 } }", "subsumed:second" },
        { "in: norra, must: { seats: { all: { side: majority } } }", "in: norra, must: { seats: { sphere: political, all: { side: majority } } }", "subsumed:second" },
        { "in: norra, must: [{ seats: { exactly: 5 } }, { sphere: political }]", "in: norra, must: { sphere: political }", "subsumed:second" },
        { "in: norra, must: { any-of: [{ sphere: political }, { sphere: mixed }] }", "in: norra, must: { sphere: political }", "subsumed:first" },
        { "in: norra, must: { seats: { at-least: 1/2, side: majority } }", "in: norra, must: { seats: { at-least: 1, side: majority } }", "" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Lint_TwoRules_TellsHowTheyStandToEachOther(string first, string second, string expected)
    {
        var found = Lint(Rule("first", first) + Rule("second", second));

        if (expected.Length == 0)
        {
            found.Should().BeEmpty();
            return;
        }

        var (code, about) = expected.Split(':') is [var c, var a] ? (c, a) : (expected, null);
        found.Should().ContainSingle().Which.Code.Should().Be("lint/" + code);
        found[0].Severity.Should().Be(Severity.Warning);
        found[0].Related.Should().ContainSingle();
        if (about is not null)
        {
            found[0].Message.En.Should().StartWith($"rule `{about}` says nothing beyond");
            found[0].Message.Sv.Should().StartWith($"regeln `{about}` säger inget utöver");
        }
    }

    [Theory]
    [InlineData("in: norra, must: [{ seats: { at-least: 5 } }, { seats: { at-most: 3 } }]", "cannot-hold")]
    [InlineData("in: norra, must: [{ sphere: political }, { sphere: mixed }]", "cannot-hold")]
    [InlineData("in: norra, should: { any-of: [{ powers: { includes: decide, excludes: decide } }, { powers: { only: inform, includes: discuss } }] }", "cannot-hold")]
    [InlineData("in: norra, must: { any-of: [{ powers: { includes: decide, excludes: decide } }, { sphere: political }] }", "")]
    [InlineData("in: norra, must: { seats: { at-least: 3, at-most: 3 } }", "")]
    [InlineData("in: norra, each: municipality, if: { is: region }, must: { seats: { exactly: 1 } }", "never-matches")]
    [InlineData("in: norra, each: kinda, if: { is: region }, must: { seats: { exactly: 1 } }", "never-matches")]
    [InlineData("in: norra, each: organisation, if: { is: region }, must: { seats: { exactly: 1 } }", "")]
    [InlineData("in: { is: board, none-of: [{ is: board }] }, must: { seats: { exactly: 1 } }", "never-matches")]
    [InlineData("in: { is: board, none-of: [{ is: norra }] }, must: { seats: { exactly: 1 } }", "")]
    [InlineData("in: norra, must: { seats: { side: majority, none-of: [{ side: [majority, opposition] }], at-most: 0 } }", "never-matches")]
    [InlineData("in: norra, must: { seats: { side: majority, none-of: [{ side: [majority, opposition] }], at-least: 1 } }", "cannot-hold")]
    [InlineData("in: norra, may: { seats: { side: majority, none-of: [{ side: majority }], at-least: 1 } }", "never-matches")]
    public void Lint_ARule_TellsWhatCannotBe(string rule, string expected) =>
        Lint(Rule("first", rule)).Select(d => d.Code).Should().Equal(expected.Length == 0 ? [] : ["lint/" + expected]);

    [Fact]
    public void Lint_AListFromWhichNothingIsPicked_IsNamed() =>
        Lint(Rule("first", "in: norra, may: { seats: { side: majority, none-of: [{ side: majority }], at-least: 1 } }"))
            .Should().ContainSingle().Which.Message.Should().Be(new Wording("inget kan uppfylla `seats` i regeln `first`", "nothing can fulfil `seats` in rule `first`"));

    [Theory]
    [InlineData("in: board", "in: norra", true)]
    [InlineData("in: norra", "in: sodra", false)]
    public void Lint_ReferenceToTheBody_MeansTheBodyThatBothAreAbout(string first, string second, bool isSubsumed) =>
        Lint(
            Rule("first", first + ", each: municipality, if: { seats: { appointed-by: body.itself, at-least: 1 } }, must: { seats: { appointed-by: body.itself, at-least: 2 } }")
            + Rule("second", second + ", each: municipality, if: { seats: { appointed-by: body.itself, at-least: 1 } }, must: { seats: { appointed-by: body.itself, at-least: 1 } }"))
            .Select(d => d.Code).Should().Equal(isSubsumed ? ["lint/subsumed"] : []);

    [Fact]
    public void Lint_AdoptedAndProposed_AreNotHeldAgainstEachOther() =>
        Lint(Rule("first", "in: norra, must: { seats: { exactly: 5 } }") + Rule("second", "in: norra, must: { seats: { exactly: 7 } }", "draft")).Should().BeEmpty();

    [Fact]
    public void Lint_RuleThatIsOverridden_TakesNothingFromAnother() =>
        Lint(
            Rule("first", "in: board, must: { seats: { at-least: 3 } }")
            + Rule("second", "in: norra, must: { seats: { at-least: 3 } }")
            + Rule("third", "overrides: first, in: norra, must: { sphere: political }")).Should().BeEmpty();

    [Theory]
    [InlineData("Styrelsen har fem platser.", "has the same text in Swedish and in English")]
    [InlineData("{ sv: Styrelsen har fem platser. }", "has no text in English")]
    [InlineData("{ en: The board has five seats. }", "has no text in Swedish")]
    [InlineData("{ sv: Styrelsen har fem platser., en: The board has five seats. }", null)]
    public void Lint_TextInOneLanguage_IsTold(string says, string? expected)
    {
        var found = Lint($"- {{ id: five, cite: {{ adopted: \"2\" }}, says: {says}, in: norra, must: {{ seats: {{ exactly: 5 }} }} }}\n");

        found.Select(d => d.Message.En).Should().Equal(expected is null ? [] : [$"`says` of rule `five` {expected}"]);
    }

    [Fact]
    public void Lint_WordsNamesAndReasons_AreLookedAt()
    {
        var charter = Head.Replace("name: { sv: Stadga, en: Charter }", "name: { sv: Stadga }", StringComparison.Ordinal)
                .Replace("sv: Norra styrelsen, en: the northern board", "en: the northern board", StringComparison.Ordinal)
            + "- { id: five, cite: { adopted: \"2\" }, says: { sv: Fem., en: Five. }, interpretation: { chosen: Fem platser. }, in: norra, must: { seats: { exactly: 5 } } }\n"
            + "unchecked:\n- { statements: [], because: { sv: Ett motiv. } }\n";

        CharterLinter.Lint(RuleSet.Parse(charter).OrThrow()).Select(d => d.Message.En).Should().Equal(
            "the charter's name has no text in English",
            "word `norra` has no text in Swedish",
            "the interpretation of rule `five` has the same text in Swedish and in English",
            "the reason under `unchecked` has no text in English");
    }

    [Fact]
    public void Lint_ShippedCharters_HaveNothingToRemarkOn() =>
        BuiltInCharters.All.Should().AllSatisfy(c => CharterLinter.Lint(RuleSet.Load(c).OrThrow()).Should().BeEmpty());

    [Fact]
    public void Lint_ShippedChartersWithEachRuleTwice_FindsEveryCopy()
    {
        foreach (var shipped in BuiltInCharters.All)
        {
            var charter = RuleSet.Load(shipped).OrThrow().Charters[0];
            var text = charter.Source.Text.ReplaceLineEndings("\n");
            var start = text.IndexOf("\nrules:\n", StringComparison.Ordinal) + "\nrules:\n".Length;
            var end = text.IndexOf("\nunchecked:", start, StringComparison.Ordinal) is var at and > 0 ? at + 1 : text.Length;
            var copies = text[start..end].Replace("\n- id: ", "\n- id: copy-of-", StringComparison.Ordinal).Replace("overrides:", "# overrides:", StringComparison.Ordinal);
            copies = copies.StartsWith("- id: ", StringComparison.Ordinal) ? "- id: copy-of-" + copies["- id: ".Length..] : copies;
            var overridden = charter.Rules.SelectMany(r => r.Overrides.Append(r.Overrides.IsEmpty ? "" : r.Id)).ToHashSet();
            var binding = charter.Rules.Where(r => r.Force is RuleSets.Force.Must or RuleSets.Force.Should && !r.IsSuperseded && !overridden.Contains(r.Id)).Select(r => "copy-of-" + r.Id).ToList();

            var found = CharterLinter.Lint(RuleSet.Parse(text[..end] + copies + text[end..]).OrThrow());

            binding.Should().HaveCountGreaterThan(10);
            binding.Where(id => !found.Any(d => d.Code == "lint/subsumed" && d.Message.En!.Contains($"rule `{id}` says nothing beyond", StringComparison.Ordinal))).Should().BeEmpty(shipped.Id);
        }
    }

    private static string Rule(string id, string rest, string source = "adopted") => $"- {{ id: {id}, cite: {{ {source}: \"2\" }}, says: {{ sv: Regel., en: Rule. }}, {rest} }}\n";

    private static IReadOnlyList<Diagnostic> Lint(string rules) => [.. CharterLinter.Lint(RuleSet.Parse(Head + rules).OrThrow())];
}
