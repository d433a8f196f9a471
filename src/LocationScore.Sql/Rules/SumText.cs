using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Weighted sums on the binary grid of the library: the terms add without rounding, in any order.</summary>
internal static class SumText
{
    private const double Fine = 4503599627370496; // 2^52
    private const double FineUnit = 1 / Fine;

    /// <summary>factor × (intercept + Σ weight · value) + offset of a tree that is one sum over its criteria.</summary>
    internal static Number OfTree(Stages stages, ModelOutline outline, NodeText[] nodes, bool unit, double factor, double offset)
    {
        var leaves = outline.Criteria;
        double[] weights = [.. leaves.Select(leaf => outline.Nodes[leaf.Node].EffectiveWeight)];
        double intercept = (factor * outline.Intercept) + offset;
        bool onUnitGrid = factor == 1 && intercept == 0 && unit && AdditiveKernel.AreUsable(weights);
        var gap = Condition.Never;
        foreach (var leaf in leaves) gap |= !nodes[leaf.Node].Counts;
        var rowWeights = Array.ConvertAll<double, Number>(weights, static weight => weight);
        if (gap.Known != false)
        {
            gap = stages.Name(gap, "b");
            var shares = Shares(stages, outline, nodes);
            for (int j = 0; j < weights.Length; j++) rowWeights[j] = shares[leaves[j].Node];
        }

        // Without a gap the weights are those of the model; with one, those of the row.
        if (onUnitGrid) return OnUnitGrid(stages, weights, rowWeights, gap, [.. leaves.Select(leaf => nodes[leaf.Node])]);
        var terms = new (Number, Number)[weights.Length];
        for (int j = 0; j < weights.Length; j++)
        {
            var weight = gap.Known == false ? factor * weights[j]
                : Condition.Case(stages.Dialect, factor * weights[j], (gap, factor * rowWeights[j]))!;
            terms[j] = (stages.Name(weight, "u"), Filled(stages, nodes[leaves[j].Node]));
        }

        return OnRowGrid(stages, terms, intercept);
    }

    /// <summary>Σ weight · value + intercept, on a grid that fits the terms of the row.</summary>
    internal static Number OnRowGrid(Stages stages, IReadOnlyList<(Number Weight, Number Value)> terms, double intercept)
    {
        Number magnitude = Math.Abs(intercept);
        var products = new Number[terms.Count];
        for (int k = 0; k < products.Length; k++)
        {
            products[k] = stages.Name(terms[k].Weight * terms[k].Value, "w");
            magnitude += products[k].Abs;
        }

        var size = stages.Name(magnitude * (1 + 1e-9), "j");
        var shift = stages.Name(Functions.PowerOfTwoBelow(stages, size) * 6, "d");
        Number sum = (intercept + shift) - shift;
        if (intercept == 0) sum = 0; // its term is 0 on any grid
        foreach (var product in products) sum += (product + shift) - shift;
        return sum;
    }

    /// <summary>Values on 0..1 and weights of 0 or more: one grid for all rows without gaps.</summary>
    private static Number OnUnitGrid(Stages stages, double[] weights, Number[] rowWeights, Condition gap, NodeText[] leaves)
    {
        var grid = new double[weights.Length];
        double shift = AdditiveKernel.OnGrid(weights, grid);
        Number carry = shift;
        var used = Array.ConvertAll<double, Number>(grid, static weight => weight);
        if (gap.Known != false)
        {
            Number?[] lanes = new Number?[4];
            double most = 0;
            for (int j = 0; j < used.Length; j++)
            {
                used[j] = stages.Name(Condition.Case(stages.Dialect, grid[j], (gap, (rowWeights[j] * Fine).Floor * FineUnit))!, "u");
                lanes[j & 3] = lanes[j & 3] is { } lane ? lane + used[j] : used[j];
                most += weights[j];
            }

            // The sum in the order in which the library adds it, and the power of two that carries it.
            var sum = stages.Name(Add(Add(lanes[0], lanes[1]), Add(lanes[2], lanes[3])), "j");
            var arms = new List<(Condition, Number?)>();
            double power = 1;
            for (; power < 2 * Math.Max(1, most); power *= 2) arms.Add((sum <= power, power));
            carry = stages.Name(Condition.Case(stages.Dialect, power, [.. arms])!, "d");
        }

        Number score = 0;
        for (int j = 0; j < used.Length; j++)
        {
            if (used[j].Constant == 0) continue;
            score += ((used[j] * Filled(stages, leaves[j])) + carry) - carry;
        }

        return score;

        static Number Add(Number? a, Number? b) => a is null ? b ?? 0 : b is null ? a : a + b;
    }

    /// <summary>The weight of every node in rows with gaps: what does not count gives its weight to its siblings.</summary>
    private static Number[] Shares(Stages stages, ModelOutline outline, NodeText[] nodes)
    {
        var shares = new Number[nodes.Length];
        shares[0] = Condition.Case(stages.Dialect, 0, (nodes[0].Counts, 1))!;
        for (int k = 0; k < nodes.Length; k++)
        {
            var node = outline.Nodes[k];
            if (node.Criterion >= 0) continue;
            Number total = 0;
            foreach (int child in node.Children)
                total += Condition.Case(stages.Dialect, 0, (nodes[child].Counts, outline.Nodes[child].LocalWeight))!;
            total = node.TakesWeightsAsTheyAre ? 1 : stages.Name(total, "j");
            foreach (int child in node.Children)
            {
                var share = shares[k] * (outline.Nodes[child].LocalWeight / total);
                if (total.Constant == 0) share = 0;
                shares[child] = stages.Name(
                    Condition.Case(stages.Dialect, 0, (nodes[child].Counts & total.IsNot(0), share))!, "q");
            }
        }

        return shares;
    }

    private static Number Filled(Stages stages, NodeText node) => node.Counts.Known == true ? node.Value
        : stages.Name(node.Value.Or(0), "v");
}
