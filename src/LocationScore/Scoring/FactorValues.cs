namespace LocationScore;

/// <summary>The values of every factor of a plan, node by node; null for criteria.</summary>
internal sealed class FactorValues(int nodes)
{
    /// <summary>Gets the combined values.</summary>
    internal double[]?[] Before { get; } = new double[nodes][];

    /// <summary>Gets the values after the factor's rescaling.</summary>
    internal double[]?[] After { get; } = new double[nodes][];

    /// <summary>Gets the locations for which nothing below the factor counts.</summary>
    internal bool[]?[] Absent { get; } = new bool[nodes][];

    internal void Keep(int node, ReadOnlySpan<double> values, ReadOnlySpan<bool> gone)
    {
        Before[node] = After[node] = values.ToArray();
        Absent[node] = gone.ToArray();
    }
}
