using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Standard deviation weights: the more a scaled criterion varies, the more it weighs.</summary>
/// <param name="Scaling">How the columns are scaled first; minimum–maximum by default, because raw deviations depend on the units.</param>
/// <remarks>
/// Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995). Computers and Operations Research 22(7), 763–770. Weight in proportion to σ
/// with divisor n − 1, which cancels.
/// Directions do not matter. Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record StandardDeviationWeights(DeviationScaling Scaling = DeviationScaling.MinMax) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("standardDeviation", "Standard deviation weights",
        "Diakoulaki, Mavrotas & Papayannakis (1995). Computers & Operations Research 22(7), 763–770.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is negative where the
    /// scaling forbids it.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var demands = Scaling is DeviationScaling.Sum or DeviationScaling.Max ? InputDemands.NonNegative : InputDemands.None;
        var data = DataInput.Read(Info, items, matrix, demands, input => input.Choice("scaling", Scaling));
        double common = 1; // raw columns share one scale, so that extreme numbers neither overflow nor lose their proportions
        if (Scaling == DeviationScaling.None)
        {
            double magnitude = 0;
            foreach (var scan in data.Scans) magnitude = Math.Max(magnitude, Math.Max(Math.Abs(scan.Min), Math.Abs(scan.Max)));
            common = ColumnScan.ScaleFor(magnitude);
        }

        var deviation = new double[data.Count];
        foreach (int j in data.Varying()) deviation[j] = Deviation(data, j, common);
        var frozen = WeightingMath.Frozen([.. deviation.Select(x => x / common)]);
        return new(data.Items, data.Weights(deviation)) { Steps = [new("standard deviation", frozen)], Remarks = data.Remarks() };
    }

    private double Deviation(DataInput data, int j, double common)
    {
        var scan = data.Scans[j];
        if (Scaling == DeviationScaling.MinMax) return RangeDeviation.Of(data, j);
        double own = RangeDeviation.Scaled(data, j);
        return Scaling switch
        {
            DeviationScaling.None => own / scan.Scale * common,
            DeviationScaling.Sum => own / scan.Sum,
            DeviationScaling.Max => own / (scan.Max * scan.Scale),
            _ => own / Math.Sqrt(ColumnReduction.Sum(data.Column(j), new SquaredDeviation(scan.Scale, 0))),
        };
    }
}
