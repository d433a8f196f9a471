using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Minimum, maximum, sum and sum of squares of each criterion, found in one pass and kept with the matrix.</summary>
/// <remarks>Eight fixed lanes are combined in a fixed order, so that the bits do not depend on the width of the processor's
/// vectors.</remarks>
internal sealed class ColumnStatistics
{
    private const int Lanes = 8;
    private readonly double[] _values;
    private readonly int _count;

    private ColumnStatistics(double[] values, int count)
    {
        _values = values;
        _count = count;
    }

    /// <summary>Gets the smallest value of each criterion.</summary>
    internal ReadOnlySpan<double> Min => _values.AsSpan(0, _count);

    /// <summary>Gets the largest value of each criterion.</summary>
    internal ReadOnlySpan<double> Max => _values.AsSpan(_count, _count);

    /// <summary>Gets the sum of the values of each criterion.</summary>
    internal ReadOnlySpan<double> Sum => _values.AsSpan(2 * _count, _count);

    /// <summary>Gets the sum of the squared values of each criterion.</summary>
    internal ReadOnlySpan<double> SumOfSquares => _values.AsSpan(3 * _count, _count);

    internal static ColumnStatistics Of(DecisionMatrix matrix)
    {
        int m = matrix.CriterionCount;
        var values = new double[4 * m];
        for (int j = 0; j < m; j++)
        {
            Scan(matrix.Column(j), out values[j], out values[m + j], out values[(2 * m) + j], out values[(3 * m) + j]);
        }

        return new(values, m);
    }

    private static void Scan(ReadOnlySpan<double> column, out double min, out double max, out double sum, out double squares)
    {
        Span<double> lanes = stackalloc double[4 * Lanes];
        int vectors = column.Length / Lanes;
        ref double start = ref MemoryMarshal.GetReference(column);
        if (Vector512.IsHardwareAccelerated)
        {
            var lowest = Vector512.Create(column[0]);
            var highest = lowest;
            var total = Vector512<double>.Zero;
            var total2 = Vector512<double>.Zero;
            for (int k = 0; k < vectors; k++)
            {
                var x = Vector512.LoadUnsafe(ref start, (nuint)(k * Lanes));
                lowest = Vector512.MinNative(lowest, x);
                highest = Vector512.MaxNative(highest, x);
                total += x;
                total2 += x * x;
            }

            lowest.CopyTo(lanes);
            highest.CopyTo(lanes[Lanes..]);
            total.CopyTo(lanes[(2 * Lanes)..]);
            total2.CopyTo(lanes[(3 * Lanes)..]);
        }
        else
        {
            const int Half = Lanes / 2;
            Vector256<double> lowestA = Vector256.Create(column[0]), lowestB = lowestA, highestA = lowestA, highestB = lowestA;
            Vector256<double> totalA = default, totalB = default, total2A = default, total2B = default;
            for (int k = 0; k < vectors; k++)
            {
                var a = Vector256.LoadUnsafe(ref start, (nuint)(k * Lanes));
                var b = Vector256.LoadUnsafe(ref start, (nuint)((k * Lanes) + Half));
                lowestA = Vector256.MinNative(lowestA, a);
                lowestB = Vector256.MinNative(lowestB, b);
                highestA = Vector256.MaxNative(highestA, a);
                highestB = Vector256.MaxNative(highestB, b);
                totalA += a;
                totalB += b;
                total2A += a * a;
                total2B += b * b;
            }

            lowestA.CopyTo(lanes);
            lowestB.CopyTo(lanes[Half..]);
            highestA.CopyTo(lanes[Lanes..]);
            highestB.CopyTo(lanes[(Lanes + Half)..]);
            totalA.CopyTo(lanes[(2 * Lanes)..]);
            totalB.CopyTo(lanes[((2 * Lanes) + Half)..]);
            total2A.CopyTo(lanes[(3 * Lanes)..]);
            total2B.CopyTo(lanes[((3 * Lanes) + Half)..]);
        }

        for (int k = vectors * Lanes; k < column.Length; k++)
        {
            int lane = k % Lanes;
            double x = column[k];
            lanes[lane] = Math.Min(lanes[lane], x);
            lanes[Lanes + lane] = Math.Max(lanes[Lanes + lane], x);
            lanes[(2 * Lanes) + lane] += x;
            lanes[(3 * Lanes) + lane] += x * x;
        }

        min = lanes[0];
        max = lanes[Lanes];
        for (int lane = 1; lane < Lanes; lane++)
        {
            min = Math.Min(min, lanes[lane]);
            max = Math.Max(max, lanes[Lanes + lane]);
        }

        // Adding zero makes one zero of the two, whichever the vectors met first.
        min += 0.0;
        max += 0.0;
        sum = LaneSums.Combine(lanes.Slice(2 * Lanes, Lanes));
        squares = LaneSums.Combine(lanes.Slice(3 * Lanes, Lanes));
    }
}
