using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>Turns a normalisation into one map per criterion, from the column statistics.</summary>
internal static class Normaliser
{
    /// <summary>What the input must be for the normalisation to be defined.</summary>
    internal static InputDemands Demands(MatrixNormalisation normalisation) => normalisation switch
    {
        MatrixNormalisation.MinMax => InputDemands.NoConstantColumn,
        MatrixNormalisation.Linear or MatrixNormalisation.Sum =>
            InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        MatrixNormalisation.Max => InputDemands.NonNegative | InputDemands.NoZeroColumn,
        MatrixNormalisation.Vector => InputDemands.NoZeroColumn,
        _ => InputDemands.None,
    };

    /// <summary>The laws that a scale breaks by itself: without scaling the unit decides, with a scale that divides by sizes the zero
    /// does.</summary>
    internal static ReadOnlySpan<Law> Breaks(MatrixNormalisation normalisation) => normalisation switch
    {
        MatrixNormalisation.None => [Law.UnitScale],
        MatrixNormalisation.MinMax => [],
        _ => [Law.ZeroShift],
    };

    /// <summary>Writes one map per criterion onto a scale on which more is better.</summary>
    internal static void Fill(DecisionMatrix matrix, MatrixNormalisation normalisation, CellMap[] maps)
    {
        for (int j = 0; j < maps.Length; j++) maps[j] = Map(matrix, normalisation, j);
        CheckUsable(matrix, maps, constantsVanish: normalisation == MatrixNormalisation.MinMax);
    }

    /// <summary>x/√Σx² for benefits and costs alike: the ratio form of TOPSIS, MOORA, PIV and PROBID.</summary>
    internal static void VectorRatios(DecisionMatrix matrix, CellMap[] maps)
    {
        for (int j = 0; j < maps.Length; j++) maps[j] = new(1 / Norm(matrix, j));
        CheckUsable(matrix, maps);
    }

    /// <summary>x/Σx for benefits and costs alike: the form of COPRAS and RAM.</summary>
    internal static void SumRatios(DecisionMatrix matrix, CellMap[] maps)
    {
        for (int j = 0; j < maps.Length; j++) maps[j] = new(1 / matrix.Statistics.Sum[j]);
        CheckUsable(matrix, maps);
    }

    /// <summary>Refuses columns that would be divided by so little, or by so much, that nothing is left of the values: no infinite or
    /// vanished cell may hide in a finite score.</summary>
    internal static void CheckUsable(DecisionMatrix matrix, CellMap[] maps, bool constantsVanish = false)
    {
        List<Problem>? problems = null;
        for (int j = 0; j < maps.Length; j++)
        {
            if (double.IsFinite(maps[j].Slope) && (maps[j].Slope != 0 || (constantsVanish && matrix.IsConstant(j)))) continue;
            (problems ??= []).Add(new(ProblemCodes.NotFinite, string.Create(CultureInfo.InvariantCulture, $"column {j}"),
                $"The values of '{matrix.Criteria[j]}' are too small, too large or too close together for double arithmetic.",
                string.Create(CultureInfo.InvariantCulture, $"{matrix.Statistics.Min[j]:R} … {matrix.Statistics.Max[j]:R}"),
                "values and differences whose sizes lie between 1e-307 and 1e307", Repair: "Measure the criterion in another unit."));
        }

        if (problems is not null) throw new ProblemsException(problems);
    }

    private static CellMap Map(DecisionMatrix matrix, MatrixNormalisation normalisation, int j)
    {
        double min = matrix.Statistics.Min[j], max = matrix.Statistics.Max[j];
        bool benefit = matrix.IsBenefit(j);
        return normalisation switch
        {
            MatrixNormalisation.None => new(benefit ? 1 : -1),
            // What equal values are worth is for the method to say.
            MatrixNormalisation.MinMax when min == max => new(0),
            MatrixNormalisation.MinMax => benefit ? new(1, min, Divisor: max - min) : new(1, max, Divisor: min - max),
            MatrixNormalisation.Linear => benefit ? new(1, Divisor: max) : new(min, Reciprocal: true),
            MatrixNormalisation.Max => benefit ? new(1, Divisor: max) : new(1, max, Divisor: -max),
            MatrixNormalisation.Sum => benefit
                ? new(1 / matrix.Statistics.Sum[j])
                : new(1 / LaneSums.SumOfReciprocals(matrix.Column(j)), Reciprocal: true),
            MatrixNormalisation.Vector => benefit ? new(1 / Norm(matrix, j)) : new(-1 / Norm(matrix, j), Norm(matrix, j)),
            _ => throw new ArgumentOutOfRangeException(nameof(normalisation), normalisation, "There is no such normalisation."),
        };
    }

    /// <summary>The Euclidean length of a column, from values scaled by the largest when their squares would leave the range of a
    /// double.</summary>
    private static double Norm(DecisionMatrix matrix, int j)
    {
        double squares = matrix.Statistics.SumOfSquares[j];
        if (squares > 1e-280 && double.IsFinite(squares)) return Math.Sqrt(squares);
        double largest = Math.Max(Math.Abs(matrix.Statistics.Min[j]), Math.Abs(matrix.Statistics.Max[j]));
        double sum = 0;
        foreach (double x in matrix.Column(j)) sum += x / largest * (x / largest);
        return largest * Math.Sqrt(sum);
    }
}
