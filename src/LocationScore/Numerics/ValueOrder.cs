using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocationScore.Numerics;

/// <summary>The order of many finite numbers, smallest first, faster than a comparison sort and always exact.</summary>
/// <remarks>
/// Values are mapped monotonically to 32 bits over their range, sorted by radix together with their index, and runs that share
/// the 32 bits are put right by comparison. Clustered data therefore costs time, never correctness.
/// Equal values may come in any order.
/// </remarks>
internal static class ValueOrder
{
    private const int RadixBits = 11;
    private const int Buckets = 1 << RadixBits;
    private const int SmallestRadix = 512;
    private const int LongestInsertion = 24;

    /// <summary>Writes the values in ascending order and, for each, where it came from.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="sorted">Receives the values in ascending order.</param>
    /// <param name="order">Receives the index of each sorted value.</param>
    /// <param name="keys">Room for as many keys as there are values.</param>
    /// <param name="spare">Room for as many keys as there are values.</param>
    internal static void Of(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order, Span<ulong> keys, Span<ulong> spare)
    {
        int n = values.Length;
        if (n < SmallestRadix)
        {
            Compare(values, sorted, order);
            return;
        }

        double least = values[0], most = values[0];
        foreach (double value in values)
        {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }

        if (least == most)
        {
            values.CopyTo(sorted);
            for (int i = 0; i < n; i++) order[i] = i;
            return;
        }

        // The quotient is at most 2^32 − 1, and subtraction and multiplication round monotonically: a larger value never gets a smaller key.
        double scale = (uint.MaxValue - 1.0) / (most - least);
        if (!double.IsFinite(scale) || !(scale > 0))
        {
            Compare(values, sorted, order);
            return;
        }

        Span<int> counts = stackalloc int[3 * Buckets];
        counts.Clear();
        for (int i = 0; i < n; i++)
        {
            uint quantum = (uint)(long)((values[i] - least) * scale);
            keys[i] = ((ulong)quantum << 32) | (uint)i;
            counts[(int)(quantum & (Buckets - 1))]++;
            counts[Buckets + (int)((quantum >> RadixBits) & (Buckets - 1))]++;
            counts[(2 * Buckets) + (int)(quantum >> (2 * RadixBits))]++;
        }

        Pass(keys[..n], spare[..n], counts[..Buckets], 32);
        Pass(spare[..n], keys[..n], counts.Slice(Buckets, Buckets), 32 + RadixBits);
        Pass(keys[..n], spare[..n], counts[(2 * Buckets)..], 32 + (2 * RadixBits));
        for (int k = 0; k < n; k++)
        {
            int from = (int)(uint)spare[k];
            order[k] = from;
            sorted[k] = values[from];
        }

        Repair(spare[..n], sorted[..n], order[..n]);
    }

    private static void Compare(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order)
    {
        values.CopyTo(sorted);
        for (int i = 0; i < values.Length; i++) order[i] = i;
        sorted[..values.Length].Sort(order[..values.Length]);
    }

    private static void Pass(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> counts, int shift)
    {
        int start = 0;
        for (int b = 0; b < Buckets; b++)
        {
            int count = counts[b];
            counts[b] = start;
            start += count;
        }

        ref ulong target = ref MemoryMarshal.GetReference(to);
        ref int next = ref MemoryMarshal.GetReference(counts);
        foreach (ulong key in from)
        {
            ref int place = ref Unsafe.Add(ref next, (int)((key >> shift) & (Buckets - 1)));
            Unsafe.Add(ref target, place) = key; // the counts were taken from these very keys, so every place is inside
            place++;
        }
    }

    /// <summary>Sorts by value each run of equal quanta that is out of order.</summary>
    private static void Repair(ReadOnlySpan<ulong> keys, Span<double> sorted, Span<int> order)
    {
        for (int k = 1; k < sorted.Length; k++)
        {
            if (sorted[k] >= sorted[k - 1]) continue;
            uint quantum = (uint)(keys[k] >> 32);
            int start = k - 1, end = k + 1;
            while (start > 0 && (uint)(keys[start - 1] >> 32) == quantum) start--;
            while (end < sorted.Length && (uint)(keys[end] >> 32) == quantum) end++;
            if (end - start > LongestInsertion) sorted[start..end].Sort(order[start..end]);
            else Insert(sorted[start..end], order[start..end]);
            k = end - 1;
        }
    }

    private static void Insert(Span<double> sorted, Span<int> order)
    {
        for (int k = 1; k < sorted.Length; k++)
        {
            double value = sorted[k];
            int from = order[k];
            int at = k;
            for (; at > 0 && sorted[at - 1] > value; at--)
            {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
            }

            sorted[at] = value;
            order[at] = from;
        }
    }
}
