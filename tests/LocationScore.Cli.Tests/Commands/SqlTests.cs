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
        var outcome = cli.Run("sql", "--method", "topsis", "--table", "t", "--out", "view.sql");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("not-in-sql", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("repair", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Files());
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
}
