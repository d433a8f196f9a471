using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LocationScore.Reporting;
using Microsoft.Playwright;

namespace LocationScore.Browser.Tests;

/// <summary>The page is readable for everyone, on every width, on paper and without script.</summary>
public partial class LookTests(Browser browser)
{
    /// <summary>The rules that depend on colours; everything else is the same in light and dark.</summary>
    private static readonly AxeRunOptions s_colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
        ResultTypes = [ResultType.Violations],
    };

    // Without this axe writes down where each of thousands of elements stands that passed.
    private static readonly AxeRunOptions s_all = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task Axe_finds_nothing()
    {
        await using var open = await browser.OpenAsync(Reports.Short);
        await open.LayOutAsync();
        // The facts of every city are the same table: one of them stands for all, or axe takes minutes.
        await open.Page.EvaluateAsync("() => document.querySelectorAll('details:not(.city), #c1').forEach(d => d.open = true)");
        Assert.Empty(Violations(await open.Page.RunAxe(s_all)));
        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(Violations(await open.Page.RunAxe(s_colours)));
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong()
    {
        await using var open = await browser.OpenAsync("<!DOCTYPE html><title>Grey</title><p style='color:#999;background:#aaa'>Pale");
        Assert.Contains(Violations(await open.Page.RunAxe(s_colours)), static text => text.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_wider_than_the_window()
    {
        foreach (string html in new[] { Reports.Worked, Reports.Cost })
        {
            await using var open = await browser.OpenAsync(html);
            await open.LayOutAsync();
            foreach (int width in new[] { 1280, 390 })
            {
                await open.Page.SetViewportSizeAsync(width, 800);
                Assert.Equal(width, await open.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
            }
        }
    }

    [Fact]
    public async Task The_tables_stand_without_script()
    {
        await using var open = await browser.OpenAsync(Reports.Worked, static options => options.JavaScriptEnabled = false);
        Assert.False(await open.Page.Locator("#what-if").IsVisibleAsync());
        Assert.False(await open.Page.Locator("#pick").IsVisibleAsync());
        Assert.Contains("need JavaScript", await open.Page.Locator("#no-sliders").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(16, await open.Page.Locator(".ranking tbody tr").CountAsync());
        Assert.Equal(7, await open.Page.Locator("#gap-table tr").CountAsync());
        Assert.Equal(16 * Reports.Scorer.Nodes.Length, await open.Page.Locator("details.city tbody tr").CountAsync());
    }

    [Fact]
    public async Task The_gap_of_any_two_cities_adds_up_as_printed()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        await open.Page.Locator("#one").SelectOptionAsync(new SelectOptionValue { Label = "Chongqing" });
        await open.Page.Locator("#other").SelectOptionAsync(new SelectOptionValue { Label = "Wuhan" });
        var cells = (await open.Page.Locator("#gap-table td.s").AllTextContentsAsync())
            .Select(static text => decimal.Parse(text.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(7, cells.Count);
        Assert.Equal(cells[^1], cells.Take(6).Sum());
        Assert.Equal("Chongqing compared with Wuhan", await open.Page.Locator("#gap-title").TextContentAsync());
    }

    [Fact]
    public async Task It_prints_on_a_handful_of_pages_with_every_fact()
    {
        await using var open = await browser.OpenAsync(Reports.Worked);
        byte[] pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(pdf)), 8, 30);
    }

    [Fact]
    public async Task A_thousand_cities_are_ranked_by_the_sliders_and_fifty_are_shown()
    {
        var draw = new Random(7);
        var facts = FactTable.FromColumns(Enumerable.Range(0, 1000).Select(static i => new Location($"l{i}", $"Location {i}")),
            Enumerable.Range(0, 6).Select(static j => new Indicator($"x{j}", $"Indicator {j}", "1")),
            [.. Enumerable.Range(0, 6).Select(_ => (ReadOnlyMemory<double>)Enumerable.Range(0, 1000).Select(_ => draw.NextDouble()).ToArray())]);
        var model = new ScoringModel("large", "Large", Criteria: [.. Enumerable.Range(0, 6).Select(static j => new Criterion($"c{j}", $"x{j}", "1",
            Direction.Benefit, Weight: 1 + j, new LinearFunction(Worst: 0, Best: 1), new RejectMissing()))]);
        await using var open = await browser.OpenAsync(HtmlReport.ToText(Scorer.Compile(model, facts), new() { Focus = "l500", Sections = ["ranking", "sliders"] }));
        Assert.Equal("Computed here as the engine does: all 1000 scores agree to the last bit.", await open.Page.Locator("#agrees").TextContentAsync());
        Assert.InRange((await open.LiveAsync()).Count, 50, 55);
        Assert.Matches("^and 94[5-9] more", await open.Page.Locator("#live .more").TextContentAsync() ?? "");
    }

    private static List<string> Violations(AxeResult found) =>
        [.. found.Violations.SelectMany(static v => v.Nodes.Take(3).Select(node => $"{v.Id}: {node.Html} {v.Help}"))];

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Sheet();
}
