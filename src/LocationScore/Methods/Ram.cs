using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>RAM, root assessment method: RI = (2 + S⁺)^(1/(2 + S⁻)).</summary>
/// <remarks>Sotoudeh-Anvari (2023), "Root Assessment Method (RAM): a novel multi-criteria decision making method and its applications in sustainability challenges".</remarks>
public sealed partial record Ram : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ram", "RAM",
        "Sotoudeh-Anvari (2023), Root Assessment Method (RAM): a novel multi-criteria decision making method and its applications in sustainability challenges.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override RamResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount;
        var maps = Normaliser.SumRatios(matrix);
        var weighted = maps.Weighted(w);
        double[] plus = new double[n], minus = new double[n], scores = new double[n];
        ColumnFold.Add(matrix, weighted, plus, Direction.Benefit);
        ColumnFold.Add(matrix, weighted, minus, Direction.Cost);
        for (int i = 0; i < n; i++) scores[i] = PortableMath.Power(2 + plus[i], 1 / (2 + minus[i]));
        return new(scores, w) { Normalised = matrix.Table(maps), WeightedNormalised = matrix.Table(weighted), BenefitSums = plus.Frozen(), CostSums = minus.Frozen() };
    }
}

/// <summary>What RAM returns; the scores are RI, from the cube root of 2 to the square root of 3.</summary>
public sealed partial record RamResult : MethodResult
{
    internal RamResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets x/Σx of each alternative and criterion, costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S⁺, the sum over the benefits.</summary>
    public required ImmutableArray<double> BenefitSums { get; init; }

    /// <summary>Gets S⁻, the sum over the costs (lower is better).</summary>
    public required ImmutableArray<double> CostSums { get; init; }
}
