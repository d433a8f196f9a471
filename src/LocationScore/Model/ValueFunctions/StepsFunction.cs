using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>A staircase: a raw value earns the value of the last step that starts at or below it.</summary>
    /// <param name="from">At least one step with rising starts; values never fall for a benefit, never rise for a cost.</param>
    /// <param name="below">The value earned below the first step.</param>
    /// <returns>The value function.</returns>
    public static StepsFunction Steps(ImmutableArray<Point> from, double below) =>
        new(from, below);
}

/// <summary>A staircase: a raw value earns the value of the last step that starts at or below it.</summary>
/// <param name="From">At least one step with rising starts; values never fall for a benefit, never rise for a cost.</param>
/// <param name="Below">The value earned below the first step.</param>
public sealed partial record StepsFunction(ImmutableArray<ValueFunction.Point> From, double Below) : ValueFunction
{
    internal override bool IsCoded => true;

    internal override Curve Lower(Direction direction, TargetRange? target) => new Curve.Stairs(From, Below);

    internal override void Check(ModelValidation v, string path)
    {
        v.Finite(path + ".below", Below, "The value below the first step");
        CheckPoints(v, path + ".from", From, 1);
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
    }

    private protected override void CheckDirection(ModelValidation v, string path, Criterion criterion) =>
        CheckMonotone(v, path + ".from", From, Below, criterion);
}
