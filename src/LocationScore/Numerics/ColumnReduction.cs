using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>What is summed over a column.</summary>
internal interface IColumnTerm
{
    /// <summary>The terms of four values.</summary>
    Vector256<double> Of(Vector256<double> x);

    /// <summary>The terms of eight values, with the same bits.</summary>
    Vector512<double> Of(Vector512<double> x);
}

/// <summary>Sums over a column in 8 fixed lanes (element i in lane i mod 8) that are combined in a fixed order, so that the bits depend on
/// the data only.</summary>
internal static class ColumnReduction
{
    private const int Lanes = 4;

    internal static double Sum<TTerm>(ReadOnlySpan<double> x, TTerm term)
        where TTerm : struct, IColumnTerm
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var even = Vector256<double>.Zero;
        var odd = even;
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var both = Wide(MemoryMarshal.Cast<double, Vector512<double>>(x), term);
            (even, odd) = (both.GetLower(), both.GetUpper());
            i = vectors.Length & ~1;
        }

        for (; i + 1 < vectors.Length; i += 2)
        {
            even += term.Of(vectors[i]);
            odd += term.Of(vectors[i + 1]);
        }

        var rest = x[(vectors.Length * Lanes)..];
        if (i < vectors.Length)
        {
            even += Whole(vectors[i], term);
            if (rest.Length > 0) odd += Tail(rest, term);
        }
        else if (rest.Length > 0)
        {
            even += Tail(rest, term);
        }

        return Combine(even + odd);
    }

    /// <summary>The smallest and the largest value of a non-empty column.</summary>
    internal static (double Min, double Max) Range(ReadOnlySpan<double> x)
    {
        if (x.Length < Lanes)
        {
            double low = x[0], high = x[0];
            foreach (double value in x)
            {
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }

            return (low, high);
        }

        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var min = vectors[0];
        var max = min;
        var min2 = min;
        var max2 = min;
        int i = 1;
        for (; i + 1 < vectors.Length; i += 2)
        {
            min = Vector256.MinNative(min, vectors[i]);
            max = Vector256.MaxNative(max, vectors[i]);
            min2 = Vector256.MinNative(min2, vectors[i + 1]);
            max2 = Vector256.MaxNative(max2, vectors[i + 1]);
        }

        var last = Vector256.Create(x[^Lanes..]);
        var beforeLast = vectors[^1];
        min = Vector256.MinNative(min, Vector256.MinNative(last, beforeLast));
        max = Vector256.MaxNative(max, Vector256.MaxNative(last, beforeLast));
        min = Vector256.Min(min, min2);
        max = Vector256.Max(max, max2);
        double least = min[0], most = max[0];
        for (int k = 1; k < Lanes; k++)
        {
            least = Math.Min(least, min[k]);
            most = Math.Max(most, max[k]);
        }

        return (least, most);
    }

    /// <summary>The sum of four lanes in a fixed order.</summary>
    internal static double Combine(Vector256<double> v) => (v[0] + v[1]) + (v[2] + v[3]);

    /// <summary>Lanes 0–3 are the even and lanes 4–7 the odd vectors of the narrow loop.</summary>
    private static Vector512<double> Wide<TTerm>(ReadOnlySpan<Vector512<double>> vectors, TTerm term)
        where TTerm : struct, IColumnTerm
    {
        var sum = Vector512<double>.Zero;
        for (int i = 0; i < vectors.Length; i++) sum += term.Of(vectors[i]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Whole<TTerm>(Vector256<double> x, TTerm term)
        where TTerm : struct, IColumnTerm => term.Of(x);

    [MethodImpl(MethodImplOptions.NoInlining)] // out of the loop's way: the compiler inlines only so much into one method
    private static Vector256<double> Tail<TTerm>(ReadOnlySpan<double> rest, TTerm term)
        where TTerm : struct, IColumnTerm
    {
        Span<double> padded = stackalloc double[Lanes];
        Span<double> used = stackalloc double[Lanes];
        padded.Fill(rest[0]);
        rest.CopyTo(padded);
        used.Clear();
        used[..rest.Length].Fill(1);
        var terms = term.Of(Vector256.Create((ReadOnlySpan<double>)padded));
        return Vector256.ConditionalSelect(Vector256.Equals(Vector256.Create((ReadOnlySpan<double>)used), Vector256<double>.One), terms,
            Vector256<double>.Zero);
    }
}
