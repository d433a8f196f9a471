namespace LocationScore.Cli.Tests.Input;

/// <summary>Problems that only show when files meet are shown at their line in the file that is wrong.</summary>
public class PlaceTests
{
    private const string Model = """
        {
          "id": "m", "name": "M",
          "criteria": [
            { "id": "a", "indicator": "gdp", "unit": "EUR", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 1e13 }, "missing": "reject" },
            { "id": "b", "indicator": "gpd", "unit": "CNY", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 1e13 }, "missing": "reject" }
          ]
        }
        """;

    [Theory]
    [InlineData("check", "--model", "model.json")]
    [InlineData("rank", "--model", "model.json")]
    [InlineData("rank", "--model", "model.json", "--cities", "Hangzou")]
    [InlineData("compare", "--profiles", "service-outsourcing,model.json")]
    [InlineData("compare", "--methods", "topsis", "--model", "model.json")]
    public void A_model_that_does_not_fit_the_facts(params string[] args)
    {
        using var cli = new Cli();
        cli.Write("model.json", Model);
        var outcome = cli.Run(args);
        string text = outcome.Error + outcome.Out;
        Assert.Contains("model.json(4,46): wrong-unit at $.criteria[0].unit", text, StringComparison.Ordinal);
        Assert.Contains("model.json(5,31): unknown-name at $.criteria[1].indicator", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_does_not_fit_the_model_is_a_finding_at_its_line()
    {
        using var cli = new Cli();
        cli.Write("profile.json", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"service-outsourcing\",\n  \"weights\": { \"talent-pol\": 1 } }");
        var outcome = cli.Run("check", "--profile", "profile.json");
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith("profile.json(2,30): unknown-name at $.weights.talent-pol", outcome.Out, StringComparison.Ordinal);
        cli.Write("profile.json", "{ \"id\": \"p\", \"name\": \"P\",\n \"extends\": \"talent-frist\", \"weights\": { \"a\": 1 } }");
        Assert.Contains("profile.json(2,13): unknown-name at $.extends", cli.Run("check", "--profile", "profile.json").Out, StringComparison.Ordinal);
        Assert.Contains("did you mean 'talent-first'?", cli.Run("check", "--profile", "profile.json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model", "p.json", "This document is a profile.", "--profile")]
    [InlineData("--profile", "m.json", "This document is a model.", "--model")]
    [InlineData("--data", "m.json", "This document is a model.", "--model")]
    [InlineData("--model", "f.json", "This document is a table of facts.", "--data")]
    [InlineData("--data", "r.json", "This document is a ranking.", "replay r.json")]
    public void A_document_of_another_kind_is_recognised(string option, string file, string says, string repair)
    {
        using var cli = new Cli();
        cli.Write("m.json", Model);
        cli.Write("p.json", "// mine\n{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": { \"a\": 1 }, }");
        cli.Write("f.json", "{ \"locations\": [], \"indicators\": [], \"facts\": [] }");
        if (file == "r.json") cli.Run("rank", "--out", file);
        var outcome = cli.Run("rank", option, file);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(repair, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 problem.", outcome.Error, StringComparison.Ordinal);
    }
}
