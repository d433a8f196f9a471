using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>What is equal on paper is equal in every method; the ends of a scale are exact; no score is −0.</summary>
public class EqualOnPaperMethodTests
{
    public static TheoryData<string> Names() => [.. MethodInstances.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_that_rounding_alone_tells_apart_share_their_rank(string name)
    {
        // 0.1 + 0.2 is not 0.3 in double arithmetic, nor is 0.7 + 0.1 quite 0.8; each twin is worse in one column and better in another.
        double[][] rows = [[0.1 + 0.2, 0.8, 2], [0.3, 0.7 + 0.1, 2], [1.2, 2, 1], [0.9, 1, 3], [2, 0.4, 1.5]];
        foreach (var directions in (Direction[][])[[Direction.Benefit, Direction.Benefit, Direction.Cost], [Direction.Cost, Direction.Benefit, Direction.Benefit]])
        {
            var c = new MethodCase(rows, directions, [3, 2, 1]);
            var method = MethodInstances.All[name](c.Matrix);
            if (method is Mairca { Preferences.IsDefaultOrEmpty: false }) continue; // one of the twins is preferred beforehand
            try
            {
                var result = method.Run(c.Matrix, c.Weights);
                Assert.Equal(result.Ranks[0], result.Ranks[1]);
                Assert.All(result.Scores, static score => Assert.False(double.IsNegative(score) && score == 0));
            }
            catch (ProblemsException)
            {
                Assert.Contains(name, (string[])["cocoso", "cocoso sums"]);
            }
        }
    }

    [Fact]
    public void The_best_of_a_scale_is_exactly_1_and_the_worst_exactly_0()
    {
        for (int k = 1; k < 300; k++)
        {
            double low = 1.0 / k, high = low + (0.1 * k) + (1.0 / 3);
            var matrix = DecisionMatrix.FromRows([[low, high], [high, low], [(low + high) / 2, (low + high) / 2]], [Direction.Benefit, Direction.Cost]);
            Assert.Equal([0, 1, 1], (double[])[new WeightedSum().Run(matrix, [1, 1]).Scores[0], new WeightedSum().Run(matrix, [1, 1]).Scores[1], new Vikor().Run(matrix, [1, 1]).Scores[0]]);
            var minMax = new WeightedSum().Run(matrix, [1, 1]).Normalised;
            Assert.Equal([0, 1, 0, 1], (double[])[minMax[0, 0], minMax[1, 0], minMax[0, 1], minMax[1, 1]]);
            var ratio = new WeightedSum(MatrixNormalisation.Linear).Run(matrix, [1, 1]).Normalised;
            Assert.Equal([1, 1], (double[])[ratio[1, 0], ratio[1, 1]]);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1e6)]
    public void A_difference_that_is_the_threshold_on_paper_is_at_it(double zero)
    {
        // 0.3 − 0.1 is below 0.2 in double arithmetic, and far from 0 by much more.
        var matrix = DecisionMatrix.FromRows([[zero + 0.1], [zero + 0.3], [zero + 0.5]], [Direction.Benefit]);
        Assert.Equal([0, 0, 0.5], new Promethee2([PreferenceFunction.UShape(0.2)]).Run(matrix, [1]).PositiveFlow);
        var veto = new Electre1S(1, [new PseudoCriterion(0.2, 0.2, 0.4)], VetoReinforcement: false).Run(matrix, [1]).Outranking;
        Assert.True(veto[0, 1]);
        Assert.True(veto[1, 2]);
        Assert.False(veto[0, 2]);
    }
}
