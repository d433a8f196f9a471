using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>How much the members of a group disagree, counting each member once.</summary>
/// <param name="Lowest">The least weight of each item over the members, 0 to 1.</param>
/// <param name="Highest">The greatest weight of each item over the members, 0 to 1.</param>
/// <param name="StandardDeviation">The standard deviation of each item's weight over the members, divisor n (the members are the whole
/// group); 0 for one member.</param>
/// <param name="KendallTau">Kendall's τ-b of the weights of each pair of members, members × members row by row, from −1 to 1; 1 for equal
/// weights, 0 where a member weighs all items equally and the other does not.</param>
/// <param name="Cosine">The cosine of the weights of each pair of members, members × members row by row, from 0 to 1.</param>
/// <param name="Concordance">Kendall's coefficient of concordance W of the members' rankings of the items, from 0 (none) to 1 (the same
/// order), corrected for ties; <see langword="null"/> with fewer than two members or items, or when nobody ranks anything.</param>
/// <remarks>
/// W = 12 S / (k²(n³ − n) − k ΣT) with S the sum of squared deviations of the items' rank sums from their mean, k members, n items, average
/// ranks for ties, T = Σ(t³ − t) over the ties of a member.
/// Kendall, M. G. and Babington Smith, B. (1939). The problem of m rankings. Annals of Mathematical Statistics 10(3), 275–287.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record GroupDisagreement(
    ImmutableArray<double> Lowest,
    ImmutableArray<double> Highest,
    ImmutableArray<double> StandardDeviation,
    ImmutableArray<double> KendallTau,
    ImmutableArray<double> Cosine,
    double? Concordance)
{
    private const double Tie = 1e-12; // weights that differ by rounding only are ties

    internal static GroupDisagreement Of(double[][] priorities)
    {
        int k = priorities.Length, n = priorities[0].Length;
        double[][] rounded = [.. priorities.Select(static p => WithoutNoise(p))];
        var deviation = new double[n];
        for (int j = 0; j < n; j++)
        {
            double mean = priorities.Average(p => p[j]);
            deviation[j] = Math.Sqrt(priorities.Average(p => (p[j] - mean) * (p[j] - mean)));
        }

        var tau = new double[k * k];
        var cosine = new double[k * k];
        for (int a = 0; a < k; a++)
        {
            for (int b = 0; b < k; b++)
            {
                tau[(a * k) + b] = a == b ? 1 : TauB(rounded[a], rounded[b]);
                cosine[(a * k) + b] = a == b ? 1 : Math
                    .Min(1, Product(priorities[a],
                    priorities[b]) / Math.Sqrt(Product(priorities[a], priorities[a]) * Product(priorities[b], priorities[b])));
            }
        }

        return new(
            [.. Enumerable.Range(0, n).Select(j => priorities.Min(p => p[j]))],
            [.. Enumerable.Range(0, n).Select(j => priorities.Max(p => p[j]))],
            WeightingMath.Frozen(deviation), WeightingMath.Frozen(tau), WeightingMath.Frozen(cosine), W(rounded));
    }

    /// <summary>Replaces each run of weights that differ by rounding only by its least member.</summary>
    private static double[] WithoutNoise(double[] weights)
    {
        var result = weights.AsSpan().ToArray();
        var order = Enumerable.Range(0, weights.Length).OrderBy(j => weights[j]).ToArray();
        for (int k = 1; k < order.Length; k++)
        {
            if (weights[order[k]] - weights[order[k - 1]] <= Tie) result[order[k]] = result[order[k - 1]];
        }

        return result;
    }

    private static double Product(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();

    /// <summary>τ-b where it is defined; two members who weigh all items equally agree, one who does and one who does not are
    /// unrelated.</summary>
    private static double TauB(double[] a, double[] b)
    {
        var pairs = PairOrder.Of(a, b);
        return pairs.TauB ?? (pairs.TiedFirst == pairs.TiedSecond ? 1 : 0);
    }

    private static double? W(double[][] priorities)
    {
        static double Cube(double x) => x * x * x;
        int k = priorities.Length, n = priorities[0].Length;
        if (k < 2 || n < 2) return null;
        var sums = new double[n];
        var ranks = new double[n];
        double ties = 0;
        foreach (var p in priorities)
        {
            AverageRanks.Of(p, ranks);
            for (int j = 0; j < n; j++) sums[j] += ranks[j];
            ties += p.GroupBy(static x => x).Sum(static g => Cube(g.Count()) - g.Count());
        }

        double mean = k * (n + 1) / 2.0;
        double most = ((double)k * k * (Cube(n) - n)) - (k * ties);
        return most <= 0 ? null : Math.Clamp(12 * sums.Sum(s => (s - mean) * (s - mean)) / most, 0, 1);
    }

    private static double Cube(double x) => x * x * x;
}
