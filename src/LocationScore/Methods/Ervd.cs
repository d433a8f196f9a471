using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>ERVD, election based on relative value distances: gains and losses from declared reference points, as in prospect theory.</summary>
/// <remarks>
/// Shyur, Yin, Shih and Cheng (2015), "A multiple criteria decision making method based on relative value distances". Columns and reference points are divided by the column sum.
/// When all alternatives are equal every score is 0.5.
/// </remarks>
/// <param name="ReferencePoints">The reference point of each criterion in its unit; needed.</param>
/// <param name="Lambda">The attenuation factor λ of losses, above 0; 2.25 is Tversky and Kahneman's.</param>
/// <param name="Alpha">The diminishing sensitivity α, above 0; 0.88 is Tversky and Kahneman's.</param>
public sealed partial record Ervd(ImmutableArray<double> ReferencePoints = default, double Lambda = 2.25, double Alpha = 0.88) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ervd", "ERVD",
        "Shyur, Yin, Shih and Cheng (2015), A multiple criteria decision making method based on relative value distances.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn | InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ErvdResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).Positive(Lambda).Positive(Alpha)
            .PerCriterion(ReferencePoints, matrix, needed: true, static (value, _) => double.IsFinite(value) && value >= 0 ? null : "a finite number, 0 or more"));
        int n = matrix.AlternativeCount;
        var shares = Normaliser.SumRatios(matrix);
        double Value(double x, int j)
        {
            double gain = (matrix.IsBenefit(j) ? x - ReferencePoints[j] : ReferencePoints[j] - x) * shares[j].Factor;
            return gain > 0 ? PortableMath.Power(gain, Alpha) : -Lambda * PortableMath.Power(-gain, Alpha);
        }

        double[] best = new double[w.Length], worst = new double[w.Length], plus = new double[n], minus = new double[n], scores = new double[n];
        for (int j = 0; j < w.Length; j++)
        {
            bool benefit = matrix.IsBenefit(j);
            best[j] = Value(benefit ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j], j);
            worst[j] = Value(benefit ? matrix.Statistics.Min[j] : matrix.Statistics.Max[j], j);
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++)
            {
                double value = Value(column[i], j);
                plus[i] += w[j] * (best[j] - value);
                minus[i] += w[j] * (value - worst[j]);
            }
        }

        bool degenerate = false;
        for (int i = 0; i < n; i++)
        {
            double sum = plus[i] + minus[i];
            degenerate |= !(sum > 0);
            scores[i] = sum > 0 ? minus[i] / sum : 0.5;
        }

        return new(scores, w)
        {
            Values = new(n, w.Length, (i, j) => Value(matrix.Column(j)[i], j)),
            PositiveIdeal = best.Frozen(),
            NegativeIdeal = worst.Frozen(),
            SeparationFromPositiveIdeal = plus.Frozen(),
            SeparationFromNegativeIdeal = minus.Frozen(),
            Remarks = degenerate ? ["All alternatives are equal, so every score is set to 0.5."] : [],
        };
    }
}

/// <summary>What ERVD returns; the scores are the relative closeness φ, on [0, 1].</summary>
public sealed partial record ErvdResult : MethodResult
{
    internal ErvdResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
