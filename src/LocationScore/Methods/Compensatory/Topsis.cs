using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>How TOPSIS measures the distance between two alternatives.</summary>
public enum TopsisDistance
{
    /// <summary>√Σ(v − u)², the definition.</summary>
    Euclidean,

    /// <summary>Σ|v − u|.</summary>
    Manhattan,

    /// <summary>max|v − u|.</summary>
    Chebyshev,
}

/// <summary>TOPSIS, technique for order preference by similarity to ideal solution: d⁻/(d⁺ + d⁻).</summary>
/// <remarks>
/// Hwang and Yoon (1981), "Multiple Attribute Decision Making": x/√Σx² for all criteria, for costs the ideal is the smallest value.
/// An alternative that is both ideal and anti-ideal (all alternatives are equal) gets 0.5, with a remark.
/// </remarks>
/// <param name="Normalisation">How columns are scaled; vector is the definition.</param>
/// <param name="Distance">How distances are measured; Euclidean is the definition.</param>
public sealed partial record Topsis(MatrixNormalisation Normalisation = MatrixNormalisation.Vector,
    TopsisDistance Distance = TopsisDistance.Euclidean) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("topsis", "TOPSIS",
        "Hwang and Yoon (1981), Multiple Attribute Decision Making: Methods and Applications.",
        ScoreDirection.HigherIsBetter, InputDemands.None,
        Law.Monotonicity, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(Normaliser.Breaks(Normalisation)).Keeping(Kept().AsSpan()) with
    {
        Demands = Normaliser.Demands(Normalisation),
    };

    /// <summary>Sums of distances are straight lines, as a weighted sum is; and scales that take only the ends of a column never make a
    /// better value worse.</summary>
    private ImmutableArray<Law> Kept()
    {
        bool sum = Distance == TopsisDistance.Manhattan,
            ends = Normalisation is not (MatrixNormalisation.Vector or MatrixNormalisation.Sum);
        ImmutableArray<Law> monotone = ends || (sum && Normalisation == MatrixNormalisation.Sum) ? [Law.Monotonicity] : [];
        if (sum) monotone = monotone.Add(Law.DuplicateCriterion);
        return sum && Normalisation == MatrixNormalisation.None ? monotone.Add(Law.IndependenceOfOthers) : monotone;
    }

    /// <inheritdoc/>
    public override TopsisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            Ideal = kernel.Ideal.Frozen(),
            AntiIdeal = kernel.AntiIdeal.Frozen(),
            DistanceToIdeal = kernel.ToIdeal.Frozen(),
            DistanceToAntiIdeal = kernel.ToAntiIdeal.Frozen(),
            Remarks = kernel.Degenerate ? ["The ideal and the anti-ideal are the same alternative, so every closeness is set to 0.5."] : [],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (TopsisResult)result;
        if (r.Ideal.AsSpan().SequenceEqual(r.AntiIdeal.AsSpan())) return new SumFrame(matrix.CriterionCount, static (_, _) => 0, 0.5);
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double plus = 0, minus = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double toIdeal = Math.Abs(r.WeightedNormalised[row[j], j] - r.Ideal[j]),
                    toAntiIdeal = Math.Abs(r.WeightedNormalised[row[j], j] - r.AntiIdeal[j]);
                switch (Distance)
                {
                    case TopsisDistance.Euclidean:
                        plus += toIdeal * toIdeal;
                        minus += toAntiIdeal * toAntiIdeal;
                        break;
                    case TopsisDistance.Manhattan:
                        plus += toIdeal;
                        minus += toAntiIdeal;
                        break;
                    default:
                        plus = Math.Max(plus, toIdeal);
                        minus = Math.Max(minus, toAntiIdeal);
                        break;
                }
            }

            if (Distance == TopsisDistance.Euclidean) (plus, minus) = (Math.Sqrt(plus), Math.Sqrt(minus));
            return minus / (plus + minus);
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.OneOf(Normalisation).OneOf(Distance);

    private sealed class Kernel(Topsis method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] Ideal = [], AntiIdeal = [], ToIdeal = [], ToAntiIdeal = [];
        private double[] _a = [], _b = [], _c = [];
        private int[] _columns = [];

        internal bool Degenerate { get; private set; }

        protected override void Prepare()
        {
            int m = Criteria;
            Room(ref Maps, m);
            Room(ref Weighted, m);
            Room(ref Ideal, m);
            Room(ref AntiIdeal, m);
            Room(ref _a, m);
            Room(ref _b, m);
            Room(ref _c, m);
            Room(ref _columns, m);
            Room(ref ToIdeal, Alternatives);
            Room(ref ToAntiIdeal, Alternatives);

            // Affine scalings leave costs as they are and swap the ideals, as in the definition: distances are the same as after inverting.
            if (method.Normalisation == MatrixNormalisation.Vector) Normaliser.VectorRatios(Matrix, Maps);
            else Normaliser.Fill(Matrix, method.Normalisation, Maps);
            if (method.Normalisation == MatrixNormalisation.None) Array.Fill(Maps, new(1));
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            for (int j = 0; j < Maps.Length; j++)
            {
                double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                bool benefit = Matrix.IsBenefit(j);
                Ideal[j] = Weighted[j].Of(benefit ? max : min);
                AntiIdeal[j] = Weighted[j].Of(benefit ? min : max);
            }

            ToIdeal.AsSpan().Clear();
            ToAntiIdeal.AsSpan().Clear();
            if (method.Distance == TopsisDistance.Euclidean) Euclidean();
            else Other();
            Degenerate = Ideal.AsSpan().SequenceEqual(AntiIdeal);
            if (Degenerate)
            {
                scores.Fill(0.5);
                return;
            }

            Elementwise.Add(ToIdeal, ToAntiIdeal, scores);
            Elementwise.Divide(ToAntiIdeal, scores, scores);
        }

        private void Euclidean()
        {
            int m = Weighted.Length;
            for (int j = 0; j < m;)
            {
                bool reciprocal = Weighted[j].Reciprocal;
                int count = 0;
                for (; j < m && Weighted[j].Reciprocal == reciprocal; j++, count++)
                {
                    double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                    bool benefit = Matrix.IsBenefit(j);
                    _a[count] = reciprocal ? Weighted[j].Factor : Weighted[j].Slope;
                    _b[count] = reciprocal ? Ideal[j] : benefit ? max : min;
                    _c[count] = reciprocal ? AntiIdeal[j] : benefit ? min : max;
                    _columns[count] = j;
                }

                var columns = _columns.AsSpan(0, count);
                if (reciprocal) ColumnFold.Run<AddSquaredReciprocalDistances>(Matrix, columns, _a, _b, _c, ToIdeal, ToAntiIdeal);
                else ColumnFold.Run<AddSquaredDistances>(Matrix, columns, _a, _b, _c, ToIdeal, ToAntiIdeal);
            }

            Elementwise.SquareRoot(ToIdeal, ToIdeal);
            Elementwise.SquareRoot(ToAntiIdeal, ToAntiIdeal);
        }

        private void Other()
        {
            bool add = method.Distance == TopsisDistance.Manhattan;
            for (int j = 0; j < Weighted.Length; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < column.Length; i++)
                {
                    double value = Weighted[j].Of(column[i]), plus = Math.Abs(value - Ideal[j]), minus = Math.Abs(value - AntiIdeal[j]);
                    ToIdeal[i] = add ? ToIdeal[i] + plus : Math.Max(ToIdeal[i], plus);
                    ToAntiIdeal[i] = add ? ToAntiIdeal[i] + minus : Math.Max(ToAntiIdeal[i], minus);
                }
            }
        }
    }
}

/// <summary>What TOPSIS returns; the scores are the relative closeness to the ideal, on [0, 1].</summary>
public sealed partial record TopsisResult : MethodResult
{
    internal TopsisResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values; under <see cref="MatrixNormalisation.Vector"/> costs are not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets A⁺, the best weighted normalised value of each criterion.</summary>
    public required ImmutableArray<double> Ideal { get; init; }

    /// <summary>Gets A⁻, the worst weighted normalised value of each criterion.</summary>
    public required ImmutableArray<double> AntiIdeal { get; init; }

    /// <summary>Gets d⁺, the distance of each alternative from the ideal.</summary>
    public required ImmutableArray<double> DistanceToIdeal { get; init; }

    /// <summary>Gets d⁻, the distance of each alternative from the anti-ideal.</summary>
    public required ImmutableArray<double> DistanceToAntiIdeal { get; init; }
}
