using LocationScore.Weighting;

namespace LocationScore;

/// <summary>One node of the compiled tree; node 0 is the top, parents stand before their children.</summary>
internal sealed class PlanNode
{
    internal required string Path { get; init; }

    /// <summary>The factor or criterion; null for the top.</summary>
    internal required ModelNode? Node { get; init; }

    internal required int Parent { get; init; }

    /// <summary>0 for the children of the top, −1 for the top itself.</summary>
    internal required int Depth { get; init; }

    internal required Aggregation Aggregation { get; init; }

    internal WeightingMethod? Weighting { get; init; }

    internal ValueFunction? Rescale { get; init; }

    /// <summary>The rescaling described once; null for a normalisation, and where there is none.</summary>
    internal Curve? RescaleCurve => field ??= Rescale?.Lower(Direction.Benefit, null);

    internal int[] Children { get; set; } = [];

    /// <summary>How many children must have a value for a location; with fewer the factor does not count there.</summary>
    internal int LeastPresent => LeastOf(Children.Length);

    internal int LeastOf(int children) => Node is Factor { LeastCoverage: > 0 and var share }
        ? (int)Math.Ceiling((share * children) - 1e-9) : 0;

    /// <summary>The position among the criteria, or −1 for a factor.</summary>
    internal int Leaf { get; set; } = -1;

    internal double LocalWeight { get; set; } = 1;

    internal double EffectiveWeight { get; set; } = 1;

    internal WeightingResult? WeightingResult { get; set; }

    internal string Id => Node?.Id ?? "the top";

    /// <summary>Whether the weights of the children are taken as they are.</summary>
    internal bool TakesWeightsAsTheyAre => (Aggregation.Traits & AggregationTraits.WeightsAsTheyAre) != 0;

    /// <summary>Which values of its children its aggregation can bear.</summary>
    internal ZeroRule Zeros =>
        Aggregation.OnZero is not { } onZero ? ZeroRule.Any : onZero == Aggregation.ZeroValue.Reject ? ZeroRule.Positive
            : ZeroRule.NotNegative;

    /// <summary>Whether a child counts although its weight is 0: where weights are taken as they are, or belong to places.</summary>
    internal bool CountsWithoutWeight =>
        (Aggregation.Traits & (AggregationTraits.WeightsAsTheyAre | AggregationTraits.WeightsOfPlaces)) != 0;
}
