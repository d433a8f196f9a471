using LocationScore.Reporting;
using Microsoft.Playwright;

namespace LocationScore.Browser.Tests;

/// <summary>What stands in models and facts is shown, and never obeyed.</summary>
public class SafetyTests(Browser browser)
{
    private static readonly string[] s_hostile =
    [
        "<script>document.title='owned'</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(2)>", "\"><svg onload=alert(3)>",
        "javascript:alert(4)", "{{7*7}}", "</style><style>*{display:none}</style>", "<!--", "-->", "&lt;script&gt;alert(5)&lt;/script&gt;",
        "\u202Egnp.exe", "\u0000\u0007\u001B[31m", "' onmouseover='alert(6)", "<base href=//evil.example>", "<iframe src=//evil.example>",
        "<a href=//evil.example>" + new string('x', 5000),
    ];

    [Fact]
    public async Task Sixteen_hostile_names_leave_the_page_as_it_is()
    {
        const string Count = "() => { const c = {}; for (const e of document.querySelectorAll('*')) c[e.tagName] = (c[e.tagName] || 0) + 1; return JSON.stringify(Object.entries(c).sort()); }";
        await using var clean = await browser.OpenAsync(Report(static i => $"City {i}"));
        await using var hostile = await browser.OpenAsync(Report(static i => s_hostile[i]));
        Assert.Equal(await clean.Page.EvaluateAsync<string>(Count), await hostile.Page.EvaluateAsync<string>(Count));
        await hostile.Page.Locator("#w1").FocusAsync();
        await hostile.Page.Keyboard.PressAsync("ArrowRight");
        await hostile.Page.Locator("#one").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await hostile.Page.WaitForTimeoutAsync(200);
        Assert.Empty(hostile.Noise);
        Assert.NotEqual("owned", await hostile.Page.TitleAsync());
        Assert.All(await hostile.Page.Locator("bdi").AllTextContentsAsync(), static name => Assert.InRange(name.Length, 1, ShownText.LongestName));
    }

    [Fact]
    public async Task An_injected_script_or_handler_does_not_run()
    {
        string injected = Reports.Worked.Replace("<main", "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><main", StringComparison.Ordinal);
        await using var open = await browser.OpenAsync(injected);
        await open.Page.WaitForTimeoutAsync(200);
        Assert.NotEqual("owned", await open.Page.TitleAsync());
        Assert.NotEmpty(open.Noise);
    }

    [Fact]
    public async Task The_page_asks_for_nothing_and_says_nothing()
    {
        await using var open = await browser.OpenAsync(Reports.Worked);
        await open.Page.Locator("#preset").SelectOptionAsync(new SelectOptionValue { Label = "Talent first" });
        await open.Page.WaitForTimeoutAsync(300);
        Assert.Empty(open.Noise);
    }

    private static string Report(Func<int, string> name)
    {
        var facts = FactTable.Create(
            Enumerable.Range(0, 16).Select(i => new Location($"l{i}", name(i), name(i), name(i))),
            [new("x", name(0), name(1)), new("y", name(2), name(1))],
            from i in Enumerable.Range(0, 16) from x in new[] { "x", "y" } select new Fact($"l{i}", x, (i * 5) % 16, name(1), 2011, FactQuality.Press, "s"),
            [new("s", name(3), name(4), name(5), "javascript:alert(7)", name(6))]);
        return HtmlReport.ToText(Scorer.Compile(new("m", name(7), Criteria:
        [
            new("a", "x", name(1), Direction.Benefit, Weight: 1, new LinearFunction(Worst: 0, Best: 16), new RejectMissing(), Name: name(8)),
            new("b", "y", name(1), Direction.Cost, Weight: 2, new LinearFunction(Worst: 16, Best: 0), new RejectMissing(), Name: name(9)),
        ]), facts), new() { Focus = "l3", Embed = true });
    }
}
