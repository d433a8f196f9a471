using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The best and the worst rank of each location over a set of weights.</summary>
/// <param name="Weights">The weights that vary, in the order of the witnesses, with their bounds.</param>
/// <param name="Intervals">One interval per location, in the order of the scorer.</param>
/// <param name="Nodes">How many programmes and branches were taken in all; 0 when the ends were sampled.</param>
/// <param name="Draws">How many weights were drawn; 0 when none were.</param>
public sealed partial record RankIntervalsResult(ImmutableArray<VariedWeight> Weights, ImmutableArray<RankInterval> Intervals, int Nodes,
    int Draws)
{
    /// <summary>Gets the interval of a location.</summary>
    /// <param name="location">Its id.</param>
    /// <returns>The interval, or <see langword="null"/> when there is none.</returns>
    public RankInterval? Find(string location) => Intervals
        .FirstOrDefault(one => string.Equals(one.Location, location, StringComparison.Ordinal));
}

/// <summary>A weight that an analysis varies.</summary>
/// <param name="Id">The id of the factor or criterion.</param>
/// <param name="Nominal">Its weight in the model, 0..1; those of all varied weights sum to 1.</param>
/// <param name="Least">The least weight allowed, 0..1.</param>
/// <param name="Most">The most weight allowed, 0..1.</param>
public sealed partial record VariedWeight(string Id, double Nominal, double Least, double Most);

/// <summary>The ranks that one location can have.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Rank">Its rank at the model's weights: 1 + the number strictly better.</param>
/// <param name="Best">The best rank.</param>
/// <param name="Worst">The worst rank.</param>
public sealed partial record RankInterval(string Location, int Rank, RankEnd Best, RankEnd Worst)
{
    /// <summary>Gets whether the location keeps its rank at all weights of the set.</summary>
    public bool IsFixed => Best.Rank == Worst.Rank;

    /// <summary>Returns both ends.</summary>
    /// <returns>For example <c>hangzhou 4–5</c>.</returns>
    public override string ToString() => IsFixed ? $"{Location} {Best.Rank}" : $"{Location} {Best.Rank}–{Worst.Rank}";
}

/// <summary>One end of a rank interval.</summary>
/// <param name="Rank">The rank. Exact: reached at the weights, and nothing lies beyond. An outer bound: nothing lies beyond. Sampled: the
/// furthest that was drawn.</param>
/// <param name="Exactness">Which of these it is.</param>
/// <param name="Reached">The rank at the weights: equal to <paramref name="Rank"/> unless that is an outer bound.</param>
/// <param name="Weights">Weights of 0..1 at which that rank is reached, one per varied weight; they lie in the set.</param>
public sealed partial record RankEnd(int Rank, Exactness Exactness, int Reached, ImmutableArray<double> Weights);
