using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Angular weights: the angle between a criterion and a criterion that is the same everywhere.</summary>
/// <remarks>
/// Weight in proportion to u = arccos(Σx / (√n √Σx²)), in radians from 0 to π/2, computed as the arctangent of σ over the mean (divisor n),
/// which is precise for small angles.
/// Directions do not matter. Shuai, D., Zongzhun, Z., Yongji, W. and Lei, L. (2012). A new angular method to determine the objective
/// weights. 24th Chinese Control and Decision Conference, 3889–3892.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record AngleWeights : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("angle", "Angular weights",
        "Shuai, Zongzhun, Yongji & Lei (2012). A new angular method to determine the objective weights. 24th CCDC, 3889–3892.",
            NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is negative.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.NonNegative);
        var angle = new double[data.Count];
        foreach (int j in data.Varying())
        {
            var scan = data.Scans[j];
            double mean = scan.Mean(data.Rows);
            angle[j] = PortableMath.Arctangent(Math.Sqrt(ColumnReduction
                .Sum(data.Column(j), new SquaredDeviation(scan.Scale, mean)) / data.Rows), mean);
        }

        var frozen = WeightingMath.Frozen(angle.AsSpan().ToArray());
        return new(data.Items, data.Weights(angle)) { Steps = [new("angle", frozen)], Remarks = data.Remarks() };
    }
}
