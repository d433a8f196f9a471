using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>ERVD, election based on relative value distances: gains and losses from declared reference points, as in prospect
/// theory.</summary>
/// <remarks>
/// Shyur, Yin, Shih and Cheng (2015), "A multiple criteria decision making method based on relative value distances". Columns and reference
/// points are divided by the column sum.
/// When all alternatives are equal every score is 0.5.
/// </remarks>
/// <param name="ReferencePoints">The reference point of each criterion in its unit; needed.</param>
/// <param name="Lambda">The attenuation factor λ of losses, above 0; 2.25 is Tversky and Kahneman's.</param>
/// <param name="Alpha">The diminishing sensitivity α, above 0; 0.88 is Tversky and Kahneman's.</param>
public sealed partial record Ervd(ImmutableArray<double> ReferencePoints = default, double Lambda = 2.25,
    double Alpha = 0.88) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ervd", "ERVD",
        "Shyur, Yin, Shih and Cheng (2015), A multiple criteria decision making method based on relative value distances.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn | InputDemands.DeclaredBounds,
        Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ErvdResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Values = new(scores.Length, kernel.Weights.Length, (i, j) => kernel.Value(matrix.Column(j)[i], j)),
            PositiveIdeal = kernel.Best.Frozen(),
            NegativeIdeal = kernel.Worst.Frozen(),
            SeparationFromPositiveIdeal = kernel.Plus.Frozen(),
            SeparationFromNegativeIdeal = kernel.Minus.Frozen(),
            Remarks = kernel.Degenerate ? ["All alternatives are equal, so every score is set to 0.5."] : [],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        // Both separations together are the same for every row.
        var r = (ErvdResult)result;
        double all = 0;
        for (int j = 0; j < matrix.CriterionCount; j++) all += r.Weights[j] * (r.PositiveIdeal[j] - r.NegativeIdeal[j]);
        return all > 0
            ? new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * (r.Values[i, j] - r.NegativeIdeal[j]) / all)
            : new SumFrame(matrix.CriterionCount, static (_, _) => 0, 0.5);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.Positive(Lambda).Positive(Alpha)
        .PerCriterion(ReferencePoints, needed: true, static (value, _) => double.IsFinite(value) && value >= 0
            ? null : "a finite number, 0 or more");

    private sealed class Kernel(Ervd method) : PreparedKernel(method)
    {
        internal double[] Best = [], Worst = [], Plus = [], Minus = [];
        private CellMap[] _shares = [];
        private double[] _values = [];

        internal bool Degenerate { get; private set; }

        internal double Value(double x, int j)
        {
            double gain = (Matrix.IsBenefit(j) ? x - method.ReferencePoints[j] : method.ReferencePoints[j] - x) * _shares[j].Factor;
            return gain > 0 ? PortableMath.Power(gain, method.Alpha) : -method.Lambda * PortableMath.Power(-gain, method.Alpha);
        }

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref _shares, m);
            Room(ref Best, m);
            Room(ref Worst, m);
            Room(ref Plus, n);
            Room(ref Minus, n);
            Room(ref _values, n * m);
            Normaliser.SumRatios(Matrix, _shares);
            for (int j = 0; j < m; j++)
            {
                double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                Best[j] = Value(Matrix.IsBenefit(j) ? max : min, j);
                Worst[j] = Value(Matrix.IsBenefit(j) ? min : max, j);
                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _values[(j * n) + i] = Value(column[i], j);
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            Plus.AsSpan().Clear();
            Minus.AsSpan().Clear();
            for (int j = 0; j < Best.Length; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    double value = _values[(j * n) + i];
                    Plus[i] += Weights[j] * (Best[j] - value);
                    Minus[i] += Weights[j] * (value - Worst[j]);
                }
            }

            Degenerate = false;
            for (int i = 0; i < n; i++)
            {
                double sum = Plus[i] + Minus[i];
                Degenerate |= !(sum > 0);
                scores[i] = sum > 0 ? Minus[i] / sum : 0.5;
            }
        }
    }
}

/// <summary>What ERVD returns; the scores are the relative closeness φ, on [0, 1].</summary>
public sealed partial record ErvdResult : MethodResult
{
    internal ErvdResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the value of each cell: above 0 for a gain, below 0 for a loss.</summary>
    public required ValueTable Values { get; init; }

    /// <summary>Gets the best value of each criterion.</summary>
    public required ImmutableArray<double> PositiveIdeal { get; init; }

    /// <summary>Gets the worst value of each criterion.</summary>
    public required ImmutableArray<double> NegativeIdeal { get; init; }

    /// <summary>Gets S⁺ of each alternative (lower is better).</summary>
    public required ImmutableArray<double> SeparationFromPositiveIdeal { get; init; }

    /// <summary>Gets S⁻ of each alternative.</summary>
    public required ImmutableArray<double> SeparationFromNegativeIdeal { get; init; }
}
