using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ROV, range of value: the mean of the best and the worst utility, u = (u⁺ + u⁻)/2.</summary>
/// <remarks>
/// Yakowitz, Lane and Szidarovszky (1993), "Multi-attribute decision making: dominance with respect to an importance order of the attributes";
/// computed as in Madić, Radovanović and Manić (2016): u⁺ over the benefits, u⁻ over the costs, both min-max normalised.
/// </remarks>
public sealed partial record Rov : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("rov", "ROV",
        "Yakowitz, Lane and Szidarovszky (1993), Multi-attribute decision making: dominance with respect to an importance order of the attributes.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override RovResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount;
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.MinMax);
        var weighted = maps.Weighted(w);
        double[] benefits = new double[n], costs = new double[n], scores = new double[n];
        ColumnFold.Add(matrix, weighted, benefits, Direction.Benefit);
        ColumnFold.Add(matrix, weighted, costs, Direction.Cost);
        for (int i = 0; i < n; i++) scores[i] = (benefits[i] + costs[i]) / 2;
        return new(scores, w) { Normalised = matrix.Table(maps), BenefitUtility = benefits.Frozen(), CostUtility = costs.Frozen() };
    }
}

/// <summary>What ROV returns; the scores are on [0, 0.5].</summary>
public sealed partial record RovResult : MethodResult
{
    internal RovResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets u⁺, the weighted sum over the benefits.</summary>
    public required ImmutableArray<double> BenefitUtility { get; init; }

    /// <summary>Gets u⁻, the weighted sum over the costs after they were turned round; higher is better.</summary>
    public required ImmutableArray<double> CostUtility { get; init; }
}
