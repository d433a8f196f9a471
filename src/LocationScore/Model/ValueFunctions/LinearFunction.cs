namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>A straight line between two absolute anchors (goalposts), as in the Human Development Index.</summary>
    /// <param name="worst">The raw value that earns the low end, in the unit of the criterion.</param>
    /// <param name="best">The raw value that earns the high end; finite, above <paramref name="worst"/> for a benefit, below it for a
    /// cost.</param>
    /// <param name="outside">What happens outside the anchors.</param>
    /// <param name="scale">Whether the line is straight in the raw value or in its logarithm; the anchors stay in raw units.</param>
    /// <param name="range">The range of the values; <see langword="null"/> means 0..1.</param>
    /// <returns>The value function.</returns>
    public static LinearFunction Linear(
        double worst,
        double best,
        Outside outside = Outside.Reject,
        LinearFunction.AnchorScale scale = LinearFunction.AnchorScale.Linear,
        ValueRange? range = null) =>
        new(worst, best, outside, scale, range);
}

/// <summary>A straight line between two absolute anchors (goalposts), as in the Human Development Index.</summary>
/// <remarks>Source: UNDP, Human Development Report 2011, technical note 1.</remarks>
/// <param name="Worst">The raw value that earns the low end, in the unit of the criterion.</param>
/// <param name="Best">The raw value that earns the high end; finite, above <paramref name="Worst"/> for a benefit, below it for a
/// cost.</param>
/// <param name="Outside">What happens outside the anchors.</param>
/// <param name="Scale">Whether the line is straight in the raw value or in its logarithm; the anchors stay in raw units.</param>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
public sealed partial record LinearFunction(
    double Worst,
    double Best,
    Outside Outside = Outside.Reject,
    LinearFunction.AnchorScale Scale = LinearFunction.AnchorScale.Linear,
    ValueRange? Range = null) : ValueFunction
{
    internal override Curve Lower(Direction direction, TargetRange? target)
    {
        Point worst = new(Worst, Range?.Low ?? 0), best = new(Best, Range?.High ?? 1);
        if (Scale == LinearFunction.AnchorScale.Log) return new Curve.LogLine(worst, best, Outside);
        return Worst < Best ? new Curve.Lines([worst, best], 1, Outside) : new Curve.Lines([best, worst], 0, Outside);
    }

    internal override void Check(ModelValidation v, string path)
    {
        bool finite = v.Finite(path + ".worst", Worst, "The worst anchor") & v.Finite(path + ".best", Best, "The best anchor");
        if (finite && Worst == Best)
            v.Add(ProblemCodes.AnchorsContradict, path, "The worst and the best anchor are the same.",
                ModelValidation.Show(Worst), "two different anchors");
        else if (finite && !double.IsFinite(Best - Worst))
            v.Add(ProblemCodes.OutOfRange, path, "The anchors are too far apart to be computed with.", allowed: "anchors of ordinary size");
        if (finite && Scale == LinearFunction.AnchorScale.Log && !(Worst > 0 && Best > 0))
        {
            v.Add(ProblemCodes.OutOfRange, path, "A logarithmic scale needs anchors above 0.",
                $"{ModelValidation.Show(Worst)} and {ModelValidation.Show(Best)}",
                "anchors above 0");
        }

        ValueRange.Check(v, path, Range);
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
        CheckOutside(v, path, Outside);
        if (Scale == LinearFunction.AnchorScale.Log && Outside != Outside.Clip)
        {
            v.Add(ProblemCodes.NotAllowed, path + ".scale", "A logarithmic rescaling must clip, because combined values may be 0.",
                allowed: "outside: clip");
        }

        if (Best < Worst) AddTurned(v, path, Best - Worst);
    }

    private protected override void CheckDirection(ModelValidation v, string path, Criterion criterion)
    {
        if (Best == Worst || Best > Worst == (criterion.Direction == Direction.Benefit)) return;
        v.Add(ProblemCodes.AnchorsContradict, path, $"The anchors of '{criterion.Id}' say the opposite of its direction.",
            $"worst {ModelValidation.Show(Worst)}, best {ModelValidation.Show(Best)}, direction {NameOf(criterion.Direction)}",
            criterion.Direction == Direction.Benefit ? "best above worst for a benefit" : "best below worst for a cost",
            "Swap the anchors, or turn the direction.");
    }

    /// <summary>The scale on which a line between anchors is straight.</summary>
    public enum AnchorScale
    {
        /// <summary>Equal differences count equally.</summary>
        Linear,

        /// <summary>Equal ratios count equally (natural logarithm); anchors and raw values must be above 0.</summary>
        Log,
    }
}
