using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>CILOS: criterion impact loss.</summary>
/// <param name="Ties">Which alternative counts where several are best on a criterion; their mean by default.</param>
/// <remarks>
/// Zavadskas, E. K. and Podvezko, V. (2016). Integrated determination of objective criteria weights in MCDM. International Journal of
/// Information Technology and Decision Making 15(2), 267–283.
/// Costs are scaled min/x. When criterion i is at its best, criterion j loses p(i,j) = (best(j) − x(j))/best(j); the weights solve F q = 0
/// with F = P except −Σp(·,j) on the diagonal:
/// the stationary distribution of a Markov process with rates p(i,j) from j to i. A criterion that never loses takes all the weight; if
/// several groups of criteria
/// take it all, the system has many solutions, and each group gets a share in proportion to its size, with a remark.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record CilosWeights(CilosTies Ties = CilosTies.Mean) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("cilos", "CILOS",
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
        var losses = new double[data.Count * data.Count];
        var raw = Impact(data, Ties, losses);
        return new CilosResult(data.Items, data.Weights(raw),
            WeightingMath.Frozen(losses))
        { Steps = [WeightingMath.Step("relative losses", losses)], Remarks = data.Remarks() };
    }

    /// <summary>The impact loss weights before the common policy, and the relative losses, row i when criterion i is at its best.</summary>
    internal static double[] Impact(DataInput data, CilosTies ties, double[] losses)
    {
        int m = data.Count;
        var varying = data.Varying();
        var rates = new double[varying.Length, varying.Length];
        bool tied = false;
        for (int a = 0; a < varying.Length; a++)
        {
            int i = varying[a];
            var column = data.Column(i);
            double best = data.IsCost(i) ? data.Scans[i].Min : data.Scans[i].Max;
            int count = 0;
            for (int row = column.IndexOf(best); row >= 0; row = Next(column, best, row))
            {
                count++;
                for (int b = 0; b < varying.Length && (count == 1 || ties == CilosTies.Mean); b++)
                {
                    int j = varying[b];
                    losses[(i * m) + j] += j == i ? 0 : Loss(data, j, row);
                }
            }

            tied |= count > 1;
            for (int b = 0; b < varying.Length; b++)
            {
                if (ties == CilosTies.Mean) losses[(i * m) + varying[b]] /= count;
                rates[b, a] = losses[(i * m) + varying[b]];
            }
        }

        var raw = new double[m];
        if (varying.Length == 0) return raw;
        var (distribution, classes) = StationaryDistribution.Of(rates);
        for (int b = 0; b < varying.Length; b++) raw[varying[b]] = distribution[b];
        if (tied) data.Remark(ties == CilosTies.Mean ? "Several alternatives are best on one criterion; the mean of their losses counts."
            : "Several alternatives are best on one criterion; the first of them counts.");
        if (classes > 1) data.Remark(string.Create(CultureInfo.InvariantCulture,
            $"The losses leave {classes} groups of criteria unconnected; each group shares the weight in proportion to its size."));
        return raw;
    }

    private static int Next(ReadOnlySpan<double> column, double best, int row)
    {
        int step = column[(row + 1)..].IndexOf(best);
        return step < 0 ? -1 : row + 1 + step;
    }

    /// <summary>(best − value)/best of a scaled criterion: 1 − min/x for a cost, 1 − x/max for a benefit, without cancellation.</summary>
    private static double Loss(DataInput data, int j, int row)
    {
        double x = data.Column(j)[row];
        return data.IsCost(j) ? (x - data.Scans[j].Min) / x : (data.Scans[j].Max - x) / data.Scans[j].Max;
    }
}

/// <summary>CILOS weights with their intermediates.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="RelativeLosses">P, items × items row by row, each from 0 to 1: the loss of the column's criterion when the row's criterion
/// is at its best; 0 with a constant criterion.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record CilosResult(ImmutableArray<string> Items, ImmutableArray<double> Weights,
    ImmutableArray<double> RelativeLosses) : WeightingResult(Items, Weights);
