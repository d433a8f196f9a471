using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The smallest changes of a location's facts with which it passes another or reaches a rank.</summary>
/// <param name="Location">The id of the location.</param>
/// <param name="City">The id of the city to pass, or <see langword="null"/> when a rank is to be reached.</param>
/// <param name="Rank">The rank to reach, or <see langword="null"/> when a city is to be passed.</param>
/// <param name="CurrentRank">Its rank now: 1 + the number strictly better.</param>
/// <param name="Single">One entry per fact of the location, in the order of the indicators: what it alone would have to be.</param>
/// <param name="Together">The share by which all facts would have to be better at once, each of its own magnitude; or
/// <see langword="null"/> when even that is not enough.</param>
public sealed partial record FactOvertakeResult(
    string Location, string? City, int? Rank, int CurrentRank, ImmutableArray<FactChange> Single, Estimate? Together)
{
    /// <summary>Gets the fact with the smallest relative change that does it alone, or <see langword="null"/> when none does.</summary>
    public FactChange? Smallest => Single.Where(static one => one.Relative is not null).MinBy(static one => Math.Abs(one.Relative!.Value));
}

/// <summary>What one fact would have to be.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Criteria">The ids of the criteria that it feeds.</param>
/// <param name="Now">The raw value now.</param>
/// <param name="Needed">The raw value at which the location draws level, or <see langword="null"/> when no value that the model accepts
/// does it.</param>
/// <param name="Relative">The change divided by the magnitude of the value now, or <see langword="null"/> without one or when that is
/// 0.</param>
/// <param name="Exactness">Exact where the score moves one way with the fact; sampled where points were tried.</param>
public sealed partial record FactChange(
    string Indicator, string Unit, ImmutableArray<string> Criteria, double Now, double? Needed, double? Relative, Exactness Exactness);
