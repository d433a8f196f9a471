using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LocationScore.Model;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The flows of one criterion: for every alternative the mean preference over, and of, all others.</summary>
/// <remarks>
/// Every shape but the Gaussian is piecewise linear, so that flows are counts and sums over stretches of the sorted values: O(n log n).
/// Which stretch a pair falls in is decided by the rounded difference x − y itself, as in the definition; the sums are kept in
/// double-double (a pair of doubles, about 32 digits) because plain sums lose up to 3e-7 when a few values are huge.
/// T. Calders and D. Van Assche (2018), PROMETHEE is not quadratic: an O(qn log(n)) algorithm, Omega 76: 63–69.
/// </remarks>
internal sealed class PreferenceFlows : IDisposable
{
    private const double HugeValue = 1e280;
    private const double HugeScale = 1.0 / (1UL << 63) / (1UL << 63);

    private readonly int _n;
    private readonly double[] _oriented;
    private readonly double[] _sorted;
    private readonly int[] _order;
    private readonly ulong[] _keys;
    private readonly ulong[] _spare;
    private readonly int[] _belowQ, _aboveQ, _belowP, _aboveP;
    private readonly double[] _sumHigh, _sumLow;

    internal PreferenceFlows(int n)
    {
        _n = n;
        _oriented = Rent<double>(n);
        _sorted = Rent<double>(n + 1);
        _order = Rent<int>(n);
        _keys = Rent<ulong>(n);
        _spare = Rent<ulong>(n);
        _belowQ = Rent<int>(n + 1);
        _aboveQ = Rent<int>(n + 1);
        _belowP = Rent<int>(n + 1);
        _aboveP = Rent<int>(n + 1);
        _sumHigh = Rent<double>(n + 1);
        _sumLow = Rent<double>(n + 1);
    }

    public void Dispose()
    {
        Return(_oriented, _sorted, _sumHigh, _sumLow);
        Return(_order, _belowQ, _aboveQ, _belowP, _aboveP);
        Return(_keys, _spare);
    }

    /// <summary>Writes the positive and negative flow of each alternative on one criterion, each from 0 to 1.</summary>
    internal void Compute(ReadOnlySpan<double> column, Direction direction, PreferenceFunction function, Span<double> plus, Span<double> minus)
    {
        int n = _n;
        var values = _oriented.AsSpan(0, n);
        if (direction == Direction.Cost)
        {
            for (int i = 0; i < n; i++) values[i] = -column[i];
        }
        else
        {
            column.CopyTo(values);
        }

        ValueOrder.Of(values, _sorted, _order, _keys, _spare);
        double others = n - 1;
        switch (function.Shape)
        {
            case PreferenceShape.UShape:
                Stairs(function.Q);
                Counts(others, plus, minus);
                break;
            case PreferenceShape.Level:
                Stairs(function.Q, function.P);
                HalfCounts(others, plus, minus);
                break;
            case PreferenceShape.VShape:
                Stairs(0, function.P);
                Ramp(0, function.P, others, plus, minus);
                break;
            case PreferenceShape.Linear when function.Q < function.P:
                Stairs(function.Q, function.P);
                Ramp(function.Q, function.P, others, plus, minus);
                break;
            case PreferenceShape.Linear:
                Stairs(function.Q);
                Counts(others, plus, minus);
                break;
            case PreferenceShape.Gaussian:
                Pairs(function, others, plus, minus);
                break;
            default:
                Stairs(0);
                Counts(others, plus, minus);
                break;
        }
    }

    /// <summary>
    /// Walks the staircase of pairs with x[i] − x[k] above a threshold: for each i how many lie that far below, for each k the first that lies that far above.
    /// </summary>
    /// <remarks>
    /// Every step moves one of the two places and writes both answers, the last write being the right one: no branch to mispredict.
    /// Infinity behind the last value makes the walk end at (n, n) after exactly 2n steps.
    /// </remarks>
    private void Stairs(double threshold)
    {
        int n = _n;
        _sorted[n] = double.PositiveInfinity;
        ref double x = ref MemoryMarshal.GetArrayDataReference(_sorted);
        ref int below = ref MemoryMarshal.GetArrayDataReference(_belowQ);
        ref int above = ref MemoryMarshal.GetArrayDataReference(_aboveQ);
        nint i = 0, k = 0;
        for (int step = 2 * n; step > 0; step--)
        {
            Unsafe.Add(ref below, i) = (int)k;
            Unsafe.Add(ref above, k) = (int)i;
            nint far = Unsafe.Add(ref x, i) - Unsafe.Add(ref x, k) > threshold ? 1 : 0;
            k += far;
            i += 1 - far;
        }
    }

    private void Stairs(double q, double p)
    {
        int n = _n;
        _sorted[n] = double.PositiveInfinity;
        ref double x = ref MemoryMarshal.GetArrayDataReference(_sorted);
        ref int belowQ = ref MemoryMarshal.GetArrayDataReference(_belowQ);
        ref int aboveQ = ref MemoryMarshal.GetArrayDataReference(_aboveQ);
        ref int belowP = ref MemoryMarshal.GetArrayDataReference(_belowP);
        ref int aboveP = ref MemoryMarshal.GetArrayDataReference(_aboveP);
        nint i = 0, k = 0, u = 0, v = 0;
        for (int step = 2 * n; step > 0; step--)
        {
            // Two independent walks side by side: each hides the latency of the other.
            Unsafe.Add(ref belowQ, i) = (int)k;
            Unsafe.Add(ref aboveQ, k) = (int)i;
            Unsafe.Add(ref belowP, u) = (int)v;
            Unsafe.Add(ref aboveP, v) = (int)u;
            nint farQ = Unsafe.Add(ref x, i) - Unsafe.Add(ref x, k) > q ? 1 : 0;
            nint farP = Unsafe.Add(ref x, u) - Unsafe.Add(ref x, v) > p ? 1 : 0;
            k += farQ;
            i += 1 - farQ;
            v += farP;
            u += 1 - farP;
        }
    }

    private void Counts(double others, Span<double> plus, Span<double> minus)
    {
        for (int i = 0; i < _n; i++)
        {
            int at = _order[i];
            plus[at] = _belowQ[i] / others;
            minus[at] = (_n - _aboveQ[i]) / others;
        }
    }

    private void HalfCounts(double others, Span<double> plus, Span<double> minus)
    {
        for (int i = 0; i < _n; i++)
        {
            int at = _order[i];
            plus[at] = 0.5 * ((long)_belowQ[i] + _belowP[i]) / others;
            minus[at] = 0.5 * ((_n - (long)_aboveQ[i]) + (_n - _aboveP[i])) / others;
        }
    }

    private void Ramp(double q, double p, double others, Span<double> plus, Span<double> minus)
    {
        int n = _n;
        double scale = 1;
        if (Math.Max(Math.Abs(_sorted[0]), Math.Abs(_sorted[n - 1])) > HugeValue)
        {
            // Sums of such values would overflow; a power of two changes no digit.
            scale = HugeScale;
            for (int i = 0; i < n; i++) _sorted[i] *= scale;
        }

        double high = 0, low = 0;
        for (int i = 0; i < n; i++)
        {
            _sumHigh[i] = high;
            _sumLow[i] = low;
            double x = _sorted[i];
            double sum = high + x;
            double part = sum - high;
            low += (high - (sum - part)) + (x - part);
            high = sum + low;
            low -= high - sum;
        }

        _sumHigh[n] = high;
        _sumLow[n] = low;
        q *= scale;
        double width = (p * scale) - q;
        for (int i = 0; i < n; i++)
        {
            double x = _sorted[i];
            int nearBelow = _belowQ[i], farBelow = _belowP[i], nearAbove = _aboveQ[i], farAbove = _aboveP[i];
            double below = Between(x, nearBelow - farBelow, farBelow, nearBelow) - ((nearBelow - farBelow) * q);
            double above = -Between(x, farAbove - nearAbove, nearAbove, farAbove) - ((farAbove - nearAbove) * q);
            int at = _order[i];
            plus[at] = (farBelow + (below / width)) / others;
            minus[at] = ((n - farAbove) + (above / width)) / others;
        }
    }

    /// <summary>Returns count · x − Σ of the sorted values from one place up to another, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Between(double x, int count, int from, int to)
    {
        // Exact product and exact differences of the leading parts: an offset that dwarfs the differences costs no digits.
        double times = count;
        double product = times * x;
        double rest = Math.FusedMultiplyAdd(times, x, -product);
        double a = _sumHigh[to], b = _sumHigh[from];
        double sum = a - b;
        double part = sum - a;
        double sumRest = (a - (sum - part)) - (b + part) + (_sumLow[to] - _sumLow[from]);
        double total = product - sum;
        part = total - product;
        double totalRest = (product - (total - part)) - (sum + part);
        return total + (totalRest + (rest - sumRest));
    }

    /// <summary>The definition itself, for the Gaussian: each pair once, with compensated sums in the order of the values.</summary>
    private void Pairs(PreferenceFunction function, double others, Span<double> plus, Span<double> minus)
    {
        // The staircase arrays of sums hold the compensations of φ+ and φ−.
        var plusRest = _sumHigh.AsSpan(0, _n);
        var minusRest = _sumLow.AsSpan(0, _n);
        plusRest.Clear();
        minusRest.Clear();
        plus.Clear();
        minus.Clear();
        for (int i = 1; i < _n; i++)
        {
            double x = _sorted[i];
            int better = _order[i];
            double gained = 0, gainedRest = 0;
            for (int k = 0; k < i; k++)
            {
                double preference = function.Of(x - _sorted[k]);
                int worse = _order[k];
                Add(ref gained, ref gainedRest, preference);
                Add(ref minus[worse], ref minusRest[worse], preference);
            }

            plus[better] = gained;
            plusRest[better] = gainedRest;
        }

        for (int i = 0; i < _n; i++)
        {
            plus[i] = (plus[i] + plusRest[i]) / others;
            minus[i] = (minus[i] + minusRest[i]) / others;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double sum, ref double rest, double term)
    {
        double total = sum + term;
        double part = total - sum;
        rest += (sum - (total - part)) + (term - part);
        sum = total;
    }

    private static T[] Rent<T>(int length) => ArrayPool<T>.Shared.Rent(length);

    private static void Return<T>(params ReadOnlySpan<T[]> arrays)
    {
        foreach (var array in arrays) ArrayPool<T>.Shared.Return(array);
    }
}
