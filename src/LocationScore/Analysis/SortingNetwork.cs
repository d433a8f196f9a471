using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Analysis;

/// <summary>Exchanges that sort any numbers of one length, the same for every input, in all lanes of <see cref="WeightSampler"/>.</summary>
/// <remarks>
/// Whole blocks of eight in registers, by the nineteen exchanges of Batcher's odd–even merge sort; what is left, and the merges, in memory.
/// Batcher, K. E. (1968), Sorting networks and their applications, AFIPS Spring Joint Computer Conference 32: 307–314.
/// </remarks>
internal sealed class SortingNetwork
{
    private const int Lanes = WeightSampler.Lanes;
    private const int Block = 8;

    private readonly int _length;
    private readonly (int Low, int High)[] _exchanges; // where the lanes of both numbers begin

    internal SortingNetwork(int length)
    {
        _length = length;
        var exchanges = new List<(int Low, int High)>();
        for (int sorted = 1; sorted < length; sorted *= 2)
        {
            for (int apart = sorted; apart >= 1; apart /= 2)
            {
                for (int low = apart % sorted; low + apart < length; low++)
                {
                    bool isFirst = (low - (apart % sorted)) % (2 * apart) < apart;
                    bool isWithin = low / (2 * sorted) == (low + apart) / (2 * sorted);
                    bool isDone = sorted < Block && low / Block < length / Block;
                    if (isFirst && isWithin && !isDone) exchanges.Add((low * Lanes, (low + apart) * Lanes));
                }
            }
        }

        _exchanges = [.. exchanges];
    }

    /// <summary>Sorts upwards in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sort(ref double lanes)
    {
        for (int k = 0; k + Block <= _length; k += Block)
        {
            SortBlock(ref Unsafe.Add(ref lanes, k * Lanes));
            SortBlock(ref Unsafe.Add(ref lanes, (k * Lanes) + Vector512<double>.Count));
        }

        // Two vectors a time: each exchange waits for the stores of one before it, and the two do not wait for each other.
        foreach (var (low, high) in _exchanges)
        {
            ref double a = ref Unsafe.Add(ref lanes, low), b = ref Unsafe.Add(ref lanes, high);
            Vector512<double> a0 = Vector512.LoadUnsafe(ref a), b0 = Vector512.LoadUnsafe(ref b);
            Vector512<double> a1 = Vector512.LoadUnsafe(ref a, (nuint)Vector512<double>.Count),
                b1 = Vector512.LoadUnsafe(ref b, (nuint)Vector512<double>.Count);
            Vector512.MinNative(a0, b0).StoreUnsafe(ref a);
            Vector512.MaxNative(a0, b0).StoreUnsafe(ref b);
            Vector512.MinNative(a1, b1).StoreUnsafe(ref a, (nuint)Vector512<double>.Count);
            Vector512.MaxNative(a1, b1).StoreUnsafe(ref b, (nuint)Vector512<double>.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortBlock(ref double at)
    {
        var a = Vector512.LoadUnsafe(ref at);
        var b = Vector512.LoadUnsafe(ref at, Lanes);
        var c = Vector512.LoadUnsafe(ref at, 2 * Lanes);
        var d = Vector512.LoadUnsafe(ref at, 3 * Lanes);
        var e = Vector512.LoadUnsafe(ref at, 4 * Lanes);
        var f = Vector512.LoadUnsafe(ref at, 5 * Lanes);
        var g = Vector512.LoadUnsafe(ref at, 6 * Lanes);
        var h = Vector512.LoadUnsafe(ref at, 7 * Lanes);
        Exchange(ref a, ref b);
        Exchange(ref c, ref d);
        Exchange(ref e, ref f);
        Exchange(ref g, ref h);
        Exchange(ref a, ref c);
        Exchange(ref b, ref d);
        Exchange(ref e, ref g);
        Exchange(ref f, ref h);
        Exchange(ref b, ref c);
        Exchange(ref f, ref g);
        Exchange(ref a, ref e);
        Exchange(ref b, ref f);
        Exchange(ref c, ref g);
        Exchange(ref d, ref h);
        Exchange(ref c, ref e);
        Exchange(ref d, ref f);
        Exchange(ref b, ref c);
        Exchange(ref d, ref e);
        Exchange(ref f, ref g);
        a.StoreUnsafe(ref at);
        b.StoreUnsafe(ref at, Lanes);
        c.StoreUnsafe(ref at, 2 * Lanes);
        d.StoreUnsafe(ref at, 3 * Lanes);
        e.StoreUnsafe(ref at, 4 * Lanes);
        f.StoreUnsafe(ref at, 5 * Lanes);
        g.StoreUnsafe(ref at, 6 * Lanes);
        h.StoreUnsafe(ref at, 7 * Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(ref Vector512<double> low, ref Vector512<double> high) =>
        (low, high) = (Vector512.MinNative(low, high), Vector512.MaxNative(low, high));
}
