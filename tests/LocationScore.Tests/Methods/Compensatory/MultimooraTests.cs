using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class MultimooraTests
{
    [Fact]
    [WorkedExample("multimoora-kracka2010")]
    public void Kracka_Brauers_Zavadskas_2010()
    {
        var oracle = Oracle.Of("multimoora-kracka2010");
        var result = new Multimoora(Unweighted: true).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("ratio_score", result.Ratio.Scores).Ranks("ratio_rank", result.RatioRanks);
        oracle.Matches("refpoint_score", result.ReferencePoint.Scores).Ranks("refpoint_rank", result.ReferencePointRanks).Matches("reference_point", result.ReferencePoint.ReferencePoint);
        oracle.Matches("fmf_log", result.MultiplicativeLogarithms).Ranks("fmf_rank", result.MultiplicativeRanks).Ranks("final_rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Parts_agree_with_the_textbook(MethodCase c)
    {
        var r = c.Normalised(Textbook.VectorRatio);
        var weighted = new Multimoora().Run(c.Matrix, c.Weights);
        Textbook.Close([.. r.Select(row => Math.Log(row.Select((x, j) => Math.Pow(x, c.Benefit(j) ? c.W[j] : -c.W[j])).Aggregate(1.0, static (a, b) => a * b)))], [.. weighted.MultiplicativeLogarithms], c);
        var plain = new Multimoora(MultiplicativeWeights: MultiplicativeWeights.None).Run(c.Matrix, c.Weights);
        Textbook.Close([.. r.Select(row => Math.Log(row.Select((x, j) => c.Benefit(j) ? x : 1 / x).Aggregate(1.0, static (a, b) => a * b)))], [.. plain.MultiplicativeLogarithms], c);
        Assert.Equal(new MooraRatio().Run(c.Matrix, c.Weights).Scores, weighted.Ratio.Scores);
        Assert.Equal(new MooraReferencePoint().Run(c.Matrix, c.Weights).Scores, weighted.ReferencePoint.Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void The_score_counts_dominated_alternatives(MethodCase c)
    {
        var result = new Multimoora().Run(c.Matrix, c.Weights);
        Ranks[] lists = [result.RatioRanks, result.ReferencePointRanks, result.MultiplicativeRanks];
        for (int i = 0; i < c.N; i++)
        {
            double expected = 0;
            for (int k = 0; k < c.N; k++)
            {
                int better = lists.Count(list => list[i] < list[k]), worse = lists.Count(list => list[i] > list[k]);
                if (k != i) expected += better > worse ? 1 : better == worse ? 0.5 : 0;
            }

            Assert.Equal(expected, result.Scores[i]);
        }
    }
}
