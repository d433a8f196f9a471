namespace LocationScore.Numerics;

/// <summary>Places in a sorted column.</summary>
internal static class OrderStatistics
{
    /// <summary>The quantile by linear interpolation of order statistics (Hyndman and Fan 1996, type 7).</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
