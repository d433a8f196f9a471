using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A branch of the tree, such as the talent pool: it combines the values of its children.</summary>
/// <param name="Id">Its id, unique in the model.</param>
/// <param name="Weight">Its weight among its siblings: 0 or more, relative to them; <see langword="null"/> only under a weighting.</param>
/// <param name="Factors">Its sub-factors, which come before its criteria in the model order.</param>
/// <param name="Criteria">Its criteria.</param>
/// <param name="Aggregation">How the children combine; <see langword="null"/> means the weighted arithmetic mean.</param>
/// <param name="Weighting">How the weights of the children are found, or <see langword="null"/> when each states its own.</param>
/// <param name="Rescale">A step on the combined value, such as z-scores again or another anchor, or <see langword="null"/>.</param>
/// <param name="Axis">The axis it belongs to (top factors only), or <see langword="null"/>.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
/// <param name="Description">What it stands for and why, or <see langword="null"/>.</param>
/// <param name="LeastCoverage">The least share of its children, by number, that must have a value for a location, 0..1; below it the factor
/// does not count there and its weight goes to its siblings.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Factor(
    string Id,
    double? Weight = null,
    ImmutableArray<Factor> Factors = default,
    ImmutableArray<Criterion> Criteria = default,
    Aggregation? Aggregation = null,
    WeightingMethod? Weighting = null,
    ValueFunction? Rescale = null,
    Axis? Axis = null,
    string? Name = null,
    string? Description = null,
    double LeastCoverage = 0) : ModelNode(Id, Name, Weight, Description)
{
    internal override string What => "factor";

    /// <summary>Gets the sub-factors, which come before the criteria in the model order.</summary>
    public ImmutableArray<Factor> Factors { get; init => field = value.IsDefault ? [] : value; } = Factors.IsDefault ? [] : Factors;

    /// <summary>Gets the criteria.</summary>
    public ImmutableArray<Criterion> Criteria { get; init => field = value.IsDefault ? [] : value; } = Criteria.IsDefault ? [] : Criteria;
}
