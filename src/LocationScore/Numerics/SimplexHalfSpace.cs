namespace LocationScore.Numerics;

/// <summary>The share of a simplex that lies on one side of a plane, exactly and without cancellation.</summary>
/// <remarks>
/// Varsi, G. (1973), The multidimensional content of the frustum of the simplex, Pacific Journal of Mathematics 46(1): 303–314: a recursion
/// of
/// positive terms, unlike the partial fractions that divide by zero when two differences are equal.
/// </remarks>
internal static class SimplexHalfSpace
{
    /// <summary>The probability that Σ d·w is above 0 for w uniform over the simplex (all w ≥ 0, Σ w = 1); 0 when all differences are
    /// 0.</summary>
    internal static double Above(ReadOnlySpan<double> d)
    {
        bool any = false;
        int negative = 0;
        foreach (double x in d)
        {
            any |= x > 0;
            if (x < 0) negative++;
        }

        if (!any || negative == 0) return any ? 1 : 0;
        Span<double> share = negative < 128 ? stackalloc double[negative + 1] : new double[negative + 1];
        // share[i]: the part above the plane, counting the first i coordinates below 0 and the others seen so far.
        share.Clear();
        share[0] = 1;
        foreach (double above in d)
        {
            if (!(above >= 0)) continue;
            int i = 1;
            foreach (double below in d)
            {
                if (!(below < 0)) continue;
                share[i] = ((above * share[i - 1]) - (below * share[i])) / (above - below);
                i++;
            }
        }

        return Math.Min(share[negative], 1);
    }
}
