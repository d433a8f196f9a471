using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>What is summed over a column.</summary>
internal interface IColumnTerm
{
    /// <summary>The terms of eight values.</summary>
    Vector512<double> Of(Vector512<double> x);
}

/// <summary>Sums over a column in 32 fixed lanes (element i in lane i mod 32) that are combined in a fixed order, so that the bits depend on the data only.</summary>
internal static class ColumnReduction
{
    private const int Lanes = 8;

    internal static double Sum<TTerm>(ReadOnlySpan<double> x, TTerm term)
        where TTerm : struct, IColumnTerm
    {
        var a = Vector512<double>.Zero;
        var b = a;
        var c = a;
        var d = a;
        int i = 0;
        for (; i + (4 * Lanes) <= x.Length; i += 4 * Lanes)
        {
            a += term.Of(Vector512.Create(x[i..]));
            b += term.Of(Vector512.Create(x[(i + Lanes)..]));
            c += term.Of(Vector512.Create(x[(i + (2 * Lanes))..]));
            d += term.Of(Vector512.Create(x[(i + (3 * Lanes))..]));
        }

        for (int chunk = 0; i < x.Length; i += Lanes, chunk++)
        {
            var terms = i + Lanes <= x.Length ? term.Of(Vector512.Create(x[i..])) : Tail(x[i..], term);
            if (chunk == 0) a += terms;
            else if (chunk == 1) b += terms;
            else if (chunk == 2) c += terms;
            else d += terms;
        }

        return Combine((a + b) + (c + d));
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

        var min = Vector512.Create(x);
        var max = min;
        var min2 = min;
        var max2 = min;
        int i = Lanes;
        for (; i + (2 * Lanes) <= x.Length; i += 2 * Lanes)
        {
            var u = Vector512.Create(x[i..]);
            var v = Vector512.Create(x[(i + Lanes)..]);
            min = Vector512.MinNative(min, u);
            max = Vector512.MaxNative(max, u);
            min2 = Vector512.MinNative(min2, v);
            max2 = Vector512.MaxNative(max2, v);
        }

        for (; i < x.Length; i += Lanes)
        {
            var u = Vector512.Create(x[Math.Min(i, x.Length - Lanes)..]);
            min = Vector512.MinNative(min, u);
            max = Vector512.MaxNative(max, u);
        }

        min = Vector512.Min(min, min2);
        max = Vector512.Max(max, max2);
        double least = min[0], most = max[0];
        for (int k = 1; k < Lanes; k++)
        {
            least = Math.Min(least, min[k]);
            most = Math.Max(most, max[k]);
        }

        return (least, most);
    }

    /// <summary>The sum of eight lanes in a fixed order.</summary>
    internal static double Combine(Vector512<double> v) => ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Tail<TTerm>(ReadOnlySpan<double> rest, TTerm term)
        where TTerm : struct, IColumnTerm
    {
        Span<double> padded = stackalloc double[Lanes];
        Span<double> used = stackalloc double[Lanes];
        padded.Fill(rest[0]);
        rest.CopyTo(padded);
        used.Clear();
        used[..rest.Length].Fill(1);
        var terms = term.Of(Vector512.Create((ReadOnlySpan<double>)padded));
        return Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create((ReadOnlySpan<double>)used), Vector512<double>.One), terms, Vector512<double>.Zero);
    }
}
