using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>What is asked of an overtake.</summary>
public sealed partial record OvertakeOptions
{
    /// <summary>Gets the id of the city to pass, or <see langword="null"/> to reach a rank.</summary>
    public string? City { get; init; }

    /// <summary>Gets the rank to reach, or <see langword="null"/> for the next better one; not used when a city is named.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets the weights that may be taken.</summary>
    /// <value>Any weights by default.</value>
    public WeightSet Weights { get; init; } = WeightSet.Any();

    /// <summary>Gets which weights vary.</summary>
    public WeightLevel Level { get; init; }

    /// <summary>Gets the measures of distance that are minimised, each on its own.</summary>
    /// <value>All three by default.</value>
    public ImmutableArray<WeightNorm> Norms { get; init; } = [WeightNorm.Sum, WeightNorm.Root, WeightNorm.Greatest];

    /// <summary>Gets how many steps each search may take; when they run out, the distance is an outer bound.</summary>
    /// <value>20,000 by default. A count, never a time.</value>
    public int MostNodes { get; init; } = 20_000;

    /// <summary>Gets how many weights are drawn where there is no exact form, such as for ranking methods.</summary>
    /// <value>10,000 by default.</value>
    public int Draws { get; init; } = 10_000;

    /// <summary>Gets the seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;
}
