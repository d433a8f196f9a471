namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>1 inside the target range of the criterion, falling in straight lines to 0 at the worst points on either side.</summary>
    /// <param name="worstLow">The raw value below the target that earns 0; below the target range.</param>
    /// <param name="worstHigh">The raw value above the target that earns 0; above the target range.</param>
    /// <param name="outside">What happens beyond the worst points.</param>
    /// <returns>The value function.</returns>
    public static TargetDistanceFunction Target(double worstLow, double worstHigh, Outside outside = Outside.Reject) =>
        new(worstLow, worstHigh, outside);
}

/// <summary>1 inside the target range of the criterion, falling in straight lines to 0 at the worst points on either side.</summary>
/// <remarks>Only with <see cref="Direction.Target"/>.</remarks>
/// <param name="WorstLow">The raw value below the target that earns 0; below the target range.</param>
/// <param name="WorstHigh">The raw value above the target that earns 0; above the target range.</param>
/// <param name="Outside">What happens beyond the worst points.</param>
public sealed partial record TargetDistanceFunction(double WorstLow, double WorstHigh, Outside Outside = Outside.Reject) : ValueFunction
{
    internal override bool NeedsTarget => true;

    internal override Curve Lower(Direction direction, TargetRange? target)
    {
        Point low = new(target!.Low, 1), high = new(target.High, 1), worstLow = new(WorstLow, 0), worstHigh = new(WorstHigh, 0);
        return target.Low == target.High ? new Curve.Lines([worstLow, low, worstHigh], 1,
            Outside) : new Curve.Lines([worstLow, low, high, worstHigh], 2, Outside);
    }

    internal override void Check(ModelValidation v, string path)
    {
        if (v.Finite(path + ".worstLow", WorstLow, "The lower worst point") & v.Finite(path + ".worstHigh", WorstHigh,
            "The upper worst point") && WorstLow >= WorstHigh)
        {
            v.Add(ProblemCodes.AnchorsContradict, path, "The worst points are the wrong way round.",
                $"{ModelValidation.Show(WorstLow)} and {ModelValidation.Show(WorstHigh)}", "worstLow below worstHigh");
        }
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top) => AddNoRescale(v, path);

    private protected override void CheckDirection(ModelValidation v, string path, Criterion criterion)
    {
        if (criterion.Target is not { } range || (WorstLow < range.Low && WorstHigh > range.High)) return;
        v.Add(ProblemCodes.AnchorsContradict, path, "The worst points do not lie outside the target range.",
            $"{ModelValidation.Show(WorstLow)} and {ModelValidation.Show(WorstHigh)}",
            $"below {ModelValidation.Show(range.Low)} and above {ModelValidation.Show(range.High)}");
    }
}
