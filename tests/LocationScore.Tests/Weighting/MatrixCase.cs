using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Weighting;

/// <summary>A positive matrix with directions, a permutation of its rows and one of its columns, and a factor for each column.</summary>
public sealed record MatrixCase(double[][] Rows, Direction[] Directions, int[] RowOrder, int[] ColumnOrder, double[] Factors)
{
    public int Count => Directions.Length;

    public double[][] WithRows() => [.. RowOrder.Select(i => Rows[i])];

    public double[][] WithColumns() => [.. Rows.Select(row => ColumnOrder.Select(j => row[j]).ToArray())];

    public Direction[] DirectionsWithColumns() => [.. ColumnOrder.Select(j => Directions[j])];

    public double[][] Rescaled() => [.. Rows.Select(row => row.Select((x, j) => x * Factors[j]).ToArray())];

    public override string ToString() => $"{string.Join(" | ", Rows.Select(static row => string.Join(' ', row)))} : {string.Join(' ', Directions)}";
}

/// <summary>Generators for the laws of weightings from data.</summary>
public static class MatrixCases
{
    public static Arbitrary<MatrixCase> Cases()
    {
        var value = Gen.Frequency((6, Gen.Choose(1, 1000).Select(static x => x / 8.0)), (2, Gen.Choose(1, 5).Select(static x => (double)x)), (1, Gen.Choose(1, 900).Select(static x => Math.Pow(10, (x - 450) / 100.0))));
        var cases =
            from n in Gen.Frequency((8, Gen.Choose(2, 12)), (1, Gen.Choose(1, 1)), (2, Gen.Choose(13, 70)))
            from m in Gen.Choose(1, 7)
            from cells in value.ArrayOf(n * m)
            from constant in Gen.Choose(0, 9).ArrayOf(m)
            from cost in Gen.Choose(0, 1).ArrayOf(m)
            from rowKeys in Gen.Choose(0, 1_000_000).ArrayOf(n)
            from columnKeys in Gen.Choose(0, 1_000_000).ArrayOf(m)
            from factors in Gen.Choose(1, 4000).Select(static x => x / 64.0).ArrayOf(m)
            select new MatrixCase(
                [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, m).Select(j => cells[constant[j] == 0 ? j : (i * m) + j]).ToArray())],
                [.. cost.Select(static c => c == 1 ? Direction.Cost : Direction.Benefit)],
                [.. Enumerable.Range(0, n).OrderBy(i => rowKeys[i])],
                [.. Enumerable.Range(0, m).OrderBy(j => columnKeys[j])],
                factors);
        return cases.ToArbitrary();
    }
}
