namespace LocationScore.Sql.Tests;

/// <summary>Compares the statements of a model, run on an engine, with the library.</summary>
public static class Equality
{
    /// <summary>What became of a case.</summary>
    public enum Outcome
    {
        /// <summary>The model is wrong in itself.</summary>
        Invalid,

        /// <summary>SQL has no rule for the model.</summary>
        Refused,

        /// <summary>Both refuse the facts.</summary>
        Problems,

        /// <summary>Both score alike.</summary>
        Scored,
    }

    public static Outcome Check(Engine engine, ScoringModel model, FactTable facts, string table = "facts", SqlLayout layout = SqlLayout.Wide,
        bool asksForProblems = true, bool loads = true)
    {
        if (!model.Validate().IsEmpty) return Outcome.Invalid;
        var source = new SqlSource(table) { Layout = layout };
        if (!SqlScoring.TryCompile(model, null, engine.Dialect, source, new() { Ranks = true }, out var statements, out var refusals))
        {
            Assert.All(refusals, static problem => Assert.Equal(SqlProblemCodes.NotInSql, problem.Code));
            return Outcome.Refused;
        }

        if (loads) Load(engine, facts, table, layout);
        bool isScored = Scorer.TryCompile(model, facts, out var scorer, out var found);
        var problems = isScored && !asksForProblems ? [] : engine.Query(statements.Problems);
        if (!isScored)
        {
            Assert.True(problems.Count > 0, $"SQL finds nothing wrong, the library does:\n{string.Join('\n', found.Take(5))}");
            return Outcome.Problems;
        }

        Assert.True(problems.Count == 0, $"The library finds nothing wrong, SQL does:\n{string.Join('\n', problems.Take(5).Select(static row => string.Join(" | ", row)))}");
        var result = scorer!.Score();
        var rows = engine.Query(statements.Scores);
        Assert.Equal(result.Ranking.Count, rows.Count);
        bool exact = statements.Claim == SqlClaim.SameBits;
        double[] scores = [.. result.Ranking.Select(static place => place.Score)];
        double largest = scores.Max(Math.Abs), slack = exact ? 0 : 1e-12 * largest;
        foreach (var row in rows)
        {
            var expected = result.Find((string)row[0]!);
            Assert.NotNull(expected);
            Assert.True(row[1] is double, $"{row[0]}: no score in SQL, {expected.Score:R} in the library\n{ModelText(model)}");
            double score = (double)row[1]!;
            bool same = exact ? BitConverter.DoubleToInt64Bits(score + 0.0) == BitConverter.DoubleToInt64Bits(expected.Score + 0.0)
                : Math.Abs(score - expected.Score) <= slack;
            Assert.True(same, $"{row[0]}: {score:R} in SQL, {expected.Score:R} in the library\n{ModelText(model)}");
            Assert.True((long)row[2]! == expected.Rank || (!exact && IsOpen(model, scores, slack)),
                $"{row[0]} ({score:R}): rank {row[2]} in SQL, {expected.Rank} in the library");
            if (exact && model.Bands is not null) Assert.Equal(expected.Band, (string?)row[3]);
        }

        return Outcome.Scored;
    }

    /// <summary>Whether two scores lie so near to the tie tolerance, or to a rounding, that another last bit may part them.</summary>
    private static bool IsOpen(ScoringModel model, double[] scores, double slack)
    {
        double tolerance = model.Ranking?.TieTolerance ?? 1e-9 * scores.Max(Math.Abs);
        if (model.Ranking?.Decimals is not null) return true;
        double[] sorted = [.. scores.Order()];
        return sorted.Index().Any(one => sorted.Skip(one.Index + 1).TakeWhile(other => other - one.Item <= tolerance + (3 * slack))
            .Any(other => Math.Abs(other - one.Item - tolerance) <= 3 * slack));
    }

    public static void Load(Engine engine, FactTable facts, string table, SqlLayout layout = SqlLayout.Wide)
    {
        string[] ids = [.. facts.Locations.Select(static location => location.Id)];
        string[] indicators = [.. facts.Indicators.Select(static indicator => indicator.Id)];
        double?[][] values = [.. indicators.Select(indicator => ids.Select(id => facts[id, indicator]?.Value).ToArray())];
        engine.Load(layout == SqlLayout.Wide ? table : table + " wide", "id", indicators, ids, values);
        if (layout == SqlLayout.Wide) return;
        const char mark = '"';
        engine.Execute($"DROP TABLE IF EXISTS {mark}{table}{mark}");
        string rows = string.Join(" UNION ALL ", indicators.Select(indicator =>
            $"SELECT id, '{indicator}' AS indicator, \"{indicator}\" AS value FROM \"{table} wide\""));
        engine.Execute($"CREATE TABLE \"{table}\" {(engine.Dialect == SqlDialect.ClickHouse ? "ENGINE = Memory " : "")}AS SELECT * FROM ({rows}) AS u");
    }

    private static string ModelText(ScoringModel model) => Json.ModelJson.Write(model);
}
