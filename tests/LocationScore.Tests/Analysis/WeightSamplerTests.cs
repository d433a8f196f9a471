using LocationScore.Analysis;

namespace LocationScore.Tests.Analysis;

public class WeightSamplerTests
{
    private const int Draws = 40_000;

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(17)]
    public void The_simplex_has_its_moments(int m)
    {
        var weights = Sample(WeightSet.Any(), m);
        for (int k = 0; k < m; k++)
        {
            Assert.Equal(1.0 / m, weights.Average(w => w[k]), 0.005);
            Assert.Equal((m - 1.0) / (m * m * (m + 1.0)), weights.Average(w => Math.Pow(w[k] - (1.0 / m), 2)), 0.005);
            Assert.Equal(Math.Pow(0.5, m - 1), weights.Count(w => w[k] > 0.5) / (double)Draws, 0.008);
        }

        // The mean of the largest of m is the harmonic number over m.
        Assert.Equal(Enumerable.Range(1, m).Sum(static k => 1.0 / k) / m, weights.Average(static w => w.Max()), 0.005);
    }

    public static TheoryData<string> Kinds() => ["any", "within", "bounded", "ordinal", "partial", "ratios", "narrow"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draws_lie_in_the_set(string kind)
    {
        var set = SetOf(kind);
        var polytope = WeightPolytope.Of(set, Items(6), Nominal(6));
        Assert.All(Sample(set, 6, 2000), w => Assert.True(polytope.Contains(w, 1e-12)));
    }

    /// <summary>Uniform means: what lies in a half of the set by volume holds half of the draws. Compared with rejection from the simplex.</summary>
    [Theory]
    [InlineData("within")]
    [InlineData("bounded")]
    [InlineData("ordinal")]
    [InlineData("ratios")]
    public void Means_agree_with_rejection_from_the_simplex(string kind)
    {
        var set = kind == "within" ? WeightSet.Within(0.8) : SetOf(kind);
        var polytope = WeightPolytope.Of(set, Items(4), Nominal(4));
        var plain = Sample(WeightSet.Any(), 4, 400_000).Where(w => polytope.Contains(w, 0)).ToList();
        var drawn = Sample(set, 4);
        Assert.True(plain.Count > 2000);
        for (int k = 0; k < 4; k++)
        {
            double error = 4.5 / Math.Sqrt(plain.Count) * 0.3;
            Assert.Equal(plain.Average(w => w[k]), drawn.Average(w => w[k]), error);
            Assert.Equal(plain.Average(w => w[k] * w[k]), drawn.Average(w => w[k] * w[k]), error);
        }
    }

    [Fact]
    public void A_narrow_set_is_walked()
    {
        var polytope = WeightPolytope.Of(SetOf("narrow"), Items(6), Nominal(6));
        Assert.Contains("hit-and-run", WeightSampler.Of(polytope, 1).Method, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draw_does_not_depend_on_the_others()
    {
        var sampler = WeightSampler.Of(WeightPolytope.Of(WeightSet.Within(0.5), Items(5), Nominal(5)), 3);
        double[] one = new double[5 * WeightSampler.Lanes], other = new double[5 * WeightSampler.Lanes];
        sampler.Draw(8, one);
        sampler.Draw(10, other);
        for (int k = 0; k < 5; k++) Assert.Equal(one[(k * WeightSampler.Lanes) + 2], other[k * WeightSampler.Lanes]);
    }

    private static WeightSet SetOf(string kind) => kind switch
    {
        "any" => WeightSet.Any(),
        "within" => WeightSet.Within(0.2),
        "bounded" => WeightSet.Bounded(new WeightBound("w0", 0.1, 0.4), new WeightBound("w1", 0, 0.3)),
        "ordinal" => WeightSet.Ordinal(),
        "partial" => WeightSet.Ordinal("w2", "w0"),
        "ratios" => WeightSet.Ratios(new WeightRatio("w0", "w1", 1, 3), new WeightRatio("w1", "w2", 0.5, 2)),
        _ => WeightSet.Ratios(new WeightRatio("w0", "w1", 2, 2.01), new WeightRatio("w1", "w2", 1.5, 1.51), new WeightRatio("w2", "w3", 1, 1.02)),
    };

    private static List<double[]> Sample(WeightSet set, int m, int draws = Draws)
    {
        var drawn = new DrawnWeights(WeightSampler.Of(WeightPolytope.Of(set, Items(m), Nominal(m)), 1), m);
        return [.. Enumerable.Range(0, draws).Select(draw => (double[])[.. drawn.At(draw)])];
    }

    private static string[] Items(int m) => [.. Enumerable.Range(0, m).Select(static k => "w" + k)];

    private static double[] Nominal(int m) => [.. Enumerable.Repeat(1.0 / m, m)];
}
