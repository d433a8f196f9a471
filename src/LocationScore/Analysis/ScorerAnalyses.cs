namespace LocationScore.Analysis;

/// <summary>The analyses as methods of a scorer: <c>scorer.RankIntervals(o => o with { Within = 0.1 })</c>.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class ScorerAnalyses
{
    /// <summary>Finds the best and the worst rank of each location over a set of weights.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options: each top weight within ±20 %.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>One interval per location, with weights that reach its ends.</returns>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static RankIntervalsResult RankIntervals(
        this Scorer scorer, Func<RankIntervalsOptions, RankIntervalsOptions>? configure = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default) =>
        Analysis.RankIntervals.Run(scorer, Configured(configure, new()), progress, cancellationToken);

    /// <summary>Finds which locations are at least as good as others at all weights of a set, and which at some.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options: each top weight within ±20 %.</param>
    /// <returns>The relations.</returns>
    /// <exception cref="InvalidOperationException">The model is no weighted mean over these weights.</exception>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    public static PreferenceRelationsResult PreferenceRelations(this Scorer scorer, Func<RankIntervalsOptions,
        RankIntervalsOptions>? configure = null) =>
        Analysis.PreferenceRelations.Run(scorer, Configured(configure, new()));

    /// <summary>Finds every weight at which two locations change places.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options: all factors and criteria.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>The flips along each weight.</returns>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static WeightStabilityResult WeightStability(
        this Scorer scorer, Func<WeightStabilityOptions, WeightStabilityOptions>? configure = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default) =>
        Analysis.WeightStability.Run(scorer, Configured(configure, new()), progress, cancellationToken);

    /// <summary>Finds the smallest change of weights with which a location passes another or reaches a rank.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="location">The id of the location.</param>
    /// <param name="configure">Changes the options: the next better rank, any top weights.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>The changes, or the proof that there are none.</returns>
    /// <exception cref="ArgumentException">An id is unknown, the rank is not one of the ranking, or no weights fulfil the
    /// options.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static OvertakeResult Overtake(
        this Scorer scorer, string location, Func<OvertakeOptions, OvertakeOptions>? configure = null,
            CancellationToken cancellationToken = default) =>
        Analysis.Overtake.Run(scorer, location, Configured(configure, new()), cancellationToken);

    /// <summary>Draws weights and counts how often each location has each rank.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options: 100,000 draws of any top weights.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>The acceptabilities with their standard errors.</returns>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static SmaaResult Smaa(
        this Scorer scorer, Func<SmaaOptions, SmaaOptions>? configure = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default) =>
        Analysis.Smaa.Run(scorer, Configured(configure, new()), progress, cancellationToken);

    /// <summary>Computes how often each location beats each other one over all weights alike, and its mean rank.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="level">Which weights vary.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidOperationException">The model is no weighted mean over these weights.</exception>
    /// <exception cref="ArgumentException">The model has no weights that vary.</exception>
    public static PairwiseWinningResult PairwiseWinning(this Scorer scorer, WeightLevel level = WeightLevel.Factors) =>
        Analysis.PairwiseWinning.Run(scorer, level);

    /// <summary>Finds on which doubtful facts the order of neighbours rests, and at which values it turns.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options: every doubtful fact of every location.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>The facts with the values that turn an order, nearest first.</returns>
    /// <exception cref="ArgumentException">There is no such location.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static FactFlipsResult FactFlips(
        this Scorer scorer, Func<FactFlipsOptions, FactFlipsOptions>? configure = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default) =>
        Analysis.FactFlips.Run(scorer, Configured(configure, new()), progress, cancellationToken);

    /// <summary>Finds what each fact of a location would have to be for it to pass another or reach a rank.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="location">The id of the location.</param>
    /// <param name="configure">Changes the options: the next better rank.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>One entry per fact, and the share by which all would have to be better.</returns>
    /// <exception cref="ArgumentException">An id is unknown, or the rank is not one of the ranking.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static FactOvertakeResult OvertakeByFacts(
        this Scorer scorer, string location, Func<FactOvertakeOptions, FactOvertakeOptions>? configure = null,
            CancellationToken cancellationToken = default) =>
        FactOvertake.Run(scorer, location, Configured(configure, new()), cancellationToken);

    private static T Configured<T>(Func<T, T>? configure, T options) => configure is null ? options : configure(options);
}
