using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class Electre1STests
{
    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void The_graph_is_that_of_Roy_and_Skalka_1984(OutrankingCase x)
    {
        const double s = 0.6, q = 1, p = 2, v = 3;
        var result = new Electre1S(s, [new(q, p, v)]).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        var plain = new Electre1S(s, [new(q, p, v)], VetoReinforcement: false).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        var rows = ElectreDefinition.Oriented(x);
        var w = ElectreDefinition.Shares(x.Weights);
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = 0; b < rows.Length; b++)
            {
                if (a == b) continue;
                double c = Enumerable.Range(0, w.Length).Sum(j => w[j] * Math.Clamp((p - (rows[b][j] - rows[a][j])) / (p - q), 0, 1));
                Assert.Equal(c, result.Concordance[a, b], 1e-12);
                bool agrees = c >= s - 1e-12;
                Assert.Equal(agrees && !Enumerable.Range(0, w.Length).Any(j => rows[b][j] - rows[a][j] >= v), plain.Outranking[a, b]);
                bool reinforced = Enumerable.Range(0, w.Length).Any(j =>
                {
                    double d = rows[b][j] - rows[a][j];
                    double eta = 1 - s - w[j] > 0 ? Math.Clamp((1 - c - w[j]) / (1 - s - w[j]), 0, 1) : 0;
                    return d > 0 && rows[a][j] + v < rows[b][j] + (q * eta);
                });
                // On the very border the two ways of writing the condition may round apart.
                bool border = Enumerable.Range(0, w.Length).Any(j => Math.Abs(v - (rows[b][j] - rows[a][j]) - (q * (1 - s - w[j] > 0 ? Math.Clamp((1 - c - w[j]) / (1 - s - w[j]), 0, 1) : 0))) < 1e-9);
                if (!border) Assert.Equal(agrees && !reinforced, result.Outranking[a, b]);
            }
        }
    }

    [Fact]
    public void A_veto_forbids_what_the_majority_supports()
    {
        // ELECTRE Iv: no other thresholds. Three criteria of four support the first, the fourth is 10 worse.
        var matrix = Golden.Benefits([5, 5, 5, 0], [4, 4, 4, 10]);
        Assert.Equal([0], new Electre1S(0.7).Run(matrix, [1, 1, 1, 1]).Kernel);
        var vetoed = new Electre1S(0.7, [new(V: 10)], VetoReinforcement: false).Run(matrix, [1, 1, 1, 1]);
        Assert.Equal([0, 1], vetoed.Kernel);
        Assert.False(vetoed.Outranking[0, 1]);
    }

    [Fact]
    public void Thresholds_may_grow_with_the_value()
    {
        // q = 10 % of the value of the outranking side: 100 against 109 is indifferent, 10 against 19 is not.
        var result = new Electre1S(1, [new(QSlope: 0.1, PSlope: 0.1)]).Run(Golden.Benefits([100.0], [109], [10], [19]), [1]);
        Assert.True(result.Outranking[0, 1]);
        Assert.False(result.Outranking[2, 3]);
    }

    [Fact]
    public void Thresholds_out_of_order_are_reported_with_their_place()
    {
        var thrown = Assert.Throws<ProblemsException>(() => new Electre1S(0.4, [new(3, 2), new(1, 2, 1.5), new(double.NaN), new(QSlope: -1)]).Run(Golden.Benefits([1, 1, 1, 1], [2, 2, 2, 2]), [1, 1, 1, 1]));
        Assert.Equal(["concordance", "thresholds[0]", "thresholds[1]", "thresholds[2]", "thresholds[3]"], thrown.Problems.Select(static p => p.Path));
        Assert.Contains("at the value 1", thrown.Message, StringComparison.Ordinal);
    }
}
