using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>Draws weights uniformly from a set, sixteen draws at a time. A draw depends on the seed and its number alone.</summary>
/// <remarks>
/// The simplex by the spacings of sorted uniform numbers (Devroye, L. 1986, Non-Uniform Random Variate Generation, V.2); an order of all
/// weights is the simplex of its
/// corners. Bounds by the weights in their boxes, the widest one filling up to 1, and rejection; other sets by rejection from the simplex;
/// sets that accept less than
/// one draw in two hundred by hit-and-run (Smith, R. L. 1984, Efficient Monte Carlo procedures for generating points uniformly distributed
/// over bounded regions,
/// Operations Research 32: 1296–1308), each draw a chain of its own.
/// </remarks>
internal abstract class WeightSampler
{
    /// <summary>How many draws are made together: two vectors, which do not wait for each other.</summary>
    internal const int Lanes = 16;

    private protected WeightSampler(WeightPolytope set, ulong seed) => (Set, Random) = (set, new(seed));

    private protected WeightPolytope Set { get; }

    private protected CounterRandom Random { get; }

    /// <summary>Writes the weights of sixteen draws: item by item, the lanes of each together.</summary>
    internal abstract void Draw(ulong first, Span<double> lanes);

    /// <summary>How the draws are made, in words.</summary>
    internal abstract string Method { get; }

    internal static WeightSampler Of(WeightPolytope set, ulong seed)
    {
        if (set.Size == 1 || set.IsWhole) return new SimplexSampler(set, seed);
        if (set.Order.Length > 0) return new OrderSampler(set, seed);
        RejectionSampler rejection = set.IsBox ? new BoxSampler(set, seed) : new WithinSimplexSampler(set, seed);
        return rejection.Accepts() ? rejection : new WalkSampler(set, seed);
    }
}

/// <summary>The whole simplex.</summary>
internal sealed class SimplexSampler(WeightPolytope set, ulong seed) : WeightSampler(set, seed)
{
    private readonly SortingNetwork _network = new(set.Size - 1);

    internal override string Method => "spacings of sorted uniform numbers";

    internal override void Draw(ulong first, Span<double> lanes) => Fill(Random, first, lanes, _network);

    /// <summary>Writes one point of the simplex per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill(CounterRandom random, ulong first, Span<double> lanes, SortingNetwork network)
    {
        const int Half = Lanes / 2;
        int last = lanes.Length - Lanes;
        var (keys, more) = (random.Keys(first), random.Keys(first + Half));
        ref double at = ref lanes[0];
        ulong place = 0;
        for (nuint k = 0; k < (nuint)last; k += Lanes, place++)
        {
            CounterRandom.Units(keys, place).StoreUnsafe(ref at, k);
            CounterRandom.Units(more, place).StoreUnsafe(ref at, k + Half);
        }

        network.Sort(ref at);
        Vector512<double> before = Vector512<double>.Zero, beforeMore = before;
        for (nuint k = 0; k < (nuint)last; k += Lanes)
        {
            var (here, hereMore) = (Vector512.LoadUnsafe(ref at, k), Vector512.LoadUnsafe(ref at, k + Half));
            (here - before).StoreUnsafe(ref at, k);
            (hereMore - beforeMore).StoreUnsafe(ref at, k + Half);
            (before, beforeMore) = (here, hereMore);
        }

        (Vector512<double>.One - before).StoreUnsafe(ref at, (nuint)last);
        (Vector512<double>.One - beforeMore).StoreUnsafe(ref at, (nuint)last + Half);
    }
}

/// <summary>Weights that do not rise along an order of all items: mixtures of (1, 0, …), (½, ½, 0, …), …</summary>
internal sealed class OrderSampler(WeightPolytope set, ulong seed) : WeightSampler(set, seed)
{
    private readonly SortingNetwork _network = new(set.Size - 1);
    private readonly int[] _order = [.. set.Order];

    internal override string Method => "mixtures of the corners of the order";

    internal override void Draw(ulong first, Span<double> lanes)
    {
        Span<double> shares = lanes.Length <= 1024 ? stackalloc double[lanes.Length] : new double[lanes.Length];
        SimplexSampler.Fill(Random, first, shares, _network);
        for (int half = 0; half < Lanes; half += Vector512<double>.Count)
        {
            var sum = Vector512<double>.Zero;
            for (int k = _order.Length - 1; k >= 0; k--)
            {
                sum += Vector512.Create<double>(shares.Slice((k * Lanes) + half, Vector512<double>.Count)) / (k + 1);
                sum.CopyTo(lanes[((_order[k] * Lanes) + half)..]);
            }
        }
    }
}

/// <summary>Draws that are tried until they lie in the set.</summary>
internal abstract class RejectionSampler(WeightPolytope set, ulong seed) : WeightSampler(set, seed)
{
    private const int Trials = 2000;
    private const int MostAttempts = 1_000_000;

    /// <summary>Whether enough of a fixed number of trials are accepted.</summary>
    internal bool Accepts()
    {
        var weights = new double[Set.Size];
        int accepted = 0;
        for (int trial = 0; trial < Trials; trial++) accepted += Try(ulong.MaxValue - (ulong)trial, 0, weights) ? 1 : 0;
        return accepted * 200 >= Trials;
    }

    internal override void Draw(ulong first, Span<double> lanes)
    {
        int m = Set.Size;
        Span<double> weights = m <= 128 ? stackalloc double[m] : new double[m];
        for (int lane = 0; lane < Lanes; lane++)
        {
            ulong place = 0;
            while (!Try(first + (ulong)lane, place, weights) && place < MostAttempts * (ulong)m) place += (ulong)m;
            for (int k = 0; k < m; k++) lanes[(k * Lanes) + lane] = weights[k];
        }
    }

    /// <summary>Writes the weights that the numbers from a place on make, and says whether they lie in the set.</summary>
    private protected abstract bool Try(ulong draw, ulong place, Span<double> weights);
}

/// <summary>Bounds: every weight but the widest anywhere between its bounds; the widest fills up to 1, if it may.</summary>
internal sealed class BoxSampler : RejectionSampler
{
    private readonly int _widest;

    internal BoxSampler(WeightPolytope set, ulong seed)
        : base(set, seed)
    {
        for (int k = 1; k < set.Size; k++)
        {
            if (set.Most[k] - set.Least[k] > set.Most[_widest] - set.Least[_widest]) _widest = k;
        }
    }

    internal override string Method => "uniform within the bounds, kept when the last weight fits";

    private protected override bool Try(ulong draw, ulong place, Span<double> weights)
    {
        double left = 1;
        for (int k = 0; k < weights.Length; k++)
        {
            if (k == _widest) continue;
            weights[k] = Set.Least[k] + (Random.Unit(draw, place + (ulong)k) * (Set.Most[k] - Set.Least[k]));
            left -= weights[k];
        }

        weights[_widest] = left;
        return left >= Set.Least[_widest] && left <= Set.Most[_widest];
    }
}

/// <summary>Any other set: points of the simplex that lie in it.</summary>
internal sealed class WithinSimplexSampler(WeightPolytope set, ulong seed) : RejectionSampler(set, seed)
{
    internal override string Method => "points of the simplex, kept when they fit";

    private protected override bool Try(ulong draw, ulong place, Span<double> weights)
    {
        for (int k = 0; k < weights.Length - 1; k++) weights[k] = Random.Unit(draw, place + (ulong)k);
        weights[^1] = 1;
        Ascending.Sort(weights);
        for (int k = weights.Length - 1; k > 0; k--) weights[k] -= weights[k - 1];
        return Set.Contains(weights, 0) || Set.Contains(weights, 1e-15);
    }
}

/// <summary>Hit-and-run: from an inner point, each draw walks along random directions.</summary>
internal sealed class WalkSampler : WeightSampler
{
    private readonly double[] _start;
    private readonly int _steps;

    internal WalkSampler(WeightPolytope set, ulong seed)
        : base(set, seed)
    {
        _start = set.InnerPoint();
        _steps = 50 * set.Size; // a chain per draw: independent draws, each well mixed
    }

    internal override string Method => "hit-and-run, one chain per draw";

    internal override void Draw(ulong first, Span<double> lanes)
    {
        int m = Set.Size;
        var weights = new double[m];
        var direction = new double[m];
        for (int lane = 0; lane < Lanes; lane++)
        {
            _start.CopyTo(weights, 0);
            ulong place = 0;
            for (int step = 0; step < _steps; step++)
            {
                Direction(first + (ulong)lane, ref place, direction);
                var (low, high) = Set.Chord(weights, direction);
                double length = low + (Random.Unit(first + (ulong)lane, place++) * (high - low));
                for (int k = 0; k < m; k++) weights[k] += length * direction[k];
            }

            for (int k = 0; k < m; k++) lanes[(k * Lanes) + lane] = weights[k];
        }
    }

    /// <summary>A direction within Σ = 0, all alike: nearly normal numbers less their mean.</summary>
    private void Direction(ulong draw, ref ulong place, Span<double> direction)
    {
        double mean = 0;
        for (int k = 0; k < direction.Length; k++)
        {
            // The polar method (Marsaglia and Bray 1964), one of its two numbers.
            double u, v, square;
            do
            {
                (u, v) = ((2 * Random.Unit(draw, place++)) - 1, (2 * Random.Unit(draw, place++)) - 1);
                square = (u * u) + (v * v);
            }
            while (square is >= 1 or 0);
            direction[k] = u * Math.Sqrt(-2 * PortableMath.Log(square) / square);
            mean += direction[k] / direction.Length;
        }

        for (int k = 0; k < direction.Length; k++) direction[k] -= mean;
    }
}
