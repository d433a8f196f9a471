using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>CRITIC: criteria importance through intercriteria correlation.</summary>
/// <param name="IgnoreDirections">Whether cost criteria are scaled like benefits, as in Tuş and Aytaç Adalı (2019) and several programs;
/// the definition scales towards the ideal.</param>
/// <param name="Correlation">The linear correlation by default.</param>
/// <param name="AbsoluteCorrelation">Whether conflict is Σ(1 − |r|) instead of Σ(1 − r): opposed criteria then count as redundant, and
/// directions no longer matter.</param>
/// <remarks>
/// Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995). Determining objective weights in multiple criteria problems: the CRITIC
/// method. Computers and Operations Research 22(7), 763–770.
/// Weight in proportion to C = σ Σ(1 − r) over the minimum–maximum scaled criteria (0 = worst, 1 = best); σ with divisor n − 1, which
/// cancels.
/// A constant criterion gets weight 0 and takes no part in the sums; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record CriticWeights(bool IgnoreDirections = false, CriticCorrelation Correlation = CriticCorrelation.Pearson,
    bool AbsoluteCorrelation = false) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("critic", "CRITIC",
        "Diakoulaki, Mavrotas & Papayannakis (1995). Determining objective weights in multiple criteria problems: the CRITIC method. " +
        "Computers & Operations Research 22(7), 763–770.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, or it does not have one criterion per item.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.None, input => input.Choice("correlation", Correlation));
        int m = data.Count;
        double[] deviation, correlation;
        if (Correlation == CriticCorrelation.Pearson)
        {
            var cross = Numerics.Correlation.CrossProducts(data.Columns, data.Rows, data.Scans);
            deviation = [.. Enumerable.Range(0, m).Select(j => data.IsConstant(j) ? 0 : Math.Sqrt(cross[(j * m) + j] / (data.Rows - 1)))];
            correlation = Numerics.Correlation.FromCrossProducts(cross, data.Scans);
        }
        else
        {
            deviation = [.. Enumerable.Range(0, m).Select(j => data.IsConstant(j) ? 0 : RangeDeviation.Of(data, j))];
            correlation = RankCorrelation(data);
        }

        var conflict = new double[m];
        var information = new double[m];
        foreach (int j in data.Varying())
        {
            foreach (int k in data.Varying())
            {
                double r = correlation[(j * m) + k];
                if (AbsoluteCorrelation) r = Math.Abs(r);
                else if (!IgnoreDirections && data.IsCost(j) != data.IsCost(k)) r = -r;
                correlation[(j * m) + k] = r;
                if (k != j) conflict[j] += 1 - r;
            }

            information[j] = deviation[j] * conflict[j];
        }

        if (data.Varying() is [int only]) information[only] = 1;
        var frozen = WeightingMath.Frozen(information.AsSpan().ToArray());
        return new CriticResult(data.Items, data.Weights(information), WeightingMath.Frozen(deviation), WeightingMath.Frozen(conflict),
            frozen, WeightingMath.Frozen(correlation))
        {
            Steps = [WeightingMath.Step("standard deviation", deviation), WeightingMath.Step("conflict", conflict),
                new("information", frozen)],
            Remarks = data.Remarks(),
        };
    }

    private static double[] RankCorrelation(DataInput data)
    {
        int n = data.Rows, m = data.Count;
        var ranks = new double[n * m];
        var scans = new ColumnScan[m];
        for (int j = 0; j < m; j++)
        {
            var target = ranks.AsSpan(j * n, n);
            AverageRanks.Of(data.Column(j), target);
            scans[j] = ColumnScan.Of(target);
        }

        return Numerics.Correlation.FromCrossProducts(Numerics.Correlation.CrossProducts(ranks, n, scans), scans);
    }
}

/// <summary>CRITIC weights with their intermediates.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="StandardDeviation">σ of each scaled criterion, divisor n − 1; 0 for a constant one.</param>
/// <param name="Conflict">Σ(1 − r) of each criterion with the other varying ones.</param>
/// <param name="Information">C = σ · conflict.</param>
/// <param name="Correlation">The correlations that were used, items × items row by row; 0 with a constant criterion.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record CriticResult(
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    ImmutableArray<double> StandardDeviation,
    ImmutableArray<double> Conflict,
    ImmutableArray<double> Information,
    ImmutableArray<double> Correlation) : WeightingResult(Items, Weights);
