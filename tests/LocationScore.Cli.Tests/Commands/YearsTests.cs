namespace LocationScore.Cli.Tests.Commands;

/// <summary>Years of the built-in facts.</summary>
public class YearsTests
{
    [Fact]
    public void The_ranks_of_several_years_and_the_way_of_Hangzhou()
    {
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--years", "2009..2014");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Expectation.Matches("rank-years", outcome.Out);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Every_format_has_them(string format)
    {
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--years", "2010,2013", "--format", format);
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("2013", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Hangzhou", outcome.Out, StringComparison.Ordinal);
    }

    /// <summary>The year for which the model was written, taken by name, ranks as the default does.</summary>
    [Fact]
    public void Naming_2011_changes_no_rank()
    {
        using var cli = new Cli();
        string[] Cities(params string[] more) => [.. cli.Run(["rank", "--format", "csv", .. more]).Out.Split('\n').Skip(1).Where(static line => line.Length > 0).Select(static line => string.Join(',', line.Split(',')[..3]))];
        Assert.Equal(Cities(), Cities("--year", "2011"));
        Assert.NotEqual(Cities(), Cities("--year", "2013"));
    }

    [Fact]
    public void A_result_of_another_year_is_replayed()
    {
        using var cli = new Cli();
        Assert.Equal(0, cli.Run("rank", "--year", "2013", "--out", "result.json").Exit);
        Assert.Equal(0, cli.Run("replay", "result.json").Exit);
    }

    [Fact]
    public void A_report_shows_the_ranks_that_rank_gives()
    {
        using var cli = new Cli();
        string[] call = ["--cities", "Hangzhou,Suzhou,Wuxi", "--years", "2010,2013"];
        Assert.Equal(0, cli.Run(["report", "--focus", "Wuxi", "--sections", "years", "--out", "r.html", .. call]).Exit);
        string page = File.ReadAllText(Path.Join(cli.Folder, "r.html"));
        string[] rows = [.. cli.Run(["rank", "--format", "csv", .. call]).Out.Split('\n').Skip(1).Take(3)];
        Assert.All(rows, row => Assert.Contains($"<bdi>{row.Split(',')[1]}</bdi></th><td class=\"s\">{row.Split(',')[2]}</td><td class=\"s\">{row.Split(',')[3]}</td>",
            page, StringComparison.Ordinal));
        Assert.Contains("Wuxi was number 3 in 2010 and 3 in 2013.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank --years 2014..2009", "--years")]
    [InlineData("rank --years 2009..2030", "2003 to 2023")]
    [InlineData("rank --years 2009,2009", "twice")]
    [InlineData("rank --years soon", "2009..2014")]
    [InlineData("rank --years ,", "No year is named")]
    [InlineData("rank --years 2009..2011 --data cities-2011", "without --data")]
    [InlineData("report --years 2009..2011 --data cities-2011 --out r.html", "without --data")]
    [InlineData("report --years 2009..2011 --year 2010 --out r.html", "--year")]
    [InlineData("report --years 2009..2011 --sections ranking,notes --out r.html", "--sections with years")]
    [InlineData("report --sections years --out r.html", "--years 2009..2014")]
    [InlineData("rank --year 1999", "2003 to 2023")]
    [InlineData("rank --year latest", "2003 to 2023")]
    public void Wrong_years_are_problems(string call, string told)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var cli = new Cli();
        var outcome = cli.Run(call.Split(' '));
        Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
    }
}
