"""The same work as peers.cs with numpy and pandas, timed in the processor time of this process: python3 peers.py"""
import time

import numpy
import pandas


def numbers(count):
    """The multiplicative congruential generator of Park and Miller (1988), over 1 ... 1000."""
    out, seed = numpy.empty(count), 2011
    for k in range(count):
        seed = seed * 16807 % 2147483647
        out[k] = 1 + seed % 999000 / 1000.0
    return out


def say(what, run, rounds):
    first, best = run(), float("inf")
    for _ in range(rounds):
        before = time.process_time()
        run()
        best = min(best, 1000 * (time.process_time() - before))
    print(f"{what}\t{best:.1f}\t{first:.9f}")


def columns(rows, count):
    return numpy.ascontiguousarray(numbers(rows * count).reshape(count, rows).T)


def topsis(matrix, weights, benefit):
    weighted = matrix / numpy.sqrt((matrix ** 2).sum(axis=0)) * weights
    best = numpy.where(benefit, weighted.max(axis=0), weighted.min(axis=0))
    worst = numpy.where(benefit, weighted.min(axis=0), weighted.max(axis=0))
    near = numpy.sqrt(((weighted - best) ** 2).sum(axis=1))
    far = numpy.sqrt(((weighted - worst) ** 2).sum(axis=1))
    return far / (near + far)


def promethee2(matrix, weights, benefit):
    """The usual criterion, pair by pair as it is defined; one column at a time, so that n x n fits."""
    n = len(matrix)
    preference = numpy.zeros((n, n))
    for j, weight in enumerate(weights):
        column = matrix[:, j] if benefit[j] else -matrix[:, j]
        preference += weight * (column[:, None] > column[None, :])
    return (preference.sum(axis=1) - preference.sum(axis=0)) / (n - 1)


def facts_to_scores(matrix, weights):
    """Three lines: the scale of each column, the values, the scores; no ranks."""
    low, high = matrix.min(axis=0), matrix.max(axis=0)
    values = (matrix - low) / (high - low)
    return values @ weights


def often(run, times):
    for _ in range(times):
        last = run()
    return last


few, weights20 = columns(12, 20), numpy.full(20, 1 / 20)
say("from facts to ranks, 12 x 20, 10,000 times", lambda: often(lambda: facts_to_scores(few, weights20), 10_000)[0], 9)

table = columns(100_000, 20)
benefit, weights = numpy.arange(20) % 2 == 0, numpy.full(20, 1 / 20)
say("TOPSIS, 100,000 x 20", lambda: topsis(table, weights, benefit).sum(), 5)

small = columns(2_000, 10)
benefit10, weights10 = numpy.arange(10) % 2 == 0, numpy.full(10, 1 / 10)
say("PROMETHEE II, 2,000 x 10", lambda: promethee2(small, weights10, benefit10)[0], 5)

values = columns(1_000_000, 10) / 1000
say("other weights, 1,000,000 x 10", lambda: (values @ weights10)[0], 9)

scores = pandas.Series(values @ weights10)
say("ranks with ties, 1,000,000", lambda: float(scores.rank(method="min", ascending=False).iloc[0]), 5)


def smaa(table, draws):
    """Rank acceptabilities and central weights: weights are exponentials divided by their sum, ranks come from sorting."""
    generator, n = numpy.random.default_rng(1), len(table)
    drawn = generator.standard_exponential((draws, table.shape[1]))
    drawn /= drawn.sum(axis=1, keepdims=True)
    order = numpy.argsort(-(drawn @ table.T), axis=1)
    counts = numpy.stack([numpy.bincount(order[:, rank], minlength=n) for rank in range(n)], axis=1)
    central = numpy.stack([numpy.bincount(order[:, 0], column, n) for column in drawn.T], axis=1)
    return counts / draws, central / numpy.maximum(counts[:, :1], 1)


twenty = columns(20, 10) / 1000
say("SMAA, 20 x 10, 100,000 draws", lambda: float(smaa(twenty, 100_000)[0][:, 0].max()), 9)
