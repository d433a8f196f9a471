namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The weighted product Π v^w with the weights as they are, not normalised.</summary>
    /// <param name="zero">What happens when a value is 0; values below 0 are always a problem.</param>
    /// <returns>The aggregation.</returns>
    public static ProductAggregation Product(Aggregation.ZeroValue zero = Aggregation.ZeroValue.Reject) =>
        new(zero);
}

/// <summary>The weighted product Π v^w with the weights as they are, not normalised.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record ProductAggregation(Aggregation.ZeroValue Zero = Aggregation.ZeroValue.Reject) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.WeightsAsTheyAre;

    internal override Aggregation.ZeroValue? OnZero => Zero;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
