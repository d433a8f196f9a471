using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>PSI, preference selection index: weights from the data itself; those given are checked and not used.</summary>
/// <remarks>
/// Maniya and Bhatt (2010), "A selection of material using a novel type decision-making method: preference selection index method".
/// Φ = |1 − Σ(r − r̄)²|, ψ = Φ/ΣΦ, I = Σ r ψ. Refused when every Φ is 0.
/// </remarks>
public sealed partial record Psi : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("psi", "PSI",
        "Maniya and Bhatt (2010), A selection of material using a novel type decision-making method: preference selection index method.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear),
        Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion, Law.ZeroWeight);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override PsiResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Preference)
        {
            Normalised = matrix.Table(kernel.Maps),
            Mean = kernel.Mean.Frozen(),
            PreferenceVariation = kernel.Variation.Frozen(),
            DeviationInPreference = kernel.Deviation.Frozen(),
            Remarks = ["The preference selection index takes its weights from the data: the weights given were not used."],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (PsiResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.Normalised[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Psi method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Mean = [], Variation = [], Deviation = [], Preference = [];
        private CellMap[] _weighted = [];
        private double[] _values = [];

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref Maps, m);
            Room(ref _weighted, m);
            Room(ref Mean, m);
            Room(ref Variation, m);
            Room(ref Deviation, m);
            Room(ref Preference, m);
            Room(ref _values, n);
            Normaliser.Fill(Matrix, MatrixNormalisation.Linear, Maps);
            double total = 0;
            for (int j = 0; j < m; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _values[i] = Maps[j].Of(column[i]);
                Mean[j] = LaneSums.Sum(_values) / n;
                for (int i = 0; i < n; i++) _values[i] = (_values[i] - Mean[j]) * (_values[i] - Mean[j]);
                Variation[j] = LaneSums.Sum(_values);
                Deviation[j] = Math.Abs(1 - Variation[j]);
                total += Deviation[j];
            }

            if (!(total > MethodBricks.Rounding))
                throw MethodBricks.Undefined(Info, "rows", "every deviation in preference is 0, so there are no weights.", total,
                    "a deviation above 0 in at least one criterion");
            for (int j = 0; j < m; j++) Preference[j] = Deviation[j] / total;
            Maps.Weigh(Preference, _weighted);
        }

        protected override void Score(Span<double> scores)
        {
            scores.Clear();
            ColumnFold.Add(Matrix, _weighted, scores);
        }
    }
}

/// <summary>What PSI returns; <see cref="MethodResult.Weights"/> are the overall preference values ψ that it found.</summary>
public sealed partial record PsiResult : MethodResult
{
    internal PsiResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the mean normalised value of each criterion.</summary>
    public required ImmutableArray<double> Mean { get; init; }

    /// <summary>Gets PV, the sum of squared distances from the mean.</summary>
    public required ImmutableArray<double> PreferenceVariation { get; init; }

    /// <summary>Gets Φ = |1 − PV|.</summary>
    public required ImmutableArray<double> DeviationInPreference { get; init; }
}
