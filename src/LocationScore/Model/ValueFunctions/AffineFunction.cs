namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>Factor × raw value + offset, whatever the direction: for coefficients of published linear indices and for
    /// rescaling.</summary>
    /// <param name="factor">The factor; finite, not 0.</param>
    /// <param name="offset">The offset; finite.</param>
    /// <returns>The value function.</returns>
    public static AffineFunction Affine(double factor, double offset = 0) =>
        new(factor, offset);
}

/// <summary>Factor × raw value + offset, whatever the direction: for coefficients of published linear indices and for rescaling.</summary>
/// <param name="Factor">The factor; finite, not 0.</param>
/// <param name="Offset">The offset; finite.</param>
public sealed partial record AffineFunction(double Factor, double Offset = 0) : ValueFunction
{
    internal override bool TurnsScale => Factor < 0;

    internal override Curve Lower(Direction direction, TargetRange? target) => new Curve.AffineLine(Factor, Offset, null, null);

    internal override void Check(ModelValidation v, string path)
    {
        if (v.Finite(path + ".factor", Factor, "The factor") && Factor == 0)
            v.Add(ProblemCodes.OutOfRange, path + ".factor", "The factor is 0, so every location would be equal.",
                "0", "a number other than 0");
        v.Finite(path + ".offset", Offset, "The offset");
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
        if (Factor < 0 && !top) AddTurned(v, path, Factor);
    }
}
