namespace LocationScore;

/// <summary>What one criterion adds to the score of one location, with the whole chain from the fact to the points.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="State">Where the raw value comes from.</param>
/// <param name="Raw">The raw value of the fact in the unit of the criterion, or <see langword="null"/> when there is none.</param>
/// <param name="Used">The raw value that was used, after filling in and outlier treatment, or <see langword="null"/> when the criterion
/// does not count here or the missing policy gives a value without one.</param>
/// <param name="Value">The value after the value function, usually 0..1, or <see langword="null"/> when the criterion does not count
/// here.</param>
/// <param name="Weight">The effective weight for this location: rescaled where missing criteria give theirs away.</param>
/// <param name="Points">What it adds to the score, in units of the score: a term of a sum, or its share of what the score exceeds the base
/// by; see <see cref="RankedLocation.Explanation"/>.</param>
/// <param name="Fact">The fact behind it, or <see langword="null"/>.</param>
/// <param name="Source">The source of the fact, or <see langword="null"/>.</param>
/// <param name="StandardError">The standard error of the points; <see langword="null"/> unless they were sampled.</param>
public sealed partial record Contribution(
    Criterion Criterion,
    CellState State,
    double? Raw,
    double? Used,
    double? Value,
    double Weight,
    double Points,
    Fact? Fact,
    FactSource? Source,
    double? StandardError = null);

/// <summary>Where the raw value of a criterion comes from.</summary>
public enum CellState
{
    /// <summary>From a fact.</summary>
    Reported,

    /// <summary>Filled in by the missing policy.</summary>
    Filled,

    /// <summary>There is none; the criterion does not count for this location.</summary>
    Absent,
}

/// <summary>What one factor adds to the score of one location.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Value">The combined value of its children, or <see langword="null"/> when it does not count here.</param>
/// <param name="Weight">The effective weight for this location.</param>
/// <param name="Points">What it adds to the score: the sum of the points of its criteria.</param>
/// <param name="StandardError">The standard error of the points; <see langword="null"/> unless they were sampled.</param>
public sealed partial record FactorContribution(Factor Factor, int Depth, double? Value, double Weight, double Points,
    double? StandardError = null);
