using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Stochastic multicriteria acceptability analysis: how often each location has each rank when weights are drawn at
/// random.</summary>
/// <remarks>
/// Lahdelma, R. and Salminen, P. (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making, Operations
/// Research 49(3): 444–454.
/// Draws are keyed by (seed, number) and counted in integers: no bit depends on threads. Facts are taken as certain.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class Smaa
{
    private const int ChunkDraws = 4096;

    /// <summary>Draws weights and counts ranks.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="options">What is asked; <see langword="null"/> means 100,000 draws of any top weights.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis within a few thousand draws.</param>
    /// <returns>The acceptabilities with their standard errors.</returns>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static SmaaResult Run(Scorer scorer, SmaaOptions? options = null, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        var vary = new WeightVariation(scorer, options.Level);
        var set = WeightPolytope.Of(options.Set, vary.Items, vary.Nominal);
        var sampler = WeightSampler.Of(set, options.Seed);
        Func<Action<int, int, SmaaTally>> worker = vary.Form is { } form
            ? () => new SmaaKernel(form, sampler, options.SplitTies, options.PairwiseWinning).Run
            : () => new SmaaLoop(new(scorer, options.Level), sampler, options.SplitTies).Run;
        var tally = Count(vary.Count, set.Size, options, worker, progress, cancellationToken);
        return Result(vary, set, sampler, options, tally);
    }

    /// <summary>Counts the draws in chunks on as many threads as are allowed.</summary>
    internal static SmaaTally Count(
        int locations, int items, SmaaOptions options, Func<Action<int, int, SmaaTally>> worker, IProgress<double>? progress,
            CancellationToken cancellationToken)
    {
        int chunks = (options.Draws + ChunkDraws - 1) / ChunkDraws, done = 0;
        int threads = Math.Min(chunks, options.MaxThreads > 0 ? options.MaxThreads : Environment.ProcessorCount);
        var total = new SmaaTally(locations, items, options.PairwiseWinning);
        int next = -1;
        void Work()
        {
            var run = worker();
            var tally = new SmaaTally(locations, items, options.PairwiseWinning);
            int chunk;
            while ((chunk = Interlocked.Increment(ref next)) < chunks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                run(chunk * ChunkDraws, Math.Min(options.Draws, (chunk + 1) * ChunkDraws), tally);
                int finished = Interlocked.Increment(ref done);
                progress?.Report((double)finished / chunks);
            }

            lock (total) total.Add(tally);
        }

        if (threads == 1) Work();
        else Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            _ => Work());
        return total;
    }

    private static SmaaResult Result(WeightVariation vary, WeightPolytope set, WeightSampler sampler, SmaaOptions options, SmaaTally tally)
    {
        int n = vary.Count;
        long draws = options.Draws - tally.Refused;
        var locations = ImmutableArray.CreateBuilder<LocationAcceptability>(n);
        for (int i = 0; i < n; i++) locations.Add(LocationOf(vary, i, options, tally, draws));
        return new(vary.Describe(set), options.Draws, (int)tally.Refused, options.Seed, sampler.Method, locations.MoveToImmutable());
    }

    private static LocationAcceptability LocationOf(WeightVariation vary, int i, SmaaOptions options, SmaaTally tally, long draws)
    {
        int n = tally.Count, m = tally.Size;
        var shares = new double[n];
        var errors = new double[n];
        double mean = 0, square = 0;
        for (int r = 0; r < n; r++)
        {
            double p = options.SplitTies
                ? tally.Shares[(i * n) + r] / ((double)SmaaTally.Place * draws)
                : (double)tally.Totals[(i * n) + r] / draws;
            shares[r] = p;
            errors[r] = Math.Sqrt(p * (1 - p) / draws);
            mean += (r + 1) * p;
            square += (r + 1.0) * (r + 1) * p;
        }

        var rank = new Estimate(mean, Exactness.Sampled, Math.Sqrt(Math.Max(0, square - (mean * mean)) / draws));
        ImmutableArray<double> wins = tally.Wins.Length == 0 ? []
            : [.. Enumerable.Range(0, n).Select(j => (double)tally.Wins[(i * n) + j] / draws)];
        long first = tally.Totals[i * n];
        if (first == 0) return new(vary.Tree.Locations[i], [.. shares], [.. errors], [], [], null, rank, wins);
        var central = new double[m];
        var most = new double[m];
        for (int k = 0; k < m; k++)
        {
            central[k] = tally.FirstWeights[(i * m) + k] / (SmaaTally.WeightUnit * first);
            most[k] = Math.Sqrt(Math.Max(0, central[k] * (1 - central[k])) / first);
        }

        // Facts are certain, so it comes first at its central weights or it does not.
        var confidence = Estimate.Exactly(vary.Rank(i, central) == 1 ? 1 : 0);
        return new(vary.Tree.Locations[i], [.. shares], [.. errors], [.. central], [.. most], confidence, rank, wins);
    }
}
