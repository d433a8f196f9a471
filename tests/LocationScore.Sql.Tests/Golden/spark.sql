-- scores
WITH RECURSIVE s0 AS (SELECT CAST(t.`city's id` AS STRING) AS id0, CAST(t.`income` AS DOUBLE) AS x0, CAST(t.`people` AS DOUBLE) AS x1, CAST(t.`patents` AS DOUBLE) AS x3, CAST(t.`rent\\m2 ``x``` AS DOUBLE) AS x4 FROM `s`.`my "cities"` AS t),
s1 AS (SELECT id0, x1, CASE WHEN x1 <> 0D THEN (x0 / x1) END AS x2, x3, x4, CASE WHEN x3 BETWEEN 1.00000000006D AND 59.999999999939995D THEN x3 ELSE 1D END AS c6, (x3 IS NOT NULL) AS b14, coalesce(x4, 3.6D) AS x15, (((x0 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D OR x0 IS NULL) AND (x1 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D OR x1 IS NULL))) AS b20 FROM s0),
s2 AS (SELECT id0, x3, CASE WHEN x2 BETWEEN 100.0000000009D AND 899.9999999990999D THEN ((x2 - 100D) / 800D) WHEN x2 BETWEEN (-1.7976931348623157E+308D) AND 100.00000000089999D THEN 0D WHEN x2 BETWEEN 899.9999999991D AND 1.7976931348623157E+308D THEN 1D END AS v5, c6, CASE WHEN c6 <= 11.313708498984761D THEN CASE WHEN c6 <= 2.8284271247461903D THEN CASE WHEN c6 <= 1.4142135623730951D THEN 1D ELSE 0.5D END ELSE CASE WHEN c6 <= 5.656854249492381D THEN 0.25D ELSE 0.125D END END ELSE CASE WHEN c6 <= 45.254833995939045D THEN CASE WHEN c6 <= 22.627416997969522D THEN 0.0625D ELSE 0.03125D END ELSE 0.015625D END END AS w7, CASE WHEN c6 <= 11.313708498984761D THEN CASE WHEN c6 <= 2.8284271247461903D THEN CASE WHEN c6 <= 1.4142135623730951D THEN 0D ELSE 1D END ELSE CASE WHEN c6 <= 5.656854249492381D THEN 2D ELSE 3D END END ELSE CASE WHEN c6 <= 45.254833995939045D THEN CASE WHEN c6 <= 22.627416997969522D THEN 4D ELSE 5D END ELSE 6D END END AS e8, CASE WHEN x15 BETWEEN 0.10000000000930001D AND 9.2999999999907D THEN ((x15 - 9.3D) / (-9.200000000000001D)) WHEN x15 BETWEEN 0.09999999999070001D AND 0.1000000000093D THEN 1D WHEN x15 BETWEEN 9.299999999990701D AND 9.3000000000093D THEN 0D END AS v16, CASE WHEN b14 THEN 0.33333333333333326D ELSE 0.6666666666666665D END AS u17, CASE WHEN b14 THEN 0.33333333333333326D ELSE 0D END AS u18, b20 FROM s1 WHERE ((x1 IS NOT NULL AND x1 >= 999.999999999D) AND ((x2 IS NOT NULL OR x3 IS NOT NULL) OR x4 IS NOT NULL))),
s3 AS (SELECT id0, x3, v5, e8, ((c6 * w7) - 1D) AS f9, v16, u17, u18, b20 FROM s2),
s4 AS (SELECT id0, x3, v5, e8, f9, (f9 / (2D + f9)) AS r10, v16, u17, u18, b20 FROM s3),
s5 AS (SELECT id0, x3, v5, e8, f9, r10, (r10 * r10) AS z11, v16, u17, u18, b20 FROM s4),
s6 AS (SELECT id0, x3, v5, ((e8 * 0.6931471803691238D) - (((r10 * (f9 - (z11 * (0.6666666666666734D + (z11 * (0.39999999999414654D + (z11 * (0.28571428742391597D + (z11 * (0.22222198572840465D + (z11 * (0.18183564342221895D + (z11 * (0.15314050162244672D + (z11 * 0.1479595352520824D))))))))))))))) - (e8 * 1.9082149292705877E-10D)) - f9)) AS o12, v16, u17, u18, b20 FROM s5),
s7 AS (SELECT id0, v5, CASE WHEN x3 IS NULL THEN 0D ELSE CASE WHEN x3 BETWEEN 1.00000000006D AND 59.999999999939995D THEN (o12 / 4.0943445622221D) WHEN x3 BETWEEN 0.9999999999400001D AND 1.0000000000599998D THEN 0D WHEN x3 BETWEEN 59.99999999994D AND 60.00000000006D THEN 1D END END AS v13, v16, u17, u18, b20 FROM s6),
s8 AS (SELECT id0, (((((u17 * v5) + 1D) - 1D) + (((u18 * v13) + 1D) - 1D)) + (((0.33333333333333326D * v16) + 1D) - 1D)) AS v19, b20 FROM s7),
y AS (SELECT id0, CASE WHEN b20 THEN v19 END AS score FROM s8),
k AS (SELECT id0, score, (score) AS key, CASE WHEN score IS NULL THEN 1 ELSE 0 END AS bad FROM y),
x AS (SELECT id0, score, key, bad FROM k),
t AS (SELECT id0, score, key, bad, 1E-09D * max(abs(key)) OVER () AS tol FROM (SELECT id0, score, key, bad FROM x ORDER BY bad DESC, key DESC, id0 LIMIT 5) AS b),
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
SELECT id0 AS `id`, score, place AS `rank` FROM p ORDER BY bad DESC, n;

-- problems
WITH s0 AS (SELECT CAST(t.`city's id` AS STRING) AS id0, CAST(t.`income` AS DOUBLE) AS x0, CAST(t.`people` AS DOUBLE) AS x1, CAST(t.`patents` AS DOUBLE) AS x3, CAST(t.`rent\\m2 ``x``` AS DOUBLE) AS x4 FROM `s`.`my "cities"` AS t),
s1 AS (SELECT id0, x0, x1, CASE WHEN x1 <> 0D THEN (x0 / x1) END AS x2, x3, x4, coalesce(x4, 3.6D) AS x15 FROM s0),
a0 AS (SELECT count(CASE WHEN bad0 THEN 1 END) AS f0, count(id0) - count(DISTINCT id0) AS f1, CASE WHEN count(CASE WHEN kept THEN 1 END) = 0 THEN 1 ELSE 0 END AS f2, count(CASE WHEN bad3 THEN 1 END) AS f3, min(CASE WHEN bad3 THEN id0 END) AS e3, count(CASE WHEN bad4 THEN 1 END) AS f4, min(CASE WHEN bad4 THEN id0 END) AS e4, count(CASE WHEN bad5 THEN 1 END) AS f5, min(CASE WHEN bad5 THEN id0 END) AS e5, count(CASE WHEN bad6 THEN 1 END) AS f6, min(CASE WHEN bad6 THEN id0 END) AS e6, count(CASE WHEN bad7 THEN 1 END) AS f7, min(CASE WHEN bad7 THEN id0 END) AS e7, count(CASE WHEN kept AND bad8 THEN 1 END) AS f8, min(CASE WHEN kept AND bad8 THEN id0 END) AS e8, count(CASE WHEN kept AND bad9 THEN 1 END) AS f9, min(CASE WHEN kept AND bad9 THEN id0 END) AS e9, count(CASE WHEN kept AND bad10 THEN 1 END) AS f10, min(CASE WHEN kept AND bad10 THEN id0 END) AS e10, count(CASE WHEN kept AND bad11 THEN 1 END) AS f11, min(CASE WHEN kept AND bad11 THEN id0 END) AS e11, CASE WHEN count(CASE WHEN kept AND bad12 THEN 1 END) = 0 AND count(CASE WHEN kept THEN 1 END) > 0 THEN 1 ELSE 0 END AS f12 FROM (SELECT id0, ((x1 IS NOT NULL AND x1 >= 999.999999999D) AND ((x2 IS NOT NULL OR x3 IS NOT NULL) OR x4 IS NOT NULL)) AS kept, id0 IS NULL AS bad0, (NOT x0 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D) AS bad3, (NOT x1 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D) AS bad4, ((x0 IS NOT NULL AND x1 IS NOT NULL) AND (((x0 IS NOT NULL AND x1 IS NOT NULL) AND x1 = 0D) OR (NOT x2 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D))) AS bad5, (NOT x3 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D) AS bad6, (NOT x4 BETWEEN (-1.7976931348623157E+308D) AND 1.7976931348623157E+308D) AS bad7, x2 IS NULL AS bad8, ((x3 < 0.9999999999400001D OR x3 > 60.00000000006D) AND x3 > 0D) AS bad9, x3 <= 0D AS bad10, (x15 < 0.09999999999070001D OR x15 > 9.3000000000093D) AS bad11, x3 IS NOT NULL AS bad12 FROM s1) AS c),
m0 AS (SELECT l.code AS code, l.path AS path, l.message AS message, CASE WHEN l.k = 0 THEN f0 WHEN l.k = 1 THEN f1 WHEN l.k = 2 THEN f2 WHEN l.k = 3 THEN f3 WHEN l.k = 4 THEN f4 WHEN l.k = 5 THEN f5 WHEN l.k = 6 THEN f6 WHEN l.k = 7 THEN f7 WHEN l.k = 8 THEN f8 WHEN l.k = 9 THEN f9 WHEN l.k = 10 THEN f10 WHEN l.k = 11 THEN f11 WHEN l.k = 12 THEN f12 END AS found, CASE WHEN l.k = 3 THEN e3 WHEN l.k = 4 THEN e4 WHEN l.k = 5 THEN e5 WHEN l.k = 6 THEN e6 WHEN l.k = 7 THEN e7 WHEN l.k = 8 THEN e8 WHEN l.k = 9 THEN e9 WHEN l.k = 10 THEN e10 WHEN l.k = 11 THEN e11 ELSE '' END AS examples FROM a0 CROSS JOIN (SELECT 0 AS k, 'bad-id' AS code, '$' AS path, 'a location has no id' AS message
  UNION ALL SELECT 1, 'duplicate', '$', 'the id of a location is given twice'
  UNION ALL SELECT 2, 'nothing-left', '$', 'no location is left to score'
  UNION ALL SELECT 3, 'not-finite', '$', '\'income\' is not a finite number'
  UNION ALL SELECT 4, 'not-finite', '$', '\'people\' is not a finite number'
  UNION ALL SELECT 5, 'not-finite', '$.derived[0]', '\'income_per_head\' cannot be computed'
  UNION ALL SELECT 6, 'not-finite', '$', '\'patents\' is not a finite number'
  UNION ALL SELECT 7, 'not-finite', '$', '\'rent\' is not a finite number'
  UNION ALL SELECT 8, 'fact-missing', '$.factors[0].criteria[0]', '\'head\' has no fact, and the model says to reject that'
  UNION ALL SELECT 9, 'outside-anchors', '$.factors[0].criteria[1].value', '\'patents\' lies outside what the value function declares'
  UNION ALL SELECT 10, 'undefined-for-method', '$.factors[0].criteria[1].value', '\'patents\' has a value for which the value function is not defined'
  UNION ALL SELECT 11, 'outside-anchors', '$.criteria[0].value', '\'rent\' lies outside what the value function declares'
  UNION ALL SELECT 12, 'fact-missing', '$.factors[0].criteria[1]', 'no scored location has a fact for \'patents\'') AS l)
SELECT code, path, message, found, examples FROM m0 WHERE found > 0;

-- facts
SELECT CAST(t.`city's id` AS STRING) AS `id`, t.`income` AS `income`, t.`people` AS `people`, t.`patents` AS `patents`, t.`rent\\m2 ``x``` AS `rent` FROM `s`.`my "cities"` AS t;
