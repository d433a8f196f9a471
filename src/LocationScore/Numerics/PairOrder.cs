namespace LocationScore.Numerics;

/// <summary>How many of the n(n − 1)/2 pairs two columns of finite numbers put in the same order, in the opposite one, or tie; exact for up
/// to 10⁸ numbers.</summary>
internal readonly record struct PairOrder(double All, double TiedFirst, double TiedSecond, double Concordant, double Discordant)
{
    /// <summary>Gets Kendall's τ-b, from −1 to 1; null when a column is one single tie.</summary>
    internal double? TauB
    {
        get
        {
            double untiedFirst = All - TiedFirst, untiedSecond = All - TiedSecond;
            return untiedFirst == 0 || untiedSecond == 0 ? null
                : Math.Clamp((Concordant - Discordant) / Math.Sqrt(untiedFirst * untiedSecond), -1, 1);
        }
    }

    /// <summary>Counts by sorting and merging in O(n log n) (Knight, W. R. (1966), Journal of the American Statistical Association 61:
    /// 436–439).</summary>
    internal static PairOrder Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        int n = first.Length;
        double[] x = first.ToArray(), y = second.ToArray();
        Array.Sort(x, y);
        double tiedFirst = 0, tiedBoth = 0;
        for (int start = 0; start < n;)
        {
            int end = start + 1;
            while (end < n && x[end] == x[start]) end++;
            var run = y.AsSpan(start, end - start);
            run.Sort();
            tiedFirst += Pairs(run.Length);
            tiedBoth += Ties(run);
            start = end;
        }

        double discordant = Inversions(y, x); // x has done its work
        double all = Pairs(n), tiedSecond = Ties(y);
        return new(all, tiedFirst, tiedSecond, all - tiedFirst - tiedSecond + tiedBoth - discordant, discordant);
    }

    private static double Pairs(double count) => count * (count - 1) / 2;

    /// <summary>The pairs of equal numbers among sorted ones.</summary>
    private static double Ties(ReadOnlySpan<double> sorted)
    {
        double ties = 0;
        for (int i = 0, start = 0; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[start]) start = i;
            ties += i - start;
        }

        return ties;
    }

    /// <summary>Sorts and returns how many pairs stood in falling order.</summary>
    private static double Inversions(Span<double> values, Span<double> spare)
    {
        if (values.Length < 2) return 0;
        int half = values.Length / 2;
        double count = Inversions(values[..half], spare[..half]) + Inversions(values[half..], spare[half..]);
        values.CopyTo(spare);
        for (int left = 0, right = half, k = 0; k < values.Length; k++)
        {
            if (right == values.Length || (left < half && spare[left] <= spare[right]))
            {
                values[k] = spare[left++];
            }
            else
            {
                count += half - left;
                values[k] = spare[right++];
            }
        }

        return count;
    }
}
