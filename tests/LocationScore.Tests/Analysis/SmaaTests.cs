using System.Text.Json;
using LocationScore.Analysis;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Analysis;

public class SmaaTests
{
    public static TheoryData<string> ClosedForms() => [.. Cities.Ids("smaa_closed_form", static one => one.GetProperty("inputs").TryGetProperty("values_exact", out _))];

    [Theory]
    [MemberData(nameof(ClosedForms))]
    public void Closed_forms_are_met_within_the_error_of_the_draws(string id)
    {
        var example = Cities.Case("smaa_closed_form", id);
        var expected = example.GetProperty("expected");
        double tolerance = example.GetProperty("tolerance").GetProperty("monte_carlo_100k").GetDouble();
        WeightSet set = id == "3x4-ordinal" ? WeightSet.Ordinal("w1", "w2", "w3") : WeightSet.Any();
        var result = Cities.OfCase(example).Smaa(o => o with { Weights = set, PairwiseWinning = true });
        for (int i = 0; i < result.Locations.Length; i++)
        {
            Golden(expected.GetProperty("rank_acceptability")[i], result.Locations[i].Acceptability, tolerance);
            Golden(expected.GetProperty("pairwise_winning")[i], result.Locations[i].Wins, tolerance);
            var central = expected.GetProperty("central_weights")[i];
            if (central.ValueKind == JsonValueKind.Null) Assert.Empty(result.Locations[i].CentralWeights);
            else Golden(central, result.Locations[i].CentralWeights, tolerance);
            if (expected.TryGetProperty("expected_rank", out var rank))
                Assert.Equal(rank[i].GetDouble(), result.Locations[i].ExpectedRank.Value, 4 * result.Locations[i].ExpectedRank.StandardError!.Value + 1e-12);
        }
    }

    [Theory]
    [InlineData("rank-acceptability-16-any", 0.006)]
    [InlineData("weights-w20", 0.01)]
    public void The_cities_are_met(string id, double tolerance)
    {
        var example = Cities.Case("smaa_cities", id);
        bool any = id.EndsWith("any", StringComparison.Ordinal);
        var result = Cities.Scorer.Smaa(o => o with { Within = any ? null : 0.2 });
        foreach (var city in example.GetProperty("expected").GetProperty(any ? "rank_acceptability" : "rank_probability").EnumerateObject())
            Golden(city.Value, result.Find(city.Name)!.Acceptability, tolerance);
        if (!any) return;
        foreach (var city in example.GetProperty("expected").GetProperty("central_weights").EnumerateObject())
        {
            var found = result.Find(city.Name)!;
            if (city.Value.ValueKind == JsonValueKind.Null) Assert.Empty(found.CentralWeights);
            else if (found.Acceptability[0] > 0.005) Golden(city.Value, found.CentralWeights, 0.02);
        }
    }

    [Fact]
    public void Pairs_of_the_cities_are_exact_and_agree_with_draws()
    {
        var example = Cities.Case("smaa_cities", "pairwise-15-any");
        var exact = Cities.OfCase(example).PairwiseWinning();
        foreach (var city in example.GetProperty("expected").GetProperty("pairwise_winning").EnumerateObject())
        {
            foreach (var other in city.Value.EnumerateObject()) Assert.Equal(other.Value.GetDouble(), exact[city.Name, other.Name].Value, 1e-10);
        }

        var all = Cities.Scorer.PairwiseWinning();
        var drawn = Cities.Scorer.Smaa(o => o with { PairwiseWinning = true });
        for (int i = 0; i < all.Rows.Length; i++)
        {
            for (int j = 0; j < all.Rows.Length; j++) Assert.Equal(all.Rows[i].Wins[j].Value, drawn.Locations[i].Wins[j], 0.008);
        }

        int hefei = all.Locations.IndexOf("hefei");
        Assert.Equal(Exactness.Sampled, all.Rows[0].Wins[hefei].Exactness);
        Assert.Equal(Exactness.Exact, all.Rows[0].Wins[1].Exactness);
    }

    [Fact]
    public void Rows_sum_to_1_and_with_split_ties_columns_too()
    {
        var twins = Cities.OfValues(["a", "b", "c", "d"], [[0.5, 0.5], [0.5, 0.5], [0.2, 0.9], [0.5, 0.5]]);
        foreach (var scorer in new[] { twins, Cities.Scorer })
        {
            var plain = scorer.Smaa(o => o with { Draws = 10_001 });
            var split = scorer.Smaa(o => o with { Draws = 10_001, SplitTies = true });
            Assert.All(plain.Locations, static one => Assert.Equal(1, one.Acceptability.Sum(), 1e-12));
            Assert.All(split.Locations, static one => Assert.Equal(1, one.Acceptability.Sum(), 1e-12));
            for (int r = 0; r < split.Locations.Length; r++) Assert.Equal(1, split.Locations.Sum(one => one.Acceptability[r]), 1e-12);
        }
    }

    [Fact]
    public void Threads_and_partitions_change_no_bit()
    {
        foreach (var set in new WeightSet[] { WeightSet.Any(), WeightSet.Within(0.3), WeightSet.Ordinal(), RankIntervalsTests.Uneven() })
        {
            var one = Cities.Scorer.Smaa(o => o with { Weights = set, Draws = 20_003, MaxThreads = 1 });
            var four = Cities.Scorer.Smaa(o => o with { Weights = set, Draws = 20_003, MaxThreads = 4 });
            Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(four));
            var other = Cities.Scorer.Smaa(o => o with { Weights = set, Draws = 20_003, Seed = 2 });
            Assert.NotEqual(JsonSerializer.Serialize(one), JsonSerializer.Serialize(other));
        }
    }

    /// <summary>The slow model: the same draws, scored by the scorer and ranked by definition.</summary>
    [Fact]
    public void The_lanes_agree_with_the_scorer_draw_by_draw()
    {
        const int Draws = 2000;
        var scorer = Cities.Scorer;
        var vary = new WeightVariation(scorer, WeightLevel.Factors);
        var set = WeightPolytope.Of(WeightSet.Any(), vary.Items, vary.Nominal);
        var fast = Smaa.Count(vary.Count, set.Size, new() { Draws = Draws }, () => new SmaaKernel(vary.Form!, WeightSampler.Of(set, 1), false, false).Run, null, default);
        var slow = Smaa.Count(vary.Count, set.Size, new() { Draws = Draws, MaxThreads = 1 }, () => new SmaaLoop(vary, WeightSampler.Of(set, 1), false).Run, null, default);
        Assert.Equal(slow.Totals, fast.Totals);
        Assert.Equal(slow.FirstWeights, fast.FirstWeights);
    }

    [Theory]
    [InlineData(600)]
    public void Many_locations_are_sorted_to_the_same_ranks(int n)
    {
        var random = new Random(2);
        double[][] rows = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, 4).Select(_ => Math.Round(random.NextDouble(), 1)).ToArray())];
        var scorer = Cities.OfValues([.. Enumerable.Range(0, n).Select(static i => "c" + i)], rows);
        var sorted = scorer.Smaa(o => o with { Draws = 64 });
        var compared = scorer.Smaa(o => o with { Draws = 64, PairwiseWinning = true });
        Assert.Equal(compared.Locations.Select(static one => string.Join(' ', one.Acceptability)), sorted.Locations.Select(static one => string.Join(' ', one.Acceptability)));
    }

    [Fact]
    public void Nothing_is_allocated_per_draw()
    {
        var vary = new WeightVariation(Cities.Scorer, WeightLevel.Factors);
        var set = WeightPolytope.Of(WeightSet.Any(), vary.Items, vary.Nominal);
        var kernel = new SmaaKernel(vary.Form!, WeightSampler.Of(set, 1), false, false);
        var tally = new SmaaTally(vary.Count, set.Size, false);
        kernel.Run(0, 64, tally);
        long before = GC.GetAllocatedBytesForCurrentThread();
        kernel.Run(64, 4096, tally);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void It_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Cities.Scorer.Smaa(cancellationToken: new CancellationToken(canceled: true)));

    private static void Golden(JsonElement expected, IReadOnlyList<double> actual, double tolerance) => Methods.Golden.Close(expected.Numbers(), actual, tolerance);
}
