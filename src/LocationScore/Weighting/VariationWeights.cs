using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Coefficient of variation weights: standard deviation relative to the mean.</summary>
/// <remarks>
/// Weight in proportion to σ/mean, σ with divisor n − 1, which cancels. Directions do not matter; values need a natural zero, so none may
/// be negative.
/// Shuai, D., Zongzhun, Z., Yongji, W. and Lei, L. (2012). A new angular method to determine the objective weights. 24th Chinese Control
/// and Decision Conference, 3889–3892.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record VariationWeights : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("variation", "Coefficient of variation weights",
        "Shuai, Zongzhun, Yongji & Lei (2012). A new angular method to determine the objective weights. 24th CCDC, 3889–3892.",
            NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is negative.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.NonNegative);
        var variation = new double[data.Count];
        foreach (int j in data.Varying()) variation[j] = RangeDeviation.Scaled(data, j) / data.Scans[j].Mean(data.Rows);
        var frozen = WeightingMath.Frozen(variation.AsSpan().ToArray());
        return new(data.Items, data.Weights(variation)) { Steps = [new("coefficient of variation", frozen)], Remarks = data.Remarks() };
    }
}
