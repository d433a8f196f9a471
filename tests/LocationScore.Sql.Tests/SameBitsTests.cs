using LocationScore.Data;

namespace LocationScore.Sql.Tests;

/// <summary>Scores and ranks of statements are those of the library, bit for bit.</summary>
public sealed class SameBitsTests
{
    private const int Models = 100, Rows = 200;

    [Fact]
    public void DuckDb_gives_the_bits_of_the_library()
    {
        using var engine = new DuckDbEngine();
        CheckAll(engine, Models, Rows);
    }

    [Fact]
    public void PostgreSql_gives_the_bits_of_the_library()
    {
        using var engine = PostgreSqlEngine.Start();
        CheckAll(engine, Models / 2, Rows);
    }

    [Fact]
    public void ClickHouse_gives_the_bits_of_the_library()
    {
        using var engine = ClickHouseEngine.Start();
        CheckAll(engine, Models / 4, Rows); // it plans each statement for about half a second
    }

    private static void CheckAll(Engine engine, int models, int rows)
    {
        Assert.Equal("", engine.Query(SqlScoring.Compile(ReadyModels.Find("service-outsourcing")!, null, engine.Dialect, new("t")).Probe)[0][0]);
        foreach (var model in ReadyModels.All.Where(static model => Scorer.TryCompile(model, Cities2011.Facts, out _, out _)))
            Equality.Check(engine, model, Cities2011.Facts);
        Assert.Equal(Equality.Outcome.Scored, Equality.Check(engine, ReadyModels.Find("service-outsourcing")!, Cities2011.Facts));
        Assert.Equal(Equality.Outcome.Scored,
            Equality.Check(engine, ReadyModels.Find("service-outsourcing")!, Cities2011.Facts, "long facts", SqlLayout.Long));
        var outcomes = new int[4];
        var failures = new List<string>();
        int wanted = models, seed = 0;
        for (; wanted > 0; seed++)
        {
            var random = new RandomCase(seed, seed % 4 == 0 ? 7 : rows, means: seed % 2 == 1, tiny: engine.AllowsUnderflow);
            try
            {
                var outcome = Equality.Check(engine, random.Model, random.Facts, asksForProblems: seed % 3 == 0);
                outcomes[(int)outcome]++;
                if (outcome == Equality.Outcome.Scored) wanted--;
            }
            catch (Exception failure)
            {
                failures.Add($"seed {seed}: {failure}");
                if (failures.Count == 5) break;
                wanted--;
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        string found = string.Join(", ", outcomes.Select(static (count, k) => $"{count} {(Equality.Outcome)k}"));
        Assert.True(outcomes[(int)Equality.Outcome.Scored] * 3 > seed, found);
    }
}
