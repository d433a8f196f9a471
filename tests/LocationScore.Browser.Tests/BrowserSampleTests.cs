using System.Diagnostics;
using System.Runtime.CompilerServices;
using LocationScore.Data;
using Microsoft.Playwright;

namespace LocationScore.Browser.Tests;

/// <summary>The sample that scores in the browser, served as <c>dotnet run</c> serves it.</summary>
public sealed class BrowserSampleTests(Browser browser)
{
    [Fact]
    public async Task The_browser_has_the_bits_of_this_process_at_every_move_of_a_slider()
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.Join(Root(), "samples", "Browser"),
            RedirectStandardOutput = true,
        })!;
        try
        {
            string? line;
            do line = await server.StandardOutput.ReadLineAsync();
            while (line is not null && !line.Contains("Now listening on: ", StringComparison.Ordinal));
            Assert.NotNull(line);
            await using var open = await browser.VisitAsync(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim());

            var model = ReadyModels.Find("service-outsourcing")!;
            var cities = open.Page.Locator("ol li");
            await Assertions.Expect(cities).ToHaveCountAsync(16, new() { Timeout = 120_000 }); // a busy machine starts the runtime slowly
            Assert.Equal(Shown(model), await ShownAsync(open.Page));

            await open.Page.Locator("input").First.FillAsync("9");
            await Assertions.Expect(open.Page.Locator("label").First).ToContainTextAsync("Talent pool: 9", new() { Timeout = 30_000 });
            var weights = model.Factors.ToDictionary(static factor => factor.Id, static factor => factor.Id == "talent-pool" ? 9.0 : 5);
            Assert.Equal(Shown(new WeightProfile("sliders", "Sliders", model.Id, new(weights)).Apply(model)), await ShownAsync(open.Page));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<string> Shown(ScoringModel model) => Scorer.Compile(model, Cities2011.Facts).Score().Ranking
        .Select(static city => $"{city.Rank} {city.Location.Id} {BitConverter.DoubleToInt64Bits(city.Score)}");

    private static async Task<IEnumerable<string>> ShownAsync(IPage page) => await page.Locator("ol li").EvaluateAllAsync<string[]>(
        "items => items.map(item => `${item.value} ${item.dataset.id} ${item.dataset.bits}`)");

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
