namespace LocationScore.Analysis;

/// <summary>The tree of a scorer as analyses need it: weights, aggregations, and the value of every node for every location.</summary>
internal sealed class ScoreTree
{
    internal required Node[] Nodes { get; init; }

    /// <summary>Node by node, NaN where a node does not count for a location.</summary>
    internal required double[] Values { get; init; }

    internal required string[] Locations { get; init; }

    /// <summary>1 when higher scores are better, −1 when lower ones are.</summary>
    internal required int Sign { get; init; }

    /// <summary>Whether a last step on the score may change the order of the combined values, such as a clip.</summary>
    internal required bool LastStepMayTie { get; init; }

    internal int Count => Locations.Length;

    internal ReadOnlySpan<double> ValuesOf(int node) => Values.AsSpan(node * Count, Count);

    /// <summary>One node; 0 is the top, parents stand before their children.</summary>
    internal sealed class Node
    {
        internal required string Id { get; init; }

        internal required int Parent { get; init; }

        internal required int[] Children { get; init; }

        internal required Aggregation Aggregation { get; init; }

        /// <summary>Its weight among its siblings, which sum to 1.</summary>
        internal required double Weight { get; init; }

        internal required double Effective { get; init; }

        /// <summary>Whether its combined value is moved by a step of its own before the parent takes it.</summary>
        internal required bool Rescales { get; init; }
    }
}
