using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>Products of powers, computed as sums of weighted logarithms so that nothing overflows or underflows on the way.</summary>
internal static class PowerTotals
{
    /// <summary>Writes the natural logarithm of Π map(x)^w for each alternative; every mapped value must be above zero.</summary>
    internal static void Logarithms(DecisionMatrix matrix, ReadOnlySpan<CellMap> maps, ReadOnlySpan<double> exponents, Span<double> totals)
    {
        totals.Clear();
        for (int j = 0; j < maps.Length; j++)
        {
            // A weight of zero asks for nothing, whatever the value.
            if (exponents[j] == 0) continue;
            double lowest = maps[j].Lowest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]),
                highest = maps[j].Highest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
            if (lowest >= PortableMath.SmallestNormal && highest <= double.MaxValue) AddLogarithms(matrix.Column(j),
                maps[j], exponents[j], totals);
            else AddAnyLogarithms(matrix.Column(j), maps[j], exponents[j], totals);
        }
    }

    internal static void Exponentials(ReadOnlySpan<double> logarithms, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = PortableMath.Exp(logarithms[i]);
    }

    /// <summary>Lane = alternative; the rest is done one by one with the bits of a lane.</summary>
    private static void AddLogarithms(ReadOnlySpan<double> column, CellMap map, double exponent, Span<double> totals)
    {
        ref double x = ref MemoryMarshal.GetReference(column), total = ref MemoryMarshal.GetReference(totals);
        Vector256<double> factor = Vector256.Create(map.Factor), shift = Vector256.Create(map.Shift), offset = Vector256.Create(map.Offset),
            power = Vector256.Create(exponent), divisor = Vector256.Create(map.Divisor);
        int i = 0;
        for (; i <= column.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var cell = Vector256.LoadUnsafe(ref x, (nuint)i);
            var mapped = (map.Reciprocal ? factor / cell : factor * ((cell - shift) / divisor)) + offset;
            (Vector256.LoadUnsafe(ref total, (nuint)i) + (power * PortableMath.Log(mapped))).StoreUnsafe(ref total, (nuint)i);
        }

        for (; i < column.Length; i++) totals[i] += exponent * PortableMath.Log(map.Of(column[i]));
    }

    /// <summary>For columns with values so small that they are not normal numbers, or so large that they are none.</summary>
    private static void AddAnyLogarithms(ReadOnlySpan<double> column, CellMap map, double exponent, Span<double> totals)
    {
        for (int i = 0; i < column.Length; i++) totals[i] += exponent * map.LogarithmOf(column[i]);
    }
}
