using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LocationScore.Browser.Tests.Browser))]

namespace LocationScore.Browser.Tests;

/// <summary>One Chromium of the system for all tests. Without one the tests are skipped, loudly; never where CI is true.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // A busy machine may let a test wait for long; only a hang takes minutes.
    private const int Patience = 180_000;

    // A report is painted first; its script begins after that.
    private const string Painted = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))";

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = s_arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page of its own, which notes everything that a report must not do.</summary>
    internal async Task<OpenPage> OpenAsync(string html, Action<BrowserNewContextOptions>? configure = null, string fragment = "")
    {
        string file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        return await VisitAsync($"{new Uri(file)}{fragment}", file, configure);
    }

    /// <summary>Opens what stands at an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="file">The file to delete afterwards, or <see langword="null"/>.</param>
    /// <param name="configure">Changes the context, or <see langword="null"/>.</param>
    internal async Task<OpenPage> VisitAsync(string address, string? file = null, Action<BrowserNewContextOptions>? configure = null)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"There is no browser at {Chromium}; CI must have one.");
            Assert.Skip($"NOT TESTED: there is no browser at {Chromium}. Install it: apt-get install chromium");
        }

        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 900 }, AcceptDownloads = true };
        configure?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        var open = new OpenPage(context, page, file);
        await page.GotoAsync(address);
        if (options.JavaScriptEnabled != false) await page.EvaluateAsync(Painted);
        return open;
    }
}
