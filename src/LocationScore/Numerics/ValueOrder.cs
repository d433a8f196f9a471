using System.Buffers;
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
    private const int Passes = 3;
    private const int WideBits = 11;
    private const int NarrowBits = 8;
    private const int SmallestWide = 8_192;
    private const int SmallestRadix = 96;
    private const int SmallestSplit = 150_000;
    private const int PartSize = 4_096;
    private const int LongestInsertion = 24;

    /// <summary>Writes the values in ascending order and, for each, where it came from.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="sorted">Receives the values in ascending order.</param>
    /// <param name="order">Receives the index of each sorted value.</param>
    /// <param name="keys">Room for as many keys as there are values.</param>
    /// <param name="spare">Room for as many keys as there are values.</param>
    internal static void Of(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order, Span<ulong> keys, Span<ulong> spare)
    {
        if (values.Length < SmallestSplit)
        {
            Radix(values, sorted, order, keys, spare);
            return;
        }

        Split(values, sorted, order, keys, spare);
    }

    /// <summary>Writes the values in ascending order and, for each, where it came from; finds room for the keys itself.</summary>
    /// <param name="values">Numbers; infinite ones are sorted, too, only more slowly.</param>
    /// <param name="sorted">Receives the values in ascending order.</param>
    /// <param name="order">Receives the index of each sorted value.</param>
    internal static void Of(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order)
    {
        int n = values.Length;
        if (n < SmallestRadix)
        {
            Compare(values, sorted, order);
            return;
        }

        ulong[] room = ArrayPool<ulong>.Shared.Rent(2 * n);
        Of(values, sorted, order, room.AsSpan(0, n), room.AsSpan(n, n));
        ArrayPool<ulong>.Shared.Return(room);
    }

    /// <summary>Brings many values into parts of neighbouring values that fit the nearest cache, and sorts each part there.</summary>
    private static void Split(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order, Span<ulong> keys, Span<ulong> spare)
    {
        int n = values.Length, parts = n / PartSize;
        var (least, most) = Range(values);
        double scale = (parts - 1) / (most - least);
        if (!double.IsFinite(scale) || !(scale > 0))
        {
            Radix(values, sorted, order, keys, spare);
            return;
        }

        var starts = new int[parts + 1];
        foreach (double value in values) starts[(int)((value - least) * scale) + 1]++;
        for (int part = 0; part < parts; part++) starts[part + 1] += starts[part];
        double[] moved = ArrayPool<double>.Shared.Rent(n);
        int[] from = ArrayPool<int>.Shared.Rent(n);
        var next = starts.AsSpan(0, parts).ToArray();
        for (int i = 0; i < n; i++)
        {
            int to = next[(int)((values[i] - least) * scale)]++;
            moved[to] = values[i];
            from[to] = i;
        }

        for (int part = 0; part < parts; part++)
        {
            int start = starts[part], count = starts[part + 1] - start;
            var placed = order.Slice(start, count);
            Radix(moved.AsSpan(start, count), sorted.Slice(start, count), placed, keys[..count], spare[..count]);
            for (int k = 0; k < count; k++) placed[k] = from[start + placed[k]];
        }

        ArrayPool<double>.Shared.Return(moved);
        ArrayPool<int>.Shared.Return(from);
    }

    private static (double Least, double Most) Range(ReadOnlySpan<double> values)
    {
        double least = values[0], most = values[0];
        foreach (double value in values)
        {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }

        return (least, most);
    }

    private static void Radix(ReadOnlySpan<double> values, Span<double> sorted, Span<int> order, Span<ulong> keys, Span<ulong> spare)
    {
        int n = values.Length;
        if (n < SmallestRadix)
        {
            Compare(values, sorted, order);
            return;
        }

        var (least, most) = Range(values);
        if (least == most)
        {
            values.CopyTo(sorted);
            for (int i = 0; i < n; i++) order[i] = i;
            return;
        }

        // Few values need few buckets, which are cheaper to clear and to add up. Wide digits overlap the 32 bits by one.
        int bits = n < SmallestWide ? NarrowBits : WideBits, buckets = 1 << bits;
        uint largest = n < SmallestWide ? (1u << (Passes * NarrowBits)) - 2 : uint.MaxValue - 1;

        // Subtraction and multiplication round monotonically: a larger value never gets a smaller key.
        double scale = largest / (most - least);
        if (!double.IsFinite(scale) || !(scale > 0))
        {
            Compare(values, sorted, order);
            return;
        }

        Span<int> counts = stackalloc int[Passes * buckets];
        counts.Clear();
        uint mask = (uint)buckets - 1;
        for (int i = 0; i < n; i++)
        {
            uint quantum = (uint)(long)((values[i] - least) * scale);
            keys[i] = ((ulong)quantum << 32) | (uint)i;
            counts[(int)(quantum & mask)]++;
            counts[buckets + (int)((quantum >> bits) & mask)]++;
            counts[(2 * buckets) + (int)(quantum >> (2 * bits))]++;
        }

        Pass(keys[..n], spare[..n], counts[..buckets], 32);
        Pass(spare[..n], keys[..n], counts.Slice(buckets, buckets), 32 + bits);
        Pass(keys[..n], spare[..n], counts[(2 * buckets)..], 32 + (2 * bits));
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
        if (values.Length > LongestInsertion) sorted[..values.Length].Sort(order[..values.Length]);
        else Insert(sorted[..values.Length], order[..values.Length]);
    }

    private static void Pass(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> counts, int shift)
    {
        int start = 0;
        for (int b = 0; b < counts.Length; b++)
        {
            int count = counts[b];
            counts[b] = start;
            start += count;
        }

        ulong mask = (ulong)counts.Length - 1;
        ref ulong target = ref MemoryMarshal.GetReference(to);
        ref int next = ref MemoryMarshal.GetReference(counts);
        foreach (ulong key in from)
        {
            ref int place = ref Unsafe.Add(ref next, (int)((key >> shift) & mask));
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
