using Samverkan.Rules.Linting;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>Each code of <c>samverkan lint</c> has a page, and what the page shows provokes it and mends it. <see cref="DocsTests"/> holds the outputs to the command.</summary>
public sealed class LintPageTests
{
    public static TheoryData<string> Codes => [.. CharterLinter.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_OfACode_ShowsItAndThenItsMend(string code)
    {
        var page = Page(code);
        var shown = DocBlock.Of(page).Where(b => b.Language == "console").ToList();

        File.ReadAllText(RepositoryRoot.Path(page)).Should().StartWith($"# `{code}`: ").And.Contain("## Why\n");
        shown.Should().HaveCount(2);
        shown[0].Text.Should().Contain($"[{code}]");
        shown[1].Text.Should().Contain("nothing to remark on").And.NotContain($"[{code}]");
    }

    [Fact]
    public void Pages_AreThoseOfTheCodes()
    {
        var index = File.ReadAllText(RepositoryRoot.Path("docs/lint.md"));

        Directory.EnumerateFiles(RepositoryRoot.Path("docs/lint")).Select(f => "docs/lint/" + Path.GetFileName(f)).Should().BeEquivalentTo(CharterLinter.Codes.Select(Page));
        CharterLinter.Codes.Should().AllSatisfy(c => index.Should().Contain($"| [`{c}`](lint/{Name(c)}.md) |"));
    }

    [Fact]
    public void Codes_AreAllThatThereAre()
    {
        var all = File.ReadLines(RepositoryRoot.Path("docs/reference/diagnostics.md")).Select(l => l.Split('`')).Where(l => l.Length > 1 && l[1].StartsWith("lint/", StringComparison.Ordinal)).Select(l => l[1]);

        CharterLinter.Codes.Where(c => c.StartsWith("lint/", StringComparison.Ordinal)).Should().BeEquivalentTo(all.Distinct());
    }

    private static string Page(string code) => $"docs/lint/{Name(code)}.md";

    private static string Name(string code) => code.Split('/')[1];
}
