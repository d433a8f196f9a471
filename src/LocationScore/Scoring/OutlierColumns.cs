using System.Diagnostics;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Treats the outliers of a column in place and says what it did.</summary>
internal static class OutlierColumns
{
    internal const double SkewnessLimit = 2;
    internal const double KurtosisLimit = 3.5;

    /// <summary>Returns what was done, or null when nothing was; a problem text when the treatment is not defined for the data.</summary>
    internal static string? Apply(OutlierTreatment treatment, Span<double> x, out string? problem)
    {
        problem = null;
        switch (treatment)
        {
            case KeepTreatment:
                return null;
            case WinsoriseTreatment winsorise:
                return Apply(winsorise, x, out problem);
            case LogTreatment log:
                if (log.OnlyIfSkewed && !Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit)) return null;
                foreach (double v in x)
                {
                    if (v + log.Shift > 0 || log.LeastBecomes is not null) continue;
                    problem = string.Create(CultureInfo.InvariantCulture, $"the logarithm of {v:R} + {log.Shift:R} is not defined");
                    return null;
                }

                string moved = Move(x, log.LeastBecomes);
                for (int i = 0; i < x.Length; i++) x[i] = PortableMath.Log(x[i] + log.Shift);
                if (log.LeastBecomes is not null) return "logarithm" + moved;
                return log.Shift == 0 ? "logarithm" : string.Create(CultureInfo.InvariantCulture, $"logarithm after adding {log.Shift:R}");
            case RangeLogTreatment rangeLog:
                if (rangeLog.OnlyIfSkewed && !Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit)) return null;
                double min = x[0], max = x[0];
                foreach (double v in x)
                {
                    min = Math.Min(min, v);
                    max = Math.Max(max, v);
                }

                if (min == max)
                {
                    problem = "all values are equal, so their range is 0";
                    return null;
                }

                double lift = rangeLog.Share * (max - min);
                for (int i = 0; i < x.Length; i++) x[i] = PortableMath.Log((x[i] - min) + lift);
                return string.Create(CultureInfo.InvariantCulture, $"logarithm of the distance from the least value plus {rangeLog.Share:R} of the range");
            case BoxCoxTreatment boxCox:
                if (boxCox.OnlyIfSkewed && !Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit)) return null;
                string before = Move(x, boxCox.LeastBecomes);
                foreach (double v in x)
                {
                    if (v > 0) continue;
                    problem = string.Create(CultureInfo.InvariantCulture, $"Box–Cox needs values above 0 and meets {v:R}");
                    return null;
                }

                double lambda = boxCox.Lambda ?? BestLambda(x);
                for (int i = 0; i < x.Length; i++) x[i] = BoxCoxOf(x[i], lambda);
                return string.Create(CultureInfo.InvariantCulture, $"Box–Cox with λ = {lambda:0.####}{before}");
            case SignedPowerTreatment power:
                if (power.OnlyIfSkewed && !Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit)) return null;
                for (int i = 0; i < x.Length; i++) x[i] = Math.CopySign(PortableMath.Power(Math.Abs(x[i]), power.Exponent), x[i]);
                return string.Create(CultureInfo.InvariantCulture, $"signed power {power.Exponent:R}");
            default:
                throw new UnreachableException($"No kernel for {treatment.GetType().Name}.");
        }
    }

    /// <summary>Moves a column so that its least value becomes the given one, and says so.</summary>
    private static string Move(Span<double> x, double? least)
    {
        if (least is not { } to) return "";
        double min = RoundingNoise.Range(x).Min;
        for (int i = 0; i < x.Length; i++) x[i] = (x[i] - min) + to;
        return string.Create(CultureInfo.InvariantCulture, $" after moving the least value from {min:R} to {to:R}");
    }

    private static string? Apply(WinsoriseTreatment winsorise, Span<double> x, out string? problem)
    {
        problem = null;
        var original = x.ToArray();
        var pulled = new bool[x.Length];
        int points = 0;
        bool high = false, low = false;
        while (points < winsorise.MaxPoints && Moments.AreExtreme(x, winsorise.SkewnessLimit, winsorise.KurtosisLimit))
        {
            bool above = Moments.Of(x).Skewness >= 0;
            double extreme = x[0];
            foreach (double v in x) extreme = above ? Math.Max(extreme, v) : Math.Min(extreme, v);
            double next = above ? double.NegativeInfinity : double.PositiveInfinity;
            foreach (double v in x)
            {
                if (v != extreme) next = above ? Math.Max(next, v) : Math.Min(next, v);
            }

            for (int i = 0; i < x.Length; i++)
            {
                if (x[i] != extreme) continue;
                x[i] = next;
                if (!pulled[i]) points++;
                pulled[i] = true;
            }

            high |= above;
            low |= !above;
        }

        bool settled = !Moments.AreExtreme(x, winsorise.SkewnessLimit, winsorise.KurtosisLimit);
        if (!settled && winsorise.Otherwise is not null)
        {
            original.CopyTo(x);
            string? done = Apply(winsorise.Otherwise, x, out problem);
            return done is null ? null : $"{done}, because winsorising was not enough";
        }

        if (points == 0) return null;
        string side = high && low ? "both ends" : high ? "the upper end" : "the lower end";
        return string.Create(CultureInfo.InvariantCulture, $"{points} {(points == 1 ? "point" : "points")} winsorised at {side}{(settled ? "" : ", and skewness and kurtosis are still beyond their limits")}");
    }

    private static double BoxCoxOf(double x, double lambda) =>
        Math.Abs(lambda) < 1e-12 ? PortableMath.Log(x) : (PortableMath.Power(x, lambda) - 1) / lambda;

    /// <summary>The exponent of greatest profile likelihood on −5..5, to 4 decimals: the best of a grid of 101, then the zero of the slope beside it.</summary>
    /// <remarks>The likelihood itself is so flat at its top that rounding noise would move it; its slope crosses zero sharply.</remarks>
    private static double BestLambda(ReadOnlySpan<double> x)
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

    /// <summary>The variance of the transformed values and half its slope in λ. In units of the geometric mean the likelihood is greatest where the variance is least.</summary>
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
