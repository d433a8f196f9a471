namespace LocationScore.Analysis;

/// <summary>The tree of a scorer as analyses need it: weights, aggregations, and the value of every node for every location.</summary>
internal sealed class ScoreTree
{
    internal required Node[] Nodes { get; init; }

    /// <summary>Node by node, NaN where a node does not count for a location.</summary>
    internal required double[] Values { get; init; }

    internal required string[] Locations { get; init; }

    /// <summary>1 when higher scores are better, −1 when lower ones are: the last step may turn the scale. Higher values of nodes are
    /// always better.</summary>
    internal required int Sign { get; init; }

    /// <summary>Whether a last step on the score may change the order of the combined values, such as a clip.</summary>
    internal required bool LastStepMayTie { get; init; }

    /// <summary>Whether the tree makes the score, not a ranking method over the criteria.</summary>
    internal required bool IsTree { get; init; }

    internal int Count => Locations.Length;

    internal ReadOnlySpan<double> ValuesOf(int node) => Values.AsSpan(node * Count, Count);

    /// <summary>Reads the tree of a scorer.</summary>
    internal static ScoreTree Of(Scorer scorer)
    {
        var description = scorer.Description;
        var nodes = new Node[description.Nodes.Length];
        for (int k = 0; k < nodes.Length; k++)
        {
            var of = description.Nodes[k];
            nodes[k] = new()
            {
                Id = of.Id,
                Parent = of.Parent,
                Children = [.. of.Children],
                Aggregation = of.Aggregation ?? new ArithmeticAggregation(),
                Weight = of.LocalWeight,
                Effective = of.EffectiveWeight,
                LeastPresent = of.LeastPresent,
                Criterion = of.Criterion,
                Rescales = of.Rescale is not null,
            };
        }

        return new()
        {
            Nodes = nodes,
            Values = NodeValues.Of(scorer, nodes),
            Locations = [.. description.Locations.Select(static location => location.Id)],
            Sign = description.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1,
            LastStepMayTie = MayTie(description.Model.Rescale),
            IsTree = description.Method is null,
        };
    }

    /// <summary>A last step that is a straight line without ends keeps every order.</summary>
    private static bool MayTie(ValueFunction? step) => step is not (null
        or AffineFunction or AsIsFunction or MinMaxNormalisation or ZScoreNormalisation or MaxRatioNormalisation
        or SumShareNormalisation or MeanRatioNormalisation or ReferenceNormalisation
        or LinearFunction { Outside: not Outside.Clip });

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

        /// <summary>How many children must have a value for a location.</summary>
        internal required int LeastPresent { get; init; }

        /// <summary>The position among the criteria, or −1 for a factor.</summary>
        internal required int Criterion { get; init; }

        /// <summary>Whether its combined value is moved by a step of its own before the parent takes it.</summary>
        internal required bool Rescales { get; init; }
    }
}
