namespace LocationScore.Numerics;

/// <summary>Ranks from 1 (smallest) where equal values share the mean of their places.</summary>
internal static class AverageRanks
{
    internal static void Of(ReadOnlySpan<double> x, Span<double> ranks)
    {
        var keys = x.ToArray();
        var order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] += 0.0; // −0 and 0 are the same value
        }

        Array.Sort(keys, order);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            for (int k = start; k < end; k++) ranks[order[k]] = (start + 1 + end) / 2.0;
            start = end;
        }
    }
}
