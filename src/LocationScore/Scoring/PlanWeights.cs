namespace LocationScore;

/// <summary>The weights of one scoring.</summary>
/// <param name="effective">One per criterion: the product of the local weights from the top down.</param>
/// <param name="local">One per node, the top included.</param>
internal readonly ref struct PlanWeights(ReadOnlySpan<double> effective, ReadOnlySpan<double> local)
{
    internal ReadOnlySpan<double> Effective { get; } = effective;

    internal ReadOnlySpan<double> Local { get; } = local;
}
