using System.Buffers;
using System.Runtime.CompilerServices;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The flows of one criterion: for every alternative the mean preference over, and of, all others.</summary>
/// <remarks>
/// Every shape but the Gaussian is piecewise linear, so that flows are counts and sums over stretches of the sorted values: O(n log n).
/// Which stretch a pair falls in is decided by the rounded difference x − y itself, as in the definition; the sums are kept in
/// two doubles, the sum and what rounding took from it, because plain sums lose up to 3e-7 when a few values are huge.
/// T. Calders and D. Van Assche (2018), PROMETHEE is not quadratic: an O(qn log(n)) algorithm, Omega 76: 63–69.
/// </remarks>
internal sealed class PreferenceFlows : IDisposable
{
    private const int SmallestPosted = 150_000;
    private const int StretchBits = 15;
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
    private readonly Post[] _posted;
    private readonly int[] _next;

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
        _posted = n < SmallestPosted ? [] : Rent<Post>(n);
        _next = n < SmallestPosted ? [] : new int[(n >> StretchBits) + 1];
    }

    /// <summary>Gets the number of alternatives.</summary>
    internal int Count => _n;

    public void Dispose()
    {
        Return(_oriented, _sorted, _sumHigh, _sumLow);
        Return(_order, _belowQ, _aboveQ, _belowP, _aboveP);
        Return(_keys, _spare);
        if (_posted.Length > 0) Return(_posted);
    }

    /// <summary>Writes the positive and negative flow of each alternative on one criterion, each from 0 to 1, side by side: one cache line
    /// to scatter to instead of two.</summary>
    internal void Compute(ReadOnlySpan<double> column, Direction direction, PreferenceFunction function, Span<double> flows)
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
        for (int stretch = 0; stretch < _next.Length; stretch++) _next[stretch] = stretch << StretchBits;
        double others = n - 1, slack = RoundingNoise.Slack(_sorted[0], _sorted[n - 1]);
        switch (function.Shape)
        {
            case PreferenceShape.UShape:
                Stairs(function.Q + slack);
                Counts(others, flows);
                break;
            case PreferenceShape.Level:
                Stairs(function.Q + slack, function.P + slack);
                HalfCounts(others, flows);
                break;
            case PreferenceShape.VShape:
                Stairs(0, function.P);
                Ramp(0, function.P, others, flows);
                break;
            case PreferenceShape.Linear when function.Q < function.P:
                Stairs(function.Q, function.P);
                Ramp(function.Q, function.P, others, flows);
                break;
            case PreferenceShape.Linear:
                Stairs(function.Q + slack);
                Counts(others, flows);
                break;
            case PreferenceShape.Gaussian:
                Pairs(function, others, flows);
                break;
            default:
                Stairs(0);
                Counts(others, flows);
                break;
        }

        if (function.Shape != PreferenceShape.Gaussian) Deliver(flows);
    }

    private void Stairs(double q)
    {
        _sorted[_n] = double.PositiveInfinity;
        Staircase.Walk(_sorted, _n, q, _belowQ, _aboveQ);
    }

    private void Stairs(double q, double p)
    {
        Stairs(q);
        Staircase.Walk(_sorted, _n, p, _belowP, _aboveP);
    }

    private void Counts(double others, Span<double> flows)
    {
        for (int i = 0; i < _n; i++) Put(flows, i, _belowQ[i] / others, (_n - _aboveQ[i]) / others);
    }

    private void HalfCounts(double others, Span<double> flows)
    {
        for (int i = 0; i < _n; i++)
            Put(flows, i, 0.5 * ((long)_belowQ[i] + _belowP[i]) / others, 0.5 * ((_n - (long)_aboveQ[i]) + (_n - _aboveP[i])) / others);
    }

    private void Ramp(double q, double p, double others, Span<double> flows)
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
            Add(ref high, ref low, _sorted[i]);
        }

        _sumHigh[n] = high;
        _sumLow[n] = low;
        q *= scale;
        double width = (p * scale) - q, whole = width * others;
        for (int i = 0; i < n; i++)
        {
            double x = _sorted[i];
            int nearBelow = _belowQ[i], farBelow = _belowP[i], nearAbove = _aboveQ[i], farAbove = _aboveP[i];
            double below = Between(x, nearBelow - farBelow, farBelow, nearBelow) - ((nearBelow - farBelow) * q);
            double above = -Between(x, farAbove - nearAbove, nearAbove, farAbove) - ((farAbove - nearAbove) * q);
            Put(flows, i, ((farBelow * width) + below) / whole, (((n - farAbove) * width) + above) / whole);
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
    private void Pairs(PreferenceFunction function, double others, Span<double> flows)
    {
        // The arrays of prefix sums are free here: they hold the losses and their compensations, in the order of the values.
        var lost = _sumHigh.AsSpan(0, _n);
        var lostRest = _sumLow.AsSpan(0, _n);
        lost.Clear();
        lostRest.Clear();
        for (int i = 0; i < _n; i++)
        {
            double x = _sorted[i];
            double gained = 0, gainedRest = 0;
            for (int k = 0; k < i; k++)
            {
                double preference = function.Of(x - _sorted[k]);
                Add(ref gained, ref gainedRest, preference);
                Add(ref lost[k], ref lostRest[k], preference);
            }

            flows[2 * _order[i]] = (gained + gainedRest) / others;
        }

        for (int i = 0; i < _n; i++) flows[(2 * _order[i]) + 1] = (lost[i] + lostRest[i]) / others;
    }

    /// <summary>Hands the flows at a sorted place to their alternative: at once, or, when the output is larger than the caches, to the
    /// stretch of it that they belong to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(Span<double> flows, int place, double plus, double minus)
    {
        int to = _order[place];
        if (_posted.Length == 0)
        {
            flows[2 * to] = plus;
            flows[(2 * to) + 1] = minus;
        }
        else
        {
            _posted[_next[to >> StretchBits]++] = new(plus, minus, to);
        }
    }

    /// <summary>Delivers what was posted, stretch by stretch: each is small enough to stay in a cache while it is filled.</summary>
    private void Deliver(Span<double> flows)
    {
        if (_posted.Length == 0) return;
        foreach (var posted in _posted.AsSpan(0, _n))
        {
            flows[2 * posted.To] = posted.Plus;
            flows[(2 * posted.To) + 1] = posted.Minus;
        }
    }

    private readonly record struct Post(double Plus, double Minus, int To);

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
