using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>CoCoSo, combined compromise solution: three ways of joining a weighted sum S and a sum of powers P.</summary>
/// <remarks>
/// Yazdani, Zarate, Zavadskas and Turskis (2019), "A combined compromise solution (CoCoSo) method for multi-criteria decision-making problems".
/// 0 to the power of a positive weight is 0, to the power 0 it is 1. Undefined (refused) when an alternative is worst in every criterion, for kb divides by the smallest S.
/// </remarks>
/// <param name="Lambda">The share of S against P in kc, from 0 to 1.</param>
public sealed partial record Cocoso(double Lambda = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("cocoso", "CoCoSo",
        "Yazdani, Zarate, Zavadskas and Turskis (2019), A combined compromise solution (CoCoSo) method for multi-criteria decision-making problems.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CocosoResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).Between(Lambda, 0, 1));
        int n = matrix.AlternativeCount;
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.MinMax);
        double[] sums = new double[n], powers = new double[n];
        for (int j = 0; j < w.Length; j++)
        {
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++)
            {
                double r = maps[j].Of(column[i]);
                sums[i] += w[j] * r;
                powers[i] += PortableMath.Power(r, w[j]);
            }
        }

        double minSum = MethodBricks.Smallest(sums), minPower = MethodBricks.Smallest(powers), maxSum = MethodBricks.Largest(sums), maxPower = MethodBricks.Largest(powers);
        if (!(minSum > 0 && minPower > 0))
            throw MethodBricks.Undefined(s_info, "rows", "an alternative is worst in every weighted criterion, and kb divides by its S.", minSum, "S above 0 for every alternative");
        double total = LaneSums.Sum(sums) + LaneSums.Sum(powers);
        double[] ka = new double[n], kb = new double[n], kc = new double[n], k = new double[n];
        for (int i = 0; i < n; i++)
        {
            ka[i] = (sums[i] + powers[i]) / total;
            kb[i] = (sums[i] / minSum) + (powers[i] / minPower);
            kc[i] = ((Lambda * sums[i]) + ((1 - Lambda) * powers[i])) / ((Lambda * maxSum) + ((1 - Lambda) * maxPower));
            k[i] = PortableMath.CubeRoot(ka[i] * kb[i] * kc[i]) + ((ka[i] + kb[i] + kc[i]) / 3);
        }

        return new(k, w) { Normalised = matrix.Table(maps), S = sums.Frozen(), P = powers.Frozen(), Ka = ka.Frozen(), Kb = kb.Frozen(), Kc = kc.Frozen() };
    }
}

/// <summary>What CoCoSo returns; the scores are k.</summary>
public sealed partial record CocosoResult : MethodResult
{
    internal CocosoResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets S = Σ w r.</summary>
    public required ImmutableArray<double> S { get; init; }

    /// <summary>Gets P = Σ r^w.</summary>
    public required ImmutableArray<double> P { get; init; }

    /// <summary>Gets ka, each alternative's share of the total of S + P.</summary>
    public required ImmutableArray<double> Ka { get; init; }

    /// <summary>Gets kb, S and P relative to the smallest.</summary>
    public required ImmutableArray<double> Kb { get; init; }

    /// <summary>Gets kc, the balanced compromise relative to the largest.</summary>
    public required ImmutableArray<double> Kc { get; init; }
}
