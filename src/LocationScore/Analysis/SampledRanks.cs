using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The furthest ranks that counted draws of weights reach: inner bounds of the intervals.</summary>
internal static class SampledRanks
{
    internal static RankIntervalsResult Run(
        WeightVariation vary, WeightPolytope set, int only, RankIntervalsOptions options, IProgress<double>? progress,
            CancellationToken cancellationToken)
    {
        int n = vary.Count, m = set.Size;
        var sampler = WeightSampler.Of(set, options.Seed);
        var lanes = new double[m * WeightSampler.Lanes];
        var weights = new double[m];
        var scores = new double[n];
        var nominal = new int[n];
        var best = new RankEnd[n];
        var worst = new RankEnd[n];
        bool known = vary.TryScore(vary.Nominal, scores);
        for (int i = 0; i < n; i++)
        {
            nominal[i] = known ? WeightVariation.RankIn(scores, i) : 0;
            best[i] = worst[i] = new(nominal[i], Exactness.Sampled, nominal[i], [.. vary.Nominal]);
        }

        for (int first = 0; first < options.Draws; first += WeightSampler.Lanes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sampler.Draw((ulong)first, lanes);
            for (int lane = 0; lane < WeightSampler.Lanes && first + lane < options.Draws; lane++)
            {
                for (int k = 0; k < m; k++) weights[k] = lanes[(k * WeightSampler.Lanes) + lane];
                if (!vary.TryScore(weights, scores)) continue;
                for (int i = 0; i < n; i++)
                {
                    int rank = WeightVariation.RankIn(scores, i);
                    if (rank < best[i].Rank) best[i] = new(rank, Exactness.Sampled, rank, [.. weights]);
                    if (rank > worst[i].Rank) worst[i] = new(rank, Exactness.Sampled, rank, [.. weights]);
                }
            }

            progress?.Report(Math.Min(1, (first + (double)WeightSampler.Lanes) / options.Draws));
        }

        var intervals = ImmutableArray.CreateBuilder<RankInterval>();
        for (int i = 0; i < n; i++)
        {
            if (only < 0 || i == only) intervals.Add(new(vary.Tree.Locations[i], nominal[i], best[i], worst[i]));
        }

        return new(vary.Describe(set), intervals.DrainToImmutable(), 0, options.Draws);
    }
}
