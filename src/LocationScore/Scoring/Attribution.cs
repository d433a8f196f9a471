using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Hands the difference between two rows of values down the tree to the criteria, in the frame of the scored locations.</summary>
/// <remarks>
/// At a quasi-arithmetic mean by its closed form (<see cref="MeanSlopes"/>): what is due to a child is its slope times its difference, and
/// so on down.
/// At any other node, and where other criteria count for the two rows, by Shapley and Owen values over the criteria below it
/// (<see cref="OwenValue"/>).
/// </remarks>
internal sealed class Attribution
{
    /// <summary>Shares beyond this many times the size of the scores come from a cancellation that the closed form cannot see
    /// through.</summary>
    private const double Wild = 1e6;
    private const double Rounding = 1e-13;

    private readonly Plan _plan;
    private readonly RowFrames _frames;
    private readonly RowTree _tree;
    private readonly double[] _one, _other, _oneBefore, _oneAfter, _otherBefore, _otherAfter;
    private readonly double[] _points;
    private double[]? _errors;
    private bool _byMeans, _byOrders;

    private Attribution(Plan plan, RowFrames frames, double[] one, double[] other)
    {
        (_plan, _frames, _one, _other) = (plan, frames, one, other);
        _tree = new(plan, frames);
        _points = new double[plan.Nodes.Length];
        _tree.Evaluate(one);
        (_oneBefore, _oneAfter) = ((double[])_tree.Before.Clone(), (double[])_tree.After.Clone());
        _tree.Evaluate(other);
        (_otherBefore, _otherAfter) = ((double[])_tree.Before.Clone(), (double[])_tree.After.Clone());
    }

    /// <summary>Shares out the score of the one row less that of the other.</summary>
    internal static NodeShares Of(Plan plan, RowFrames frames, double[] one, double[] other, double gap)
    {
        var attribution = new Attribution(plan, frames, one, other);
        attribution.Split(0, 1);
        double size = Math.Max(Math.Abs(attribution._oneAfter[0]), Math.Abs(attribution._otherAfter[0]));
        if (!attribution.IsSound(gap, size))
        {
            attribution._points.AsSpan().Clear();
            attribution._errors = null;
            attribution._byMeans = false;
            attribution.ByOrders(0, 1, null);
        }

        double left = Tidy(plan, attribution._points, gap, size);
        return attribution.Result(left);
    }

    /// <summary>The value of a row: what an attribution to it starts from.</summary>
    internal static double ScoreOf(Plan plan, RowFrames frames, double[] row)
    {
        var tree = new RowTree(plan, frames);
        tree.Evaluate(row);
        return tree.After[0];
    }

    /// <summary>Takes away what is rounding alone, gives what rounding left over to the largest share and adds up the factors.</summary>
    /// <returns>What is left over where there is no share to give it to.</returns>
    internal static double Tidy(Plan plan, double[] points, double gap, double size)
    {
        double sum = 0, most = -1;
        int largest = -1;
        foreach (int leaf in plan.Leaves)
        {
            if (Math.Abs(points[leaf]) <= Rounding * size) points[leaf] = 0;
            sum += points[leaf];
            if (Math.Abs(points[leaf]) <= most || points[leaf] == 0) continue;
            (largest, most) = (leaf, Math.Abs(points[leaf]));
        }

        double left = double.IsFinite(gap - sum) ? gap - sum : 0;
        if (largest >= 0) points[largest] += left;
        Coalitions.AddUp(plan, points);
        return largest >= 0 ? 0 : left;
    }

    private NodeShares Result(double rest)
    {
        var kind = _errors is null ? ExplanationKind.Attribution : ExplanationKind.Sampled;
        return (_byMeans, _byOrders) switch
        {
            (_, false) => new(kind, _points, _errors, rest, ExplanationTexts.Means, ExplanationTexts.MeansCitation),
            (true, true) => new(kind, _points, _errors, rest, ExplanationTexts.MeansAndOrders,
                $"{ExplanationTexts.OrdersCitation}; {ExplanationTexts.MeansCitation}"),
            _ => new(kind, _points, _errors, rest, _errors is null ? ExplanationTexts.Orders : ExplanationTexts.SampledOrders,
                ExplanationTexts.OrdersCitation),
        };
    }

    private bool IsSound(double gap, double size)
    {
        double sum = 0, whole = 0;
        foreach (int leaf in _plan.Leaves)
        {
            sum += _points[leaf];
            whole += Math.Abs(_points[leaf]);
        }

        return double.IsFinite(whole) && Math.Abs(gap - sum) <= 1e-9 * (size + whole) && (_plan.IsAdditive || whole <= Wild * size);
    }

    private bool Differs(int leaf) => !_one[leaf].Equals(_other[leaf]);

    private void Split(int k, double slope)
    {
        var node = _plan.Nodes[k];
        if (slope == 0) return;
        if (node.Leaf >= 0)
        {
            if (Differs(node.Leaf)) _points[k] = slope * (_one[node.Leaf] - _other[node.Leaf]);
            return;
        }

        int count = node.Children.Length;
        int[] children = Array.FindAll(node.Children, child => !double.IsNaN(_oneAfter[child]));
        bool same = Array.TrueForAll(node.Children, child => double.IsNaN(_oneAfter[child]) == double.IsNaN(_otherAfter[child]));
        var rescale = _frames.Rescale(k);
        if (!same || rescale.Jumps || double.IsNaN(_oneAfter[k]) || double.IsNaN(_otherAfter[k]))
        {
            ByOrders(k, slope, null);
            return;
        }

        if (node.Aggregation is BordaAggregation && rescale.Line is var (factor, _) && children.Length == count)
        {
            foreach (int child in children) ByOrders(child, slope * factor * _plan.LocalWeights[child],
                value => _tree.BordaShare(child, value));
            return;
        }

        double[] slopes = new double[children.Length], a = Array.ConvertAll(children, child => _oneAfter[child]),
            b = Array.ConvertAll(children, child => _otherAfter[child]);
        double[] w = Weights(node, children);
        double outer = rescale.Line is var (steep, _) ? steep : MeanSlopes.Secant(rescale.Of, _oneBefore[k], _otherBefore[k]);
        bool closed = MeanSlopes.Of(node.Aggregation, a, b, w, _oneBefore[k], _otherBefore[k], slopes);
        for (int c = 0; closed && c < slopes.Length; c++)
        {
            slopes[c] *= slope * outer;
            closed = double.IsFinite(slopes[c]);
        }

        if (!closed)
        {
            ByOrders(k, slope, null);
            return;
        }

        _byMeans = true;
        for (int c = 0; c < slopes.Length; c++) Split(children[c], slopes[c]);
    }

    private double[] Weights(PlanNode node, int[] children)
    {
        var w = Array.ConvertAll(children, child => _plan.LocalWeights[child]);
        if (children.Length == node.Children.Length || node.CountsWithoutWeight) return w;
        double total = 0;
        foreach (double weight in w) total += weight;
        return Array.ConvertAll(w, weight => weight / total);
    }

    private void ByOrders(int root, double slope, Func<double, double>? measure)
    {
        if (Coalitions.Of(_plan, root, Differs) is not { } all) return;
        _byOrders = true;
        _tree.Begin(root, _one, _other, measure);
        var value = OwenValue.Of(all, _plan.Nodes.Length, _tree, Steps(root, measure is not null));
        if (!value.IsExact) _errors ??= new double[_plan.Nodes.Length];
        for (int k = root; k < _plan.EndOf(root); k++)
        {
            if (_plan.Nodes[k].Leaf >= 0) _points[k] = slope * value.Shares[k];
            if (value.Errors is not null) _errors![k] = Math.Abs(slope) * value.Errors[k];
        }
    }

    /// <summary>How many cells one row reads.</summary>
    private double Steps(int root, bool measured)
    {
        double steps = _plan.EndOf(root) - root;
        for (int k = root; k < _plan.EndOf(root); k++)
        {
            var node = _plan.Nodes[k];
            if (node.Aggregation is CopelandAggregation or BordaAggregation) steps += (double)_plan.Count * node.Children.Length;
            if (node.Rescale is not null && _frames.Rescale(k).Jumps) steps += _plan.Count;
        }

        return measured ? steps + _plan.Count : steps;
    }
}
