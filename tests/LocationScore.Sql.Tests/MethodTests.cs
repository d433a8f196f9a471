namespace LocationScore.Sql.Tests;

/// <summary>Ranking methods score a table as the library does: random columns, ties, equal columns, zeros, values beside the ends.</summary>
public sealed class MethodTests
{
    private const int Criteria = 4;

    [Fact]
    public void DuckDb_scores_by_every_method()
    {
        using var engine = new DuckDbEngine();
        CheckAll(engine, static k => [Shape.Ties, (Shape)(k % 4)]);
    }

    [Fact]
    public void PostgreSql_scores_by_every_method()
    {
        using var engine = PostgreSqlEngine.Start();
        CheckAll(engine, static _ => Enum.GetValues<Shape>());
    }

    [Fact]
    public void ClickHouse_scores_by_every_method()
    {
        using var engine = ClickHouseEngine.Start();
        CheckAll(engine, static _ => [Shape.Ties]); // it plans each statement for about half a second
    }

    private static void CheckAll(Engine engine, Func<int, Shape[]> shapes)
    {
        var failures = new List<string>();
        var scored = new HashSet<string>(StringComparer.Ordinal);
        var tables = Enum.GetValues<Shape>().ToDictionary(static shape => shape, Table);
        foreach (var (shape, table) in tables) Equality.Load(engine, table.Facts, $"{shape}");
        foreach (var (k, (label, method)) in MethodCases.All(Criteria, tables[Shape.Ties].Bounds, []).Index())
        {
            foreach (var shape in shapes(k))
            {
                // The last criterion has no weight.
                var criteria = Enumerable.Range(0, Criteria).Select(j => new Criterion($"c{j}", $"i{j}", "u", (j + k) % 2 == 0
                    ? Direction.Benefit : Direction.Cost, j == 3 ? 0 : 1 + (j * 0.3), ValueFunction.AsIs(), MissingPolicy.Reject));
                var model = new ScoringModel("m", "m", Method: method, Criteria: [.. criteria]);
                try
                {
                    var outcome = Equality.Check(engine, model, tables[shape].Facts, $"{shape}", asksForProblems: k % 5 == 0, loads: false);
                    if (outcome == Equality.Outcome.Scored) scored.Add(label);
                }
                catch (Exception failure)
                {
                    failures.Add($"{label} on {shape}, {engine.Dialect}: {failure.Message[..Math.Min(400, failure.Message.Length)]}");
                }
            }

            if (MethodRules.Of(method) is not null && !scored.Contains(label)) failures.Add($"{label} was never scored.");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures\n" + string.Join("\n\n", failures.Take(20)));
    }

    private enum Shape
    {
        /// <summary>Two columns in which rounding alone parts the values, in one of them from 0.</summary>
        Equal,

        /// <summary>Zeros.</summary>
        Zeros,

        /// <summary>Numbers below 0, too.</summary>
        Negative,

        /// <summary>A column of zeros.</summary>
        Nothing,

        /// <summary>Numbers above 0 of different sizes, equal rows, values beside the ends, many equal values.</summary>
        Ties,
    }

    private static (FactTable Facts, (double, double)[] Bounds) Table(Shape shape)
    {
        const int Rows = 60;
        var random = new Random(7 + (int)shape);
        double[][] columns = [.. Enumerable.Range(0, Criteria).Select(j => Enumerable.Range(0, Rows).Select(i => Cell(shape, i, j, random)).ToArray())];
        if (shape == Shape.Ties)
        {
            foreach (double[] column in columns)
            {
                (column[7], column[8]) = (column[5], column[5]); // equal rows
                (column[9], column[10]) = (column.Max() * (1 - 3e-13), column.Min() * (1 + 5e-13)); // the ends but for rounding
            }
        }

        var facts = FactTable.FromColumns(Enumerable.Range(0, Rows).Select(static i => new Location($"l{i}", $"l{i}")),
            Enumerable.Range(0, Criteria).Select(static j => new Indicator($"i{j}", $"i{j}", "u")).ToArray(),
            [.. columns.Select(static column => (ReadOnlyMemory<double>)column)]);
        return (facts, [.. columns.Select(static column => (column.Min() / 2, column.Max() + 1))]);
    }

    private static double Cell(Shape shape, int i, int j, Random random) => shape switch
    {
        Shape.Ties => i % 4 == 0 ? 5 : i % 4 == 1 ? 1 + random.Next(9) : (1 + (random.NextDouble() * 9)) * Math.Pow(10, (2 * j) - 3),
        Shape.Equal => j == 2 ? 3.7 * (1 + (1e-14 * (i % 7))) : j == 3 ? i % 5 * 1e-300 : 1 + random.Next(9),
        Shape.Zeros => random.Next(4) == 0 ? 0 : random.NextDouble(),
        Shape.Nothing => j == 1 ? 0 : 1 + random.NextDouble(),
        _ => (random.NextDouble() * 20) - 4,
    };
}
