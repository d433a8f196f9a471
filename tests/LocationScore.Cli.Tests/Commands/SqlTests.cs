namespace LocationScore.Cli.Tests.Commands;

public class SqlTests
{
    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("clickhouse")]
    [InlineData("spark")]
    [InlineData("trino")]
    [InlineData("bigquery")]
    public void A_model_is_written_for_every_engine(string engine)
    {
        using var cli = new Cli();
        var outcome = cli.Run("sql", "--dialect", engine, "--table", "my cities", "--ranks", "--top", "5");
        Assert.Equal(0, outcome.Exit);
        Assert.StartsWith("WITH ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(engine is "spark" or "bigquery" ? "`my cities`" : "\"my cities\"", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("units", outcome.Error, StringComparison.Ordinal);
        Assert.True(outcome.Out.Length < 32_768, $"The statement has {outcome.Out.Length} characters.");
    }

    [Fact]
    public void Statements_of_problems_and_of_the_probe_are_others()
    {
        using var cli = new Cli();
        string[] texts = [cli.Run("sql", "--table", "t").Out, cli.Run("sql", "--table", "t", "--problems").Out, cli.Run("sql", "--table", "t", "--probe").Out];
        Assert.Equal(3, texts.Distinct().Count());
    }

    [Fact]
    public void What_has_no_SQL_is_a_problem_and_no_file()
    {
        using var cli = new Cli();
        var outcome = cli.Run("sql", "--method", "promethee2", "--table", "t", "--out", "view.sql");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("not-in-sql", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("repair", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Files());
    }

    [Fact]
    public void A_ranking_method_is_written_with_a_note_of_what_it_compares()
    {
        using var cli = new Cli();
        cli.Write("m.json", Peers.Replace("peerMean", "reject", StringComparison.Ordinal));
        var outcome = cli.Run("sql", "--model", "m.json", "--method", "topsis", "--table", "t", "--ranks");
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("sqrt(", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("TOPSIS compares all locations with each other", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("within 1e-12", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var cli = new Cli();
        var outcome = cli.Run("sql", "--dialect", "duckdbb", "--table", "t", "--top", "0", "--column", "gdp");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("did you mean 'duckdb'?", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--top", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--column", outcome.Error, StringComparison.Ordinal);
    }

    private const string Peers = """
        { "id": "m", "name": "m", "criteria": [
          { "id": "gdp", "indicator": "gdp", "unit": "CNY", "direction": "benefit", "weight": 2, "value": { "kind": "minMax" }, "missing": { "kind": "reject" } },
          { "id": "rent", "indicator": "rent", "unit": "CNY", "direction": "cost", "weight": 1, "value": { "kind": "zScore" }, "missing": { "kind": "peerMean" } }] }
        """;

    private const string Csv = "location,gdp [CNY],rent [CNY]\na,1,5\nb,2,7\nc,4,\n";

    private const string Statistics = "date,locations,gdp.min,gdp.max,gdp.allEqual,rent.missing,rent.mean,rent.deviation,rent.allEqual\n2026-11-29,3,1,4,0,6,6,1,0\n";

    [Fact]
    public void Saved_statistics_freeze_the_statement_and_the_ranking()
    {
        using var cli = new Cli();
        cli.Write("m.json", Peers);
        cli.Write("cities.csv", Csv);
        cli.Write("s.csv", Statistics);
        var first = cli.Run("sql", "--model", "m.json", "--table", "t", "--statistics");
        Assert.Equal(0, first.Exit);
        Assert.All(Statistics.Split('\n')[0].Split(','), name => Assert.Contains($"\"{name}\"", first.Out, StringComparison.Ordinal));
        var unfrozen = cli.Run("sql", "--model", "m.json", "--table", "t");
        Assert.Equal(2, unfrozen.Exit);
        Assert.Contains("--statistics", unfrozen.Error, StringComparison.Ordinal);
        var second = cli.Run("sql", "--model", "m.json", "--table", "t", "--freeze", "s.csv");
        Assert.Equal(0, second.Exit);
        Assert.StartsWith("-- Statistics of 3 locations, taken on 2026-11-29.\nWITH ", second.Out, StringComparison.Ordinal);
        string[] Scores(string csv)
        {
            cli.Write("cities.csv", csv);
            var outcome = cli.Run("rank", "--model", "m.json", "--data", "cities.csv", "--freeze", "s.csv", "--format", "csv");
            Assert.Equal(0, outcome.Exit);
            return [.. outcome.Out.Split('\n').Where(static line => line.Contains(",a,", StringComparison.Ordinal) || line.Contains(",b,", StringComparison.Ordinal))
                .Select(static line => line.Split(',')[6])];
        }

        string[] before = Scores(Csv);
        Assert.Equal(2, before.Length);
        Assert.Equal(before, Scores(Csv + "d,400,0.5\n"));
    }

    [Fact]
    public void Damaged_statistics_are_told_with_their_place()
    {
        using var cli = new Cli();
        cli.Write("m.json", Peers);
        cli.Write("cities.csv", Csv);
        cli.Write("s.csv", Statistics.Replace(",1,4,", ",4,x,", StringComparison.Ordinal).Replace("11-29", "13-29", StringComparison.Ordinal));
        foreach (string[] call in (string[][])[["sql", "--table", "t"], ["rank", "--data", "cities.csv"]])
        {
            var outcome = cli.Run([.. call, "--model", "m.json", "--freeze", "s.csv"]);
            Assert.Equal(2, outcome.Exit);
            Assert.Contains("s.csv(2,1)", outcome.Error, StringComparison.Ordinal);
            Assert.Contains("s.csv(2,16)", outcome.Error, StringComparison.Ordinal);
            Assert.Empty(outcome.Out);
        }

        var both = cli.Run("sql", "--table", "t", "--model", "m.json", "--freeze", "s.csv", "--statistics", "--probe");
        Assert.Equal(2, both.Exit);
        Assert.Contains("--statistics and --freeze", both.Error, StringComparison.Ordinal);
        Assert.Contains("One call writes one statement", both.Error, StringComparison.Ordinal);
    }
}
