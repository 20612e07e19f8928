using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Cases;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The glossary has every word: those of the vocabulary are written into it, the others are looked for.</summary>
public sealed class GlossaryTests
{
    private const string Page = "docs/glossary.md";
    private const string Marker = "<!-- From here on written by GlossaryTests; SAMVERKAN_ACCEPT=1 dotnet test tests/Samverkan.Rules.Tests rewrites it. -->\n";

    [Fact]
    public void Words_OfTheVocabulary_AreThoseOfTheTable() => KeptFile.Verify(Page, ByHand() + Marker + Generated());

    [Fact]
    public void Words_OfTheLanguageAndOfOutcomes_AllStandThere()
    {
        var rows = string.Concat(ByHand().Split('\n').Where(l => l.StartsWith('|')));

        VocabularyTable.Reserved.Concat(CaseWords.All).Where(w => !rows.Contains($"`{w}`", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void Words_ThatThePageSaysStandInFiles_DoSo()
    {
        var known = VocabularyTable.Sorts.SelectMany(s => s.Attributes.Select(a => a.Name).Concat(s.Attributes.SelectMany(a => a.Type.Words)).Concat(s.OwnKinds).Append(s.Name))
            .Concat(VocabularyTable.Reserved).Concat(CaseWords.All)
            .Concat(["cite", "sources", "statements", "rules", "overrides", "interpretation", "unchecked", "structure", "cases", "waivers", "baseline", "kind-of"])
            .ToHashSet(StringComparer.Ordinal);
        var said = ByHand().Split('`').Where((_, i) => i % 2 == 1).SelectMany(t => t.Split([':', ',', ' '], StringSplitOptions.RemoveEmptyEntries));

        said.Except(known).Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    private static string ByHand() => File.ReadAllText(RepositoryRoot.Path(Page)).ReplaceLineEndings("\n").Split(Marker)[0];

    private static string Generated()
    {
        var page = new StringBuilder();
        Table(page, "Sorts", "The sorts of things that structures and rules speak of. [The vocabulary](reference/vocabulary.md) tells more of each.", "in lists", VocabularyTable.Sorts
            .Select(s => (s.Label, Word: s.Name, More: $"`{s.Plural}`")));
        Table(page, "Attributes and lists", "What things have.", "of", VocabularyTable.Sorts
            .SelectMany(s => s.Attributes.Where(a => a.Name is not ("from" or "until")).Select(a => (a.Label, a.Name, Sort: s.Name)))
            .GroupBy(a => (a.Label.Sv, a.Label.En, a.Name))
            .Select(g => (g.First().Label, g.Key.Name, string.Join(", ", g.Select(a => a.Sort)))));
        Table(page, "Fixed words and kinds", "The words that an attribute takes, and the kinds that need not be declared.", "of", VocabularyTable.Sorts
            .SelectMany(s => s.Attributes.SelectMany(a => a.Type.Words.Select(w => (Word: w, Label: VocabularyTable.LabelOf(w), Of: a.Name)))
                .Concat(s.OwnKinds.Select(k => (Word: k, Label: VocabularyTable.LabelOfKind(k), Of: s.Name))))
            .GroupBy(w => (w.Word, w.Label.Sv, w.Label.En))
            .Select(g => (g.First().Label, g.Key.Word, string.Join(", ", g.Select(w => $"`{w.Of}`").Distinct()))));
        return page.ToString();
    }

    private static void Table(StringBuilder page, string title, string about, string more, IEnumerable<(Wording Label, string Word, string More)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{about}\n\n| svenska | English | in files | {more} |\n|---|---|---|---|\n");
        foreach (var (label, word, with) in rows.OrderBy(r => InSwedishOrder(r.Label.Sv!), StringComparer.Ordinal).ThenBy(r => r.Word, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {label.Sv} | {label.En} | `{word}` | {with} |\n");
        }
    }

    // Å, ä and ö stand after z, in that order.
    private static string InSwedishOrder(string text) => text.ToLowerInvariant().Replace('å', '{').Replace('ä', '|').Replace('ö', '}');
}
