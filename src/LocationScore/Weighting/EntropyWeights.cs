using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Entropy weights: the more unevenly a criterion is spread over the alternatives, the more it weighs.</summary>
/// <remarks>
/// Shannon entropy of p = x/Σx, E = −Σ p ln p / ln n with 0 ln 0 = 0; weight in proportion to 1 − E. Directions do not matter: cost
/// criteria are not inverted.
/// Hwang, C.-L. and Yoon, K. (1981). Multiple Attribute Decision Making. Springer; Zavadskas, E. K. and Podvezko, V. (2016). International
/// Journal of Information Technology and Decision Making 15(2), 267–283.
/// The divergence 1 − E is summed as Σ (y ln y − y + 1)/(n ln n) with y = x/mean, whose terms are never negative: nearly constant criteria
/// keep their precision.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record EntropyWeights : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("entropy", "Entropy weights",
        "Hwang & Yoon (1981). Multiple Attribute Decision Making. Springer; Zavadskas & Podvezko (2016). International Journal of " +
        "Information Technology and Decision Making 15(2), 267–283.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is negative.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.NonNegative);
        var divergence = Divergence(data);
        var entropy = WeightingMath.Frozen([.. divergence.Select(static d => 1 - d)]);
        var frozen = WeightingMath.Frozen(divergence.AsSpan().ToArray());
        return new EntropyResult(data.Items, data.Weights(divergence), entropy, frozen)
        {
            Steps = [new("entropy", entropy), new("divergence", frozen)],
            Remarks = data.Remarks(),
        };
    }

    /// <summary>1 − E of each criterion, from 0 to 1; 0 for constant criteria.</summary>
    internal static double[] Divergence(DataInput data)
    {
        int n = data.Rows;
        var divergence = new double[data.Count];
        for (int j = 0; j < divergence.Length; j++)
        {
            if (data.IsConstant(j)) continue;
            var scan = data.Scans[j];
            double toMean = scan.Scale / scan.Mean(n);
            double sum = double.IsNormal(toMean)
                ? ColumnReduction.Sum(data.Column(j), new RelativeEntropy(toMean))
                : SumInTwoSteps(data.Column(j), scan.Scale, 1 / scan.Mean(n));
            divergence[j] = Math.Clamp(sum / (n * PortableMath.Log(n)), 0, 1);
        }

        return divergence;
    }

    /// <summary>For values so extreme that one factor would overflow or vanish.</summary>
    private static double SumInTwoSteps(ReadOnlySpan<double> x, double scale, double toMean)
    {
        double sum = 0;
        foreach (double value in x)
        {
            double y = value * scale * toMean;
            sum += y > 0 ? (y * PortableMath.Log(y)) - y + 1 : 1;
        }

        return sum;
    }
}

/// <summary>Entropy weights with their intermediates.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="Entropy">E from 0 to 1 per criterion; 1 for a constant one.</param>
/// <param name="Divergence">1 − E per criterion.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record EntropyResult(ImmutableArray<string> Items, ImmutableArray<double> Weights, ImmutableArray<double> Entropy,
    ImmutableArray<double> Divergence)
    : WeightingResult(Items, Weights);
