using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>How often each location beats each other one over all weights alike.</summary>
/// <param name="Locations">The ids of the locations: the order of the table.</param>
/// <param name="Rows">One row per location.</param>
public sealed partial record PairwiseWinningResult(ImmutableArray<string> Locations, ImmutableArray<PairwiseWinner> Rows)
{
    /// <summary>Gets how often one location scores strictly higher than another.</summary>
    /// <param name="location">The id of the one.</param>
    /// <param name="other">The id of the other.</param>
    /// <returns>The share of all weights, 0..1; 0 of a location against itself.</returns>
    /// <exception cref="KeyNotFoundException">There is no such location.</exception>
    public Estimate this[string location, string other] => Rows[At(location)].Wins[At(other)];

    private int At(string location) => Locations.IndexOf(location) is var at and >= 0
        ? at
        : throw new KeyNotFoundException($"There is no scored location '{location}'.");
}

/// <summary>How often one location beats the others.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Wins">The share of all weights at which it scores strictly higher than each location, in the order of the table.</param>
/// <param name="ExpectedRank">Its mean rank: 1 + the shares at which others score strictly higher.</param>
public sealed partial record PairwiseWinner(string Location, ImmutableArray<Estimate> Wins, Estimate ExpectedRank);
