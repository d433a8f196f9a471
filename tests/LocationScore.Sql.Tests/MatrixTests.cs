using System.Text;

namespace LocationScore.Sql.Tests;

/// <summary>The page <c>docs/sql-matrix.md</c>: what each construct of a model becomes on each engine, found by running it.</summary>
public sealed class MatrixTests
{
    private const string Bits = "same bits", Near = "within 1e-12", TwoPasses = "same bits, two passes", None = "refused", NotRun = "not run";

    private static readonly string[] s_engines = ["duckdb", "postgres", "clickhouse"];

    private const string Head = """
        # What of a model becomes SQL

        <!-- Written by MatrixTests, which run every row on the engines: change those, and run them with LOCATIONSCORE_REWRITE=1. -->

        Each row is a small model over sixty locations, scored by the library and by the statement of [`locationscore sql`](sql.md), then compared.

        - **same bits**: every score has the bits that the library gives, and every rank is the same.
        - **same bits, two passes**: the statement of `--statistics` runs first; its row, saved and named with `--freeze`, is what both sides then score with.
        - **within 1e-12**: scores differ by at most that part of the largest, and ranks are the same unless scores lie that near to the tie tolerance.
        - **not run**: the statement is written, and nobody has compared it by running it: check it before use.
        - **refused**: `not-in-sql`, with what can be done instead. Nothing is approximated in silence.


        """;

    [Fact]
    public void The_page_says_what_DuckDb_does()
    {
        using var engine = new DuckDbEngine();
        Check(engine);
    }

    [Fact]
    public void The_page_says_what_PostgreSql_does()
    {
        using var engine = PostgreSqlEngine.Start();
        Check(engine);
    }

    [Fact]
    public void The_page_says_what_ClickHouse_does()
    {
        using var engine = ClickHouseEngine.Start();
        Check(engine);
    }

    private static void Check(Engine engine)
    {
        Equality.Load(engine, Constructs.Facts, "facts");
        int column = Array.IndexOf(s_engines, engine.Dialect.Name);
        string path = Path.Combine(Root(), "docs", "sql-matrix.md"), before = File.Exists(path) ? File.ReadAllText(path) : "";
        var known = before.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Select(static line => line.Split(" | "))
            .Where(static cells => cells.Length == 5).ToDictionary(static cells => cells[0].TrimStart('|', ' ') + "|" + cells[1], static cells => cells[2..]);
        var text = new StringBuilder(Head).Append("| | | DuckDB | PostgreSQL | ClickHouse |\n|---|---|---|---|---|\n");
        int same = 0, all = 0;
        var failures = new List<string>();
        foreach (var (family, label, model) in Constructs.All())
        {
            string[] cells = [.. (known.GetValueOrDefault(family + "|" + label) ?? [NotRun, NotRun, NotRun]).Select(static cell => cell.TrimEnd('|', ' '))];
            cells[column] = Run(engine, model, label, failures);
            if (cells[column] is Bits or TwoPasses) same++;
            all++;
            text.Append("| ").Append(family).Append(" | ").Append(label).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(same * 2 > all, "Most of a model must have the same bits.");
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(path, text.ToString());
        else Assert.True(before == text.ToString(), "docs/sql-matrix.md differs from what the run finds. If it is meant, run this class with LOCATIONSCORE_REWRITE=1.");
    }

    private static string Run(Engine engine, ScoringModel model, string label, List<string> failures)
    {
        try
        {
            if (model.Validate() is { IsEmpty: false } wrong) throw new InvalidOperationException(string.Join('\n', wrong));
            if (!SqlScoring.TryCompile(model, null, engine.Dialect, new("facts"), null, out var statements, out var refusals))
            {
                if (!SqlFreezing.TryCompile(model, engine.Dialect, new("facts"), out _, out var reasons))
                {
                    Assert.All(reasons, static problem => Assert.False(string.IsNullOrEmpty(problem.Repair)));
                    return None;
                }

                model = FreezingTests.Freeze(engine, model).Model;
                Assert.Equal(Equality.Outcome.Scored, Equality.Check(engine, model, Constructs.Facts, loads: false));
                return TwoPasses;
            }

            Assert.Equal(Equality.Outcome.Scored, Equality.Check(engine, model, Constructs.Facts, loads: false));
            return statements.Claim == SqlClaim.SameBits ? Bits : Near;
        }
        catch (Exception failure)
        {
            failures.Add($"{label} on {engine.Dialect}: {failure.Message}");
            return NotRun;
        }
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LocationScore.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
