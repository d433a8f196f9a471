using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class TopsisTests
{
    [Theory]
    [InlineData("topsis-tzeng2011")]
    [InlineData("topsis-ersoy2021")]
    [InlineData("topsis-hodgett")]
    [WorkedExample("topsis-tzeng2011")]
    [WorkedExample("topsis-ersoy2021")]
    [WorkedExample("topsis-hodgett")]
    public void Tzeng_Huang_2011_Ersoy_2021_Hodgett(string id)
    {
        var oracle = Oracle.Of(id);
        var result = new Topsis().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores);
        if (id == "topsis-tzeng2011") oracle.Ranks("rank", result.Ranks);
    }

    [Fact]
    public void Papathanasiou_Ploskas_2018_facility_location()
    {
        var file = GoldenFile.Read("facility_location_6x4");
        var matrix = DecisionMatrix.FromRows(file.GetProperty("matrix").Rows(), [.. Enumerable.Repeat(Direction.Benefit, 4)]);
        Same(file.GetProperty("expected").GetProperty("topsis"), new Topsis().Run(matrix, file.GetProperty("weights").Numbers()));
    }

    [Fact]
    public void Warehouse_location_with_AHP_weights()
    {
        var file = GoldenFile.Read("warehouse_location_ahp_topsis");
        var example = file.GetProperty("topsis");
        var matrix = DecisionMatrix.FromRows(example.GetProperty("matrix").Rows(), [Direction.Benefit, Direction.Benefit, Direction.Benefit, Direction.Benefit, Direction.Cost]);
        Same(example, new Topsis().Run(matrix, file.GetProperty("expected").GetProperty("weights_geometric_mean").Numbers()));
    }

    private static void Same(System.Text.Json.JsonElement expected, TopsisResult result)
    {
        double[] best = expected.GetProperty("distance_best").Numbers(), worst = expected.GetProperty("distance_worst").Numbers(), closeness = expected.GetProperty("closeness").Numbers();
        for (int i = 0; i < best.Length; i++)
        {
            Assert.Equal(best[i], result.DistanceToIdeal[i], 1e-12);
            Assert.Equal(worst[i], result.DistanceToAntiIdeal[i], 1e-12);
            Assert.Equal(closeness[i], result.Scores[i], 1e-12);
        }
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook_under_every_normalisation_and_distance(MethodCase c)
    {
        foreach (var normalisation in Enum.GetValues<MatrixNormalisation>())
        {
            if (normalisation == MatrixNormalisation.MinMax && c.HasConstant) continue;
            foreach (var distance in Enum.GetValues<TopsisDistance>()) Textbook.Agrees(new Topsis(normalisation, distance), c, x => Model(x, normalisation, distance));
        }
    }

    /// <summary>Directions are turned round in the normalisation, so the ideal is always the largest value.</summary>
    private static double[] Model(MethodCase c, MatrixNormalisation normalisation, TopsisDistance distance)
    {
        var w = c.W;
        double[][] v = [.. c.Normalised(Textbook.Of(normalisation)).Select(row => row.Select((r, j) => r * w[j]).ToArray())];
        double[] ideal = [.. Enumerable.Range(0, c.M).Select(j => v.Max(row => row[j]))], anti = [.. Enumerable.Range(0, c.M).Select(j => v.Min(row => row[j]))];
        double Between(double[] a, double[] b) => distance switch
        {
            TopsisDistance.Euclidean => Math.Sqrt(a.Zip(b, static (x, y) => (x - y) * (x - y)).Sum()),
            TopsisDistance.Manhattan => a.Zip(b, static (x, y) => Math.Abs(x - y)).Sum(),
            _ => a.Zip(b, static (x, y) => Math.Abs(x - y)).Max(),
        };
        return [.. v.Select(row => Between(row, ideal) + Between(row, anti) is 0 ? 0.5 : Between(row, anti) / (Between(row, ideal) + Between(row, anti)))];
    }

    [Fact]
    public void Equal_alternatives_get_one_half_and_a_remark()
    {
        var result = new Topsis().Run(DecisionMatrix.FromRows([[2.0, 3], [2, 3]], [Direction.Benefit, Direction.Cost]), [1, 1]);
        Assert.Equal([0.5, 0.5], result.Scores);
        Assert.Single(result.Remarks);
    }
}
