using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>What happens along the local weight of one factor or criterion, from 0 to 1, while its siblings keep their
/// proportions.</summary>
/// <param name="Node">The id of the factor or criterion.</param>
/// <param name="Parent">The id of its factor, or <see langword="null"/> under the top.</param>
/// <param name="Weight">Its local weight in the model, 0..1.</param>
/// <param name="NotVariable">Why its weight cannot be varied, or <see langword="null"/> when it can; nothing else is said then.</param>
/// <param name="Exactness">Whether all flips are there (exact), or those between counted points (sampled).</param>
/// <param name="Accuracy">How far a flip may be from the truth, as a weight of 0..1.</param>
/// <param name="Flips">Every flip of every pair by rising weight, or of every pair with the location that was asked about.</param>
/// <param name="Stable">The stretch around the model's weight over which no two locations change their order; it ends at the flips next to
/// that weight.</param>
/// <param name="Winners">Who comes first where; empty when one location was asked about.</param>
/// <param name="FirstRanks">The rank of each location just above weight 0, in the order of
/// <see cref="WeightStabilityResult.Locations"/>; 0 for a location that was not asked about.</param>
public sealed partial record NodeStability(
    string Node,
    string? Parent,
    double Weight,
    string? NotVariable,
    Exactness Exactness,
    double Accuracy,
    ImmutableArray<Flip> Flips,
    WeightSpan Stable,
    ImmutableArray<WinnerSpan> Winners,
    ImmutableArray<int> FirstRanks)
{
    internal static NodeStability Fixed(string node, string? parent, double weight, string reason) =>
        new(node, parent, weight, reason, Exactness.Exact, 0, [], new(0, 1), [], []);
}
