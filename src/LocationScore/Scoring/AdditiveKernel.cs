using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore;

/// <summary>Weighted sums whose terms lie on a binary grid.</summary>
/// <remarks>
/// Every term is rounded to a multiple of one power of two that is fine enough for the whole sum (2⁻⁵² when the weights sum to at most 1
/// and the values lie on 0..1).
/// Such terms add without any rounding. So the contributions sum to the score bit for bit in any order and grouping, by factor or by
/// criterion, and neither the order of
/// the criteria nor the width of the vectors nor the number of threads can change a bit. The lane is the location.
/// </remarks>
internal static class AdditiveKernel
{
    private const int TileRows = 2048;
    private const int StackWeights = 32; // more would cost more to clear than to score
    internal const double MostWeight = 1e100; // weights beyond say nothing, and their sums might overflow
    private const double FineUnit = 1.0 / 4503599627370496; // 2^-52

    /// <summary>Scores all locations for non-negative weights and values on 0..1.</summary>
    internal static void ScoreUnit(ReadOnlySpan<double> values, int n, ReadOnlySpan<double> weights, Span<double> scores)
    {
        double[]? rented = weights.Length > StackWeights ? ArrayPool<double>.Shared.Rent(weights.Length) : null;
        Span<double> grid = rented is null ? stackalloc double[StackWeights] : rented;
        grid = grid[..weights.Length];
        double shift = OnGrid(weights, grid);
        if (n <= TileRows / 4) ScoreSmall(values, n, grid, shift, scores);
        else ScoreTiled(values, n, grid, shift, scores);
        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Rounds weights down to the grid and returns the power of two that carries the terms: 1 for weights that sum to at most
    /// 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double OnGrid(ReadOnlySpan<double> weights, Span<double> grid)
    {
        ref double from = ref MemoryMarshal.GetReference(weights);
        ref double to = ref MemoryMarshal.GetReference(grid[..weights.Length]);
        // Four running sums whatever the width of the vectors; without vectors the same four.
        double a = 0, b = 0, c = 0, d = 0;
        int j = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var sums = Vector256<double>.Zero;
            for (; j <= weights.Length - 4; j += 4)
            {
                var rounded = Vector256.Floor(Vector256.LoadUnsafe(ref from, (nuint)j) * 4503599627370496) * FineUnit;
                rounded.StoreUnsafe(ref to, (nuint)j);
                sums += rounded;
            }

            (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
        }

        for (; j < weights.Length; j++)
        {
            double rounded = Math.Floor(weights[j] * 4503599627370496) * FineUnit;
            grid[j] = rounded;
            switch (j & 3)
            {
                case 0: a += rounded; break;
                case 1: b += rounded; break;
                case 2: c += rounded; break;
                default: d += rounded; break;
            }
        }

        double sum = (a + b) + (c + d), shift = 1;
        while (shift < sum) shift *= 2;
        return shift;
    }

    /// <summary>Whether every weight is 0 or more and at most <see cref="MostWeight"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool AreUsable(ReadOnlySpan<double> weights)
    {
        ref double w = ref MemoryMarshal.GetReference(weights);
        int j = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<double> most = Vector256.Create(MostWeight), bad = Vector256<double>.Zero;
            for (; j <= weights.Length - 4; j += 4)
            {
                var x = Vector256.LoadUnsafe(ref w, (nuint)j);
                bad |= ~(Vector256.GreaterThanOrEqual(x, Vector256<double>.Zero) & Vector256.LessThanOrEqual(x, most));
            }

            if (!Vector256.EqualsAll(bad.AsInt64(), Vector256<long>.Zero)) return false;
        }

        for (; j < weights.Length; j++)
        {
            if (!(weights[j] >= 0 && weights[j] <= MostWeight)) return false;
        }

        return true;
    }

    /// <summary>One term on the grid of <paramref name="shift"/>.</summary>
    internal static double Term(double weight, double value, double shift) => ((weight * value) + shift) - shift;

    /// <summary>The power of two that carries a sum of terms of any sign, given the sum of their magnitudes.</summary>
    internal static double ShiftFor(double magnitude)
    {
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(magnitude * (1 + 1e-9)) & 0x7FF0000000000000);
        return power * 6; // far enough above every partial sum that its unit stays the same
    }

    /// <summary>Scores all locations for weights and values of any sign; the grid of a location depends on its own terms only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ScoreAny(ReadOnlySpan<double> values, int n, ReadOnlySpan<double> weights, double intercept, Span<double> scores)
    {
        for (int i = 0; i < n; i++)
        {
            double magnitude = Math.Abs(intercept);
            for (int j = 0; j < weights.Length; j++) magnitude += Math.Abs(weights[j] * values[(j * n) + i]);
            double shift = ShiftFor(magnitude);
            double sum = Term(1, intercept, shift);
            for (int j = 0; j < weights.Length; j++) sum += Term(weights[j], values[(j * n) + i], shift);
            scores[i] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScoreSmall(ReadOnlySpan<double> values, int n, ReadOnlySpan<double> weights, double shift, Span<double> scores)
    {
        ref double v = ref MemoryMarshal.GetReference(values);
        ref double s = ref MemoryMarshal.GetReference(scores[..n]);
        _ = values[..checked(n * weights.Length)];
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var carry = Vector512.Create(shift);
            for (; i <= n - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                var sum = Vector512<double>.Zero;
                nuint at = (nuint)i;
                for (int j = 0; j < weights.Length; j++, at += (nuint)n)
                    sum += (Vector512.LoadUnsafe(ref v, at) * Vector512.Create(weights[j]) + carry) - carry;
                sum.StoreUnsafe(ref s, (nuint)i);
            }
        }

        if (Vector256.IsHardwareAccelerated)
        {
            var carry = Vector256.Create(shift);
            for (; i <= n - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                var sum = Vector256<double>.Zero;
                nuint at = (nuint)i;
                for (int j = 0; j < weights.Length; j++, at += (nuint)n)
                    sum += (Vector256.LoadUnsafe(ref v, at) * Vector256.Create(weights[j]) + carry) - carry;
                sum.StoreUnsafe(ref s, (nuint)i);
            }
        }

        for (; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j < weights.Length; j++) sum += Term(weights[j], values[(j * n) + i], shift);
            scores[i] = sum;
        }
    }

    /// <summary>Long columns: a tile of scores stays in the first-level cache while four columns at a time stream past it.</summary>
    private static void ScoreTiled(ReadOnlySpan<double> values, int n, ReadOnlySpan<double> weights, double shift, Span<double> scores)
    {
        for (int start = 0; start < n; start += TileRows)
        {
            int rows = Math.Min(TileRows, n - start);
            var tile = scores.Slice(start, rows);
            tile.Clear();
            int j = 0;
            for (; j <= weights.Length - 4; j += 4)
            {
                AddFour(values.Slice((j * n) + start, rows), values.Slice(((j + 1) * n) + start, rows),
                    values.Slice(((j + 2) * n) + start, rows), values.Slice(((j + 3) * n) + start, rows),
                    weights[j], weights[j + 1], weights[j + 2], weights[j + 3], shift, tile);
            }

            for (; j < weights.Length; j++) AddOne(values.Slice((j * n) + start, rows), weights[j], shift, tile);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d,
        double wa, double wb, double wc, double wd, double shift, Span<double> scores)
    {
        ref double ra = ref MemoryMarshal.GetReference(a);
        ref double rb = ref MemoryMarshal.GetReference(b);
        ref double rc = ref MemoryMarshal.GetReference(c);
        ref double rd = ref MemoryMarshal.GetReference(d);
        ref double s = ref MemoryMarshal.GetReference(scores);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var carry = Vector512.Create(shift);
            Vector512<double> va = Vector512.Create(wa), vb = Vector512.Create(wb), vc = Vector512.Create(wc), vd = Vector512.Create(wd);
            for (; i <= scores.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                nuint at = (nuint)i;
                var first = ((Vector512.LoadUnsafe(ref ra, at) * va + carry) - carry) +
                    ((Vector512.LoadUnsafe(ref rb, at) * vb + carry) - carry);
                var second = ((Vector512.LoadUnsafe(ref rc, at) * vc + carry) - carry) +
                    ((Vector512.LoadUnsafe(ref rd, at) * vd + carry) - carry);
                (Vector512.LoadUnsafe(ref s, at) + (first + second)).StoreUnsafe(ref s, at);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var carry = Vector256.Create(shift);
            Vector256<double> va = Vector256.Create(wa), vb = Vector256.Create(wb), vc = Vector256.Create(wc), vd = Vector256.Create(wd);
            for (; i <= scores.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                nuint at = (nuint)i;
                var first = ((Vector256.LoadUnsafe(ref ra, at) * va + carry) - carry) +
                    ((Vector256.LoadUnsafe(ref rb, at) * vb + carry) - carry);
                var second = ((Vector256.LoadUnsafe(ref rc, at) * vc + carry) - carry) +
                    ((Vector256.LoadUnsafe(ref rd, at) * vd + carry) - carry);
                (Vector256.LoadUnsafe(ref s, at) + (first + second)).StoreUnsafe(ref s, at);
            }
        }

        for (; i < scores.Length; i++)
            scores[i] += Term(wa, a[i], shift) + Term(wb, b[i], shift) + Term(wc, c[i], shift) + Term(wd, d[i], shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(ReadOnlySpan<double> column, double weight, double shift, Span<double> scores)
    {
        ref double v = ref MemoryMarshal.GetReference(column);
        ref double s = ref MemoryMarshal.GetReference(scores);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var carry = Vector256.Create(shift);
            var w = Vector256.Create(weight);
            for (; i <= scores.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                nuint at = (nuint)i;
                (Vector256.LoadUnsafe(ref s, at) + ((Vector256.LoadUnsafe(ref v, at) * w + carry) - carry)).StoreUnsafe(ref s, at);
            }
        }

        for (; i < scores.Length; i++) scores[i] += Term(weight, column[i], shift);
    }
}
