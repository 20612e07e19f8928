namespace Samverkan.Cli.Tests;

/// <summary>How a charter's rules are put into words.</summary>
public sealed class ShowWordsTests
{
    private const string Head = """
        charter: norra
        sources: { charter: { title: Stadga } }
        words:
          council: { kind-of: body, sv: råd, en: council }
          norra: { is: council, sv: Norra rådet, en: the northern council }
          board: { kind-of: body, of: organisation, sv: styrelse, en: board }
        rules:

        """;

    [Theory]
    [InlineData("in: [norra, board]", "about:   the northern council and each board", "gäller:  Norra rådet och varje styrelse")]
    [InlineData("in: [board, norra]", "about:   the northern council and each board", "gäller:  Norra rådet och varje styrelse")]
    [InlineData("in: norra", "about:   the northern council\n", "gäller:  Norra rådet\n")]
    [InlineData("in: [council, board]", "about:   each council or board", "gäller:  varje råd eller styrelse")]
    public void WhomARuleIsAbout_NamedOrOfAKind_ReadsAsASentence(string picks, string en, string sv)
    {
        Shown($"- {{ id: a, cite: \"1\", says: Regeln., {picks}, must: {{ sphere: political }} }}", en, sv);
    }

    [Theory]
    [InlineData("each: municipality, must: { appoints: { exactly: 3 } }", "appoints exactly 3 seats\n", "utser exakt 3 platser\n")]
    [InlineData("in: norra, must: { attached-bodies: { at-least: 2 } }", "has as attached bodies at least 2 bodies\n", "har som anknutna organ minst 2 organ\n")]
    public void List_WithAVerbOfItsOwn_IsNotNamedTwice(string rule, string en, string sv)
    {
        Shown($"- {{ id: a, cite: \"1\", says: Regeln., {rule} }}", en, sv);
    }

    private static void Shown(string rule, string en, string sv)
    {
        using var folder = new TempFolder();
        var charter = folder.Write("norra.charter.yaml", Head + rule + "\n");

        Cli.Run("show", charter, "a").Output.Should().Contain(en);
        Cli.Run("show", charter, "a", "--lang", "sv").Output.Should().Contain(sv);
    }
}
