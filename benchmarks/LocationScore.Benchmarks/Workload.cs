namespace LocationScore.Benchmarks;

/// <summary>The same numbers on every machine: uniform on 1..100 from a counter-based generator (SplitMix64), every third criterion a cost.</summary>
internal static class Workload
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    internal static double Uniform(ulong seed, ulong k)
    {
        ulong z = seed + ((k + 1) * Golden);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / 9007199254740992);
    }

    /// <summary>Columns of raw values, one after the other.</summary>
    internal static double[] Columns(int n, int m)
    {
        var columns = new double[n * m];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++) columns[(j * n) + i] = 1 + (99 * Uniform(20250101, ((ulong)i * (ulong)m) + (ulong)j));
        }

        return columns;
    }

    internal static double[] Weights(int m)
    {
        var weights = new double[m];
        double sum = 0;
        for (int j = 0; j < m; j++) sum += weights[j] = 1 + Uniform(20250102, (ulong)j);
        for (int j = 0; j < m; j++) weights[j] /= sum;
        return weights;
    }

    internal static Direction DirectionOf(int criterion) => criterion % 3 == 2 ? Direction.Cost : Direction.Benefit;

    internal static FactTable Facts(int n, int m)
    {
        var columns = Columns(n, m);
        return FactTable.FromColumns(
            Enumerable.Range(0, n).Select(static i => new Location($"L{i}", $"L{i}")),
            Enumerable.Range(0, m).Select(static j => new Indicator($"i{j}", $"i{j}", "u")),
            [.. Enumerable.Range(0, m).Select(j => new ReadOnlyMemory<double>(columns, j * n, n))]);
    }

    /// <summary>A flat model with declared anchors 1 and 100.</summary>
    internal static ScoringModel Model(int m)
    {
        var weights = Weights(m);
        return new("bench", "Bench", Criteria: [.. Enumerable.Range(0, m).Select(j => new Criterion($"c{j}", $"i{j}", "u", DirectionOf(j), weights[j],
            DirectionOf(j) == Direction.Cost ? ValueFunction.Linear(100, 1) : ValueFunction.Linear(1, 100), MissingPolicy.Reject))]);
    }
}
