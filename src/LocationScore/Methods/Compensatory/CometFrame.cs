using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>COMET for mixed rows: interpolation between the judged characteristic objects.</summary>
internal sealed class CometFrame(DecisionMatrix matrix, double[][] values, ImmutableArray<double> preferences) : RowFrame
{
    internal override double Steps => Math.ScaleB(1, values.Length);

    internal override double Score(ReadOnlySpan<int> row) => Between(row, 0, 0);

    /// <summary>Interpolates over the criteria from one on, at the objects that share an index so far.</summary>
    private double Between(ReadOnlySpan<int> row, int criterion, int index)
    {
        if (criterion == values.Length) return preferences[index];
        double[] list = values[criterion];
        double x = matrix.Column(criterion)[row[criterion]];
        int low = 0;
        while (low < list.Length - 2 && x >= list[low + 1]) low++;
        double share = (x - list[low]) / (list[low + 1] - list[low]);
        int next = (index * list.Length) + low;
        return ((1 - share) * Between(row, criterion + 1, next)) + (share * Between(row, criterion + 1, next + 1));
    }
}
