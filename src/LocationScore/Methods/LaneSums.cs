using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>Reductions over alternatives in one fixed order: eight lanes, then the lanes.</summary>
internal static class LaneSums
{
    private const int Lanes = 8;

    // A product of 512 factors of at most 2 stays far below the largest double.
    private const int LogarithmBlock = 512 * Lanes;

    internal static double Sum(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        for (int i = 0; i < values.Length; i++) lanes[i % Lanes] += values[i];
        return ColumnStatistics.Combine(lanes);
    }

    internal static double SumOfReciprocals(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        for (int i = 0; i < values.Length; i++) lanes[i % Lanes] += 1 / values[i];
        return ColumnStatistics.Combine(lanes);
    }

    /// <summary>The mean of ln(1 + factor (x − shift)) for cells between 0 and 1: a logarithm per block and lane, not per cell, and no underflow.</summary>
    internal static double MeanLogarithmOfOnePlus(ReadOnlySpan<double> values, double factor, double shift)
    {
        Span<double> lanes = stackalloc double[Lanes];
        double sum = 0;
        for (int start = 0; start < values.Length; start += LogarithmBlock)
        {
            var block = values.Slice(start, Math.Min(LogarithmBlock, values.Length - start));
            lanes.Fill(1);
            Products(block, factor, shift, lanes);
            for (int lane = 0; lane < Lanes; lane++) sum += Math.Log(lanes[lane]);
        }

        return sum / values.Length;
    }

    private static void Products(ReadOnlySpan<double> block, double factor, double shift, Span<double> lanes)
    {
        double p0 = 1, p1 = 1, p2 = 1, p3 = 1, p4 = 1, p5 = 1, p6 = 1, p7 = 1;
        int i = 0;
        for (; i + Lanes <= block.Length; i += Lanes)
        {
            var x = block.Slice(i, Lanes);
            p0 *= 1 + (factor * (x[0] - shift));
            p1 *= 1 + (factor * (x[1] - shift));
            p2 *= 1 + (factor * (x[2] - shift));
            p3 *= 1 + (factor * (x[3] - shift));
            p4 *= 1 + (factor * (x[4] - shift));
            p5 *= 1 + (factor * (x[5] - shift));
            p6 *= 1 + (factor * (x[6] - shift));
            p7 *= 1 + (factor * (x[7] - shift));
        }

        lanes[0] = p0;
        lanes[1] = p1;
        lanes[2] = p2;
        lanes[3] = p3;
        lanes[4] = p4;
        lanes[5] = p5;
        lanes[6] = p6;
        lanes[7] = p7;
        for (; i < block.Length; i++) lanes[i % Lanes] *= 1 + (factor * (block[i] - shift));
    }
}
