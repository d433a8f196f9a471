using System.Text.Json;

namespace LocationScore.Cli.Tests.Commands;

public class RankTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    public void The_main_job_reads_well_at_every_width(int width)
    {
        using var cli = new Cli(width);
        var outcome = cli.Run("rank");
        Assert.Equal(0, outcome.Exit);
        Assert.Equal("", outcome.Error);
        Assert.All(outcome.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
        Expectation.Matches($"rank-{width}", outcome.Out);
    }

    [Fact]
    public void All_sixteen_cities_appear_in_every_format()
    {
        using var cli = new Cli();
        foreach (string format in (string[])["table", "json", "csv", "markdown"])
        {
            string text = cli.Run("rank", "--format", format).Out;
            Assert.All(Data.Cities2011.Facts.Locations, city => Assert.Contains(city.Name.Replace("'", format == "json" ? "\\u0027" : "'", StringComparison.Ordinal), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_colour_there_is_no_escape_and_with_colour_there_is()
    {
        using var cli = new Cli();
        Assert.DoesNotContain('\u001b', cli.Run("rank").Out);
        Assert.Contains('\u001b', cli.Run(colour: true, CancellationToken.None, "rank").Out);
    }

    [Fact]
    public void The_points_in_the_json_sum_to_the_score_bit_for_bit()
    {
        using var cli = new Cli();
        using var document = JsonDocument.Parse(cli.Run("rank", "--format", "json").Out);
        foreach (var place in document.RootElement.GetProperty("ranking").EnumerateArray())
        {
            double sum = place.GetProperty("contributions").EnumerateArray().Sum(static c => c.GetProperty("points").GetDouble());
            Assert.Equal(place.GetProperty("score").GetDouble(), sum);
        }
    }

    [Fact]
    public void Setting_the_weights_of_the_model_itself_changes_nothing_and_other_weights_do()
    {
        using var cli = new Cli();
        string plain = cli.Run("rank", "--format", "csv").Out;
        Assert.Equal(plain, cli.Run("rank", "--format", "csv", "--set", "talent-pool=1").Out.Replace(",talent-pool=1\n", ",\n", StringComparison.Ordinal));
        Assert.NotEqual(plain, cli.Run("rank", "--format", "csv", "--set", "Talent pool=5").Out);
    }

    [Fact]
    public void Cities_are_found_by_id_or_name_in_any_case()
    {
        using var cli = new Cli();
        string byName = cli.Run("rank", "--cities", "HANGZHOU, Xi'an,suzhou", "--format", "csv").Out;
        Assert.Equal(4, byName.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(byName, cli.Run("rank", "--cities", "hangzhou,xian,Suzhou", "--format", "csv").Out);
    }

    [Fact]
    public void The_format_follows_the_extension_and_nothing_else_is_left()
    {
        using var cli = new Cli();
        foreach (string name in (string[])["r.json", "r.csv", "r.md", "r.xlsx", "r.txt"]) Assert.Equal(0, cli.Run("rank", "--out", name).Exit);
        Assert.Equal(["r.csv", "r.json", "r.md", "r.txt", "r.xlsx"], cli.Files());
        Assert.StartsWith("{", cli.Read("r.json"), StringComparison.Ordinal);
        Assert.StartsWith("# ", cli.Read("r.md"), StringComparison.Ordinal);
        Assert.StartsWith("rank,location", cli.Read("r.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Excluded_cities_are_shown_with_their_reasons()
    {
        using var cli = new Cli();
        string model = cli.Write("model.json", """
            { "id": "m", "name": "M", "criteria": [ { "id": "c", "indicator": "population", "unit": "persons", "direction": "benefit", "weight": 1,
              "value": { "kind": "linear", "worst": 0, "best": 30000000 }, "missing": "reject" } ],
              "requirements": [ { "id": "big", "indicator": "population", "unit": "persons", "is": "atLeast", "threshold": 10000000, "missing": "fail", "reason": "a large city is wanted" } ] }
            """);
        var outcome = cli.Run("rank", "--model", model);
        Assert.Equal("", outcome.Error);
        Expectation.Matches("rank-excluded", outcome.Out);
    }

    [Fact]
    public void Cancelled_work_writes_nothing()
    {
        using var cli = new Cli();
        using var source = new CancellationTokenSource();
        source.Cancel();
        var outcome = cli.Run(source.Token, "rank", "--out", "r.json");
        Assert.Equal(130, outcome.Exit);
        Assert.Empty(cli.Files());
    }
}
