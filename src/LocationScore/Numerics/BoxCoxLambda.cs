namespace LocationScore.Numerics;

/// <summary>Finds the exponent of a Box–Cox transformation (Box and Cox 1964).</summary>
internal static class BoxCoxLambda
{
    /// <summary>The exponent of greatest profile likelihood on −5..5, to 4 decimals: the best of a grid of 101, then the zero of the slope
    /// beside it.</summary>
    /// <remarks>The likelihood itself is so flat at its top that rounding noise would move it; its slope crosses zero sharply.</remarks>
    internal static double Best(ReadOnlySpan<double> x)
    {
        var logs = new double[x.Length];
        for (int i = 0; i < logs.Length; i++) logs[i] = PortableMath.Log(x[i]);
        double centre = OrderedSum.Compensated(logs) / logs.Length;
        // In units of the geometric mean the sum of the logarithms is 0 and powers stay of ordinary size.
        for (int i = 0; i < logs.Length; i++) logs[i] -= centre;
        double best = 0, least = double.PositiveInfinity;
        for (int k = 0; k <= 100; k++)
        {
            double lambda = (k - 50) / 10.0, variance = Spread(logs, lambda).Variance;
            if (variance >= least) continue;
            least = variance;
            best = lambda;
        }

        double left = Math.Max(-5, best - 0.1), right = Math.Min(5, best + 0.1);
        if (Spread(logs, left).Slope >= 0) return left;
        if (Spread(logs, right).Slope <= 0) return right;
        for (int step = 0; step < 60; step++)
        {
            double middle = (left + right) / 2;
            if (Spread(logs, middle).Slope < 0) left = middle;
            else right = middle;
        }

        return Math.Round((left + right) / 2, 4);
    }

    /// <summary>The variance of the transformed values and half its slope in λ. In units of the geometric mean the likelihood is greatest
    /// where the variance is least.</summary>
    private static (double Variance, double Slope) Spread(double[] logs, double lambda)
    {
        var y = new double[logs.Length];
        var slopes = new double[logs.Length];
        for (int i = 0; i < y.Length; i++)
        {
            double u = lambda * logs[i];
            double first, second; // (e^u − 1)/u and (u·e^u − e^u + 1)/u², by their series where the difference would lose digits
            if (Math.Abs(u) < 0.5)
            {
                double term = 1;
                first = second = 0;
                for (int k = 0; k < 16; k++)
                {
                    first += term / (k + 1);
                    second += term / (k + 2);
                    term *= u / (k + 1);
                }
            }
            else
            {
                double power = PortableMath.Exp(u);
                first = (power - 1) / u;
                second = (((u - 1) * power) + 1) / (u * u);
            }

            y[i] = logs[i] * first;
            slopes[i] = logs[i] * logs[i] * second;
        }

        double mean = OrderedSum.Compensated(y) / y.Length;
        for (int i = 0; i < y.Length; i++)
        {
            double deviation = y[i] - mean;
            slopes[i] *= deviation;
            y[i] = deviation * deviation;
        }

        return (OrderedSum.Compensated(y) / y.Length, OrderedSum.Compensated(slopes) / y.Length);
    }
}
