using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The smallest change of weights that lets a location pass another or reach a rank, or the proof that none does.</summary>
/// <remarks>
/// The distance to the nearest weights at which the location ties: a linear programme for the sum and the greatest of the changes, a
/// projection for the root of their
/// squares, with branching over which rivals stay ahead. Wolters, W. T. M. and Mareschal, B. (1995), Novel types of sensitivity analysis
/// for additive MCDM methods,
/// European Journal of Operational Research 81(2): 281–290.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class Overtake
{
    /// <summary>Finds the smallest change of weights.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="location">The id of the location that is to get ahead.</param>
    /// <param name="options">What is asked; <see langword="null"/> means the next better rank with any top weights.</param>
    /// <param name="cancellationToken">Stops the analysis between two measures.</param>
    /// <returns>The changes, or the proof that there are none.</returns>
    /// <exception cref="ArgumentException">An id is unknown, the rank is not one of the ranking, or no weights fulfil the
    /// options.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static OvertakeResult Run(Scorer scorer, string location, OvertakeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(location);
        options ??= new();
        var vary = new WeightVariation(scorer, options.Level);
        var set = WeightPolytope.Of(options.Weights, vary.Items, vary.Nominal);
        int city = vary.LocationAt(location), current = vary.Rank(city, vary.Nominal);
        int rival = options.City is null ? -1 : vary.LocationAt(options.City);
        if (rival == city) throw new ArgumentException("A location cannot pass itself.", nameof(options));
        int? rank = rival >= 0 ? null : options.Rank ?? Math.Max(1, current - 1);
        if (rank is { } asked && (asked < 1 || asked > vary.Count))
            throw new ArgumentException($"There are ranks 1 to {vary.Count}.", nameof(options));
        var goal = new OvertakeGoal(vary, set, city, rival, rank ?? 1, options);
        var described = vary.Describe(set);
        if (goal.Refute() is { } proof) return new(location, options.City, rank, current, described, [], proof);
        var changes = ImmutableArray.CreateBuilder<WeightChange>();
        foreach (var norm in options.Norms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (goal.Nearest(norm) is { } change) changes.Add(change);
        }

        return new(location, options.City, rank, current, described, changes.DrainToImmutable(), null);
    }
}
