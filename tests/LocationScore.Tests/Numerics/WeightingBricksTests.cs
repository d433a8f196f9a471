using System.Numerics;
using FsCheck.Xunit;
using LocationScore.Numerics;
using LocationScore.Tests.Weighting;

namespace LocationScore.Tests.Numerics;

/// <summary>The numerical bricks below the weightings.</summary>
[Properties(Arbitrary = [typeof(MatrixCases), typeof(JudgementCases)], MaxTest = 1000)]
public class WeightingBricksTests
{
    [Property]
    public bool Column_sums_use_eight_lanes_whatever_the_width_of_the_vectors(MatrixCase x)
    {
        double[] column = [.. x.Rows.SelectMany(static row => row)];
        var lanes = new double[8];
        for (int i = 0; i < column.Length; i++) lanes[i % 8] += column[i];
        double[] pairs = [.. Enumerable.Range(0, 4).Select(k => lanes[k] + lanes[k + 4])];
        return ColumnReduction.Sum(column, new Scaled(1)) == (pairs[0] + pairs[1]) + (pairs[2] + pairs[3])
            && ColumnReduction.Range(column) == (column.Min(), column.Max());
    }

    [Property]
    public bool Symmetric_matrices_are_rebuilt_from_their_eigenvectors(JudgementCase x)
    {
        int m = x.Count;
        double[] a = [.. from i in Enumerable.Range(0, m) from j in Enumerable.Range(0, m) select x.Matrix[i][j] + x.Matrix[j][i]];
        var (values, vectors) = SymmetricEigen.Decompose(a, m);
        return values.SequenceEqual(values.OrderDescending()) && Enumerable.Range(0, m).All(i => Enumerable.Range(0, m).All(j =>
            WeightingCases.Close(a[(i * m) + j], Enumerable.Range(0, m).Sum(k => vectors[(i * m) + k] * values[k] * vectors[(j * m) + k]), 1e-11)
            && WeightingCases.Close(i == j ? 1 : 0, Enumerable.Range(0, m).Sum(k => vectors[(k * m) + i] * vectors[(k * m) + j]), 1e-13)));
    }

    [Property]
    public bool Stationary_distributions_do_not_change(JudgementCase x)
    {
        var rates = new double[x.Count, x.Count];
        for (int i = 0; i < x.Count; i++)
        {
            for (int j = 0; j < x.Count; j++) rates[i, j] = i != j && !x.Flags[(i * x.Count) + j] ? x.Matrix[i][j] : 0;
        }

        var (p, classes) = StationaryDistribution.Of(rates);
        return classes >= 1 && WeightingCases.AreWeights(p, x.Count) && Enumerable.Range(0, x.Count).All(i =>
            WeightingCases.Close(Enumerable.Range(0, x.Count).Sum(j => p[j] * rates[j, i]), p[i] * Enumerable.Range(0, x.Count).Sum(j => rates[i, j]), 1e-12));
    }

    [Property]
    public bool Varimax_keeps_communalities_and_does_not_lower_its_criterion(MatrixCase x)
    {
        int rows = x.Rows.Length, columns = x.Count;
        var before = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++) before[i, j] = x.Rows[i][j] * (x.Directions[j] == LocationScore.Direction.Cost && i % 2 == 0 ? -1 : 1);
        }

        var after = (double[,])before.Clone();
        Varimax.Rotate(after);
        double Length(double[,] a, int i) => Enumerable.Range(0, columns).Sum(j => a[i, j] * a[i, j]);
        double Criterion(double[,] a) => Enumerable.Range(0, columns).Sum(j =>
        {
            double[] squares = [.. Enumerable.Range(0, rows).Select(i => a[i, j] * a[i, j] / Length(a, i))];
            return squares.Sum(static s => s * s) - (squares.Sum() * squares.Sum() / rows);
        });
        return Enumerable.Range(0, rows).All(i => WeightingCases.Close(Length(before, i), Length(after, i), 1e-9 * Length(before, i))) && Criterion(after) >= Criterion(before) - 1e-9;
    }

    [Fact]
    public void The_simplex_finds_the_corner_and_the_unbounded_direction()
    {
        // max 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, x ≤ 3: corner (3, 1)
        BigInteger[] Row(params int[] values) => [.. values.Select(static v => (BigInteger)v)];
        var (bounded, x, d) = ExactSimplex.Maximise([Row(1, 1), Row(1, 3), Row(1, 0)], Row(4, 6, 3), Row(3, 2));
        Assert.True(bounded);
        Assert.Equal((3.0, 1.0), (MinimaxRatios.Quotient(x[0], d), MinimaxRatios.Quotient(x[1], d)));
        var (growing, ray, _) = ExactSimplex.Maximise([Row(1, -1)], Row(1), Row(1, 1));
        Assert.False(growing);
        Assert.True(ray[0] <= ray[1] && ray[1].Sign > 0);
    }

    [Property]
    public bool Fractions_and_quotients_are_exact(JudgementCase x) => x.Numbers.Concat(x.Matrix[0]).All(static v =>
    {
        var (p, q) = MinimaxRatios.Fraction(v);
        return MinimaxRatios.Quotient(p, q) == v;
    });

    [Fact]
    public void Average_ranks_share_places() => Assert.Equal([3.5, 1, 3.5, 2], Ranks([7, -1, 7, 0]));

    private static double[] Ranks(double[] x)
    {
        var ranks = new double[x.Length];
        AverageRanks.Of(x, ranks);
        return ranks;
    }
}
