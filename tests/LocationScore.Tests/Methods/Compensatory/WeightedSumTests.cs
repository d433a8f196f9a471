using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class WeightedSumTests
{
    [Fact]
    [WorkedExample("waspas-chakraborty2015-ex2-lambda1")]
    public void Chakraborty_Zavadskas_Antucheviciene_2015_example_2_lambda_1()
    {
        var oracle = Oracle.Of("waspas-chakraborty2015-ex2-lambda1");
        var result = new WeightedSum(MatrixNormalisation.Linear).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Ranks("rank", result.Ranks);
    }

    [Fact]
    [WorkedExample("saw-rizan2020")]
    public void Rizan_2020()
    {
        var oracle = Oracle.Of("saw-rizan2020");
        oracle.Matches("score", new WeightedSum(MatrixNormalisation.Linear).Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Fact]
    public void Papathanasiou_Ploskas_2018_facility_location()
    {
        var facility = GoldenFile.Read("facility_location_6x4");
        var matrix = DecisionMatrix.FromRows(facility.GetProperty("matrix").Rows(), [.. Enumerable.Repeat(Direction.Benefit, 4)]);
        var result = new WeightedSum().Run(matrix, facility.GetProperty("weights").Numbers());
        var expected = facility.GetProperty("expected").GetProperty("saw_minmax").Numbers();
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], result.Scores[i], 1e-12);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook_under_every_normalisation(MethodCase c)
    {
        foreach (var normalisation in Enum.GetValues<MatrixNormalisation>())
        {
            if (normalisation == MatrixNormalisation.MinMax && c.HasConstant) continue;
            Textbook.Agrees(new WeightedSum(normalisation), c, x => [.. x.Normalised(Textbook.Of(normalisation)).Select(row => row.Select((r, j) => r * x.W[j]).Sum())]);
        }
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Contributions_add_up_to_the_score_bit_for_bit(MethodCase c)
    {
        foreach (var normalisation in Enum.GetValues<MatrixNormalisation>())
        {
            if (normalisation == MatrixNormalisation.MinMax && c.HasConstant) continue;
            var result = new WeightedSum(normalisation).Run(c.Matrix, c.Weights);
            for (int i = 0; i < c.N; i++)
            {
                double sum = 0, size = 0;
                for (int j = 0; j < c.M; j++)
                {
                    sum += result.Contributions[i, j];
                    size += Math.Abs(result.Contributions[i, j]);
                }

                // What rounding may be all of is 0.
                if (normalisation == MatrixNormalisation.None && result.Scores[i] == 0) Assert.InRange(Math.Abs(sum), 0, 1e-11 * size);
                else Assert.Equal(sum, result.Scores[i]);
            }
        }
    }

    [Fact]
    public void A_constant_column_is_refused_neutral_or_dropped_as_asked()
    {
        var matrix = DecisionMatrix.FromRows([[1.0, 7], [3, 7], [2, 7]], [Direction.Benefit, Direction.Cost]);
        Assert.Throws<ProblemsException>(() => new WeightedSum().Run(matrix, [1, 1]));
        var neutral = new WeightedSum(ConstantColumns: ZeroRange.Neutral).Run(matrix, [1, 1]);
        Assert.Equal([0.25, 0.75, 0.5], neutral.Scores);
        var dropped = new WeightedSum(ConstantColumns: ZeroRange.Drop).Run(matrix, [1, 1]);
        Assert.Equal([0, 1, 0.5], dropped.Scores);
        Assert.Equal([1, 0], dropped.Weights);
        Assert.Contains("'C2'", Assert.Single(dropped.Remarks), StringComparison.Ordinal);
        Assert.Contains("'C2'", Assert.Single(neutral.Remarks), StringComparison.Ordinal);
    }
}
