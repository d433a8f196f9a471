using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Analysis;

/// <summary>Draws and scores four draws at a time, and ranks sixteen; nothing is allocated per draw.</summary>
internal sealed class SmaaKernel
{
    private const int Lanes = WeightSampler.Lanes;

    private readonly WeightForm _form;
    private readonly WeightSampler _sampler;
    private readonly bool _split;
    private readonly bool _pairs;
    private readonly double[] _table; // blocks of four locations: item by item, four values, each in four lanes
    private readonly double[] _lanes;
    private readonly double[] _scores; // of four times four draws
    private readonly long[] _whole; // the weights of sixteen draws in whole units: item by item
    private readonly DrawPlaces? _places;
    private readonly int _stride;
    private readonly double[] _weights;
    private readonly double[] _one;
    private readonly int[] _order;

    internal SmaaKernel(WeightForm form, WeightSampler sampler, bool split, bool pairs)
    {
        (_form, _sampler, _split, _pairs) = (form, sampler, split, pairs);
        int n = form.Count, m = form.Size, blocks = (n + 3) / 4;
        _table = new double[blocks * m * 4 * Lanes];
        _lanes = new double[m * Lanes];
        _stride = blocks * 4 * Lanes;
        _scores = new double[DrawPlaces.Draws / Lanes * _stride];
        _whole = new long[m * DrawPlaces.Draws];
        (_weights, _one, _order) = (new double[m], new double[n], new int[n]);
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < m; k++)
                _table.AsSpan(((((i / 4) * m) + k) * 4 * Lanes) + ((i % 4) * Lanes), Lanes).Fill(form.Values[(i * m) + k]);
        }

        if (!split && !pairs && n <= DrawPlaces.Most) _places = new(n);
    }

    /// <summary>Counts the draws from one number up to another.</summary>
    internal void Run(int from, int to, SmaaTally tally)
    {
        if (_places is { } places)
        {
            for (int first = from; first < to; first += DrawPlaces.Draws) CountTogether(places, first, to, tally);
            places.Flush(tally);
            return;
        }

        for (int first = from; first < to; first += Lanes)
        {
            _sampler.Draw((ulong)first, _lanes);
            Score(0);
            CountOneByOne(Math.Min(Lanes, to - first), tally);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(int start)
    {
        int m = _form.Size, blocks = _stride / (4 * Lanes);
        ref double table = ref _table[0];
        ref double weights = ref _lanes[0];
        ref double scores = ref _scores[start];
        nuint at = 0;
        for (int b = 0; b < blocks; b++)
        {
            Vector256<double> s0 = Vector256<double>.Zero, s1 = s0, s2 = s0, s3 = s0;
            for (int k = 0; k < m; k++, at += 4 * Lanes)
            {
                var w = Vector256.LoadUnsafe(ref weights, (nuint)(k * Lanes));
                s0 += w * Vector256.LoadUnsafe(ref table, at);
                s1 += w * Vector256.LoadUnsafe(ref table, at + Lanes);
                s2 += w * Vector256.LoadUnsafe(ref table, at + (2 * Lanes));
                s3 += w * Vector256.LoadUnsafe(ref table, at + (3 * Lanes));
            }

            nuint to = (nuint)(b * 4 * Lanes);
            s0.StoreUnsafe(ref scores, to);
            s1.StoreUnsafe(ref scores, to + Lanes);
            s2.StoreUnsafe(ref scores, to + (2 * Lanes));
            s3.StoreUnsafe(ref scores, to + (3 * Lanes));
        }

        if (_form.IsLinear) return;
        for (int p = 1; p < _form.Patterns.Length; p++)
        {
            var kept = Vector256<double>.Zero;
            for (int k = 0; k < m; k++)
            {
                if (_form.Patterns[p][k]) kept += Vector256.LoadUnsafe(ref weights, (nuint)(k * Lanes));
            }

            for (int i = 0; i < _form.Count; i++)
            {
                if (_form.Pattern[i] == p) (Vector256.LoadUnsafe(ref scores, (nuint)(i * Lanes)) / kept).StoreUnsafe(ref scores,
                    (nuint)(i * Lanes));
            }
        }
    }

    /// <summary>Sixteen draws: what comes after the last one is drawn and not counted.</summary>
    private void CountTogether(DrawPlaces places, int first, int to, SmaaTally tally)
    {
        int n = _form.Count, m = _form.Size, draws = Math.Min(DrawPlaces.Draws, to - first);
        for (int four = 0; four < DrawPlaces.Draws / Lanes; four++)
        {
            _sampler.Draw((ulong)(first + (four * Lanes)), _lanes);
            Score(four * _stride);
            for (int k = 0; k < m; k++)
            {
                var units = (Vector256.LoadUnsafe(ref _lanes[k * Lanes]) * SmaaTally.WeightUnit) + Vector256.Create(0.5);
                Vector256.ConvertToInt64(units).StoreUnsafe(ref _whole[(k * DrawPlaces.Draws) + (four * Lanes)]);
            }
        }

        var ranked = places.Rank(_scores, _stride, draws, tally);
        for (int i = 0; i < n; i++)
        {
            uint wins = Vector128.Equals(Vector128.Create(ranked.Slice(i * DrawPlaces.Stride, DrawPlaces.Draws)), Vector128<byte>.Zero)
                .ExtractMostSignificantBits();
            for (; wins != 0; wins &= wins - 1) AddWeights(i, BitOperations.TrailingZeroCount(wins), tally.FirstWeights);
        }
    }

    private void AddWeights(int location, int draw, long[] sums)
    {
        int m = _form.Size;
        var to = sums.AsSpan(location * m, m);
        for (int k = 0; k < to.Length; k++) to[k] += _whole[(k * DrawPlaces.Draws) + draw];
    }

    private void CountOneByOne(int lanes, SmaaTally tally)
    {
        for (int lane = 0; lane < lanes; lane++)
        {
            for (int k = 0; k < _weights.Length; k++) _weights[k] = _lanes[(k * Lanes) + lane];
            for (int i = 0; i < _one.Length; i++) _one[i] = _scores[(i * Lanes) + lane];
            if (_split || _pairs) tally.CountDraw(_one, _weights, _split);
            else tally.CountSorted(_one, _order, _weights);
        }
    }
}
