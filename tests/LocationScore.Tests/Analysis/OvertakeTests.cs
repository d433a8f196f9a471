using System.Text.Json;
using LocationScore.Analysis;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Analysis;

public class OvertakeTests
{
    private static readonly (string Name, WeightNorm Norm)[] s_norms = [("L1", WeightNorm.Sum), ("L2", WeightNorm.Root), ("Linf", WeightNorm.Greatest)];

    public static TheoryData<string> Published() => [.. Cities.Ids("smallest_weight_change_cities")];

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_changes_come_out(string id)
    {
        var example = Cities.Case("smallest_weight_change_cities", id);
        var inputs = example.GetProperty("inputs");
        string city = inputs.GetProperty("city").GetString()!;
        string? other = inputs.TryGetProperty("overtakes", out var named) ? named.GetString() : null;
        int? rank = other is null ? int.Parse(inputs.GetProperty("wanted").GetString()!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) : null;
        foreach (var scorer in new[] { Cities.OfCase(example), Cities.With(example.Profile()) })
        {
            var result = scorer.Overtake(city, o => o with { City = other, Rank = rank });
            foreach (var (name, norm) in s_norms)
            {
                var expected = example.GetProperty("expected").GetProperty(name);
                var found = result.Find(norm);
                if (expected.ValueKind == JsonValueKind.Null)
                {
                    Assert.Null(found);
                    Assert.NotNull(result.Impossible);
                    continue;
                }

                Assert.Equal(expected.GetProperty("distance").GetDouble(), found!.Distance.Value, 1e-8);
                Assert.Equal(Exactness.Exact, found.Distance.Exactness);
                if (norm == WeightNorm.Root) Methods.Golden.Close(expected.GetProperty("weights").Numbers(), found.Weights, 1e-7);
                WorksBeyondAndFailsBefore(scorer, result, found);
            }
        }
    }

    [Fact]
    public void A_location_with_a_gap_is_followed_along_its_ratio()
    {
        foreach (var (_, norm) in s_norms)
        {
            var result = Cities.Scorer.Overtake("hefei", o => o with { City = "xian", Norms = [norm] });
            WorksBeyondAndFailsBefore(Cities.Scorer, result, result.Find(norm)!);
            // No point of a sample of changed weights that does it is nearer.
            Assert.True(NearestOfDraws(Cities.Scorer, "hefei", "xian", norm) >= result.Find(norm)!.Distance.Value - 1e-9);
        }
    }

    [Theory]
    [InlineData(WeightNorm.Sum)]
    [InlineData(WeightNorm.Root)]
    [InlineData(WeightNorm.Greatest)]
    public void A_location_with_a_gap_reaches_a_rank(WeightNorm norm)
    {
        var result = Cities.Scorer.Overtake("hefei", o => o with { Rank = 9, Norms = [norm] });
        WorksBeyondAndFailsBefore(Cities.Scorer, result, result.Find(norm)!);
    }

    [Fact]
    public void A_dominating_city_is_the_proof()
    {
        var result = Cities.Scorer.Overtake("tianjin", o => o with { City = "hangzhou" });
        Assert.Equal(["hangzhou"], result.Impossible!.DominatedBy);
        Assert.Equal(Exactness.Exact, result.Impossible.Exactness);
    }

    /// <summary>A mixture of rivals of the proof is ahead of the city on every factor: so at all weights one of them is.</summary>
    [Fact]
    public void A_mixture_of_rivals_is_the_proof_that_a_rank_is_out_of_reach()
    {
        var example = Cities.Case("smallest_weight_change_cities", "hangzhou-to-1");
        var values = example.GetProperty("inputs").GetProperty("values").EnumerateObject().Where(static one => one.Name != "hefei").ToList();
        var scorer = Cities.OfValues([.. values.Select(static one => one.Name)], [.. values.Select(static one => one.Value.Numbers())]);
        var proof = scorer.Overtake("hangzhou", o => o with { Rank = 1 }).Impossible!;
        Assert.Equal(2, proof.BestRank);
        Assert.NotEmpty(proof.Mixtures);
        foreach (var mixture in proof.Mixtures)
        {
            Assert.Equal(1, mixture.Shares.Sum(), 1e-9);
            for (int k = 0; k < 6; k++)
            {
                double mixed = mixture.Rivals.Zip(mixture.Shares).Sum(one => one.Second * example.GetProperty("inputs").GetProperty("values").GetProperty(one.First)[k].GetDouble());
                Assert.True(mixed > example.GetProperty("inputs").GetProperty("values").GetProperty("hangzhou")[k].GetDouble() - 1e-12);
            }
        }
    }

    [Fact]
    public void Small_sets_of_weights_can_make_it_impossible()
    {
        Assert.Null(Cities.Scorer.Overtake("hangzhou", o => o with { Rank = 4, Weights = WeightSet.Within(0.2) }).Impossible);
        var proof = Cities.Scorer.Overtake("hangzhou", o => o with { Rank = 3, Weights = WeightSet.Within(0.2) }).Impossible!;
        Assert.Equal(4, proof.BestRank);
    }

    [Fact]
    public void A_rank_that_is_already_held_needs_no_change()
    {
        var result = Cities.Scorer.Overtake("hangzhou", o => o with { Rank = 5 });
        Assert.All(result.Changes, static change => Assert.Equal(0, change.Distance.Value));
    }

    /// <summary>The first weights that do it are found when they are drawn, and not one draw earlier.</summary>
    [Fact]
    public void As_many_weights_are_drawn_as_asked()
    {
        var values = Cities.OfValues(["a", "b", "c"], [[0.8, 0.2, 0.5, 0.6], [0.4, 0.4, 0.7, 0.3], [0.3, 0.5, 0.6, 0.2]]);
        var scorer = Scorer.Compile(values.Model with { Method = new Topsis() }, values.Facts);
        var vary = new WeightVariation(scorer, WeightLevel.Factors);
        var ranking = scorer.Score().Ranking;
        string last = ranking[^1].Location.Id, first = ranking[0].Location.Id;
        int tried = 0;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var drawn = new DrawnWeights(WeightSampler.Of(WeightPolytope.Of(WeightSet.Any(), vary.Items, vary.Nominal), seed), vary.Items.Length);
            var scores = new double[3];
            int draw = 0;
            while (!vary.TryScore(drawn.At(draw), scores) || scores[vary.LocationAt(last)] < scores[vary.LocationAt(first)]) draw++;
            if (draw % WeightSampler.Lanes == 0) continue;
            tried++;
            OvertakeResult Asked(int draws) => scorer.Overtake(last, o => o with { City = first, Draws = draws, Seed = seed, Norms = [WeightNorm.Sum] });
            Assert.Null(Asked(draw).Find(WeightNorm.Sum));
            Assert.NotNull(Asked(draw + 1).Find(WeightNorm.Sum));
        }

        Assert.True(tried > 5);
    }

    private static double NearestOfDraws(Scorer scorer, string city, string rival, WeightNorm norm)
    {
        var vary = new WeightVariation(scorer, WeightLevel.Factors);
        var drawn = new DrawnWeights(WeightSampler.Of(WeightPolytope.Of(WeightSet.Any(), vary.Items, vary.Nominal), 5), 6);
        int i = vary.LocationAt(city), j = vary.LocationAt(rival);
        double best = double.PositiveInfinity;
        for (int draw = 0; draw < 4000; draw++)
        {
            double[] far = drawn.At(draw);
            if (vary.Form!.Score(i, far) < vary.Form.Score(j, far)) continue;
            for (double part = 0.02; part <= 1; part += 0.02)
            {
                double[] near = [.. far.Zip(vary.Nominal, (w, own) => own + (part * (w - own)))];
                if (vary.Form.Score(i, near) < vary.Form.Score(j, near)) continue;
                best = Math.Min(best, Distance(near, vary.Nominal, norm));
                break;
            }
        }

        return best;
    }

    private static double Distance(double[] weights, double[] nominal, WeightNorm norm)
    {
        double[] changes = [.. weights.Zip(nominal, static (w, own) => Math.Abs(w - own))];
        return norm switch { WeightNorm.Sum => changes.Sum(), WeightNorm.Greatest => changes.Max(), _ => Math.Sqrt(changes.Sum(static c => c * c)) };
    }

    private static void WorksBeyondAndFailsBefore(Scorer scorer, OvertakeResult result, WeightChange change)
    {
        Assert.Equal(1, change.Weights.Sum(), 1e-12);
        Assert.All(change.Weights, static w => Assert.True(w >= -1e-12));
        double[] nominal = [.. result.Weights.Select(static w => w.Nominal)];
        if (change.Distance.Value < 1e-9) return;
        // A little before, along the way from the model's weights, it does not hold yet.
        Assert.False(Holds(scorer, result, [.. nominal.Zip(change.Weights, static (own, w) => own + ((1 - 1e-5) * (w - own)))]), "before");
        // A little beyond it holds: somewhere within 1e-5 of each weight.
        if (result.City is null)
        {
            WeightBound[] bounds = [.. result.Weights.Select((w, k) => new WeightBound(w.Id, Math.Max(0, change.Weights[k] - 1e-5), Math.Min(1, change.Weights[k] + 1e-5)))];
            var best = scorer.RankIntervals(o => o with { Weights = WeightSet.Bounded(bounds), Location = result.Location }).Intervals.Single().Best;
            Assert.True(best.Reached <= result.Rank, $"beyond: {best.Reached} of {change} {string.Join(' ', Witness.Leads(scorer, change.Weights, result.Location))}");
            Assert.True(Holds(scorer, result, [.. best.Weights]));
            return;
        }

        var random = new Random(1);
        bool beyond = false;
        for (int trial = 0; trial < 400 && !beyond; trial++)
        {
            double[] step = [.. nominal.Select((own, k) => trial == 0 ? change.Weights[k] - own : random.NextDouble() - 0.5)];
            double mean = step.Average();
            beyond = Holds(scorer, result, [.. change.Weights.Zip(step, (w, s) => Math.Max(0, w + (1e-5 * (s - mean))))]);
        }

        Assert.True(beyond, $"beyond: {change} {string.Join(' ', Witness.Leads(scorer, change.Weights, result.Location))}");
    }

    private static bool Holds(Scorer scorer, OvertakeResult result, double[] weights)
    {
        var ranks = Witness.Ranks(scorer, [.. weights]);
        return result.City is null ? ranks[result.Location] <= result.Rank : ranks[result.Location] < ranks[result.City];
    }
}
