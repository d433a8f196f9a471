namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The weighted arithmetic mean Σ w·v: a low value can be made up for by a high one.</summary>
    public static ArithmeticAggregation Arithmetic { get; } = new();
}

/// <summary>The weighted arithmetic mean Σ w·v: a low value can be made up for by a high one.</summary>
public sealed partial record ArithmeticAggregation : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.IsSum;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
