using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>VIKOR, multicriteria optimisation and compromise solution: lower S, R and Q are better.</summary>
/// <remarks>
/// Opricovic and Tzeng (2004), "Compromise solution by MCDM methods". A criterion whose values are all equal contributes 0; when all S (or all R) are equal
/// that half of Q is 0; both with a remark. S, R and Q are on [0, 1] and differences up to 1e-12 there count as rounding. Ranks are by Q alone; the compromise set is separate.
/// </remarks>
/// <param name="V">The weight of the majority rule (S) against the individual regret (R), from 0 to 1.</param>
public sealed partial record Vikor(double V = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("vikor", "VIKOR",
        "Opricovic and Tzeng (2004), Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS.",
        ScoreDirection.LowerIsBetter, InputDemands.TwoAlternatives);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override VikorResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).Between(V, 0, 1));
        int m = w.Length, n = matrix.AlternativeCount;
        double[] best = new double[m], worst = new double[m], slope = new double[m];
        var regrets = new CellMap[m];
        double[] ranges = Normaliser.Ranges(matrix);
        for (int j = 0; j < m; j++)
        {
            bool benefit = matrix.IsBenefit(j);
            best[j] = benefit ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j];
            worst[j] = benefit ? matrix.Statistics.Min[j] : matrix.Statistics.Max[j];
            slope[j] = ranges[j] == 0 ? 0 : (benefit ? -w[j] : w[j]) / ranges[j];
            regrets[j] = new(slope[j], best[j]);
        }

        double[] s = new double[n], r = new double[n], q = new double[n];
        ColumnFold.Run<AddAndMaximum>(matrix, slope, best, best, s, r);
        var (sBest, sWorst) = LaneSums.Extremes(s);
        var (rBest, rWorst) = LaneSums.Extremes(r);
        bool sDiffers = sWorst - sBest > MethodBricks.Rounding, rDiffers = rWorst - rBest > MethodBricks.Rounding;
        double sScale = sDiffers ? V / (sWorst - sBest) : 0, rScale = rDiffers ? (1 - V) / (rWorst - rBest) : 0;
        ColumnFold.Add(s, new(sScale, sBest), q);
        ColumnFold.Add(r, new(rScale, rBest), q);
        var remarks = matrix.ConstantColumnRemarks("the criterion contributes nothing.");
        if (!sDiffers) remarks = remarks.Add("All S are equal: Q depends on R only.");
        if (!rDiffers) remarks = remarks.Add("All R are equal: Q depends on S only.");
        return new(q, w)
        {
            S = s.Frozen(),
            R = r.Frozen(),
            Best = best.Frozen(),
            Worst = worst.Frozen(),
            WeightedRegrets = matrix.Table(regrets),
            Remarks = remarks,
        };
    }
}

/// <summary>What VIKOR returns; the scores are Q, lower is better.</summary>
public sealed partial record VikorResult : MethodResult
{
    private VikorCompromise? _compromise;

    internal VikorResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets Q of each alternative: 0 best, 1 worst.</summary>
    public ImmutableArray<double> Q => Scores;

    /// <summary>Gets S, the sum of the weighted regrets of each alternative (group utility; lower is better).</summary>
    public required ImmutableArray<double> S { get; init; }

    /// <summary>Gets R, the largest weighted regret of each alternative (individual regret; lower is better).</summary>
    public required ImmutableArray<double> R { get; init; }

    /// <summary>Gets f*, the best value of each criterion in its unit.</summary>
    public required ImmutableArray<double> Best { get; init; }

    /// <summary>Gets f⁻, the worst value of each criterion in its unit.</summary>
    public required ImmutableArray<double> Worst { get; init; }

    /// <summary>Gets w (f* − f)/(f* − f⁻) for each alternative and criterion.</summary>
    public required ValueTable WeightedRegrets { get; init; }

    /// <summary>Gets DQ = 1/(n − 1), the advantage in Q that the first must have over the second.</summary>
    public double AdvantageThreshold => 1.0 / (Scores.Length - 1);

    /// <summary>Gets whether C1 holds: Q of the second minus Q of the first is at least DQ.</summary>
    public bool HasAcceptableAdvantage => Compromise.Advantage;

    /// <summary>Gets whether C2 holds: the first by Q is also first by S or by R.</summary>
    public bool HasAcceptableStability => Compromise.Stability;

    /// <summary>Gets the compromise solution, best first, as alternatives from 0: the first alone when C1 and C2 hold, the first two when only C2 fails, all within DQ when C1 fails.</summary>
    public ImmutableArray<int> CompromiseSet => Compromise.Set;

    private VikorCompromise Compromise => _compromise ??= VikorCompromise.Of(this);

    private sealed record VikorCompromise(bool Advantage, bool Stability, ImmutableArray<int> Set)
    {
        internal static VikorCompromise Of(VikorResult result)
        {
            var order = result.Ranks.Order;
            int first = order[0];
            double q1 = result.Q[first], threshold = result.AdvantageThreshold;
            bool advantage = result.Q[order[1]] - q1 >= threshold - MethodBricks.Rounding;
            bool stability = result.S[first] <= MethodBricks.Smallest(result.S.AsSpan()) + MethodBricks.Rounding || result.R[first] <= MethodBricks.Smallest(result.R.AsSpan()) + MethodBricks.Rounding;
            if (advantage) return new(true, stability, stability ? [first] : [first, order[1]]);
            var set = ImmutableArray.CreateBuilder<int>();
            for (int place = 0; place < order.Count && result.Q[order[place]] - q1 < threshold - MethodBricks.Rounding; place++) set.Add(order[place]);
            return new(false, stability, set.ToImmutable());
        }
    }
}
