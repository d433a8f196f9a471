using System.Diagnostics;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Combines the values of the children of one node, location by location, with absent values left out and the weights of the rest
/// rescaled.</summary>
internal static class TreeKernel
{
    /// <summary>Combines the child values of one location that are present; weights are normalised among them, or as stated under
    /// aggregations that take them as they are.</summary>
    internal static double Combine(Aggregation aggregation, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
    {
        switch (aggregation)
        {
            case ArithmeticAggregation:
                return Sum(v, w, 0);
            case SumAggregation sum:
                return Sum(v, w, sum.Intercept);
            case GeometricAggregation:
            case ProductAggregation:
                double logs = 0;
                for (int k = 0; k < v.Length; k++)
                {
                    if (w[k] == 0) continue;
                    if (v[k] <= 0) return 0;
                    logs += w[k] * PortableMath.Log(v[k]);
                }

                return PortableMath.Exp(logs);
            case HarmonicAggregation:
                return Power(v, w, -1);
            case PowerAggregation mean:
                return Power(v, w, mean.Exponent);
            case OrderedAggregation owa:
                return Ordered(owa, v);
            case MinimumAggregation:
            case MaximumAggregation:
                bool least = aggregation is MinimumAggregation;
                double end = double.NaN;
                for (int k = 0; k < v.Length; k++)
                {
                    if (w[k] > 0 && (double.IsNaN(end) || (least ? v[k] < end : v[k] > end))) end = v[k];
                }

                return end;
            default:
                throw new UnreachableException($"{aggregation.GetType().Name} compares locations and stands at the top only.");
        }
    }

    private static double Sum(ReadOnlySpan<double> v, ReadOnlySpan<double> w, double intercept)
    {
        double magnitude = Math.Abs(intercept);
        for (int k = 0; k < v.Length; k++) magnitude += Math.Abs(w[k] * v[k]);
        double shift = AdditiveKernel.ShiftFor(magnitude), sum = AdditiveKernel.Term(1, intercept, shift);
        for (int k = 0; k < v.Length; k++) sum += AdditiveKernel.Term(w[k], v[k], shift);
        return sum;
    }

    private static double Power(ReadOnlySpan<double> v, ReadOnlySpan<double> w, double exponent)
    {
        double sum = 0;
        for (int k = 0; k < v.Length; k++)
        {
            if (w[k] == 0) continue;
            if (v[k] < 0 || (v[k] == 0 && exponent < 0)) return 0;
            sum += w[k] * (exponent == -1 ? 1 / v[k] : PortableMath.Power(v[k], exponent));
        }

        return exponent == -1 ? 1 / sum : PortableMath.Power(sum, 1 / exponent);
    }

    private static double Ordered(OrderedAggregation owa, ReadOnlySpan<double> v)
    {
        Span<double> sorted = v.Length <= 64 ? stackalloc double[v.Length] : new double[v.Length];
        v.CopyTo(sorted);
        Ascending.Sort(sorted);
        double total = 0, sum = 0;
        // With values absent, the weights of the first places that are still there are rescaled.
        for (int k = 0; k < v.Length; k++) total += owa.Weights[k];
        for (int k = 0; k < v.Length; k++) sum += (total == 0 ? 1.0 / v.Length : owa.Weights[k] / total) * sorted[v.Length - 1 - k];
        return sum;
    }

    /// <summary>Copeland: for each rival +1 when the weights of the children won exceed those lost, −1 when less; a child that one of the
    /// two lacks says nothing.</summary>
    internal static void Copeland(ReadOnlySpan<double> values, ReadOnlySpan<bool> missing, int n, ReadOnlySpan<double> weights,
        Span<double> scores)
    {
        scores[..n].Clear();
        for (int a = 0; a < n; a++)
        {
            for (int b = a + 1; b < n; b++)
            {
                double won = 0, lost = 0;
                for (int j = 0; j < weights.Length; j++)
                {
                    if (missing[(j * n) + a] || missing[(j * n) + b]) continue;
                    double one = values[(j * n) + a], other = values[(j * n) + b];
                    if (RoundingNoise.IsAll(one, other)) continue;
                    if (one > other) won += weights[j];
                    else lost += weights[j];
                }

                // Sums of the same weights in another order must not decide a duel.
                if (Math.Abs(won - lost) <= 1e-12) continue;
                scores[a] += won > lost ? 1 : -1;
                scores[b] -= won > lost ? 1 : -1;
            }
        }
    }

    /// <summary>Weighted Borda: the share of the rivals beaten on each child, ties counting half; among those that have the
    /// child.</summary>
    internal static void Borda(ReadOnlySpan<double> values, ReadOnlySpan<bool> missing, int n, ReadOnlySpan<double> weights,
        Span<double> scores)
    {
        var beaten = new double[weights.Length * n];
        var present = new double[n];
        for (int j = 0; j < weights.Length; j++)
        {
            int none = -1;
            var column = Rescaling.Present(values.Slice(j * n, n), missing.Slice(j * n, n), ref none);
            if (column.Length == 0) continue;
            Places.Beaten(column, present.AsSpan(0, column.Length));
            for (int i = 0, k = 0; i < n; i++)
            {
                if (!missing[(j * n) + i]) beaten[(j * n) + i] = column.Length == 1 ? 0.5 : present[k++] / (column.Length - 1);
            }
        }

        AdditiveKernel.ScoreAny(beaten, n, weights, 0, scores);
        if (!missing.Contains(true)) return;
        for (int i = 0; i < n; i++)
        {
            double whole = 0, counted = 0;
            for (int j = 0; j < weights.Length; j++)
            {
                whole += weights[j];
                if (!missing[(j * n) + i]) counted += weights[j];
            }

            if (counted > 0 && counted < whole) scores[i] *= whole / counted;
        }
    }
}
