using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>The one rule for values of a column that are compared with their peers: differences up to 1e-12 of the largest absolute value
/// are rounding and tell nothing apart.</summary>
internal static class ColumnTies
{
    /// <summary>Moves values that rounding alone keeps from an end of the column onto it, the better end first.</summary>
    internal static void SettleEnds(Span<double> column, bool higherIsBetter)
    {
        if (column.Length < 2) return;
        var (min, max) = LaneSums.Extremes(column);
        double slack = RoundingNoise.Slack(min, max), best = higherIsBetter ? max : min, worst = higherIsBetter ? min : max;
        if (min == max || !AnyNear(column, min, max, slack)) return;
        foreach (ref double x in column)
        {
            if (Math.Abs(x - best) <= slack) x = best;
            else if (Math.Abs(x - worst) <= slack) x = worst;
        }
    }

    /// <summary>The column with every value replaced by the best of its group, or null when no two values are that close.</summary>
    /// <remarks>A value belongs to the group whose best it lies within the slack of.</remarks>
    internal static double[]? Group(ReadOnlySpan<double> column, bool higherIsBetter)
    {
        if (column.Length < 2) return null;
        double[] bests = column.ToArray();
        Array.Sort(bests);
        double slack = RoundingNoise.Slack(bests[0], bests[^1]);
        if (higherIsBetter) Array.Reverse(bests);
        int groups = 0;
        bool any = false;
        foreach (double x in bests)
        {
            if (groups > 0 && Math.Abs(x - bests[groups - 1]) <= slack) any |= x != bests[groups - 1];
            else bests[groups++] = x;
        }

        if (!any) return null;
        var found = bests.AsSpan(0, groups);
        if (higherIsBetter) found.Reverse();
        var grouped = new double[column.Length];
        for (int i = 0; i < grouped.Length; i++)
        {
            // The nearest best on the better side: the next one up for a benefit, the next one down for a cost.
            int k = found.BinarySearch(column[i]);
            grouped[i] = found[k >= 0 ? k : higherIsBetter ? ~k : ~k - 1];
        }

        return grouped;
    }

    /// <summary>Whether a value that is no end lies within the slack of one.</summary>
    private static bool AnyNear(ReadOnlySpan<double> column, double min, double max, double slack)
    {
        ref double start = ref MemoryMarshal.GetReference(column);
        Vector512<double> least = Vector512.Create(min), most = Vector512.Create(max);
        Vector512<double> low = Vector512.Create(min + slack), high = Vector512.Create(max - slack);
        var near = Vector512<double>.Zero;
        int whole = column.Length - (column.Length % Vector512<double>.Count);
        for (int i = 0; i < whole; i += Vector512<double>.Count)
        {
            var x = Vector512.LoadUnsafe(ref start, (nuint)i);
            near |= (Vector512.LessThanOrEqual(x, low) & ~Vector512.Equals(x, least))
                | (Vector512.GreaterThanOrEqual(x, high) & ~Vector512.Equals(x, most));
        }

        bool any = near.AsInt64() != Vector512<long>.Zero;
        for (int i = whole; i < column.Length; i++)
            any |= (column[i] <= min + slack && column[i] != min) || (column[i] >= max - slack && column[i] != max);
        return any;
    }
}
