namespace LocationScore.Sql.Tests;

/// <summary>A location has a score in SQL where the library scores it beside a plain one, with its bits, and none where the library refuses a fact.</summary>
public sealed class RefusedFactTests
{
    private static readonly double?[] s_facts =
    [
        null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -double.MaxValue, 0, -0.0, -1, 1e-290, 1e300,
        .. Around(2), .. Around(Math.Sqrt(8)), .. Around(4), .. Around(5), .. Around(60), 3, 7.5, 22.627416997969522, 59,
    ];

    private static readonly ValueFunction[] s_curves =
    [
        .. from outside in (Outside[])[Outside.Clip, Outside.Reject]
           from curve in (ValueFunction[])
           [
               ValueFunction.Linear(2, 60, outside), ValueFunction.Linear(2, 60, outside, range: new(0.1, 1)),
               ValueFunction.Linear(2, 60, outside, LinearFunction.AnchorScale.Log),
               ValueFunction.Linear(0.001, 4e9, outside, LinearFunction.AnchorScale.Log),
               ValueFunction.PiecewiseLinear([new(2, 0), new(4, 0.6), new(5, 0.7), new(60, 1)], outside),
           ]
           select curve,
        ValueFunction.Linear(2, 60, Outside.Clip, range: new(-1, 100)), ValueFunction.Steps([new(2, 0.3), new(60, 1)], 0.1),
        ValueFunction.Logistic(20, 0.2),
    ];

    private static readonly MissingPolicy[] s_policies =
        [MissingPolicy.Reject, MissingPolicy.Assume(7), MissingPolicy.Renormalise, MissingPolicy.Worst, MissingPolicy.FixedValue(0.5)];

    [Fact]
    public void DuckDb_scores_what_the_library_scores()
    {
        using var engine = new DuckDbEngine();
        CheckAll(engine, s_policies);
    }

    [Fact]
    public void PostgreSql_scores_what_the_library_scores()
    {
        using var engine = PostgreSqlEngine.Start();
        CheckAll(engine, s_policies);
    }

    [Fact]
    public void ClickHouse_scores_what_the_library_scores()
    {
        using var engine = ClickHouseEngine.Start();
        CheckAll(engine, [MissingPolicy.Reject, MissingPolicy.Renormalise]); // it plans each statement for about half a second
    }

    [Fact]
    public void A_score_that_is_the_same_for_all_is_rescaled_too()
    {
        using var engine = new DuckDbEngine();
        engine.Load("odd", "id", ["x"], ["l"], [[3]]);
        foreach (var rescale in (ValueFunction[])
        [
            ValueFunction.Linear(-1, 1, Outside.Clip, range: new(0, 100)), ValueFunction.Linear(2, 5, Outside.Clip, LinearFunction.AnchorScale.Log),
            ValueFunction.Linear(4, 5, Outside.Clip, LinearFunction.AnchorScale.Log),
            ValueFunction.PiecewiseLinear([new(-1, 0), new(0.5, 40), new(1, 100)], Outside.Clip),
            ValueFunction.PiecewiseLinear([new(-1, 0), new(0.5, 40), new(1, 100)], Outside.Extrapolate),
        ])
        {
            var flat = ValueFunction.Frozen(ValueFunction.ZScore(), NamedValues.Of(("mean", 3), ("deviation", 0)));
            var model = new ScoringModel("flat", "Flat", Criteria: [new("x", "x", "u", Direction.Benefit, 1, flat, MissingPolicy.Reject)],
                Rescale: rescale);
            var facts = FactTable.FromColumns([new("l", "l")], [new("x", "x", "u")], [new double[] { 3 }]);
            double expected = Scorer.Compile(model, facts).Score().Ranking[0].Score;
            Assert.Equal(expected, engine.Query(SqlScoring.Compile(model, null, engine.Dialect, new("odd")).Scores)[0][1]);
        }
    }

    [Fact]
    public void PostgreSql_is_asked_for_more_problems_than_a_query_has_columns()
    {
        using var engine = PostgreSqlEngine.Start();
        FindsTheOnesOfMany(engine);
    }

    [Fact]
    public void DuckDb_is_asked_for_more_problems_than_a_query_has_columns()
    {
        using var engine = new DuckDbEngine();
        FindsTheOnesOfMany(engine);
    }

    private static void FindsTheOnesOfMany(Engine engine)
    {
        string[] ids = [.. Enumerable.Range(0, 400).Select(static k => FormattableString.Invariant($"x{k}"))];
        var value = ValueFunction.Linear(0, 10, Outside.Reject);
        var model = new ScoringModel("many", "Many",
            Criteria: [.. ids.Select(id => new Criterion(id, id, "u", Direction.Benefit, 1, value, MissingPolicy.Reject))]);
        engine.Load("many", "id", ids, ["a", "b"],
            [.. ids.Select(static (_, k) => new double?[] { k == 7 ? null : 5, k == 399 ? 10.5 : 5 })]);
        var found = engine.Query(SqlScoring.Compile(model, null, engine.Dialect, new("many")).Problems);
        Assert.Equal(["fact-missing $.criteria[7] 1 a", "outside-anchors $.criteria[399].value 1 b"],
            found.Select(static row => $"{row[0]} {row[1]} {row[3]} {row[4]}").Order(StringComparer.Ordinal));
    }

    private static double?[] Around(double x) =>
    [
        x, Math.BitIncrement(x), Math.BitDecrement(x), x * (1 + 1e-12), x * (1 - 1e-12), x * (1 + 4e-11), x * (1 - 4e-11), x * 1.001,
        x * 0.999,
    ];

    private static void CheckAll(Engine engine, MissingPolicy[] policies)
    {
        string[] ids = [.. s_facts.Select(static (_, k) => FormattableString.Invariant($"l{k}"))];
        engine.Load("odd", "id", ["x", "y"], ids, [s_facts, [.. s_facts.Select(static _ => (double?)0.25)]]);
        int scored = 0, refused = 0;
        foreach (var curve in s_curves)
        {
            foreach (var policy in policies)
            {
                foreach (var aggregation in (Aggregation?[])[null, Aggregation.Minimum])
                {
                    foreach (double weight in (double[])[3, 0])
                    {
                        Check(curve, policy, aggregation, weight);
                    }
                }
            }
        }

        Assert.True(scored > 500 && refused > 500, $"{scored} scored, {refused} refused");

        void Check(ValueFunction curve, MissingPolicy policy, Aggregation? aggregation, double weight)
        {
            var model = new ScoringModel("odd", "Odd", Criteria:
            [
                new("x", "x", "u", Direction.Benefit, weight, curve, policy),
                new("y", "y", "u", Direction.Benefit, 1, ValueFunction.Linear(0, 1), MissingPolicy.Reject),
            ], Aggregation: aggregation);
            if (!model.Validate().IsEmpty) return;
            var statements = SqlScoring.Compile(model, null, engine.Dialect, new("odd"));
            var rows = engine.Query(statements.Scores).ToDictionary(static row => (string)row[0]!, static row => (double?)row[1]);
            foreach (var (k, fact) in s_facts.Index())
            {
                string what = $"{fact:R} with {curve}, {policy}, {aggregation}, weight {weight}: ";
                double? score = rows[ids[k]];
                if (InProcess(model, fact) is { } expected)
                {
                    Assert.True(score is { } found && BitConverter.DoubleToInt64Bits(found + 0.0) == BitConverter.DoubleToInt64Bits(expected + 0.0),
                        what + $"{score:R} instead of {expected:R}");
                    scored++;
                }
                else
                {
                    Assert.True(score is null, what + $"{score:R} for what the library refuses");
                    refused++;
                }
            }
        }
    }

    private static double? InProcess(ScoringModel model, double? fact)
    {
        if (fact is { } given && !double.IsFinite(given)) return null;
        var facts = FactTable.FromColumns([new("l", "l"), new("other", "other")], [new("x", "x", "u"), new("y", "y", "u")],
            [new[] { fact ?? double.NaN, 10 }, new[] { 0.25, 0.5 }]);
        return Scorer.TryCompile(model, facts, out var scorer, out _) ? scorer.Score().Find("l")!.Score : null;
    }
}
