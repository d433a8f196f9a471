using LocationScore.Model;

namespace LocationScore.Tests.Model;

public class RanksTests
{
    [Fact]
    public void Equal_scores_share_a_rank_and_the_next_rank_is_skipped() =>
        Assert.Equal([1, 2, 2, 4], Ranks.Of([9, 5, 5, 1], ScoreDirection.HigherIsBetter));

    [Fact]
    public void Lower_is_better_turns_the_ranking_round() =>
        Assert.Equal([4, 2, 2, 1], Ranks.Of([9, 5, 5, 1], ScoreDirection.LowerIsBetter));

    [Fact]
    public void A_chain_of_near_scores_is_cut_at_the_tolerance_from_the_best_of_the_group() =>
        Assert.Equal([1, 1, 3], Ranks.Of([1.0, 0.9, 0.8], ScoreDirection.HigherIsBetter, 0.15));

    [Fact]
    public void A_score_that_is_not_a_number_has_no_rank() =>
        Assert.Throws<ArgumentException>(() => Ranks.Of([1, double.NaN], ScoreDirection.HigherIsBetter));

    [Fact]
    public void The_order_is_a_permutation_and_not_the_ranks() =>
        Assert.Equal([1, 2, 0], Ranks.Of([1, 3, 2], ScoreDirection.HigherIsBetter).Order);
}
