using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Counts how many peers a value beats; differences by rounding alone to the least of a group are ties.</summary>
internal static class Places
{
    internal static PeerNumbers Measure(ReadOnlySpan<double> x)
    {
        double[] sorted = x.ToArray();
        // Adding zero makes one zero of the two.
        for (int i = 0; i < sorted.Length; i++) sorted[i] += 0.0;
        Array.Sort(sorted);
        return new(0, 0, RoundingNoise.IsAll(sorted[0], sorted[^1]), sorted);
    }

    /// <summary>How many of a column's other members each member beats.</summary>
    internal static void Beaten(ReadOnlySpan<double> x, Span<double> values)
    {
        if (!x.IsEmpty) Beaten(Measure(x), x, values, cost: false, Normalisation.TieCredit.Half);
    }

    /// <summary>How many others each value beats; one that is not among the peers stands halfway between those that it lies
    /// between.</summary>
    internal static void Beaten(PeerNumbers peers, ReadOnlySpan<double> x, Span<double> values, bool cost, Normalisation.TieCredit ties)
    {
        double[] keys = peers.Column.ToArray();
        if (cost)
        {
            Array.Reverse(keys);
            for (int k = 0; k < keys.Length; k++) keys[k] = -keys[k];
        }

        double share = peers.AllEqual ? 0.5 : ties switch
        {
            Normalisation.TieCredit.None => 0,
            Normalisation.TieCredit.Full => 1,
            _ => 0.5
        };
        double slack = RoundingNoise.Slack(keys[0], keys[^1]);
        int[] starts = GroupStarts(keys, slack);
        for (int i = 0; i < x.Length; i++)
        {
            double key = cost ? -x[i] : x[i];
            int group = GroupOf(keys, starts, key);
            int start = group < 0 ? 0 : starts[group], end = group < 0 ? 0 : starts[group + 1];
            bool tied = group >= 0 && key - keys[start] <= slack;
            values[i] = tied ? start + (share * (end - start - 1)) : Math.Clamp(end - 0.5, 0, keys.Length - 1);
        }
    }

    /// <summary>Where each group of ties starts, and behind the last one the number of keys.</summary>
    private static int[] GroupStarts(double[] keys, double slack)
    {
        var starts = new List<int>();
        for (int start = 0; start < keys.Length;)
        {
            starts.Add(start);
            int end = start + 1;
            while (end < keys.Length && keys[end] - keys[start] <= slack) end++;
            start = end;
        }

        return [.. starts, keys.Length];
    }

    /// <summary>The last group whose least key is not above the key, or −1.</summary>
    private static int GroupOf(double[] keys, int[] starts, double key)
    {
        int low = 0, high = starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (keys[starts[middle]] <= key) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
