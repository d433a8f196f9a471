namespace LocationScore.Samples.Tests;

/// <summary>The sample of SQL as it is started.</summary>
public class SqlTests
{
    [Fact]
    public async Task Run_on_DuckDb_it_has_the_bits_of_the_library()
    {
        var (exit, said, wrong) = await Sample.BuiltAsync("Sql", "duckdb");
        Assert.True(exit == 0, said + wrong);
        Assert.Equal(
            """
            1 Beijing 0.7647
            2 Shanghai 0.6548
            3 Nanjing 0.5919
            4 Guangzhou 0.5717
            5 Hangzhou 0.5657
            The same bits as the library.
            """, said.TrimEnd());
    }

    [Fact]
    public async Task Alone_it_prints_one_statement()
    {
        var (exit, said, wrong) = await Sample.BuiltAsync("Sql");
        Assert.True(exit == 0, said + wrong);
        Assert.StartsWith("WITH", said, StringComparison.Ordinal);
        Assert.EndsWith(";\n", said, StringComparison.Ordinal);
        Assert.Single(said, ';');
    }
}
