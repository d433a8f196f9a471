using FsCheck;
using FsCheck.Fluent;
using LocationScore.Analysis;
using LocationScore.EveryTestProject;
using LocationScore.Tests.Laws;

namespace LocationScore.Tests.Analysis;

/// <summary>What analyses say of drawn models is what the ordinary scorer gives at the weights that they speak of.</summary>
public class AnalysisLaws
{
    /// <summary>So much of the largest score decides nothing.</summary>
    private const double Slack = 1e-9;

    [Fact]
    public void An_interval_holds_every_rank_that_is_drawn_and_its_witnesses_have_the_ranks_of_its_ends() => ForEvery(40, static scorer =>
    {
        var result = scorer.RankIntervals(static o => o with { Within = 0.3, Draws = 200 });
        var drawn = scorer.Smaa(static o => o with { Within = 0.3, Draws = 200 });
        foreach (var interval in result.Intervals)
        {
            var acceptability = drawn.Find(interval.Location)!.Acceptability;
            foreach (var (rank, share) in acceptability.Select(static (share, at) => (at + 1, share)))
            {
                Assert.True(share == 0 || interval.Best.Exactness == Exactness.Sampled || rank >= interval.Best.Rank, $"{interval} and rank {rank}");
                Assert.True(share == 0 || interval.Worst.Exactness == Exactness.Sampled || rank <= interval.Worst.Rank, $"{interval} and rank {rank}");
            }

            foreach (var end in new[] { interval.Best, interval.Worst })
            {
                Assert.All(end.Weights.Zip(result.Weights), static pair => Assert.InRange(pair.First, pair.Second.Least - 1e-9, pair.Second.Most + 1e-9));
                var (least, most) = Ranks(Witness.At(scorer, end.Weights), interval.Location);
                Assert.InRange(end.Reached, least, most);
            }
        }
    });

    [Fact]
    public void On_the_two_sides_of_a_flip_the_order_differs() => ForEvery(40, static scorer =>
    {
        foreach (var node in scorer.WeightStability(static o => o with { Points = 51 }).Nodes.Take(3))
        {
            foreach (var flip in node.Flips.Take(5))
            {
                double room = node.Flips.Where(other => other != flip && (other.Up == flip.Up || other.Up == flip.Down) && (other.Down == flip.Up || other.Down == flip.Down))
                    .Select(other => Math.Abs(other.At - flip.At)).Append(flip.At).Append(1 - flip.At).Min();
                double step = Math.Min(1e-3, room / 2);
                if (step <= 10 * node.Accuracy) continue;
                double before = Lead(Witness.At(scorer, node.Node, flip.At - step), flip.Up, flip.Down), after = Lead(Witness.At(scorer, node.Node, flip.At + step), flip.Up, flip.Down);
                Assert.True(before < Slack && after > -Slack && after > before, $"{node.Node} {flip}: {before} before, {after} after");
            }
        }
    });

    [Fact]
    public void At_the_smallest_change_both_are_level_and_a_little_before_the_other_is_still_ahead() => ForEvery(30, static scorer =>
    {
        var ranking = scorer.Score().Ranking;
        string first = ranking[0].Location.Id, last = ranking[^1].Location.Id;
        if (first == last) return;
        var result = scorer.Overtake(last, o => o with { City = first });
        double[] nominal = [.. result.Weights.Select(static one => one.Nominal)];
        foreach (var change in result.Changes.Where(static change => change.Distance is { Exactness: Exactness.Exact, Value: > 1e-6 }))
        {
            // Where one value outweighs all others, the weights that decide are too small for the search.
            if (change.Weights.Any(static weight => weight is > 0 and < 1e-5)) continue;
            Assert.Equal(1, change.Weights.Sum(), 1e-9);
            Assert.InRange(Lead(Witness.At(scorer, change.Weights), last, first), -1e-6, double.PositiveInfinity);
            Assert.InRange(Lead(Witness.At(scorer, [.. nominal.Zip(change.Weights, static (own, there) => own + (0.99 * (there - own)))]), last, first), double.NegativeInfinity, Slack);
        }
    });

    [Fact]
    public void Shares_of_draws_sum_to_1_and_neither_threads_nor_repetition_change_a_bit() => ForEvery(40, static scorer =>
    {
        var one = scorer.Smaa(static o => o with { Draws = 301, MaxThreads = 1, PairwiseWinning = true });
        Assert.All(one.Locations, static location => Assert.Equal(1, location.Acceptability.Sum(), 1e-12));
        Assert.Equal(one, scorer.Smaa(static o => o with { Draws = 301, MaxThreads = 3, PairwiseWinning = true }));
        Assert.Equal(one, scorer.Smaa(static o => o with { Draws = 301, MaxThreads = 1, PairwiseWinning = true }));
    });

    /// <summary>Models of the package that have weights to vary.</summary>
    private static void ForEvery(int cases, Action<Scorer> law) => Prop.ForAll(ModelGenerators.Models(), drawn =>
    {
        if (drawn.Model.Factors.Length + drawn.Model.Criteria.Length < 2 || !Scorer.TryCompile(drawn.Model, drawn.Facts, out var scorer, out _)) return;
        if (scorer.Nodes.Any(static node => node.Node.Weight < 0)) return;
        law(scorer);
    }).Check(Drawing.Cases(cases));

    /// <summary>The best and the worst rank that scores within the slack allow.</summary>
    private static (int Least, int Most) Ranks(ScoringResult result, string location)
    {
        double slack = Slack * Size(result), own = Signed(result, location);
        double[] others = [.. result.Locations.Where(other => other.Id != location).Select(other => Signed(result, other.Id))];
        return (1 + others.Count(other => other > own + slack), 1 + others.Count(other => other > own - slack));
    }

    /// <summary>How far one is ahead of the other, as a part of the largest score.</summary>
    private static double Lead(ScoringResult result, string one, string other) => (Signed(result, one) - Signed(result, other)) / Size(result);

    private static double Signed(ScoringResult result, string location) => result.Find(location)!.Score * (result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1);

    private static double Size(ScoringResult result) => result.Scores.ToArray().Max(static score => Math.Max(Math.Abs(score), 1e-12));
}
