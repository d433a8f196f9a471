using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LocationScore.Data;
using LocationScore.Methods;
using LocationScore.Reporting.Tests.Reports;

namespace LocationScore.Reporting.Tests.Pages;

public partial class HtmlReportTests
{
    private static readonly Scorer s_scorer = Scorer.Compile(Worked.Model, Cities2011.Facts);

    private static readonly ImmutableArray<KeyValuePair<int, ScoringResult>> s_years = [.. new[] { 2010, 2011, 2012 }.Select(static year =>
        KeyValuePair.Create(year, Scorer.Compile(Worked.Model with { ReferenceYear = year }, CitiesByYear.Of(year)).Score()))];

    private static readonly HtmlReportOptions s_options = new() { Focus = "hangzhou", Profiles = ReadyProfiles.All, Years = s_years };

    private static readonly Lazy<string> s_page = new(() => HtmlReport.ToText(s_scorer, s_options));

    [Fact]
    public void The_title_is_the_conclusion() =>
        Assert.Contains("<h1><bdi>Beijing</bdi> wins. <bdi>Hangzhou</bdi> is number 5.</h1>", s_page.Value, StringComparison.Ordinal);

    [Fact]
    public void Sixteen_cities_with_seventeen_criteria_take_at_most_400_KB() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(s_page.Value), 100_000, 400_000);

    [Fact]
    public void A_thousand_cities_take_less_than_a_megabyte_and_say_what_is_left_out()
    {
        string page = HtmlReport.ToText(Large(1000, 17), new() { Focus = "l500" });
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 300_000, 1_000_000);
        Assert.Contains("Shown are the first 50, Location 500 and its neighbours; 945 of 1,000 cities are left out.", page, StringComparison.Ordinal);
        Assert.Equal(55, City().Count(page));
    }

    [Fact]
    public void A_line_feed_ends_the_page() => Assert.EndsWith("</body></html>\n", s_page.Value, StringComparison.Ordinal);

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Assert.Equal(s_page.Value, HtmlReport.ToText(Scorer.Compile(Worked.Model, Cities2011.Facts), s_options));

    [Fact]
    public void Every_section_is_there_and_led_by_a_sentence()
    {
        foreach (string id in HtmlReport.Sections.Where(static id => id != "quality-cost"))
            Assert.Matches($"<section id=\"{id}\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">.+?</h2><p>[^<]+", s_page.Value);
    }

    [Fact]
    public void Only_the_sections_that_are_asked_for_are_there()
    {
        string page = HtmlReport.ToText(s_scorer, new() { Sections = ["facts", "ranking"] });
        Assert.Equal(["ranking", "facts"], Section().Matches(page).Select(static match => match.Groups[1].Value));
        var refused = Assert.Throws<ArgumentException>(() => HtmlReport.ToText(s_scorer, new() { Sections = ["rankings"] }));
        Assert.Contains("'rankings'", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HtmlReport.ToText(s_scorer, new() { Focus = "atlantis" }));
    }

    [Fact]
    public void The_years_are_told_drawn_and_written_down()
    {
        string section = Between(s_page.Value, "<section id=\"years\"", "</section>");
        var rows = Row().Matches(Between(section, "<tbody>", "</tbody>"));
        Assert.Equal(16, rows.Count);
        foreach (var location in s_scorer.Locations)
        {
            var row = Assert.Single(rows, row => row.Groups[1].Value == location.Name.Replace("'", "&#39;", StringComparison.Ordinal));
            Assert.Equal(s_years.Select(year => year.Value.Find(location.Id)!.Rank.ToString(CultureInfo.InvariantCulture)),
                row.Groups[2].Captures.Select(static cell => cell.Value));
        }

        Assert.Equal([5, 5, 5], s_years.Select(static year => year.Value.Find("hangzhou")!.Rank));
        Assert.Contains("Hangzhou was number 5 in 2010–2012. From 2010 to 2012 its score went from 0.", section, StringComparison.Ordinal);
        Assert.Equal(1, section.Split("<path class=\"line focused\"").Length - 1);
        Assert.Equal(1, section.Split("<tr class=\"focus\"").Length - 1);
        Assert.DoesNotContain("id=\"years\"", HtmlReport.ToText(s_scorer, new() { Sections = ["ranking", "years"] }), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HtmlReport.ToText(s_scorer, new() { Years = [.. s_years.Reverse()] }));
        Assert.Throws<ArgumentException>(() => HtmlReport.ToText(s_scorer, new() { Years = [s_years[0], s_years[0]] }));
    }

    [Fact]
    public void A_focus_that_no_year_knows_is_said()
    {
        var others = Scorer.Compile(Worked.Model, Cities2011.Facts.Select(["beijing", "wuxi"])).Score();
        string page = HtmlReport.ToText(s_scorer, new() { Focus = "hangzhou", Years = [new(2010, others)], Sections = ["years"] });
        Assert.Contains("Hangzhou is scored in none of these years.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("line focused", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_its_own_style_and_script_and_nothing_else()
    {
        string policy = Policy().Match(s_page.Value).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        string style = Between(s_page.Value, "<style>", "</style>"), script = Between(s_page.Value, "<script>", "</script>");
        Assert.Equal($"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotMatch(@"<[^>]*\s(style|on\w+)=", s_page.Value.Replace(script, "", StringComparison.Ordinal));
        Assert.Equal(1, s_page.Value.Split("<style").Length - 1);
    }

    [Fact]
    public void Texts_of_others_change_no_element()
    {
        const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202E\"'&\u0007";
        string clean = HtmlReport.ToText(Named("city"), new() { Embed = true }), hostile = HtmlReport.ToText(Named(Evil), new() { Embed = true });
        Assert.Equal(Tags(clean), Tags(hostile));
        Assert.DoesNotContain('\u202E', hostile);
        Assert.DoesNotContain('\u0007', hostile);
        Assert.DoesNotContain("href=\"javascript", hostile, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(EmbeddedResult.Find(Encoding.UTF8.GetBytes(hostile)));
    }

    [Fact]
    public void Every_gap_adds_up_as_printed()
    {
        var plan = new PagePlan(s_scorer, new(), default);
        for (int one = 0; one < plan.Ranking.Length; one++)
        {
            for (int other = 0; other < plan.Ranking.Length; other++)
            {
                var rows = GapTable.Of(plan, one, other, out long gap);
                Assert.Equal(gap, rows.Sum(static row => row.Gap));
                Assert.InRange(plan.Ranking[one].Score - plan.Ranking[other].Score - (gap * 1e-4), -1e-4, 1e-4);
            }
        }
    }

    [Fact]
    public void Models_that_are_no_weighted_sum_say_so_and_name_the_command()
    {
        var topsis = Scorer.Compile(CompleteModel.Of(Worked.Model) with { Method = RankingMethods.Find("topsis") }, Cities2011.Facts);
        string page = HtmlReport.ToText(topsis, new() { Focus = "hangzhou" });
        Assert.Contains("so this page has no sliders. Other weights are tried with: locationscore rank --set", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"values\":[", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"what-if\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ready_made_model_has_a_page()
    {
        foreach (var model in ReadyModels.All.Where(static model => Scorer.TryCompile(model, Cities2011.Facts, out _, out _)))
            Assert.Contains("</html>", HtmlReport.ToText(Scorer.Compile(model, Cities2011.Facts)), StringComparison.Ordinal);
    }

    private static Scorer Large(int locations, int criteria)
    {
        var large = Worked.Large(locations, criteria);
        return Scorer.Compile(large.Model, large.Facts);
    }

    private static Scorer Named(string name)
    {
        var facts = FactTable.Create(
            Enumerable.Range(0, 16).Select(i => new Location($"l{i}", $"{name} {i}", name, name)),
            [new Indicator("x", name, name), new Indicator("y", name, name)],
            from i in Enumerable.Range(0, 16) from x in new[] { "x", "y" } select new Fact($"l{i}", x, i % 7, name, 2011, FactQuality.Press, "s"),
            [new FactSource("s", name, name, name, "javascript:alert(3)", name)]);
        return Scorer.Compile(new("m", name, Criteria:
        [
            new("a", "x", name, Direction.Benefit, Weight: 1, new LinearFunction(Worst: 0, Best: 10), new RejectMissing(), Name: name),
            new("b", "y", name, Direction.Cost, Weight: 2, new LinearFunction(Worst: 10, Best: 0), new RejectMissing(), Name: name),
        ]), facts);
    }

    private static List<(string, int)> Tags(string page) =>
        [.. Tag().Matches(page).GroupBy(static m => m.Groups[1].Value, StringComparer.Ordinal).Select(static g => (g.Key, g.Count())).Order()];

    private static string Between(string page, string start, string end)
    {
        int at = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[at..page.IndexOf(end, at, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("<tr[^>]*><th[^>]*><bdi>(.*?)</bdi></th>(?:<td class=\"s\">([^<]*)</td>)+</tr>")]
    private static partial Regex Row();

    [GeneratedRegex("<details class=\"city\"")]
    private static partial Regex City();

    [GeneratedRegex("<section id=\"([a-z-]+)\"")]
    private static partial Regex Section();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<(/?[a-zA-Z!][a-zA-Z0-9]*)")]
    private static partial Regex Tag();
}
