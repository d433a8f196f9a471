using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>CRADIS, compromise ranking of alternatives from distance to ideal solution.</summary>
/// <remarks>
/// Puška, Stević and Pamučar (2022), "Evaluation and selection of healthcare waste incinerators using extended sustainability criteria and multi-criteria analysis methods".
/// The ideal and the anti-ideal are the largest and the smallest value of the whole weighted matrix. An alternative equal to the optimal one has K⁺ = 1 (0/0 in the formula) and,
/// when every weighted value is the same, K⁻ = 1.
/// </remarks>
public sealed partial record Cradis : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("cradis", "CRADIS",
        "Puška, Stević and Pamučar (2022), Evaluation and selection of healthcare waste incinerators using extended sustainability criteria and multi-criteria analysis methods.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear));

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CradisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount, m = w.Length;
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        var weighted = maps.Weighted(w);
        double[] highest = matrix.Highest(weighted), lowest = matrix.Lowest(weighted);
        double ideal = MethodBricks.Largest(highest), antiIdeal = MethodBricks.Smallest(lowest);
        double optimalToIdeal = 0, optimalToAntiIdeal = 0;
        double[] toIdeal = new double[n], toAntiIdeal = new double[n];
        for (int j = 0; j < m; j++)
        {
            optimalToIdeal += ideal - highest[j];
            optimalToAntiIdeal += highest[j] - antiIdeal;
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++)
            {
                double value = weighted[j].Of(column[i]);
                toIdeal[i] += ideal - value;
                toAntiIdeal[i] += value - antiIdeal;
            }
        }

        double[] kPlus = new double[n], kMinus = new double[n], scores = new double[n];
        for (int i = 0; i < n; i++)
        {
            kPlus[i] = toIdeal[i] > 0 ? optimalToIdeal / toIdeal[i] : 1;
            kMinus[i] = optimalToAntiIdeal > 0 ? toAntiIdeal[i] / optimalToAntiIdeal : 1;
            scores[i] = (kPlus[i] + kMinus[i]) / 2;
        }

        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            Ideal = ideal,
            AntiIdeal = antiIdeal,
            DeviationsFromIdeal = toIdeal.Frozen(),
            DeviationsFromAntiIdeal = toAntiIdeal.Frozen(),
            OptimalDeviationFromIdeal = optimalToIdeal,
            OptimalDeviationFromAntiIdeal = optimalToAntiIdeal,
            UtilityFromIdeal = kPlus.Frozen(),
            UtilityFromAntiIdeal = kMinus.Frozen(),
        };
    }
}

/// <summary>What CRADIS returns; the scores are Q = (K⁺ + K⁻)/2, at most 1.</summary>
public sealed partial record CradisResult : MethodResult
{
    internal CradisResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets t_i, the largest value of the whole weighted matrix.</summary>
    public required double Ideal { get; init; }

    /// <summary>Gets t_ai, the smallest value of the whole weighted matrix.</summary>
    public required double AntiIdeal { get; init; }

    /// <summary>Gets s⁺, the deviations of each alternative from the ideal (lower is better).</summary>
    public required ImmutableArray<double> DeviationsFromIdeal { get; init; }

    /// <summary>Gets s⁻, the deviations of each alternative from the anti-ideal.</summary>
    public required ImmutableArray<double> DeviationsFromAntiIdeal { get; init; }

    /// <summary>Gets s₀⁺, the deviation of the optimal alternative from the ideal.</summary>
    public required double OptimalDeviationFromIdeal { get; init; }

    /// <summary>Gets s₀⁻, the deviation of the optimal alternative from the anti-ideal.</summary>
    public required double OptimalDeviationFromAntiIdeal { get; init; }

    /// <summary>Gets K⁺ = s₀⁺/s⁺.</summary>
    public required ImmutableArray<double> UtilityFromIdeal { get; init; }

    /// <summary>Gets K⁻ = s⁻/s₀⁻.</summary>
    public required ImmutableArray<double> UtilityFromAntiIdeal { get; init; }
}
