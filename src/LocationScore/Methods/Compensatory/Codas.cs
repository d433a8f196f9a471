using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>CODAS, combinative distance-based assessment: Euclidean distance from the negative ideal, taxicab distance where two
/// alternatives are close.</summary>
/// <remarks>
/// Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene (2016), "A new combinative distance-based assessment (CODAS) method".
/// h = (Eᵢ − Eₖ) + ψ(Eᵢ − Eₖ)(Tᵢ − Tₖ) with ψ(x) = 1 if |x| ≥ τ and 0 otherwise. All pairs are summed by sorting, in O(n log n).
/// </remarks>
/// <param name="Tau">The threshold τ on Euclidean distances, 0 or more; the authors suggest 0.01 to 0.05.</param>
public sealed partial record Codas(double Tau = 0.02) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("codas", "CODAS",
        "Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene (2016), A new combinative distance-based assessment (CODAS) method "
            + "for multi-criteria decision-making.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear),
        Law.Dominance, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CodasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            NegativeIdeal = kernel.NegativeIdeal.Frozen(),
            EuclideanDistances = kernel.Euclidean.Frozen(),
            TaxicabDistances = kernel.Taxicab.Frozen(),
            Tau = Tau,
        };
    }

    internal override void CheckOptions(OptionCheck check) => check.NonNegative(Tau);

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (CodasResult)result;
        double tau = Threshold(Tau);
        return new FunctionFrame(matrix.CriterionCount + matrix.AlternativeCount, row =>
        {
            double squares = 0, taxicab = 0, score = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double distance = r.WeightedNormalised[row[j], j] - r.NegativeIdeal[j];
                squares += distance * distance;
                taxicab += Math.Abs(distance);
            }

            double euclidean = Math.Sqrt(squares);
            for (int k = 0; k < r.EuclideanDistances.Length; k++)
            {
                double difference = euclidean - r.EuclideanDistances[k];
                score += difference + (Math.Abs(difference) >= tau ? taxicab - r.TaxicabDistances[k] : 0);
            }

            return score;
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Codas method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] NegativeIdeal = [], Euclidean = [], Taxicab = [];
        private double[] _keys = [], _prefix = [];
        private int[] _order = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref NegativeIdeal, Criteria);
            Room(ref Euclidean, Alternatives);
            Room(ref Taxicab, Alternatives);
            Room(ref _keys, Alternatives);
            Room(ref _order, Alternatives);
            Room(ref _prefix, Alternatives + 1);
            Normaliser.Fill(Matrix, MatrixNormalisation.Linear, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            Matrix.Lowest(Weighted, NegativeIdeal);
            Euclidean.AsSpan().Clear();
            Taxicab.AsSpan().Clear();
            for (int j = 0; j < Weighted.Length; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < column.Length; i++)
                {
                    double distance = Weighted[j].Of(column[i]) - NegativeIdeal[j];
                    Euclidean[i] += distance * distance;
                    Taxicab[i] += Math.Abs(distance);
                }
            }

            for (int i = 0; i < Euclidean.Length; i++) Euclidean[i] = Math.Sqrt(Euclidean[i]);
            Assess(scores);
        }

        /// <summary>Σₖ h(i, k): in the order of E the alternatives at least τ below and above are a head and a tail, so prefix sums of T
        /// serve.</summary>
        private void Assess(Span<double> scores)
        {
            int n = Euclidean.Length;
            double tau = Threshold(method.Tau), total = 0;
            Euclidean.CopyTo(_keys, 0);
            for (int i = 0; i < n; i++) _order[i] = i;
            Array.Sort(_keys, _order);
            for (int k = 0; k < n; k++)
            {
                total += _keys[k];
                _prefix[k + 1] = _prefix[k] + Taxicab[_order[k]];
            }

            int below = 0, above = 0;
            for (int k = 0; k < n; k++)
            {
                while (below < n && _keys[k] - _keys[below] >= tau) below++;
                while (above < n && !(_keys[above] - _keys[k] >= tau)) above++;
                int tail = Math.Max(above, below); // τ = 0: equal alternatives are in both, and their terms are zero
                int i = _order[k];
                double farTaxicab = _prefix[below] + (_prefix[n] - _prefix[tail]);
                scores[i] = ((n * _keys[k]) - total) + (((below + (n - tail)) * Taxicab[i]) - farTaxicab);
            }

            MethodBricks.Settle(scores, n * (_keys[n - 1] + MethodBricks.Largest(Taxicab)));
        }
    }

    /// <summary>The threshold less what rounding may take from a difference of distances on [0, 1].</summary>
    /// <summary>τ, less what rounding may take from a difference of distances that is τ on paper.</summary>
    internal static double Threshold(double tau) => tau - MethodBricks.Rounding;
}

/// <summary>What CODAS returns; the scores are the assessment scores H.</summary>
public sealed partial record CodasResult : MethodResult
{
    internal CodasResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets the smallest weighted normalised value of each criterion.</summary>
    public required ImmutableArray<double> NegativeIdeal { get; init; }

    /// <summary>Gets E, the Euclidean distance of each alternative from the negative ideal.</summary>
    public required ImmutableArray<double> EuclideanDistances { get; init; }

    /// <summary>Gets T, the taxicab distance of each alternative from the negative ideal.</summary>
    public required ImmutableArray<double> TaxicabDistances { get; init; }

    /// <summary>Gets the relative assessment table h, alternatives × alternatives.</summary>
    public ValueTable RelativeAssessment => new(Scores.Length, Scores.Length, (i, k) =>
    {
        double e = EuclideanDistances[i] - EuclideanDistances[k];
        return Math.Abs(e) >= Codas.Threshold(Tau) ? e + (TaxicabDistances[i] - TaxicabDistances[k]) : e;
    });

    internal double Tau { get; init; }
}
