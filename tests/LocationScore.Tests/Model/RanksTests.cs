using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

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

    [Property(MaxTest = 1000)]
    public Property Ranks_and_order_are_those_of_a_slow_definition() => Prop.ForAll(ScoreLists(), static scores =>
    {
        foreach (double tolerance in new[] { 0, 0.5, 1000 })
        {
            int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(static i => i)];
            var ranks = new int[scores.Length];
            var places = new List<int>();
            while (places.Count < order.Length)
            {
                double best = scores[order[places.Count]];
                int[] group = [.. order.Skip(places.Count).TakeWhile(i => scores[i] == best || best - scores[i] <= tolerance).Order()];
                foreach (int i in group) ranks[i] = places.Count + 1;
                places.AddRange(group);
            }

            var found = Ranks.Of(scores, ScoreDirection.HigherIsBetter, tolerance);
            var turned = Ranks.Of(Array.ConvertAll(scores, static score => -score), ScoreDirection.LowerIsBetter, tolerance);
            if (!found.SequenceEqual(ranks) || !found.Order.SequenceEqual(places) || !turned.SequenceEqual(ranks)) return false;
        }

        return true;
    });

    /// <summary>Few and many scores, with ties, both zeros and now and then an infinity; long lists are sorted another way than short ones.</summary>
    private static Arbitrary<double[]> ScoreLists()
    {
        var score = Gen.OneOf(Gen.Choose(-20, 20).Select(static k => k / 4.0), Gen.Choose(-1_000_000, 1_000_000).Select(static k => k / 1e5), Gen.Constant(-0.0));
        var any = Gen.Frequency((400, score), (1, Gen.Elements(double.PositiveInfinity, double.NegativeInfinity, double.MaxValue)));
        return Gen.Elements(0, 1, 2, 12, 24, 25, 33, 95, 96, 300).SelectMany(n => any.ArrayOf(n)).ToArbitrary();
    }
}
