namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>Intercept + Σ w·v with the weights as they are: coefficients, not normalised, negative ones allowed.</summary>
    /// <param name="intercept">The intercept; finite.</param>
    /// <returns>The aggregation.</returns>
    public static SumAggregation Sum(double intercept = 0) =>
        new(intercept);
}

/// <summary>Intercept + Σ w·v with the weights as they are: coefficients, not normalised, negative ones allowed.</summary>
/// <param name="Intercept">The intercept; finite.</param>
public sealed partial record SumAggregation(double Intercept = 0) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.IsSum | AggregationTraits.WeightsAsTheyAre;

    internal override void Check(ModelValidation v, string path, int children, bool top) =>
        v.Finite(path + ".intercept", Intercept, "The intercept");
}
