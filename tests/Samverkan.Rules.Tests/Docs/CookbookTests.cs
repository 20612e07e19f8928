using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>Runs every recipe of the cookbook, and holds the cookbook to what charters ask.</summary>
/// <remarks>
/// After the charter and the structure that all recipes share, YAML blocks come in pairs: rules, alone or with pieces of the head, and the cases that show them. Only
/// a block of what is unchecked stands alone.
/// </remarks>
public sealed class CookbookTests
{
    private const string Page = "docs/cookbook.md";
    private static readonly IReadOnlyList<DocBlock> Yaml = [.. DocBlock.Of(Page).Where(b => b.Language == "yaml")];
    private static readonly MappingNode Charter = Load(Yaml[0].Text, Yaml[0]);
    private static readonly MappingNode Structure = Load(Yaml[1].Text, Yaml[1]);

    public static TheoryData<int> Recipes => [.. Yaml.Skip(2).Where(b => !IsCases(b)).Select(b => b.Line)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_EachOfThem_ComesOutAsItsCasesSay(int line)
    {
        var block = Yaml.Single(b => b.Line == line);
        var rules = Read(block);
        if (block.Text.StartsWith("unchecked:", StringComparison.Ordinal))
        {
            rules.Charters[0].Unchecked.Should().NotBeEmpty();
            return;
        }

        var cases = Yaml.First(b => b.Line > line);
        IsCases(cases).Should().BeTrue("{0} is shown by cases", block);
        var bag = new DiagnosticBag();
        var text = "cases-of: cookbook\nbases: { example: example }\ncases:\n" + cases.Text.Replace("\n  expect:", "\n  base: example\n  expect:", StringComparison.Ordinal);
        var file = CasesReader.Read(new SourceText(cases.ToString(), text), bag);
        var result = new CaseRunner(_ => new SourceText("example.json", NodeWriter.ToJson(Structure))).Run(file!, rules, bag);

        bag.Sorted().Should().BeEmpty();
        result!.Cases.SelectMany(c => c.Failures).Should().BeEmpty();
        foreach (var rule in result.Coverage)
        {
            rule.NotSeen.Should().BeEmpty("{0} shows {1} both ways", cases, rule.Rule.Id);
            rule.Seen.Should().IntersectWith(["undetermined", "cannot-tell"], "{0} shows {1} where it cannot be told", cases, rule.Rule.Id);
        }
    }

    [Fact]
    public void Blocks_OfThePage_AreRecipesInPairs()
    {
        Yaml.Take(2).Should().OnlyContain(b => b.Mark == "head");
        Yaml.Skip(2).Zip(Yaml.Skip(3)).Where(p => IsCases(p.First) && IsCases(p.Second)).Should().BeEmpty();
        DocBlock.Of(Page).Should().OnlyContain(b => b.Language == "yaml", "nothing else would be run");
        Yaml.Count(IsCases).Should().BeGreaterThan(80);
    }

    [Fact]
    public void Forms_OfTheShippedCharters_AllHaveARecipe()
    {
        var shipped = BuiltInCharters.All.SelectMany(c => RuleSet.Load(c).OrThrow().Charters[0].Rules).SelectMany(RuleForms.Of);

        shipped.Except(Rules().SelectMany(RuleForms.Of), StringComparer.Ordinal).Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Rules_OfEveryRecipe_AreSaidInWordsAsKept(Language language)
    {
        var said = new StringBuilder();
        foreach (var charter in Yaml.Skip(2).Where(b => !IsCases(b)).Select(b => Read(b).Charters[0]))
        {
            var words = new RuleWords(charter, language);
            foreach (var rule in charter.Rules)
            {
                said.Append(CultureInfo.InvariantCulture, $"{rule.Id}\n  {rule.Says.In(language)}\n  {words.ForceOf(rule)} · {words.About(rule)}\n");
                said.AppendJoin("", words.Asks(rule).Select(a => $"  - {a}\n"));
            }
        }

        Snapshot.Verify(said.ToString(), $"{(language == Language.Swedish ? "sv" : "en")}");
    }

    [Fact]
    public void Words_OfTheLanguage_AllStandInARecipe()
    {
        // These belong to structures, or to the frame of a charter and not to a sentence.
        string[] others = ["unknown", "and-more", "free", "count", "facts", "id"];
        var used = Yaml.Skip(2).Where(b => !IsCases(b)).SelectMany(b => b.Text.Split([' ', '\n', ':', ',', '{', '}', '[', ']', '.'], StringSplitOptions.RemoveEmptyEntries));

        VocabularyTable.Reserved.Except(others).Except(used).Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Sections_WithARecipe_AreFoundFromTheTop(string title) =>
        File.ReadAllText(RepositoryRoot.Path(Page)).Split("\n## ")[0].Should().Contain($"[{char.ToLowerInvariant(title[0])}{title[1..]}](#", "{0} is listed at the top", title);

    public static TheoryData<string> Sections => [.. File.ReadLines(RepositoryRoot.Path(Page)).Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => l[4..])];

    private static IEnumerable<Rule> Rules() => Yaml.Skip(2).Where(b => !IsCases(b)).SelectMany(b => Read(b).Charters[0].Rules);

    private static bool IsCases(DocBlock block) => block.Text.StartsWith("- name:", StringComparison.Ordinal);

    private static RuleSet Read(DocBlock block)
    {
        var text = block.Text.StartsWith("- id:", StringComparison.Ordinal) ? "rules:\n" + block.Text : block.Text;
        return RuleSet.Read(new SourceText($"{block}.json", NodeWriter.ToJson(Overlay.Apply(Charter, Load(text, block))))).OrThrow();
    }

    private static MappingNode Load(string text, DocBlock block)
    {
        var bag = new DiagnosticBag();
        return DocumentLoader.Load(new SourceText(block.ToString(), text), ReadLimits.Default, bag) ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }
}
