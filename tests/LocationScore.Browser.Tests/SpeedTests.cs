using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LocationScore.Reporting;

namespace LocationScore.Browser.Tests;

/// <summary>How fast a page is there and a slider answers; run by <c>benchmarks/report.sh</c> alone, because numbers of a busy machine say
/// nothing.</summary>
public class SpeedTests(Browser browser)
{
    private const int Loads = 21, Steps = 200;

    [Fact(Explicit = true)]
    public async Task The_page_is_there_and_a_slider_answers()
    {
        var text = new StringBuilder();
        text.Append("# The report in a browser\n\n");
        text.Append(CultureInfo.InvariantCulture, $"By `benchmarks/report.sh` in headless Chromium on {RuntimeInformation.OSDescription.Trim()}, ");
        text.Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({Processor()}); a page opens {Loads} times, a slider moves {Steps} times. ");
        text.Append("First paint is the first contentful paint from the start of the navigation; a slider's time goes from the input event to the frame ");
        text.Append("after the new order stands in the page. The pages are opened in turn; what a page without content takes is the machine's own.\n\n");
        text.Append("| page | KB | written in ms | first paint in ms, median | worst | slider in ms, median | 95 % below |\n|---|---|---|---|---|---|---|\n");
        (string Name, string Html, double? Written)[] pages =
        [
            ("one heading and nothing else", "<!DOCTYPE html><title>Empty</title><h1>Empty</h1>", null),
            .. Before(),
            Page("16 cities × 17 criteria", Reports.Scorer, "hangzhou"),
            Page("1,000 cities × 17 criteria", Large(), "l500"),
        ];
        var paints = pages.Select(static _ => new List<double>()).ToArray();
        for (int k = 0; k < Loads; k++)
        {
            for (int at = 0; at < pages.Length; at++) paints[at].Add(await PaintAsync(pages[at].Html));
        }

        for (int at = 0; at < pages.Length; at++)
        {
            var (name, html, written) = pages[at];
            paints[at].Sort();
            double[]? moves = written is null ? null : await MovesAsync(html);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Encoding.UTF8.GetByteCount(html) / 1000.0:0} | {written:0} | {paints[at][Loads / 2]:0} | {paints[at][^1]:0} ");
            text.Append(CultureInfo.InvariantCulture, $"| {moves?[Steps / 2]:0} | {moves?[(Steps * 95) / 100]:0} |\n");
        }

        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("REPORT_RESULTS") ?? Path.Combine(Path.GetTempPath(), "report.md"), text.ToString());
    }

    /// <summary>A page of an earlier version, in the file that the variable REPORT_BEFORE names: what a change does shows in one run.</summary>
    private static IEnumerable<(string Name, string Html, double? Written)> Before() =>
        Environment.GetEnvironmentVariable("REPORT_BEFORE") is { Length: > 0 } file ? [("before, 16 cities × 17 criteria", File.ReadAllText(file), null)] : [];

    private static (string Name, string Html, double? Written) Page(string name, Scorer scorer, string focus)
    {
        HtmlReport.ToText(scorer, new() { Focus = focus });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        string html = HtmlReport.ToText(scorer, new() { Focus = focus });
        return (name, html, watch.Elapsed.TotalMilliseconds);
    }

    private async Task<double> PaintAsync(string html)
    {
        await using var open = await browser.OpenAsync(html);
        return await open.Page.EvaluateAsync<double>("""
            () => new Promise(done => { const first = () => performance.getEntriesByName('first-contentful-paint')[0];
                const look = () => first() ? done(first().startTime) : requestAnimationFrame(look); look(); })
            """);
    }

    private async Task<double[]> MovesAsync(string html)
    {
        await using var page = await browser.OpenAsync(html);
        double[] moves = await page.Page.EvaluateAsync<double[]>($$"""
            async () => {
                const slider = document.querySelector('#weights input'), times = [];
                for (let k = 0; k < {{Steps}}; k++) {
                    await new Promise(requestAnimationFrame);
                    const start = performance.now();
                    slider.value = (k * 37) % 99;
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise(done => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }));
                    times.push(performance.now() - start);
                }
                return times;
            }
            """);
        Array.Sort(moves);
        return moves;
    }

    private static Scorer Large()
    {
        var draw = new Random(7);
        var facts = FactTable.FromColumns(Enumerable.Range(0, 1000).Select(static i => new Location($"l{i}", $"Location {i}")),
            Enumerable.Range(0, 17).Select(static j => new Indicator($"x{j}", $"Indicator {j}", "1")),
            [.. Enumerable.Range(0, 17).Select(_ => (ReadOnlyMemory<double>)Enumerable.Range(0, 1000).Select(_ => draw.NextDouble()).ToArray())]);
        return Scorer.Compile(new("large", "Large", Criteria: [.. Enumerable.Range(0, 17).Select(static j => new Criterion($"c{j}", $"x{j}", "1",
            Direction.Benefit, Weight: 1 + j, new LinearFunction(Worst: 0, Best: 1), new RejectMissing()))]), facts);
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : "unknown";
}
