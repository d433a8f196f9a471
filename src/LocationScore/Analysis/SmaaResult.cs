using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>How acceptable each rank of each location is when weights are drawn at random.</summary>
/// <param name="Weights">The weights that vary, in the order of the central weights.</param>
/// <param name="Draws">How many weights were drawn.</param>
/// <param name="Refused">How many of them the ranking method refused; they count nowhere.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Sampling">How the weights were drawn, in words.</param>
/// <param name="Locations">One entry per location, in the order of the scorer.</param>
public sealed partial record SmaaResult(
    ImmutableArray<VariedWeight> Weights, int Draws, int Refused, ulong Seed, string Sampling,
        ImmutableArray<LocationAcceptability> Locations)
{
    /// <summary>Gets the entry of a location.</summary>
    /// <param name="location">Its id.</param>
    /// <returns>The entry, or <see langword="null"/> when there is no such location.</returns>
    public LocationAcceptability? Find(string location) => Locations
        .FirstOrDefault(one => string.Equals(one.Location, location, StringComparison.Ordinal));
}

/// <summary>What random weights say about one location. All shares are sampled.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Acceptability">The share of the draws at which it has rank 1, 2, …; they sum to 1.</param>
/// <param name="StandardErrors">The standard error of each of these shares, 0..1.</param>
/// <param name="CentralWeights">The mean of the weights at which it comes first, 0..1 each; empty when it never did.</param>
/// <param name="CentralWeightErrors">The most that the standard error of each central weight can be, 0..1; empty without central
/// weights.</param>
/// <param name="ConfidenceFactor">The probability that it comes first at its central weights – 1 or 0 while facts are taken as certain – or
/// <see langword="null"/> without them.</param>
/// <param name="ExpectedRank">Its mean rank.</param>
/// <param name="Wins">The share of the draws at which it scores strictly higher than each location, when that was asked for; otherwise
/// empty.</param>
public sealed partial record LocationAcceptability(
    string Location,
    ImmutableArray<double> Acceptability,
    ImmutableArray<double> StandardErrors,
    ImmutableArray<double> CentralWeights,
    ImmutableArray<double> CentralWeightErrors,
    Estimate? ConfidenceFactor,
    Estimate ExpectedRank,
    ImmutableArray<double> Wins);
