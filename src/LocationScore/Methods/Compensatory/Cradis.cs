using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>CRADIS, compromise ranking of alternatives from distance to ideal solution.</summary>
/// <remarks>
/// Puška, Stević and Pamučar (2022), "Evaluation and selection of healthcare waste incinerators using extended sustainability criteria and
/// multi-criteria analysis methods".
/// The ideal and the anti-ideal are the largest and the smallest value of the whole weighted matrix. An alternative equal to the optimal
/// one has K⁺ = 1 (0/0 in the formula) and,
/// when every weighted value is the same, K⁻ = 1.
/// </remarks>
public sealed partial record Cradis : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("cradis", "CRADIS",
        "Puška, Stević and Pamučar (2022), Evaluation and selection of healthcare waste incinerators using extended sustainability "
            + "criteria and multi-criteria analysis methods.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear), Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CradisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            Ideal = kernel.Ideal,
            AntiIdeal = kernel.AntiIdeal,
            DeviationsFromIdeal = kernel.ToIdeal.Frozen(),
            DeviationsFromAntiIdeal = kernel.ToAntiIdeal.Frozen(),
            OptimalDeviationFromIdeal = kernel.OptimalToIdeal,
            OptimalDeviationFromAntiIdeal = kernel.OptimalToAntiIdeal,
            UtilityFromIdeal = kernel.KPlus.Frozen(),
            UtilityFromAntiIdeal = kernel.KMinus.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (CradisResult)result;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double toIdeal = 0, toAntiIdeal = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double value = r.WeightedNormalised[row[j], j];
                toIdeal += r.Ideal - value;
                toAntiIdeal += value - r.AntiIdeal;
            }

            double plus = toIdeal > 0 ? r.OptimalDeviationFromIdeal / toIdeal : 1;
            return (plus + (r.OptimalDeviationFromAntiIdeal > 0 ? toAntiIdeal / r.OptimalDeviationFromAntiIdeal : 1)) / 2;
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Cradis method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] ToIdeal = [], ToAntiIdeal = [], KPlus = [], KMinus = [];
        internal double Ideal, AntiIdeal, OptimalToIdeal, OptimalToAntiIdeal;
        private double[] _highest = [], _lowest = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref _highest, Criteria);
            Room(ref _lowest, Criteria);
            Room(ref ToIdeal, Alternatives);
            Room(ref ToAntiIdeal, Alternatives);
            Room(ref KPlus, Alternatives);
            Room(ref KMinus, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.Linear, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            Matrix.Highest(Weighted, _highest);
            Matrix.Lowest(Weighted, _lowest);
            Ideal = MethodBricks.Largest(_highest);
            AntiIdeal = MethodBricks.Smallest(_lowest);
            OptimalToIdeal = OptimalToAntiIdeal = 0;
            ToIdeal.AsSpan().Clear();
            ToAntiIdeal.AsSpan().Clear();
            for (int j = 0; j < Weighted.Length; j++)
            {
                OptimalToIdeal += Ideal - _highest[j];
                OptimalToAntiIdeal += _highest[j] - AntiIdeal;
                var column = Matrix.Column(j);
                for (int i = 0; i < column.Length; i++)
                {
                    double value = Weighted[j].Of(column[i]);
                    ToIdeal[i] += Ideal - value;
                    ToAntiIdeal[i] += value - AntiIdeal;
                }
            }

            for (int i = 0; i < scores.Length; i++)
            {
                KPlus[i] = ToIdeal[i] > 0 ? OptimalToIdeal / ToIdeal[i] : 1;
                KMinus[i] = OptimalToAntiIdeal > 0 ? ToAntiIdeal[i] / OptimalToAntiIdeal : 1;
                scores[i] = (KPlus[i] + KMinus[i]) / 2;
            }
        }
    }
}

/// <summary>What CRADIS returns; the scores are Q = (K⁺ + K⁻)/2, at most 1.</summary>
public sealed partial record CradisResult : MethodResult
{
    internal CradisResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
