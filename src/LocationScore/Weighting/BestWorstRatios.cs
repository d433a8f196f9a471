namespace LocationScore.Weighting;

/// <summary>The nonlinear best-worst model in closed form.</summary>
/// <remarks>
/// With w_worst = 1 and r = w_best, item j fits when r/(a_Bj+ξ) ≤ w_j ≤ r/(a_Bj−ξ) and a_jW−ξ ≤ w_j ≤ a_jW+ξ. Such a w_j exists when
/// (a_Bj−ξ)(a_jW−ξ) ≤ r ≤ (a_Bj+ξ)(a_jW+ξ), and |r − a_BW| ≤ ξ. So ξ* is the largest of the roots at which two of these ranges of r just
/// touch.
/// </remarks>
internal static class BestWorstRatios
{
    /// <summary>Returns the least and greatest weight of each item over all optimal solutions, and ξ*.</summary>
    internal static (double[] Low, double[] High, double Deviation) Solve(int best, int worst, double[] fromBest, double[] toWorst)
    {
        int n = fromBest.Length;
        if (n == 1) return ([1], [1], 0);
        double a = fromBest[worst];
        int[] middle = [.. Enumerable.Range(0, n).Where(j => j != best && j != worst)];
        double xi = 0;
        foreach (int j in middle)
        {
            double sum = fromBest[j] + toWorst[j], product = fromBest[j] * toWorst[j];
            double least = Math.Min(fromBest[j], toWorst[j]); // from here on the lower bound of item j is 0
            if (product > a) xi = Math.Max(xi, Math.Min(least, SmallRoot(sum + 1, product - a)));
            else if (product < a) xi = Math.Max(xi, SmallRoot(-(sum + 1), product - a));
            foreach (int k in middle)
            {
                double gap = product - (fromBest[k] * toWorst[k]);
                if (gap > 0) xi = Math.Max(xi, Math.Min(least, gap / (sum + fromBest[k] + toWorst[k])));
            }
        }

        return Ranges(best, worst, fromBest, toWorst, middle, xi);
    }

    /// <summary>The smallest root ≥ 0 of x² − b x + c, without cancellation.</summary>
    private static double SmallRoot(double b, double c)
    {
        double root = Math.Sqrt((b * b) - (4 * c));
        return b >= 0 ? 2 * c / (b + root) : -2 * c / (-b + root);
    }

    private static (double[] Low, double[] High, double Deviation) Ranges(int best, int worst, double[] fromBest, double[] toWorst,
        int[] middle, double xi)
    {
        double from = Math.Max(0, fromBest[worst] - xi), to = fromBest[worst] + xi;
        var corners = new List<double>();
        foreach (int j in middle)
        {
            double low = Math.Max(0, fromBest[j] - xi) * Math.Max(0, toWorst[j] - xi), high = (fromBest[j] + xi) * (toWorst[j] + xi);
            from = Math.Max(from, low);
            to = Math.Min(to, high);
            corners.Add((fromBest[j] + xi) * (toWorst[j] - xi));
            corners.Add((fromBest[j] - xi) * (toWorst[j] + xi));
        }

        if (from >= to || to - from < 1e-12 * to) from = to = (from + to) / 2; // the ranges just touch
        corners.Add(from);
        corners.Add(to);
        int n = fromBest.Length;
        var least = new double[n];
        var most = new double[n];
        Array.Fill(least, 1);
        double[] lower = new double[n], upper = new double[n];
        foreach (double r in corners.Where(r => r >= from && r <= to))
        {
            (lower[best], upper[best], lower[worst], upper[worst]) = (r, r, 1, 1);
            foreach (int j in middle)
            {
                double low = Math.Max(r / (fromBest[j] + xi), toWorst[j] - xi);
                double high = Math.Min(fromBest[j] > xi ? r / (fromBest[j] - xi) : double.PositiveInfinity, toWorst[j] + xi);
                (lower[j], upper[j]) = low <= high ? (low, high) : ((low + high) / 2, (low + high) / 2);
            }

            double lowerSum = lower.Sum(), upperSum = upper.Sum();
            for (int j = 0; j < n; j++)
            {
                least[j] = Math.Min(least[j], lower[j] / (lower[j] + (upperSum - upper[j])));
                most[j] = Math.Max(most[j], upper[j] / (upper[j] + (lowerSum - lower[j])));
            }
        }

        return (least, most, xi);
    }
}
