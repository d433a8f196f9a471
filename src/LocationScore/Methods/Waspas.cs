using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>WASPAS, weighted aggregated sum product assessment: λ × weighted sum + (1 − λ) × weighted product.</summary>
/// <remarks>
/// Zavadskas, Turskis, Antucheviciene and Zakarevicius (2012), "Optimization of weighted aggregated sum product assessment".
/// The paper also derives the λ that makes the score of an alternative least sensitive to errors of its values; see <see cref="WaspasResult.OptimalLambda"/>.
/// </remarks>
/// <param name="Lambda">The share of the weighted sum, from 0 (weighted product) to 1 (weighted sum); <see langword="null"/> for the optimal λ of each alternative.</param>
public sealed partial record Waspas(double? Lambda = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("waspas", "WASPAS",
        "Zavadskas, Turskis, Antucheviciene and Zakarevicius (2012), Optimization of weighted aggregated sum product assessment.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive | InputDemands.PositiveCosts);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override WaspasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).Between(Lambda ?? 0, 0, 1, nameof(Lambda)));
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        var sum = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, maps.Weighted(w), sum);
        var product = PowerTotals.Exponentials(PowerTotals.Logarithms(matrix, maps, w));
        var normalised = matrix.Table(maps);
        var scores = new double[sum.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            double lambda = Lambda ?? WaspasResult.Optimal(normalised, w, product[i], i);
            scores[i] = (lambda * sum[i]) + ((1 - lambda) * product[i]);
        }

        return new(scores, w) { Normalised = normalised, WeightedSum = sum.Frozen(), WeightedProduct = product.Frozen() };
    }
}

/// <summary>What WASPAS returns.</summary>
public sealed partial record WaspasResult : MethodResult
{
    internal WaspasResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets Q⁽¹⁾, the weighted sum of each alternative, on (0, 1].</summary>
    public required ImmutableArray<double> WeightedSum { get; init; }

    /// <summary>Gets Q⁽²⁾, the weighted product of each alternative, on (0, 1].</summary>
    public required ImmutableArray<double> WeightedProduct { get; init; }

    /// <summary>Gets the λ of each alternative at which its score varies least, from 0 to 1: σ²(Q⁽²⁾)/(σ²(Q⁽¹⁾) + σ²(Q⁽²⁾)), for independent errors in proportion to the normalised values; ½ where both variances vanish in double arithmetic.</summary>
    /// <remarks>The size of the errors cancels: the 5 % of the paper gives the same as any other. Computed when it is read.</remarks>
    public ImmutableArray<double> OptimalLambda => [.. WeightedProduct.Select((product, i) => Optimal(Normalised, Weights.AsSpan(), product, i))];

    internal static double Optimal(ValueTable normalised, ReadOnlySpan<double> weights, double product, int alternative)
    {
        double ofSum = 0, ofProduct = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            double inSum = weights[j] * normalised[alternative, j], inProduct = weights[j] * product;
            ofSum += inSum * inSum;
            ofProduct += inProduct * inProduct;
        }

        return ofSum + ofProduct > 0 ? ofProduct / (ofSum + ofProduct) : 0.5;
    }
}
