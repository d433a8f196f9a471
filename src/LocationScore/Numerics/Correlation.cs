using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Pearson correlations of all pairs of columns in one pass over tiles of rows.</summary>
/// <remarks>A tile of centred columns stays in the cache while blocks of 4 × 4 pairs run over it; row r is summed in lane r mod 8, lanes
/// are combined in a fixed order.</remarks>
internal static class Correlation
{
    private const int TileRows = 512;
    private const double RoundingNoise = 1e-13; // so that 1 − r of proportional columns is 0 and not a random last digit
    private const int Block = 4;
    private const int Lanes = 8;

    /// <summary>Returns the correlations, m × m row by row; constant columns have 0 off the diagonal.</summary>
    internal static double[] FromCrossProducts(double[] cross, ReadOnlySpan<ColumnScan> scans)
    {
        int m = scans.Length;
        var result = new double[m * m];
        for (int j = 0; j < m; j++)
        {
            result[(j * m) + j] = 1;
            for (int k = 0; k < j; k++)
            {
                double size = Math.Sqrt(cross[(j * m) + j]) * Math.Sqrt(cross[(k * m) + k]);
                double r = scans[j].IsConstant || scans[k].IsConstant || size == 0 ? 0 : cross[(k * m) + j] / size;
                if (1 - Math.Abs(r) < RoundingNoise) r = Math.Sign(r);
                result[(j * m) + k] = result[(k * m) + j] = r;
            }
        }

        return result;
    }

    /// <summary>Returns Σ (xⱼ − x̄ⱼ)(xₖ − x̄ₖ) with each column divided by its range, m × m row by row.</summary>
    internal static double[] CrossProducts(ReadOnlySpan<double> columns, int n, ReadOnlySpan<ColumnScan> scans)
    {
        int m = scans.Length;
        int blocks = (m + Block - 1) / Block;
        var tile = new double[blocks * Block * TileRows];
        var sums = new double[blocks * (blocks + 1) / 2 * Block * Block * Lanes];
        for (int start = 0; start < n; start += TileRows)
        {
            int rows = Math.Min(TileRows, n - start);
            int padded = (rows + Lanes - 1) / Lanes * Lanes;
            for (int j = 0; j < m; j++)
                Centre(columns.Slice((j * n) + start, rows), scans[j], n, tile.AsSpan(j * TileRows, padded));
            int at = 0;
            for (int p = 0; p < blocks; p++)
            {
                for (int q = p; q < blocks; q++, at += Block * Block * Lanes)
                    Accumulate(tile.AsSpan(p * Block * TileRows), tile.AsSpan(q * Block * TileRows), padded,
                        sums.AsSpan(at, Block * Block * Lanes));
            }
        }

        return Gather(sums, blocks, m);
    }

    private static void Centre(ReadOnlySpan<double> x, ColumnScan scan, int n, Span<double> target)
    {
        double range = (scan.Max * scan.Scale) - (scan.Min * scan.Scale);
        double stretch = range > 0 ? 1 / range : 0;
        double mean = scan.Mean(n);
        for (int i = 0; i < x.Length; i++) target[i] = ((x[i] * scan.Scale) - mean) * stretch;
        target[x.Length..].Clear();
    }

    private static void Accumulate(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int rows, Span<double> sums)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AccumulateWide(left, right, rows, sums);
            return;
        }

        AccumulateNarrow(left, right, rows, 0, sums);
        AccumulateNarrow(left, right, rows, 1, sums);
    }

    private static void AccumulateWide(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int rows, Span<double> sums)
    {
        var s = MemoryMarshal.Cast<double, Vector512<double>>(sums);
        Vector512<double> s00 = s[0], s01 = s[1], s02 = s[2], s03 = s[3];
        Vector512<double> s10 = s[4], s11 = s[5], s12 = s[6], s13 = s[7];
        Vector512<double> s20 = s[8], s21 = s[9], s22 = s[10], s23 = s[11];
        Vector512<double> s30 = s[12], s31 = s[13], s32 = s[14], s33 = s[15];
        var a = MemoryMarshal.Cast<double, Vector512<double>>(left[..(Block * TileRows)]);
        var b = MemoryMarshal.Cast<double, Vector512<double>>(right[..(Block * TileRows)]);
        const int Step = TileRows / Lanes;
        for (int i = 0; i < rows / Lanes; i++)
        {
            Vector512<double> b0 = b[i], b1 = b[i + Step], b2 = b[i + (2 * Step)], b3 = b[i + (3 * Step)];
            var x = a[i];
            s00 += x * b0;
            s01 += x * b1;
            s02 += x * b2;
            s03 += x * b3;
            x = a[i + Step];
            s10 += x * b0;
            s11 += x * b1;
            s12 += x * b2;
            s13 += x * b3;
            x = a[i + (2 * Step)];
            s20 += x * b0;
            s21 += x * b1;
            s22 += x * b2;
            s23 += x * b3;
            x = a[i + (3 * Step)];
            s30 += x * b0;
            s31 += x * b1;
            s32 += x * b2;
            s33 += x * b3;
        }

        (s[0], s[1], s[2], s[3]) = (s00, s01, s02, s03);
        (s[4], s[5], s[6], s[7]) = (s10, s11, s12, s13);
        (s[8], s[9], s[10], s[11]) = (s20, s21, s22, s23);
        (s[12], s[13], s[14], s[15]) = (s30, s31, s32, s33);
    }

    /// <summary>The same sums in two halves: lanes 0–3 of every eight rows, then lanes 4–7.</summary>
    private static void AccumulateNarrow(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int rows, int half, Span<double> sums)
    {
        var s = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        Vector256<double> s00 = s[half], s01 = s[2 + half], s02 = s[4 + half], s03 = s[6 + half];
        Vector256<double> s10 = s[8 + half], s11 = s[10 + half], s12 = s[12 + half], s13 = s[14 + half];
        Vector256<double> s20 = s[16 + half], s21 = s[18 + half], s22 = s[20 + half], s23 = s[22 + half];
        Vector256<double> s30 = s[24 + half], s31 = s[26 + half], s32 = s[28 + half], s33 = s[30 + half];
        var a = MemoryMarshal.Cast<double, Vector256<double>>(left[..(Block * TileRows)]);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(right[..(Block * TileRows)]);
        const int Step = 2 * TileRows / Lanes;
        for (int i = half; i < 2 * rows / Lanes; i += 2)
        {
            Vector256<double> b0 = b[i], b1 = b[i + Step], b2 = b[i + (2 * Step)], b3 = b[i + (3 * Step)];
            var x = a[i];
            s00 += x * b0;
            s01 += x * b1;
            s02 += x * b2;
            s03 += x * b3;
            x = a[i + Step];
            s10 += x * b0;
            s11 += x * b1;
            s12 += x * b2;
            s13 += x * b3;
            x = a[i + (2 * Step)];
            s20 += x * b0;
            s21 += x * b1;
            s22 += x * b2;
            s23 += x * b3;
            x = a[i + (3 * Step)];
            s30 += x * b0;
            s31 += x * b1;
            s32 += x * b2;
            s33 += x * b3;
        }

        (s[half], s[2 + half], s[4 + half], s[6 + half]) = (s00, s01, s02, s03);
        (s[8 + half], s[10 + half], s[12 + half], s[14 + half]) = (s10, s11, s12, s13);
        (s[16 + half], s[18 + half], s[20 + half], s[22 + half]) = (s20, s21, s22, s23);
        (s[24 + half], s[26 + half], s[28 + half], s[30 + half]) = (s30, s31, s32, s33);
    }

    private static double[] Gather(double[] sums, int blocks, int m)
    {
        var result = new double[m * m];
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        int at = 0;
        for (int p = 0; p < blocks; p++)
        {
            for (int q = p; q < blocks; q++)
            {
                for (int k = 0; k < Block * Block; k++, at++)
                {
                    int row = (p * Block) + (k / Block), column = (q * Block) + (k % Block);
                    if (row < m && column < m) result[(row * m) + column] = result[(column * m) + row] =
                        ColumnReduction.Combine(vectors[2 * at] + vectors[(2 * at) + 1]);
                }
            }
        }

        return result;
    }
}
