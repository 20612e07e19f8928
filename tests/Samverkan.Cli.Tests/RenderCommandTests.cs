using System.Net;
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

public sealed class RenderCommandTests
{
    private const string Council = "docs/examples/council.charter.yaml";

    public static TheoryData<string, string> Shipped
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var charter in BuiltInCharters.All)
            {
                all.Add(charter.Id, "sv");
                all.Add(charter.Id, "en");
            }

            return all;
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    public void Render_AsMarkdown_IsAsKept(string lang)
    {
        var run = Cli.Run("render", Council, "--lang", lang);

        run.Exit.Should().Be(ExitCode.Complies);
        run.Error.Should().BeEmpty();
        Snapshot.Verify(run.Output, lang);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Render_AShippedCharter_HoldsEveryRuleReadingAndReason(string charter, string lang)
    {
        var language = lang == "sv" ? Language.Swedish : Language.English;
        var rules = RuleSet.Load(BuiltInCharters.Find(charter)!).OrThrow().Charters[0];

        var html = WebUtility.HtmlDecode(Cli.Run("render", charter, "--format", "html", "--lang", lang).Output);

        html.Should().ContainAll(rules.Rules.Select(r => r.Says.In(language)));
        html.Should().ContainAll(rules.Rules.Select(r => $"<code>{r.Id}</code>"));
        html.Should().ContainAll(rules.Rules.Select(r => r.Interpretation).OfType<Rules.RuleSets.Interpretation>().SelectMany(i => new[] { i.Chosen, i.Other }).OfType<Wording>().Select(w => w.In(language)));
        html.Should().ContainAll(rules.Unchecked.Select(u => u.Because.In(language)));
        html.Should().ContainAll(rules.Unchecked.SelectMany(u => u.Statements).Select(s => $", {s})"));
    }

    [Fact]
    public void Render_ACharterOfHostileTexts_ShowsThemAsTexts()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("x.charter.yaml");
        File.WriteAllText(file, File.ReadAllText(Council).Replace("There is a School Council.", "\"<script>alert(1)</script> [x](http://example.org) **bold**\"", StringComparison.Ordinal));

        var html = Cli.Run("render", file, "--format", "html").Output;
        var markdown = Cli.Run("render", file).Output;

        html.Should().NotContain("<script").And.Contain("&lt;script&gt;");
        markdown.Should().NotContain("<script").And.Contain(@"\[x\](http://example.org) \*\*bold\*\*");
    }

    [Fact]
    public void Render_IntoAFile_WritesItWhole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("council.html");

        var run = Cli.Run("render", Council, "--format", "html", "--output", file);

        run.Output.Should().BeEmpty();
        File.ReadAllText(file).Should().Be(Cli.Run("render", Council, "--format", "html").Output).And.EndWith("</html>\n");
    }

    [Theory]
    [InlineData("ostergotland-2091", "did you mean ostergotland-2019?")]
    [InlineData("docs/examples/mistyped.structure.yaml", "[text/other-file]")]
    public void Render_WhatIsNoCharter_IsToldAndNothingIsWritten(string charter, string told)
    {
        var run = Cli.Run("render", charter);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(told);
    }
}
