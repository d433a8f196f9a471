using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Methods;

/// <summary>Runs a column operation over a matrix: tiles of rows, four columns a step, columns always in their order.</summary>
internal static class ColumnFold
{
    // Totals of a tile stay in the second-level cache while long runs of the columns stream past.
    private const int TileRows = 8192;
    private const int Padded = 8;
    private const int FewColumns = 64;

    /// <summary>Adds the mapped cells of the columns of one direction, or of all, to the totals.</summary>
    internal static void Add(DecisionMatrix matrix, ReadOnlySpan<CellMap> maps, Span<double> totals, Direction? only = null)
    {
        int m = matrix.CriterionCount;
        int[]? rentedColumns = m > FewColumns ? ArrayPool<int>.Shared.Rent(m) : null;
        double[]? rentedConstants = m > FewColumns ? ArrayPool<double>.Shared.Rent(3 * m) : null;
        Span<int> columns = rentedColumns ?? stackalloc int[FewColumns];
        Span<double> constants = rentedConstants ?? stackalloc double[3 * FewColumns];
        int count = 0;
        for (int j = 0; j < m;)
        {
            // Runs of one kind keep the order of the criteria.
            bool reciprocal = maps[j].Reciprocal, ratio = maps[j].Divisor != 1;
            for (count = 0; j < m && maps[j].Reciprocal == reciprocal && maps[j].Divisor != 1 == ratio; j++)
            {
                if (only is Direction wanted && matrix.Directions[j] != wanted) continue;
                constants[count] = maps[j].Factor;
                constants[m + count] = maps[j].Shift;
                constants[(2 * m) + count] = ratio ? maps[j].Divisor : maps[j].Offset;
                columns[count++] = j;
            }

            ReadOnlySpan<double> a = constants[..count], b = constants.Slice(m, count), c = constants.Slice(2 * m, count);
            if (reciprocal) Run<AddReciprocal>(matrix, columns[..count], a, b, c, totals, default);
            else if (ratio) Run<AddRatio>(matrix, columns[..count], a, b, c, totals, default);
            else Run<AddLinear>(matrix, columns[..count], a, b, c, totals, default);
        }

        if (rentedColumns is not null) ArrayPool<int>.Shared.Return(rentedColumns);
        if (rentedConstants is not null) ArrayPool<double>.Shared.Return(rentedConstants);
    }

    /// <summary>Adds the values of one list, mapped by a ratio, to the totals.</summary>
    internal static void Add(ReadOnlySpan<double> values, CellMap map, Span<double> totals)
    {
        int whole = values.Length - (values.Length % Padded);
        One<AddRatio>(values[..whole], map.Factor, map.Shift, map.Divisor, totals[..whole], totals[..whole]);
        for (int i = whole; i < values.Length; i++) totals[i] += map.Of(values[i]);
    }

    /// <summary>Runs the operation over all columns.</summary>
    internal static void Run<TOperation>(DecisionMatrix matrix, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c,
        Span<double> first, Span<double> second)
        where TOperation : IColumnOperation
    {
        int m = matrix.CriterionCount;
        int[]? rented = m > FewColumns ? ArrayPool<int>.Shared.Rent(m) : null;
        Span<int> columns = rented ?? stackalloc int[FewColumns];
        columns = columns[..m];
        for (int j = 0; j < m; j++) columns[j] = j;
        Run<TOperation>(matrix, columns, a, b, c, first, second);
        if (rented is not null) ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>Runs the operation over the columns named, with one constant a, b and c for each of them.</summary>
    internal static void Run<TOperation>(DecisionMatrix matrix, ReadOnlySpan<int> columns, ReadOnlySpan<double> a, ReadOnlySpan<double> b,
        ReadOnlySpan<double> c, Span<double> first, Span<double> second)
        where TOperation : IColumnOperation
    {
        int n = matrix.AlternativeCount;
        int whole = n - (n % Padded);
        if (!TOperation.HasSecond) second = first;
        for (int start = 0; start < whole; start += TileRows)
        {
            int length = Math.Min(TileRows, whole - start);
            int j = 0;
            for (; j + 4 <= columns.Length; j += 4)
            {
                Four<TOperation>(
                    matrix.Column(columns[j]).Slice(start, length), matrix.Column(columns[j + 1]).Slice(start, length),
                    matrix.Column(columns[j + 2]).Slice(start, length), matrix.Column(columns[j + 3]).Slice(start, length),
                    a.Slice(j, 4), b.Slice(j, 4), c.Slice(j, 4), first.Slice(start, length), second.Slice(start, length));
            }

            for (; j < columns.Length; j++)
                One<TOperation>(matrix.Column(columns[j]).Slice(start, length), a[j], b[j], c[j],
                    first.Slice(start, length), second.Slice(start, length));
        }

        if (whole < n) Tail<TOperation>(matrix, columns, a, b, c, first[whole..n], second[whole..n], whole);
    }

    /// <summary>The last rows, padded to a whole vector so that the same instructions serve them; the padding repeats a real row.</summary>
    private static void Tail<TOperation>(DecisionMatrix matrix, ReadOnlySpan<int> columns, ReadOnlySpan<double> a, ReadOnlySpan<double> b,
        ReadOnlySpan<double> c, Span<double> first, Span<double> second, int start)
        where TOperation : IColumnOperation
    {
        Span<double> x = stackalloc double[Padded], paddedFirst = stackalloc double[Padded], paddedSecond = stackalloc double[Padded];
        paddedFirst.Clear();
        paddedSecond.Clear();
        first.CopyTo(paddedFirst);
        second.CopyTo(paddedSecond);
        for (int j = 0; j < columns.Length; j++)
        {
            var rest = matrix.Column(columns[j])[start..];
            x.Fill(rest[0]);
            rest.CopyTo(x);
            One<TOperation>(x, a[j], b[j], c[j], paddedFirst, paddedSecond);
        }

        paddedFirst[..first.Length].CopyTo(first);
        if (TOperation.HasSecond) paddedSecond[..second.Length].CopyTo(second);
    }

    private static void One<TOperation>(ReadOnlySpan<double> column, double a, double b, double c, Span<double> first, Span<double> second)
        where TOperation : IColumnOperation
    {
        ref double x = ref MemoryMarshal.GetReference(column), one = ref MemoryMarshal.GetReference(first),
            two = ref MemoryMarshal.GetReference(second);
        nuint length = (nuint)column.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> va = Vector512.Create(a), vb = Vector512.Create(b), vc = Vector512.Create(c);
            for (nuint i = 0; i < length; i += 8)
            {
                var f = Vector512.LoadUnsafe(ref one, i);
                var s = TOperation.HasSecond ? Vector512.LoadUnsafe(ref two, i) : default;
                TOperation.Apply(Vector512.LoadUnsafe(ref x, i), va, vb, vc, ref f, ref s);
                f.StoreUnsafe(ref one, i);
                if (TOperation.HasSecond) s.StoreUnsafe(ref two, i);
            }
        }
        else
        {
            Vector256<double> va = Vector256.Create(a), vb = Vector256.Create(b), vc = Vector256.Create(c);
            for (nuint i = 0; i < length; i += 4)
            {
                var f = Vector256.LoadUnsafe(ref one, i);
                var s = TOperation.HasSecond ? Vector256.LoadUnsafe(ref two, i) : default;
                TOperation.Apply(Vector256.LoadUnsafe(ref x, i), va, vb, vc, ref f, ref s);
                f.StoreUnsafe(ref one, i);
                if (TOperation.HasSecond) s.StoreUnsafe(ref two, i);
            }
        }
    }

    private static void Four<TOperation>(
        ReadOnlySpan<double> column0, ReadOnlySpan<double> column1, ReadOnlySpan<double> column2, ReadOnlySpan<double> column3,
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> first, Span<double> second)
        where TOperation : IColumnOperation
    {
        ref double x0 = ref MemoryMarshal.GetReference(column0), x1 = ref MemoryMarshal.GetReference(column1);
        ref double x2 = ref MemoryMarshal.GetReference(column2), x3 = ref MemoryMarshal.GetReference(column3);
        ref double one = ref MemoryMarshal.GetReference(first), two = ref MemoryMarshal.GetReference(second);
        nuint length = (nuint)column0.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> a0 = Vector512.Create(a[0]), a1 = Vector512.Create(a[1]),
                a2 = Vector512.Create(a[2]), a3 = Vector512.Create(a[3]);
            Vector512<double> b0 = Vector512.Create(b[0]), b1 = Vector512.Create(b[1]),
                b2 = Vector512.Create(b[2]), b3 = Vector512.Create(b[3]);
            Vector512<double> c0 = Vector512.Create(c[0]), c1 = Vector512.Create(c[1]),
                c2 = Vector512.Create(c[2]), c3 = Vector512.Create(c[3]);
            for (nuint i = 0; i < length; i += 8)
            {
                var f = Vector512.LoadUnsafe(ref one, i);
                var s = TOperation.HasSecond ? Vector512.LoadUnsafe(ref two, i) : default;
                TOperation.Apply(Vector512.LoadUnsafe(ref x0, i), a0, b0, c0, ref f, ref s);
                TOperation.Apply(Vector512.LoadUnsafe(ref x1, i), a1, b1, c1, ref f, ref s);
                TOperation.Apply(Vector512.LoadUnsafe(ref x2, i), a2, b2, c2, ref f, ref s);
                TOperation.Apply(Vector512.LoadUnsafe(ref x3, i), a3, b3, c3, ref f, ref s);
                f.StoreUnsafe(ref one, i);
                if (TOperation.HasSecond) s.StoreUnsafe(ref two, i);
            }
        }
        else
        {
            Vector256<double> a0 = Vector256.Create(a[0]), a1 = Vector256.Create(a[1]),
                a2 = Vector256.Create(a[2]), a3 = Vector256.Create(a[3]);
            Vector256<double> b0 = Vector256.Create(b[0]), b1 = Vector256.Create(b[1]),
                b2 = Vector256.Create(b[2]), b3 = Vector256.Create(b[3]);
            Vector256<double> c0 = Vector256.Create(c[0]), c1 = Vector256.Create(c[1]),
                c2 = Vector256.Create(c[2]), c3 = Vector256.Create(c[3]);
            for (nuint i = 0; i < length; i += 4)
            {
                var f = Vector256.LoadUnsafe(ref one, i);
                var s = TOperation.HasSecond ? Vector256.LoadUnsafe(ref two, i) : default;
                TOperation.Apply(Vector256.LoadUnsafe(ref x0, i), a0, b0, c0, ref f, ref s);
                TOperation.Apply(Vector256.LoadUnsafe(ref x1, i), a1, b1, c1, ref f, ref s);
                TOperation.Apply(Vector256.LoadUnsafe(ref x2, i), a2, b2, c2, ref f, ref s);
                TOperation.Apply(Vector256.LoadUnsafe(ref x3, i), a3, b3, c3, ref f, ref s);
                f.StoreUnsafe(ref one, i);
                if (TOperation.HasSecond) s.StoreUnsafe(ref two, i);
            }
        }
    }
}
