using FsCheck;
using FsCheck.Fluent;
using LocationScore.Methods;
using LocationScore.Tests.Methods;

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

/// <summary>The matrices of the package with values above 0, now and then a single row or many, with orders and factors.</summary>
public static class MatrixCases
{
    private const int ManySize = 560;

    public static Arbitrary<MatrixCase> Cases() => Gen.Frequency((9, Drawn.Of(Next)), (2, Drawn.Of(Next).Resize(ManySize))).ToArbitrary();

    private static MatrixCase Next(int seed, int size)
    {
        var draw = new Draw(seed, size);
        var matrix = MatrixDraw.Next(draw, InputDemands.Positive);
        int n = draw.Chance(0.08) ? 1 : matrix.AlternativeCount, m = Math.Min(7, matrix.CriterionCount);
        return new([.. MethodCases.Rows(matrix)[..n].Select(row => row[..m])], [.. matrix.Directions[..m]], draw.Order(n), draw.Order(m),
            [.. Enumerable.Range(0, m).Select(_ => draw.Whole(1, 4000) / 64.0)]);
    }
}
