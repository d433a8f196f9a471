using System.Globalization;

namespace LocationScore.Sql.Tests;

/// <summary>Statistics taken by an engine freeze a model: in SQL and in the process alike.</summary>
public sealed class FreezingTests
{
    private static readonly SqlSource s_source = new("facts");

    /// <summary>One criterion per kind that compares locations, with the policies for gaps that do.</summary>
    private static readonly (string Id, ValueFunction Value, MissingPolicy Missing, Direction Direction, OutlierTreatment? Outliers)[] s_kinds =
    [
        ("min-max", ValueFunction.MinMax(new(0.1, 0.9)), MissingPolicy.Reject, Direction.Benefit, null),
        ("min-max-cost", ValueFunction.MinMax(), MissingPolicy.Worst, Direction.Cost, null),
        ("z", ValueFunction.ZScore(100, 20), MissingPolicy.PeerMean, Direction.Benefit, OutlierTreatment.Log(1)),
        ("z-population", ValueFunction.ZScore(divisor: ZScoreNormalisation.DeviationDivisor.Population), MissingPolicy.FixedValue(0), Direction.Cost, null),
        ("max-ratio", ValueFunction.MaxRatio(leastBecomes: 0.5), MissingPolicy.Assume(3), Direction.Benefit, null),
        ("share", ValueFunction.SumShare(100), MissingPolicy.Worst, Direction.Cost, null),
        ("vector", ValueFunction.Vector(), MissingPolicy.Renormalise, Direction.Cost, null),
        ("rank-place", ValueFunction.RankPlace(), MissingPolicy.PeerMean, Direction.Cost, null),
        ("borda", ValueFunction.BordaPoints(), MissingPolicy.Renormalise, Direction.Benefit, OutlierTreatment.SignedPower(0.5)),
        ("percentile", ValueFunction.PercentileRank(), MissingPolicy.Reject, Direction.Benefit, null),
        ("mean-ratio", ValueFunction.MeanRatio(), MissingPolicy.PeerMean, Direction.Benefit, null),
        ("frontier", ValueFunction.FrontierDistance(10, 20), MissingPolicy.Reject, Direction.Cost, null),
        ("frontier-of", ValueFunction.FrontierDistance(worst: 0.125, location: "l7"), MissingPolicy.Reject, Direction.Benefit, null),
        ("reference", ValueFunction.ReferenceRatio("l3"), MissingPolicy.Renormalise, Direction.Cost, null),
        ("target", ValueFunction.PeerTargetDistance(), MissingPolicy.Renormalise, Direction.Target, null),
        ("worst-line", ValueFunction.Affine(0.01), MissingPolicy.Worst, Direction.Benefit, null),
        ("median", ValueFunction.Linear(0, 200, Outside.Clip), MissingPolicy.PeerMedian, Direction.Benefit, null),
        ("line", ValueFunction.Linear(0, 200, Outside.Clip), MissingPolicy.PeerMean, Direction.Benefit, null),
    ];

    [Fact]
    public void DuckDb_freezes_every_kind()
    {
        using var engine = new DuckDbEngine();
        CheckKinds(engine);
        CheckView(engine);
    }

    [Fact]
    public void PostgreSql_freezes_every_kind()
    {
        using var engine = PostgreSqlEngine.Start();
        CheckKinds(engine);
        CheckView(engine);
    }

    [Fact]
    public void ClickHouse_freezes_every_kind()
    {
        using var engine = ClickHouseEngine.Start();
        CheckKinds(engine);
    }

    [Theory]
    [InlineData("spark")]
    [InlineData("trino")]
    [InlineData("bigquery")]
    public void An_engine_without_sorted_aggregates_is_refused_by_name(string name)
    {
        var dialect = SqlDialect.All.Single(dialect => dialect.Name == name);
        Assert.False(SqlFreezing.TryCompile(Model(), dialect, s_source, out _, out var problems));
        Assert.Equal(4, problems.Length); // rank places, Borda points, percentile ranks, a frontier at a percentile
        Assert.All(problems, problem => Assert.Contains(name, problem.Found, StringComparison.Ordinal));
        var others = Model() with { Criteria = [.. Model().Criteria.Where(c => !problems.Any(p => p.Message.Contains($"'{c.Id}'", StringComparison.Ordinal)))] };
        Assert.True(SqlFreezing.TryCompile(others, dialect, s_source, out _, out _));
    }

    [Fact]
    public void Every_damage_of_the_file_is_told_with_its_place()
    {
        const string Header = "date,locations,a.min,a.max,a.allEqual,b.peers,b.allEqual,c.mean,c.deviation,c.allEqual";
        var model = Three();
        Assert.True(SqlFreezing.TryApply(model, Header + "\n2026-11-29,3,1,2,0,\"1 2 3\",0,5,1.5,0\n", "f.csv", out var frozen, out var none));
        Assert.Empty(none);
        Assert.Equal((new DateOnly(2026, 11, 29), 3L), (frozen.Date, frozen.Locations));
        Told("", ProblemCodes.BadTable, 1, 1);
        Told(Header, ProblemCodes.BadTable, 1, 1);
        Told(Header + "\n1\n2\n", ProblemCodes.BadTable, 3, 1);
        Told(Header + "\n1,2\n", ProblemCodes.WrongLength, 2, 3);
        Told("date,locations,a.min\n2026-11-29,\"3,1", ProblemCodes.BadTable, 2, 12);
        Told("date,locations,a.min\n2026-11-29,\"3\"x,1", ProblemCodes.BadTable, 2, 12);
        Told(Header + "\n29.11.2026,3,1,2,0,1 2 3,0,5,1.5,0\n", ProblemCodes.WrongType, 2, 1);
        Told(Header + "\n2026-11-29,0,1,2,0,1 2 3,0,5,1.5,0\n", ProblemCodes.OutOfRange, 2, 12);
        Told(Header + "\n2026-11-29,3,1,0.5,0,1 2 3,0,5,1.5,0\n", ProblemCodes.OutOfRange, 2, 16);
        Told(Header + "\n2026-11-29,3,NaN,2,0,1 2 3,0,5,1.5,0\n", ProblemCodes.WrongType, 2, 14);
        Told(Header + "\n2026-11-29,3,\"1,5\",2,0,1 2 3,0,5,1.5,0\n", ProblemCodes.WrongType, 2, 14);
        Told(Header + "\n2026-11-29,3,,2,0,1 2 3,0,5,1.5,0\n", ProblemCodes.Empty, 2, 14);
        Told(Header + "\n2026-11-29,3,1,2,maybe,1 2 3,0,5,1.5,0\n", ProblemCodes.WrongType, 2, 18);
        Told(Header + "\n2026-11-29,3,1,1,1,1 2 3,0,5,1.5,0\n", ProblemCodes.ConstantColumn, 2, 18);
        Told(Header + "\n2026-11-29,3,1,2,0,1 3 2,0,5,1.5,0\n", ProblemCodes.AnchorsContradict, 2, 20);
        Told(Header + "\n2026-11-29,3,1,2,0,1 2 3 4,0,5,1.5,0\n", ProblemCodes.WrongLength, 2, 20);
        Told(Header + "\n2026-11-29,3,1,2,0,1 2 3,0,5,-1.5,0\n", ProblemCodes.OutOfRange, 2, 30);
        Told(Header + ",a.min\n2026-11-29,3,1,2,0,1 2 3,0,5,1.5,0,1\n", ProblemCodes.Duplicate, 1, Header.Length + 2);
        Told(Header + ",a.mim\n2026-11-29,3,1,2,0,1 2 3,0,5,1.5,0,1\n", ProblemCodes.UnknownField, 1, Header.Length + 2);
        Told(Header.Replace(",c.deviation", "", StringComparison.Ordinal) + "\n2026-11-29,3,1,2,0,1 2 3,0,5,0\n", ProblemCodes.Missing, 1, 1);
        Assert.False(SqlFreezing.TryApply(model, Header + "\nx,0,1,0,2,3 1,0,5,1.5,9\n", "f.csv", out _, out var all));
        Assert.Equal(6, all.Length);

        void Told(string csv, string code, int line, int column)
        {
            Assert.False(SqlFreezing.TryApply(model, csv, "f.csv", out _, out var problems));
            var problem = Assert.Single(problems);
            Assert.Equal((code, "f.csv", line, column), (problem.Code, problem.File, problem.Line, problem.Column ?? 1));
        }
    }

    [Fact]
    public void What_freezing_cannot_hold_is_refused()
    {
        const string Csv = "date,locations,a.min,a.max,a.allEqual,b.peers,b.allEqual,c.mean,c.deviation,c.allEqual\n2026-11-29,3,1,2,0,1 2 3,0,5,1.5,0\n";
        foreach (var model in (ScoringModel[])[Three() with { Rescale = ValueFunction.MinMax() }, Three() with { Method = Methods.RankingMethods.Find("promethee2") },
            Three() with { Aggregation = Aggregation.Copeland }, Three() with { Bands = Bands.Quantiles(["a", "b"]) }])
        {
            Assert.False(SqlFreezing.TryApply(model, Csv, "f.csv", out _, out var problems));
            Assert.Equal(SqlProblemCodes.NotInSql, Assert.Single(problems).Code);
            Assert.False(SqlFreezing.TryCompile(model, SqlDialect.DuckDb, s_source, out _, out problems));
            Assert.Equal(SqlProblemCodes.NotInSql, Assert.Single(problems).Code);
        }

        var plain = Three() with { Criteria = [new("a", "a", "u", Direction.Benefit, 1, ValueFunction.Linear(0, 1), MissingPolicy.Reject)] };
        Assert.False(SqlFreezing.TryApply(plain, Csv, "f.csv", out _, out var nothing));
        Assert.Equal(ProblemCodes.NotAllowed, Assert.Single(nothing).Code);
    }

    private static ScoringModel Three() => new("m", "m", Criteria:
    [
        new("a", "a", "u", Direction.Benefit, 1, ValueFunction.MinMax(), MissingPolicy.Reject),
        new("b", "b", "u", Direction.Benefit, 1, ValueFunction.PercentileRank(), MissingPolicy.Reject),
        new("c", "c", "u", Direction.Benefit, 1, ValueFunction.ZScore(), MissingPolicy.Reject),
    ]);

    private static ScoringModel Model() => new("m", "m",
        Criteria: [.. s_kinds.Select(static (kind, k) => new Criterion(kind.Id, kind.Id, "u", kind.Direction, 1 + (k % 3), kind.Value, kind.Missing,
            kind.Outliers, kind.Direction == Direction.Target ? new(20, 30) : null))],
        Requirements: [new("r", "min-max", "u", Requirement.ThresholdTest.AtLeast, 2, Requirement.RequirementMissing.Fail)]);

    private static FactTable Facts(int rows)
    {
        var random = new Random(11);
        ReadOnlyMemory<double>[] columns = [.. s_kinds.Select(kind => (ReadOnlyMemory<double>)Enumerable.Range(0, rows).Select(i =>
            kind.Missing is not RejectMissing && i is not (3 or 7) && random.Next(6) == 0 ? double.NaN
            : i is 3 or 7 ? 90 + i : random.Next(5) == 0 ? 1 + random.Next(9) : 1 + (random.NextDouble() * 99)).ToArray())];
        return FactTable.FromColumns(Enumerable.Range(0, rows).Select(static i => new Location($"l{i}", $"l{i}")),
            s_kinds.Select(static kind => new Indicator(kind.Id, kind.Id, "u")).ToArray(), columns);
    }

    private static void CheckKinds(Engine engine)
    {
        var (model, facts) = (Model(), Facts(120));
        Assert.Empty(model.Validate());
        Equality.Load(engine, facts, "facts");
        var frozen = Freeze(engine, model);
        Assert.Equal(Scorer.Compile(model, facts).Score().Ranking.Count, frozen.Locations);
        // What SQL takes is what the library takes: ends and places exactly, sums but for rounding.
        var expected = Scorer.Compile(model, facts).FrozenModel();
        foreach (var (taken, own) in frozen.Model.Criteria.Zip(expected.Criteria))
        {
            if (own.Value is not FrozenNormalisation mine) continue;
            var theirs = Assert.IsType<FrozenNormalisation>(taken.Value);
            Assert.Equal(mine.AllEqual, theirs.AllEqual);
            Assert.Equal<double>(mine.Peers, theirs.Peers);
            foreach (string name in mine.Statistics.Names)
            {
                Assert.Equal(mine.Statistics[name], theirs.Statistics[name], Math.Abs(mine.Statistics[name]) * 1e-14);
                if (name is "min" or "max" or "farthest" or "reference") Assert.Equal(mine.Statistics[name], theirs.Statistics[name]);
            }
        }

        Assert.Equal(Equality.Outcome.Scored, Equality.Check(engine, frozen.Model, facts));
        var before = Scorer.Compile(model, facts).Score();
        Assert.All(Scorer.Compile(frozen.Model, facts).Score().Ranking, place =>
            Assert.Equal(before.Find(place.Location.Id)!.Score, place.Score, 1e-12 * Math.Abs(place.Score)));
    }

    /// <summary>A view over a table goes on to say the same of every location when others join.</summary>
    private static void CheckView(Engine engine)
    {
        Equality.Load(engine, Facts(120), "facts");
        var frozen = Freeze(engine, Model());
        engine.Execute("CREATE VIEW live AS " + SqlScoring.Compile(frozen.Model, null, engine.Dialect, s_source).Scores);
        var before = engine.Query("SELECT * FROM live ORDER BY id");
        string columns = string.Join(", ", s_kinds.Select(static kind => $"1000 * \"{kind.Id}\""));
        engine.Execute($"INSERT INTO facts SELECT 'new', {columns} FROM facts WHERE id = 'l3'");
        var after = engine.Query("SELECT * FROM live ORDER BY id");
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(before, after.Where(static row => (string?)row[0] != "new"));
    }

    internal static SqlFrozen Freeze(Engine engine, ScoringModel model)
    {
        Assert.True(SqlFreezing.TryCompile(model, engine.Dialect, s_source, out string? statement, out var problems), string.Join('\n', problems));
        var (names, row) = engine.QueryOne(statement);
        string csv = string.Join(',', names) + "\r\n" + string.Join(',', row.Select(static cell =>
            cell is double number ? number.ToString("R", CultureInfo.InvariantCulture) : $"\"{cell}\"")) + "\r\n";
        Assert.True(SqlFreezing.TryApply(model, csv, "facts.csv", out var frozen, out problems), string.Join('\n', problems));
        return frozen;
    }
}
