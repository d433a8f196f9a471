namespace LocationScore.Numerics;

/// <summary>Sums that do not depend on the order of their terms.</summary>
internal static class OrderedSum
{
    /// <summary>The sum of the terms taken from smallest to largest magnitude: the same bits for every permutation.</summary>
    internal static double Of(ReadOnlySpan<double> terms) => InPlace(terms.ToArray());

    /// <summary>The same sum for terms whose order may be lost.</summary>
    internal static double InPlace(Span<double> terms)
    {
        terms.Sort(static (a, b) => Math.Abs(a).CompareTo(Math.Abs(b)) is var c && c != 0 ? c : a.CompareTo(b));
        double sum = 0;
        foreach (double term in terms) sum += term;
        return sum;
    }

    /// <summary>The sum with a running compensation (Neumaier 1974): in long columns the order hardly matters.</summary>
    internal static double Compensated(ReadOnlySpan<double> terms)
    {
        double sum = 0, lost = 0;
        foreach (double term in terms)
        {
            double next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }

        return sum + lost;
    }
}
