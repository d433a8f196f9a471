using System.Text.Json;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>The commands that say how sure a ranking is.</summary>
public class AnalysisCommandTests
{
    [Fact]
    public void Flips_list_every_pair_with_the_local_weight()
    {
        using var json = Json("flip", "ip-protection");
        var node = json.RootElement.GetProperty("nodes")[0];
        Assert.Equal(36, node.GetProperty("flips").GetArrayLength());
        Assert.Equal(0.013498100458030137, node.GetProperty("flips")[0].GetProperty("at").GetDouble(), 1e-10);
        Assert.Equal("xian", node.GetProperty("flips")[0].GetProperty("up").GetString());
        Assert.Contains("passes", Text("flip"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overtake_says_points_as_people_do()
    {
        Assert.Contains("1.7 points from Graduates to", Text("overtake", "Hangzhou", "--city", "Guangzhou"), StringComparison.Ordinal);
        using var json = Json("overtake", "Hangzhou", "--city", "Guangzhou", "--facts");
        Assert.Equal(0.03326428929975332, json.RootElement.GetProperty("distance").GetProperty("sum").GetDouble(), 1e-8);
        Assert.Equal(0.021934303417459923, json.RootElement.GetProperty("distance").GetProperty("root").GetDouble(), 1e-8);
        Assert.Equal(0.011507336819598167, json.RootElement.GetProperty("distance").GetProperty("maximum").GetDouble(), 1e-8);
        var fact = json.RootElement.GetProperty("facts").GetProperty("single").EnumerateArray()
            .Single(static one => one.GetProperty("indicator").GetString() == "air_destinations_outside_mainland");
        Assert.Equal(23.67889544568665, fact.GetProperty("needed").GetDouble(), 1e-7);
    }

    [Fact]
    public void An_impossible_overtake_is_answered_with_its_proof()
    {
        using var json = Json("overtake", "tianjin", "--city", "hangzhou");
        Assert.False(json.RootElement.GetProperty("possible").GetBoolean());
        Assert.Equal("hangzhou", json.RootElement.GetProperty("impossible").GetProperty("dominatedBy")[0].GetString());
        Assert.Contains("Impossible", Text("overtake", "Hangzhou", "--rank", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sure_gives_the_ranks_under_each_set_and_what_to_check()
    {
        using var json = Json("sure", "hangzhou");
        var sets = json.RootElement.GetProperty("intervals").EnumerateArray().Select(static set => set.GetProperty("locations")[0])
            .Select(static one => (one.GetProperty("best").GetInt32(), one.GetProperty("worst").GetInt32())).ToArray();
        Assert.Equal((4, 5), sets[1]);
        Assert.Equal((2, 8), sets[4]);
        Assert.Contains(json.RootElement.GetProperty("facts").EnumerateArray(), static fact =>
            fact.GetProperty("location").GetString() == "guangzhou" && Math.Abs(fact.GetProperty("at").GetDouble() - 3.0247275855967843) < 1e-8);
    }

    [Fact]
    public void Rank_shows_the_range_of_each_rank_and_one_paragraph()
    {
        string text = Text("rank");
        Assert.Contains("How sure", text, StringComparison.Ordinal);
        Assert.Contains("Hangzhou passes Guangzhou", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        using var json = Json("rank");
        var hangzhou = json.RootElement.GetProperty("report").GetProperty("ranges").EnumerateArray().Single(static place => place.GetProperty("location").GetString() == "hangzhou");
        Assert.Equal(4, hangzhou.GetProperty("best").GetInt32());
        Assert.Equal(5, hangzhou.GetProperty("worst").GetInt32());
    }

    [Theory]
    [InlineData("overtake", "hangzhou", "--rank", "17")]
    [InlineData("overtake", "hangzhou", "--city", "hangzhou")]
    [InlineData("overtake", "hangzhou", "--city", "wuxi", "--rank", "2")]
    [InlineData("flip", "nothing")]
    [InlineData("sure", "--level", "leaves")]
    public void Mistakes_are_answered(params string[] args)
    {
        using var cli = new Cli();
        Assert.Equal(2, cli.Run(args).Exit);
    }

    private static string Text(params string[] args)
    {
        using var cli = new Cli();
        var run = cli.Run(args);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Out;
    }

    private static JsonDocument Json(params string[] args) => JsonDocument.Parse(Text([.. args, "--format", "json"]));
}
