using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A factor or criterion with the weights that were used.</summary>
/// <param name="Node">The factor or criterion.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Parent">The position of its parent in the list of nodes, or −1 under the top.</param>
/// <param name="LocalWeight">Its weight among its siblings: normalised to sum 1, or as stated under aggregations that take weights as they
/// are.</param>
/// <param name="EffectiveWeight">Its weight in the whole: the product of the local weights from the top down.</param>
/// <param name="Weighting">How the weights of its children were found, when a weighting found them; otherwise
/// <see langword="null"/>.</param>
public sealed partial record WeightedNode(ModelNode Node, int Depth, int Parent, double LocalWeight, double EffectiveWeight,
    WeightingResult? Weighting = null);
