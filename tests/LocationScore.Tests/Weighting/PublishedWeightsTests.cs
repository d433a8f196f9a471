using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Published weights beyond the collected examples, each with its source; the numbers of other programs only where the definition gives them too.</summary>
public class PublishedWeightsTests
{
    private static readonly double[][] s_diakoulaki =
        [[61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65], [5.4, 2.77, 2.33], [4, 4.12, 1.21], [-6.1, 3.52, 2.1], [-34.6, 3.31, 0.98]];

    /// <summary>The data and weights of the entropy test of the program pyrepo-mcda; three decimals.</summary>
    [Fact]
    public void Entropy_of_five_alternatives_and_ten_criteria() =>
        WeightingCases.Near([0.026, 0.154, 0.089, 0.199, 0.115, 0.04, 0.08, 0.123, 0.172, 0.002], new EntropyWeights().Resolve(
        [
            [4550, 30, 6.74, 20, 15, 5, 85, 150, 0.87, 4.76], [3005, 60.86, 2.4, 35, 27, 4, 26, 200, 0.17, 4.51], [2040, 14.85, 1.7, 90, 25, 5, 26, 500, 0.27, 4.19],
            [3370, 99.4, 3.25, 25.3, 54, 3, 45, 222, 0.21, 3.78], [3920, 112.6, 4.93, 11.4, 71.7, 2, 50, 100, 0.25, 4.11],
        ]).Weights, 0.00051);

    /// <summary>The entropy example of the program JMcDM (a textbook's, eight criteria), printed to eleven decimals.</summary>
    [Fact]
    public void Entropy_of_six_alternatives_and_eight_criteria() =>
        WeightingCases.Near([0.29967360960, 0.44136733892, 0.07009088720, 0.02123823711, 0.04902292895, 0.02308037885, 0.04776330969, 0.04776330969], new EntropyWeights().Resolve(
            [[2, 1, 4, 7, 6, 6, 7, 3000], [4, 1, 5, 6, 7, 7, 6, 3500], [3, 2, 6, 6, 5, 6, 8, 4000], [5, 1, 5, 7, 6, 7, 7, 3000], [4, 2, 5, 6, 7, 7, 6, 3000], [3, 2, 6, 6, 6, 6, 6, 3500]]).Weights, 1e-10);

    /// <summary>Diakoulaki, Mavrotas and Papayannakis (1995) with the rank correlation that the paper offers too; value of scikit-criteria.</summary>
    [Fact]
    public void Critic_of_Diakoulaki_1995_with_Spearman() =>
        WeightingCases.Near([0.21454645, 0.4898563, 0.29559726], new CriticWeights(Correlation: CriticCorrelation.Spearman).Resolve(s_diakoulaki).Weights, 5e-9);

    /// <summary>Three alternatives, the third criterion a cost; value of JMcDM, which scales towards the ideal as the definition does.</summary>
    [Fact]
    public void Critic_with_a_cost_and_a_negative_value()
    {
        var r = (CriticResult)new CriticWeights().Resolve([[12.9918, 0.7264, -1.1009, 1.598139592], [4.1201, 5.8824, 3.4483, 1.021563567], [4.1039, 0, -0.5076, 0.984469444]],
            [Direction.Benefit, Direction.Benefit, Direction.Cost, Direction.Benefit]);
        WeightingCases.Near([0.16883925, 0.418444976, 0.249124763, 0.163591012], r.Weights, 1e-5); // the data is printed with four decimals
        WeightingCases.Near([1.0380664664796384, 2.572718248762683, 1.5316754449023655, 1.005800182228836], r.Information, 2e-5);
    }

    /// <summary>Sixteen alternatives and eight criteria (the standard deviation example of JMcDM); its weights belong to data with more decimals than are printed, such as 0.009.</summary>
    [Fact]
    public void Standard_deviation_of_sixteen_alternatives() =>
        WeightingCases.Near([0.116, 0.117, 0.125, 0.137, 0.133, 0.116, 0.125, 0.131], new StandardDeviationWeights().Resolve(
        [
            [391152, 251165, 2063102, 912, 18784, 0.009, 0.049, 0.196], [181681, 118972, 1310114, 525, 12087, 0.009, 0.042, 0.157], [156478, 105801, 993245, 708, 12279, 0.01, 0.041, 0.177],
            [57145, 34707, 339417, 210, 3733, 0.013, 0.055, 0.268], [34947, 17568, 340159, 77, 2015, 0.014, 0.043, 0.204], [32667, 19308, 201372, 48, 1091, 0.008, 0.029, 0.217],
            [28945, 18033, 117762, 48, 886, 0.007, 0.021, 0.178], [18893, 13816, 139431, 35, 943, 0.01, 0.035, 0.213], [18191, 9088, 47664, 43, 731, 0.01, 0.021, 0.186],
            [12852, 4185, 64770, 3, 376, 0.011, 0.075, 0.285], [10878, 7107, 11200, 1, 78, 0.003, 0.033, 0.198], [4958, 1730, 4656, 7, 274, 0.017, 0.053, 0.215],
            [3901, 2318, 15598, 17, 357, 0.023, 0.001, 0.155], [2742, 1042, 52632, 1, 106, 0.022, 0.1, 0.384], [1734, 771, 1894, 1, 33, 0.011, 0.125, 0.709], [1677, 568, 1941, 1, 39, 0.011, 0.129, 0.633],
        ]).Weights, 0.0025);

    /// <summary>Raw deviations, as in scikit-criteria and JMcDM: σ/Σσ without scaling.</summary>
    [Fact]
    public void Standard_deviation_of_raw_values()
    {
        WeightingCases.Near([0.176471, 0.823529], new StandardDeviationWeights(DeviationScaling.None).Resolve([[1, 2], [4, 16]]).Weights, 5e-7);
        WeightingCases.Near([0.9925358892853197, 0.00036602915026898945, 0.0002123191795668205, 3.9701435571412785e-5, 0.006760910856275223, 8.515009299808652e-5],
            new StandardDeviationWeights(DeviationScaling.None).Resolve([[105000, 105, 10, 4, 300, 10], [120000, 110, 15, 4, 500, 8], [150000, 120, 12, 3, 550, 12], [115000, 105, 20, 4, 600, 9], [135000, 115, 15, 5, 400, 9]]).Weights, 1e-14);
    }

    /// <summary>The data and weights of the Gini test of the program JMcDM ("table 3"): 35 courses and six criteria, four decimals.</summary>
    [Fact]
    public void Gini_of_thirty_five_alternatives()
    {
        double[][] rows =
        [
            [1325, 1825, 1800, 1000, 1550, 1800], [1375, 1525, 1800, 1000, 1500, 1650], [1275, 1550, 1800, 1000, 1650, 1525], [1200, 1750, 1800, 800, 1450, 1750], [1025, 1950, 1500, 1000, 1650, 1600],
            [900, 1825, 1800, 1000, 1650, 1525], [1300, 1650, 1650, 850, 1550, 1700], [975, 1825, 1725, 1000, 1550, 1600], [1200, 1400, 1725, 800, 1800, 1750], [1250, 1550, 1800, 950, 1450, 1650],
            [1275, 1700, 1725, 1000, 1425, 1500], [1275, 1525, 1725, 750, 1600, 1725], [1150, 1675, 1650, 950, 1475, 1675], [1000, 1850, 1575, 850, 1600, 1650], [600, 1775, 1800, 1000, 1600, 1725],
            [1250, 1575, 1575, 850, 1550, 1700], [950, 1925, 1500, 900, 1650, 1550], [1150, 1675, 1575, 800, 1550, 1725], [1300, 1650, 1725, 750, 1275, 1750], [1175, 1525, 1650, 850, 1650, 1575],
            [775, 1875, 1800, 1000, 1300, 1575], [1125, 1500, 1650, 700, 1625, 1725], [1200, 1550, 1425, 850, 1500, 1775], [900, 1600, 1800, 1000, 1500, 1475], [1225, 1350, 1575, 850, 1650, 1625],
            [1025, 1700, 1725, 850, 1375, 1550], [1175, 1825, 1425, 850, 1375, 1550], [1125, 1650, 1650, 850, 1250, 1650], [1000, 1425, 1575, 900, 1700, 1575], [1325, 1650, 1575, 700, 1500, 1400],
            [1225, 1400, 1575, 900, 1400, 1650], [1150, 1625, 1800, 800, 1250, 1475], [1050, 1375, 1725, 1000, 1175, 1750], [1000, 1650, 1725, 1000, 1325, 1250], [725, 1375, 1800, 850, 1550, 1650],
        ];
        var r = new GiniWeights().Resolve(rows);
        WeightingCases.Near([0.0879, 0.0568, 0.0373, 0.0587, 0.0538, 0.0390], r.Steps[0].Values, 0.00011);
        WeightingCases.Near([0.2636, 0.1703, 0.1118, 0.1760, 0.1613, 0.1169], r.Weights, 0.00011);
    }

    /// <summary>The Gini example of scikit-criteria, three decimals.</summary>
    [Fact]
    public void Gini_of_three_alternatives() =>
        WeightingCases.Near([0.412, 0.2562, 0.3319], new GiniWeights().Resolve([[5, 6, 7], [5.5, 6.1, 8], [4, 5, 9]]).Weights, 0.00051);

    /// <summary>Rezaei (2016), the transport mode example of Rezaei (2015) by the linear model: 1/14, 9/28, 17/28 and ξ = 1/28.</summary>
    [Fact]
    public void Linear_best_worst_of_Rezaei_2016()
    {
        var r = (BestWorstResult)new BestWorstWeights("c2", "c0", WeightingCases.Named(8, 2, 1), WeightingCases.Named(1, 5, 8)).Resolve(WeightingCases.Items(3));
        WeightingCases.Near([0.0714, 0.3214, 0.6071], r.Weights, 5e-5);
        Assert.Equal(0.0357, r.Deviation, 5e-5);
    }

    /// <summary>Rezaei (2015), table 1: the consistency index for each judgement of best over worst, two decimals.</summary>
    [Theory]
    [InlineData(2, 0.44)]
    [InlineData(3, 1.00)]
    [InlineData(4, 1.63)]
    [InlineData(5, 2.30)]
    [InlineData(6, 3.00)]
    [InlineData(7, 3.73)]
    [InlineData(8, 4.47)]
    [InlineData(9, 5.23)]
    public void Consistency_indices_of_Rezaei_2015(int bestOverWorst, double index)
    {
        // The worst case that the index describes: the middle item judged like the best one over the worst, from both sides. Then ξ is the index and the ratio 1.
        var r = (BestWorstResult)new BestWorstWeights("c0", "c2", WeightingCases.Named(1, bestOverWorst, bestOverWorst), WeightingCases.Named(bestOverWorst, bestOverWorst, 1), BestWorstModel.Nonlinear).Resolve(WeightingCases.Items(3));
        Assert.Equal(index, r.Deviation, 0.0051);
        Assert.Equal(1, r.ConsistencyRatio!.Value, 1e-12);
        Assert.Equal(1, r.InputConsistencyRatio, 1e-12);
    }
}
