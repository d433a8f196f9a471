using System.Collections.Immutable;

namespace LocationScore;

/// <summary>Why one location scores otherwise than another.</summary>
/// <param name="Location">The one.</param>
/// <param name="Versus">The other.</param>
/// <param name="Gap">The score of the one minus that of the other.</param>
/// <param name="Factors">The difference per factor, parents before their children; those of depth 0 and the criteria directly under the top sum to the gap.</param>
/// <param name="Criteria">The difference per criterion in model order; they sum to the gap.</param>
public sealed partial record Comparison(RankedLocation Location, RankedLocation Versus, double Gap, ImmutableArray<ComparisonItem> Factors, ImmutableArray<ComparisonItem> Criteria);

/// <summary>The difference that one factor or criterion makes.</summary>
/// <param name="Node">The factor or criterion.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Points">The points of the one location.</param>
/// <param name="VersusPoints">The points of the other.</param>
/// <param name="Gap">The difference of the points.</param>
public sealed partial record ComparisonItem(ModelNode Node, int Depth, double Points, double VersusPoints, double Gap);
