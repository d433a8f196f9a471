namespace LocationScore.Cli.Tests.Commands;

public class OtherCommandTests
{
    [Theory]
    [InlineData("explain-hangzhou", 100, "explain", "Hangzhou")]
    [InlineData("explain-hefei", 80, "explain", "Hefei")]
    [InlineData("explain-versus", 100, "explain", "Hangzhou", "--versus", "Suzhou")]
    [InlineData("explain-markdown", 100, "explain", "Hangzhou", "--format", "markdown")]
    [InlineData("compare-profiles", 100, "compare", "--profiles", "service-outsourcing,talent-first,finance-first")]
    [InlineData("check", 100, "check")]
    [InlineData("data-population", 100, "data", "population")]
    [InlineData("data-hangzhou", 100, "data", "Hangzhou")]
    [InlineData("rank-markdown", 100, "rank", "--format", "markdown")]
    [InlineData("help", 100, "--help")]
    [InlineData("help-rank", 80, "rank", "--help")]
    [InlineData("help-compare", 100, "compare", "-h")]
    public void Output_is_as_expected(string expectation, int width, params string[] args)
    {
        using var cli = new Cli(width);
        var outcome = cli.Run(args);
        Assert.Equal(0, outcome.Exit);
        Assert.Equal("", outcome.Error);
        Expectation.Matches(expectation, outcome.Out);
    }

    [Fact]
    public void Alone_it_says_what_to_do_next()
    {
        using var cli = new Cli();
        Assert.Equal(new CliOutcome(0, Welcome.Text, ""), cli.Run());
    }

    [Fact]
    public void Every_method_is_listed_and_can_be_shown()
    {
        using var cli = new Cli(140);
        string all = cli.Run("methods", "--format", "csv").Out;
        Assert.All(Methods.RankingMethods.All, method =>
        {
            Assert.Contains(method.Info.Kind + ",", all, StringComparison.Ordinal);
            Assert.Contains(method.Info.Name, cli.Run("methods", method.Info.Kind).Out, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_method_is_compared_or_says_why_not()
    {
        using var cli = new Cli(140);
        var outcome = cli.Run("compare", "--methods", "all");
        Assert.Equal(0, outcome.Exit);
        Assert.All(Methods.RankingMethods.All, method => Assert.Contains(method.Info.Kind, outcome.Out, StringComparison.Ordinal));
        Assert.Contains("weighted tree", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void Many_methods_fit_every_width(int width)
    {
        using var cli = new Cli(width);
        Assert.All(cli.Run("compare", "--methods", "topsis,vikor,moora-reference-point").Out.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void The_differences_sum_to_the_gap()
    {
        using var cli = new Cli();
        using var document = System.Text.Json.JsonDocument.Parse(cli.Run("explain", "Wuhan", "--versus", "Ningbo", "--format", "json").Out);
        var rows = document.RootElement.GetProperty("differences").EnumerateArray().ToList();
        var leaves = rows.Where(static row => row.TryGetProperty("unit", out _)).ToList();
        double sum = leaves.Sum(static row => row.GetProperty("gap").GetDouble());
        Assert.Equal(rows[^1].GetProperty("gap").GetDouble(), sum, 1e-12);
        Assert.True(leaves.Count >= 10);
    }

    [Fact]
    public void Init_writes_a_study_that_checks_and_ranks_like_the_built_in_one_and_does_not_overwrite()
    {
        using var cli = new Cli();
        Assert.Equal(0, cli.Run("init", "study").Exit);
        string[] files = cli.Files();
        Assert.Equal(["study/facts.csv", "study/facts.json", "study/model.jsonc", "study/profile.jsonc", "study/schemas/facts.schema.json", "study/schemas/model.schema.json", "study/schemas/profile.schema.json"], files);
        string builtIn = cli.Run("rank", "--format", "csv").Out;
        Assert.Equal(builtIn, cli.Run("rank", "--model", "study/model.jsonc", "--data", "study/facts.csv", "--format", "csv").Out);
        Assert.Equal(builtIn, cli.Run("rank", "--model", "study/model.jsonc", "--data", "study/facts.json", "--format", "csv").Out);
        Assert.Equal(0, cli.Run("check", "--profile", "study/profile.jsonc", "--data", "study/facts.csv").Exit);

        cli.Write("study/model.jsonc", "mine");
        File.Delete(Path.Join(cli.Folder, "study/facts.csv"));
        var again = cli.Run("init", "study");
        Assert.Equal(2, again.Exit);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", cli.Read("study/model.jsonc"));
        Assert.DoesNotContain("study/facts.csv", cli.Files());

        Assert.Equal(0, cli.Run("init", "study", "--force").Exit);
        Assert.Equal(files, cli.Files());
        Assert.NotEqual("mine", cli.Read("study/model.jsonc"));
    }

    [Fact]
    public void A_result_replays_and_a_changed_one_is_found_out()
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "r.json");
        Assert.Equal(0, cli.Run("replay", "r.json").Exit);
        string text = cli.Read("r.json");
        int at = text.IndexOf("\"score\": 0.", StringComparison.Ordinal) + 11;
        cli.Write("r.json", text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..]);
        var outcome = cli.Run("replay", "r.json");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("1 difference", outcome.Out, StringComparison.Ordinal);
        cli.Write("r.json", text.Replace("\"weight\": 1,", "\"weight\": 3,", StringComparison.Ordinal));
        Assert.Contains("The model inside the result was changed", cli.Run("replay", "r.json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("profile")]
    [InlineData("facts")]
    public void Schemas_are_written(string document)
    {
        using var cli = new Cli();
        using var schema = System.Text.Json.JsonDocument.Parse(cli.Run("schema", document).Out);
        Assert.True(schema.RootElement.TryGetProperty("$schema", out _));
    }
}
