using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Gives every item the same weight.</summary>
/// <remarks>Dawes, R. M. (1979). The robust beauty of improper linear models in decision making. American Psychologist 34(7),
/// 571–582.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record EqualWeights : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("equal", "Equal weights",
        "Dawes (1979). The robust beauty of improper linear models in decision making. American Psychologist 34(7), 571–582.",
            NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There are no items, or an id is repeated.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        input.ThrowIfAny();
        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(new double[input.Count])));
    }
}
