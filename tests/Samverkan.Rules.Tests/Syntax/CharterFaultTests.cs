using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Syntax;

/// <summary>One mistake in a charter is one diagnostic, under the word that is wrong.</summary>
public sealed class CharterFaultTests
{
    private const string Charter = """
        charter: test
        language: 1
        from: 2019
        until: 2022
        sources:
          paper: { title: Stadga, layer: charter, status: adopted }
        words:
          council: { kind-of: body, sv: råd, en: council, also: [rådet] }
          norra: { is: council }
          culture: { is: policy-area }
        facts:
          seat: { employer: text }
        rules:
        - id: there
          cite: "1"
          says: Norra rådet finns.
          must: { bodies: { includes: [norra] } }
        - id: sides
          cite: "2"
          says: Varje kommun har en plats för oppositionen.
          in: norra
          each: municipality
          must: { seats: { side: opposition, exactly: 1 } }

        """;

    [Fact]
    public void Charter_AsItShouldBe_HasNothingWrong()
    {
        WhenRead.Charter(Charter).ShouldReportNothing();
    }

    [Theory]
    [InlineData("charter: test", "chartr: test", "charter/unknown-key", "chartr")]
    [InlineData("sources:", "sorces:", "charter/unknown-key", "sorces")]
    [InlineData("title: Stadga", "titel: Stadga", "charter/unknown-key", "titel")]
    [InlineData("words:", "word:", "charter/unknown-key", "word")]
    [InlineData("rules:", "rulse:", "charter/unknown-key", "rulse")]
    [InlineData("kind-of: body", "kindof: body", "charter/unknown-key", "kindof")]
    [InlineData("kind-of: body", "kind-of: boddy", "charter/unknown-choice", "boddy")]
    [InlineData("kind-of: body", "kind-of: gremium", "charter/unknown-choice", "gremium")]
    [InlineData("norra: { is: council }", "norra: { is: counsil }", "rule/undeclared-word", "counsil")]
    [InlineData("norra: { is: council }", "norra: { is: something-else }", "rule/undeclared-word", "something-else")]
    [InlineData("norra: { is: council }", "norra: council", "charter/wrong-shape", "council")]
    [InlineData("norra: { is: council }", "norra:", "charter/missing-key", "norra")]
    [InlineData("norra: { is: council }", "norra: { is: [council] }", "charter/wrong-shape", "[council]")]
    [InlineData("sv: råd", "sv: [råd]", "charter/wrong-shape", "[råd]")]
    [InlineData("also: [rådet]", "also: [culture]", "charter/alias-is-id", "culture")]
    [InlineData("layer: charter", "layer: agrement", "charter/unknown-choice", "agrement")]
    [InlineData("layer: charter", "layer: [charter]", "charter/wrong-shape", "[charter]")]
    [InlineData("until: 2022", "until: 2018", "charter/backward-period", "2018")]
    [InlineData("until: 2022", "until: 2022-13", "charter/bad-date", "2022-13")]
    [InlineData("language: 1", "language: 2", "charter/newer-language", "2")]
    [InlineData("employer: text", "employer: txt", "charter/wrong-shape", "txt")]
    [InlineData("employer: text", "side: text", "charter/duplicate-id", "side")]
    [InlineData("employer: text", "employer: { typ: text }", "charter/unknown-key", "typ")]
    [InlineData("employer: text", "employer: { sv: arbetsgivare }", "charter/missing-key", "sv")]
    [InlineData("employer: text", "employer: { type: [small, large], words: { smal: { sv: liten, en: small } } }", "charter/unknown-choice", "smal")]
    [InlineData("  seat: {", "  seet: {", "charter/unknown-choice", "seet")]
    [InlineData("id: sides", "id: there", "charter/duplicate-id", "there")]
    [InlineData("id: sides", "id: the sides", "charter/bad-id", "the sides")]
    [InlineData("cite: \"2\"", "cite: { papper: \"2\" }", "charter/unknown-source", "papper")]
    [InlineData("cite: \"2\"", "cited: \"2\"", "charter/unknown-key", "cited")]
    [InlineData("in: norra", "in: nora", "rule/undeclared-word", "nora")]
    [InlineData("each: municipality", "each: municipalty", "rule/undeclared-word", "municipalty")]
    [InlineData("must: { seats", "mst: { seats", "charter/unknown-key", "mst")]
    [InlineData("must: { seats", "must: { seets", "rule/unknown-attribute", "seets")]
    [InlineData("side: opposition", "sides: opposition", "rule/unknown-attribute", "sides")]
    [InlineData("side: opposition", "side: oposition", "rule/unknown-word", "oposition")]
    [InlineData("exactly: 1", "exactly: 1/0", "rule/bad-bound", "1/0")]
    [InlineData("exactly: 1", "represents: norra/region, exactly: 1", "rule/undeclared-word", "norra/region")]
    [InlineData("exactly: 1", "represents: organisation.itslef, exactly: 1", "rule/unknown-attribute", "itslef")]
    [InlineData("exactly: 1", "represents: organization.itself, exactly: 1", "rule/unknown-reference", "organization")]
    [InlineData("exactly: 1", "ex-officio: norra/chairr, exactly: 1", "rule/undeclared-word", "chairr")]
    [InlineData("exactly: 1", "ex-officio: nora/chair, exactly: 1", "rule/undeclared-word", "nora")]
    [InlineData("exactly: 1", "at-most: 1, per: represents.nmae", "rule/unknown-attribute", "nmae")]
    public void OneMistake_IsOneDiagnosticUnderTheWord(string right, string wrong, string code, string underlined)
    {
        Charter.Should().Contain(right);

        WhenRead.Charter(Charter.Replace(right, wrong, StringComparison.Ordinal)).ShouldReportOnly(code).Under(underlined);
    }

    [Theory]
    [InlineData("ostergotland-2091", "charter/unknown-words-from", "did you mean `ostergotland-2019`?")]
    [InlineData("nowhere.charter.yaml", "charter/unknown-words-from", "give a shipped charter, or a file beside this one")]
    [InlineData("/etc/hostname", "charter/unknown-words-from", "give a shipped charter, or a file beside this one")]
    public void WordsFrom_ACharterThatIsNotThere_PointsToTheKeyAndMakesNoWordUndeclared(string charter, string code, string help)
    {
        var text = Charter.Replace("words:", $"words-from: {charter}\nwords:", StringComparison.Ordinal).Replace("in: norra", "in: lansdelssamrad", StringComparison.Ordinal);

        WhenRead.Charter(text).ShouldReportOnly(code).Under("words-from").WithHelp(help);
    }

    [Fact]
    public void Override_OfARuleThatOverridesBack_IsToldOnce()
    {
        var text = Charter.Replace("  cite: \"1\"", "  cite: \"1\"\n  overrides: again", StringComparison.Ordinal)
            + "- { id: again, cite: \"3\", says: Igen., overrides: there, must: { bodies: { includes: [norra] } } }\n";

        WhenRead.Charter(text).ShouldReportOnly("charter/override-cycle").Under("there");
    }
}
