using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>What is prepared once and scored again and again gives the bits of a run, and allocates nothing.</summary>
public class KernelTests
{
    private static readonly string[] s_pairwise = ["multimoora", "electre1", "electre1s", "electre2", "electre3", "copeland", "kemeny"];

    /// <summary>Two of a kind, sizes on both sides of every tile and of what fits the stack, many criteria, and many locations.</summary>
    private static readonly (int Locations, int Criteria)[] s_sizes = [(2, 1), (12, 5), (17, 40), (9, 300), (130, 9), (600, 3)];

    public static TheoryData<string> Kinds() => [.. MethodInstances.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kernel_gives_the_bits_of_a_run_on_one_matrix_after_another(string name)
    {
        var random = new Random(20_261);
        var drawn = new Draw(20_261);
        MethodKernel? kernel = null;
        RankingMethod? owner = null;
        int scored = 0;
        for (int k = 0; k < 60; k++)
        {
            var c = MethodCases.OfSize(drawn, k % 3 == 0 ? 4 : 7, k % 2 == 0 ? 3 : 5);
            var method = MethodInstances.All[name](c.Matrix);
            try
            {
                // The options of some methods depend on the matrix; the others keep their kernel over all of them.
                if (kernel is null || !method.Equals(owner)) kernel = method.NewKernel();
                owner = method;
                kernel.Reset(c.Matrix);
                for (int draw = 0; draw < 4; draw++)
                {
                    double[] weights = [.. c.Weights.Select(_ => (double)random.Next(draw == 0 ? 0 : 1, 9))];
                    if (weights.Sum() == 0) continue;
                    var scores = new double[c.Matrix.AlternativeCount];
                    double[] direct = new double[scores.Length];
                    MethodResult run;
                    try
                    {
                        run = method.Run(c.Matrix, weights);
                    }
                    catch (ProblemsException)
                    {
                        Assert.Throws<ProblemsException>(() => kernel.Score(weights, scores));
                        continue;
                    }

                    kernel.Score(weights, scores);
                    method.Run(c.Matrix, weights, direct);
                    Assert.Equal(Bits(run.Scores), Bits(scores));
                    Assert.Equal(Bits(run.Scores), Bits(direct));
                    scored++;
                }
            }
            catch (ProblemsException)
            {
                Assert.Throws<ProblemsException>(() => method.Run(c.Matrix, c.Weights));
            }
        }

        Assert.True(scored > 20, $"only {scored} runs");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scoring_again_allocates_nothing_at_any_size(string name)
    {
        int tried = 0;
        foreach (var (n, m) in s_sizes)
        {
            var c = MethodCases.OfSize(new Draw(5), n, m);
            var method = MethodInstances.All[name](c.Matrix);
            if (s_pairwise.Contains(method.Info.Kind)) return;
            var scores = new double[n];
            double[] one = [.. Enumerable.Range(0, m).Select(static j => 1.0 + (j * 5 % 7))], other = [.. Enumerable.Range(0, m).Select(static j => 1.0 + (j * 3 % 5))];
            MethodKernel kernel;
            try
            {
                kernel = method.Prepare(c.Matrix);
                for (int warm = 0; warm < 3; warm++) kernel.Score(one, scores);
                kernel.Score(other, scores);
            }
            catch (ProblemsException)
            {
                continue; // options that fit one number of criteria only, or a table for which the method is not defined
            }

            tried++;
            long before = GC.GetAllocatedBytesForCurrentThread();
            kernel.Score(other, scores);
            kernel.Score(one, scores);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(tried, 1, s_sizes.Length);
    }

    [Fact]
    public void Room_for_another_number_of_scores_is_refused()
    {
        var c = MethodCases.OfSize(new Draw(5), 4, 3);
        Assert.Throws<ArgumentException>(() => new Topsis().Run(c.Matrix, c.Weights, new double[3]));
        Assert.Throws<ArgumentNullException>(() => new Topsis().Run(null!, c.Weights, new double[3]));
    }

    private static long[] Bits(IEnumerable<double> scores) => [.. scores.Select(BitConverter.DoubleToInt64Bits)];
}
