namespace LocationScore.Numerics;

/// <summary>The range and the sum of a column, safe from overflow: values are multiplied by a power of two when they are extreme.</summary>
internal readonly record struct ColumnScan(double Min, double Max, double Scale, double Sum)
{
    private const double Huge = 1e140, Tiny = 1e-140; // squares of values between, summed over any column, neither overflow nor vanish

    /// <summary>Gets whether all values are equal, or differ by rounding only.</summary>
    internal bool IsConstant => RoundingNoise.IsAll(Min, Max);

    /// <summary>Gets the arithmetic mean of the scaled values.</summary>
    internal double Mean(int count) => Sum / count;

    internal static ColumnScan Of(ReadOnlySpan<double> x)
    {
        var (min, max) = ColumnReduction.Range(x);
        double scale = ScaleFor(Math.Max(Math.Abs(min), Math.Abs(max)));
        return new(min, max, scale, ColumnReduction.Sum(x, new Scaled(scale)));
    }

    /// <summary>A power of two that brings a magnitude near 1, or 1 when it is moderate already.</summary>
    internal static double ScaleFor(double magnitude)
    {
        if (magnitude == 0 || magnitude is > Tiny and < Huge) return 1;
        return Magnitude.ToOne(magnitude);
    }
}
