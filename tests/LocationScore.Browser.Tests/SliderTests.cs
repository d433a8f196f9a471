using System.Globalization;
using System.Text.RegularExpressions;
using LocationScore.Json;
using Microsoft.Playwright;

namespace LocationScore.Browser.Tests;

/// <summary>The sliders tell the engine's truth.</summary>
public partial class SliderTests(Browser browser)
{
    [Fact]
    public async Task The_page_computes_the_scores_of_the_engine()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        Assert.Equal("Computed here as the engine does: all 16 scores agree to the last bit.", await open.Page.Locator("#agrees").TextContentAsync());
        Assert.Equal(Reports.Scorer.Score().Ranking.Select(static place => place.Location.Name), await open.LiveAsync());
    }

    [Fact]
    public async Task A_tampered_bit_hides_the_sliders()
    {
        double score = Reports.Scorer.Score().Scores[3];
        string was = score.ToString("R", CultureInfo.InvariantCulture), now = Math.BitIncrement(score).ToString("R", CultureInfo.InvariantCulture);
        Assert.Contains(was, Reports.Live, StringComparison.Ordinal);
        await using var open = await browser.OpenAsync(Reports.Live.Replace(was, now, StringComparison.Ordinal));
        Assert.False(await open.Page.Locator("#what-if").IsVisibleAsync());
        Assert.Contains("does not compute the scores above to the last bit", await open.Page.Locator("#no-sliders").TextContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>Presets that someone wrote into a page by hand change the sliders as far as they fit, and nothing else.</summary>
    [Theory]
    [InlineData("""{"atlantis":5,"__proto__":1,"constructor":2}""")]
    [InlineData("""{"graduates":-3,"talent-pool":"1e999","transport-links":null,"incentives":"<img src=x onerror=alert(1)>"}""")]
    [InlineData("""{"graduates":1e999,"talent-pool":[],"transport-links":{}}""")]
    [InlineData("""{"graduates":0,"talent-pool":0,"transport-links":0,"incentives":0,"financial-institutions":0,"ip-protection":0}""")]
    public async Task A_tampered_preset_leaves_the_ranking_as_it_is(string weights)
    {
        string tampered = Preset().Replace(Reports.Live, match => match.Groups[1].Value + weights.Replace("<", "\\u003C", StringComparison.Ordinal), 1);
        Assert.NotEqual(Reports.Live, tampered);
        await using var open = await browser.OpenAsync(tampered);
        var start = await open.LiveScoresAsync();
        await open.Page.Locator("#preset").SelectOptionAsync(new SelectOptionValue { Label = "Talent first" });
        Assert.Equal(start, await open.LiveScoresAsync());
        Assert.All(await open.LiveScoresAsync(), static score => Assert.True(double.Parse(score, CultureInfo.InvariantCulture) is >= 0 and <= 1, score));
        Assert.NotEmpty(await open.Page.Locator("#said").TextContentAsync() ?? "");
        Assert.Empty(open.Noise);
    }

    [Fact]
    public async Task Keys_on_a_slider_give_what_the_engine_gives_for_the_same_weights()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        var slider = open.Page.Locator("input[data-node=graduates]");
        await slider.FocusAsync();
        for (int k = 0; k < 40; k++) await open.Page.Keyboard.PressAsync("ArrowRight");
        string said = (await open.Page.Locator("#agrees").TextContentAsync())!;
        double weight = double.Parse(SetOption().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(weight > 2, said);
        var expected = Reports.Ranked(("graduates", weight));
        Assert.Equal(expected.Ranking.Select(static place => place.Location.Name), await open.LiveAsync());
        Assert.Equal(expected.Ranking.Select(static place => place.Score.ToString("F4", CultureInfo.InvariantCulture)), await open.LiveScoresAsync());
        Assert.NotEqual(Reports.Scorer.Score().Ranking.Select(static place => place.Location.Name), await open.LiveAsync());
    }

    [Fact]
    public async Task Undo_and_reset_bring_the_weights_back()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        var start = await open.LiveScoresAsync();
        await open.Page.Locator("#preset").SelectOptionAsync(new SelectOptionValue { Label = "Talent first" });
        var talent = await open.LiveScoresAsync();
        await open.Page.Locator("input[data-node=graduates]").FocusAsync();
        await open.Page.Keyboard.PressAsync("End");
        Assert.NotEqual(talent, await open.LiveScoresAsync());
        await open.Page.Locator("#undo").ClickAsync();
        Assert.Equal(talent, await open.LiveScoresAsync());
        await open.Page.Locator("#undo").ClickAsync();
        Assert.Equal(start, await open.LiveScoresAsync());
        Assert.True(await open.Page.Locator("#undo").IsDisabledAsync());
        await open.Page.Locator("#preset").SelectOptionAsync(new SelectOptionValue { Label = "Finance first" });
        await open.Page.Locator("#reset").ClickAsync();
        Assert.Equal(start, await open.LiveScoresAsync());
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference, true)]
    [InlineData(ReducedMotion.Reduce, false)]
    public async Task Rows_glide_to_their_places_unless_the_reader_wants_no_motion(ReducedMotion motion, bool glides)
    {
        await using var open = await browser.OpenAsync(Reports.Live, options => options.ReducedMotion = motion);
        int gliding = await open.Page.EvaluateAsync<int>("""
            () => {
                const preset = document.getElementById('preset');
                preset.value = [...preset.options].find(option => option.text === 'Talent first').value;
                preset.dispatchEvent(new Event('change'));
                return [...document.querySelectorAll('#live li')].filter(li => li.getAnimations().length).length;
            }
            """);
        Assert.Equal(glides, gliding > 0);
    }

    [Fact]
    public async Task A_link_brings_the_state_back()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        await open.Page.Locator("input[data-node=transport-links]").FocusAsync();
        for (int k = 0; k < 30; k++) await open.Page.Keyboard.PressAsync("ArrowRight");
        // What Playwright knows of the address may be older than what the page shows.
        string fragment = await open.Page.EvaluateAsync<string>("location.hash");
        Assert.StartsWith("#weights=transport-links:", fragment, StringComparison.Ordinal);
        await using var again = await browser.OpenAsync(Reports.Live, fragment: fragment);
        Assert.Equal(await open.LiveScoresAsync(), await again.LiveScoresAsync());
        await using var wrong = await browser.OpenAsync(Reports.Live, fragment: "#weights=atlantis:3,graduates:-1,graduates:x");
        Assert.Contains("does not have", await wrong.Page.Locator("#said").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(Reports.Scorer.Score().Ranking.Select(static place => place.Location.Name), await wrong.LiveAsync());
        Assert.Empty(wrong.Noise);
    }

    [Fact]
    public async Task A_saved_profile_is_valid_and_gives_what_is_shown()
    {
        await using var open = await browser.OpenAsync(Reports.Live);
        await open.Page.Locator("input[data-node=incentives]").FocusAsync();
        for (int k = 0; k < 20; k++) await open.Page.Keyboard.PressAsync("ArrowRight");
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator("#save").ClickAsync());
        var profile = ProfileJson.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        var result = Scorer.Compile(profile.Apply(Reports.Model), Data.Cities2011.Facts).Score();
        Assert.Equal("profile.json", download.SuggestedFilename);
        Assert.Equal(result.Ranking.Select(static place => place.Location.Name), await open.LiveAsync());
        Assert.Equal(result.Ranking.Select(static place => place.Score.ToString("F4", CultureInfo.InvariantCulture)), await open.LiveScoresAsync());
    }

    [GeneratedRegex("""("name":"Talent first","weights":)\{[^}]*\}""")]
    private static partial Regex Preset();

    [GeneratedRegex(@"--set graduates=(\S+)")]
    private static partial Regex SetOption();
}
