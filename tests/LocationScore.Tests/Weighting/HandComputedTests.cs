using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Cases small enough to check with pencil and paper.</summary>
public class HandComputedTests
{
    [Fact]
    public void Points_swings_and_direct_weights_are_shares()
    {
        Assert.Equal([0.5, 0.25, 0.25], new PointsWeights(WeightingCases.Named(50, 25, 25)).Resolve(WeightingCases.Items(3)).Weights);
        Assert.Single(new PointsWeights(WeightingCases.Named(50, 25, 24)).Resolve(WeightingCases.Items(3)).Remarks);
        Assert.Equal([0.5, 0.3, 0.2], new SwingWeights(WeightingCases.Named(100, 60, 40)).Resolve(WeightingCases.Items(3)).Weights);
        Assert.Single(new SwingWeights(WeightingCases.Named(50, 25, 25)).Resolve(WeightingCases.Items(3)).Remarks);
        Assert.Empty(new DirectWeights(WeightingCases.Named(0.5, 0.5)).Resolve(WeightingCases.Items(2)).Remarks);
        Assert.Single(new DirectWeights(WeightingCases.Named(3, 1)).Resolve(WeightingCases.Items(2)).Remarks);
    }

    [Fact]
    public void Rank_exponent_two_and_sum_reciprocal_for_three_items()
    {
        WeightingCases.Near([9 / 14.0, 4 / 14.0, 1 / 14.0], new RankOrderWeights(["c0", "c1", "c2"], RankOrderScheme.Exponent).Resolve(WeightingCases.Items(3)).Weights, 1e-15);
        double[] raw = [1 + 1, (1 / 2.0) + (2 / 3.0), (1 / 3.0) + (1 / 3.0)];
        WeightingCases.Near([.. raw.Select(x => x / raw.Sum())], new RankOrderWeights(["c0", "c1", "c2"], RankOrderScheme.SumReciprocal).Resolve(WeightingCases.Items(3)).Weights, 1e-15);
    }

    [Fact]
    public void Tied_items_share_the_mean_of_their_places() =>
        WeightingCases.Near([0.25, 0.5, 0.25], new RankOrderWeights(["c1", "c0", "c2"], RankOrderScheme.Sum, TiedWithPrevious: ["c2"]).Resolve(WeightingCases.Items(3)).Weights, 1e-15);

    [Fact]
    public void Fucom_of_significance_1_2_4_is_4_2_1_sevenths_and_a_contradiction_costs()
    {
        var clean = (FucomResult)new FucomWeights(["c0", "c1", "c2"], WeightingCases.Named(1, 2, 4)).Resolve(WeightingCases.Items(3));
        WeightingCases.Near([4 / 7.0, 2 / 7.0, 1 / 7.0], clean.Weights, 1e-15);
        Assert.Equal([2.0, 2.0], clean.ComparativePriorities);
        Assert.Empty(clean.Remarks);
        var agreeing = (FucomResult)new FucomWeights(["c0", "c1", "c2"], WeightingCases.Named(1, 2, 4), Further: [new("c0", "c2", 4)]).Resolve(WeightingCases.Items(3));
        Assert.Equal(0, agreeing.DeviationFromFullConsistency);
        var torn = (FucomResult)new FucomWeights(["c0", "c1"], WeightingCases.Named(1, 2), Further: [new("c0", "c1", 4)]).Resolve(WeightingCases.Items(2));
        WeightingCases.Near([0.75, 0.25], torn.Weights, 1e-15); // |a − 2b| = |a − 4b| at a = 3b
        Assert.Equal(0.25, torn.DeviationFromFullConsistency, 15);
        Assert.Single(torn.Remarks);
    }

    [Fact]
    public void Linear_best_worst_of_three_items_by_hand()
    {
        // best : middle = 2, middle : worst = 4, best : worst = 5: 2b − a = a − 5c = 4c − b = ξ gives (a, b, c, ξ) = (23, 13, 4, 3)/40.
        var r = (BestWorstResult)new BestWorstWeights("c0", "c2", WeightingCases.Named(1, 2, 5), WeightingCases.Named(5, 4, 1)).Resolve(WeightingCases.Items(3));
        WeightingCases.Near([23 / 40.0, 13 / 40.0, 4 / 40.0], r.Weights, 1e-15);
        Assert.Equal(3 / 40.0, r.Deviation, 15);
        Assert.Equal((8 - 5) / 20.0, r.InputConsistencyRatio, 15);
        Assert.Null(r.ConsistencyRatio);
        Assert.Equal(0.1354, r.InputConsistencyThreshold); // best over worst 5, three items: Liang, Brunelli and Rezaei (2020)
        Assert.Equal(["The input-based consistency ratio 0.150 is above its threshold 0.1354: the judgements contradict one another. 'c1' fits worst: 'c0' over it is 2 and it over 'c2' 4, whose product should be 5."], r.Remarks);
    }

    [Theory]
    [InlineData(3, 3, 0.1667)]
    [InlineData(4, 9, 0.2683)]
    [InlineData(9, 3, 0.1359)]
    [InlineData(9, 4, 0.2681)]
    [InlineData(9, 5, 0.3062)]
    [InlineData(9, 9, 0.3662)]
    [InlineData(6, 5, 0.2643)]
    [InlineData(2, 5, null)]
    [InlineData(8.5, 5, null)]
    [InlineData(9, 10, null)]
    public void Thresholds_of_Liang_Brunelli_and_Rezaei_2020(double bestOverWorst, int items, double? threshold)
    {
        double[] fromBest = [1, .. Enumerable.Repeat(1.0, items - 2), bestOverWorst], toWorst = [.. Enumerable.Repeat(bestOverWorst, items - 1), 1];
        var r = (BestWorstResult)new BestWorstWeights("c0", WeightingCases.Id(items - 1), WeightingCases.Named(fromBest), WeightingCases.Named(toWorst)).Resolve(WeightingCases.Items(items));
        Assert.Equal(threshold, r.InputConsistencyThreshold);
        Assert.Empty(r.Remarks);
    }

    [Fact]
    public void A_reversed_judgement_is_pointed_out_with_its_repair()
    {
        // 1 : 2 : 4 with the last judgement reversed.
        var r = (AhpResult)new AhpWeights([new("c0", "c1", 2), new("c1", "c2", 2), new("c2", "c0", 4), new("c0", "c3", 8), new("c1", "c3", 4), new("c2", "c3", 2)]).Resolve(WeightingCases.Items(4));
        Assert.NotNull(r.Revision);
        Assert.Equal(("c2", "c0", 4.0), (r.Revision.Preferred, r.Revision.Over, r.Revision.Given));
        Assert.Equal(0.25, r.Revision.Implied, 12);
        Assert.Equal(0, r.Revision.ConsistencyRatioAfter);
        Assert.True(r.ConsistencyRatio > 0.1);
    }

    [Fact]
    public void Harkers_matrix_of_a_path_gives_the_product_of_the_links()
    {
        var r = (AhpResult)new AhpWeights([new("c0", "c1", 2), new("c1", "c2", 3)]).Resolve(WeightingCases.Items(3));
        WeightingCases.Near([0.6, 0.3, 0.1], r.Weights, 1e-15);
        Assert.Equal((0.0, 1, 0.0), (r.ConsistencyRatio, r.MissingComparisons, Math.Round(r.RandomIndex, 14)));
        WeightingCases.Near([0.6, 0.3, 0.1], new AhpWeights(Matrix: [[1, 2, 0], [0.5, 1, 3], [0, 1 / 3.0, 1]]).Resolve(WeightingCases.Items(3)).Weights, 1e-15);
    }

    [Theory]
    [InlineData(RandomIndexTable.Saaty, 5, 1.12)]
    [InlineData(RandomIndexTable.Saaty, 15, 1.59)]
    [InlineData(RandomIndexTable.AlonsoLamata, 5, 1.1086)]
    [InlineData(RandomIndexTable.AlonsoLamataRegression, 5, (2.7699 * 5 - 4.3513 - 5) / 4)]
    [InlineData(RandomIndexTable.Saaty, 20, (2.7699 * 20 - 4.3513 - 20) / 19)]
    public void Random_indices_of_each_table(RandomIndexTable table, int n, double expected)
    {
        double[][] even = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Repeat(1.0, n).ToArray())];
        Assert.Equal(expected, ((AhpResult)new AhpWeights(Matrix: WeightingCases.Square(even), RandomIndex: table).Resolve(WeightingCases.Items(n))).RandomIndex, 12);
    }

    [Fact]
    public void Missing_judgements_lower_the_random_index_as_by_Agoston_and_Csato_2022()
    {
        // four items, one of six pairs missing: 0.90 · (1 − 2/(3·2)) = 0.60
        var r = (AhpResult)new AhpWeights([new("c0", "c1", 2), new("c0", "c2", 3), new("c0", "c3", 4), new("c1", "c2", 5), new("c2", "c3", 2)]).Resolve(WeightingCases.Items(4));
        Assert.Equal(0.6, r.RandomIndex, 12);
        Assert.Contains("1 of 6 pairs", r.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Concordance_tau_and_spread_of_three_members_by_hand()
    {
        // Rankings 1 2 3, 1 2 3 and 3 2 1: rank sums 5 6 7, S = 2, W = 12·2/(9·24) = 1/9; τ between the first and the third −1.
        var up = new DirectWeights(WeightingCases.Named(0.2, 0.3, 0.5));
        var down = new DirectWeights(WeightingCases.Named(0.5, 0.3, 0.2));
        var r = (GroupResult)new GroupWeights([new("a", up), new("b", up), new("c", down)]).Resolve(WeightingCases.Items(3));
        Assert.Equal(1 / 9.0, r.Disagreement.Concordance!.Value, 14);
        Assert.Equal(["The members disagree on the order of importance: the coefficient of concordance is 0.111, below 0.5 (1 would be the same order)."], r.Remarks);
        Assert.Empty(new GroupWeights([new("a", up), new("b", up)]).Resolve(WeightingCases.Items(3)).Remarks);
        Assert.Equal([1.0, 1, -1, 1, 1, -1, -1, -1, 1], r.Disagreement.KendallTau);
        Assert.Equal(0.29 / 0.38, r.Disagreement.Cosine[2], 14);
        WeightingCases.Near([0.2, 0.3, 0.2], r.Disagreement.Lowest, 1e-15);
        WeightingCases.Near([0.5, 0.3, 0.5], r.Disagreement.Highest, 1e-15);
        Assert.Equal(Math.Sqrt(0.02), r.Disagreement.StandardDeviation[0], 14);
        WeightingCases.Near([0.3, 0.3, 0.4], r.Weights, 1e-15);
    }

    [Fact]
    public void Averaged_judgements_of_3_and_one_third_are_even()
    {
        var r = (GroupResult)new GroupWeights([new("a", new AhpWeights([new("c0", "c1", 3)])), new("b", new AhpWeights([new("c1", "c0", 3)]))], GroupAggregation.GeometricMeanOfJudgements).Resolve(WeightingCases.Items(2));
        WeightingCases.Near([0.5, 0.5], r.Weights, 1e-15);
    }

    [Fact]
    public void Arithmetic_means_of_judgements_are_not_reciprocal()
    {
        // 3 and 1 in one direction, 1/3 and 1 in the other: [[1, 2], [2/3, 1]], whose eigenvector is √3 : 1.
        var r = (GroupResult)new GroupWeights([new("a", new AhpWeights([new("c0", "c1", 3)])), new("b", new AhpWeights([new("c0", "c1", 1)]))], GroupAggregation.ArithmeticMeanOfJudgements).Resolve(WeightingCases.Items(2));
        WeightingCases.Near([Math.Sqrt(3) / (1 + Math.Sqrt(3)), 1 / (1 + Math.Sqrt(3))], r.Weights, 1e-14);
        Assert.Contains(r.Remarks, static remark => remark.Contains("reciprocal", StringComparison.Ordinal));
        Assert.Equal([ProblemCodes.NotAllowed], WeightingCases.Problems(static () => new GroupWeights([new("x", new EqualWeights())], GroupAggregation.ArithmeticMeanOfJudgements).Resolve(["a", "b"])).Select(static p => p.Code));
    }

    [Fact]
    public void Printed_decimals_count_in_both_directions_where_judgements_are_missing()
    {
        // 3 and 0.33: the mean of ln 3 and −ln 0.33, whichever cell comes first.
        double ratio = Math.Exp((Math.Log(3) - Math.Log(0.33)) / 2);
        var there = new AhpWeights(Matrix: [[1, 3, 0], [0.33, 1, 1], [0, 1, 1]], Priority: AhpPriority.GeometricMean).Resolve(WeightingCases.Items(3)).Weights;
        var back = new AhpWeights(Matrix: [[1, 1, 0], [1, 1, 0.33], [0, 3, 1]], Priority: AhpPriority.GeometricMean).Resolve(WeightingCases.Items(3)).Weights;
        WeightingCases.Near([ratio / (ratio + 2), 1 / (ratio + 2), 1 / (ratio + 2)], there, 1e-14);
        WeightingCases.Near([there[2], there[1], there[0]], back, 1e-14);
    }

    [Fact]
    public void A_criterion_that_varies_by_rounding_only_is_constant()
    {
        double[][] rows = [[0.3, 1, 4], [0.1 + 0.2, 5, 2], [0.3, 3, 9]];
        Assert.NotEqual(rows[0][0], rows[1][0]);
        Assert.All(DataLaws.Methods, method =>
        {
            var result = method.Resolve(rows);
            Assert.Equal(0, result.Weights[0]);
            Assert.Contains(result.Remarks, static remark => remark.Contains("'c0'", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Cilos_where_one_alternative_is_best_everywhere_shares_equally_and_where_one_criterion_never_loses_it_takes_all()
    {
        var shared = new CilosWeights().Resolve([[4, 4], [1, 2]]);
        Assert.Equal([0.5, 0.5], shared.Weights);
        Assert.Single(shared.Remarks);
        // best on c0 is row 0 or row 1 in the mean; c1 loses half of the time, c0 never
        var absorbed = new CilosWeights().Resolve([[4, 4], [4, 2], [1, 1]]);
        Assert.Equal([1.0, 0.0], absorbed.Weights);
        Assert.Equal([0, 0.25, 0, 0], ((CilosResult)absorbed).RelativeLosses);
        Assert.Equal([0.5, 0.5], new CilosWeights(CilosTies.First).Resolve([[4, 4], [4, 2], [1, 1]]).Weights);
    }

    [Fact]
    public void Entropy_with_a_zero_and_of_two_alternatives_by_hand()
    {
        var r = (EntropyResult)new EntropyWeights().Resolve([[0, 1], [5, 3]]);
        WeightingCases.Near([1, 1 + (((0.25 * Math.Log(0.25)) + (0.75 * Math.Log(0.75))) / Math.Log(2))], r.Divergence, 1e-15);
    }

    [Fact]
    public void Critic_counts_opposed_criteria_as_conflict_unless_their_directions_oppose_too()
    {
        double[][] rows = [[1, 9], [2, 8], [3, 7]];
        var conflict = (CriticResult)new CriticWeights().Resolve(rows);
        WeightingCases.Near([2, 2], conflict.Conflict, 1e-14);
        var agreeing = (CriticResult)new CriticWeights().Resolve(rows, [Direction.Benefit, Direction.Cost]);
        Assert.Equal([0.0, 0.0], agreeing.Conflict);
        Assert.Equal([0.5, 0.5], agreeing.Weights);
        Assert.Single(agreeing.Remarks);
    }

    [Fact]
    public void Two_proportional_criteria_and_an_uncorrelated_one_have_eigenvalues_2_and_1()
    {
        double[][] rows = [[1, 10, 1], [2, 20, 1], [1, 10, 2], [2, 20, 2]];
        var r = (PrincipalComponentResult)new PrincipalComponentWeights().Resolve(rows);
        WeightingCases.Near([2, 1, 0], r.Eigenvalues, 1e-14);
        Assert.Equal((2, 1.0), (r.Kept, Math.Round(r.ExplainedShare, 14)));
        WeightingCases.Near([1 / 3.0, 1 / 3.0, 1 / 3.0], r.Weights, 1e-14);
        WeightingCases.Near([0.5, 0.5, 0], new PrincipalComponentWeights(PrincipalComponentRule.FirstComponentSquared).Resolve(rows).Weights, 1e-14);
        WeightingCases.Near([1 / 3.0, 1 / 3.0, 1 / 3.0], new PrincipalComponentWeights(PrincipalComponentRule.RotatedGroups).Resolve(rows).Weights, 1e-14);
    }

    [Fact]
    public void The_catalogue_finds_each_kind_once()
    {
        Assert.Equal(22, WeightingMethods.All.Length);
        Assert.Equal(22, WeightingMethods.All.Select(static weighting => weighting.Info.Kind).Distinct().Count());
        Assert.All(WeightingMethods.All, static weighting => Assert.Same(weighting, WeightingMethods.Find(weighting.Info.Kind.ToUpperInvariant())));
        Assert.Null(WeightingMethods.Find("no-such-weighting"));
        Assert.All(WeightingMethods.All, static weighting => Assert.Matches(@"\(\d{4}\)", weighting.Info.Citation));
        Assert.Equal(11, WeightingMethods.All.Count(static weighting => weighting.Info.NeedsData));
    }
}
