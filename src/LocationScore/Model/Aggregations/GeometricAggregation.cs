namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The weighted geometric mean Π v^w: only partly compensatory, as in the Human Development Index since 2010.</summary>
    /// <param name="zero">What happens when a value is 0; values below 0 are always a problem.</param>
    /// <returns>The aggregation.</returns>
    public static GeometricAggregation Geometric(Aggregation.ZeroValue zero = Aggregation.ZeroValue.Reject) =>
        new(zero);
}

/// <summary>The weighted geometric mean Π v^w: only partly compensatory, as in the Human Development Index since 2010.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record GeometricAggregation(Aggregation.ZeroValue Zero = Aggregation.ZeroValue.Reject) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.None;

    internal override Aggregation.ZeroValue? OnZero => Zero;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
