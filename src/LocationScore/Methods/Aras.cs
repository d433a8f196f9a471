using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ARAS, additive ratio assessment: each weighted sum relative to that of an optimal alternative.</summary>
/// <remarks>
/// Zavadskas and Turskis (2010), "A new additive ratio assessment (ARAS) method in multicriteria decision-making".
/// Costs are inverted (1/x) and each column divided by its sum, which includes the optimal row.
/// </remarks>
/// <param name="OptimalValues">The optimal value of each criterion in its unit, or empty for the best value found. A cost's must be above 0, a benefit's not below 0.</param>
public sealed partial record Aras(ImmutableArray<double> OptimalValues = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("aras", "ARAS",
        "Zavadskas and Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria decision-making.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ArasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).PerCriterion(OptimalValues, matrix, needed: false,
            (value, j) => double.IsFinite(value) && (value > 0 || (value == 0 && matrix.IsBenefit(j))) ? null : "a finite number above 0"));
        int m = w.Length;
        var optimal = new double[m];
        var maps = new CellMap[m];
        double optimalSum = 0;
        for (int j = 0; j < m; j++)
        {
            bool benefit = matrix.IsBenefit(j);
            optimal[j] = OptimalValues.IsDefaultOrEmpty ? benefit ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j] : OptimalValues[j];
            maps[j] = benefit
                ? new(1 / (optimal[j] + matrix.Statistics.Sum[j]))
                : new(1 / ((1 / optimal[j]) + LaneSums.SumOfReciprocals(matrix.Column(j))), Reciprocal: true);
            optimalSum += w[j] * maps[j].Of(optimal[j]);
        }

        Normaliser.Usable(matrix, maps);
        var weighted = maps.Weighted(w);
        var sums = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, weighted, sums);
        if (!(optimalSum > 0)) throw MethodBricks.Undefined(s_info, nameof(OptimalValues), "the optimal alternative has no value.", optimalSum, "an optimal alternative with a value above 0");
        var scores = new double[sums.Length];
        for (int i = 0; i < scores.Length; i++) scores[i] = sums[i] / optimalSum;
        return new(scores, w)
        {
            OptimalValues = optimal.Frozen(),
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            OptimalityFunction = sums.Frozen(),
            OptimalAlternativeOptimality = optimalSum,
        };
    }
}

/// <summary>What ARAS returns; the scores are the utility degrees K = S/S₀.</summary>
public sealed partial record ArasResult : MethodResult
{
    internal ArasResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the optimal value of each criterion in its unit, given or found.</summary>
    public required ImmutableArray<double> OptimalValues { get; init; }

    /// <summary>Gets the normalised values, alternatives × criteria.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S, the value of the optimality function of each alternative.</summary>
    public required ImmutableArray<double> OptimalityFunction { get; init; }

    /// <summary>Gets S₀, the value of the optimality function of the optimal alternative.</summary>
    public required double OptimalAlternativeOptimality { get; init; }
}
