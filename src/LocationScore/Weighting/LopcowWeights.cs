using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>LOPCOW: logarithmic percentage change-driven objective weighting.</summary>
/// <param name="PopulationDeviation">Whether σ has the divisor n instead of n − 1. The divisor does not cancel; the published example needs
/// n − 1.</param>
/// <remarks>
/// Ecer, F. and Pamucar, D. (2022). A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology. Omega 112,
/// 102690.
/// Values are scaled by minimum and maximum towards the ideal (0 = worst, 1 = best); the percentage value is |ln(√(Σr²/n)/σ)| · 100; weight
/// in proportion to it; with two alternatives it is 0 for every criterion, and the weights are equal.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LopcowWeights(bool PopulationDeviation = false) : WeightingMethod
{
    private const double RoundingNoise = 1e-12; // two alternatives have √(Σr²/n) = σ exactly

    private static readonly WeightingInfo s_info = new("lopcow", "LOPCOW",
        "Ecer & Pamucar (2022). A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology. Omega 112, 102690.",
            NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, or it does not have one criterion per item.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.None);
        int n = data.Rows;
        var percentage = new double[data.Count];
        foreach (int j in data.Varying())
        {
            var scan = data.Scans[j];
            double low = scan.Min * scan.Scale, high = scan.Max * scan.Scale, stretch = 1 / (high - low);
            double squares = ColumnReduction
                .Sum(data.Column(j), data.IsCost(j) ? new RangedSquare(scan.Scale, high, -stretch)
                : new RangedSquare(scan.Scale, low, stretch));
            double deviation = RangeDeviation.Of(data, j);
            if (PopulationDeviation) deviation *= Math.Sqrt((n - 1.0) / n);
            double change = Math.Abs(PortableMath.Log(Math.Sqrt(squares / n) / deviation));
            percentage[j] = change < RoundingNoise ? 0 : change * 100;
        }

        var frozen = WeightingMath.Frozen(percentage.AsSpan().ToArray());
        return new(data.Items, data.Weights(percentage)) { Steps = [new("percentage value", frozen)], Remarks = data.Remarks() };
    }
}
