using System.Collections.Immutable;
using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>WASPAS, weighted aggregated sum product assessment: λ × weighted sum + (1 − λ) × weighted product.</summary>
/// <remarks>Zavadskas, Turskis, Antucheviciene and Zakarevicius (2012), "Optimization of weighted aggregated sum product assessment".</remarks>
/// <param name="Lambda">The share of the weighted sum, from 0 (weighted product) to 1 (weighted sum).</param>
public sealed record Waspas(double Lambda = 0.5) : RankingMethod
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
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).Between(Lambda, 0, 1));
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        var sum = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, maps.Weighted(w), sum);
        var product = PowerTotals.Exponentials(PowerTotals.Logarithms(matrix, maps, w));
        var scores = new double[sum.Length];
        for (int i = 0; i < scores.Length; i++) scores[i] = (Lambda * sum[i]) + ((1 - Lambda) * product[i]);
        return new(scores, w) { Normalised = matrix.Table(maps), WeightedSum = sum.Frozen(), WeightedProduct = product.Frozen() };
    }
}

/// <summary>What WASPAS returns.</summary>
public sealed record WaspasResult : MethodResult
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
}
