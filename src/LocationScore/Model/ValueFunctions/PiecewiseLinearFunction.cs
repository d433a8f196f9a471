using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>Straight lines through declared points.</summary>
    /// <param name="points">At least two points with rising raw values; their values never fall for a benefit, never rise for a
    /// cost.</param>
    /// <param name="outside">What happens outside the first and the last point.</param>
    /// <returns>The value function.</returns>
    public static PiecewiseLinearFunction PiecewiseLinear(ImmutableArray<Point> points, Outside outside = Outside.Reject) =>
        new(points, outside);
}

/// <summary>Straight lines through declared points.</summary>
/// <remarks>Source: Keeney and Raiffa (1976), Decisions with Multiple Objectives.</remarks>
/// <param name="Points">At least two points with rising raw values; their values never fall for a benefit, never rise for a cost.</param>
/// <param name="Outside">What happens outside the first and the last point.</param>
public sealed partial record PiecewiseLinearFunction(ImmutableArray<ValueFunction.Point> Points,
    Outside Outside = Outside.Reject) : ValueFunction
{
    internal override Curve Lower(Direction direction, TargetRange? target) => new Curve.Lines(Points, Points.Length - 1, Outside);

    internal override void Check(ModelValidation v, string path) => CheckPoints(v, path + ".points", Points, 2);

    internal override void CheckRescale(ModelValidation v, string path, bool top) => CheckOutside(v, path, Outside);

    private protected override void CheckDirection(ModelValidation v, string path, Criterion criterion) =>
        CheckMonotone(v, path + ".points", Points, null, criterion);
}
