using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class Promethee2Tests
{
    [Theory]
    [InlineData("promethee2-papathanasiou2018")]
    [InlineData("promethee2-ziemba2019")]
    public void Published_net_flows_with_linear_preference(string id)
    {
        var example = GoldenFile.Example(id);
        var q = example.Param("q").Numbers();
        var p = example.Param("p").Numbers();
        var result = new Promethee2([.. q.Zip(p, PreferenceFunction.Linear)]).Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("net_flow").Numbers(), result.NetFlow, 1e-4);
        Golden.Close(example.GetProperty("recomputed").GetProperty("net_flow").Numbers(), result.NetFlow, 1e-6);
    }

    [Fact]
    public void Zhao_Peng_and_Li_2013_with_the_usual_criterion()
    {
        var example = GoldenFile.Example("promethee-zhao2013-usual");
        var result = new Promethee2().Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("positive_flow").Numbers(), result.PositiveFlow, 1e-9);
        Golden.Close(example.Expected("negative_flow").Numbers(), result.NegativeFlow, 1e-9);
        Golden.Close(example.Expected("net_flow").Numbers(), result.NetFlow, 1e-9);
    }

    [Fact]
    public void Brans_Vincke_and_Mareschal_1986_power_plant_location_with_all_six_functions()
    {
        var file = GoldenFile.Read("power_plant_location_promethee");
        var result = new Promethee2([PreferenceFunction.UShape(10), PreferenceFunction.VShape(30), PreferenceFunction.Linear(0.5, 5), PreferenceFunction.Level(1, 6), PreferenceFunction.Usual, PreferenceFunction.Gaussian(5)])
            .Run(Golden.OfRows(file.GetProperty("matrix").Rows(), -1, 1, -1, -1, -1, 1), file.Weights());
        Golden.Close(file.Expected("preference_indices"), result.PreferenceIndex, 1e-12);
        Golden.Close(file.Expected("preference_indices_published"), result.PreferenceIndex, 0.001);
        Golden.Close(file.Expected("phi_plus").Numbers(), result.PositiveFlow, 1e-12);
        Golden.Close(file.Expected("phi_minus").Numbers(), result.NegativeFlow, 1e-12);
        Golden.Close(file.Expected("phi").Numbers(), result.NetFlow, 1e-12);
        Assert.Equal(file.Expected("rank_promethee_ii").EnumerateArray().Select(static x => x.GetInt32()), result.Ranks);
    }

    [Fact]
    public void Papathanasiou_and_Ploskas_2018_facility_location_with_both_flows()
    {
        var file = GoldenFile.Read("facility_location_6x4");
        var expected = file.Expected("promethee_ii");
        var result = new Promethee2([PreferenceFunction.Linear(1, 2)]).Run(Golden.Benefits(file.GetProperty("matrix").Rows()), file.Weights());
        Golden.Close(expected.GetProperty("phi_plus").Numbers(), result.PositiveFlow, 1e-12);
        Golden.Close(expected.GetProperty("phi_minus").Numbers(), result.NegativeFlow, 1e-12);
        Golden.Close(expected.GetProperty("phi").Numbers(), result.Scores, 1e-12);
        Golden.Close(expected.GetProperty("phi_published_2_decimals").Numbers(), result.Scores, 0.005);
    }

    [Theory]
    [InlineData(500, 2.53277843, 2.20059971)]
    [InlineData(2_000, 4.76069206, 4.0276904)]
    [InlineData(5_000, -1.6424974, -1.46903846)]
    [InlineData(100_000, -21.1012989, -15.9391925)]
    public void Check_sums_of_independent_implementations(int n, double usual, double linear)
    {
        var (matrix, weights) = PrometheeWorkload.Of(n, 10);
        Assert.Equal(usual, PrometheeWorkload.CheckSum(new Promethee2().Run(matrix, weights).NetFlow), Math.Abs(usual) * 5e-9);
        Assert.Equal(linear, PrometheeWorkload.CheckSum(new Promethee2([PreferenceFunction.Linear(5, 30)]).Run(matrix, weights).NetFlow), Math.Abs(linear) * 5e-9);
    }

    [Fact]
    public void Check_sums_of_V_shape_and_level()
    {
        var (matrix, weights) = PrometheeWorkload.Of(5_000, 10);
        Assert.Equal(-1.49317462, PrometheeWorkload.CheckSum(new Promethee2([PreferenceFunction.VShape(30)]).Run(matrix, weights).NetFlow), 5e-9);
        Assert.Equal(-1.41016144, PrometheeWorkload.CheckSum(new Promethee2([PreferenceFunction.Level(5, 30)]).Run(matrix, weights).NetFlow), 5e-9);
    }

    [Fact]
    public void A_quarter_of_a_million_alternatives_have_the_flows_of_the_definition()
    {
        // Too many for every pair, so a few alternatives are compared with all others.
        var (matrix, _) = PrometheeWorkload.Of(250_000, 2);
        foreach (var function in new[] { PreferenceFunction.Linear(5, 30), PreferenceFunction.Level(5, 30) })
        {
            var result = new Promethee2([function]).Run(matrix, [3, 1]);
            for (int a = 0; a < 250_000; a += 31_247)
            {
                double plus = 0, minus = 0;
                for (int b = 0; b < 250_000; b++)
                {
                    plus += result.PreferenceIndex(a, b);
                    minus += result.PreferenceIndex(b, a);
                }

                Assert.Equal(plus / 249_999, result.PositiveFlow[a], 1e-12);
                Assert.Equal(minus / 249_999, result.NegativeFlow[a], 1e-12);
            }
        }
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var (matrix, weights) = PrometheeWorkload.Of(3_000, 10);
        var one = new Promethee2([PreferenceFunction.Linear(5, 30)]).Run(matrix, weights);
        foreach (int threads in new[] { 2, 3, 7, 64 })
        {
            var many = new Promethee2([PreferenceFunction.Linear(5, 30)]).Run(matrix, weights, threads);
            Assert.Equal(one.PositiveFlow.AsSpan(), many.PositiveFlow.AsSpan());
            Assert.Equal(one.NegativeFlow.AsSpan(), many.NegativeFlow.AsSpan());
            Assert.Equal(one.UnicriterionNetFlows[9].AsSpan(), many.UnicriterionNetFlows[9].AsSpan());
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new Promethee2().Run(matrix, weights, 0));
    }

    [Fact]
    public void Unicriterion_flows_weighted_give_the_net_flow()
    {
        var (matrix, weights) = PrometheeWorkload.Of(40, 5);
        var result = new Promethee2([PreferenceFunction.Level(5, 30)]).Run(matrix, weights);
        for (int i = 0; i < 40; i++)
            Assert.Equal(Enumerable.Range(0, 5).Sum(j => result.Weights[j] * result.UnicriterionNetFlows[j][i]), result.NetFlow[i], 1e-14);
    }

    [Fact]
    public void Values_near_the_largest_double_do_not_overflow()
    {
        var result = new Promethee2([PreferenceFunction.Linear(1e306, 9e307)]).Run(Golden.Benefits([1.5e308], [-1.5e308], [1.45e308], [0]), [1]);
        Assert.Equal([1, 4, 2, 3], result.Ranks);
        Assert.Equal(0, result.NetFlow.Sum(), 1e-15);
    }

    [Fact]
    public void One_alternative_has_no_flow() =>
        Assert.Throws<LocationScore.ProblemsException>(() => new Promethee2().Run(Golden.Benefits([1.0, 2.0]), [1, 1]));

    [Fact]
    public void Equal_alternatives_share_their_rank_though_their_sums_are_taken_in_another_order() =>
        Assert.Equal([1, 1, 1], new Promethee2().Run(Golden.Benefits([1, 2, 3], [2, 3, 1], [3, 1, 2]), [0.1, 0.1, 0.1]).Ranks);

    [Fact]
    public void Reading_a_result_twice_gives_the_same_ranks()
    {
        var result = new Promethee2().Run(Golden.Benefits([1, 2], [2, 3]), [1, 1]);
        Assert.Same(result.Ranks, result.Ranks);
        Assert.Equal(ScoreDirection.HigherIsBetter, result.ScoreDirection);
    }
}
