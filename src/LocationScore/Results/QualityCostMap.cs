using System.Collections.Immutable;

namespace LocationScore;

/// <summary>The locations on the two axes of the model; on both, higher is better for the investor.</summary>
/// <param name="QualityDivide">The quality score that divides the quadrants: that of the reference location, or the median.</param>
/// <param name="CostDivide">The cost score that divides the quadrants: that of the reference location, or the median.</param>
/// <param name="Points">One point per scored location that has a value on both axes, in the order of the ranking.</param>
public sealed partial record QualityCostMap(double QualityDivide, double CostDivide, ImmutableArray<QualityCostPoint> Points);

/// <summary>One location on the quality–cost map.</summary>
/// <param name="Location">The location.</param>
/// <param name="Quality">The weighted mean of the factors on the quality axis, in units of their values.</param>
/// <param name="Cost">The weighted mean of the factors on the cost axis: high means cheap.</param>
/// <param name="Quadrant">Where it lies; a score equal to the divide counts as good.</param>
/// <param name="OnFront">Whether no other location is at least as good on both axes and better on one (Pareto).</param>
/// <param name="ValueForMoney">Quality divided by expensiveness, which is 2 minus the cost score on its 0..1 scale: 1 unit of quality costs
/// 1 at the cheap end and 2 at the expensive end; <see langword="null"/> when the cost values leave 0..1.</param>
public sealed partial record QualityCostPoint(Location Location, double Quality, double Cost, Quadrant Quadrant, bool OnFront,
    double? ValueForMoney);

/// <summary>The four quadrants of a quality–cost map.</summary>
public enum Quadrant
{
    /// <summary>Good and cheap.</summary>
    GoodAndCheap,

    /// <summary>Good and expensive.</summary>
    GoodAndExpensive,

    /// <summary>Cheap, but not as good.</summary>
    WeakAndCheap,

    /// <summary>Neither good nor cheap.</summary>
    WeakAndExpensive,
}
