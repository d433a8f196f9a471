using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Judgement matrices printed in Saaty's own papers and books, upper triangles row by row, with their printed priorities and consistency.</summary>
/// <remarks>
/// Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15(3), 234–281 (brightness, distances).
/// Saaty, T. L. (1990). How to make a decision: the analytic hierarchy process. European Journal of Operational Research 48(1), 9–26 (house).
/// Saaty, T. L. (2003). Decision-making with the AHP: why is the principal eigenvector necessary. European Journal of Operational Research 145(1), 85–91 (house, repaired).
/// </remarks>
public class SaatyOracleTests
{
    private static readonly double[][] s_house = Reciprocal(8,
        5, 3, 7, 6, 6, 1 / 3.0, 1 / 4.0,
        1 / 3.0, 5, 3, 3, 1 / 5.0, 1 / 7.0,
        6, 3, 4, 6, 1 / 5.0,
        1 / 3.0, 1 / 4.0, 1 / 7.0, 1 / 8.0,
        1 / 2.0, 1 / 5.0, 1 / 6.0,
        1 / 5.0, 1 / 6.0,
        1 / 2.0);

    private static double[][] Reciprocal(int n, params double[] upper)
    {
        double[][] a = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Repeat(1.0, n).ToArray())];
        int k = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++) (a[i][j], a[j][i]) = (upper[k], 1 / upper[k++]);
        }

        Assert.Equal(upper.Length, k);
        return a;
    }

    private static AhpResult Ahp(double[][] matrix, AhpPriority priority = AhpPriority.Eigenvector) =>
        Assert.IsType<AhpResult>(new AhpWeights(Matrix: WeightingCases.Square(matrix), Priority: priority).Resolve(WeightingCases.Items(matrix.Length)));

    private static void Check(double[] weights, double root, double index, AhpResult found)
    {
        WeightingCases.Near(weights, found.Weights, 0.0101); // some printed numbers are cut, not rounded
        Assert.Equal(root, found.LambdaMax, 0.0101);
        Assert.Equal(index, found.ConsistencyIndex, 0.0101);
    }

    [Fact]
    public void Relative_visual_brightness_of_four_chairs_by_two_observers()
    {
        Check([0.61, 0.24, 0.10, 0.05], 4.39, 0.13, Ahp(Reciprocal(4, 5, 6, 7, 4, 6, 4)));
        Check([0.62, 0.22, 0.10, 0.06], 4.10, 0.03, Ahp(Reciprocal(4, 4, 6, 7, 3, 4, 2)));
    }

    [Fact]
    public void Distances_of_six_cities_from_Philadelphia()
    {
        var r = Ahp(Reciprocal(6, 1 / 3.0, 8, 3, 3, 7, 9, 3, 3, 9, 1 / 6.0, 1 / 5.0, 2, 1 / 3.0, 6, 6));
        Check([0.263, 0.397, 0.033, 0.116, 0.164, 0.027], 6.45, 0.09, r);
        Assert.Empty(r.Remarks);
    }

    [Fact]
    public void Buying_a_house_names_the_neighbourhood_over_the_condition_and_is_repaired_by_one_half()
    {
        var r = Ahp(s_house);
        WeightingCases.Near([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], r.Weights, 0.00051);
        Assert.Equal(9.669, r.LambdaMax, 0.00051);
        Assert.Equal(0.238, r.ConsistencyIndex, 0.00051);
        Assert.Equal(0.169, r.ConsistencyRatio, 0.00051);

        // Saaty (2003): a(3,7) = 6 fits worst; its replacement by 1/2 was found by Harker's matrix without it.
        Assert.NotNull(r.Revision);
        Assert.Equal(("c2", "c6", 6.0), (r.Revision.Preferred, r.Revision.Over, r.Revision.Given));
        Assert.Equal(0.5, r.Revision.Implied, 0.05);
        var repaired = s_house.Select(static row => row.ToArray()).ToArray();
        (repaired[2][6], repaired[6][2]) = (0.5, 2);
        var after = Ahp(repaired);
        WeightingCases.Near([0.175, 0.062, 0.103, 0.019, 0.034, 0.041, 0.221, 0.345], after.Weights, 0.00051);
        Assert.Equal(8.811, after.LambdaMax, 0.0011); // printed cut
        Assert.Equal(0.116, after.ConsistencyIndex, 0.00051);
        Assert.Equal(0.083, after.ConsistencyRatio, 0.0011);
        Assert.Equal(after.ConsistencyRatio, r.Revision.ConsistencyRatioAfter, 0.002);
    }

    [Fact]
    public void A_hierarchy_of_eight_criteria_and_four_houses_by_the_mean_of_columns()
    {
        // Saaty (1980), the house again in the version of the programs that print column means; its λ by the columns is 8.7264, the eigenvalue 8.6982.
        double[][] criteria =
        [
            [1, 7, 1 / 5.0, 1 / 8.0, 1 / 2.0, 1 / 3.0, 1 / 5.0, 1], [1 / 7.0, 1, 1 / 8.0, 1 / 9.0, 1 / 4.0, 1 / 5.0, 1 / 9.0, 1 / 8.0],
            [5, 8, 1, 1 / 3.0, 4, 2, 1, 1], [8, 9, 3, 1, 7, 5, 3, 3], [2, 4, 1 / 4.0, 1 / 7.0, 1, 1 / 2.0, 1 / 5.0, 1 / 5.0],
            [3, 5, 1 / 2.0, 1 / 5.0, 2, 1, 1 / 3.0, 1 / 3.0], [5, 9, 1, 1 / 3.0, 5, 3, 1, 1], [1, 8, 1, 1 / 3.0, 5, 3, 1, 1],
        ];
        double[][][] houses =
        [
            Reciprocal(4, 3, 1 / 5.0, 2, 1 / 7.0, 1 / 3.0, 4), Reciprocal(4, 1 / 2.0, 4, 5, 6, 7, 3), Reciprocal(4, 1 / 2.0, 1 / 6.0, 3, 1 / 4.0, 5, 9), Reciprocal(4, 7, 1 / 4.0, 2, 1 / 9.0, 1 / 5.0, 5),
            Reciprocal(4, 6, 2, 3, 1 / 4.0, 1 / 3.0, 2), Reciprocal(4, 1 / 4.0, 1 / 2.0, 1 / 7.0, 2, 1 / 3.0, 1 / 5.0), Reciprocal(4, 3, 7, 1, 4, 1 / 3.0, 1 / 7.0), Reciprocal(4, 2, 5, 8, 3, 6, 3),
        ];
        var top = Ahp(criteria, AhpPriority.ColumnMean);
        Assert.Equal(8.6982, top.LambdaMax, 5e-5);
        var local = houses.Select(static h => Ahp(h, AhpPriority.ColumnMean).Weights).ToArray();
        WeightingCases.Near([0.2801050, 0.1482273, 0.3813036, 0.1903641], [.. Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 8).Sum(k => top.Weights[k] * local[k][i]))], 1e-5);
    }
}
