using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The ranks that each location can have over a set of weights: exactly, with weights that reach them.</summary>
/// <remarks>
/// The extreme ranks of Kadziński, M., Greco, S. and Słowiński, R. (2012), Extreme ranking analysis in robust ordinal regression, Omega
/// 40(4): 488–501, for fixed value
/// functions, found by <see cref="RankSearch"/> with counted steps. A location that lacks a branch is a ratio of two lines in the weights:
/// the share that it keeps is
/// divided until bound and witness agree. Models without such a form (ranking methods, ordered averages, mixed means) are sampled, and say
/// so.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class RankIntervals
{
    /// <summary>Finds the intervals.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="options">What is asked; <see langword="null"/> means each top weight within ±20 %.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis between two ends.</param>
    /// <returns>One interval per location.</returns>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static RankIntervalsResult Run(
        Scorer scorer, RankIntervalsOptions? options = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        var vary = new WeightVariation(scorer, options.Level);
        var set = WeightPolytope.Of(options.Set, vary.Items, vary.Nominal);
        int only = options.Location is null ? -1 : vary.LocationAt(options.Location);
        return vary.Form is { } form
            ? Exactly(vary, form, set, only, options, progress, cancellationToken)
            : SampledRanks.Run(vary, set, only, options, progress, cancellationToken);
    }

    private static RankIntervalsResult Exactly(
        WeightVariation vary, WeightForm form, WeightPolytope set, int only, RankIntervalsOptions options, IProgress<double>? progress,
            CancellationToken cancellationToken)
    {
        var search = new RankSearch(form, set);
        var intervals = ImmutableArray.CreateBuilder<RankInterval>();
        int nodes = 0;
        for (int i = 0; i < form.Count; i++)
        {
            if (only >= 0 && i != only) continue;
            cancellationToken.ThrowIfCancellationRequested();
            var best = search.Find(i, best: true, options.MostNodes);
            cancellationToken.ThrowIfCancellationRequested();
            var worst = search.Find(i, best: false, options.MostNodes);
            nodes += best.Nodes + worst.Nodes;
            intervals.Add(new(form.Locations[i], vary.Rank(i, form.Nominal), EndOf(vary, i, best), EndOf(vary, i, worst)));
            progress?.Report((i + 1.0) / form.Count);
        }

        return new(vary.Describe(set), intervals.DrainToImmutable(), nodes, 0);
    }

    /// <summary>What the scorer itself says at the witness decides what was reached.</summary>
    private static RankEnd EndOf(WeightVariation vary, int location, RankSearch.End end)
    {
        int reached = vary.Rank(location, end.Weights);
        return new(end.Bound, reached == end.Bound ? Exactness.Exact : Exactness.OuterBound, reached, [.. end.Weights]);
    }
}
