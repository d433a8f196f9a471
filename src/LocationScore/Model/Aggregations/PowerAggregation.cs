namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The weighted power mean (Σ w·v^p)^(1/p).</summary>
    /// <param name="exponent">The exponent p: finite, not 0 (that is the geometric mean).</param>
    /// <param name="zero">What happens when a value is 0 and the exponent is below 0; values below 0 are always a problem.</param>
    /// <returns>The aggregation.</returns>
    public static PowerAggregation Power(double exponent, Aggregation.ZeroValue zero = Aggregation.ZeroValue.Reject) =>
        new(exponent, zero);
}

/// <summary>The weighted power mean (Σ w·v^p)^(1/p).</summary>
/// <param name="Exponent">The exponent p: finite, not 0 (that is the geometric mean).</param>
/// <param name="Zero">What happens when a value is 0 and the exponent is below 0; values below 0 are always a problem.</param>
public sealed partial record PowerAggregation(double Exponent, Aggregation.ZeroValue Zero = Aggregation.ZeroValue.Reject) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.None;

    internal override Aggregation.ZeroValue? OnZero => Exponent < 0 ? Zero : Aggregation.ZeroValue.Annihilate;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
        if (!v.Finite(path + ".exponent", Exponent, "The exponent") || Exponent != 0) return;
        v.Add(ProblemCodes.OutOfRange, path + ".exponent", "The exponent of a power mean is 0.", "0", "a number other than 0",
            "Use the geometric mean, which is the limit.");
    }
}
