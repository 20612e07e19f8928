using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Syntax;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The guide to the language leaves nothing out.</summary>
public sealed class GuideTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Path("docs/charter-language.md"));

    public static TheoryData<string> Tables => [.. Keys.Keys];

    private static readonly Dictionary<string, IEnumerable<string>> Keys = new KeyTable[]
    {
        CharterKeys.Head, CharterKeys.Rule, CharterKeys.Source, CharterKeys.Word, CharterKeys.Interpretation, CharterKeys.Unchecked, CharterKeys.Fact, CharterKeys.FactTypes,
    }.ToDictionary(t => t.Name, t => t.Names.AsEnumerable(), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Keys_OfCharters_AreAllTold(string table) => Keys[table].Where(k => !IsTold(k)).Should().BeEmpty();

    [Fact]
    public void Words_OfSources_AreAllTold() =>
        CharterKeys.Source.Rows.SelectMany(r => r.Words).Where(w => !IsTold(w)).Should().BeEmpty();

    [Fact]
    public void Words_OfOutcomes_AreAllTold() => CaseWords.All.Where(w => !IsTold(w)).Should().BeEmpty();

    [Fact]
    public void Words_OfTheLanguage_AreAllTold()
    {
        // These belong to structures, which have a guide of their own.
        string[] others = ["free", "count", "id"];

        VocabularyTable.Reserved.Except(others).Where(w => !IsTold(w)).Should().BeEmpty();
    }

    // As code in the text, or as a key in an example.
    private static bool IsTold(string word) =>
        Page.Contains($"`{word}`", StringComparison.Ordinal) || Page.Contains($"`{word}:", StringComparison.Ordinal) || Page.Contains($" {word}: ", StringComparison.Ordinal);
}
