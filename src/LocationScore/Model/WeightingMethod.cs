using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>A way to find the weights of the children of one node, from judgements or from the data.</summary>
/// <remarks>The concrete weightings are in <c>LocationScore.Weighting</c>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record WeightingMethod
{
    /// <summary>Gets what is known about the weighting.</summary>
    public abstract WeightingInfo Info { get; }

    /// <summary>Finds the weights of the items.</summary>
    /// <param name="items">The ids of the items, in order; at least one, all different.</param>
    /// <param name="matrix">The data with one criterion per item, for weightings that need it (<see cref="WeightingInfo.NeedsData"/>);
    /// otherwise ignored.</param>
    /// <returns>One weight per item, non-negative with sum 1, and how they came about.</returns>
    /// <exception cref="ProblemsException">A judgement is missing, names an unknown item or is out of range, or the data is outside what
    /// the weighting is defined for; all problems are listed.</exception>
    public abstract WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null);
}
