using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>Weighted product model: Π rᵢⱼ^wⱼ.</summary>
/// <remarks>
/// Bridgman (1922), "Dimensional Analysis"; Miller and Starr (1969), "Executive Decisions and Operations Research". Computed in logarithms.
/// Ranks are the same under <see cref="MatrixNormalisation.None"/>, <see cref="MatrixNormalisation.Linear"/> and <see cref="MatrixNormalisation.Sum"/>.
/// </remarks>
/// <param name="Normalisation">Linear (x/max, cost min/x), sum, or none: Π x^w over benefits divided by the same over costs.</param>
public sealed partial record WeightedProduct(MatrixNormalisation Normalisation = MatrixNormalisation.Linear) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("weightedProduct", "weighted product",
        "Bridgman (1922), Dimensional Analysis; Miller and Starr (1969), Executive Decisions and Operations Research.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive | InputDemands.PositiveCosts);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override WeightedProductResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).OneOf(Normalisation, [MatrixNormalisation.None, MatrixNormalisation.Linear, MatrixNormalisation.Sum]));
        var maps = Maps(matrix);
        var logarithms = PowerTotals.Logarithms(matrix, maps, w);
        return new(PowerTotals.Exponentials(logarithms), w) { Normalised = matrix.Table(maps), Logarithms = logarithms.Frozen() };
    }

    private CellMap[] Maps(DecisionMatrix matrix)
    {
        if (Normalisation != MatrixNormalisation.None) return Normaliser.Maps(matrix, Normalisation);
        var maps = new CellMap[matrix.CriterionCount];
        for (int j = 0; j < maps.Length; j++) maps[j] = new(1, Reciprocal: !matrix.IsBenefit(j));
        return maps;
    }
}

/// <summary>What the weighted product returns.</summary>
public sealed partial record WeightedProductResult : MethodResult
{
    internal WeightedProductResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values, alternatives × criteria, above zero, more is better.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the natural logarithm of each score.</summary>
    public required ImmutableArray<double> Logarithms { get; init; }
}
