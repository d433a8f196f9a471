using LocationScore.Numerics;

namespace LocationScore;

/// <summary>How much of the difference between two values of a quasi-arithmetic mean is due to each child: slopes s with Σ s·(a − b) = M(a)
/// − M(b).</summary>
/// <remarks>
/// For M = φ⁻¹(Σ w φ(v)) the slope of a child is w times the secant of φ between its two values times the secant of φ⁻¹ between the two
/// sums: none is negative, and swapping the two rows
/// changes none. For the geometric mean this is the logarithmic mean Divisia index (Vartia 1976; Ang 2004, Decomposition analysis for
/// policymaking in energy: which is the preferred method?),
/// for the arithmetic mean it is the weight. Where one mean is zero, the limit is taken: the whole difference is due to the children that
/// are zero, by their weights (Ang and Liu 2007).
/// </remarks>
internal static class MeanSlopes
{
    private const double Near = 0.05, NearPower = 2e-3, NearStep = 1e-6;

    /// <summary>Writes the slopes, or returns false where the closed form does not apply.</summary>
    /// <param name="aggregation">The mean.</param>
    /// <param name="a">The values of the children in the one row.</param>
    /// <param name="b">Those in the other.</param>
    /// <param name="w">Their weights.</param>
    /// <param name="meanA">The mean in the one row.</param>
    /// <param name="meanB">The mean in the other.</param>
    /// <param name="slopes">Receives one slope per child.</param>
    internal static bool Of(Aggregation aggregation, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> w, double meanA,
        double meanB, Span<double> slopes)
    {
        slopes.Clear();
        switch (aggregation)
        {
            case ArithmeticAggregation or SumAggregation:
                w.CopyTo(slopes);
                return true;
            case GeometricAggregation or ProductAggregation:
                return Zeros(a, b, w, meanA, meanB, slopes) ?? Logarithmic(a, b, w, meanA, meanB, slopes);
            case HarmonicAggregation:
                return Zeros(a, b, w, meanA, meanB, slopes) ?? Power(a, b, w, -1, slopes);
            case PowerAggregation { Exponent: < 0 } mean:
                return Zeros(a, b, w, meanA, meanB, slopes) ?? Power(a, b, w, mean.Exponent, slopes);
            case PowerAggregation mean:
                return Power(a, b, w, mean.Exponent, slopes);
            default:
                return false;
        }
    }

    /// <summary>The secant of a function that has no steps, or its slope where two points are so near that their difference says
    /// nothing.</summary>
    internal static double Secant(Func<double, double> function, double x, double y)
    {
        double size = Math.Max(Math.Abs(x), Math.Abs(y));
        if (Math.Abs(x - y) > NearStep * size) return (function(x) - function(y)) / (x - y);
        double middle = (x + y) / 2, step = size > 0 ? NearStep * size : NearStep;
        return (function(middle + step) - function(middle - step)) / ((middle + step) - (middle - step));
    }

    /// <summary>A mean that a single zero makes zero; null when no child with a weight is zero.</summary>
    private static bool? Zeros(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> w, double meanA, double meanB,
        Span<double> slopes)
    {
        bool zeroA = false, zeroB = false;
        double weight = 0;
        for (int c = 0; c < w.Length; c++)
        {
            if (w[c] == 0) continue;
            zeroA |= a[c] == 0;
            zeroB |= b[c] == 0;
            if (a[c] == 0 != (b[c] == 0)) weight += w[c];
        }

        if (!zeroA && !zeroB) return meanA > 0 && meanB > 0 ? null : false;
        if (zeroA && zeroB) return true;
        for (int c = 0; c < w.Length; c++)
        {
            if (w[c] != 0 && a[c] == 0 != (b[c] == 0)) slopes[c] = (meanA - meanB) * (w[c] / weight) / (a[c] - b[c]);
        }

        return true;
    }

    private static bool Logarithmic(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> w, double meanA, double meanB,
        Span<double> slopes)
    {
        double sum = 0;
        for (int c = 0; c < w.Length; c++)
        {
            if (w[c] == 0) continue;
            slopes[c] = w[c] * LogSecant(a[c], b[c]);
            sum += slopes[c] * (a[c] - b[c]);
        }

        double half = sum / 2, square = half * half;
        double mean = Math.Abs(sum) < Near
            ? Math.Sqrt(meanA) * Math.Sqrt(meanB) * (1 + (square / 6) + (square * square / 120) + (square * square * square / 5040))
            : (meanA - meanB) / sum;
        foreach (ref double slope in slopes) slope *= mean;
        return true;
    }

    private static bool Power(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> w, double p, Span<double> slopes)
    {
        // In units of the value that counts most, powers neither overflow nor all vanish.
        double unit = p > 0 ? 0 : double.PositiveInfinity, sumA = 0, sumB = 0;
        for (int c = 0; c < w.Length; c++)
        {
            if (w[c] == 0) continue;
            unit = p > 0 ? Math.Max(unit, Math.Max(a[c], b[c])) : Math.Min(unit, Math.Min(a[c], b[c]));
        }

        if (!(unit > 0 && double.IsFinite(unit))) return unit == 0;
        for (int c = 0; c < w.Length; c++)
        {
            if (w[c] == 0) continue;
            sumA += w[c] * PortableMath.Power(a[c] / unit, p);
            sumB += w[c] * PortableMath.Power(b[c] / unit, p);
            slopes[c] = w[c] * PowerSecant(a[c] / unit, b[c] / unit, p);
        }

        double outer = PowerSecant(sumA, sumB, 1 / p);
        foreach (ref double slope in slopes) slope *= outer;
        return true;
    }

    /// <summary>(ln x − ln y) ÷ (x − y), with all digits however near the two are.</summary>
    internal static double LogSecant(double x, double y)
    {
        double z = (x - y) / (x + y), square = z * z;
        return Math.Abs(z) < Near
            ? 2 / (x + y) * (1 + (square / 3) + (square * square / 5) + (square * square * square / 7) +
                (square * square * square * square / 9))
            : (PortableMath.Log(x) - PortableMath.Log(y)) / (x - y);
    }

    /// <summary>(x^q − y^q) ÷ (x − y), with all digits however near the two are.</summary>
    private static double PowerSecant(double x, double y, double q)
    {
        double middle = (x + y) / 2, difference = (x - y) / middle;
        if (Math.Abs(difference) * (Math.Abs(q) + 1) >= NearPower) return (PortableMath.Power(x, q) - PortableMath.Power(y, q)) / (x - y);
        if (middle == 0) return q > 1 ? 0 : double.PositiveInfinity;
        return q * PortableMath.Power(middle, q - 1) * (1 + ((q - 1) * (q - 2) / 24 * difference * difference));
    }
}
