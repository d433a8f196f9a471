using LocationScore.Descriptions;

namespace LocationScore;

/// <content>Weights.</content>
public sealed partial class Evaluator
{
    private readonly double[] _local;
    private readonly double[] _effective;
    private readonly double[] _given;
    private readonly double[] _staged;
    private readonly double[] _siblings;
    private readonly bool[] _weighed;
    private bool _localWeightsAreSet;
    private bool _effectiveWeightsAreSet;

    /// <summary>Gets the effective weight of each criterion, in the order of <see cref="ModelDescription.Criteria"/>; those that were set,
    /// otherwise those of the compiled model.</summary>
    public ReadOnlySpan<double> EffectiveWeights => _effective;

    /// <summary>Gets the local weight of each node below the top, in the order of <see cref="ModelDescription.Nodes"/> from its second on;
    /// those that were set, otherwise those of the compiled model.</summary>
    public ReadOnlySpan<double> LocalWeights => _local.AsSpan(1);

    /// <summary>Sets the effective weight of every criterion; the weight of a factor is the sum of those of its criteria.</summary>
    /// <remarks>
    /// Weights that sum to 1 within 1e-12 are used as they are; others are divided by their sum. Under a top that takes weights as they are
    /// (<see cref="SumAggregation"/>, <see cref="ProductAggregation"/>) they are coefficients and are never divided.
    /// </remarks>
    /// <param name="weights">One per criterion in the order of <see cref="ModelDescription.Criteria"/>, between 0 and 1e100, not all 0. The
    /// model's own give its own scores bit for bit.</param>
    /// <exception cref="ArgumentException">The number does not fit, or a weight cannot be used.</exception>
    /// <exception cref="InvalidOperationException">The model cannot be scored with other effective weights; see
    /// <see cref="ModelDescription.AcceptsWeights"/>. Local weights can still be set.</exception>
    public void SetEffectiveWeights(ReadOnlySpan<double> weights)
    {
        _scorer.CheckWeights(weights);
        _scorer.UsedWeights(weights, _effective);
        _origin.LocalWeightsOf(_effective, _local);
        ForgetLocalWeights();
        _effectiveWeightsAreSet = true;
    }

    /// <summary>Sets the local weight of every node below the top.</summary>
    /// <remarks>They are divided by the sum of their siblings, as when a model is compiled; under an aggregation that takes weights as they
    /// are, they are used as they are.</remarks>
    /// <param name="weights">One per node in the order of <see cref="ModelDescription.Nodes"/> from its second on: 0 or more, not all
    /// siblings 0; of any sign where weights are taken as they are.</param>
    /// <exception cref="ArgumentException">The number does not fit, or a weight cannot be used.</exception>
    public void SetLocalWeights(ReadOnlySpan<double> weights)
    {
        if (weights.Length != _local.Length - 1)
            throw new ArgumentException(
                FormattableString.Invariant($"There are {weights.Length} weights for {_local.Length - 1} nodes below the top."),
                    nameof(weights));
        var local = _staged;
        local[0] = 1;
        weights.CopyTo(local.AsSpan(1));
        for (int k = 0; k < local.Length; k++)
        {
            if (_origin.Nodes[k].Leaf < 0) WeightRule.Local(_origin.Nodes[k], _origin, local, _siblings);
        }

        weights.CopyTo(_given.AsSpan(1));
        Array.Fill(_weighed, true);
        TakeLocal();
    }

    /// <summary>Sets the local weight of one node.</summary>
    /// <param name="node">The position of the node in <see cref="ModelDescription.Nodes"/>, from 1.</param>
    /// <param name="weight">Its weight: with <paramref name="keepProportions"/> its share among its siblings, 0..1; otherwise 0 or more,
    /// relative to the siblings as they are now.</param>
    /// <param name="keepProportions">Whether the siblings share what is left in the proportions that they have now (equally when they have
    /// none). Without meaning where weights are taken as they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    /// <exception cref="ArgumentException">The weight cannot be used: it is outside its range, or an only child gets less than
    /// all.</exception>
    public void SetLocalWeight(int node, double weight, bool keepProportions = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(node, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, _local.Length);
        int above = _origin.Nodes[node].Parent;
        var parent = _origin.Nodes[above];
        var local = _staged;
        _local.CopyTo(local, 0);
        local[node] = weight;
        if (keepProportions && !parent.TakesWeightsAsTheyAre) ShareRest(parent, node, weight, local);
        var before = _originRoom.Children(parent.Children.Length);
        for (int c = 0; c < parent.Children.Length; c++) before[c] = local[parent.Children[c]];
        WeightRule.Local(parent, _origin, local, _siblings);
        if (_effectiveWeightsAreSet)
        {
            // The other weights stay as they were set.
            _local.CopyTo(_given, 0);
            Array.Fill(_weighed, true);
        }

        for (int c = 0; c < parent.Children.Length; c++) _given[parent.Children[c]] = before[c];
        _weighed[above] = true;
        TakeLocal();
    }

    /// <summary>Sets all weights back to those of the model.</summary>
    public void ResetWeights()
    {
        _origin.LocalWeights.CopyTo(_local, 0);
        _origin.EffectiveWeights.CopyTo(_effective, 0);
        ForgetLocalWeights();
        _effectiveWeightsAreSet = false;
    }

    private void TakeLocal()
    {
        _staged.CopyTo(_local, 0);
        _origin.EffectiveWeightsOf(_local, _effective, _originRoom);
        _localWeightsAreSet = true;
        _effectiveWeightsAreSet = false;
        MarkRecompiled();
    }

    private void ForgetLocalWeights()
    {
        if (!_localWeightsAreSet) return;
        Array.Clear(_weighed);
        _localWeightsAreSet = false;
        MarkRecompiled();
    }

    /// <summary>A plan that was compiled again holds the local weights that were set then.</summary>
    private void MarkRecompiled() => _isStale |= _isRecompiled;

    private static void ShareRest(PlanNode parent, int node, double weight, Span<double> local)
    {
        if (!(weight is >= 0 and <= 1))
            throw new ArgumentException(
                FormattableString.Invariant($"The share of a node among its siblings lies on 0..1; it is {weight:R}."), nameof(weight));
        if (parent.Children.Length == 1)
        {
            if (weight != 1) throw new ArgumentException("An only child has the whole weight of its parent.", nameof(weight));
            return;
        }

        double rest = 0;
        foreach (int child in parent.Children)
        {
            if (child != node) rest += local[child];
        }

        foreach (int child in parent.Children)
        {
            if (child != node) local[child] = rest > 0 ? local[child] * ((1 - weight) / rest) : (1 - weight) / (parent.Children.Length - 1);
        }
    }
}
