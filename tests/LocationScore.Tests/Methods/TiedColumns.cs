using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>The rule for values of a column that are compared with their peers, in words turned into code: differences up to 1e-12 of the
/// largest absolute value are none, and a value counts as the best of its group. Knows nothing of the library's way.</summary>
internal static class TiedColumns
{
    /// <summary>What rounding may take from a difference of two values of a column.</summary>
    public static double Slack(IEnumerable<double> column) => 1e-12 * column.Max(Math.Abs);

    /// <summary>A column with each value replaced by the one that it counts as.</summary>
    public static double[] Of(double[] column, bool higherIsBetter)
    {
        double slack = Slack(column), sign = higherIsBetter ? -1 : 1, best = column.MinBy(x => sign * x), worst = column.MaxBy(x => sign * x);
        double[] settled = [.. column.Select(x => Math.Abs(x - best) <= slack ? best : Math.Abs(x - worst) <= slack ? worst : x)];
        var counts = new Dictionary<double, double>();
        double? head = null;
        foreach (double x in settled.Distinct().OrderBy(x => sign * x))
        {
            if (head is not { } first || Math.Abs(x - first) > slack) head = x;
            counts[x] = head!.Value;
        }

        return [.. settled.Select(x => counts[x])];
    }

    /// <summary>All columns of a matrix, one after the other.</summary>
    public static double[][] Of(DecisionMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.CriterionCount).Select(j => Of(matrix.Column(j).ToArray(), matrix.Directions[j] == Direction.Benefit))];
}
