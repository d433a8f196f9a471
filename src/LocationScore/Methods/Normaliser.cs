using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>Turns a normalisation into one map per criterion, from the column statistics.</summary>
internal static class Normaliser
{
    /// <summary>What the input must be for the normalisation to be defined.</summary>
    internal static InputDemands Demands(MatrixNormalisation normalisation) => normalisation switch
    {
        MatrixNormalisation.MinMax => InputDemands.NoConstantColumn,
        MatrixNormalisation.Linear or MatrixNormalisation.Sum => InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        MatrixNormalisation.Max => InputDemands.NonNegative | InputDemands.NoZeroColumn,
        MatrixNormalisation.Vector => InputDemands.NoZeroColumn,
        _ => InputDemands.None,
    };

    /// <summary>One map per criterion onto a scale on which more is better.</summary>
    internal static CellMap[] Maps(DecisionMatrix matrix, MatrixNormalisation normalisation)
    {
        var maps = new CellMap[matrix.CriterionCount];
        for (int j = 0; j < maps.Length; j++) maps[j] = Map(matrix, normalisation, j);
        return maps;
    }

    /// <summary>x/√Σx² for benefits and costs alike: the ratio form of TOPSIS, MOORA, PIV and PROBID.</summary>
    internal static CellMap[] VectorRatios(DecisionMatrix matrix)
    {
        var maps = new CellMap[matrix.CriterionCount];
        for (int j = 0; j < maps.Length; j++) maps[j] = new(1 / Norm(matrix, j));
        return maps;
    }

    /// <summary>x/Σx for benefits and costs alike: the form of COPRAS and RAM.</summary>
    internal static CellMap[] SumRatios(DecisionMatrix matrix)
    {
        var maps = new CellMap[matrix.CriterionCount];
        for (int j = 0; j < maps.Length; j++) maps[j] = new(1 / matrix.Statistics.Sum[j]);
        return maps;
    }

    private static CellMap Map(DecisionMatrix matrix, MatrixNormalisation normalisation, int j)
    {
        double min = matrix.Statistics.Min[j], max = matrix.Statistics.Max[j];
        bool benefit = matrix.IsBenefit(j);
        return normalisation switch
        {
            MatrixNormalisation.None => new(benefit ? 1 : -1),
            MatrixNormalisation.MinMax => benefit ? new(1 / (max - min), min) : new(-1 / (max - min), max),
            MatrixNormalisation.Linear => benefit ? new(1 / max) : new(min, Reciprocal: true),
            MatrixNormalisation.Max => benefit ? new(1 / max) : new(-1 / max, max),
            MatrixNormalisation.Sum => benefit
                ? new(1 / matrix.Statistics.Sum[j])
                : new(1 / LaneSums.SumOfReciprocals(matrix.Column(j)), Reciprocal: true),
            MatrixNormalisation.Vector => benefit ? new(1 / Norm(matrix, j)) : new(-1 / Norm(matrix, j), Norm(matrix, j)),
            _ => throw new ArgumentOutOfRangeException(nameof(normalisation), normalisation, "There is no such normalisation."),
        };
    }

    /// <summary>The Euclidean length of a column, from values scaled by the largest when their squares would leave the range of a double.</summary>
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
