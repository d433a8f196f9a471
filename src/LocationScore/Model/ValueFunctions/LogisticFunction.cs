namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>An S-shaped curve: ½ at the midpoint, towards 1 on the better side.</summary>
    /// <param name="midpoint">The raw value m that earns ½, in the unit of the criterion.</param>
    /// <param name="steepness">The steepness k, per unit of the criterion; above 0.</param>
    /// <returns>The value function.</returns>
    public static LogisticFunction Logistic(double midpoint, double steepness) =>
        new(midpoint, steepness);
}

/// <summary>An S-shaped curve: ½ at the midpoint, towards 1 on the better side.</summary>
/// <remarks>Value = 1/(1+e^(−s·k·(x−m))) with s = +1 for a benefit and −1 for a cost. Source: Verhulst (1838).</remarks>
/// <param name="Midpoint">The raw value m that earns ½, in the unit of the criterion.</param>
/// <param name="Steepness">The steepness k, per unit of the criterion; above 0.</param>
public sealed partial record LogisticFunction(double Midpoint, double Steepness) : ValueFunction
{
    internal override Curve Lower(Direction direction, TargetRange? target) =>
        new Curve.LogisticCurve(Midpoint, direction == Direction.Cost ? -Steepness : Steepness);

    internal override void Check(ModelValidation v, string path)
    {
        v.Finite(path + ".midpoint", Midpoint, "The midpoint");
        v.Positive(path + ".steepness", Steepness, "The steepness");
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
    }
}
