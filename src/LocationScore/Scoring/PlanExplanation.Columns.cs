namespace LocationScore;

/// <content>Columns instead of locations.</content>
internal sealed partial class PlanExplanation
{
    internal override RankingBasis Basis => BasisCounts.Of(_plan);

    internal override void CopyValues(int node, Span<double> values)
    {
        int at = node + 1; // node 0 of the plan is the top
        int n = _plan.Count;
        if (_plan.Nodes[at].Leaf is >= 0 and var leaf)
        {
            _plan.Values.AsSpan(leaf * n, n).CopyTo(values);
            for (int i = 0; i < n; i++)
            {
                if (_plan.Criteria[leaf].StateOf(i) == CellState.Absent) values[i] = double.NaN;
            }

            return;
        }

        double[] weights = new double[_plan.Nodes.Length];
        var gone = _columns.Value.Absent[at]!;
        _columns.Value.After[at].CopyTo(values);
        for (int i = 0; i < n; i++)
        {
            if (gone[i] || WeightOf(at, i, weights) == 0) values[i] = double.NaN;
        }
    }

    internal override bool TryCopyPoints(int node, double[] scores, Span<double> points)
    {
        if (_topLine.Value is not var (factor, offset)) return false;
        int[] leaves = LeavesBelow(node + 1);
        var terms = new double[_plan.Criteria.Length];
        if (factor == 1 && (_plan.Intercept + offset) == 0 && _plan.IsUnit && _plan.WithGaps is null
            && AdditiveKernel.AreUsable(_plan.EffectiveWeights))
        {
            // The same grid for all locations: the bits of Plan.TermsAt, column by column.
            double shift = AdditiveKernel.OnGrid(_plan.EffectiveWeights, terms);
            points.Clear();
            foreach (int leaf in leaves)
            {
                double weight = terms[leaf];
                var column = _plan.Values.AsSpan(leaf * _plan.Count, _plan.Count);
                for (int i = 0; i < column.Length; i++) points[i] += AdditiveKernel.Term(weight, column[i], shift);
            }

            return true;
        }

        for (int i = 0; i < points.Length; i++)
        {
            if (_plan.TermsAt(i, _plan.EffectiveWeights, factor, offset, terms, out _) != scores[i]) return false;
            points[i] = 0;
            foreach (int leaf in leaves) points[i] += terms[leaf];
        }

        return true;
    }

    private double WeightOf(int node, int location, double[] weights)
    {
        if (_plan.WithGaps is null || !_plan.WithGaps[location]) return _plan.Nodes[node].EffectiveWeight;
        _plan.NodeWeightsAt(location, _plan.EffectiveWeights, weights);
        return weights[node];
    }

    private int[] LeavesBelow(int node) =>
        _plan.Nodes[node].Leaf is >= 0 and var leaf ? [leaf] : [.. _plan.Nodes[node].Children.SelectMany(LeavesBelow)];
}
