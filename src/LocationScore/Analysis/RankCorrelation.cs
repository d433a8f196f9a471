using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>How far two rankings of the same alternatives agree.</summary>
/// <remarks>
/// Rankings are places, 1 or lowest being best; equal places are ties and count as their mean place (1, 2, 2, 4 is read as 1, 2½, 2½, 4).
/// Spearman, Kendall and Goodman–Kruskal depend on the order only, so that any numbers of which less is better will do.
/// A coefficient that is not defined – fewer than two alternatives, or a ranking without any difference – is <see langword="null"/>, never
/// NaN.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class RankCorrelation
{
    /// <summary>Gets Spearman's ρ: the correlation of the mean places.</summary>
    /// <param name="first">One ranking: finite numbers such as ranks.</param>
    /// <param name="second">The other: finite numbers, as many.</param>
    /// <returns>From −1 to 1; <see langword="null"/> when a ranking is one single tie.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <remarks>Spearman, C. (1904), The proof and measurement of association between two things, American Journal of Psychology 15(1):
    /// 72–101. Pearson's formula on mean places, which is right with ties; 1 − 6Σd² ÷ n(n² − 1) is not.</remarks>
    public static double? Spearman(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (x, y) = MeanPlaces(first, second);
        double middle = (x.Length + 1) / 2.0;
        double both = 0, squaresX = 0, squaresY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - middle, dy = y[i] - middle;
            both += dx * dy;
            squaresX += dx * dx;
            squaresY += dy * dy;
        }

        // The root of an exact square is exact, so that equal rankings give exactly 1.
        return squaresX == 0 || squaresY == 0 ? null : Math.Clamp(both / Math.Sqrt(squaresX * squaresY), -1, 1);
    }

    /// <summary>Gets Spearman's ρ with more weight on differences near the top, r_w.</summary>
    /// <param name="first">One ranking: finite numbers such as ranks.</param>
    /// <param name="second">The other: finite numbers, as many.</param>
    /// <returns>At most 1, usually from −1; symmetric; <see langword="null"/> for fewer than two alternatives.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <remarks>Pinto da Costa, J. and Soares, C. (2005), A weighted rank measure of correlation, Australian &amp; New Zealand Journal of
    /// Statistics 47(4): 515–529. Defined for rankings without ties; with ties the mean places are used.</remarks>
    public static double? WeightedSpearman(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (x, y) = MeanPlaces(first, second);
        double n = x.Length, sum = 0;
        if (n < 2) return null;
        for (int i = 0; i < x.Length; i++) sum += (x[i] - y[i]) * (x[i] - y[i]) * ((n - x[i] + 1) + (n - y[i] + 1));
        return 1 - (6 * sum / ((n * n * n * n) + (n * n * n) - (n * n) - n));
    }

    /// <summary>Gets Kendall's τ-b, which corrects for ties.</summary>
    /// <param name="first">One ranking: finite numbers such as ranks.</param>
    /// <param name="second">The other: finite numbers, as many.</param>
    /// <returns>From −1 to 1; <see langword="null"/> when a ranking is one single tie.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <remarks>Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33(3): 239–251. Time O(n log n).</remarks>
    public static double? KendallTauB(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Check(first, second);
        return PairOrder.Of(first, second).TauB;
    }

    /// <summary>Gets Goodman and Kruskal's γ: the share of concordant less that of discordant pairs among the pairs without a
    /// tie.</summary>
    /// <param name="first">One ranking: finite numbers such as ranks.</param>
    /// <param name="second">The other: finite numbers, as many.</param>
    /// <returns>From −1 to 1; <see langword="null"/> when every pair is tied in one ranking or the other.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <remarks>Goodman, L. A. and Kruskal, W. H. (1954), Measures of association for cross classifications, Journal of the American
    /// Statistical Association 49: 732–764. Time O(n log n).</remarks>
    public static double? GoodmanKruskalGamma(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Check(first, second);
        var pairs = PairOrder.Of(first, second);
        double untied = pairs.Concordant + pairs.Discordant;
        return untied == 0 ? null : (pairs.Concordant - pairs.Discordant) / untied;
    }

    /// <summary>Gets the WS coefficient: how well a ranking keeps the top of a reference.</summary>
    /// <param name="reference">The ranking that is right: finite numbers such as ranks.</param>
    /// <param name="other">The ranking that is judged: finite numbers, as many. Exchanging both changes the result.</param>
    /// <returns>From 0 to 1; below 0.234 low, above 0.808 high agreement according to its authors; <see langword="null"/> for fewer than
    /// two alternatives.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <remarks>Sałabun, W. and Urbaniak, K. (2020), A new coefficient of rankings similarity in decision-making problems, ICCS 2020, LNCS
    /// 12138: 632–645: 1 − Σ 2^(−Rx)·|Rx − Ry| ÷ max(|1 − Rx|, |N − Rx|).</remarks>
    public static double? WS(ReadOnlySpan<double> reference, ReadOnlySpan<double> other)
    {
        var (x, y) = MeanPlaces(reference, other);
        int n = x.Length;
        if (n < 2) return null;
        double sum = 0;
        for (int i = 0; i < n; i++) sum += PowerOfHalf(x[i]) * Math.Abs(x[i] - y[i]) / Math.Max(x[i] - 1, n - x[i]);
        return 1 - sum;
    }

    /// <summary>Gets how many of the best k alternatives two rankings have in common.</summary>
    /// <param name="first">One ranking: finite numbers such as ranks.</param>
    /// <param name="second">The other: finite numbers, as many.</param>
    /// <param name="k">How many count as the top, from 1 to the number of alternatives.</param>
    /// <returns>From 0 (none) to 1 (the same ones). An alternative that ties with the k-th belongs to the top too; the share is then twice
    /// the common ones over the sizes of both tops.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a place is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">k is not from 1 to the number of alternatives.</exception>
    /// <remarks>Fagin, R., Kumar, R. and Sivakumar, D. (2003), Comparing top k lists, SIAM Journal on Discrete Mathematics 17(1): 134–160;
    /// with ties the coefficient of Dice (1945).</remarks>
    public static double TopOverlap(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int k)
    {
        Check(first, second);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, first.Length);
        double lastFirst = Smallest(first, k), lastSecond = Smallest(second, k);
        int topFirst = 0, topSecond = 0, common = 0;
        for (int i = 0; i < first.Length; i++)
        {
            bool inFirst = first[i] <= lastFirst, inSecond = second[i] <= lastSecond;
            topFirst += inFirst ? 1 : 0;
            topSecond += inSecond ? 1 : 0;
            common += inFirst && inSecond ? 1 : 0;
        }

        return 2.0 * common / (topFirst + topSecond);
    }

    /// <summary>Turns ranks into the places that the coefficients take.</summary>
    /// <param name="ranks">Ranks 1, 2, 2, 4.</param>
    /// <returns>Mean places 1, 2½, 2½, 4.</returns>
    public static double[] Places(Ranks ranks)
    {
        ArgumentNullException.ThrowIfNull(ranks);
        return MeanPlaces([.. ranks.Select(static r => (double)r)]);
    }

    private static void Check(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException(
                $"The rankings have {Count(first)} and {Count(second)} places; they must place the same alternatives.",
                nameof(second));
        }

        Check(first, nameof(first));
        Check(second, nameof(second));
    }

    private static string Count(ReadOnlySpan<double> places) => places.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(ReadOnlySpan<double> places, string parameter)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (double.IsFinite(places[i])) continue;
            string found = FormattableString.Invariant($"Place {i} is {places[i]:R}");
            throw new ArgumentException($"{found}; a place must be a finite number.", parameter);
        }
    }

    private static (double[] First, double[] Second) MeanPlaces(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Check(first, second);
        return (MeanPlaces(first), MeanPlaces(second));
    }

    private static double[] MeanPlaces(ReadOnlySpan<double> values)
    {
        var places = new double[values.Length];
        AverageRanks.Of(values, places);
        return places;
    }

    /// <summary>2 to the power −place; a mean place is a whole number or lies half-way between two.</summary>
    private static double PowerOfHalf(double place)
    {
        double whole = Math.Floor(place);
        return Math.ScaleB(whole == place ? 1 : Math.Sqrt(0.5), -(int)whole);
    }

    private static double Smallest(ReadOnlySpan<double> values, int k)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted[k - 1];
    }
}
