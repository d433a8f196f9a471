using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MARCOS, measurement of alternatives and ranking according to compromise solution, against an ideal and an anti-ideal alternative.</summary>
/// <remarks>
/// Stević, Pamučar, Puška and Chatterjee (2020), "Sustainable supplier selection in healthcare industries using a new MCDM method: MARCOS".
/// f(K⁻) = K⁺/(K⁺ + K⁻) and f(K⁺) = K⁻/(K⁺ + K⁻) as in the paper. Refused when the anti-ideal alternative has no value, for K⁻ divides by it.
/// </remarks>
public sealed partial record Marcos : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("marcos", "MARCOS",
        "Stević, Pamučar, Puška and Chatterjee (2020), Sustainable supplier selection in healthcare industries using a new MCDM method: Measurement of alternatives and ranking according to compromise solution (MARCOS).",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MarcosResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount;
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        var weighted = maps.Weighted(w);
        var sums = new double[n];
        ColumnFold.Add(matrix, weighted, sums);
        double ideal = 0, antiIdeal = 0;
        foreach (double value in matrix.Highest(weighted)) ideal += value;
        foreach (double value in matrix.Lowest(weighted)) antiIdeal += value;
        if (!(antiIdeal > 0)) throw MethodBricks.Undefined(s_info, "rows", "the anti-ideal alternative (the worst of each criterion) has no value, and K⁻ divides by it.", antiIdeal, "a worst value above 0 in at least one weighted criterion");
        double[] kMinus = new double[n], kPlus = new double[n], scores = new double[n];
        for (int i = 0; i < n; i++)
        {
            kMinus[i] = sums[i] / antiIdeal;
            kPlus[i] = sums[i] / ideal;
            double fMinus = kPlus[i] / (kPlus[i] + kMinus[i]), fPlus = kMinus[i] / (kPlus[i] + kMinus[i]);
            scores[i] = (kPlus[i] + kMinus[i]) / (1 + ((1 - fPlus) / fPlus) + ((1 - fMinus) / fMinus));
        }

        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            S = sums.Frozen(),
            IdealSum = ideal,
            AntiIdealSum = antiIdeal,
            UtilityDegreeAntiIdeal = kMinus.Frozen(),
            UtilityDegreeIdeal = kPlus.Frozen(),
        };
    }
}

/// <summary>What MARCOS returns; the scores are the utility functions f(K).</summary>
public sealed partial record MarcosResult : MethodResult
{
    internal MarcosResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised by the ideal: x/x_AI, cost x_AI/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S of each alternative, the sum of its weighted normalised values.</summary>
    public required ImmutableArray<double> S { get; init; }

    /// <summary>Gets S of the ideal alternative AI; 1.</summary>
    public required double IdealSum { get; init; }

    /// <summary>Gets S of the anti-ideal alternative AAI.</summary>
    public required double AntiIdealSum { get; init; }

    /// <summary>Gets K⁻ = S/S_AAI of each alternative.</summary>
    public required ImmutableArray<double> UtilityDegreeAntiIdeal { get; init; }

    /// <summary>Gets K⁺ = S/S_AI of each alternative.</summary>
    public required ImmutableArray<double> UtilityDegreeIdeal { get; init; }

    /// <summary>Gets f(K⁻) = K⁺/(K⁺ + K⁻), the utility function in relation to the anti-ideal; the same for every alternative.</summary>
    public double UtilityFunctionAntiIdeal => AntiIdealSum / (AntiIdealSum + IdealSum);

    /// <summary>Gets f(K⁺) = K⁻/(K⁺ + K⁻), the utility function in relation to the ideal; the same for every alternative.</summary>
    public double UtilityFunctionIdeal => IdealSum / (AntiIdealSum + IdealSum);
}
