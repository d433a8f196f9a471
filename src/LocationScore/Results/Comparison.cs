using System.Collections.Immutable;

namespace LocationScore;

/// <summary>Why one location scores otherwise than another.</summary>
/// <param name="Location">The one.</param>
/// <param name="Versus">The other.</param>
/// <param name="Gap">The score of the one minus that of the other.</param>
/// <param name="Explanation">What the gaps of factors and criteria are: terms of the two sums, or an attribution of the gap.</param>
/// <param name="Factors">The gap per factor, parents before their children; those of depth 0, the criteria directly under the top and
/// <paramref name="Rest"/> sum to the gap.</param>
/// <param name="Criteria">The gap per criterion in model order; they and <paramref name="Rest"/> sum to the gap.</param>
/// <param name="Rest">What is due to no criterion: the difference of the intercepts of two sums, or the whole gap where nothing can be
/// attributed; otherwise 0.</param>
/// <param name="Duel">The weight of the criteria on which the one is better, worse or equal.</param>
/// <remarks>
/// A criterion on which both have the same value has a gap of 0, swapping the two turns every sign, and wherever a better value never
/// lowers the score a gap never points against the better value.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Comparison(
    RankedLocation Location,
    RankedLocation Versus,
    double Gap,
    ExplanationInfo Explanation,
    ImmutableArray<ComparisonItem> Factors,
    ImmutableArray<ComparisonItem> Criteria,
    double Rest,
    Duel Duel);

/// <summary>The difference that one factor or criterion makes.</summary>
/// <param name="Node">The factor or criterion.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Value">The value of the one location after the value function or aggregation, or <see langword="null"/> when it does not
/// count there.</param>
/// <param name="VersusValue">That of the other.</param>
/// <param name="Points">The points of the one location where the score is a sum; otherwise <see langword="null"/>, because points that
/// start from a base do not subtract to the gap.</param>
/// <param name="VersusPoints">The points of the other, likewise.</param>
/// <param name="Gap">What it adds to the gap, in units of the score.</param>
/// <param name="StandardError">The standard error of the gap; <see langword="null"/> unless it was sampled.</param>
/// <param name="Advantage">1 when the one location is better on a criterion, −1 when it is worse, 0 when both are equal, one has no value,
/// or the item is a factor.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ComparisonItem(
    ModelNode Node,
    int Depth,
    double? Value,
    double? VersusValue,
    double? Points,
    double? VersusPoints,
    double Gap,
    double? StandardError = null,
    int Advantage = 0);
