using System.Text.Json;
using Microsoft.Playwright;
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Browser.Tests;

/// <summary>A charter as an HTML document, as a browser shows it.</summary>
public sealed class CharterPageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, Language, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, Language, ColorScheme, int>();
            foreach (var charter in BuiltInCharters.All)
            {
                views.Add(charter.Id, Language.Swedish, ColorScheme.Light, 1400);
                views.Add(charter.Id, Language.English, ColorScheme.Dark, 360);
            }

            return views;
        }
    }

    [ClientTheory("chromium", "axe-core")]
    [MemberData(nameof(Views))]
    public async Task Charter_InEveryView_IsAccessibleAndNeverScrollsSideways(string charter, Language language, ColorScheme scheme, int width)
    {
        using var file = ReportFile.Of(charter, language);
        var page = await browser.Page(file, width, scheme);
        await page.AddScriptTagAsync(new() { Path = OutsideClient.Axe.PathOrThrow() });

        var faults = await page.EvaluateAsync<JsonElement>("axe.run().then(r => r.violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html) })))");

        faults.EnumerateArray().Where(f => f.GetProperty("impact").GetString() is "serious" or "critical" or "moderate").Select(f => f.GetRawText()).Should().BeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }

    [ClientTheory("chromium")]
    [InlineData("ostergotland-2019")]
    [InlineData("jamtland-harjedalen-2015")]
    public async Task Charter_Links_LeadSomewhereAndIdsAreUnique(string charter)
    {
        using var file = ReportFile.Of(charter, Language.Swedish);
        var page = await browser.Page(file);

        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') || !document.getElementById(decodeURIComponent(h.slice(1))))")).Should().BeEmpty();
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)")).Should().BeEmpty();
        file.Requests.Should().Equal(file.Url);
    }
}
