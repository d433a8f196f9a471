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
    [InlineData("t.csv", "location,rent [EUR],size [m2]\nBonn,12,4\nKiel,25,\n", "t.csv: row 3, column rent [EUR]", "t.csv: row 3, column size [m2]")]
    [InlineData("t.csv", "location,indicator,value,unit\nBonn,rent,12,EUR\nBonn,size,4,m2\n\nKiel,rent,25,EUR\n", "t.csv: row 5", "t.csv: row 5")]
    [InlineData("t.json", """
        { "locations": [{ "id": "bonn", "name": "Bonn" },
            { "id": "kiel", "name": "Kiel" }],
          "indicators": [{ "id": "rent", "name": "Rent", "unit": "EUR" }, { "id": "size", "name": "Size", "unit": "m2" }],
          "facts": [{ "location": "bonn", "indicator": "rent", "value": 12, "unit": "EUR" },
            { "location": "bonn", "indicator": "size", "value": 4, "unit": "m2" },
            { "location": "kiel", "indicator": "rent", "value": 25, "unit": "EUR" }] }
        """, "t.json, line 6, column 5", "t.json, line 2, column 5")]
    public void Facts_that_do_not_fit_the_model_are_named_with_their_row_in_one_round(string file, string text, string outside, string missing)
    {
        using var cli = new Cli();
        cli.Write(file, text);
        cli.Write("m.json", """
            { "id": "m", "name": "M", "defaults": { "missing": "reject" }, "criteria": [
              { "id": "a", "indicator": "rent", "unit": "EUR", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 20, "best": 5 } },
              { "id": "b", "indicator": "size", "unit": "m2", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 5 } }] }
            """);
        string[] more = file.EndsWith("csv", StringComparison.Ordinal) ? ["", "names.json"] : [""];
        cli.Write("names.json", """{ "locations": [{ "id": "bonn", "name": "Bonn" }], "indicators": [{ "id": "rent", "name": "Rent", "unit": "EUR" }] }""");
        foreach (string beside in more)
        {
            string[] data = beside.Length == 0 ? ["--data", file] : ["--data", file, "--data", beside];
            var outcome = cli.Run(["check", "--model", "m.json", .. data]);
            Assert.Equal(1, outcome.Exit);
            Assert.Contains($"found:    25 EUR ({outside})", outcome.Out, StringComparison.Ordinal);
            Assert.Contains($"found:    no fact ({missing})", outcome.Out, StringComparison.Ordinal);
            Assert.Contains("2 problems.", outcome.Out, StringComparison.Ordinal);
        }
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
