-- scores
WITH RECURSIVE s0 AS (SELECT CAST(t."city's id" AS VARCHAR) AS id0, CAST(t."income" AS DOUBLE) AS x0, CAST(t."people" AS DOUBLE) AS x1, CAST(t."patents" AS DOUBLE) AS x3, CAST(t."rent\m2 `x`" AS DOUBLE) AS x4 FROM "s"."my ""cities""" AS t),
s1 AS (SELECT id0, x1, CASE WHEN x1 <> 0E0 THEN (x0 / x1) END AS x2, x3, x4, CASE WHEN x3 <= 11.313708498984761E0 THEN CASE WHEN x3 <= 2.8284271247461903E0 THEN CASE WHEN x3 <= 1.4142135623730951E0 THEN 0 ELSE 1 END ELSE CASE WHEN x3 <= 5.656854249492381E0 THEN 2 ELSE 3 END END ELSE CASE WHEN x3 <= 45.254833995939045E0 THEN CASE WHEN x3 <= 22.627416997969522E0 THEN 4 ELSE 5 END ELSE 6 END END AS n6, (x3 IS NOT NULL) AS b13, coalesce(x4, 3.6E0) AS x14, (((x0 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308 OR x0 IS NULL) AND (x1 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308 OR x1 IS NULL))) AS b19 FROM s0),
s2 AS (SELECT id0, x3, CASE WHEN x2 BETWEEN 100.0000000009E0 AND 899.9999999990999E0 THEN ((x2 - 100E0) / 800E0) WHEN x2 BETWEEN (-1.7976931348623157E+308) AND 100.00000000089999E0 THEN 0E0 WHEN x2 BETWEEN 899.9999999991E0 AND 1.7976931348623157E+308 THEN 1E0 END AS v5, CAST(n6 AS DOUBLE) AS e7, ((x3 / CAST((1 << n6) AS DOUBLE)) - 1E0) AS f8, CASE WHEN x14 BETWEEN 0.10000000000930001E0 AND 9.2999999999907E0 THEN ((x14 - 9.3E0) / (-9.200000000000001E0)) WHEN x14 BETWEEN 0.09999999999070001E0 AND 0.1000000000093E0 THEN 1E0 WHEN x14 BETWEEN 9.299999999990701E0 AND 9.3000000000093E0 THEN 0E0 END AS v15, CASE WHEN b13 THEN 0.33333333333333326E0 ELSE 0.6666666666666665E0 END AS u16, CASE WHEN b13 THEN 0.33333333333333326E0 ELSE 0E0 END AS u17, b19 FROM s1 WHERE ((x1 IS NOT NULL AND x1 >= 999.999999999E0) AND ((x2 IS NOT NULL OR x3 IS NOT NULL) OR x4 IS NOT NULL))),
s3 AS (SELECT id0, x3, v5, e7, f8, (f8 / (2E0 + f8)) AS r9, v15, u16, u17, b19 FROM s2),
s4 AS (SELECT id0, x3, v5, e7, f8, r9, (r9 * r9) AS z10, v15, u16, u17, b19 FROM s3),
s5 AS (SELECT id0, x3, v5, ((e7 * 0.6931471803691238E0) - (((r9 * (f8 - (z10 * (0.6666666666666734E0 + (z10 * (0.39999999999414654E0 + (z10 * (0.28571428742391597E0 + (z10 * (0.22222198572840465E0 + (z10 * (0.18183564342221895E0 + (z10 * (0.15314050162244672E0 + (z10 * 0.1479595352520824E0))))))))))))))) - (e7 * 1.9082149292705877E-10)) - f8)) AS o11, v15, u16, u17, b19 FROM s4),
s6 AS (SELECT id0, v5, CASE WHEN x3 IS NULL THEN 0E0 ELSE CASE WHEN x3 BETWEEN 1.00000000006E0 AND 59.999999999939995E0 THEN (o11 / 4.0943445622221E0) WHEN x3 BETWEEN 0.9999999999400001E0 AND 1.0000000000599998E0 THEN 0E0 WHEN x3 BETWEEN 59.99999999994E0 AND 60.00000000006E0 THEN 1E0 END END AS v12, v15, u16, u17, b19 FROM s5),
s7 AS (SELECT id0, (((((u16 * v5) + 1E0) - 1E0) + (((u17 * v12) + 1E0) - 1E0)) + (((0.33333333333333326E0 * v15) + 1E0) - 1E0)) AS v18, b19 FROM s6),
y AS (SELECT id0, CASE WHEN b19 THEN v18 END AS score FROM s7),
k AS (SELECT id0, score, (score) AS key, CASE WHEN score IS NULL THEN 1 ELSE 0 END AS bad FROM y),
x AS (SELECT id0, score, key, bad FROM k),
t AS (SELECT id0, score, key, bad, 1E-09 * max(abs(key)) OVER () AS tol FROM (SELECT id0, score, key, bad FROM x ORDER BY bad DESC, key DESC, id0 LIMIT 5) AS b),
o AS (SELECT id0, score, key, bad, tol,
  row_number() OVER (PARTITION BY bad ORDER BY key DESC, id0) AS n FROM t),
i AS (SELECT id0, score, key, bad, tol, n,
  max(key) OVER (PARTITION BY bad ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS prev FROM o),
j AS (SELECT id0, score, key, bad, tol, n,
  sum(CASE WHEN n = 1 OR prev - key > tol THEN 1 ELSE 0 END) OVER (PARTITION BY bad ORDER BY n) AS island FROM i),
g AS (SELECT id0, score, key, bad, tol, n, island, min(n) OVER (PARTITION BY bad, island) AS first,
  max(key) OVER (PARTITION BY bad, island) - min(key) OVER (PARTITION BY bad, island) > tol AS wide FROM j),
wide AS (SELECT id0, key, tol, n, island, first FROM g WHERE wide),
walk AS (SELECT n, island, key AS best, n AS place FROM wide WHERE n = first
  UNION ALL SELECT w.n, w.island, CASE WHEN walk.best - w.key <= w.tol THEN walk.best ELSE w.key END,
    CASE WHEN walk.best - w.key <= w.tol THEN walk.place ELSE w.n END
  FROM walk JOIN wide AS w ON w.n = walk.n + 1 AND w.island = walk.island),
p AS (SELECT g.id0 AS id0, g.score AS score, g.bad AS bad, g.n AS n,
  CASE WHEN g.score IS NULL THEN NULL WHEN g.wide THEN walk.place ELSE g.first END AS place
  FROM g LEFT JOIN walk ON walk.n = g.n)
SELECT id0 AS "id", score, place AS "rank" FROM p ORDER BY bad DESC, n;

-- problems
WITH s0 AS (SELECT CAST(t."city's id" AS VARCHAR) AS id0, CAST(t."income" AS DOUBLE) AS x0, CAST(t."people" AS DOUBLE) AS x1, CAST(t."patents" AS DOUBLE) AS x3, CAST(t."rent\m2 `x`" AS DOUBLE) AS x4 FROM "s"."my ""cities""" AS t),
s1 AS (SELECT id0, x0, x1, CASE WHEN x1 <> 0E0 THEN (x0 / x1) END AS x2, x3, x4, coalesce(x4, 3.6E0) AS x14 FROM s0),
a0 AS (SELECT count(CASE WHEN bad0 THEN 1 END) AS f0, count(id0) - count(DISTINCT id0) AS f1, CASE WHEN count(CASE WHEN kept THEN 1 END) = 0 THEN 1 ELSE 0 END AS f2, count(CASE WHEN bad3 THEN 1 END) AS f3, array_to_string(min(CASE WHEN bad3 THEN id0 END, 5), ', ') AS e3, count(CASE WHEN bad4 THEN 1 END) AS f4, array_to_string(min(CASE WHEN bad4 THEN id0 END, 5), ', ') AS e4, count(CASE WHEN bad5 THEN 1 END) AS f5, array_to_string(min(CASE WHEN bad5 THEN id0 END, 5), ', ') AS e5, count(CASE WHEN bad6 THEN 1 END) AS f6, array_to_string(min(CASE WHEN bad6 THEN id0 END, 5), ', ') AS e6, count(CASE WHEN bad7 THEN 1 END) AS f7, array_to_string(min(CASE WHEN bad7 THEN id0 END, 5), ', ') AS e7, count(CASE WHEN kept AND bad8 THEN 1 END) AS f8, array_to_string(min(CASE WHEN kept AND bad8 THEN id0 END, 5), ', ') AS e8, count(CASE WHEN kept AND bad9 THEN 1 END) AS f9, array_to_string(min(CASE WHEN kept AND bad9 THEN id0 END, 5), ', ') AS e9, count(CASE WHEN kept AND bad10 THEN 1 END) AS f10, array_to_string(min(CASE WHEN kept AND bad10 THEN id0 END, 5), ', ') AS e10, count(CASE WHEN kept AND bad11 THEN 1 END) AS f11, array_to_string(min(CASE WHEN kept AND bad11 THEN id0 END, 5), ', ') AS e11, CASE WHEN count(CASE WHEN kept AND bad12 THEN 1 END) = 0 AND count(CASE WHEN kept THEN 1 END) > 0 THEN 1 ELSE 0 END AS f12 FROM (SELECT id0, ((x1 IS NOT NULL AND x1 >= 999.999999999E0) AND ((x2 IS NOT NULL OR x3 IS NOT NULL) OR x4 IS NOT NULL)) AS kept, id0 IS NULL AS bad0, (NOT x0 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308) AS bad3, (NOT x1 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308) AS bad4, ((x0 IS NOT NULL AND x1 IS NOT NULL) AND (((x0 IS NOT NULL AND x1 IS NOT NULL) AND x1 = 0E0) OR (NOT x2 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308))) AS bad5, (NOT x3 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308) AS bad6, (NOT x4 BETWEEN (-1.7976931348623157E+308) AND 1.7976931348623157E+308) AS bad7, x2 IS NULL AS bad8, ((x3 < 0.9999999999400001E0 OR x3 > 60.00000000006E0) AND x3 > 0E0) AS bad9, x3 <= 0E0 AS bad10, (x14 < 0.09999999999070001E0 OR x14 > 9.3000000000093E0) AS bad11, x3 IS NOT NULL AS bad12 FROM s1) AS c),
m0 AS (SELECT l.code AS code, l.path AS path, l.message AS message, CASE WHEN l.k = 0 THEN f0 WHEN l.k = 1 THEN f1 WHEN l.k = 2 THEN f2 WHEN l.k = 3 THEN f3 WHEN l.k = 4 THEN f4 WHEN l.k = 5 THEN f5 WHEN l.k = 6 THEN f6 WHEN l.k = 7 THEN f7 WHEN l.k = 8 THEN f8 WHEN l.k = 9 THEN f9 WHEN l.k = 10 THEN f10 WHEN l.k = 11 THEN f11 WHEN l.k = 12 THEN f12 END AS found, CASE WHEN l.k = 3 THEN e3 WHEN l.k = 4 THEN e4 WHEN l.k = 5 THEN e5 WHEN l.k = 6 THEN e6 WHEN l.k = 7 THEN e7 WHEN l.k = 8 THEN e8 WHEN l.k = 9 THEN e9 WHEN l.k = 10 THEN e10 WHEN l.k = 11 THEN e11 ELSE '' END AS examples FROM a0 CROSS JOIN (SELECT 0 AS k, 'bad-id' AS code, '$' AS path, 'a location has no id' AS message
  UNION ALL SELECT 1, 'duplicate', '$', 'the id of a location is given twice'
  UNION ALL SELECT 2, 'nothing-left', '$', 'no location is left to score'
  UNION ALL SELECT 3, 'not-finite', '$', '''income'' is not a finite number'
  UNION ALL SELECT 4, 'not-finite', '$', '''people'' is not a finite number'
  UNION ALL SELECT 5, 'not-finite', '$.derived[0]', '''income_per_head'' cannot be computed'
  UNION ALL SELECT 6, 'not-finite', '$', '''patents'' is not a finite number'
  UNION ALL SELECT 7, 'not-finite', '$', '''rent'' is not a finite number'
  UNION ALL SELECT 8, 'fact-missing', '$.factors[0].criteria[0]', '''head'' has no fact, and the model says to reject that'
  UNION ALL SELECT 9, 'outside-anchors', '$.factors[0].criteria[1].value', '''patents'' lies outside what the value function declares'
  UNION ALL SELECT 10, 'undefined-for-method', '$.factors[0].criteria[1].value', '''patents'' has a value for which the value function is not defined'
  UNION ALL SELECT 11, 'outside-anchors', '$.criteria[0].value', '''rent'' lies outside what the value function declares'
  UNION ALL SELECT 12, 'fact-missing', '$.factors[0].criteria[1]', 'no scored location has a fact for ''patents''') AS l)
SELECT code, path, message, found, examples FROM m0 WHERE found > 0;

-- facts
SELECT CAST(t."city's id" AS VARCHAR) AS "id", t."income" AS "income", t."people" AS "people", t."patents" AS "patents", t."rent\m2 `x`" AS "rent" FROM "s"."my ""cities""" AS t;
