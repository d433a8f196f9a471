namespace LocationScore.Numerics;

/// <summary>Bias-corrected skewness G1 and excess kurtosis G2 (Joanes and Gill 1998).</summary>
internal static class Moments
{
    /// <summary>How much rounding may take from a moment that reaches its limit exactly, as |G1| = 2 for one far point among four
    /// does.</summary>
    private const double Noise = 1e-9;

    /// <summary>Both moments; NaN where there are too few values (3 and 4) or no spread.</summary>
    /// <remarks>The values are summed in ascending order, so that no decision hangs on the order of the locations.</remarks>
    internal static (double Skewness, double Kurtosis) Of(ReadOnlySpan<double> column)
    {
        int n = column.Length;
        if (n < 3) return (double.NaN, double.NaN);
        double[] x = column.ToArray();
        Array.Sort(x);
        Scale(x, Math.Max(Math.Abs(x[0]), Math.Abs(x[^1])));
        Centre(x);
        Centre(x); // what the mean lost to rounding, far from zero
        Scale(x, Math.Max(-x[0], x[^1]));
        double m2 = 0, m3 = 0, m4 = 0;
        foreach (double d in x)
        {
            double square = d * d;
            m2 += square;
            m3 += square * d;
            m4 += square * square;
        }

        m2 /= n;
        m3 /= n;
        m4 /= n;
        if (m2 == 0) return (double.NaN, double.NaN);
        double g1 = m3 / (m2 * Math.Sqrt(m2));
        double skewness = g1 * Math.Sqrt((double)n * (n - 1)) / (n - 2);
        if (n < 4) return (skewness, double.NaN);
        double g2 = (m4 / (m2 * m2)) - 3;
        return (skewness, (n - 1.0) / ((n - 2.0) * (n - 3.0)) * (((n + 1.0) * g2) + 6));
    }

    private static void Centre(double[] x)
    {
        double mean = OrderedSum.Compensated(x) / x.Length;
        for (int i = 0; i < x.Length; i++) x[i] -= mean;
    }

    /// <summary>Brings the largest magnitude near 1 by a power of two, which is exact: fourth powers then neither overflow nor
    /// vanish.</summary>
    private static void Scale(double[] x, double largest)
    {
        if (largest == 0) return;
        double scale = Magnitude.ToOne(largest);
        for (int i = 0; i < x.Length; i++) x[i] *= scale;
    }

    /// <summary>Whether both |G1| and G2 reach their limits.</summary>
    internal static bool AreExtreme(ReadOnlySpan<double> x, double skewnessLimit, double kurtosisLimit)
    {
        var (skewness, kurtosis) = Of(x);
        return Math.Abs(skewness) >= skewnessLimit - Noise && kurtosis >= kurtosisLimit - Noise;
    }
}
