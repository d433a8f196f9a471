using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>The numbers on which peers were timed and check sums taken: reproducible everywhere without a file.</summary>
internal static class PrometheeWorkload
{
    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014) as a counter: number k of a stream, in [0, 1).</summary>
    public static double Uniform(ulong seed, ulong k)
    {
        ulong z = unchecked(seed + ((k + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public static (DecisionMatrix Matrix, double[] Weights) Of(int n, int m)
    {
        var columns = new double[n * m];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++) columns[(j * n) + i] = 1 + (99 * Uniform(20250101, (ulong)((i * (long)m) + j)));
        }

        var weights = Enumerable.Range(0, m).Select(static j => 1 + Uniform(20250102, (ulong)j)).ToArray();
        double sum = weights.Sum();
        return (DecisionMatrix.FromColumns(columns, n, [.. Enumerable.Range(0, m).Select(static j => j % 3 == 2 ? Direction.Cost : Direction.Benefit)]), [.. weights.Select(w => w / sum)]);
    }

    public static double CheckSum(IReadOnlyList<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Count; i++) sum += values[i] * Math.Cos(i % 97);
        return sum;
    }
}
