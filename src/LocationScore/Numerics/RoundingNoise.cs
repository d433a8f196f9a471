namespace LocationScore.Numerics;

/// <summary>What rounding may change: equal results of other sums must not be told apart, nor be stretched over a whole range.</summary>
internal static class RoundingNoise
{
    /// <summary>Returns whether two values that are compared with each other differ by at most 1e-12 of the greater magnitude.</summary>
    internal static bool IsAll(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>Returns how far numbers may lie apart by rounding alone: 1e-12 of the greater magnitude of the two ends between which they
    /// lie.</summary>
    internal static double Slack(double low, double high) => 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high));

    /// <summary>Returns a number that rounding must not carry beyond two ends; what overflow has lost stays lost.</summary>
    internal static double Between(double value, double low, double high) => double.IsFinite(value) ? Math.Clamp(value, low, high)
        : double.NaN;

    /// <summary>Returns the ends of a column that is not empty, and whether rounding may be all that lies between them.</summary>
    internal static (double Min, double Max, bool IsConstant) Range(ReadOnlySpan<double> column)
    {
        double min = column[0], max = column[0];
        foreach (double v in column)
        {
            min = Math.Min(min, v);
            max = Math.Max(max, v);
        }

        return (min, max, IsAll(min, max));
    }
}
