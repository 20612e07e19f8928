using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Cases;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The examples of docs/waivers-and-baseline.md hold.</summary>
public sealed class WaiverPageTests
{
    private const string Folder = "docs/examples/";
    private static readonly IReadOnlyList<DocBlock> Yaml = [.. DocBlock.Of("docs/waivers-and-baseline.md").Where(b => b.Language == "yaml")];

    [Fact]
    public void Waivers_OfThePage_AreThoseOfTheExample() =>
        File.ReadAllText(RepositoryRoot.Path(Folder + "council.waivers.yaml")).ReplaceLineEndings("\n").Should().EndWith("\n" + Yaml[0].Text);

    [Fact]
    public void Cases_OfThePage_ComeOutAsExpected() => Run(Yaml[1].Text).Should().BeEmpty();

    [Theory]
    [InlineData("violated: [four-meetings-a-year]", "violated: [four-meetings-a-year, a-seat-for-each-side]", "a-seat-for-each-side: expected violated, was waived")]
    [InlineData("waived: [a-seat-for-each-side]", "waived: []", "a-seat-for-each-side: expected not waived, was waived")]
    [InlineData("until: 2025-06-30", "until: 2025-07-01", "a-seat-for-each-side: expected violated, was waived")]
    [InlineData("expect: { a-seat-for-each-side: violated }", "expect: { a-seat-for-each-side: waived }", "a-seat-for-each-side: expected waived, was violated")]
    [InlineData("waived: [a-seat-for-each-side]", "waived: [a-seat]", "[charter/unknown-rule]")]
    [InlineData("waivers: council.waivers.yaml", "waivers: [nowhere.waivers.yaml]", "[cases/no-such-file]")]
    [InlineData("waivers: council.waivers.yaml", "waivers: [council.charter.yaml]", "[text/other-file]")]
    [InlineData("rule: a-seat-for-each-side", "rule: a-seat-for-each-sid", "[waivers/unknown-rule]")]
    [InlineData("reason: The new election.", "note: The new election.", "[charter/missing-key]")]
    public void Cases_WithSomethingElseExpectedOrMistyped_SaySo(string text, string other, string said) =>
        Run(Yaml[1].Text.Replace(text, other, StringComparison.Ordinal)).Should().Contain(s => s.Contains(said, StringComparison.Ordinal));

    private static List<string> Run(string cases)
    {
        var bag = new DiagnosticBag();
        var file = CasesReader.Read(new SourceText(Folder + "x.cases.yaml", cases), bag);
        var rules = RuleSet.Load(Folder + "council.charter.yaml").OrThrow();
        var result = bag.HasErrors ? null : new CaseRunner(path => File.Exists(Folder + path) ? new SourceText(Folder + path, File.ReadAllText(Folder + path)) : null).Run(file!, rules, bag);
        return
        [
            .. bag.Sorted().Select(d => d.ToString()),
            .. (result?.Cases ?? []).SelectMany(c => c.Failures).Select(f => $"{f.Rule}: expected {f.Expected}, was {f.Found}"),
        ];
    }
}
