namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The greatest value of the children with a weight above 0.</summary>
    public static MaximumAggregation Maximum { get; } = new();
}

/// <summary>The greatest value of the children with a weight above 0.</summary>
public sealed partial record MaximumAggregation : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.None;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
