using System.Text.Json;
using Microsoft.Playwright;
using Samverkan.Model;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Browser.Tests;

/// <summary>The HTML report as a browser shows it, and as those read it who do not see it or use no mouse.</summary>
public sealed class HtmlReportTests(Browser browser) : IClassFixture<Browser>
{
    // SAMVERKAN_SCREENSHOTS=folder keeps pictures of the pages, to be looked at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SAMVERKAN_SCREENSHOTS");

    // A structure that breaks rules, one of which little is told, one that complies, and several at once.
    private static readonly Dictionary<string, (string Charter, string[] Samples)> Reports = new(StringComparer.Ordinal)
    {
        ["violations"] = ("ostergotland-2019", ["missing-opposition"]),
        ["little-told"] = ("ostergotland-2019", ["incomplete"]),
        ["complies"] = ("jamtland-harjedalen-2015", ["by-the-rule"]),
        ["several"] = ("vastmanland-2017", ["proposal", "four-ten-zero", "substitute-paired-wrongly"]),
    };

    public static TheoryData<string, Language, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, Language, ColorScheme, int>();
            foreach (var report in Reports.Keys)
            {
                views.Add(report, Language.Swedish, ColorScheme.Light, 1400);
                views.Add(report, Language.English, ColorScheme.Dark, 400);
                views.Add(report, Language.Swedish, ColorScheme.Dark, 1400);
                views.Add(report, Language.English, ColorScheme.Light, 400);
            }

            return views;
        }
    }

    [ClientTheory("chromium", "axe-core")]
    [MemberData(nameof(Views))]
    public async Task Report_InEveryView_HasNoSeriousAccessibilityFault(string name, Language language, ColorScheme scheme, int width)
    {
        using var report = Report(name, language);
        var page = await browser.Page(report, width, scheme);
        await page.AddScriptTagAsync(new() { Path = OutsideClient.Axe.PathOrThrow() });

        var faults = await page.EvaluateAsync<JsonElement>("axe.run().then(r => r.violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html) })))");

        faults.EnumerateArray().Where(f => f.GetProperty("impact").GetString() is "serious" or "critical" or "moderate").Select(f => f.GetRawText()).Should().BeEmpty();
        if (Pictures is not null)
        {
            var file = $"{name}-{language}-{scheme}-{width}";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file + ".png") });
            await page.Locator("h3:has-text('Strukturen'), h3:has-text('The structure')").First.ScrollIntoViewIfNeededAsync();
            await page.EvaluateAsync("document.querySelector('.legend').scrollIntoView()");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file + "-plan.png") });
            await page.EvaluateAsync("(document.querySelector('.finding') ?? document.querySelector('footer')).scrollIntoView()");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file + "-findings.png") });
        }
    }

    [ClientTheory("chromium")]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task Report_OfAnyWidth_NeverScrollsSidewaysAsAWhole(int width)
    {
        using var report = Report("several", Language.Swedish);
        var page = await browser.Page(report, width);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }

    [ClientTheory("chromium")]
    [InlineData("violations")]
    [InlineData("several")]
    public async Task Report_Links_LeadSomewhereAndIdsAreUnique(string name)
    {
        using var report = Report(name, Language.English);
        var page = await browser.Page(report);

        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))")).Should().BeEmpty();
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)")).Should().BeEmpty();
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#'))")).Should().BeEmpty();
    }

    [ClientFact("chromium")]
    public async Task Report_Opened_AsksForNothingButItself()
    {
        using var report = Report("violations", Language.Swedish);
        await browser.Page(report);

        report.Requests.Should().Equal(report.Url);
    }

    [ClientFact("chromium")]
    public async Task Report_WithoutScripts_TellsEverything()
    {
        using var report = Report("violations", Language.Swedish);
        var page = await browser.Page(report, scripts: false);

        (await page.Locator("html").GetAttributeAsync("lang")).Should().Be("sv");
        (await page.Locator(".verdict").InnerTextAsync()).Should().Contain("Strukturen följer inte stadgan").And.Contain("1 brott");
        (await page.Locator(".matrix .violated").TextContentAsync()).Should().Contain("bruten");
        (await page.Locator("article.finding").First.TextContentAsync()).Should()
            .ContainAll("Kinda kommun", "4.1.2", "exakt 1", "ändra sida", "missing-opposition.structure.yaml:61:7", "ostergotland-2019.charter.yaml:272:7");
        (await page.Locator(".body a.gap").First.TextContentAsync()).Should().Contain("saknas: 1");
        (await page.Locator(".body a.wrong").First.TextContentAsync()).Should().Contain("one-seat-for-each-side");
    }

    [ClientFact("chromium")]
    public async Task Report_ByKeyboard_BeginsWithTheWayToItsContent()
    {
        using var report = Report("violations", Language.English);
        var page = await browser.Page(report);

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).Should().Be("skip");
        (await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0")).Should().BeTrue();
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
        (await page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth && e.tabIndex !== 0).length")).Should().Be(0);
    }

    [ClientFact("chromium")]
    public async Task Report_Printed_CutsNothingOff()
    {
        using var report = Report("violations", Language.Swedish);
        var page = await browser.Page(report, width: 700, scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.scroll')].map(e => getComputedStyle(e).overflowX)")).Should().OnlyContain(o => o == "visible");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(255, 255, 255)");
        (await page.Locator(".contents").First.IsVisibleAsync()).Should().BeFalse();
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        if (Pictures is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(Pictures, "print.pdf"), pdf);
        }
    }

    [ClientFact("chromium")]
    public async Task Report_HostileNames_AreTextAndNothingElse()
    {
        const string Hostile = "<script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>\"'>|\r\n::error::x\u001b[31m\u202e";
        using var report = ReportFile.Of(
            """
            charter: council
            language: 1
            name: Charter
            sources: { paper: { title: "</title><script>alert(3)</script>" } }
            words: { rad: { kind-of: body }, norra: { is: rad } }
            rules:
            - id: two-seats
              cite: "1\"><b>"
              says: "Two seats </p><script>alert(4)</script>"
              in: norra
              each: municipality
              must: { seats: { exactly: 2 } }
            """,
            $$"""
            structure: s
            as-of: 2020-06-01
            organisations: { alfa: { kind: municipality, name: {{JsonSerializer.Serialize(Hostile)}} } }
            bodies: { norra: { kind: rad, name: "</style><script>alert(5)</script>", seats: [{ represents: alfa }] } }
            """,
            Language.English);
        var page = await browser.Page(report, new BrowserNewContextOptions());

        report.Requests.Should().Equal(report.Url);
        (await page.Locator("script, img, b").CountAsync()).Should().Be(0);
        (await page.EvaluateAsync<int>("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length")).Should().Be(0);
        (await page.Locator("article.finding h4").First.TextContentAsync()).Should().Contain("<script>alert(1)</script><img src=").And.Contain("\\u001B").And.Contain("\\u202E");
    }

    private static ReportFile Report(string name, Language language) => ReportFile.Of(Reports[name].Charter, Reports[name].Samples, language);
}
