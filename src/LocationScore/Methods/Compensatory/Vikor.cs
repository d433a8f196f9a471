using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>VIKOR, multicriteria optimisation and compromise solution: lower S, R and Q are better.</summary>
/// <remarks>
/// Opricovic and Tzeng (2004), "Compromise solution by MCDM methods". A criterion whose values are all equal contributes 0; when all S (or
/// all R) are equal
/// that half of Q is 0; both with a remark. S, R and Q are on [0, 1] and differences up to 1e-12 there count as rounding. Ranks are by Q
/// alone; the compromise set is separate.
/// </remarks>
/// <param name="V">The weight of the majority rule (S) against the individual regret (R), from 0 to 1.</param>
public sealed partial record Vikor(double V = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("vikor", "VIKOR",
        "Opricovic and Tzeng (2004), Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS.",
        ScoreDirection.LowerIsBetter, InputDemands.TwoAlternatives, Law.Monotonicity, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    // Only a mixture of sums and regrets, each scaled by its own range, makes a better value worse; sums alone are a weighted sum.
    private static readonly MethodInfo s_sums = s_info.Keeping(Law.Monotonicity, Law.DuplicateCriterion);
    private static readonly MethodInfo s_regrets = s_info.Keeping(Law.Monotonicity);

    /// <inheritdoc/>
    public override MethodInfo Info => V == 1 ? s_sums : V == 0 ? s_regrets : s_info;

    /// <inheritdoc/>
    public override VikorResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        var remarks = matrix.ConstantColumnRemarks("the criterion contributes nothing.");
        if (!kernel.SDiffers) remarks = remarks.Add("All S are equal: Q depends on R only.");
        if (!kernel.RDiffers) remarks = remarks.Add("All R are equal: Q depends on S only.");
        return new(scores, kernel.Weights)
        {
            S = kernel.S.Frozen(),
            R = kernel.R.Frozen(),
            Best = kernel.Best.Frozen(),
            Worst = kernel.Worst.Frozen(),
            WeightedRegrets = matrix.Table(kernel.Regrets),
            Remarks = remarks,
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (VikorResult)result;
        var (sBest, sWorst) = LaneSums.Extremes(r.S.AsSpan());
        var (rBest, rWorst) = LaneSums.Extremes(r.R.AsSpan());
        double sScale = sWorst - sBest > MethodBricks.Rounding ? V / (sWorst - sBest) : 0,
            rScale = rWorst - rBest > MethodBricks.Rounding ? (1 - V) / (rWorst - rBest) : 0;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double sum = 0, most = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double regret = r.WeightedRegrets[row[j], j];
                sum += regret;
                most = Math.Max(most, regret);
            }

            return (sScale * (sum - sBest)) + (rScale * (most - rBest));
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.Between(V, 0, 1);

    private sealed class Kernel(Vikor method) : PreparedKernel(method)
    {
        internal double[] Best = [], Worst = [], S = [], R = [];
        internal CellMap[] Regrets = [];
        private double[] _ranges = [], _slope = [];
        private CellMap[] _scale = [];

        internal bool SDiffers { get; private set; }

        internal bool RDiffers { get; private set; }

        protected override void Prepare()
        {
            Room(ref Best, Criteria);
            Room(ref Worst, Criteria);
            Room(ref Regrets, Criteria);
            Room(ref _ranges, Criteria);
            Room(ref _slope, Criteria);
            Room(ref _scale, Criteria);
            Room(ref S, Alternatives);
            Room(ref R, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, _scale);
            for (int j = 0; j < Best.Length; j++)
            {
                double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                bool benefit = Matrix.IsBenefit(j);
                Best[j] = benefit ? max : min;
                Worst[j] = benefit ? min : max;
                _ranges[j] = min == max ? 1 : Worst[j] - Best[j];
            }
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < Best.Length; j++)
            {
                _slope[j] = Best[j] == Worst[j] ? 0 : Weights[j];
                Regrets[j] = new(_slope[j], Best[j], Divisor: _ranges[j]);
            }

            S.AsSpan().Clear();
            R.AsSpan().Clear();
            ColumnFold.Run<AddAndMaximum>(Matrix, _slope, Best, _ranges, S, R);
            var (sBest, sWorst) = LaneSums.Extremes(S);
            var (rBest, rWorst) = LaneSums.Extremes(R);
            SDiffers = sWorst - sBest > MethodBricks.Rounding;
            RDiffers = rWorst - rBest > MethodBricks.Rounding;
            scores.Clear();
            if (SDiffers) ColumnFold.Add(S, new(method.V, sBest, Divisor: sWorst - sBest), scores);
            if (RDiffers) ColumnFold.Add(R, new(1 - method.V, rBest, Divisor: rWorst - rBest), scores);
        }
    }
}

/// <summary>What VIKOR returns; the scores are Q, lower is better.</summary>
public sealed partial record VikorResult : MethodResult
{
    private VikorCompromise? _compromise;

    internal VikorResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
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

    /// <summary>Gets the compromise solution, best first, as alternatives from 0: the first alone when C1 and C2 hold, the first two when
    /// only C2 fails, all within DQ when C1 fails.</summary>
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
            bool stability = result.S[first] <= MethodBricks.Smallest(result.S.AsSpan()) + MethodBricks.Rounding
                || result.R[first] <= MethodBricks.Smallest(result.R.AsSpan()) + MethodBricks.Rounding;
            if (advantage) return new(true, stability, stability ? [first] : [first, order[1]]);
            var set = ImmutableArray.CreateBuilder<int>();
            for (int place = 0; place < order.Count
                && result.Q[order[place]] - q1 < threshold - MethodBricks.Rounding; place++) set.Add(order[place]);
            return new(false, stability, set.ToImmutable());
        }
    }
}
