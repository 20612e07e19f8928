using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>Runs every YAML example of the guides.</summary>
/// <remarks>
/// A whole charter or structure is read as it stands. Anything else is laid over the last charter or structure above it that is marked
/// <c>head</c>, the way a case is laid over its base: rules take the place of the head's rules, other keys go over its keys. Marks are HTML
/// comments on the line above a block: <c>head</c>; <c>judged: rule outcome, …</c> for a structure, by the last charter or rules above it;
/// <c>error: code</c> for a block that must be refused, and <c>warning: code</c> for one that must be doubted.
/// </remarks>
public sealed class YamlBlockTests
{
    private const string Language = "docs/charter-language.md";
    private const string Structures = "docs/structures.md";
    private static readonly string[] CharterKeys = ["name", "sources", "words", "words-from", "facts", "rules", "unchecked"];

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var block in Yaml(Language).Concat(Yaml(Structures)))
            {
                data.Add(block.File, block.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_OfTheGuides_IsTrue(string file, int line)
    {
        var page = new Page(Yaml(file).TakeWhile(b => b.Line <= line));
        var errors = page.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct().ToList();
        var mark = page.Last.Mark ?? "";

        if (mark.StartsWith("error: ", StringComparison.Ordinal))
        {
            errors.Should().Equal(mark["error: ".Length..]);
            return;
        }

        page.Diagnostics.Where(d => d.Severity == Severity.Error).Should().BeEmpty();
        if (mark.StartsWith("warning: ", StringComparison.Ordinal))
        {
            page.Diagnostics.Select(d => d.Code).Should().Contain(mark["warning: ".Length..]);
        }

        if (mark.StartsWith("judged: ", StringComparison.Ordinal))
        {
            var expected = mark["judged: ".Length..].Split(',', StringSplitOptions.TrimEntries);
            expected.Should().OnlyContain(e => page.Outcomes.Contains(e), "the rules came to {0}", string.Join(", ", page.Outcomes));
        }
    }

    [Fact]
    public void Json_OfTheGuide_IsAStructure()
    {
        var block = DocBlock.Of(Structures).Single(b => b.Language == "json");

        StructureReader.Read(new SourceText($"{block}.json", block.Text)).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Language)]
    [InlineData(Structures)]
    public void Guides_HaveExamples(string file) => Yaml(file).Count().Should().BeGreaterThan(15);

    private static IEnumerable<DocBlock> Yaml(string file) => DocBlock.Of(file).Where(b => b.Language == "yaml");

    /// <summary>A guide as far as one block: what came of that block.</summary>
    private sealed class Page
    {
        private MappingNode? _headCharter;
        private MappingNode? _headStructure;
        private SourceText? _charter;

        public Page(IEnumerable<DocBlock> blocks)
        {
            var all = blocks.ToList();
            Last = all[^1];
            foreach (var block in all)
            {
                Take(block, isLast: block == Last);
            }
        }

        public DocBlock Last { get; }

        public List<Diagnostic> Diagnostics { get; } = [];

        /// <summary>What each rule came to: "rule outcome".</summary>
        public List<string> Outcomes { get; } = [];

        private void Take(DocBlock block, bool isLast)
        {
            var isRules = block.Text.StartsWith("- id:", StringComparison.Ordinal);
            var text = isRules ? "rules:\n" + block.Text : block.Text;
            var nodes = Load(text, block);
            var first = nodes.Entries[0].Key.Value;
            if (first == "charter" || (block.File == Language && CharterKeys.Contains(first)))
            {
                var whole = first == "charter" ? nodes : Overlay.Apply(_headCharter!, nodes);
                _headCharter = block.Mark == "head" ? whole : _headCharter;
                var source = first == "charter" ? new SourceText(block.ToString(), text) : Json(block, whole);
                if (isLast)
                {
                    var rules = RuleSet.Read(source);
                    Diagnostics.AddRange(rules.Diagnostics);
                }

                if (block.Mark?.StartsWith("error:", StringComparison.Ordinal) != true)
                {
                    _charter = source;
                }
            }
            else if (first is "cases-of" or "statements-of")
            {
                if (isLast)
                {
                    Beside(new SourceText(block.ToString(), text), first);
                }
            }
            else
            {
                var whole = first == "structure" ? nodes : Overlay.Apply(_headStructure!, nodes);
                _headStructure = block.Mark == "head" ? whole : _headStructure;
                if (isLast)
                {
                    Judge(first == "structure" ? new SourceText(block.ToString(), text) : Json(block, whole));
                }
            }
        }

        private void Judge(SourceText source)
        {
            var structure = StructureReader.Read(source);
            Diagnostics.AddRange(structure.Diagnostics);
            if (structure.Value is null || _charter is null)
            {
                return;
            }

            var result = RuleSet.Read(_charter).OrThrow().Evaluate(structure.Value);
            Diagnostics.AddRange(result.Diagnostics.Where(d => d.Code != "evaluation/nothing-judged"));
            Outcomes.AddRange(result.Rules.Select(r => $"{r.Rule.Id} {CaseWords.Of(r)}"));
        }

        // Cases and statements, by the charter above them.
        private void Beside(SourceText source, string first)
        {
            var bag = new DiagnosticBag();
            var rules = RuleSet.Read(_charter!).OrThrow();
            if (first == "statements-of")
            {
                var inventory = Inventory.Read(source, bag);
                inventory!.Statements.Should().NotBeEmpty();
            }
            else
            {
                var file = CasesReader.Read(source, bag);
                bag.Sorted().Should().BeEmpty();
                var result = new CaseRunner(path => new SourceText(path + ".json", NodeWriter.ToJson(_headStructure!))).Run(file!, rules, bag);
                bag.Sorted().Should().BeEmpty();
                result!.Cases.SelectMany(c => c.Failures).Should().BeEmpty();
            }

            Diagnostics.AddRange(bag.Sorted());
        }

        private static MappingNode Load(string text, DocBlock block)
        {
            var bag = new DiagnosticBag();
            var nodes = DocumentLoader.Load(new SourceText(block.ToString(), text), ReadLimits.Default, bag);
            return nodes ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
        }

        private static SourceText Json(DocBlock block, Node whole) => new($"{block}.json", NodeWriter.ToJson(whole));
    }
}
