using System.Collections.Immutable;

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

    /// <summary>Whether the tree makes the score, not a ranking method over the criteria.</summary>
    internal required bool IsTree { get; init; }

    internal int Count => Locations.Length;

    internal ReadOnlySpan<double> ValuesOf(int node) => Values.AsSpan(node * Count, Count);

    /// <summary>Reads the tree of a scorer.</summary>
    internal static ScoreTree Of(Scorer scorer)
    {
        var model = scorer.Model;
        int n = scorer.Locations.Length;
        var children = new List<int>[scorer.Nodes.Length + 1];
        for (int k = 0; k < children.Length; k++) children[k] = [];
        for (int k = 0; k < scorer.Nodes.Length; k++) children[scorer.Nodes[k].Parent + 1].Add(k + 1);
        var nodes = new Node[children.Length];
        nodes[0] = new()
        {
            Id = "",
            Parent = -1,
            Children = [.. children[0]],
            Aggregation = model.Aggregation ?? new ArithmeticAggregation(),
            Weight = 1,
            Effective = 1,
            Rescales = model.Rescale is not null,
        };
        for (int k = 1; k < nodes.Length; k++)
        {
            var of = scorer.Nodes[k - 1];
            nodes[k] = new()
            {
                Id = of.Node.Id,
                Parent = of.Parent + 1,
                Children = [.. children[k]],
                Aggregation = (of.Node as Factor)?.Aggregation ?? new ArithmeticAggregation(),
                Weight = of.LocalWeight,
                Effective = of.EffectiveWeight,
                Rescales = of.Node is Factor { Rescale: not null },
            };
        }

        var result = scorer.Score();
        return new()
        {
            Nodes = nodes,
            Values = ValuesOf(scorer, result),
            Locations = [.. scorer.Locations.Select(static location => location.Id)],
            Sign = result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1,
            LastStepMayTie = model.Rescale is not (null or AffineFunction or AsIsFunction or MinMaxNormalisation or ZScoreNormalisation or MaxRatioNormalisation
                or SumShareNormalisation or MeanRatioNormalisation or ReferenceNormalisation or LinearFunction { Outside: not Outside.Clip }),
            IsTree = model.Method is null,
        };
    }

    private static double[] ValuesOf(Scorer scorer, ScoringResult result)
    {
        int n = scorer.Locations.Length;
        var values = new double[(scorer.Nodes.Length + 1) * n];
        Array.Fill(values, double.NaN);
        for (int i = 0; i < n; i++)
        {
            var ranked = result.Find(scorer.Locations[i].Id)!;
            int factor = 0, criterion = 0;
            ImmutableArray<FactorContribution> factors = ranked.Factors;
            ImmutableArray<Contribution> criteria = ranked.Contributions;
            bool any = false;
            for (int k = 0; k < scorer.Nodes.Length; k++)
            {
                double? value = scorer.Nodes[k].Node is Factor ? factors[factor++].Value : criteria[criterion++].Value;
                values[((k + 1) * n) + i] = value ?? double.NaN;
                any |= value is not null;
            }

            if (any) values[i] = ranked.Score;
        }

        return values;
    }

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
