namespace LocationScore.Analysis;

/// <summary>What draws add up to, in integers, so that no sum depends on its order.</summary>
internal sealed class SmaaTally
{
    /// <summary>One place; divisible by every number up to 24, so that ties are split without a rest.</summary>
    internal const long Place = 5_354_228_880;

    /// <summary>One unit of weight.</summary>
    internal const double WeightUnit = 1L << 36;

    internal SmaaTally(int locations, int items, bool pairs)
    {
        Count = locations;
        Size = items;
        Ranks = new int[locations * locations];
        Totals = new long[locations * locations];
        Shares = new long[locations * locations];
        FirstWeights = new long[locations * items];
        Wins = pairs ? new long[locations * locations] : [];
    }

    internal int Count { get; }

    internal int Size { get; }

    /// <summary>Counters of (location, rank), emptied into the totals now and then.</summary>
    internal int[] Ranks { get; }

    internal long[] Totals { get; }

    /// <summary>Places that are split among ties, in units of <see cref="Place"/>.</summary>
    internal long[] Shares { get; }

    internal long[] FirstWeights { get; }

    internal long[] Wins { get; }

    internal long Refused { get; set; }

    internal void Flush()
    {
        for (int k = 0; k < Ranks.Length; k++) Totals[k] += Ranks[k];
        Array.Clear(Ranks);
    }

    internal void Add(SmaaTally other)
    {
        other.Flush();
        Add(Totals, other.Totals);
        Add(Shares, other.Shares);
        Add(FirstWeights, other.FirstWeights);
        Add(Wins, other.Wins);
        Refused += other.Refused;
    }

    /// <summary>Counts one draw from its scores, and splits ties when asked to.</summary>
    internal void CountDraw(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, bool split)
    {
        for (int i = 0; i < Count; i++)
        {
            int better = 0, equal = 0, before = 0;
            for (int j = 0; j < Count; j++)
            {
                if (scores[j] > scores[i]) better++;
                else if (scores[j] == scores[i])
                {
                    equal++;
                    if (j < i) before++;
                }
            }

            CountAt(i, better, weights);
            if (!split) continue;
            for (int r = 0; r < equal; r++)
            {
                // What does not divide goes round, so that both rows and columns add up.
                long rest = (before + r) % equal == 0 ? Place % equal : 0;
                Shares[(i * Count) + better + r] += (Place / equal) + rest;
            }
        }

        if (Wins.Length == 0) return;
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++) Wins[(i * Count) + j] += scores[i] > scores[j] ? 1 : 0;
        }
    }

    /// <summary>Counts a draw of many locations by sorting: the same ranks in less time.</summary>
    internal void CountSorted(double[] scores, int[] order, ReadOnlySpan<double> weights)
    {
        for (int i = 0; i < Count; i++) (scores[i], order[i]) = (-scores[i], i);
        Array.Sort(scores, order);
        int better = 0;
        for (int k = 0; k < Count; k++)
        {
            if (k > 0 && scores[k] != scores[k - 1]) better = k;
            CountAt(order[k], better, weights);
        }
    }

    private void CountAt(int location, int better, ReadOnlySpan<double> weights)
    {
        Ranks[(location * Count) + better]++;
        if (better > 0) return;
        for (int k = 0; k < Size; k++) FirstWeights[(location * Size) + k] += (long)Math.Round(weights[k] * WeightUnit);
    }

    private static void Add(long[] to, long[] from)
    {
        for (int k = 0; k < to.Length; k++) to[k] += from[k];
    }
}
