using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MARCOS, measurement of alternatives and ranking according to compromise solution, against an ideal and an anti-ideal
/// alternative.</summary>
/// <remarks>
/// Stević, Pamučar, Puška and Chatterjee (2020), "Sustainable supplier selection in healthcare industries using a new MCDM method: MARCOS".
/// f(K⁻) = K⁺/(K⁺ + K⁻) and f(K⁺) = K⁻/(K⁺ + K⁻) as in the paper. Refused when the anti-ideal alternative has no value, for K⁻ divides by
/// it.
/// </remarks>
public sealed partial record Marcos : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("marcos", "MARCOS",
        "Stević, Pamučar, Puška and Chatterjee (2020), Sustainable supplier selection in healthcare industries using a new MCDM "
            + "method: Measurement of alternatives and ranking according to compromise solution (MARCOS).",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MarcosResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            S = kernel.Sums.Frozen(),
            IdealSum = kernel.Ideal,
            AntiIdealSum = kernel.AntiIdeal,
            UtilityDegreeAntiIdeal = kernel.KMinus.Frozen(),
            UtilityDegreeIdeal = kernel.KPlus.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        // K+ and K− are both in proportion to S, so that their utility functions are constants.
        var r = (MarcosResult)result;
        double up = 1 / r.IdealSum, down = 1 / r.AntiIdealSum, slope = (up + down) / (1 + (up / down) + (down / up));
        return new SumFrame(matrix.CriterionCount, (i, j) => slope * r.WeightedNormalised[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Marcos method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] Sums = [], KMinus = [], KPlus = [];
        private double[] _extremes = [];

        internal double Ideal { get; private set; }

        internal double AntiIdeal { get; private set; }

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref _extremes, Criteria);
            Room(ref Sums, Alternatives);
            Room(ref KMinus, Alternatives);
            Room(ref KPlus, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.Linear, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            Sums.AsSpan().Clear();
            ColumnFold.Add(Matrix, Weighted, Sums);
            Ideal = AntiIdeal = 0;
            Matrix.Highest(Weighted, _extremes);
            foreach (double value in _extremes) Ideal += value;
            Matrix.Lowest(Weighted, _extremes);
            foreach (double value in _extremes) AntiIdeal += value;
            if (!(AntiIdeal > 0))
            {
                throw MethodBricks.Undefined(Info, "rows",
                    "the anti-ideal alternative (the worst of each criterion) has no value, and K⁻ divides by it.", AntiIdeal,
                    "a worst value above 0 in at least one weighted criterion");
            }

            for (int i = 0; i < scores.Length; i++)
            {
                KMinus[i] = Sums[i] / AntiIdeal;
                KPlus[i] = Sums[i] / Ideal;
                double fMinus = KPlus[i] / (KPlus[i] + KMinus[i]), fPlus = KMinus[i] / (KPlus[i] + KMinus[i]);
                scores[i] = (KPlus[i] + KMinus[i]) / (1 + ((1 - fPlus) / fPlus) + ((1 - fMinus) / fMinus));
            }
        }
    }
}

/// <summary>What MARCOS returns; the scores are the utility functions f(K).</summary>
public sealed partial record MarcosResult : MethodResult
{
    internal MarcosResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
