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
public sealed partial record Topsis(MatrixNormalisation Normalisation = MatrixNormalisation.Vector, TopsisDistance Distance = TopsisDistance.Euclidean) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("topsis", "TOPSIS",
        "Hwang and Yoon (1981), Multiple Attribute Decision Making: Methods and Applications.", ScoreDirection.HigherIsBetter, InputDemands.None);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info with { Demands = Normaliser.Demands(Normalisation) };

    /// <inheritdoc/>
    public override TopsisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(Info, matrix, weights, OptionCheck.Of(s_info).OneOf(Normalisation, Enum.GetValues<MatrixNormalisation>()).OneOf(Distance, Enum.GetValues<TopsisDistance>()));
        var maps = Maps(matrix);
        var weighted = maps.Weighted(w);
        int m = maps.Length, n = matrix.AlternativeCount;
        double[] ideal = new double[m], antiIdeal = new double[m];
        for (int j = 0; j < m; j++)
        {
            double min = matrix.Statistics.Min[j], max = matrix.Statistics.Max[j];
            bool benefit = matrix.IsBenefit(j);
            ideal[j] = weighted[j].Of(benefit ? max : min);
            antiIdeal[j] = weighted[j].Of(benefit ? min : max);
        }

        double[] toIdeal = new double[n], toAntiIdeal = new double[n];
        if (Distance == TopsisDistance.Euclidean) Euclidean(matrix, weighted, ideal, antiIdeal, toIdeal, toAntiIdeal);
        else Other(matrix, weighted, ideal, antiIdeal, toIdeal, toAntiIdeal);
        var scores = GC.AllocateUninitializedArray<double>(n);
        Elementwise.Add(toIdeal, toAntiIdeal, scores);
        bool degenerate = ideal.AsSpan().SequenceEqual(antiIdeal);
        if (degenerate) Array.Fill(scores, 0.5);
        else Elementwise.Divide(toAntiIdeal, scores, scores);

        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            Ideal = ideal.Frozen(),
            AntiIdeal = antiIdeal.Frozen(),
            DistanceToIdeal = toIdeal.Frozen(),
            DistanceToAntiIdeal = toAntiIdeal.Frozen(),
            Remarks = degenerate ? ["The ideal and the anti-ideal are the same alternative, so every closeness is set to 0.5."] : [],
        };
    }

    /// <summary>Affine scalings leave costs as they are and swap the ideals, as in the definition: distances are the same as after inverting.</summary>
    private CellMap[] Maps(DecisionMatrix matrix)
    {
        if (Normalisation == MatrixNormalisation.Vector) return Normaliser.VectorRatios(matrix);
        var maps = Normaliser.Maps(matrix, Normalisation);
        if (Normalisation != MatrixNormalisation.None) return maps;
        Array.Fill(maps, new(1));
        return maps;
    }

    private static void Euclidean(DecisionMatrix matrix, CellMap[] weighted, double[] ideal, double[] antiIdeal, double[] toIdeal, double[] toAntiIdeal)
    {
        int m = weighted.Length;
        Span<int> columns = m <= 64 ? stackalloc int[m] : new int[m];
        double[] a = new double[m], b = new double[m], c = new double[m];
        for (int j = 0; j < m;)
        {
            bool reciprocal = weighted[j].Reciprocal;
            int count = 0;
            for (; j < m && weighted[j].Reciprocal == reciprocal; j++, count++)
            {
                bool benefit = matrix.IsBenefit(j);
                a[count] = weighted[j].Factor;
                b[count] = reciprocal ? ideal[j] : benefit ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j];
                c[count] = reciprocal ? antiIdeal[j] : benefit ? matrix.Statistics.Min[j] : matrix.Statistics.Max[j];
                columns[count] = j;
            }

            if (reciprocal) ColumnFold.Run<AddSquaredReciprocalDistances>(matrix, columns[..count], a, b, c, toIdeal, toAntiIdeal);
            else ColumnFold.Run<AddSquaredDistances>(matrix, columns[..count], a, b, c, toIdeal, toAntiIdeal);
        }

        Elementwise.SquareRoot(toIdeal, toIdeal);
        Elementwise.SquareRoot(toAntiIdeal, toAntiIdeal);
    }

    private void Other(DecisionMatrix matrix, CellMap[] weighted, double[] ideal, double[] antiIdeal, double[] toIdeal, double[] toAntiIdeal)
    {
        bool add = Distance == TopsisDistance.Manhattan;
        for (int j = 0; j < weighted.Length; j++)
        {
            var column = matrix.Column(j);
            for (int i = 0; i < column.Length; i++)
            {
                double value = weighted[j].Of(column[i]), plus = Math.Abs(value - ideal[j]), minus = Math.Abs(value - antiIdeal[j]);
                toIdeal[i] = add ? toIdeal[i] + plus : Math.Max(toIdeal[i], plus);
                toAntiIdeal[i] = add ? toAntiIdeal[i] + minus : Math.Max(toAntiIdeal[i], minus);
            }
        }
    }
}

/// <summary>What TOPSIS returns; the scores are the relative closeness to the ideal, on [0, 1].</summary>
public sealed partial record TopsisResult : MethodResult
{
    internal TopsisResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
