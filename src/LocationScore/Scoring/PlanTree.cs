using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>The tree of a compiled model with its weights: what does not depend on the values of the locations.</summary>
internal sealed class PlanTree
{
    internal PlanTree(PlanNode[] nodes)
    {
        for (int k = 1; k < nodes.Length; k++) nodes[k].EffectiveWeight = nodes[nodes[k].Parent].EffectiveWeight * nodes[k].LocalWeight;
        Nodes = nodes;
        Leaves = [.. Enumerable.Range(0, nodes.Length).Where(k => nodes[k].Leaf >= 0)];
        EffectiveWeights = [.. Leaves.Select(leaf => nodes[leaf].EffectiveWeight)];
        LocalWeights = [.. nodes.Select(static node => node.LocalWeight)];
        WeightedNodes = [.. nodes.Skip(1).Select(static node =>
            new WeightedNode(node.Node!, node.Depth, node.Parent - 1, node.LocalWeight, node.EffectiveWeight, node.WeightingResult))];
        WeightedCriteria = [.. Leaves.Select(leaf => WeightedNodes[leaf - 1])];
        IsAdditive = Array.TrueForAll(nodes, IsSum);
        ComparesLocations = Array.Exists(nodes, static node => node.Rescale is Normalisation)
            || nodes[0].Aggregation.Traits == AggregationTraits.ComparesLocations;
        Intercept = nodes[0].Aggregation is SumAggregation sum ? sum.Intercept : 0;
        AcceptsWeights = nodes[0].Aggregation is not OrderedAggregation
            && nodes.Skip(1).All(static node => !node.TakesWeightsAsTheyAre && node.Aggregation is not OrderedAggregation);
    }

    internal PlanNode[] Nodes { get; }

    /// <summary>The node of each criterion.</summary>
    internal int[] Leaves { get; }

    internal double[] EffectiveWeights { get; }

    internal double[] LocalWeights { get; }

    internal ImmutableArray<WeightedNode> WeightedNodes { get; }

    internal ImmutableArray<WeightedNode> WeightedCriteria { get; }

    /// <summary>How the weights of the top children were found, when a weighting found them.</summary>
    internal WeightingResult? TopWeighting => Nodes[0].WeightingResult;

    /// <summary>Whether all aggregations are weighted sums, so that the score is one sum over the criteria.</summary>
    internal bool IsAdditive { get; }

    /// <summary>Whether a factor can only be combined when all locations are in hand.</summary>
    internal bool ComparesLocations { get; }

    internal double Intercept { get; }

    /// <summary>Whether other effective weights than the model's can be scored: not below aggregations that take weights as they
    /// are.</summary>
    internal bool AcceptsWeights { get; }

    private static bool IsSum(PlanNode node) => node.Leaf >= 0
        || (node.Aggregation is ArithmeticAggregation or SumAggregation
            && (node.Parent < 0 || (node.Rescale is null && node.Aggregation is not SumAggregation { Intercept: not 0 })));
}
