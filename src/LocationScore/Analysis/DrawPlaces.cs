using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>The places of up to 255 locations in sixteen draws at a time, and how often each location had each place.</summary>
/// <remarks>
/// Scores are first compared as whole numbers of 16 bits, from the least score of the draw to its greatest, which keep their order: sixteen
/// draws fit into one vector. Where two numbers are equal the draw is ranked again by the scores themselves, so that places are always
/// those of the scores: the number strictly better.
/// </remarks>
/// <threadsafety>Belongs to one thread.</threadsafety>
internal sealed class DrawPlaces
{
    /// <summary>How many draws are ranked together.</summary>
    internal const int Draws = WeightSampler.Lanes;

    /// <summary>The most locations: a place is a byte, and one value of it stands for none.</summary>
    internal const int Most = 255;

    private const int Batch = 1024; // whose places stay in the first-level cache and whose counts fit into bytes
    private const int CompareUpTo = 64; // locations up to which counting by comparing whole vectors beats one increment per place
    private const byte None = 255;
    private const double Steps = 32_000;
    private const double ToInteger = 3L << 51; // adding it leaves the nearest whole number in the low bits

    private readonly int _count;
    private readonly CacheLines<short> _keys;
    private readonly CacheLines<short> _better;
    private readonly CacheLines<byte> _places;
    private int _filled;

    /// <summary>Makes room for places.</summary>
    /// <param name="count">The number of locations, at most <see cref="Most"/>.</param>
    internal DrawPlaces(int count)
    {
        _count = count;
        int padded = (count + 3) / 4 * 4;
        (_keys, _better, _places) = (new(padded * Draws), new(padded * Draws), new(count * Batch));
        _places.Span.Fill(None);
    }

    /// <summary>Ranks up to sixteen draws, of which the first few count.</summary>
    /// <param name="scores">Location by location, the scores of the draws together.</param>
    /// <param name="draws">How many draws count.</param>
    /// <param name="tally">Receives counts when there is no room for more.</param>
    /// <returns>The places, counted from 0 and 255 for draws that do not count: location by location, those of the draws
    /// together.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ReadOnlySpan<short> Rank(ReadOnlySpan<double> scores, int draws, SmaaTally tally)
    {
        if (_filled + Draws > Batch) Flush(tally);
        Keys(ref MemoryMarshal.GetReference(scores));
        var sum = Compare();
        // Without equal numbers the places are 0, 1, … n − 1.
        var whole = Vector256.Create((short)(_count * (_count - 1) / 2));
        for (uint unsure = ~Vector256.Equals(sum, whole).ExtractMostSignificantBits() & 0xFFFF; unsure != 0; unsure &= unsure - 1)
            RankAgain(scores, System.Numerics.BitOperations.TrailingZeroCount(unsure));
        var better = _better.Span;
        if (draws < Draws)
        {
            for (int i = 0; i < _count; i++) better.Slice((i * Draws) + draws, Draws - draws).Fill(None);
        }

        ref short from = ref _better.First;
        ref byte to = ref Unsafe.Add(ref _places.First, _filled);
        for (int i = 0; i < _count; i++)
        {
            var place = Vector256.LoadUnsafe(ref from, (nuint)(i * Draws)).AsUInt16();
            Vector256.Narrow(place, place).GetLower().StoreUnsafe(ref to, (nuint)(i * Batch));
        }

        _filled += Draws;
        return better;
    }

    /// <summary>Adds the counts so far to a tally.</summary>
    internal void Flush(SmaaTally tally)
    {
        if (_filled == 0) return;
        for (int i = 0; i < _count; i++)
        {
            var places = _places.Span.Slice(i * Batch, Batch);
            var counts = tally.Ranks.AsSpan(i * _count, _count);
            if (_count <= CompareUpTo) Count(places, counts);
            else
            {
                foreach (byte place in places[.._filled])
                {
                    if (place != None) counts[place]++;
                }
            }

            places.Fill(None);
        }

        _filled = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keys(ref double scores)
    {
        ref double more = ref Unsafe.Add(ref scores, Vector512<double>.Count);
        ref short keys = ref _keys.First;
        var (low, scale) = Span(ref scores);
        var (lowMore, scaleMore) = Span(ref more);
        var integer = Vector512.Create(ToInteger);
        for (int i = 0; i < _count; i++)
        {
            nuint at = (nuint)(i * Draws);
            var key = (((Vector512.LoadUnsafe(ref scores, at) - low) * scale) + integer).AsInt64();
            var keyMore = (((Vector512.LoadUnsafe(ref more, at) - lowMore) * scaleMore) + integer).AsInt64();
            var both = Vector512.Narrow(key, keyMore);
            Vector256.Narrow(both.GetLower(), both.GetUpper()).StoreUnsafe(ref keys, at);
        }
    }

    /// <summary>The least score of each of eight draws, and how many steps a unit of score is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector512<double> Low, Vector512<double> Scale) Span(ref double scores)
    {
        var low = Vector512.LoadUnsafe(ref scores);
        var high = low;
        for (int i = 1; i < _count; i++)
        {
            var score = Vector512.LoadUnsafe(ref scores, (nuint)(i * Draws));
            low = Vector512.MinNative(low, score);
            high = Vector512.MaxNative(high, score);
        }

        return (low, Vector512.Create(Steps) / (high - low)); // no number where all scores are equal: then all keys are
    }

    /// <summary>Counts for every location how many have a greater number; the sums over the locations come back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<short> Compare()
    {
        ref short keys = ref _keys.First;
        ref short better = ref _better.First;
        var sum = Vector256<short>.Zero;
        for (int i = 0; i < _count; i += 4)
        {
            nuint at = (nuint)(i * Draws);
            var a = Vector256.LoadUnsafe(ref keys, at);
            var b = Vector256.LoadUnsafe(ref keys, at + Draws);
            var c = Vector256.LoadUnsafe(ref keys, at + (2 * Draws));
            var d = Vector256.LoadUnsafe(ref keys, at + (3 * Draws));
            Vector256<short> ra = Vector256<short>.Zero, rb = ra, rc = ra, rd = ra;
            for (int j = 0; j < _count; j++)
            {
                var key = Vector256.LoadUnsafe(ref keys, (nuint)(j * Draws));
                ra -= Vector256.GreaterThan(key, a);
                rb -= Vector256.GreaterThan(key, b);
                rc -= Vector256.GreaterThan(key, c);
                rd -= Vector256.GreaterThan(key, d);
            }

            ra.StoreUnsafe(ref better, at);
            rb.StoreUnsafe(ref better, at + Draws);
            rc.StoreUnsafe(ref better, at + (2 * Draws));
            rd.StoreUnsafe(ref better, at + (3 * Draws));
            sum += ra;
            if (i + 1 < _count) sum += rb;
            if (i + 2 < _count) sum += rc;
            if (i + 3 < _count) sum += rd;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RankAgain(ReadOnlySpan<double> scores, int draw)
    {
        for (int i = 0; i < _count; i++)
        {
            short better = 0;
            double own = scores[(i * Draws) + draw];
            for (int j = 0; j < _count; j++) better += (short)(scores[(j * Draws) + draw] > own ? 1 : 0);
            _better.Span[(i * Draws) + draw] = better;
        }
    }

    /// <summary>Counts four places at once over the whole batch: no count of a byte is above 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<byte> places, Span<int> counts)
    {
        ref byte start = ref MemoryMarshal.GetReference(places);
        for (int r = 0; r < counts.Length; r += 4)
        {
            Vector256<byte> a = Vector256.Create((byte)r), b = Vector256.Create((byte)(r + 1)), c = Vector256.Create((byte)(r + 2)),
                d = Vector256.Create((byte)(r + 3)), na = Vector256<byte>.Zero, nb = na, nc = na, nd = na;
            for (int k = 0; k < Batch; k += Vector256<byte>.Count)
            {
                var place = Vector256.LoadUnsafe(ref start, (nuint)k);
                na -= Vector256.Equals(place, a);
                nb -= Vector256.Equals(place, b);
                nc -= Vector256.Equals(place, c);
                nd -= Vector256.Equals(place, d);
            }

            counts[r] += Total(na);
            if (r + 1 < counts.Length) counts[r + 1] += Total(nb);
            if (r + 2 < counts.Length) counts[r + 2] += Total(nc);
            if (r + 3 < counts.Length) counts[r + 3] += Total(nd);
        }
    }

    private static int Total(Vector256<byte> counts) => Vector256.Sum(Vector256.WidenLower(counts) + Vector256.WidenUpper(counts));
}
