using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Weighted sums on the binary grid of the library: the terms add without rounding, in any order.</summary>
internal static class SumText
{
    private const double Fine = 4503599627370496; // 2^52
    private const double FineUnit = 1 / Fine;

    /// <summary>factor × (intercept + Σ weight · value) + offset of a tree that is one sum over its criteria.</summary>
    internal static Number OfTree(
        Stages stages, ModelOutline outline, NodeText[] nodes, bool unit, double factor, double offset, out bool onUnitGrid)
    {
        var leaves = outline.Criteria;
        double[] weights = [.. leaves.Select(leaf => outline.Nodes[leaf.Node].EffectiveWeight)];
        double intercept = (factor * outline.Intercept) + offset;
        onUnitGrid = factor == 1 && intercept == 0 && unit && AdditiveKernel.AreUsable(weights);
        if (onUnitGrid && GapPatterns.Of(stages, outline, nodes) is { } patterns)
            return OnUnitGrid(stages, weights, patterns, nodes, outline);
        var gap = Condition.Never;
        foreach (var leaf in leaves) gap |= !nodes[leaf.Node].Counts;
        gap = stages.Name(gap, "b");
        // Without a gap the weights are those of the model; with one, those of the row.
        var shares = gap.Known == false ? null : Shares(stages, outline, nodes);
        if (onUnitGrid)
        {
            return OnUnitGrid(stages, weights, [.. leaves.Select(leaf => shares![leaf.Node])], gap,
                [.. leaves.Select(leaf => nodes[leaf.Node])]);
        }

        var terms = new (Number, Number)[weights.Length];
        for (int j = 0; j < weights.Length; j++)
        {
            var weight = shares is null ? factor * weights[j]
                : Condition.Case(stages.Dialect, factor * weights[j], (gap, factor * shares[leaves[j].Node]))!;
            terms[j] = (stages.Name(weight, "u"), nodes[leaves[j].Node].Value);
        }

        return OnRowGrid(stages, terms, intercept);
    }

    /// <summary>Where a factor of an additive model counts: as soon as one of its children with a weight, or as many as it demands,
    /// do.</summary>
    internal static Condition Counts(Stages stages, ModelOutline outline, NodeText[] nodes, NodeDescription node)
    {
        Condition any = Condition.Never;
        Number present = 0;
        foreach (int child in node.Children)
        {
            var there = nodes[child].Counts;
            if (node.TakesWeightsAsTheyAre || outline.Nodes[child].LocalWeight != 0) any |= there;
            present += Condition.Case(stages.Dialect, 0, (there, 1))!;
        }

        if (any.Known == true && !(node.LeastPresent > 0)) return any;
        return stages.Name(any & (stages.Name(present, "n") >= node.LeastPresent), "b");
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
        var onGrid = new List<Number>(products.Length + 1);
        if (intercept != 0) onGrid.Add((intercept + shift) - shift); // otherwise its term is 0 on any grid
        foreach (var product in products) onGrid.Add((product + shift) - shift);
        return Balanced(onGrid);
    }

    /// <summary>Values on 0..1 and weights of 0 or more, of which every pattern of gaps is known: one grid for each.</summary>
    private static Number OnUnitGrid(Stages stages, double[] weights, GapPatterns patterns, NodeText[] nodes, ModelOutline outline)
    {
        var leaves = outline.Criteria;
        double[][] grids = new double[patterns.Count][];
        double[] carries = new double[patterns.Count];
        for (int k = 0; k < grids.Length; k++)
        {
            grids[k] = new double[weights.Length];
            if (k == patterns.Complete)
            {
                carries[k] = AdditiveKernel.OnGrid(weights, grids[k]);
                continue;
            }

            var shares = Shares(stages, outline, patterns.Nodes(k));
            double[] known = [.. leaves.Select(leaf => shares[leaf.Node].Constant!.Value)];
            carries[k] = AdditiveKernel.OnGrid(known, grids[k]);
        }

        var carry = stages.Name(patterns.Choose(k => carries[k]), "d");
        var terms = new List<Number>();
        for (int j = 0; j < weights.Length; j++)
        {
            int at = j;
            var weight = stages.Name(patterns.Choose(k => grids[k][at]), "u");
            if (weight.Constant != 0) terms.Add(((weight * nodes[leaves[j].Node].Value) + carry) - carry);
        }

        return Balanced(terms);
    }

    /// <summary>The sum of terms that add without rounding, so in any order: in pairs, lest many terms make deep brackets.</summary>
    private static Number Balanced(IReadOnlyList<Number> terms)
    {
        Number[] sums = [.. terms];
        for (int count = sums.Length; count > 1; count = (count + 1) / 2)
        {
            for (int k = 0; k < count / 2; k++) sums[k] = sums[2 * k] + sums[(2 * k) + 1];
            if (count % 2 == 1) sums[count / 2] = sums[count - 1];
        }

        return sums.Length == 0 ? 0 : sums[0];
    }

    /// <summary>Values on 0..1 and weights of 0 or more, with too many gaps to know every pattern.</summary>
    private static Number OnUnitGrid(Stages stages, double[] weights, Number[] rowWeights, Condition gap, NodeText[] leaves)
    {
        var grid = new double[weights.Length];
        AdditiveKernel.OnGrid(weights, grid);
        var used = new Number[weights.Length];
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
        var carry = stages.Name(Condition.Case(stages.Dialect, power, [.. arms])!, "d");
        var terms = new List<Number>();
        for (int j = 0; j < used.Length; j++)
        {
            if (used[j].Constant != 0) terms.Add(((used[j] * leaves[j].Value) + carry) - carry);
        }

        return Balanced(terms);

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
}
