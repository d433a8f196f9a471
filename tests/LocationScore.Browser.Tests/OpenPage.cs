using Microsoft.Playwright;

namespace LocationScore.Browser.Tests;

/// <summary>A page in a context of its own, with what it asked for and said.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string? _file;

    internal OpenPage(IBrowserContext context, IPage page, string? file)
    {
        (_context, Page, _file) = (context, page, file);
        page.Console += (_, message) => Noise.Add($"console: {message.Text}");
        page.PageError += (_, error) => Noise.Add($"error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Noise.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest) Noise.Add($"request: {request.Url}");
        };
    }

    internal IPage Page { get; }

    internal List<string> Noise { get; } = [];

    /// <summary>The names of the live ranking from first to last.</summary>
    internal async Task<IReadOnlyList<string>> LiveAsync() => await Page.Locator("#live li bdi").AllTextContentsAsync();

    internal async Task<IReadOnlyList<string>> LiveScoresAsync() => await Page.Locator("#live li .score").AllTextContentsAsync();

    /// <summary>Lays out every section, those out of sight included, which a browser leaves for later.</summary>
    internal async Task LayOutAsync() => await Page.EvaluateAsync("() => { for (const s of document.querySelectorAll('section')) s.style.contentVisibility = 'visible'; }");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (_file is not null) File.Delete(_file);
    }
}
