using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocationScore.Numerics;

/// <summary>Where among sorted values a difference passes a threshold: for every value at once, in linear time and without a branch to
/// mispredict.</summary>
internal static class Staircase
{
    private const int Chains = 4;
    private const int SmallestSplit = 64;

    /// <summary>
    /// For each place i, counts the values that lie more than the threshold below x[i]; for each place k, finds the first value that lies
    /// more than the threshold above x[k].
    /// </summary>
    /// <param name="x">n finite values in ascending order, and positive infinity behind them.</param>
    /// <param name="n">The number of values.</param>
    /// <param name="threshold">0 or more. Pairs are compared by the rounded difference x[i] − x[k].</param>
    /// <param name="below">Receives n counts and one more cell.</param>
    /// <param name="above">Receives n places, n meaning none, and one more cell.</param>
    /// <remarks>
    /// Every step of the walk moves one of the two places and writes both answers, of which the last write is right; infinity behind the
    /// last value makes it
    /// end at (n, n) after exactly 2n steps. One walk waits for its own comparisons, so it is cut at equal numbers of steps into four that
    /// wait at the same time.
    /// </remarks>
    internal static void Walk(double[] x, int n, double threshold, int[] below, int[] above)
    {
        ref double value = ref MemoryMarshal.GetArrayDataReference(x);
        ref int counts = ref MemoryMarshal.GetArrayDataReference(below);
        ref int firsts = ref MemoryMarshal.GetArrayDataReference(above);
        if (n < SmallestSplit)
        {
            nint i = 0, k = 0;
            for (int step = 2 * n; step > 0; step--) Step(ref value, ref counts, ref firsts, threshold, ref i, ref k);
            return;
        }

        // 2n steps: quarters of n / 2 steps, and what n odd leaves goes to the last.
        int quarter = n / 2;
        nint k0 = 0, k1 = Crossing(x, n, threshold, quarter), k2 = Crossing(x, n, threshold, 2 * quarter),
            k3 = Crossing(x, n, threshold, 3 * quarter);
        nint i0 = 0, i1 = quarter - k1, i2 = (2 * quarter) - k2, i3 = (3 * quarter) - k3;
        ReadOnlySpan<(nint I, nint K)> cuts = [(i1, k1), (i2, k2), (i3, k3)];
        for (int step = quarter; step > 0; step--)
        {
            Step(ref value, ref counts, ref firsts, threshold, ref i0, ref k0);
            Step(ref value, ref counts, ref firsts, threshold, ref i1, ref k1);
            Step(ref value, ref counts, ref firsts, threshold, ref i2, ref k2);
            Step(ref value, ref counts, ref firsts, threshold, ref i3, ref k3);
        }

        for (int step = (2 * n) - (Chains * quarter); step > 0; step--) Step(ref value, ref counts, ref firsts, threshold, ref i3, ref k3);

        // Where one walk ends and the next began, the earlier one has written last, and not the last word.
        foreach (var (i, k) in cuts)
        {
            below[i] = Below(x, n, threshold, (int)i);
            above[k] = Above(x, n, threshold, (int)k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref double value, ref int counts, ref int firsts, double threshold, ref nint i, ref nint k)
    {
        Unsafe.Add(ref counts, i) = (int)k;
        Unsafe.Add(ref firsts, k) = (int)i;
        nint far = Unsafe.Add(ref value, i) - Unsafe.Add(ref value, k) > threshold ? 1 : 0;
        k += far;
        i += 1 - far;
    }

    /// <summary>Returns the second place after a number of steps, by bisection: place k has been passed when the step count exceeds k plus
    /// the first place above it.</summary>
    private static int Crossing(double[] x, int n, double threshold, int steps)
    {
        int low = Math.Max(0, steps - n - 1), high = Math.Min(steps, n);
        while (low < high)
        {
            int k = low + ((high - low) / 2);
            int i = steps - k - 1;
            if (i > n || x[i] - x[k] > threshold) low = k + 1;
            else high = k;
        }

        return low;
    }

    private static int Below(double[] x, int n, double threshold, int i)
    {
        int low = 0, high = n;
        while (low < high)
        {
            int k = low + ((high - low) / 2);
            if (x[i] - x[k] > threshold) low = k + 1;
            else high = k;
        }

        return low;
    }

    private static int Above(double[] x, int n, double threshold, int k)
    {
        int low = 0, high = n;
        while (low < high)
        {
            int i = low + ((high - low) / 2);
            if (x[i] - x[k] > threshold) high = i;
            else low = i + 1;
        }

        return low;
    }
}
