using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Reductions over alternatives in one fixed order: eight lanes, then the lanes. The bits are the same on every
/// processor.</summary>
internal static class LaneSums
{
    private const int Lanes = 8;

    // A product of 512 factors of at most 2 stays far below the largest double.
    private const int LogarithmBlock = 512 * Lanes;

    internal static double Sum(ReadOnlySpan<double> values)
    {
        ref double start = ref MemoryMarshal.GetReference(values);
        var total = Vector512<double>.Zero;
        int whole = values.Length - (values.Length % Lanes);
        for (int i = 0; i < whole; i += Lanes) total += Vector512.LoadUnsafe(ref start, (nuint)i);
        Span<double> lanes = stackalloc double[Lanes];
        total.CopyTo(lanes);
        for (int i = whole; i < values.Length; i++) lanes[i - whole] += values[i];
        return Combine(lanes);
    }

    /// <summary>Adds eight lanes in the one order that every width keeps.</summary>
    internal static double Combine(ReadOnlySpan<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));

    internal static double SumOfReciprocals(ReadOnlySpan<double> values)
    {
        ref double start = ref MemoryMarshal.GetReference(values);
        var total = Vector512<double>.Zero;
        int whole = values.Length - (values.Length % Lanes);
        for (int i = 0; i < whole; i += Lanes) total += Vector512<double>.One / Vector512.LoadUnsafe(ref start, (nuint)i);
        Span<double> lanes = stackalloc double[Lanes];
        total.CopyTo(lanes);
        for (int i = whole; i < values.Length; i++) lanes[i - whole] += 1 / values[i];
        return Combine(lanes);
    }

    /// <summary>The smallest and the largest value; order does not matter to them.</summary>
    internal static (double Smallest, double Largest) Extremes(ReadOnlySpan<double> values)
    {
        ref double start = ref MemoryMarshal.GetReference(values);
        Vector512<double> smallest = Vector512.Create(values[0]), largest = smallest;
        int whole = values.Length - (values.Length % Lanes);
        for (int i = 0; i < whole; i += Lanes)
        {
            var x = Vector512.LoadUnsafe(ref start, (nuint)i);
            smallest = Vector512.MinNative(smallest, x);
            largest = Vector512.MaxNative(largest, x);
        }

        double min = values[0], max = values[0];
        for (int lane = 0; lane < Lanes; lane++)
        {
            min = Math.Min(min, smallest[lane]);
            max = Math.Max(max, largest[lane]);
        }

        for (int i = whole; i < values.Length; i++)
        {
            min = Math.Min(min, values[i]);
            max = Math.Max(max, values[i]);
        }

        return (min + 0.0, max + 0.0);
    }

    /// <summary>Whether every value is a finite number.</summary>
    internal static bool AllFinite(ReadOnlySpan<double> values)
    {
        ref double start = ref MemoryMarshal.GetReference(values);
        var differences = Vector512<double>.Zero;
        int whole = values.Length - (values.Length % Lanes);
        for (int i = 0; i < whole; i += Lanes)
        {
            // x − x is zero for a number and not a number otherwise; adding keeps that.
            var x = Vector512.LoadUnsafe(ref start, (nuint)i);
            differences += x - x;
        }

        bool finite = differences == Vector512<double>.Zero;
        for (int i = whole; i < values.Length; i++) finite &= double.IsFinite(values[i]);
        return finite;
    }

    /// <summary>The mean of ln(1 + factor (x − shift)) for cells between 0 and 1: a logarithm per block and lane, not per cell, and no
    /// underflow.</summary>
    internal static double MeanLogarithmOfOnePlus(ReadOnlySpan<double> values, double factor, double shift)
    {
        Span<double> lanes = stackalloc double[Lanes];
        double sum = 0;
        for (int start = 0; start < values.Length; start += LogarithmBlock)
        {
            Products(values.Slice(start, Math.Min(LogarithmBlock, values.Length - start)), factor, shift, lanes);
            for (int lane = 0; lane < Lanes; lane++) sum += PortableMath.Log(lanes[lane]);
        }

        return sum / values.Length;
    }

    private static void Products(ReadOnlySpan<double> block, double factor, double shift, Span<double> lanes)
    {
        ref double start = ref MemoryMarshal.GetReference(block);
        Vector512<double> even = Vector512<double>.One, odd = even, factors = Vector512.Create(factor), shifts = Vector512.Create(shift);
        int i = 0;
        for (; i + (2 * Lanes) <= block.Length; i += 2 * Lanes)
        {
            even *= Vector512<double>.One + (factors * (Vector512.LoadUnsafe(ref start, (nuint)i) - shifts));
            odd *= Vector512<double>.One + (factors * (Vector512.LoadUnsafe(ref start, (nuint)(i + Lanes)) - shifts));
        }

        (even * odd).CopyTo(lanes);
        for (; i < block.Length; i++) lanes[i % Lanes] *= 1 + (factor * (block[i] - shift));
    }
}
