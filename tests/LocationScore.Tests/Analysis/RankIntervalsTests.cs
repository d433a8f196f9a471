using LocationScore.Analysis;

namespace LocationScore.Tests.Analysis;

public class RankIntervalsTests
{
    public static TheoryData<string> Published() => [.. Cities.Ids("rank_intervals_cities", static one => one.GetProperty("expected").TryGetProperty("rank_interval", out _))];

    public static TheoryData<string> Relations() => [.. Cities.Ids("rank_intervals_cities", static one => one.GetProperty("id").GetString()!.StartsWith("relations", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_intervals_come_out_of_the_values_and_of_the_model(string id)
    {
        var example = Cities.Case("rank_intervals_cities", id);
        var scorers = new List<Scorer> { Cities.OfCase(example), Cities.With(example.Profile()) };
        foreach (var scorer in scorers)
        {
            var result = scorer.RankIntervals(o => o with { Weights = SetOf(id, scorer) });
            foreach (var city in example.GetProperty("expected").GetProperty("rank_interval").EnumerateObject())
            {
                var interval = result.Find(city.Name)!;
                Assert.Equal((city.Name, city.Value[0].GetInt32(), city.Value[1].GetInt32()), (city.Name, interval.Best.Rank, interval.Worst.Rank));
                Assert.Equal((Exactness.Exact, Exactness.Exact), (interval.Best.Exactness, interval.Worst.Exactness));
                WitnessReproduces(scorer, result, interval.Best, city.Name, SetOf(id, scorer));
                WitnessReproduces(scorer, result, interval.Worst, city.Name, SetOf(id, scorer));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Published_relations_come_out(string id)
    {
        var example = Cities.Case("rank_intervals_cities", id);
        var scorer = Cities.OfCase(example);
        var set = id.EndsWith("any-weights", StringComparison.Ordinal) ? (WeightSet)WeightSet.Any() : WeightSet.Within(0.2);
        var result = scorer.PreferenceRelations(o => o with { Weights = set });
        foreach (var city in example.GetProperty("expected").GetProperty("necessarily_at_least_as_good").EnumerateObject())
        {
            var found = result.Find(city.Name)!;
            Assert.Equal([.. city.Value.EnumerateArray().Select(static one => one.GetString()!).Order()], found.Necessarily.Order());
            Assert.Empty(found.Undecided);
            // Possible is what the other is not necessarily strictly better than: with these values, never a tie at all weights.
            Assert.True(found.Necessarily.All(found.Possibly.Contains));
        }

        foreach (var city in example.GetProperty("expected").GetProperty("exact_rank_interval").EnumerateObject())
        {
            var interval = scorer.RankIntervals(o => o with { Weights = set, Location = city.Name }).Intervals.Single();
            Assert.Equal((city.Name, city.Value[0].GetInt32(), city.Value[1].GetInt32()), (city.Name, interval.Best.Rank, interval.Worst.Rank));
        }
    }

    [Fact]
    public void An_interval_holds_every_rank_that_is_drawn()
    {
        foreach (var set in new WeightSet[] { WeightSet.Any(), WeightSet.Within(0.5), WeightSet.Ordinal(), Uneven() })
        {
            var intervals = Cities.Scorer.RankIntervals(o => o with { Weights = set });
            var drawn = Cities.Scorer.Smaa(o => o with { Weights = set, Draws = 20_000 });
            foreach (var location in drawn.Locations)
            {
                var interval = intervals.Find(location.Location)!;
                for (int r = 0; r < location.Acceptability.Length; r++)
                    Assert.True(location.Acceptability[r] == 0 || (r + 1 >= interval.Best.Rank && r + 1 <= interval.Worst.Rank), $"{location.Location} has rank {r + 1}");
            }
        }
    }

    /// <summary>The slow model: every choice of rivals that may break away, for random values and gaps, against a fine grid of weights.</summary>
    [Fact]
    public void Random_intervals_agree_with_a_grid_of_weights()
    {
        var random = new Random(17);
        for (int trial = 0; trial < 60; trial++)
        {
            int n = random.Next(2, 7);
            double[][] rows = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, 3).Select(_ => Math.Round(random.NextDouble(), 2)).ToArray())];
            if (trial % 2 == 1) rows[0][random.Next(3)] = double.NaN;
            string[] names = [.. Enumerable.Range(0, n).Select(static i => "c" + i)];
            var scorer = Cities.OfValues(names, rows);
            var result = scorer.RankIntervals(o => o with { Within = null });
            var best = Enumerable.Repeat(int.MaxValue, n).ToArray();
            var worst = new int[n];
            const int Steps = 120;
            for (int a = 1; a < Steps; a++)
            {
                for (int b = 1; a + b < Steps; b++)
                {
                    double[] scores = [.. rows.Select(row => Mean(row, [a, b, Steps - a - b]))];
                    for (int i = 0; i < n; i++)
                    {
                        int rank = 1 + scores.Count(s => s > scores[i] + 1e-9), low = 1 + scores.Count(s => s > scores[i] - 1e-9) - 1;
                        best[i] = Math.Min(best[i], rank);
                        worst[i] = Math.Max(worst[i], Math.Min(rank, low));
                    }
                }
            }

            for (int i = 0; i < n; i++)
            {
                var interval = result.Intervals[i];
                Assert.True(interval.Best.Rank <= best[i] && interval.Worst.Rank >= worst[i], $"trial {trial}: {interval} against {best[i]}–{worst[i]}");
                Assert.Equal(interval.Best.Reached, interval.Best.Rank);
                Assert.Equal(interval.Worst.Reached, interval.Worst.Rank);
            }
        }
    }

    [Fact]
    public void A_point_as_a_set_gives_the_ranking()
    {
        var ranking = Cities.Scorer.Score();
        foreach (var interval in Cities.Scorer.RankIntervals(o => o with { Within = 0 }).Intervals)
            Assert.Equal((ranking.Find(interval.Location)!.Rank, ranking.Find(interval.Location)!.Rank, ranking.Find(interval.Location)!.Rank), (interval.Rank, interval.Best.Rank, interval.Worst.Rank));
    }

    [Fact]
    public void Larger_sets_give_wider_intervals()
    {
        var narrow = Cities.Scorer.RankIntervals(o => o with { Within = 0.1 });
        var wide = Cities.Scorer.RankIntervals(o => o with { Within = 0.4 });
        foreach (var (one, other) in narrow.Intervals.Zip(wide.Intervals))
            Assert.True(other.Best.Rank <= one.Best.Rank && other.Worst.Rank >= one.Worst.Rank);
    }

    [Fact]
    public void Twins_share_their_ranks_at_both_ends()
    {
        var result = Cities.OfValues(["a", "b", "c"], [[0.5, 0.5], [0.5, 0.5], [0.2, 0.9]]).RankIntervals(o => o with { Within = null });
        Assert.Equal("a 1–2|b 1–2|c 1–3", string.Join('|', result.Intervals));
    }

    /// <summary>Scores of which the lower are the better: who is better stays better.</summary>
    [Fact]
    public void A_last_step_that_turns_the_scale_turns_no_analysis()
    {
        var plain = Cities.OfValues(["a", "b", "c"], [[0.9, 0.2, 0.5], [0.3, 0.7, 0.5], [0.2, 0.1, 0.6]]);
        var turned = Scorer.Compile(plain.Model with { Rescale = ValueFunction.Affine(-10, 10) }, plain.Facts);
        Assert.Equal(ScoreDirection.LowerIsBetter, turned.Score().ScoreDirection);
        Assert.Equal(plain.Score().Ranks, turned.Score().Ranks);
        Assert.Equal(plain.RankIntervals().Intervals, turned.RankIntervals().Intervals);
        Assert.Equal(plain.WeightStability().Nodes, turned.WeightStability().Nodes);
        Assert.Equal(plain.Smaa(static o => o with { Draws = 500 }), turned.Smaa(static o => o with { Draws = 500 }));
        Assert.Equal(plain.PairwiseWinning(), turned.PairwiseWinning());
        Assert.Equal(plain.Overtake("c", static o => o with { City = "a" }), turned.Overtake("c", static o => o with { City = "a" }));
    }

    [Fact]
    public void A_method_is_sampled_and_says_so()
    {
        var values = Cities.OfValues(["a", "b", "c"], [[0.8, 0.2, 0.5, 0.6], [0.4, 0.4, 0.7, 0.3], [0.3, 0.5, 0.6, 0.2]]);
        var scorer = Scorer.Compile(values.Model with { Method = new LocationScore.Methods.Topsis() }, values.Facts);
        var result = scorer.RankIntervals(o => o with { Draws = 500 });
        Assert.All(result.Intervals, static one => Assert.Equal(Exactness.Sampled, one.Best.Exactness));
    }

    internal static WeightSet Uneven() => WeightSet.Bounded(new WeightBound("talent-pool", 0.1, 0.3), new WeightBound("ip-protection", 0.05, 0.5), new WeightBound("graduates", 0, 0.2));

    private static double Mean(double[] row, double[] weights)
    {
        double sum = 0, kept = 0;
        for (int k = 0; k < row.Length; k++)
        {
            if (double.IsNaN(row[k])) continue;
            sum += row[k] * weights[k];
            kept += weights[k];
        }

        return sum / kept;
    }

    private static WeightSet SetOf(string id, Scorer scorer) => id switch
    {
        "any-weights" => WeightSet.Any(),
        "ordinal" => WeightSet.Ordinal([.. scorer.Nodes.Where(static node => node.Depth == 0).Select(static node => node.Node.Id)]),
        _ => WeightSet.Within(0.2),
    };

    private static void WitnessReproduces(Scorer scorer, RankIntervalsResult result, RankEnd end, string city, WeightSet set)
    {
        var polytope = WeightPolytope.Of(set, [.. result.Weights.Select(static w => w.Id)], [.. result.Weights.Select(static w => w.Nominal)]);
        Assert.True(polytope.Contains(end.Weights.AsSpan(), 1e-12));
        var ranks = Witness.Ranks(scorer, end.Weights);
        Assert.Equal((city, end.Rank), (city, ranks[city]));
    }
}
