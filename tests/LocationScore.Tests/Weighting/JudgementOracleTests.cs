using System.Collections.Immutable;
using System.Text.Json;
using LocationScore.Tests.Oracles;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Published weights from judgements.</summary>
public class JudgementOracleTests
{
    private static AhpResult Ahp(double[][] matrix, AhpPriority priority = AhpPriority.Eigenvector) =>
        Assert.IsType<AhpResult>(new AhpWeights(Matrix: WeightingCases.Square(matrix), Priority: priority).Resolve(WeightingCases.Items(matrix.Length)));

    [Fact]
    public void Ahp_of_Saaty_2008_drinks()
    {
        var example = GoldenFile.Example("ahp-saaty2008-drinks");
        var result = Ahp(example.GetProperty("matrix").Rows());
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), result.Weights, 1e-3);
        WeightingCases.Near(example.GetProperty("recomputed").GetProperty("weights").Numbers(), result.Weights, 1e-6);
        Assert.Equal(1.32, result.RandomIndex);
        Assert.Equal(0.022302, result.ConsistencyRatio, 1e-6);
        Assert.Empty(result.Remarks);
    }

    [Fact]
    public void Ahp_of_Wang_and_Chin_2011_is_inconsistent_and_says_which_judgement_fits_worst()
    {
        var example = GoldenFile.Example("ahp-wang2011");
        var matrix = example.GetProperty("matrix").Rows();
        var result = Ahp(matrix);
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), result.Weights, 1e-4);
        Assert.Equal(example.GetProperty("recomputed").GetProperty("lambda_max").GetDouble(), result.LambdaMax, 1e-5);
        Assert.Equal((7.41987 - 6) / 5 / 1.24, result.ConsistencyRatio, 1e-5);
        Assert.NotNull(result.Revision);
        Assert.True(result.Revision.ConsistencyRatioAfter < result.ConsistencyRatio);
        Assert.Single(result.Remarks);
    }

    [Fact]
    public void Ahp_hierarchy_of_Papathanasiou_and_Ploskas_2018()
    {
        var example = GoldenFile.Example("ahp-papathanasiou2018");
        var criteria = Ahp(example.GetProperty("matrix").Rows()).Weights;
        double[] score = new double[6];
        int k = 0;
        foreach (var matrix in example.GetProperty("params").GetProperty("alternative_matrices").EnumerateArray())
        {
            var local = Ahp(matrix.Rows()).Weights;
            for (int i = 0; i < 6; i++) score[i] += criteria[k] * local[i];
            k++;
        }

        WeightingCases.Near(example.GetProperty("expected").GetProperty("score").Numbers(), score, 1e-3);
        WeightingCases.Near(example.GetProperty("recomputed").GetProperty("score").Numbers(), score, 1e-6);
    }

    [Fact]
    public void Warehouse_location_by_geometric_mean_and_by_eigenvector()
    {
        var file = GoldenFile.Read("warehouse_location_ahp_topsis");
        var names = file.GetProperty("criteria").EnumerateArray().Select(static x => x.GetString()!).ToImmutableArray();
        var matrix = file.GetProperty("pairwise_criteria").Rows();
        var weights = new AhpWeights(Matrix: WeightingCases.Square(matrix), Priority: AhpPriority.GeometricMean).Resolve(names).Weights;
        WeightingCases.Near(file.GetProperty("expected").GetProperty("weights_geometric_mean").Numbers(), weights, 1e-15);
        var computed = file.GetProperty("consistency_computed_here");
        Consistency(computed.GetProperty("criteria"), Ahp(matrix));
        var score = new double[4];
        for (int c = 0; c < 4; c++)
        {
            var local = file.GetProperty("pairwise_alternatives").GetProperty(names[c]).Rows();
            Consistency(computed.GetProperty(names[c]), Ahp(local));
            var priorities = Ahp(local, AhpPriority.GeometricMean).Weights;
            for (int i = 0; i < 4; i++) score[i] += weights[c] * priorities[i];
        }

        double[] cost = file.GetProperty("cost_10000").Numbers();
        for (int i = 0; i < 4; i++) score[i] += weights[4] / cost[i] / cost.Sum(static x => 1 / x);
        WeightingCases.Near(file.GetProperty("expected").GetProperty("ahp_scores").Numbers(), score, 1e-15);
    }

    private static void Consistency(JsonElement expected, AhpResult result)
    {
        Assert.Equal(expected.GetProperty("lambda_max").GetDouble(), result.LambdaMax, 1e-12);
        Assert.Equal(expected.GetProperty("CI").GetDouble(), result.ConsistencyIndex, 1e-12);
        Assert.Equal(expected.GetProperty("CR").GetDouble(), result.ConsistencyRatio, 1e-12);
        WeightingCases.Near(expected.GetProperty("eigenvector_priorities").Numbers(), result.Weights, 1e-13);
        Assert.Equal(result.ConsistencyRatio > 0.1, result.Remarks.Any(static remark => remark.Contains("consistency ratio", StringComparison.Ordinal)));
    }

    [Fact]
    public void Best_worst_of_Rezaei_2015_car_nonlinear()
    {
        var example = GoldenFile.Example("bwm-rezaei2015");
        var result = Assert.IsType<BestWorstResult>(new BestWorstWeights("c2", "c0", WeightingCases.Named(8, 2, 1), WeightingCases.Named(1, 5, 8), BestWorstModel.Nonlinear).Resolve(WeightingCases.Items(3)));
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), result.Weights, 5e-3);
        WeightingCases.Near(example.GetProperty("recomputed").GetProperty("weights").Numbers(), result.Weights, 1e-6);
        Assert.Equal((8 - Math.Sqrt(56)) / 2, result.Deviation, 1e-14);
        Assert.Equal(0.058, result.ConsistencyRatio!.Value, 5e-4); // 0.2583 / 4.47
    }

    [Theory]
    [InlineData(RankOrderScheme.Centroid, "roc")]
    [InlineData(RankOrderScheme.Sum, "rank_sum")]
    [InlineData(RankOrderScheme.Reciprocal, "rank_reciprocal")]
    public void Rank_order_weights_of_Stillwell_1981_and_Barron_and_Barrett_1996(RankOrderScheme scheme, string name)
    {
        var expected = GoldenFile.Example("rank-order-weights-n4").GetProperty("expected").GetProperty(name).Numbers();
        WeightingCases.Near(expected, new RankOrderWeights(["c0", "c1", "c2", "c3"], scheme).Resolve(WeightingCases.Items(4)).Weights, 1e-12);
    }

    [Fact]
    public void Swara_of_Alinezhad_and_Khalili_2019()
    {
        var example = GoldenFile.Example("swara-alinezhad2019-input");
        var result = new SwaraWeights(["c0", "c1", "c2", "c3"], NamedValues.Of(("c1", 0.48), ("c2", 0.35), ("c3", 0.22))).Resolve(WeightingCases.Items(4));
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), result.Weights, 1e-6);
    }

    [Fact]
    public void Rancom_of_Wieckowski_2023_from_its_matrix_and_from_the_ranks_behind_it()
    {
        var example = GoldenFile.Example("rancom-wieckowski2023");
        var expected = example.GetProperty("recomputed").GetProperty("weights").Numbers();
        var fromMatrix = new RancomWeights(Comparisons: WeightingCases.Square(example.GetProperty("matrix").Rows())).Resolve(WeightingCases.Items(7));
        WeightingCases.Near(expected, fromMatrix.Weights, 1e-6);
        var fromRanks = new RancomWeights(WeightingCases.Named(1, 1, 4, 7, 6, 5, 3)).Resolve(WeightingCases.Items(7));
        Assert.Equal(fromMatrix.Weights, fromRanks.Weights);
        Assert.Equal([6, 6, 3.5, 0.5, 1.5, 2.5, 4.5], fromMatrix.Steps[0].Values);
    }
}
