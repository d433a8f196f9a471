namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>Pairwise comparison (Copeland 1951): for each rival, +1 when the weights of the children on which the location is better
    /// exceed those on which it is worse, −1 when less. Peer-relative; at the top only.</summary>
    public static CopelandAggregation Copeland { get; } = new();
}

/// <summary>Pairwise comparison (Copeland 1951): for each rival, +1 when the weights of the children on which the location is better exceed
/// those on which it is worse, −1 when less. Peer-relative; at the top only.</summary>
public sealed partial record CopelandAggregation : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.ComparesLocations;

    internal override void Check(ModelValidation v, string path, int children, bool top) => CheckAtTop(v, path, top);
}
