namespace LocationScore;

/// <summary>What the scored locations lend to a row that is none of them: the values of every node and the frozen rescalings; made once per
/// result.</summary>
internal sealed class RowFrames
{
    private readonly Plan _plan;
    private readonly FactorValues _factors;
    private readonly FrozenRescale?[] _rescales;
    private readonly double[]?[] _sorted;

    internal RowFrames(Plan plan, FactorValues factors)
    {
        _plan = plan;
        _factors = factors;
        _rescales = new FrozenRescale[plan.Nodes.Length];
        _sorted = new double[plan.Nodes.Length][];
        Worst = WorstRow(plan);
    }

    /// <summary>Gets the least value that any scored location has on each criterion.</summary>
    internal double[] Worst { get; }

    /// <summary>The frozen rescaling of a factor; threads that meet make the same one twice.</summary>
    internal FrozenRescale Rescale(int node) => _rescales[node] ??= Freeze(node);

    /// <summary>The value of a node for a scored location; NaN where it does not count.</summary>
    internal double ValueOf(int node, int location)
    {
        if (_plan.Nodes[node].Leaf is >= 0 and var leaf)
        {
            int cell = (leaf * _plan.Count) + location;
            return _plan.Absent is not null && _plan.Absent[cell] ? double.NaN : _plan.Values[cell];
        }

        return _factors.Absent[node]![location] ? double.NaN : _factors.After[node]![location];
    }

    /// <summary>The values of a node that are there, in order.</summary>
    internal double[] Sorted(int node)
    {
        if (_sorted[node] is { } known) return known;
        double[] values = [.. Enumerable.Range(0, _plan.Count).Select(i => ValueOf(node, i)).Where(static v => !double.IsNaN(v))];
        Array.Sort(values);
        return _sorted[node] = values;
    }

    /// <summary>The values of one location, criterion by criterion; NaN where a criterion does not count for it.</summary>
    internal double[] Row(int location)
    {
        var row = new double[_plan.Leaves.Length];
        for (int j = 0; j < row.Length; j++) row[j] = ValueOf(_plan.Leaves[j], location);
        return row;
    }

    /// <summary>The worst value on every criterion that counts for a location.</summary>
    internal double[] WorstFor(double[] row)
    {
        var worst = new double[row.Length];
        for (int j = 0; j < worst.Length; j++) worst[j] = double.IsNaN(row[j]) ? double.NaN : Worst[j];
        return worst;
    }

    private FrozenRescale Freeze(int node)
    {
        if (_plan.Nodes[node].Rescale is not { } rescale) return FrozenRescale.None;
        int reference = _plan.ReferenceRow(rescale);
        return FrozenRescale.For(_plan.Nodes[node], Rescaling.Present(_factors.Before[node], _factors.Absent[node], ref reference),
            reference);
    }

    private static double[] WorstRow(Plan plan)
    {
        var worst = new double[plan.Leaves.Length];
        for (int j = 0; j < worst.Length; j++)
        {
            worst[j] = double.PositiveInfinity;
            for (int i = 0; i < plan.Count; i++)
            {
                int cell = (j * plan.Count) + i;
                if (plan.Absent is null || !plan.Absent[cell]) worst[j] = Math.Min(worst[j], plan.Values[cell]);
            }
        }

        return worst;
    }
}
