using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The furthest ranks that counted draws of weights reach: inner bounds of the intervals.</summary>
internal static class SampledRanks
{
    internal static RankIntervalsResult Run(
        WeightVariation vary, WeightPolytope set, int only, RankIntervalsOptions options, IProgress<double>? progress,
            CancellationToken cancellationToken)
    {
        int n = vary.Count;
        var drawn = new DrawnWeights(WeightSampler.Of(set, options.Seed), set.Size);
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

        for (int draw = 0; draw < options.Draws; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var weights = drawn.At(draw);
            if (vary.TryScore(weights, scores))
            {
                for (int i = 0; i < n; i++)
                {
                    int rank = WeightVariation.RankIn(scores, i);
                    if (rank < best[i].Rank) best[i] = new(rank, Exactness.Sampled, rank, [.. weights]);
                    if (rank > worst[i].Rank) worst[i] = new(rank, Exactness.Sampled, rank, [.. weights]);
                }
            }

            int done = draw + 1;
            if (done % WeightSampler.Lanes == 0 || done == options.Draws) progress?.Report((double)done / options.Draws);
        }

        var intervals = ImmutableArray.CreateBuilder<RankInterval>();
        for (int i = 0; i < n; i++)
        {
            if (only < 0 || i == only) intervals.Add(new(vary.Tree.Locations[i], nominal[i], best[i], worst[i]));
        }

        return new(vary.Describe(set), intervals.DrainToImmutable(), 0, options.Draws);
    }
}
