using Microsoft.Playwright;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Browser.Tests;

/// <summary>Headless Chromium, started once for a test class; not at all where it is not installed, when its tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (OutsideClient.Chromium.Path is { } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            // CI runs as root, where Chromium has no sandbox. It opens nothing but the pages made here.
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        }
    }

    /// <summary>A page of its own.</summary>
    public Task<IPage> Page(ReportFile report, int width = 1400, ColorScheme scheme = ColorScheme.Light, bool scripts = true) =>
        Page(report, new() { ViewportSize = new() { Width = width, Height = 1000 }, ColorScheme = scheme, JavaScriptEnabled = scripts, BypassCSP = true });

    /// <summary>A page as a reader has it, its own policy in force.</summary>
    public async Task<IPage> Page(ReportFile report, BrowserNewContextOptions options)
    {
        OutsideClient.Chromium.PathOrThrow();
        var context = await _browser!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => report.Requests.Add(request.Url);
        page.Dialog += (_, dialog) => report.Requests.Add("dialog: " + dialog.Message);
        await page.GotoAsync(report.Url);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
