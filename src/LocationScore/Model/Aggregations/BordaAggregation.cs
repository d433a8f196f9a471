namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>Weighted Borda count: Σ w · share of the rivals beaten on the child, ties counting half. Peer-relative; at the top
    /// only.</summary>
    public static BordaAggregation Borda { get; } = new();
}

/// <summary>Weighted Borda count: Σ w · share of the rivals beaten on the child, ties counting half. Peer-relative; at the top
/// only.</summary>
public sealed partial record BordaAggregation : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.ComparesLocations;

    internal override void Check(ModelValidation v, string path, int children, bool top) => CheckAtTop(v, path, top);
}
