using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>IDOCRIW: integrated determination of objective criteria weights, the product of entropy and impact loss.</summary>
/// <param name="Ties">Which alternative counts for the impact loss where several are best on a criterion; their mean by default.</param>
/// <remarks>
/// Zavadskas, E. K. and Podvezko, V. (2016). International Journal of Information Technology and Decision Making 15(2), 267–283.
/// Weight in proportion to entropy weight × CILOS weight; the entropy part uses the raw columns, costs not inverted.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record IdocriwWeights(CilosTies Ties = CilosTies.Mean) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("idocriw", "IDOCRIW",
        "Zavadskas & Podvezko (2016). Integrated determination of objective criteria weights in MCDM. International Journal of " +
        "Information Technology and Decision Making 15(2), 267–283.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, a value is negative, or a cost is
    /// not above 0.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.NonNegative | InputDemands.PositiveCosts,
            input => input.Choice("ties", Ties));
        var entropy = WeightingMath.Normalise(EntropyWeights.Divergence(data));
        var impact = CilosWeights.Impact(data, Ties, new double[data.Count * data.Count]);
        var product = new double[data.Count];
        for (int j = 0; j < product.Length; j++) product[j] = data.IsConstant(j) ? 0 : entropy[j] * impact[j];
        return new IdocriwResult(data.Items, data.Weights(product), WeightingMath.Frozen(entropy), WeightingMath.Frozen(impact))
        {
            Steps = [WeightingMath.Step("entropy weights", entropy), WeightingMath.Step("CILOS weights", impact)],
            Remarks = data.Remarks(),
        };
    }
}

/// <summary>IDOCRIW weights with their two parts.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="EntropyWeights">The entropy weights.</param>
/// <param name="ImpactWeights">The CILOS weights; all 0 when every criterion is constant.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record IdocriwResult(ImmutableArray<string> Items, ImmutableArray<double> Weights,
    ImmutableArray<double> EntropyWeights, ImmutableArray<double> ImpactWeights)
    : WeightingResult(Items, Weights);
