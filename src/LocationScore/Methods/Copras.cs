using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>COPRAS, complex proportional assessment: Q = S⁺ + ΣS⁻ / (S⁻ Σ 1/S⁻).</summary>
/// <remarks>
/// Zavadskas, Kaklauskas and Sarka (1994), "The new method of multicriteria complex proportional assessment of projects".
/// The scores are the utility degrees N = Q / max Q. Without costs Q = S⁺; an alternative whose weighted costs are all zero is refused, for its share would be infinite.
/// </remarks>
public sealed partial record Copras : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("copras", "COPRAS",
        "Zavadskas, Kaklauskas and Sarka (1994), The new method of multicriteria complex proportional assessment of projects.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CoprasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount;
        var maps = Normaliser.SumRatios(matrix);
        var weighted = maps.Weighted(w);
        double[] plus = new double[n], minus = new double[n], significance = GC.AllocateUninitializedArray<double>(n), utility = GC.AllocateUninitializedArray<double>(n);
        ColumnFold.Add(matrix, weighted, plus, Direction.Benefit);
        ColumnFold.Add(matrix, weighted, minus, Direction.Cost);
        bool anyCost = false;
        for (int j = 0; j < w.Length; j++) anyCost |= !matrix.IsBenefit(j) && w[j] > 0;
        if (anyCost)
        {
            if (!(MethodBricks.Smallest(minus) > 0))
            {
                int i = Array.FindIndex(minus, static sum => !(sum > 0));
                throw MethodBricks.Undefined(s_info, $"rows[{i}]", $"the weighted costs of '{matrix.Alternative(i)}' are all zero.", minus[i], "at least one cost above 0");
            }

            double share = LaneSums.Sum(minus) / LaneSums.SumOfReciprocals(minus);
            Elementwise.AddQuotient(plus, share, minus, significance);
        }
        else
        {
            plus.CopyTo(significance, 0);
        }

        Elementwise.Divide(significance, MethodBricks.Largest(significance), utility);
        return new(utility, w)
        {
            WeightedNormalised = matrix.Table(weighted),
            BenefitSums = plus.Frozen(),
            CostSums = minus.Frozen(),
            RelativeSignificance = significance.Frozen(),
        };
    }
}

/// <summary>What COPRAS returns; the scores are utility degrees, the best is 1.</summary>
public sealed partial record CoprasResult : MethodResult
{
    internal CoprasResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets w x/Σx for each alternative and criterion.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S⁺, the sum over the benefit criteria.</summary>
    public required ImmutableArray<double> BenefitSums { get; init; }

    /// <summary>Gets S⁻, the sum over the cost criteria (lower is better).</summary>
    public required ImmutableArray<double> CostSums { get; init; }

    /// <summary>Gets Q, the relative significance of each alternative.</summary>
    public required ImmutableArray<double> RelativeSignificance { get; init; }
}
