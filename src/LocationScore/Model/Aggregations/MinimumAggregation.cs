namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The least value of the children with a weight above 0: no compensation at all.</summary>
    public static MinimumAggregation Minimum { get; } = new();
}

/// <summary>The least value of the children with a weight above 0: no compensation at all.</summary>
public sealed partial record MinimumAggregation : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.None;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
