using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>Weights and how they came about.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public partial record WeightingResult(ImmutableArray<string> Items, ImmutableArray<double> Weights)
{
    /// <summary>Gets the named intermediate quantities in the order in which they were computed.</summary>
    public ImmutableArray<WeightingStep> Steps { get; init; } = [];

    /// <summary>Gets what a reader should know, such as a consistency ratio above 0.10; empty when there is nothing.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
