namespace LocationScore.Cli.Tests.Commands;

/// <summary>The mistakes that people make at a terminal: exit code 2, nothing written, and a message that says what to do.</summary>
public class MistakeTests
{
    [Theory]
    [InlineData("did you mean 'rank'?", "rnak")]
    [InlineData("did you mean '--model'?", "rank", "--modle", "x")]
    [InlineData("did you mean 'Hangzhou'?", "rank", "--cities", "Hangzou")]
    [InlineData("did you mean 'Hangzhou'?", "explain", "hangzu")]
    [InlineData("did you mean 'talent-pool'?", "rank", "--set", "talent-pol=2")]
    [InlineData("did you mean 'service-outsourcing'?", "rank", "--model", "service-outsorcing")]
    [InlineData("did you mean 'talent-first'?", "rank", "--profile", "talent-fist")]
    [InlineData("did you mean 'topsis'?", "rank", "--method", "topsys")]
    [InlineData("did you mean 'markdown'?", "rank", "--format", "markdwn")]
    [InlineData("did you mean 'population'?", "data", "popluation")]
    [InlineData("did you mean 'finance-first'?", "compare", "--profiles", "talent-first,finance-frist")]
    [InlineData("Write 1.5", "rank", "--set", "talent-pool=1,5")]
    [InlineData("factor=weight", "rank", "--set", "talent-pool")]
    [InlineData("0 or more", "rank", "--set", "talent-pool=-1")]
    [InlineData("The weight is set twice.", "rank", "--set", "talent-pool=1", "--set", "talent-pool=2")]
    [InlineData("There is no such file.", "rank", "--data", "facts.csv")]
    [InlineData("There is no such file.", "rank", "--model", "model.json")]
    [InlineData("This is a directory.", "rank", "--data", ".")]
    [InlineData("This is a directory.", "rank", "--out", ".")]
    [InlineData("a device", "rank", "--format", "json", "--out", "/dev/null")]
    [InlineData("Add --format.", "rank", "--out", "ranking.pdf")]
    [InlineData("A workbook needs a file", "rank", "--format", "xlsx")]
    [InlineData("The option needs a value.", "rank", "--model")]
    [InlineData("CITY is missing.", "explain")]
    [InlineData("DIR is missing.", "init")]
    [InlineData("This argument has no place here.", "rank", "Hangzhou")]
    [InlineData("compared with itself", "explain", "Hangzhou", "--versus", "hangzhou")]
    [InlineData("Nothing to compare is named.", "compare")]
    [InlineData("Only one comparison", "compare", "--profiles", "a,b", "--methods", "all")]
    [InlineData("Too few are named.", "compare", "--profiles", "talent-first")]
    [InlineData("The city is named twice.", "rank", "--cities", "Hangzhou,hangzhou")]
    [InlineData("made for another model", "rank", "--model", "gsli-2011", "--profile", "talent-first")]
    [InlineData("more than once", "rank", "--model", "gsli-2011", "--model", "service-outsourcing")]
    [InlineData("did you mean 'model'?", "schema", "modell")]
    public void A_mistake_is_explained(string says, params string[] args)
    {
        using var cli = new Cli();
        var outcome = cli.Run(args);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Exit);
        Assert.Equal("", outcome.Out);
        Assert.Empty(cli.Files());
    }

    [Fact]
    public void Mistakes_of_all_options_are_reported_at_once()
    {
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--model", "service-outsorcing", "--cities", "Hangzou", "--set", "graduates=1,5", "--format", "tabel");
        Expectation.Matches("mistakes-at-once", outcome.Error);
        Assert.Contains("4 problems.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_with_mistakes_is_a_finding_of_check_and_bad_input_of_rank()
    {
        using var cli = new Cli();
        string model = cli.Write("model.json", """
            {
              "id": "m", "name": "M",
              "criteria": [
                { "id": "a", "indicator": "populaton", "unit": "persons", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 1 }, "missing": "reject" },
                { "id": "b", "indicator": "population", "unit": "people", "direction": "benefit", "wieght": 1, "value": { "kind": "linear", "worst": 0, "best": 1 }, "missing": "reject" }
              ]
            }
            """);
        var check = cli.Run("check", "--model", model);
        Assert.Equal(1, check.Exit);
        Assert.Contains("model.json(5,", check.Out, StringComparison.Ordinal);
        Assert.Contains("did you mean 'weight'?", check.Out, StringComparison.Ordinal);
        var rank = cli.Run("rank", "--model", model);
        Assert.Equal(2, rank.Exit);
        Assert.Equal(check.Out, rank.Error);
    }

    [Fact]
    public void A_nearest_file_is_named()
    {
        using var cli = new Cli();
        cli.Write("facts.csv", "x");
        Assert.Contains("did you mean 'fact", cli.Run("rank", "--data", "fact.csv").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_leaves_nothing()
    {
        using var cli = new Cli();
        cli.Write("file", "x");
        var outcome = cli.Run("rank", "--out", "file/ranking.json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("Nothing was written", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["file"], cli.Files());
    }
}
