using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>What becomes of weights that are given from outside.</summary>
internal static class WeightRule
{
    private const double Tolerance = 1e-12;

    /// <summary>Effective weights: as they are when they sum to 1 within 1e-12 or the top takes them as they are, otherwise divided by
    /// their sum.</summary>
    /// <exception cref="ArgumentException">A weight is negative, not a number or too large, or all are 0.</exception>
    internal static void Effective(ReadOnlySpan<double> given, Span<double> used, Plan plan)
    {
        if (!AdditiveKernel.AreUsable(given)) Refuse(given, plan);
        double sum = OrderedSum.Compensated(given);
        if (Math.Abs(sum - 1) <= Tolerance || (plan.Top.TakesWeightsAsTheyAre && plan.Model.Method is null))
        {
            given.CopyTo(used);
            return;
        }

        if (!(sum > 0)) throw new ArgumentException("All weights are 0; at least one must be above 0.", nameof(given));
        for (int j = 0; j < given.Length; j++) used[j] = given[j] / sum;
    }

    /// <summary>Local weights of the children of one node, in place: divided by their sum, as when a model is compiled.</summary>
    /// <exception cref="ArgumentException">A weight cannot be used, or all are 0.</exception>
    internal static void Local(PlanNode node, Plan plan, Span<double> local, Span<double> room)
    {
        var nodes = plan.Nodes;
        var children = node.Children;
        var sorted = room[..children.Length];
        for (int c = 0; c < children.Length; c++)
        {
            double weight = sorted[c] = local[children[c]];
            bool signed = MayBeNegative(node, nodes[children[c]], plan);
            if (Math.Abs(weight) <= AdditiveKernel.MostWeight && (weight >= 0 || signed)) continue;
            throw new ArgumentException(
                FormattableString.Invariant($"The weight of '{nodes[children[c]].Id}' is {weight:R}; weights are ") +
                    (signed ? "at most 1e100 in size." : "between 0 and 1e100."),
                nameof(local));
        }

        if (node.TakesWeightsAsTheyAre) return;
        double sum = OrderedSum.InPlace(sorted);
        if (!(sum > 0) && node.Aggregation is OrderedAggregation)
        {
            // The weights belong to the places, not to the children.
            foreach (int child in children) local[child] = 1;
            sum = children.Length;
        }

        if (!(sum > 0)) throw new ArgumentException($"All weights under '{node.Id}' are 0; at least one must be above 0.", nameof(local));
        foreach (int child in children) local[child] /= sum;
    }

    /// <summary>A coefficient may be negative, unless the value function has turned the scale round already.</summary>
    private static bool MayBeNegative(PlanNode parent, PlanNode child, Plan plan) => parent.TakesWeightsAsTheyAre
        && (child.Leaf < 0 || plan.Criteria[child.Leaf].Value.AllowsNegativeWeight(plan.Criteria[child.Leaf].Criterion.Direction));

    private static void Refuse(ReadOnlySpan<double> weights, Plan plan)
    {
        int bad = 0;
        while (weights[bad] >= 0 && weights[bad] <= AdditiveKernel.MostWeight) bad++;
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture,
                $"Weight {bad} ('{plan.Criteria[bad].Criterion.Id}') is {weights[bad]:R}; weights lie between 0 and 1e100."),
                nameof(weights));
    }
}
