using System.Globalization;
using System.Text;

namespace LocationScore.Sql;

/// <summary>Ranks as the library gives them: a score shares the place of the best of its group when it lies within the tolerance of that
/// best.</summary>
/// <remarks>
/// Neighbours that lie nearer than the tolerance form islands. An island whose ends lie within it is one group; the others, few and
/// small, are walked row
/// by row.
/// </remarks>
internal static class PlaceText
{
    /// <summary>Appends the stages that give places to the rows of stage t with id0, score, key, bad and tol, where a greater key is
    /// better; the last one is p, with n, the position among the rows that are as bad.</summary>
    internal static void Write(SqlDialect dialect, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"""
            ,
            o AS (SELECT id0, score, key, bad, tol,
              row_number() OVER (PARTITION BY bad ORDER BY key DESC, id0{dialect.Order}) AS n FROM t),
            i AS (SELECT id0, score, key, bad, tol, n,
              max(key) OVER (PARTITION BY bad ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS prev FROM o),
            j AS (SELECT id0, score, key, bad, tol, n,
              sum(CASE WHEN n = 1 OR prev - key > tol THEN 1 ELSE 0 END) OVER (PARTITION BY bad ORDER BY n) AS island FROM i),
            g AS (SELECT id0, score, key, bad, tol, n, island, min(n) OVER (PARTITION BY bad, island) AS first,
              max(key) OVER (PARTITION BY bad, island) - min(key) OVER (PARTITION BY bad, island) > tol AS wide FROM j)
            """);
        text.Append(dialect == SqlDialect.ClickHouse ? Folded : Recursive);
    }

    /// <summary>An engine that computes a stage again wherever it is named gets each stage named once: the keys of a wide island are
    /// folded.</summary>
    private const string Folded = """
        ,
        w AS (SELECT id0, score, bad, tol, n, first, wide, groupArrayIf(assumeNotNull(key), coalesce(wide, 0)) OVER (
          PARTITION BY bad, island ORDER BY n ASC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS keys FROM g),
        p AS (SELECT id0, score, bad, n,
          CASE WHEN score IS NULL THEN NULL WHEN wide THEN toInt64(first) + toInt64(tupleElement(arrayFold(
            (a, k) -> if(tupleElement(a, 1) - k <= tol, (tupleElement(a, 1), tupleElement(a, 2), tupleElement(a, 3) + 1),
              (k, tupleElement(a, 3), tupleElement(a, 3) + 1)),
            keys, (if(empty(keys), 0E0, keys[1]), toInt64(0), toInt64(0))), 2)) ELSE toInt64(first) END AS place FROM w)
        """;

    private const string Recursive = """
        ,
        wide AS (SELECT id0, key, tol, n, island, first FROM g WHERE wide),
        walk AS (SELECT n, island, key AS best, n AS place FROM wide WHERE n = first
          UNION ALL SELECT w.n, w.island, CASE WHEN walk.best - w.key <= w.tol THEN walk.best ELSE w.key END,
            CASE WHEN walk.best - w.key <= w.tol THEN walk.place ELSE w.n END
          FROM walk JOIN wide AS w ON w.n = walk.n + 1 AND w.island = walk.island),
        p AS (SELECT g.id0 AS id0, g.score AS score, g.bad AS bad, g.n AS n,
          CASE WHEN g.score IS NULL THEN NULL WHEN g.wide THEN walk.place ELSE g.first END AS place
          FROM g LEFT JOIN walk ON walk.n = g.n)
        """;
}
