using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class Electre3Tests
{
    [Fact]
    public void School_choice_of_the_MCDA_package_for_R()
    {
        var example = GoldenFile.Example("electre3-school-rmcda");
        double[] q = example.Param("q").Numbers(), p = example.Param("p").Numbers(), v = example.Param("v").Numbers();
        var result = new Electre3([new(q[0], p[0], v[0]), new(q[1], p[1], v[1])]).Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("concordance"), (a, b) => result.Concordance[a, b], 1e-12);
        Assert.Equal(example.Expected("credibility_sum").GetDouble(), result.Credibility.ToRows().Sum(static row => row.Sum()), 1e-6);
        double opposition = 0;
        for (int j = 0; j < 2; j++) for (int a = 0; a < 4; a++) for (int b = 0; b < 4; b++) opposition += result.Discordance(j, a, b);
        Assert.Equal(example.Expected("discordance_sum").GetDouble(), opposition, 1e-9);
        Assert.Equal(example.Expected("score").EnumerateArray().Select(static x => x.GetInt32()), result.Qualification);
        Assert.Equal([4, 1, 1, 3], result.Ranks);
        Assert.Equal([3, 1, 1, 2], result.Levels());
        Assert.Equal(OutrankingRelation.Indifferent, result.Relation(1, 2));
        Assert.Equal(OutrankingRelation.Preferred, result.Relation(3, 0));
    }

    [Theory]
    [InlineData(false, Direction.Benefit, 100)]
    [InlineData(true, Direction.Benefit, 120)]
    [InlineData(false, Direction.Cost, 120)]
    [InlineData(true, Direction.Cost, 100)]
    public void Slopes_are_taken_at_the_worse_or_at_the_better_value(bool inverse, Direction direction, double at)
    {
        // q, p and v are 5, 15 and 25 % of the value: the disadvantage of 12 lies between q and p, that of 20 between p and v.
        var thresholds = new PseudoCriterion(0, 0, 0, 0.05, 0.15, 0.25, InverseSlopes: inverse);
        var matrix = DecisionMatrix.FromRows([[100.0, 100], [112, 120]], [direction, direction]);
        var result = new Electre3([thresholds]).Run(matrix, [1, 1]);
        var (worse, better) = direction == Direction.Benefit ? (0, 1) : (1, 0);
        double first = at == 100 ? 100 : 112;
        double support = ((0.15 * first) - 12) / (0.1 * first), opposition = Math.Max(0, (20 - (0.15 * at)) / (0.1 * at));
        Assert.Equal((support + Math.Max(0, ((0.15 * at) - 20) / (0.1 * at))) / 2, result.Concordance[worse, better], 1e-12);
        Assert.Equal(opposition, result.Discordance(1, worse, better), 1e-12);
        Assert.Equal(1, result.Concordance[better, worse]);
        var single = new Electre1S(0.5, [thresholds]).Run(matrix, [1, 1]);
        Assert.Equal(result.Concordance[worse, better], single.Concordance[worse, better]);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Credibility_and_distillations_are_those_of_the_definition(OutrankingCase x)
    {
        foreach (var (q, p, v) in new[] { (0.0, 0.0, (double?)null), (1, 2, null), (0.5, 1, 4.0), (0, 3, 3) })
        {
            var result = new Electre3([new(q, p, v)]).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
            var rows = ElectreDefinition.Oriented(x);
            var w = ElectreDefinition.Shares(x.Weights);
            int n = rows.Length;
            double S(int a, int b) => ElectreDefinition.Credibility(rows[a], rows[b], w, q, p, v);
            for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) Assert.Equal(S(a, b), result.Credibility[a, b], 1e-12);
            var down = ElectreDefinition.Distil(n, (a, b) => result.Credibility[a, b], best: true);
            var up = ElectreDefinition.Distil(n, (a, b) => result.Credibility[a, b], best: false);
            for (int a = 0; a < n; a++)
            {
                Assert.Equal(1 + down.FindIndex(c => c.Contains(a)), result.Descending[a]);
                Assert.Equal(up.Count - up.FindIndex(c => c.Contains(a)), result.Ascending[a]);
            }
        }
    }

    /// <summary>Tenths, thresholds among them, so that differences fall on thresholds and degrees on cuts; the slow model computes in exact decimals.</summary>
    [Fact]
    public void Places_at_thresholds_are_those_of_exact_arithmetic()
    {
        var random = new Random(1978);
        int onThreshold = 0, partial = 0;
        for (int k = 0; k < 4_000; k++)
        {
            int n = random.Next(2, 7), m = random.Next(1, 5);
            decimal[][] rows = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, m).Select(_ => random.Next(1, 13) / 10m).ToArray())];
            int[] signs = [.. Enumerable.Range(0, m).Select(_ => random.Next(3) == 0 ? -1 : 1)], weights = [.. Enumerable.Range(0, m).Select(_ => random.Next(1, 6))];
            decimal slope = random.Next(3) == 0 ? 0.1m : 0, alpha = random.Next(2) == 0 ? 0.3m : 0.1m * random.Next(0, 4), beta = alpha >= 0.2m ? -0.15m : 0;
            bool inverse = random.Next(2) == 0;
            var thresholds = Enumerable.Range(0, m).Select(_ =>
            {
                decimal q = random.Next(0, 4) / 10m, p = q + (random.Next(0, 4) / 10m);
                return (Q: q, P: p, V: random.Next(2) == 0 ? p + (random.Next(0, 5) / 10m) : (decimal?)null);
            }).ToArray();
            var slow = new ExactElectre3(rows, signs, weights, thresholds, slope, inverse, alpha, beta);
            var result = new Electre3([.. thresholds.Select(t => new PseudoCriterion((double)t.Q, (double)t.P, (double?)t.V, (double)slope, (double)slope, t.V is null ? 0 : (double)slope, InverseSlopes: inverse))], (double)alpha, (double)beta)
                .Run(Golden.OfRows([.. rows.Select(static row => row.Select(static x => (double)x).ToArray())], [.. signs.Select(static s => (double)s)]), [.. weights.Select(static w => (double)w)]);
            for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) Assert.Equal((double)slow.Credibility(a, b), result.Credibility[a, b], 1e-11);
            Assert.Equal(slow.Descending(), result.Descending);
            Assert.Equal(slow.Ascending(), result.Ascending);
            onThreshold += slow.OnThreshold ? 1 : 0;
            partial += result.Descending.SequenceEqual(result.Ascending) ? 0 : 1;
        }

        Assert.True(onThreshold > 2_000 && partial > 400, $"{onThreshold} with a difference on a threshold, {partial} with two orders");
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void The_partial_order_is_an_order_and_ranks_never_contradict_it(OutrankingCase x)
    {
        var result = new Electre3([new(1, 2, 5)]).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        var levels = result.Levels();
        int n = x.Alternatives;
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                if (result.Relation(a, b) != OutrankingRelation.Preferred) continue;
                Assert.Equal(OutrankingRelation.Worse, result.Relation(b, a));
                Assert.True(result.Ranks[a] < result.Ranks[b] && levels[a] < levels[b]);
                for (int c = 0; c < n; c++)
                {
                    if (result.Relation(b, c) == OutrankingRelation.Preferred) Assert.Equal(OutrankingRelation.Preferred, result.Relation(a, c));
                }
            }
        }
    }

    [Fact]
    public void A_cost_is_a_benefit_with_the_sign_turned()
    {
        var cost = new Electre3([new(1, 2, 6)]).Run(Golden.OfRows([[1, 5], [4, 2], [2, 2]], -1, 1), [2, 1]);
        var benefit = new Electre3([new(1, 2, 6)]).Run(Golden.OfRows([[-1, 5], [-4, 2], [-2, 2]], 1, 1), [2, 1]);
        Assert.Equal(benefit.Credibility.ToRows().SelectMany(static r => r), cost.Credibility.ToRows().SelectMany(static r => r));
    }

    [Fact]
    public void Contradicting_distillations_are_incomparable()
    {
        // Distilling from the best puts the first before the second, from the worst the second before the first.
        var result = new Electre3([new(1, 2, 4)]).Run(Golden.Benefits([7, 3], [1, 6], [9, 3]), [2, 1]);
        Assert.Equal([2, 3, 1], result.Descending);
        Assert.Equal([3, 2, 1], result.Ascending);
        Assert.Equal(OutrankingRelation.Incomparable, result.Relation(0, 1));
        Assert.Equal(OutrankingRelation.Preferred, result.Relation(2, 0));
        Assert.Equal([2, 2, 1], result.Levels());
        Assert.Equal([2, 2, 1], result.Ranks);
    }

    [Fact]
    public void The_distillation_threshold_must_stay_within_zero_and_one() =>
        Assert.Equal(["alpha", "beta"], Assert.Throws<ProblemsException>(() => new Electre3(default, -0.1, -0.15).Run(Golden.Benefits([1.0], [2]), [1])).Problems.Select(static p => p.Path));
}
