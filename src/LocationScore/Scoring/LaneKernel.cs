using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LocationScore;

/// <summary>Additive scores and exact competition ranks of many draws of weights at once: the lane is the draw.</summary>
/// <remarks>The scores have the bits of <see cref="AdditiveKernel.ScoreUnit"/> draw by draw, whatever the width of the vectors; so the
/// ranks do not depend on it either.</remarks>
internal static class LaneKernel
{
    /// <summary>How many draws are scored side by side.</summary>
    internal const int Lanes = 8;

    private const double Tolerance = 1e-12;
    private const double Fine = 4503599627370496; // 2^52
    private const double FineUnit = 1.0 / Fine;

    /// <summary>How many numbers of room one group of draws takes.</summary>
    internal static int RoomFor(int n, int m) => Lanes * (n + m);

    /// <summary>Ranks the locations under <see cref="Lanes"/> draws.</summary>
    /// <param name="values">Values on 0..1, criterion by criterion.</param>
    /// <param name="n">The number of locations.</param>
    /// <param name="weights">The weights of the first criterion in all draws, then those of the second, and so on.</param>
    /// <param name="draws">How many draws lie between two criteria.</param>
    /// <param name="at">The first draw of the group.</param>
    /// <param name="ranks">Receives the ranks of the first location in all draws, then those of the second, and so on.</param>
    /// <param name="room">As much as <see cref="RoomFor"/> says.</param>
    /// <param name="lowerIsBetter">Whether lower scores are better.</param>
    /// <returns>Whether all weights of the group can be used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Rank(ReadOnlySpan<double> values, int n, ReadOnlySpan<double> weights, int draws, int at, Span<int> ranks,
        Span<double> room, bool lowerIsBetter)
    {
        int m = weights.Length / draws;
        _ = values[..checked(n * m)];
        _ = ranks[..checked(n * draws)];
        _ = room[..RoomFor(n, m)];
        ref double grid = ref MemoryMarshal.GetReference(room);
        ref double scores = ref Unsafe.Add(ref grid, Lanes * m);
        if (Vector512.IsHardwareAccelerated)
        {
            if (!Grid512(ref MemoryMarshal.GetReference(weights), draws, at, m, ref grid, out var carry)) return false;
            Score512(ref MemoryMarshal.GetReference(values), n, m, ref grid, carry, ref scores);
            Places512(n, draws, at, ref scores, ref MemoryMarshal.GetReference(ranks), lowerIsBetter);
            return true;
        }

        for (int half = 0; half < Lanes; half += 4)
        {
            if (!Grid256(ref MemoryMarshal.GetReference(weights), draws, at + half, m, ref grid, out var carry)) return false;
            Score256(ref MemoryMarshal.GetReference(values), n, m, ref grid, carry, ref scores);
            Places256(n, draws, at + half, ref scores, ref MemoryMarshal.GetReference(ranks), lowerIsBetter);
        }

        return true;
    }

    // ------------------------------------------------------------------ eight lanes

    /// <summary>Checks the weights, divides those that do not sum to 1, and rounds them down to the grid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Grid512(ref double weights, int draws, int at, int m, ref double grid, out Vector512<double> carry)
    {
        Vector512<double> sum = default, lost = default, one = Vector512.Create(1.0), most = Vector512.Create(AdditiveKernel.MostWeight);
        var fine = Vector512<double>.AllBitsSet;
        for (int j = 0; j < m; j++)
        {
            var w = Vector512.LoadUnsafe(ref weights, (nuint)((j * draws) + at));
            fine &= Vector512.GreaterThanOrEqual(w, Vector512<double>.Zero) & Vector512.LessThanOrEqual(w, most);
            // The error of the sum, exactly (Knuth 1969): what a compensated sum keeps.
            var next = sum + w;
            var part = next - sum;
            lost += (sum - (next - part)) + (w - part);
            sum = next;
            w.StoreUnsafe(ref grid, (nuint)(j * Lanes));
        }

        carry = default;
        sum += lost;
        if (!Vector512.EqualsAll(fine.AsInt64(), Vector512<long>.AllBitsSet)
            || !Vector512.GreaterThanAll(sum, Vector512<double>.Zero)) return false;
        var exact = Vector512.LessThanOrEqual(Vector512.Abs(sum - one), Vector512.Create(Tolerance));
        var divisor = Vector512.ConditionalSelect(exact, one, sum); // a division by 1 changes nothing
        bool divide = !Vector512.EqualsAll(exact.AsInt64(), Vector512<long>.AllBitsSet);
        Vector512<double> whole = default;
        for (int j = 0; j < m; j++)
        {
            var w = Vector512.LoadUnsafe(ref grid, (nuint)(j * Lanes));
            if (divide) w /= divisor;
            w = Vector512.Floor(w * Fine) * FineUnit;
            whole += w; // exact on the grid
            w.StoreUnsafe(ref grid, (nuint)(j * Lanes));
        }

        carry = Vector512.ConditionalSelect(Vector512.GreaterThan(whole, one), Vector512.Create(2.0), one);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Score512(ref double values, int n, int m, ref double grid, Vector512<double> carry, ref double scores)
    {
        int i = 0;
        for (; i <= n - 4; i += 4)
        {
            Vector512<double> a = default, b = default, c = default, d = default;
            ref double v = ref Unsafe.Add(ref values, i);
            for (int j = 0; j < m; j++)
            {
                var w = Vector512.LoadUnsafe(ref grid, (nuint)(j * Lanes));
                a += ((w * Vector512.Create(v)) + carry) - carry;
                b += ((w * Vector512.Create(Unsafe.Add(ref v, 1))) + carry) - carry;
                c += ((w * Vector512.Create(Unsafe.Add(ref v, 2))) + carry) - carry;
                d += ((w * Vector512.Create(Unsafe.Add(ref v, 3))) + carry) - carry;
                v = ref Unsafe.Add(ref v, n);
            }

            a.StoreUnsafe(ref scores, (nuint)(i * Lanes));
            b.StoreUnsafe(ref scores, (nuint)((i + 1) * Lanes));
            c.StoreUnsafe(ref scores, (nuint)((i + 2) * Lanes));
            d.StoreUnsafe(ref scores, (nuint)((i + 3) * Lanes));
        }

        for (; i < n; i++)
        {
            Vector512<double> sum = default;
            for (int j = 0; j < m; j++) sum += ((Vector512.LoadUnsafe(ref grid,
                (nuint)(j * Lanes)) * Vector512.Create(Unsafe.Add(ref values, (j * n) + i))) + carry) - carry;
            sum.StoreUnsafe(ref scores, (nuint)(i * Lanes));
        }
    }

    /// <summary>The place is 1 + the number of locations that are strictly better.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Places512(int n, int draws, int at, ref double scores, ref int ranks, bool lowerIsBetter)
    {
        if (lowerIsBetter)
        {
            for (int i = 0; i < n; i++) (-Vector512.LoadUnsafe(ref scores, (nuint)(i * Lanes))).StoreUnsafe(ref scores, (nuint)(i * Lanes));
        }

        var one = Vector512<long>.One;
        int first = 0;
        for (; first <= n - 4; first += 4)
        {
            Vector512<double> a = Vector512.LoadUnsafe(ref scores, (nuint)(first * Lanes)),
                b = Vector512.LoadUnsafe(ref scores, (nuint)((first + 1) * Lanes)),
                c = Vector512.LoadUnsafe(ref scores, (nuint)((first + 2) * Lanes)),
                    d = Vector512.LoadUnsafe(ref scores, (nuint)((first + 3) * Lanes));
            Vector512<long> ra = one, rb = one, rc = one, rd = one;
            for (int k = 0; k < n; k++)
            {
                var s = Vector512.LoadUnsafe(ref scores, (nuint)(k * Lanes));
                ra -= Vector512.GreaterThan(s, a).AsInt64(); // a mask of ones is −1
                rb -= Vector512.GreaterThan(s, b).AsInt64();
                rc -= Vector512.GreaterThan(s, c).AsInt64();
                rd -= Vector512.GreaterThan(s, d).AsInt64();
            }

            Narrow(ra).StoreUnsafe(ref ranks, (nuint)((first * draws) + at));
            Narrow(rb).StoreUnsafe(ref ranks, (nuint)(((first + 1) * draws) + at));
            Narrow(rc).StoreUnsafe(ref ranks, (nuint)(((first + 2) * draws) + at));
            Narrow(rd).StoreUnsafe(ref ranks, (nuint)(((first + 3) * draws) + at));
        }

        for (; first < n; first++)
        {
            var a = Vector512.LoadUnsafe(ref scores, (nuint)(first * Lanes));
            var rank = one;
            for (int k = 0; k < n; k++) rank -= Vector512.GreaterThan(Vector512.LoadUnsafe(ref scores, (nuint)(k * Lanes)), a).AsInt64();
            Narrow(rank).StoreUnsafe(ref ranks, (nuint)((first * draws) + at));
        }
    }

    private static Vector256<int> Narrow(Vector512<long> wide) => Vector256.Narrow(wide.GetLower(), wide.GetUpper());

    // ------------------------------------------------------------------ four lanes

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Grid256(ref double weights, int draws, int at, int m, ref double grid, out Vector256<double> carry)
    {
        Vector256<double> sum = default, lost = default, one = Vector256.Create(1.0), most = Vector256.Create(AdditiveKernel.MostWeight);
        var fine = Vector256<double>.AllBitsSet;
        for (int j = 0; j < m; j++)
        {
            var w = Vector256.LoadUnsafe(ref weights, (nuint)((j * draws) + at));
            fine &= Vector256.GreaterThanOrEqual(w, Vector256<double>.Zero) & Vector256.LessThanOrEqual(w, most);
            var next = sum + w;
            var part = next - sum;
            lost += (sum - (next - part)) + (w - part);
            sum = next;
            w.StoreUnsafe(ref grid, (nuint)(j * Lanes));
        }

        carry = default;
        sum += lost;
        if (!Vector256.EqualsAll(fine.AsInt64(), Vector256<long>.AllBitsSet)
            || !Vector256.GreaterThanAll(sum, Vector256<double>.Zero)) return false;
        var exact = Vector256.LessThanOrEqual(Vector256.Abs(sum - one), Vector256.Create(Tolerance));
        var divisor = Vector256.ConditionalSelect(exact, one, sum);
        bool divide = !Vector256.EqualsAll(exact.AsInt64(), Vector256<long>.AllBitsSet);
        Vector256<double> whole = default;
        for (int j = 0; j < m; j++)
        {
            var w = Vector256.LoadUnsafe(ref grid, (nuint)(j * Lanes));
            if (divide) w /= divisor;
            w = Vector256.Floor(w * Fine) * FineUnit;
            whole += w;
            w.StoreUnsafe(ref grid, (nuint)(j * Lanes));
        }

        carry = Vector256.ConditionalSelect(Vector256.GreaterThan(whole, one), Vector256.Create(2.0), one);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Score256(ref double values, int n, int m, ref double grid, Vector256<double> carry, ref double scores)
    {
        for (int i = 0; i < n; i++)
        {
            Vector256<double> sum = default;
            for (int j = 0; j < m; j++) sum += ((Vector256.LoadUnsafe(ref grid,
                (nuint)(j * Lanes)) * Vector256.Create(Unsafe.Add(ref values, (j * n) + i))) + carry) - carry;
            sum.StoreUnsafe(ref scores, (nuint)(i * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Places256(int n, int draws, int at, ref double scores, ref int ranks, bool lowerIsBetter)
    {
        if (lowerIsBetter)
        {
            for (int i = 0; i < n; i++) (-Vector256.LoadUnsafe(ref scores, (nuint)(i * Lanes))).StoreUnsafe(ref scores, (nuint)(i * Lanes));
        }

        for (int i = 0; i < n; i++)
        {
            var a = Vector256.LoadUnsafe(ref scores, (nuint)(i * Lanes));
            var rank = Vector256<long>.One;
            for (int k = 0; k < n; k++) rank -= Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores, (nuint)(k * Lanes)), a).AsInt64();
            Vector128.Narrow(rank.GetLower(), rank.GetUpper()).StoreUnsafe(ref ranks, (nuint)((i * draws) + at));
        }
    }
}
