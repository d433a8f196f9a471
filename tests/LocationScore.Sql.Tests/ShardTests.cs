using System.Globalization;

namespace LocationScore.Sql.Tests;

/// <summary>A table in parts, on one engine or on several servers: the scores of the parts are the scores of the whole, bit for bit, and there is one ranking.</summary>
public sealed class ShardTests
{
    private const int Cases = 3;

    [Fact]
    public void Parquet_shards_in_DuckDb_are_the_whole()
    {
        using var engine = new DuckDbEngine();
        string folder = Directory.CreateTempSubdirectory("locationscore-shards-").FullName;
        try
        {
            foreach (var (model, facts) in Drawn(engine))
            {
                var parts = Parts(facts);
                for (int k = 0; k < parts.Length; k++)
                {
                    Equality.Load(engine, parts[k], "part");
                    engine.Execute($"COPY part TO '{folder}/{k}.parquet' (FORMAT parquet)");
                    engine.Execute($"CREATE OR REPLACE VIEW part{k} AS SELECT * FROM read_parquet('{folder}/{k}.parquet')");
                }

                engine.Execute($"CREATE OR REPLACE VIEW whole AS SELECT * FROM read_parquet('{folder}/*.parquet')");
                Check(engine, model, facts, "whole", [.. parts.Select(static (_, k) => $"part{k}")]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ClickHouse_shards_are_the_whole()
    {
        using var engine = ClickHouseEngine.Start();
        foreach (var (model, facts) in Drawn(engine))
        {
            var parts = Parts(facts);
            for (int k = 0; k < parts.Length; k++) Equality.Load(engine, parts[k], $"part{k}");
            engine.Execute("DROP TABLE IF EXISTS whole");
            engine.Execute("CREATE TABLE whole AS part0 ENGINE = Merge(currentDatabase(), '^part[0-9]$')");
            Check(engine, model, facts, "whole", [.. parts.Select(static (_, k) => $"part{k}")]);
        }
    }

    [Fact]
    public async Task Two_PostgreSql_servers_are_the_whole_and_a_dead_one_is_an_error()
    {
        using var near = PostgreSqlEngine.Start();
        using var far = PostgreSqlEngine.Start();
        near.Execute("CREATE EXTENSION postgres_fdw");
        near.Execute($"CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{far.Port}', dbname 'postgres', fetch_size '10')");
        near.Execute("CREATE USER MAPPING FOR postgres SERVER far OPTIONS (user 'postgres')");
        ScoringModel? last = null;
        foreach (var (model, facts) in Drawn(near))
        {
            near.Execute("DROP TABLE IF EXISTS whole CASCADE");
            var parts = Parts(facts);
            string columns = string.Concat(facts.Indicators.Select(static indicator => $", \"{indicator.Id}\" float8"));
            Equality.Load(near, parts[0], "near");
            Equality.Load(far, parts[1], "far");
            near.Execute($"CREATE TABLE whole (id text{columns})");
            near.Execute("ALTER TABLE near INHERIT whole");
            near.Execute($"CREATE FOREIGN TABLE there (id text{columns}) SERVER far OPTIONS (table_name 'far')");
            near.Execute("ALTER FOREIGN TABLE there INHERIT whole");
            Check(near, model, facts, "whole", ["near", "there"]);
            last = model;
        }

        // Each row of the far server takes its time, so it dies while the query is under way.
        far.Execute("ALTER TABLE far RENAME TO rows");
        far.Execute("CREATE VIEW far AS SELECT * FROM rows WHERE (SELECT count(*) FROM (SELECT pg_sleep(20), rows.id) AS slow) = 1");
        foreach (bool ranks in (bool[])[false, true])
        {
            string statement = SqlScoring.Compile(last!, null, near.Dialect, new("whole"), new() { Ranks = ranks }).Scores;
            var query = Task.Run(() => near.Query(statement), TestContext.Current.CancellationToken);
            if (!ranks)
            {
                while (!IsAsked(far)) await Task.Delay(20, TestContext.Current.CancellationToken);
                far.Kill();
            }

            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => query);
        }
    }

    private static bool IsAsked(PostgreSqlEngine server) => (long)server.Query(
        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'FETCH%'")[0][0]! > 0;

    private static void Check(Engine engine, ScoringModel model, FactTable facts, string whole, string[] parts)
    {
        var union = parts.SelectMany(part => Scores(engine, model, part)).OrderBy(static row => row.Id, StringComparer.Ordinal);
        Assert.Equal(Scores(engine, model, whole).OrderBy(static row => row.Id, StringComparer.Ordinal), union);
        Assert.Equal(Equality.Outcome.Scored, Equality.Check(engine, model, facts, whole, asksForProblems: false, loads: false));
    }

    private static List<(string Id, string Bits)> Scores(Engine engine, ScoringModel model, string table) =>
        [.. engine.Query(SqlScoring.Compile(model, null, engine.Dialect, new(table)).Scores).Select(static row =>
            ((string)row[0]!, row[1] is double score ? BitConverter.DoubleToInt64Bits(score + 0.0).ToString("x", CultureInfo.InvariantCulture) : "none"))];

    private static FactTable[] Parts(FactTable facts)
    {
        string[] ids = [.. facts.Locations.Select(static location => location.Id)];
        return [facts.Select([.. ids.Where(static (_, k) => k % 3 == 0)]), facts.Select([.. ids.Where(static (_, k) => k % 3 != 0)])];
    }

    /// <summary>The first random cases that score.</summary>
    private static IEnumerable<(ScoringModel, FactTable)> Drawn(Engine engine) => Enumerable.Range(0, 1000)
        .Select(seed => new RandomCase(seed, 120, means: seed % 2 == 1, tiny: engine.AllowsUnderflow))
        .Where(random => random.Model.Validate().IsEmpty && Scorer.TryCompile(random.Model, random.Facts, out _, out _)
            && SqlScoring.TryCompile(random.Model, null, engine.Dialect, new("t"), null, out var statements, out _) && statements.Claim == SqlClaim.SameBits)
        .Take(Cases).Select(static random => (random.Model, random.Facts));
}
