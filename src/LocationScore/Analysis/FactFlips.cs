using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>On which doubtful facts the order of neighbours in the ranking rests, and at which values it turns.</summary>
/// <remarks>
/// Doubtful are values that the model assumes or fills in, facts that it does not trust, and facts of a year too far away. Each is moved,
/// alone, through derived indicators
/// and every criterion that it feeds, until its city and a neighbour change places.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class FactFlips
{
    /// <summary>Finds the values at which the order of neighbours turns.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="options">What is asked; <see langword="null"/> means every doubtful fact of every location.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis between two facts.</param>
    /// <returns>The facts with the values that turn an order, nearest first.</returns>
    /// <exception cref="ArgumentException">There is no such location.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static FactFlipsResult Run(
        Scorer scorer, FactFlipsOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        var description = scorer.Description;
        int only = options.Location is null ? -1 : description.FindLocation(options.Location);
        if (options.Location is not null && only < 0) throw new ArgumentException($"There is no scored location '{options.Location}'.",
            nameof(options));
        var editor = new FactEditor(scorer);
        var places = Neighbours.Of(scorer);
        var found = new List<FactFlip>();
        var doubtful = DoubtfulFact.All(description, options.Doubts);
        for (int k = 0; k < doubtful.Count; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (better, worse) = places.NeighboursOf(doubtful[k].Location);
            if (only < 0 || doubtful[k].Location == only || better == only || worse == only) Add(editor, doubtful[k], places, only, found);
            progress?.Report((k + 1.0) / doubtful.Count);
        }

        return new([.. found.OrderBy(static flip => Math.Abs(flip.Relative ?? double.MaxValue))
            .ThenBy(static flip => flip.Location, StringComparer.Ordinal)]);
    }

    private static void Add(FactEditor editor, DoubtfulFact fact, Neighbours places, int only, List<FactFlip> found)
    {
        var description = editor.Description;
        var scan = new FactScan(editor, fact.Location, fact.Indicator, fact.Used, fact.Marks.HasFlag(CellMarks.Ignored));
        var (better, worse) = places.NeighboursOf(fact.Location);
        foreach (int other in new[] { better, worse })
        {
            if (other < 0 || (only >= 0 && fact.Location != only && other != only)) continue;
            bool passes = other == better;
            bool Turned(double[] scores) => passes ? scores[fact.Location] > scores[other] : scores[fact.Location] < scores[other];
            foreach (bool above in new[] { false, true })
            {
                if (scan.Nearest(above, Turned) is not { } at) continue;
                int rank = scan.TryMove(at) ? WeightVariation.RankIn(scan.Scores, fact.Location) : 0;
                bool reportedTurns = fact.Reported is { } reported && (above ? reported >= at : reported <= at);
                found.Add(new(description.Locations[fact.Location].Id, fact.Indicator,
                    description.Facts.FindIndicator(fact.Indicator)!.Unit,
                    [.. scan.Fed.Select(c => description.Criteria[c].Id)], fact.Marks, fact.Used, fact.Reported,
                        description.Locations[other].Id, above, at,
                    fact.Used is { } used && used != 0 ? (at - used) / Math.Abs(used) : null, places.Ranks[fact.Location], rank,
                    scan.IsMonotone ? Exactness.Exact : Exactness.Sampled, reportedTurns));
            }
        }

        scan.Reset();
    }
}
