using System.Collections.Immutable;

namespace LocationScore.Descriptions;

/// <summary>A node of a compiled model: the top, a factor or a criterion, with its weights as used.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class NodeDescription
{
    internal NodeDescription(PlanNode node, int index, int parent)
    {
        Index = index;
        Node = node.Node;
        Path = node.Path;
        Parent = parent;
        Depth = node.Depth;
        Children = [.. node.Children];
        Aggregation = node.Leaf >= 0 ? null : node.Aggregation;
        TakesWeightsAsTheyAre = node.TakesWeightsAsTheyAre;
        Weighting = node.WeightingResult;
        LocalWeight = node.LocalWeight;
        EffectiveWeight = node.EffectiveWeight;
        Criterion = node.Leaf;
        LeastPresent = node.LeastPresent;
        Rescale = node.Rescale;
        RescaleCurve = node.RescaleCurve;
        Line = StraightLine.Of(node.Rescale);
    }

    /// <summary>Gets its position in <see cref="ModelDescription.Nodes"/>; 0 for the top.</summary>
    public int Index { get; }

    /// <summary>Gets the factor or criterion, or <see langword="null"/> for the top.</summary>
    public ModelNode? Node { get; }

    /// <summary>Gets its id, or the empty text for the top.</summary>
    public string Id => Node?.Id ?? "";

    /// <summary>Gets its name for people; the empty text for the top.</summary>
    public string Name => Node?.Name ?? Id;

    /// <summary>Gets its JSON path in the model, such as <c>$.factors[0].criteria[1]</c>; <c>$</c> for the top.</summary>
    public string Path { get; }

    /// <summary>Gets the position of its parent, or −1 for the top.</summary>
    public int Parent { get; }

    /// <summary>Gets how deep it stands: −1 for the top, 0 for its children.</summary>
    public int Depth { get; }

    /// <summary>Gets the positions of its children in model order, factors before criteria; empty for a criterion.</summary>
    public ImmutableArray<int> Children { get; }

    /// <summary>Gets how its children combine, or <see langword="null"/> for a criterion.</summary>
    public Aggregation? Aggregation { get; }

    /// <summary>Gets whether the weights of its children are coefficients: not divided by their sum.</summary>
    public bool TakesWeightsAsTheyAre { get; }

    /// <summary>Gets how the weights of its children were found, or <see langword="null"/> when each states its own.</summary>
    public Weighting.WeightingResult? Weighting { get; }

    /// <summary>Gets its weight among its siblings: they sum to 1 unless the parent takes weights as they are; 1 for the top.</summary>
    public double LocalWeight { get; }

    /// <summary>Gets its weight in the whole: the product of the local weights from the top down.</summary>
    public double EffectiveWeight { get; }

    /// <summary>Gets the position of the criterion in <see cref="ModelDescription.Criteria"/>, or −1 for the top and for factors.</summary>
    public int Criterion { get; }

    /// <summary>Gets how many of its children must have a value for a location; with fewer the factor does not count there, and its weight
    /// goes to its siblings.</summary>
    public int LeastPresent { get; }

    /// <summary>Gets the step on its combined value, or <see langword="null"/>.</summary>
    public ValueFunction? Rescale { get; }

    /// <summary>Gets the rescaling described once; <see langword="null"/> for a normalisation, and where there is no rescaling.</summary>
    public Curve? RescaleCurve { get; }

    /// <summary>Gets the straight line that <see cref="Rescale"/> is whatever the data, or <see langword="null"/> when there is no
    /// rescaling or it is no such line.</summary>
    public StraightLine? Line { get; }

    /// <summary>Returns the id, or <c>the top</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Node?.Id ?? "the top";
}
