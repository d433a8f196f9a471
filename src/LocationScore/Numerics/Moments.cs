namespace LocationScore.Numerics;

/// <summary>Bias-corrected skewness G1 and excess kurtosis G2 (Joanes and Gill 1998).</summary>
internal static class Moments
{
    /// <summary>How much rounding may take from a moment that reaches its limit exactly, as |G1| = 2 for one far point among four does.</summary>
    private const double Noise = 1e-9;

    /// <summary>Both moments; NaN where there are too few values (3 and 4) or no spread.</summary>
    /// <remarks>The values are summed in ascending order, so that no decision hangs on the order of the locations.</remarks>
    internal static (double Skewness, double Kurtosis) Of(ReadOnlySpan<double> column)
    {
        int n = column.Length;
        double[] x = column.ToArray();
        Array.Sort(x);
        double mean = OrderedSum.Compensated(x) / n, m2 = 0, m3 = 0, m4 = 0;
        double tamer = n == 0 ? 1 : Magnitude.Tamer(Math.Max(mean - x[0], x[^1] - mean)); // both moments are free of scale
        foreach (double v in x)
        {
            double d = (v - mean) * tamer, square = d * d;
            m2 += square;
            m3 += square * d;
            m4 += square * square;
        }

        m2 /= n;
        m3 /= n;
        m4 /= n;
        if (n < 3 || m2 == 0) return (double.NaN, double.NaN);
        double g1 = m3 / (m2 * Math.Sqrt(m2));
        double skewness = g1 * Math.Sqrt((double)n * (n - 1)) / (n - 2);
        if (n < 4) return (skewness, double.NaN);
        double g2 = (m4 / (m2 * m2)) - 3;
        return (skewness, (n - 1.0) / ((n - 2.0) * (n - 3.0)) * (((n + 1.0) * g2) + 6));
    }

    /// <summary>Whether both |G1| and G2 reach their limits.</summary>
    internal static bool AreExtreme(ReadOnlySpan<double> x, double skewnessLimit, double kurtosisLimit)
    {
        var (skewness, kurtosis) = Of(x);
        return Math.Abs(skewness) >= skewnessLimit - Noise && kurtosis >= kurtosisLimit - Noise;
    }
}
