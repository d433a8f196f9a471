using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>The reproducible workload of the check sums: SplitMix64 values 1 … 100, every third criterion a cost.</summary>
public static class Workload
{
    private const ulong DataSeed = 20250101;
    private const ulong WeightSeed = 20250102;

    /// <summary>The k-th number of a stream, on [0, 1).</summary>
    public static double Uniform(ulong seed, ulong k)
    {
        ulong z = seed + ((k + 1) * 0x9E3779B97F4A7C15);
        z ^= z >> 30;
        z *= 0xBF58476D1CE4E5B9;
        z ^= z >> 27;
        z *= 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>n alternatives × m criteria.</summary>
    public static DecisionMatrix Matrix(int n, int m)
    {
        var columns = new double[n * m];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++) columns[(j * n) + i] = 1 + (99 * Uniform(DataSeed, ((ulong)i * (ulong)m) + (ulong)j));
        }

        return DecisionMatrix.FromColumns(columns, n, [.. Enumerable.Range(0, m).Select(static j => j % 3 == 2 ? Direction.Cost : Direction.Benefit)]);
    }

    /// <summary>m weights with sum 1.</summary>
    public static double[] Weights(int m)
    {
        double[] weights = [.. Enumerable.Range(0, m).Select(static j => 1 + Uniform(WeightSeed, (ulong)j))];
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>Σ xᵢ cos(i mod 97).</summary>
    public static double CheckSum(IReadOnlyList<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Count; i++) sum += values[i] * Math.Cos(i % 97);
        return sum;
    }
}
